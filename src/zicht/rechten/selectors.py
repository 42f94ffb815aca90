"""What the screens about rights show, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from zicht.dossiers.models import Dossier, Verplichting, Verzending
from zicht.kern import klok
from zicht.rechten.aanvragers import aanvrager_van, naam_van
from zicht.rechten.beslissen import omstandigheden
from zicht.rechten.bevoegd import ONTBREEKT, Bevoegdheid
from zicht.rechten.models import Beperking, Beslissing, EigenVerklaring, Verzoek, Verzoekonderdeel
from zicht.rechten.uitvoeren import GEGEVEN
from zicht.rechten.weerlegd import Weerlegging

ANTWOORDEN = ("inzage_beantwoorden", "correctie_beantwoorden", "verklaring_toevoegen", "vernietiging_beantwoorden")
"""The obligations whose last day is the day by which the requester hears."""


@dataclass(frozen=True)
class OnderdeelInBeeld:
    """One part, with the decision in force (None: nothing decided yet)."""

    rij: Verzoekonderdeel
    beslissing: Beslissing | None

    @property
    def te_doen(self) -> bool:
        """Granted, and not carried out yet."""
        gegeven = self.beslissing is not None and self.beslissing.uitkomst in GEGEVEN
        return gegeven and self.beslissing is not None and self.beslissing.uitgevoerd_op is None


@dataclass(frozen=True)
class VerzoekInBeeld:
    """One request. `uiterlijk`: the day by which the requester must have an answer; `open`: something is still owed;
    `beantwoord`: the answer left."""

    rij: Verzoek
    aanvrager: str
    over: str
    onderdelen: tuple[OnderdeelInBeeld, ...]
    uiterlijk: date | None
    open: bool
    beantwoord: bool

    @property
    def beslist(self) -> bool:
        return all(deel.beslissing is not None for deel in self.onderdelen)

    @property
    def te_doen(self) -> bool:
        return any(deel.te_doen for deel in self.onderdelen)


@dataclass(frozen=True)
class BeperkingInBeeld:
    """One limit. `meegedeeld_op`: when the requester first read of it, with the reason (RE-9); None: not yet."""

    rij: Beperking
    meegedeeld_op: date | None
    geldt: bool


@dataclass(frozen=True)
class Toelichting:
    """May this requester, which limits hold, and what an investigation said: as it is today."""

    bevoegdheid: Bevoegdheid
    beperkingen: tuple[Beperking, ...]
    weerlegging: Weerlegging

    @property
    def uit_te_zoeken(self) -> tuple[str, ...]:
        return tuple(ONTBREEKT[code] for code in self.bevoegdheid.ontbreekt)


def verzoeken_van(dossier: Dossier) -> tuple[VerzoekInBeeld, ...]:
    """Every request of a dossier: first what is still owed, the soonest first. Four queries."""
    plichten = Verplichting.objects.filter(dossier=dossier)
    stand: dict[UUID, list[Verplichting]] = {}
    verzoeken = list(_verzoeken().filter(dossier=dossier))
    for plicht in plichten.filter(onderwerp_id__in=[rij.pk for rij in verzoeken]):
        if plicht.onderwerp_id is not None:
            stand.setdefault(plicht.onderwerp_id, []).append(plicht)
    beelden = [_in_beeld(rij, stand.get(rij.pk, [])) for rij in verzoeken]
    return tuple(sorted(beelden, key=lambda een: (not een.open, een.uiterlijk or date.max)))


def verzoek_in_beeld(verzoek: Verzoek) -> VerzoekInBeeld:
    """One request with its parts. Four queries."""
    rij = _verzoeken().get(pk=verzoek.pk)
    return _in_beeld(rij, list(Verplichting.objects.filter(dossier=rij.dossier_id, onderwerp_id=rij.pk)))


def toelichting(verzoek: Verzoek) -> Toelichting:
    """What decides what can be decided today. At most five queries."""
    rond = omstandigheden(verzoek, klok.vandaag())
    return Toelichting(rond.bevoegdheid, rond.beperkingen, rond.weerlegging)


def beperkingen_van(dossier: Dossier) -> tuple[BeperkingInBeeld, ...]:
    """Every limit, those in force first. Three queries."""
    rijen = Beperking.objects.filter(dossier=dossier).select_related(
        "betrokkene", "betrokkene_bron", "vertegenwoordiger", "besloten_door"
    )
    beslissingen = Beslissing.objects.filter(dossier=dossier, grond=Beslissing.Grond.BEPERKING)
    beperkt = list(beslissingen.select_related("onderdeel__verzoek"))
    brieven = Verzending.objects.filter(dossier=dossier, soort=Verzending.Soort.ANTWOORD_VERZOEK)
    verstuurd = [(verzoek, op) for verzoek, op in brieven.values_list("verzoek_id", "op") if verzoek is not None]
    vandaag = klok.vandaag()
    beelden = [
        BeperkingInBeeld(rij, _meegedeeld_op(rij, beperkt, verstuurd), geldt=rij.tot is None or rij.tot > vandaag)
        for rij in rijen.order_by("-vanaf", "id")
    ]
    return tuple(sorted(beelden, key=lambda een: not een.geldt))


def _meegedeeld_op(
    rij: Beperking, beperkt: Sequence[Beslissing], verstuurd: Sequence[tuple[UUID, date]]
) -> date | None:
    """When a requester first read of this limit: the answer on a request that was decided on it."""
    verzoeken = {
        een.onderdeel.verzoek_id: een.op
        for een in beperkt
        if een.op >= rij.vanaf and _gaat_over(rij, een.onderdeel.verzoek)
    }
    return min((op for verzoek, op in verstuurd if verzoek in verzoeken and op >= verzoeken[verzoek]), default=None)


def _gaat_over(rij: Beperking, verzoek: Verzoek) -> bool:
    """Was this request one that this limit holds for?"""
    if rij.betrokkene_id is None:
        return verzoek.betrokkene_id is None and verzoek.aanvrager_bron_id == rij.betrokkene_bron_id
    if verzoek.betrokkene_id != rij.betrokkene_id:
        return False
    wie_ook = rij.vertegenwoordiger_id is None and not rij.instelling
    eigen = (rij.vertegenwoordiger_id, rij.instelling) == (verzoek.aanvrager_id, verzoek.instelling)
    return wie_ook or eigen


def verklaringen_van(dossier: Dossier) -> tuple[EigenVerklaring, ...]:
    """Every own statement, the newest first. Two queries."""
    rijen = EigenVerklaring.objects.filter(dossier=dossier).select_related("betrokkene", "persoon", "bron")
    return tuple(rijen.prefetch_related("bij").order_by("-op", "-id"))


def _verzoeken() -> QuerySet[Verzoek]:
    beslissingen = Beslissing.objects.select_related("besloten_door").order_by("op", "vastgelegd_op", "id")
    onderdelen = Verzoekonderdeel.objects.order_by("nummer").prefetch_related(Prefetch("beslissingen", beslissingen))
    return Verzoek.objects.select_related("betrokkene", "aanvrager", "aanvrager_bron").prefetch_related(
        Prefetch("onderdelen", onderdelen)
    )


def _in_beeld(rij: Verzoek, plichten: list[Verplichting]) -> VerzoekInBeeld:
    aanvrager = naam_van(aanvrager_van(rij))
    antwoord = next((plicht for plicht in plichten if plicht.code in ANTWOORDEN), None)
    onderdelen = tuple(OnderdeelInBeeld(deel, _laatste(deel)) for deel in rij.onderdelen.all())
    return VerzoekInBeeld(
        rij=rij,
        aanvrager=aanvrager,
        over=rij.betrokkene.naam if rij.betrokkene else aanvrager,
        onderdelen=onderdelen,
        uiterlijk=antwoord.uiterlijk if antwoord else None,
        beantwoord=antwoord is not None and antwoord.stand == Verplichting.Stand.VOLDAAN,
        open=any(plicht.stand in (Verplichting.Stand.OPEN, Verplichting.Stand.WACHT) for plicht in plichten),
    )


def _laatste(onderdeel: Verzoekonderdeel) -> Beslissing | None:
    beslissingen = list(onderdeel.beslissingen.all())
    return beslissingen[-1] if beslissingen else None
