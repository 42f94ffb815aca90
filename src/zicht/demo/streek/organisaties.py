"""Schools, general practices, local teams, police: invented, one set for every municipality or village."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from .gegevens import lees
from .plaatsen import dorpen, gemeenten


@dataclass(frozen=True, slots=True)
class Organisatie:
    """`soort` as in the material ("basisschool", "politie"); `gemeente` is empty when it serves the whole region."""

    soort: str
    naam: str
    gemeente: str
    plaats: str
    telefoon: str
    email: str


@cache
def organisaties() -> tuple[Organisatie, ...]:
    """All organisations of the region, always the same."""
    return tuple(
        Organisatie(soort, naam, gemeente, plaats, f"0600{900_000 + nummer}", f"info@{_domein(naam)}.example.nl")
        for nummer, (soort, naam, gemeente, plaats) in enumerate(_namen())
    )


def van_soort(soort: str, gemeente: str) -> tuple[Organisatie, ...]:
    """The organisations of a kind that serve a municipality."""
    return tuple(een for een in organisaties() if een.soort == soort and een.gemeente in (gemeente, ""))


def _namen() -> Iterator[tuple[str, str, str, str]]:
    gegevens = lees("organisaties")
    for dorp in dorpen():
        for soort, namen in gegevens["per_dorp"].items():
            yield from ((soort, naam.format(dorp=dorp.naam), dorp.gemeente, dorp.naam) for naam in namen)
    for gemeente in gemeenten():
        for soort, namen in gegevens["per_gemeente"].items():
            yield from ((soort, naam.format(gemeente=gemeente), gemeente, gemeente) for naam in namen)
    for soort, namen in gegevens["streek"].items():
        yield from ((soort, naam, "", gemeenten()[0]) for naam in namen)


def _domein(naam: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", naam.lower()).strip("-")
