"""How often people are found, and how often wrongly, over invented pairs (ML-9).

The people and the mistakes come from the invented region, with another seed and year than those the weights rest on.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from random import Random
from time import process_time

import pytest

from zicht.demo.streek.gezinnen import gezin
from zicht.demo.streek.mensen import Gezin
from zicht.demo.streek.verschrijven import verschrijf
from zicht.dossiers.gelijkenis.gezin import vergelijk_gezin
from zicht.dossiers.gelijkenis.kenmerken import Kenmerken
from zicht.dossiers.gelijkenis.vergelijk import vergelijk
from zicht.dossiers.gelijkenis.zoeksleutels import datumvarianten, klank, klanken, telefoon, zoeknaam

Paar = tuple[Kenmerken, Kenmerken]
_GEEN = "onwaarschijnlijk"
_ZEKER = "zeer waarschijnlijk"


@dataclass(frozen=True)
class Streek:
    """Families as registered, and the same people as another caller described them."""

    gezinnen: list[Gezin]
    bekend: list[list[Kenmerken]]
    gezocht: list[list[Kenmerken]]

    def zelfden(self) -> Iterator[Paar]:
        for gezocht, bekend in zip(self.gezocht, self.bekend, strict=True):
            yield from zip(gezocht, bekend, strict=True)

    def gezinsleden(self) -> Iterator[Paar]:
        for gezocht, bekend in zip(self.gezocht, self.bekend, strict=True):
            yield from (
                (gezocht[plek], ander) for plek in range(len(bekend)) for ander in bekend if ander != bekend[plek]
            )

    def dubbelgangers(self) -> Iterator[Paar]:
        """Strangers whom a search would put forward: the same sound of the name, or nearly the same birth date."""
        op_sleutel: dict[object, list[tuple[int, Kenmerken]]] = defaultdict(list)
        for nummer, leden in enumerate(self.bekend):
            for lid in leden:
                op_sleutel[klank(lid.achternaam)].append((nummer, lid))
                op_sleutel[lid.geboortedatum].append((nummer, lid))
        for nummer, leden in enumerate(self.gezocht):
            for lid in leden:
                varianten = datumvarianten(lid.geboortedatum) if lid.geboortedatum else ()
                voorgesteld = chain.from_iterable(
                    op_sleutel[sleutel] for sleutel in (klank(lid.achternaam), *varianten)
                )
                yield from ((lid, ander) for eigenaar, ander in voorgesteld if eigenaar != nummer)


@pytest.fixture(scope="module")
def streek() -> Streek:
    rng = Random(20231107)
    gezinnen = [gezin(rng, 2022) for _ in range(600)]
    bekend = [[een.kenmerken(persoon) for persoon in een.personen] for een in gezinnen]
    gezocht = [[verschrijf(rng, een, persoon) for persoon in een.personen] for een in gezinnen]
    return Streek(gezinnen, bekend, gezocht)


def _verdeling(paren: Iterator[Paar], aantal: int) -> Counter[str]:
    """The judgments over `aantal` pairs, drawn evenly from all."""
    alle = list(paren)
    steekproef = Random(1).sample(alle, aantal)
    verdeling: Counter[str] = Counter(vergelijk(een, ander).oordeel for een, ander in steekproef)
    print({oordeel: f"{keer / aantal:.1%}" for oordeel, keer in verdeling.items()})  # noqa: T201  for `pytest -rP`
    return verdeling


def test_van_1000_bekenden_worden_er_minstens_985_voorgesteld_ml_9(streek: Streek) -> None:
    assert _verdeling(streek.zelfden(), 1000)[_GEEN] <= 15


def test_van_1000_bekenden_zijn_er_minstens_850_zeer_waarschijnlijk_ml_9(streek: Streek) -> None:
    assert _verdeling(streek.zelfden(), 1000)[_ZEKER] >= 850


def test_van_500_gezinsleden_worden_er_hoogstens_5_voor_een_ander_aangezien_ml_9(streek: Streek) -> None:
    assert _verdeling(streek.gezinsleden(), 500)[_ZEKER] <= 5


def test_van_500_dubbelgangers_worden_er_hoogstens_10_voorgesteld_ml_9(streek: Streek) -> None:
    assert _verdeling(streek.dubbelgangers(), 500)[_GEEN] >= 490


def test_geen_van_500_dubbelgangers_is_zeer_waarschijnlijk_ml_9(streek: Streek) -> None:
    assert _verdeling(streek.dubbelgangers(), 500)[_ZEKER] == 0


def test_van_300_bekende_gezinnen_worden_er_minstens_297_herkend_ml_9(streek: Streek) -> None:
    paren = zip(streek.gezocht[:300], streek.bekend[:300], strict=True)
    herkend = [vergelijk_gezin(gezocht, bekend).oordeel == _ZEKER for gezocht, bekend in paren]
    assert sum(herkend) >= 297


def test_van_300_andere_gezinnen_wordt_er_hoogstens_1_voorgesteld_ml_9(streek: Streek) -> None:
    paren = zip(streek.gezocht[:300], streek.bekend[300:], strict=True)
    assert sum(vergelijk_gezin(gezocht, bekend).oordeel != _GEEN for gezocht, bekend in paren) <= 1


def test_de_sleutels_vinden_de_bekende_terug_ml_9(streek: Streek) -> None:
    """What the database searches by leaves at most 3% of the people out of sight."""
    gemist = [een for een, ander in streek.zelfden() if not _deelt_een_sleutel(een, ander)]
    assert len(gemist) <= 0.03 * sum(map(len, streek.bekend))


def _deelt_een_sleutel(een: Kenmerken, ander: Kenmerken) -> bool:
    namen = set(klanken(een)) & set(klanken(ander))
    nummers = set(map(telefoon, een.telefoons)) & set(map(telefoon, ander.telefoons))
    datum = een.geboortedatum and ander.geboortedatum in datumvarianten(een.geboortedatum)
    return bool(namen or nummers or datum)


def test_een_zoeksleutel_kost_bijna_niets(streek: Streek) -> None:
    mensen = [lid for leden in streek.bekend for lid in leden]
    begin = process_time()
    for lid in mensen:
        zoeknaam(lid)
        klank(lid.achternaam)
    assert (process_time() - begin) / (2 * len(mensen)) < 150e-6
