"""Putting off contact or information, and looking at it again (ALG-6)."""

from __future__ import annotations

from typing import ClassVar

from django import forms

from zicht.dossiers.models import Uitstel
from zicht.dossiers.uitstel import UITSTELBAAR, beeindig_uitstel, bezie_uitstel_opnieuw, stel_uit
from zicht.protocol.regels import regel
from zicht.web.diensten.besluitformulier import GegroepeerdFormulier, Groepen
from zicht.web.dossiers import velden
from zicht.web.dossiers.schermen import DossierDaad, RijDaad
from zicht.web.dossiers.velden import DossierFormulier
from zicht.web.onderdelen.collega import CollegaVeld
from zicht.web.onderdelen.velden import Aankruisen, DatumVeld, LangeTekst


def _keuzes() -> list[tuple[str, str]]:
    return [(code, regel(code).titel) for code in UITSTELBAAR]


DEEL = "Alleen voor een deel, of door een ander besloten"


class UitstelFormulier(GegroepeerdFormulier):
    personen = velden.personen("Met wie nog geen contact?")
    grond = velden.keuze("Waarom?", Uitstel.Grond)
    reden = LangeTekst(label="Toelichting", help_text="Welke aanwijzingen zijn er?")
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
    groepen: ClassVar[Groepen] = (
        ("", ("personen", "grond", "reden", "afgestemd_met", "vanaf", "opnieuw_bezien_op")),
        (DEEL, ("voor", "besloten_door")),
    )
    vouwt: ClassVar[frozenset[str]] = frozenset({DEEL})


class UitstelVastleggen(DossierDaad):
    template_name = "web/diensten/in_groepen.html"
    wat = "contact uitstellen"
    daad = stel_uit
    formulier = UitstelFormulier
    kop = "Contactstop: nog geen contact of informatie"
    knop = "Contactstop vastleggen"
    uitleg = "Bij gevaar en strafrecht staat het daarna bovenaan het dossier, en vraagt elk contact toch een reden."
    gelukt = "Vastgelegd. Wat moet wachten, staat op het overzicht bij “Wacht op contact”."
    regels = ("ALG-6",)
    vooraf = ("personen",)
    meervoudig = ("personen",)


class OpnieuwFormulier(DossierFormulier):
    reden = LangeTekst(label="Waarom is dit nog nodig?")
    opnieuw_bezien_op = velden.dag("Wanneer bekijkt u dit weer?", verplicht=True)


class UitstelOpnieuw(RijDaad):
    template_name = "web/dossiers/uitstel.html"
    wat = "uitstel opnieuw bezien"
    daad = bezie_uitstel_opnieuw
    formulier = OpnieuwFormulier
    kop = "Is deze contactstop nog nodig?"
    knop = "Ja, de contactstop blijft"
    gelukt = "Vastgelegd: de contactstop blijft, en u krijgt hem weer te zien op de nieuwe datum."
    regels = ("ALG-6",)
    soort = Uitstel
    naam = "uitstel"


class EindeFormulier(DossierFormulier):
    reden = LangeTekst(label="Waarom kan het contact nu wel?")
    op = velden.dag("Vanaf wanneer?")


class UitstelBeeindigen(RijDaad):
    template_name = "web/dossiers/uitstel_grond.html"
    wat = "uitstel beëindigen"
    daad = beeindig_uitstel
    formulier = EindeFormulier
    kop = "Contactstop beëindigen"
    knop = "Beëindigen: contact mag weer"
    gelukt = "De contactstop is beëindigd. Wat bleef wachten, staat weer open."
    regels = ("ALG-6",)
    soort = Uitstel
    naam = "uitstel"
