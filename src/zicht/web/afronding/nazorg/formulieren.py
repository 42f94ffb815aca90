"""Forms of aftercare (NZ-1 to NZ-6)."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from zicht.afronding.models import Nazorgpunt
from zicht.afronding.nazorg.bespreken import STEUN, Punt
from zicht.afronding.nazorg.contact import voorgestelde_dag
from zicht.afronding.selectors.nazorg import laatst_besproken, onderwerpen_voor
from zicht.dossiers.models import Bron, Persoon
from zicht.kern import klok
from zicht.protocol.nazorg import ANTWOORDEN, evaluatievragen, steun
from zicht.protocol.taal import datumtekst
from zicht.web.diensten.besluitformulier import GegroepeerdFormulier, Groepen, ja_nee
from zicht.web.dossiers.velden import CONTACTSTOP, DossierFormulier, bron, dag, reden
from zicht.web.onderdelen.velden import Aankruisen, DatumVeld, JaNeeOnbekend, LangeTekst, Segmenten

BEHOEFTE, AFSPRAAK, VERWEZEN, VRAAG = "behoefte_", "afspraak_", "verwezen_", "vraag_"
WOORD = "Waarom “onterecht” hier nodig is"
NIET_BESPROKEN = ("", "Niet besproken")


class BezienFormulier(GegroepeerdFormulier):
    betekenis = LangeTekst(
        label="Wat betekent dit voor het afsluiten en voor de steun?",
        regels=4,
        error_messages={"required": "Schrijf wat dit betekent voor het afsluiten en voor de steun."},
    )
    anonieme_melding = JaNeeOnbekend(label="Was de melding voor het gezin anoniem?", required=False)
    medische_grondslag = JaNeeOnbekend(
        label="Meldde een arts of ander medisch professional letsel?",
        help_text="Onderzoek bij een kind, en niet alleen met het kind mogen zijn, laten veel na.",
        required=False,
    )
    zorgen_herkend = JaNeeOnbekend(label="Herkende het gezin wat er gemeld was?", required=False)
    mogelijk_kwaadwillend = JaNeeOnbekend(
        label="Denkt iemand dat de melder kwaad wilde?",
        help_text="Dat is een mening. Veilig Thuis houdt geen lijst van melders bij.",
        required=False,
    )
    mening_van = LangeTekst(
        label="Van wie is die mening, en waarop rust zij?", help_text="Noem de melder niet.", required=False, regels=2
    )
    bejegening = LangeTekst(label="Hoe gingen wij met hen om, volgens henzelf?", required=False, regels=2)
    informatie_en_zelfregie = LangeTekst(
        label="Wisten zij hoe het zou gaan, en konden zij meebeslissen?", required=False, regels=2
    )
    doorlooptijd = LangeTekst(label="Hoe was het dat het zo lang duurde?", required=False, regels=2)
    woord_reden = reden(WOORD)
    op = dag("Teruggekeken op")
    redenvelden = ("woord_reden",)
    groepen: ClassVar[Groepen] = (
        ("Wat deze zaak bijzonder maakte", ("anonieme_melding", "medische_grondslag", "zorgen_herkend")),
        ("Over de melder", ("mogelijk_kwaadwillend", "mening_van")),
        ("Wat wij kunnen beïnvloeden", ("bejegening", "informatie_en_zelfregie", "doorlooptijd")),
        ("Wat het betekent", ("betekenis", "woord_reden", "op")),
    )
    regels_bij: ClassVar = {"Over de melder": "NZ-7"}


class BespreekFormulier(GegroepeerdFormulier):
    """Per topic: not discussed, or what the person needs and what was agreed. Only what was discussed is kept."""

    woord_reden = reden(WOORD)
    contactstop_reden = reden(CONTACTSTOP)
    op = dag("Datum van het gesprek")
    redenvelden = ("woord_reden", "contactstop_reden")

    def __init__(self, *args: Any, persoon: Persoon, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.onderwerpen = onderwerpen_voor(persoon)
        eerder = laatst_besproken(persoon)
        for een in self.onderwerpen:
            self.fields[BEHOEFTE + een.code] = forms.ChoiceField(
                label="Heeft deze persoon hier behoefte aan?",
                help_text=" ".join(filter(None, (een.vraag, _wat_er_staat(eerder.get(een.code))))),
                choices=[NIET_BESPROKEN, *Nazorgpunt.Behoefte.choices],
                required=False,
                widget=Segmenten,
                initial="",
            )
            if een.code == STEUN:
                self.fields[VERWEZEN + een.code] = forms.MultipleChoiceField(
                    label="Waarop hebt u gewezen?", choices=list(steun().items()), required=False, widget=Aankruisen
                )
            self.fields[AFSPRAAK + een.code] = LangeTekst(label="Wat is afgesproken?", required=False, regels=2)

    def indeling(self) -> Groepen:
        per = tuple((een.naam, tuple(v + een.code for v in (BEHOEFTE, VERWEZEN, AFSPRAAK))) for een in self.onderwerpen)
        return (*per, ("Het gesprek", ("op", *self.redenvelden)))

    def clean(self) -> dict[str, Any]:
        gegevens = dict(super().clean() or self.cleaned_data)
        punten = []
        for een in self.onderwerpen:
            behoefte, afspraak = gegevens.pop(BEHOEFTE + een.code, ""), gegevens.pop(AFSPRAAK + een.code, "")
            verwezen = gegevens.pop(VERWEZEN + een.code, [])
            if behoefte:
                punten.append(Punt(een.code, behoefte, afspraak, verwezen))
                if behoefte == Nazorgpunt.Behoefte.JA and not afspraak.strip() and not verwezen:
                    self.add_error(AFSPRAAK + een.code, "Schrijf wat is afgesproken.")
            elif afspraak.strip() or verwezen:
                self.add_error(BEHOEFTE + een.code, "Kies ja, nee of weet nog niet: er is iets afgesproken.")
        gegevens["punten"] = punten
        return gegevens


def _wat_er_staat(punt: Nazorgpunt | None) -> str:
    """What was said about it before; it stays in the file beside what is said now."""
    if punt is None:
        return ""
    return f"Op {datumtekst(punt.op)} was het antwoord: {punt.get_behoefte_display().lower()}. {punt.afspraak}".strip()


class LaterFormulier(DossierFormulier):
    gewenst = ja_nee("Wil deze persoon later gebeld worden?", uitleg="Bijvoorbeeld over drie maanden, hoe het gaat.")
    afgesproken_op = DatumVeld(label="Op welke dag?", required=False, help_text="Alleen bij ja.")
    op = dag("Gevraagd op")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["afgesproken_op"].initial = voorgestelde_dag(klok.vandaag())

    def clean(self) -> dict[str, Any]:
        """The proposed day stands there already: with "nee" it means nothing."""
        gegevens = dict(super().clean() or self.cleaned_data)
        if gegevens.get("gewenst") is False:
            gegevens["afgesproken_op"] = None
        return gegevens


class ContactFormulier(DossierFormulier):
    verslag = LangeTekst(label="Hoe gaat het, en waren er nog vragen?", regels=4)
    contactstop_reden = reden(CONTACTSTOP)
    op = dag("Gebeld op")
    redenvelden = ("contactstop_reden",)


class KiesFormulier(DossierFormulier):
    eerst_bellen = ja_nee(
        "Wil deze persoon nog gebeld worden voordat alles wordt vernietigd?",
        uitleg="Bij nee vervalt het bellen. Bij ja wacht de vernietiging tot er is gebeld.",
    )
    op = dag("Gekozen op")


class ControleFormulier(DossierFormulier):
    bron = bron("Bij welke professional?")
    afspraak = LangeTekst(label="Met wie van het gezin sprak u dit af, en wat mag u zeggen?", regels=3)
    uiterlijk = DatumVeld(label="Wanneer uiterlijk?", required=False)
    op = dag("Afgesproken op")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["bron"]
        assert isinstance(veld, forms.ModelChoiceField)
        veld.required, veld.empty_label = True, "Kies…"
        self.beperk("bron", soort=Bron.Soort.PROFESSIONAL)


class NagaanFormulier(DossierFormulier):
    aangekomen = JaNeeOnbekend(label="Kennen zij de uitkomst?")
    verschil = LangeTekst(label="Wat staat daar anders, en wat doen zij ermee?", required=False, regels=3)
    op = dag("Nagegaan op")


class EvaluatieFormulier(forms.Form):
    """One form that came back: only the ticks. Nobody's name, no dossier."""

    op = dag("Teruggekomen op")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, vraag in evaluatievragen().items():
            keuzes = [("", "Geen antwoord"), *ANTWOORDEN.items()]
            self.fields[VRAAG + code] = forms.ChoiceField(label=vraag, choices=keuzes, required=False)
        self.order_fields([*(VRAAG + code for code in evaluatievragen()), "op"])

    def clean(self) -> dict[str, Any]:
        gegevens = dict(super().clean() or self.cleaned_data)
        gegevens["antwoorden"] = {code: gegevens.pop(VRAAG + code, "") for code in evaluatievragen()}
        return gegevens
