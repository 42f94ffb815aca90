"""Promising somebody a call: whom, about what, before when, by whom (ML-11)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.db.models import Q, QuerySet

from zicht.contact.models import Melding
from zicht.contact.te_bellen import niet_zomaar_te_bellen, wie_van_het_gezin
from zicht.contact.terugbellen import plan_terugbelafspraak
from zicht.contact.urgentie import Urgentie
from zicht.dossiers.models import Bron, Persoon
from zicht.dossiers.selectors import bron_in_beeld
from zicht.dossiers.uitstel import gestopt
from zicht.web.contact.meldingdaden import MeldingDaad
from zicht.web.dossiers import velden
from zicht.web.dossiers.velden import DossierFormulier, met_rol
from zicht.web.onderdelen.collega import CollegaVeld
from zicht.web.onderdelen.velden import Keuzes, LangeTekst, TijdstipVeld

MELDER, ANDER = "melder", "ander"
NIET_TE_BELLEN = (Bron.Soort.ANONIEM, Bron.Soort.VEILIG_THUIS)


class LetOp:
    """What stands behind the name of who cannot simply be called."""

    def __init__(self, personen: Iterable[UUID]) -> None:
        wie = frozenset(personen)
        self.gestopt, self.voorzichtig = gestopt(wie), niet_zomaar_te_bellen(wie)

    def van(self, persoon: Persoon) -> str:
        if persoon.pk in self.gestopt:
            return ": let op, contactstop"
        return ": let op, niet zomaar bellen" if persoon.pk in self.voorzichtig else ""

    def bij(self, bron: Bron) -> str:
        """The source by name; nothing behind it that tells who of the family stays unknown (ALG-18)."""
        return bron_in_beeld(bron).naam + "".join(self.van(een) for een in wie_van_het_gezin(bron))


class TerugbelFormulier(DossierFormulier):
    bel = forms.ChoiceField(label="Wie bellen wij?", widget=Keuzes)
    wie = forms.CharField(
        label="Naam van iemand anders", required=False, max_length=200, help_text="Alleen wie hierboven niet staat."
    )
    contactstop_reden = velden.reden(velden.CONTACTSTOP)
    onderwerp = LangeTekst(
        label="Waarover bellen wij?", regels=2, help_text="Uw team leest dit. Zet hier geen telefoonnummer."
    )
    uiterlijk = TijdstipVeld(label="Uiterlijk wanneer?", help_text="Noem dit moment ook aan wie u belooft te bellen.")
    ernst = forms.ChoiceField(
        label="Hoe dringend?", choices=[("", "Als de melding"), *Urgentie.choices], required=False
    )
    beller = CollegaVeld(label="Welke collega belt?", verplicht=False, uitleg="Leeg is wie de melding behandelt.")
    redenvelden = ("contactstop_reden",)

    def __init__(self, *args: Any, melding: Melding, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bekend: dict[str, Persoon | Bron] = {str(een.pk): een for een in self._personen()}
        self.bekend |= {str(een.pk): een for een in self._bronnen(melding)}
        veld = self.fields["bel"]
        assert isinstance(veld, forms.ChoiceField)
        veld.choices = self._keuzes(melding)

    def _personen(self) -> list[Persoon]:
        """Who of the family can be called at all."""
        rijen = Persoon.objects.filter(dossier=self.dossier, ongeboren=False, overleden_op=None)
        return list(rijen.order_by(*velden.VOLGORDE))

    def _bronnen(self, melding: Melding) -> QuerySet[Bron]:
        """Whom else of the dossier; the melder has a line of his own."""
        niet = Q(pk=melding.melder_id) | Q(soort__in=NIET_TE_BELLEN)
        return Bron.objects.filter(dossier=self.dossier).exclude(niet).select_related("persoon").order_by("id")

    def _keuzes(self, melding: Melding) -> list[Any]:
        gezin = [(sleutel, een) for sleutel, een in self.bekend.items() if isinstance(een, Persoon)]
        bronnen = [(sleutel, een) for sleutel, een in self.bekend.items() if isinstance(een, Bron)]
        let_op = LetOp(een.pk for _, een in gezin)
        groepen = (
            ("Van het gezin", [(sleutel, met_rol(een) + let_op.van(een)) for sleutel, een in gezin]),
            ("Bekende contacten", [(sleutel, let_op.bij(een)) for sleutel, een in bronnen]),
            ("Niet in dit dossier", [(ANDER, "Iemand anders")]),
        )
        melder = (MELDER, f"De melder: {let_op.bij(melding.melder)}")
        return [melder, *(groep for groep in groepen if groep[1])]

    def clean(self) -> dict[str, Any]:
        gegeven = super().clean() or self.cleaned_data
        if gegeven.get("bel") == ANDER and not gegeven.get("wie"):
            self.add_error("wie", "Schrijf wie wij bellen.")
        elif gegeven.get("bel") not in (None, ANDER) and gegeven.get("wie"):
            self.add_error("wie", "U koos hierboven al iemand. Maak dit leeg, of kies “Iemand anders”.")
        return gegeven

    def gekozen(self) -> dict[str, Persoon | Bron]:
        """Whom of the dossier was chosen, as the act takes it; nothing for the melder and for somebody else."""
        een = self.bekend.get(self.cleaned_data["bel"])
        return {} if een is None else {"persoon" if isinstance(een, Persoon) else "bron": een}


class TerugbelPlannen(MeldingDaad):
    wat = "terugbelafspraak"
    daad = plan_terugbelafspraak
    formulier = TerugbelFormulier
    kop = "Terugbellen beloven"
    knop = "Belofte vastleggen"
    gelukt = "De afspraak staat op de lijst van terugbellen."
    regels = ("ML-11",)

    def kwargs_formulier(self) -> dict[str, Any]:
        return {**super().kwargs_formulier(), "melding": self.rij}

    def invoer(self, form: forms.Form) -> Mapping[str, Any]:
        assert isinstance(form, TerugbelFormulier)
        velden_ = {naam: waarde for naam, waarde in super().invoer(form).items() if naam != "bel"}
        return {**velden_, **form.gekozen()}
