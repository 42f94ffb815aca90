"""Forms about advice."""

from __future__ import annotations

from typing import Any

from django import forms

from zicht.advies.keuzes import Onderwerp, Sector, Verteld, Vrager, Wens, Wijze
from zicht.web.onderdelen.velden import Aankruisen, JaNeeOnbekend, LangeTekst, Segmenten, TijdstipVeld

ZONDER_NAMEN = "Zonder namen, adressen, datums of scholen."


class TekstVelden(forms.Form):
    """What was asked and advised."""

    vraag = LangeTekst(label="Wat werd er gevraagd?", required=False, regels=6, help_text=ZONDER_NAMEN)
    advies = LangeTekst(label="Wat hebt u geadviseerd?", required=False, regels=6, help_text=ZONDER_NAMEN)
    besproken = forms.MultipleChoiceField(
        label="Besproken", required=False, choices=Onderwerp.choices, widget=Aankruisen
    )
    wijze = forms.ChoiceField(label="Hoe", choices=Wijze.choices, initial=Wijze.TELEFOON)


class AdviesFormulier(TekstVelden):
    soort_vrager = forms.ChoiceField(label="Wie vraagt advies?", choices=Vrager.choices, widget=Segmenten)
    sector = forms.ChoiceField(
        label="Sector van de professional", required=False, choices=[("", "Niet van toepassing"), *Sector.choices]
    )
    minderjarig = JaNeeOnbekend(label="Is de beller jonger dan 18?", required=False)
    over_geweld = forms.BooleanField(
        label="Het gaat over (een vermoeden van) huiselijk geweld of kindermishandeling", required=False, initial=True
    )
    eerste_wens = forms.ChoiceField(label="Waarvoor belde deze persoon?", choices=Wens.choices, initial=Wens.ADVIES)
    keuze_bevestigd = forms.BooleanField(
        label="De beller wilde melden en kiest na uitleg zelf voor een advies", required=False
    )
    field_order = (
        "soort_vrager",
        "sector",
        "vraag",
        "advies",
        "besproken",
        "eerste_wens",
        "keuze_bevestigd",
        "over_geweld",
        "minderjarig",
        "wijze",
    )


class VervolgFormulier(TekstVelden):
    nagekomen = forms.BooleanField(
        label="Hiermee is de eerste afspraak nagekomen, als die er was", required=False, initial=True
    )
    field_order = ("wijze", "vraag", "advies", "besproken", "nagekomen")


class ToestemmingFormulier(forms.Form):
    verteld = forms.MultipleChoiceField(
        label="Dit hebt u eerst verteld", choices=Verteld.choices, widget=Aankruisen, required=False
    )
    toestemming = forms.BooleanField(label="De adviesvrager geeft toestemming", required=False)
    naam = forms.CharField(label="Naam", required=False, max_length=200)
    organisatie = forms.CharField(label="Organisatie", required=False, max_length=200)
    telefoon = forms.CharField(label="Telefoon", required=False, max_length=50)
    email = forms.CharField(label="E-mail", required=False, max_length=200)
    veilig_bereikbaar = forms.CharField(
        label="Wanneer en hoe is bellen veilig?", required=False, max_length=500, help_text="Alleen als dat nodig is."
    )


class AfspraakFormulier(forms.Form):
    onderwerp = LangeTekst(label="Wat is afgesproken?", required=False, regels=3, help_text=ZONDER_NAMEN)
    uiterlijk = TijdstipVeld(label="Uiterlijk")


class KenmerkFormulier(forms.Form):
    kenmerk = forms.CharField(label="Code van de adviesvrager", max_length=20, widget=forms.TextInput({"kort": True}))

    def clean_kenmerk(self) -> Any:
        return str(self.cleaned_data["kenmerk"]).strip()
