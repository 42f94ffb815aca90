"""Giving advice (HP2019 chapters 3 to 5): what was asked and advised, and nobody in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from zicht.advies.keuring import keur
from zicht.advies.keuzes import Onderwerp, Sector, Vrager, Wens, Wijze
from zicht.advies.logboek import log
from zicht.advies.models import Advies, Adviesvrager, Vervolgafspraak
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd
from zicht.kern.identiteit import uuid7
from zicht.kern.invoer import Controle
from zicht.kern.models import Medewerker
from zicht.kern.sleutels import maak_sleutels


@daad("advies geven", regels=("ADV-1", "ADV-10", "EC-1", "EC-2", "EC-4", "EC-6", "ALG-19"))
def geef_advies(
    *,
    door: Medewerker,
    soort_vrager: str,
    vraag: str,
    advies: str,
    sector: str = "",
    wijze: str = Wijze.TELEFOON,
    over_geweld: bool = True,
    minderjarig: bool | None = None,
    eerste_wens: str = Wens.ADVIES,
    keuze_bevestigd: bool = False,
    besproken: Sequence[str] = (),
    geen_persoonsgegeven: Sequence[str] = (),
    op: date | None = None,
    kenmerk: UUID | None = None,
) -> Advies:
    """Record an advice that knows nobody.

    `kenmerk`: the identity of this contact, so that sending it twice records it once.
    `geen_persoonsgegeven`: words that were found and that the worker judged to be no personal data. Raises
    GegevensGevonden (ADV-1, hard) with what is left, Geweigerd (EC-4, hard) when somebody wanted to make a melding and
    did not choose an advice himself, Invoerfout.
    """
    controle = _toets(soort_vrager, sector, wijze, eerste_wens, besproken)
    controle.ingevuld("vraag", vraag, "Schrijf wat er werd gevraagd, zonder namen.")
    controle.ingevuld("advies", advies, "Schrijf wat u hebt geadviseerd, zonder namen.")
    controle.gebeurd("op", op)
    controle.rond_af()
    _toets_keuze(eerste_wens, bevestigd=keuze_bevestigd)
    gekeurd = keur({"vraag": vraag, "advies": advies}, geen_persoonsgegeven=geen_persoonsgegeven)
    eigen = kenmerk or uuid7()
    if al_vastgelegd := Advies.objects.filter(pk=eigen, gegeven_door=door).first():
        return al_vastgelegd
    rij = Advies(
        id=eigen,
        gegeven_op=op or klok.vandaag(),
        gegeven_door=door,
        soort_vrager=soort_vrager,
        sector=sector,
        wijze=wijze,
        over_geweld=over_geweld,
        minderjarig=minderjarig,
        eerste_wens=eerste_wens,
        keuze_bevestigd=keuze_bevestigd,
        besproken=list(dict.fromkeys(besproken)),
        vrijgegeven=gekeurd.vrijgegeven,
        vastgelegd_door=door,
        **gekeurd.teksten,
    )
    return _bewaar(rij, "advies geven", door)


@daad("vervolgadvies geven", regels=("ADV-1", "ADV-3", "ADV-7", "ADV-10", "ADV-11", "ALG-19"))
def geef_vervolgadvies(
    *,
    adviesvrager: Adviesvrager,
    door: Medewerker,
    vraag: str,
    advies: str,
    wijze: str = Wijze.TELEFOON,
    besproken: Sequence[str] = (),
    afspraak: Vervolgafspraak | None = None,
    geen_persoonsgegeven: Sequence[str] = (),
    op: date | None = None,
) -> Advies:
    """A next conversation with somebody who consented; hangs on that record and on nothing else.

    `afspraak`: the promised follow-up this was. The adviesvrager himself may be named; it is kept apart from the text,
    so that it goes when the consent goes. Raises GegevensGevonden (ADV-1, hard), Invoerfout.
    """
    vrager = Adviesvrager.objects.select_for_update().get(pk=adviesvrager.pk)
    dag = op or klok.vandaag()
    controle = _toets(vrager.soort, "", wijze, Wens.ADVIES, besproken)
    controle.ingevuld("vraag", vraag, "Schrijf wat er werd gevraagd, zonder namen van anderen.")
    controle.ingevuld("advies", advies, "Schrijf wat u hebt geadviseerd, zonder namen van anderen.")
    controle.gebeurd("op", op)
    if afspraak is not None and afspraak.adviesvrager_id != vrager.pk:
        controle.fout("afspraak", "Deze afspraak is met iemand anders. Kies een afspraak met deze adviesvrager.")
    controle.rond_af()
    teksten = {"vraag": vraag, "advies": advies}
    gekeurd = keur(teksten, geen_persoonsgegeven=geen_persoonsgegeven, adviesvrager=vrager)
    rij = Advies(
        gegeven_op=dag,
        gegeven_door=door,
        adviesvrager=vrager,
        soort_vrager=vrager.soort,
        wijze=wijze,
        is_vervolg=True,
        besproken=list(dict.fromkeys(besproken)),
        vrijgegeven=gekeurd.vrijgegeven,
        vastgelegd_door=door,
        **gekeurd.teksten,
    )
    vrager.laatste_contact = max(vrager.laatste_contact, dag)
    vrager.save(update_fields=["laatste_contact"])
    if afspraak is not None:
        afspraak.nagekomen_op = klok.moment(op)
        afspraak.save(update_fields=["nagekomen_op"])
    return _bewaar(rij, "vervolgadvies geven", door)


def _bewaar(rij: Advies, daadnaam: str, door: Medewerker) -> Advies:
    maak_sleutels(rij.pk)
    rij.save(force_insert=True)
    log(daadnaam, rij, door=door)
    return rij


def _toets(soort: str, sector: str, wijze: str, wens: str, besproken: Sequence[str]) -> Controle:
    controle = Controle()
    controle.keuze("soort_vrager", soort, Vrager)
    controle.keuze("wijze", wijze, Wijze)
    controle.keuze("eerste_wens", wens, Wens)
    controle.keuzes("besproken", besproken, Onderwerp)
    if sector:
        controle.keuze("sector", sector, Sector)
        if soort != Vrager.PROFESSIONAL:
            controle.fout("sector", "Een sector hoort alleen bij een professional.")
    return controle


def _toets_keuze(eerste_wens: str, *, bevestigd: bool) -> None:
    """EC-4, EC-6: whoever wants to make a melding can; an advice instead is the caller's own choice."""
    if eerste_wens == Wens.MELDING and not bevestigd:
        zin = (
            "Deze beller wilde een melding doen. Neem de melding op. Kiest de beller na uw uitleg zelf voor een "
            "advies, laat dat dan bevestigen en kruis het aan."
        )
        raise Geweigerd("EC-4", zin)
