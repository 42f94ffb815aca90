"""The page of the service, and the forms for its acts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.forms import Form
from django.urls import reverse

from zicht.diensten import selectors
from zicht.diensten.afronden import rond_dienst_af
from zicht.diensten.beoordelingen import lopende_beoordelingen
from zicht.diensten.herbeoordelen import beoordeel_opnieuw, vraag_herbeoordeling
from zicht.diensten.kiezen import kies_dienst
from zicht.diensten.models import Dienst, Vooronderzoek
from zicht.diensten.plan_van_aanpak import stel_plan_van_aanpak_op
from zicht.diensten.specialistisch import besluit_specialistisch_onderzoek
from zicht.diensten.uitkomst import BEVESTIGD
from zicht.diensten.vermoedens import leg_vermoeden_vast, stel_uitkomst_vast
from zicht.diensten.vooronderzoek import beeindig_vooronderzoek, start_vooronderzoek, verleng_vooronderzoek
from zicht.kern import klok
from zicht.protocol.taal import korte_datum
from zicht.web.diensten import formulieren
from zicht.web.diensten.klok import klok_van
from zicht.web.diensten.schermen import IN_GROEPEN, DienstDaad, DienstRijDaad
from zicht.web.dossiers.schermen import Blad


class Dienstpagina(Blad):
    """The service that runs: clock, what is asked, plan, suspicions; earlier services below it."""

    template_name = "web/diensten/dienst.html"
    wat = "dienst"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        beeld = selectors.diensten_van(self.dossier)
        eigen = {
            "beeld": beeld,
            "klok": klok_van(beeld.lopend.dienst) if beeld.lopend else None,
            "actie": self._hoofdactie(beeld),
            "dossier_url": self.dossier_url(),
        }
        return super().get_context_data(**{**eigen, **kwargs})

    def _hoofdactie(self, beeld: selectors.Dienstenbeeld) -> tuple[str, str] | None:
        """The one next thing: address and name. None when the file is closed."""
        lopend = beeld.lopend
        if lopend is None:
            return self._zonder_dienst()
        van_dienst = {"dienst": lopend.dienst.pk}
        if lopend.gevraagd is not None:
            return self.naar("diensten-opnieuw", **van_dienst), "Opnieuw beoordelen"
        if lopend.is_onderzoek and not lopend.plannen_van_aanpak:
            return self.naar("diensten-plan-van-aanpak", **van_dienst), "Plan van aanpak maken"
        if lopend.is_onderzoek and not lopend.vermoedens:
            return self.naar("diensten-vermoeden", **van_dienst), "Vermoeden vastleggen"
        if lopend.is_onderzoek and not lopend.uitkomst:
            return self.naar("diensten-uitkomst", **van_dienst), "Uitkomst vaststellen"
        if lopend.is_onderzoek and lopend.uitkomst != BEVESTIGD:
            return self.naar("diensten-afronden", **van_dienst), "Dienst afronden"
        return self.naar("diensten-voorwaarden"), "Veiligheidsvoorwaarden"

    def _zonder_dienst(self) -> tuple[str, str] | None:
        """A service rests on an assessment: without one that comes first (VB-11)."""
        if self.dossier.definitief_einde_op is not None:
            return None
        if not lopende_beoordelingen(self.dossier, klok.vandaag()):
            return self.naar("beoordeling"), "Eerst beoordelen"
        return self.naar("diensten-kiezen"), "Dienst kiezen"


class KiesDienst(DienstDaad):
    template_name = IN_GROEPEN
    daad = kies_dienst
    formulier = formulieren.KiesDienst
    kop = "Dienst kiezen"
    knop = "Dienst kiezen"
    gelukt = "De dienst is gekozen. Bevestig de aanpak nu schriftelijk aan de betrokkenen."
    regels = ("VB-6", "VB-7", "VV-1", "ALG-14")


class _VanDienst(DienstRijDaad):
    soort = Dienst
    naam = "dienst"

    def waarover(self) -> str:
        return f"{self.rij.get_soort_display()} van {korte_datum(self.rij.gestart_op)}"


class VraagHerbeoordeling(_VanDienst):
    daad = vraag_herbeoordeling
    formulier = formulieren.VraagHerbeoordeling
    kop = "Vragen om opnieuw te beoordelen"
    knop = "Vraag vastleggen"
    regels = ("VV-2",)


class BeoordeelOpnieuw(_VanDienst):
    template_name = IN_GROEPEN
    daad = beoordeel_opnieuw
    formulier = formulieren.BeoordeelOpnieuw
    kop = "Opnieuw beoordelen"
    knop = "Conclusie vastleggen"
    regels = ("VV-2", "VV-1")

    def invoer(self, form: Form) -> Mapping[str, Any]:
        gevraagd = self.rij.herbeoordelingen.filter(conclusie="").order_by("gevraagd_op").first()
        return {**super().invoer(form), "herbeoordeling": gevraagd}


class PlanVanAanpak(_VanDienst):
    daad = stel_plan_van_aanpak_op
    formulier = formulieren.PlanVanAanpakFormulier
    kop = "Plan van aanpak"
    knop = "Plan van aanpak vastleggen"
    regels = ("OND-2", "OND-4")


class StartVooronderzoek(DienstDaad):
    template_name = IN_GROEPEN
    daad = start_vooronderzoek
    formulier = formulieren.StartVooronderzoek
    kop = "Vooronderzoek starten"
    knop = "Vooronderzoek starten"
    regels = ("OND-3",)

    def invoer(self, form: Form) -> Mapping[str, Any]:
        lopend = Dienst.objects.filter(dossier=self.dossier, afgerond_op=None, soort=Dienst.Soort.ONDERZOEK).first()
        return {**super().invoer(form), "dienst": lopend}


class _VanVooronderzoek(DienstRijDaad):
    soort = Vooronderzoek
    naam = "vooronderzoek"
    regels = ("OND-3",)


class VerlengVooronderzoek(_VanVooronderzoek):
    template_name = IN_GROEPEN
    daad = verleng_vooronderzoek
    formulier = formulieren.VerlengVooronderzoek
    kop = "Vooronderzoek verlengen"
    knop = "Vooronderzoek verlengen"


class BeeindigVooronderzoek(_VanVooronderzoek):
    daad = beeindig_vooronderzoek
    formulier = formulieren.BeeindigVooronderzoek
    kop = "Vooronderzoek beëindigen"
    uitleg = "Hierna vertelt u de betrokkenen van de melding, wat u hebt gedaan en wat anderen zeiden."
    knop = "Vooronderzoek beëindigen"
    gelukt = "Beëindigd. Vertel de betrokkenen over de melding, de stappen en wat anderen zeiden."


class Specialistisch(_VanDienst):
    daad = besluit_specialistisch_onderzoek
    formulier = formulieren.SpecialistischFormulier
    kop = "Specialistisch onderzoek"
    knop = "Besluit vastleggen"
    regels = ("OND-4",)


class Vermoeden(_VanDienst):
    daad = leg_vermoeden_vast
    formulier = formulieren.VermoedenFormulier
    kop = "Vermoeden vastleggen"
    knop = "Vermoeden vastleggen"
    regels = ("OND-5",)


class Uitkomst(_VanDienst):
    template_name = IN_GROEPEN
    daad = stel_uitkomst_vast
    formulier = formulieren.UitkomstFormulier
    kop = "Uitkomst van het Onderzoek"
    knop = "Uitkomst vaststellen"
    gelukt = "De uitkomst is vastgesteld. Hieronder staat wat er nu volgt."
    regels = ("OND-5",)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        leeg = "" if self.rij.vermoedens.exists() else "Er is nog geen vermoeden. Leg eerst vast wat er wordt vermoed."
        return super().get_context_data(**{"uitleg": leeg, **kwargs})

    def kwargs_formulier(self) -> dict[str, Any]:
        vermoedens = self.rij.vermoedens.order_by("vastgelegd_op", "id")
        return {**super().kwargs_formulier(), "vermoedens": list(vermoedens)}


class RondAf(_VanDienst):
    daad = rond_dienst_af
    formulier = formulieren.RondDienstAf
    kop = "Dienst afronden"
    uitleg = "Hiermee eindigt alleen deze dienst. De overdracht, het monitoren of het afsluiten besluit u daarna apart."
    knop = "Dienst afronden"
    gelukt = "De dienst is afgerond."
    regels = ("VV-6", "AF-2")

    def na(self, uitkomst: Any) -> str:
        return reverse("diensten", kwargs={"dossier": self.dossier.pk})
