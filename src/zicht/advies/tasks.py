"""Background jobs of the advice room."""

from __future__ import annotations

from procrastinate.contrib.django import app

from zicht.advies.opruimen import verwijder_verlopen_adviezen


@app.periodic(cron="30 3 * * *")
@app.task(queueing_lock="adviezen-opruimen", name="adviezen_opruimen")
def adviezen_opruimen(timestamp: int) -> None:
    """Every night: what was kept long enough goes (ADV-3)."""
    verwijder_verlopen_adviezen()
