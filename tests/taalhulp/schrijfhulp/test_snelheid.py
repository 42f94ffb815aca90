"""Fast enough while somebody types, and no text makes it slow (hostile input)."""

from __future__ import annotations

import time

import pytest

from tests.taalhulp.schrijfhulp.test_meten import DELEN, fout, goed
from zicht.taalhulp.schrijfhulp import merk

DUIZEND = 1_000
LANG = 15 * DUIZEND
GRENS_GEWOON = 0.008
"""Seconds of processor time per 1,000 characters: several times what it takes, for a slow or busy machine."""
GRENS_VIJANDIG = 0.040


def per_duizend(tekst: str) -> float:
    """Seconds of processor time per 1,000 characters, the best of three."""
    duur = []
    for _ in range(3):
        begin = time.process_time()
        merk(tekst)
        duur.append(time.process_time() - begin)
    return min(duur) * DUIZEND / len(tekst)


def gewone_tekst() -> str:
    return " ".join(tekst for deel in DELEN for tekst in [*goed(deel), *(zin.tekst for zin in fout(deel))])


def test_gewone_tekst_is_zo_nagekeken() -> None:
    assert per_duizend(gewone_tekst()) < GRENS_GEWOON


@pytest.mark.parametrize(
    "brok",
    [
        "a", "A", "1", " ", "a ", "1 ", "-", "a-", "'", "a'", ".", ". ", "a. ", "\n", "a\n", "\u0301", "É", "“", "”",
        '"', '"a', "“a ", "narcist ", "gaslighting ", "had ", "laat ", "melding ", "melding onterecht ", "er wordt ",
        "er wordt gezegd ", "zou ", "zegt ", "volgens ", ", zegt ", "lokt ", "lokt a b c d e f ", "had moeten ",
        "psychiater ", "2024 ", "drang ", "drang om ", "onderzoek ", "niet ", "zij. ", "narcist psychiater. ",
    ],
)  # fmt: skip
def test_geen_tekst_maakt_het_traag(brok: str) -> None:
    tekst = (brok * (LANG // len(brok) + 1))[:LANG]
    assert per_duizend(tekst) < GRENS_VIJANDIG


if __name__ == "__main__":
    print(f"{per_duizend(gewone_tekst()) * DUIZEND:.2f} ms")  # noqa: T201
