"""The letters Zicht ships say of nobody what the writing help would mark."""

from __future__ import annotations

from pathlib import Path

import pytest

from zicht.brieven.sjablonen import MAP
from zicht.taalhulp.schrijfhulp import Tekstsoort, merk

ZONDER_ONDERZOEK = ("aanpak-vv", "aanpak-vtb")


@pytest.mark.parametrize("bestand", sorted(MAP.glob("*.txt")), ids=lambda bestand: bestand.stem)
def test_geen_sjabloon_krijgt_een_merk(bestand: Path) -> None:
    """ALG-7, ALG-8, ALG-14, DW-5, NZ-7."""
    soort = Tekstsoort.BRIEF_ZONDER_ONDERZOEK if bestand.stem in ZONDER_ONDERZOEK else Tekstsoort.BRIEF
    assert [een.fragment for een in merk(bestand.read_text(encoding="utf-8"), soort=soort)] == []
