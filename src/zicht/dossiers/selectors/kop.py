"""The top of a dossier: the people, and what must not be overlooked before anybody is contacted (TG-5, ALG-6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q

from zicht.dossiers.models import Dossier, GeheimAdres, Persoon, Uitstel, VeiligContact
from zicht.dossiers.uitstel import CONTACTSTOP, lopend_uitstel
from zicht.kern import klok
from zicht.kern.models import Concept, Medewerker
from zicht.protocol.leeftijden import leeftijd
from zicht.protocol.regels import regel

NOG_BEZIG = timedelta(minutes=15)
"""So long after the last key somebody counts as editing."""


@dataclass(frozen=True)
class PersoonInKop:
    """`geheim_adres` and `veilig_contact` say that there is one; what it is stands on that person's own page only."""

    id: UUID
    naam: str
    roepnaam: str
    rol: str
    positie: str
    jaren: int | None
    ongeboren: bool
    overleden: bool
    directbetrokkene: bool
    geheim_adres: bool
    veilig_contact: bool
    contactstop: bool

    @property
    def leeftijd(self) -> str:
        if self.ongeboren:
            return "ongeboren"
        return "leeftijd onbekend" if self.jaren is None else f"{self.jaren} jaar"


@dataclass(frozen=True)
class Stop:
    """A running contact stop: with whom, on which ground, looked at again when.

    `voor`: what has to wait, in words, when it does not hold for every contact.
    """

    id: UUID
    grond: str
    personen: tuple[UUID, ...]
    namen: tuple[str, ...]
    voor: tuple[str, ...]
    opnieuw_bezien_op: date | None


@dataclass(frozen=True)
class Kop:
    dossier: Dossier
    personen: tuple[PersoonInKop, ...]
    contactstops: tuple[Stop, ...]
    bewerkers: tuple[str, ...]
    """Colleagues who are typing in this dossier now."""


def kop(dossier: Dossier, medewerker: Medewerker) -> Kop:
    """Six queries; no text is opened."""
    vandaag = klok.vandaag()
    geldt = Q(dossier=dossier) & (Q(tot=None) | Q(tot__gt=vandaag))
    geheim = set(GeheimAdres.objects.filter(geldt).values_list("persoon_id", flat=True))
    veilig = set(VeiligContact.objects.filter(geldt).values_list("persoon_id", flat=True))
    stops = _stops(dossier)
    gestopt = {persoon for stop in stops for persoon in stop.personen}
    personen = Persoon.objects.filter(dossier=dossier).defer("bsn", "begrip", "hulp_bekend")
    return Kop(
        dossier=dossier,
        personen=tuple(
            PersoonInKop(
                id=persoon.pk,
                naam=persoon.naam,
                roepnaam=persoon.voornamen.split(" ")[0] or persoon.naam,
                rol=persoon.get_gezinsrol_display(),
                positie=persoon.get_positie_display(),
                jaren=leeftijd(persoon.geboortedatum, vandaag),
                ongeboren=persoon.ongeboren,
                overleden=persoon.overleden_op is not None,
                directbetrokkene=persoon.directbetrokkene,
                geheim_adres=persoon.pk in geheim,
                veilig_contact=persoon.pk in veilig,
                contactstop=persoon.pk in gestopt,
            )
            for persoon in personen.order_by("-directbetrokkene", "geboortedatum", "id")
        ),
        contactstops=tuple(stops),
        bewerkers=tuple(_bewerkers(dossier, medewerker)),
    )


def _stops(dossier: Dossier) -> list[Stop]:
    rijen = lopend_uitstel(dossier).filter(grond__in=CONTACTSTOP).prefetch_related("personen").order_by("vanaf", "id")
    return [
        Stop(
            id=rij.pk,
            grond=Uitstel.Grond(rij.grond).label,
            personen=tuple(persoon.pk for persoon in rij.personen.all()),
            namen=tuple(persoon.naam for persoon in rij.personen.all()),
            voor=tuple(regel(code).titel for code in rij.voor),
            opnieuw_bezien_op=rij.opnieuw_bezien_op,
        )
        for rij in rijen
    ]


def _bewerkers(dossier: Dossier, medewerker: Medewerker) -> list[str]:
    bezig = Concept.objects.filter(dossier=dossier.pk, bewaard_op__gte=klok.nu() - NOG_BEZIG)
    anderen = bezig.exclude(medewerker=medewerker).order_by("medewerker__naam")
    return list(anderen.values_list("medewerker__naam", flat=True).distinct())
