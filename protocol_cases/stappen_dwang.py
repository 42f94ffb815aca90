"""The sentences about compulsory routes: whether the conditions of the protocol are met (DW-1, DW-3, DW-4)."""

from protocol_cases.stappen import Geval, stap
from zicht.protocol.criteria import criteria, toets

MAATREGELEN = {
    "overleg over een huisverbod": "huisverbod",
    "bewind": "bewind",
    "provisioneel bewind": "provisioneel_bewind",
    "mentorschap": "mentorschap",
}
UITKOMSTEN = {"zijn vervuld": "ja", "zijn niet vervuld": "nee", "zijn nog niet zeker": "onbekend"}


@stap(r"de voorwaarden voor (overleg over een huisverbod|(?:provisioneel )?bewind|mentorschap) (zijn .+)")
def _voorwaarden(geval: Geval, maatregel: str, uitkomst: str) -> None:
    assert toets(MAATREGELEN[maatregel], geval.antwoorden, geval.versie).antwoord == UITKOMSTEN[uitkomst]


@stap(r"(bewind|mentorschap) heeft (\d) voorwaarden")
def _aantal(geval: Geval, maatregel: str, aantal: str) -> None:
    assert len(criteria(MAATREGELEN[maatregel], geval.versie).vragen) == int(aantal)
