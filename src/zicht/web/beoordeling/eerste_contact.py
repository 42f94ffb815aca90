"""The form of the first contact: what was discussed with whom (VB-11)."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from zicht.beoordeling.eerste_contact import ONDERWERPEN, leg_eerste_contact_vast, te_bespreken
from zicht.dossiers.models import Persoon
from zicht.kern import klok
from zicht.web.diensten.besluitformulier import GegroepeerdFormulier, Groepen
from zicht.web.diensten.schermen import IN_GROEPEN
from zicht.web.dossiers.schermen import DossierDaad
from zicht.web.dossiers.velden import personen, reden, wijze
from zicht.web.onderdelen.velden import Aankruisen, DatumVeld, LangeTekst, TijdstipVeld

OUDERS = "Bij een gesprek met een kind: wisten de ouders het vooraf?"


class ContactFormulier(GegroepeerdFormulier):
    redenvelden = ("contactstop_reden",)
    personen = personen("Met wie", contact=True)
    wijze = wijze()
    op = TijdstipVeld(label="Wanneer", required=False, help_text="Leeg: nu.")
    onderwerpen = forms.MultipleChoiceField(label="Wat is besproken", widget=Aankruisen)
    visie = LangeTekst(label="Hun visie op de melding en hun situatie", required=False)
    samenwerking = LangeTekst(label="Hoe zij willen en kunnen samenwerken aan veiligheid", required=False, regels=3)
    hulp_bekend = LangeTekst(label="Hebben zij contact met hulp of politie?", required=False, regels=2)
    afstemming = LangeTekst(label="Hoe u de uitleg aanpaste aan wat zij begrijpen", regels=2)
    ouders_vooraf_geinformeerd_op = DatumVeld(
        label="Ouders vooraf ingelicht op",
        required=False,
        help_text="De dag waarop de ouders met gezag wisten dat u met het kind ging praten.",
    )
    ouders_niet_vooraf_reden = LangeTekst(label="Waarom de ouders het niet vooraf wisten", required=False, regels=2)
    contactstop_reden = reden("Waarom het contact toch doorging")
    groepen: ClassVar[Groepen] = (
        ("", ("personen", "contactstop_reden", "wijze", "op", "onderwerpen")),
        ("Wat zij zeiden", ("visie", "samenwerking", "hulp_bekend", "afstemming")),
        (OUDERS, ("ouders_",)),
    )
    vouwt: ClassVar[frozenset[str]] = frozenset({OUDERS})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gezin = Persoon.objects.filter(dossier=self.dossier, directbetrokkene=True, overleden_op=None)
        codes = te_bespreken(gezin, klok.vandaag())
        veld = self.fields["onderwerpen"]
        assert isinstance(veld, forms.MultipleChoiceField)
        veld.choices = [(code, ONDERWERPEN[code]) for code in codes]


class ContactScherm(DossierDaad):
    template_name = IN_GROEPEN
    daad = staticmethod(leg_eerste_contact_vast)
    formulier = ContactFormulier
    kop = "Eerste contact"
    knop = "Contact vastleggen"
    regels = ("VB-11", "ALG-3")
    vooraf = ("personen",)
    meervoudig = ("personen",)
    terug_naar = "beoordeling"
