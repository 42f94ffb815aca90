"""The meeting: agreements, minutes to check and forms to sign (DW-2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms import Form
from django.forms.formsets import BaseFormSet
from django.http import HttpRequest, HttpResponse

from zicht.dwang.formulieren import bied_formulier_aan, leg_handtekening_vast
from zicht.dwang.models import (
    Formulier,
    Notulen,
    Tafelafspraak,
)
from zicht.dwang.notulen import controleer_notulen, ontvang_notulen
from zicht.dwang.tafel import AfspraakInvoer, leg_bespreking_vast, volg_tafelafspraak_op
from zicht.taalhulp.schrijfhulp import Tekstsoort
from zicht.web.diensten.besluitformulier import ja_nee
from zicht.web.diensten.schermen import OverTekst
from zicht.web.dossiers import velden
from zicht.web.dossiers.velden import DossierFormulier, dag, personen, persoon
from zicht.web.dwang.schermen import DwangDaad, DwangRijDaad, TrajectDaad, VanPersoon
from zicht.web.onderdelen.rijen import met_extra_rij, wil_extra_rij
from zicht.web.onderdelen.velden import LangeTekst

AFSPRAKEN = "afspraken"


class AfspraakRij(forms.Form):
    """One agreement of the table."""

    wie = forms.CharField(label="Wie", required=False)
    tekst = forms.CharField(label="Doet wat", required=False)
    uiterlijk = dag("Voor wanneer", verplicht=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["uiterlijk"].initial = None

    def als_invoer(self) -> AfspraakInvoer | None:
        """None for a row that was left empty."""
        gegevens = self.cleaned_data
        if not gegevens.get("wie") and not gegevens.get("tekst"):
            return None
        return AfspraakInvoer(gegevens.get("tekst", ""), gegevens.get("wie", ""), gegevens.get("uiterlijk"))


AfspraakRijen = forms.formset_factory(AfspraakRij, extra=2, can_delete=True)


class BesprekingFormulier(DossierFormulier):
    redenvelden = ("niet_uitgenodigd_reden", "contactstop_reden")
    op = dag("Datum van de bespreking")
    uitgenodigd = personen("Wie waren uitgenodigd?", verplicht=False, contact=True)
    aanwezig = personen("Wie waren erbij?", verplicht=False, contact=True)
    uitkomst = LangeTekst(label="Wat is er besloten?", regels=5)
    niet_uitgenodigd_reden = velden.reden("Waarom was niet iedereen uitgenodigd?")
    contactstop_reden = velden.reden("Waarom het contact toch doorging")


class OpvolgingFormulier(DossierFormulier):
    nagekomen = ja_nee("Nagekomen?")
    opmerking = LangeTekst(label="Toelichting", required=False, regels=3)
    op = dag("Sinds wanneer weet u dit?")


class NotulenFormulier(DossierFormulier):
    tekst = LangeTekst(label="Notulen", regels=10, schrijfhulp=Tekstsoort.VERSLAG)
    op = dag("Ontvangen op")


class ControleFormulier(DossierFormulier):
    akkoord = ja_nee("Kloppen de notulen?")
    opmerkingen = LangeTekst(label="Wat klopt er niet, en bij wie meldde u dat?", required=False, regels=5)
    op = dag("Gecontroleerd op")


class AanbiedFormulier(DossierFormulier):
    redenvelden = ("afwijking_reden", "contactstop_reden")
    persoon = persoon("Wie moet tekenen?", contact=True)
    naam = forms.CharField(label="Welk formulier")
    volledig = ja_nee("Is het helemaal ingevuld?")
    uitgelegd = ja_nee("Is uitgelegd wat tekenen betekent?")
    op = dag("Aangeboden op")
    afwijking_reden = velden.reden("Waarom biedt u het nu al aan?")
    contactstop_reden = velden.reden(velden.CONTACTSTOP)


class HandtekeningFormulier(DossierFormulier):
    getekend = ja_nee("Is het getekend?")
    reden = LangeTekst(label="Waarom niet?", required=False, regels=3, help_text="In de woorden van deze persoon.")
    op = dag("Op welke dag?")


class Bespreking(TrajectDaad):
    """The meeting, with as many agreements as there are."""

    template_name = "web/dwang/bespreking.html"
    daad = leg_bespreking_vast
    formulier = BesprekingFormulier
    kop = "Bespreking aan de Jeugdbeschermingstafel"
    knop = "Bespreking vastleggen"
    regels = ("DW-2", "ALG-1", "ALG-15")
    rijen: BaseFormSet[AfspraakRij]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.rijen = AfspraakRijen(prefix=AFSPRAKEN)
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if wil_extra_rij(request.POST, AFSPRAKEN):
            self.rijen = AfspraakRijen(met_extra_rij(request.POST, AFSPRAKEN), prefix=AFSPRAKEN)
            return self.toon(self.maak_formulier(request.POST))
        self.rijen = AfspraakRijen(request.POST, prefix=AFSPRAKEN)
        return super().post(request, *args, **kwargs)

    def is_geldig(self, form: Form) -> bool:
        return all((form.is_valid(), self.rijen.is_valid()))

    def invoer(self, form: Form) -> Mapping[str, Any]:
        blijvend = [rij for rij in self.rijen.forms if rij not in self.rijen.deleted_forms]
        afspraken = [afspraak for rij in blijvend if (afspraak := rij.als_invoer())]
        return {**super().invoer(form), "afspraken": afspraken}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"rijen": self.rijen, **kwargs})


class Opvolging(OverTekst, DwangRijDaad):
    soort = Tafelafspraak
    naam = "afspraak"
    daad = volg_tafelafspraak_op
    formulier = OpvolgingFormulier
    kop = "Is deze afspraak nagekomen?"
    knop = "Antwoord vastleggen"
    regels = ("DW-2",)

    def over(self) -> tuple[str, str]:
        return f"Afgesproken: {self.rij.wie}", self.rij.tekst


class OntvangNotulen(TrajectDaad):
    daad = ontvang_notulen
    formulier = NotulenFormulier
    kop = "Notulen ontvangen"
    knop = "Notulen vastleggen"
    gelukt = "Ontvangen. Controleer ze voordat zij tellen."
    regels = ("DW-2", "ALG-16")


class ControleerNotulen(DwangRijDaad):
    template_name = "web/dwang/notulen.html"
    soort = Notulen
    naam = "notulen"
    daad = controleer_notulen
    formulier = ControleFormulier
    kop = "Notulen controleren"
    knop = "Controle vastleggen"
    regels = ("DW-2", "ALG-16")


class FormulierAanbieden(DwangDaad):
    daad = bied_formulier_aan
    formulier = AanbiedFormulier
    kop = "Formulier ter ondertekening aanbieden"
    knop = "Vastleggen dat het is aangeboden"
    regels = ("ALG-14", "DW-2")


class FormulierBijTraject(TrajectDaad):
    daad = bied_formulier_aan
    formulier = AanbiedFormulier
    kop = "Formulier ter ondertekening aanbieden"
    knop = "Vastleggen dat het is aangeboden"
    regels = ("ALG-14", "DW-2")

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {**super().invoer(form), "dossier": self.dossier}


class Handtekening(VanPersoon):
    soort = Formulier
    naam = "formulier"
    daad = leg_handtekening_vast
    formulier = HandtekeningFormulier
    kop = "Is dit formulier getekend?"
    knop = "Antwoord vastleggen"
    regels = ("DW-2",)

    def om_wie(self) -> str:
        return f"{self.rij.naam}, {super().om_wie()}"
