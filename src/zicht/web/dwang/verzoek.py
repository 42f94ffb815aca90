"""Deciding on, drafting and sending a request for investigation or discussion (DW-1, DW-2)."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from zicht.dossiers.models.gesprek import Wijze
from zicht.dossiers.verzenden import AANPAK
from zicht.dwang.besluiten import besluit_dwang
from zicht.dwang.concepten import leg_concept_voor, leg_reactie_op_concept_vast
from zicht.dwang.models import (
    ConceptReactie,
    Dwangtraject,
)
from zicht.dwang.ouders import ouders
from zicht.dwang.verzenden import informeer_college, verzend_vtb, verzend_vto
from zicht.dwang.volledig import leg_inlichting_over_vto_vast, wat_ontbreekt
from zicht.protocol.taal import korte_datum
from zicht.taalhulp.schrijfhulp import Tekstsoort
from zicht.web.diensten.besluitformulier import BesluitFormulier, Groepen, MetCriteria, ja_nee
from zicht.web.diensten.schermen import IN_GROEPEN, OverTekst
from zicht.web.dossiers import velden
from zicht.web.dossiers.velden import DossierFormulier, dag, keuze, persoon
from zicht.web.dwang.schermen import DwangDaad, TrajectDaad, VanPersoon, dit_verzoek, vragen
from zicht.web.onderdelen.velden import Aankruisen, Keuzes, LangeTekst

GEEN_TOETS = "geen"
TOETSEN = (
    ("vto_2_3", "Toets 1"),
    ("vto_2_4_1", "Toets 2"),
    (GEEN_TOETS, "Geen van beide: dit is een bericht in een lopend onderzoek"),
)
RUST_OP_EEN_TOETS = "Een VTO of VTB rust op een van de twee toetsen. Kies welke."


class TrajectVeld(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Dwangtraject) -> str:
        return dit_verzoek(obj)


class DwangFormulier(BesluitFormulier, MetCriteria):
    """Both tests of the protocol in sight; the worker says on which one the request rests (DW-1)."""

    sets = ("vto_2_3", "vto_2_4_1")
    soort = keuze("Welk verzoek", Dwangtraject.Soort)
    via = keuze("Waarheen", Dwangtraject.Via)
    toets = forms.ChoiceField(label="Op welke toets rust dit?", choices=TOETSEN, widget=Keuzes)
    crisis = forms.BooleanField(
        label="Crisis: bel de RvdK nu",
        required=False,
        help_text="De RvdK is dag en nacht te bereiken; een maatregel kan dezelfde dag.",
    )
    vervolg_op = TrajectVeld(
        Dwangtraject.objects.select_related("besluit").order_by("-besluit__op"),
        label="Volgt op een eerder verzoek",
        required=False,
        empty_label="Nee",
    )
    op = dag("Datum van het besluit")
    groepen: ClassVar[Groepen] = (
        (
            "Toets 1: ernstige bedreiging van de ontwikkeling, en hulp te weinig aanvaard",
            vragen(
                "ontwikkeling_ernstig_bedreigd", "zorg_onvoldoende_geaccepteerd", "verantwoordelijkheid_niet_tijdig"
            ),
        ),
        (
            "Toets 2: ernstige risico's, en eigen mogelijkheden van de ouders te klein",
            vragen("ernstige_risicos_opgroeien", "eigen_regie_onvoldoende"),
        ),
        ("Het verzoek", ("toets", "soort", "via", "crisis", "vervolg_op", "op")),
        *BesluitFormulier.groepen,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.beperk("vervolg_op", dossier=self.dossier)

    def clean(self) -> dict[str, Any]:
        """A message in a running investigation rests on neither test."""
        gegevens = super().clean()
        if gegevens.get("toets") == GEEN_TOETS:
            gegevens |= {"toets": "", "antwoorden": {}}
            if gegevens.get("soort") in (Dwangtraject.Soort.VTO, Dwangtraject.Soort.VTB):
                self.add_error("toets", RUST_OP_EEN_TOETS)
        return gegevens


class ConceptFormulier(DossierFormulier):
    redenvelden = ("onderzoek_reden", "contactstop_reden")
    persoon = persoon("Aan wie?", contact=True)
    tekst = LangeTekst(
        label="Tekst van het concept",
        help_text="Zoals deze persoon die krijgt.",
        regels=10,
        schrijfhulp=Tekstsoort.VERSLAG,
    )
    dekt = forms.MultipleChoiceField(
        label="Wat staat er in dit concept?",
        choices=tuple(AANPAK.items()),
        widget=Aankruisen,
        required=False,
        help_text="Wat u niet aankruist, blijft u nog schuldig.",
    )
    wijze = velden.kies("Hoe voorgelegd?", Wijze)
    op = dag("Voorgelegd op")
    onderzoek_reden = velden.reden("Waarom staat het woord “onderzoek” erin?")
    contactstop_reden = velden.reden(velden.CONTACTSTOP)


class ReactieFormulier(DossierFormulier):
    reactie = LangeTekst(label="Reactie", required=False, regels=6, help_text="In de woorden van deze persoon.")
    geen_reactie = forms.BooleanField(label="Na vragen kwam er geen reactie", required=False)
    op = dag("Ontvangen op")


class VerzendFormulier(DossierFormulier):
    op = dag("Verzonden op")


class VtoFormulier(VerzendFormulier):
    redenvelden = ("afwijking_reden",)
    afwijking_reden = velden.reden("Waarom gaat het zo weg?")


class OuderInlichtenFormulier(DossierFormulier):
    persoon = persoon("Welke ouder?", contact=True)
    ingelicht = ja_nee("Weet deze ouder van het verzoek aan de RvdK?")
    reden_niet = LangeTekst(label="Waarom niet?", required=False, regels=3)
    op = dag("Verteld op")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.beperk("persoon", pk__in=ouders(self.dossier))


class VtbFormulier(VerzendFormulier):
    redenvelden = ("afwijking_reden",)
    afwijking_reden = velden.reden("Waarom kan het niet op de reactie wachten?")


class CollegeFormulier(DossierFormulier):
    op = dag("Ingelicht op", uitleg="Het college van burgemeester en wethouders.")


class Besluit(DwangDaad):
    template_name = IN_GROEPEN
    daad = besluit_dwang
    formulier = DwangFormulier
    kop = "VTO of VTB besluiten"
    uitleg = (
        "VTO: verzoek tot onderzoek bij de Raad voor de Kinderbescherming (RvdK). "
        "VTB: verzoek tot bespreking bij de Jeugdbeschermingstafel."
    )
    knop = "Besluit vastleggen"
    gelukt = "Het besluit is vastgelegd. Bevestig het nu schriftelijk aan de betrokkenen, met uitleg."
    regels = ("DW-1", "ALG-14")
    vooraf = ("vervolg_op", "soort", "via")


class Concept(TrajectDaad):
    daad = leg_concept_voor
    formulier = ConceptFormulier
    kop = "Concept voorleggen"
    knop = "Concept vastleggen"
    gelukt = "Vastgelegd. Leg de reactie vast zodra die er is."
    regels = ("DW-2", "ALG-14")
    vooraf = ("persoon",)


class Reactie(OverTekst, VanPersoon):
    soort = ConceptReactie
    naam = "concept"
    daad = leg_reactie_op_concept_vast
    formulier = ReactieFormulier
    kop = "Reactie op het concept"
    knop = "Reactie vastleggen"
    regels = ("DW-2",)

    def over(self) -> tuple[str, str]:
        return f"Concept van {korte_datum(self.rij.voorgelegd_op)}", self.rij.tekst


class OuderInlichten(TrajectDaad):
    daad = leg_inlichting_over_vto_vast
    formulier = OuderInlichtenFormulier
    kop = "Weet de ouder van het VTO?"
    knop = "Antwoord vastleggen"
    regels = ("DW-1", "ALG-2")
    vooraf = ("persoon",)


class VerzendVto(TrajectDaad):
    template_name = "web/dwang/vto.html"
    daad = verzend_vto
    formulier = VtoFormulier
    kop = "VTO verzenden"
    knop = "Vastleggen dat het is verzonden"
    regels = ("DW-1",)
    gelukt = "Vastgelegd. Laat ook de gemeente weten dat dit verzoek is gedaan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"ontbreekt": wat_ontbreekt(self.rij, self.medewerker), **kwargs})


class VerzendVtb(TrajectDaad):
    template_name = "web/dwang/verzenden.html"
    daad = verzend_vtb
    formulier = VtbFormulier
    kop = "VTB verzenden"
    knop = "Vastleggen dat het is verzonden"
    regels = ("DW-2",)


class College(TrajectDaad):
    daad = informeer_college
    formulier = CollegeFormulier
    kop = "Gemeente ingelicht over het VTO"
    knop = "Vastleggen dat de gemeente het weet"
    regels = ("DW-1",)
