"""The screens of advice: the list, giving, reading, consent, follow-up."""

from __future__ import annotations

from functools import cached_property
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.formats import date_format

from zicht.advies.afspreken import laat_vervallen, niet_bereikt, spreek_vervolgadvies_af, wissel_contactpersoon
from zicht.advies.geven import geef_advies, geef_vervolgadvies
from zicht.advies.keuzes import Vrager
from zicht.advies.logboek import log
from zicht.advies.models import Advies, Vervolgafspraak
from zicht.advies.overwegingen import open_overwegingen, overwegingen_van
from zicht.advies.selectors import (
    advies_voor,
    adviesvrager_met_kenmerk,
    adviesvragers_voor,
    afspraak_voor,
    blad_van,
    eigen_adviezen,
    gegeven,
    open_afspraken,
)
from zicht.advies.toestemming import leg_toestemming_vast, trek_toestemming_in
from zicht.advies.weging import afweging_van
from zicht.dossiers.toegang import log_lijst
from zicht.kern import klok
from zicht.kern.fouten import Invoerfout
from zicht.kern.logboek.codes import Actie
from zicht.web.advies.formulieren import (
    AdviesFormulier,
    AfspraakFormulier,
    ContactpersoonFormulier,
    KenmerkFormulier,
    ToestemmingFormulier,
    VervolgFormulier,
)
from zicht.web.advies.scherm import AdviesDaad, AdviesScherm, MetAfweging, VragerScherm
from zicht.web.concepten import concept
from zicht.web.contact.afweging import in_beeld
from zicht.web.contact.naar_advies import sleutel_van_advies

UITLEG = {
    Vrager.DIRECTBETROKKENE: "Wie zelf geweld ondergaat of pleegt, of in hetzelfde huis of gezin woont.",
    Vrager.OMSTANDER: "Familie, buren, vrienden: wie het ziet of hoort.",
    Vrager.PROFESSIONAL: "Wie het gezin uit het werk kent.",
}


class Overzicht(AdviesScherm):
    """Own advices, promised follow-ups, and finding somebody who calls again by his code."""

    template_name = "web/advies/overzicht.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._toon(KenmerkFormulier())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = KenmerkFormulier(request.POST)
        if form.is_valid():
            vrager = adviesvrager_met_kenmerk(self.medewerker, form.cleaned_data["kenmerk"])
            if vrager is not None:
                return redirect("advies-vrager", adviesvrager=vrager.pk)
            form.add_error("kenmerk", "Deze code is hier niet bekend. Misschien is de toestemming ingetrokken.")
        return self._toon(form)

    def _toon(self, form: KenmerkFormulier) -> HttpResponse:
        blad = self.request.GET.get("blad", "1")
        nummer = int(blad) if blad.isdecimal() and len(blad) < 6 else 1
        afspraken = open_afspraken(self.medewerker)
        inhoud = {
            "form": form,
            "pagina": eigen_adviezen(self.medewerker, nummer),
            "afspraken": afspraken,
            "overwegingen": open_overwegingen(self.medewerker),
        }
        log_lijst(self.medewerker, {een.adviesvrager for een in afspraken}, wat="advies")
        return self.render_to_response(inhoud, status=422 if form.is_bound else 200)


class AdviesBegin(AdviesScherm):
    """Every advice begins at an address of its own, so that two calls or a double click never mix."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return redirect("advies-nieuw", kenmerk=uuid4())


class AdviesNieuw(MetAfweging, AdviesDaad):
    """The kind of adviesvrager is chosen first: topics, questions and what is told depend on it (ADV-4 to ADV-6)."""

    formulier = AdviesFormulier
    kop = "Advies geven"
    knop = "Advies vastleggen"
    gelukt = "Het advies is vastgelegd, zonder namen."
    regels = ("ADV-1", "ADV-10")
    tekstvelden = ("vraag", "advies", "niet_gezegd_reden", "niet_aangeraden_reden")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.soort:
            return self.kies_soort()
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().post(request, *args, **kwargs) if self.soort else self.kies_soort()

    @cached_property
    def soort(self) -> str:
        """As sent, as chosen in the address, or as the call that led here said; empty when nobody said."""
        bewaard = concept(self.medewerker, self.concept_sleutel())
        getypt = next(iter(bewaard.gegevens.get("soort_vrager", [])), "") if bewaard else ""
        gekozen = self.request.GET.get("soort") or self.request.POST.get("soort_vrager") or getypt
        return str(gekozen) if gekozen in Vrager.values else ""

    def kies_soort(self) -> HttpResponse:
        inhoud = {"soorten": [(soort, UITLEG[soort]) for soort in Vrager], "terug": self.terug()}
        status = 200 if self.request.method == "GET" else 422
        return TemplateResponse(self.request, "web/advies/soort.html", inhoud, status=status)

    def maak_formulier(self, gegevens: Any = None) -> Form:
        return self.formulier(gegevens, soort=self.soort)

    def doe(self, invoer: dict[str, Any]) -> Advies:
        return geef_advies(kenmerk=self.kwargs["kenmerk"], **{**invoer, "soort_vrager": self.soort})

    def na(self, uitkomst: Any) -> str:
        return reverse("advies-advies", kwargs={"advies": uitkomst.pk})

    def concept_sleutel(self) -> str:
        return sleutel_van_advies(self.kwargs["kenmerk"])


class AdviesBlad(AdviesScherm):
    template_name = "web/advies/advies.html"
    advies: Advies

    def zoek_op(self) -> None:
        self.advies = advies_voor(self.medewerker, self.kwargs["advies"])
        log("advies", self.advies, door=self.medewerker, actie=Actie.RAADPLEGEN)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        inhoud = {
            "advies": self.advies,
            "gegeven": gegeven(self.advies),
            "afweging": in_beeld(afweging_van(self.advies)) if self.advies.antwoorden else None,
            "overwegingen": overwegingen_van(self.advies),
        }
        return super().get_context_data(**{**kwargs, **inhoud})


class Toestemming(AdviesDaad):
    formulier = ToestemmingFormulier
    kop = "Mag de naam worden vastgelegd?"
    knop = "Toestemming vastleggen"
    uitleg = "Leg dit pas vast als de adviesvrager zelf ja zegt. Noem niemand anders."
    gelukt = "De toestemming is vastgelegd. Noem de code aan de adviesvrager."
    regels = ("ADV-1", "ADV-2", "ALG-19")
    tekstvelden = ("veilig_bereikbaar",)
    advies: Advies

    def zoek_op(self) -> None:
        self.advies = advies_voor(self.medewerker, self.kwargs["advies"])

    def doe(self, invoer: dict[str, Any]) -> Any:
        return leg_toestemming_vast(advies=self.advies, **invoer)

    def na(self, uitkomst: Any) -> str:
        return reverse("advies-vrager", kwargs={"adviesvrager": uitkomst.pk})

    def terug(self) -> str:
        return reverse("advies-advies", kwargs={"advies": self.advies.pk})


class VragerBlad(VragerScherm):
    template_name = "web/advies/vrager.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{**kwargs, "blad": blad_van(self.vrager)})


class VervolgNieuw(MetAfweging, VragerScherm, AdviesDaad):
    formulier = VervolgFormulier
    kop = "Vervolgadvies geven"
    knop = "Vervolgadvies vastleggen"
    gelukt = "Het vervolgadvies is vastgelegd."
    regels = ("ADV-1", "ADV-7", "ADV-10", "ADV-11")
    tekstvelden = ("vraag", "advies", "niet_aangeraden_reden")

    @property
    def soort(self) -> str:
        return self.vrager.soort

    @cached_property
    def afspraak(self) -> Vervolgafspraak | None:
        """The first that was promised and not kept yet."""
        return self.vrager.afspraken.filter(nagekomen_op=None).order_by("uiterlijk").first()

    def maak_formulier(self, gegevens: Any = None) -> Form:
        beloofd = date_format(klok.dag(self.afspraak.uiterlijk), "j F Y") if self.afspraak else ""
        return self.formulier(gegevens, soort=self.soort, beloofd=beloofd)

    def doe(self, invoer: dict[str, Any]) -> Advies:
        afspraak = self.afspraak if invoer.pop("nagekomen", False) else None
        return geef_vervolgadvies(adviesvrager=self.vrager, afspraak=afspraak, **invoer)

    def terug(self) -> str:
        return self.vrager_url()


class AfspraakNieuw(VragerScherm, AdviesDaad):
    formulier = AfspraakFormulier
    kop = "Vervolggesprek afspreken"
    knop = "Afspraak vastleggen"
    gelukt = "De afspraak is vastgelegd."
    regels = ("ADV-7",)
    tekstvelden = ("onderwerp",)

    def doe(self, invoer: dict[str, Any]) -> Vervolgafspraak:
        return spreek_vervolgadvies_af(adviesvrager=self.vrager, **invoer)

    def terug(self) -> str:
        return self.vrager_url()


class Contactpersoon(VragerScherm, AdviesDaad):
    formulier = ContactpersoonFormulier
    kop = "Andere contactpersoon"
    knop = "Contactpersoon wisselen"
    gelukt = "De contactpersoon is gewisseld. Vertel de adviesvrager wie het nu is."
    regels = ("ADV-7",)

    def toon(self, form: Form, **context: Any) -> HttpResponse:
        nu = self.vrager.contactpersoon.naam
        return super().toon(
            form, **{"uitleg": f"Nu is dat {nu}. De contactpersoon voert het volgende gesprek.", **context}
        )

    def doe(self, invoer: dict[str, Any]) -> Any:
        return wissel_contactpersoon(adviesvrager=self.vrager, **invoer)

    def terug(self) -> str:
        return self.vrager_url()

    def na(self, uitkomst: Any) -> str:
        # To somebody of another team: then this record is not for this worker any more.
        return self.vrager_url() if adviesvragers_voor(self.medewerker).contains(uitkomst) else reverse("advies")


class Intrekken(VragerScherm):
    """ADV-2: one button, no reason asked."""

    template_name = "web/bevestigen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        inhoud = {
            "kop": "Toestemming intrekken",
            "vraag": "Trekt deze adviesvrager de toestemming in? Dat kan altijd, zonder reden.",
            "gevolgen": (
                "Naam, organisatie, telefoon en e-mail zijn meteen weg, ook uit afspraken en concepten.",
                "De adviezen blijven zonder naam staan. Niets verbindt ze nog met elkaar.",
                "Dit is niet terug te draaien.",
            ),
            "knop": "Toestemming intrekken",
            "terug": self.vrager_url(),
            "gevaarlijk": True,
        }
        return super().get_context_data(**{**inhoud, **kwargs})

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        trek_toestemming_in(adviesvrager=self.vrager, door=self.medewerker)
        messages.success(request, "De toestemming is ingetrokken. Wie dit was, staat nergens meer.")
        return redirect("advies")


class AfspraakUitkomst(AdviesScherm):
    """Not reached, or no longer wanted: two buttons beside an appointment."""

    http_method_names = ["post"]
    afspraak: Vervolgafspraak

    def zoek_op(self) -> None:
        self.afspraak = afspraak_voor(self.medewerker, self.kwargs["vervolgafspraak"])

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            if request.POST.get("uitkomst") == "vervallen":
                laat_vervallen(afspraak=self.afspraak, door=self.medewerker)
                messages.success(request, "De afspraak is vervallen.")
            else:
                niet_bereikt(afspraak=self.afspraak, door=self.medewerker)
                messages.success(request, "Vastgelegd dat u niemand bereikte. De afspraak blijft staan.")
        except Invoerfout as fout:
            messages.error(request, fout.zin)
        return redirect("advies-vrager", adviesvrager=self.afspraak.adviesvrager_id)
