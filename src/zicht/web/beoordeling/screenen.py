"""The form of the screening: the questions that this family makes needed (VB-4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from zicht.beoordeling.instrument import instrument_op
from zicht.beoordeling.models import Politieniveau
from zicht.beoordeling.screenen import gezinsleden, screen
from zicht.kern import klok
from zicht.web.beoordeling.velden import feiten, meldingen, open_meldingen
from zicht.web.dossiers.schermen import DossierDaad
from zicht.web.dossiers.velden import DossierFormulier, reden
from zicht.web.onderdelen.velden import JA_NEE_ONBEKEND, JaNeeOnbekend, LangeTekst, Segmenten

VRAAG = "vraag_"
VOLGT = [("", "Volgt uit de antwoorden"), *JA_NEE_ONBEKEND]


class ScreenFormulier(DossierFormulier):
    """Per subject the questions, then the worker's own judgment."""

    redenvelden = ("afwijking_reden",)
    meldingen = meldingen("Welke meldingen beoordeelt u")
    politieniveau = forms.ChoiceField(
        label="Hoe hoog schat de politie het risico",
        choices=[("", "Niet gezegd"), *Politieniveau.choices],
        required=False,
        widget=Segmenten,
        help_text="Alleen als de politie dit zelf aangaf. Het beslist niets.",
    )
    gebeurtenissen = feiten(
        "Onveilige gebeurtenissen", "Kruis de feiten aan die er een zijn. Wat al zo gemerkt is, komt er vanzelf bij."
    )
    toelichting = LangeTekst(label="Toelichting", required=False, regels=3)
    afwijking_reden = reden("Waarom uw oordeel anders is dan de antwoorden")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        vandaag = klok.vandaag()
        self.instrument = instrument_op(vandaag)
        nodig = self.instrument.vragen(gezinsleden(self.dossier, vandaag))
        for onderwerp in self.instrument.onderwerpen:
            for vraag in nodig[onderwerp.code]:
                self.fields[f"{VRAAG}{vraag.code}"] = JaNeeOnbekend(label=vraag.vraag, required=False)
            self.fields[onderwerp.code] = forms.ChoiceField(
                label=f"Uw oordeel: {onderwerp.titel.lower()}", choices=VOLGT, required=False, widget=Segmenten
            )
        self.onderwerpen = [(o, [f"{VRAAG}{v.code}" for v in nodig[o.code]]) for o in self.instrument.onderwerpen]

    def clean(self) -> dict[str, Any]:
        """A subject nobody looked at is not screened: unknown is an answer that somebody gives (VB-4)."""
        gegeven = dict(super().clean() or self.cleaned_data)
        for onderwerp, namen in self.onderwerpen:
            if not any(self.data.get(naam) for naam in (*namen, onderwerp.code)):
                zin = f"Beantwoord een vraag over {onderwerp.titel.lower()}, of geef uw oordeel. Onbekend mag ook."
                self.add_error(onderwerp.code, zin)
        return gegeven

    def groepen(self) -> list[dict[str, Any]]:
        """Per subject its bound fields, for the template."""
        return [
            {"onderwerp": o, "vragen": [self[naam] for naam in namen], "oordeel": self[o.code]}
            for o, namen in self.onderwerpen
        ]


class ScreenScherm(DossierDaad):
    template_name = "web/beoordeling/screenen.html"
    daad = staticmethod(screen)
    formulier = ScreenFormulier
    kop = "Screenen op veiligheid"
    knop = "Screening vastleggen"
    regels = ("VB-4", "ML-8")
    terug_naar = "beoordeling"

    def beginwaarden(self) -> dict[str, Any]:
        return {"meldingen": list(open_meldingen(self.dossier))}

    def invoer(self, form: forms.Form) -> Mapping[str, Any]:
        gegeven = dict(form.cleaned_data)
        antwoorden = {naam.removeprefix(VRAAG): gegeven.pop(naam) for naam in list(gegeven) if naam.startswith(VRAAG)}
        return {"dossier": self.dossier, "door": self.medewerker, "antwoorden": antwoorden, **gegeven}
