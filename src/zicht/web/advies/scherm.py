"""What every screen about advice shares: who may be there, drafts, and finds beside the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from django.views.generic import TemplateView

from zicht.advies.keuring import GegevensGevonden
from zicht.advies.keuzes import Vrager
from zicht.advies.logboek import log
from zicht.advies.models import Adviesvrager
from zicht.advies.selectors import adviesvrager_voor
from zicht.kern.fouten import Fout, NietGevonden
from zicht.kern.logboek.codes import Actie
from zicht.kern.models import Medewerker
from zicht.protocol.eerste_contact import weeg
from zicht.web.advies.vondsten import Oordelen, als_beoordeling, lees_oordelen, zonder
from zicht.web.concepten import BewaartGetypt, concept, gooi_weg, ingelogd, vul_in
from zicht.web.contact.afweging import AfwegingInBeeld, deel_afweging, gestuurde_antwoorden, in_beeld, vraagt_deel
from zicht.web.contact.nieuw import mag_intake
from zicht.web.daadscherm import zet_fout

NOEM_NIEMAND = "Noem niemand. Zicht kijkt de tekst na voordat die wordt bewaard."


class AdviesScherm(LoginRequiredMixin, TemplateView):
    """For workers who take calls; what is not theirs does not exist (404)."""

    medewerker: Medewerker

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return self.handle_no_permission()
        self.medewerker = ingelogd(request)
        if not mag_intake(self.medewerker):
            raise PermissionDenied("Advies is voor wie mensen te woord staat.")
        try:
            self.zoek_op()
            return super().dispatch(request, *args, **kwargs)
        except NietGevonden as fout:
            raise Http404(fout.zin) from fout

    def zoek_op(self) -> None:
        """Fetch what the address names. Raises NietGevonden."""


class VragerScherm(AdviesScherm):
    """A screen about one adviesvrager; opening it is logged."""

    vrager: Adviesvrager
    wat: ClassVar[str] = "adviesvrager"

    def zoek_op(self) -> None:
        sleutel: UUID = self.kwargs["adviesvrager"]
        self.vrager = adviesvrager_voor(self.medewerker, sleutel)
        log(self.wat, self.vrager, door=self.medewerker, actie=Actie.RAADPLEGEN)

    def vrager_url(self) -> str:
        return reverse("advies-vrager", kwargs={"adviesvrager": self.vrager.pk})


class AdviesDaad(BewaartGetypt, AdviesScherm):
    """A form for one act of this room. Set `formulier`, `kop`, `knop`; override `doe`, `na`, `terug`."""

    template_name = "web/advies/daad.html"
    formulier: ClassVar[type[Form]]
    kop: ClassVar[str]
    knop: ClassVar[str] = "Vastleggen"
    gelukt: ClassVar[str] = "Vastgelegd."
    regels: ClassVar[tuple[str, ...]] = ()
    tekstvelden: ClassVar[tuple[str, ...]] = ()
    """Fields in which nobody may be recognised (ADV-1)."""
    uitleg: ClassVar[str] = NOEM_NIEMAND

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form, bewaard = self.maak_formulier(), concept(self.medewerker, self.concept_sleutel())
        if bewaard is not None:
            vul_in(form, bewaard)
        return self.toon(form, concept=bewaard)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        oordelen = lees_oordelen(request.POST)
        form = self.maak_formulier(self._zonder_weggehaald(oordelen))
        if not form.is_valid():
            return self.toon(form, oordelen=oordelen)
        try:
            uitkomst = self.doe(self.invoer(form, oordelen))
        except GegevensGevonden as fout:
            teksten = {veld: self.tekst_van(form, veld) for veld in fout.vondsten}
            return self.toon(form, fout=fout, beoordeling=als_beoordeling(fout, teksten), oordelen=oordelen)
        except NietGevonden:
            raise
        except Fout as fout:
            return self.toon(form, fout=zet_fout(form, fout), oordelen=oordelen)
        gooi_weg(self.medewerker, self.concept_sleutel())
        messages.success(request, self.gelukt)
        return redirect(self.na(uitkomst))

    def maak_formulier(self, gegevens: Mapping[str, Any] | None = None) -> Form:
        """The form, empty or with what was sent."""
        return self.formulier(gegevens)

    def toon(self, form: Form, *, oordelen: Oordelen | None = None, **context: Any) -> HttpResponse:
        inhoud = {
            "form": form,
            "kop": self.kop,
            "knop": self.knop,
            "regels": self.regels,
            "uitleg": self.uitleg,
            "terug": self.terug(),
            "sleutel": self.concept_sleutel(),
            "vrijgegeven": oordelen.geen if oordelen else [],
            "labels": {veld: str(form.fields[veld].label) for veld in self.tekstvelden},
            "concept": None,
            **context,
        }
        return self.render_to_response(self.get_context_data(**inhoud), status=422 if form.is_bound else 200)

    def doe(self, invoer: dict[str, Any]) -> Any:
        raise NotImplementedError(type(self))

    def tekst_van(self, form: Form, veld: str) -> str:
        """The text in which something was found, by the name the act gives it."""
        return str(form.cleaned_data[veld])

    def invoer(self, form: Form, oordelen: Oordelen) -> dict[str, Any]:
        """The fields of the act."""
        vrij = {"geen_persoonsgegeven": oordelen.geen} if self.tekstvelden else {}
        return {"door": self.medewerker, **form.cleaned_data, **vrij}

    def na(self, uitkomst: Any) -> str:
        return self.terug()

    def terug(self) -> str:
        return reverse("advies")

    def concept_sleutel(self) -> str:
        """The first id in it, behind a colon, is that of the adviesvrager: his drafts go with him (ADV-2)."""
        assert self.request.resolver_match is not None
        delen = (str(waarde) for waarde in self.kwargs.values())
        return ":".join((self.request.resolver_match.url_name or "", *delen))

    def _zonder_weggehaald(self, oordelen: Oordelen) -> Mapping[str, Any]:
        gestuurd = self.request.POST.copy()
        for veld in self.tekstvelden:
            gestuurd[veld] = zonder(gestuurd.get(veld, ""), oordelen.weg)
        return gestuurd


class MetAfweging(AdviesDaad):
    """A conversation with questions that weigh: what the answers say can be seen before anything is saved (EC-6)."""

    template_name = "web/advies/gesprek.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "weeg" in request.POST:
            form = self.maak_formulier()
            if vraagt_deel(request):
                return deel_afweging(request, self.afweging(form))
            vul_in_zoals_gestuurd(form, request.POST)
            return self.toon(form)
        return super().post(request, *args, **kwargs)

    def toon(self, form: Form, *, oordelen: Oordelen | None = None, **context: Any) -> HttpResponse:
        soort = Vrager(form.soort).label  # type: ignore[attr-defined]
        return super().toon(form, oordelen=oordelen, **{"soort": soort, "afweging": self.afweging(form), **context})

    def afweging(self, form: Form) -> AfwegingInBeeld | None:
        """What the answers sent say; None as long as nothing is answered."""
        antwoorden = gestuurde_antwoorden(self.request.POST)
        if not antwoorden:
            return None
        soort: str = form.soort  # type: ignore[attr-defined]
        onder_meldcode = soort == Vrager.PROFESSIONAL and self.request.POST.get("onder_meldcode") != "nee"
        return in_beeld(weeg(soort, antwoorden, onder_meldcode=onder_meldcode))


def vul_in_zoals_gestuurd(form: Form, gestuurd: QueryDict) -> None:
    """Show again what was sent, judged by nobody yet."""
    for naam, veld in form.fields.items():
        form.initial[naam] = veld.widget.value_from_datadict(gestuurd, MultiValueDict(), form.add_prefix(naam))
