"""What is talked through, offered and told in an advice, per kind of adviesvrager (EC-1, ADV-4 to ADV-6)."""

from dataclasses import dataclass
from functools import cache

from zicht.protocol.bronnen import Bron, lees_bron
from zicht.protocol.versies import STANDAARD, waarde

PROFESSIONAL = "professional"


@dataclass(frozen=True)
class Adviesgesprek:
    """`besproken`: topics; `ondersteuning`: what VT can offer beside advice; `verteld`: who stays responsible.

    Each a list of codes, in the order of the protocol.
    """

    besproken: tuple[str, ...]
    ondersteuning: tuple[str, ...]
    verteld: tuple[str, ...]
    bronnen: tuple[Bron, ...]


@cache
def adviesgesprek(soort_vrager: str, *, strafbaar: bool = False, versie: str = STANDAARD) -> Adviesgesprek:
    """The conversation with a directbetrokkene, omstander or professional (HP2019 3.2, 4.3, 4.4, 5.2 to 5.5).

    `strafbaar`: there is a suspicion of criminal child abuse; a professional then hears three topics more (5.3).
    Raises OnbekendeCode for another kind.
    """
    delen = ["eerste_contact", soort_vrager]
    if strafbaar and soort_vrager == PROFESSIONAL:
        delen.append("strafbaar")
    gegeven = [waarde(versie, "adviesgesprek", deel, "soort adviesvrager") for deel in delen]

    def samen(wat: str) -> tuple[str, ...]:
        return tuple(code for deel in gegeven for code in deel.get(wat, ()))

    bronnen = tuple(lees_bron(deel["bron"]) for deel in gegeven)
    return Adviesgesprek(samen("besproken"), samen("ondersteuning"), samen("verteld"), bronnen)
