"""Runs the cases beside this file: sentences a care professional can check (`gegeven`, `dan`)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from protocol_cases import stappen_dwang, stappen_gesprek
from protocol_cases.stappen import Geval, voer_uit
from zicht.protocol.gegevens import lees
from zicht.protocol.versies import VERSIES

MAP = Path(__file__).parent
assert stappen_gesprek.WOORD and stappen_dwang.MAATREGELEN  # importing them registers their sentences


def _zinnen(inhoud: str | list[str] | None) -> list[str]:
    return [inhoud] if isinstance(inhoud, str) else inhoud or []


def _gevallen() -> Iterator[Any]:
    for bestand in sorted(MAP.glob("*.yaml")):
        for blok in yaml.safe_load(bestand.read_text(encoding="utf-8")):
            for geval in blok["gevallen"]:
                gegeven = [*blok["achtergrond"], *_zinnen(geval.get("gegeven"))]
                naam = geval.get("omdat") or "; ".join(_zinnen(geval.get("gegeven")))
                onderwerp = blok["achtergrond"][-1] if blok["achtergrond"] else ""
                yield pytest.param(gegeven, _zinnen(geval["dan"]), id=f"{bestand.stem}: {onderwerp}: {naam}")


GEVALLEN = list(_gevallen())


@pytest.mark.parametrize(("gegeven", "dan"), GEVALLEN)
def test_geval(gegeven: list[str], dan: list[str]) -> None:
    geval = Geval()
    for zin in [*gegeven, *dan]:
        voer_uit(zin, geval)


@pytest.mark.parametrize("versie", VERSIES)
def test_elke_termijn_heeft_gevallen_in_de_versie_die_hem_vastlegt(versie: str) -> None:
    beschreven = {tuple(parameters.values[0][:2]) for parameters in GEVALLEN}
    for code in lees(f"versies/{versie}/termijnen.yaml"):
        assert (f"volgens versie {versie}", f"het gaat over de termijn {code}") in beschreven


def test_elke_zin_van_de_gevallen_bevat_een_claim() -> None:
    assert all(parameters.values[1] for parameters in GEVALLEN)
