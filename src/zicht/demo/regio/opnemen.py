"""The people of a dossier: persons, relations, authority, addresses, numbers."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from zicht.demo.regio.beschreven import als_genoemd
from zicht.demo.regio.boek import Boek
from zicht.demo.regio.zaak import VOLWASSEN, Lid, Zaak
from zicht.demo.streek.mensen import Bewoning, Persoon
from zicht.dossiers.gelijkenis.kenmerken import Kenmerken
from zicht.dossiers.models import Adres, Contactgegeven, GeheimAdres, Gezag, Relatie, VeiligContact
from zicht.dossiers.models import Persoon as Persoonsrij
from zicht.protocol import beeld as b
from zicht.protocol.leeftijden import leeftijd

GEZINSROLLEN = {
    "moeder": "moeder",
    "vader": "vader",
    "stiefouder": "stiefouder",
    "kind": "kind",
    "partner": "partner",
    "ouder": "ouder",
}
VEILIG = ("ja", "ja", "onbekend", "onbekend", "nee")


def neem_op(zaak: Zaak, door: UUID, *, herschreven: bool) -> None:
    """Record the family; `herschreven`: as another caller describes it, with what that brings of mistakes."""
    boek, gezin = zaak.boek, zaak.gezin
    zaak.leden = leden = tuple(Lid(_persoon(zaak, mens, door, herschreven), mens) for mens in gezin.personen)
    for relatie in gezin.relaties:
        boek.leg_vast(Relatie, door, van_id=leden[relatie.van].id, naar_id=leden[relatie.naar].id, soort=relatie.soort)
    for gezag in gezin.gezag:
        houder, kind = leden[gezag.houder].id, leden[gezag.kind].id
        boek.leg_vast(Gezag, door, kind_id=kind, gezaghebbende_id=houder, soort=gezag.soort, bron="gezagsregister")
    for woning in gezin.bewoning:
        _woning(boek, woning, leden[woning.persoon].id, door)
    for lid in leden:
        _bereikbaar(zaak, lid, door)


def beschrijving(zaak: Zaak, mens: Persoon, *, herschreven: bool) -> Kenmerken:
    return zaak.mensen.verschreven(mens) if herschreven else zaak.gezin.kenmerken(mens)


def _persoon(zaak: Zaak, mens: Persoon, door: UUID, herschreven: bool) -> UUID:
    boek = zaak.boek
    wie = beschrijving(zaak, mens, herschreven=herschreven)
    zoeknaam, klank = zaak.mensen.zoekvelden(mens, wie)
    pk = boek.leg_vast(
        Persoonsrij,
        door,
        **als_genoemd(wie),
        gezinsrol=GEZINSROLLEN[mens.rol],
        positie=positie(boek, mens),
        zoeknaam=zoeknaam,
        klank=klank,
    )
    boek.feiten.personen.append(b.Persoon(pk, GEZINSROLLEN[mens.rol], True, boek.dag, wie.geboortedatum))
    return pk


def positie(boek: Boek, mens: Persoon) -> str:
    """What the melder takes somebody for: mostly the children for victims, one of the adults for who did it."""
    jaren = leeftijd(mens.geboortedatum, boek.dag) or 0
    if jaren < VOLWASSEN:
        return "vermoedelijk slachtoffer" if boek.rng.random() < 0.6 else "getuige"
    if mens.geslacht == "man":
        return "vermoedelijk pleger" if boek.rng.random() < 0.6 else "onbekend"
    return "vermoedelijk slachtoffer" if boek.rng.random() < 0.5 else "onbekend"


def _woning(boek: Boek, woning: Bewoning, persoon: UUID, door: UUID) -> None:
    plek = {
        "straat": woning.adres.straat,
        "huisnummer": woning.adres.huisnummer,
        "postcode": woning.adres.postcode,
        "plaats": woning.adres.plaats,
    }
    vanaf, tot = _bekend(woning.vanaf, boek.dag), _bekend(woning.tot, boek.dag)
    if woning.geheim:
        boek.leg_vast(GeheimAdres, door, persoon_id=persoon, adres=plek, vanaf=vanaf)
    elif woning.tot is None or boek.rng.random() < 0.3:
        boek.leg_vast(Adres, door, persoon_id=persoon, **plek, soort="woonadres", vanaf=vanaf, tot=tot)


def _bekend(dag: date | None, vandaag: date) -> date | None:
    return dag if dag and dag <= vandaag else None


def _bereikbaar(zaak: Zaak, lid: Lid, door: UUID) -> None:
    boek = zaak.boek
    veilig = VEILIG[int(boek.rng.random() * len(VEILIG))]
    for soort, waarde in (("telefoon", lid.mens.telefoon), ("e-mail", lid.mens.email)):
        if waarde and (soort == "telefoon" or zaak.kans(0.5)):
            gezocht = zaak.mensen.gezocht_nummer(lid.mens) if soort == "telefoon" else waarde
            boek.leg_vast(
                Contactgegeven, door, persoon_id=lid.id, soort=soort, waarde=waarde, zoekwaarde=gezocht, veilig=veilig
            )
    if veilig == "nee" and zaak.kans(0.5):
        boek.leg_vast(VeiligContact, door, persoon_id=lid.id, instructie=zaak.vertel("veilig_contact"))
