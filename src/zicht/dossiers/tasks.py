"""Background jobs of the file."""

from __future__ import annotations

from procrastinate.contrib.django import app

from zicht.dossiers.lezen import ruim_openingen_op


@app.periodic(cron="10 4 * * *")
@app.task(queueing_lock="openingen-opruimen", name="openingen_opruimen")
def openingen_opruimen(timestamp: int) -> None:
    """Every night: what was counted longer ago than anybody looks back goes."""
    ruim_openingen_op()
