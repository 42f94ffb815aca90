"""Phone numbers and mail addresses that reach nobody."""

import unicodedata
from functools import lru_cache
from random import Random

# No mobile number in the Netherlands begins with 06-0.
_NUMMER = "0600{:06d}"


def telefoonnummer(rng: Random) -> str:
    """Ten digits, from a range that is not given out."""
    return _NUMMER.format(int(rng.random() * 1_000_000))


def mailadres(roepnaam: str, achternaam: str, geboortejaar: int) -> str:
    """An address at example.nl, a domain that is kept for examples."""
    return f"{_plat(roepnaam)}.{_plat(achternaam)}{geboortejaar % 100:02}@example.nl"


@lru_cache(maxsize=100_000)
def _plat(naam: str) -> str:
    ontleed = unicodedata.normalize("NFKD", naam.replace("ı", "i").replace("ł", "l").replace("Ł", "L"))
    return "".join(teken for teken in ontleed.lower() if teken.isascii() and teken.isalnum())
