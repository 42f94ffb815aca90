"""The first page of a dossier: what is owed and what is next, then what happened; and why something is not done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.forms import Form
from django.urls import reverse

from zicht.dossiers.models import Verplichting
from zicht.dossiers.redenen import leg_reden_niet_vast
from zicht.dossiers.selectors import plicht_in_beeld, plichten, tijdlijn
from zicht.dossiers.toegang import zichtbaar_voor
from zicht.dossiers.toewijzen import wijs_dossierhouder_aan
from zicht.kern.fouten import NietGevonden
from zicht.web.dossiers import velden
from zicht.web.dossiers.gebeurd import gebeurd
from zicht.web.dossiers.schermen import Blad, DossierDaad
from zicht.web.dossiers.velden import DossierFormulier
from zicht.web.dossiers.verloop import verloop
from zicht.web.dossiers.vervolg import stap
from zicht.web.dossiers.voor_wie import voor_wie
from zicht.web.onderdelen.collega import CollegaVeld
from zicht.web.onderdelen.velden import LangeTekst

IN_BEELD = 8
"""Obligations that are shown without unfolding."""
MINSTENS_ZONDER_DAG = 4
"""Of what is owed "zo snel mogelijk", however many have a day."""


class Overzicht(Blad):
    """What is owed, the most pressing first and each with its button; then the time line."""

    template_name = "web/dossiers/overzicht.html"
    wat = "dossier"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        open_ = plichten(self.dossier)
        nu = [(plicht, voor_wie(plicht), stap(self.dossier, plicht)) for plicht in open_ if not plicht.wacht]
        # Every date stands in sight; of what has none the first few, so that a phone does not scroll for minutes.
        zonder_dag = [een for een in nu if een[0].uiterlijk is None]
        later = zonder_dag[max(MINSTENS_ZONDER_DAG, IN_BEELD - len(nu) + len(zonder_dag)) :]
        pagina, regels = tijdlijn(self.dossier, self.blad())
        return super().get_context_data(
            plichten=[een for een in nu if een not in later],
            later=later,
            wachtend=[plicht for plicht in open_ if plicht.wacht],
            pagina=pagina,
            regels=[replace(regel, daad=gebeurd(regel.daad)) for regel in regels],
            verloop=verloop(self.dossier),
            **kwargs,
        )


class RedenFormulier(DossierFormulier):
    reden = LangeTekst(
        label="Waarom gebeurt dit niet?",
        help_text="Deze reden blijft bij het dossier en is later te lezen.",
    )


class RedenNiet(DossierDaad):
    """Why an obligation will not be met."""

    template_name = "web/dossiers/reden.html"
    wat = "reden niet vastleggen"
    daad = leg_reden_niet_vast
    formulier = RedenFormulier
    kop = "Vastleggen waarom dit niet gebeurt"
    knop = "Reden vastleggen"
    gelukt = "De reden is vastgelegd. Dit staat niet meer open."

    def plicht(self) -> Verplichting:
        """The open obligation, or 404."""
        rij: Verplichting | None = Verplichting.objects.filter(
            dossier=self.dossier, pk=self.kwargs["verplichting"]
        ).first()
        if rij is None:
            raise NietGevonden
        return rij

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(plicht=plicht_in_beeld(self.plicht()), **kwargs)

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {**super().invoer(form), "sleutel": self.plicht().sleutel}


class DossierhouderFormulier(DossierFormulier):
    dossierhouder = CollegaVeld(label="Dossierhouder")
    op = velden.dag("Vanaf")


class Dossierhouder(DossierDaad):
    wat = "dossierhouder aanwijzen"
    daad = wijs_dossierhouder_aan
    formulier = DossierhouderFormulier
    kop = "Dossierhouder aanwijzen"
    knop = "Dossierhouder aanwijzen"
    uitleg = "Het dossier gaat naar het team van deze collega. Werkt u daar niet, dan ziet u het daarna niet meer."
    gelukt = "De dossierhouder is aangewezen."

    def beginwaarden(self) -> dict[str, Any]:
        return {"dossierhouder": self.dossier.dossierhouder_id}

    def na(self, uitkomst: Any) -> str:
        # Who gave a dossier to another team no longer sees it.
        blijft = zichtbaar_voor(self.medewerker).filter(pk=self.dossier.pk).exists()
        return self.dossier_url() if blijft else reverse("werkvoorraad")
