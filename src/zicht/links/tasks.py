"""Background jobs of the links."""

from __future__ import annotations

from datetime import timedelta

from procrastinate.contrib.django import app

from zicht.kern import klok
from zicht.links.maken import MEEST_DAGEN
from zicht.links.models import Linkpoging


def ruim_pogingen_op() -> int:
    """Counts that matter no more: no link lives longer. Gives how many went."""
    aantal, _ = Linkpoging.objects.filter(laatst__lt=klok.nu() - timedelta(days=MEEST_DAGEN + 1)).delete()
    return aantal


@app.periodic(cron="40 3 * * *")
@app.task(queueing_lock="links-opruimen", name="links_opruimen")
def links_opruimen(timestamp: int) -> None:
    """Every night."""
    ruim_pogingen_op()
