"""The page of compulsory routes, and the forms for its acts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.forms import Form
from django.forms.formsets import BaseFormSet
from django.http import HttpRequest, HttpResponse

from zicht.dwang import selectors
from zicht.dwang.bescherming import (
    besluit_bescherming,
    leg_uitspraak_bescherming_vast,
    verzend_beschermingsverzoek,
)
from zicht.dwang.besluiten import besluit_dwang
from zicht.dwang.concepten import leg_concept_voor, leg_reactie_op_concept_vast
from zicht.dwang.formulieren import bied_formulier_aan, leg_handtekening_vast
from zicht.dwang.huisverbod import leg_uitkomst_huisverbod_vast, overleg_over_huisverbod
from zicht.dwang.models import (
    Beschermingsverzoek,
    ConceptReactie,
    Dwangtraject,
    Formulier,
    Huisverbodoverleg,
    Notulen,
    Tafelafspraak,
)
from zicht.dwang.notulen import controleer_notulen, ontvang_notulen
from zicht.dwang.tafel import leg_bespreking_vast, volg_tafelafspraak_op
from zicht.dwang.verzenden import informeer_college, verzend_vtb, verzend_vto
from zicht.dwang.volledig import leg_inlichting_over_vto_vast, wat_ontbreekt
from zicht.web.diensten.schermen import IN_GROEPEN
from zicht.web.dossiers.schermen import Blad, DossierDaad, RijDaad
from zicht.web.dwang import formulieren
from zicht.web.dwang.formulieren import AfspraakRij, AfspraakRijen
from zicht.web.onderdelen.rijen import met_extra_rij, wil_extra_rij

AFSPRAKEN = "afspraken"


class Dwangpagina(Blad):
    """Every request, the latest first: drafts and reactions, meeting, minutes, forms, what must be followed up."""

    template_name = "web/dwang/dwang.html"
    wat = "dwang"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen: dict[str, Any] = {
            "trajecten": selectors.trajecten_van(self.dossier),
            "losse_formulieren": selectors.losse_formulieren(self.dossier),
            "huisverboden": selectors.huisverboden(self.dossier),
            "beschermingsverzoeken": selectors.beschermingsverzoeken(self.dossier),
            "dossier_url": self.dossier_url(),
        }
        eigen["actie"] = self._hoofdactie(eigen["trajecten"])
        return super().get_context_data(**{**eigen, **kwargs})

    def _hoofdactie(self, trajecten: tuple[selectors.Trajectbeeld, ...]) -> tuple[str, str]:
        """The one next thing, of the latest request that asks for something: address and name."""
        for beeld in trajecten:
            volgende = self._volgende(beeld)
            if volgende is not None:
                return volgende
        return self.naar("dwang-besluit"), "VTO of VTB besluiten"

    def _volgende(self, beeld: selectors.Trajectbeeld) -> tuple[str, str] | None:
        traject = beeld.traject.pk
        verzonden = beeld.traject.verzonden_op is not None
        if beeld.is_vtb and not verzonden and beeld.zonder_concept:
            adres = self.naar("dwang-concept", traject=traject)
            return f"{adres}?persoon={beeld.zonder_concept[0].pk}", "Concept voorleggen"
        if beeld.is_vtb and not verzonden and beeld.wacht_op_reactie:
            return self.naar("dwang-reactie", concept=beeld.wacht_op_reactie[0].pk), "Reactie vastleggen"
        if (beeld.is_vtb or beeld.is_vto) and not verzonden:
            soort = "VTB" if beeld.is_vtb else "VTO"
            return self.naar(f"dwang-{soort.lower()}", traject=traject), f"{soort} verzenden"
        if beeld.is_vto and beeld.traject.college_ingelicht_op is None:
            return self.naar("dwang-college", traject=traject), "Gemeente inlichten"
        if ongezien := [notulen for notulen in beeld.notulen if notulen.gecontroleerd_op is None]:
            return self.naar("dwang-notulen-controleren", notulen=ongezien[0].pk), "Notulen controleren"
        return None


class _Daad(DossierDaad):
    terug_naar = "dwang"
    wat = "dwang"


class _VanTraject(RijDaad):
    terug_naar = "dwang"
    wat = "dwang"
    soort = Dwangtraject
    naam = "traject"


class Besluit(_Daad):
    template_name = IN_GROEPEN
    daad = besluit_dwang
    formulier = formulieren.BesluitDwang
    kop = "VTO of VTB besluiten"
    knop = "Besluit vastleggen"
    gelukt = "Het besluit is vastgelegd. Bevestig het nu schriftelijk aan de betrokkenen, met uitleg."
    regels = ("DW-1", "ALG-14")
    vooraf = ("vervolg_op", "soort", "via")


class Concept(_VanTraject):
    daad = leg_concept_voor
    formulier = formulieren.Concept
    kop = "Concept voorleggen"
    gelukt = "Vastgelegd. Leg de reactie vast zodra die er is."
    regels = ("DW-2", "ALG-14")
    vooraf = ("persoon",)


class Reactie(RijDaad):
    terug_naar = "dwang"
    wat = "dwang"
    soort = ConceptReactie
    naam = "concept"
    daad = leg_reactie_op_concept_vast
    formulier = formulieren.Reactie
    kop = "Reactie op het concept"
    regels = ("DW-2",)


class OuderInlichten(_VanTraject):
    daad = leg_inlichting_over_vto_vast
    formulier = formulieren.OuderInlichten
    kop = "Ouder over het VTO inlichten"
    regels = ("DW-1", "ALG-2")
    vooraf = ("persoon",)


class VerzendVto(_VanTraject):
    template_name = "web/dwang/vto.html"
    daad = verzend_vto
    formulier = formulieren.VerzendingVto
    kop = "VTO verzenden"
    regels = ("DW-1",)
    gelukt = "Vastgelegd. Laat ook de gemeente weten dat dit verzoek is gedaan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"ontbreekt": wat_ontbreekt(self.rij, self.medewerker), **kwargs})


class VerzendVtb(_VanTraject):
    daad = verzend_vtb
    formulier = formulieren.VerzendingVtb
    kop = "VTB verzenden"
    regels = ("DW-2",)


class College(_VanTraject):
    daad = informeer_college
    formulier = formulieren.College
    kop = "Gemeente ingelicht over het VTO"
    regels = ("DW-1",)


class Bespreking(_VanTraject):
    """The meeting, with as many agreements as there are."""

    template_name = "web/dwang/bespreking.html"
    daad = leg_bespreking_vast
    formulier = formulieren.Bespreking
    kop = "Bespreking aan de tafel"
    regels = ("DW-2", "ALG-1", "ALG-15")
    rijen: BaseFormSet[AfspraakRij]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.rijen = AfspraakRijen(prefix=AFSPRAKEN)
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if wil_extra_rij(request.POST, AFSPRAKEN):
            self.rijen = AfspraakRijen(met_extra_rij(request.POST, AFSPRAKEN), prefix=AFSPRAKEN)
            return self.toon(self.maak_formulier(request.POST))
        self.rijen = AfspraakRijen(request.POST, prefix=AFSPRAKEN)
        return super().post(request, *args, **kwargs)

    def is_geldig(self, form: Form) -> bool:
        return all((form.is_valid(), self.rijen.is_valid()))

    def invoer(self, form: Form) -> Mapping[str, Any]:
        blijvend = [rij for rij in self.rijen.forms if rij not in self.rijen.deleted_forms]
        afspraken = [afspraak for rij in blijvend if (afspraak := rij.als_invoer())]
        return {**super().invoer(form), "afspraken": afspraken}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"rijen": self.rijen, **kwargs})


class Opvolging(RijDaad):
    terug_naar = "dwang"
    wat = "dwang"
    soort = Tafelafspraak
    naam = "afspraak"
    daad = volg_tafelafspraak_op
    formulier = formulieren.Opvolging
    kop = "Afspraak van de tafel"
    regels = ("DW-2",)


class OntvangNotulen(_VanTraject):
    daad = ontvang_notulen
    formulier = formulieren.Notulen
    kop = "Notulen ontvangen"
    gelukt = "Ontvangen. Controleer ze voordat zij tellen."
    regels = ("DW-2", "ALG-16")


class ControleerNotulen(RijDaad):
    template_name = "web/dwang/notulen.html"
    terug_naar = "dwang"
    wat = "dwang"
    soort = Notulen
    naam = "notulen"
    daad = controleer_notulen
    formulier = formulieren.Controle
    kop = "Notulen controleren"
    regels = ("DW-2", "ALG-16")


class FormulierAanbieden(_Daad):
    daad = bied_formulier_aan
    formulier = formulieren.FormulierAanbieden
    kop = "Formulier ter ondertekening aanbieden"
    regels = ("ALG-14", "DW-2")


class FormulierBijTraject(_VanTraject):
    daad = bied_formulier_aan
    formulier = formulieren.FormulierAanbieden
    kop = "Formulier ter ondertekening aanbieden"
    regels = ("ALG-14", "DW-2")

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {**super().invoer(form), "dossier": self.dossier}


class Handtekening(RijDaad):
    terug_naar = "dwang"
    wat = "dwang"
    soort = Formulier
    naam = "formulier"
    daad = leg_handtekening_vast
    formulier = formulieren.Handtekening
    kop = "Handtekening"
    regels = ("DW-2",)


class HuisverbodOverleg(_Daad):
    template_name = IN_GROEPEN
    daad = overleg_over_huisverbod
    formulier = formulieren.HuisverbodOverleg
    kop = "Overleg over een tijdelijk huisverbod"
    gelukt = "Vastgelegd. Leg de uitkomst vast zodra die er is."
    regels = ("DW-3",)
    vooraf = ("persoon",)

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {"door": self.medewerker, **form.cleaned_data}


class HuisverbodUitkomst(RijDaad):
    terug_naar = "dwang"
    wat = "dwang"
    soort = Huisverbodoverleg
    naam = "overleg"
    daad = leg_uitkomst_huisverbod_vast
    formulier = formulieren.HuisverbodUitkomst
    kop = "Uitkomst van het overleg"
    regels = ("DW-3",)


class BeschermingBesluit(_Daad):
    template_name = IN_GROEPEN
    daad = besluit_bescherming
    formulier = formulieren.Bescherming
    kop = "Bewind of mentorschap vragen"
    knop = "Besluit vastleggen"
    gelukt = "Het besluit is vastgelegd. Verzend het verzoek aan de officier van justitie."
    regels = ("DW-4", "ALG-12")
    vooraf = ("persoon", "soort")

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {"door": self.medewerker, **form.cleaned_data}


class _VanBescherming(RijDaad):
    terug_naar = "dwang"
    wat = "dwang"
    soort = Beschermingsverzoek
    naam = "beschermingsverzoek"
    regels = ("DW-4",)


class BeschermingVerzenden(_VanBescherming):
    daad = verzend_beschermingsverzoek
    formulier = formulieren.BeschermingVerzenden
    kop = "Verzoek aan de officier verzenden"


class BeschermingUitspraak(_VanBescherming):
    daad = leg_uitspraak_bescherming_vast
    formulier = formulieren.BeschermingUitspraak
    kop = "Wat de officier of de rechter deed"
