"""Consulting about a temporary home ban (DW-3; HP2019 2.5). Who imposes one is somebody else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from zicht.diensten.afwijken import vraag_reden_bij_afwijking
from zicht.dossiers.invoer import Controle
from zicht.dossiers.leeftijd import is_minderjarig
from zicht.dossiers.models import Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.dwang.models import Huisverbodoverleg
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.protocol.versies import versie_op

MEERDERJARIG = "dreigende_persoon_meerderjarig"


@daad("overleggen over huisverbod", regels=("DW-3",))
def overleg_over_huisverbod(
    *,
    persoon: Persoon,
    door: Medewerker,
    met: str,
    aanleiding: str,
    antwoorden: Mapping[str, bool | None],
    wie: str = "",
    afwijking_reden: str = "",
    op: date | None = None,
) -> Huisverbodoverleg:
    """Record that the police or the hulpofficier van justitie was consulted about a ban for `persoon`.

    `met` is a `Huisverbodoverleg.Met`; `antwoorden` are those to the questions of 2.5; whether he is of age follows
    from his date of birth where that is known. Raises Invoerfout; RedenNodig when the conditions are not met, or not
    known to be: the call can be made all the same.
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.keuze("met", met, Huisverbodoverleg.Met)
    controle.ingevuld("aanleiding", aanleiding, "Schrijf uit welke feiten het gevaar blijkt, en voor wie.")
    controle.rond_af()
    bekend = dict(antwoorden)
    if persoon.geboortedatum is not None:
        bekend[MEERDERJARIG] = not is_minderjarig(persoon, dag)
    versie = versie_op(dag)
    vraag_reden_bij_afwijking("DW-3", "huisverbod", bekend, versie=versie, reden=afwijking_reden)
    overleg = Huisverbodoverleg.objects.create(
        dossier=persoon.dossier,
        persoon=persoon,
        met=met,
        wie=wie,
        op=dag,
        antwoorden=bekend,
        versie_protocol=versie,
        aanleiding=aanleiding,
        afwijking_reden=afwijking_reden,
        vastgelegd_door=door,
    )
    schrijf(persoon.dossier, "overleggen over huisverbod", door=door, op=op, tekst=aanleiding, over=overleg)
    return overleg


@daad("uitkomst huisverbod vastleggen", regels=("DW-3",))
def leg_uitkomst_huisverbod_vast(
    *,
    overleg: Huisverbodoverleg,
    door: Medewerker,
    uitkomst: str,
    tot_en_met: date | None = None,
    toelichting: str = "",
    op: date | None = None,
) -> Huisverbodoverleg:
    """What came of it. A ban has its last day; without one, what now protects them is written down. Raises Invoerfout.

    A later call corrects it: a ban can be lengthened or lifted.
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.keuze("uitkomst", uitkomst, Huisverbodoverleg.Uitkomst)
    if dag < overleg.op:
        controle.fout("op", "Het overleg was later. Kies een dag daarna.")
    if uitkomst == Huisverbodoverleg.Uitkomst.OPGELEGD:
        if tot_en_met is None or tot_en_met < dag:
            controle.fout("tot_en_met", "Vul in tot en met welke dag het huisverbod geldt.")
    else:
        controle.ingevuld("toelichting", toelichting, "Schrijf waarom niet, en wat u nu doet voor de veiligheid.")
    controle.rond_af()
    opgelegd = uitkomst == Huisverbodoverleg.Uitkomst.OPGELEGD
    overleg.uitkomst, overleg.uitkomst_op = uitkomst, dag
    overleg.tot_en_met, overleg.toelichting = tot_en_met if opgelegd else None, toelichting
    overleg.save(update_fields=["uitkomst", "uitkomst_op", "tot_en_met", "toelichting"])
    tekst = f"{overleg.get_uitkomst_display()}. {toelichting}".strip()
    schrijf(overleg.dossier, "uitkomst huisverbod vastleggen", door=door, op=op, tekst=tekst, over=overleg)
    return overleg
