"""Every kind of obligation that is described can also arise, and nothing arises that is not described."""

from __future__ import annotations

import re
from pathlib import Path

from zicht.protocol.verplichtingen.soort import omschrijving
from zicht.protocol.versies import STANDAARD, waarden

HIER = Path(__file__).parent
KERN = HIER.parents[2] / "src/zicht/protocol/verplichtingen"
BESCHREVEN = set(waarden(STANDAARD, "verplichtingen"))


def genoemd(map_: Path, patroon: str) -> str:
    return "\n".join(bestand.read_text() for bestand in sorted(map_.glob(patroon)))


def test_iedere_verplichting_heeft_een_test() -> None:
    tests = genoemd(HIER, "test_*.py")
    assert [code for code in sorted(BESCHREVEN) if f'"{code}"' not in tests] == []


def test_de_kern_leidt_iedere_beschreven_verplichting_af() -> None:
    kern = genoemd(KERN, "*.py")
    assert [code for code in sorted(BESCHREVEN) if f'"{code}"' not in kern] == []


def test_iedere_regel_van_een_verplichting_staat_bij_een_test() -> None:
    tests = genoemd(HIER, "test_*.py").casefold().replace("_", "-")
    regels = {omschrijving(code).regel for code in BESCHREVEN}
    assert [regel for regel in sorted(regels) if not re.search(rf"\b{regel.casefold()}\b", tests)] == []
