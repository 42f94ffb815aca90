"""Every number has a source and a date, and no number of the law stands in Python."""

import ast
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from zicht.protocol.bronnen import Bron, documenten, lees_bron
from zicht.protocol.fouten import OnbekendeCode
from zicht.protocol.gegevens import WORTEL, lees
from zicht.protocol.regels import regels

# Arithmetic that is no rule: the calendar and lengths of time.
REKENWERK = {"kalender.py", "duur.py"}
GEEN_WET = {-1, 0, 1}


def _waarden() -> Iterator[Any]:
    for bestand in [*(WORTEL / "versies").rglob("*.yaml"), *(WORTEL / "wet").rglob("*.yaml")]:
        pad = bestand.relative_to(WORTEL).as_posix()
        for code, gegeven in lees(pad).items():
            yield pytest.param(gegeven, id=f"{pad}: {code}")


WAARDEN = list(_waarden())


@pytest.mark.parametrize("gegeven", WAARDEN)
def test_elke_waarde_heeft_een_bron_met_document_en_plaats(gegeven: dict[str, Any]) -> None:
    bronnen = [lees_bron(bron) for bron in gegeven.get("bronnen") or [gegeven["bron"]]]
    assert all(bron.document in documenten() and bron.plaats.strip() for bron in bronnen)


@pytest.mark.parametrize("gegeven", WAARDEN)
def test_elke_waarde_heeft_een_datum_waarop_zij_begint(gegeven: dict[str, Any]) -> None:
    assert type(gegeven["geldt_vanaf"]) is date


@pytest.mark.parametrize("gegeven", WAARDEN)
def test_elke_regel_die_een_waarde_noemt_bestaat(gegeven: dict[str, Any]) -> None:
    genoemd = {*gegeven.get("regels", []), *([gegeven["regel"]] if "regel" in gegeven else [])}
    assert genoemd <= {regel.id for regel in regels()}


@pytest.mark.parametrize(
    "bestand",
    [b for b in sorted(WORTEL.rglob("*.py")) if b.name not in REKENWERK],
    ids=lambda b: b.relative_to(WORTEL).as_posix(),
)
def test_geen_getal_van_de_wet_in_python(bestand: Any) -> None:
    boom = ast.parse(bestand.read_text(encoding="utf-8"))
    # lru_cache(maxsize=…) is about memory, not about law.
    geheugen = {knoop.value for knoop in ast.walk(boom) if isinstance(knoop, ast.keyword) and knoop.arg == "maxsize"}
    getallen = {
        knoop.value
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.Constant) and type(knoop.value) in (int, float) and knoop not in geheugen
    }
    assert getallen <= GEEN_WET


@pytest.mark.parametrize("bestand", sorted((WORTEL / "versies/hp2019-wet2026").glob("*.yaml")), ids=lambda b: b.name)
def test_de_wet_van_2026_bevat_alleen_wat_anders_is(bestand: Any) -> None:
    nieuw, oud = lees(f"versies/hp2019-wet2026/{bestand.name}"), lees(f"versies/hp2019/{bestand.name}")
    assert [code for code, gegeven in nieuw.items() if code in oud and oud[code] == gegeven] == []


def test_een_bron_als_tekst_is_een_korte_verwijzing() -> None:
    assert str(Bron("HP2019", "7.2", "uitleg")) == "HP2019 7.2"


def test_een_bron_krijgt_het_adres_van_zijn_document() -> None:
    assert lees_bron({"document": "Wmo 2015", "plaats": "art. 5.3.4"}).url == documenten()["Wmo 2015"].url


def test_een_onbekend_document_wordt_geweigerd() -> None:
    with pytest.raises(OnbekendeCode, match="HP2019"):
        lees_bron({"document": "Krant", "plaats": "pagina 1"})


@pytest.mark.parametrize("gegeven", [{"document": "HP2019"}, {"plaats": "7.2"}])
def test_een_bron_zonder_document_of_plaats_kan_niet_worden_gelezen(gegeven: dict[str, str]) -> None:
    with pytest.raises(KeyError):
        lees_bron(gegeven)
