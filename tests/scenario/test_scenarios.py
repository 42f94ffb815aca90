"""Every scenario of the project plays through the acts of the screens, and holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from zicht.scenario.lezen import lees
from zicht.scenario.spelen import Speler

MAP = Path(__file__).resolve().parents[2] / "scenarios"


@pytest.mark.django_db
@pytest.mark.parametrize("bestand", sorted(MAP.glob("*.yaml")), ids=lambda bestand: bestand.stem)
def test_scenario_klopt(bestand: Path) -> None:
    verslag = Speler(lees(bestand)).speel()
    assert verslag.fouten == []
