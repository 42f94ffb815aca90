"""Reports of conversations, answers to opinions, approval by informants (ALG-4, ALG-8, ALG-9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zicht.protocol.beeld import Beeld, Bevinding, Gesprek
from zicht.protocol.leeftijden import grens, leeftijd
from zicht.protocol.verplichtingen.soort import Verplichting, eerste, maak

GEEN_VERSLAG = frozenset({"e-mail", "brief"})
"""What is written already is its own report."""


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for gesprek in beeld.gesprekken:
        if gesprek.gehouden and gesprek.partners and gesprek.wijze not in GEEN_VERSLAG:
            yield verslag(beeld, gesprek)
    for bevinding in beeld.bevindingen:
        if bevinding.oordelend and not bevinding.achtergehouden:
            yield from wederhoor(beeld, bevinding)
        if bevinding.van_professional:
            yield maak(
                "accorderen",
                ids=[bevinding.id],
                onderwerp=bevinding.id,
                bron=bevinding.bron,
                ontstaan=bevinding.op,
                voldaan=bevinding.akkoord,
            )


def verslag(beeld: Beeld, gesprek: Gesprek) -> Verplichting:
    """ALG-4: a report was made, and offered for correction to everybody who can read it."""
    personen = {p.id: p for p in beeld.personen}
    delen: dict[str, date | None] = {"verslag": gesprek.verslag}
    for partner in gesprek.partners:
        persoon = personen.get(partner.persoon)
        if persoon is None or _te_jong(persoon.geboortedatum, gesprek.op) or not persoon.te_spreken(gesprek.op):
            continue
        aangeboden = eerste(a.op for a in beeld.aanbod if a.gesprek == gesprek.id and a.persoon == persoon.id)
        if aangeboden or persoon.overleden_op is None:
            delen[f"aangeboden:{persoon.id}"] = aangeboden
    return maak("gespreksverslag", ids=[gesprek.id], onderwerp=gesprek.id, ontstaan=gesprek.op, delen=delen)


def _te_jong(geboren: date | None, op: date) -> bool:
    jaren = leeftijd(geboren, op)
    return jaren is not None and jaren < grens("rechten", "samen")


def wederhoor(beeld: Beeld, bevinding: Bevinding) -> Iterator[Verplichting]:
    """ALG-8: put to everybody it is about, save to who said it."""
    gehoord = dict(bevinding.wederhoor)
    for persoon in beeld.betrokkenen(bevinding.op):
        if persoon.id not in bevinding.betreft or persoon.id == bevinding.bron_persoon:
            continue
        if persoon.jonger_dan_horen(bevinding.op):
            continue
        yield maak(
            "wederhoor",
            ids=[bevinding.id, persoon.id],
            onderwerp=bevinding.id,
            persoon=persoon.id,
            ontstaan=bevinding.op,
            voldaan=gehoord.get(persoon.id),
        )
