"""TG-5: somebody of the family is recognised in what was typed by hand, however it is written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.contact.conftest import BRAM, GEZIN, LOT, NOOR, Ontvang
from zicht.contact.getypt import bedoeld, gezinnen

pytestmark = pytest.mark.django_db


def _bedoeld(ontvang: Ontvang, tekst: str, personen: tuple[object, ...] = GEZIN) -> set[str]:
    dossier = ontvang(personen=personen).dossier_id
    return {persoon.voornamen for persoon in bedoeld(tekst, gezinnen([dossier])[dossier])}


@pytest.mark.parametrize(
    ("tekst", "wie"),
    [
        ("Noor Dorrestein", {"Noor"}),
        ("  noor  DORRESTEIN ", {"Noor"}),
        ("Dorrestein, Noor", {"Noor"}),
        ("Noor", {"Noor"}),
        ("Noor Dorestein", {"Noor"}),
        ("mevrouw Dorrestein", {"Noor", "Bram", "Lot"}),
        ("familie Dorrestein", {"Noor", "Bram", "Lot"}),
        ("de moeder", {"Noor"}),
        ("Mama", {"Noor"}),
        ("moeder van Lot", {"Lot"}),
        ("Noor Dorrestein, na vier uur", {"Noor"}),
        ("06-00000321", {"Noor"}),
        ("zus (+31 6 000 003 21)", {"Noor"}),
        ("Tante Sjaan", set()),
        ("buurvrouw Noor", set()),
        ("oma", set()),
        ("de huisarts, 06 00000999", set()),
        ("", set()),
    ],
)
def test_wie_van_het_gezin_wordt_bedoeld(ontvang: Ontvang, tekst: str, wie: set[str]) -> None:
    assert _bedoeld(ontvang, tekst) == wie


def test_een_tussenvoegsel_en_een_voorletter_maken_geen_verschil(ontvang: Ontvang) -> None:
    zij = replace(NOOR, voornamen="N.", voorvoegsel="van der", achternaam="Wal")
    for tekst in ("Noor van der Wal", "N. v.d. Wal", "mw. Wal"):
        assert _bedoeld(ontvang, tekst, (zij,)) == {"N."}


def test_wie_zonder_naam_in_het_dossier_staat_is_iedereen_en_dus_niemand(ontvang: Ontvang) -> None:
    naamloos = replace(BRAM, voornamen="", achternaam="")
    assert _bedoeld(ontvang, "Sjaan", (naamloos, LOT)) == set()
