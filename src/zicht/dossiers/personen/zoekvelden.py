"""What is stored beside a person so that he can be found again (ML-9). The one place that fills it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import cast

from zicht.dossiers.gelijkenis import zoeksleutels
from zicht.dossiers.gelijkenis.kenmerken import Kenmerken, Nauwkeurigheid
from zicht.dossiers.models import Adres, Contactgegeven, Persoon


def kenmerken_van(
    persoon: Persoon, *, adressen: Iterable[Adres] = (), contactgegevens: Iterable[Contactgegeven] = ()
) -> Kenmerken:
    """What of a person is compared; of more than one address the last in the row. A secret address is never in it."""
    adres = next(iter(reversed(list(adressen))), None)
    return Kenmerken(
        voornamen=persoon.voornamen,
        voorvoegsel=persoon.voorvoegsel,
        achternaam=persoon.achternaam,
        geboortedatum=persoon.geboortedatum,
        geboortedatum_nauwkeurigheid=cast("Nauwkeurigheid", str(persoon.geboortedatum_nauwkeurigheid)),
        geslacht=str(persoon.geslacht),
        postcode=adres.postcode if adres else "",
        huisnummer=adres.huisnummer if adres else "",
        telefoons=tuple(g.waarde for g in contactgegevens if g.soort == Contactgegeven.Soort.TELEFOON),
    )


def vul_zoekvelden(persoon: Persoon) -> None:
    """Fill the search fields of a person that is about to be saved."""
    persoon.zoeknaam, persoon.klank = zoekvelden(kenmerken_van(persoon))


def zoekvelden(kenmerken: Kenmerken) -> tuple[str, str]:
    """`zoeknaam` and `klank`, as they fit their columns."""
    klank = _hele_woorden(zoeksleutels.klanken(kenmerken), _lengte("klank"))
    return zoeksleutels.zoeknaam(kenmerken)[: _lengte("zoeknaam")], klank


def zoekwaarde(soort: str, waarde: str) -> str:
    """A phone number or e-mail address as it is looked up; empty when it cannot be one."""
    if soort == Contactgegeven.Soort.TELEFOON:
        return zoeksleutels.telefoon(waarde) or ""
    return waarde.strip().casefold()


@cache
def _lengte(veld: str) -> int:
    return int(getattr(Persoon._meta.get_field(veld), "max_length", 0))


def _hele_woorden(woorden: Iterable[str], lengte: int) -> str:
    tekst = ""
    for woord in woorden:
        if len(tekst) + 1 + len(woord) > lengte:
            break
        tekst = f"{tekst} {woord}".strip()
    return tekst
