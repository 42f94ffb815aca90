"""Somebody new to hand over to, or to give feedback to, within the same form."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import transaction

from zicht.afronding.models import Overdracht
from zicht.afronding.overdragen import draag_over
from zicht.afronding.partijen import leg_partij_vast
from zicht.dossiers.models import Dossier
from zicht.kern.models import Medewerker

NIEUW = "nieuw_"
LANGSTE_NAAM, LANGSTE_NUMMER = 200, 50
"""Characters; what is longer was pasted into the wrong field."""
VELDEN = ("organisatie", "naam", "functie", "telefoon", "email")


class MetNieuweProfessional(forms.Form):
    """Fields for a professional who is not in the dossier yet; `nieuw` holds them after cleaning."""

    nieuw_organisatie = forms.CharField(label="Organisatie", required=False, max_length=LANGSTE_NAAM)
    nieuw_naam = forms.CharField(label="Naam", required=False, max_length=LANGSTE_NAAM)
    nieuw_functie = forms.CharField(label="Functie", required=False, max_length=LANGSTE_NAAM)
    nieuw_telefoon = forms.CharField(label="Telefoon", required=False, max_length=LANGSTE_NUMMER)
    nieuw_email = forms.EmailField(label="E-mail", required=False)

    def clean(self) -> dict[str, Any]:
        gegevens = dict(super().clean() or self.cleaned_data)
        gegevens["nieuw"] = {veld: gegevens.pop(f"{NIEUW}{veld}", "") for veld in VELDEN}
        return gegevens


def draag_over_aan(*, dossier: Dossier, door: Medewerker, nieuw: dict[str, str], **velden: Any) -> Overdracht:
    """Hand over, to a party that is put in the dossier when it is not there yet: both acts or neither."""
    with transaction.atomic():
        if velden.get("ontvanger") is None and any(nieuw.values()):
            velden["ontvanger"] = leg_partij_vast(dossier=dossier, door=door, rol_in_vervolg=True, **nieuw)
        return draag_over(dossier=dossier, door=door, **velden)
