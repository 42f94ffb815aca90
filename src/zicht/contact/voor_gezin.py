"""What the family may hear of a melding: its content, and who reported only as ML-2 allows (ALG-2; HP2019 6.5)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zicht.contact.models import Melding
from zicht.dossiers.afscherming import afscherming, naam_voor_anderen
from zicht.dossiers.models import Persoon

WEGGELATEN = "[weggelaten]"
KORTST = 4
"""Letters from which a part of a name is left out by itself."""
NUMMER = re.compile(r"\+?\d[\d\s().-]{7,}\d")


@dataclass(frozen=True)
class InhoudVoorGezin:
    """`nakijken`: what would tell who reported was left out; a worker must read it before it is told."""

    melder: str
    tekst: str
    nakijken: bool


def inhoud_voor_gezin(melding: Melding) -> InhoudVoorGezin:
    """The story with every mention of a protected melder left out.

    It finds names, numbers and addresses; not who is meant by "his teacher". So a worker reads it first.
    """
    tekst = "\n\n".join(deel for deel in (melding.verhaal, melding.waargenomen) if deel.strip())
    beschermd = afscherming(melding.melder).beschermd
    return InhoudVoorGezin(
        melder=naam_voor_anderen(melding.melder),
        tekst=_zonder_melder(tekst, melding) if beschermd else tekst,
        nakijken=beschermd,
    )


def _zonder_melder(tekst: str, melding: Melding) -> str:
    wie: dict[str, str] = melding.melder.identiteit
    eigen = {deel.casefold() for naam in _namen_van_gezin(melding) for deel in re.findall(r"\w+", naam)}
    geheel = [waarde for waarde in wie.values() if len(waarde) >= KORTST]
    delen = [deel for veld in ("naam", "organisatie", "adres") for deel in re.findall(r"\w+", wie.get(veld, ""))]
    woorden = [deel for deel in delen if len(deel) >= KORTST and deel.casefold() not in eigen]
    for woord in sorted({*geheel, *woorden}, key=len, reverse=True):
        tekst = re.sub(rf"(?<!\w){re.escape(woord)}(?!\w)", WEGGELATEN, tekst, flags=re.IGNORECASE)
    return _zonder_nummer(tekst, wie.get("telefoon", ""))


def _namen_van_gezin(melding: Melding) -> list[str]:
    """The family knows its own names and streets; leaving those out would tell more than it hides."""
    namen = Persoon.objects.filter(dossier=melding.dossier_id).values_list("voornamen", "achternaam")
    return [deel for naam in namen for deel in naam]


def _zonder_nummer(tekst: str, nummer: str) -> str:
    cijfers = re.sub(r"\D", "", nummer)[-9:]
    if len(cijfers) < 9:
        return tekst
    return NUMMER.sub(
        lambda gevonden: WEGGELATEN if re.sub(r"\D", "", gevonden[0]).endswith(cijfers) else gevonden[0], tekst
    )
