"""What is owed leads to the screen where it is done; what is dangerous now stands above everything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from importlib import import_module
from typing import Any
from urllib.parse import parse_qs
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
from zicht.protocol.versies import STANDAARD, waarden
from zicht.web.dossiers.acuut import acuut_onveilig
from zicht.web.dossiers.vervolg import STAPPEN, stap
from zicht.web.dossiers.voor_wie import voor_wie

pytestmark = pytest.mark.django_db
DAG = date(2026, 3, 5)


def plicht(gezin: Gezin, code: str, onderwerp: UUID, ontbreekt: list[str]) -> Plicht:
    rij = Verplichting(
        dossier=gezin.dossier,
        sleutel=code,
        code=code,
        regel="ALG-2",
        persoon_id=gezin.moeder.pk,
        bron_id=uuid4(),
        onderwerp_id=onderwerp,
        ontstaan_op=DAG,
        zichtbaar_vanaf=DAG,
        stand="open",
        ontbreekt=ontbreekt,
    )
    return plicht_in_beeld(rij)


@pytest.mark.parametrize("code", sorted(waarden(STANDAARD, "verplichtingen")))
def test_elke_verplichting_heeft_een_knop_naar_een_scherm_van_dit_dossier(gezin: Gezin, code: str) -> None:
    import_module("zicht.web.urls")  # every room adds its own steps there
    knop = stap(gezin.dossier, plicht(gezin, code, uuid4(), sorted(omschrijving(code).delen)))
    assert knop is not None
    assert resolve(knop.url.partition("?")[0]).kwargs["dossier"] == gezin.dossier.pk


def test_geen_knop_hoort_bij_een_verplichting_die_niet_bestaat() -> None:
    import_module("zicht.web.urls")
    assert set(STAPPEN) <= set(waarden(STANDAARD, "verplichtingen"))


@pytest.mark.parametrize(
    ("code", "soort", "over"),
    [
        ("voorwaarden_schriftelijk", "voorwaarden", "overdracht"),
        ("overdracht_schriftelijk", "overdracht-gezin", "overdracht"),
        ("afsluiting_bevestigen", "afsluiting", "afsluiting"),
        ("einde_monitoren_bevestigen", "einde-monitoren", "monitoring"),
    ],
)
def test_wat_op_papier_moet_opent_de_brief_voor_deze_persoon(gezin: Gezin, code: str, soort: str, over: str) -> None:
    """VV-3, OV-3, AF-1, MON-4, BR-1."""
    onderwerp = uuid4()
    knop = stap(gezin.dossier, plicht(gezin, code, onderwerp, []))
    assert knop is not None
    adres, _, vraag = knop.url.partition("?")
    assert resolve(adres).url_name == "brieven-nieuw"
    assert parse_qs(vraag) == {"soort": [soort], "persoon": [str(gezin.moeder.pk)], over: [str(onderwerp)]}


@pytest.mark.parametrize(
    ("code", "ronde"), [("feedback_na_beoordeling", "na beoordeling"), ("feedback_bij_einde", "bij einde")]
)
def test_feedback_die_verschuldigd_is_opent_het_formulier_van_die_melder(
    gezin: Gezin, buurvrouw: Bron, code: str, ronde: str
) -> None:
    """VB-12, FB-1."""
    van_melder = replace(plicht(gezin, code, uuid4(), []), bron_id=buurvrouw.pk)
    knop = stap(gezin.dossier, van_melder)
    assert knop is not None
    adres, _, vraag = knop.url.partition("?")
    assert resolve(adres).kwargs["bron"] == buurvrouw.pk
    assert parse_qs(vraag)["ronde"] == [ronde]


def test_wat_aan_een_melder_verschuldigd_is_staat_er_niet_als_voor_het_gezin(gezin: Gezin) -> None:
    """ML-11."""
    terugbellen = replace(plicht(gezin, "terugbellen", uuid4(), []), persoon="", persoon_id=None)
    assert voor_wie(terugbellen) == "wie u zou bellen"


def test_wat_aan_een_persoon_verschuldigd_is_noemt_die_persoon(gezin: Gezin) -> None:
    assert voor_wie(plicht(gezin, "informeren", uuid4(), [])) == gezin.moeder.naam


@pytest.mark.parametrize(
    ("code", "ontbreekt", "tekst"),
    [
        ("gespreksverslag", ["verslag", "aangeboden:x"], "Verslag schrijven"),
        ("gespreksverslag", ["aangeboden:x"], "Verslag aanbieden"),
        ("aanpak_bevestigen", ["waarom", "begrepen"], "Brief maken"),
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


def test_een_verplichting_met_een_dag_ligt_nooit_dicht(gezin: Gezin, anna: Medewerker, als: Any) -> None:
    for nummer in range(16):
        Verplichting.objects.create(
            dossier=gezin.dossier,
            sleutel=f"terugbellen:{nummer}",
            code="terugbellen",
            regel="ML-11",
            ontstaan_op=DAG,
            zichtbaar_vanaf=DAG,
            uiterlijk=DAG if nummer < 10 else None,
            stand="open",
        )
    context = als(anna).get(reverse("dossier", kwargs={"dossier": gezin.dossier.pk})).context
    assert (len(context["plichten"]), len(context["later"])) == (14, 2)


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
