"""A person of a melding as a row of the form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.forms import BaseFormSet, BoundField, Form, formset_factory

from zicht.contact.invoer import PersoonInvoer
from zicht.contact.personen import NAAR_PERSOON
from zicht.dossiers.gelijkenis.kenmerken import Kenmerken, geboortedatum_bij_leeftijd
from zicht.dossiers.models import Contactgegeven, Persoon
from zicht.dossiers.models.persoon import Geslacht, Gezinsrol, Nauwkeurigheid, Positie
from zicht.dossiers.personen.persoon import maak_klaar
from zicht.kern import klok
from zicht.kern.fouten import Invoerfout
from zicht.web.onderdelen.velden import DatumVeld

if TYPE_CHECKING:
    _Rijen = BaseFormSet["PersoonFormulier"]
else:
    _Rijen = BaseFormSet
    """Django's formset takes a type in its stubs only."""

PREFIX = "personen"
ROLLEN = [(rol.value, "Anders of nog onbekend" if rol == Gezinsrol.ANDERS else rol.label) for rol in Gezinsrol]
GESCHAT = (("", "Precies bekend"), *((n.value, n.label) for n in Nauwkeurigheid if n not in ("dag", "onbekend")))


class PersoonFormulier(Form):
    """Everything may stay open: a person without a name counts too. What cannot be gets a sentence in its own row."""

    voornamen = forms.CharField(label="Voornamen of voorletters", required=False, max_length=200)
    voorvoegsel = forms.CharField(label="Tussenvoegsel", required=False, max_length=30)
    achternaam = forms.CharField(label="Achternaam", required=False, max_length=200)
    gezinsrol = forms.ChoiceField(label="Rol in het gezin", choices=ROLLEN, initial=Gezinsrol.ANDERS)
    positie = forms.ChoiceField(label="Rol bij het geweld", choices=Positie.choices, initial=Positie.ONBEKEND)
    geslacht = forms.ChoiceField(label="Geslacht", choices=Geslacht.choices, initial=Geslacht.ONBEKEND)
    geboortedatum = DatumVeld(label="Geboortedatum", required=False)
    geboortedatum_nauwkeurigheid = forms.ChoiceField(
        label="Hoe precies is de geboortedatum?", choices=GESCHAT, required=False
    )
    leeftijd = forms.IntegerField(label="Of leeftijd, in jaren", required=False, min_value=0, max_value=130)
    ongeboren = forms.BooleanField(label="Nog niet geboren", required=False)
    uitgerekend_op = DatumVeld(label="Uitgerekend op", required=False)
    straat = forms.CharField(label="Straat", required=False, max_length=200)
    huisnummer = forms.CharField(label="Huisnummer", required=False, max_length=20)
    postcode = forms.CharField(label="Postcode", required=False, max_length=20)
    plaats = forms.CharField(label="Plaats", required=False, max_length=70)
    adres_geheim = forms.BooleanField(
        label="Dit adres is geheim", required=False, help_text="Het komt dan in geen zoekscherm, brief of melding."
    )
    telefoon = forms.CharField(label="Telefoon", required=False, max_length=200)
    email = forms.EmailField(label="E-mail", required=False, max_length=200)
    contact_veilig = forms.ChoiceField(
        label="Veilig om te bellen of mailen?",
        choices=Contactgegeven.Veilig.choices,
        initial=Contactgegeven.Veilig.ONBEKEND,
    )
    veilig_contact = forms.CharField(
        label="Hoe wel en niet bereiken", required=False, help_text="Bijvoorbeeld: bel nooit het vaste nummer."
    )
    buiten_gezin = forms.BooleanField(label="Deze persoon is niet direct betrokken", required=False)

    NAAM = ("voornamen", "voorvoegsel", "achternaam", "gezinsrol", "geboortedatum", "leeftijd", "positie")
    """What is asked of everybody; the rest is folded, so that a call is not lost in it."""
    WAAR = (
        "straat",
        "huisnummer",
        "postcode",
        "plaats",
        "adres_geheim",
        "telefoon",
        "email",
        "contact_veilig",
        "veilig_contact",
    )

    def wie(self) -> list[BoundField]:
        return [self[naam] for naam in self.NAAM]

    def meer(self) -> list[BoundField]:
        """What is seldom known in a call, or follows from what is."""
        return [veld for veld in self.visible_fields() if veld.name not in (*self.NAAM, *self.WAAR, "DELETE")]

    def waar(self) -> list[BoundField]:
        return [self[naam] for naam in self.WAAR]

    def waar_ingevuld(self) -> bool:
        """Somebody typed an address or a number, or got a sentence about it."""
        return self._ingevuld(self.waar())

    def meer_ingevuld(self) -> bool:
        return self._ingevuld(self.meer())

    def _ingevuld(self, velden: list[BoundField]) -> bool:
        return any(veld.errors or veld.value() not in ("", None, False, veld.field.initial) for veld in velden)

    def clean(self) -> dict[str, Any]:
        gegeven = dict(super().clean() or self.cleaned_data)
        if not self.errors:
            try:
                maak_klaar(Persoon(**{veld: getattr(self.maak(gegeven), veld) for veld in NAAR_PERSOON}))
            except Invoerfout as fout:
                for veld, zin in fout.velden.items():
                    self.add_error(veld if veld in self.fields else None, zin)
        return gegeven

    def maak(self, gegeven: dict[str, Any]) -> PersoonInvoer:
        """The person as an act wants him; an age becomes an estimated birth date."""
        velden = {naam: waarde for naam, waarde in gegeven.items() if naam in PersoonInvoer.__dataclass_fields__}
        if gegeven.get("leeftijd") is not None and not gegeven.get("geboortedatum"):
            velden["geboortedatum"] = geboortedatum_bij_leeftijd(gegeven["leeftijd"], klok.vandaag())
            velden["geboortedatum_nauwkeurigheid"] = Nauwkeurigheid.GESCHAT
        return PersoonInvoer(**velden, directbetrokkene=not gegeven.get("buiten_gezin", False))

    def invoer(self) -> PersoonInvoer:
        return self.maak(self.cleaned_data)


class _PersonenFormSet(_Rijen):
    def ingevuld(self) -> list[PersoonFormulier]:
        """The rows somebody typed in and did not take away; empty ones do not count."""
        return [rij for rij in self.forms if rij.has_changed() and not rij.cleaned_data.get("DELETE")]

    def personen(self) -> list[PersoonInvoer]:
        return [rij.invoer() for rij in self.ingevuld()]


PersonenFormSet = formset_factory(
    PersoonFormulier, formset=_PersonenFormSet, extra=1, can_delete=True, max_num=40, absolute_max=60
)


def kenmerken(een: PersoonInvoer) -> Kenmerken:
    """What of a person is compared with those who are known; a secret address is not (TG-5)."""
    precies = een.geboortedatum_nauwkeurigheid or ("dag" if een.geboortedatum else "onbekend")
    return Kenmerken(
        voornamen=een.voornamen,
        voorvoegsel=een.voorvoegsel,
        achternaam=een.achternaam,
        geboortedatum=een.geboortedatum,
        geboortedatum_nauwkeurigheid=precies,  # type: ignore[arg-type]
        geslacht=een.geslacht,
        postcode="" if een.adres_geheim else een.postcode,
        huisnummer="" if een.adres_geheim else een.huisnummer,
        telefoons=(een.telefoon,) if een.telefoon else (),
    )
