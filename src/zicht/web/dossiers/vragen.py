"""Questions of those involved, and agreements with them (ALG-15)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar
from uuid import UUID

from django import forms

from zicht.dossiers.models import Vraag
from zicht.dossiers.selectors import AfspraakInBeeld, VraagInBeeld, afspraken, vragen
from zicht.dossiers.uitstel import met_contactstop
from zicht.dossiers.vragen import beantwoord_vraag, maak_afspraak, stel_vraag
from zicht.web.dossiers import velden
from zicht.web.dossiers.afgesloten import hoeft_niet_meer
from zicht.web.dossiers.schermen import Blad, DossierDaad, RijDaad
from zicht.web.dossiers.velden import DossierFormulier
from zicht.web.onderdelen.velden import Keuzes, LangeTekst


class VragenScherm(Blad):
    template_name = "web/dossiers/vragen.html"
    wat = "vragen en afspraken"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gesteld, gemaakt = vragen(self.dossier), afspraken(self.dossier)
        eigen: dict[str, Any] = {
            "vragen": gesteld,
            "afspraken": gemaakt,
            "antwoord_hoeft_niet": self._hoeft_niet("vraag_beantwoorden", gesteld),
            "brief_hoeft_niet": self._hoeft_niet("afspraken_bevestigen", gemaakt),
            "gestopt": met_contactstop(self.dossier, "ALG-15"),
        }
        return super().get_context_data(**{**eigen, **kwargs})

    def _hoeft_niet(self, code: str, rijen: Sequence[VraagInBeeld | AfspraakInBeeld]) -> frozenset[UUID]:
        return hoeft_niet_meer(self.dossier, code, [een.rij.pk for een in rijen])


class VraagFormulier(DossierFormulier):
    persoon = velden.persoon("Wie stelt de vraag?")
    tekst = LangeTekst(label="Wat is de vraag?", help_text="Liefst in de woorden van de vrager.")
    wijze = velden.wijze("Hoe gesteld?")
    op = velden.dag("Wanneer gesteld?")


class VraagVastleggen(DossierDaad):
    wat = "vraag vastleggen"
    daad = stel_vraag
    formulier = VraagFormulier
    kop = "Vraag vastleggen"
    knop = "Vraag vastleggen"
    gelukt = "De vraag staat open tot zij inhoudelijk is beantwoord."
    regels = ("ALG-15",)
    terug_naar = "dossiers-vragen"
    vooraf = ("persoon",)


class AntwoordFormulier(DossierFormulier):
    tekst = LangeTekst(label="Wat hebt u geantwoord?")
    inhoudelijk = forms.TypedChoiceField(
        label="Beantwoordt dit de vraag zelf?",
        choices=(("ja", "Ja, inhoudelijk"), ("nee", "Nee, het bevestigt alleen of verwijst door")),
        coerce=lambda waarde: waarde == "ja",
        widget=Keuzes,
        help_text="Alleen een inhoudelijk antwoord sluit de vraag.",
    )
    wijze = velden.wijze()
    op = velden.dag()
    contactstop_reden = velden.reden(velden.CONTACTSTOP)
    redenvelden: ClassVar[tuple[str, ...]] = ("contactstop_reden",)


class VraagBeantwoorden(RijDaad):
    template_name = "web/dossiers/antwoord.html"
    wat = "vraag beantwoorden"
    daad = beantwoord_vraag
    formulier = AntwoordFormulier
    kop = "Vraag beantwoorden"
    knop = "Antwoord vastleggen"
    gelukt = "Het antwoord is vastgelegd."
    regels = ("ALG-15",)
    soort = Vraag
    naam = "vraag"
    terug_naar = "dossiers-vragen"


class AfspraakFormulier(DossierFormulier):
    met = velden.personen("Met wie afgesproken?")
    tekst = LangeTekst(label="Wat is er afgesproken?", help_text="Wie doet wat, en wanneer?")
    gesprek = velden.gesprek("In welk gesprek?", leeg="Niet in een gesprek")
    op = velden.dag(uitleg="Leeg: de dag van het gesprek, of vandaag.")


class AfspraakMaken(DossierDaad):
    wat = "afspraak maken"
    daad = maak_afspraak
    formulier = AfspraakFormulier
    kop = "Afspraak vastleggen"
    knop = "Afspraak vastleggen"
    gelukt = "De afspraak staat er. Bevestig haar ook schriftelijk."
    regels = ("ALG-15",)
    terug_naar = "dossiers-vragen"
    vooraf = ("met", "gesprek")
    meervoudig = ("met",)
