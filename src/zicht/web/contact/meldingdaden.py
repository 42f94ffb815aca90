"""Forms for the acts on one melding."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar

from django import forms
from django.urls import reverse

from zicht.contact.aanvullen import voeg_persoon_bij_melding, vul_melding_aan
from zicht.contact.anoniem import besluit_anonieme_melding
from zicht.contact.besproken import voorstel_besproken_met
from zicht.contact.intrekken import besluit_intrekking, leg_ingelicht_vast, wens_tot_intrekking
from zicht.contact.losmaken import maak_samenvoeging_ongedaan
from zicht.contact.melder import (
    beroep_op_grond,
    leg_afspraken_met_melder_vast,
    leg_toestemming_identiteit_vast,
    vul_melder_aan,
)
from zicht.contact.models import BesprokenMet, Melding, Samenvoeging
from zicht.contact.onderwerpen import AFSPRAKEN, KINDCHECK, NADELEN
from zicht.contact.terugbellen import plan_terugbelafspraak
from zicht.contact.urgentie import Urgentie, maak_spoed
from zicht.dossiers.models import Bron
from zicht.kern.fouten import NietGevonden
from zicht.web.contact.formulier import MeldingVelden
from zicht.web.contact.personenrij import PersoonFormulier
from zicht.web.diensten.besluitformulier import BesluitFormulier, CollegaVeld, ja_nee
from zicht.web.dossiers.schermen import RijDaad
from zicht.web.dossiers.velden import DossierFormulier, dag
from zicht.web.onderdelen.velden import Aankruisen, JaNeeOnbekend, LangeTekst, TijdstipVeld

NIET_AAN_TE_VULLEN = ("kanaal", "op")


class MeldingDaad(RijDaad):
    """A form about one melding; the way back is its page."""

    soort = Melding
    naam = "melding"

    def annuleer(self) -> str:
        return reverse("contact-melding", kwargs={"dossier": self.dossier.pk, "melding": self.rij.pk})


class MelderDaad(MeldingDaad):
    """A form about the melder of a melding: the act takes the source."""

    def invoer(self, form: forms.Form) -> Mapping[str, Any]:
        return {"bron": self.rij.melder, "door": self.medewerker, **form.cleaned_data}


class AanvulFormulier(DossierFormulier, MeldingVelden):
    versie = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in NIET_AAN_TE_VULLEN:
            del self.fields[naam]
        for onderwerp in KINDCHECK:
            self.fields[f"kindcheck_{onderwerp.code}"] = LangeTekst(
                label=f"Kindcheck: {onderwerp.naam.lower()}", help_text=onderwerp.vraag, required=False, regels=2
            )

    def velden(self) -> dict[str, Any]:
        """The fields of the melding as they are stored."""
        gegeven = {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "versie"}
        kindcheck = {o.code: gegeven.pop(f"kindcheck_{o.code}").strip() for o in KINDCHECK}
        return {**gegeven, "kindcheck": {code: tekst for code, tekst in kindcheck.items() if tekst}}


class MeldingAanvullen(MeldingDaad):
    wat = "melding aanvullen"
    daad = vul_melding_aan
    formulier = AanvulFormulier
    kop = "Melding aanvullen"
    knop = "Bewaren"
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
    wat = "persoon bij melding"
    daad = voeg_persoon_bij_melding
    formulier = PersoonBijMeldingFormulier
    kop = "De melder noemt nog iemand"
    knop = "Toevoegen"
    gelukt = "Toegevoegd."
    regels = ("ML-1",)

    def invoer(self, form: forms.Form) -> Mapping[str, Any]:
        assert isinstance(form, PersoonBijMeldingFormulier)
        return {"melding": self.rij, "persoon": form.invoer(), "door": self.medewerker}


class MelderFormulier(DossierFormulier):
    naam = forms.CharField(label="Naam", required=False, max_length=200)
    telefoon = forms.CharField(label="Telefoon", required=False, max_length=200)
    email = forms.EmailField(label="E-mail", required=False, max_length=200)
    adres = forms.CharField(label="Adres", required=False, max_length=200)
    relatie = forms.CharField(label="Relatie tot het gezin", required=False, max_length=200)
    organisatie = forms.CharField(label="Organisatie", required=False, max_length=200)
    functie = forms.CharField(label="Functie", required=False, max_length=200)


class MelderAanvullen(MelderDaad):
    wat = "melder aanvullen"
    daad = vul_melder_aan
    formulier = MelderFormulier
    kop = "Melder aanvullen"
    knop = "Bewaren"
    gelukt = "De gegevens van de melder zijn aangevuld."
    regels = ("ML-1", "ML-3")

    def beginwaarden(self) -> dict[str, Any]:
        return dict(self.rij.melder.identiteit)


class ToestemmingFormulier(DossierFormulier):
    toestemming = ja_nee("Mag het gezin weten wie meldt?", uitleg="Alleen bij een uitdrukkelijk ja van de melder zelf.")
    nadelen_besproken = forms.BooleanField(label="De nadelen van onbekend blijven zijn besproken", required=False)
    op = dag("Wanneer gezegd")


class MetNadelen(MelderDaad):
    """Shows the drawbacks to discuss (HP2019 6.5)."""

    template_name = "web/contact/identiteit.html"
    regels: ClassVar[tuple[str, ...]] = ("ML-2",)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"nadelen": NADELEN, **kwargs})


class Toestemming(MetNadelen):
    wat = "toestemming identiteit"
    daad = leg_toestemming_identiteit_vast
    formulier = ToestemmingFormulier
    kop = "Mag het gezin weten wie meldt?"
    gelukt = "Vastgelegd. Elke brief en elk gesprek houdt zich hieraan."


class GrondFormulier(DossierFormulier):
    redenvelden: ClassVar[tuple[str, ...]] = ("niet_besproken_reden",)
    gronden = forms.MultipleChoiceField(
        label="Bekend worden leidt tot",
        choices=Bron.Grond.choices,
        required=False,
        widget=Aankruisen,
        help_text="De professional beslist zelf. Zonder keuze is hij bekend.",
    )
    toelichting = LangeTekst(label="Wat zegt de professional daarover?", required=False, regels=3)
    nadelen_besproken = forms.BooleanField(label="De nadelen van onbekend blijven zijn besproken", required=False)
    niet_besproken_reden = LangeTekst(label="Waarom de nadelen niet zijn besproken", required=False, regels=2)
    op = dag("Wanneer gezegd")


class BronGrond(RijDaad):
    """The same for an informant, who is no melder."""

    soort = Bron
    naam = "bron"
    template_name = "web/contact/identiteit.html"
    wat = "beroep op grond"
    daad = beroep_op_grond
    formulier = GrondFormulier
    kop = "Wil de professional onbekend blijven?"
    gelukt = "Vastgelegd. Elke brief en elk gesprek houdt zich hieraan."
    regels = ("ML-2",)
    terug_naar = "contact-meldingen"

    def beginwaarden(self) -> dict[str, Any]:
        return {"gronden": self.rij.gronden, "nadelen_besproken": self.rij.nadelen_besproken}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"nadelen": NADELEN, **kwargs})


class BeroepOpGrond(MetNadelen):
    wat = "beroep op grond"
    daad = beroep_op_grond
    formulier = GrondFormulier
    kop = "Wil de professional onbekend blijven?"
    gelukt = "Vastgelegd. Elke brief en elk gesprek houdt zich hieraan."

    def beginwaarden(self) -> dict[str, Any]:
        melder: Bron = self.rij.melder
        return {"gronden": melder.gronden, "nadelen_besproken": melder.nadelen_besproken}


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


class TerugbelFormulier(DossierFormulier):
    onderwerp = LangeTekst(label="Waarover", regels=2)
    uiterlijk = TijdstipVeld(label="Uiterlijk", help_text="Noem dit moment ook aan wie u belooft te bellen.")
    wie = forms.CharField(label="Wie", required=False, max_length=200, help_text="Leeg is de melder.")
    ernst = forms.ChoiceField(label="Hoe ernstig", choices=[("", "Als de melding"), *Urgentie.choices], required=False)
    beller = CollegaVeld(label="Wie belt", verplicht=False, uitleg="Leeg is wie de melding behandelt.")


class TerugbelPlannen(MeldingDaad):
    wat = "terugbelafspraak"
    daad = plan_terugbelafspraak
    formulier = TerugbelFormulier
    kop = "Terugbellen beloven"
    gelukt = "De afspraak staat op de lijst van terugbellen."
    regels = ("ML-11",)


class WensFormulier(DossierFormulier):
    reden = LangeTekst(label="Welke reden noemt de melder?", regels=3)
    op = dag("Wanneer gezegd")


class WensTotIntrekking(MeldingDaad):
    wat = "wens tot intrekking"
    daad = wens_tot_intrekking
    formulier = WensFormulier
    kop = "De melder wil intrekken"
    gelukt = "De wens is vastgelegd. Neem nu een besluit over de melding."
    regels = ("ML-5",)


class IntrekkingFormulier(BesluitFormulier):
    """Which way, and with whom it was discussed: one party on a line, the parties that are known filled in."""

    redenvelden: ClassVar[tuple[str, ...]] = ("niet_besproken_reden",)
    onterecht = ja_nee(
        "Is de melding onterecht gedaan?",
        uitleg="Ja: wij verwijderen haar, en iedereen met wie zij is besproken hoort dat. Nee: zij blijft staan.",
    )
    besproken_met = forms.CharField(
        label="Met wie is de melding besproken?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Elke partij op een eigen regel. Wie om wie het gaat komt er vanzelf bij.",
    )
    niet_besproken_reden = LangeTekst(label="Met wie is de melding niet besproken?", required=False, regels=2)
    groepen = (
        ("Het besluit", ("onterecht", "besproken_met", "niet_besproken_reden", "motivering")),
        *BesluitFormulier.groepen[1:],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # The statements of a melding that is removed cannot carry the decision; the act has no fields for them.
        for naam in ("rust_op", "niet_bereikt"):
            self.fields.pop(naam, None)
        self.fields["motivering"].help_text = "Dit blijft staan. Noem daarom niets uit de melding zelf."

    def clean_besproken_met(self) -> list[str]:
        return [regel.strip() for regel in self.cleaned_data["besproken_met"].splitlines() if regel.strip()]


class IntrekkingBesluiten(MeldingDaad):
    template_name = "web/contact/besluit.html"
    wat = "intrekking besluiten"
    daad = besluit_intrekking
    formulier = IntrekkingFormulier
    kop = "Besluit over intrekken"
    knop = "Besluit vastleggen"
    gelukt = "Het besluit is vastgelegd."
    regels = ("ML-5", "ALG-12")

    def beginwaarden(self) -> dict[str, Any]:
        return {"besproken_met": "\n".join(voorstel_besproken_met(self.rij))}

    def na(self, uitkomst: Any) -> str:
        return reverse("contact-meldingen", kwargs={"dossier": self.dossier.pk})


class AnoniemFormulier(BesluitFormulier):
    redelijk_vermoeden = JaNeeOnbekend(label="Is er een redelijk vermoeden van acute of structurele onveiligheid?")
    in_behandeling = ja_nee("Nemen wij deze melding in behandeling?")
    groepen = (("Het besluit", ("redelijk_vermoeden", "in_behandeling", "motivering")), *BesluitFormulier.groepen[1:])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("rust_op", "niet_bereikt"):
            self.fields.pop(naam, None)


class AnoniemBesluiten(MeldingDaad):
    template_name = "web/contact/besluit.html"
    wat = "anonieme melding besluiten"
    daad = besluit_anonieme_melding
    formulier = AnoniemFormulier
    kop = "Besluit over een anonieme melding"
    knop = "Besluit vastleggen"
    gelukt = "Het besluit is vastgelegd."
    regels = ("ML-4", "ALG-12")


class OngedaanFormulier(DossierFormulier):
    reden = LangeTekst(label="Waarom is dit toch een ander gezin?", regels=3)


class SamenvoegingOngedaan(MeldingDaad):
    template_name = "web/contact/ongedaan.html"
    wat = "samenvoeging ongedaan maken"
    daad = maak_samenvoeging_ongedaan
    formulier = OngedaanFormulier
    kop = "Dit is toch een ander gezin"
    knop = "Losmaken in een eigen dossier"
    gelukt = "De melding heeft een eigen dossier."
    regels = ("ML-9",)

    @cached_property
    def samenvoeging(self) -> Samenvoeging:
        """The one that still holds; 404 when this melding never joined, or was taken apart before."""
        rij = Samenvoeging.objects.filter(melding=self.rij, dossier=self.dossier, ongedaan_op=None).first()
        if rij is None:
            raise NietGevonden
        return rij

    def maak_formulier(self, *args: Any) -> forms.Form:
        _ = self.samenvoeging
        return super().maak_formulier(*args)

    def invoer(self, form: forms.Form) -> Mapping[str, Any]:
        return {"samenvoeging": self.samenvoeging, "door": self.medewerker, **form.cleaned_data}

    def na(self, uitkomst: Any) -> str:
        return reverse("contact-melding", kwargs={"dossier": uitkomst.pk, "melding": self.rij.pk})


class IngelichtFormulier(DossierFormulier):
    op = dag("Wanneer verteld")


class Ingelicht(RijDaad):
    soort = BesprokenMet
    naam = "besproken"
    template_name = "web/contact/ingelicht.html"
    wat = "ingelicht over verwijdering"
    daad = leg_ingelicht_vast
    formulier = IngelichtFormulier
    kop = "Verteld dat de melding is verwijderd"
    gelukt = "Vastgelegd."
    regels = ("ML-5",)
    terug_naar = "contact-meldingen"
