"""Specialist research within an Onderzoek (OND-4; HP2019 10.6.1.3)."""

from __future__ import annotations

from datetime import date

from zicht.diensten.models import Dienst, Specialistisch
from zicht.diensten.plan_van_aanpak import eis_onderzoek
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bron, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.models import Medewerker, Rol

WIE_BESLUIT = (
    "De vertrouwensarts of de gedragswetenschapper besluit hierover. "
    "Vraag een van hen, of schrijf waarom een ander besluit."
)


@daad("specialistisch onderzoek besluiten", regels=("OND-4",))
def besluit_specialistisch_onderzoek(
    *,
    dienst: Dienst,
    door: Medewerker,
    persoon: Persoon,
    vraag: str,
    besloten_door: Medewerker | None = None,
    deskundige: Bron | None = None,
    afwijking_reden: str = "",
    op: date | None = None,
) -> Specialistisch:
    """Decide that an expert examines `persoon`, with which question.

    The vertrouwensarts or the gedragswetenschapper decides (`besloten_door`, default `door`); the protocol says "in
    principle", so somebody else needs a reason (RedenNodig). Raises Invoerfout.
    """
    controle = Controle()
    controle.gebeurd("op", op)
    controle.ingevuld("vraag", vraag, "Schrijf welke vraag de deskundige moet beantwoorden.")
    controle.uit_dossier("persoon", dienst.dossier, [persoon])
    controle.uit_dossier("deskundige", dienst.dossier, [deskundige])
    eis_onderzoek(controle, dienst)
    controle.rond_af()
    beslisser = besloten_door or door
    if not beslisser.heeft(Rol.VERTROUWENSARTS, Rol.GEDRAGSWETENSCHAPPER) and not afwijking_reden.strip():
        raise RedenNodig("OND-4", WIE_BESLUIT)
    besluit = Specialistisch.objects.create(
        dossier=dienst.dossier,
        dienst=dienst,
        persoon=persoon,
        besloten_door=beslisser,
        besloten_op=op or klok.vandaag(),
        vraag=vraag,
        deskundige=deskundige,
        afwijking_reden=afwijking_reden,
        vastgelegd_door=door,
    )
    schrijf(dienst.dossier, "specialistisch onderzoek besluiten", door=door, op=op, tekst=vraag, over=besluit)
    return besluit
