"""Advices about one family cannot be tied together: there is no column that could (ADV-10, hard)."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.advies.models import Advies
from zicht.kern.daden import REGISTER
from zicht.kern.models import Medewerker
from zicht.kern.versleuteling import VersleuteldVeld

KAMER = sorted(apps.get_app_config("advies").get_models(), key=lambda soort: soort.__name__)
MAG_WIJZEN_NAAR = {Medewerker, *KAMER}
ZONDER_INHOUD = (models.DateField, models.DateTimeField, models.BooleanField, models.PositiveSmallIntegerField)
WILLEKEURIG = {"Adviesvrager.kenmerk"}
"""Made by chance, about nobody."""


def velden(soort: type[models.Model]) -> list[models.Field[object, object]]:
    return [veld for veld in soort._meta.concrete_fields if not veld.primary_key]


def kan_niets_verraden(veld: models.Field[object, object]) -> bool:
    """Is it a choice out of a fixed list, a date, a yes or no, a count, or encrypted?"""
    inhoud = veld.base_field if isinstance(veld, ArrayField) else veld
    return bool(inhoud.choices) or isinstance(inhoud, (*ZONDER_INHOUD, VersleuteldVeld, models.ForeignKey))


@pytest.mark.parametrize("soort", KAMER, ids=lambda soort: soort.__name__)
def test_geen_kolom_wijst_naar_een_dossier_of_een_mens(soort: type[models.Model]) -> None:
    """ADV-10"""
    wijst = {veld.related_model for veld in velden(soort) if veld.is_relation}
    assert wijst <= MAG_WIJZEN_NAAR


@pytest.mark.parametrize("soort", KAMER, ids=lambda soort: soort.__name__)
def test_geen_kolom_bewaart_leesbare_vrije_tekst(soort: type[models.Model]) -> None:
    """ADV-1, ADV-10: nothing to search in, nothing to compare."""
    vrij = {f"{soort.__name__}.{veld.name}" for veld in velden(soort) if not kan_niets_verraden(veld)}
    assert vrij <= WILLEKEURIG


def test_geen_andere_kamer_wijst_naar_een_advies() -> None:
    """ADV-10: no table outside this room has a column to an advice or an adviesvrager."""
    buiten = [soort for soort in apps.get_models(include_auto_created=True) if soort._meta.app_label != "advies"]
    wijst = {veld.related_model for soort in buiten for veld in soort._meta.get_fields() if veld.concrete}
    assert wijst.isdisjoint(KAMER)


def test_alleen_de_eigen_vrager_verbindt_adviezen() -> None:
    """ADV-10: save through the recorded consent of ADV-1."""
    wijst = [veld.name for veld in velden(Advies) if veld.related_model not in (None, Medewerker)]
    assert wijst == ["adviesvrager"]


@pytest.mark.parametrize(
    "naam", [naam for naam, daad in REGISTER.items() if daad.functie.__module__.startswith("zicht.advies")]
)
def test_geen_daad_van_een_advies_kent_een_dossier(naam: str) -> None:
    """ADV-10, EC-5 (hard): an advice is never made from a melding or a dossier."""
    soorten = {str(soort) for soort in REGISTER[naam].velden.values()}
    assert not any(woord in soort for soort in soorten for woord in ("Dossier", "Melding", "Persoon"))
