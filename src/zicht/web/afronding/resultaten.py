"""What monitoring brought, as figures, for who leads: never a ranking of workers (MON-5)."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.mixins import LoginRequiredMixin, UserPassesTestMixin
from django.views.generic import TemplateView

from zicht.afronding.selectors.resultaten import getoonde_jaren, jaarcijfers
from zicht.kern.models import Rol
from zicht.web.concepten import ingelogd


class Resultaten(LoginRequiredMixin, UserPassesTestMixin, TemplateView):
    """Per year in which the monitoring began; `jaar` in the address is which one."""

    template_name = "web/afronding/resultaten.html"

    def test_func(self) -> bool:
        return ingelogd(self.request).heeft(Rol.LEIDINGGEVENDE)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        jaren = getoonde_jaren()
        gevraagd = self.request.GET.get("jaar", "")
        jaar = int(gevraagd) if gevraagd in map(str, jaren) else jaren[0]
        eigen = {"jaar": jaar, "jaren": jaren, "cijfers": jaarcijfers(jaar)}
        return super().get_context_data(**{**eigen, **kwargs})
