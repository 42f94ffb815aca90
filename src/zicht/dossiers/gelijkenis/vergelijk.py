"""Comparing two descriptions of a person (ML-9)."""

from . import veldvergelijking, wegen
from .kenmerken import Kenmerken
from .naamvergelijking import vergelijk_namen
from .uitkomst import Gelijkenis, Niveau, Oordeel, Reden
from .wegen import Kansen

_VELDEN = {
    "geboortedatum": veldvergelijking.geboortedatum,
    "geslacht": veldvergelijking.geslacht,
    "adres": veldvergelijking.adres,
    "telefoon": veldvergelijking.telefoons,
}
_ANDER_MENS = frozenset({"anders", "andere voorletter"})
# Bits; less than this is not worth a line on the screen.
_MERKBAAR = 0.05


def vergelijk(gezocht: Kenmerken, bekend: Kenmerken) -> Gelijkenis:
    """How likely `gezocht` is the person already known as `bekend`, and why, per field.

    What is missing weighs nothing. The order of the two does not matter. Merging is not done here or anywhere without
    a worker (ML-9).
    """
    niveaus, ontbreekt = niveaus_van(gezocht, bekend)
    tweeling = _is_tweeling(niveaus)
    gewogen = [(niveau, _kansen(niveau, tweeling)) for niveau in niveaus]
    score = wegen.score([kansen for _, kansen in gewogen])
    kans = wegen.kans(score)
    redenen = [*_redenen(gewogen), *_gezinsreden(gewogen, score, tweeling), *map(_onbekend, ontbreekt)]
    return Gelijkenis(score, kans, _oordeel(kans, tweeling), tuple(redenen))


def niveaus_van(een: Kenmerken, ander: Kenmerken) -> tuple[list[Niveau], list[str]]:
    """The level of agreement per field, and the fields that cannot be compared."""
    niveaus, ontbreekt = vergelijk_namen(een, ander)
    for veld, vergelijking in _VELDEN.items():
        niveau = vergelijking(een, ander)
        if niveau:
            niveaus.append(niveau)
        else:
            ontbreekt.append(veld)
    return niveaus, ontbreekt


def _kansen(niveau: Niveau, tweeling: bool) -> Kansen:
    kansen = wegen.kansen(niveau)
    return kansen.onder_tweelingen if tweeling and niveau.veld == "achternaam" else kansen


def _redenen(gewogen: list[tuple[Niveau, Kansen]]) -> list[Reden]:
    return [
        Reden(niveau.veld, "voor" if kansen.gewicht >= 0 else "tegen", kansen.gewicht, niveau.zin, niveau.naam)
        for niveau, kansen in gewogen
    ]


def _gezinsreden(gewogen: list[tuple[Niveau, Kansen]], score: float, tweeling: bool) -> list[Reden]:
    """What the fields together prove less than apart, because a family shares them."""
    verschil = score - sum(kansen.gewicht for _, kansen in gewogen)
    if tweeling:
        zin = "Zelfde achternaam en geboortedatum, maar een andere voornaam: kan een tweeling zijn"
        return [Reden("tweeling", "tegen", verschil, zin)]
    if verschil > -_MERKBAAR:
        return []
    return [Reden("gezinslid", "tegen", verschil, "Naam, adres en telefoon wegen samen minder: gezinsleden delen die")]


def _is_tweeling(niveaus: list[Niveau]) -> bool:
    namen = {niveau.veld: niveau.naam for niveau in niveaus}
    return (
        namen.get("geboortedatum") == "gelijk"
        and namen.get("achternaam", "anders") != "anders"
        and namen.get("voornaam") in _ANDER_MENS
    )


def _oordeel(kans: float, tweeling: bool) -> Oordeel:
    oordeel = wegen.oordeel(kans)
    return "mogelijk" if tweeling and oordeel == "zeer waarschijnlijk" else oordeel


def _onbekend(veld: str) -> Reden:
    return Reden(veld, "onbekend", 0.0, f"{veld.capitalize()} is niet bij allebei bekend")
