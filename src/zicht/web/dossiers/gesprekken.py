"""Conversations: the list, preparing one, recording that it was held, agreements from it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar

from django import forms
from django.db.models import Q
from django.forms import Form
from django.urls import reverse

from zicht.dossiers.gesprekken import leg_gesprek_vast, plan_gesprek
from zicht.dossiers.informeren import informeer_ouders_vooraf
from zicht.dossiers.leeftijd import is_minderjarig, wordt_gehoord
from zicht.dossiers.models import Gesprek, Persoon
from zicht.dossiers.models.persoon import Gezinsrol
from zicht.dossiers.selectors import gesprek_in_beeld, gesprekken, voorbereiding
from zicht.dossiers.vragen import maak_afspraak
from zicht.kern import klok
from zicht.protocol.taal import korte_datum, opsomming
from zicht.web.diensten.besluitformulier import GegroepeerdFormulier, Groepen
from zicht.web.dossiers import velden
from zicht.web.dossiers.afgesloten import hoeft_niet_meer
from zicht.web.dossiers.schermen import Blad, DossierDaad, RijDaad
from zicht.web.dossiers.velden import DossierFormulier
from zicht.web.onderdelen.velden import DatumVeld, LangeTekst, TijdstipVeld

VERSLAG = "gespreksverslag"
"""The obligation that asks for a report (ALG-4)."""


class GesprekkenScherm(Blad):
    """Planned conversations first, then those that were held."""

    template_name = "web/dossiers/gesprekken.html"
    wat = "gesprekken"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pagina, rijen = gesprekken(self.dossier, self.blad())
        hoeft_niet = hoeft_niet_meer(self.dossier, VERSLAG, [een.rij.pk for een in rijen])
        return super().get_context_data(pagina=pagina, rijen=rijen, hoeft_niet=hoeft_niet, **kwargs)


class GesprekScherm(Blad):
    """One conversation: preparation before it, the report and what people say about it after."""

    template_name = "web/dossiers/gesprek.html"
    wat = "gesprek"

    @cached_property
    def rij(self) -> Gesprek:
        rij: Gesprek = self.van_dossier(Gesprek, self.kwargs["gesprek"])
        return rij

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            gesprek=gesprek_in_beeld(self.rij),
            voorbereiding=voorbereiding(self.rij),
            hoeft_niet=bool(hoeft_niet_meer(self.dossier, VERSLAG, [self.rij.pk])),
            **kwargs,
        )


class PlanFormulier(DossierFormulier):
    met = velden.personen("Met wie?", uitleg="Praat u apart met ieder? Plan dan voor ieder een gesprek.", contact=True)
    op = TijdstipVeld(label="Wanneer?")
    wijze = velden.wijze("Hoe?")
    doel = forms.CharField(label="Doel van het gesprek", required=False, max_length=100)
    voorbereiding = LangeTekst(label="Voorbereiding", required=False, help_text="Wat wilt u vragen en vertellen?")
    contactstop_reden = velden.reden(velden.CONTACTSTOP)
    redenvelden: ClassVar[tuple[str, ...]] = ("contactstop_reden",)


class GesprekPlannen(DossierDaad):
    wat = "gesprek plannen"
    daad = plan_gesprek
    formulier = PlanFormulier
    kop = "Gesprek plannen"
    knop = "Gesprek plannen"
    gelukt = "Het gesprek is gepland. Lees hieronder de voorbereiding."
    regels = ("ALG-3",)
    terug_naar = "dossiers-gesprekken"
    vooraf = ("met",)
    meervoudig = ("met",)

    def na(self, uitkomst: Gesprek) -> str:
        return reverse("dossiers-gesprek", kwargs={"dossier": self.dossier.pk, "gesprek": uitkomst.pk})


WIE = "erbij_"
"""How one person took part: the field of that person, by the id behind it."""
ROLLEN = {"gehoord": "Gehoord", "gezien": "Gezien, niet gehoord", "aanwezig": "Was erbij, niet gehoord"}


class GehoudenFormulier(GegroepeerdFormulier):
    """One list of the family, with how each took part: a name cannot stand in two lists (ALG-3)."""

    op = TijdstipVeld(label="Wanneer was het?", initial=klok.nu)
    wijze = velden.wijze("Hoe?")
    over_melding_en_situatie = forms.BooleanField(
        label="Wie gehoord is, gaf zijn kijk op de melding en op zijn situatie",
        required=False,
        help_text="Anders blijft open staan dat u die kijk nog moet vragen.",
    )
    doel = forms.CharField(label="Doel van het gesprek", required=False, max_length=100)
    ouders_vooraf_geinformeerd_op = DatumVeld(
        label="Met een kind gesproken? Wanneer wisten de ouders met gezag het vooraf?", required=False
    )
    ouders_niet_vooraf_reden = velden.reden("Waarom de ouders bewust niet vooraf zijn ingelicht")
    contactstop_reden = velden.reden(velden.CONTACTSTOP)
    redenvelden: ClassVar[tuple[str, ...]] = ("contactstop_reden", "ouders_niet_vooraf_reden")
    groepen: ClassVar[Groepen] = (
        ("", ("op", "wijze")),
        ("Wie was erbij, en hoe?", (WIE, "over_melding_en_situatie")),
        ("Verder", ("doel", "ouders_", "contactstop_reden")),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gezin = list(Persoon.objects.filter(dossier=self.dossier).order_by(*velden.VOLGORDE))
        for persoon in self.gezin:
            self.fields[f"{WIE}{persoon.pk}"] = self._hoe(persoon)

    def _hoe(self, persoon: Persoon) -> forms.ChoiceField:
        kind = is_minderjarig(persoon, klok.vandaag())
        keuzes = [(code, naam) for code, naam in ROLLEN.items() if kind or code != "gezien"]
        horen = wordt_gehoord(persoon, klok.vandaag())
        nodig = "Wordt gehoord: vier jaar of ouder." if horen else "Jonger dan vier jaar: gezien is genoeg."
        return forms.ChoiceField(
            label=velden.met_rol(persoon),
            choices=[("", "Was er niet bij"), *keuzes],
            required=False,
            help_text=nodig if kind and not persoon.ongeboren else "",
        )

    def clean(self) -> dict[str, Any]:
        """Who was heard, seen and there, as the act has it."""
        gegevens = dict(super().clean() or self.cleaned_data)
        gekozen = [(persoon, gegevens.pop(f"{WIE}{persoon.pk}", "")) for persoon in self.gezin]
        rollen = {rol: [persoon for persoon, hoe in gekozen if hoe == rol] for rol in ROLLEN}
        return gegevens | rollen


class GesprekVastleggen(DossierDaad):
    template_name = "web/diensten/in_groepen.html"
    wat = "gesprek vastleggen"
    daad = leg_gesprek_vast
    formulier = GehoudenFormulier
    kop = "Gesprek vastleggen"
    knop = "Gesprek vastleggen"
    gelukt = "Het gesprek is vastgelegd. Schrijf nu het verslag."
    regels = ("ALG-3",)
    terug_naar = "dossiers-gesprekken"

    def na(self, uitkomst: Gesprek) -> str:
        return reverse("dossiers-verslag", kwargs={"dossier": self.dossier.pk, "gesprek": uitkomst.pk})


class GesprekDaad(RijDaad):
    """A form about one conversation; the way back is its page."""

    soort = Gesprek
    naam = "gesprek"

    def om_wie(self) -> str:
        met = opsomming([partner.persoon.naam for partner in self.rij.partners.select_related("persoon")])
        return f"Gesprek van {korte_datum(klok.dag(self.rij.op))} met {met}" if met else ""

    def annuleer(self) -> str:
        return reverse("dossiers-gesprek", kwargs={"dossier": self.dossier.pk, "gesprek": self.rij.pk})


class GesprekGehouden(GesprekDaad):
    """A planned conversation was held."""

    template_name = "web/diensten/in_groepen.html"
    wat = "gesprek vastleggen"
    daad = leg_gesprek_vast
    formulier = GehoudenFormulier
    kop = "Gesprek vastleggen"
    knop = "Gesprek vastleggen"
    gelukt = "Het gesprek is vastgelegd. Schrijf nu het verslag."
    regels = ("ALG-3",)

    def beginwaarden(self) -> dict[str, Any]:
        partners = list(self.rij.partners.all())
        kind = next((p for p in partners if p.ouders_vooraf_geinformeerd_op), None)
        return {
            "op": min(self.rij.op, klok.nu()),
            "wijze": self.rij.wijze,
            "doel": self.rij.doel,
            "ouders_vooraf_geinformeerd_op": kind.ouders_vooraf_geinformeerd_op if kind else None,
        }

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {"dossier": self.dossier, "gepland": self.rij, "door": self.medewerker, **form.cleaned_data}

    def na(self, uitkomst: Gesprek) -> str:
        return reverse("dossiers-verslag", kwargs={"dossier": self.dossier.pk, "gesprek": uitkomst.pk})


class OudersFormulier(DossierFormulier):
    ouders = velden.personen("Welke ouders met gezag hebt u ingelicht?", verplicht=False, contact=True)
    op = velden.dag()
    wijze = velden.wijze()
    afstemming = LangeTekst(label="Hoe paste u de uitleg aan?", required=False, regels=3)
    niet_reden = LangeTekst(
        label="Of: waarom licht u hen bewust niet vooraf in?",
        required=False,
        regels=3,
        help_text="Dan kiest u geen ouders.",
    )
    contactstop_reden = velden.reden(velden.CONTACTSTOP)
    redenvelden: ClassVar[tuple[str, ...]] = ("contactstop_reden",)


class OudersVooraf(GesprekDaad):
    wat = "ouders vooraf informeren"
    daad = informeer_ouders_vooraf
    formulier = OudersFormulier
    kop = "Ouders vooraf informeren over het gesprek met hun kind"
    gelukt = "Vastgelegd bij het gesprek."
    regels = ("ALG-3",)

    def maak_formulier(self, *args: Any) -> Form:
        form = super().maak_formulier(*args)
        assert isinstance(form, OudersFormulier)
        form.beperk("ouders", ~Q(gezinsrol=Gezinsrol.KIND))
        return form


class AfspraakFormulier(DossierFormulier):
    met = velden.personen("Met wie afgesproken?")
    tekst = LangeTekst(label="Wat is er afgesproken?", help_text="Wie doet wat, en wanneer?")


class AfspraakUitGesprek(GesprekDaad):
    wat = "afspraak maken"
    daad = maak_afspraak
    formulier = AfspraakFormulier
    kop = "Afspraak uit dit gesprek"
    knop = "Afspraak vastleggen"
    gelukt = "De afspraak staat er. Bevestig haar ook schriftelijk."
    regels = ("ALG-15",)

    def beginwaarden(self) -> dict[str, Any]:
        return {"met": list(self.rij.partners.values_list("persoon_id", flat=True))}

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {"dossier": self.dossier, **super().invoer(form)}
