"""First contact after a melding, as part of the assessment or directly after it (VB-11; HP2019 ch. 8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from zicht.dossiers.gesprekken import leg_gesprek_vast
from zicht.dossiers.informeren import informeer
from zicht.dossiers.invoer import Controle
from zicht.dossiers.leeftijd import is_minderjarig, wordt_gehoord
from zicht.dossiers.models import Dossier, Gesprek, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.verslagen import schrijf_verslag
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.gelijktijdig import wijzig
from zicht.kern.models import Medewerker
from zicht.protocol.taal import korte_datum

DOEL = "eerste contact"
VISIE = "visie"
VIR = "vir"
ONDERWERPEN: Mapping[str, str] = {
    "inhoud_melding": "Wat er gemeld is",
    VISIE: "Hun visie op de melding en op hun situatie",
    "samenwerking": "Hoe zij met Veilig Thuis kunnen werken aan herstel van de veiligheid",
    "over_veilig_thuis": "Wat Veilig Thuis doet en mag",
    "eerdere_contacten": "Met wie Veilig Thuis al contact had",
    "voorgenomen_contacten": "Met wie Veilig Thuis contact wil leggen",
    VIR: "Het voornemen om te registreren in de verwijsindex (VIR)",
    "vervolgstappen": "De volgende stappen, voor zover bekend",
}
"""The topics of first contact, by code of `informeren.yaml`; their view is not told but heard."""


@daad("eerste contact vastleggen", regels=("VB-11", "VB-3", "ALG-2", "ALG-3", "ALG-6"))
def leg_eerste_contact_vast(
    *,
    dossier: Dossier,
    door: Medewerker,
    personen: Sequence[Persoon],
    wijze: str,
    onderwerpen: Sequence[str],
    afstemming: str,
    visie: str = "",
    samenwerking: str = "",
    hulp_bekend: str = "",
    op: datetime | date | None = None,
    ouders_vooraf_geinformeerd_op: date | None = None,
    ouders_niet_vooraf_reden: str = "",
    contactstop_reden: str = "",
) -> Gesprek:
    """Record the first contact with one or more of the family: a conversation, its report, and what they were told.

    `onderwerpen`: codes of `ONDERWERPEN` that were discussed. `visie`: their view on the melding and on their
    situation; `samenwerking`: their possibilities to cooperate; together they are the report. `hulp_bekend`: the answer
    to whether they have contact with help or police (VB-3). `afstemming`: how it was fitted to what they understand.
    Young children are seen, others heard (ALG-3). Topics that are left stay visible; more contacts may follow.

    Raises Invoerfout; RedenNodig when contact is stopped (ALG-6) or parents did not know of a talk with their child.
    """
    moment = klok.moment(op)
    dag = klok.dag(moment)
    _toets_invoer(dossier, personen, onderwerpen, visie, dag)
    gesprek = leg_gesprek_vast(
        dossier=dossier,
        door=door,
        wijze=wijze,
        op=moment,
        gehoord=[persoon for persoon in personen if wordt_gehoord(persoon, dag)],
        gezien=[persoon for persoon in personen if not wordt_gehoord(persoon, dag)],
        over_melding_en_situatie=VISIE in onderwerpen,
        doel=DOEL,
        ouders_vooraf_geinformeerd_op=ouders_vooraf_geinformeerd_op,
        ouders_niet_vooraf_reden=ouders_niet_vooraf_reden,
        contactstop_reden=contactstop_reden,
    )
    verteld = [onderwerp for onderwerp in onderwerpen if onderwerp != VISIE]
    if verteld:
        informeer(
            dossier=dossier,
            door=door,
            personen=personen,
            onderwerpen=verteld,
            wijze=wijze,
            afstemming=afstemming,
            op=dag,
            gesprek=gesprek,
            contactstop_reden=contactstop_reden,
        )
    if verslag := _verslag(visie, samenwerking):
        gesprek = schrijf_verslag(gesprek=gesprek, door=door, verslag=verslag, versie=gesprek.versie, op=dag)
    if hulp_bekend.strip():
        for persoon in personen:
            tekst = "\n".join(filter(None, (persoon.hulp_bekend, f"{korte_datum(dag)}: {hulp_bekend.strip()}")))
            wijzig(persoon, versie=persoon.versie, velden={"hulp_bekend": tekst})
    schrijf(dossier, "eerste contact vastleggen", door=door, op=moment, over=gesprek)
    return gesprek


def te_bespreken(personen: Iterable[Persoon], op: date) -> tuple[str, ...]:
    """The topics that hold for this family: the VIR only when minors are involved."""
    met_minderjarige = any(is_minderjarig(persoon, op) for persoon in personen)
    return tuple(code for code in ONDERWERPEN if code != VIR or met_minderjarige)


def _toets_invoer(
    dossier: Dossier, personen: Sequence[Persoon], onderwerpen: Sequence[str], visie: str, dag: date
) -> None:
    controle = Controle()
    controle.uit_dossier("personen", dossier, personen)
    controle.gebeurd("op", dag)
    if not personen:
        controle.fout("personen", "Kies met wie u contact had.")
    if not onderwerpen:
        controle.fout("onderwerpen", "Kies wat u hebt besproken.")
    if onbekend := set(onderwerpen) - set(ONDERWERPEN):
        mogelijk = ", ".join(ONDERWERPEN)
        controle.fout("onderwerpen", f"{', '.join(sorted(onbekend))} staat niet in de lijst. Kies uit: {mogelijk}.")
    if VISIE in onderwerpen:
        controle.ingevuld("visie", visie, "Schrijf wat zij zelf van de melding en hun situatie vinden.")
    controle.rond_af()


def _verslag(visie: str, samenwerking: str) -> str:
    delen = (("Visie op de melding en de situatie", visie), ("Mogelijkheden om samen te werken", samenwerking))
    return "\n\n".join(f"{kop}\n{tekst.strip()}" for kop, tekst in delen if tekst.strip())
