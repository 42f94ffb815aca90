"""What monitoring brought, as figures without workers and without small numbers (MON-5)."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from zicht.afronding.models import Monitorcontact, Monitoring, Veiligheidsscore
from zicht.afronding.selectors.resultaten import Resultaat, Zaak, jaarcijfers, resultaten
from zicht.afronding.tasks import resultaten_tellen
from zicht.dossiers.openen import open_dossier
from zicht.kern import klok
from zicht.kern.models import Medewerker, Rol, Team

pytestmark = pytest.mark.django_db
VANAF = date(2025, 6, 1)


def monitor(door: Medewerker, vooraf: int, na_drie: int) -> Monitoring:
    """One monitoring without handover, with a score before and at three months."""
    with klok.op(datetime(2025, 6, 1, 10, tzinfo=klok.NEDERLAND)):
        dossier = open_dossier(door=door)
    rij = Monitoring.objects.create(
        dossier=dossier, besloten_op=VANAF, telt_vanaf=VANAF, afspraken="Bellen.", versie_protocol="hp2019"
    )
    contact = Monitorcontact.objects.create(
        dossier=dossier, monitoring=rij, aanleiding="3 maanden", gepland_op=date(2025, 9, 1)
    )
    Veiligheidsscore.objects.create(dossier=dossier, op=VANAF, score=vooraf, reden="Zo is het.")
    Veiligheidsscore.objects.create(
        dossier=dossier, op=date(2025, 9, 1), score=na_drie, reden="Beter.", contact=contact
    )
    return rij


def per(titel: str, naam: str) -> Resultaat:
    return next(rij for rij in dict(resultaten(2025))[titel] if rij.naam == naam)


def test_mon_5_cijfers_vooraf_en_na_drie_maanden(anna: Medewerker) -> None:
    for _ in range(5):
        monitor(anna, 4, 7)
    rij = per("Wie het overnam", "Zonder overdracht")
    assert (rij.aantal, rij.vooraf, rij.na_drie, rij.na_twaalf) == (5, 4.0, 7.0, None)


def test_mon_5_minder_dan_vijf_wordt_niet_getoond(anna: Medewerker) -> None:
    for _ in range(4):
        monitor(anna, 4, 7)
    assert per("Wie het overnam", "Zonder overdracht") == Resultaat("Zonder overdracht", None)


def test_mon_5_een_ander_jaar_telt_niet_mee(anna: Medewerker) -> None:
    for _ in range(5):
        monitor(anna, 4, 7)
    assert resultaten(2024)[0] == ("Wie het overnam", ())


def test_mon_5_er_is_geen_medewerker_en_geen_dossier_in_een_rij() -> None:
    namen = {veld.name for soort in (Resultaat, Zaak) for veld in fields(soort)}
    assert namen & {"medewerker", "door", "team", "dossier", "persoon", "dossierhouder"} == set()


def test_mon_5_het_aantal_vragen_groeit_niet(anna: Medewerker, django_assert_num_queries: Any) -> None:
    for _ in range(6):
        monitor(anna, 4, 7)
    with django_assert_num_queries(6):
        resultaten(2025)


@pytest.fixture
def lea(team: Team) -> Medewerker:
    return Medewerker.objects.maak(gebruikersnaam="lea", naam="Lea Prins", rollen=[Rol.LEIDINGGEVENDE], team=team)


def test_mon_5_alleen_wie_leiding_geeft_ziet_het_scherm(client: Client, lea: Medewerker, anna: Medewerker) -> None:
    gezien = []
    for wie in (lea, anna):
        client.force_login(wie)
        gezien.append(client.get(reverse("resultaten")).status_code)
    assert gezien == [200, 403]


@pytest.fixture
def veel(anna: Medewerker, monkeypatch: pytest.MonkeyPatch) -> None:
    """More monitorings in 2025 than are counted while somebody waits."""
    monkeypatch.setattr("zicht.afronding.selectors.resultaten.NU_TE_TELLEN", 4)
    for _ in range(5):
        monitor(anna, 4, 7)


@pytest.mark.usefixtures("veel")
def test_mon_5_van_een_vol_jaar_wordt_gezegd_dat_het_geteld_gaat_worden(als: Any, lea: Medewerker) -> None:
    with klok.op(date(2026, 3, 9)):
        tekst = als(lea).get(reverse("resultaten"), {"jaar": "2025"}).content.decode()
    assert "Deze cijfers worden vannacht geteld" in tekst and "<table" not in tekst


@pytest.mark.usefixtures("veel")
def test_mon_5_de_nachtelijke_telling_geeft_dezelfde_cijfers() -> None:
    with klok.op(date(2026, 3, 9)):
        resultaten_tellen(0)
        bewaard = jaarcijfers(2025)
    assert bewaard.indelingen == resultaten(2025)
    assert bewaard.geteld_op is not None and not bewaard.wacht


@pytest.mark.usefixtures("veel")
def test_mon_5_een_volgende_nacht_vervangt_de_vorige(anna: Medewerker) -> None:
    with klok.op(date(2026, 3, 9)):
        resultaten_tellen(0)
        monitor(anna, 4, 7)
        resultaten_tellen(0)
        assert dict(jaarcijfers(2025).indelingen)["Wie het overnam"][0].aantal == 6


@pytest.mark.usefixtures("veel")
def test_mon_5_bewaarde_cijfers_vragen_twee_vragen(django_assert_num_queries: Any) -> None:
    with klok.op(date(2026, 3, 9)):
        resultaten_tellen(0)
        with django_assert_num_queries(2):
            jaarcijfers(2025)
