"""The screens of letters in a real browser: readable for everybody, wide and narrow."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from tests.brieven.conftest import Maak
from tests.dossiers.browser import bekijk
from tests.dossiers.conftest import Gezin
from zicht.brieven.models import Brief
from zicht.brieven.sjablonen import standaard
from zicht.brieven.sjabloon_wijzigen import maak_sjabloonversie
from zicht.diensten.models import Dienst
from zicht.dossiers.models import GeheimAdres, VeiligContact
from zicht.kern.models import Medewerker

pytestmark = [pytest.mark.django_db, pytest.mark.browser]
VAN_BRIEF = ("brieven-brief", "brieven-versturen", "brieven-vervallen")


@pytest.fixture
def bladen(
    gezin: Gezin,
    vv: Dienst,
    geheim: GeheimAdres,
    maak: Maak,
    verstuur: Maak,
    anna: Medewerker,
    leidinggevende: Medewerker,
    als: Callable[[Medewerker], Client],
) -> dict[str, str]:
    """Every screen, by name: with a draft, a letter that was sent, a secret address and an instruction."""
    VeiligContact.objects.create(dossier=gezin.dossier, persoon=gezin.moeder, instructie="Sem leest de post.")
    verstuurd: Brief = verstuur(maak("aanpak", persoon=gezin.vader))
    concept = maak("start", persoon=gezin.moeder)
    vertaald = maak("aanpak", persoon=gezin.moeder, taal="en")
    van_kind = maak("start", persoon=gezin.lot)
    dossier = gezin.dossier.pk
    adressen = {
        "brieven": reverse("brieven", args=[dossier]),
        "brieven-nieuw": reverse("brieven-nieuw", args=[dossier]),
        **{naam: reverse(naam, args=[dossier, concept.pk]) for naam in VAN_BRIEF},
        "verstuurd": reverse("brieven-brief", args=[dossier, verstuurd.pk]),
        "vertaald": reverse("brieven-brief", args=[dossier, vertaald.pk]),
        "van-kind": reverse("brieven-brief", args=[dossier, van_kind.pk]),
    }
    client = als(anna)
    eigen = {naam: client.get(adres).content.decode() for naam, adres in adressen.items()}
    client = als(leidinggevende)
    return {**eigen, **_van_sjablonen(client, leidinggevende)}


def _van_sjablonen(client: Client, leidinggevende: Medewerker) -> dict[str, str]:
    """The screens of templates: one with a newer version, so that its translation lags behind, and one with a fault."""
    inhoud = standaard("afspraken").inhoud.replace("Laat het ons weten.", "Wij vernemen het derhalve graag.")
    maak_sjabloonversie(door=leidinggevende, code="afspraken", titel="Afgesproken", inhoud=inhoud, versie=1)
    adres = reverse("brieven-sjabloon", args=["afspraken"])
    gegeven = {"titel": "Nieuw", "inhoud": "## aanhef\nHallo", "versie": "2", "controleren": "ja"}
    antwoorden = {
        "sjablonen": client.get(reverse("brieven-sjablonen")),
        "sjabloon": client.get(adres),
        "sjabloon-en": client.get(f"{adres}?taal=en"),
        "sjabloon-kind": client.get(reverse("brieven-sjabloon", args=["start-kind"])),
        "sjabloon-fout": client.post(adres, gegeven),
        "versies": client.get(reverse("brieven-sjabloon-versies", args=["afspraken"])),
    }
    return {naam: antwoord.content.decode() for naam, antwoord in antwoorden.items()}


@pytest.mark.parametrize("breedte", [1280, 360, 320])
def test_axe_vindt_niets_en_niets_schuift_opzij(bladen: dict[str, str], breedte: int) -> None:
    """`ZICHT_BEELDEN` names a folder when somebody wants to look for himself."""
    beelden = os.environ.get("ZICHT_BEELDEN")
    assert bekijk(bladen, breedte=breedte, beelden=Path(beelden) if beelden else None) == {}
