"""The time line tells what was done; it gives no orders."""

from __future__ import annotations

import pytest

from zicht.kern.daden import REGISTER
from zicht.web import urls as _alle_kamers  # noqa: F401 - every room registers its acts
from zicht.web.dossiers.gebeurd import VOLTOOID, gebeurd


@pytest.mark.parametrize(
    ("daad", "zin"),
    [
        ("relatie vastleggen", "relatie vastgelegd"),
        ("uitnodigen voor overleg", "uitgenodigd voor overleg"),
        ("passage van melder afsluiten", "passage van melder afgesloten"),
        ("melding ontvangen", "melding ontvangen"),
        ("collega laten meekijken", "collega laten meekijken"),
        ("iets nieuws", "iets nieuws"),
    ],
)
def test_een_daad_leest_als_gebeurd(daad: str, zin: str) -> None:
    assert gebeurd(daad) == zin


def test_van_elke_daad_is_bekend_hoe_hij_gebeurd_heet() -> None:
    namen = [naam for naam, daad in REGISTER.items() if daad.functie.__module__.startswith("zicht.")]
    assert [naam for naam in namen if not set(naam.split()) & set(VOLTOOID)] == []
