"""How somebody is written down on another occasion: mistakes, call names, moves, gaps.

Used for new meldingen about known people, and to estimate and test the matching. The shares are assumptions about
telephone intake, not measurements.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from zicht.dossiers.gelijkenis.kenmerken import Kenmerken

from .bereikbaar import telefoonnummer
from .mensen import Gezin, Persoon
from .plaatsen import adres
from .trekken import Keuze, kans

_ACHTERNAAM = Keuze({"goed": 81, "typefout": 7, "schrijfwijze": 5, "partner": 4, "leeg": 3})
_VOORNAAM = Keuze({"goed": 52, "roepnaam": 28, "typefout": 6, "letters": 7, "leeg": 7})
_DATUM = Keuze(
    {"goed": 79, "typefout": 4, "gewisseld": 1.5, "anders": 1.5, "geschat": 5, "jaar": 2, "maand": 1, "leeg": 6}
)
_ADRES = Keuze({"goed": 62, "verhuisd": 25, "postcode": 5, "leeg": 8})
_TELEFOON = Keuze({"goed": 50, "ander": 27, "typefout": 3, "leeg": 20})
_GESLACHT = Keuze({"goed": 975, "anders": 5, "leeg": 20})
_DEEL_VERWISSELD = 0.008
_DEEL_ERNAAST = 0.1
_SCHRIJFWIJZEN = (
    ("ij", "y"), ("ss", "s"), ("kk", "k"), ("sch", "s"), ("ei", "ij"), ("ou", "au"), ("dt", "d"), ("gh", "g"),
    ("ck", "k"), ("c", "k"), ("z", "s"), ("v", "f"), ("aa", "a"), ("oo", "o"), ("s", "ss"), ("k", "kk"),
)  # fmt: skip


def verschrijf(rng: Random, gezin: Gezin, persoon: Persoon) -> Kenmerken:
    """The same person as another caller would describe him or her on `gezin.peildatum`."""
    kenmerken = _achternaam(rng, gezin, persoon, gezin.kenmerken(persoon))
    kenmerken = _voornaam(rng, persoon, kenmerken)
    kenmerken = _geboortedatum(rng, kenmerken)
    kenmerken = _adres(rng, kenmerken)
    kenmerken = _telefoon(rng, kenmerken)
    kenmerken = replace(kenmerken, geslacht=_geslacht(rng, kenmerken.geslacht))
    if kans(rng, _DEEL_VERWISSELD):
        return replace(kenmerken, voornamen=kenmerken.familienaam, voorvoegsel="", achternaam=kenmerken.voornamen)
    return kenmerken


def typefout(rng: Random, tekst: str) -> str:
    """One letter left out, doubled, replaced or swapped with the next; text of one letter stays."""
    if len(tekst) < 2:
        return tekst
    plek = rng.randrange(len(tekst) - 1)
    voor, letter, volgende, na = tekst[:plek], tekst[plek], tekst[plek + 1], tekst[plek + 2 :]
    return rng.choice(
        [
            voor + volgende + na,
            voor + letter + letter + volgende + na,
            voor + volgende + letter + na,
            voor + rng.choice("aeioulnrst") + volgende + na,
        ]
    )


def _schrijfwijze(rng: Random, naam: str) -> str:
    past = [(oud, nieuw) for oud, nieuw in _SCHRIJFWIJZEN if oud in naam.lower()]
    return naam.lower().replace(*rng.choice(past), 1).capitalize() if past else naam


def _achternaam(rng: Random, gezin: Gezin, persoon: Persoon, kenmerken: Kenmerken) -> Kenmerken:
    soort = _ACHTERNAAM.trek(rng)
    if soort == "typefout":
        return replace(kenmerken, achternaam=typefout(rng, kenmerken.achternaam))
    if soort == "schrijfwijze":
        return replace(kenmerken, achternaam=_schrijfwijze(rng, kenmerken.achternaam))
    if soort == "leeg":
        return replace(kenmerken, voorvoegsel="", achternaam="")
    partner = _partner(gezin, persoon)
    if soort == "partner" and partner:
        eigen = f"-{kenmerken.familienaam}" if kans(rng, 0.6) else ""
        return replace(kenmerken, voorvoegsel=partner.voorvoegsel, achternaam=partner.achternaam + eigen)
    return kenmerken


def _partner(gezin: Gezin, persoon: Persoon) -> Persoon | None:
    for relatie in gezin.relaties:
        if relatie.soort == "partner van" and persoon.nummer in (relatie.van, relatie.naar):
            return gezin.personen[relatie.naar if relatie.van == persoon.nummer else relatie.van]
    return None


def _voornaam(rng: Random, persoon: Persoon, kenmerken: Kenmerken) -> Kenmerken:
    vormen: dict[str, Callable[[], str]] = {
        "goed": lambda: kenmerken.voornamen,
        "roepnaam": lambda: persoon.roepnaam,
        "typefout": lambda: typefout(rng, persoon.roepnaam),
        "letters": lambda: "".join(f"{naam[0]}." for naam in kenmerken.voornamen.split()),
        "leeg": lambda: "",
    }
    return replace(kenmerken, voornamen=vormen[_VOORNAAM.trek(rng)]())


def _geboortedatum(rng: Random, kenmerken: Kenmerken) -> Kenmerken:
    dag, soort = kenmerken.geboortedatum, _DATUM.trek(rng)
    if dag is None or soort == "goed":
        return kenmerken
    if soort == "leeg":
        return replace(kenmerken, geboortedatum=None, geboortedatum_nauwkeurigheid="onbekend")
    if soort == "jaar":
        jaar = dag.year + (rng.choice((-1, 1)) if kans(rng, _DEEL_ERNAAST) else 0)
        return replace(kenmerken, geboortedatum=date(jaar, 1, 1), geboortedatum_nauwkeurigheid="jaar")
    if soort == "maand":
        eerste = date(dag.year, rng.randrange(1, 13) if kans(rng, _DEEL_ERNAAST) else dag.month, 1)
        return replace(kenmerken, geboortedatum=eerste, geboortedatum_nauwkeurigheid="maand")
    if soort == "geschat":
        geschat = dag + timedelta(days=round(rng.gauss(0, 1.3) * 365.25))
        return replace(kenmerken, geboortedatum=geschat, geboortedatum_nauwkeurigheid="geschat")
    if soort == "anders":
        return replace(kenmerken, geboortedatum=dag + timedelta(days=rng.randrange(-900, 900)))
    if soort == "gewisseld":
        return replace(kenmerken, geboortedatum=date(dag.year, dag.day, dag.month) if dag.day <= 12 else dag)
    return replace(kenmerken, geboortedatum=_ander_cijfer(rng, dag))


def _ander_cijfer(rng: Random, dag: date) -> date:
    """Another day of the month, or another year of the same decade, of the kind one wrong key gives."""
    if kans(rng, 0.5):
        tiental, eenheid = divmod(dag.day, 10)
        return dag.replace(day=10 + eenheid if tiental >= 2 else tiental * 10 + rng.randrange(1, 9))
    jaar = dag.year // 10 * 10 + rng.randrange(10)
    return dag.replace(year=jaar, day=min(dag.day, 28))


def _adres(rng: Random, kenmerken: Kenmerken) -> Kenmerken:
    soort = _ADRES.trek(rng)
    if soort == "goed":
        return kenmerken
    if soort == "verhuisd":
        nieuw = adres(rng)
        return replace(kenmerken, postcode=nieuw.postcode, huisnummer=nieuw.huisnummer)
    return replace(kenmerken, postcode=kenmerken.postcode if soort == "postcode" else "", huisnummer="")


def _telefoon(rng: Random, kenmerken: Kenmerken) -> Kenmerken:
    soort = _TELEFOON.trek(rng)
    if soort == "goed" or not kenmerken.telefoons:
        return kenmerken
    if soort == "leeg":
        return replace(kenmerken, telefoons=())
    if soort == "ander":
        return replace(kenmerken, telefoons=(telefoonnummer(rng),))
    nummer = kenmerken.telefoons[0]
    return replace(kenmerken, telefoons=(nummer[:-1] + str((int(nummer[-1]) + 1) % 10),))


def _geslacht(rng: Random, geslacht: str) -> str:
    soort = _GESLACHT.trek(rng)
    if soort == "goed":
        return geslacht
    return {"man": "vrouw", "vrouw": "man"}[geslacht] if soort == "anders" else "onbekend"
