"""Background jobs of the ground floor."""

from __future__ import annotations

from procrastinate.contrib.django import app

from zicht.kern.concepten import ruim_concepten_op
from zicht.kern.logboek.anker import veranker
from zicht.kern.sessies import ruim_sessies_op


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="logboek-veranker", name="logboek_veranker")
def logboek_veranker(timestamp: int) -> None:
    """Anchor the log every five minutes: so long can a line at the end be cut off unnoticed (TG-4)."""
    veranker()


@app.periodic(cron="15 * * * *")
@app.task(queueing_lock="concepten-opruimen", name="concepten_opruimen")
def concepten_opruimen(timestamp: int) -> None:
    """Every hour: drafts that nobody came back to go."""
    ruim_concepten_op()


@app.periodic(cron="45 * * * *")
@app.task(queueing_lock="sessies-opruimen", name="sessies_opruimen")
def sessies_opruimen(timestamp: int) -> None:
    """Every hour: sessions that are over go."""
    ruim_sessies_op()
