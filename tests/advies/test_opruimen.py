"""Advices are kept two years after the last contact, and then deleted (ADV-3; HP2019 15.3.4)."""

from __future__ import annotations

import argparse
from datetime import date

import pytest

from tests.advies.conftest import Geef
from zicht.advies.geven import geef_vervolgadvies
from zicht.advies.models import Advies, Adviesvrager
from zicht.advies.opruimen import Opgeruimd, verwijder_verlopen_adviezen
from zicht.advies.tasks import adviezen_opruimen
from zicht.cli.adviezen import voer_uit
from zicht.kern import klok
from zicht.kern.models import Medewerker, Sleutel

pytestmark = pytest.mark.django_db
LAATSTE_DAG, DAARNA = date(2028, 3, 4), date(2028, 3, 5)


def test_op_de_laatste_dag_staat_een_advies_er_nog(advies: Advies) -> None:
    """ADV-3"""
    assert verwijder_verlopen_adviezen(op=LAATSTE_DAG) == Opgeruimd(0, 0)


def test_de_dag_erna_gaat_het_weg(advies: Advies) -> None:
    """ADV-3"""
    assert verwijder_verlopen_adviezen(op=DAARNA) == Opgeruimd(1, 0)
    assert not Advies.objects.exists()


def test_verwijderen_vernietigt_de_sleutel(advies: Advies) -> None:
    """RE-11"""
    verwijder_verlopen_adviezen(op=DAARNA)
    assert not Sleutel.objects.filter(eigenaar=advies.pk).exists()


def test_een_later_gesprek_houdt_ook_het_eerste_advies(vrager: Adviesvrager, fenna: Medewerker) -> None:
    """ADV-3: it counts from the last contact."""
    with klok.op(date(2027, 1, 10)):
        geef_vervolgadvies(adviesvrager=vrager, door=fenna, vraag="Het gaat beter.", advies="Houd vol.")
    assert verwijder_verlopen_adviezen(op=DAARNA) == Opgeruimd(0, 0)


def test_met_het_laatste_gesprek_gaat_ook_de_vrager(vrager: Adviesvrager) -> None:
    """ADV-3"""
    assert verwijder_verlopen_adviezen(op=DAARNA) == Opgeruimd(1, 1)
    assert not Sleutel.objects.filter(eigenaar=vrager.pk).exists()


def test_een_proef_telt_en_verwijdert_niets(advies: Advies) -> None:
    assert verwijder_verlopen_adviezen(op=DAARNA, proef=True) == Opgeruimd(1, 0)
    assert Advies.objects.exists()


def test_een_ander_advies_blijft(advies: Advies, geef: Geef) -> None:
    with klok.op(date(2027, 1, 10)):
        ander = geef()
    verwijder_verlopen_adviezen(op=DAARNA)
    assert list(Advies.objects.all()) == [ander]


def test_de_opdracht_zegt_hoeveel_er_zouden_gaan(advies: Advies, capsys: pytest.CaptureFixture[str]) -> None:
    """ADV-3: `zicht adviezen opruimen --proef`."""
    with klok.op(DAARNA):
        assert voer_uit(argparse.Namespace(proef=True)) == 0
    assert capsys.readouterr().out == "1 adviezen en 0 adviesvragers zouden worden verwijderd.\n"


def test_elke_nacht_gaat_weg_wat_verlopen_is(advies: Advies) -> None:
    """ADV-3"""
    with klok.op(DAARNA):
        adviezen_opruimen(timestamp=0)
    assert not Advies.objects.exists()
