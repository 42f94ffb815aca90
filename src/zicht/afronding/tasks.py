"""Background jobs of ending and monitoring."""

from __future__ import annotations

from procrastinate.contrib.django import app

from zicht.afronding.resultaten_bewaren import bewaar_resultaten


@app.periodic(cron="0 4 * * *")
@app.task(queueing_lock="resultaten-tellen", name="resultaten_tellen")
def resultaten_tellen(timestamp: int) -> None:
    """Every night: the figures of years with too many monitorings to count at once (MON-5)."""
    bewaar_resultaten()
