"""Forms for what is known of a person: who it is, where, how to reach, related to whom, authority over whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.forms import Form
from django.urls import reverse

from zicht.dossiers.informeren import informeer, onderwerpen
from zicht.dossiers.models import Contactgegeven, Gezag, Persoon, Relatie
from zicht.dossiers.models.persoon import Geslacht, Gezinsrol, Nauwkeurigheid, Positie
from zicht.dossiers.personen import (
    leg_adres_vast,
    leg_contactgegeven_vast,
    leg_geheim_adres_vast,
    leg_gezag_vast,
    leg_relatie_vast,
    leg_veilig_contact_vast,
    maak_persoon,
    wijzig_persoon,
)
from zicht.dossiers.selectors import persoon_in_beeld
from zicht.web.diensten.besluitformulier import GegroepeerdFormulier, Groepen
from zicht.web.dossiers import velden
from zicht.web.dossiers.schermen import DossierDaad, PersoonDaad
from zicht.web.dossiers.velden import DossierFormulier
from zicht.web.onderdelen.velden import Aankruisen, DatumVeld, LangeTekst

ZELDEN = "Nog niet geboren, overleden of wilsonbekwaam"


def zonder(form: Form, naam: str, persoon: Persoon) -> Form:
    """The same form, in which this person cannot be chosen in that field: nobody is his own relative."""
    assert isinstance(form, DossierFormulier)
    form.beperk(naam, ~Q(pk=persoon.pk))
    return form


class PersoonFormulier(GegroepeerdFormulier):
    voornamen = forms.CharField(label="Voornamen", required=False, max_length=200)
    voorvoegsel = forms.CharField(label="Voorvoegsel", required=False, max_length=30)
    achternaam = forms.CharField(label="Achternaam", required=False, max_length=200)
    gezinsrol = velden.kies("Rol in het gezin", Gezinsrol)
    positie = forms.ChoiceField(label="Rol in het geweld", choices=Positie.choices, initial=Positie.ONBEKEND)
    geboortedatum = DatumVeld(label="Geboortedatum", required=False)
    geboortedatum_nauwkeurigheid = forms.ChoiceField(
        label="Hoe zeker is die datum?", choices=[("", "Kies…"), *Nauwkeurigheid.choices], required=False
    )
    ongeboren = forms.BooleanField(label="Nog niet geboren", required=False)
    uitgerekend_op = DatumVeld(label="Uitgerekend op", required=False)
    geslacht = forms.ChoiceField(label="Geslacht", choices=Geslacht.choices, initial=Geslacht.ONBEKEND)
    overleden_op = DatumVeld(label="Overleden op", required=False)
    directbetrokkene = forms.BooleanField(
        label="Is directbetrokkene",
        required=False,
        initial=True,
        help_text="Pleegt of ondergaat het geweld, of hoort bij dat gezin of huishouden.",
    )
    wilsonbekwaam = forms.BooleanField(
        label="Is wilsonbekwaam", required=False, help_text="Dan komt een vertegenwoordiger op voor de rechten."
    )
    begrip = LangeTekst(label="Hoe past u uitleg aan deze persoon aan?", required=False, regels=3)
    hulp_bekend = LangeTekst(label="Is er contact met hulp of politie?", required=False, regels=3)
    groepen: ClassVar[Groepen] = (
        ("Naam", ("voornamen", "voorvoegsel", "achternaam")),
        ("Rol", ("gezinsrol", "positie", "directbetrokkene")),
        ("Leeftijd en geslacht", ("geboortedatum", "geboortedatum_nauwkeurigheid", "geslacht")),
        (ZELDEN, ("ongeboren", "uitgerekend_op", "overleden_op", "wilsonbekwaam")),
        ("Goed om te weten", ("begrip", "hulp_bekend")),
    )
    vouwt: ClassVar[frozenset[str]] = frozenset({ZELDEN})


class PersoonToevoegen(DossierDaad):
    template_name = "web/diensten/in_groepen.html"
    wat = "persoon vastleggen"
    daad = maak_persoon
    formulier = PersoonFormulier
    kop = "Persoon toevoegen"
    knop = "Persoon toevoegen"
    gelukt = "De persoon is toegevoegd."
    terug_naar = "dossiers-personen"

    def na(self, uitkomst: Persoon) -> str:
        return reverse("dossiers-persoon", kwargs={"dossier": self.dossier.pk, "persoon": uitkomst.pk})


class PersoonWijzigFormulier(PersoonFormulier):
    versie = forms.IntegerField(widget=forms.HiddenInput)


class PersoonWijzigen(PersoonDaad):
    template_name = "web/diensten/in_groepen.html"
    wat = "persoon wijzigen"
    daad = wijzig_persoon
    formulier = PersoonWijzigFormulier
    kop = "Persoon wijzigen"
    knop = "Wijziging bewaren"
    gelukt = "De wijziging is bewaard."

    def beginwaarden(self) -> dict[str, Any]:
        return {naam: getattr(self.rij, naam) for naam in PersoonWijzigFormulier.base_fields}

    def invoer(self, form: Form) -> Mapping[str, Any]:
        gegeven = dict(form.cleaned_data)
        versie = gegeven.pop("versie")
        return {"persoon": self.rij, "door": self.medewerker, "versie": versie, "velden": gegeven}


class PlekFormulier(DossierFormulier):
    straat = forms.CharField(label="Straat", required=False, max_length=200)
    huisnummer = forms.CharField(label="Huisnummer", required=False, max_length=20)
    postcode = forms.CharField(label="Postcode", required=False, max_length=20)
    plaats = forms.CharField(label="Plaats", required=False, max_length=100)
    vanaf = DatumVeld(label="Vanaf", required=False)


class AdresFormulier(PlekFormulier):
    afwijking_reden = velden.reden("Waarom dit adres bekend mag zijn")
    redenvelden: ClassVar[tuple[str, ...]] = ("afwijking_reden",)


class AdresVastleggen(PersoonDaad):
    wat = "adres vastleggen"
    daad = leg_adres_vast
    formulier = AdresFormulier
    kop = "Gewoon adres vastleggen"
    knop = "Adres vastleggen"
    uitleg = "Een gewoon adres kan in brieven staan. Mag iemand het niet weten? Leg het dan vast als geheim adres."
    gelukt = "Het adres is vastgelegd."
    regels = ("TG-5",)


class GeheimAdresFormulier(PlekFormulier):
    ook_voor = velden.personen("Wie verblijft daar ook?", verplicht=False)
    gewoon_bij_anderen_reden = velden.reden("Waarom het bij anderen bekend mag blijven")
    redenvelden: ClassVar[tuple[str, ...]] = ("gewoon_bij_anderen_reden",)


class GeheimAdresVastleggen(PersoonDaad):
    """What is typed here is kept nowhere until it is sent: a secret address has no draft (TG-5)."""

    template_name = "web/dossiers/zonder_concept.html"
    wat = "geheim adres vastleggen"
    daad = leg_geheim_adres_vast
    formulier = GeheimAdresFormulier
    kop = "Geheim adres vastleggen"
    knop = "Geheim adres vastleggen"
    gelukt = "Het geheime adres is vastgelegd. Het komt in geen brief, zoekresultaat of kopie."
    regels = ("TG-5",)

    def maak_formulier(self, *args: Any) -> Form:
        return zonder(super().maak_formulier(*args), "ook_voor", self.rij)


class ContactFormulier(DossierFormulier):
    soort = velden.keuze("Wat is het?", Contactgegeven.Soort)
    waarde = forms.CharField(label="Nummer of e-mailadres", max_length=200)
    veilig = velden.keuze(
        "Is dit veilig om te gebruiken?", Contactgegeven.Veilig, uitleg="Kan een ander meeluisteren of meelezen?"
    )

    def clean_waarde(self) -> str:
        """A number has digits and an address an @: a slip of the hand is seen now, not in an emergency."""
        waarde = str(self.cleaned_data["waarde"])
        mail = self.cleaned_data.get("soort") == Contactgegeven.Soort.EMAIL
        if waarde and mail and "@" not in waarde:
            raise ValidationError("In een e-mailadres staat een @. Kijk het na.")
        if waarde and not mail and not any(teken.isdigit() for teken in waarde):
            raise ValidationError("Dit is geen telefoonnummer. Is het een e-mailadres, kies dat dan.")
        return waarde


class ContactgegevenVastleggen(PersoonDaad):
    wat = "contactgegeven vastleggen"
    daad = leg_contactgegeven_vast
    formulier = ContactFormulier
    kop = "Telefoonnummer of e-mailadres vastleggen"
    knop = "Nummer of e-mailadres vastleggen"
    gelukt = "Het contactgegeven is vastgelegd."
    regels = ("TG-5",)


class VeiligContactFormulier(DossierFormulier):
    instructie = LangeTekst(
        label="Hoe is deze persoon veilig te bereiken, en hoe niet?",
        help_text="Alleen medewerkers lezen dit, vóór zij contact maken.",
    )


class VeiligContactVastleggen(PersoonDaad):
    template_name = "web/dossiers/zonder_concept.html"
    wat = "veilig contact vastleggen"
    daad = leg_veilig_contact_vast
    formulier = VeiligContactFormulier
    kop = "Instructie voor veilig contact"
    knop = "Instructie vastleggen"
    gelukt = "De instructie is vastgelegd. De waarschuwing staat bovenaan het dossier."
    regels = ("TG-5",)


class RelatieFormulier(DossierFormulier):
    soort = velden.kies("Deze persoon is", Relatie.Soort)
    naar = velden.persoon("Wie is de ander?")
    vanaf = DatumVeld(label="Vanaf", required=False)
    tot = DatumVeld(label="Tot", required=False)


class RelatieVastleggen(PersoonDaad):
    wat = "relatie vastleggen"
    daad = leg_relatie_vast
    formulier = RelatieFormulier
    kop = "Relatie vastleggen"
    knop = "Relatie vastleggen"
    gelukt = "De relatie is vastgelegd."

    def maak_formulier(self, *args: Any) -> Form:
        form = zonder(super().maak_formulier(*args), "naar", self.rij)
        form.fields["soort"].label = f"{self.rij.naam} is"
        return form

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {"van": self.rij, "door": self.medewerker, **form.cleaned_data}


class GezagFormulier(DossierFormulier):
    soort = velden.kies("Welk gezag?", Gezag.Soort)
    gezaghebbende = velden.persoon("Wie heeft het gezag?", verplicht=False)
    instelling = forms.CharField(label="Of welke instelling is voogd?", required=False, max_length=200)
    bron = forms.CharField(
        label="Hoe weet u dit?", required=False, max_length=100, help_text="Bijvoorbeeld: gezagsregister."
    )
    vanaf = DatumVeld(label="Vanaf", required=False)


class GezagVastleggen(PersoonDaad):
    wat = "gezag vastleggen"
    daad = leg_gezag_vast
    formulier = GezagFormulier
    kop = "Gezag over dit kind vastleggen"
    knop = "Gezag vastleggen"
    gelukt = "Het gezag is vastgelegd."
    regels = ("VB-10",)

    def maak_formulier(self, *args: Any) -> Form:
        return zonder(super().maak_formulier(*args), "gezaghebbende", self.rij)

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {"kind": self.rij, "door": self.medewerker, **form.cleaned_data}


class InformeerFormulier(DossierFormulier):
    onderwerpen = forms.MultipleChoiceField(
        label="Waarover hebt u verteld?",
        widget=Aankruisen,
        help_text="Kruis alleen aan wat u deze keer hebt verteld.",
    )
    afstemming = LangeTekst(
        label="Hoe paste u de uitleg aan deze persoon aan?",
        regels=3,
        help_text="Bijvoorbeeld: met een tolk, in korte zinnen, met een tekening.",
    )
    wijze = velden.wijze()
    op = velden.dag()
    contactstop_reden = velden.reden(velden.CONTACTSTOP)
    redenvelden: ClassVar[tuple[str, ...]] = ("contactstop_reden",)


class Informeren(PersoonDaad):
    template_name = "web/dossiers/informeren.html"
    wat = "informeren"
    daad = informeer
    formulier = InformeerFormulier
    kop = "Vastleggen wat u hebt verteld"
    knop = "Vastleggen wat u vertelde"
    gelukt = "Vastgelegd wat deze persoon nu weet."
    regels = ("ALG-2", "ALG-5")

    def beginwaarden(self) -> dict[str, Any]:
        return {"afstemming": self.rij.begrip}

    def maak_formulier(self, *args: Any) -> Form:
        form = super().maak_formulier(*args)
        veld = form.fields["onderwerpen"]
        assert isinstance(veld, forms.MultipleChoiceField)
        veld.choices = self.keuzes()
        return form

    def keuzes(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """What is still owed first; none is ticked, for a tick is the evidence that it was told (ALG-2)."""
        open_ = {onderwerp.code for onderwerp in persoon_in_beeld(self.rij).niet_verteld}
        nog = open_.union(self.request.GET.getlist("onderwerpen"))
        rijen = [(code, onderwerp.naam) for code, onderwerp in onderwerpen().items()]
        groepen = (
            ("Nog te vertellen", [rij for rij in rijen if rij[0] in nog]),
            ("Al verteld, of nu nog niet nodig", [rij for rij in rijen if rij[0] not in nog]),
        )
        return [groep for groep in groepen if groep[1]]

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {"dossier": self.dossier, "door": self.medewerker, "personen": [self.rij], **form.cleaned_data}
