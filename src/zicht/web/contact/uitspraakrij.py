"""A statement of the melder as a row of the form (ALG-7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms import BaseFormSet, Form, formset_factory

from zicht.contact.invoer import BevindingInvoer
from zicht.dossiers.models import Status
from zicht.taalhulp.schrijfhulp import Tekstsoort
from zicht.web.onderdelen.velden import DatumVeld, JaNeeOnbekend, LangeTekst

if TYPE_CHECKING:
    _Rijen = BaseFormSet["UitspraakFormulier"]
else:
    _Rijen = BaseFormSet
    """Django's formset takes a type in its stubs only."""

PREFIX = "uitspraken"
# A diagnosis has more fields: it is recorded with the statements of the dossier.
STATUSSEN = [("", "Kies…"), *((waarde, naam) for waarde, naam in Status.choices if waarde != Status.DIAGNOSE)]


class NummersVeld(forms.CharField):
    """Numbers of rows with persons: "1, 3". The cleaned value is a list; empty means everybody."""

    def clean(self, value: Any) -> Any:
        tekst = super().clean(value)
        if re.search(r"[^\d\s,;en]", tekst):
            raise forms.ValidationError("Noem de nummers van de personen, bijvoorbeeld: 1, 3.")
        return [int(nummer) for nummer in re.findall(r"\d{1,3}", tekst)]


class UitspraakFormulier(Form):
    tekst = LangeTekst(
        label="Wat zegt de melder?",
        regels=2,
        help_text="Eén uitspraak per keer.",
        schrijfhulp=Tekstsoort.BEVINDING,
        error_messages={"required": "Schrijf wat de melder zegt, of haal deze rij weg."},
    )
    status = forms.ChoiceField(
        label="Wat is dit?",
        choices=STATUSSEN,
        error_messages={"required": "Kies wat voor uitspraak dit is: een feit, of bijvoorbeeld een mening."},
    )
    over = NummersVeld(label="Over wie", required=False, help_text="Nummers van de personen; leeg is iedereen.")
    op = DatumVeld(label="Wanneer gezien of gehoord", required=False)
    huidig_contact = JaNeeOnbekend(label="Komt dit uit een contact van nu?", required=False)
    belastend = forms.BooleanField(label="Belastend voor wie het betreft", required=False)
    onveilige_gebeurtenis = forms.BooleanField(label="Dit is een onveilige gebeurtenis", required=False)

    def invoer(self) -> BevindingInvoer:
        velden = {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "DELETE"}
        return BevindingInvoer(**velden)


class _UitsprakenFormSet(_Rijen):
    def bevindingen(self) -> list[BevindingInvoer]:
        """The rows somebody typed in and did not take away."""
        return [rij.invoer() for rij in self.forms if rij.has_changed() and not rij.cleaned_data.get("DELETE")]


UitsprakenFormSet = formset_factory(
    UitspraakFormulier, formset=_UitsprakenFormSet, extra=1, can_delete=True, max_num=40, absolute_max=60
)
