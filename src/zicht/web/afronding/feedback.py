"""Feedback: what this melder or partner may hear, ticked as it was told (HP2019 12.2)."""

from __future__ import annotations

from typing import Any

from django import forms

from zicht.afronding.feedback import ONDERDELEN, geef_feedback, mag_horen
from zicht.afronding.models import Feedback
from zicht.afronding.partijen import leg_partij_vast
from zicht.contact.models import Melding
from zicht.dossiers.models import Bron
from zicht.dossiers.selectors import bron_in_beeld
from zicht.kern import klok
from zicht.protocol.taal import korte_datum
from zicht.web.afronding.ontvanger import LANGSTE_NAAM, LANGSTE_NUMMER
from zicht.web.dossiers.schermen import Blad, DossierDaad, RijDaad
from zicht.web.dossiers.velden import DossierFormulier, dag, keuze, reden, wijze
from zicht.web.onderdelen.velden import Aankruisen, LangeTekst


class MeldingVeld(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Melding) -> str:
        return f"{obj} van {korte_datum(klok.dag(obj.ontvangen_op))}"


class FeedbackFormulier(DossierFormulier):
    """Only what this melder may hear is offered without a reason; the rest stands apart."""

    ronde = keuze("Wanneer", Feedback.Ronde)
    melding = MeldingVeld(
        Melding.objects.order_by("-ontvangen_op"), label="Over welke melding", required=False, empty_label="Geen"
    )
    ketenpartner = forms.ChoiceField(
        label="Is dit de huisarts, de jeugdgezondheidszorg of de school?",
        choices=[("", "Nee"), *Feedback.Ketenpartner.choices],
        required=False,
        help_text="Zij horen bij het einde wat zij voor hun taak moeten weten.",
    )
    onderdelen = forms.MultipleChoiceField(label="Wat hebt u verteld?", widget=Aankruisen)
    meer_reden = reden("Waarom vertelde u meer dan het protocol deze melder geeft?")
    inhoud = LangeTekst(label="In eigen woorden", required=False, regels=3)
    wijze = wijze()
    op = dag("Verteld op")
    redenvelden = ("meer_reden",)

    def __init__(self, *args: Any, bron: Bron, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mag = {code for ronde in Feedback.Ronde.values for code in mag_horen(bron, ronde)}
        veld = self.fields["onderdelen"]
        assert isinstance(veld, forms.MultipleChoiceField)
        veld.choices = [
            *((code, naam) for code, naam in ONDERDELEN.items() if code in mag),
            *((code, f"{naam} (alleen met een reden)") for code, naam in ONDERDELEN.items() if code not in mag),
        ]
        self.beperk("melding", melder=bron)
        if not self.rijen("melding").exists():
            del self.fields["melding"]


class FeedbackGeven(RijDaad):
    soort = Bron
    naam = "bron"
    terug_naar = "feedback"
    wat = "feedback"
    daad = geef_feedback
    formulier = FeedbackFormulier
    kop = "Feedback geven"
    knop = "Feedback vastleggen"
    regels = ("FB-1", "FB-2", "FB-3")
    vooraf = ("melding", "ronde")

    def om_wie(self) -> str:
        return bron_in_beeld(self.rij).naam

    def kwargs_formulier(self) -> dict[str, Any]:
        return {**super().kwargs_formulier(), "bron": self.rij}

    def invoer(self, form: forms.Form) -> dict[str, Any]:
        return {"dossier": self.dossier, **super().invoer(form)}


class PartijFormulier(DossierFormulier):
    """A professional who did not report: informant, general practitioner, school, help."""

    organisatie = forms.CharField(label="Organisatie of praktijk", max_length=LANGSTE_NAAM)
    naam = forms.CharField(label="Naam", required=False, max_length=LANGSTE_NAAM)
    functie = forms.CharField(label="Functie", required=False, max_length=LANGSTE_NAAM)
    telefoon = forms.CharField(label="Telefoon", required=False, max_length=LANGSTE_NUMMER)
    email = forms.EmailField(label="E-mail", required=False)
    rol_in_vervolg = forms.BooleanField(label="Heeft een rol in het vervolg", required=False)


class PartijVastleggen(DossierDaad):
    terug_naar = "feedback"
    wat = "feedback"
    daad = leg_partij_vast
    formulier = PartijFormulier
    kop = "Professional toevoegen"
    knop = "Professional toevoegen"
    regels = ("OND-4", "FB-3")


class FeedbackBlad(Blad):
    """Per melder and partner: what was told when, and what this one may hear."""

    template_name = "web/afronding/feedback.html"
    wat = "feedback"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gegeven: dict[Any, list[Any]] = {}
        for rij in Feedback.objects.filter(dossier=self.dossier).order_by("op", "id"):
            gegeven.setdefault(rij.bron_id, []).append((rij, [ONDERDELEN.get(o, o) for o in rij.onderdelen]))
        melders = set(Melding.objects.filter(dossier=self.dossier).values_list("melder_id", flat=True))
        bronnen = [
            {
                "bron": bron,
                "naam": (beeld := bron_in_beeld(bron)).naam,
                "beschermd": beeld.beschermd,
                "is_melder": bron.pk in melders,
                "mag": [ONDERDELEN[code] for code in mag_horen(bron, Feedback.Ronde.EINDE)],
                "gegeven": gegeven.get(bron.pk, []),
            }
            for bron in Bron.objects.filter(dossier=self.dossier)
            .exclude(soort=Bron.Soort.ANONIEM)
            .order_by("vastgelegd_op", "id")
        ]
        return super().get_context_data(**{"bronnen": bronnen, **kwargs})
