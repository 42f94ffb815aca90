"""Base screens of the file: a page, a form about the dossier, a form about one row of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar
from uuid import UUID

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from zicht.dossiers.models import Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.web.daadscherm import DaadScherm, DossierScherm
from zicht.web.dossiers.velden import met_rol


class Blad(DossierScherm):
    """A page to read; `blad` in the address is which page of a long list."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        # Not with the ids of the address, as Django does: they would hide the rows of the same name.
        return self.render_to_response(self.get_context_data())

    def blad(self) -> int:
        gevraagd = self.request.GET.get("blad", "1")
        return int(gevraagd) if gevraagd.isdecimal() and len(gevraagd) < 6 else 1

    def gekozen(self, naam: str) -> UUID | None:
        """An id in the address; what is no id counts as none."""
        try:
            return UUID(self.request.GET.get(naam, ""))
        except ValueError:
            return None

    def naar(self, url_naam: str, **sleutels: Any) -> str:
        return reverse(url_naam, kwargs={"dossier": self.dossier.pk, **sleutels})


class DossierDaad(DaadScherm):
    """A form for an act about the dossier. `vooraf`: fields that an address may fill in (ids and codes only)."""

    vooraf: ClassVar[tuple[str, ...]] = ()
    meervoudig: ClassVar[tuple[str, ...]] = ()
    """Those of `vooraf` that take more than one."""
    terug_naar: ClassVar[str] = "dossier"

    def kwargs_formulier(self) -> dict[str, Any]:
        return {"dossier": self.dossier}

    def beginwaarden(self) -> dict[str, Any]:
        gegeven = self.request.GET
        return {
            naam: gegeven.getlist(naam) if naam in self.meervoudig else gegeven[naam]
            for naam in self.vooraf
            if naam in gegeven
        }

    def na(self, uitkomst: Any) -> str:
        return self.annuleer()

    def annuleer(self) -> str:
        return reverse(self.terug_naar, kwargs={"dossier": self.dossier.pk})


class RijDaad(DossierDaad):
    """A form for an act about one row, named `naam` both in the address and among the fields of the act."""

    soort: ClassVar[type[DossierFeit]]
    naam: ClassVar[str]

    @cached_property
    def rij(self) -> Any:
        """The row; one of another dossier does not exist here (404)."""
        return self.van_dossier(self.soort, self.kwargs[self.naam])

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {self.naam: self.rij, "door": self.medewerker, **form.cleaned_data}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            **{self.naam: self.rij, "om_wie": self.om_wie(), "waarover": self.waarover(), **kwargs}
        )

    def waarover(self) -> str:
        """Which of several this is about, above the form, beside the names of the family."""
        return ""

    def om_wie(self) -> str:
        """Whom this is about, above the form: an address kept with the wrong person is a danger to both."""
        return met_rol(self.rij) if isinstance(self.rij, Persoon) else ""

    def maak_formulier(self, *args: Any) -> Form:
        # The row must exist before anything is shown or said about the form.
        _ = self.rij
        return super().maak_formulier(*args)


class PersoonDaad(RijDaad):
    """A form for an act about one person; the way back is that person's page."""

    soort = Persoon
    naam = "persoon"

    def annuleer(self) -> str:
        return reverse("dossiers-persoon", kwargs={"dossier": self.dossier.pk, "persoon": self.rij.pk})
