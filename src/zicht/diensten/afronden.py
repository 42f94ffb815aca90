"""Ending a service: into handover, monitoring or closing (VV-6; HP2019 9.8, 10.8)."""

from __future__ import annotations

from datetime import date

from zicht.diensten.models import Dienst, Vermoeden, Vooronderzoek, Voorwaarde
from zicht.dossiers.invoer import Controle
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.models import Medewerker

MET_VOORWAARDEN = (Dienst.Einde.OVERDRACHT, Dienst.Einde.MONITOREN)


@daad("dienst afronden", regels=("VV-6", "VV-3", "OND-5", "OND-3"))
def rond_dienst_af(
    *, dienst: Dienst, door: Medewerker, einde: str, afwijking_reden: str = "", op: date | None = None
) -> Dienst:
    """End a service; the handover, monitoring or closing it ends in has its own act and decision.

    `einde` is a `Dienst.Einde` other than onderzoek, which only a reassessment brings about (VV-2). Raises Invoerfout;
    RedenNodig while a suspicion has no outcome, preliminary research runs, or what follows has no conditions.
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.keuze("einde", einde, Dienst.Einde)
    if einde == Dienst.Einde.ONDERZOEK:
        controle.fout("einde", "Overgaan in Onderzoek doet u door opnieuw te beoordelen.")
    if dienst.afgerond_op is not None:
        controle.fout("dienst", "Deze dienst is al afgerond.")
    if dag < dienst.gestart_op:
        controle.fout("op", "De dienst begon later. Kies een dag na het begin.")
    controle.rond_af()
    open_regel, zin = _wat_nog_open_is(dienst, einde)
    if zin and not afwijking_reden.strip():
        raise RedenNodig(open_regel, f"{zin} Leg dat eerst vast, of schrijf waarom u de dienst toch afrondt.")
    dienst.afgerond_op = dag
    dienst.einde = einde
    dienst.einde_reden = afwijking_reden
    dienst.save(update_fields=["afgerond_op", "einde", "einde_reden"])
    tekst = f"{dienst.get_soort_display()}: {dienst.get_einde_display().lower()}"
    schrijf(dienst.dossier, "dienst afronden", door=door, op=op, tekst=tekst, over=dienst)
    return dienst


def _wat_nog_open_is(dienst: Dienst, einde: str) -> tuple[str, str]:
    """The first thing the protocol still asks before this end: rule and sentence; empty when nothing is open."""
    if dienst.soort == Dienst.Soort.ONDERZOEK:
        vermoedens = Vermoeden.objects.filter(dienst=dienst)
        if not vermoedens.exists() or vermoedens.filter(uitkomst="").exists():
            return "OND-5", "Niet elk vermoeden heeft een uitkomst."
    if Vooronderzoek.objects.filter(dossier=dienst.dossier, beeindigd_op=None).exists():
        return "OND-3", "Het vooronderzoek loopt nog: de betrokkenen zijn nog niet ingelicht."
    if einde in MET_VOORWAARDEN and not Voorwaarde.objects.filter(dossier=dienst.dossier, vervallen_op=None).exists():
        return "VV-3", "Er zijn geen veiligheidsvoorwaarden."
    return "", ""
