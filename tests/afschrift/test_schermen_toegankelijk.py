"""The screens of copies and of the closed part in a real browser: readable for everybody, wide and narrow."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from tests.afschrift.conftest import gesprek_met
from tests.dossiers.browser import bekijk
from tests.dossiers.conftest import Gezin
from zicht.afschrift.models import Afschrift
from zicht.afschrift.nazien import zie_passages_na
from zicht.afschrift.verstrekken import verstrek_afschrift
from zicht.contact.models import Melding
from zicht.dossiers.gesloten import open_gesloten_deel
from zicht.dossiers.models import Bron, GeheimAdres, VeiligContact
from zicht.kern.models import Medewerker

pytestmark = [pytest.mark.django_db, pytest.mark.browser]


@pytest.fixture
def bladen(
    gezin: Gezin,
    melding: Melding,
    buurvrouw: Bron,
    geheim: GeheimAdres,
    concept: Callable[..., Afschrift],
    anna: Medewerker,
    als: Callable[[Medewerker], Client],
) -> dict[str, str]:
    """Every screen, by name: a draft with all kinds of passages, one given, the closed part shut and open."""
    VeiligContact.objects.create(dossier=gezin.dossier, persoon=gezin.vader, instructie="Zijn broer leest de post.")
    gesprek_met(gezin, "Het ging beter. Noor was er ook bij. Wilma vertelde het.", gezin.vader)
    verstrekt = concept(gezin.vader)
    zie_passages_na(afschrift=verstrekt, door=anna, alle_overige=True)
    verstrek_afschrift(afschrift=verstrekt, door=anna, wijze="anders", veilig_contact_reden="Hij haalt het op.")
    nieuw, dossier, client = concept(gezin.vader), gezin.dossier.pk, als(anna)
    nazien = reverse("afschrift-nazien", args=[dossier, nieuw.pk])
    adressen = {
        "afschrift": reverse("afschrift", args=[dossier]),
        "afschrift-nieuw": reverse("afschrift-nieuw", args=[dossier]),
        **{f"nazien-{nummer}": f"{nazien}?blad={nummer}" for nummer in (1, 2, 3, 4)},
        "afschrift-verstrekken": reverse("afschrift-verstrekken", args=[dossier, nieuw.pk]),
        "afschrift-vervallen": reverse("afschrift-vervallen", args=[dossier, nieuw.pk]),
        "verstrekt": reverse("afschrift-nazien", args=[dossier, verstrekt.pk]),
        "gesloten": reverse("gesloten", args=[dossier]),
        "gesloten-dicht": reverse("gesloten-bron", args=[dossier, buurvrouw.pk]),
        "gesloten-melding": reverse("gesloten-melding", args=[dossier, melding.pk]),
    }
    eigen = {naam: client.get(adres).content.decode() for naam, adres in adressen.items()}
    fout = client.post(f"{nazien}?blad=2", {"keuze": "weglaten", "grond": ""}).content.decode()
    open_gesloten_deel(bron=buurvrouw, door=anna, reden="Terugbellen.")
    return {**eigen, "fout": fout, "gesloten-open": client.get(adressen["gesloten-dicht"]).content.decode()}


@pytest.mark.parametrize("breedte", [1280, 360])
def test_axe_vindt_niets_en_niets_schuift_opzij(bladen: dict[str, str], breedte: int) -> None:
    """`ZICHT_BEELDEN` names a folder when somebody wants to look for himself."""
    beelden = os.environ.get("ZICHT_BEELDEN")
    assert bekijk(bladen, breedte=breedte, beelden=Path(beelden) if beelden else None) == {}
