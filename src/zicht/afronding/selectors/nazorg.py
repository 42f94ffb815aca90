"""The checklist of aftercare per person, and what stands around it (NZ-1 to NZ-6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from zicht.afronding.models import (
    Evaluatietelling,
    Nazorgcontact,
    Nazorgomstandigheden,
    Nazorgpunt,
    Uitkomstcontrole,
)
from zicht.diensten.models import Dienst, Vermoeden
from zicht.diensten.uitkomst import WEERLEGD, uitkomst_van_melding
from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.selectors import bron_in_beeld
from zicht.kern import klok
from zicht.protocol import beeld as b
from zicht.protocol.nazorg import (
    ANTWOORDEN,
    Onderwerp,
    evaluatievragen,
    heeft_eigen_rechten,
    onderwerpen,
    steun,
    te_bespreken,
)
from zicht.protocol.voorschriften import voorschrift


@dataclass(frozen=True)
class Regel:
    """One topic for one person: what was said last, or that it is still to be discussed."""

    onderwerp: Onderwerp
    punt: Nazorgpunt | None
    steun: tuple[str, ...]
    nodig: bool
    """Asked by the outcome; not: recorded because the person needed it."""


@dataclass(frozen=True)
class PersoonNazorg:
    persoon: Persoon
    regels: tuple[Regel, ...]
    contact: Nazorgcontact | None
    """The last answer about being called later."""
    eigen_rechten: bool
    """Old enough to be asked that; for a younger child the parents decide."""

    @property
    def open(self) -> int:
        return sum(regel.nodig and regel.punt is None for regel in self.regels)

    @property
    def alles_besproken(self) -> bool:
        """Whatever the outcome asks; when it asks nothing there is no "all" (NZ-2)."""
        return any(regel.nodig for regel in self.regels) and not self.open

    @property
    def te_bellen(self) -> bool:
        een = self.contact
        return een is not None and een.gewenst and een.gehouden_op is None and een.vervallen_op is None


@dataclass(frozen=True)
class Controleregel:
    rij: Uitkomstcontrole
    bij: str


@dataclass(frozen=True)
class Nazorgbeeld:
    """`weerlegd`: each refuted Onderzoek with the day of the outcome and how it was looked back on, if it was."""

    weerlegd: tuple[tuple[Dienst, date, Nazorgomstandigheden | None], ...]
    personen: tuple[PersoonNazorg, ...]
    controles: tuple[Controleregel, ...]

    @property
    def te_bezien(self) -> Dienst | None:
        return next((dienst for dienst, _, gezien in self.weerlegd if gezien is None), None)

    @property
    def te_bespreken(self) -> Persoon | None:
        return next((een.persoon for een in self.personen if een.open), None)


def nazorg(dossier: Dossier) -> Nazorgbeeld:
    """Everything of the screen "Nazorg". Seven queries."""
    gezien = {rij.dienst_id: rij for rij in Nazorgomstandigheden.objects.filter(dossier=dossier).order_by("op", "id")}
    weerlegd = tuple((dienst, op, gezien.get(dienst.pk)) for dienst, op in weerlegde_onderzoeken(dossier))
    kwaad = any(rij is not None and bool(rij.mogelijk_kwaadwillend) for _, _, rij in weerlegd)
    vanaf = min((op for _, op, _ in weerlegd), default=None)
    punten = _laatste(Nazorgpunt.objects.filter(dossier=dossier))
    contacten = {
        rij.persoon_id: rij
        for rij in Nazorgcontact.objects.filter(dossier=dossier).order_by("gevraagd_op", "vastgelegd_op", "id")
    }
    mensen = Persoon.objects.filter(dossier=dossier, directbetrokkene=True, ongeboren=False, overleden_op=None)
    controles = Uitkomstcontrole.objects.filter(dossier=dossier).select_related("bron").order_by("afgesproken_op", "id")
    return Nazorgbeeld(
        weerlegd=weerlegd,
        personen=tuple(
            PersoonNazorg(
                een,
                tuple(_regels(een, punten, vanaf, kwaad)),
                contacten.get(een.pk),
                heeft_eigen_rechten(_gezien(een), klok.vandaag()),
            )
            for een in mensen.order_by("geboortedatum", "id")
        ),
        controles=tuple(Controleregel(rij, bron_in_beeld(rij.bron).naam) for rij in controles),
    )


def laatst_besproken(persoon: Persoon) -> dict[str, Nazorgpunt]:
    """What was said last with this person, by the code of the topic. One query."""
    return {onderwerp: punt for (_, onderwerp), punt in _laatste(persoon.nazorgpunten.all()).items()}


def _laatste(punten: QuerySet[Nazorgpunt]) -> dict[tuple[UUID, str], Nazorgpunt]:
    return {(punt.persoon_id, punt.onderwerp): punt for punt in punten.order_by("op", "vastgelegd_op", "id")}


def weerlegde_onderzoeken(dossier: Dossier) -> list[tuple[Dienst, date]]:
    """Each Onderzoek that refuted every suspicion, and the day of its last outcome. Two queries."""
    per_dienst: dict[UUID, list[tuple[str, date | None]]] = {}
    for dienst, uitkomst, op in Vermoeden.objects.filter(dossier=dossier).values_list("dienst_id", "uitkomst", "op"):
        per_dienst.setdefault(dienst, []).append((uitkomst, op))
    diensten = Dienst.objects.filter(pk__in=per_dienst).order_by("gestart_op", "id")
    uit = []
    for rij in diensten:
        dagen = [op for _, op in per_dienst[rij.pk] if op]
        if uitkomst_van_melding(uitkomst for uitkomst, _ in per_dienst[rij.pk]) == WEERLEGD and dagen:
            uit.append((rij, max(dagen)))
    return uit


def _regels(
    persoon: Persoon, punten: dict[tuple[UUID, str], Nazorgpunt], vanaf: date | None, kwaad: bool
) -> Iterable[Regel]:
    nodig = te_bespreken(_gezien(persoon), vanaf, mogelijk_kwaadwillend=kwaad) if vanaf else ()
    for onderwerp in onderwerpen().values():
        punt = punten.get((persoon.pk, onderwerp.code))
        if punt is not None and vanaf is not None and onderwerp.code in nodig and punt.op < vanaf:
            punt = None
        if onderwerp.code in nodig or punt is not None:
            namen = tuple(steun()[code] for code in (punt.verwezen_naar if punt else ()))
            yield Regel(onderwerp, punt, namen, onderwerp.code in nodig)


def _gezien(persoon: Persoon) -> b.Persoon:
    """This person as the rules see it."""
    bekend = klok.dag(persoon.vastgelegd_op)
    return b.Persoon(persoon.pk, persoon.gezinsrol, persoon.directbetrokkene, bekend, persoon.geboortedatum)


def onderwerpen_voor(persoon: Persoon) -> tuple[Onderwerp, ...]:
    """What can be discussed with this person today, the topic of the melder included."""
    codes = te_bespreken(_gezien(persoon), klok.vandaag(), mogelijk_kwaadwillend=True)
    return tuple(onderwerpen()[code] for code in codes)


@dataclass(frozen=True)
class Evaluatieregel:
    """One question with its answers counted; None where so few answered that somebody could be recognised."""

    vraag: str
    aantallen: tuple[tuple[str, int | None], ...]


def evaluaties(jaar: int) -> tuple[Evaluatieregel, ...]:
    """The counted answers of a year; nothing when no form came back (NZ-4). One query."""
    grens = int(voorschrift("kleine_aantallen").waarden[0])
    geteld = {
        (vraag, antwoord): aantal
        for vraag, antwoord, aantal in Evaluatietelling.objects.filter(jaar=jaar).values_list(
            "vraag", "antwoord", "aantal"
        )
    }
    if not geteld:
        return ()
    return tuple(
        Evaluatieregel(vraag, tuple((ANTWOORDEN[a], zichtbaar(geteld.get((code, a), 0), grens)) for a in ANTWOORDEN))
        for code, vraag in evaluatievragen().items()
    )


def zichtbaar(aantal: int, grens: int) -> int | None:
    """A count that can be shown: nothing between one and `grens` (MON-5)."""
    return None if 0 < aantal < grens else aantal
