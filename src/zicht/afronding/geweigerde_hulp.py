"""The people do not want the help of the party: it reports back and deletes what it got (OV-2; HP2019 14.3)."""

from __future__ import annotations

from datetime import date

from zicht.afronding.models import Overdracht
from zicht.dossiers.invoer import Controle
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.protocol.taal import korte_datum


@daad("geweigerde hulp melden", regels=("OV-2", "OV-5"))
def meld_geweigerde_hulp(
    *, overdracht: Overdracht, door: Medewerker | None, bericht: str, op: date | None = None
) -> Overdracht:
    """Record that the party reported that its help is not wanted. Nobody else sees to their safety from that day.

    `door` is None when the party reported it itself, through a personal link. Raises Invoerfout.
    """
    dag = op or klok.vandaag()
    rij = Overdracht.objects.select_related("dossier").get(pk=overdracht.pk)
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.ingevuld("bericht", bericht, "Schrijf wat de partij zei: wat is aangeboden, en waarom niet gewild.")
    if rij.partij == Overdracht.Partij.CLIENTSYSTEEM:
        controle.fout("overdracht", "Hier nam het gezin het zelf over. Er is geen partij die hulp aanbood.")
    if rij.geweigerd_op is not None:
        controle.fout("overdracht", "Deze partij heeft de overdracht niet aanvaard.")
    if rij.hulp_geweigerd_op is not None:
        controle.fout("overdracht", "Dat de hulp niet gewenst is, is al vastgelegd.")
    if dag < rij.op:
        controle.fout("op", f"De overdracht was pas op {korte_datum(rij.op)}.")
    controle.rond_af()
    rij.hulp_geweigerd_op, rij.hulp_geweigerd_tekst = dag, bericht
    rij.save(update_fields=["hulp_geweigerd_op", "hulp_geweigerd_tekst"])
    schrijf(rij.dossier, "geweigerde hulp melden", door=door, op=dag, tekst=bericht, over=rij)
    return rij


@daad("verwijdering door partij vastleggen", regels=("OV-2",))
def leg_verwijdering_door_partij_vast(
    *, overdracht: Overdracht, door: Medewerker | None, op: date | None = None
) -> Overdracht:
    """The party said that it deleted what it got from Veilig Thuis. Raises Invoerfout."""
    dag = op or klok.vandaag()
    rij = Overdracht.objects.select_related("dossier").get(pk=overdracht.pk)
    controle = Controle()
    controle.gebeurd("op", dag)
    if rij.hulp_geweigerd_op is None:
        controle.fout("overdracht", "Leg eerst vast dat de hulp niet gewenst is: alleen dan verwijdert de partij.")
    elif dag < rij.hulp_geweigerd_op:
        controle.fout("op", "De hulp werd pas later geweigerd. Kies een dag daarna.")
    if rij.partij_verwijderde_op is not None:
        controle.fout("overdracht", "Dat de partij de gegevens verwijderde, is al vastgelegd.")
    controle.rond_af()
    rij.partij_verwijderde_op = dag
    rij.save(update_fields=["partij_verwijderde_op"])
    schrijf(rij.dossier, "verwijdering door partij vastleggen", door=door, op=dag, over=rij)
    return rij
