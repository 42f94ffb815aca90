"""Choosing a colleague: from a list while that is short, by typing the name when many people work here."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django import forms
from django.http import QueryDict
from django.test import Client

from zicht.kern.models import Medewerker, Rol
from zicht.web.onderdelen.collega import LANGSTE_LIJST, MEESTE, CollegasVeld, CollegaVeld

pytestmark = pytest.mark.django_db


class Formulier(forms.Form):
    collega = CollegaVeld(label="Geraadpleegde collega", verplicht=False)
    allen = CollegasVeld(label="Wie erbij waren")


def medewerker(gebruikersnaam: str, naam: str, **meer: bool) -> Medewerker:
    return Medewerker.objects.maak(gebruikersnaam=gebruikersnaam, naam=naam, rollen=[Rol.BACKOFFICE], **meer)


@pytest.fixture
def sem(db: None) -> Medewerker:
    return medewerker("sem", "Sem Bakker")


@pytest.fixture
def velen(sem: Medewerker) -> None:
    """More people than a list can show."""
    for nummer in range(LANGSTE_LIJST):
        medewerker(f"mw{nummer}", f"Medewerker {nummer:02}")


def gestuurd(tekst: str) -> Formulier:
    return Formulier(QueryDict(tekst))


def test_een_korte_lijst_is_een_keuzelijst(sem: Medewerker) -> None:
    html = str(Formulier()["collega"])
    assert "<select" in html and "Sem Bakker</option>" in html


@pytest.mark.usefixtures("velen")
def test_met_velen_staat_geen_enkele_naam_in_de_pagina() -> None:
    html = str(Formulier()["collega"]) + str(Formulier()["allen"])
    assert "<select" not in html and "checkbox" not in html
    assert "Sem Bakker" not in html and "Medewerker" not in html


@pytest.mark.usefixtures("velen")
def test_het_formulier_vraagt_de_databank_even_weinig_als_er_velen_zijn(
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    with django_assert_max_num_queries(2):  # type: ignore[attr-defined]
        str(Formulier())


@pytest.mark.usefixtures("velen")
@pytest.mark.parametrize("getypt", ["Sem Bakker (sem)", "Sem Bakker", "sem bakker", " Sem Bakker ", "SEM"])
def test_wie_de_naam_typt_kiest_die_collega(sem: Medewerker, getypt: str) -> None:
    form = gestuurd(f"collega={getypt}")
    assert form.is_valid() and form.cleaned_data["collega"] == sem


def test_een_sleutel_uit_de_lijst_kiest_die_collega(sem: Medewerker) -> None:
    form = gestuurd(f"collega={sem.pk}")
    assert form.is_valid() and form.cleaned_data["collega"] == sem


@pytest.mark.usefixtures("velen")
def test_wie_al_gekozen_was_staat_er_met_naam(sem: Medewerker) -> None:
    html = str(Formulier(initial={"collega": sem.pk})["collega"])
    assert 'value="Sem Bakker (sem)"' in html


@pytest.mark.usefixtures("velen")
def test_een_onbekende_naam_krijgt_een_zin_en_blijft_staan() -> None:
    form = gestuurd("collega=Sam Bikker")
    assert "Zo heet geen collega die hier nu werkt" in str(form["collega"].errors)
    assert 'value="Sam Bikker"' in str(form["collega"])


def test_wie_hier_niet_meer_werkt_is_niet_te_kiezen(sem: Medewerker) -> None:
    Medewerker.objects.filter(pk=sem.pk).update(is_active=False)
    assert "collega" in gestuurd(f"collega={sem.pk}").errors


@pytest.mark.usefixtures("velen")
def test_bij_twee_die_zo_heten_staan_beiden_in_de_zin(sem: Medewerker) -> None:
    medewerker("sem2", "Sem Bakker")
    assert "Sem Bakker (sem), Sem Bakker (sem2)" in str(gestuurd("collega=Sem Bakker")["collega"].errors)


def test_leeg_is_niemand(sem: Medewerker) -> None:
    form = gestuurd("collega=&allen=&allen=")
    assert form.is_valid() and form.cleaned_data == {"collega": None, "allen": []}


@pytest.mark.usefixtures("velen")
def test_meer_collegas_elk_een_keer(sem: Medewerker) -> None:
    form = gestuurd(f"allen=Medewerker 03&allen=sem&allen={sem.pk}&allen=")
    assert form.is_valid() and [een.naam for een in form.cleaned_data["allen"]] == ["Medewerker 03", "Sem Bakker"]


@pytest.mark.usefixtures("velen")
def test_wie_typt_krijgt_namen_die_passen(als: Callable[[Medewerker], Client], sem: Medewerker) -> None:
    assert als(sem).post("/collegas/", {"q": "akk"}).json() == {"namen": ["Sem Bakker (sem)"]}
    assert len(als(sem).post("/collegas/", {"q": "medewerker"}).json()["namen"]) == MEESTE


@pytest.mark.parametrize("q", ["", "s", " s "])
def test_een_letter_geeft_nog_niets(als: Callable[[Medewerker], Client], sem: Medewerker, q: str) -> None:
    assert als(sem).post("/collegas/", {"q": q}).json() == {"namen": []}


def test_zonder_inloggen_geen_namen(client: Client, sem: Medewerker) -> None:
    assert "/inloggen/" in client.post("/collegas/", {"q": "sem"}).headers["Location"]
