"""How easily a text reads: long sentences, hard words, passives, abbreviations, and a level with its figures.

The level is a sign, no verdict: it counts, it does not understand. The formula is that of Flesch as Douma fitted it to
Dutch (W.H. Douma, De leesbaarheid van landbouwbladen, 1960): 206.84 - 0.77 x syllables per 100 words - 0.93 x words per
sentence. The limits per level are ours and were not tried on readers (docs/metingen.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

import yaml

from zicht.taalhulp.zinnen import WOORD, Zin, alineas, zinnen

LANGE_ZIN = 20
"""Words. A sentence of more is hard to follow for who reads at B1."""
LANGE_ALINEA = 75
"""Words."""
VER_UITEEN = 9
"""Words between "wordt" and its participle, at most."""
KLINKERS = re.compile(r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyáàäâéèëêíìïîóòöôúùüû]")
LIJDEND = frozenset({"word", "wordt", "worden", "werd", "werden"})
DEELWOORD = re.compile(
    r"(?:ge|be|ver|ont|her|er)[a-zéëï]{2,}(?:d|t|en)|[a-z]{2,6}ge[a-zéëï]{2,}(?:d|t|en)", re.IGNORECASE
)
AFKORTING = re.compile(
    r"\b(?:(?<!\d{4} )[A-Z]{2,6}|[a-z]\.(?:[a-z]\.)+|bijv\.|bv\.|enz\.|etc\.|evt\.|jl\.|resp\.|zgn\.)(?=\W|$)"
)
"""Two capitals after four digits are a postcode."""
UITGELEGD = "PDF", "NL"
"""Short names everybody knows."""
NIVEAUS = (("B1", 60.0, 13.0, 2.0), ("B2", 45.0, 18.0, 5.0))
"""Level, least score, most words a sentence, most hard words of every hundred; what fits none is C1."""


class Soort(StrEnum):
    """What makes a piece of text hard."""

    LANGE_ZIN = "lange zin"
    MOEILIJK_WOORD = "moeilijk woord"
    LIJDEND = "lijdende vorm"
    AFKORTING = "afkorting"
    LANGE_ALINEA = "lange alinea"


@dataclass(frozen=True, slots=True)
class Punt:
    """A piece of the text to look at again: where, what is hard about it, and what could be done."""

    soort: Soort
    begin: int
    einde: int
    tekst: str
    uitleg: str


@dataclass(frozen=True)
class Leesbaarheid:
    """The figures of one text. `score`: Flesch-Douma, higher reads easier; None without a sentence."""

    woorden: int
    zinnen: int
    score: float | None
    niveau: str
    punten: tuple[Punt, ...]

    @property
    def woorden_per_zin(self) -> float:
        return round(self.woorden / self.zinnen, 1) if self.zinnen else 0.0

    def aantal(self, soort: Soort) -> int:
        return sum(punt.soort == soort for punt in self.punten)


def lees_na(tekst: str) -> Leesbaarheid:
    """Figures and points of a text. Changes nothing, refuses nothing."""
    alle = [zin for zin in zinnen(tekst) if zin.woorden]
    punten = sorted(_punten(tekst, alle), key=lambda punt: (punt.begin, punt.soort))
    woorden = sum(len(zin.woorden) for zin in alle)
    score = _score(alle, woorden)
    moeilijk = sum(punt.soort == Soort.MOEILIJK_WOORD for punt in punten)
    return Leesbaarheid(woorden, len(alle), score, _niveau(score, woorden, len(alle), moeilijk), tuple(punten))


def _punten(tekst: str, alle: Sequence[Zin]) -> Iterator[Punt]:
    yield from _lange_zinnen(alle)
    yield from _moeilijke_woorden(tekst)
    yield from _lijdend(tekst)
    yield from _afkortingen(tekst)
    yield from _lange_alineas(tekst)


def _lange_zinnen(alle: Sequence[Zin]) -> Iterator[Punt]:
    for zin in alle:
        if (lang := len(zin.woorden)) > LANGE_ZIN:
            uitleg = f"Deze zin heeft {lang} woorden. Maak er twee of drie van, elk met één boodschap."
            yield Punt(Soort.LANGE_ZIN, zin.begin, zin.einde, zin.tekst, uitleg)


def _moeilijke_woorden(tekst: str) -> Iterator[Punt]:
    for treffer in _moeilijk().finditer(tekst):
        liever = moeilijke_woorden()[treffer[0].lower()]
        yield Punt(Soort.MOEILIJK_WOORD, *treffer.span(), treffer[0], f"Veel mensen kennen dit niet. Liever: {liever}.")


def _lijdend(tekst: str) -> Iterator[Punt]:
    """Only chains: one passive is fine, a second in the same paragraph hides who does what."""
    for alinea in alineas(tekst):
        gevonden = [zin for zin in zinnen(alinea.tekst) if _is_lijdend(zin)]
        if len(gevonden) < 2:
            continue
        for zin in gevonden:
            begin = alinea.begin + zin.begin
            uitleg = "In dit stuk staat meer dan eens “wordt” of “werd”. Schrijf wie het doet: wij, u, de school."
            yield Punt(Soort.LIJDEND, begin, begin + len(zin.tekst), zin.tekst, uitleg)


def _is_lijdend(zin: Zin) -> bool:
    """A form of "worden" with a participle near it, before or after."""
    woorden = zin.woorden
    return any(
        woord.lower() in LIJDEND
        and any(DEELWOORD.fullmatch(ander) for ander in woorden[max(0, i - 3) : i + VER_UITEEN] if ander != woord)
        for i, woord in enumerate(woorden)
    )


def _afkortingen(tekst: str) -> Iterator[Punt]:
    gezien: set[str] = set()
    for treffer in AFKORTING.finditer(tekst):
        kort = treffer[0]
        if kort in gezien or kort in UITGELEGD or f"({kort})" in tekst or f"{kort} (" in tekst:
            continue
        gezien.add(kort)
        yield Punt(Soort.AFKORTING, *treffer.span(), kort, "Schrijf dit de eerste keer voluit.")


def _lange_alineas(tekst: str) -> Iterator[Punt]:
    for alinea in alineas(tekst):
        if (lang := len(WOORD.findall(alinea.tekst))) > LANGE_ALINEA and "\n" not in alinea.tekst:
            uitleg = f"Deze alinea heeft {lang} woorden. Zet er een witregel in, of maak er een lijst van."
            yield Punt(Soort.LANGE_ALINEA, alinea.begin, alinea.einde, alinea.tekst[:60], uitleg)


def _score(alle: Sequence[Zin], woorden: int) -> float | None:
    if not woorden:
        return None
    delen = sum(lettergrepen(woord) for zin in alle for woord in zin.woorden)
    return round(206.84 - 0.77 * 100 * delen / woorden - 0.93 * woorden / len(alle), 1)


def _niveau(score: float | None, woorden: int, aantal: int, moeilijk: int) -> str:
    if score is None:
        return ""
    for niveau, minste, langst, meest in NIVEAUS:
        if score >= minste and woorden / aantal <= langst and 100 * moeilijk / woorden <= meest:
            return niveau
    return "C1"


def lettergrepen(woord: str) -> int:
    """The groups of vowels in a Dutch word: near enough to its syllables, and at least one."""
    return max(1, len(KLINKERS.findall(woord.lower())))


@cache
def moeilijke_woorden() -> dict[str, str]:
    """Each hard word or expression, in small letters, with a plainer one."""
    bron = files("zicht.taalhulp").joinpath("data", "moeilijke_woorden.yaml").read_text(encoding="utf-8")
    return {str(woord): str(liever) for woord, liever in yaml.safe_load(bron).items()}


@cache
def _moeilijk() -> re.Pattern[str]:
    """The longest first, so that an expression wins from a word in it."""
    woorden = sorted(moeilijke_woorden(), key=lambda woord: (-len(woord), woord))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, woorden))})(?![\w-])", re.IGNORECASE)
