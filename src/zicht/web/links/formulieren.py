"""What the receiver of a link fills in, and what the worker does who makes one."""

from __future__ import annotations

import re
from typing import Any

from django import forms

from zicht.links.antwoorden import MEEST_TEKENS
from zicht.links.geheim import CIJFERS
from zicht.links.maken import DAGEN, MEEST_DAGEN
from zicht.links.soorten import Linksoort
from zicht.web.dossiers.velden import DossierFormulier
from zicht.web.onderdelen.velden import Keuzes, LangeTekst


class CodeFormulier(forms.Form):
    """The code that was told by telephone."""

    code = forms.CharField(
        label="Code",
        help_text="Zes cijfers. U kreeg ze door de telefoon.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "kort": True, "maxlength": 12}),
    )

    def clean_code(self) -> str:
        """Spaces and dashes are how people write a code down."""
        code = re.sub(r"[\s.-]", "", self.cleaned_data["code"])
        if not re.fullmatch(rf"[0-9]{{{CIJFERS}}}", code):
            raise forms.ValidationError("Vul de zes cijfers in.")
        return code


class AntwoordFormulier(forms.Form):
    """An answer, with the code again: no session remembers that somebody may be here."""

    code = forms.CharField(widget=forms.HiddenInput())
    keuze = forms.ChoiceField(label="Wat antwoordt u?", widget=Keuzes)
    toelichting = LangeTekst(label="Toelichting", required=False, regels=5, max_length=MEEST_TEKENS)

    def __init__(self, *args: Any, soort: Linksoort, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuze = self.fields["keuze"]
        assert isinstance(keuze, forms.ChoiceField)
        keuze.choices = [(een.code, een.label) for een in soort.keuzes]
        self.fields["toelichting"].help_text = "Nodig als u nee antwoordt. Noem geen adres of verblijfplaats."


class LinkFormulier(DossierFormulier):
    dagen = forms.IntegerField(
        label="Hoeveel dagen werkt de link?",
        initial=DAGEN,
        min_value=1,
        max_value=MEEST_DAGEN,
        widget=forms.NumberInput(attrs={"kort": True}),
    )


class IntrekFormulier(DossierFormulier):
    reden = LangeTekst(label="Waarom trekt u de link in?", required=False, regels=2)
