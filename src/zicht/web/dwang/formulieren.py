"""Forms for the acts of a compulsory route."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from zicht.dossiers.verzenden import AANPAK
from zicht.dwang.huisverbod import MEERDERJARIG
from zicht.dwang.models import Beschermingsverzoek, Dwangtraject, Huisverbodoverleg
from zicht.dwang.tafel import AfspraakInvoer
from zicht.taalhulp.schrijfhulp import Tekstsoort
from zicht.web.diensten.besluitformulier import ANDERS, ANTWOORD, BesluitFormulier, Groepen, MetCriteria, ja_nee
from zicht.web.dossiers import velden
from zicht.web.dossiers.velden import DossierFormulier, dag, keuze, personen, persoon
from zicht.web.onderdelen.velden import Aankruisen, Keuzes, LangeTekst

TOETSEN = (
    ("vto_2_3", "Ernstige bedreiging van de ontwikkeling, en hulp te weinig aanvaard (2.3)"),
    ("vto_2_4_1", "Ernstige risico's, en eigen mogelijkheden van de ouders te klein (2.4.1)"),
    ("", "Geen: dit is een bericht in een lopend onderzoek"),
)


class TrajectVeld(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Dwangtraject) -> str:
        return f"{obj.soort} van {obj.besluit.op:%d-%m-%Y}"


class BesluitDwang(BesluitFormulier, MetCriteria):
    """Both tests of the protocol in sight; the worker says on which one the request rests (DW-1)."""

    sets = ("vto_2_3", "vto_2_4_1")
    soort = keuze("Welk verzoek", Dwangtraject.Soort)
    via = keuze("Waarheen", Dwangtraject.Via, begin=Dwangtraject.Via.RVDK)
    toets = forms.ChoiceField(label="Op welke toets rust dit?", choices=TOETSEN, widget=Keuzes, required=False)
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
        ("De twee toetsen", ("antwoord_", "toets")),
        ("Het verzoek", ("soort", "via", "crisis", "vervolg_op", "op")),
        *BesluitFormulier.groepen,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.beperk("vervolg_op", dossier=self.dossier)

    def clean(self) -> dict[str, Any]:
        """A message in a running investigation rests on neither test."""
        gegevens = super().clean()
        if not gegevens.get("toets"):
            gegevens["antwoorden"] = {}
        return gegevens


class Concept(DossierFormulier):
    redenvelden = ("onderzoek_reden", "contactstop_reden")
    persoon = persoon("Aan wie?")
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
    wijze = velden.wijze()
    op = dag("Voorgelegd op")
    onderzoek_reden = velden.reden("Waarom staat het woord “onderzoek” erin?")
    contactstop_reden = velden.reden(velden.CONTACTSTOP)


class Reactie(DossierFormulier):
    reactie = LangeTekst(label="Reactie", required=False, regels=6, help_text="In de woorden van deze persoon.")
    geen_reactie = forms.BooleanField(label="Na vragen kwam er geen reactie", required=False)
    op = dag("Ontvangen op")


class Verzending(DossierFormulier):
    op = dag("Verzonden op")


class VerzendingVto(Verzending):
    redenvelden = ("afwijking_reden",)
    afwijking_reden = velden.reden("Waarom gaat het zo weg?")


class OuderInlichten(DossierFormulier):
    persoon = persoon("Wie?")
    ingelicht = ja_nee("Weet deze ouder van het verzoek aan de RvdK?")
    reden_niet = LangeTekst(label="Waarom niet?", required=False, regels=3)
    op = dag("Verteld op")


class VerzendingVtb(Verzending):
    redenvelden = ("afwijking_reden",)
    afwijking_reden = velden.reden("Waarom kan het niet op de reactie wachten?")


class College(DossierFormulier):
    op = dag("Ingelicht op")


class AfspraakRij(forms.Form):
    """One agreement of the table."""

    wie = forms.CharField(label="Wie", required=False)
    tekst = forms.CharField(label="Doet wat", required=False)
    uiterlijk = dag("Voor wanneer", verplicht=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["uiterlijk"].initial = None

    def als_invoer(self) -> AfspraakInvoer | None:
        """None for a row that was left empty."""
        gegevens = self.cleaned_data
        if not gegevens.get("wie") and not gegevens.get("tekst"):
            return None
        return AfspraakInvoer(gegevens.get("tekst", ""), gegevens.get("wie", ""), gegevens.get("uiterlijk"))


AfspraakRijen = forms.formset_factory(AfspraakRij, extra=2, can_delete=True)


class Bespreking(DossierFormulier):
    redenvelden = ("niet_uitgenodigd_reden",)
    op = dag("Datum van de bespreking")
    uitgenodigd = personen("Wie waren uitgenodigd?", verplicht=False)
    aanwezig = personen("Wie waren erbij?", verplicht=False)
    uitkomst = LangeTekst(label="Wat is er besloten?", regels=5)
    niet_uitgenodigd_reden = velden.reden("Waarom was niet iedereen uitgenodigd?")


class Opvolging(DossierFormulier):
    nagekomen = ja_nee("Is deze afspraak nagekomen?")
    opmerking = LangeTekst(label="Toelichting", required=False, regels=3)
    op = dag()


class Notulen(DossierFormulier):
    tekst = LangeTekst(label="Notulen", regels=10, schrijfhulp=Tekstsoort.VERSLAG)
    op = dag("Ontvangen op")


class Controle(DossierFormulier):
    akkoord = ja_nee("Kloppen de notulen?")
    opmerkingen = LangeTekst(label="Wat klopt er niet, en bij wie meldde u dat?", required=False, regels=5)
    op = dag("Gecontroleerd op")


class FormulierAanbieden(DossierFormulier):
    redenvelden = ("afwijking_reden",)
    persoon = persoon("Wie moet tekenen?")
    naam = forms.CharField(label="Welk formulier")
    volledig = ja_nee("Is het helemaal ingevuld?")
    uitgelegd = ja_nee("Is uitgelegd wat tekenen betekent?")
    op = dag("Aangeboden op")
    afwijking_reden = velden.reden("Waarom biedt u het nu al aan?")


class Handtekening(DossierFormulier):
    getekend = ja_nee("Is het getekend?")
    reden = LangeTekst(label="Waarom niet?", required=False, regels=3, help_text="In de woorden van deze persoon.")
    op = dag()


class HuisverbodOverleg(MetCriteria):
    """The conditions of 2.5; whether he is of age is asked only of who has no known date of birth (DW-3)."""

    sets = ("huisverbod",)
    redenvelden = ("afwijking_reden",)
    persoon = persoon("Van wie komt het gevaar?")
    met = keuze("Met wie overlegde u?", Huisverbodoverleg.Met, begin=Huisverbodoverleg.Met.POLITIE)
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


class HuisverbodUitkomst(DossierFormulier):
    uitkomst = keuze("Wat kwam eruit?", Huisverbodoverleg.Uitkomst)
    tot_en_met = dag("Geldt tot en met", uitleg="Alleen bij een huisverbod.")
    toelichting = LangeTekst(label="Waarom niet, of wat er is afgesproken", required=False, regels=4)
    op = dag("Bekend op")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tot_en_met"].initial = None


class Bescherming(BesluitFormulier, MetCriteria):
    """The four conditions of bewind and the five of mentorschap, shared questions once (DW-4)."""

    sets = ("bewind", "provisioneel_bewind", "mentorschap")
    persoon = persoon("Wie heeft bescherming nodig?")
    soort = keuze("Wat vraagt u de officier?", Beschermingsverzoek.Soort)
    op = dag("Datum van het besluit")
    vouwt = BesluitFormulier.vouwt | {ANDERS}
    groepen: ClassVar[Groepen] = (
        ("Het verzoek", ("persoon", "soort", "op")),
        ("De voorwaarden", ("antwoord_",)),
        *BesluitFormulier.groepen,
    )


class BeschermingVerzenden(DossierFormulier):
    officier = forms.CharField(label="Welk parket, welke officier?")
    op = dag("Verzonden op")


class BeschermingUitspraak(DossierFormulier):
    uitkomst = keuze("Wat kwam eruit?", Beschermingsverzoek.Uitkomst)
    toelichting = LangeTekst(label="Wie beschermt deze persoon nu?", required=False, regels=3)
    op = dag("Bekend op")
