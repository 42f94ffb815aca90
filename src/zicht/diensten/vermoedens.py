"""The suspicions of an Onderzoek and what came of each (OND-5; HP2019 10.7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Unpack

from zicht.diensten.models import Dienst, Vermoeden
from zicht.diensten.plan_van_aanpak import eis_onderzoek
from zicht.diensten.uitkomst import GEVOLGEN, uitkomst_van_melding
from zicht.dossiers.besluiten import Onderbouwing, neem_besluit
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Besluit, BesluitSoort, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker


@dataclass(frozen=True)
class VermoedenUitkomst:
    """The outcome of one suspicion (`Vermoeden.Uitkomst`) and the facts it rests on."""

    vermoeden: Vermoeden
    uitkomst: str
    onderbouwing: str


@dataclass(frozen=True)
class Onderzoeksuitkomst:
    """The decision, what it means for the melding as a whole, and what follows: (code, sentence)."""

    besluit: Besluit
    uitkomst: str
    gevolgen: tuple[tuple[str, str], ...]


@daad("vermoeden vastleggen", regels=("OND-5",))
def leg_vermoeden_vast(
    *, dienst: Dienst, door: Medewerker, omschrijving: str, betreft: Sequence[Persoon], op: date | None = None
) -> Vermoeden:
    """Record one suspicion that the Onderzoek confirms or refutes. Raises Invoerfout."""
    controle = Controle()
    controle.gebeurd("op", op)
    controle.ingevuld("omschrijving", omschrijving, "Schrijf in één of twee zinnen wat wordt vermoed.")
    controle.uit_dossier("betreft", dienst.dossier, betreft)
    eis_onderzoek(controle, dienst)
    controle.rond_af()
    vermoeden = Vermoeden.objects.create(
        dossier=dienst.dossier, dienst=dienst, omschrijving=omschrijving, vastgelegd_door=door
    )
    vermoeden.betreft.set(betreft)
    schrijf(dienst.dossier, "vermoeden vastleggen", door=door, op=op, tekst=omschrijving, over=vermoeden)
    return vermoeden


@daad("uitkomst van het onderzoek vaststellen", regels=("OND-5", "ALG-12"))
def stel_uitkomst_vast(
    *,
    dienst: Dienst,
    door: Medewerker,
    uitkomsten: Sequence[VermoedenUitkomst],
    op: date | None = None,
    **onderbouwing: Unpack[Onderbouwing],
) -> Onderzoeksuitkomst:
    """Decide the outcome of every suspicion at once; the melding is refuted only when all of them are.

    Raises Invoerfout when a suspicion is left out or lacks its grounds, and what `neem_besluit` raises.
    """
    op = op or klok.vandaag()
    _toets_uitkomsten(dienst, uitkomsten)
    samen = uitkomst_van_melding(gegeven.uitkomst for gegeven in uitkomsten)
    besluit = neem_besluit(
        dienst.dossier,
        soort=BesluitSoort.UITKOMST_ONDERZOEK,
        uitkomst=samen,
        op=op,
        door=door,
        meldingen=dienst.besluit.meldingen,
        daad="uitkomst van het onderzoek vaststellen",
        **onderbouwing,
    )
    for gegeven in uitkomsten:
        gegeven.vermoeden.uitkomst = gegeven.uitkomst
        gegeven.vermoeden.onderbouwing = gegeven.onderbouwing
        gegeven.vermoeden.op = op
        gegeven.vermoeden.save(update_fields=["uitkomst", "onderbouwing", "op"])
    return Onderzoeksuitkomst(besluit, samen, GEVOLGEN[samen])


def _toets_uitkomsten(dienst: Dienst, uitkomsten: Sequence[VermoedenUitkomst]) -> None:
    controle = Controle()
    eis_onderzoek(controle, dienst)
    alle = set(Vermoeden.objects.filter(dienst=dienst).values_list("pk", flat=True))
    gegeven = {uitkomst.vermoeden.pk for uitkomst in uitkomsten}
    if not alle:
        controle.fout("uitkomsten", "Leg eerst vast welke vermoedens zijn onderzocht.")
    elif gegeven != alle or len(gegeven) != len(uitkomsten):
        controle.fout("uitkomsten", f"Dit Onderzoek heeft {len(alle)} vermoedens: geef voor elk één uitkomst.")
    for uitkomst in uitkomsten:
        controle.keuze("uitkomsten", uitkomst.uitkomst, Vermoeden.Uitkomst)
        controle.ingevuld(
            "uitkomsten", uitkomst.onderbouwing, "Schrijf bij elk vermoeden op welke feiten de uitkomst rust."
        )
    controle.rond_af()
