"""Telling a life: what happens in a dossier from its melding until today, and what is owed by then.

Told once, filled in as often as there are dossiers that share it (`invullen`). They share the days and hours, the ages,
what is decided and the words of what is said; each has its own names, addresses, team, numbers, identities and keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import starmap
from typing import NamedTuple
from uuid import UUID

from django.db import models

from zicht.afronding.wat_nog_open_is import BIJ_MONITOREN, DOOR_HET_EINDE_ZELF
from zicht.demo.regio.boek import Boek, NogNietGebeurd
from zicht.demo.regio.leven import leef
from zicht.demo.regio.naamloos import Mensen
from zicht.demo.regio.sjabloon import Sjabloon
from zicht.demo.regio.tabel import Tekst
from zicht.demo.regio.teksten import Verteller
from zicht.demo.regio.zaak import Zaak
from zicht.dossiers.models import Dossier, Verplichting
from zicht.kern.sleutels import Deel
from zicht.protocol.verplichtingen import Verplichting as Plicht
from zicht.protocol.verplichtingen import verplichtingen
from zicht.protocol.verplichtingen.soort import OPEN
from zicht.protocol.verplichtingen.wachten import met_uitstel_en_redenen
from zicht.werkvoorraad.bijwerken import als_rij, regel_van
from zicht.werkvoorraad.models import Werkregel

EINDE_VAN_LABEL = 17
"""Characters of an identity in a text that are the dossier's own."""


class Gesloten(NamedTuple):
    """A text that is encrypted for each dossier apart, and the place where it comes.

    `label` is without its end, which is the dossier's own.
    """

    plek: str
    deel: Deel
    label: str
    inhoud: Sjabloon


@dataclass(frozen=True)
class Leven:
    """A life as lines for COPY with places in them, by model; and the texts, by number."""

    regels: tuple[tuple[type[models.Model], Sjabloon], ...]
    teksten: tuple[Gesloten, ...]


def vertel(boek: Boek, mensen: Mensen, *, voorganger: UUID | None = None) -> Leven:
    """The life of these people. With `voorganger`, the dossier they had before, another caller describes them."""
    zaak = _zaak(boek, mensen)
    if voorganger is not None:
        boek.leg_naast(Dossier.voorgangers.through, from_dossier_id=boek.dossier, to_dossier_id=voorganger)
    try:
        leef(zaak, herschreven=voorganger is not None)
    except NogNietGebeurd:  # it runs: this is how it stands today
        if zaak.behandelaar is None and zaak.kans(0.5):
            zaak.behandelaar = zaak.iemand("beoordelaar")
    boek.sluit(zaak.behandelaar)
    _leid_af(zaak)
    regels, teksten = boek.regels()
    return Leven(
        tuple((model, Sjabloon("\n".join(lijnen))) for model, lijnen in regels.items()),
        tuple(starmap(_gesloten, enumerate(teksten))),
    )


def _gesloten(nummer: int, tekst: Tekst) -> Gesloten:
    return Gesloten(f"tekst{nummer}", tekst.deel, tekst.label[:-EINDE_VAN_LABEL], Sjabloon(tekst.inhoud))


def _zaak(boek: Boek, mensen: Mensen) -> Zaak:
    familie = mensen.gezin
    kinderen = [mens for mens in familie.personen if mens.rol == "kind"]
    anderen = [mens for mens in familie.personen if mens.rol != "kind"]
    kind = kinderen[0] if kinderen else familie.personen[-1]
    namen = {"kind": kind.roepnaam, "ouder": anderen[0].roepnaam, "ander": anderen[-1].roepnaam}
    gemeente = familie.woont(familie.personen[0]).adres.gemeente
    return Zaak(boek, mensen, Verteller(boek.rng, namen), gemeente)


def _leid_af(zaak: Zaak) -> None:
    """What is owed and the line of the queue, by the core, as `werkvoorraad.bijwerken` stores them."""
    boek = zaak.boek
    beeld = boek.beeld()
    schuldig = verplichtingen(beeld, boek.vandaag)
    if opgegeven := [plicht for plicht in schuldig if _gegeven_op(boek, plicht)]:
        einde = boek.definitief_einde or boek.diensten_beeindigd
        for plicht in opgegeven:
            boek.geef_reden(plicht.sleutel, zaak.behandelaar, zaak.vertel("reden_niet", "gezin"), einde)
        beeld = boek.beeld()
        schuldig = [met_uitstel_en_redenen(beeld, plicht, boek.vandaag) for plicht in schuldig]
    plichten = {plicht.sleutel: als_rij(plicht) for plicht in schuldig}
    for sleutel, rij in plichten.items():
        boek.leg_naast(Verplichting, id=boek.nieuw_id(), dossier_id=boek.dossier, sleutel=sleutel, **rij)
    boek.leg_naast(
        Werkregel,
        dossier_id=boek.dossier,
        dossierhouder_id=zaak.behandelaar,
        team_id=boek.ploeg.team,
        **regel_van(beeld, plichten),
    )


def _gegeven_op(boek: Boek, plicht: Plicht) -> bool:
    """Whether an end was reached while this was still owed: then there is a reason why not (AF-2)."""
    if plicht.stand != OPEN or plicht.code in DOOR_HET_EINDE_ZELF:
        return False
    if boek.definitief_einde:
        return True
    einde = boek.diensten_beeindigd
    return einde is not None and plicht.ontstaan <= einde and plicht.code not in BIJ_MONITOREN
