"""From what is owed to the screen where it is done: the next thing to do is a button, never a search."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.urls import NoReverseMatch, reverse

from zicht.dossiers.models import Dossier
from zicht.dossiers.selectors import Plicht


@dataclass(frozen=True)
class Stap:
    """What the button says and where it leads."""

    tekst: str
    url: str


Maak = Callable[[Dossier, Plicht], Stap]


VAN_PLICHT = {"persoon": "persoon_id", "bron": "bron_id"}
"""Ids in an address that are whom an obligation is owed to; every other id there is what it is about."""


def _naar(tekst: str, url_naam: str, sleutel: str = "", vast: Mapping[str, str] | None = None, **vooraf: str) -> Maak:
    """A button to `url_naam`; `sleutel` names the id in the address, filled from the obligation.

    `vooraf`: fields of the form to fill in, by the attribute of the obligation that holds the id; `vast`: fields that
    are the same for every obligation of this code.
    """

    def maak(dossier: Dossier, plicht: Plicht) -> Stap:
        sleutels: dict[str, UUID] = {"dossier": dossier.pk}
        if sleutel:
            waarde = getattr(plicht, VAN_PLICHT.get(sleutel, "onderwerp_id"))
            if waarde is None:
                raise NoReverseMatch(f"{plicht.code} gaat over niets dat een scherm heeft.")
            sleutels[sleutel] = waarde
        ids = {veld: getattr(plicht, attribuut) for veld, attribuut in vooraf.items() if getattr(plicht, attribuut)}
        vraag = {**(vast or {}), **ids}
        url = reverse(url_naam, kwargs=sleutels)
        return Stap(tekst, f"{url}?{urlencode(vraag)}" if vraag else url)

    return maak


def _vertellen(tekst: str) -> Maak:
    """A button to the form of what was told, with the topics that are missing ticked."""

    def maak(dossier: Dossier, plicht: Plicht) -> Stap:
        url = reverse("dossiers-informeren", kwargs={"dossier": dossier.pk, "persoon": plicht.persoon_id})
        return Stap(tekst, f"{url}?{urlencode({'onderwerpen': plicht.ontbrekende_codes}, doseq=True)}")

    return maak


def _verslag(dossier: Dossier, plicht: Plicht) -> Stap:
    schrijven = "verslag" in plicht.ontbrekende_codes
    naar = _naar("Verslag schrijven", "dossiers-verslag", "gesprek") if schrijven else _AANBIEDEN
    return naar(dossier, plicht)


def _aanpak(dossier: Dossier, plicht: Plicht) -> Stap:
    nog_schrijven = set(plicht.ontbrekende_codes) - {"begrepen"}
    return (_BEVESTIGEN if nog_schrijven else _BEGRIP)(dossier, plicht)


_AANBIEDEN = _naar("Verslag aanbieden", "dossiers-verslag-aanbieden", "gesprek")
_BEVESTIGEN = _naar(
    "Brief maken", "brieven-nieuw", vast={"soort": "aanpak"}, besluit="onderwerp_id", persoon="persoon_id"
)
_BEGRIP = _naar("Vastleggen dat het begrepen is", "dossiers-begrip", "besluit", persoon="persoon_id")

STAPPEN: dict[str, Maak] = {
    "informeren": _vertellen("Informeren"),
    "steun_en_rechten": _vertellen("Wijzen op steun en rechten"),
    "onderzoek_uitleggen": _vertellen("Onderzoek uitleggen"),
    "vooronderzoek_vertellen": _vertellen("Vertellen"),
    "vernietiging_vertellen": _vertellen("Vertellen"),
    "horen": _naar("Gesprek plannen", "dossiers-gesprek-plannen", met="persoon_id"),
    "gespreksverslag": _verslag,
    "wederhoor": _naar("Voorleggen", "dossiers-wederhoor", "bevinding", persoon="persoon_id"),
    "accorderen": _naar("Laten goedkeuren", "dossiers-accordering", "bevinding"),
    "aanpak_bevestigen": _aanpak,
    "afspraken_bevestigen": _naar("Brief maken", "brieven-nieuw", vast={"soort": "afspraken"}, persoon="persoon_id"),
    "vraag_beantwoorden": _naar("Beantwoorden", "dossiers-vraag-beantwoorden", "vraag"),
    "rectificeren": _naar("Rectificatie verzenden", "dossiers-rectificatie-verzenden", "rectificatie"),
    "uitstel_opnieuw_bezien": _naar("Opnieuw bezien", "dossiers-uitstel-opnieuw", "uitstel"),
}
"""Per code of an obligation. The rooms above add theirs with `voeg_stap_toe`."""


def voeg_stap_toe(
    code: str, tekst: str, url_naam: str, sleutel: str = "", vast: Mapping[str, str] | None = None, **vooraf: str
) -> None:
    """Let the obligations of one code lead to a screen of another room. See `_naar` for the fields."""
    STAPPEN[code] = _naar(tekst, url_naam, sleutel, vast, **vooraf)


def stap(dossier: Dossier, plicht: Plicht) -> Stap | None:
    """The button for this obligation; None while its screen does not exist."""
    maak = STAPPEN.get(plicht.code)
    if maak is None:
        return None
    try:
        return maak(dossier, plicht)
    except NoReverseMatch:
        return None
