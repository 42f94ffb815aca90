"""Statements: the list with all that was said about them, and the forms to record, change, put and correct them."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.forms import Form

from zicht.dossiers.bevindingen import FEITELIJK, leg_bevinding_vast, wijzig_bevinding
from zicht.dossiers.models import GELDEND, Bevinding, Correctie, Status
from zicht.dossiers.selectors import bevinding_in_beeld, bevindingen
from zicht.dossiers.uitstel import met_contactstop
from zicht.dossiers.wederhoor import leg_accordering_vast, leg_correctie_vast, leg_wederhoor_vast, vraag_accordering
from zicht.protocol.taal import korte_datum
from zicht.taalhulp.schrijfhulp import Tekstsoort
from zicht.web.diensten.besluitformulier import GegroepeerdFormulier, Groepen
from zicht.web.dossiers import velden
from zicht.web.dossiers.schermen import Blad, DossierDaad, RijDaad
from zicht.web.dossiers.velden import BevindingenVeld, DossierFormulier
from zicht.web.onderdelen.velden import Aankruisen, DatumVeld, JaNeeOnbekend, Keuzes, LangeTekst

UITLEG_STATUS = (
    "Feit: gezien of gehoord. Interpretatie: wat u uit feiten afleidt. Mening of oordeel: wat iemand vindt. "
    "Hypothese: wat kan, en nog moet blijken. Diagnose: alleen van een bevoegde professional, met datum."
)


class BevindingenScherm(Blad):
    """Every statement with its source, its answers, its approval."""

    template_name = "web/dossiers/bevindingen.html"
    wat = "bevindingen"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        status, persoon = self.request.GET.get("status", ""), self.gekozen("persoon")
        pagina, rijen = bevindingen(self.dossier, self.blad(), status=status, persoon=persoon)
        return super().get_context_data(
            pagina=pagina,
            rijen=rijen,
            statussen=Status.choices,
            gekozen_status=status,
            gekozen_persoon=persoon,
            gefilterd=bool(status or persoon),
            gestopt=met_contactstop(self.dossier, "ALG-8"),
            **kwargs,
        )


FEITEN, DIAGNOSE = "Bij een interpretatie: de feiten", "Bij een diagnose: wie en wanneer"
GEVRAAGD = {FEITEN: "De feiten waarop dit rust", DIAGNOSE: "Wie de diagnose stelde, en wanneer"}
"""The same groups by the title under which they are open: when this statement asks for them."""


class InhoudFormulier(GegroepeerdFormulier):
    """What a new statement and a changed one have in common."""

    tekst = LangeTekst(
        label="Wat is er gezegd of gezien?",
        help_text="Eén uitspraak per keer.",
        schrijfhulp=Tekstsoort.BEVINDING,
    )
    status = velden.keuze("Wat voor uitspraak is dit?", Status, uitleg=UITLEG_STATUS)
    betreft = velden.personen("Over wie gaat het?", uitleg="Gaat het over het hele gezin, kies dan iedereen.")
    belastend = forms.BooleanField(
        label="Dit is belastend voor wie het betreft", required=False, help_text="Dan legt u het aan die persoon voor."
    )
    huidig_contact = JaNeeOnbekend(
        label="Komt dit uit een contact van nu?", required=False, help_text="Nee: uit een ouder dossier of rapport."
    )
    rust_op = BevindingenVeld(
        Bevinding.objects.filter(GELDEND, status__in=FEITELIJK).order_by("-op"),
        label="Op welke feiten rust dit?",
        required=False,
        widget=Aankruisen,
    )
    diagnose_door = forms.CharField(label="Diagnose gesteld door", required=False, max_length=200)
    diagnose_kwalificatie = forms.CharField(
        label="Bevoegd als", required=False, max_length=100, help_text="Bijvoorbeeld psychiater of kinderarts."
    )
    diagnose_op = DatumVeld(label="Datum van de diagnose", required=False)
    afwijking_reden = velden.reden("Waarom u dit toch zo vastlegt")
    redenvelden: ClassVar[tuple[str, ...]] = ("afwijking_reden",)
    groepen: ClassVar[Groepen] = (
        ("", ("tekst", "status", "betreft")),
        (
            "Bron: wie zegt of zag dit?",
            ("bron", "bron_persoon", "bron_omschrijving", "op", "gesprek", "huidig_contact"),
        ),
        (FEITEN, ("rust_op",)),
        (DIAGNOSE, ("diagnose_",)),
        ("Wat ermee moet gebeuren", ("belastend", "onveilige_gebeurtenis", "risicofactor")),
    )
    vouwt: ClassVar[frozenset[str]] = frozenset({FEITEN, DIAGNOSE})

    def indeling(self) -> Groepen:
        open_ = {Status.INTERPRETATIE: FEITEN, Status.DIAGNOSE: DIAGNOSE}.get(self["status"].value())
        return tuple((GEVRAAGD[titel] if titel == open_ else titel, velden_) for titel, velden_ in self.groepen)


class BevindingFormulier(InhoudFormulier):
    bron = velden.bron("Een melder of informant", uitleg="Vul één van deze drie in.")
    bron_persoon = velden.persoon("Of iemand van het gezin", verplicht=False)
    bron_omschrijving = forms.CharField(
        label="Of een andere bron", required=False, help_text="Bijvoorbeeld eigen waarneming, of een rapport."
    )
    op = velden.dag("Wanneer gezegd of gezien?")
    gesprek = velden.gesprek("In welk gesprek?", leeg="Niet in een gesprek")
    onveilige_gebeurtenis = forms.BooleanField(label="Dit is een onveilige gebeurtenis", required=False)
    risicofactor = forms.BooleanField(
        label="Dit is een risicofactor",
        required=False,
        help_text="Gaat mee bij een overdracht; telt niet in de screening.",
    )


class BevindingVastleggen(DossierDaad):
    template_name = "web/diensten/in_groepen.html"
    wat = "bevinding vastleggen"
    daad = leg_bevinding_vast
    formulier = BevindingFormulier
    kop = "Bevinding vastleggen"
    knop = "Bevinding vastleggen"
    gelukt = "De bevinding is vastgelegd."
    regels = ("ALG-7",)
    terug_naar = "dossiers-bevindingen"
    vooraf = ("gesprek", "betreft", "bron_persoon")
    meervoudig = ("betreft",)


class WijzigFormulier(InhoudFormulier):
    """The source stays what it was, so it is not asked again."""

    wijziging_reden = velden.reden("Waarom u deze tekst wijzigt")
    versie = forms.IntegerField(widget=forms.HiddenInput)
    redenvelden: ClassVar[tuple[str, ...]] = ("afwijking_reden", "wijziging_reden")
    groepen: ClassVar[Groepen] = (
        ("", ("tekst", "status", "betreft", "huidig_contact")),
        *(groep for groep in InhoudFormulier.groepen if groep[0] in (FEITEN, DIAGNOSE)),
        ("Wat ermee moet gebeuren", ("belastend",)),
    )


class BevindingDaad(RijDaad):
    """A form about one statement."""

    soort = Bevinding
    naam = "bevinding"
    template_name = "web/dossiers/bevinding_daad.html"
    terug_naar = "dossiers-bevindingen"


class BevindingWijzigen(BevindingDaad):
    template_name = "web/diensten/in_groepen.html"
    wat = "bevinding wijzigen"
    daad = wijzig_bevinding
    formulier = WijzigFormulier
    kop = "Bevinding wijzigen"
    knop = "Wijziging bewaren"
    gelukt = "De wijziging is bewaard."
    regels = ("ALG-7", "TG-9")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        in_beeld = bevinding_in_beeld(self.rij)
        bron = in_beeld.bron.naam if in_beeld.bron else in_beeld.bron_tekst
        uitleg = f"Bron: {bron}, {korte_datum(self.rij.op)}. De bron blijft zoals hij is vastgelegd."
        return super().get_context_data(**{"uitleg": uitleg, **kwargs})

    def beginwaarden(self) -> dict[str, Any]:
        velden_ = ("tekst", "status", "belastend", "diagnose_door", "diagnose_kwalificatie", "diagnose_op")
        gelijk = {veld: getattr(self.rij, veld) for veld in (*velden_, "afwijking_reden", "versie")}
        huidig = self.rij.huidig_contact
        return {
            **gelijk,
            "huidig_contact": "onbekend" if huidig is None else huidig,
            "betreft": list(self.rij.betreft.all()),
            "rust_op": list(self.rij.rust_op.all()),
        }


class WederhoorFormulier(DossierFormulier):
    persoon = velden.persoon("Aan wie hebt u dit voorgelegd?", contact=True)
    op = velden.dag("Wanneer voorgelegd?")
    reactie = LangeTekst(
        label="Wat zegt deze persoon erover?", required=False, help_text="Nog geen antwoord? Laat dit dan leeg."
    )
    geen_reactie = forms.BooleanField(label="Deze persoon wil niet reageren", required=False)
    contactstop_reden = velden.reden(velden.CONTACTSTOP)
    redenvelden: ClassVar[tuple[str, ...]] = ("contactstop_reden",)


class WederhoorVastleggen(BevindingDaad):
    wat = "wederhoor vastleggen"
    daad = leg_wederhoor_vast
    formulier = WederhoorFormulier
    kop = "Hoor en wederhoor"
    knop = "Reactie vastleggen"
    gelukt = "De reactie staat bij de uitspraak."
    regels = ("ALG-8",)
    vooraf = ("persoon",)

    def maak_formulier(self, *args: Any) -> Form:
        form = super().maak_formulier(*args)
        assert isinstance(form, WederhoorFormulier)
        form.beperk("persoon", bevindingen=self.rij)
        return form


class AccorderingFormulier(DossierFormulier):
    akkoord = forms.TypedChoiceField(
        label="Wat is de stand?",
        choices=(("gevraagd", "Gevraagd, nog geen antwoord"), ("ja", "Akkoord"), ("nee", "Niet akkoord")),
        widget=Keuzes,
    )
    opmerking = LangeTekst(label="Wat moet er volgens de informant anders?", required=False)
    op = velden.dag()


def leg_stand_van_accordering_vast(*, akkoord: str, opmerking: str, **velden_: Any) -> Any:
    """One form for the two acts: asked, or answered."""
    if akkoord == "gevraagd":
        return vraag_accordering(**velden_)
    return leg_accordering_vast(akkoord=akkoord == "ja", opmerking=opmerking, **velden_)


class AccorderingVastleggen(BevindingDaad):
    wat = "accordering vastleggen"
    daad = leg_stand_van_accordering_vast
    formulier = AccorderingFormulier
    kop = "Goedkeuring door de informant"
    knop = "Stand vastleggen"
    gelukt = "De goedkeuring is vastgelegd."
    regels = ("ALG-9",)


class CorrectieFormulier(DossierFormulier):
    persoon = velden.persoon("Wie corrigeert of vult aan?")
    soort = velden.keuze("Wat is het?", Correctie.Soort)
    tekst = LangeTekst(label="Wat zegt deze persoon?")
    op = velden.dag()


class CorrectieBijBevinding(BevindingDaad):
    wat = "correctie vastleggen"
    daad = leg_correctie_vast
    formulier = CorrectieFormulier
    kop = "Correctie of aanvulling bij een bevinding"
    knop = "Correctie vastleggen"
    gelukt = "De correctie staat naast de uitspraak."
    regels = ("ALG-4",)
    vooraf = ("persoon",)
