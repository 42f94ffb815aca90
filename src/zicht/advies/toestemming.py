"""Consent of who asks advice: given after being told, withdrawn at a word (ADV-1, ADV-2; HP2019 15.5)."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import date

from zicht.advies.keuring import keur
from zicht.advies.keuzes import Verteld, Vrager
from zicht.advies.logboek import log
from zicht.advies.models import Advies, Adviesvrager
from zicht.kern import grootboek, klok
from zicht.kern.daden import daad
from zicht.kern.doel import Handeling, Werk, toets_doel
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.invoer import Controle
from zicht.kern.models import Concept, Medewerker
from zicht.kern.sleutels import maak_sleutels, vernietig

SOORT = "adviesvrager"
"""The name of a withdrawal in the ledger of what was destroyed."""
TEKENS = "ACDEFHJKLMNPRTUVWXY34679"
"""Of a code: no signs that are mixed up over the phone."""
LENGTE = 6


def werk_van(soort_vrager: str) -> Werk:
    """Advice to somebody of the family is support on request at the same time (HP2019 ch. 4, 14.3)."""
    return Werk.ONDERSTEUNING if soort_vrager == Vrager.DIRECTBETROKKENE else Werk.ADVIES


@daad("toestemming adviesvrager vastleggen", regels=("ADV-1", "ADV-7", "ADV-10", "ALG-19"))
def leg_toestemming_vast(
    *,
    advies: Advies,
    door: Medewerker,
    toestemming: bool,
    naam: str,
    verteld: Sequence[str],
    organisatie: str = "",
    telefoon: str = "",
    email: str = "",
    veilig_bereikbaar: str = "",
    contactpersoon: Medewerker | None = None,
    geen_persoonsgegeven: Sequence[str] = (),
    op: date | None = None,
) -> Adviesvrager:
    """Record who asked this advice, who consents to it after being told all of `verteld`.

    `veilig_bereikbaar`: how and when to reach him without others noticing, without naming them. `contactpersoon`:
    default `door`. Raises Geweigerd without consent (ALG-19, hard) or without the three things told first (ADV-1,
    hard); GegevensGevonden (ADV-1, hard); Invoerfout.
    """
    toets_doel(werk_van(advies.soort_vrager), Handeling.VRAGER_VASTLEGGEN, toestemming=toestemming)
    _toets_verteld(verteld)
    rij = Advies.objects.select_for_update().get(pk=advies.pk)
    controle = Controle()
    controle.ingevuld("naam", naam, "Vul de naam in, of leg niets vast.")
    if not (telefoon.strip() or email.strip()):
        controle.fout("telefoon", "Vul in hoe u deze persoon bereikt: telefoon of e-mail.")
    controle.gebeurd("op", op)
    controle.rond_af()
    if rij.adviesvrager_id is not None:
        raise Invoerfout({"naam": "Bij dit advies staat al wie het vroeg."})
    keur({"veilig_bereikbaar": veilig_bereikbaar}, geen_persoonsgegeven=geen_persoonsgegeven)
    gegevens = {
        "naam": naam,
        "organisatie": organisatie,
        "telefoon": telefoon,
        "email": email,
        "veilig_bereikbaar": veilig_bereikbaar,
    }
    vrager = Adviesvrager(
        soort=rij.soort_vrager,
        kenmerk=_nieuw_kenmerk(),
        gegevens={veld: waarde.strip() for veld, waarde in gegevens.items() if waarde.strip()},
        toestemming_op=op or klok.vandaag(),
        verteld=list(dict.fromkeys(verteld)),
        contactpersoon=contactpersoon or door,
        laatste_contact=rij.gegeven_op,
        vastgelegd_door=door,
    )
    maak_sleutels(vrager.pk)
    vrager.save(force_insert=True)
    rij.adviesvrager = vrager
    rij.save(update_fields=["adviesvrager"])
    log("toestemming adviesvrager vastleggen", vrager, door=door)
    return vrager


@daad("toestemming adviesvrager intrekken", regels=("ADV-2", "ADV-10", "RE-11"))
def trek_toestemming_in(*, adviesvrager: Adviesvrager, door: Medewerker | None) -> int:
    """Remove who asked, at once and everywhere: record, appointments, drafts, keys. Gives how many advices stay.

    What stays are advices without a name that nothing ties together. The lines in the log stay and point to nobody.
    """
    vrager = Adviesvrager.objects.select_for_update().get(pk=adviesvrager.pk)
    log("toestemming adviesvrager intrekken", vrager, door=door)
    grootboek.noteer(SOORT, vrager.pk)
    return maak_anoniem(vrager)


def maak_anoniem(vrager: Adviesvrager) -> int:
    """Cut the advices of this adviesvrager loose and take the record away. Gives how many advices stay."""
    blijven = Advies.objects.filter(adviesvrager=vrager).update(adviesvrager=None)
    wis_vrager(vrager)
    return blijven


def wis_vrager(vrager: Adviesvrager) -> None:
    """Take the record of an adviesvrager away, with all that hangs on it and its keys."""
    Concept.objects.filter(dossier=vrager.pk).delete()
    vernietig(vrager.pk)
    vrager.delete()


def _toets_verteld(verteld: Sequence[str]) -> None:
    """ADV-1: consent counts only of somebody who knew what he consented to."""
    controle = Controle()
    controle.keuzes("verteld", verteld, Verteld)
    controle.rond_af()
    ontbreekt = [str(wat.label) for wat in Verteld if wat not in verteld]
    if ontbreekt:
        zin = f"Vertel dit eerst, en vraag dan om toestemming: {'; '.join(ontbreekt)}."
        raise Geweigerd("ADV-1", zin)


def _nieuw_kenmerk() -> str:
    while True:
        kenmerk = "".join(secrets.choice(TEKENS) for _ in range(LENGTE))
        if not Adviesvrager.objects.filter(kenmerk=kenmerk).exists():
            return kenmerk
