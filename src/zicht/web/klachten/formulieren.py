"""Forms for the acts of a complaint (KL-1, KL-2)."""

from __future__ import annotations

from typing import Any

from django import forms

from zicht.dossiers.models import Bevinding
from zicht.klachten.models import Klacht, Klachtonderdeel, Klachtvervolg
from zicht.klachten.uitspraken import Oordeel
from zicht.protocol.taal import korte_datum
from zicht.taalhulp.schrijfhulp import Tekstsoort
from zicht.web.diensten.besluitformulier import GegroepeerdFormulier, Groepen
from zicht.web.dossiers.velden import DossierFormulier, bevinding_in_woorden, dag, keuze, persoon
from zicht.web.onderdelen.velden import DatumVeld, JaNeeOnbekend, Keuzes, LangeTekst

IN_EEN_KOP = 60
"""So many characters still read as a heading."""


def deze_klacht(klacht: Klacht) -> str:
    """For example "Klachtencommissie, 23 maart 2020"."""
    return f"{klacht.get_bij_display()}, {korte_datum(klacht.ontvangen_op)}"


class KlachtVeld(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Klacht) -> str:
        return deze_klacht(obj)


class BevindingVeld(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Bevinding) -> str:
        return bevinding_in_woorden(obj)


class KlachtFormulier(DossierFormulier):
    bij = keuze("Waar is de klacht ingediend?", Klacht.Bij)
    persoon = persoon("Wie klaagt?")
    tekst = LangeTekst(label="De klacht", help_text="Liefst in de woorden van wie klaagt.", regels=6)
    onderdelen = LangeTekst(
        label="Uit welke onderdelen bestaat de klacht?",
        required=False,
        regels=4,
        help_text="Eén per regel. Leeg: de klacht is één geheel.",
    )
    gewezen_op_akj = forms.BooleanField(
        label="Op het AKJ gewezen (Advies- en Klachtenbureau Jeugdzorg)",
        required=False,
        help_text="Het AKJ helpt gratis bij een klacht, bij wat rechten zijn en bij hoe iemand wordt behandeld.",
    )
    vervolg_op = KlachtVeld(
        Klacht.objects.order_by("-ontvangen_op"),
        label="Volgt deze op een eerdere klacht?",
        required=False,
        empty_label="Geen eerdere klacht",
    )
    op = dag("Ontvangen op")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.beperk("vervolg_op", dossier=self.dossier)

    def clean_onderdelen(self) -> list[str]:
        return [regel.strip() for regel in self.cleaned_data["onderdelen"].splitlines() if regel.strip()]


class AkjFormulier(DossierFormulier):
    op = dag("Op welke dag?", uitleg="AKJ: Advies- en Klachtenbureau Jeugdzorg.")


class GesprekFormulier(DossierFormulier):
    verslag = LangeTekst(label="Wat is er besproken?", regels=6, schrijfhulp=Tekstsoort.VERSLAG)
    opgelost = JaNeeOnbekend(
        label="Is de klacht hiermee opgelost, volgens wie klaagt?",
        help_text="Bij nee wijst u op de klachtencommissie en de ombudsman.",
        required=False,
    )
    op = dag("Datum van het gesprek")


def _kop(onderdeel: Klachtonderdeel) -> str:
    """What a part is about, when that fits in a heading."""
    kop = f"Onderdeel {onderdeel.nummer}"
    return f"{kop}: {onderdeel.tekst}" if len(onderdeel.tekst) <= IN_EEN_KOP else kop


class UitspraakFormulier(GegroepeerdFormulier):
    """The outcome of each part; a part that is gegrond says whether something must be rectified."""

    geleerd = LangeTekst(label="Wat leert Veilig Thuis hiervan?", required=False, regels=4)
    op = dag("Datum van de uitspraak")

    def __init__(self, *args: Any, onderdelen: list[Klachtonderdeel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.nummers = [onderdeel.nummer for onderdeel in onderdelen]
        self.koppen = {deel.nummer: _kop(deel) for deel in onderdelen}
        for onderdeel in onderdelen:
            nummer = onderdeel.nummer
            self.fields[f"uitkomst_{nummer}"] = keuze(
                f"Uitspraak op onderdeel {nummer}",
                Klachtonderdeel.Uitkomst,
                uitleg="" if onderdeel.tekst in self.koppen[nummer] else onderdeel.tekst,
            )
            self.fields[f"toelichting_{nummer}"] = LangeTekst(
                label=f"Toelichting bij onderdeel {nummer}", required=False, regels=2
            )
            self.fields[f"rectificatie_{nummer}"] = JaNeeOnbekend(
                label=f"Moet er bij onderdeel {nummer} iets worden rechtgezet?",
                required=False,
                help_text="Bij een gegrond onderdeel: ja of nee.",
            )

    def indeling(self) -> Groepen:
        per = ((self.koppen[n], (f"uitkomst_{n}", f"toelichting_{n}", f"rectificatie_{n}")) for n in self.nummers)
        return (*per, ("De uitspraak", ("geleerd", "op")))

    def clean(self) -> dict[str, Any]:
        gegevens = dict(super().clean() or self.cleaned_data)
        gegevens["oordelen"] = [
            Oordeel(
                onderdeel=nummer,
                uitkomst=gegevens.pop(f"uitkomst_{nummer}", ""),
                toelichting=gegevens.pop(f"toelichting_{nummer}", ""),
                rectificatie_nodig=gegevens.pop(f"rectificatie_{nummer}", None),
            )
            for nummer in self.nummers
        ]
        return gegevens


class ReactieFormulier(DossierFormulier):
    reactie = LangeTekst(label="Reactie aan de klager", regels=6)
    excuses = JaNeeOnbekend(label="Zijn er excuses aangeboden?", required=False)
    geleerd = LangeTekst(label="Wat leert Veilig Thuis hiervan?", required=False, regels=4)
    op = dag("Verzonden op")


class RechtzetFormulier(DossierFormulier):
    onderdeel = forms.TypedChoiceField(label="Welk onderdeel?", coerce=int, widget=Keuzes)
    bevinding = BevindingVeld(
        Bevinding.objects.prefetch_related("betreft").order_by("-op", "id"),
        label="Om welke bevinding gaat het?",
        required=False,
        empty_label="Geen bevinding uit dit dossier",
    )
    onderwerp = LangeTekst(label="Wat was er fout, en waar stond het?", regels=2)
    juiste_tekst = LangeTekst(label="Wat had er moeten staan?", regels=3)
    ontvangers = LangeTekst(label="Wie kregen de foute tekst?", regels=4, help_text="Eén per regel.")
    op = dag("Rechtgezet op")

    def __init__(self, *args: Any, onderdelen: list[Klachtonderdeel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["onderdeel"]
        assert isinstance(veld, forms.TypedChoiceField)
        veld.choices = [(deel.nummer, deel.tekst) for deel in onderdelen]
        if not onderdelen:
            veld.help_text = "Er is nu niets recht te zetten. Dat volgt uit een uitspraak op de klacht."

    def clean_ontvangers(self) -> list[str]:
        return [regel.strip() for regel in self.cleaned_data["ontvangers"].splitlines() if regel.strip()]


class BelofteFormulier(DossierFormulier):
    soort = keuze("Wat is er beloofd?", Klachtvervolg.Soort)
    tekst = LangeTekst(label="In uw woorden aan de klager", regels=3)
    wie = forms.CharField(label="Wie doet het?", required=False)
    uiterlijk = DatumVeld(label="Wanneer uiterlijk?", required=False)
    op = dag("Beloofd op")


class NakomenFormulier(DossierFormulier):
    resultaat = LangeTekst(label="Wat is er gedaan?", regels=3)
    op = dag("Gedaan op")
