"""Forms about the members of the family and the parties that may take over (VB-2, VB-8, VB-10)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms

from zicht.beoordeling.maatregelen import controleer_maatregel
from zicht.beoordeling.models import Hulpoordeel, Veiligheidsbeeld
from zicht.beoordeling.partijen import beoordeel_partij
from zicht.beoordeling.veiligheidsbeeld import bespreek_veiligheidsbeeld, leg_veiligheidsbeeld_vast
from zicht.dossiers.bevraagbaar import Grond
from zicht.dossiers.models import Persoon
from zicht.taalhulp.schrijfhulp import Tekstsoort
from zicht.web.beoordeling.velden import ja_nee_onbekend
from zicht.web.diensten.besluitformulier import GegroepeerdFormulier, Groepen
from zicht.web.dossiers.schermen import DossierDaad, RijDaad
from zicht.web.dossiers.velden import DossierFormulier, dag, keuze, met_rol, reden
from zicht.web.onderdelen.velden import DatumVeld, JaNeeOnbekend, Keuzes, LangeTekst


class BeeldFormulier(DossierFormulier):
    beeld = LangeTekst(
        label="Hoe veilig is het nu voor deze persoon?",
        help_text="En waaruit dat blijkt.",
        schrijfhulp=Tekstsoort.VERSLAG,
    )
    instrument = forms.CharField(
        label="Met welk instrument hebt u dit ingeschat?",
        max_length=60,
        help_text="Het vaste instrument van uw organisatie.",
    )
    op = dag("Datum van dit beeld")
    mdo_op = DatumVeld(
        label="Besproken in het MDO op",
        required=False,
        help_text="MDO: multidisciplinair overleg. Nog niet besproken? Laat dit leeg en leg het later vast.",
    )


class BeeldScherm(RijDaad):
    daad = staticmethod(leg_veiligheidsbeeld_vast)
    formulier = BeeldFormulier
    soort = Persoon
    naam = "persoon"
    kop = "Veiligheidsbeeld vastleggen"
    knop = "Beeld vastleggen"
    regels = ("VB-2",)
    terug_naar = "beoordeling"


class MdoFormulier(DossierFormulier):
    mdo_op = dag("Besproken in het MDO op", uitleg="MDO: multidisciplinair overleg.")


class MdoScherm(RijDaad):
    daad = staticmethod(bespreek_veiligheidsbeeld)
    formulier = MdoFormulier
    soort = Veiligheidsbeeld
    naam = "veiligheidsbeeld"
    kop = "Veiligheidsbeeld besproken in het MDO"
    knop = "Vastleggen dat het besproken is"
    regels = ("VB-2",)
    terug_naar = "beoordeling"

    def om_wie(self) -> str:
        return met_rol(self.rij.persoon)


UITVOERDER, VOORAF = "Als er een maatregel loopt: de uitvoerder", "Als er nog niet met het gezin is gesproken"


class MaatregelFormulier(GegroepeerdFormulier):
    gezag_nagegaan = forms.BooleanField(
        label="Ik heb nagegaan wie het gezag heeft",
        required=False,
        help_text="Wie dat is, legt u vast bij de persoon. Zonder dit blijft het nagaan openstaan.",
    )
    onderzoek_rvdk = ja_nee_onbekend("Loopt er een onderzoek van de Raad voor de Kinderbescherming?")
    maatregel = ja_nee_onbekend("Loopt er een maatregel?")
    uitvoerder = forms.CharField(label="Wie voert de maatregel uit", required=False)
    uitvoerder_gevraagd_op = DatumVeld(label="Uitvoerder gevraagd op", required=False)
    volstaat = ja_nee_onbekend("Volstaat de maatregel volgens de uitvoerder?", verplicht=False)
    geweld_te_stoppen = ja_nee_onbekend("Kan het geweld daarmee worden gestopt?", verplicht=False)
    herstel_te_regelen = ja_nee_onbekend("Kan het herstel daarmee worden geregeld?", verplicht=False)
    toelichting = LangeTekst(label="Toelichting", required=False, regels=3)
    gezin_vooraf_geinformeerd = JaNeeOnbekend(label="Weet het gezin dat u dit navraagt?", required=False)
    grond = forms.ChoiceField(
        label="Reden om de uitvoerder vóór contact met het gezin te vragen",
        choices=[("", "Geen"), (Grond.GEVAAR.value, Grond.GEVAAR.label)],
        required=False,
        widget=Keuzes,
    )
    grond_toelichting = LangeTekst(label="Toelichting op die reden", required=False, regels=2)
    op = dag("Bij de Raad nagegaan op")
    groepen: ClassVar[Groepen] = (
        ("Gezag en de Raad", ("gezag_nagegaan", "onderzoek_rvdk", "maatregel", "op")),
        (
            UITVOERDER,
            ("uitvoerder", "uitvoerder_gevraagd_op", "volstaat", "geweld_te_stoppen", "herstel_te_regelen"),
        ),
        ("Het gezin", ("gezin_vooraf_geinformeerd", "toelichting")),
        (VOORAF, ("grond", "grond_toelichting")),
    )
    vouwt: ClassVar[frozenset[str]] = frozenset({VOORAF})


class MaatregelScherm(RijDaad):
    daad = staticmethod(controleer_maatregel)
    formulier = MaatregelFormulier
    soort = Persoon
    naam = "persoon"
    kop = "Gezag en maatregelen nagaan"
    knop = "Vastleggen wat u naging"
    template_name = "web/diensten/in_groepen.html"
    regels = ("VB-10", "VB-3")
    terug_naar = "beoordeling"

    def invoer(self, form: forms.Form) -> Mapping[str, Any]:
        return {"kind": self.rij, "door": self.medewerker, **form.cleaned_data}


class PartijFormulier(DossierFormulier):
    redenvelden = ("afwijking_reden",)
    soort = keuze("Welke partij", Hulpoordeel.Partij)
    naam = forms.CharField(
        label="Naam", help_text="De organisatie of de hulpverlener, of wie van het gezin het zelf doet."
    )
    kan = JaNeeOnbekend(label="Kan deze partij aanpakken wat er gemeld is?", required=False)
    wil = JaNeeOnbekend(label="Wil deze partij dat?", required=False)
    in_staat = JaNeeOnbekend(label="Is deze partij daar volgens u toe in staat?", required=False)
    juridisch_bevoegd = JaNeeOnbekend(
        label="Mag het team dit wettelijk overnemen?",
        required=False,
        help_text="Alleen bij een multidisciplinair team.",
    )
    kennis = LangeTekst(label="Welke kennis en vaardigheid heeft de partij hiervoor?", required=False, regels=2)
    capaciteit = LangeTekst(label="Is er plaats, of een wachtlijst?", required=False, regels=2)
    start_op = DatumVeld(label="Wanneer kan de partij beginnen?", required=False)
    gesprek_op = DatumVeld(label="Gesproken met de partij op", required=False)
    rust_op = LangeTekst(label="Waar uw oordeel op rust", regels=3, help_text="Wat zei de partij, en wat ziet u zelf?")
    afwijking_reden = reden("Waarom u de partij niet hebt gesproken")
    op = dag("Datum van dit oordeel")


class PartijScherm(DossierDaad):
    daad = staticmethod(beoordeel_partij)
    formulier = PartijFormulier
    kop = "Oordeel over een partij"
    knop = "Oordeel vastleggen"
    regels = ("VB-8",)
    vooraf = ("soort",)
    terug_naar = "beoordeling"
