"""Forms for the acts of a service."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from zicht.beoordeling.criteria import laatste_screening, uit_screening
from zicht.diensten.models import Dienst, Herbeoordeling, Vermoeden, Vooronderzoek
from zicht.diensten.vermoedens import VermoedenUitkomst
from zicht.protocol.taal import korte_datum
from zicht.web.diensten.besluitformulier import (
    ANTWOORD,
    BELANG,
    OVERLEG,
    BesluitFormulier,
    Groepen,
    MetCollega,
    MetCriteria,
    MetKindbelang,
    ja_nee,
)
from zicht.web.dossiers import velden
from zicht.web.dossiers.velden import DossierFormulier, bron, dag, keuze, personen, persoon
from zicht.web.onderdelen.collega import CollegasVeld, CollegaVeld
from zicht.web.onderdelen.velden import LangeTekst

EINDEN = [(einde.value, einde.label) for einde in Dienst.Einde if einde != Dienst.Einde.ONDERZOEK]


class KiesDienst(BesluitFormulier, MetCriteria):
    sets = ("vv", "onderzoek")
    dienst = keuze("Welke dienst?", Dienst.Soort)
    contactpersoon = CollegaVeld(label="Contactpersoon", uitleg="Deze naam noemt u aan het gezin.")
    aangekondigd_einde = dag(
        "Einde dat aan het gezin is verteld", verplicht=False, uitleg="Leeg als u geen datum noemde."
    )
    op = dag("Datum van het besluit")
    groepen: ClassVar[Groepen] = (
        ("Criteria", ("antwoord_",)),
        ("De keuze", ("dienst", "contactpersoon", "aangekondigd_einde", "op")),
        *BesluitFormulier.groepen,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["aangekondigd_einde"].initial = None
        self._zeg_wat_de_screening_gaf()

    def _zeg_wat_de_screening_gaf(self) -> None:
        """Beside the question, not in it: the worker may know more by now (VB-4)."""
        screening = laatste_screening(self.dossier)
        for vraag, waarde in uit_screening(screening).items():
            if screening is not None and waarde is not None and f"{ANTWOORD}{vraag}" in self.fields:
                gaf = f"Volgens de screening van {korte_datum(screening.op)}: {'ja' if waarde else 'nee'}."
                self.fields[f"{ANTWOORD}{vraag}"].help_text = gaf


class VraagHerbeoordeling(DossierFormulier):
    aanleiding = LangeTekst(
        label="Wat is er veranderd?", help_text="Bijvoorbeeld: er komt een rechtszaak, of de hulp stopt.", regels=3
    )
    op = dag("Sinds wanneer weet u dit?")


class BeoordeelOpnieuw(BesluitFormulier, MetCriteria):
    sets = ("vv", "onderzoek", "einde_bemoeienis")
    conclusie = keuze(
        "Hoe gaat het verder?",
        Herbeoordeling.Conclusie,
        uitleg="Gaat de dienst door? Dan zijn de criteria en het waarom genoeg. De andere keuzes zijn een besluit.",
    )
    contactpersoon = CollegaVeld(
        label="Contactpersoon van het Onderzoek", verplicht=False, uitleg="Alleen als het Onderzoek wordt."
    )
    op = dag("Datum van de herbeoordeling")
    groepen: ClassVar[Groepen] = (
        ("Criteria", ("antwoord_",)),
        ("De conclusie", ("conclusie", "contactpersoon", "op")),
        *BesluitFormulier.groepen,
    )


class PlanVanAanpakFormulier(DossierFormulier):
    redenvelden = ("afwijking_reden",)
    tekst = LangeTekst(
        label="Plan van aanpak", help_text="Wie spreekt u, wat wilt u weten, in welke volgorde?", regels=8
    )
    vooronderzoek_nodig = ja_nee("Is vooronderzoek nodig?", uitleg="Informatie vragen voordat u het gezin spreekt.")
    informanten_besproken = forms.BooleanField(
        label="Met het gezin is besproken bij welke professionals u informatie vraagt", required=False
    )
    collegas = CollegasVeld(label="Collega's bij dit overleg")
    op = dag("Datum van het overleg")
    afwijking_reden = velden.reden("Waarom zonder collega's?")


class StartVooronderzoek(MetCollega, MetKindbelang):
    redenvelden = ("afwijking_reden",)
    grond = keuze("Waarom mogen de betrokkenen nog niets weten?", Vooronderzoek.Grond)
    reden = LangeTekst(label="Welke concrete aanwijzingen zijn er?", regels=4, required=False)
    tot = dag("Tot en met", uitleg="Leeg: de langste tijd die mag, vier weken.")
    op = dag("Datum van het besluit")
    afwijking_reden = velden.reden("Waarom wijkt u af van het advies?")
    groepen: ClassVar[Groepen] = (
        ("Vooronderzoek", ("grond", "reden", "tot", "op")),
        *OVERLEG,
        *BELANG,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tot"].initial = None


class VerlengVooronderzoek(MetCollega, MetKindbelang):
    redenvelden = ("afwijking_reden",)
    ernstige_bedreiging = ja_nee("Is er nu nog ernstige bedreiging?")
    reden = LangeTekst(label="Waaruit blijkt die?", regels=4, required=False)
    tot = dag("Tot en met", uitleg="Leeg: de langste tijd die mag, twee weken erbij.")
    op = dag("Datum van het besluit")
    afwijking_reden = velden.reden("Waarom wijkt u af van het advies?")
    groepen: ClassVar[Groepen] = (
        ("Verlenging", ("ernstige_bedreiging", "reden", "tot", "op")),
        *StartVooronderzoek.groepen[1:],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tot"].initial = None


class BeeindigVooronderzoek(DossierFormulier):
    toelichting = LangeTekst(label="Waarom stopt het vooronderzoek?", required=False, regels=3)
    op = dag("Laatste dag")


class SpecialistischFormulier(DossierFormulier):
    redenvelden = ("afwijking_reden",)
    persoon = persoon("Wie wordt onderzocht?")
    vraag = LangeTekst(label="Vraag aan de deskundige", regels=4)
    besloten_door = CollegaVeld(label="Wie besluit?", uitleg="De vertrouwensarts of de gedragswetenschapper.")
    deskundige = bron("Deskundige", uitleg="Als deze al als informant in het dossier staat.")
    op = dag("Datum van het besluit")
    afwijking_reden = velden.reden("Waarom besluit een ander?")


class VermoedenFormulier(DossierFormulier):
    omschrijving = LangeTekst(label="Wat wordt vermoed?", regels=3)
    betreft = personen("Over wie gaat het?")
    op = dag("Vastgelegd op")


class UitkomstFormulier(BesluitFormulier):
    """One outcome with its facts per suspicion."""

    op = dag("Datum van het besluit")

    def __init__(self, *args: Any, vermoedens: list[Vermoeden], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vermoedens = vermoedens
        for nummer, vermoeden in enumerate(vermoedens, start=1):
            self.fields[f"uitkomst_{nummer}"] = keuze(
                f"Uitkomst van vermoeden {nummer}", Vermoeden.Uitkomst, uitleg=vermoeden.omschrijving
            )
            self.fields[f"onderbouwing_{nummer}"] = LangeTekst(label=f"Feiten bij vermoeden {nummer}", regels=3)

    def indeling(self) -> Groepen:
        nummers = range(1, len(self.vermoedens) + 1)
        eigen = tuple((f"Vermoeden {n}", (f"uitkomst_{n}", f"onderbouwing_{n}")) for n in nummers)
        besluit, *rest = BesluitFormulier.groepen
        return (*eigen, (besluit[0], (*besluit[1], "op")), *rest)

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        gegevens["uitkomsten"] = [
            VermoedenUitkomst(
                vermoeden, gegevens.pop(f"uitkomst_{nummer}", ""), gegevens.pop(f"onderbouwing_{nummer}", "")
            )
            for nummer, vermoeden in enumerate(self.vermoedens, start=1)
        ]
        return gegevens


class RondDienstAf(DossierFormulier):
    redenvelden = ("afwijking_reden",)
    einde = forms.ChoiceField(label="Hoe gaat het verder?", choices=EINDEN, widget=forms.RadioSelect)
    op = dag("Laatste dag van de dienst")
    afwijking_reden = velden.reden("Waarom rondt u toch af?")
