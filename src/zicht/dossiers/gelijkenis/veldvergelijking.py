"""How far birth date, sex, address and phone numbers agree. None: cannot be compared, which says nothing."""

from datetime import date
from functools import partial

from rapidfuzz.distance import DamerauLevenshtein

from zicht.protocol.taal import MAANDEN, korte_datum

from .datums import dag_en_maand_gewisseld, is_1_januari, is_typefout
from .kenmerken import Kenmerken, Nauwkeurigheid
from .uitkomst import Niveau
from .zoeksleutels import huisnummer, postcode, telefoon

_VAN_FIJN_NAAR_GROF: tuple[Nauwkeurigheid, ...] = ("dag", "maand", "jaar", "geschat", "onbekend")
# Days: how far an estimated age may be off before it says something against.
_ONGEVEER = 731
_RUIM = 1827

_ZINNEN_DATUM = {
    "gelijk": "Geboortedatum gelijk: {data}",
    "gewisseld": "Geboortedatum gelijk als dag en maand verwisseld zijn: {data}",
    "typefout": "Geboortedatum scheelt één typefout: {data}",
    "anders": "Andere geboortedatum: {data}",
    "maand gelijk": "Geboren in dezelfde maand: {data}",
    "maand anders": "Geboren in een andere maand: {data}",
    "jaar gelijk": "Geboren in hetzelfde jaar: {data}",
    "jaar ernaast": "Geboortejaar scheelt één jaar: {data}",
    "jaar anders": "Ander geboortejaar: {data}",
    "ongeveer": "Geschatte leeftijd past: {data}",
    "ruim": "Geschatte leeftijd ligt enkele jaren uiteen: {data}",
    "ver": "Geschatte leeftijd past niet: {data}",
}


def geboortedatum(een: Kenmerken, ander: Kenmerken) -> Niveau | None:
    """Compared as precisely as the least precise of the two allows."""
    links, rechts = een.geboortedatum, ander.geboortedatum
    if not links or not rechts:
        return None
    grofste = max(_nauwkeurigheid(een, links), _nauwkeurigheid(ander, rechts), key=_VAN_FIJN_NAAR_GROF.index)
    if grofste == "onbekend":
        return None
    naam = _datumniveau(links, rechts, grofste)
    return Niveau("geboortedatum", naam, partial(_datumzin, naam, een, ander))


def _datumzin(naam: str, een: Kenmerken, ander: Kenmerken) -> str:
    data = dict.fromkeys(_toon(kant, kant.geboortedatum) for kant in (een, ander) if kant.geboortedatum)
    return _ZINNEN_DATUM[naam].format(data=" en ".join(data))


def _nauwkeurigheid(kenmerken: Kenmerken, dag: date) -> Nauwkeurigheid:
    opgegeven = kenmerken.geboortedatum_nauwkeurigheid
    return "jaar" if opgegeven in ("dag", "maand") and is_1_januari(dag) else opgegeven


def _datumniveau(links: date, rechts: date, nauwkeurigheid: Nauwkeurigheid) -> str:
    if nauwkeurigheid == "dag":
        return _dagniveau(links, rechts)
    if nauwkeurigheid == "maand":
        return "maand gelijk" if (links.year, links.month) == (rechts.year, rechts.month) else "maand anders"
    if nauwkeurigheid == "jaar":
        return {0: "jaar gelijk", 1: "jaar ernaast"}.get(abs(links.year - rechts.year), "jaar anders")
    verschil = abs((links - rechts).days)
    return "ongeveer" if verschil <= _ONGEVEER else "ruim" if verschil <= _RUIM else "ver"


def _dagniveau(links: date, rechts: date) -> str:
    if links == rechts:
        return "gelijk"
    if dag_en_maand_gewisseld(links) == rechts:
        return "gewisseld"
    return "typefout" if is_typefout(links, rechts) else "anders"


def _toon(kenmerken: Kenmerken, dag: date) -> str:
    match kenmerken.geboortedatum_nauwkeurigheid:
        case "dag":
            return korte_datum(dag)
        case "maand":
            return f"{MAANDEN[dag.month - 1]} {dag.year}"
        case "jaar":
            return f"{dag.year}"
        case "geschat":
            return f"rond {dag.year}"
    return "onbekend"


def geslacht(een: Kenmerken, ander: Kenmerken) -> Niveau | None:
    """Only man and woman are compared: a registration as x can be newer than the other."""
    if een.geslacht not in ("man", "vrouw") or ander.geslacht not in ("man", "vrouw"):
        return None
    if een.geslacht == ander.geslacht:
        return Niveau("geslacht", "gelijk", f"Geslacht gelijk: {een.geslacht}")
    return Niveau("geslacht", "anders", "Ander geslacht")


def adres(een: Kenmerken, ander: Kenmerken) -> Niveau | None:
    """By postcode and house number; another address is what moving does."""
    links, rechts = postcode(een.postcode), postcode(ander.postcode)
    if not links or not rechts:
        return None
    if links == rechts:
        if _zelfde_nummer(een.huisnummer, ander.huisnummer):
            return Niveau("adres", "gelijk", "Adres gelijk")
        return Niveau("adres", "postcode", "Zelfde postcode, huisnummer niet gelijk of niet bekend")
    if links[:4] == rechts[:4]:
        return Niveau("adres", "buurt", "Ander adres in dezelfde buurt: kan verhuisd zijn")
    return Niveau("adres", "anders", "Ander adres: kan verhuisd zijn")


def _zelfde_nummer(een: str, ander: str) -> bool:
    links, rechts = huisnummer(een), huisnummer(ander)
    if not links or not rechts or links[0] != rechts[0]:
        return False
    return links[1] == rechts[1] or not links[1] or not rechts[1]


def telefoons(een: Kenmerken, ander: Kenmerken) -> Niveau | None:
    """Whether a number is shared."""
    links = {nummer for ruw in een.telefoons if (nummer := telefoon(ruw))}
    rechts = {nummer for ruw in ander.telefoons if (nummer := telefoon(ruw))}
    if not links or not rechts:
        return None
    if links & rechts:
        return Niveau("telefoon", "gelijk", "Telefoonnummer gelijk")
    if any(DamerauLevenshtein.distance(nummer, overkant) == 1 for nummer in links for overkant in rechts):
        return Niveau("telefoon", "typefout", "Telefoonnummer scheelt één typefout")
    return Niveau("telefoon", "anders", "Ander telefoonnummer")
