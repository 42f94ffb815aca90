"""Aftercare: what is discussed with whom, who gives support, what the evaluation form asks (NZ-1, NZ-2, NZ-4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from zicht.protocol.beeld import Persoon
from zicht.protocol.leeftijden import grens
from zicht.protocol.versies import STANDAARD, waarden

EIGEN_RECHTEN = "eigen_rechten"
MOGELIJK_KWAADWILLEND = "mogelijk_kwaadwillend"
ANTWOORDEN: Mapping[str, str] = {
    "goed": "Goed",
    "kon beter": "Kon beter",
    "niet goed": "Niet goed",
    "weet niet": "Weet ik niet",
}
"""The answers to every question of the evaluation form."""


@dataclass(frozen=True)
class Onderwerp:
    """One topic of the checklist: its plain name, and what the worker asks or says.

    `eigen_rechten`: not with a child too young to hold the own rights, whose representatives decide (RE-8).
    `bij_kwaadwillend`: only when somebody thinks that the melder may have meant harm.
    """

    code: str
    naam: str
    vraag: str
    eigen_rechten: bool
    bij_kwaadwillend: bool


@cache
def onderwerpen() -> Mapping[str, Onderwerp]:
    """All topics by code, in the order of a closing talk."""
    return {
        code: Onderwerp(
            code,
            gegeven["naam"],
            gegeven["vraag"],
            eigen_rechten=gegeven["vanaf"] == EIGEN_RECHTEN,
            bij_kwaadwillend=gegeven.get("alleen_bij") == MOGELIJK_KWAADWILLEND,
        )
        for code, gegeven in waarden(STANDAARD, "nazorg").items()
    }


def te_bespreken(persoon: Persoon, op: date, *, mogelijk_kwaadwillend: bool) -> tuple[str, ...]:
    """Codes of the topics to discuss with this person on that day; nothing with who is too young to be spoken with."""
    if persoon.jonger_dan_horen(op):
        return ()
    zelf = heeft_eigen_rechten(persoon, op)
    return tuple(
        een.code
        for een in onderwerpen().values()
        if (zelf or not een.eigen_rechten) and (mogelijk_kwaadwillend or not een.bij_kwaadwillend)
    )


def heeft_eigen_rechten(persoon: Persoon, op: date) -> bool:
    """Does this person hold the own rights (RE-8)? With an unknown age by the role in the family."""
    jaren = persoon.jaren(op)
    return persoon.volwassen(op) if jaren is None else jaren >= grens("rechten", "samen")


@cache
def steun() -> Mapping[str, str]:
    """Who gives support, by code: plain name and when."""
    return {code: f"{gegeven['naam']}. {gegeven['wanneer']}" for code, gegeven in waarden(STANDAARD, "steun").items()}


@cache
def evaluatievragen() -> Mapping[str, str]:
    """The questions of the evaluation form by code."""
    return {code: gegeven["vraag"] for code, gegeven in waarden(STANDAARD, "evaluatie").items()}
