"""The word lists, folded and ready to ask."""

from __future__ import annotations

from zicht.herkennen.gegevens import woordenlijst
from zicht.herkennen.vouwen import vouw
from zicht.herkennen.woorden import Woord

VOORNAMEN = woordenlijst("namen", "voornamen")
ACHTERNAMEN = woordenlijst("namen", "achternamen")
AANSPREEKVORMEN = woordenlijst("woorden", "aanspreekvormen")
VERWANTEN = woordenlijst("woorden", "verwanten")
VOORVOEGSELS = woordenlijst("woorden", "voorvoegsels")
DOET_EEN_MENS = woordenlijst("woorden", "doet_een_mens")
DUBBELZINNIG = woordenlijst("woorden", "ook_gewone_woorden")
GEEN_NAAM = woordenlijst("hoofdletters", "diensten", "volken", "dagen", "gebieden", "rest")
VOOR_INSTELLING = woordenlijst("instellingen", "voor_de_naam")
KLEIN_EN_HEEL = 4
"""A first name of fewer letters, without its capital, is more often a word than a name."""


def is_geen_naam(woord: Woord) -> bool:
    """Is it a word with a capital that names nobody, such as "Raad" or "VT-medewerker"?"""
    eerste, streep, rest = woord.tekst.partition("-")
    return woord.plat in GEEN_NAAM or bool(streep and rest.islower() and vouw(eerste) in GEEN_NAAM)


def is_voornaam(plat: str) -> bool:
    """Is it a known first name, by itself or as a part of a double one, with or without the s of "Daans"?"""
    return (
        plat in VOORNAMEN
        or _delen(plat, VOORNAMEN)
        or (plat.endswith("s") and len(plat) > KLEIN_EN_HEEL and plat[:-1] in VOORNAMEN)
    )


def is_achternaam(plat: str) -> bool:
    """Is it the core of a known surname?"""
    return plat in ACHTERNAMEN or _delen(plat, ACHTERNAMEN) or plat.endswith(_ACHTERNAAM_EINDE)


def _delen(plat: str, lijst: frozenset[str]) -> bool:
    return "-" in plat and any(deel in lijst for deel in plat.split("-"))


_ACHTERNAAM_EINDE = ("stra", "inga", "sma", "oglu", "owski", "iewicz", "czyk", "ovic")
