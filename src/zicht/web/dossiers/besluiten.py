"""Decisions: the list, and confirming one in writing and as understood (ALG-12 to ALG-14, ALG-20)."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from zicht.dossiers.models import Besluit, Verzending
from zicht.dossiers.selectors import besluiten
from zicht.dossiers.uitstel import met_contactstop
from zicht.dossiers.verzenden import AANPAK, AFSPRAKEN, bevestig_schriftelijk, leg_begrip_vast
from zicht.web.dossiers import velden
from zicht.web.dossiers.schermen import Blad, DossierDaad, RijDaad
from zicht.web.dossiers.velden import BesluitVeld, DossierFormulier
from zicht.web.onderdelen.velden import Aankruisen, LangeTekst


class BesluitenScherm(Blad):
    template_name = "web/dossiers/besluiten.html"
    wat = "besluiten"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gestopt = met_contactstop(self.dossier, "ALG-14")
        return super().get_context_data(rijen=besluiten(self.dossier), gestopt=gestopt, **kwargs)


class BriefFormulier(DossierFormulier):
    """What every written confirmation has: for one recipient, with its text as it was sent."""

    persoon = velden.persoon("Aan wie?", contact=True)
    wijze = velden.wijze("Hoe verstuurd?")
    op = velden.dag("Wanneer verstuurd?")
    tekst = LangeTekst(
        label="De tekst zoals die verstuurd is",
        regels=10,
        required=False,
        help_text="Zicht kijkt of er een geheim adres of een beschermde melder in staat.",
    )
    contactstop_reden = velden.reden(velden.CONTACTSTOP)
    redenvelden: ClassVar[tuple[str, ...]] = ("contactstop_reden",)


class AanpakFormulier(BriefFormulier):
    besluit = BesluitVeld(Besluit.objects.order_by("-op"), label="Welk besluit bevestigt u?", empty_label="Kies…")
    dekt = forms.MultipleChoiceField(
        label="Wat staat er in deze brief of mail?",
        choices=[*AANPAK.items(), (AFSPRAKEN, "De gemaakte afspraken")],
        widget=Aankruisen,
        help_text="Wat er niet in staat, blijft open.",
    )
    onderzoek_reden = velden.reden("Waarom het woord “onderzoek” nodig is")
    redenvelden: ClassVar[tuple[str, ...]] = ("contactstop_reden", "onderzoek_reden")
    field_order = ("besluit", "persoon", "tekst", "dekt", "wijze", "op")


class AanpakBevestigen(DossierDaad):
    wat = "schriftelijk bevestigen"
    daad = bevestig_schriftelijk
    formulier = AanpakFormulier
    kop = "Gekozen aanpak schriftelijk bevestigen"
    knop = "Vastleggen dat dit is verstuurd"
    gelukt = "Vastgelegd. Ga ook na of het begrepen is."
    regels = ("ALG-14",)
    terug_naar = "dossiers-besluiten"
    vooraf = ("besluit", "persoon")

    def invoer(self, form: forms.Form) -> dict[str, Any]:
        return {**super().invoer(form), "soort": Verzending.Soort.AANPAK}


class AfsprakenFormulier(BriefFormulier):
    gesprek = velden.gesprek("Afspraken uit welk gesprek?", leeg="Alle afspraken tot nu toe")


class AfsprakenBevestigen(DossierDaad):
    wat = "schriftelijk bevestigen"
    daad = bevestig_schriftelijk
    formulier = AfsprakenFormulier
    kop = "Afspraken schriftelijk bevestigen"
    knop = "Vastleggen dat dit is verstuurd"
    gelukt = "Vastgelegd: de afspraken staan op papier."
    regels = ("ALG-15",)
    terug_naar = "dossiers-vragen"
    vooraf = ("persoon", "gesprek")

    def invoer(self, form: forms.Form) -> dict[str, Any]:
        return {**super().invoer(form), "soort": Verzending.Soort.AFSPRAKEN, "dekt": [AFSPRAKEN]}


class BegripFormulier(DossierFormulier):
    persoon = velden.persoon("Wie begreep het?", contact=True)
    hoe = LangeTekst(label="Waaraan merkte u dat?", help_text="Bijvoorbeeld: vertelde het in eigen woorden na.")
    op = velden.dag()


class BegripVastleggen(RijDaad):
    template_name = "web/dossiers/begrip.html"
    wat = "begrip vastleggen"
    daad = leg_begrip_vast
    formulier = BegripFormulier
    kop = "Nagegaan of de aanpak begrepen is"
    knop = "Vastleggen dat het begrepen is"
    gelukt = "Vastgelegd dat de aanpak begrepen is."
    regels = ("ALG-14",)
    soort = Besluit
    naam = "besluit"
    terug_naar = "dossiers-besluiten"
    vooraf = ("persoon",)
