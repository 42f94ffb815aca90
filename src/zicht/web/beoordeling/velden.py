"""Fields that the forms of the safety assessment share."""

from __future__ import annotations

from django import forms

from zicht.contact.models import Melding
from zicht.dossiers.models import GELDEND, Besluit, BesluitSoort, Bevinding, Dossier, Status
from zicht.kern import klok
from zicht.protocol.taal import korte_datum
from zicht.web.dossiers.velden import BevindingenVeld
from zicht.web.onderdelen.velden import JA_NEE_ONBEKEND, Aankruisen, Segmenten


class MeldingenVeld(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Meldingen by number, day and way: never by who reported."""

    def label_from_instance(self, obj: Melding) -> str:
        return f"{obj} van {korte_datum(klok.dag(obj.ontvangen_op))} ({obj.get_kanaal_display().lower()})"


def meldingen(label: str) -> MeldingenVeld:
    """Any number of the meldingen of the dossier that still stand."""
    rijen = Melding.objects.filter(afgesloten_op=None).order_by("-ontvangen_op")
    return MeldingenVeld(rijen, label=label, widget=Aankruisen)


def feiten(label: str, uitleg: str) -> BevindingenVeld:
    """Any number of the recorded facts that are no risk factor."""
    rijen = Bevinding.objects.filter(GELDEND, status=Status.FEIT, risicofactor=False).order_by("-op")
    return BevindingenVeld(rijen, label=label, help_text=uitleg, required=False, widget=Aankruisen)


def ja_nee_onbekend(label: str, *, verplicht: bool = True) -> forms.ChoiceField:
    """An answer that is kept as the word itself; nobody has it chosen beforehand, unknown neither."""
    return forms.ChoiceField(
        label=label,
        choices=JA_NEE_ONBEKEND,
        required=verplicht,
        widget=Segmenten,
        error_messages={"required": "Kies ja, nee of onbekend."},
    )


def open_meldingen(dossier: Dossier) -> list[Melding]:
    """The meldingen no decision names yet: what a form starts with (ML-8)."""
    besloten = Besluit.objects.filter(dossier=dossier, soort=BesluitSoort.VEILIGHEIDSBEOORDELING)
    genoemd = {melding for namen in besloten.values_list("meldingen", flat=True) for melding in namen}
    alle = Melding.objects.filter(dossier=dossier, afgesloten_op=None)
    return [melding for melding in alle if melding.pk not in genoemd]
