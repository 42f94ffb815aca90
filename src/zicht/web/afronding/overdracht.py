"""Handing over: what goes along and what must not, the agreements, and the party's answer (HP2019 ch. 11)."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from zicht.afronding.aanvaarden import aanvaard_overdracht, weiger_overdracht
from zicht.afronding.meegeven import MeeTeGeven
from zicht.afronding.models import Overdracht
from zicht.afronding.overdragen import AFSPRAKEN, PARTIJ_VERTELT
from zicht.afronding.selectors import wat_niet_meegaat
from zicht.diensten.models import Dienst
from zicht.dossiers.afscherming import naam_voor_anderen
from zicht.dossiers.models import BRUIKBAAR, Bevinding, Status
from zicht.dossiers.selectors import bron_in_beeld
from zicht.kern.fouten import Fout, NietGevonden
from zicht.protocol.taal import korte_datum
from zicht.taalhulp.schrijfhulp import Tekstsoort
from zicht.web.afronding.ontvanger import NIEUW, MetNieuweProfessional, draag_over_aan
from zicht.web.afronding.voorbeeld import voorbeeld
from zicht.web.daadscherm import zet_fout
from zicht.web.diensten.besluitformulier import BesluitFormulier, Groepen
from zicht.web.dossiers.schermen import Blad, DossierDaad, RijDaad
from zicht.web.dossiers.velden import BevindingenVeld, DossierFormulier, bron, dag, keuze, reden
from zicht.web.onderdelen.velden import Aankruisen, JaNeeOnbekend, LangeTekst

AFSPRAAK, NODIG = "afspraak_", "nodig_"
AAN_HET_GEZIN = "De overdracht is vastgelegd. Veilig Thuis is niet meer verantwoordelijk. Geef de afspraken op papier."
NOG_NIET_BEKEND = "De ontvanger staat nog niet in het dossier"


class OverdrachtFormulier(MetNieuweProfessional, BesluitFormulier):
    """Facts are ticked; an opinion goes along only with why that is necessary (ALG-11)."""

    soort = keuze("Wanneer", Overdracht.Soort)
    partij = keuze("Aan wie", Overdracht.Partij)
    ontvanger = bron("Ontvanger", uitleg="Staat de ontvanger nog niet in het dossier, vul dan hieronder in wie het is.")
    feiten = BevindingenVeld(
        Bevinding.objects.filter(BRUIKBAAR, status=Status.FEIT).order_by("-op", "id"),
        label="Feiten die meegaan",
        required=False,
        widget=Aankruisen,
    )
    inhoud = LangeTekst(
        label="Toelichting bij de overdracht", required=False, regels=5, schrijfhulp=Tekstsoort.OVERDRACHT
    )
    warm = forms.BooleanField(label="In een gesprek waar de betrokkenen bij zijn (warme overdracht)", required=False)
    partij_informeert = forms.BooleanField(
        label="De partij informeert de betrokkenen namens Veilig Thuis", required=False
    )
    informeert_over = forms.MultipleChoiceField(
        label="Dan vertelt de partij", choices=list(PARTIJ_VERTELT.items()), required=False, widget=Aankruisen
    )
    monitoren = JaNeeOnbekend(label="Gaat Veilig Thuis monitoren?", required=False)
    niet_warm_reden = reden("Waarom niet in een gesprek met de betrokkenen?")
    niet_monitoren_reden = reden("Waarom geen monitoren?")
    op = dag("Datum van de overdracht")
    redenvelden = ("niet_warm_reden", "niet_monitoren_reden")
    vouwt = BesluitFormulier.vouwt | {NOG_NIET_BEKEND}
    groepen: ClassVar[Groepen] = (
        ("Aan wie", ("soort", "partij", "ontvanger")),
        (NOG_NIET_BEKEND, (NIEUW,)),
        ("Wat meegaat", ("feiten", NODIG, "inhoud")),
        ("Afspraken", (AFSPRAAK, "warm", "niet_warm_reden", "partij_informeert", "informeert_over")),
        ("Monitoren", ("monitoren", "niet_monitoren_reden", "op")),
        *BesluitFormulier.groepen,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, naam in AFSPRAKEN.items():
            self.fields[f"{AFSPRAAK}{code}"] = LangeTekst(label=naam, required=False, regels=2)
        self.meningen = {
            str(rij.pk): rij
            for rij in Bevinding.objects.filter(BRUIKBAAR, dossier=self.dossier)
            .exclude(status=Status.FEIT)
            .select_related("bron", "bron_persoon")
            .order_by("-op", "id")
        }
        for sleutel, rij in self.meningen.items():
            wie = rij.bron_persoon or (naam_voor_anderen(rij.bron) if rij.bron else rij.bron_omschrijving)
            self.fields[f"{NODIG}{sleutel}"] = LangeTekst(
                label=f"{rij.get_status_display()} van {wie or 'onbekend'}: {rij.tekst[:160]}",
                help_text="Gaat alleen mee als u hier schrijft waarom dat nodig is.",
                required=False,
                regels=2,
            )
        if not self.rijen("feiten").exists():
            del self.fields["feiten"]

    def clean(self) -> dict[str, Any]:
        gegevens = dict(super().clean())
        gegevens["afspraken"] = {code: gegevens.pop(f"{AFSPRAAK}{code}", "") for code in AFSPRAKEN}
        redenen = {sleutel: gegevens.pop(f"{NODIG}{sleutel}", "") for sleutel in self.meningen}
        gegevens["bevindingen"] = [
            *(MeeTeGeven(rij) for rij in gegevens.pop("feiten", [])),
            *(MeeTeGeven(self.meningen[s], nodig_omdat=waarom) for s, waarom in redenen.items() if waarom.strip()),
        ]
        return gegevens


class OverdrachtNieuw(DossierDaad):
    template_name = "web/afronding/overdragen.html"
    terug_naar = "overdracht"
    wat = "overdracht"
    daad = draag_over_aan
    formulier = OverdrachtFormulier
    kop = "Overdragen"
    knop = "Overdracht vastleggen"
    gelukt = "De overdracht is vastgelegd. Tot de partij aanvaardt blijft Veilig Thuis verantwoordelijk."
    regels = ("OV-2", "OV-4", "OV-5", "ALG-11", "MON-6")
    vooraf = ("soort", "partij")

    def klaar(self, uitkomst: Overdracht) -> HttpResponse:
        """OV-3, OV-5: to the people themselves it ends at once; nobody accepts."""
        messages.success(self.request, self.gelukt if uitkomst.aanvaard_op is None else AAN_HET_GEZIN)
        return redirect(self.na(uitkomst))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._voorbeeld() if "voorbeeld" in request.POST else super().post(request, *args, **kwargs)

    def _voorbeeld(self) -> HttpResponse:
        """The same form with what each recipient would read above it; what cannot go along is said as when saving."""
        form = self.maak_formulier(self.request.POST)
        if not self.is_geldig(form):
            return self.toon(form)
        try:
            exemplaren = voorbeeld(**self.invoer(form))
        except NietGevonden:
            raise
        except Fout as fout:
            return self.toon(form, fout=zet_fout(form, fout))
        antwoord = self.toon(form, exemplaren=exemplaren)
        antwoord.status_code = 200
        return antwoord

    def beginwaarden(self) -> dict[str, Any]:
        na_dienst = Dienst.objects.filter(dossier=self.dossier).exists()
        soort = Overdracht.Soort.NA_DIENST if na_dienst else Overdracht.Soort.DIRECT
        # MON-6: monitoring is proposed.
        return {"soort": soort, "monitoren": True, **super().beginwaarden()}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"niet": wat_niet_meegaat(self.dossier), **kwargs})


class OverdrachtBlad(Blad):
    """Every handover with what went along, and whether the party accepted; who is responsible until then."""

    template_name = "web/afronding/overdracht.html"
    wat = "overdracht"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rijen = (
            Overdracht.objects.filter(dossier=self.dossier)
            .select_related("ontvanger", "besluit")
            .prefetch_related("bevindingen__bevinding__bron_persoon", "bevindingen__bevinding__bron")
            .order_by("-op", "-id")
        )
        beelden = [{"rij": rij, **self._delen(rij)} for rij in rijen]
        wacht = any(rij.aanvaard_op is None and rij.geweigerd_op is None for rij in rijen)
        return super().get_context_data(**{"overdrachten": beelden, "wacht": wacht, **kwargs})

    def _delen(self, rij: Overdracht) -> dict[str, Any]:
        mee = list(rij.bevindingen.all())
        return {
            "aan": bron_in_beeld(rij.ontvanger).naam if rij.ontvanger else "",
            "feiten": [m.bevinding for m in mee if m.bevinding.status == Status.FEIT],
            "meningen": [m for m in mee if m.bevinding.status != Status.FEIT],
            "afspraken": [(AFSPRAKEN[code], tekst) for code, tekst in rij.afspraken.items() if code in AFSPRAKEN],
            "vertelt": [PARTIJ_VERTELT[code] for code in rij.informeert_over if code in PARTIJ_VERTELT],
        }


class AanvaardFormulier(DossierFormulier):
    op = dag("Aanvaard op")
    reactie = LangeTekst(label="Wat de partij erbij zei", required=False, regels=3)


class WeigerFormulier(DossierFormulier):
    op = dag("Geweigerd op")
    reden = LangeTekst(label="Waarom de partij niet aanvaardt", regels=3)


class VanOverdracht(RijDaad):
    """About one handover: to whom and when stands above the form."""

    soort = Overdracht
    naam = "overdracht"
    terug_naar = "overdracht"
    wat = "overdracht"

    def waarover(self) -> str:
        ontvanger = self.rij.ontvanger
        naam = bron_in_beeld(ontvanger).naam if ontvanger else self.rij.get_partij_display()
        return f"Overdracht aan {naam} van {korte_datum(self.rij.op)}"


class Aanvaarden(VanOverdracht):
    template_name = "web/afronding/aanvaarden.html"
    daad = aanvaard_overdracht
    formulier = AanvaardFormulier
    kop = "De partij aanvaardt de overdracht"
    knop = "Aanvaarding vastleggen"
    regels = ("OV-5",)
    gelukt = "Vastgelegd. De partij is nu verantwoordelijk; het monitoren telt vanaf deze dag."


class Weigeren(VanOverdracht):
    daad = weiger_overdracht
    formulier = WeigerFormulier
    kop = "De partij aanvaardt niet"
    knop = "Weigering vastleggen"
    regels = ("OV-5",)
    uitleg = "Veilig Thuis blijft dan verantwoordelijk voor het zicht op de veiligheid. Kies daarna een volgende stap."
    gelukt = "Vastgelegd. Veilig Thuis blijft verantwoordelijk: kies een andere partij of stap."
