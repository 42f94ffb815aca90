"""Estimates the numbers of the person matching from an invented population and writes them as data.

Development only: `.venv/bin/python bench/schat_gewichten.py [--gezinnen N] [--vanaf JJJJ-MM-DD]`. The same size gives
the same files. Two descriptions are made of everybody: one as registered, one as another caller would give it
(`zicht.demo.streek.verschrijven`). Counted is how often each level of agreement occurs between two descriptions of one
person, of strangers, and of two members of one family.
"""

import argparse
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import permutations
from pathlib import Path
from random import Random

import yaml

from zicht.demo.streek.gezinnen import gezin
from zicht.demo.streek.mensen import Gezin
from zicht.demo.streek.verschrijven import verschrijf
from zicht.dossiers.gelijkenis.kenmerken import Kenmerken
from zicht.dossiers.gelijkenis.namen import familienaam, voornamen
from zicht.dossiers.gelijkenis.vergelijk import niveaus_van

DATA = Path(__file__).parents[1] / "src/zicht/dossiers/gelijkenis/data"
JAAR = 2024
ZAAD = 20261122
VREEMDEN_PER_GEZIN = 12
NIVEAUS = {
    "achternaam": ["gelijk", "deel", "klank", "spelling", "anders"],
    "voornaam": ["gelijk", "deel", "roepnaam", "klank", "spelling", "voorletter", "andere voorletter", "anders"],
    "geboortedatum": [
        "gelijk", "gewisseld", "typefout", "anders", "maand gelijk", "maand anders", "jaar gelijk", "jaar ernaast",
        "jaar anders", "ongeveer", "ruim", "ver",
    ],
    "geslacht": ["gelijk", "anders"],
    "adres": ["gelijk", "postcode", "buurt", "anders"],
    "telefoon": ["gelijk", "typefout", "anders"],
}  # fmt: skip
# Levels of one field that exclude each other only within their own kind of comparison.
SOORTEN = {
    "geboortedatum": {"maand gelijk": "maand", "maand anders": "maand", "jaar gelijk": "jaar", "jaar ernaast": "jaar",
                      "jaar anders": "jaar", "ongeveer": "geschat", "ruim": "geschat", "ver": "geschat"},
    "voornaam": {"voorletter": "letters", "andere voorletter": "letters"},
}  # fmt: skip
# Brothers and sisters share these, so they say nothing between them.
HUISHOUDEN = ("adres", "telefoon")
# Nothing is rarer than one in a hundred thousand: shelters, flats and shared phones are not in the invented population.
ZELDZAAMST = 1e-5
# No single field may plead more than about seven bits against: a mistake of another kind is always possible.
KLEINSTE_ZELFDE = 0.006
VANAF_FREQUENTIE = 2e-4
# A pair can agree on a name that is written the other way round; families never in the population, so a small number.
GEZIN_OMGEWISSELD = 1e-5


@dataclass(frozen=True)
class Beschrijvingen:
    """Per family: everybody as registered, and as described by another caller."""

    bekend: list[list[Kenmerken]]
    gezocht: list[list[Kenmerken]]


def bevolking(rng: Random, aantal: int) -> Beschrijvingen:
    gezinnen = [gezin(rng, JAAR) for _ in range(aantal)]
    return Beschrijvingen([_bekend(een) for een in gezinnen], [_gezocht(rng, een) for een in gezinnen])


def _bekend(een: Gezin) -> list[Kenmerken]:
    return [een.kenmerken(persoon) for persoon in een.personen]


def _gezocht(rng: Random, een: Gezin) -> list[Kenmerken]:
    return [verschrijf(rng, een, persoon) for persoon in een.personen]


Paren = Iterable[tuple[Kenmerken, Kenmerken]]


def zelfden(mensen: Beschrijvingen) -> Paren:
    for gezocht, bekend in zip(mensen.gezocht, mensen.bekend, strict=True):
        yield from zip(gezocht, bekend, strict=True)


def gezinsleden(mensen: Beschrijvingen) -> Paren:
    for gezocht, bekend in zip(mensen.gezocht, mensen.bekend, strict=True):
        yield from ((gezocht[een], bekend[ander]) for een, ander in permutations(range(len(bekend)), 2))


def vreemden(rng: Random, mensen: Beschrijvingen) -> Paren:
    for _ in range(VREEMDEN_PER_GEZIN * len(mensen.bekend)):
        een, ander = rng.sample(range(len(mensen.bekend)), 2)
        yield rng.choice(mensen.gezocht[een]), rng.choice(mensen.bekend[ander])


Tellingen = Counter[tuple[str, str]]


def tel(paren: Paren) -> Tellingen:
    return Counter((niveau.veld, niveau.naam) for een, ander in paren for niveau in niveaus_van(een, ander)[0])


def deel(tellingen: Tellingen, veld: str, naam: str) -> float:
    soorten = SOORTEN.get(veld, {})
    groep = [ander for ander in NIVEAUS[veld] if soorten.get(ander) == soorten.get(naam)]
    totaal = sum(tellingen[veld, ander] for ander in groep)
    return (tellingen[veld, naam] + 0.5) / (totaal + 0.5 * len(groep))


def regel(zelfde: float, vreemde: float, gezinslid: float | None) -> dict[str, float]:
    zelfde, vreemde = max(zelfde, KLEINSTE_ZELFDE), max(vreemde, ZELDZAAMST)
    uit = {"zelfde": rond(zelfde), "vreemde": rond(vreemde)}
    # A field that is missing may never help: both alternatives must plead the same way.
    if gezinslid is not None and (zelfde > vreemde) == (zelfde > gezinslid):
        uit["gezinslid"] = rond(gezinslid)
    return uit


def rond(getal: float) -> float:
    return float(f"{getal:.3g}")


def frequenties(mensen: Beschrijvingen) -> dict[str, dict[str, object]]:
    achter: Counter[str] = Counter()
    voor: Counter[str] = Counter()
    aantal = 0
    for leden in mensen.bekend:
        for persoon in leden:
            aantal += 1
            achter.update(set(familienaam(persoon).delen))
            voor.update(set(voornamen(persoon.voornamen).namen))
    uit: dict[str, dict[str, object]] = {"achternaam": _tabel(achter, aantal), "voornaam": _tabel(voor, aantal)}
    return uit


def _tabel(tellingen: Counter[str], aantal: int) -> dict[str, object]:
    namen = {naam: keer / aantal for naam, keer in tellingen.most_common()}
    bekend = {naam: rond(deel) for naam, deel in namen.items() if deel >= VANAF_FREQUENTIE}
    overig = [deel for naam, deel in namen.items() if naam not in bekend]
    andere = sum(deel * deel for deel in overig) / sum(overig)
    return {"gemiddeld": rond(sum(deel * deel for deel in namen.values())), "andere": rond(andere), "namen": bekend}


def schrijf(naam: str, kop: str, inhoud: object) -> None:
    tekst = yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False, width=110, default_flow_style=None)
    (DATA / f"{naam}.yaml").write_text("".join(f"# {regel}\n" for regel in kop.splitlines()) + tekst, encoding="utf-8")


KOP_FREQUENTIES = """Hoe vaak namen voorkomen in de verzonnen Rivierenstreek, per persoon;
gemaakt door bench/schat_gewichten.py.
Een naam die hier niet staat krijgt `andere`. `gemiddeld`: de kans dat twee vreemden dezelfde naam dragen."""
KOP_GEWICHTEN = """Kansen per niveau van overeenkomst; gemaakt door bench/schat_gewichten.py met zaad {zaad}
en {gezinnen} gezinnen.
zelfde: bij twee beschrijvingen van één persoon, naar het foutenmodel van zicht.demo.streek.verschrijven (een aanname
over telefonische intake, geen meting). vreemde en gezinslid: geteld bij willekeurige paren en bij paren binnen één
gezin van een verzonnen bevolking met namen in Nederlandse verhoudingen. Zonder gezinslid: even vaak als bij dezelfde.
Geen toeval is zeldzamer dan {zeldzaamst}, geen verschil bij dezelfde persoon zeldzamer dan {kleinste}.
Nooit met echte dossiers geschat; wie dat wel kan, geeft de nieuwe cijfers een nieuwe datum.
bestand: personen in de registratie, het deel van de gezochten dat al bekend is (QUICKSCAN 4.6: tot vijftig procent
van de meldingen is een hermelding) en het aantal gezinsleden dat ook in de registratie staat."""


def main() -> None:
    keuzen = argparse.ArgumentParser(description=__doc__)
    keuzen.add_argument("--gezinnen", type=int, default=50_000)
    keuzen.add_argument("--vanaf", type=date.fromisoformat, default=date(2026, 11, 22))
    opties = keuzen.parse_args()
    rng = Random(ZAAD)
    mensen = bevolking(rng, opties.gezinnen)
    tabellen = frequenties(mensen)
    schrijf("frequenties", KOP_FREQUENTIES, tabellen)

    zelfde, vreemde, familie = tel(zelfden(mensen)), tel(vreemden(rng, mensen)), tel(gezinsleden(mensen))
    velden = {
        veld: {
            naam: regel(
                deel(zelfde, veld, naam),
                deel(vreemde, veld, naam),
                None if veld in HUISHOUDEN else deel(familie, veld, naam),
            )
            for naam in namen
        }
        for veld, namen in NIVEAUS.items()
    }
    for veld in ("achternaam", "voornaam"):
        tabellen[veld]["gemiddeld"] = velden[veld]["gelijk"]["vreemde"]
    toevallig = velden["achternaam"]["gelijk"]["vreemde"] * velden["voornaam"]["gelijk"]["vreemde"]
    verwisseld = zelfde["naam", "omgewisseld"] / sum(zelfde["achternaam", naam] for naam in NIVEAUS["achternaam"])
    velden["naam"] = {"omgewisseld": regel(verwisseld, toevallig, GEZIN_OMGEWISSELD)}
    tabellen["naam"] = {"gemiddeld": velden["naam"]["omgewisseld"]["vreemde"]}
    schrijf("frequenties", KOP_FREQUENTIES, tabellen)
    kop = KOP_GEWICHTEN.format(zaad=ZAAD, gezinnen=opties.gezinnen, zeldzaamst=ZELDZAAMST, kleinste=KLEINSTE_ZELFDE)
    schrijf(
        "gewichten",
        kop,
        {
            "vanaf": opties.vanaf,
            "bestand": {"personen": 1_000_000, "hermelding": 0.5, "gezinsleden": 3.0},
            "drempels": {"zeer waarschijnlijk": 0.95, "mogelijk": 0.002},
            "velden": velden,
        },
    )


if __name__ == "__main__":
    main()
