"""Screening on acute unsafety, structural unsafety and a multi-problem situation (VB-4, ML-8; HP2019 7.4.2, 7.4.3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from zicht.beoordeling.instrument import ONDERWERPEN, Instrument, Lid, instrument_op
from zicht.beoordeling.models import Politieniveau, Screening
from zicht.contact.models import JaNeeOnbekend, Melding
from zicht.dossiers.invoer import Controle
from zicht.dossiers.leeftijd import is_minderjarig
from zicht.dossiers.models import GELDEND, Bevinding, Dossier, Persoon, Status
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.models import Medewerker
from zicht.protocol.leeftijden import leeftijd
from zicht.protocol.taal import opsomming


@daad("screenen", regels=("VB-4", "ML-8"))
def screen(
    *,
    dossier: Dossier,
    door: Medewerker,
    meldingen: Sequence[Melding],
    antwoorden: Mapping[str, bool | None],
    acuut: str = "",
    structureel: str = "",
    multiproblematiek: str = "",
    politieniveau: str = "",
    gebeurtenissen: Sequence[Bevinding] = (),
    toelichting: str = "",
    afwijking_reden: str = "",
    op: date | None = None,
) -> Screening:
    """Screen by the form in force. `antwoorden`: question code to yes, no or None (unknown).

    `acuut`, `structureel`, `multiproblematiek` are the worker's judgment: ja, nee or onbekend; left empty, what the
    answers point to. `gebeurtenissen`: facts that turn out to be unsafe events; the screening lists these and all that
    were known. `politieniveau`: laag, matig or hoog, as the police gave it. Risk factors are no unsafe events.

    Raises Invoerfout; RedenNodig (VB-4) when the judgment departs from the answers, or says unsafe without one event.
    """
    dag = op or klok.vandaag()
    formulier = instrument_op(dag)
    oordelen = {"acuut": acuut, "structureel": structureel, "multiproblematiek": multiproblematiek}
    controle = Controle()
    _toets_invoer(controle, formulier, antwoorden, oordelen, politieniveau)
    controle.uit_dossier("meldingen", dossier, meldingen)
    controle.uit_dossier("gebeurtenissen", dossier, gebeurtenissen)
    controle.geldend("gebeurtenissen", gebeurtenissen)
    controle.gebeurd("op", op)
    if not meldingen:
        controle.fout("meldingen", "Kies welke meldingen u beoordeelt.")
    _toets_gebeurtenissen(controle, gebeurtenissen)
    controle.rond_af()
    gevonden = formulier.uitkomsten(antwoorden, gezinsleden(dossier, dag))
    uitkomsten = {onderwerp: oordelen[onderwerp] or gevonden[onderwerp] for onderwerp in ONDERWERPEN}
    vermeld = _vermeld(dossier, gebeurtenissen, dag)
    _vraag_redenen(
        {
            "afwijking_reden": _zonder_reden(uitkomsten, gevonden, afwijking_reden),
            "toelichting": _zonder_onderbouwing(uitkomsten, vermeld, toelichting),
        }
    )
    screening = Screening.objects.create(
        dossier=dossier,
        op=dag,
        instrument=formulier.naam,
        meldingen=[melding.pk for melding in meldingen],
        antwoorden=dict(antwoorden),
        politieniveau=politieniveau,
        toelichting=toelichting,
        afwijking_reden=afwijking_reden,
        gebeurtenissen=vermeld,
        vastgelegd_door=door,
        **uitkomsten,
    )
    schrijf(dossier, "screenen", door=door, op=op, tekst=toelichting, over=screening)
    return screening


def gezinsleden(dossier: Dossier, op: date) -> list[Lid]:
    """The people directly involved, as a form sees them."""
    personen = Persoon.objects.filter(dossier=dossier, directbetrokkene=True, overleden_op=None)
    return [lid(persoon, op) for persoon in personen]


def lid(persoon: Persoon, op: date) -> Lid:
    """This person as a form sees him on that day."""
    return Lid(
        leeftijd=leeftijd(persoon.geboortedatum, op),
        minderjarig=is_minderjarig(persoon, op),
        ongeboren=persoon.ongeboren,
    )


def _toets_invoer(
    controle: Controle,
    formulier: Instrument,
    antwoorden: Mapping[str, bool | None],
    oordelen: Mapping[str, str],
    politieniveau: str,
) -> None:
    bekend = {vraag.code for onderwerp in formulier.onderwerpen for vraag in onderwerp.vragen}
    if vreemd := set(antwoorden) - bekend:
        controle.fout("antwoorden", f"{', '.join(sorted(vreemd))} staat niet in {formulier.titel}.")
    for veld, oordeel in oordelen.items():
        if oordeel:
            controle.keuze(veld, oordeel, JaNeeOnbekend)
    if politieniveau:
        controle.keuze("politieniveau", politieniveau, Politieniveau)


def _toets_gebeurtenissen(controle: Controle, gebeurtenissen: Sequence[Bevinding]) -> None:
    if any(bevinding.status != Status.FEIT for bevinding in gebeurtenissen):
        zin = "Een onveilige gebeurtenis is een feit. Leg eerst het feit vast waarop deze uitspraak rust."
        controle.fout("gebeurtenissen", zin)
    if any(bevinding.risicofactor for bevinding in gebeurtenissen):
        zin = "Een risicofactor telt niet mee in de screening. Hij gaat wel mee met een overdracht."
        controle.fout("gebeurtenissen", zin)


def _vermeld(dossier: Dossier, nieuw: Sequence[Bevinding], dag: date) -> list[UUID]:
    """All known unsafe events up to that day, with those that turn out to be one now; none that proved wrong."""
    Bevinding.objects.filter(pk__in=[bevinding.pk for bevinding in nieuw]).update(onveilige_gebeurtenis=True)
    bekend = Bevinding.objects.filter(
        GELDEND, dossier=dossier, onveilige_gebeurtenis=True, risicofactor=False, op__lte=dag
    )
    return list(bekend.order_by("op", "vastgelegd_op").values_list("pk", flat=True))


def _zonder_reden(uitkomsten: Mapping[str, str], gevonden: Mapping[str, str], reden: str) -> str:
    """What to say when the judgment departs from the answers and nobody wrote why; empty when that is well."""
    anders = [onderwerp for onderwerp in ONDERWERPEN if uitkomsten[onderwerp] != gevonden[onderwerp]]
    if not anders or reden.strip():
        return ""
    return f"Uw oordeel over {opsomming(anders)} volgt niet uit de antwoorden. Schrijf waarom u anders oordeelt."


def _zonder_onderbouwing(uitkomsten: Mapping[str, str], vermeld: Sequence[UUID], toelichting: str) -> str:
    """What to say when it is called unsafe while no event is recorded; empty when that is well."""
    onveilig = JaNeeOnbekend.JA in (uitkomsten["acuut"], uitkomsten["structureel"])
    if not onveilig or vermeld or toelichting.strip():
        return ""
    return "Er is nog geen onveilige gebeurtenis met bron vastgelegd. Doe dat eerst, of schrijf waar dit op rust."


def _vraag_redenen(zinnen: Mapping[str, str]) -> None:
    """Ask for every reason that is missing at once: asking one after the other costs time nobody has."""
    nodig = {veld: zin for veld, zin in zinnen.items() if zin}
    if nodig:
        veld, *_ = nodig
        raise RedenNodig("VB-4", nodig.pop(veld), veld=veld, ook=nodig)
