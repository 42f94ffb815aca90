"""What the database stores and indexes per person to find candidates (ML-9). Deterministic and cheap."""

import re
from datetime import date
from functools import cache

from .datums import dag_en_maand_gewisseld
from .kenmerken import Kenmerken
from .klank import klank_van_woord
from .namen import naamdelen
from .namen import voornamen as ontleed_voornamen
from .tekst import woorden

_GEEN_CIJFER = re.compile(r"\D+")
_POSTCODE = re.compile(r"\s*(\d{4})\s*([A-Za-z]{2})\s*")
_HUISNUMMER = re.compile(r"\s*0*(\d+)\W*(\w*)")
# The columns that hold the keys are this long.
_LENGTE_ZOEKNAAM = 400
_LENGTE_KLANK = 60
_OUDSTE_JAAR = 1900
_JONGSTE_JAAR = 2099


def zoeknaam(kenmerken: Kenmerken) -> str:
    """ "achternaam voornamen", folded and without prefixes, for a trigram index (at most 400 characters)."""
    return " ".join([*naamdelen(kenmerken.achternaam), *woorden(kenmerken.voornamen)])[:_LENGTE_ZOEKNAAM]


def klank(naam: str) -> str:
    """The phonetic key of a name, a word for each of its parts (at most 60 characters); prefixes do not count."""
    return " ".join(map(klank_van_woord, naamdelen(naam)))[:_LENGTE_KLANK].rstrip()


def klanken(kenmerken: Kenmerken) -> tuple[str, ...]:
    """The phonetic keys of all family and given names, sorted: finds double, partner's and swapped names."""
    namen = (*naamdelen(kenmerken.achternaam), *ontleed_voornamen(kenmerken.voornamen).namen)
    return tuple(sorted({klank_van_woord(naam) for naam in namen}))


def telefoon(nummer: str) -> str | None:
    """A phone number as +31…, or as + and its country code; None when it cannot be one."""
    plus = nummer.strip().startswith("+")
    cijferreeks = _GEEN_CIJFER.sub("", nummer.replace("(0)", ""))
    if not cijferreeks.isascii():
        return None
    if not plus and cijferreeks.startswith("00"):
        plus, cijferreeks = True, cijferreeks[2:]
    if not plus:
        return f"+31{cijferreeks[1:]}" if cijferreeks[:1] == "0" and len(cijferreeks) == 10 else None
    if cijferreeks.startswith("31"):
        eigen = cijferreeks[2:].removeprefix("0")
        return f"+31{eigen}" if len(eigen) == 9 else None
    return f"+{cijferreeks}" if 8 <= len(cijferreeks) <= 15 else None


def postcode(tekst: str) -> str | None:
    """ "1234AB", or None when it does not have that form. Whether the code exists is not judged."""
    gevonden = _POSTCODE.fullmatch(tekst)
    if not gevonden or not tekst.isascii():
        return None
    return gevonden[1] + gevonden[2].upper()


def huisnummer(tekst: str) -> tuple[str, str] | None:
    """Number and addition: "12 - A" gives ("12", "a"); None without a number."""
    gevonden = _HUISNUMMER.match(tekst)
    return (gevonden[1], gevonden[2].casefold()) if gevonden else None


def datumvarianten(dag: date) -> tuple[date, ...]:
    """The date itself, day and month swapped, and every valid date one typing error away (1900 to 2099).

    A typing error is another digit, or the two digits of the day swapped. Sorted, the date itself first; for a query
    `geboortedatum = ANY(...)`.
    """
    andere = {_datum(variant, dag.month, dag.year) for variant in _dagen(dag.day)}
    andere |= {_datum(dag.day, variant, dag.year) for variant in _maanden(dag.month)}
    andere |= {_datum(dag.day, dag.month, variant) for variant in _jaren(dag.year)}
    andere |= {dag_en_maand_gewisseld(dag)}
    return (dag, *sorted(variant for variant in andere if variant and variant != dag))


@cache
def _dagen(dag: int) -> tuple[int, ...]:
    omgedraaid = dag % 10 * 10 + dag // 10
    return tuple(variant for variant in (*_een_cijfer_anders(dag, 2), omgedraaid) if 1 <= variant <= 31)


@cache
def _maanden(maand: int) -> tuple[int, ...]:
    return tuple(variant for variant in _een_cijfer_anders(maand, 2) if 1 <= variant <= 12)


@cache
def _jaren(jaar: int) -> tuple[int, ...]:
    return tuple(variant for variant in _een_cijfer_anders(jaar, 4) if _OUDSTE_JAAR <= variant <= _JONGSTE_JAAR)


def _een_cijfer_anders(getal: int, lengte: int) -> list[int]:
    oud = f"{getal:0{lengte}}"
    return [
        int(oud[:plek] + cijfer + oud[plek + 1 :])
        for plek in range(lengte)
        for cijfer in "0123456789"
        if cijfer != oud[plek]
    ]


def _datum(dag: int, maand: int, jaar: int) -> date | None:
    try:
        return date(jaar, maand, dag)
    except ValueError:
        return None
