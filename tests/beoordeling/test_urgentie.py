"""What already runs never makes a melding less urgent (VB-10; QUICKSCAN 3.1)."""

from __future__ import annotations

from itertools import product

import pytest

from zicht.beoordeling.urgentie import VOLGORDE, Lopend, is_lager, weeg

STANDEN = (True, False, None)


@pytest.mark.parametrize("niveau", VOLGORDE)
def test_vb_10_wat_er_loopt_verandert_de_urgentie_niet(niveau: str) -> None:
    assert {weeg(niveau, Lopend(*stand)).niveau for stand in product(STANDEN, repeat=3)} == {niveau}


@pytest.mark.parametrize(("loopt", "woord"), [("hulp", "hulp"), ("maatregel", "maatregel"), ("dienst", "Veilig Thuis")])
def test_vb_10_een_melding_tijdens_wat_loopt_is_een_signaal(loopt: str, woord: str) -> None:
    (signaal,) = weeg("gewoon", Lopend(**{loopt: True})).signalen
    assert woord in signaal


def test_vb_10_onbekend_is_geen_signaal_en_geen_geruststelling() -> None:
    assert weeg("hoog", Lopend()).signalen == ()


@pytest.mark.parametrize(
    ("nieuw", "oud", "lager"), [("gewoon", "hoog", True), ("spoed", "hoog", False), ("hoog", "hoog", False)]
)
def test_de_volgorde_van_urgentie(nieuw: str, oud: str, lager: bool) -> None:
    assert is_lager(nieuw, oud) is lager
