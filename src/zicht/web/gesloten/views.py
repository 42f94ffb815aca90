"""The closed part: which sources are protected, and who one of them is, with a reason first (TG-6, ALG-18)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from zicht.contact.gesloten import VELDEN, sluit_passage_van_melder_af
from zicht.contact.models import Melding
from zicht.contact.te_bellen import niet_zomaar_te_bellen
from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.gesloten import (
    gesloten_bronnen,
    gesloten_inhoud,
    is_open,
    mag_openen,
    open_gesloten_deel,
    sluit_passage_van_informant_af,
)
from zicht.dossiers.models import Bevinding, Bron
from zicht.dossiers.selectors import bron_in_beeld
from zicht.web.contact.formulier import MeldingVelden
from zicht.web.dossiers.schermen import Blad, RijDaad
from zicht.web.dossiers.velden import DossierFormulier
from zicht.web.onderdelen.velden import LangeTekst


class GeslotenDeel(Blad):
    template_name = "web/gesloten/lijst.html"
    wat = "gesloten deel"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rijen = gesloten_bronnen(self.dossier, self.medewerker)
        return super().get_context_data(
            bronnen=[(bron_in_beeld(rij.bron), rij) for rij in rijen],
            mag=mag_openen(self.medewerker, self.dossier),
            **kwargs,
        )


class RedenFormulier(DossierFormulier):
    reden = LangeTekst(
        label="Waarvoor hebt u dit nodig?",
        regels=2,
        help_text="Bijvoorbeeld: de melder terugbellen zoals beloofd.",
        error_messages={"required": "Schrijf waarvoor u dit nodig hebt. Dat blijft bewaard."},
    )


class GeslotenBron(RijDaad):
    """First the reason; then, for a short time, who it is."""

    soort = Bron
    naam = "bron"
    template_name = "web/gesloten/openen.html"
    wat = "gesloten deel"
    daad = open_gesloten_deel
    formulier = RedenFormulier
    kop = "Gesloten deel openen"
    knop = "Gesloten deel openen"
    gelukt = "Geopend. Dat u dit opent, en waarom, is vastgelegd."
    regels = ("TG-6", "ALG-18")
    terug_naar = "gesloten"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not is_open(self.rij, self.medewerker) or not afscherming(self.rij).beschermd:
            return super().get(request, *args, **kwargs)
        self.template_name = "web/gesloten/bron.html"
        persoon = self.rij.persoon_id
        lees_eerst = persoon if persoon and niet_zomaar_te_bellen({persoon}) else None
        return self.render_to_response(self.get_context_data(inhoud=gesloten_inhoud(self.rij), lees_eerst=lees_eerst))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"in_beeld": bron_in_beeld(self.rij), **kwargs})

    def na(self, uitkomst: Any) -> str:
        return reverse("gesloten-bron", kwargs={"dossier": self.dossier.pk, "bron": self.rij.pk})


class PassageFormulier(DossierFormulier):
    passage = LangeTekst(
        label="Welke woorden zeggen wie het is?",
        regels=3,
        help_text="Neem ze letterlijk over uit de tekst. Zij verdwijnen uit het open dossier, ook voor uw team.",
    )


class MeldingAfsluiten(RijDaad):
    soort = Melding
    naam = "melding"
    template_name = "web/gesloten/melding.html"
    wat = "passage van melder afsluiten"
    daad = sluit_passage_van_melder_af
    formulier = PassageFormulier
    kop = "Herkenbare woorden naar het gesloten deel"
    knop = "Naar het gesloten deel verplaatsen"
    gelukt = "Deze woorden staan nu alleen in het gesloten deel."
    regels = ("ALG-18", "ML-2")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vragen = MeldingVelden.base_fields
        gezegd = [(vragen[veld].label, getattr(self.rij, veld)) for veld in VELDEN]
        return super().get_context_data(**{"gezegd": [(vraag, tekst) for vraag, tekst in gezegd if tekst], **kwargs})

    def annuleer(self) -> str:
        return reverse("contact-melding", kwargs={"dossier": self.dossier.pk, "melding": self.rij.pk})


class BevindingAfsluiten(RijDaad):
    soort = Bevinding
    naam = "bevinding"
    wat = "passage van informant afsluiten"
    daad = sluit_passage_van_informant_af
    formulier = PassageFormulier
    kop = "Herkenbare woorden naar het gesloten deel"
    knop = "Naar het gesloten deel verplaatsen"
    gelukt = "Deze woorden staan nu alleen in het gesloten deel."
    regels = ("ALG-18", "ML-2")
    template_name = "web/dossiers/bevinding_daad.html"
    terug_naar = "dossiers-bevindingen"
