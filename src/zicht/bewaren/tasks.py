"""Background jobs of retention: they put on the list and tidy; they never destroy."""

from __future__ import annotations

from procrastinate.contrib.django import app

from zicht.bewaren.grootboek import opslag
from zicht.bewaren.lijst import werk_lijst_bij
from zicht.bewaren.opruimen import wis_verweesde_concepten


@app.periodic(cron="30 3 * * *")
@app.task(queueing_lock="bewaren-lijst", name="bewaren_lijst")
def bewaren_lijst(timestamp: int) -> None:
    """Every night: what is past its term, for the two people to see in the morning (RE-10)."""
    werk_lijst_bij()


@app.periodic(cron="*/15 * * * *")
@app.task(queueing_lock="bewaren-nazorg", name="bewaren_nazorg")
def bewaren_nazorg(timestamp: int) -> None:
    """Every quarter of an hour: the file of the ledger is whole, no draft of a dossier that is gone is left (RE-11)."""
    opslag.schrijf_bij()
    wis_verweesde_concepten()
