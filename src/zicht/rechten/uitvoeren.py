"""Doing what was granted: access given; what others carry out is marked here (RE-2, RE-8, RE-9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from zicht.dossiers.invoer import Controle
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd
from zicht.kern.models import Medewerker
from zicht.rechten.beslissen import omstandigheden
from zicht.rechten.models import Beslissing, Verzoek
from zicht.rechten.toetsen import toets_bevoegd

GEGEVEN = (Beslissing.Uitkomst.TOEGEWEZEN, Beslissing.Uitkomst.DEELS)


@daad("inzage geven", regels=("RE-2", "RE-3", "RE-8", "RE-9"))
def geef_inzage(*, verzoek: Verzoek, door: Medewerker, hoe: str, op: date | None = None) -> Verzoek:
    """Record that the requester saw what was granted, and how (who sat beside him, what was shown).

    Raises Invoerfout; Geweigerd when on that day he does not hold the right any more (RE-8), or it was limited since
    (RE-3, RE-9).
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.ingevuld("hoe", hoe, "Schrijf waar en met wie de inzage was, en wat is getoond.")
    if verzoek.soort != Verzoek.Soort.INZAGE:
        controle.fout("verzoek", "Dit is geen verzoek om inzage.")
    toegewezen = te_doen(verzoek)
    if not toegewezen:
        controle.fout("verzoek", "Er is niets (meer) toegewezen dat nog getoond moet worden.")
    elif dag < max(beslissing.op for beslissing in toegewezen):
        controle.fout("op", "Het besluit is van later. Kies een dag daarna.")
    controle.rond_af()
    rond = omstandigheden(verzoek, dag, next((een.bevoegdheid for een in toegewezen if een.bevoegdheid), ""))
    toets_bevoegd(rond)
    if rond.beperkingen and any(een.uitkomst == Beslissing.Uitkomst.TOEGEWEZEN for een in toegewezen):
        zin = "De leidinggevende heeft dit recht na het besluit beperkt. Beslis eerst opnieuw."
        raise Geweigerd(rond.beperkingen[0].regel, zin)
    markeer_uitgevoerd(verzoek, dag)
    schrijf(verzoek.dossier, "inzage geven", door=door, op=dag, tekst=hoe, over=verzoek)
    return verzoek


def markeer_uitgevoerd(verzoek: Verzoek, dag: date) -> None:
    """What was granted was done, inside the act that did it (a copy, a destruction, access)."""
    for beslissing in te_doen(verzoek):
        beslissing.uitgevoerd_op = dag
        beslissing.save(update_fields=["uitgevoerd_op"])


def te_doen(verzoek: Verzoek) -> list[Beslissing]:
    """The decisions in force on this request that granted something that was not done yet."""
    return [een for een in laatste_beslissingen([verzoek.pk]) if een.uitkomst in GEGEVEN and een.uitgevoerd_op is None]


def laatste_beslissingen(verzoeken: Sequence[UUID]) -> list[Beslissing]:
    """The decision in force on each part: the last one. One query."""
    rijen = Beslissing.objects.filter(onderdeel__verzoek__in=verzoeken).select_related(
        "onderdeel", "onderdeel__verzoek", "onderdeel__verzoek__betrokkene"
    )
    return list({een.onderdeel_id: een for een in rijen.order_by("op", "vastgelegd_op", "id")}.values())
