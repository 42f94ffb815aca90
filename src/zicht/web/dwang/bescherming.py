"""Home ban, administration and mentorship (DW-3, DW-4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.forms import Form

from zicht.dwang.bescherming import (
    CRITERIA,
    besluit_bescherming,
    leg_uitspraak_bescherming_vast,
    verzend_beschermingsverzoek,
)
from zicht.dwang.huisverbod import MEERDERJARIG, leg_uitkomst_huisverbod_vast, overleg_over_huisverbod
from zicht.dwang.models import (
    Beschermingsverzoek,
    Huisverbodoverleg,
)
from zicht.kern import klok
from zicht.protocol.criteria import criteria
from zicht.protocol.versies import versie_op
from zicht.web.diensten.besluitformulier import ANDERS, ANTWOORD, BesluitFormulier, Groepen, MetCriteria
from zicht.web.diensten.schermen import IN_GROEPEN
from zicht.web.dossiers import velden
from zicht.web.dossiers.velden import DossierFormulier, dag, keuze, persoon
from zicht.web.dwang.schermen import DwangDaad, VanPersoon, vragen
from zicht.web.onderdelen.velden import LangeTekst


def _voorwaarden(soort: str) -> tuple[str, ...]:
    """The fields of the questions of one kind of request."""
    code = CRITERIA[Beschermingsverzoek.Soort(soort)]
    return vragen(*(vraag.code for vraag in criteria(code, versie_op(klok.vandaag())).vragen))


KOPPEN = {
    Beschermingsverzoek.Soort.BEWIND: "Onderbewindstelling vragen",
    Beschermingsverzoek.Soort.PROVISIONEEL: "Provisioneel bewind vragen",
    Beschermingsverzoek.Soort.MENTORSCHAP: "Mentorschap vragen",
}
"""Per kind what the screen is called."""


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

    Only those of what is asked for count: when the address says which that is, the others are not asked.
    """

    sets = ("bewind", "provisioneel_bewind", "mentorschap")
    persoon = persoon("Wie heeft bescherming nodig?")
    soort = keuze("Wat vraagt u de officier?", Beschermingsverzoek.Soort)
    op = dag("Datum van het besluit")
    vouwt = BesluitFormulier.vouwt | {ANDERS}
    groepen: ClassVar[Groepen] = (
        ("Het verzoek", ("persoon", "soort", "op")),
        ("Voorwaarde voor bewind en mentorschap", vragen("kan_zelf_beslissen")),
        (
            "Voorwaarden voor bewind",
            vragen("financieel_misbruik", "vrijwillig_te_beeindigen", "anderen_vragen_bewind"),
        ),
        ("Ook nodig voor provisioneel bewind", vragen("vraagt_spoed")),
        ("Voorwaarden voor mentorschap", (ANTWOORD,)),
        *BesluitFormulier.groepen,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gevraagd = self.initial.get("soort", "")
        if self.gevraagd:
            self._vraag_alleen(_voorwaarden(self.gevraagd))

    def _vraag_alleen(self, velden: tuple[str, ...]) -> None:
        self.fields["soort"].widget = forms.HiddenInput()
        for naam in [naam for naam in self.fields if naam.startswith(ANTWOORD) and naam not in velden]:
            del self.fields[naam]

    def indeling(self) -> Groepen:
        if not self.gevraagd:
            return self.groepen
        return (self.groepen[0], ("Voorwaarden", (ANTWOORD,)), *BesluitFormulier.groepen)


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
    vooraf = ("persoon",)

    def gevraagd(self) -> str:
        """Which kind the address asks for; empty when it does not say."""
        soort = self.request.GET.get("soort", "")
        return soort if soort in KOPPEN else ""

    def beginwaarden(self) -> dict[str, Any]:
        soort = self.gevraagd()
        return {**super().beginwaarden(), **({"soort": soort} if soort else {})}

    def concept_sleutel(self) -> str:
        # Per kind: a draft with the answers for mentorschap never fills in a form for bewind.
        return ":".join((super().concept_sleutel(), *filter(None, (self.gevraagd(),))))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        soort = self.gevraagd()
        kop = KOPPEN[Beschermingsverzoek.Soort(soort)] if soort else self.kop
        return super().get_context_data(**{"kop": kop, **kwargs})

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
