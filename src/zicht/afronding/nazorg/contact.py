"""A later call, only when somebody wants it: support with consent, no monitoring (NZ-3; NAZORG, for the closing)."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from zicht.afronding.models import Nazorgcontact
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.uitstel import toets_contactstop
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd
from zicht.kern.models import Medewerker
from zicht.protocol.termijnen import bereken
from zicht.protocol.versies import versie_op

TERMIJN = "nazorg_contact"


def voorgestelde_dag(vanaf: date) -> date:
    """The day that is proposed for the call, counted from the closing or from today."""
    return bereken(TERMIJN, vanaf, versie_op(vanaf)).uiterlijk


@daad("nazorgcontact afspreken", regels=("NZ-3",))
def spreek_nazorgcontact_af(
    *,
    persoon: Persoon,
    door: Medewerker,
    gewenst: bool,
    afgesproken_op: date | None = None,
    op: date | None = None,
) -> Nazorgcontact:
    """Record whether this person wants to be called later; the last answer counts. Without a day three months.

    An earlier wish that was not met yet lapses. Raises Invoerfout.
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    if gewenst and afgesproken_op is not None and afgesproken_op <= dag:
        controle.fout("afgesproken_op", "Kies een dag na vandaag: dit is een contact voor later.")
    if not gewenst and afgesproken_op is not None:
        controle.fout("afgesproken_op", "Wie niet gebeld wil worden, krijgt geen datum. Laat dit veld leeg.")
    controle.rond_af()
    lopende(persoon).update(vervallen_op=dag)
    contact = Nazorgcontact.objects.create(
        dossier=persoon.dossier,
        persoon=persoon,
        gewenst=gewenst,
        gevraagd_op=dag,
        afgesproken_op=(afgesproken_op or voorgestelde_dag(dag)) if gewenst else None,
        vastgelegd_door=door,
    )
    schrijf(persoon.dossier, "nazorgcontact afspreken", door=door, op=dag, over=contact)
    return contact


@daad("nazorgcontact vastleggen", regels=("NZ-3",))
def leg_nazorgcontact_vast(
    *, contact: Nazorgcontact, door: Medewerker, verslag: str, contactstop_reden: str = "", op: date | None = None
) -> Nazorgcontact:
    """Record the call. Raises Geweigerd when this person said not to want it (NZ-3); Invoerfout; RedenNodig."""
    dag = op or klok.vandaag()
    laatste = laatste_antwoord(contact.persoon)
    if laatste is None or not laatste.gewenst:
        zin = "Deze persoon wil niet gebeld worden. Dat antwoord geldt tot de persoon zelf iets anders zegt."
        raise Geweigerd("NZ-3", zin)
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.ingevuld("verslag", verslag, "Schrijf hoe het gaat en of er nog vragen waren.")
    _toets_loopt(controle, contact)
    controle.rond_af()
    toets_contactstop(contact.dossier, [contact.persoon], regel="NZ-3", op=dag, reden=contactstop_reden)
    contact.gehouden_op, contact.verslag = dag, verslag
    contact.save(update_fields=["gehouden_op", "verslag"])
    schrijf(contact.dossier, "nazorgcontact vastleggen", door=door, op=dag, tekst=contactstop_reden, over=contact)
    return contact


@daad("kiezen tussen bellen en vernietigen", regels=("NZ-3", "RE-6", "RE-7"))
def kies_bellen_of_vernietigen(
    *, contact: Nazorgcontact, door: Medewerker, eerst_bellen: bool, op: date | None = None
) -> Nazorgcontact:
    """The person who asked for destruction chooses: first the call, or the call lapses. Raises Invoerfout."""
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    _toets_loopt(controle, contact)
    controle.rond_af()
    contact.gaat_voor_vernietiging = eerst_bellen
    if not eerst_bellen:
        contact.vervallen_op = dag
    contact.save(update_fields=["gaat_voor_vernietiging", "vervallen_op"])
    schrijf(contact.dossier, "kiezen tussen bellen en vernietigen", door=door, op=dag, over=contact)
    return contact


def lopende(persoon: Persoon) -> QuerySet[Nazorgcontact]:
    """Calls that are wanted and were not made yet."""
    return Nazorgcontact.objects.filter(persoon=persoon, gewenst=True, gehouden_op=None, vervallen_op=None)


def laatste_antwoord(persoon: Persoon) -> Nazorgcontact | None:
    """What this person said last about being called; None: not asked yet."""
    return Nazorgcontact.objects.filter(persoon=persoon).order_by("gevraagd_op", "vastgelegd_op", "id").last()


def _toets_loopt(controle: Controle, contact: Nazorgcontact) -> None:
    if contact.gehouden_op is not None or contact.vervallen_op is not None:
        controle.fout("contact", "Dit contact is al geweest of vervallen. Spreek zo nodig een nieuw contact af.")
