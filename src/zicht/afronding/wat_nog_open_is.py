"""What still runs or is owed when somebody wants to end something (AF-2, MON-1, MON-3; HP2019 12, 13.4, 13.5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import Max

from zicht.afronding.aanvaarden import VASTE_CONTACTEN
from zicht.afronding.models import Monitorcontact, Monitoring, Monitoroordeel, Overdracht
from zicht.contact.models import Melding
from zicht.diensten.models import Dienst, Vooronderzoek
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Besluit, BesluitSoort, Dossier, Verplichting
from zicht.kern import klok
from zicht.kern.fouten import RedenNodig
from zicht.protocol.taal import korte_datum

DOOR_HET_EINDE_ZELF = frozenset(
    {"monitorcontact", "monitoren_beoordelen", "afsluiten", "vervolg_na_dienst", "uitstel_opnieuw_bezien"}
)
"""What the end itself settles, or what ends with it: no reason is asked for these."""
BIJ_MONITOREN = frozenset({"klacht_afhandelen", "klacht_reactie", "rectificeren"})
"""What goes on while monitoring: it does not stand in the way of ending the services."""


def open_verplichtingen(dossier: Dossier, *, ook_monitoren: bool) -> list[Verplichting]:
    """What is still owed and asks its own reason at this end (AF-2), in order of date."""
    rijen = Verplichting.objects.filter(
        dossier=dossier,
        stand__in=(Verplichting.Stand.OPEN, Verplichting.Stand.WACHT),
        zichtbaar_vanaf__lte=klok.vandaag(),
    ).order_by("uiterlijk", "ontstaan_op", "sleutel")
    vanzelf = DOOR_HET_EINDE_ZELF | (frozenset() if ook_monitoren else BIJ_MONITOREN)
    return [rij for rij in rijen if rij.code not in vanzelf]


def controleer_einde(dossier: Dossier, op: date, loopt: Iterable[str]) -> Controle:
    controle = Controle()
    controle.gebeurd("op", op)
    for zin in loopt:
        controle.fout("dossier", zin)
    if dossier.definitief_einde_op is not None:
        controle.fout("dossier", "Dit dossier is al definitief afgesloten.")
    laatste = Besluit.objects.filter(dossier=dossier).aggregate(op=Max("op"))["op"]
    if laatste is not None and op < laatste:
        controle.fout("op", f"Op {korte_datum(laatste)} is nog een besluit genomen. Kies die dag of een latere.")
    return controle


def lopend_werk(dossier: Dossier) -> Iterator[str]:
    """What has to be finished before any end: here somebody would be left without anybody who looks."""
    beoordelingen = Besluit.objects.filter(dossier=dossier, soort=BesluitSoort.VEILIGHEIDSBEOORDELING)
    beoordeeld = {melding for namen in beoordelingen.values_list("meldingen", flat=True) for melding in namen}
    if Melding.objects.filter(dossier=dossier, afgesloten_op=None).exclude(pk__in=beoordeeld).exists():
        yield "Over een melding is nog niet besloten. Neem eerst dat besluit."
    if Dienst.objects.filter(dossier=dossier, afgerond_op=None).exists():
        yield "Er loopt nog een dienst. Rond die eerst af."
    if Vooronderzoek.objects.filter(dossier=dossier, beeindigd_op=None).exists():
        yield "Het vooronderzoek loopt nog. Beëindig dat eerst."
    if Overdracht.objects.filter(dossier=dossier, aanvaard_op=None, geweigerd_op=None).exists():
        yield "Een overdracht is nog niet aanvaard. Tot die tijd is Veilig Thuis verantwoordelijk."


def lopend_monitoren(dossier: Dossier) -> Iterator[str]:
    if Monitoring.objects.filter(dossier=dossier, beeindigd_op=None).exists():
        yield "Er wordt nog gemonitord. Rond het monitoren af; daarmee sluit het dossier definitief."


def toets_einde_monitoren(dossier: Dossier, einde: str) -> None:
    """MON-1, MON-3: do the contacts and the last judgments lead to this end? Raises RedenNodig."""
    contacten = Monitorcontact.objects.filter(dossier=dossier, monitoring__beeindigd_op=None)
    oordelen = Monitoroordeel.objects.filter(dossier=dossier, monitoring__beeindigd_op=None)
    laatste = oordelen.order_by("op", "vastgelegd_op", "id").last()
    gehouden = contacten.aggregate(op=Max("gehouden_op"))["op"]
    if laatste is None or (gehouden and laatste.op < gehouden):
        zin = "Na het laatste contact zijn de vier oordelen nog niet gegeven. Geef ze eerst, of schrijf waarom niet."
        raise RedenNodig("MON-3", zin)
    if einde != Monitoring.Einde.VEILIG:
        if laatste.vervolg != einde:
            zin = "Het laatste oordeel leidde tot een andere stap. Beoordeel opnieuw of schrijf waarom."
            raise RedenNodig("MON-3", zin)
        return
    if not laatste.alle_positief:
        zin = "Het laatste oordeel is niet op alle vier de punten positief. Beoordeel opnieuw of schrijf waarom."
        raise RedenNodig("MON-3", zin)
    vast = [aanleiding for aanleiding, _ in VASTE_CONTACTEN]
    if gemist := contacten.filter(aanleiding__in=vast, gehouden_op=None).order_by("gepland_op").first():
        zin = (
            f"Het contact {gemist.get_aanleiding_display().lower()} ({korte_datum(gemist.gepland_op)}) is nog niet "
            "geweest. Wacht dat af, of schrijf waarom u nu al afrondt."
        )
        raise RedenNodig("MON-1", zin)
