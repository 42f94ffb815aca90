"""The clock of a running service on screen: the end that counts and why, the others beside it (VV-1, OND-1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zicht.diensten.models import Dienst
from zicht.protocol.termijnen import Termijn, bereken
from zicht.protocol.verplichtingen.klok import dienstklok
from zicht.werkvoorraad.beeld import lees_beeld


@dataclass(frozen=True)
class Klok:
    """`telt`: the end that counts, with its reasons; `ernaast`: later ends, the announced one among them."""

    telt: Termijn
    ernaast: tuple[date, ...]
    aangekondigd: date | None
    regel: str


def klok_van(dienst: Dienst) -> Klok:
    """The core decides which assessment counts; this only reads the facts for it."""
    beeld = lees_beeld(dienst.dossier_id)
    gevonden = next(een for een in beeld.diensten if een.id == dienst.pk)
    klok = dienstklok(beeld, gevonden)
    return Klok(
        telt=bereken(klok.termijn, klok.vanaf, dienst.versie_protocol),
        ernaast=klok.later,
        aangekondigd=dienst.aangekondigd_einde,
        regel="OND-1" if dienst.soort == Dienst.Soort.ONDERZOEK else "VV-1",
    )
