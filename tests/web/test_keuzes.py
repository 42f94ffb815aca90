"""One answer has one name: a worker never has to choose between two words for the same."""

from __future__ import annotations

from django.apps import apps

from zicht.contact.models import JaNeeOnbekend
from zicht.web.onderdelen.velden import JA_NEE_ONBEKEND


def test_ja_nee_onbekend_heet_op_een_formulier_als_in_het_dossier() -> None:
    assert JaNeeOnbekend.choices == list(JA_NEE_ONBEKEND)


def test_wat_niemand_weet_heet_nergens_ook_nog_anders() -> None:
    velden = [
        veld for model in apps.get_models() for veld in model._meta.get_fields() if getattr(veld, "choices", None)
    ]
    namen = {dict(veld.flatchoices).get("onbekend") for veld in velden}
    assert "Onbekend" in namen and not namen & {"Niet bekend", "onbekend", "Weet niet"}
