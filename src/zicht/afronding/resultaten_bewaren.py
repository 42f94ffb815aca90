"""Counts at night what takes too long to count by day (MON-5)."""

from __future__ import annotations

from dataclasses import asdict

from django.db import transaction

from zicht.afronding.models import Resultaattelling
from zicht.afronding.selectors.resultaten import getoonde_jaren, resultaten, te_veel_om_nu_te_tellen
from zicht.kern import klok


def bewaar_resultaten() -> None:
    """Replace the figures of every year that is shown and has many monitorings."""
    for jaar in filter(te_veel_om_nu_te_tellen, getoonde_jaren()):
        nu = klok.nu()
        rijen = [
            Resultaattelling(jaar=jaar, indeling=titel, berekend_op=nu, **asdict(rij))
            for titel, per_soort in resultaten(jaar)
            for rij in per_soort
        ]
        with transaction.atomic():
            Resultaattelling.objects.filter(jaar=jaar).delete()
            Resultaattelling.objects.bulk_create(rijen)
