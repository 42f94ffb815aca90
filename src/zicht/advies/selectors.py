"""Reading advice: one's own advices, and the adviesvragers of one's own team who consented (TG-2, ADV-10).

There is no search: not on what was said, and not on whom it was about. An adviesvrager who calls again is found by the
code he was given, or in the list of appointments.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

from zicht.advies.keuring import met_vrager
from zicht.advies.keuzes import Gezegd, Onderwerp, Steun, Wens
from zicht.advies.models import Advies, Adviesvrager, Vervolgafspraak
from zicht.advies.opruimen import bewaren_tot_en_met
from zicht.kern import klok
from zicht.kern.fouten import NietGevonden
from zicht.kern.models import Medewerker
from zicht.kern.sleutels import haal
from zicht.protocol.adviesgesprek import adviesgesprek
from zicht.protocol.versies import versie_op

PER_BLAD = 50


@dataclass(frozen=True)
class Afspraak:
    """A promised follow-up that is still open."""

    id: UUID
    adviesvrager: UUID
    wie: str
    bereikbaar: str
    veilig_bereikbaar: str
    onderwerp: str
    uiterlijk: datetime
    beller: str
    pogingen: int


@dataclass(frozen=True)
class Gegeven:
    """One advice as it is read; what names the adviesvrager is filled in while he consents."""

    id: UUID
    op: date
    door: str
    vraag: str
    advies: str
    besproken: tuple[str, ...]
    niet_besproken: tuple[str, ...]
    """What belongs to a conversation with this kind of adviesvrager and was not talked through (ADV-4)."""
    ondersteuning: tuple[str, ...]
    gezegd: tuple[str, ...]
    niet_gezegd_reden: str
    aangeraden: bool | None
    niet_aangeraden_reden: str
    is_vervolg: bool


@dataclass(frozen=True)
class VragerBlad:
    """An adviesvrager with all that hangs on his record, the last first. `sinds`: the first conversation (ADV-11)."""

    id: UUID
    soort: str
    kenmerk: str
    gegevens: dict[str, str]
    toestemming_op: date
    contactpersoon: str
    adviezen: tuple[Gegeven, ...]
    afspraken: tuple[Afspraak, ...]
    bewaren_tot_en_met: date

    @property
    def paren(self) -> list[tuple[str, str | date]]:
        """What is recorded of him, as names and values; what he did not give is left out."""
        gegeven = [("Organisatie", "organisatie"), ("Telefoon", "telefoon"), ("E-mail", "email")]
        return [
            ("Wie", self.soort),
            *((naam, self.gegevens[veld]) for naam, veld in gegeven if self.gegevens.get(veld)),
            ("Toestemming op", self.toestemming_op),
            ("Contactpersoon", self.contactpersoon),
            ("Bewaard tot en met", self.bewaren_tot_en_met),
        ]

    @property
    def sinds(self) -> date | None:
        return min((advies.op for advies in self.adviezen), default=None)


def adviesvragers_voor(medewerker: Medewerker) -> QuerySet[Adviesvrager]:
    """The adviesvragers this worker speaks with: his own, and those of a colleague in his team."""
    eigen = Q(contactpersoon=medewerker)
    if medewerker.team_id:
        eigen |= Q(contactpersoon__team=medewerker.team_id)
    return Adviesvrager.objects.filter(eigen)


def adviezen_voor(medewerker: Medewerker) -> QuerySet[Advies]:
    """The advices he gave himself, and those of the adviesvragers he speaks with."""
    return Advies.objects.filter(Q(gegeven_door=medewerker) | Q(adviesvrager__in=adviesvragers_voor(medewerker)))


def advies_voor(medewerker: Medewerker, advies: UUID) -> Advies:
    """Raises NietGevonden."""
    rij = adviezen_voor(medewerker).select_related("adviesvrager", "gegeven_door").filter(pk=advies).first()
    if rij is None:
        raise NietGevonden
    return rij


def adviesvrager_voor(medewerker: Medewerker, adviesvrager: UUID) -> Adviesvrager:
    """Raises NietGevonden."""
    rij = adviesvragers_voor(medewerker).select_related("contactpersoon").filter(pk=adviesvrager).first()
    if rij is None:
        raise NietGevonden
    return rij


def adviesvrager_met_kenmerk(medewerker: Medewerker, kenmerk: str) -> Adviesvrager | None:
    """Who calls again with this code, in whatever case and spacing it is typed."""
    netjes = "".join(kenmerk.split()).upper()
    return adviesvragers_voor(medewerker).filter(kenmerk=netjes).first() if netjes else None


def afspraak_voor(medewerker: Medewerker, afspraak: UUID) -> Vervolgafspraak:
    """Raises NietGevonden; also for one that is over."""
    open_ = Vervolgafspraak.objects.filter(adviesvrager__in=adviesvragers_voor(medewerker), nagekomen_op=None)
    rij = open_.select_related("adviesvrager", "beller").filter(pk=afspraak).first()
    if rij is None:
        raise NietGevonden
    return rij


def eigen_adviezen(medewerker: Medewerker, blad: int = 1) -> Page[Advies]:
    """What this worker gave, the last first; nothing of it is opened."""
    rijen = Advies.objects.filter(gegeven_door=medewerker).order_by("-gegeven_op", "-id")
    return Paginator(rijen, PER_BLAD).get_page(blad)


def open_afspraken(medewerker: Medewerker) -> list[Afspraak]:
    """Who is promised a follow-up, the first due first; at most one page."""
    rijen = (
        Vervolgafspraak.objects.filter(adviesvrager__in=adviesvragers_voor(medewerker), nagekomen_op=None)
        .select_related("adviesvrager", "beller")
        .order_by("uiterlijk", "id")[:PER_BLAD]
    )
    return _afspraken(list(rijen))


def aantal_open_afspraken(medewerker: Medewerker) -> int:
    """How many follow-ups are promised by him or his team."""
    vragers = adviesvragers_voor(medewerker)
    return Vervolgafspraak.objects.filter(adviesvrager__in=vragers, nagekomen_op=None).count()


def wens_melding_werd_advies(van: date, tot_en_met: date) -> int:
    """How many callers wanted to make a melding and chose an advice themselves, in this period (EC-6)."""
    rijen = Advies.objects.filter(gegeven_op__range=(van, tot_en_met), eerste_wens=Wens.MELDING, keuze_bevestigd=True)
    return rijen.count()


def gegeven(advies: Advies) -> Gegeven:
    """One advice, opened."""
    return Gegeven(
        id=advies.pk,
        op=advies.gegeven_op,
        door=advies.gegeven_door.naam,
        vraag=met_vrager(advies.vraag, advies.adviesvrager),
        advies=met_vrager(advies.advies, advies.adviesvrager),
        besproken=tuple(str(Onderwerp(code).label) for code in advies.besproken),
        niet_besproken=_niet_besproken(advies),
        ondersteuning=tuple(str(Steun(code).label) for code in advies.ondersteuning),
        gezegd=tuple(str(Gezegd(code).label) for code in advies.gezegd),
        niet_gezegd_reden=advies.niet_gezegd_reden,
        aangeraden=advies.melding_aangeraden,
        niet_aangeraden_reden=met_vrager(advies.niet_aangeraden_reden, advies.adviesvrager),
        is_vervolg=advies.is_vervolg,
    )


def _niet_besproken(advies: Advies) -> tuple[str, ...]:
    if advies.is_vervolg:
        return ()
    gesprek = adviesgesprek(advies.soort_vrager, strafbaar=bool(advies.strafbaar), versie=versie_op(advies.gegeven_op))
    return tuple(str(Onderwerp(code).label) for code in gesprek.besproken if code not in advies.besproken)


def blad_van(vrager: Adviesvrager) -> VragerBlad:
    """Everything on the record of one adviesvrager."""
    adviezen = list(vrager.adviezen.select_related("gegeven_door").order_by("-gegeven_op", "-id"))
    haal([advies.pk for advies in adviezen], "dossier")
    for advies in adviezen:
        advies.adviesvrager = vrager
    open_ = vrager.afspraken.filter(nagekomen_op=None).select_related("adviesvrager", "beller").order_by("uiterlijk")
    return VragerBlad(
        id=vrager.pk,
        soort=vrager.get_soort_display(),
        kenmerk=vrager.kenmerk,
        gegevens=vrager.gegevens,
        toestemming_op=vrager.toestemming_op,
        contactpersoon=vrager.contactpersoon.naam,
        adviezen=tuple(gegeven(advies) for advies in adviezen),
        afspraken=tuple(_afspraken(list(open_))),
        bewaren_tot_en_met=bewaren_tot_en_met(vrager.laatste_contact, klok.vandaag()),
    )


def _afspraken(rijen: list[Vervolgafspraak]) -> list[Afspraak]:
    vragers = {rij.adviesvrager_id for rij in rijen}
    haal(vragers, "gesloten")
    haal(vragers, "dossier")
    return [_afspraak(rij) for rij in rijen]


def _afspraak(rij: Vervolgafspraak) -> Afspraak:
    gegevens: dict[str, str] = rij.adviesvrager.gegevens
    return Afspraak(
        id=rij.pk,
        adviesvrager=rij.adviesvrager_id,
        wie=gegevens.get("naam", ""),
        bereikbaar=gegevens.get("telefoon", "") or gegevens.get("email", ""),
        veilig_bereikbaar=gegevens.get("veilig_bereikbaar", ""),
        onderwerp=met_vrager(rij.onderwerp, rij.adviesvrager),
        uiterlijk=rij.uiterlijk,
        beller=rij.beller.naam,
        pogingen=rij.pogingen,
    )
