"""Forms about advice. Each shows what belongs to the kind of adviesvrager (ADV-4 to ADV-6), and takes the rest too."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from zicht.advies.keuzes import (
    Gezegd,
    Kinderen,
    Onderwerp,
    Sector,
    Steun,
    Verteld,
    Vervolg,
    Vrager,
    Wens,
    Wijze,
)
from zicht.protocol.adviesgesprek import adviesgesprek
from zicht.protocol.criteria import criteria
from zicht.protocol.eerste_contact import vragen
from zicht.web.contact.afweging import ANTWOORD, gestuurde_antwoorden, voeg_vragen_toe
from zicht.web.diensten.besluitformulier import ja_nee
from zicht.web.onderdelen.collega import CollegaVeld
from zicht.web.onderdelen.groepen import Indeling, Veldgroep, verdeel
from zicht.web.onderdelen.velden import Aankruisen, JaNeeOnbekend, LangeTekst, Segmenten, TijdstipVeld

ZONDER_NAMEN = "Zonder namen, adressen, datums of scholen."
MELDCODE = "De Meldcode"
VIJF_VRAGEN = frozenset(vraag.code for vraag in criteria("meldcode").vragen)
ONVEILIG = (
    "antwoord_acute_",
    "antwoord_structurele_",
    "antwoord_multiproblematische_",
    "antwoord_open_",
    "antwoord_meer_",
)
REDENEN = "Iets niet verteld of niet aangeraden"
OVERIG = "Meer over dit gesprek"


class Gegroepeerd(forms.Form):
    """A form in named groups; what is seldom needed is folded."""

    groepen: ClassVar[Indeling] = ()
    vouwt: ClassVar[frozenset[str]] = frozenset({MELDCODE, REDENEN, OVERIG})
    regels_bij: ClassVar[dict[str, str]] = {}

    @property
    def in_groepen(self) -> list[Veldgroep]:
        return [
            Veldgroep(titel, velden, vouwt=titel in self.vouwt, regel=self.regels_bij.get(titel, ""))
            for titel, velden in verdeel(self, self.groepen)
        ]


def _alleen_strafbaar(soort: str) -> list[str]:
    """The topics that only belong to the conversation with a suspicion of criminal child abuse (ADV-4)."""
    gewoon = adviesgesprek(soort).besproken
    return [code for code in adviesgesprek(soort, strafbaar=True).besproken if code not in gewoon]


class GesprekFormulier(Gegroepeerd):
    """A conversation with one kind of adviesvrager: what was asked and advised, told, offered and weighed."""

    vraag = LangeTekst(label="Wat werd er gevraagd?", required=False, regels=5, help_text=ZONDER_NAMEN)
    advies = LangeTekst(label="Wat hebt u geadviseerd?", required=False, regels=5, help_text=ZONDER_NAMEN)
    vervolg = forms.ChoiceField(
        label="Een volgend gesprek?",
        required=False,
        choices=[("", "Niet besproken"), *Vervolg.choices],
        help_text="Dring erop aan als het nodig is. De beller beslist.",
    )
    waarborgen = JaNeeOnbekend(label="Is het zeker genoeg dat de beller de nodige stappen zet?", required=False)
    melding_aangeraden = JaNeeOnbekend(label="Hebt u een melding aangeraden?", required=False)
    niet_aangeraden_reden = LangeTekst(
        label="Waarom raadde u geen melding aan?", required=False, regels=2, help_text=ZONDER_NAMEN
    )
    besproken = forms.MultipleChoiceField(label="Besproken", required=False, choices=(), widget=Aankruisen)
    ondersteuning = forms.MultipleChoiceField(
        label="Hierbij helpt Veilig Thuis", required=False, choices=(), widget=Aankruisen
    )
    wijze = forms.ChoiceField(label="Hoe", choices=Wijze.choices, initial=Wijze.TELEFOON)

    def __init__(self, *args: Any, soort: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.soort = soort
        gesprek, alleen_strafbaar = adviesgesprek(soort, strafbaar=True), _alleen_strafbaar(soort)
        namen = {code: str(Onderwerp(code).label) for code in gesprek.besproken}
        namen |= {code: f"{namen[code]} (als het strafbaar kan zijn)" for code in alleen_strafbaar}
        self._kies("besproken", list(namen.items()))
        self._kies("ondersteuning", [(code, Steun(code).label) for code in gesprek.ondersteuning])
        voeg_vragen_toe(self, vragen(soort, onder_meldcode=soort == Vrager.PROFESSIONAL))

    def _kies(self, veld: str, keuzes: list[tuple[str, Any]]) -> None:
        lijst = self.fields[veld]
        assert isinstance(lijst, forms.MultipleChoiceField)
        lijst.choices = keuzes

    def clean(self) -> dict[str, Any]:
        """The fields of the act: the questions become `antwoorden`; an open question is left out."""
        gegeven = dict(super().clean() or self.cleaned_data)
        for naam in [naam for naam in gegeven if naam.startswith(ANTWOORD)]:
            del gegeven[naam]
        gestuurd = {naam: self[naam].value() for naam in self.fields if naam.startswith(ANTWOORD)}
        gegeven["antwoorden"] = gestuurde_antwoorden(gestuurd)
        return gegeven


class AdviesFormulier(GesprekFormulier):
    soort_vrager = forms.ChoiceField(choices=Vrager.choices, widget=forms.HiddenInput)
    sector = forms.ChoiceField(
        label="Sector van de professional", required=False, choices=[("", "Niet gevraagd"), *Sector.choices]
    )
    eerste_wens = forms.ChoiceField(
        label="Waarvoor belde deze persoon?",
        choices=Wens.choices,
        widget=Segmenten,
        error_messages={"required": "Kies waarvoor deze persoon belde, ook als het een advies werd."},
    )
    keuze_bevestigd = forms.BooleanField(
        label="De beller wilde melden en kiest na uitleg zelf voor een advies", required=False
    )
    gezegd = forms.MultipleChoiceField(label="Dit hebt u de beller verteld", required=False, widget=Aankruisen)
    niet_gezegd_reden = LangeTekst(
        label="Waarom hebt u dat niet verteld?", required=False, regels=2, help_text=ZONDER_NAMEN
    )
    onder_meldcode = JaNeeOnbekend(label="Valt de professional onder de Meldcode?", required=False)
    strafbaar = JaNeeOnbekend(
        label="Is er een vermoeden van strafbare kindermishandeling?",
        required=False,
        help_text="Bespreek met een professional dan ook: onderzoek niet verstoren, de juridische mogelijkheden en "
        "maatregelen voor de veiligheid.",
    )
    kinderen = forms.ChoiceField(label="Zijn er kinderen?", choices=Kinderen.choices, initial=Kinderen.ONBEKEND)
    over_geweld = forms.BooleanField(
        label="Het gaat over (een vermoeden van) huiselijk geweld of kindermishandeling", required=False, initial=True
    )
    minderjarig = JaNeeOnbekend(label="Is de beller jonger dan 18?", required=False)

    groepen = (
        ("Het gesprek", ("soort_vrager", "vraag", "advies")),
        ("Wie verantwoordelijk blijft", ("gezegd",)),
        ("Advies of melding? De beller kiest", ("eerste_wens", "keuze_bevestigd", "antwoord_beller_")),
        ("Hoe onveilig is het?", ONVEILIG),
        (MELDCODE, ("onder_meldcode", "antwoord_")),
        ("Wat u aanraadde", ("melding_aangeraden", "waarborgen", "vervolg")),
        (REDENEN, ("niet_gezegd_reden", "niet_aangeraden_reden")),
        ("Besproken en aangeboden", ("besproken", "ondersteuning")),
        (OVERIG, ("sector", "strafbaar", "kinderen", "minderjarig", "over_geweld", "wijze")),
    )
    regels_bij = {
        "Wie verantwoordelijk blijft": "ADV-6",
        "Advies of melding? De beller kiest": "EC-6",
        "Wat u aanraadde": "ADV-8",
        MELDCODE: "EC-3",
        "Besproken en aangeboden": "ADV-4",
    }

    def __init__(self, *args: Any, soort: str, **kwargs: Any) -> None:
        super().__init__(*args, soort=soort, **kwargs)
        self.initial.setdefault("soort_vrager", soort)
        self._kies("gezegd", [(code, Gezegd(code).label) for code in adviesgesprek(soort).verteld])
        if soort != Vrager.PROFESSIONAL:
            for veld in ("sector", "onder_meldcode", "strafbaar"):
                del self.fields[veld]

    def clean(self) -> dict[str, Any]:
        """Whoever goes through the questions of the Meldcode is under it, also when nobody asked."""
        gegeven = super().clean()
        if gegeven.get("onder_meldcode", False) is None and VIJF_VRAGEN & set(gegeven["antwoorden"]):
            gegeven["onder_meldcode"] = True
        return gegeven


class VervolgFormulier(GesprekFormulier):
    nagekomen = ja_nee("Was dit het beloofde gesprek?")
    groepen = (
        ("Het gesprek", ("vraag", "advies", "nagekomen")),
        ("Hoe staat het ervoor?", ("antwoord_beller_", *ONVEILIG)),
        (MELDCODE, ("antwoord_",)),
        ("Wat u aanraadde", ("melding_aangeraden", "waarborgen", "vervolg", "niet_aangeraden_reden")),
        ("Besproken en aangeboden", ("besproken", "ondersteuning")),
        (OVERIG, ("wijze",)),
    )
    regels_bij = {"Wat u aanraadde": "ADV-8", MELDCODE: "EC-3", "Besproken en aangeboden": "ADV-4"}

    def __init__(self, *args: Any, beloofd: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if beloofd:
            self.fields["nagekomen"].help_text = f"Beloofd: uiterlijk {beloofd}. Bij ja vervalt die belofte."
        else:
            del self.fields["nagekomen"]


class ToestemmingFormulier(forms.Form):
    verteld = forms.MultipleChoiceField(
        label="Dit hebt u eerst verteld", choices=Verteld.choices, widget=Aankruisen, required=False
    )
    toestemming = forms.BooleanField(label="De adviesvrager geeft toestemming", required=False)
    naam = forms.CharField(label="Naam", required=False, max_length=200)
    organisatie = forms.CharField(label="Organisatie", required=False, max_length=200)
    telefoon = forms.CharField(label="Telefoon", required=False, max_length=50)
    email = forms.CharField(label="E-mail", required=False, max_length=200)
    veilig_bereikbaar = forms.CharField(
        label="Wanneer en hoe is bellen veilig?", required=False, max_length=500, help_text="Alleen als dat nodig is."
    )


class AfspraakFormulier(forms.Form):
    onderwerp = LangeTekst(label="Wat is afgesproken?", required=False, regels=3, help_text=ZONDER_NAMEN)
    uiterlijk = TijdstipVeld(label="Uiterlijk wanneer?", help_text="Noem dit moment ook aan de adviesvrager.")


class ContactpersoonFormulier(forms.Form):
    contactpersoon = CollegaVeld(label="Nieuwe contactpersoon")


class KenmerkFormulier(forms.Form):
    kenmerk = forms.CharField(label="Code van de adviesvrager", max_length=20, widget=forms.TextInput({"kort": True}))

    def clean_kenmerk(self) -> Any:
        return str(self.cleaned_data["kenmerk"]).strip()
