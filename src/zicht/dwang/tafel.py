"""The meeting of the Jeugdbeschermingstafel: who was invited, the outcome, the agreements (DW-2, ALG-1, ALG-15)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.uitnodigen import mag_erbij
from zicht.dossiers.uitstel import toets_contactstop
from zicht.dossiers.vragen import maak_afspraak
from zicht.dwang.models import Dwangtraject, Tafelafspraak
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.models import Medewerker
from zicht.protocol.taal import opsomming


@dataclass(frozen=True)
class AfspraakInvoer:
    """One agreement of the table: what, who does it, before when."""

    tekst: str
    wie: str
    uiterlijk: date | None = None


@daad("bespreking vastleggen", regels=("DW-2", "ALG-1", "ALG-6", "ALG-15"))
def leg_bespreking_vast(
    *,
    traject: Dwangtraject,
    door: Medewerker,
    uitkomst: str,
    uitgenodigd: Sequence[Persoon],
    aanwezig: Sequence[Persoon] = (),
    afspraken: Sequence[AfspraakInvoer] = (),
    niet_uitgenodigd_reden: str = "",
    contactstop_reden: str = "",
    op: date | None = None,
) -> Dwangtraject:
    """Record the meeting at the JBT.

    Those involved may take part in what decides about them: RedenNodig when an adult of the family was not invited,
    unless a contact stop is recorded for that person; RedenNodig (ALG-6) when somebody with a contact stop was invited
    or was there. With `aanwezig` each agreement is also one with them, to be confirmed in writing. Raises Invoerfout.
    """
    dag = op or klok.vandaag()
    _toets_invoer(traject, uitkomst, uitgenodigd, aanwezig, afspraken, dag)
    vergeten = [persoon for persoon in mag_erbij(traject.dossier, dag) if persoon not in uitgenodigd]
    if vergeten and not niet_uitgenodigd_reden.strip():
        namen = opsomming([persoon.naam for persoon in vergeten])
        zin = (
            f"{namen}: niet uitgenodigd. Betrokkenen mogen erbij zijn als over hen wordt besloten. Schrijf waarom niet."
        )
        raise RedenNodig("ALG-1", zin, veld="niet_uitgenodigd_reden")
    wie = [*uitgenodigd, *aanwezig]
    toets_contactstop(traject.dossier, wie, regel="ALG-1", op=dag, reden=contactstop_reden)
    traject.besproken_op = dag
    traject.uitkomst = uitkomst
    traject.niet_uitgenodigd_reden = niet_uitgenodigd_reden
    traject.save(update_fields=["besproken_op", "uitkomst", "niet_uitgenodigd_reden"])
    traject.uitgenodigd.set(uitgenodigd)
    for afspraak in afspraken:
        _leg_afspraak_vast(traject, afspraak, aanwezig, dag, door)
    tekst = "\n".join(deel for deel in (uitkomst, contactstop_reden) if deel.strip())
    schrijf(traject.dossier, "bespreking vastleggen", door=door, op=op, tekst=tekst, over=traject)
    return traject


@daad("afspraak van de tafel opvolgen", regels=("DW-2",))
def volg_tafelafspraak_op(
    *, afspraak: Tafelafspraak, door: Medewerker, nagekomen: bool, opmerking: str = "", op: date | None = None
) -> Tafelafspraak:
    """Was the agreement kept? Raises Invoerfout; when it was not, say what happens now."""
    controle = Controle()
    controle.gebeurd("op", op)
    if not nagekomen:
        controle.ingevuld(
            "opmerking", opmerking, "Schrijf wat er niet lukte en wat u nu doet. Moet het terug naar de JBT?"
        )
    controle.rond_af()
    afspraak.afgerond_op = op or klok.vandaag()
    afspraak.nagekomen = nagekomen
    afspraak.opmerking = opmerking
    afspraak.save(update_fields=["afgerond_op", "nagekomen", "opmerking"])
    schrijf(afspraak.dossier, "afspraak van de tafel opvolgen", door=door, op=op, tekst=opmerking, over=afspraak)
    return afspraak


def _toets_invoer(
    traject: Dwangtraject,
    uitkomst: str,
    uitgenodigd: Sequence[Persoon],
    aanwezig: Sequence[Persoon],
    afspraken: Sequence[AfspraakInvoer],
    dag: date,
) -> None:
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.ingevuld("uitkomst", uitkomst, "Schrijf wat er aan de tafel is besloten.")
    controle.uit_dossier("uitgenodigd", traject.dossier, uitgenodigd)
    controle.uit_dossier("aanwezig", traject.dossier, aanwezig)
    if traject.via != Dwangtraject.Via.JBT:
        controle.fout("traject", "Dit verzoek ging rechtstreeks naar de RvdK en komt niet aan de tafel.")
    for afspraak in afspraken:
        controle.ingevuld("afspraken", afspraak.tekst, "Schrijf bij iedere afspraak wat er gebeurt.")
        controle.ingevuld("afspraken", afspraak.wie, "Schrijf bij iedere afspraak wie het doet.")
    controle.rond_af()


def _leg_afspraak_vast(
    traject: Dwangtraject, afspraak: AfspraakInvoer, aanwezig: Sequence[Persoon], dag: date, door: Medewerker
) -> None:
    Tafelafspraak.objects.create(
        dossier=traject.dossier,
        traject=traject,
        tekst=afspraak.tekst,
        wie=afspraak.wie,
        uiterlijk=afspraak.uiterlijk,
        vastgelegd_door=door,
    )
    if aanwezig:
        tekst = f"{afspraak.wie}: {afspraak.tekst}"
        maak_afspraak(dossier=traject.dossier, door=door, met=aanwezig, tekst=tekst, op=dag)
