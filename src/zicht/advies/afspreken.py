"""Appointments for a follow-up (ADV-7): a promise with a name and a moment, to somebody who consented."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from zicht.advies.keuring import keur
from zicht.advies.logboek import log
from zicht.advies.models import Adviesvrager, Vervolgafspraak
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Invoerfout
from zicht.kern.invoer import Controle
from zicht.kern.models import Medewerker


@daad("vervolgadvies afspreken", regels=("ADV-1", "ADV-7"))
def spreek_vervolgadvies_af(
    *,
    adviesvrager: Adviesvrager,
    door: Medewerker,
    onderwerp: str,
    uiterlijk: datetime,
    beller: Medewerker | None = None,
    geen_persoonsgegeven: Sequence[str] = (),
) -> Vervolgafspraak:
    """Promise to speak again before `uiterlijk`; `onderwerp` is what was agreed. `beller`: default the contactpersoon.

    Raises GegevensGevonden (ADV-1, hard), Invoerfout.
    """
    vrager = Adviesvrager.objects.select_for_update().get(pk=adviesvrager.pk)
    controle = Controle()
    controle.ingevuld("onderwerp", onderwerp, "Schrijf wat u hebt afgesproken.")
    if klok.moment(uiterlijk) < klok.nu():
        controle.fout("uiterlijk", "Dit moment is al voorbij. Kies een later moment.")
    controle.rond_af()
    gekeurd = keur({"onderwerp": onderwerp}, geen_persoonsgegeven=geen_persoonsgegeven, adviesvrager=vrager)
    afspraak = Vervolgafspraak.objects.create(
        adviesvrager=vrager,
        uiterlijk=klok.moment(uiterlijk),
        onderwerp=gekeurd.teksten["onderwerp"],
        beller=beller or vrager.contactpersoon,
        vastgelegd_door=door,
    )
    log("vervolgadvies afspreken", vrager, door=door)
    return afspraak


@daad("adviesvrager niet bereikt", regels=("ADV-7",))
def niet_bereikt(*, afspraak: Vervolgafspraak, door: Medewerker) -> Vervolgafspraak:
    """Tried and nobody answered: the promise stays. Raises Invoerfout when it was kept already."""
    rij = _open(afspraak)
    rij.pogingen += 1
    rij.save(update_fields=["pogingen"])
    log("adviesvrager niet bereikt", rij.adviesvrager, door=door)
    return rij


@daad("afspraak vervolgadvies laten vervallen", regels=("ADV-7",))
def laat_vervallen(*, afspraak: Vervolgafspraak, door: Medewerker) -> None:
    """The adviesvrager decides: he does not want the follow-up. The appointment goes. Raises Invoerfout."""
    rij = _open(afspraak)
    log("afspraak vervolgadvies laten vervallen", rij.adviesvrager, door=door)
    rij.delete()


@daad("contactpersoon adviesvrager wisselen", regels=("ADV-7",))
def wissel_contactpersoon(*, adviesvrager: Adviesvrager, contactpersoon: Medewerker, door: Medewerker) -> Adviesvrager:
    """The adviesvrager gets another named contact person, who takes over the promised conversations too.

    A caller who gets somebody else each time has to tell everything again (QUICKSCAN 4.5). Raises Invoerfout for
    somebody who works here no more.
    """
    if not contactpersoon.is_active:
        raise Invoerfout({"contactpersoon": "Deze medewerker werkt hier niet meer. Kies een ander."})
    vrager = Adviesvrager.objects.select_for_update().get(pk=adviesvrager.pk)
    vrager.afspraken.filter(nagekomen_op=None, beller=vrager.contactpersoon_id).update(beller=contactpersoon)
    vrager.contactpersoon = contactpersoon
    vrager.save(update_fields=["contactpersoon"])
    log("contactpersoon adviesvrager wisselen", vrager, door=door)
    return vrager


def _open(afspraak: Vervolgafspraak) -> Vervolgafspraak:
    rij = Vervolgafspraak.objects.select_for_update().get(pk=afspraak.pk)
    if rij.nagekomen_op is not None:
        raise Invoerfout({"afspraak": "Dit gesprek is al geweest."})
    return rij
