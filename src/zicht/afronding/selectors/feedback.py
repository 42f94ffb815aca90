"""Per melder and partner: what this one may hear, what was told, what is still owed (VB-12, FB-1 to FB-3)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.afronding.feedback import ONDERDELEN, mag_horen
from zicht.afronding.models import Feedback
from zicht.contact.models import Melding
from zicht.dossiers.models import Bron, Dossier, Verplichting
from zicht.dossiers.selectors import Plicht, plichten
from zicht.dossiers.selectors.bronnen import BronInBeeld, bron_in_beeld
from zicht.kern import klok

CODES = ("feedback_na_beoordeling", "feedback_bij_einde", "feedback_blijvend_betrokken")
RONDE = {
    "feedback_na_beoordeling": Feedback.Ronde.BEOORDELING,
    "feedback_bij_einde": Feedback.Ronde.EINDE,
    "feedback_blijvend_betrokken": Feedback.Ronde.EINDE,
    "feedback_keten": Feedback.Ronde.EINDE,
}
"""The round that meets each obligation."""


@dataclass(frozen=True)
class Onderdeel:
    """A part of feedback; `mag`: the protocol gives it to this reader."""

    code: str
    naam: str
    mag: bool


@dataclass(frozen=True)
class Gegeven:
    rij: Feedback
    onderdelen: tuple[str, ...]


@dataclass(frozen=True)
class MelderInBeeld:
    """One melder or partner. `meldingen`: number and day; `open`: what is owed to this one."""

    bron: BronInBeeld
    meldingen: tuple[tuple[UUID, str, date], ...]
    onderdelen: tuple[Onderdeel, ...]
    gegeven: tuple[Gegeven, ...]
    open: tuple[Plicht, ...]
    te_bereiken: bool


def wat_mag(bron: Bron, ronde: str) -> tuple[Onderdeel, ...]:
    """Every part, with whether this reader may hear it in this round."""
    mag = mag_horen(bron, ronde)
    return tuple(Onderdeel(code, naam, code in mag) for code, naam in ONDERDELEN.items())


def feedback_in_beeld(dossier: Dossier) -> list[MelderInBeeld]:
    """Everybody who reported or was told something; who is owed something first. Five queries."""
    open_: defaultdict[UUID, list[Plicht]] = defaultdict(list)
    for plicht in plichten(dossier):
        if plicht.code in CODES and plicht.bron_id is not None:
            open_[plicht.bron_id].append(plicht)
    meldingen: defaultdict[UUID, list[Melding]] = defaultdict(list)
    for melding in Melding.objects.filter(dossier=dossier).only("id", "nummer", "ontvangen_op", "melder_id"):
        meldingen[melding.melder_id].append(melding)
    gegeven: defaultdict[UUID, list[Feedback]] = defaultdict(list)
    for rij in Feedback.objects.filter(dossier=dossier).order_by("op", "id"):
        gegeven[rij.bron_id].append(rij)
    bronnen = Bron.objects.filter(dossier=dossier, pk__in={*meldingen, *gegeven}).order_by("vastgelegd_op", "id")
    uit = [_in_beeld(bron, meldingen[bron.pk], gegeven[bron.pk], open_[bron.pk]) for bron in bronnen]
    return sorted(uit, key=lambda een: not een.open)


def keten_open(dossier: Dossier) -> list[Plicht]:
    """What GP, youth health care and school still have to hear (FB-3)."""
    return [plicht for plicht in plichten(dossier) if plicht.code == "feedback_keten"]


def ronde_van(dossier: Dossier, bron: Bron, melding: UUID | None) -> str:
    """The round this source is owed first; after the assessment when nothing is owed."""
    codes = Verplichting.objects.filter(
        dossier=dossier, bron_id=bron.pk, stand=Verplichting.Stand.OPEN, code__in=CODES
    ).values_list("code", "onderwerp_id")
    passend = [code for code, onderwerp in codes if melding is None or onderwerp == melding]
    return min((RONDE[code] for code in passend), key=list(Feedback.Ronde).index, default=Feedback.Ronde.BEOORDELING)


def _in_beeld(bron: Bron, meldingen: list[Melding], gegeven: list[Feedback], open_: list[Plicht]) -> MelderInBeeld:
    ronde = RONDE[open_[0].code] if open_ else Feedback.Ronde.BEOORDELING
    return MelderInBeeld(
        bron=bron_in_beeld(bron),
        meldingen=tuple((m.pk, str(m), klok.dag(m.ontvangen_op)) for m in meldingen),
        onderdelen=wat_mag(bron, ronde),
        gegeven=tuple(Gegeven(rij, tuple(ONDERDELEN[code] for code in rij.onderdelen)) for rij in gegeven),
        open=tuple(open_),
        te_bereiken=bron.soort != Bron.Soort.ANONIEM,
    )
