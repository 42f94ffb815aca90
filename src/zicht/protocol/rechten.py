"""Who exercises the rights on the data about a person, by age (RE-8)."""

from dataclasses import dataclass
from datetime import date

from zicht.protocol.bronnen import Bron
from zicht.protocol.leeftijden import groep, groepen, leeftijd
from zicht.protocol.versies import STANDAARD


@dataclass(frozen=True)
class Uitoefening:
    """`uitoefening` is vertegenwoordigers, samen (each of them, without the other's consent), zelf or onbekend.

    `leeftijd` in whole years, None when unknown; `ontbreekt` names the facts an onbekend waits for.
    """

    leeftijd: int | None
    uitoefening: str
    bron: Bron
    waarom: tuple[str, ...]
    ontbreekt: tuple[str, ...] = ()


def uitoefening(geboren: date | None, op: date, wilsonbekwaam: bool = False, versie: str = STANDAARD) -> Uitoefening:
    """Who exercises the rights on day `op` for somebody born on `geboren` (HP2019 15.8.8).

    `wilsonbekwaam` is Veilig Thuis' judgment that this person cannot exercise the rights or oversee what follows.
    Without a birth date, or before birth, the answer is onbekend. Raises OnbekendeVersie.
    """
    jaren = leeftijd(geboren, op)
    gevonden = groep("rechten", jaren, versie)
    bron = groepen("rechten", versie)[0].bron
    if gevonden is None:
        return Uitoefening(None, "onbekend", bron, ("Zonder leeftijd is dit niet te zeggen.",), ("geboortedatum",))
    waarom = (f"Leeftijd op die dag: {jaren} jaar.", gevonden.uitleg)
    if wilsonbekwaam and gevonden.uitkomst != "vertegenwoordigers":
        namens = "Veilig Thuis vindt deze persoon hierin wilsonbekwaam: de wettelijk vertegenwoordigers treden op."
        return Uitoefening(jaren, "vertegenwoordigers", bron, (*waarom, namens))
    return Uitoefening(jaren, gevonden.uitkomst, bron, waarom)


def uitoefening_tussen(
    vroegst: date | None, laatst: date | None, op: date, wilsonbekwaam: bool = False, versie: str = STANDAARD
) -> Uitoefening:
    """The same for a birth date of which only a period is known (`vroegst` through `laatst`; RE-8).

    One answer when every day of the period gives it; else onbekend, which asks for the birth date.
    """
    oud, jong = (uitoefening(geboren, op, wilsonbekwaam, versie) for geboren in (vroegst, laatst))
    if oud.uitoefening == jong.uitoefening:
        return oud
    waarom = "De geboortedatum is niet precies bekend, en de leeftijd maakt hier verschil."
    return Uitoefening(None, "onbekend", oud.bron, (waarom,), ("geboortedatum",))
