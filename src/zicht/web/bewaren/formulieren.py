"""Forms for the acts of retention."""

from __future__ import annotations

from typing import Any

from django import forms

from zicht.bewaren.models import Grond
from zicht.web.dossiers.velden import DossierFormulier, dag, persoon, reden
from zicht.web.onderdelen.velden import Keuzes, LangeTekst

GRONDEN = [(een.value, een.label) for een in (Grond.TERMIJN, Grond.VERZOEK)]


class VerlengFormulier(DossierFormulier):
    tot_en_met = dag("Bewaren tot en met", verplicht=True)
    motivering = LangeTekst(
        label="Waarom is langer bewaren nodig?", help_text="Voor zorgvuldig werk van Veilig Thuis.", regels=4
    )


class VoorstelFormulier(DossierFormulier):
    redenvelden = ("afwijking_reden",)

    grond = forms.ChoiceField(label="Waarom mag het weg?", choices=GRONDEN, widget=Keuzes)
    persoon = persoon(
        "Alleen de gegevens van deze persoon",
        verplicht=False,
        uitleg="Na een verzoek. Kiest u niemand, dan gaat het voorstel over het hele dossier.",
    )
    toelichting = LangeTekst(
        label="Toelichting voor wie het beoordeelt",
        required=False,
        regels=3,
        help_text="Wordt met het dossier vernietigd.",
    )
    afwijking_reden = reden("Waarom vernietigen toch kan")


class IntrekFormulier(DossierFormulier):
    reden = LangeTekst(label="Waarom gaat het niet door?", regels=3)


class GoedkeurFormulier(DossierFormulier):
    """Typing the number keeps a hand that is used to clicking from destroying the wrong family."""

    nummer = forms.CharField(
        label="Typ het nummer van het dossier", max_length=12, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )

    def clean_nummer(self) -> str:
        getypt = str(self.cleaned_data["nummer"]).strip().upper().removeprefix("D")
        if not getypt.isdecimal() or int(getypt) != self.dossier.nummer:
            raise forms.ValidationError(f"Dit is niet het nummer van dit dossier. Typ {self.dossier}.")
        return getypt

    def clean(self) -> dict[str, Any]:
        gegevens = dict(super().clean() or self.cleaned_data)
        gegevens.pop("nummer", None)
        return gegevens
