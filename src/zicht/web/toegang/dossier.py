"""Toegang in a dossier: who sees it, shielding, a colleague who looks along (TG-2, TG-3)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from zicht.dossiers.afschermen import hef_afscherming_op, scherm_dossier_af
from zicht.dossiers.meekijken import laat_meekijken, rond_meekijken_af
from zicht.dossiers.models import Meekijkverzoek, Toelating
from zicht.dossiers.selectors.toegang import toegangsbeeld
from zicht.dossiers.toegang import zichtbaar_voor
from zicht.kern.models import Rol
from zicht.web.dossiers.schermen import Blad, DossierDaad
from zicht.web.dossiers.velden import DossierFormulier
from zicht.web.onderdelen.collega import CollegasVeld, CollegaVeld
from zicht.web.onderdelen.velden import DatumVeld, LangeTekst


class ToegangScherm(Blad):
    template_name = "web/toegang/toegang.html"
    wat = "toegang"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        leidinggevende = self.medewerker.heeft(Rol.LEIDINGGEVENDE)
        beeld = toegangsbeeld(self.dossier, leidinggevende=leidinggevende)
        return super().get_context_data(beeld=beeld, leidinggevende=leidinggevende, **kwargs)


class AfschermFormulier(DossierFormulier):
    reden = LangeTekst(label="Waarom?", regels=3, help_text="Alleen een leidinggevende leest dit.")
    medewerkers = CollegasVeld(label="Wie ziet het dossier, naast de dossierhouder en de leidinggevende")
    uitgesloten = CollegasVeld(
        label="Wie ziet het nooit, ook niet als leidinggevende", uitleg="Bijvoorbeeld de collega om wie het gaat."
    )


class VanLeidinggevende(DossierDaad):
    """A form that the leidinggevende sees; the act says no to others once more."""

    terug_naar = "toegang"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self._eis_leidinggevende()
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self._eis_leidinggevende()
        return super().post(request, *args, **kwargs)

    def _eis_leidinggevende(self) -> None:
        if not self.medewerker.heeft(Rol.LEIDINGGEVENDE):
            raise PermissionDenied("Over afscherming beslist de leidinggevende.")


class Afschermen(VanLeidinggevende):
    wat = "dossier afschermen"
    daad = scherm_dossier_af
    formulier = AfschermFormulier
    kop = "Dossier afschermen"
    knop = "Dossier afschermen"
    uitleg = "Daarna bestaat dit dossier alleen nog voor de dossierhouder, de leidinggevende en wie u hier noemt."
    gelukt = "Afgeschermd. Voor anderen bestaat dit dossier nu niet."
    regels = ("TG-3",)

    def beginwaarden(self) -> dict[str, Any]:
        rijen = Toelating.objects.filter(dossier=self.dossier).values_list("medewerker_id", "uitgesloten")
        return {
            "medewerkers": [wie for wie, buiten in rijen if not buiten],
            "uitgesloten": [wie for wie, buiten in rijen if buiten],
        }


class OpheffenFormulier(DossierFormulier):
    reden = LangeTekst(label="Waarom is de afscherming niet meer nodig?", regels=3)


class Opheffen(VanLeidinggevende):
    wat = "afscherming opheffen"
    daad = hef_afscherming_op
    formulier = OpheffenFormulier
    kop = "Afscherming opheffen"
    knop = "Afscherming opheffen"
    uitleg = "Daarna ziet het team dit dossier weer, ook wie er nu bewust buiten is gehouden."
    gelukt = "Opgeheven. Het team ziet dit dossier weer."
    regels = ("TG-3",)


class MeekijkFormulier(DossierFormulier):
    collega = CollegaVeld(label="Wie vraagt u?")
    vraag = LangeTekst(label="Wat vraagt u?", regels=3)
    tot_en_met = DatumVeld(label="Tot en met", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dagen = settings.ZICHT_MEEKIJKEN_DAGEN
        self.fields["tot_en_met"].help_text = f"Leeg: {dagen} dagen. Langer kan niet in één keer; opnieuw vragen wel."


class Meekijken(DossierDaad):
    wat = "collega laten meekijken"
    daad = laat_meekijken
    formulier = MeekijkFormulier
    kop = "Collega laten meekijken"
    knop = "Collega laten meekijken"
    uitleg = "Uw collega ziet het hele dossier, tot en met de dag die u kiest."
    gelukt = "Uw collega ziet dit dossier nu onder “Ander dossier openen”. Laat zelf ook weten dat u hem vraagt."
    regels = ("TG-2",)
    terug_naar = "toegang"


class MeekijkenAfronden(DossierDaad):
    """Also for who was asked: he is done, and no longer sees it."""

    wat = "meekijken afronden"
    daad = rond_meekijken_af
    formulier = DossierFormulier
    kop = "Meekijken afronden"
    knop = "Meekijken afronden"
    gelukt = "Het meekijken is afgerond."
    regels = ("TG-2",)
    terug_naar = "toegang"

    @cached_property
    def verzoek(self) -> Meekijkverzoek:
        rij: Meekijkverzoek = self.van_dossier(Meekijkverzoek, self.kwargs["meekijkverzoek"])
        return rij

    def maak_formulier(self, *args: Any) -> Form:
        _ = self.verzoek
        return super().maak_formulier(*args)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        uitleg = f"{self.verzoek.aan} ziet dit dossier daarna niet meer, tenzij het eigen werk is."
        return super().get_context_data(**{"uitleg": uitleg, **kwargs})

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {"verzoek": self.verzoek, "door": self.medewerker}

    def na(self, uitkomst: Any) -> str:
        blijft = zichtbaar_voor(self.medewerker).filter(pk=self.dossier.pk).exists()
        return self.annuleer() if blijft else reverse("werkvoorraad")
