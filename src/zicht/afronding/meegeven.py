"""What goes along in a handover, and what must never (ALG-11, OV-1, TG-5, ML-2, RE-4; HP2019 2.1.7, 11.2)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zicht.dossiers.geheimen import KORTST, NETNUMMER_EN_NUMMER, toets_geheimen
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bevinding, Bron, Dossier, Status
from zicht.kern.fouten import Geweigerd


@dataclass(frozen=True)
class MeeTeGeven:
    """A statement that goes along; for anything but a fact `nodig_omdat` says why that is necessary (ALG-11)."""

    bevinding: Bevinding
    nodig_omdat: str = ""


def toets_mening(controle: Controle, mee: MeeTeGeven) -> None:
    """ALG-11: an opinion goes along only when necessary, with its holder and the facts it rests on."""
    bevinding = mee.bevinding
    if bevinding.gerectificeerd_op is not None:
        controle.fout("bevindingen", "Een gerectificeerde bevinding gaat niet meer mee.")
    if bevinding.status == Status.FEIT:
        return
    if not mee.nodig_omdat.strip():
        controle.fout("bevindingen", "Een mening of oordeel gaat alleen mee als het nodig is. Schrijf bij elk waarom.")
    if not (bevinding.bron or bevinding.bron_persoon or bevinding.bron_omschrijving):
        controle.fout("bevindingen", "Van een mening of oordeel dat meegaat moet vaststaan van wie het is.")
    if bevinding.status != Status.DIAGNOSE and not bevinding.rust_op.exists():
        controle.fout("bevindingen", "Koppel aan een mening of oordeel de feiten waarop het berust, of laat het weg.")


def toets_wat_meegaat(
    dossier: Dossier, bevindingen: Sequence[MeeTeGeven], tekst: str, *, aan: Bron | None = None
) -> None:
    """OV-1, ALG-11, TG-5: what must never go along, in the text or in what a statement rests on. Raises Geweigerd."""
    mee = [een for m in bevindingen for een in (m.bevinding, *m.bevinding.rust_op.all())]
    if any(bevinding.achtergehouden for bevinding in mee):
        zin = (
            "Een bevinding (of een feit waarop zij berust) wordt achtergehouden voor een strafrechtelijk onderzoek en "
            "gaat niet mee in een overdracht."
        )
        raise Geweigerd("OV-1", zin)
    if any(bevinding.afgeschermd_op for bevinding in mee):
        zin = "Een bevinding (of een feit waarop zij berust) is op verzoek afgeschermd en gaat nergens meer in mee."
        raise Geweigerd("RE-4", zin)
    alles = "\n".join((tekst, *(bevinding.tekst for bevinding in mee)))
    toets_geheimen(dossier, alles, aan=aan)
    agenten = Bron.objects.filter(dossier=dossier, soort=Bron.Soort.POLITIE).exclude(contactgegevens_overdragen=True)
    if any(_noemt_agent(agent, alles) for agent in agenten):
        zin = "Contactgegevens van de politiemedewerker gaan niet mee zonder diens toestemming. Haal ze eruit."
        raise Geweigerd("OV-1", zin)


def _noemt_agent(agent: Bron, tekst: str) -> bool:
    """Is the name, address or number of this police officer in the text, a number however it is written?"""
    plat = tekst.casefold()
    woorden = (agent.identiteit.get(veld, "").casefold() for veld in ("naam", "email"))
    nummer = re.sub(r"\D", "", agent.identiteit.get("telefoon", ""))[-NETNUMMER_EN_NUMMER:]
    cijfers = re.sub(r"\D", "", tekst)
    return any(len(w) >= KORTST and w in plat for w in woorden) or (len(nummer) >= KORTST and nummer in cijfers)
