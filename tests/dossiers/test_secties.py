"""The bar of sections says where somebody is, also on a screen whose address does not name its section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from uuid import UUID

import pytest
from django.test import RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import UUIDConverter

from zicht.dossiers.models import Dossier
from zicht.web.dossiers.omlijsting import secties

IEMAND = UUID("01890000-0000-7000-8000-000000000001")
VAN_HET_OVERZICHT = {
    *("dossier", "dossiers-dossierhouder", "dossiers-reden-niet"),
    *("dossiers-uitstel", "dossiers-uitstel-opnieuw", "dossiers-uitstel-beeindigen"),
}
"""Screens that are reached from Overzicht, or from a warning that stands on every page."""


def hier(url_naam: str, **sleutels: object) -> list[str]:
    adres = reverse(url_naam, kwargs={"dossier": IEMAND, **sleutels})
    alle = secties(Dossier(pk=IEMAND), RequestFactory().get(adres))
    return [sectie.naam for sectie in alle if sectie.actief]


@pytest.mark.parametrize(
    ("url_naam", "sleutel", "sectie"),
    [
        ("contact-bron-grond", "bron", "Meldingen"),
        ("contact-bel-terug", "terugbelafspraak", "Meldingen"),
        ("contact-gelijk-intrekken", "gelijkstelling", "Personen"),
        ("gesloten-bron", "bron", "Personen"),
        ("dossiers-gesprek", "gesprek", "Gesprekken"),
    ],
)
def test_een_scherm_hoort_bij_de_sectie_van_waaruit_men_er_komt(url_naam: str, sleutel: str, sectie: str) -> None:
    assert hier(url_naam, **{sleutel: IEMAND}) == [sectie]


def test_alleen_wat_van_het_overzicht_komt_staat_onder_overzicht() -> None:
    onder = {naam for naam, sleutels in schermen() if hier(naam, **sleutels) == ["Overzicht"]}
    assert onder == VAN_HET_OVERZICHT


def schermen() -> Iterator[tuple[str, dict[str, UUID]]]:
    """Every address inside a dossier that asks ids only."""
    for patroon in _alle(get_resolver().url_patterns):
        soorten = patroon.pattern.converters
        in_dossier = str(patroon.pattern).startswith("dossiers/<uuid:dossier>")
        if in_dossier and patroon.name and all(isinstance(soort, UUIDConverter) for soort in soorten.values()):
            yield patroon.name, {naam: IEMAND for naam in soorten if naam != "dossier"}


def _alle(lijst: Iterable[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for een in lijst:
        if isinstance(een, URLResolver):
            yield from _alle(een.url_patterns)
        else:
            yield een
