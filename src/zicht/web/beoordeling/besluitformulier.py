"""The form of the decision: what every decision asks, and what this outcome adds (VB-5 to VB-9, VB-11)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms

from zicht.beoordeling.criteria import PARTIJ
from zicht.beoordeling.models import Hulpoordeel, Uitkomst
from zicht.beoordeling.selectors.keuzes import KeuzeInBeeld, VraagInBeeld
from zicht.beoordeling.urgentie import VOLGORDE
from zicht.diensten.models import Dienst
from zicht.protocol.taal import korte_datum
from zicht.web.beoordeling.velden import meldingen
from zicht.web.diensten.besluitformulier import ANTWOORD, BesluitFormulier, Groepen, MetCriteria
from zicht.web.dossiers.velden import dag
from zicht.web.onderdelen.collega import CollegaVeld
from zicht.web.onderdelen.velden import DatumVeld, JaNeeOnbekend, Keuzes, Segmenten

LATER = [("", "Later, na het eerste contact"), *Dienst.Soort.choices]
PRIORITEIT = [("", "Blijft zoals het is"), *((niveau, niveau.capitalize()) for niveau in VOLGORDE)]


class PartijVeld(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Hulpoordeel) -> str:
        return f"{obj.naam} ({korte_datum(obj.op)})"


class Uitkomstformulier(BesluitFormulier, MetCriteria):
    """One outcome. What the file already says is filled in; the worker may know better."""

    meldingen = meldingen("Over welke meldingen besluit u")
    prioriteit = forms.ChoiceField(label="Prioriteit", choices=PRIORITEIT, required=False, widget=Segmenten)
    op = dag("Besloten op")
    groepen: ClassVar[Groepen] = (
        ("Meldingen", ("meldingen", "prioriteit")),
        ("Criteria", (ANTWOORD,)),
        ("De partij", ("partij",)),
        *BesluitFormulier.groepen,
        ("De dienst", ("dienst", "contactpersoon", "aangekondigd_einde")),
    )
    regels_bij: ClassVar[Mapping[str, str]] = {
        **BesluitFormulier.regels_bij,
        "De partij": "VB-8",
        "De dienst": "VB-11",
    }

    def __init__(self, *args: Any, keuze: KeuzeInBeeld, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for vraag in (v for een in keuze.sets for v in een.vragen):
            self.fields[f"{ANTWOORD}{vraag.code}"] = _vraagveld(vraag)
        if keuze.vraagt_partij:
            oordelen = Hulpoordeel.objects.filter(dossier=self.dossier, soort=PARTIJ[keuze.uitkomst]).order_by("-op")
            self.fields["partij"] = _partijveld(oordelen)
        if keuze.uitkomst == Uitkomst.VEILIG_THUIS:
            self.fields |= _dienstvelden()

    def clean(self) -> dict[str, Any]:
        gegeven = dict(super().clean() or self.cleaned_data)
        if gegeven.get("dienst") and not gegeven.get("contactpersoon"):
            self.add_error("contactpersoon", "Kies wie voor het gezin de contactpersoon is.")
        weegvelden = [naam for naam in self.fields if naam.startswith(self.kindbelang_veld)]
        if weegvelden and not any(tekst.strip() for tekst in gegeven["kindbelang"].values()):
            zin = "Er is een kind bij betrokken. Schrijf bij minstens één van deze punten hoe u dat hebt gewogen."
            self.add_error(weegvelden[0], zin)
        return gegeven


def _vraagveld(vraag: VraagInBeeld) -> JaNeeOnbekend:
    van = f"Nu {vraag.antwoord}, volgens {vraag.van}." if vraag.waarde is not None else ""
    return JaNeeOnbekend(label=vraag.vraag, required=False, initial=vraag.waarde, help_text=van)


def _partijveld(oordelen: Any) -> PartijVeld:
    return PartijVeld(
        oordelen,
        label="Op welk oordeel over de partij rust dit",
        required=False,
        empty_label="Het laatste",
        help_text="Staat de partij er niet bij? Leg dan eerst een oordeel over haar vast.",
    )


def _dienstvelden() -> dict[str, forms.Field]:
    return {
        "dienst": forms.ChoiceField(label="Kiest u nu al een dienst?", choices=LATER, required=False, widget=Keuzes),
        "contactpersoon": CollegaVeld(
            label="Contactpersoon voor het gezin", verplicht=False, uitleg="Nodig als u een dienst kiest."
        ),
        "aangekondigd_einde": DatumVeld(label="Einde dat u aan het gezin noemt", required=False),
    }
