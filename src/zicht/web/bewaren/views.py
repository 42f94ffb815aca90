"""Screens of retention: the list, the dossier, proposing, deciding by a second person, the certificate."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.mixins import LoginRequiredMixin, UserPassesTestMixin
from django.forms import Form
from django.http import Http404
from django.urls import reverse
from django.views.generic import TemplateView

from zicht.bewaren import selectors
from zicht.bewaren.benamingen import op_naam
from zicht.bewaren.goedkeuren import keur_vernietiging_goed
from zicht.bewaren.models import Lijstregel, Vernietigingsvoorstel
from zicht.bewaren.verlengen import verleng_bewaren
from zicht.bewaren.voorstellen import VOORSTELLERS, stel_vernietiging_voor, trek_voorstel_in
from zicht.dossiers.toegang import alleen_in_nood, log_lijst
from zicht.kern.models import Rol
from zicht.protocol.versies import versie
from zicht.web.bewaren.formulieren import GoedkeurFormulier, IntrekFormulier, VerlengFormulier, VoorstelFormulier
from zicht.web.concepten import ingelogd
from zicht.web.dossiers.schermen import Blad, DossierDaad, RijDaad


class VoorTweeMensen(LoginRequiredMixin, UserPassesTestMixin, TemplateView):
    """For who may propose or decide: the privacyfunctionaris and the leidinggevende."""

    def test_func(self) -> bool:
        return ingelogd(self.request).heeft(*VOORSTELLERS)

    def blad(self) -> int:
        gevraagd = self.request.GET.get("blad", "1")
        return int(gevraagd) if gevraagd.isdecimal() and len(gevraagd) < 6 else 1


class Lijst(VoorTweeMensen):
    """What waits for a second person, what is past its term, what waits, and what cannot be said."""

    template_name = "web/bewaren/lijst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        medewerker = ingelogd(self.request)
        gevraagd = self.request.GET.get("stand", "")
        stand = gevraagd if gevraagd in Lijstregel.Stand.values else Lijstregel.Stand.VERSTREKEN
        pagina, regels = selectors.lijst(medewerker, stand, self.blad())
        voorstellen = selectors.open_voorstellen(medewerker)
        gezien = {regel.stand.id for regel in regels} | {een.dossier_id for een in voorstellen}
        log_lijst(medewerker, gezien, wat="bewaren")
        aantallen = selectors.tellingen(medewerker)
        return super().get_context_data(
            pagina=pagina,
            regels=regels,
            voorstellen=voorstellen,
            stand=stand,
            standen=[(waarde, naam, aantallen[waarde]) for waarde, naam in Lijstregel.Stand.choices],
            **kwargs,
        )


class Bewijzen(VoorTweeMensen):
    template_name = "web/bewaren/bewijzen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(pagina=selectors.bewijzen(self.blad()), **kwargs)


class Bewijs(VoorTweeMensen):
    """One certificate, to print."""

    template_name = "web/bewaren/bewijs.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bewijs = selectors.bewijs(self.kwargs["nummer"])
        if bewijs is None:
            raise Http404("Dit bewijs bestaat niet.")
        eigen = {"aantallen": op_naam(bewijs.aantallen), "versie": versie(bewijs.versie_protocol).naam}
        return super().get_context_data(**{"bewijs": bewijs, **eigen, **kwargs})


class VanDossier(Blad):
    """How long this dossier is kept and why, what is open, what was decided and proposed."""

    template_name = "web/bewaren/dossier.html"
    wat = "bewaren"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        beeld = selectors.dossierbeeld(self.dossier)
        mag = self.medewerker.heeft(*VOORSTELLERS) and not alleen_in_nood(self.medewerker, self.dossier)
        eigen = {
            "beeld": beeld,
            "mag_voorstellen": mag,
            "mag_beoordelen": mag and self.mag_beoordelen(beeld.open_voorstel),
            "mag_verlengen": self.medewerker.heeft(Rol.LEIDINGGEVENDE),
            "dossier_url": self.dossier_url(),
        }
        return super().get_context_data(**{**eigen, **kwargs})

    def mag_beoordelen(self, voorstel: Vernietigingsvoorstel | None) -> bool:
        """Two people: a leidinggevende decides, and never on his own proposal (RE-10)."""
        if voorstel is None or voorstel.vastgelegd_door_id == self.medewerker.pk:
            return False
        return self.medewerker.heeft(Rol.LEIDINGGEVENDE)


class Verleng(DossierDaad):
    terug_naar = "bewaren-dossier"
    wat = "bewaren"
    daad = verleng_bewaren
    formulier = VerlengFormulier
    kop = "Langer bewaren"
    knop = "Besluit vastleggen"
    regels = ("RE-10",)


class Voorstel(DossierDaad):
    terug_naar = "bewaren-dossier"
    wat = "bewaren"
    daad = stel_vernietiging_voor
    formulier = VoorstelFormulier
    kop = "Vernietigen voorstellen"
    knop = "Voorleggen aan een tweede persoon"
    gelukt = "Het voorstel ligt klaar voor een tweede persoon. Er is nog niets vernietigd."
    regels = ("RE-6", "RE-10", "RE-11")
    vooraf = ("grond", "persoon")
    uitleg = "Hiermee vernietigt u nog niets. Een andere leidinggevende leest het voorstel en beslist."


class _VanVoorstel(RijDaad):
    terug_naar = "bewaren-dossier"
    wat = "bewaren"
    soort = Vernietigingsvoorstel
    naam = "voorstel"

    def waarover(self) -> str:
        wie = f" ({self.rij.persoon.naam})" if self.rij.persoon else ""
        return f"Vernietigen: {self.rij.get_omvang_display().lower()}{wie}"


class TrekIn(_VanVoorstel):
    daad = trek_voorstel_in
    formulier = IntrekFormulier
    kop = "Voorstel intrekken"
    knop = "Voorstel intrekken"
    uitleg = "Er wordt dan niets vernietigd. Het dossier blijft zoals het is."
    gelukt = "Het voorstel is ingetrokken. Het dossier blijft."
    regels = ("RE-11",)


class KeurGoed(_VanVoorstel):
    """Side by side: what goes and what stays. After it there is no dossier to go back to, only the certificate."""

    template_name = "web/bewaren/goedkeuren.html"
    daad = keur_vernietiging_goed
    formulier = GoedkeurFormulier
    kop = "Vernietigen beoordelen"
    knop = "Definitief vernietigen"
    gelukt = "Vernietigd. Dit is het bewijs; bewaar het bij de organisatie."
    regels = ("RE-10", "RE-11")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = {
            "beeld": selectors.voorstelbeeld(self.rij),
            "zelf_voorgesteld": self.rij.vastgelegd_door_id == self.medewerker.pk,
            "is_open": self.rij.stand == Vernietigingsvoorstel.Stand.OPEN,
            "gevaarlijk": True,
        }
        return super().get_context_data(**{**eigen, **kwargs})

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {"voorstel": self.rij, "door": self.medewerker}

    def na(self, uitkomst: Any) -> str:
        return reverse("bewaren-bewijs", kwargs={"nummer": uitkomst.nummer})
