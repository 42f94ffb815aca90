"""The forms about rights: a request, a decision per part, a limit, a statement, a correction."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms

from zicht.brieven.models import Brief
from zicht.brieven.soorten import briefsoort
from zicht.brieven.velden import dagtekst
from zicht.dossiers.models import Bevinding, Document, Gesprek
from zicht.kern import klok
from zicht.rechten.beslissen import Deelbeslissing
from zicht.rechten.models import Beperking, Beslissing, Gegevenssoort, Verzoek, Verzoekonderdeel
from zicht.rechten.selectors import VerzoekInBeeld
from zicht.rechten.toetsen import GRONDEN
from zicht.rechten.verzoeken import Onderdeel
from zicht.taalhulp.schrijfhulp import Tekstsoort
from zicht.web.diensten.besluitformulier import OVERLEG, GegroepeerdFormulier, Groepen, MetCollega
from zicht.web.dossiers import velden
from zicht.web.dossiers.velden import BevindingenVeld, DossierFormulier, GesprekVeld, dag, keuze, personen, persoon
from zicht.web.onderdelen.velden import Aankruisen, DatumVeld, Keuzes, LangeTekst

GEEN_GROND = ("", "Niet van toepassing")
ELDERS = "Een brief of bestand afschermen, of elders aangepast"
ANDERS, CORRECTIE = "Een ander dan iemand uit het gezin vraagt", "Bij een verzoek om correctie"


class BevindingVeld(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Bevinding) -> str:
        return f"{obj.get_status_display()}, {dagtekst(obj.op)}: {obj.tekst[:120]}"


class GesprekkenVeld(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Gesprek) -> str:
        return f"Gesprek van {dagtekst(klok.dag(obj.op))}, {obj.get_wijze_display().lower()}"


class VerzoekFormulier(GegroepeerdFormulier):
    """By phone or letter: who asks, about whom, what."""

    soort = forms.ChoiceField(label="Wat wordt gevraagd?", choices=[("", "Kies…"), *Verzoek.Soort.choices])
    op = dag("Ontvangen op", uitleg="Vanaf deze dag telt de termijn voor het antwoord.")
    wijze = velden.wijze("Hoe kwam het binnen?")
    betrokkene = persoon(
        "Over wiens gegevens gaat het?", verplicht=False, uitleg="Leeg: een melder vraagt over zichzelf."
    )
    aanvrager = persoon("Wie vraagt het?", verplicht=False)
    aanvrager_bron = velden.bron("Of een melder of informant")
    instelling = forms.CharField(label="Of een instelling die voogd is", required=False, max_length=200)
    gemachtigde = forms.CharField(
        label="Vraagt iemand het namens de aanvrager?", required=False, help_text="Bijvoorbeeld een advocaat."
    )
    machtiging_gezien = forms.BooleanField(label="De machtiging is gezien", required=False)
    identiteit = keuze("Is nagegaan wie dit vraagt?", Verzoek.Identiteit)
    toelichting = LangeTekst(label="Het verzoek, in de woorden van de aanvrager", required=False, regels=4)
    onderdelen = LangeTekst(
        label="Losse onderdelen",
        required=False,
        regels=3,
        help_text="Alleen als over elk onderdeel apart moet worden beslist. Eén per regel.",
    )
    grond = forms.ChoiceField(
        label="Waarom moet het anders?", choices=[GEEN_GROND, *Verzoekonderdeel.Grond.choices], required=False
    )
    gewenst = forms.ChoiceField(
        label="Wat moet ermee gebeuren?", choices=[GEEN_GROND, *Verzoekonderdeel.Wijze.choices], required=False
    )
    bevinding = BevindingVeld(
        Bevinding.objects.order_by("-op", "id"),
        label="Om welke bevinding gaat het?",
        required=False,
        empty_label="Geen van deze",
    )
    gesprek = GesprekVeld(
        Gesprek.objects.filter(gehouden=True).order_by("-op"),
        label="Of welk verslag?",
        required=False,
        empty_label="Geen van deze",
    )
    vouwt = frozenset({ANDERS, CORRECTIE})
    regels_bij: ClassVar[Mapping[str, str]] = {"Wie vraagt": "RE-8", CORRECTIE: "RE-4"}
    groepen: ClassVar[Groepen] = (
        ("Het verzoek", ("soort", "op", "wijze", "toelichting", "onderdelen")),
        ("Wie vraagt", ("betrokkene", "aanvrager", "identiteit")),
        (
            ANDERS,
            ("aanvrager_bron", "instelling", "gemachtigde", "machtiging_gezien"),
        ),
        (CORRECTIE, ("grond", "gewenst", "bevinding", "gesprek")),
    )

    def clean(self) -> dict[str, Any]:
        gegevens = dict(super().clean() or self.cleaned_data)
        regels = [regel.strip() for regel in gegevens.pop("onderdelen", "").splitlines() if regel.strip()]
        eigen = {naam: gegevens.pop(naam, None) for naam in ("grond", "gewenst", "bevinding", "gesprek")}
        if gegevens.get("soort") != Verzoek.Soort.CORRECTIE:
            gegevens["onderdelen"] = [Onderdeel(regel) for regel in regels]
        else:
            wat = regels or [gegevens.get("toelichting", "")]
            gegevens["onderdelen"] = [Onderdeel(regel, **eigen) for regel in wat]
        return gegevens


class IdentiteitFormulier(DossierFormulier):
    identiteit = keuze("Hoe hebt u nagegaan wie dit vraagt?", Verzoek.Identiteit)
    machtiging_gezien = forms.BooleanField(label="De machtiging is gezien", required=False)
    op = dag("Wanneer")


class BeslisFormulier(GegroepeerdFormulier):
    """The decision on every part; grounds are those this kind of request knows."""

    bevoegdheid = velden.reden("Waaruit blijkt dat deze persoon wettelijk vertegenwoordiger is?")
    op = dag("Besloten op")
    redenvelden = ("bevoegdheid",)

    def __init__(self, *args: Any, verzoek: VerzoekInBeeld, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.nummers = [deel.rij.nummer for deel in verzoek.onderdelen]
        self.titels = {deel.rij.nummer: deel.rij.omschrijving for deel in verzoek.onderdelen}
        soort = verzoek.rij.soort
        gronden = [GEEN_GROND, *((g.value, g.label) for g in Beslissing.Grond if g in GRONDEN[soort])]
        for nummer in self.nummers:
            self.fields[f"{nummer}_uitkomst"] = forms.ChoiceField(
                label="Besluit",
                choices=Beslissing.Uitkomst.choices,
                widget=Keuzes,
                error_messages={"required": "Kies wat u besluit."},
            )
            self.fields[f"{nummer}_grond"] = forms.ChoiceField(
                label="Waarom niet, of niet alles?", choices=gronden, required=False, widget=Keuzes
            )
            if soort == Verzoek.Soort.VERNIETIGING:
                self.fields[f"{nummer}_belang_van"] = personen("Wiens belang bij bewaren?", verplicht=False)
                self.beperk(f"{nummer}_belang_van", dossier=self.dossier)
            self.fields[f"{nummer}_motivering"] = LangeTekst(
                label="Uitleg aan de aanvrager",
                help_text="Deze tekst staat in de brief.",
                regels=4,
                schrijfhulp=Tekstsoort.MOTIVERING,
                error_messages={"required": "Leg het besluit uit aan de aanvrager."},
            )

    def indeling(self) -> Groepen:
        delen = tuple((f"Gevraagd: {self.titels[nummer]}", (f"{nummer}_",)) for nummer in self.nummers)
        return (*delen, ("Dit besluit", ("bevoegdheid", "op")))

    def add_error(self, field: str | None, error: Any) -> None:
        """What the act says of a part stands beside the first part."""
        eerste = f"{self.nummers[0]}_{field}"
        super().add_error(eerste if field is not None and eerste in self.fields else field, error)

    def clean(self) -> dict[str, Any]:
        gegevens = dict(super().clean() or self.cleaned_data)
        gegevens["beslissingen"] = [
            Deelbeslissing(
                onderdeel=nummer,
                uitkomst=gegevens.pop(f"{nummer}_uitkomst", ""),
                motivering=gegevens.pop(f"{nummer}_motivering", ""),
                grond=gegevens.pop(f"{nummer}_grond", ""),
                belang_van=list(gegevens.pop(f"{nummer}_belang_van", ())),
            )
            for nummer in self.nummers
        ]
        return gegevens


class BeperkFormulier(MetCollega):
    """For the leidinggevende: whose right, how far, why."""

    betrokkene = persoon("Om wiens gegevens gaat het?")
    vertegenwoordiger = persoon(
        "Wiens recht beperkt u?",
        verplicht=False,
        uitleg="De ouder of voogd. Leeg: het geldt voor wie ook om deze gegevens vraagt.",
    )
    instelling = forms.CharField(label="Of van welke instelling die voogd is?", required=False, max_length=200)
    grond = keuze("Op welke grond?", Beperking.Grond)
    rechten = forms.MultipleChoiceField(
        label="Welke rechten?",
        choices=Verzoek.Soort.choices,
        widget=Aankruisen,
        error_messages={"required": "Kies welke rechten u beperkt."},
    )
    alles = forms.BooleanField(label="Alle gegevens over deze persoon", required=False)
    gegevens = forms.MultipleChoiceField(
        label="Of deze soorten", choices=Gegevenssoort.choices, widget=Aankruisen, required=False
    )
    bevindingen = BevindingenVeld(
        Bevinding.objects.order_by("-op", "id"), label="Of deze bevindingen", required=False, widget=Aankruisen
    )
    gesprekken = GesprekkenVeld(
        Gesprek.objects.filter(gehouden=True).order_by("-op"),
        label="Of deze gesprekken",
        required=False,
        widget=Aankruisen,
    )
    mening_kind = LangeTekst(
        label="Wat wil de jongere zelf, en hoe zwaar weegt dat?",
        required=False,
        regels=3,
        help_text="Vanaf twaalf jaar heeft de jongere dit recht ook zelf.",
    )
    mening_niet_gevraagd = velden.reden("Waarom kon dat niet worden gevraagd?")
    reden = LangeTekst(
        label="De reden, zoals de aanvrager die leest",
        help_text="Zo dat zij niet verraadt wat u beschermt. Deze tekst staat in de brief.",
        regels=4,
    )
    afweging = LangeTekst(label="De aanwijzingen en de afweging, voor het dossier", regels=5)
    afwijking_reden = velden.reden("Waarom volgt u het advies niet?")
    vanaf = dag("Vanaf")
    tot = DatumVeld(label="Tot", required=False, help_text="Leeg: tot de leidinggevende haar opheft.")
    redenvelden = ("mening_niet_gevraagd", "afwijking_reden")
    regels_bij: ClassVar[Mapping[str, str]] = {
        **MetCollega.regels_bij,
        "De grond": "RE-3",
        "De wens van de jongere": "RE-9",
    }
    groepen: ClassVar[Groepen] = (
        ("Wiens recht", ("betrokkene", "vertegenwoordiger", "instelling")),
        ("De grond", ("grond", "rechten")),
        ("Wat deze persoon niet krijgt", ("alles", "gegevens", "bevindingen", "gesprekken")),
        ("De wens van de jongere", ("mening_kind", "mening_niet_gevraagd")),
        ("Waarom", ("reden", "afweging")),
        *OVERLEG,
        ("Hoe lang", ("afwijking_reden", "vanaf", "tot")),
    )

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        gegevens["rijen"] = [*gegevens.pop("bevindingen", ()), *gegevens.pop("gesprekken", ())]
        return gegevens


class OpheffenFormulier(DossierFormulier):
    reden = LangeTekst(label="Waarom is de beperking niet meer nodig?", regels=4)
    op = dag("Vanaf wanneer geldt zij niet meer?")


class InzageFormulier(DossierFormulier):
    hoe = LangeTekst(label="Waar en met wie was de inzage, en wat is getoond?", regels=4)
    op = dag("Wanneer")


class IntrekkenFormulier(DossierFormulier):
    reden = LangeTekst(label="Wat zei de aanvrager?", regels=3)
    op = dag("Wanneer")


class VerklaringFormulier(DossierFormulier):
    """On a request: who states it and about whom stands there."""

    tekst = LangeTekst(label="De verklaring, in de woorden van de persoon zelf", regels=8)
    bij = BevindingenVeld(
        Bevinding.objects.order_by("-op", "id"),
        label="Bij welke bevindingen hoort zij?",
        required=False,
        widget=Aankruisen,
        help_text="Geen gekozen: zij hoort bij het hele dossier.",
    )
    op = dag("Wanneer")


class LosseVerklaringFormulier(VerklaringFormulier):
    """Without a request: somebody said it in a conversation, or sent it."""

    betrokkene = velden.persoon("Over wiens gegevens gaat het?")
    persoon = velden.persoon("Wie verklaart dit?")
    field_order = ("persoon", "betrokkene", "tekst", "bij", "op")


class BriefVeld(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Brief) -> str:
        assert obj.verstuurd_op is not None  # only sent letters are listed
        return f"{briefsoort(obj.soort).naam}, {dagtekst(klok.dag(obj.verstuurd_op))}"


class DocumentVeld(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Document) -> str:
        return f"{obj.naam}, {dagtekst(obj.ontvangen_op)}"


class CorrectieFormulier(GegroepeerdFormulier):
    """What is changed, and who had the wrong text (ALG-16): proposed from what left."""

    vouwt = frozenset({ELDERS})
    groepen: ClassVar[Groepen] = (
        ("Wat er verandert", ("wijze", "bevinding", "gesprek", "juiste_tekst")),
        (ELDERS, ("brief", "document", "elders")),
        ("Wie de foute tekst kreeg", ("ontvangers", "geen_ontvangers_reden", "op")),
    )
    wijze = keuze("Wat gebeurt ermee?", Verzoekonderdeel.Wijze)
    bevinding = BevindingVeld(
        Bevinding.objects.order_by("-op", "id"), label="Welke bevinding?", required=False, empty_label="Geen van deze"
    )
    gesprek = GesprekVeld(
        Gesprek.objects.filter(gehouden=True).order_by("-op"),
        label="Of welk verslag?",
        required=False,
        empty_label="Geen van deze",
    )
    brief = BriefVeld(
        Brief.objects.filter(stand=Brief.Stand.VERSTUURD).order_by("-verstuurd_op"),
        label="Welke brief schermt u af?",
        required=False,
        empty_label="Geen van deze",
    )
    document = DocumentVeld(
        Document.objects.defer("inhoud").order_by("-ontvangen_op"),
        label="Welk bestand schermt u af?",
        required=False,
        empty_label="Geen van deze",
    )
    juiste_tekst = LangeTekst(
        label="De juiste tekst",
        required=False,
        help_text="Alleen bij verbeteren. Deze tekst komt ervoor in de plaats.",
        regels=5,
    )
    elders = LangeTekst(
        label="Wat paste u op een ander scherm aan?",
        required=False,
        regels=2,
        help_text="Bijvoorbeeld een geboortedatum.",
    )
    ontvangers = LangeTekst(
        label="Wie kreeg de foute tekst?",
        required=False,
        help_text="Eén ontvanger per regel. Ieder van hen krijgt de juiste tekst.",
    )
    geen_ontvangers_reden = velden.reden("Waarom hoeft niemand de juiste tekst?")
    op = dag("Wanneer")
    redenvelden = ("geen_ontvangers_reden",)

    def clean(self) -> dict[str, Any]:
        gegevens = dict(super().clean() or self.cleaned_data)
        gegevens["ontvangers"] = gegevens.get("ontvangers", "").splitlines()
        return gegevens
