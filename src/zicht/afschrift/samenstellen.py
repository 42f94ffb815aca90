"""Composing what one person gets of a dossier, by the table of RE-1 and the limits of RE-3 and RE-9 (RE-2)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from zicht.afschrift.doorzoeken import oordeel_over, teksten_van
from zicht.afschrift.inhoud import GEGEVEN, Afschriftbeeld, Oordeel, Passage, Stand, Stuk
from zicht.afschrift.kennis import Kennis, weg
from zicht.afschrift.lezer import Lezer
from zicht.afschrift.models import Afschrift, Bijlagetekst, Passagekeuze
from zicht.afschrift.rij import Rij, Veld, sleutel_van
from zicht.afschrift.soorten import Soort
from zicht.afschrift.tabel import GEGEVEN as RIJEN
from zicht.afschrift.zinnen import zinnen
from zicht.dossiers.models import Bron, Document, Dossier, Persoon
from zicht.kern import klok
from zicht.protocol.versies import versie_op
from zicht.protocol.voorschriften import voorschrift
from zicht.rechten.bevoegd import Aanvrager

FEITEN = "Gegevens"
VOLGORDE = {soort: plek for plek, soort in enumerate(Soort)}
UIT_KEUZE = {
    Passagekeuze.Keuze.NAGEZIEN: Stand.GEGEVEN,
    Passagekeuze.Keuze.GEVEN: Stand.GEGEVEN,
    Passagekeuze.Keuze.WEGLATEN: Stand.WEGGELATEN,
}
Keuzes = Mapping[str, Passagekeuze]


def stel_samen(
    dossier: Dossier,
    *,
    voor: Persoon | Bron,
    aanvrager: Aanvrager | None = None,
    dag: date | None = None,
    keuzes: Keuzes | None = None,
) -> Afschriftbeeld:
    """All that the dossier holds, as `aanvrager` (default: `voor` himself) may read what concerns `voor` on `dag`.

    `keuzes`: the worker's last choice by passage. The number of queries does not depend on how much there is.
    """
    dag = dag or klok.vandaag()
    lezer = Lezer.van(dossier, voor, aanvrager or voor, dag)
    kennis = Kennis.van(dossier, lezer.aanvrager, voor)
    werk = _Werk(lezer, kennis, keuzes or {}, teksten_van(dossier))
    stukken = [stuk for rij in RIJEN for stuk in _van_soort(dossier, rij, werk)]
    return Afschriftbeeld(
        voor=lezer.naam_voor,
        lezer=lezer.naam,
        dag=dag,
        zin=zin_op_afschrift(dag),
        stukken=tuple(sorted(stukken, key=lambda s: (VOLGORDE[s.soort], s.op or date.min, s.rij[1]))),
    )


def van_afschrift(afschrift: Afschrift) -> Afschriftbeeld:
    """The view of a draft as the dossier is now, with the choices that were made."""
    keuzes = {keuze.passage: keuze for keuze in afschrift.keuzes.order_by("vastgelegd_op", "id")}
    return stel_samen(afschrift.dossier, voor=afschrift.betrokkene, aanvrager=afschrift.lezer, keuzes=keuzes)


def zin_op_afschrift(dag: date) -> str:
    """What stands, word for word, at the top of each document of a copy (BR-3; HP2019 15.8.2)."""
    return str(voorschrift("zin_op_afschrift", versie_op(dag)).waarden[0])


@dataclass(frozen=True)
class _Werk:
    lezer: Lezer
    kennis: Kennis
    keuzes: Keuzes
    bijlagen: Mapping[UUID, Bijlagetekst]


def _van_soort(dossier: Dossier, rij: Rij, werk: _Werk) -> Iterator[Stuk]:
    rijen = rij.model._default_manager.filter(dossier_id=dossier.pk).select_related(*rij.mee)
    if rij.model is Document:
        rijen = rijen.defer("inhoud")
    for een in rijen.prefetch_related(*rij.vooraf):
        if rij.alleen(een):
            yield _stuk(rij, een, werk)


def _stuk(rij: Rij, een: Any, werk: _Werk) -> Stuk:
    oordeel = werk.lezer.oordeel(rij, een, werk.kennis.beschermd)
    if isinstance(een, Document):
        bestand = oordeel_over(werk.bijlagen.get(een.pk), werk.kennis, van=een.bron_id)
        oordeel = _strengste(oordeel, bestand)
    op = rij.dag(een)
    return Stuk(
        rij=sleutel_van(een),
        titel=rij.titel(een),
        op=klok.dag(op) if op else None,
        soort=rij.soort_van(een),
        apart=rij.apart,
        oordeel=oordeel,
        passages=tuple(_passages(rij, een, oordeel, werk)),
        bijlage=rij.model is Document,
    )


def _passages(rij: Rij, een: Any, oordeel: Oordeel, werk: _Werk) -> Iterator[Passage]:
    """The facts of the row as one passage, then each text. What the row as a whole asks, every passage asks."""
    label, pk = sleutel_van(een)
    bron = rij.bron(een)
    eigen = werk.lezer.is_eigen(rij, een)
    velden = [veld for veld in rij.velden if eigen or not veld.eigen]
    feiten = "\n".join(f"{v.kop}: {w}" for v in velden if not v.tekst and (w := v.waarde(een)))
    if feiten:
        nieuw = werk.kennis.oordeel(feiten, van=bron.pk if bron else None, vrij=False)
        yield _passage(f"{label}:{pk}:feiten", FEITEN, feiten, _strengste(oordeel, nieuw), werk)
    for veld in velden:
        if veld.tekst and (tekst := veld.waarde(een)).strip():
            yield from _van_tekst(f"{label}:{pk}:{veld.kop}", veld, tekst, bron, oordeel, werk)


def _van_tekst(
    sleutel: str, veld: Veld, tekst: str, bron: Bron | None, van_rij: Oordeel, werk: _Werk
) -> Iterator[Passage]:
    """A text as runs of sentences that ask the same; left out as a whole when what remains still reveals something."""
    van = bron.pk if bron and veld.van_bron else None
    geoordeeld = [(zin, _strengste(van_rij, werk.kennis.oordeel(zin, van=van))) for zin in zinnen(tekst)]
    rest = "".join(zin for zin, oordeel in geoordeeld if oordeel.stand != Stand.WEGGELATEN)
    if van_rij.stand != Stand.WEGGELATEN and (regel := werk.kennis.verraadt(rest, van=van)):
        yield _passage(f"{sleutel}:0", veld.kop, tekst.strip(), weg(regel), werk)
        return
    for plek, (oordeel, groep) in enumerate(groupby(geoordeeld, key=lambda paar: paar[1])):
        stuk = "".join(zin for zin, _ in groep).strip()
        if stuk:
            yield _passage(f"{sleutel}:{plek}", veld.kop, stuk, oordeel, werk)


def _passage(plek: str, kop: str, tekst: str, oordeel: Oordeel, werk: _Werk) -> Passage:
    """With the choice that was made on exactly this text and this judgment, if the rules leave room for it."""
    wat = f"{tekst}\0{oordeel.stand}\0{oordeel.regel}\0{oordeel.waarom}"
    sleutel = f"{plek}:{hashlib.sha256(wat.encode()).hexdigest()[:16]}"
    keuze = werk.keuzes.get(sleutel)
    if keuze is None or (oordeel.hard and keuze.keuze != Passagekeuze.Keuze.WEGLATEN):
        return Passage(sleutel, kop, tekst, oordeel, oordeel.stand)
    stand = UIT_KEUZE[Passagekeuze.Keuze(keuze.keuze)]
    return Passage(sleutel, kop, tekst, oordeel, stand, grond=keuze.grond, gekozen=keuze.reden)


def _strengste(van_rij: Oordeel, van_tekst: Oordeel) -> Oordeel:
    """Left out goes before looked at, hard before not; two reasons to look are both told."""
    beide = (van_rij, van_tekst)
    weg = sorted((een for een in beide if een.stand == Stand.WEGGELATEN), key=lambda een: not een.hard)
    if weg:
        return weg[0]
    vragen = [een for een in beide if een.stand == Stand.NAZIEN]
    if not vragen:
        return GEGEVEN
    return Oordeel(Stand.NAZIEN, vragen[0].regel, " ".join(dict.fromkeys(een.waarom for een in vragen)))
