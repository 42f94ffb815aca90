"""Forms of letters: which one, its blocks, how it leaves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.db.models import QuerySet

from zicht.afronding.models import Afsluiting, Feedback, Monitoring, Overdracht
from zicht.brieven.bezorging import WIJZEN
from zicht.brieven.briefsoort import Briefsoort, Lezer
from zicht.brieven.sjabloontaal import Blok
from zicht.brieven.soorten import briefsoort
from zicht.brieven.talen import talen
from zicht.contact.models import Melding
from zicht.dossiers.models import Besluit, Rectificatie, Vraag
from zicht.dossiers.models.gesprek import Wijze
from zicht.kern import klok
from zicht.klachten.models import Klacht
from zicht.protocol.taal import korte_datum
from zicht.rechten.models import Verzoek
from zicht.taalhulp.schrijfhulp import Tekstsoort
from zicht.web.diensten.besluitformulier import GegroepeerdFormulier, Groepen
from zicht.web.dossiers import velden
from zicht.web.dossiers.velden import BesluitVeld, DossierFormulier
from zicht.web.onderdelen.velden import DatumVeld, Keuzes, LangeTekst

if TYPE_CHECKING:
    _Melding = forms.ModelChoiceField[Melding]
else:
    _Melding = forms.ModelChoiceField

TEKENS_OP_REGEL = 70
LEZERS = {
    Lezer.VOLWASSENE: "Voor een volwassene",
    Lezer.JONGERE: "Voor een jongere van 12 tot 16 jaar",
    Lezer.KIND: "Voor een kind tot 12 jaar",
}


class MeldingVeld(_Melding):
    def label_from_instance(self, obj: Melding) -> str:
        return f"{obj}, {korte_datum(klok.dag(obj.ontvangen_op))}"


def _verborgen(rijen: QuerySet[Any]) -> forms.ModelChoiceField:  # type: ignore[type-arg]
    """What a letter is about when the list of what is owed says so; else the act takes the latest."""
    return forms.ModelChoiceField(rijen, required=False, widget=forms.HiddenInput)


WANNEER = {
    "Aan het begin": ("start", "aanpak", "hulp-inlichten"),
    "Na een gesprek of een vraag": ("verslag", "afspraken", "antwoord-vraag"),
    "Na de beoordeling": ("feedback", "voorwaarden"),
    "Na Onderzoek, en bij overdracht": ("uitkomst", "overdracht", "overdracht-gezin"),
    "Aan het einde": ("afsluiting", "einde-monitoren", "afsluitbrief-om-te-tonen", "evaluatieformulier"),
    "Rechten en klachten": (
        *("antwoord-verzoek", "bevestiging-vernietigingsverzoek", "bevestiging-vernietiging"),
        *("rectificatie", "reactie-klacht"),
    ),
}
"""When a letter is sent: twenty names on a row are not read."""


def _brieven() -> list[tuple[str, list[tuple[str, str]]]]:
    """Every kind of letter, under the moment at which it is sent."""
    return [(moment, [(code, briefsoort(code).naam) for code in codes]) for moment, codes in WANNEER.items()]


WAAROVER, WOORDEN = "Over een bepaald besluit, gesprek of melding", "Andere woorden, of een vertaling"


class BriefMakenFormulier(GegroepeerdFormulier):
    """A letter is about the latest of its kind, in words for the age of its reader, unless somebody says otherwise."""

    vouwt = frozenset({WAAROVER, WOORDEN})
    groepen: ClassVar[Groepen] = (
        ("De brief", ("soort", "persoon", "bron")),
        (WAAROVER, ("besluit", "gesprek", "melding", "ronde", "ketenpartner")),
        (WOORDEN, ("lezer", "taal")),
    )
    soort = forms.ChoiceField(label="Welke brief?", choices=_brieven(), widget=Keuzes)
    persoon = velden.persoon(
        "Aan wie van het gezin?",
        verplicht=False,
        uitleg="Kies hier of hieronder wie de brief krijgt: één ontvanger.",
        contact=True,
    )
    bron = velden.bron("Of aan welke melder of partij?")
    besluit = BesluitVeld(
        Besluit.objects.order_by("-op"),
        label="Over welk besluit?",
        required=False,
        empty_label="Het laatste",
        help_text="Alleen bij een bevestiging van de aanpak.",
    )
    gesprek = velden.gesprek("Over welk gesprek?", leeg="Alle, of het laatste")
    melding = MeldingVeld(
        Melding.objects.order_by("-ontvangen_op"),
        label="Over welke melding?",
        required=False,
        empty_label="De laatste van deze melder",
        help_text="Alleen bij feedback.",
    )
    ronde = velden.keuze("Welke feedback?", Feedback.Ronde, begin=Feedback.Ronde.BEOORDELING)
    lezer = forms.ChoiceField(
        label="In welke woorden?",
        choices=[("", "Vanzelf, naar de leeftijd"), *LEZERS.items()],
        required=False,
        help_text="Voor kinderen en jongeren zijn er eigen versies van de start, de uitkomst en de afsluiting.",
    )
    taal = forms.ChoiceField(
        label="Gaat er een vertaling mee?",
        required=False,
        help_text="De Nederlandse brief gaat altijd mee en blijft de brief die telt.",
    )
    ketenpartner = forms.ChoiceField(
        label="Is dit de huisarts, de jeugdgezondheidszorg of de school?",
        choices=[("", "Geen van deze"), *Feedback.Ketenpartner.choices],
        required=False,
        help_text="Alleen bij feedback aan een partner die niet zelf meldde.",
    )
    overdracht = _verborgen(Overdracht.objects.all())
    afsluiting = _verborgen(Afsluiting.objects.all())
    monitoring = _verborgen(Monitoring.objects.all())
    verzoek = _verborgen(Verzoek.objects.all())
    vraag = _verborgen(Vraag.objects.all())
    klacht = _verborgen(Klacht.objects.all())
    rectificatie = _verborgen(Rectificatie.objects.all())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ronde"].required = False
        veld = self.fields["taal"]
        assert isinstance(veld, forms.ChoiceField)
        veld.choices = [("", "Nee, alleen Nederlands"), *((taal.code, taal.naam) for taal in talen().values())]

    def clean_ronde(self) -> str:
        return self.cleaned_data["ronde"] or Feedback.Ronde.BEOORDELING


class BlokkenFormulier(DossierFormulier):
    """A field for each block that a worker may change, under the code of the block."""

    versie = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, blokken: Sequence[Blok], tekstsoort: Tekstsoort, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for blok in blokken:
            if not blok.vast:
                self.fields[blok.code] = LangeTekst(
                    label=blok.kop or _zonder_kop(blok),
                    required=False,
                    initial=blok.tekst,
                    regels=_regels(blok.tekst),
                    schrijfhulp=tekstsoort,
                )

    @property
    def blokken(self) -> dict[str, str]:
        return {code: tekst for code, tekst in self.cleaned_data.items() if code != "versie"}


def _zonder_kop(blok: Blok) -> str:
    taal = talen().get(blok.code.partition("_")[0])
    return f"Begin van de vertaling ({taal.naam})" if taal else "Begin van de brief"


def _regels(tekst: str) -> int:
    return min(14, 2 + sum(1 + len(regel) // TEKENS_OP_REGEL for regel in tekst.splitlines()))


WIJZEN_OP_SCHERM = [
    (wijze.value, "Zelf meegeven" if wijze == Wijze.ANDERS else "Per post" if wijze == Wijze.BRIEF else wijze.label)
    for wijze in WIJZEN
]
"""None of them is chosen beforehand: which way is safe is for the worker to say (TG-5)."""


class VersturenFormulier(DossierFormulier):
    """`versie`: the letter as the worker saw it."""

    wijze = forms.ChoiceField(
        label="Hoe gaat de brief?",
        choices=WIJZEN_OP_SCHERM,
        widget=Keuzes,
        error_messages={"required": "Kies hoe de brief gaat."},
    )
    op = velden.dag("Wanneer verstuurd?")
    afstemming = LangeTekst(
        label="Hoe past deze brief bij wat deze persoon kan begrijpen?",
        required=False,
        regels=2,
        help_text="Bijvoorbeeld: voorgelezen door de tolk, of eenvoudiger opgeschreven.",
    )
    veilig_contact_reden = velden.reden("Waarom versturen op deze manier veilig is")
    verouderd_reden = velden.reden("Waarom de brief zo nog klopt")
    onderzoek_reden = velden.reden("Waarom het woord “onderzoek” nodig is")
    contactstop_reden = velden.reden(velden.CONTACTSTOP)
    meer_reden = velden.reden("Waarom deze ontvanger meer hoort")
    versie = forms.IntegerField(widget=forms.HiddenInput)
    redenvelden: ClassVar[tuple[str, ...]] = (
        "veilig_contact_reden",
        "verouderd_reden",
        "onderzoek_reden",
        "contactstop_reden",
        "meer_reden",
    )

    def __init__(self, *args: Any, briefsoort: Briefsoort, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not briefsoort.vraagt_afstemming:
            del self.fields["afstemming"]


class VervallenFormulier(DossierFormulier):
    reden = LangeTekst(label="Waarom gaat deze brief niet door?", required=False, regels=3)


class SjabloonFormulier(forms.Form):
    titel = forms.CharField(label="Titel", max_length=200, help_text="Staat bovenaan de brief.")
    inhoud = LangeTekst(
        label="Tekst",
        regels=24,
        help_text="Elk deel begint met “## naam: Kop”. Laat die namen staan; de kop mag leeg zijn. Met “- ” ervoor "
        "wordt een regel een lijst. Wat tussen accolades staat, vult Zicht in.",
    )
    geldt_vanaf = DatumVeld(label="Geldt vanaf", required=False, initial=klok.vandaag)
    versie = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, controle_adres: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["inhoud"].widget.attrs |= {
            "hx-post": controle_adres,
            "hx-trigger": "input changed delay:1s",
            "hx-target": "#controle",
            "hx-swap": "innerHTML",
            "hx-include": "closest form",
            "aria-controls": "controle",
            "spellcheck": "true",
        }
