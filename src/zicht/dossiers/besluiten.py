"""Decisions of the protocol: with a colleague, on what it rests, with the child's interest (HP2019 2.1.7, 2.2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Required, TypedDict, Unpack
from uuid import UUID

from zicht.dossiers.invoer import Controle
from zicht.dossiers.leeftijd import is_minderjarig
from zicht.dossiers.models import Besluit, Bevinding, Dossier, Persoon, Raadpleging
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker
from zicht.protocol.versies import versie_op

KINDBELANG = {
    "mening_van_het_kind": "Mening van het kind, of wat anderen daarover zeggen",
    "identiteit": "Identiteit",
    "gezin_en_contacten": "Gezin en contacten",
    "zorg_bescherming_veiligheid": "Zorg, bescherming en veiligheid",
    "kwetsbaarheid": "Kwetsbaarheid",
    "gezondheid": "Gezondheid",
    "onderwijs": "Onderwijs",
}
"""The seven elements of the child's interest, by code, as the screens name them (ALG-20; OMBUDSMAN, annex)."""


@dataclass(frozen=True)
class Geraadpleegd:
    """A consulted colleague with role and advice; `gevolgd` False: the decision departs from it (ALG-12)."""

    collega: Medewerker
    advies: str
    rol: str = "collega"
    gevolgd: bool = True


class Onderbouwing(TypedDict, total=False):
    """What every decision rests on, whatever it is about; the fields of each act that takes one.

    `geraadpleegd`: who was consulted (ALG-12). `rust_op`, or in own words `rust_op_tekst`; `niet_bereikt`: what was
    tried and could not be known; `kindbelang`: how each of the seven elements of `KINDBELANG` was weighed (ALG-13,
    ALG-20). `afwijking_reden`: why an advice, the criteria or a rule is departed from.
    """

    geraadpleegd: Required[Sequence[Geraadpleegd]]
    motivering: Required[str]
    rust_op: Sequence[Bevinding]
    rust_op_tekst: str
    niet_bereikt: str
    kindbelang: Mapping[str, str] | None
    ander_belang_reden: str
    afwijking_reden: str


def neem_besluit(
    dossier: Dossier,
    *,
    soort: str,
    uitkomst: str,
    door: Medewerker,
    op: date | None = None,
    criteria: Mapping[str, Mapping[str, bool | None]] | None = None,
    meldingen: Sequence[UUID] = (),
    versie_protocol: str | None = None,
    daad: str = "besluit nemen",
    **onderbouwing: Unpack[Onderbouwing],
) -> Besluit:
    """Record a decision, inside an act of the room it belongs to.

    Raises Geweigerd without a consulted colleague (ALG-12, hard); Invoerfout without reasons (ALG-13), when it rests on
    a statement that is wrong or shielded (ALG-16, RE-4) or, when a child is concerned, without how its interest was
    weighed (ALG-20); RedenNodig when an advice is not followed without why.
    """
    op = op or klok.vandaag()
    motivering, rust_op = onderbouwing["motivering"], onderbouwing.get("rust_op", ())
    rust_op_tekst, afwijking_reden = onderbouwing.get("rust_op_tekst", ""), onderbouwing.get("afwijking_reden", "")
    toets_collega(onderbouwing["geraadpleegd"], door, afwijking_reden)
    gewogen = {code: tekst for code, tekst in (onderbouwing.get("kindbelang") or {}).items() if tekst.strip()}
    controle = Controle()
    controle.gebeurd("op", op)
    controle.ingevuld("motivering", motivering, "Schrijf waarom u dit besluit neemt. Betrokkenen krijgen deze uitleg.")
    controle.uit_dossier("rust_op", dossier, rust_op)
    controle.geldend("rust_op", rust_op)
    if not rust_op:
        zin = "Noem waar het besluit op rust: de bevindingen, of in eigen woorden."
        controle.ingevuld("rust_op_tekst", rust_op_tekst, zin)
    _toets_kindbelang(controle, gewogen, kind=betreft_kind(dossier, op))
    controle.rond_af()
    besluit = Besluit.objects.create(
        dossier=dossier,
        soort=soort,
        uitkomst=uitkomst,
        op=op,
        verantwoordelijke=door,
        motivering=motivering,
        rust_op_tekst=rust_op_tekst,
        niet_bereikt=onderbouwing.get("niet_bereikt", ""),
        criteria={naam: dict(antwoorden) for naam, antwoorden in (criteria or {}).items()},
        afwijking_reden=afwijking_reden,
        kindbelang=gewogen,
        ander_belang_reden=onderbouwing.get("ander_belang_reden", ""),
        meldingen=list(meldingen),
        versie_protocol=versie_protocol or versie_op(op),
        vastgelegd_door=door,
    )
    besluit.rust_op.set(rust_op)
    for raadpleging in onderbouwing["geraadpleegd"]:
        Raadpleging.objects.create(
            dossier=dossier,
            besluit=besluit,
            collega=raadpleging.collega,
            rol=raadpleging.rol,
            advies=raadpleging.advies,
            gevolgd=raadpleging.gevolgd,
            vastgelegd_door=door,
        )
    schrijf(dossier, daad, door=door, op=op, tekst=motivering, over=besluit)
    return besluit


def toets_collega(geraadpleegd: Sequence[Geraadpleegd], door: Medewerker, afwijking_reden: str) -> None:
    """ALG-12: another worker gave an advice, and a departure from it has its reason."""
    anderen = [r for r in geraadpleegd if r.collega.pk != door.pk]
    if not anderen:
        raise Geweigerd("ALG-12", "Een besluit neemt u nooit alleen. Overleg met een collega en leg diens advies vast.")
    if any(not r.advies.strip() for r in anderen):
        raise Invoerfout({"advies": "Leg het advies van uw collega vast, ook als u het eens bent."})
    if any(not r.gevolgd for r in anderen) and not afwijking_reden.strip():
        raise RedenNodig("ALG-12", "U wijkt af van het advies van uw collega. Schrijf waarom.")


def _toets_kindbelang(controle: Controle, gewogen: Mapping[str, str], *, kind: bool) -> None:
    """ALG-20: along the seven elements, and at least one of them when a child is concerned."""
    if onbekend := set(gewogen) - set(KINDBELANG):
        zin = (
            f"Het belang van het kind heeft deze punten: {', '.join(KINDBELANG)}. Niet: {', '.join(sorted(onbekend))}."
        )
        controle.fout("kindbelang", zin)
    if kind and not gewogen:
        zin = "Er is een kind bij betrokken: schrijf bij minstens één van de zeven punten hoe dat is gewogen."
        controle.fout("kindbelang", zin)


def betreft_kind(dossier: Dossier, op: date) -> bool:
    """Is a minor among those directly involved? Unborn, or a child whose age is unknown, counts as one."""
    betrokkenen = Persoon.objects.filter(dossier=dossier, directbetrokkene=True, overleden_op=None)
    return any(is_minderjarig(persoon, op) for persoon in betrokkenen)
