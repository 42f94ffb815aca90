"""Administration or mentorship for a vulnerable adult, through the prosecutor (DW-4; HP2019 2.6)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Unpack

from zicht.diensten.afwijken import vraag_reden_bij_afwijking
from zicht.dossiers.besluiten import Onderbouwing, neem_besluit
from zicht.dossiers.invoer import Controle
from zicht.dossiers.leeftijd import is_minderjarig
from zicht.dossiers.models import BesluitSoort, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.dwang.models import Beschermingsverzoek
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.logboek.codes import Actie
from zicht.kern.models import Medewerker
from zicht.protocol.criteria import criteria
from zicht.protocol.versies import versie_op

Soort = Beschermingsverzoek.Soort
CRITERIA = {
    Soort.BEWIND: "bewind",
    Soort.PROVISIONEEL: "provisioneel_bewind",
    Soort.MENTORSCHAP: "mentorschap",
}


@daad("bescherming besluiten", regels=("DW-4", "ALG-12", "ALG-13"))
def besluit_bescherming(
    *,
    persoon: Persoon,
    door: Medewerker,
    soort: str,
    antwoorden: Mapping[str, bool | None],
    op: date | None = None,
    **onderbouwing: Unpack[Onderbouwing],
) -> Beschermingsverzoek:
    """Decide to ask the prosecutor for bewind (four conditions; provisional when it is urgent) or mentorschap (five).

    `soort` is a `Beschermingsverzoek.Soort`; answers to questions of another kind are left out of the decision.
    Raises Invoerfout, also for a minor; RedenNodig when the conditions are not met; and what `neem_besluit` raises.
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.keuze("soort", soort, Soort)
    if is_minderjarig(persoon, dag):
        controle.fout("persoon", "Bewind en mentorschap zijn voor volwassenen. Denk voor een kind aan een VTO.")
    controle.rond_af()
    code, versie = CRITERIA[Soort(soort)], versie_op(dag)
    vraag_reden_bij_afwijking("DW-4", code, antwoorden, versie=versie, reden=onderbouwing.get("afwijking_reden", ""))
    besluit = neem_besluit(
        persoon.dossier,
        soort=BesluitSoort.BESCHERMING,
        uitkomst=soort,
        op=dag,
        door=door,
        criteria={code: {vraag.code: antwoorden.get(vraag.code) for vraag in criteria(code, versie).vragen}},
        versie_protocol=versie,
        daad="bescherming besluiten",
        **onderbouwing,
    )
    return Beschermingsverzoek.objects.create(
        dossier=persoon.dossier, persoon=persoon, soort=soort, besluit=besluit, vastgelegd_door=door
    )


@daad("beschermingsverzoek verzenden", regels=("DW-4",), actie=Actie.VERZENDEN)
def verzend_beschermingsverzoek(
    *, beschermingsverzoek: Beschermingsverzoek, door: Medewerker, officier: str, op: date | None = None
) -> Beschermingsverzoek:
    """The request left for the prosecutor. Raises Invoerfout."""
    verzoek, dag = beschermingsverzoek, op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.ingevuld("officier", officier, "Schrijf bij welk parket en welke officier het verzoek ligt.")
    if verzoek.verzonden_op is not None:
        controle.fout("verzoek", "Dit verzoek is al verzonden.")
    if dag < verzoek.besluit.op:
        controle.fout("op", "Het besluit is van later. Kies een dag daarna.")
    controle.rond_af()
    verzoek.verzonden_op, verzoek.officier = dag, officier
    verzoek.save(update_fields=["verzonden_op", "officier"])
    schrijf(verzoek.dossier, "beschermingsverzoek verzenden", door=door, op=op, tekst=officier, over=verzoek)
    return verzoek


@daad("uitspraak bescherming vastleggen", regels=("DW-4",))
def leg_uitspraak_bescherming_vast(
    *,
    beschermingsverzoek: Beschermingsverzoek,
    door: Medewerker,
    uitkomst: str,
    toelichting: str,
    op: date | None = None,
) -> Beschermingsverzoek:
    """What the prosecutor or the judge did; `toelichting`: who protects this adult now. Raises Invoerfout."""
    verzoek, dag = beschermingsverzoek, op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.keuze("uitkomst", uitkomst, Beschermingsverzoek.Uitkomst)
    controle.ingevuld("toelichting", toelichting, "Schrijf wie deze persoon nu beschermt.")
    if verzoek.verzonden_op is None:
        controle.fout("verzoek", "Dit verzoek is nog niet verzonden.")
    elif dag < verzoek.verzonden_op:
        controle.fout("op", "Het verzoek ging later weg. Kies een dag daarna.")
    controle.rond_af()
    verzoek.uitkomst, verzoek.uitkomst_op, verzoek.toelichting = uitkomst, dag, toelichting
    verzoek.save(update_fields=["uitkomst", "uitkomst_op", "toelichting"])
    tekst = f"{verzoek.get_uitkomst_display()}. {toelichting}"
    schrijf(verzoek.dossier, "uitspraak bescherming vastleggen", door=door, op=op, tekst=tekst, over=verzoek)
    return verzoek
