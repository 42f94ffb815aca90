"""Screens that belong to no dossier, for some roles."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.mixins import LoginRequiredMixin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.views.generic import TemplateView

from zicht.kern.models import Medewerker, Rol
from zicht.web.concepten import ingelogd


class RolScherm(LoginRequiredMixin, TemplateView):
    """A screen for whoever has one of `rollen` (none: everybody); others are told whom it is for (403)."""

    rollen: ClassVar[tuple[Rol, ...]] = ()
    voor_wie: ClassVar[str] = ""
    medewerker: Medewerker

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return self.handle_no_permission()
        self.medewerker = ingelogd(request)
        if not self.mag():
            raise PermissionDenied(self.voor_wie)
        return super().dispatch(request, *args, **kwargs)

    def mag(self) -> bool:
        return not self.rollen or self.medewerker.heeft(*self.rollen)

    def blad(self) -> int:
        """Which page of a long list; what is no number is the first."""
        blad = self.request.GET.get("blad", "1")
        return int(blad) if blad.isdecimal() and len(blad) < 6 else 1
