"""What leads to a secret: a protected melder or informant (ML-2), a secret address or safe-contact instruction (TG-5),
a police officer (OV-1), a statement that is held back (OV-1, SZ-26). Every text for somebody is held against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from uuid import UUID

from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.gelijkenis.afstand import lettergelijkenis
from zicht.dossiers.gelijkenis.klank import klank_van_woord
from zicht.dossiers.gelijkenis.namen import naamdelen
from zicht.dossiers.leestekst import Leestekst, Woord, plat
from zicht.dossiers.models import Adres, Bevinding, Bron, Dossier, GeheimAdres, GeslotenPassage, Persoon, VeiligContact

KORTST = 4
"""Characters from which a word by itself can give somebody away; shorter ones would stop half of all letters."""
KORTST_ANDERS_GESPELD = 5
"""Letters from which another spelling of a name is still that name: Bos and Vos are two."""
LETTERS_GELIJK = 0.8
WOORDEN_OP_RIJ = 5
"""So many words of an instruction in the same order: it was copied. Of a shorter instruction all words."""
MINSTE_WOORDEN = 3
NETNUMMER_EN_NUMMER = 9
"""Digits at the end of a Dutch phone number that are the same however it is written."""
AANSPREEKVORMEN = frozenset({"mevrouw", "mevr", "mw", "meneer", "heer", "dhr", "dr", "drs", "juf", "meester"})
ALGEMEEN = frozenset(
    {"basisschool", "school", "huisartsenpraktijk", "huisarts", "praktijk", "stichting", "politie", "wijkteam"}
    | {"kinderopvang", "ziekenhuis", "team", "gemeente", "centrum", "zorg", "jeugd"}
)
"""Words in the name of an organisation that say of themselves nothing about which one it is."""
LIDWOORDEN = frozenset({"de", "het", "een"})


class Treffer(IntEnum):
    """How surely a text leads to a secret. ZEKER stops a letter; WAARSCHIJNLIJK is left out of a copy; ZWAK is for a
    worker to judge."""

    GEEN = 0
    ZWAK = 1
    WAARSCHIJNLIJK = 2
    ZEKER = 3


@dataclass(frozen=True)
class Spoor:
    """All that leads to one secret. `bron`: the protected source, `persoon`: whose address or instruction it is.

    `reeksen`, `waarschijnlijk` and `zwak` are folded words in a row; `nummers` the last digits of a number; `namen`
    folded names, also found in another spelling.
    """

    regel: str
    bron: UUID | None = None
    persoon: UUID | None = None
    reeksen: frozenset[str] = frozenset()
    nummers: frozenset[str] = frozenset()
    namen: frozenset[str] = frozenset()
    waarschijnlijk: frozenset[str] = frozenset()
    zwak: frozenset[str] = frozenset()

    def in_(self, tekst: Leestekst) -> Treffer:
        """How surely this text leads to it."""
        if any(tekst.heeft(reeks) for reeks in self.reeksen) or any(nummer in tekst.cijfers for nummer in self.nummers):
            return Treffer.ZEKER
        gevonden = max((_naam_in(naam, woord) for naam in self.namen for woord in tekst.woorden), default=Treffer.GEEN)
        if gevonden < Treffer.WAARSCHIJNLIJK and any(tekst.heeft(woord) for woord in self.waarschijnlijk):
            return Treffer.WAARSCHIJNLIJK
        if gevonden == Treffer.GEEN and any(tekst.heeft(woord) for woord in self.zwak):
            return Treffer.ZWAK
        return gevonden


def sporen(
    dossier: Dossier, *, lezer: Persoon | Bron | None = None, ook_eigen_adres: bool = False
) -> tuple[Spoor, ...]:
    """What must not be in a text for `lezer` (None: anybody) of TG-5 and ML-2. Who somebody is himself is no secret to
    him; `ook_eigen_adres`: his own secret address and instruction count too. Six queries.
    """
    persoon = lezer.persoon_id if isinstance(lezer, Bron) else lezer.pk if lezer else None
    bekend = Bekend.van(dossier)
    eigen = None if ook_eigen_adres else persoon
    return (
        *_geheime_adressen(dossier, eigen, bekend),
        *_instructies(dossier, eigen),
        *_bronnen(bekend, lezer, persoon),
    )


def sporen_van_strafzaak(dossier: Dossier, *, lezer: Persoon | Bron | None = None) -> tuple[Spoor, ...]:
    """What OV-1 and SZ-26 keep back: an officer without his permission, a statement held for an investigation."""
    agenten = Bron.objects.filter(dossier=dossier, soort=Bron.Soort.POLITIE).exclude(contactgegevens_overdragen=True)
    bekend = Bekend.van(dossier)
    achter = Bevinding.objects.filter(dossier=dossier, achtergehouden=True)
    return (
        *(spoor_van_agent(agent, bekend) for agent in agenten if agent != lezer),
        *(Spoor("OV-1", reeksen=frozenset(overgenomen(rij.tekst))) for rij in achter),
    )


@dataclass(frozen=True)
class Bekend:
    """What the family knows anyway: its own names and addresses, and the organisations that may be named."""

    bronnen: tuple[Bron, ...]
    namen: frozenset[str]
    straten: frozenset[str]
    deuren: frozenset[str]
    plaatsen: frozenset[str]
    postcodes: frozenset[str]
    organisaties: frozenset[str]
    gesloten: Mapping[UUID, list[str]]
    """What was taken out of the open file because it tells who a source is."""

    @staticmethod
    def van(dossier: Dossier) -> Bekend:
        bronnen = tuple(Bron.objects.filter(dossier=dossier).order_by("vastgelegd_op", "id"))
        namen = Persoon.objects.filter(dossier=dossier).values_list("voornamen", "achternaam")
        adressen = list(Adres.objects.filter(dossier=dossier))
        gesloten: dict[UUID, list[str]] = {}
        for passage in GeslotenPassage.objects.filter(dossier=dossier):
            gesloten.setdefault(passage.bron_id, []).append(passage.tekst)
        open_ = (bron for bron in bronnen if not afscherming(bron).beschermd)
        return Bekend(
            bronnen=bronnen,
            namen=frozenset(woord for paar in namen for deel in paar for woord in naamdelen(deel)),
            straten=frozenset(plat(adres.straat) for adres in adressen),
            deuren=frozenset(_deur(adres.straat, adres.huisnummer) for adres in adressen),
            plaatsen=frozenset(plat(adres.plaats) for adres in adressen),
            postcodes=frozenset(plat(adres.postcode) for adres in adressen),
            organisaties=frozenset(_eigennaam(bron.identiteit.get("organisatie", "")) for bron in open_) | ALGEMEEN,
            gesloten=gesloten,
        )


def spoor_van(bron: Bron, bekend: Bekend, regel: str = "ML-2") -> Spoor:
    """What leads to this source. The name of somebody of the family says nothing by itself: it stands everywhere."""
    wie: dict[str, str] = bron.identiteit
    rollen = {plat(wie.get(veld, "")) for veld in ("functie", "relatie")} - {""}
    reeksen = {rol for rol in rollen if " " in rol} | {plat(wie.get("email", ""))}
    reeksen |= set(overgenomen(bron.grond_toelichting))
    reeksen |= {reeks for passage in bekend.gesloten.get(bron.pk, ()) for reeks in overgenomen(passage)}
    organisatie = _eigennaam(wie.get("organisatie", ""))
    reeksen.add(organisatie if organisatie not in bekend.organisaties else "")
    adres = _losse_delen(wie.get("adres", ""), bekend)
    namen = frozenset({organisatie} - bekend.organisaties if " " not in organisatie else ())
    if not bron.persoon_id:
        reeksen.add(plat(wie.get("naam", "")))
        namen |= frozenset(naamdelen(wie.get("naam", ""))) - bekend.namen - AANSPREEKVORMEN
    return Spoor(
        regel,
        bron=bron.pk,
        persoon=bron.persoon_id,
        reeksen=_lang_genoeg({*reeksen, *adres}) - bekend.plaatsen,
        nummers=_nummers(wie.get("telefoon", "")),
        namen=frozenset(naam for naam in namen if len(naam) > 1),
        waarschijnlijk=_lang_genoeg({plat(wie.get("email", "").split("@")[0]), *_huisnummers(wie.get("adres", ""))})
        - bekend.namen
        - {een for deur in bekend.deuren for een in _huisnummers(deur)},
        zwak=frozenset(rollen),
    )


def overgenomen(geheim: str) -> Iterator[str]:
    """Runs of words of a text that show that it was copied."""
    woorden = plat(geheim).split()
    if len(woorden) < MINSTE_WOORDEN:
        return
    lengte = min(WOORDEN_OP_RIJ, len(woorden))
    yield from (" ".join(woorden[i : i + lengte]) for i in range(len(woorden) - lengte + 1))


def _geheime_adressen(dossier: Dossier, eigen: UUID | None, bekend: Bekend) -> Iterator[Spoor]:
    rijen = list(GeheimAdres.objects.filter(dossier=dossier))
    van_lezer = {deel for rij in rijen if eigen and rij.persoon_id == eigen for deel in _delen(rij.adres, bekend)}
    for rij in rijen:
        adres: dict[str, str] = rij.adres
        straat = naamdelen(adres.get("straat", ""))[-1:] if plat(adres.get("straat", "")) not in bekend.straten else ()
        plaats = {plat(adres.get("plaats", ""))} - bekend.plaatsen
        if eigen and rij.persoon_id == eigen:
            continue
        reeksen = _lang_genoeg(_delen(adres, bekend)) - van_lezer
        yield Spoor(
            "TG-5",
            persoon=rij.persoon_id,
            reeksen=reeksen,
            namen=frozenset(woord for woord in straat if len(woord) > KORTST and woord in reeksen),
            waarschijnlijk=frozenset() if van_lezer else _lang_genoeg(plaats),
        )


def _delen(adres: dict[str, str], bekend: Bekend) -> set[str]:
    """What gives a secret address away: the street, with its number, the postcode, the name of the house."""
    straat, nummer = adres.get("straat", ""), adres.get("huisnummer", "")
    delen = {plat(straat)} - bekend.straten | {_deur(straat, nummer)} - bekend.deuren
    return delen | ({plat(adres.get("postcode", ""))} - bekend.postcodes) | {plat(adres.get("naam", ""))}


def _losse_delen(adres: str, bekend: Bekend) -> set[str]:
    """The same of an address that was written on one line."""
    postcode = re.search(r"\b\d{4}\s?[A-Za-z]{2}\b", adres)
    deur = re.match(r"\s*(?P<straat>\D+?)\s+(?P<nummer>\d+\S*)", adres)
    velden = {
        "straat": deur["straat"] if deur else "",
        "huisnummer": deur["nummer"].rstrip(",") if deur else "",
        "postcode": postcode.group() if postcode else "",
    }
    heel = {plat(adres)}
    return heel | (_delen(velden, bekend) if deur or postcode else set())


def _deur(straat: str, huisnummer: str) -> str:
    return plat(f"{straat} {huisnummer}") if straat.strip() and huisnummer.strip() else ""


def _instructies(dossier: Dossier, eigen: UUID | None) -> Iterator[Spoor]:
    for rij in VeiligContact.objects.filter(dossier=dossier):
        if rij.persoon_id != eigen:
            yield Spoor("TG-5", persoon=rij.persoon_id, reeksen=frozenset(overgenomen(rij.instructie)))


def _bronnen(bekend: Bekend, lezer: Persoon | Bron | None, persoon: UUID | None) -> Iterator[Spoor]:
    """The sources that the reader must not learn of; nobody is protected from himself."""
    for bron in bekend.bronnen:
        if bron != lezer and not (persoon and bron.persoon_id == persoon) and afscherming(bron).beschermd:
            yield spoor_van(bron, bekend)


def spoor_van_agent(agent: Bron, bekend: Bekend) -> Spoor:
    wie: dict[str, str] = agent.identiteit
    return Spoor(
        "OV-1",
        bron=agent.pk,
        reeksen=_lang_genoeg({plat(wie.get("naam", "")), plat(wie.get("email", ""))}),
        nummers=_nummers(wie.get("telefoon", "")),
        namen=frozenset(naamdelen(wie.get("naam", ""))[-1:]) - bekend.namen,
    )


def _naam_in(naam: str, woord: Woord) -> Treffer:
    """How surely this word is that name. With its capital: "Bakker" is somebody, "bakker" may be a trade."""
    if woord.plat in (naam, f"{naam}s"):
        eigen = woord.hoofdletter and (not woord.zinsbegin or len(naam) >= KORTST)
        return Treffer.ZEKER if eigen and len(naam) >= KORTST else Treffer.WAARSCHIJNLIJK if eigen else _klein(naam)
    if len(naam) < KORTST_ANDERS_GESPELD or not klinkt_of_lijkt(naam, woord.plat):
        return Treffer.GEEN
    return Treffer.WAARSCHIJNLIJK if woord.hoofdletter and not woord.zinsbegin else Treffer.ZWAK


def _klein(naam: str) -> Treffer:
    return Treffer.WAARSCHIJNLIJK if len(naam) >= KORTST else Treffer.ZWAK


def klinkt_of_lijkt(naam: str, woord: str) -> bool:
    """Can this folded word be another spelling of that folded name?"""
    if abs(len(naam) - len(woord)) > 2 or (naam[:1] != woord[:1] and klank_van_woord(naam) != klank_van_woord(woord)):
        return False
    return lettergelijkenis(naam, woord) >= LETTERS_GELIJK or klank_van_woord(naam) == klank_van_woord(woord)


def _nummers(nummer: str) -> frozenset[str]:
    cijfers = re.sub(r"\D", "", nummer)[-NETNUMMER_EN_NUMMER:]
    return frozenset({cijfers}) if len(cijfers) == NETNUMMER_EN_NUMMER else frozenset()


def _eigennaam(organisatie: str) -> str:
    """The words that tell it from others: "Basisschool De Regenboog" gives regenboog."""
    woorden = plat(organisatie).split()
    while len(woorden) > 1 and woorden[0] in ALGEMEEN | LIDWOORDEN:
        woorden.pop(0)
    return " ".join(woorden)


def _huisnummers(adres: str) -> set[str]:
    """How people speak of a door in their own street: "nummer 14"."""
    nummer = re.search(r"\b\d{1,4}\s?[a-zA-Z]?\b", adres)
    return {f"{woord} {plat(nummer.group())}" for woord in ("nummer", "huisnummer", "nr", "no")} if nummer else set()


def _lang_genoeg(delen: Iterable[str]) -> frozenset[str]:
    return frozenset(deel for deel in delen if len(deel) >= KORTST)
