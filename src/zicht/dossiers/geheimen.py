"""What must never stand in a text for somebody: another person's secret address or safe-contact instruction (TG-5), and
who a protected melder or informant is (ML-2). Every text that leaves is held against it; both are hard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.models import Adres, Bron, Dossier, GeheimAdres, Persoon, VeiligContact
from zicht.kern.fouten import Geweigerd

KORTST = 4
"""Characters from which a word by itself can give somebody away; shorter ones would stop half of all letters."""
WOORDEN_OP_RIJ = 5
"""So many words of an instruction in the same order: it was copied. Of a shorter instruction all words."""
MINSTE_WOORDEN = 3
NETNUMMER_EN_NUMMER = 9
"""Digits at the end of a Dutch phone number that are the same however it is written."""


def toets_geheimen(
    dossier: Dossier, tekst: str, *, aan: Persoon | Bron | None = None, ook_eigen_adres: bool = False
) -> None:
    """Raises Geweigerd when `tekst`, meant for `aan` (None: anybody), would give a secret away.

    Who somebody is himself is no secret to him. `ook_eigen_adres`: his own secret address and instruction are refused
    too, because what is on paper is read by others at home.
    """
    if not tekst.strip():
        return
    plat = _plat(tekst)
    persoon = aan.persoon if isinstance(aan, Bron) else aan
    lezer = None if ook_eigen_adres else persoon
    if any(_staat_in(geheim, plat) for geheim in _geheime_adressen(dossier, lezer)):
        zin = "In deze tekst staat (een deel van) een geheim adres. Haal dat eruit; het mag hier niet in komen."
        raise Geweigerd("TG-5", zin)
    if any(_staat_in(geheim, plat) for geheim in _instructies(dossier, lezer)):
        zin = "In deze tekst staat hoe iemand veilig te bereiken is. Haal dat eruit; dat is alleen voor Veilig Thuis."
        raise Geweigerd("TG-5", zin)
    if any(noemt(bron, tekst) for bron in _beschermden(dossier, aan, persoon)):
        zin = "Uit deze tekst blijkt wie de melder of informant is, en die wil onbekend blijven. Haal dat eruit."
        raise Geweigerd("ML-2", zin)


def _geheime_adressen(dossier: Dossier, aan: Persoon | None) -> Iterator[str]:
    rijen = list(GeheimAdres.objects.filter(dossier=dossier))
    bekend = {_plat(straat) for straat in Adres.objects.filter(dossier=dossier).values_list("straat", flat=True)}
    eigen = {deel for rij in rijen if aan and rij.persoon_id == aan.pk for deel in _delen(rij)}
    for rij in rijen:
        yield from (deel for deel in _delen(rij) if deel not in eigen and deel not in bekend)


def _delen(rij: GeheimAdres) -> Iterator[str]:
    """What gives a secret address away: the street, with its number, the postcode, the name of the house."""
    adres: dict[str, str] = rij.adres
    straat, nummer = adres.get("straat", ""), adres.get("huisnummer", "")
    yield from map(_plat, (straat, f"{straat} {nummer}", adres.get("postcode", ""), adres.get("naam", "")))


def _instructies(dossier: Dossier, aan: Persoon | None) -> Iterator[str]:
    for rij in VeiligContact.objects.filter(dossier=dossier):
        if not (aan and rij.persoon_id == aan.pk):
            yield from _reeksen(rij.instructie)


def neemt_over(tekst: str, geheim: str) -> bool:
    """Was `geheim` copied into `tekst`: a run of its words in the same order?"""
    plat = _plat(tekst)
    return any(_staat_in(reeks, plat) for reeks in _reeksen(geheim))


def _reeksen(geheim: str) -> Iterator[str]:
    woorden = _plat(geheim).split()
    if len(woorden) < MINSTE_WOORDEN:
        return
    lengte = min(WOORDEN_OP_RIJ, len(woorden))
    yield from (" ".join(woorden[i : i + lengte]) for i in range(len(woorden) - lengte + 1))


def _beschermden(dossier: Dossier, aan: Persoon | Bron | None, persoon: Persoon | None) -> Iterator[Bron]:
    """The sources that `aan` must not learn of; nobody is protected from himself."""
    for bron in Bron.objects.filter(dossier=dossier):
        if bron == aan or (persoon is not None and bron.persoon_id == persoon.pk):
            continue
        if afscherming(bron).beschermd:
            yield bron


def noemt(bron: Bron, tekst: str) -> bool:
    """Does `tekst` say who this source is: name, address, mail or phone, in whatever spelling?

    The name of somebody of the family says nothing by itself: it stands in every letter about that family.
    """
    identiteit: dict[str, str] = bron.identiteit
    plat = _plat(tekst)
    velden = ("adres", "email") if bron.persoon_id else ("naam", "adres", "email")
    if any(_staat_in(_plat(identiteit.get(veld, "")), plat) for veld in velden):
        return True
    nummer = re.sub(r"\D", "", identiteit.get("telefoon", ""))[-NETNUMMER_EN_NUMMER:]
    if len(nummer) == NETNUMMER_EN_NUMMER and nummer in re.sub(r"\D+", "", plat):
        return True
    achternaam = (identiteit.get("naam", "").split() or [""])[-1]
    # With its capital: "Bakker" is somebody, "bakker" is a trade.
    return (
        len(achternaam) >= KORTST
        and re.search(rf"\b{re.escape(achternaam)}\b", tekst) is not None
        and not Persoon.objects.filter(dossier=bron.dossier_id, achternaam=achternaam).exists()
    )


def _plat(tekst: str) -> str:
    """Lower case, words apart by one space; a number or postcode written with spaces or dots is one word."""
    woorden = " ".join(re.findall(r"[\w@]+", tekst.casefold()))
    aaneen = re.sub(r"(?<=\d) (?=\d)", "", woorden)
    return re.sub(r"\b(\d{4}) ([a-z]{2})\b", r"\1\2", aaneen)


def _staat_in(geheim: str, plat: str) -> bool:
    return len(geheim) >= KORTST and re.search(rf"\b{re.escape(geheim)}\b", plat) is not None
