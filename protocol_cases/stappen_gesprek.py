"""The sentences about a call: who calls, what the answers are, and what they say (EC-3, EC-5, ADV-4, ADV-8, ADV-9)."""

from protocol_cases.stappen import Geval, stap
from zicht.protocol.adviesgesprek import adviesgesprek
from zicht.protocol.ambtshalve import ambtshalve
from zicht.protocol.eerste_contact import Afweging, weeg
from zicht.protocol.versies import waarden

WOORD = {"Ja": True, "Nee": False, "Onbekend": None}


def _afweging(geval: Geval) -> Afweging:
    return weeg(geval.beller, geval.antwoorden, onder_meldcode=geval.onder_meldcode, versie=geval.versie)


def _meldcode(geval: Geval) -> str:
    afweging = _afweging(geval)
    assert afweging.meldcode is not None
    return afweging.meldcode.aangewezen.antwoord


@stap(r"een (directbetrokkene|omstander|professional) belt")
def _belt(geval: Geval, soort: str) -> None:
    geval.beller = soort


@stap(r"een professional onder de Meldcode belt")
def _meldcode_belt(geval: Geval) -> None:
    geval.beller, geval.onder_meldcode = "professional", True


@stap(r"(.+\?) (Ja|Nee|Onbekend)")
def _antwoord(geval: Geval, vraag: str, antwoord: str) -> None:
    (code,) = [code for code, gegeven in waarden(geval.versie, "vragen").items() if gegeven["vraag"] == vraag]
    geval.antwoorden[code] = WOORD[antwoord]


@stap(r"wijst de Meldcode op een melding")
def _wijst(geval: Geval) -> None:
    assert _meldcode(geval) == "ja"


@stap(r"wijst de Meldcode niet op een melding")
def _wijst_niet(geval: Geval) -> None:
    assert _meldcode(geval) == "nee"


@stap(r"is nog niet te zeggen of de Meldcode op een melding wijst")
def _wijst_misschien(geval: Geval) -> None:
    assert _meldcode(geval) == "onbekend"


@stap(r"beantwoorden zij (\d) vragen nog samen")
def _samen(geval: Geval, aantal: str) -> None:
    afweging = _afweging(geval)
    assert afweging.meldcode is not None
    assert len(afweging.meldcode.nog_samen) == int(aantal)


@stap(r"raadt Veilig Thuis een melding aan")
def _raadt_aan(geval: Geval) -> None:
    assert _afweging(geval).raad_melding_aan


@stap(r"raadt Veilig Thuis geen melding aan")
def _raadt_niet_aan(geval: Geval) -> None:
    assert not _afweging(geval).raad_melding_aan


@stap(r"weegt mee voor een melding: (.+)")
def _weegt(geval: Geval, reden: str) -> None:
    assert _afweging(geval).weegt_mee
    assert reden in _afweging(geval).redenen


@stap(r"weegt niets mee voor een melding")
def _weegt_niet(geval: Geval) -> None:
    assert not _afweging(geval).weegt_mee
    assert _afweging(geval).redenen == ()


@stap(r"is aan de voorwaarden voor een ambtshalve melding (voldaan|niet voldaan|misschien voldaan)")
def _voldaan(geval: Geval, hoe: str) -> None:
    verwacht = {"voldaan": "ja", "niet voldaan": "nee", "misschien voldaan": "onbekend"}[hoe]
    assert ambtshalve(geval.beller, geval.antwoorden, geval.versie).voldaan.antwoord == verwacht


@stap(r"kan Veilig Thuis zelf (geen|een) melding maken")
def _kan(geval: Geval, of: str) -> None:
    assert ambtshalve(geval.beller, geval.antwoorden, geval.versie).kan == (of == "een")


@stap(r"besluit daarover (een MDO|een medewerker met een collega)")
def _wie_besluit(geval: Geval, wie: str) -> None:
    assert ambtshalve(geval.beller, geval.antwoorden, geval.versie).mdo == (wie == "een MDO")


@stap(r"(hoort|hoort niet) bij het gesprek(, als het strafbaar kan zijn)?: (.+)")
def _onderwerp(geval: Geval, of: str, strafbaar: str | None, onderwerp: str) -> None:
    gesprek = adviesgesprek(geval.beller, strafbaar=bool(strafbaar), versie=geval.versie)
    assert (onderwerp in gesprek.besproken) == (of == "hoort")


@stap(r"wordt verteld: (.+)")
def _verteld(geval: Geval, wat: str) -> None:
    assert wat in adviesgesprek(geval.beller, versie=geval.versie).verteld


@stap(r"kan Veilig Thuis helpen met: (.+)")
def _ondersteuning(geval: Geval, wat: str) -> None:
    assert wat in adviesgesprek(geval.beller, versie=geval.versie).ondersteuning
