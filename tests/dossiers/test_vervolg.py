"""What is owed leads to the screen where it is done; what is dangerous now stands above everything."""

from __future__ import annotations

from datetime import date, datetime
from importlib import import_module
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.urls import resolve, reverse

from tests.dossiers.conftest import Gezin
from zicht.beoordeling.models import Screening
from zicht.contact.models import Melding
from zicht.dossiers.gesprekken import plan_gesprek
from zicht.dossiers.models import Bron, Verplichting
from zicht.dossiers.selectors import Plicht, plicht_in_beeld
from zicht.kern import klok, sleutels
from zicht.kern.models import Medewerker, Sleutel
from zicht.kern.sleutelbestand import SleutelKwijt
from zicht.protocol.verplichtingen.soort import omschrijving
from zicht.web.dossiers.acuut import acuut_onveilig
from zicht.web.dossiers.vervolg import STAPPEN, stap

pytestmark = pytest.mark.django_db
DAG = date(2026, 3, 5)


def plicht(gezin: Gezin, code: str, onderwerp: UUID, ontbreekt: list[str]) -> Plicht:
    rij = Verplichting(
        dossier=gezin.dossier,
        sleutel=code,
        code=code,
        regel="ALG-2",
        persoon_id=gezin.moeder.pk,
        onderwerp_id=onderwerp,
        ontstaan_op=DAG,
        zichtbaar_vanaf=DAG,
        stand="open",
        ontbreekt=ontbreekt,
    )
    return plicht_in_beeld(rij)


def test_elke_stap_hoort_bij_een_verplichting_en_een_scherm(gezin: Gezin) -> None:
    import_module("zicht.web.urls")  # every room adds its own steps there
    for code in sorted(STAPPEN):
        knop = stap(gezin.dossier, plicht(gezin, code, uuid4(), sorted(omschrijving(code).delen)))
        assert knop is not None, code
        assert resolve(knop.url.partition("?")[0]).kwargs["dossier"] == gezin.dossier.pk


@pytest.mark.parametrize(
    ("code", "ontbreekt", "tekst"),
    [
        ("gespreksverslag", ["verslag", "aangeboden:x"], "Verslag schrijven"),
        ("gespreksverslag", ["aangeboden:x"], "Verslag aanbieden"),
        ("aanpak_bevestigen", ["waarom", "begrepen"], "Schriftelijk bevestigen"),
        ("aanpak_bevestigen", ["begrepen"], "Vastleggen dat het begrepen is"),
    ],
)
def test_de_knop_is_de_volgende_stap(gezin: Gezin, code: str, ontbreekt: list[str], tekst: str) -> None:
    """ALG-4, ALG-14."""
    knop = stap(gezin.dossier, plicht(gezin, code, uuid4(), ontbreekt))
    assert knop is not None
    assert knop.tekst == tekst


def test_zonder_onderwerp_is_er_geen_knop_die_nergens_heen_gaat(gezin: Gezin) -> None:
    los = Verplichting(
        dossier=gezin.dossier,
        sleutel="x",
        code="accorderen",
        regel="ALG-9",
        ontstaan_op=DAG,
        zichtbaar_vanaf=DAG,
        stand="open",
    )
    assert stap(gezin.dossier, plicht_in_beeld(los)) is None


@pytest.mark.parametrize(("code", "afzien"), [("informeren", True), ("veiligheidsbeoordeling", False)])
def test_afzien_staat_er_alleen_waar_het_kan(gezin: Gezin, anna: Medewerker, als: Any, code: str, afzien: bool) -> None:
    """AF-2."""
    rij = Verplichting.objects.create(
        dossier=gezin.dossier,
        sleutel=code,
        code=code,
        regel="ALG-2",
        ontstaan_op=DAG,
        zichtbaar_vanaf=DAG,
        stand="open",
    )
    afzien_url = reverse("dossiers-reden-niet", kwargs={"dossier": gezin.dossier.pk, "verplichting": rij.pk})
    tekst = als(anna).get(reverse("dossier", kwargs={"dossier": gezin.dossier.pk})).content.decode()
    assert (afzien_url in tekst) is afzien


def meld(gezin: Gezin, bron: Bron, acuut: str, nummer: int = 1, **velden: Any) -> None:
    Melding.objects.create(
        dossier=gezin.dossier,
        nummer=nummer,
        melder=bron,
        kanaal="telefoon",
        acuut=acuut,
        **{"ontvangen_op": klok.nu(), **velden},
    )


@pytest.mark.parametrize(("acuut", "gevaar"), [("ja", True), ("nee", False), ("onbekend", False)])
def test_een_acute_melding_waarschuwt(gezin: Gezin, buurvrouw: Bron, acuut: str, gevaar: bool) -> None:
    """ML-10."""
    meld(gezin, buurvrouw, acuut)
    assert acuut_onveilig(gezin.dossier) is gevaar


def screen(gezin: Gezin, acuut: str) -> None:
    Screening.objects.create(
        dossier=gezin.dossier, op=klok.vandaag(), acuut=acuut, structureel="nee", multiproblematiek="nee"
    )


def test_na_een_screening_zonder_gevaar_is_de_waarschuwing_weg(gezin: Gezin, buurvrouw: Bron) -> None:
    meld(gezin, buurvrouw, "ja", ontvangen_op=datetime(2026, 3, 6, 9, 0, tzinfo=klok.NEDERLAND))
    screen(gezin, "nee")
    assert not acuut_onveilig(gezin.dossier)


def test_een_nieuwe_acute_melding_na_de_screening_waarschuwt_weer(gezin: Gezin, buurvrouw: Bron) -> None:
    screen(gezin, "nee")
    meld(gezin, buurvrouw, "ja", ontvangen_op=datetime(2026, 3, 9, 11, 0, tzinfo=klok.NEDERLAND))
    assert acuut_onveilig(gezin.dossier)


def test_werkaantekeningen_horen_bij_het_dossier_en_gaan_ermee_weg(gezin: Gezin, anna: Medewerker) -> None:
    """ALG-17."""
    morgen = datetime(2026, 3, 10, 9, 0, tzinfo=klok.NEDERLAND)
    gesprek = plan_gesprek(
        dossier=gezin.dossier,
        door=anna,
        met=[gezin.moeder],
        op=morgen,
        wijze="telefoon",
        voorbereiding="Vraag naar Lot.",
    )
    Sleutel.objects.filter(eigenaar=gezin.dossier.pk).delete()
    sleutels.vergeet(gezin.dossier.pk)
    with pytest.raises(SleutelKwijt):
        _ = type(gesprek).objects.get(pk=gesprek.pk).voorbereiding
