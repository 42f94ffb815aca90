"""How far names agree."""

from collections.abc import Callable, Iterable
from functools import cache, partial

from .afstand import schrijft_bijna_gelijk
from .gegevens import lees
from .kenmerken import Kenmerken
from .klank import klank_van_woord
from .namen import Familienaam, Voornamen, familienaam, voornamen
from .tekst import vouw
from .uitkomst import Niveau
from .wegen import frequentie

_VEELVOORKOMEND = 0.002
_KORTSTE_AFKORTING = 3

_ZINNEN_ACHTERNAAM = {
    "gelijk": "Achternaam gelijk: {namen}",
    "deel": "Eén van de achternamen is gelijk: {namen}",
    "klank": "Achternaam klinkt hetzelfde: {namen}",
    "spelling": "Achternaam lijkt erop: {namen}",
    "anders": "Andere achternaam: {namen}",
}
_ZINNEN_VOORNAAM = {
    "gelijk": "Voornaam gelijk: {namen}",
    "deel": "Eén van de voornamen is gelijk: {namen}",
    "roepnaam": "Voornaam kan een andere vorm van dezelfde naam zijn: {namen}",
    "klank": "Voornaam klinkt hetzelfde: {namen}",
    "spelling": "Voornaam lijkt erop: {namen}",
    "voorletter": "Voorletter past: {namen}",
    "andere voorletter": "Andere voorletter: {namen}",
    "anders": "Andere voornaam: {namen}",
}


def vergelijk_namen(een: Kenmerken, ander: Kenmerken) -> tuple[list[Niveau], list[str]]:
    """The levels of the names, and the fields that cannot be compared."""
    achter, voor = _achternaam(een, ander), _voornaam(een, ander)
    if achter and voor and achter.naam == voor.naam == "anders":
        gewisseld = _omgewisseld(een, ander)
        if gewisseld:
            return [gewisseld], []
    niveaus = {"achternaam": achter, "voornaam": voor}
    return [niveau for niveau in niveaus.values() if niveau], [veld for veld, niveau in niveaus.items() if not niveau]


def _achternaam(een: Kenmerken, ander: Kenmerken) -> Niveau | None:
    links, rechts = familienaam(een), familienaam(ander)
    if not links.delen or not rechts.delen:
        return None
    naam, hoe_vaak = _achternaamniveau(links, rechts)
    zin = partial(_zin, _ZINNEN_ACHTERNAAM[naam], een.familienaam, ander.familienaam, hoe_vaak)
    return Niveau("achternaam", naam, zin, hoe_vaak)


def _achternaamniveau(links: Familienaam, rechts: Familienaam) -> tuple[str, float | None]:
    gedeeld = set(links.delen) & set(rechts.delen)
    if len(gedeeld) == len(set(links.delen) | set(rechts.delen)):
        return "gelijk", _zeldzaamste("achternaam", gedeeld)
    if links.geheel == rechts.geheel:
        return "gelijk", max(_zeldzaamste("achternaam", zijde.delen) for zijde in (links, rechts))
    if gedeeld:
        return "deel", _zeldzaamste("achternaam", gedeeld)
    return _lijkt_op("achternaam", links.delen, rechts.delen, _KLANK_DAN_LETTERS)


def _voornaam(een: Kenmerken, ander: Kenmerken) -> Niveau | None:
    links, rechts = voornamen(een.voornamen), voornamen(ander.voornamen)
    if not links.letters or not rechts.letters:
        return None
    naam, hoe_vaak = _voornaamniveau(links, rechts)
    zin = partial(_zin, _ZINNEN_VOORNAAM[naam], een.voornamen, ander.voornamen, hoe_vaak)
    return Niveau("voornaam", naam, zin, hoe_vaak)


def _voornaamniveau(links: Voornamen, rechts: Voornamen) -> tuple[str, float | None]:
    if not links.namen or not rechts.namen:
        past = links.letters[0] in rechts.letters or rechts.letters[0] in links.letters
        return "voorletter" if past else "andere voorletter", None
    gedeeld = set(links.namen) & set(rechts.namen)
    if links.namen[0] == rechts.namen[0]:
        return "gelijk", _zeldzaamste("voornaam", gedeeld)
    if "".join(links.namen) == "".join(rechts.namen):
        return "gelijk", max(_zeldzaamste("voornaam", zijde.namen) for zijde in (links, rechts))
    if gedeeld:
        return "deel", _zeldzaamste("voornaam", gedeeld)
    return _lijkt_op("voornaam", links.namen, rechts.namen, (("roepnaam", _zelfde_naam), *_KLANK_DAN_VOORNAAMLETTERS))


def _omgewisseld(een: Kenmerken, ander: Kenmerken) -> Niveau | None:
    """First and family name in each other's place."""
    kruis = [
        _kruis(voornamen(kant.voornamen).namen, familienaam(overkant).delen)
        for kant, overkant in ((een, ander), (ander, een))
    ]
    if not all(kruis):
        return None
    hoe_vaak = [
        max(frequentie("voornaam", naam) * frequentie("achternaam", naam) for naam in kant) ** 0.5 for kant in kruis
    ]
    zin = f"Voornaam en achternaam kunnen verwisseld zijn: {een.naam} en {ander.naam}"
    return Niveau("naam", "omgewisseld", zin, hoe_vaak[0] * hoe_vaak[1])


def _kruis(voor: tuple[str, ...], achter: tuple[str, ...]) -> list[str]:
    return [naam for naam in voor if any(naam == ander or _klinkt_gelijk(naam, ander) for ander in achter)]


Vergelijking = tuple[str, Callable[[str, str], bool]]


def _lijkt_op(
    veld: str, links: tuple[str, ...], rechts: tuple[str, ...], vergelijkingen: Iterable[Vergelijking]
) -> tuple[str, float | None]:
    """The first comparison that some pair of names passes, with the frequency of the rarest such pair."""
    for niveau, lijkt in vergelijkingen:
        paren = [(een, ander) for een in links for ander in rechts if lijkt(een, ander)]
        if paren:
            return niveau, min(max(frequentie(veld, een), frequentie(veld, ander)) for een, ander in paren)
    return "anders", None


def _klinkt_gelijk(een: str, ander: str) -> bool:
    return klank_van_woord(een) == klank_van_woord(ander)


def _begint_met_ander(een: str, ander: str) -> bool:
    kort, lang = sorted((een, ander), key=len)
    return len(kort) >= _KORTSTE_AFKORTING and lang.startswith(kort)


def _voornaam_bijna_gelijk(een: str, ander: str) -> bool:
    return schrijft_bijna_gelijk(een, ander) or _begint_met_ander(een, ander)


_KLANK_DAN_LETTERS: tuple[Vergelijking, ...] = (("klank", _klinkt_gelijk), ("spelling", schrijft_bijna_gelijk))
_KLANK_DAN_VOORNAAMLETTERS: tuple[Vergelijking, ...] = (
    ("klank", _klinkt_gelijk),
    ("spelling", _voornaam_bijna_gelijk),
)


@cache
def _naamgroepen() -> dict[str, frozenset[str]]:
    """For each folded name the formal names it can stand for."""
    groepen: dict[str, set[str]] = {}
    for doopnaam, namen in lees("roepnamen").items():
        for naam in (doopnaam, *namen):
            groepen.setdefault(vouw(naam), set()).add(doopnaam)
    return {naam: frozenset(groep) for naam, groep in groepen.items()}


def _zelfde_naam(een: str, ander: str) -> bool:
    groepen = _naamgroepen()
    return bool(groepen.get(een, frozenset()) & groepen.get(ander, frozenset()))


def _zeldzaamste(veld: str, namen: Iterable[str]) -> float:
    return min(frequentie(veld, naam) for naam in namen)


def _zin(vorm: str, een: str, ander: str, hoe_vaak: float | None) -> str:
    namen = een if een == ander else f"{een} en {ander}"
    gewoon = " (een naam die veel voorkomt)" if hoe_vaak and hoe_vaak >= _VEELVOORKOMEND else ""
    return vorm.format(namen=namen) + gewoon
