"""The menu. An item shows as soon as its screen exists, to the workers it is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from django.urls import NoReverseMatch, reverse


class Gebruiker(Protocol):
    """Who looks at the screen."""

    def heeft(self, *rollen: str) -> bool: ...


@dataclass(frozen=True)
class Menupunt:
    """`naam` is the name of the URL; `rollen` are those who see it (none: everybody).

    Leaving an item out is a courtesy, no lock: the screen itself checks who may enter.
    """

    naam: str
    tekst: str
    sneltoets: str = ""
    rollen: tuple[str, ...] = ()

    @property
    def url(self) -> str | None:
        """Where it leads, or None while that screen does not exist."""
        return adres(self.naam)


HOOFDMENU = (
    Menupunt("werkvoorraad", "Werkvoorraad", "w"),
    Menupunt("nieuw_contact", "Nieuw contact", "n"),
    Menupunt("advies", "Advies"),
    Menupunt("contact-terugbellen", "Terugbellen", "t"),
    Menupunt("zoeken", "Zoeken", "z"),
)
GEBRUIKERSMENU = (
    Menupunt("mijn_account", "Mijn account"),
    Menupunt("brieven-sjablonen", "Sjablonen van brieven", rollen=("leidinggevende", "beheer")),
    Menupunt("bewaren", "Bewaren en vernietigen", rollen=("leidinggevende", "privacy")),
    Menupunt("resultaten", "Resultaten", rollen=("leidinggevende",)),
    Menupunt("toegang-ander", "Ander dossier openen"),
    Menupunt("toegang-noodtoegang", "Noodtoegang", rollen=("leidinggevende", "privacy")),
    Menupunt("toegang-veel-gelezen", "Veel gelezen", rollen=("leidinggevende", "privacy")),
    Menupunt("beheer", "Accounts", rollen=("beheer",)),
)


def adres(naam: str) -> str | None:
    """The address of the URL called `naam`, or None when there is none."""
    try:
        return reverse(naam)
    except NoReverseMatch:
        return None


def zichtbaar(punten: tuple[Menupunt, ...], gebruiker: Gebruiker) -> list[Menupunt]:
    """The items that exist and are for this worker."""
    return [punt for punt in punten if punt.url and (not punt.rollen or gebruiker.heeft(*punt.rollen))]
