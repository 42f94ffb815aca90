"""The plan of approach of an Onderzoek (OND-2; HP2019 10.4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zicht.diensten.models import Dienst, PlanVanAanpak
from zicht.dossiers.invoer import Controle
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.models import Medewerker


@daad("plan van aanpak opstellen", regels=("OND-2", "OND-4"))
def stel_plan_van_aanpak_op(
    *,
    dienst: Dienst,
    door: Medewerker,
    tekst: str,
    vooronderzoek_nodig: bool,
    collegas: Sequence[Medewerker],
    informanten_besproken: bool = False,
    afwijking_reden: str = "",
    op: date | None = None,
) -> PlanVanAanpak:
    """Make the plan in a meeting with `collegas`; it says whether preliminary research is needed.

    A later plan stands beside the earlier one. `informanten_besproken`: the family knows which professionals will be
    asked (OND-4). Raises Invoerfout; RedenNodig when nobody else was in the meeting.
    """
    controle = Controle()
    controle.gebeurd("op", op)
    controle.ingevuld("tekst", tekst, "Schrijf wie u spreekt, wat u wilt weten en in welke volgorde.")
    eis_onderzoek(controle, dienst)
    controle.rond_af()
    anderen = [collega for collega in collegas if collega.pk != door.pk]
    if not anderen and not afwijking_reden.strip():
        raise RedenNodig(
            "OND-2", "Het plan van aanpak maakt u in overleg met collega's. Noem wie erbij was, of schrijf waarom niet."
        )
    plan = PlanVanAanpak.objects.create(
        dossier=dienst.dossier,
        dienst=dienst,
        op=op or klok.vandaag(),
        tekst=tekst,
        vooronderzoek_nodig=vooronderzoek_nodig,
        informanten_besproken=informanten_besproken,
        afwijking_reden=afwijking_reden,
        vastgelegd_door=door,
    )
    plan.collegas.set(anderen)
    schrijf(dienst.dossier, "plan van aanpak opstellen", door=door, op=op, tekst=tekst, over=plan)
    return plan


def eis_onderzoek(controle: Controle, dienst: Dienst) -> None:
    """This belongs to an Onderzoek that still runs."""
    if dienst.soort != Dienst.Soort.ONDERZOEK:
        controle.fout("dienst", "Dit hoort bij een Onderzoek. Deze dienst is Voorwaarden & Vervolg.")
    elif dienst.afgerond_op is not None:
        controle.fout("dienst", "Dit Onderzoek is al afgerond.")
