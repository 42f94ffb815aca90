"""Departing from criteria: possible, with a reason that is kept."""

from __future__ import annotations

from collections.abc import Mapping

from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.protocol.criteria import toets
from zicht.protocol.fouten import OnbekendeCode

ZINNEN = {
    "nee": "Volgens uw antwoorden is aan de criteria niet voldaan. Schrijf waarom u toch zo besluit.",
    "onbekend": "Nog niet alle criteria zijn beantwoord. Beantwoord ze, of schrijf waarom u nu al zo besluit.",
}


def vraag_reden_bij_afwijking(
    regel: str, set_criteria: str, antwoorden: Mapping[str, bool | None], *, versie: str, reden: str
) -> None:
    """Raises RedenNodig when the answers do not meet the set without a reason; Invoerfout for a strange question."""
    try:
        uitkomst = toets(set_criteria, antwoorden, versie)
    except OnbekendeCode as fout:
        raise Invoerfout({"antwoorden": str(fout)}) from fout
    if uitkomst.antwoord != "ja" and not reden.strip():
        raise RedenNodig(regel, ZINNEN[uitkomst.antwoord])
