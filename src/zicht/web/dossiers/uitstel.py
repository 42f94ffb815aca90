"""Putting off contact or information, and looking at it again (ALG-6)."""

from __future__ import annotations

from django import forms

from zicht.dossiers.models import Uitstel
from zicht.dossiers.uitstel import UITSTELBAAR, beeindig_uitstel, bezie_uitstel_opnieuw, stel_uit
from zicht.protocol.regels import regel
from zicht.web.dossiers import velden
from zicht.web.dossiers.schermen import DossierDaad, RijDaad
from zicht.web.dossiers.velden import DossierFormulier
from zicht.web.onderdelen.collega import CollegaVeld
from zicht.web.onderdelen.velden import Aankruisen, DatumVeld, LangeTekst


def _keuzes() -> list[tuple[str, str]]:
    return [(code, regel(code).titel) for code in UITSTELBAAR]


class UitstelFormulier(DossierFormulier):
    personen = velden.personen("Met wie nog geen contact?", verplicht=False)
    grond = velden.keuze("Waarom?", Uitstel.Grond)
    reden = LangeTekst(label="Toelichting", required=False, help_text="Welke aanwijzingen zijn er?")
    afgestemd_met = forms.CharField(
        label="Afgestemd met",
        required=False,
        help_text="Bij een strafrechtelijk onderzoek: naam van officier of politie.",
    )
    vanaf = velden.dag("Vanaf")
    opnieuw_bezien_op = DatumVeld(
        label="Wanneer bekijkt u dit opnieuw?",
        required=False,
        help_text="Nodig bij gevaar en bij strafrechtelijk onderzoek.",
    )
    voor = forms.MultipleChoiceField(
        label="Geldt dit alleen voor een deel?",
        choices=_keuzes,
        required=False,
        widget=Aankruisen,
        help_text="Niets aangekruist: het geldt voor elk contact.",
    )
    besloten_door = CollegaVeld(label="Wie besloot dit?", verplicht=False, leeg="Ikzelf")


class UitstelVastleggen(DossierDaad):
    wat = "contact uitstellen"
    daad = stel_uit
    formulier = UitstelFormulier
    kop = "Contactstop: contact of informatie uitstellen"
    knop = "Uitstel vastleggen"
    uitleg = "Geldt het voor elk contact, dan staat het bovenaan het dossier en vraagt elk contact toch een reden."
    gelukt = "Vastgelegd. De waarschuwing staat nu bovenaan het dossier."
    regels = ("ALG-6",)
    vooraf = ("personen",)
    meervoudig = ("personen",)


class OpnieuwFormulier(DossierFormulier):
    reden = LangeTekst(label="Waarom is het uitstel nog nodig?", required=False)
    opnieuw_bezien_op = velden.dag("Wanneer bekijkt u dit weer?", verplicht=True)


class UitstelOpnieuw(RijDaad):
    template_name = "web/dossiers/uitstel.html"
    wat = "uitstel opnieuw bezien"
    daad = bezie_uitstel_opnieuw
    formulier = OpnieuwFormulier
    kop = "Is dit uitstel nog nodig?"
    knop = "Ja, het uitstel blijft"
    gelukt = "Vastgelegd: het uitstel blijft, en u krijgt het weer te zien op de nieuwe datum."
    regels = ("ALG-6",)
    soort = Uitstel
    naam = "uitstel"


class EindeFormulier(DossierFormulier):
    reden = LangeTekst(label="Waarom kan het contact nu wel?", required=False)
    op = velden.dag("Vanaf wanneer?")


class UitstelBeeindigen(RijDaad):
    template_name = "web/dossiers/uitstel_grond.html"
    wat = "uitstel beëindigen"
    daad = beeindig_uitstel
    formulier = EindeFormulier
    kop = "Uitstel beëindigen"
    knop = "Contact mag weer"
    gelukt = "Het uitstel is beëindigd. Wat bleef wachten, staat weer open."
    regels = ("ALG-6",)
    soort = Uitstel
    naam = "uitstel"
