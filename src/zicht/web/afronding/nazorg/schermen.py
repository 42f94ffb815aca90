"""The screens of aftercare: the checklist per person, and the forms behind it (NZ-1 to NZ-6)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.forms import Form

from zicht.afronding.models import Nazorgcontact, Uitkomstcontrole
from zicht.afronding.nazorg.bespreken import bespreek_nazorg
from zicht.afronding.nazorg.bezien import bezie_nazorg
from zicht.afronding.nazorg.contact import (
    kies_bellen_of_vernietigen,
    leg_nazorgcontact_vast,
    spreek_nazorgcontact_af,
)
from zicht.afronding.nazorg.nagaan import ga_uitkomst_na, spreek_uitkomstcontrole_af
from zicht.afronding.selectors.nazorg import nazorg
from zicht.diensten.models import Dienst
from zicht.dossiers.models import Persoon
from zicht.dossiers.selectors import bron_in_beeld
from zicht.web.afronding.nazorg import formulieren
from zicht.web.diensten.schermen import IN_GROEPEN
from zicht.web.dossiers.schermen import Blad, DossierDaad, RijDaad
from zicht.web.dossiers.velden import met_rol

WAT = "nazorg"


class Nazorg(Blad):
    """The checklist: per person what was discussed, what is still to be, who is called when."""

    template_name = "web/afronding/nazorg.html"
    wat = WAT

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"beeld": nazorg(self.dossier), **kwargs})


class _Rij(RijDaad):
    terug_naar = "nazorg"
    wat = WAT


class Bezien(_Rij):
    template_name = IN_GROEPEN
    soort = Dienst
    naam = "dienst"
    daad = bezie_nazorg
    formulier = formulieren.BezienFormulier
    kop = "Terugkijken op het Onderzoek"
    knop = "Terugblik vastleggen"
    regels = ("NZ-1",)


class _Persoon(_Rij):
    soort = Persoon
    naam = "persoon"


class Bespreken(_Persoon):
    template_name = IN_GROEPEN
    daad = bespreek_nazorg
    formulier = formulieren.BespreekFormulier
    kop = "Nazorg bespreken"
    knop = "Gesprek vastleggen"
    regels = ("NZ-1", "NZ-2")

    def kwargs_formulier(self) -> dict[str, Any]:
        return {**super().kwargs_formulier(), "persoon": self.rij}


class Later(_Persoon):
    daad = spreek_nazorgcontact_af
    formulier = formulieren.LaterFormulier
    kop = "Later nog eens bellen"
    knop = "Antwoord vastleggen"
    regels = ("NZ-3",)


class _Contact(_Rij):
    soort = Nazorgcontact
    naam = "nazorgcontact"

    def om_wie(self) -> str:
        return met_rol(self.rij.persoon)

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {"contact": self.rij, "door": self.medewerker, **form.cleaned_data}


class Bellen(_Contact):
    daad = leg_nazorgcontact_vast
    formulier = formulieren.ContactFormulier
    kop = "Gebeld hoe het gaat"
    knop = "Gesprek vastleggen"
    regels = ("NZ-3",)


class Kiezen(_Contact):
    daad = kies_bellen_of_vernietigen
    formulier = formulieren.KiesFormulier
    kop = "Eerst bellen of meteen vernietigen"
    knop = "Keuze vastleggen"
    regels = ("NZ-3",)


class ControleAfspreken(DossierDaad):
    terug_naar = "nazorg"
    wat = WAT
    daad = spreek_uitkomstcontrole_af
    formulier = formulieren.ControleFormulier
    kop = "Afspreken dat u de uitkomst nagaat"
    knop = "Afspraak vastleggen"
    regels = ("NZ-5",)

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {"door": self.medewerker, **form.cleaned_data}


class Nagaan(_Rij):
    soort = Uitkomstcontrole
    naam = "controle"
    daad = ga_uitkomst_na
    formulier = formulieren.NagaanFormulier
    kop = "Nagaan of de uitkomst is aangekomen"
    knop = "Antwoord vastleggen"
    regels = ("NZ-5",)

    def om_wie(self) -> str:
        return bron_in_beeld(self.rij.bron).naam
