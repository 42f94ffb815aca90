"""Forms for the acts on one melding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.urls import reverse

from zicht.contact.aanvullen import voeg_persoon_bij_melding, vul_melding_aan
from zicht.contact.melder import (
    leg_afspraken_met_melder_vast,
)
from zicht.contact.models import Melding
from zicht.contact.onderwerpen import AFSPRAKEN, KINDCHECK
from zicht.contact.urgentie import maak_spoed
from zicht.kern import klok
from zicht.protocol.taal import korte_datum
from zicht.web.contact.formulier import MeldingVelden
from zicht.web.contact.personenrij import PersoonFormulier
from zicht.web.dossiers.schermen import RijDaad
from zicht.web.dossiers.velden import DossierFormulier
from zicht.web.onderdelen.groepen import Indeling, Veldgroep, verdeel
from zicht.web.onderdelen.velden import LangeTekst, TijdstipVeld

NIET_AAN_TE_VULLEN = ("kanaal", "op")
KINDCHECK_KOP = "Kindcheck, bij een professional voor volwassenen"


class MeldingDaad(RijDaad):
    """A form about one melding; the way back is its page."""

    soort = Melding
    naam = "melding"

    def om_wie(self) -> str:
        return f"Melding {self.rij} van {korte_datum(klok.dag(self.rij.ontvangen_op))}"

    def annuleer(self) -> str:
        return reverse("contact-melding", kwargs={"dossier": self.dossier.pk, "melding": self.rij.pk})


class AanvulFormulier(DossierFormulier, MeldingVelden):
    versie = forms.IntegerField(widget=forms.HiddenInput)
    groepen: ClassVar[Indeling] = (
        ("Wat er gebeurt", ("verhaal", "waargenomen", "aard", "aanleiding", "scheidingsstrijd")),
        ("Hoe veilig het is", ("acuut", "structureel", "veiligheidscijfer", "veiligheidscijfer_reden")),
        ("Verwachting", ("gezin_ingelicht", "verwachting", "doel_melder", "feedback_afspraak")),
        (KINDCHECK_KOP, ("kindcheck_",)),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in NIET_AAN_TE_VULLEN:
            del self.fields[naam]
        for onderwerp in KINDCHECK:
            self.fields[f"kindcheck_{onderwerp.code}"] = LangeTekst(
                label=onderwerp.naam, help_text=onderwerp.vraag, required=False, regels=2
            )

    @property
    def in_groepen(self) -> list[Veldgroep]:
        return [Veldgroep(titel, velden, vouwt=titel == KINDCHECK_KOP) for titel, velden in verdeel(self, self.groepen)]

    def velden(self) -> dict[str, Any]:
        """The fields of the melding as they are stored."""
        gegeven = {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "versie"}
        kindcheck = {o.code: gegeven.pop(f"kindcheck_{o.code}").strip() for o in KINDCHECK}
        return {**gegeven, "kindcheck": {code: tekst for code, tekst in kindcheck.items() if tekst}}


class MeldingAanvullen(MeldingDaad):
    template_name = "web/diensten/in_groepen.html"
    wat = "melding aanvullen"
    daad = vul_melding_aan
    formulier = AanvulFormulier
    kop = "Melding aanvullen"
    knop = "Melding aanvullen"
    gelukt = "De melding is aangevuld. De eerdere tekst staat op de tijdlijn."
    regels = ("ML-1", "ML-3")

    def beginwaarden(self) -> dict[str, Any]:
        velden = [naam for naam in MeldingVelden.base_fields if naam not in NIET_AAN_TE_VULLEN]
        kindcheck = {f"kindcheck_{code}": tekst for code, tekst in self.rij.kindcheck.items()}
        return {**{naam: getattr(self.rij, naam) for naam in velden}, **kindcheck, "versie": self.rij.versie}

    def invoer(self, form: forms.Form) -> Mapping[str, Any]:
        assert isinstance(form, AanvulFormulier)
        versie = form.cleaned_data["versie"]
        return {"melding": self.rij, "versie": versie, "door": self.medewerker, "velden": form.velden()}


class PersoonBijMeldingFormulier(DossierFormulier, PersoonFormulier):
    pass


class PersoonBijMelding(MeldingDaad):
    template_name = "web/contact/persoon_erbij.html"
    wat = "persoon bij melding"
    daad = voeg_persoon_bij_melding
    formulier = PersoonBijMeldingFormulier
    kop = "De melder noemt nog iemand"
    knop = "Persoon toevoegen"
    gelukt = "De persoon staat in dit dossier."
    regels = ("ML-1",)

    def invoer(self, form: forms.Form) -> Mapping[str, Any]:
        assert isinstance(form, PersoonBijMeldingFormulier)
        return {"melding": self.rij, "persoon": form.invoer(), "door": self.medewerker}


class AfsprakenFormulier(DossierFormulier):
    versie = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for onderwerp in AFSPRAKEN:
            self.fields[onderwerp.code] = LangeTekst(
                label=onderwerp.naam, help_text=onderwerp.vraag, required=False, regels=2
            )
        self.fields["feedback_afspraak"] = LangeTekst(
            label="Wat hoort de melder terug, en wanneer?", required=False, regels=2
        )


class AfsprakenVastleggen(MeldingDaad):
    wat = "afspraken met melder"
    daad = leg_afspraken_met_melder_vast
    formulier = AfsprakenFormulier
    kop = "Afspraken met de melder"
    knop = "Afspraken vastleggen"
    gelukt = "De afspraken zijn vastgelegd."
    regels = ("ML-6",)

    def beginwaarden(self) -> dict[str, Any]:
        return {**self.rij.afspraken, "feedback_afspraak": self.rij.feedback_afspraak, "versie": self.rij.versie}


class SpoedFormulier(DossierFormulier):
    reden = LangeTekst(label="Waarom is dit spoed?", regels=2)
    op = TijdstipVeld(label="Sinds wanneer weten wij dit?", required=False, help_text="Leeg is nu.")


class Spoed(MeldingDaad):
    wat = "spoed"
    daad = maak_spoed
    formulier = SpoedFormulier
    kop = "Dit is spoed"
    knop = "Spoed: Veilig Thuis is vanaf nu verantwoordelijk"
    gelukt = "Spoed is vastgelegd. Vanaf nu is Veilig Thuis verantwoordelijk voor het zicht op de veiligheid."
    regels = ("ML-10",)
