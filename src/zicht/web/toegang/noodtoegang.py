"""What the leidinggevende sees of noodtoegang: who, which dossier, why, until when; ticked off after a look (TG-2)."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from zicht.dossiers.noodtoegang import noodtoegang_voor, noodtoegangen, zie_noodtoegang_na
from zicht.kern.fouten import Geweigerd, NietGevonden
from zicht.kern.models import Rol
from zicht.web.toegang.basis import RolScherm


class NoodtoegangLijst(RolScherm):
    template_name = "web/toegang/noodtoegang.html"
    rollen = (Rol.LEIDINGGEVENDE, Rol.PRIVACY)
    voor_wie = "De lijst van noodtoegang is voor de leidinggevende."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pagina, regels = noodtoegangen(self.medewerker, self.blad())
        return super().get_context_data(pagina=pagina, regels=regels, **kwargs)


class Nagezien(RolScherm):
    rollen = (Rol.LEIDINGGEVENDE, Rol.PRIVACY)
    voor_wie = "De lijst van noodtoegang is voor de leidinggevende."
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            zie_noodtoegang_na(
                noodtoegang=noodtoegang_voor(self.medewerker, kwargs["noodtoegang"]), door=self.medewerker
            )
        except NietGevonden as fout:
            raise Http404(fout.zin) from fout
        except Geweigerd as fout:
            messages.error(request, fout.zin)
        else:
            messages.success(request, "Nagezien.")
        return redirect("toegang-noodtoegang")
