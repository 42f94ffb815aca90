"""Nieuw contact: one page for the call. Nothing typed is lost, and spoed counts from the moment the button is used."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views import View
from django.views.generic import TemplateView

from zicht.contact.models import Melding
from zicht.contact.onderwerpen import EERSTE_CONTACT, NADELEN
from zicht.contact.ontvangen import ontvang_melding
from zicht.dossiers.toegang import zichtbaar_voor
from zicht.kern.fouten import Fout
from zicht.kern.models import Concept, Medewerker, Rol
from zicht.web.concepten import BewaartGetypt, concept, gooi_weg, ingelogd
from zicht.web.contact import personenrij, uitspraakrij
from zicht.web.contact.afweging import afweging_van_gesprek, deel_afweging, vraagt_deel
from zicht.web.contact.naar_advies import neem_keuzes_mee
from zicht.web.contact.ontwerp import Ontwerp, als_gestuurd, bewaar, onafgerond, sleutel
from zicht.web.daadscherm import zet_fout
from zicht.web.onderdelen.rijen import wil_extra_rij

GEEN_INTAKE = (Rol.PRIVACY, Rol.BEHEER)
"""Roles that by themselves take no calls."""


def mag_intake(medewerker: Medewerker) -> bool:
    """Whoever does care work may pick up the phone."""
    return any(rol not in GEEN_INTAKE for rol in medewerker.rollen)


class NieuwBegin(LoginRequiredMixin, View):
    """Every contact gets an identity of its own, so that two calls or a double click never mix."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return redirect("contact-nieuw", kenmerk=uuid4())


class IntakeScherm(LoginRequiredMixin, TemplateView):
    """A screen of the intake: for workers who take calls; `kenmerk` in the address is the identity of the contact."""

    medewerker: Medewerker

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return self.handle_no_permission()
        self.medewerker = ingelogd(request)
        if not mag_intake(self.medewerker):
            raise PermissionDenied("Nieuw contact is voor wie meldingen aanneemt.")
        # With the Back button a recorded contact must never look like an empty form: the next call would vanish in it.
        if request.method == "GET" and (melding := self.vastgelegd(kwargs["kenmerk"])):
            return self.al_vastgelegd(melding)
        return super().dispatch(request, *args, **kwargs)

    @property
    def kenmerk(self) -> UUID:
        kenmerk: UUID = self.kwargs["kenmerk"]
        return kenmerk

    def concept(self) -> Concept | None:
        return concept(self.medewerker, sleutel(self.kenmerk))

    @staticmethod
    def vastgelegd(kenmerk: UUID) -> Melding | None:
        """The melding that this contact became, when it did."""
        return Melding.objects.filter(pk=kenmerk).first()

    def al_vastgelegd(self, melding: Melding) -> HttpResponse:
        tekst = f"Dit contact is al vastgelegd als melding {melding}. Kies Nieuw contact voor een volgend gesprek."
        messages.info(self.request, tekst)
        return self.naar_melding(melding) or redirect("werkvoorraad")

    def naar_melding(self, melding: Melding) -> HttpResponse | None:
        """To its page; None when its dossier is not for this worker."""
        if not zichtbaar_voor(self.medewerker).filter(pk=melding.dossier_id).exists():
            return None
        return redirect("contact-melding", dossier=melding.dossier_id, melding=melding.pk)

    def melding_klaar(self, melding: Melding) -> HttpResponse:
        """The melding is in: to its page, which says what to tell the melder."""
        gooi_weg(self.medewerker, sleutel(self.kenmerk))
        if naar := self.naar_melding(melding):
            return naar
        tekst = f"Melding {melding} is vastgelegd bij een dossier van een ander team. Dat team neemt haar op."
        messages.success(self.request, tekst)
        return redirect("nieuw_contact")


class NieuwContact(BewaartGetypt, IntakeScherm):
    template_name = "web/contact/nieuw.html"

    def concept_sleutel(self) -> str:
        return sleutel(self.kenmerk)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        bewaard = self.concept()
        ontwerp = Ontwerp.uit_concept(als_gestuurd(bewaard.gegevens)) if bewaard else Ontwerp.leeg()
        return self.toon(ontwerp, bewaard=bewaard)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "advies" in request.POST:
            return self.wordt_advies()
        if "weeg" in request.POST:
            afweging = afweging_van_gesprek(request.POST)
            if vraagt_deel(request):
                return deel_afweging(request, afweging)
            return self.toon(Ontwerp.uit_concept(request.POST), afweging=afweging)
        if any(wil_extra_rij(request.POST, prefix) for prefix in (personenrij.PREFIX, uitspraakrij.PREFIX)):
            # Made from what was typed, every list of rows ends with an empty one.
            return self.toon(Ontwerp.uit_concept(request.POST))
        ontwerp = Ontwerp.gestuurd(request.POST)
        if not ontwerp.geldig:
            return self.toon(ontwerp, status=422)
        if "spoed" in request.POST:
            return self.spoed(ontwerp)
        # What comes after this contact was recorded is another call: it gets an identity of its own.
        kenmerk = uuid4() if self.vastgelegd(self.kenmerk) else self.kenmerk
        bewaar(self.medewerker, kenmerk, request.POST)
        return redirect("contact-bekend", kenmerk=kenmerk)

    def wordt_advies(self) -> HttpResponse:
        """ADV-1: what was typed for a melding names people; an advice keeps none of it, only what was chosen."""
        if melding := self.vastgelegd(self.kenmerk):
            # EC-5, hard: a melding never becomes an advice.
            return self.al_vastgelegd(melding)
        kenmerk = uuid4()
        neem_keuzes_mee(self.medewerker, kenmerk, self.request.POST)
        gooi_weg(self.medewerker, sleutel(self.kenmerk))
        return redirect("advies-nieuw", kenmerk=kenmerk)

    def spoed(self, ontwerp: Ontwerp) -> HttpResponse:
        """ML-10: it counts from now; whether the family is known is found out after that."""
        velden = {**ontwerp.invoer(), "spoed": True, "spoed_reden": ontwerp.form.cleaned_data["spoed_reden"]}
        eerder = self.vastgelegd(self.kenmerk)
        # A double click is the same melding; another story is another one.
        kenmerk = uuid4() if eerder and eerder.verhaal != velden["verhaal"] else self.kenmerk
        try:
            melding = ontvang_melding(door=self.medewerker, kenmerk=kenmerk, **velden)
        except Fout as fout:
            return self.toon(ontwerp, status=422, fout=zet_fout(ontwerp.form, fout))
        tekst = "Spoed is vastgelegd. Vanaf nu is Veilig Thuis verantwoordelijk voor het zicht op de veiligheid."
        messages.success(self.request, tekst)
        return self.melding_klaar(melding)

    def toon(self, ontwerp: Ontwerp, *, status: int = 200, **context: Any) -> HttpResponse:
        inhoud = {
            "ontwerp": ontwerp,
            "form": ontwerp.form,
            "onderwerpen": EERSTE_CONTACT,
            "besproken": ontwerp.form["besproken"].value() or [],
            "nadelen": NADELEN,
            "sleutel": sleutel(self.kenmerk),
            "onafgerond": onafgerond(self.medewerker, behalve=self.kenmerk),
            "bewaard": None,
            "afweging": None,
            "fout": None,
            "actie": reverse("contact-nieuw", kwargs={"kenmerk": self.kenmerk}),
            **context,
        }
        return self.render_to_response(inhoud, status=status)
