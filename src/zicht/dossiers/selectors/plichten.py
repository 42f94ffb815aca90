"""What is owed in a dossier, the most pressing first, from the store that `werkvoorraad.bijwerken` keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.dossiers.models import Dossier, Persoon, Verplichting
from zicht.dossiers.redenen import AF_TE_ZIEN
from zicht.dossiers.selectors.volgorde import dringendste_eerst
from zicht.kern import klok
from zicht.protocol.taal import korte_datum
from zicht.protocol.verplichtingen.soort import omschrijving


@dataclass(frozen=True)
class Plicht:
    """One thing that is owed. `feiten` are the facts under "Waarom?"; `wacht`: put off for now (ALG-6)."""

    id: UUID
    sleutel: str
    code: str
    regel: str
    naam: str
    vraagt: str
    voldaan_als: str
    persoon_id: UUID | None
    persoon: str
    """To whom: a name; of a melder or informant only that it is one."""
    bron_id: UUID | None
    onderwerp_id: UUID | None
    uiterlijk: date | None
    af_te_zien: bool
    """May it end with a recorded reason? Where a child would be left with nobody: no."""
    wacht: bool
    wacht_tot: date | None
    gedaan: tuple[str, ...]
    ontbreekt: tuple[str, ...]
    ontbrekende_codes: tuple[str, ...]
    feiten: tuple[str, ...]


def plichten(dossier: Dossier) -> list[Plicht]:
    """Everything open or waiting that can be seen today, the most pressing first, waiting last. Two queries."""
    namen = _namen(dossier)
    rijen = Verplichting.objects.filter(
        dossier=dossier, stand__in=AF_TE_ZIEN, zichtbaar_vanaf__lte=klok.vandaag()
    ).order_by("stand", *dringendste_eerst())
    return [_in_beeld(rij, namen) for rij in rijen]


def verschuldigd(dossier: Dossier, code: str) -> frozenset[UUID]:
    """About what something is still owed under this code. One query."""
    rijen = Verplichting.objects.filter(dossier=dossier, code=code, stand__in=AF_TE_ZIEN)
    return frozenset(over for over in rijen.values_list("onderwerp_id", flat=True) if over is not None)


def plicht_in_beeld(rij: Verplichting) -> Plicht:
    return _in_beeld(rij, _namen(rij.dossier))


def _namen(dossier: Dossier) -> dict[str, str]:
    velden = ("voornamen", "voorvoegsel", "achternaam")
    return {str(persoon.pk): persoon.naam for persoon in Persoon.objects.filter(dossier=dossier).only("id", *velden)}


def _in_beeld(rij: Verplichting, namen: Mapping[str, str]) -> Plicht:
    wat = omschrijving(rij.code)
    return Plicht(
        id=rij.pk,
        sleutel=rij.sleutel,
        code=rij.code,
        regel=rij.regel,
        naam=wat.naam,
        vraagt=wat.vraagt,
        voldaan_als=wat.voldaan_als,
        persoon_id=rij.persoon_id,
        persoon=namen.get(str(rij.persoon_id), "melder of informant" if rij.bron_id else ""),
        bron_id=rij.bron_id,
        onderwerp_id=rij.onderwerp_id,
        uiterlijk=rij.uiterlijk,
        af_te_zien=wat.af_te_zien,
        wacht=rij.stand == Verplichting.Stand.WACHT,
        wacht_tot=rij.wacht_tot,
        gedaan=tuple(_deel(code, wat.delen, namen) for code in rij.gedaan),
        ontbreekt=tuple(_deel(code, wat.delen, namen) for code in rij.ontbreekt),
        ontbrekende_codes=tuple(rij.ontbreekt),
        feiten=tuple(_feiten(rij)),
    )


def _deel(code: str, delen: Mapping[str, str], namen: Mapping[str, str]) -> str:
    """A part in plain words; "aangeboden:<id>" is a part per person."""
    deel, _, persoon = code.partition(":")
    if persoon:
        return f"{delen.get(deel, deel)} aan {namen.get(persoon, 'iemand')}"
    return delen.get(deel, deel.replace("_", " "))


def _feiten(rij: Verplichting) -> list[str]:
    feiten = [f"Dit begon op {korte_datum(rij.ontstaan_op)}."]
    if rij.uiterlijk is None:
        feiten.append("De regel noemt geen datum: zo snel mogelijk.")
    if rij.wacht_tot is not None:
        feiten.append(f"Het is uitgesteld; opnieuw bezien op {korte_datum(rij.wacht_tot)}.")
    return feiten
