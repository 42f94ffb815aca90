"""Screens inside a dossier, and the screen that is a form for one act.

A door parses input, calls one act and shows the outcome; what the act refuses stands beside the field, and nothing that
was typed is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.forms import BaseForm, Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView

from zicht.dossiers.lezen import Leesrem
from zicht.dossiers.models import Dossier
from zicht.dossiers.toegang import dossier_voor
from zicht.kern.fouten import Fout, Geweigerd, Invoerfout, NietGevonden, RedenNodig, Verouderd
from zicht.kern.logboek.codes import Actie
from zicht.kern.models import Medewerker
from zicht.web.concepten import BewaartGetypt, bewaar_gestuurd, concept, gooi_weg, ingelogd, vul_in
from zicht.web.onderdelen.verschil import Verschil
from zicht.web.schrijfhulp.aanwijzingen import na_bewaren

REDEN_STAAT_BIJ_HET_VELD = "Dit vraagt nog iets van u. Lees wat er bij het veld staat."
"""Above a form of which one field asks a reason: the sentence itself stands there, once."""


class DossierScherm(LoginRequiredMixin, TemplateView):
    """A screen in a dossier: `self.dossier`, `self.medewerker`; what is not for this worker does not exist (404)."""

    wat: ClassVar[str] = "dossier"
    """What is looked at, for the log of readings."""
    actie: ClassVar[Actie] = Actie.RAADPLEGEN
    """What opening this is for the log: looking, printing, taking a file out."""
    dossier: Dossier
    medewerker: Medewerker

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return self.handle_no_permission()
        self.medewerker = ingelogd(request)
        try:
            self.dossier = dossier_voor(
                self.medewerker, kwargs["dossier"], wat=self.wat, actie=self.actie, over=self._over(kwargs)
            )
            return super().dispatch(request, *args, **kwargs)
        except NietGevonden as fout:
            raise Http404(fout.zin) from fout
        except Leesrem:
            self.bewaar_getypt()
            return redirect("toegang-veel-lezen", naar=kwargs["dossier"])

    def bewaar_getypt(self) -> None:
        """Keep what was sent, when this screen takes something in."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        from zicht.web.dossiers.omlijsting import omlijsting

        # `kwargs` holds the id from the address under the same name.
        omgeving = omlijsting(self.dossier, self.medewerker, self.request)
        return super().get_context_data(**{**omgeving, **kwargs, "dossier": self.dossier})

    @staticmethod
    def _over(kwargs: dict[str, Any]) -> tuple[str, UUID] | None:
        """The row of the dossier that the address names, by kind and id."""
        rijen = (
            (soort, sleutel) for soort, sleutel in kwargs.items() if soort != "dossier" and isinstance(sleutel, UUID)
        )
        return next(rijen, None)

    def dossier_url(self) -> str:
        return reverse("dossier", kwargs={"dossier": self.dossier.pk})

    def van_dossier(self, soort: type[Any], sleutel: UUID) -> Any:
        """A row of this dossier by its id; a row of another dossier does not exist here (404)."""
        rij = soort._default_manager.filter(dossier_id=self.dossier.pk, pk=sleutel).first()
        if rij is None:
            raise NietGevonden
        return rij


class DaadScherm(BewaartGetypt, DossierScherm):
    """A form for one act.

    Set `daad`, `formulier`, `kop`, `knop`; override `invoer` when the fields of the form are not those of the act, and
    `kwargs_formulier` when the form needs the dossier. `regels` are shown as "Waarom?" above the form.
    """

    template_name = "web/daad.html"
    daad: ClassVar[Callable[..., Any]]
    formulier: ClassVar[type[Form]]
    kop: ClassVar[str]
    knop: ClassVar[str] = "Vastleggen"
    gelukt: ClassVar[str] = "Vastgelegd."
    regels: ClassVar[tuple[str, ...]] = ()
    uitleg: ClassVar[str] = ""
    """What follows from this that cannot be taken back or reaches others, said before it is done."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.maak_formulier()
        bewaard = concept(self.medewerker, self.concept_sleutel())
        if bewaard is not None:
            vul_in(form, bewaard)
        return self.toon(form, concept=bewaard)

    def bewaar_getypt(self) -> None:
        bewaar_gestuurd(self.medewerker, self.concept_sleutel(), self.request)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.maak_formulier(request.POST, request.FILES)
        if not self.is_geldig(form):
            return self.toon(form)
        try:
            uitkomst = type(self).daad(**self.invoer(form))
        except Verouderd as fout:
            overig = [veld for veld in form if veld.name not in fout.velden and veld.name != "versie"]
            verschillen = self.verschillen(form, fout)
            return self.toon(form, verschillen=verschillen, overig=overig, actuele_versie=fout.actueel.versie)
        except Fout as fout:
            if isinstance(fout, NietGevonden):
                raise
            return self.toon(form, fout=zet_fout(form, fout))
        gooi_weg(self.medewerker, self.concept_sleutel())
        antwoord = self.klaar(uitkomst)
        if "schrijfhulp_gezien" not in request.POST:
            for zin in na_bewaren(form):
                messages.info(request, zin)
        return antwoord

    def klaar(self, uitkomst: Any) -> HttpResponse:
        """What is shown when it worked."""
        messages.success(self.request, self.gelukt)
        return redirect(self.na(uitkomst))

    def toon(self, form: BaseForm, **context: Any) -> HttpResponse:
        status = 422 if form.is_bound else 200
        inhoud = self.get_context_data(form=form, sleutel=self.concept_sleutel(), **{"concept": None, **context})
        return self.render_to_response(inhoud, status=status)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = {"kop": self.kop, "knop": self.knop, "regels": self.regels, "uitleg": self.uitleg}
        return super().get_context_data(**{**eigen, "annuleer": self.annuleer(), **kwargs})

    def maak_formulier(self, *args: Any) -> Form:
        extra = {"initial": self.beginwaarden(), **self.kwargs_formulier()}
        return self.formulier(*args, **extra)

    def beginwaarden(self) -> dict[str, Any]:
        return {}

    def kwargs_formulier(self) -> dict[str, Any]:
        return {}

    def is_geldig(self, form: Form) -> bool:
        return form.is_valid()

    def invoer(self, form: Form) -> Mapping[str, Any]:
        """The fields of the act."""
        return {"dossier": self.dossier, "door": self.medewerker, **form.cleaned_data}

    def na(self, uitkomst: Any) -> str:
        """Where to go when it worked."""
        return self.dossier_url()

    def annuleer(self) -> str:
        return self.dossier_url()

    def concept_sleutel(self) -> str:
        assert self.request.resolver_match is not None
        delen = (str(waarde) for waarde in self.kwargs.values())
        return ":".join((self.request.resolver_match.url_name or "", *delen))

    def verschillen(self, form: Form, fout: Verouderd) -> list[Verschil]:
        """Both texts of every field that differs (TG-9)."""
        wie = getattr(fout.actueel, "vastgelegd_door", None)
        return [
            Verschil(
                veld=veld,
                label=str(form.fields[veld].label or veld) if veld in form.fields else veld,
                uw_tekst=uw_tekst,
                hun_tekst=hun_tekst,
                door=str(wie or "een collega"),
                op=getattr(fout.actueel, "vastgelegd_op", None),
            )
            for veld, (hun_tekst, uw_tekst) in fout.velden.items()
        ]


def zet_fout(form: Form, fout: Fout) -> Fout | None:
    """Put what an act refused beside the field it is about; what comes back stands above: what belongs to no field, or
    the rule that asks a reason.
    """
    if isinstance(fout, Invoerfout):
        for veld, zin in fout.velden.items():
            form.add_error(veld if veld in form.fields else None, zin)
        return None
    if isinstance(fout, RedenNodig) and fout.veld in form.fields:
        for veld, zin in {fout.veld: fout.zin, **fout.ook}.items():
            form.add_error(veld if veld in form.fields else None, zin)
        return RedenNodig(fout.regel, REDEN_STAAT_BIJ_HET_VELD, veld=fout.veld)
    if isinstance(fout, Geweigerd | RedenNodig):
        return fout
    form.add_error(None, fout.zin)
    return None
