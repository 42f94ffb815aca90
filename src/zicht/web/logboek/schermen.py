"""The log of a dossier, and the overview for one person: who looked at my data (TG-4)."""

from __future__ import annotations

from typing import Any

from zicht.dossiers.models import Persoon
from zicht.kern import klok
from zicht.kern.logboek.codes import Actie
from zicht.kern.logboek.lezen import logboek, wie_keek
from zicht.web.dossiers.schermen import Blad


class LogboekScherm(Blad):
    """Who, when, what: the newest first. Looking at the log stands in the log."""

    template_name = "web/logboek/logboek.html"
    wat = "logboek"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pagina, regels = logboek(self.dossier.pk, self.blad())
        return super().get_context_data(pagina=pagina, regels=regels, **kwargs)


class WieKeekScherm(Blad):
    """To print for one person: what concerns him, and nothing of anybody else in the dossier."""

    template_name = "web/logboek/wie_keek.html"
    wat = "wie keek in mijn gegevens"
    actie = Actie.AFDRUKKEN

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        persoon: Persoon = self.van_dossier(Persoon, self.kwargs["persoon"])
        keren = wie_keek(self.dossier.pk, persoon.pk)
        return super().get_context_data(persoon=persoon, keren=keren, op=klok.nu(), **kwargs)
