"""The list of people to call back (ML-11), and recording a call."""

from __future__ import annotations

from functools import cached_property
from typing import Any, ClassVar

from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import TemplateView

from zicht.advies.selectors import aantal_open_afspraken
from zicht.contact.models import Terugbelafspraak
from zicht.contact.selectors import bellijst
from zicht.contact.te_bellen import te_bellen
from zicht.contact.terugbellen import bel_terug
from zicht.dossiers.toegang import log_lijst
from zicht.web.concepten import ingelogd
from zicht.web.diensten.besluitformulier import ja_nee
from zicht.web.dossiers import velden
from zicht.web.dossiers.schermen import RijDaad
from zicht.web.dossiers.velden import DossierFormulier
from zicht.web.onderdelen.velden import LangeTekst, TijdstipVeld


class Terugbellen(LoginRequiredMixin, TemplateView):
    template_name = "web/contact/terugbellen.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        alleen_mij = request.GET.get("van") == "mij"
        blad = request.GET.get("blad", "1")
        nummer = int(blad) if blad.isdecimal() and len(blad) < 6 else 1
        medewerker = ingelogd(request)
        pagina, afspraken = bellijst(medewerker, alleen_mij=alleen_mij, blad=nummer)
        log_lijst(medewerker, {afspraak.dossier for afspraak in afspraken}, wat="terugbellen")
        return self.render_to_response(
            {
                "pagina": pagina,
                "afspraken": afspraken,
                "alleen_mij": alleen_mij,
                "vervolggesprekken": aantal_open_afspraken(medewerker),
            }
        )


class BelFormulier(DossierFormulier):
    bereikt = ja_nee("Hebt u gesproken met wie u belde?")
    uitkomst = LangeTekst(label="Wat is er besproken, of wat deed u?", regels=3)
    op = TijdstipVeld(label="Wanneer", required=False, help_text="Leeg is nu.")
    contactstop_reden = velden.reden(velden.CONTACTSTOP)
    redenvelden: ClassVar[tuple[str, ...]] = ("contactstop_reden",)


class BelTerug(RijDaad):
    soort = Terugbelafspraak
    naam = "afspraak"
    template_name = "web/contact/bel_terug.html"
    wat = "terugbellen"
    daad = bel_terug
    formulier = BelFormulier
    kop = "Terugbellen"
    knop = "Uitkomst vastleggen"
    gelukt = "De uitkomst is vastgelegd."
    regels = ("ML-11",)

    @cached_property
    def rij(self) -> Any:
        return self.van_dossier(Terugbelafspraak, self.kwargs["terugbelafspraak"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"bel": te_bellen([self.rij])[self.rij.pk], **kwargs})

    def annuleer(self) -> str:
        return reverse("contact-terugbellen")
