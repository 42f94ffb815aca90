"""Forms for what is decided on a melding: withdrawing, an anonymous one, a wrong merge (ML-4, ML-5, ML-9)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from zicht.contact.anoniem import besluit_anonieme_melding
from zicht.contact.besproken import voorstel_besproken_met
from zicht.contact.intrekken import (
    besluit_intrekking,
    leg_ingelicht_vast,
    open_geheim_na_verwijdering,
    wens_tot_intrekking,
)
from zicht.contact.losmaken import maak_samenvoeging_ongedaan
from zicht.contact.models import BesprokenMet, Samenvoeging
from zicht.kern.fouten import Invoerfout, NietGevonden
from zicht.web.contact.meldingdaden import MeldingDaad
from zicht.web.diensten.besluitformulier import BesluitFormulier, ja_nee
from zicht.web.dossiers.schermen import RijDaad
from zicht.web.dossiers.velden import DossierFormulier, dag
from zicht.web.onderdelen.velden import JaNeeOnbekend, LangeTekst


def zonder_bevindingen(form: BesluitFormulier) -> None:
    """The decision says in words what it rests on: there are no statements to tick here."""
    for naam in ("rust_op", "niet_bereikt"):
        form.fields.pop(naam, None)
    form.fields["rust_op_tekst"].label = "Waar rust dit besluit op?"


class WensFormulier(DossierFormulier):
    reden = LangeTekst(label="Welke reden noemt de melder?", regels=3)
    op = dag("Wanneer gezegd")


class WensTotIntrekking(MeldingDaad):
    wat = "wens tot intrekking"
    daad = wens_tot_intrekking
    formulier = WensFormulier
    kop = "De melder wil intrekken"
    knop = "Wens vastleggen"
    gelukt = "De wens is vastgelegd. Neem nu een besluit over de melding."
    regels = ("ML-5",)


class IntrekkingFormulier(BesluitFormulier):
    """Which way, and with whom it was discussed: one party on a line, the parties that are known filled in."""

    redenvelden: ClassVar[tuple[str, ...]] = ("niet_besproken_reden",)
    onterecht = ja_nee(
        "Is de melding onterecht gedaan?",
        uitleg="Ja: wij verwijderen haar meteen en voorgoed. Iedereen met wie zij is besproken hoort dat. "
        "Nee: zij blijft staan.",
    )
    besproken_met = forms.CharField(
        label="Met wie is de melding besproken?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Elke partij op een eigen regel. Wie om wie het gaat komt er vanzelf bij.",
    )
    niet_besproken_reden = LangeTekst(label="Met wie is de melding niet besproken?", required=False, regels=2)
    groepen = (
        ("Het besluit", ("onterecht", "besproken_met", "niet_besproken_reden", "motivering")),
        *BesluitFormulier.groepen[1:],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # The statements of a melding that is removed cannot carry the decision; the act has no fields for them.
        zonder_bevindingen(self)
        self.fields["motivering"].help_text = "Dit blijft staan. Noem daarom niets uit de melding zelf."

    def clean_besproken_met(self) -> list[str]:
        return [regel.strip() for regel in self.cleaned_data["besproken_met"].splitlines() if regel.strip()]


class IntrekkingBesluiten(MeldingDaad):
    template_name = "web/contact/besluit.html"
    wat = "intrekking besluiten"
    daad = besluit_intrekking
    formulier = IntrekkingFormulier
    kop = "Besluit over intrekken"
    knop = "Besluit vastleggen"
    gelukt = "Het besluit is vastgelegd."
    regels = ("ML-5", "ALG-12")

    def beginwaarden(self) -> dict[str, Any]:
        return {"besproken_met": "\n".join(voorstel_besproken_met(self.rij))}

    def na(self, uitkomst: Any) -> str:
        return reverse("contact-meldingen", kwargs={"dossier": self.dossier.pk})


class AnoniemFormulier(BesluitFormulier):
    redelijk_vermoeden = JaNeeOnbekend(label="Is er een redelijk vermoeden van acute of structurele onveiligheid?")
    in_behandeling = ja_nee("Nemen wij deze melding in behandeling?")
    groepen = (("Het besluit", ("redelijk_vermoeden", "in_behandeling", "motivering")), *BesluitFormulier.groepen[1:])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        zonder_bevindingen(self)


class AnoniemBesluiten(MeldingDaad):
    template_name = "web/contact/besluit.html"
    wat = "anonieme melding besluiten"
    daad = besluit_anonieme_melding
    formulier = AnoniemFormulier
    kop = "Besluit over een anonieme melding"
    knop = "Besluit vastleggen"
    gelukt = "Het besluit is vastgelegd."
    regels = ("ML-4", "ALG-12")


class OngedaanFormulier(DossierFormulier):
    reden = LangeTekst(label="Waarom is dit toch een ander gezin?", regels=3)


class SamenvoegingOngedaan(MeldingDaad):
    template_name = "web/contact/ongedaan.html"
    wat = "samenvoeging ongedaan maken"
    daad = maak_samenvoeging_ongedaan
    formulier = OngedaanFormulier
    kop = "Dit is toch een ander gezin"
    knop = "Losmaken in een eigen dossier"
    gelukt = "De melding heeft een eigen dossier."
    regels = ("ML-9",)

    @cached_property
    def samenvoeging(self) -> Samenvoeging:
        """The one that still holds; 404 when this melding never joined, or was taken apart before."""
        rij = Samenvoeging.objects.filter(melding=self.rij, dossier=self.dossier, ongedaan_op=None).first()
        if rij is None:
            raise NietGevonden
        return rij

    def maak_formulier(self, *args: Any) -> forms.Form:
        _ = self.samenvoeging
        return super().maak_formulier(*args)

    def invoer(self, form: forms.Form) -> Mapping[str, Any]:
        return {"samenvoeging": self.samenvoeging, "door": self.medewerker, **form.cleaned_data}

    def na(self, uitkomst: Any) -> str:
        return reverse("contact-melding", kwargs={"dossier": uitkomst.pk, "melding": self.rij.pk})


class IngelichtFormulier(DossierFormulier):
    op = dag("Wanneer verteld")


class Ingelicht(RijDaad):
    soort = BesprokenMet
    naam = "besproken"
    template_name = "web/contact/ingelicht.html"
    wat = "ingelicht over verwijdering"
    daad = leg_ingelicht_vast
    formulier = IngelichtFormulier
    kop = "Vertellen dat de melding is verwijderd"
    knop = "Vastleggen dat dit is verteld"
    gelukt = "Vastgelegd dat dit is verteld."
    regels = ("ML-5",)
    terug_naar = "contact-meldingen"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A secret address is in sight once, after a reason (TG-5, TG-6); the form itself says somebody was told."""
        if "open" not in request.POST:
            return super().post(request, *args, **kwargs)
        try:
            open_geheim_na_verwijdering(besproken=self.rij, door=self.medewerker, reden=request.POST.get("reden", ""))
        except Invoerfout as fout:
            inhoud = {"form": self.maak_formulier(), "fout_reden": fout.velden["reden"]}
            return self.render_to_response(self.get_context_data(**inhoud), status=422)
        return self.render_to_response(self.get_context_data(form=self.maak_formulier(), geopend=True))
