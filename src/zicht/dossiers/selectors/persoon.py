"""One person of the file: how to reach this person safely, what was told, who heard whom (ALG-2, ALG-3, TG-5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from zicht.dossiers.informeren import Onderwerp, onderwerpen
from zicht.dossiers.models import (
    Adres,
    Contactgegeven,
    GeheimAdres,
    Gesprekspartner,
    Gezag,
    Informatie,
    Persoon,
    Relatie,
    Uitstel,
    VeiligContact,
    Verzending,
)
from zicht.dossiers.uitstel import lopend_uitstel
from zicht.kern import klok
from zicht.protocol.leeftijden import leeftijd

VERPLICHT = ("informeren", "steun_en_rechten")
"""The obligations whose topics every person directly involved is told (ALG-2, ALG-5)."""


@dataclass(frozen=True)
class Verteld:
    """A topic, and when this person was last told it (None: not yet)."""

    onderwerp: Onderwerp
    op: date | None
    hoe: str


@dataclass(frozen=True)
class PersoonInBeeld:
    """`geheime_adressen` are rows whose content is opened only when somebody asks for it."""

    rij: Persoon
    jaren: int | None
    instructies: tuple[VeiligContact, ...]
    geheime_adressen: tuple[GeheimAdres, ...]
    adressen: tuple[Adres, ...]
    contactgegevens: tuple[Contactgegeven, ...]
    relaties: tuple[tuple[Relatie, str], ...]
    gezag_over: tuple[Gezag, ...]
    """Who has authority over this person."""
    gezag_van: tuple[Gezag, ...]
    """Over whom this person has authority."""
    verteld: tuple[Verteld, ...]
    gesprekken: tuple[Gesprekspartner, ...]
    verzendingen: tuple[Verzending, ...]
    uitstel: tuple[Uitstel, ...]

    @property
    def niet_verteld(self) -> tuple[Onderwerp, ...]:
        return tuple(een.onderwerp for een in self.verteld if een.op is None)


def persoon_in_beeld(persoon: Persoon) -> PersoonInBeeld:
    """Eleven queries. Of others it shows names only, never an address, a number or an instruction."""
    geldt = Q(tot=None) | Q(tot__gt=klok.vandaag())
    over = persoon.gezag_over.filter(geldt).select_related("gezaghebbende").order_by("id")
    return PersoonInBeeld(
        rij=persoon,
        jaren=leeftijd(persoon.geboortedatum, klok.vandaag()),
        instructies=tuple(VeiligContact.objects.filter(geldt, persoon=persoon).order_by("-vastgelegd_op")),
        geheime_adressen=tuple(GeheimAdres.objects.filter(geldt, persoon=persoon).defer("adres")),
        adressen=tuple(Adres.objects.filter(geldt, persoon=persoon).order_by("-vastgelegd_op")),
        contactgegevens=tuple(Contactgegeven.objects.filter(geldt, persoon=persoon).order_by("soort", "id")),
        relaties=tuple(_relaties(persoon)),
        gezag_over=tuple(over),
        gezag_van=tuple(persoon.gezag.filter(geldt).select_related("kind").order_by("id")),
        verteld=tuple(_verteld(persoon)),
        gesprekken=tuple(persoon.gesprekken.select_related("gesprek").order_by("-gesprek__op")),
        verzendingen=tuple(persoon.verzendingen.defer("tekst").order_by("-op", "-id")),
        uitstel=tuple(lopend_uitstel(persoon.dossier).filter(personen=persoon).select_related("besloten_door")),
    )


def _relaties(persoon: Persoon) -> list[tuple[Relatie, str]]:
    rijen = Relatie.objects.filter(Q(van=persoon) | Q(naar=persoon), Q(tot=None) | Q(tot__gt=klok.vandaag()))
    uit = []
    for rij in rijen.select_related("van", "naar").order_by("id"):
        uit.append((rij, f"{rij.van.naam} is {rij.get_soort_display().lower()} {rij.naar.naam}"))
    return uit


def _verteld(persoon: Persoon) -> list[Verteld]:
    laatste: dict[str, Informatie] = {}
    for rij in Informatie.objects.filter(persoon=persoon).defer("afstemming").order_by("op", "id"):
        laatste[rij.onderwerp] = rij
    uit = []
    for onderwerp in onderwerpen().values():
        verteld = laatste.get(onderwerp.code)
        if verteld is None and onderwerp.verplichting not in VERPLICHT:
            continue
        hoe = verteld.get_wijze_display() if verteld else ""
        uit.append(Verteld(onderwerp, verteld.op if verteld else None, hoe))
    return uit
