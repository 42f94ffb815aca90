"""Giving advice (HP2019 chapters 3 to 5): what was asked and advised, and nobody in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from zicht.advies.keuring import keur
from zicht.advies.keuzes import Gezegd, Kinderen, Onderwerp, Sector, Steun, Vrager, Wens, Wijze
from zicht.advies.logboek import log
from zicht.advies.models import Advies, Adviesvrager, Vervolgafspraak
from zicht.advies.weging import toets_antwoorden, toets_herhaling, toets_redenen, toets_vervolg
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd
from zicht.kern.identiteit import uuid7
from zicht.kern.invoer import Controle
from zicht.kern.models import Medewerker
from zicht.kern.sleutels import maak_sleutels

OVER_DE_KEUZE = ("EC-1", "EC-2", "EC-3", "EC-4", "EC-5", "EC-6", "ADV-8", "ALG-19")
OVER_HET_GESPREK = ("ADV-1", "ADV-4", "ADV-5", "ADV-6", "ADV-7", "ADV-10")


@daad("advies geven", regels=(*OVER_DE_KEUZE, *OVER_HET_GESPREK))
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
    ondersteuning: Sequence[str] = (),
    gezegd: Sequence[str] = (),
    niet_gezegd_reden: str = "",
    kinderen: str = Kinderen.ONBEKEND,
    onder_meldcode: bool | None = None,
    strafbaar: bool | None = None,
    antwoorden: Mapping[str, bool | None] | None = None,
    melding_aangeraden: bool | None = None,
    niet_aangeraden_reden: str = "",
    waarborgen: bool | None = None,
    vervolg: str = "",
    geen_persoonsgegeven: Sequence[str] = (),
    op: date | None = None,
    kenmerk: UUID | None = None,
) -> Advies:
    """Record an advice that knows nobody.

    `kenmerk`: the identity of this contact, so that sending it twice records it once. `antwoorden`: question code to
    yes, no or None, of the Meldcode (EC-3), of what the caller can carry (EC-5), of ADV-8. `gezegd`: what he was told
    about who stays responsible (ADV-6). `waarborgen`: is it sure enough that he will take the steps that are needed
    (ADV-5)? `strafbaar`: a suspicion of criminal child abuse (ADV-4).
    `geen_persoonsgegeven`: words that were found and that the worker judged to be no personal data.

    Raises GegevensGevonden (ADV-1, hard) with what is left; Geweigerd (EC-4, hard) when somebody wanted to make a
    melding and did not choose an advice himself; RedenNodig when a melding was not advised although the criteria speak
    for it (ADV-8), or he was not told what ADV-6 asks; Invoerfout.
    """
    dag = op or klok.vandaag()
    gegeven = dict(antwoorden or {})
    controle = _toets(soort_vrager, sector, wijze, eerste_wens, besproken)
    controle.keuzes("ondersteuning", ondersteuning, Steun)
    controle.keuzes("gezegd", gezegd, Gezegd)
    controle.keuze("kinderen", kinderen, Kinderen)
    toets_vervolg(controle, vervolg, waarborgen)
    toets_antwoorden(controle, soort_vrager, onder_meldcode, gegeven, dag)
    controle.ingevuld("vraag", vraag, "Schrijf wat er werd gevraagd, zonder namen.")
    controle.ingevuld("advies", advies, "Schrijf wat u hebt geadviseerd, zonder namen.")
    controle.gebeurd("op", op)
    controle.rond_af()
    _toets_keuze(eerste_wens, bevestigd=keuze_bevestigd)
    if over_geweld:
        toets_redenen(
            soort_vrager,
            gegeven,
            onder_meldcode=bool(onder_meldcode),
            op=dag,
            aangeraden=melding_aangeraden,
            niet_aangeraden_reden=niet_aangeraden_reden,
            gezegd=gezegd,
            niet_gezegd_reden=niet_gezegd_reden,
        )
    teksten = {
        "vraag": vraag,
        "advies": advies,
        "niet_gezegd_reden": niet_gezegd_reden,
        "niet_aangeraden_reden": niet_aangeraden_reden,
    }
    gekeurd = keur(teksten, geen_persoonsgegeven=geen_persoonsgegeven)
    eigen = kenmerk or uuid7()
    if al_vastgelegd := Advies.objects.filter(pk=eigen, gegeven_door=door).first():
        return al_vastgelegd
    rij = Advies(
        id=eigen,
        gegeven_op=dag,
        gegeven_door=door,
        soort_vrager=soort_vrager,
        sector=sector,
        wijze=wijze,
        over_geweld=over_geweld,
        minderjarig=minderjarig,
        eerste_wens=eerste_wens,
        keuze_bevestigd=keuze_bevestigd,
        besproken=list(dict.fromkeys(besproken)),
        ondersteuning=list(dict.fromkeys(ondersteuning)),
        gezegd=list(dict.fromkeys(gezegd)),
        kinderen=kinderen,
        onder_meldcode=onder_meldcode,
        strafbaar=strafbaar,
        antwoorden=gegeven,
        melding_aangeraden=melding_aangeraden,
        waarborgen=waarborgen,
        vervolg=vervolg,
        vrijgegeven=gekeurd.vrijgegeven,
        vastgelegd_door=door,
        **gekeurd.teksten,
    )
    return _bewaar(rij, "advies geven", door)


@daad("vervolgadvies geven", regels=("ADV-1", "ADV-3", "ADV-5", "ADV-7", "ADV-8", "ADV-10", "ADV-11", "ALG-19"))
def geef_vervolgadvies(
    *,
    adviesvrager: Adviesvrager,
    door: Medewerker,
    vraag: str,
    advies: str,
    wijze: str = Wijze.TELEFOON,
    besproken: Sequence[str] = (),
    ondersteuning: Sequence[str] = (),
    antwoorden: Mapping[str, bool | None] | None = None,
    melding_aangeraden: bool | None = None,
    niet_aangeraden_reden: str = "",
    waarborgen: bool | None = None,
    vervolg: str = "",
    afspraak: Vervolgafspraak | None = None,
    geen_persoonsgegeven: Sequence[str] = (),
    op: date | None = None,
) -> Advies:
    """A next conversation with somebody who consented; hangs on that record and on nothing else.

    `afspraak`: the promised follow-up this was. The adviesvrager himself may be named; it is kept apart from the text,
    so that it goes when the consent goes. What he was told about responsibility stands with the first advice.

    Raises GegevensGevonden (ADV-1, hard); RedenNodig when a melding was not advised although the criteria speak for it
    (ADV-8); Invoerfout, from the third conversation on also when a melding was not weighed anew (ADV-11).
    """
    vrager = Adviesvrager.objects.select_for_update().get(pk=adviesvrager.pk)
    dag = op or klok.vandaag()
    eerder = list(vrager.adviezen.order_by("gegeven_op").values_list("gegeven_op", "onder_meldcode"))
    onder_meldcode = any(onder for _, onder in eerder)
    gegeven = dict(antwoorden or {})
    controle = _toets(vrager.soort, "", wijze, Wens.ADVIES, besproken)
    controle.keuzes("ondersteuning", ondersteuning, Steun)
    toets_vervolg(controle, vervolg, waarborgen)
    toets_antwoorden(controle, vrager.soort, onder_meldcode, gegeven, dag)
    controle.ingevuld("vraag", vraag, "Schrijf wat er werd gevraagd, zonder namen van anderen.")
    controle.ingevuld("advies", advies, "Schrijf wat u hebt geadviseerd, zonder namen van anderen.")
    controle.gebeurd("op", op)
    if afspraak is not None and afspraak.adviesvrager_id != vrager.pk:
        controle.fout("afspraak", "Deze afspraak is met iemand anders. Kies een afspraak met deze adviesvrager.")
    toets_herhaling(controle, [op_dag for op_dag, _ in eerder], melding_aangeraden)
    controle.rond_af()
    toets_redenen(
        vrager.soort,
        gegeven,
        onder_meldcode=onder_meldcode,
        op=dag,
        aangeraden=melding_aangeraden,
        niet_aangeraden_reden=niet_aangeraden_reden,
        gezegd=Gezegd.values,
        niet_gezegd_reden="",
    )
    teksten = {"vraag": vraag, "advies": advies, "niet_aangeraden_reden": niet_aangeraden_reden}
    gekeurd = keur(teksten, geen_persoonsgegeven=geen_persoonsgegeven, adviesvrager=vrager)
    rij = Advies(
        gegeven_op=dag,
        gegeven_door=door,
        adviesvrager=vrager,
        soort_vrager=vrager.soort,
        wijze=wijze,
        is_vervolg=True,
        besproken=list(dict.fromkeys(besproken)),
        ondersteuning=list(dict.fromkeys(ondersteuning)),
        onder_meldcode=onder_meldcode or None,
        antwoorden=gegeven,
        melding_aangeraden=melding_aangeraden,
        waarborgen=waarborgen,
        vervolg=vervolg,
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
