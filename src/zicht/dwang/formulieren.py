"""Forms that somebody must sign: complete and explained before they are offered (ALG-14, DW-2).

OMBUDSMAN: help for two children did not start because of a form that was half filled in and not explained.
"""

from __future__ import annotations

from datetime import date

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.uitstel import toets_contactstop
from zicht.dwang.models import Dwangtraject, Formulier
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.models import Medewerker


@daad("formulier aanbieden", regels=("ALG-14", "DW-2", "ALG-6"))
def bied_formulier_aan(
    *,
    dossier: Dossier,
    door: Medewerker,
    persoon: Persoon,
    naam: str,
    volledig: bool,
    uitgelegd: bool,
    traject: Dwangtraject | None = None,
    afwijking_reden: str = "",
    contactstop_reden: str = "",
    op: date | None = None,
) -> Formulier:
    """Offer a form for signing.

    Raises Invoerfout; RedenNodig when it is incomplete or was not explained, or while contact with this person is
    stopped.
    """
    controle = Controle()
    controle.gebeurd("op", op)
    controle.ingevuld("naam", naam, "Schrijf welk formulier het is en waarvoor.")
    controle.uit_dossier("persoon", dossier, [persoon])
    controle.uit_dossier("traject", dossier, [traject])
    controle.rond_af()
    mist = [zin for zin, goed in (("niet helemaal ingevuld", volledig), ("nog niet uitgelegd", uitgelegd)) if not goed]
    if mist and not afwijking_reden.strip():
        zin = f"Dit formulier is {' en '.join(mist)}. Maak dat eerst in orde, of schrijf waarom u het nu al aanbiedt."
        raise RedenNodig("ALG-14", zin)
    toets_contactstop(dossier, [persoon], regel="ALG-14", op=op, reden=contactstop_reden)
    formulier = Formulier.objects.create(
        dossier=dossier,
        traject=traject,
        persoon=persoon,
        naam=naam,
        aangeboden_op=op or klok.vandaag(),
        volledig=volledig,
        uitgelegd=uitgelegd,
        afwijking_reden=afwijking_reden,
        vastgelegd_door=door,
    )
    tekst = "\n".join(filter(None, (naam, contactstop_reden.strip())))
    schrijf(dossier, "formulier aanbieden", door=door, op=op, tekst=tekst, over=formulier)
    return formulier


@daad("handtekening vastleggen", regels=("DW-2",))
def leg_handtekening_vast(
    *, formulier: Formulier, door: Medewerker, getekend: bool, reden: str = "", op: date | None = None
) -> Formulier:
    """It was signed, or it is clear that it will not be: then the person's reason, and the way back to the JBT is open.

    Raises Invoerfout.
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    if not getekend:
        controle.ingevuld("reden", reden, "Schrijf waarom deze persoon niet tekent, in zijn eigen woorden.")
    if formulier.getekend_op is not None:
        controle.fout("formulier", "Dit formulier is al getekend.")
    if dag < formulier.aangeboden_op:
        controle.fout("op", "Het formulier is later aangeboden. Kies een dag daarna.")
    controle.rond_af()
    formulier.getekend_op = dag if getekend else None
    formulier.niet_getekend_op = None if getekend else dag
    formulier.niet_getekend_reden = reden
    formulier.save(update_fields=["getekend_op", "niet_getekend_op", "niet_getekend_reden"])
    schrijf(formulier.dossier, "handtekening vastleggen", door=door, op=op, tekst=reden, over=formulier)
    return formulier
