"""The readable account of a played scenario: what happened, what was owed to whom, what was late."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from zicht.dossiers.models import Dossier, Persoon
from zicht.kern import klok
from zicht.protocol.verplichtingen import Verplichting, verplichtingen
from zicht.protocol.verplichtingen.soort import omschrijving
from zicht.scenario.verwachten import stand_van
from zicht.werkvoorraad.beeld import lees_beeld

LEESBAAR = {"deels": "deels gedaan", "te laat": "OPEN, TE LAAT", "open": "open", "te laat voldaan": "voldaan, te laat"}


def wat_verschuldigd_was(dossier: Dossier, namen: Mapping[str, Any]) -> Iterator[str]:
    """A line per obligation of the dossier as it stands on this day of the clock, in order of when it arose."""
    vandaag = klok.vandaag()
    wie = {ding.pk: naam for naam, ding in namen.items() if hasattr(ding, "pk")}
    wie |= {p.pk: wie.get(p.pk, p.naam) for p in Persoon.objects.filter(dossier=dossier)}
    plichten = sorted(verplichtingen(lees_beeld(dossier.pk), vandaag), key=lambda p: (p.ontstaan, p.sleutel))
    yield f"Wat verschuldigd was in {dossier}, stand op {vandaag:%d-%m-%Y}:"
    for plicht in plichten:
        yield _regel(plicht, wie, vandaag)


def _regel(plicht: Verplichting, wie: Mapping[UUID, str], vandaag: date) -> str:
    stand = stand_van(plicht, vandaag)
    aan = wie.get(plicht.persoon or plicht.bron or plicht.onderwerp or UUID(int=0), "")
    delen = [
        f"  {plicht.ontstaan:%d-%m-%Y}",
        f"{omschrijving(plicht.code).naam} ({plicht.regel})",
        f"— {aan}" if aan else "",
        f"uiterlijk {plicht.uiterlijk:%d-%m-%Y}" if plicht.uiterlijk else "",
        f"[{LEESBAAR.get(stand, stand)}",
    ]
    tekst = " ".join(deel for deel in delen if deel)
    return f"{tekst} {plicht.gereed:%d-%m-%Y}]" if plicht.gereed else f"{tekst}]"
