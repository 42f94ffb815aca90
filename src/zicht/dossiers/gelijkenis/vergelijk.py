"""Comparing two descriptions of a person (ML-9)."""

from functools import partial

from . import veldvergelijking, wegen
from .kenmerken import Kenmerken
from .naamvergelijking import vergelijk_namen
from .uitkomst import Gelijkenis, Gewogen, Niveau, Oordeel, Reden
from .wegen import Kansen

_VELDEN = {
    "geboortedatum": veldvergelijking.geboortedatum,
    "geslacht": veldvergelijking.geslacht,
    "adres": veldvergelijking.adres,
    "telefoon": veldvergelijking.telefoons,
}
_ANDER_MENS = frozenset({"anders", "andere voorletter"})
_SAMEN = {
    "tweeling": "Zelfde achternaam en geboortedatum, maar een andere voornaam: kan een tweeling zijn",
    "gezinslid": "Naam, adres en telefoon wegen samen minder: gezinsleden delen die",
}
# Bits; less than this is not worth a line on the screen.
_MERKBAAR = 0.05


def vergelijk(gezocht: Kenmerken, bekend: Kenmerken) -> Gelijkenis:
    """How likely `gezocht` is the person already known as `bekend`, and why, per field.

    What is missing weighs nothing. The order of the two does not matter. Merging is not done here or anywhere without
    a worker (ML-9).
    """
    niveaus, ontbreekt = niveaus_van(gezocht, bekend)
    tweeling = _is_tweeling(niveaus)
    alle = [_kansen(niveau, tweeling) for niveau in niveaus]
    score = wegen.score(alle)
    kans = wegen.kans(score)
    gewogen = [Gewogen(niveau.veld, kansen.gewicht, niveau.naam) for niveau, kansen in zip(niveaus, alle, strict=True)]
    gedeeld = _gedeeld(gewogen, score, tweeling)
    return Gelijkenis(
        score=score,
        kans=kans,
        oordeel=_oordeel(kans, tweeling),
        tweeling=tweeling,
        gewogen=(*gewogen, *gedeeld),
        leg_uit=partial(_redenen, niveaus, gewogen, gedeeld, ontbreekt),
    )


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


def _redenen(
    niveaus: list[Niveau], gewogen: list[Gewogen], gedeeld: list[Gewogen], ontbreekt: list[str]
) -> tuple[Reden, ...]:
    per_veld = [
        Reden(een.veld, "voor" if een.gewicht >= 0 else "tegen", een.gewicht, niveau.zin, een.niveau)
        for niveau, een in zip(niveaus, gewogen, strict=True)
    ]
    samen = [Reden(een.veld, "tegen", een.gewicht, _SAMEN[een.veld]) for een in gedeeld]
    return (*per_veld, *samen, *map(_onbekend, ontbreekt))


def _gedeeld(gewogen: list[Gewogen], score: float, tweeling: bool) -> list[Gewogen]:
    """What the fields together prove less than apart, because a family shares them."""
    verschil = score - sum(een.gewicht for een in gewogen)
    if tweeling:
        return [Gewogen("tweeling", verschil)]
    return [] if verschil > -_MERKBAAR else [Gewogen("gezinslid", verschil)]


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
