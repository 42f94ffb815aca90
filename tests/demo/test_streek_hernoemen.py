"""A family of the same shape with names and addresses of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple
from random import Random

import pytest

from zicht.demo.regio.plekken import RAND
from zicht.demo.streek.buitenstaanders import buitenstaander
from zicht.demo.streek.gezinnen import gezin
from zicht.demo.streek.hernoemen import hernoem
from zicht.demo.streek.mensen import Gezin, Persoon

PAREN = [(een, hernoem(Random(1000 + nummer), een)) for nummer in range(300) if (een := gezin(Random(nummer), 2024))]


def test_hetzelfde_zaad_geeft_hetzelfde_gezin() -> None:
    assert hernoem(Random(7), PAREN[0][0]) == hernoem(Random(7), PAREN[0][0])


def test_de_vorm_blijft() -> None:
    """Ages, roles, who is whose parent and who has authority: what a life depends on."""

    def vorm(een: Gezin) -> tuple[object, ...]:
        mensen = [(m.nummer, m.rol, m.geslacht, m.geboortedatum, bool(m.telefoon), bool(m.email)) for m in een.personen]
        waar = [(w.persoon, w.vanaf, w.tot, w.geheim, w.adres.gemeente) for w in een.bewoning]
        return een.vorm, een.peildatum, een.relaties, een.gezag, mensen, waar

    assert all(vorm(oud) == vorm(nieuw) for oud, nieuw in PAREN)


def test_niemand_houdt_al_zijn_namen() -> None:
    def namen(een: Gezin) -> set[tuple[str, str]]:
        return {(mens.voornamen, mens.achternaam) for mens in een.personen}

    assert not any(namen(oud) == namen(nieuw) for oud, nieuw in PAREN)


def test_wie_een_achternaam_deelden_delen_er_weer_een() -> None:
    for oud, nieuw in PAREN:
        for een, ander in zip(oud.personen, nieuw.personen, strict=True):
            zelfde = [
                m.nummer for m in oud.personen if (m.voorvoegsel, m.achternaam) == (een.voorvoegsel, een.achternaam)
            ]
            assert {nieuw.personen[n].achternaam for n in zelfde} == {ander.achternaam}


def test_wie_samen_woonden_wonen_samen() -> None:
    for oud, nieuw in PAREN:
        paren = {(een.adres, ander.adres) for een, ander in zip(oud.bewoning, nieuw.bewoning, strict=True)}
        assert len({een for een, _ in paren}) == len(paren)


def test_kinderen_heten_verschillend() -> None:
    for _, nieuw in PAREN:
        namen = [mens.roepnaam for mens in nieuw.personen if mens.rol == "kind"]
        assert len(set(namen)) == len(namen)


def test_een_mailadres_hoort_bij_de_nieuwe_naam() -> None:
    met_mail = [(mens, ander) for oud, nieuw in PAREN for mens, ander in zip(oud.personen, nieuw.personen, strict=True)]
    anders = [ander.email != mens.email for mens, ander in met_mail if mens.email]
    assert sum(anders) > 0.9 * len(anders)


def _van_persoon(mens: Persoon) -> str:
    return f"{mens.voornamen}{mens.roepnaam}{mens.voorvoegsel}{mens.achternaam}{mens.telefoon}{mens.email}"


@pytest.mark.parametrize(
    "teksten",
    [
        lambda: [_van_persoon(mens) for _, een in PAREN for mens in een.personen],
        lambda: [" ".join(astuple(w.adres)) for _, een in PAREN for w in een.bewoning],
        lambda: [" ".join(astuple(buitenstaander(Random(nummer)))) for nummer in range(300)],
    ],
    ids=["personen", "adressen", "buitenstaanders"],
)
def test_geen_naam_hoeft_anders_geschreven_in_json_of_een_regel_voor_copy(teksten: Callable[[], list[str]]) -> None:
    """Names are put into JSON and into lines for COPY as they are."""
    assert not any(teken in tekst for tekst in teksten() for teken in ("\\", '"', "\t", "\n", "%", RAND))


def test_de_melder_is_elke_keer_een_ander() -> None:
    assert len({buitenstaander(Random(nummer)).naam for nummer in range(100)}) > 90
