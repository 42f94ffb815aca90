"""How much is found and how often it cries wolf, on 300 invented texts (ADV-1). The figures stand in docs/metingen.md.

The first half of the texts was used to adjust the lists; only the second half says how good it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from zicht.herkennen import vind

HIER = Path(__file__).parent
GEMERKT = re.compile(r"\{([^{}]*)\}")
BLADZIJDE = 1_000
"""Characters."""


@dataclass(frozen=True)
class Cijfers:
    """`gevonden` of `gemerkt` marked words were found; `loos` finds were about nothing, in `teksten_loos` texts."""

    teksten: int
    gemerkt: int
    gevonden: int
    loos: int
    teksten_loos: int
    tekens: int

    @property
    def trefkans(self) -> float:
        return self.gevonden / self.gemerkt if self.gemerkt else 1.0

    @property
    def loos_per_bladzijde(self) -> float:
        return self.loos * BLADZIJDE / self.tekens


def teksten(soort: str, deel: str) -> list[str]:
    inhoud: dict[str, list[str]] = yaml.safe_load((HIER / f"teksten_{soort}.yaml").read_text(encoding="utf-8"))
    return inhoud[deel]


def meet(gegeven: list[str]) -> Cijfers:
    gemerkt = gevonden = loos = teksten_loos = tekens = 0
    for met_merken in gegeven:
        tekst, merken = _zonder_merken(met_merken)
        vondsten = [(vondst.begin, vondst.eind) for vondst in vind(tekst)]
        hier_loos = sum(not any(_raakt(vondst, merk) for merk in merken) for vondst in vondsten)
        gemerkt += len(merken)
        gevonden += sum(any(_dekt(vondst, merk) for vondst in vondsten) for merk in merken)
        loos += hier_loos
        teksten_loos += hier_loos > 0
        tekens += len(tekst)
    return Cijfers(len(gegeven), gemerkt, gevonden, loos, teksten_loos, tekens)


def _zonder_merken(tekst: str) -> tuple[str, list[tuple[int, int]]]:
    merken = []
    for nummer, plek in enumerate(GEMERKT.finditer(tekst)):
        begin = plek.start() - 2 * nummer
        merken.append((begin, begin + len(plek.group(1))))
    return GEMERKT.sub(r"\1", tekst), merken


def _raakt(vondst: tuple[int, int], merk: tuple[int, int]) -> bool:
    return vondst[0] < merk[1] and merk[0] < vondst[1]


def _dekt(vondst: tuple[int, int], merk: tuple[int, int]) -> bool:
    """At least half of the marked words: who sees half of a name on his screen takes away all of it."""
    samen = min(vondst[1], merk[1]) - max(vondst[0], merk[0])
    return samen * 2 >= merk[1] - merk[0]


@pytest.mark.parametrize("deel", ["afstemmen", "meten"])
def test_er_zijn_vier_keer_75_teksten(deel: str) -> None:
    assert [len(teksten(soort, deel)) for soort in ("met", "zonder")] == [75, 75]


def test_bijna_alles_wat_iemand_herkenbaar_maakt_wordt_gevonden() -> None:
    """ADV-1: on texts that were not used to adjust anything."""
    assert meet(teksten("met", "meten")).trefkans >= 0.88


def test_er_is_weinig_loos_alarm() -> None:
    """A worker who has to clear too much stops looking."""
    cijfers = meet(teksten("zonder", "meten"))
    assert cijfers.teksten_loos <= 6
    assert meet(teksten("met", "meten")).loos <= 4


def test_op_de_teksten_om_af_te_stemmen_wordt_alles_gevonden() -> None:
    assert meet(teksten("met", "afstemmen")).trefkans >= 0.97


if __name__ == "__main__":
    for soort in ("met", "zonder"):
        for deel in ("afstemmen", "meten"):
            print(soort, deel, meet(teksten(soort, deel)))  # noqa: T201
