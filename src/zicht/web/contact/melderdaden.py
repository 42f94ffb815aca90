"""Forms about who reports or informs, and whether the family may know (ML-1, ML-2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms

from zicht.contact.melder import (
    beroep_op_grond,
    leg_toestemming_identiteit_vast,
    vul_melder_aan,
)
from zicht.contact.onderwerpen import NADELEN
from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.models import Bron
from zicht.dossiers.selectors import bron_in_beeld
from zicht.web.contact.meldingdaden import MeldingDaad
from zicht.web.diensten.besluitformulier import ja_nee
from zicht.web.dossiers.schermen import RijDaad
from zicht.web.dossiers.velden import DossierFormulier, dag
from zicht.web.onderdelen.velden import Aankruisen, LangeTekst


class MelderDaad(MeldingDaad):
    """A form about the melder of a melding: the act takes the source."""

    def invoer(self, form: forms.Form) -> Mapping[str, Any]:
        return {"bron": self.rij.melder, "door": self.medewerker, **form.cleaned_data}


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
    knop = "Melder aanvullen"
    gelukt = "De gegevens van de melder zijn aangevuld."
    regels = ("ML-1", "ML-3")

    def beginwaarden(self) -> dict[str, Any]:
        """Nothing of a protected melder: an empty field leaves what is known (ALG-18)."""
        melder: Bron = self.rij.melder
        return {} if afscherming(melder).beschermd else dict(melder.identiteit)


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
    knop = "Antwoord vastleggen"
    gelukt = "Vastgelegd. Elke brief en elk gesprek houdt zich hieraan."


class GrondFormulier(DossierFormulier):
    redenvelden: ClassVar[tuple[str, ...]] = ("niet_besproken_reden",)
    gronden = forms.MultipleChoiceField(
        label="Waarom wil de professional onbekend blijven?",
        choices=Bron.Grond.choices,
        required=False,
        widget=Aankruisen,
        help_text="Dit kan gebeuren als het gezin de naam weet. Kiest u niets, dan mag het gezin de naam weten.",
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
    knop = "Keuze van de professional vastleggen"
    gelukt = "Vastgelegd. Elke brief en elk gesprek houdt zich hieraan."
    regels = ("ML-2",)
    terug_naar = "contact-meldingen"

    def om_wie(self) -> str:
        return bron_in_beeld(self.rij).naam

    def beginwaarden(self) -> dict[str, Any]:
        return {"gronden": self.rij.gronden, "nadelen_besproken": self.rij.nadelen_besproken}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"nadelen": NADELEN, **kwargs})


class BeroepOpGrond(MetNadelen):
    wat = "beroep op grond"
    daad = beroep_op_grond
    formulier = GrondFormulier
    kop = "Wil de professional onbekend blijven?"
    knop = "Keuze van de professional vastleggen"
    gelukt = "Vastgelegd. Elke brief en elk gesprek houdt zich hieraan."

    def beginwaarden(self) -> dict[str, Any]:
        melder: Bron = self.rij.melder
        return {"gronden": melder.gronden, "nadelen_besproken": melder.nadelen_besproken}
