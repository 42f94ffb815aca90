"""The copy as it was given, to take out: only for who may, and logged as an export (TG-4)."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest, HttpResponse

from zicht.afschrift.models import Afschrift
from zicht.afschrift.rij import sleutel_van
from zicht.afschrift.selectors import bijlagen
from zicht.afschrift.verstrekken import mag_meenemen
from zicht.dossiers.documenten import bestandsnaam
from zicht.dossiers.models import Document
from zicht.kern.fouten import NietGevonden
from zicht.kern.logboek.codes import Actie
from zicht.web.daadscherm import DossierScherm


class Bestand(DossierScherm):
    """A file of a copy that was given and is still kept. For who may not take it out it does not exist (404)."""

    actie = Actie.EXPORTEREN

    def verstrekt(self) -> Afschrift:
        afschrift: Afschrift = self.van_dossier(Afschrift, self.kwargs["afschrift"])
        if not afschrift.pdf or not mag_meenemen(self.medewerker, self.dossier):
            raise NietGevonden
        return afschrift


def als_bestand(inhoud: bytes, soort: str, naam: str) -> HttpResponse:
    """To save, under a name that tells nothing (TG-10)."""
    return HttpResponse(inhoud, content_type=soort, headers={"Content-Disposition": f'attachment; filename="{naam}"'})


class AfschriftPdf(Bestand):
    wat = "afschrift openen"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        afschrift = self.verstrekt()
        return als_bestand(afschrift.pdf, "application/pdf", f"afschrift-{str(afschrift.pk)[-6:]}.pdf")


class AfschriftGegevens(Bestand):
    wat = "afschrift als gegevens"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        afschrift = self.verstrekt()
        tekst = json.dumps(afschrift.gegevens, ensure_ascii=False, indent=2)
        return als_bestand(tekst.encode(), "application/json", f"afschrift-{str(afschrift.pk)[-6:]}.json")


class AfschriftBijlage(Bestand):
    """A file of the dossier that went along with this copy."""

    wat = "bijlage bij afschrift"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        afschrift = self.verstrekt()
        document: Document = self.van_dossier(Document, self.kwargs["document"])
        if sleutel_van(document) not in bijlagen(afschrift):
            raise NietGevonden
        return als_bestand(document.inhoud, document.mimetype, bestandsnaam(document))
