"""Files of the dossier: the list, adding one, reading one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms import Form
from django.http import HttpRequest, HttpResponse

from zicht.dossiers.documenten import bestandsnaam, voeg_document_toe
from zicht.dossiers.models import Bevinding, Document, Rectificatie
from zicht.dossiers.ontvangers import FouteTekst, ontvangers_van
from zicht.dossiers.rectificeren import rectificeer, verzend_rectificatie
from zicht.dossiers.selectors import documenten, rectificaties
from zicht.kern.logboek.codes import Actie
from zicht.rechten.afgeschermd import afgeschermde_rijen
from zicht.web.daadscherm import DossierScherm
from zicht.web.dossiers import velden
from zicht.web.dossiers.schermen import Blad, DossierDaad, RijDaad
from zicht.web.dossiers.velden import BevindingenVeld, DossierFormulier
from zicht.web.onderdelen.velden import Aankruisen, LangeTekst


class DocumentenScherm(Blad):
    template_name = "web/dossiers/documenten.html"
    wat = "documenten"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            documenten=documenten(self.dossier),
            rectificaties=rectificaties(self.dossier),
            afgeschermd={pk for _, pk in afgeschermde_rijen(self.dossier)},
            **kwargs,
        )


class DocumentLezen(DossierScherm):
    """The file itself, to save: never shown inside the page, with a name that says nothing (TG-10)."""

    wat = "document"
    actie = Actie.EXPORTEREN

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        document: Document = self.van_dossier(Document, self.kwargs["document"])
        return HttpResponse(
            document.inhoud,
            content_type=document.mimetype,
            headers={"Content-Disposition": f'attachment; filename="{bestandsnaam(document)}"'},
        )


class DocumentFormulier(DossierFormulier):
    bestand = forms.FileField(label="Bestand")
    naam = forms.CharField(
        label="Wat is het?", max_length=200, required=False, help_text="Bijvoorbeeld: brief van school."
    )
    ontvangen_op = velden.dag("Wanneer ontvangen?")
    bron = velden.bron("Van wie?")
    betreft = velden.personen("Over wie gaat het?", verplicht=False)
    volledige_rapportage_bij = BevindingenVeld(
        Bevinding.objects.order_by("-op"),
        label="Is dit het volledige rapport achter een bevinding?",
        required=False,
        widget=Aankruisen,
        help_text="Conclusies uit een rapport van een ander staan nooit zonder het hele rapport.",
    )


class DocumentToevoegen(DossierDaad):
    wat = "document toevoegen"
    daad = voeg_document_toe
    formulier = DocumentFormulier
    kop = "Document toevoegen"
    knop = "Document bewaren"
    gelukt = "Het document is bewaard."
    regels = ("ALG-10",)
    terug_naar = "dossiers-documenten"

    def invoer(self, form: Form) -> Mapping[str, Any]:
        velden_ = dict(super().invoer(form))
        bestand = velden_.pop("bestand")
        return {
            **velden_,
            "naam": velden_["naam"] or bestand.name,
            "inhoud": bestand.read(),
            "mimetype": (bestand.content_type or "").split(";")[0],
        }


class RectificatieFormulier(DossierFormulier):
    onderwerp = LangeTekst(label="Wat was er fout, en waar stond het?", regels=3)
    juiste_tekst = LangeTekst(label="Wat had er moeten staan?")
    ontvangers = LangeTekst(
        label="Wie kreeg de foute tekst?",
        help_text="Eén ontvanger per regel. Ieder van hen krijgt de juiste tekst.",
    )
    op = velden.dag("Wanneer vastgesteld?")


class Rectificeren(DossierDaad):
    wat = "rectificeren"
    daad = rectificeer
    formulier = RectificatieFormulier
    kop = "Rectificeren"
    knop = "Rectificatie vastleggen"
    gelukt = "Vastgelegd. Iedere ontvanger staat nu open tot de juiste tekst is verzonden."
    regels = ("ALG-16",)
    terug_naar = "dossiers-documenten"

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {**super().invoer(form), "ontvangers": form.cleaned_data["ontvangers"].splitlines()}


class BevindingRectificeren(RijDaad):
    wat = "rectificeren"
    template_name = "web/dossiers/bevinding_daad.html"
    daad = rectificeer
    formulier = RectificatieFormulier
    kop = "Bevinding rectificeren"
    knop = "Rectificatie vastleggen"
    gelukt = "Vastgelegd. Iedere ontvanger staat nu open tot de juiste tekst is verzonden."
    regels = ("ALG-16",)
    soort = Bevinding
    naam = "bevinding"
    terug_naar = "dossiers-documenten"

    def beginwaarden(self) -> dict[str, Any]:
        """Who is known to have received it (ALG-16)."""
        gekregen = ontvangers_van(FouteTekst(self.dossier, self.rij.tekst, self.rij))
        return {"ontvangers": "\n".join(dict.fromkeys(ontvanger.wie for ontvanger in gekregen))}

    def invoer(self, form: Form) -> Mapping[str, Any]:
        ontvangers = form.cleaned_data["ontvangers"].splitlines()
        return {**super().invoer(form), "dossier": self.dossier, "ontvangers": ontvangers}


class DatumFormulier(DossierFormulier):
    op = velden.dag("Wanneer verzonden?")


class RectificatieVerzenden(RijDaad):
    template_name = "web/dossiers/rectificatie.html"
    wat = "rectificatie verzenden"
    daad = verzend_rectificatie
    formulier = DatumFormulier
    kop = "Rectificatie verzenden"
    knop = "Vastleggen dat dit is verzonden"
    gelukt = "Vastgelegd dat deze ontvanger de juiste tekst kreeg."
    regels = ("ALG-16",)
    soort = Rectificatie
    naam = "rectificatie"
    terug_naar = "dossiers-documenten"
