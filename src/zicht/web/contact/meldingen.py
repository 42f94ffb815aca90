"""The meldingen of a dossier, and the page of one."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from zicht.contact.gesloten import staat_open
from zicht.contact.intrekken import nog_in_te_lichten
from zicht.contact.keuze import afweging_van, beantwoord
from zicht.contact.models import Melding
from zicht.contact.selectors import informanten, melding_in_beeld, meldingen
from zicht.dossiers.models import Bron
from zicht.kern.models import Rol
from zicht.web.contact.afweging import in_beeld
from zicht.web.dossiers.schermen import Blad

PRIVE = (Bron.Soort.OMSTANDER, Bron.Soort.DIRECTBETROKKENE)


class MeldingenScherm(Blad):
    """Every melding, and who still has to hear that one was removed (ML-5)."""

    template_name = "web/contact/meldingen.html"
    wat = "meldingen"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = {
            "meldingen": meldingen(self.dossier),
            "informanten": informanten(self.dossier),
            "in_te_lichten": nog_in_te_lichten(self.dossier),
        }
        return super().get_context_data(**{**eigen, **kwargs})


class MeldingScherm(Blad):
    """One melding: what was said, who said it, what is still missing, and what can be done with it."""

    template_name = "web/contact/melding.html"
    wat = "melding"

    @cached_property
    def melding(self) -> Melding:
        rij: Melding = self.van_dossier(Melding, self.kwargs["melding"])
        return rij

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        beeld = melding_in_beeld(self.melding)
        alleen = Melding.objects.filter(dossier=self.dossier).count() == 1
        eigen = {
            "melding": beeld,
            "rij": beeld.rij,
            "prive": beeld.bron.soort in PRIVE,
            "professional": beeld.bron.soort == Bron.Soort.PROFESSIONAL,
            "mag_besluiten": self.medewerker.heeft(Rol.LEIDINGGEVENDE),
            "melder_staat_open": staat_open(beeld.rij),
            "keuze": beantwoord(beeld.rij),
            "afweging": in_beeld(afweging) if (afweging := afweging_van(beeld.rij)) else None,
            "samen_te_voegen": alleen and beeld.samenvoeging is None,
        }
        return super().get_context_data(**{**eigen, **kwargs})
