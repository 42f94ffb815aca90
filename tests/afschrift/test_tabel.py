"""RE-1: every kind of row that holds something about a family stands in the one table, and every secret field in it."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db.models import Model

from zicht.afschrift.rij import Rij
from zicht.afschrift.soorten import Soort
from zicht.afschrift.tabel import OP_MODEL, TABEL, UIT_DE_HOOGTE
from zicht.contact.feiten import versleutelde_velden
from zicht.dossiers.models import Dossier, GeheimAdres, VeiligContact


def van_een_gezin() -> list[type[Model]]:
    """Every model with a dossier."""
    return [
        soort
        for soort in apps.get_models()
        if any(veld.is_relation and veld.many_to_one and veld.related_model is Dossier for veld in soort._meta.fields)
        or any(veld.is_relation and veld.one_to_one and veld.related_model is Dossier for veld in soort._meta.fields)
    ]


@pytest.mark.parametrize("soort", van_een_gezin(), ids=lambda s: s._meta.label)
def test_ieder_model_van_een_dossier_staat_in_de_tabel(soort: type[Model]) -> None:
    """RE-1: a new kind of row must say whether, for whom and how it is in a copy."""
    assert soort._meta.label_lower in {*OP_MODEL, *UIT_DE_HOOGTE}, f"Zet {soort._meta.label} in zicht.afschrift.tabel."


def test_geen_model_staat_er_twee_keer_in() -> None:
    assert len(OP_MODEL) == len(TABEL)


class Gelezen:
    """Stands for a row: remembers which fields were read."""

    def __init__(self, soort: type[Model]) -> None:
        self.soort, self.namen = soort, set[str]()

    def __getattr__(self, naam: str) -> object:
        self.namen.add(naam.removeprefix("get_").removesuffix("_display"))
        return Leeg()


class Leeg:
    """Answers anything with nothing."""

    def __getattr__(self, _: str) -> object:
        return self

    def __call__(self, *_: object, **__: object) -> object:
        return self

    def __iter__(self) -> object:
        return iter(())

    def __str__(self) -> str:
        return ""


@pytest.mark.parametrize("rij", TABEL, ids=lambda r: r.model._meta.label)
def test_ieder_versleuteld_veld_wordt_getoond_of_bewust_verzwegen(rij: Rij) -> None:
    """RE-2: no text of a row is forgotten, and none comes along by accident."""
    gelezen = Gelezen(rij.model)
    for veld in rij.velden:
        try:
            veld.lees(gelezen)
        except (AttributeError, TypeError, KeyError, ValueError):
            continue
    vergeten = set(versleutelde_velden(rij.model)) - set(rij.verzwegen) - gelezen.namen
    assert not vergeten, f"{rij.model._meta.label}: {', '.join(sorted(vergeten))}"


@pytest.mark.parametrize("soort", [GeheimAdres, VeiligContact])
def test_een_geheim_adres_staat_in_geen_enkel_afschrift(soort: type[Model]) -> None:
    """TG-5."""
    rij = OP_MODEL[soort._meta.label_lower]
    assert rij.niet and rij.niet_regel == "TG-5"


@pytest.mark.parametrize("rij", [rij for rij in TABEL if not rij.niet], ids=lambda r: r.model._meta.label)
def test_wat_in_een_afschrift_kan_heeft_een_soort_van_de_tabel(rij: Rij) -> None:
    assert rij.velden
    assert isinstance(rij.soort, Soort) or callable(rij.soort)
