"""Who may do which act of investigation (SZ-9, HSSK bijlage 3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from zicht.protocol.bronnen import Bron, lees_bron
from zicht.protocol.taal import opsomming
from zicht.protocol.versies import STANDAARD, waarde, waarden

NIET_IN_TABEL = "staat niet in de tabel"


@dataclass(frozen=True)
class Bevoegdheid:
    """The answer of the table for one act and one organisation.

    `bevoegd` is None when the organisation has no column: the table says nothing, which is not a no. `hard` means that
    a no must be refused; otherwise it is a warning and a reason. `afstemmen` means that several may do it and have to
    agree who does. `zeker` is False where the layout of the source leaves the meaning of this cell open.
    """

    handeling: str
    organisatie: str
    bevoegd: bool | None
    hard: bool
    afstemmen: bool
    zeker: bool
    bron: Bron
    waarom: tuple[str, ...]

    @property
    def antwoord(self) -> str:
        """ja, nee, or that it is not in the table."""
        if self.bevoegd is None:
            return NIET_IN_TABEL
        return "ja" if self.bevoegd else "nee"

    @property
    def geweigerd(self) -> bool:
        """Whether giving this act to this organisation has to be refused (**hard**)."""
        return self.hard and self.bevoegd is False


def handelingen(versie: str = STANDAARD) -> Mapping[str, str]:
    """Code and name of every act in the table, in its order."""
    return {code: gegeven["titel"] for code, gegeven in waarden(versie, "onderzoekshandelingen").items()}


def organisaties(versie: str = STANDAARD) -> Mapping[str, str]:
    """Code and name of every organisation, those without a column in the table included."""
    return {code: gegeven["naam"] for code, gegeven in waarden(versie, "organisaties").items()}


@cache
def bevoegd(handeling: str, organisatie: str, versie: str = STANDAARD) -> Bevoegdheid:
    """Whether this organisation may do this act. Raises OnbekendeCode for either code, listing what is possible."""
    rij = waarde(versie, "onderzoekshandelingen", handeling, "handeling")
    wie = waarde(versie, "organisaties", organisatie, "organisatie")
    onzeker = rij.get("onzeker", {}).get(organisatie)
    return Bevoegdheid(
        handeling=handeling,
        organisatie=organisatie,
        bevoegd=organisatie in rij["mag"] if wie["kolom"] else None,
        hard=rij["hard"],
        afstemmen=len(rij["mag"]) > 1,
        zeker=onzeker is None,
        bron=lees_bron(rij["bron"]),
        waarom=tuple(_waarom(rij, wie, organisatie, versie)),
    )


def _waarom(rij: Mapping[str, Any], wie: Mapping[str, Any], organisatie: str, versie: str) -> list[str]:
    namen = organisaties(versie)
    mag = opsomming([namen[code] for code in rij["mag"]])
    zinnen = [f"{rij['titel']}: volgens de tabel {mag}."]
    if not wie["kolom"]:
        zinnen.append(f"Voor {wie['naam']} heeft de tabel geen kolom: de tabel zegt er niets over.")
    if len(rij["mag"]) > 1:
        zinnen.append("Meer organisaties mogen dit: spreek af wie het doet.")
    for opmerking in (rij.get("voorwaarde"), rij.get("onzeker", {}).get(organisatie)):
        if opmerking:
            zinnen.append(opmerking)
    if organisatie in rij["mag"] and "voorwaarde" in wie:
        zinnen.append(wie["voorwaarde"])
    return zinnen
