"""The request leaves, and the municipality's college is told (DW-1, DW-2)."""

from __future__ import annotations

from datetime import date

from zicht.dossiers.doel import COLLEGE, VTB, VTO, VasteGrond, verantwoord
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.uitstel import met_contactstop
from zicht.dwang.models import ConceptReactie, Dwangtraject
from zicht.dwang.ouders import ouders
from zicht.dwang.volledig import wat_ontbreekt
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.logboek.codes import Actie
from zicht.kern.models import Medewerker
from zicht.protocol.taal import opsomming


@daad("VTO verzenden", regels=("DW-1", "ALG-19"), actie=Actie.VERZENDEN)
def verzend_vto(
    *, traject: Dwangtraject, door: Medewerker, afwijking_reden: str = "", op: date | None = None
) -> Dwangtraject:
    """The VTO left for the RvdK or the JBT. Raises Invoerfout; RedenNodig while something the law asks is missing.

    In a crisis the telephone goes first, and a reason lets it leave at once.
    """
    controle = _controle(traject, Dwangtraject.Soort.VTO, op)
    controle.rond_af()
    if (mist := wat_ontbreekt(traject, door)) and not afwijking_reden.strip():
        zin = f"In dit verzoek ontbreekt nog: {'; '.join(mist)}. Vul het aan, of schrijf waarom het zo weggaat."
        raise RedenNodig("DW-1", zin)
    traject.verzonden_zonder_reactie_reden = afwijking_reden
    return _verzend(traject, "VTO verzenden", VTO, door, op)


@daad("VTB verzenden", regels=("DW-2", "ALG-19"), actie=Actie.VERZENDEN)
def verzend_vtb(
    *, traject: Dwangtraject, door: Medewerker, afwijking_reden: str = "", op: date | None = None
) -> Dwangtraject:
    """The VTB left for the JBT, with reactions. Raises Invoerfout; RedenNodig while a parent could not react yet."""
    controle = _controle(traject, Dwangtraject.Soort.VTB, op)
    controle.rond_af()
    if (wachten := ouders_zonder_reactie(traject)) and not afwijking_reden.strip():
        namen = opsomming([ouder.naam for ouder in wachten])
        zin = f"Van {namen} is nog geen reactie op het concept vastgelegd. Vraag die, of schrijf waarom dat niet kan."
        raise RedenNodig("DW-2", f"{zin}{_let_op(traject, wachten)}")
    traject.verzonden_zonder_reactie_reden = afwijking_reden
    return _verzend(traject, "VTB verzenden", VTB, door, op)


@daad("college informeren", regels=("DW-1", "ALG-19"))
def informeer_college(*, traject: Dwangtraject, door: Medewerker, op: date | None = None) -> Dwangtraject:
    """The college of B en W was told of the VTO (Wmo 2015 art. 4.1.1 lid 2 f). Raises Invoerfout."""
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    if traject.soort != Dwangtraject.Soort.VTO:
        controle.fout("traject", "De gemeente hoort van een VTO. Dit is een ander verzoek.")
    if traject.college_ingelicht_op is not None:
        controle.fout("traject", "Dat de gemeente is ingelicht, is al vastgelegd.")
    if dag < traject.besluit.op:
        controle.fout("op", "Het besluit is van later. Kies een dag daarna.")
    controle.rond_af()
    traject.college_ingelicht_op = dag
    traject.save(update_fields=["college_ingelicht_op"])
    schrijf(traject.dossier, "college informeren", door=door, op=op, tekst=verantwoord(COLLEGE), over=traject)
    return traject


def ouders_zonder_reactie(traject: Dwangtraject) -> list[Persoon]:
    """The parents who were not asked, or whose reaction (or that none came) is not recorded."""
    gereageerd = ConceptReactie.objects.filter(traject=traject, reactie_op__isnull=False).values("persoon")
    return list(ouders(traject.dossier).exclude(pk__in=gereageerd))


def _let_op(traject: Dwangtraject, wachten: list[Persoon]) -> str:
    """Whom not to ask: the way out is then the reason, never the contact (ALG-6)."""
    gestopt = met_contactstop(traject.dossier, "ALG-14")
    namen = opsomming([ouder.naam for ouder in wachten if ouder.pk in gestopt])
    return f" Let op: met {namen} is er een contactstop." if namen else ""


def _controle(traject: Dwangtraject, soort: str, op: date | None) -> Controle:
    controle = Controle()
    controle.gebeurd("op", op)
    if traject.soort != soort:
        controle.fout("traject", f"Dit is geen {soort}.")
    if traject.verzonden_op is not None:
        controle.fout("traject", "Dit verzoek is al verzonden.")
    return controle


def _verzend(
    traject: Dwangtraject, daad_naam: str, grond: VasteGrond, door: Medewerker, op: date | None
) -> Dwangtraject:
    traject.verzonden_op = op or klok.vandaag()
    traject.save(update_fields=["verzonden_op", "verzonden_zonder_reactie_reden"])
    tekst = "\n".join(zin for zin in (traject.verzonden_zonder_reactie_reden, verantwoord(grond)) if zin.strip())
    schrijf(traject.dossier, daad_naam, door=door, op=op, tekst=tekst, over=traject)
    return traject
