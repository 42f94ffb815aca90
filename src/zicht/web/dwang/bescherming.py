"""Home ban, administration and mentorship (DW-3, DW-4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.forms import Form

from zicht.dwang.bescherming import (
    besluit_bescherming,
    leg_uitspraak_bescherming_vast,
    verzend_beschermingsverzoek,
)
from zicht.dwang.huisverbod import MEERDERJARIG, leg_uitkomst_huisverbod_vast, overleg_over_huisverbod
from zicht.dwang.models import (
    Beschermingsverzoek,
    Huisverbodoverleg,
)
from zicht.web.diensten.besluitformulier import ANDERS, ANTWOORD, BesluitFormulier, Groepen, MetCriteria
from zicht.web.diensten.schermen import IN_GROEPEN
from zicht.web.dossiers import velden
from zicht.web.dossiers.velden import DossierFormulier, dag, keuze, persoon
from zicht.web.dwang.schermen import DwangDaad, VanPersoon
from zicht.web.onderdelen.velden import LangeTekst


def _vragen(*codes: str) -> tuple[str, ...]:
    return tuple(f"{ANTWOORD}{code}" for code in codes)


BEWIND = _vragen("financieel_misbruik", "vrijwillig_te_beeindigen", "anderen_vragen_bewind")


class HuisverbodFormulier(MetCriteria):
    """The conditions of 2.5; whether he is of age is asked only of who has no known date of birth (DW-3)."""

    sets = ("huisverbod",)
    redenvelden = ("afwijking_reden",)
    persoon = persoon("Van wie komt het gevaar?")
    met = keuze("Met wie overlegde u?", Huisverbodoverleg.Met)
    wie = forms.CharField(label="Naam of functie", required=False)
    aanleiding = LangeTekst(label="Uit welke feiten blijkt het gevaar, en voor wie?", regels=4)
    op = dag("Wanneer overlegde u?")
    afwijking_reden = velden.reden("Waarom overlegde u toch?")
    groepen: ClassVar[Groepen] = (
        ("Is er reden voor overleg?", ("persoon", "antwoord_", "aanleiding", "afwijking_reden")),
        ("Het overleg", ("met", "wie", "op")),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        uitleg = "Alleen nodig als de geboortedatum niet in het dossier staat."
        self.fields[f"{ANTWOORD}{MEERDERJARIG}"].help_text = uitleg


class HuisverbodUitkomstFormulier(DossierFormulier):
    uitkomst = keuze("Wat kwam eruit?", Huisverbodoverleg.Uitkomst)
    tot_en_met = dag("Geldt tot en met", uitleg="Alleen bij een huisverbod.")
    toelichting = LangeTekst(label="Waarom niet, of wat er is afgesproken", required=False, regels=4)
    op = dag("Bekend op")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tot_en_met"].initial = None


class BeschermingFormulier(BesluitFormulier, MetCriteria):
    """The four conditions of bewind and the five of mentorschap, the shared question once (DW-4).

    Only those of what is asked for count; the headings say which they are.
    """

    sets = ("bewind", "provisioneel_bewind", "mentorschap")
    persoon = persoon("Wie heeft bescherming nodig?")
    soort = keuze("Wat vraagt u de officier?", Beschermingsverzoek.Soort)
    op = dag("Datum van het besluit")
    vouwt = BesluitFormulier.vouwt | {ANDERS}
    groepen: ClassVar[Groepen] = (
        ("Het verzoek", ("persoon", "soort", "op")),
        ("Voorwaarde voor bewind en mentorschap", _vragen("kan_zelf_beslissen")),
        (
            "Voorwaarden voor bewind",
            _vragen("financieel_misbruik", "vrijwillig_te_beeindigen", "anderen_vragen_bewind"),
        ),
        ("Ook nodig voor provisioneel bewind", _vragen("vraagt_spoed")),
        ("Voorwaarden voor mentorschap", (ANTWOORD,)),
        *BesluitFormulier.groepen,
    )


class BeschermingVerzendenFormulier(DossierFormulier):
    officier = forms.CharField(label="Welk parket, welke officier?")
    op = dag("Verzonden op")


class BeschermingUitspraakFormulier(DossierFormulier):
    uitkomst = keuze("Wat kwam eruit?", Beschermingsverzoek.Uitkomst)
    toelichting = LangeTekst(label="Wie beschermt deze persoon nu?", required=False, regels=3)
    op = dag("Bekend op")


class HuisverbodOverleg(DwangDaad):
    template_name = IN_GROEPEN
    daad = overleg_over_huisverbod
    formulier = HuisverbodFormulier
    kop = "Overleg over een tijdelijk huisverbod"
    knop = "Overleg vastleggen"
    gelukt = "Vastgelegd. Leg de uitkomst vast zodra die er is."
    regels = ("DW-3",)
    vooraf = ("persoon",)

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {"door": self.medewerker, **form.cleaned_data}


class HuisverbodUitkomst(VanPersoon):
    soort = Huisverbodoverleg
    naam = "overleg"
    daad = leg_uitkomst_huisverbod_vast
    formulier = HuisverbodUitkomstFormulier
    kop = "Uitkomst van het overleg over een huisverbod"
    knop = "Uitkomst vastleggen"
    regels = ("DW-3",)


class BeschermingBesluit(DwangDaad):
    template_name = IN_GROEPEN
    daad = besluit_bescherming
    formulier = BeschermingFormulier
    kop = "Bewind of mentorschap vragen"
    knop = "Besluit vastleggen"
    gelukt = "Het besluit is vastgelegd. Verzend het verzoek aan de officier van justitie."
    regels = ("DW-4", "ALG-12")
    vooraf = ("persoon", "soort")

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {"door": self.medewerker, **form.cleaned_data}


class _VanBescherming(VanPersoon):
    soort = Beschermingsverzoek
    naam = "beschermingsverzoek"
    regels = ("DW-4",)

    def om_wie(self) -> str:
        return f"{self.rij.get_soort_display()} voor {super().om_wie()}"


class BeschermingVerzenden(_VanBescherming):
    daad = verzend_beschermingsverzoek
    formulier = BeschermingVerzendenFormulier
    template_name = "web/dwang/verzenden.html"
    kop = "Verzoek aan de officier verzenden"
    knop = "Vastleggen dat het is verzonden"


class BeschermingUitspraak(_VanBescherming):
    daad = leg_uitspraak_bescherming_vast
    formulier = BeschermingUitspraakFormulier
    kop = "Wat de officier of de rechter deed"
    knop = "Uitkomst vastleggen"
