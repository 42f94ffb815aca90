"""The party's answer to a handover: acceptance ends VT's responsibility and starts monitoring (OV-5, MON-1)."""

from __future__ import annotations

from datetime import date

from zicht.afronding.models import Monitorcontact, Monitoring, Overdracht
from zicht.dossiers.invoer import Controle
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.protocol.taal import korte_datum
from zicht.protocol.termijnen import bereken
from zicht.protocol.versies import versie_op

VASTE_CONTACTEN = (
    (Monitorcontact.Aanleiding.DRIE, "monitoren_3"),
    (Monitorcontact.Aanleiding.TWAALF, "monitoren_12"),
)


@daad("overdracht aanvaarden", regels=("OV-5", "MON-1"))
def aanvaard_overdracht(
    *, overdracht: Overdracht, door: Medewerker | None, reactie: str = "", op: date | None = None
) -> Overdracht:
    """The party accepts: from now it is responsible. With monitoring agreed, its clock starts. Raises Invoerfout.

    `door` is None when it answered itself, through a personal link.
    """
    op = op or klok.vandaag()
    overdracht = _toets_antwoord(overdracht, op)
    overdracht.aanvaard_op = op
    overdracht.reactie = reactie
    overdracht.save(update_fields=["aanvaard_op", "reactie"])
    if overdracht.monitoren:
        begin_monitoren(overdracht=overdracht, besloten_op=overdracht.op, telt_vanaf=op, door=door)
    schrijf(overdracht.dossier, "overdracht aanvaarden", door=door, op=op, tekst=reactie, over=overdracht)
    return overdracht


@daad("overdracht weigeren", regels=("OV-5",))
def weiger_overdracht(
    *, overdracht: Overdracht, door: Medewerker | None, reden: str, op: date | None = None
) -> Overdracht:
    """The party does not accept: responsibility stays with VT, and the next step is owed again. Raises Invoerfout."""
    op = op or klok.vandaag()
    overdracht = _toets_antwoord(overdracht, op, reden=reden)
    overdracht.geweigerd_op = op
    overdracht.reactie = reden
    overdracht.save(update_fields=["geweigerd_op", "reactie"])
    schrijf(overdracht.dossier, "overdracht weigeren", door=door, op=op, tekst=reden, over=overdracht)
    return overdracht


def _toets_antwoord(overdracht: Overdracht, op: date, *, reden: str | None = None) -> Overdracht:
    """The handover as it stands now: two colleagues may hear two answers."""
    overdracht = Overdracht.objects.select_related("dossier").get(pk=overdracht.pk)
    controle = Controle()
    controle.gebeurd("op", op)
    if op < overdracht.op:
        controle.fout("op", f"De overdracht was pas op {korte_datum(overdracht.op)}.")
    if overdracht.aanvaard_op or overdracht.geweigerd_op:
        controle.fout("overdracht", "Op deze overdracht is al geantwoord.")
    if reden is not None:
        controle.ingevuld("reden", reden, "Schrijf waarom de partij niet aanvaardt.")
    controle.rond_af()
    return overdracht


def begin_monitoren(
    *, overdracht: Overdracht, besloten_op: date, telt_vanaf: date, door: Medewerker | None, afspraken: str = ""
) -> Monitoring:
    """Start monitoring of an accepted handover, with the contacts that always come (MON-1)."""
    monitoring = Monitoring.objects.create(
        dossier=overdracht.dossier,
        overdracht=overdracht,
        besluit=overdracht.besluit,
        besloten_op=besloten_op,
        telt_vanaf=telt_vanaf,
        afspraken=afspraken or overdracht.afspraken.get("monitoren", ""),
        versie_protocol=versie_op(telt_vanaf),
        vastgelegd_door=door,
    )
    plan_vaste_contacten(monitoring, telt_vanaf, door)
    return monitoring


def plan_vaste_contacten(monitoring: Monitoring, vanaf: date, door: Medewerker | None) -> None:
    """The contacts at 3 and 12 months (MON-1)."""
    for aanleiding, termijn in VASTE_CONTACTEN:
        Monitorcontact.objects.create(
            dossier=monitoring.dossier,
            monitoring=monitoring,
            aanleiding=aanleiding,
            gepland_op=bereken(termijn, vanaf, monitoring.versie_protocol).uiterlijk,
            vastgelegd_door=door,
        )
