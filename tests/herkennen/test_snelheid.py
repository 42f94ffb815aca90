"""Fast enough to look at a text while somebody waits, and no text can make it slow (hostile input)."""

from __future__ import annotations

import time

import pytest

from tests.herkennen.test_meten import GEMERKT, teksten
from zicht.herkennen import Bekend, Soort, vind

DUIZEND = 1_000
LANG = 15 * DUIZEND
GRENS_GEWOON = 0.008
"""Seconds of processor time per 1,000 characters: four times what it takes here, for a slow or busy machine."""
GRENS_VIJANDIG = 0.040


def per_duizend(tekst: str, bekend: tuple[Bekend, ...] = ()) -> float:
    """Seconds of processor time per 1,000 characters, the best of two."""
    duur = []
    for _ in range(2):
        begin = time.process_time()
        vind(tekst, bekend=bekend)
        duur.append(time.process_time() - begin)
    return min(duur) * DUIZEND / len(tekst)


def test_gewone_tekst_is_zo_nagekeken() -> None:
    tekst = " ".join(GEMERKT.sub(r"\1", een) for soort in ("met", "zonder") for een in teksten(soort, "meten"))
    assert per_duizend(tekst) < GRENS_GEWOON


def test_ook_met_alles_wat_een_dossier_kent() -> None:
    namen = [Bekend(f"{voornaam} {achter}") for voornaam in ("Noor", "Lot", "Bram") for achter in ("Bos", "Zee", "Tak")]
    adressen = [Bekend(f"Wilgenlaan {nummer}", Soort.ADRES) for nummer in range(10)]
    tekst = " ".join(GEMERKT.sub(r"\1", een) for een in teksten("met", "meten"))
    assert per_duizend(tekst, (*namen, *adressen)) < 2 * GRENS_GEWOON


@pytest.mark.parametrize(
    "brok",
    [
        "a", "A", "1", " ", "1 ", "12-", "1.1.", "0612", "+31 ", "@", "a@", "a.", "a@a.", "van de ", "Van Der ",
        "J.", "J. ", "meneer ", "De ", "straat ", "Astraat ", "1234AB ", "geboren ", "1 mei ", "'", "a'", "a-", "\n",
        "AB12 ", "NL91ABNA", "x apenstaartje ", "nummer: ", "dossiernummer ", "de Aa ", "een ", "\u0301", "É",
    ],
)  # fmt: skip
def test_geen_tekst_maakt_het_traag(brok: str) -> None:
    """A regular expression that can read a text in many ways would take minutes here."""
    tekst = (brok * (LANG // len(brok) + 1))[:LANG]
    assert per_duizend(tekst) < GRENS_VIJANDIG
