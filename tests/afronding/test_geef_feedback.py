"""Feedback: what each melder or partner may hear (VB-12, FB-1, FB-2, FB-3, ML-2, TG-5)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.afronding.conftest import VANDAAG, maak_beoordeling, maak_melding, stand
from zicht.afronding.feedback import geef_feedback, mag_horen
from zicht.afronding.models import Feedback
from zicht.contact.models import Melding
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import Besluit, Bron, Dossier, GeheimAdres, Persoon
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db

OPGEPAKT = ("opgepakt", "niet_opgepakt_waarom")


@pytest.mark.parametrize(
    ("bron", "ronde", "verwacht"),
    [
        ({"soort": "professional"}, "na beoordeling", (*OPGEPAKT, "vervolg", "partij")),
        (
            {"soort": "politie", "rol_in_vervolg": True},
            "bij einde",
            (*OPGEPAKT, "vervolg", "partij", "voorwaarden", "monitoren"),
        ),
        ({"soort": "omstander"}, "bij einde", OPGEPAKT),
        ({"soort": "omstander", "blijvend_betrokken": True}, "na beoordeling", OPGEPAKT),
        (
            {"soort": "omstander", "blijvend_betrokken": True},
            "bij einde",
            (*OPGEPAKT, "bevestigd", "verwachting"),
        ),
    ],
)
def test_fb_1_fb_2_wie_wat_mag_horen(bron: dict[str, Any], ronde: str, verwacht: tuple[str, ...]) -> None:
    assert mag_horen(Bron(**bron), ronde) == verwacht


def test_vb_12_feedback_voldoet_aan_de_verplichting(
    dossier: Dossier, anna: Medewerker, school: Bron, beoordeling: Besluit
) -> None:
    geef_feedback(dossier=dossier, door=anna, bron=school, onderdelen=["opgepakt", "vervolg"])
    assert stand(dossier, "feedback_na_beoordeling") == "voldaan"


def test_ml_8_zonder_melding_te_noemen_geldt_zij_voor_de_enige_melding(
    dossier: Dossier, anna: Medewerker, school: Bron, melding: Melding
) -> None:
    assert geef_feedback(dossier=dossier, door=anna, bron=school).melding_id == melding.pk


def test_ml_8_wie_meer_keer_meldde_hoort_over_iedere_melding_apart(
    dossier: Dossier, anna: Medewerker, school: Bron, melding: Melding
) -> None:
    maak_melding(dossier, school, VANDAAG)
    with pytest.raises(Invoerfout) as fout:
        geef_feedback(dossier=dossier, door=anna, bron=school)
    assert "melding" in fout.value.velden


def test_ml_8_feedback_over_de_tweede_laat_de_eerste_open(
    dossier: Dossier,
    anna: Medewerker,
    school: Bron,
    melding: Melding,
    beoordeling: Besluit,
    advies: list[Geraadpleegd],
) -> None:
    tweede = maak_melding(dossier, school, VANDAAG)
    maak_beoordeling(tweede, anna, advies, op=VANDAAG)
    geef_feedback(dossier=dossier, door=anna, bron=school, melding=tweede)
    standen = [stand(dossier, "feedback_na_beoordeling", onderwerp_id=m.pk) for m in (melding, tweede)]
    assert standen == ["open", "voldaan"]


def test_de_melding_van_een_ander_past_niet(
    dossier: Dossier, anna: Medewerker, wijkteam: Bron, melding: Melding
) -> None:
    with pytest.raises(Invoerfout) as fout:
        geef_feedback(dossier=dossier, door=anna, bron=wijkteam, melding=melding)
    assert "melding" in fout.value.velden


@pytest.mark.parametrize("onderdeel", ["vervolg", "partij", "voorwaarden", "bevestigd"])
def test_fb_2_een_omstander_hoort_alleen_of_het_is_opgepakt(
    dossier: Dossier, anna: Medewerker, buurman: Bron, onderdeel: str
) -> None:
    with pytest.raises(RedenNodig) as fout:
        geef_feedback(dossier=dossier, door=anna, bron=buurman, onderdelen=[onderdeel])
    assert (fout.value.regel, fout.value.veld) == ("FB-2", "meer_reden")


def test_fb_1_voorwaarden_alleen_voor_wie_een_rol_heeft_in_het_vervolg(
    dossier: Dossier, anna: Medewerker, school: Bron
) -> None:
    with pytest.raises(RedenNodig) as fout:
        geef_feedback(dossier=dossier, door=anna, bron=school, onderdelen=["voorwaarden"])
    assert fout.value.regel == "FB-1"


def test_met_een_reden_kan_meer_en_de_reden_blijft(dossier: Dossier, anna: Medewerker, buurman: Bron) -> None:
    gegeven = geef_feedback(
        dossier=dossier, door=anna, bron=buurman, onderdelen=["vervolg"], meer_reden="Hij vangt de kinderen op."
    )
    assert gegeven.meer_reden == "Hij vangt de kinderen op."


def test_ml_2_de_ene_melder_hoort_niet_wie_de_andere_is(
    dossier: Dossier, anna: Medewerker, school: Bron, buurman: Bron
) -> None:
    with pytest.raises(Geweigerd) as fout:
        geef_feedback(dossier=dossier, door=anna, bron=school, inhoud="Ook Gijs Onderdelinden heeft gemeld.")
    assert fout.value.regel == "ML-2"


def test_ml_2_de_eigen_naam_mag_er_wel_in(dossier: Dossier, anna: Medewerker, buurman: Bron) -> None:
    assert geef_feedback(dossier=dossier, door=anna, bron=buurman, inhoud="Beste Gijs Onderdelinden, dank.").pk


def test_tg_5_een_geheim_adres_gaat_niet_naar_een_melder(
    dossier: Dossier, anna: Medewerker, school: Bron, moeder: Persoon
) -> None:
    GeheimAdres.objects.create(dossier=dossier, persoon=moeder, adres={"straat": "Kraaiheide", "huisnummer": "7"})
    with pytest.raises(Geweigerd) as fout:
        geef_feedback(dossier=dossier, door=anna, bron=school, inhoud="Zij woont nu Kraaiheide 7.")
    assert fout.value.regel == "TG-5"


def test_fb_3_feedback_aan_de_huisarts_noemt_welke_partner_dat_is(
    dossier: Dossier, anna: Medewerker, wijkteam: Bron
) -> None:
    gegeven = geef_feedback(dossier=dossier, door=anna, bron=wijkteam, ronde="bij einde", ketenpartner="huisarts")
    assert gegeven.ketenpartner == "huisarts"


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("ronde", "ooit"),
        ("wijze", "duif"),
        ("onderdelen", []),
        ("onderdelen", ["roddel"]),
        ("ketenpartner", "kapper"),
        ("op", date(2026, 3, 10)),
    ],
)
def test_wat_niet_kan_krijgt_een_zin_naast_het_veld(
    dossier: Dossier, anna: Medewerker, school: Bron, veld: str, waarde: Any
) -> None:
    with pytest.raises(Invoerfout) as fout:
        geef_feedback(**{"dossier": dossier, "door": anna, "bron": school, veld: waarde})
    assert veld in fout.value.velden


def test_vb_12_wie_anoniem_meldde_is_niet_te_bereiken(dossier: Dossier, anna: Medewerker) -> None:
    onbekend = Bron.objects.create(dossier=dossier, soort="anoniem")
    with pytest.raises(Invoerfout) as fout:
        geef_feedback(dossier=dossier, door=anna, bron=onbekend)
    assert "bron" in fout.value.velden and not Feedback.objects.exists()
