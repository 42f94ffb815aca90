"""Forms of copies: for whom, what goes along, how it leaves."""

from __future__ import annotations

from typing import ClassVar

from django import forms

from zicht.afschrift.models import Passagekeuze
from zicht.rechten.models import Verzoek
from zicht.web.brieven.formulieren import WIJZEN_OP_SCHERM
from zicht.web.diensten.besluitformulier import GegroepeerdFormulier, Groepen
from zicht.web.dossiers import velden
from zicht.web.dossiers.velden import DossierFormulier
from zicht.web.onderdelen.velden import Keuzes, LangeTekst

LANGSTE_SLEUTEL = 200
KEUZES = (
    ("nagezien", "Ik heb het gelezen en het gaat mee"),
    ("weglaten", "Weglaten"),
    ("geven", "Toch geven wat was weggelaten"),
)
ANDERS = "Een melder, informant of instelling"


class AfschriftMakenFormulier(GegroepeerdFormulier):
    vouwt = frozenset({ANDERS})
    groepen: ClassVar[Groepen] = (
        ("Voor wie", ("voor", "aanvrager", "recht_reden")),
        (ANDERS, ("voor_bron", "instelling")),
    )
    redenvelden: ClassVar[tuple[str, ...]] = ("recht_reden",)
    voor = velden.persoon("Over wie gaan de gegevens?", verplicht=False)
    voor_bron = velden.bron("Of over welke melder of informant?")
    aanvrager = velden.persoon(
        "Wie vraagt het?",
        verplicht=False,
        uitleg="Leeg: die persoon zelf. Kies anders de ouder of voogd die het vraagt.",
    )
    instelling = forms.CharField(label="Of welke instelling die voogd is?", required=False, max_length=200)
    verzoek = forms.ModelChoiceField(Verzoek.objects.all(), required=False, widget=forms.HiddenInput)
    recht_reden = velden.reden("Waaruit het recht van deze aanvrager blijkt")


class Passages(forms.MultipleChoiceField):
    """Keys of passages; the act says which of them can be chosen."""

    def valid_value(self, value: object) -> bool:
        return isinstance(value, str) and len(value) <= LANGSTE_SLEUTEL


class PassagesFormulier(DossierFormulier):
    """What a worker decides on the passages he ticked."""

    passages = Passages(required=False)
    keuze = forms.ChoiceField(
        label="Wat doet u met wat u aankruiste?",
        choices=KEUZES,
        widget=Keuzes,
        error_messages={"required": "Kies wat u doet met wat u aankruiste."},
    )
    grond = forms.ChoiceField(
        label="Waarom weglaten?",
        choices=[("", "Kies…"), *Passagekeuze.Grond.choices],
        required=False,
        help_text="Alleen als u iets weglaat.",
    )
    reden = LangeTekst(label="Reden", required=False, regels=2, help_text="Nodig bij weglaten en bij toch geven.")


class VerstrekkenFormulier(DossierFormulier):
    redenvelden: ClassVar[tuple[str, ...]] = ("veilig_contact_reden", "contactstop_reden")
    wijze = forms.ChoiceField(
        label="Hoe krijgt deze persoon het?",
        choices=WIJZEN_OP_SCHERM,
        widget=Keuzes,
        error_messages={"required": "Kies hoe deze persoon het krijgt."},
    )
    op = velden.dag("Wanneer")
    veilig_contact_reden = velden.reden("Waarom dit op deze manier veilig is")
    contactstop_reden = velden.reden(velden.CONTACTSTOP)


class VervallenFormulier(DossierFormulier):
    """Nothing to fill in: only sure or not."""
