"""Advice or melding: what the answers of the first contact say (EC-3, EC-5, EC-6, ADV-8; HP2019 3.2.2, 3.3, 4.4, 5.7).

The caller chooses. This gives what the worker tells him, with the reasons; a missing answer is never a no.
"""

from dataclasses import dataclass

from zicht.protocol.criteria import Antwoorden, Uitkomst, criteria, toets
from zicht.protocol.versies import STANDAARD

DIRECTBETROKKENE = "directbetrokkene"
ONVEILIG = "vermoeden_onveiligheid"
SAMEN = ("kan_hulp_bieden", "werken_mee", "hulp_geeft_veiligheid")
"""Questions 3 to 5 of the Meldcode: answered with Veilig Thuis when question 2 is a yes (EC-3)."""


@dataclass(frozen=True)
class Meldcode:
    """`aangewezen`: is a melding indicated, and why; `nog_samen`: the questions still to be answered together."""

    aangewezen: Uitkomst
    nog_samen: tuple[str, ...]


def meldcode(antwoorden: Antwoorden, versie: str = STANDAARD) -> Meldcode:
    """The five questions of the Meldcode (EC-3). Raises OnbekendeCode for a question that does not exist."""
    samen = SAMEN if antwoorden.get(ONVEILIG) else ()
    return Meldcode(
        aangewezen=toets("meldcode", antwoorden, versie),
        nog_samen=tuple(code for code in samen if antwoorden.get(code) is None),
    )


@dataclass(frozen=True)
class Afweging:
    """What weighs in the choice. `meldcode`: only for somebody under the Meldcode."""

    meldcode: Meldcode | None
    draagkracht: Uitkomst
    aanraden: Uitkomst

    @property
    def raad_melding_aan(self) -> bool:
        """ADV-8, or the professional's own duty (3.3): then VT advises to make a melding."""
        volgens_meldcode = self.meldcode is not None and self.meldcode.aangewezen.antwoord == "ja"
        return volgens_meldcode or self.aanraden.antwoord == "ja"

    @property
    def weegt_mee(self) -> bool:
        """EC-5: of who cannot carry an advice more may not be asked; that speaks for a melding."""
        return self.draagkracht.antwoord == "nee"

    @property
    def redenen(self) -> tuple[str, ...]:
        """The answers that speak for a melding, each once."""
        uitkomsten = [self.meldcode.aangewezen] if self.meldcode else []
        voor = [uitkomst.redenen for uitkomst in (*uitkomsten, self.aanraden) if uitkomst.antwoord == "ja"]
        if self.weegt_mee:
            voor.append(self.draagkracht.redenen)
        return tuple(dict.fromkeys(reden for redenen in voor for reden in redenen))


def set_van(soort_vrager: str) -> str:
    """Which criteria say that a melding is advised to this kind of caller (4.4 or 5.7)."""
    return "melding_aanraden_betrokkene" if soort_vrager == DIRECTBETROKKENE else "melding_aanraden"


def weeg(soort_vrager: str, antwoorden: Antwoorden, *, onder_meldcode: bool, versie: str = STANDAARD) -> Afweging:
    """The criteria for this caller. Raises OnbekendeCode for a question that does not exist."""
    return Afweging(
        meldcode=meldcode(antwoorden, versie) if onder_meldcode else None,
        draagkracht=toets("draagkracht", antwoorden, versie),
        aanraden=toets(set_van(soort_vrager), antwoorden, versie),
    )


def vragen(soort_vrager: str, *, onder_meldcode: bool, versie: str = STANDAARD) -> tuple[str, ...]:
    """The codes of the questions for this caller, in order, each once."""
    sets = (*(("meldcode",) if onder_meldcode else ()), "draagkracht", set_van(soort_vrager))
    return tuple(dict.fromkeys(vraag.code for een in sets for vraag in criteria(een, versie).vragen))
