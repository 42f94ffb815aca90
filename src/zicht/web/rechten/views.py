"""The page of rights, one request, and the forms for the acts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.forms import Form
from django.urls import reverse

from zicht.dossiers.models import Persoon
from zicht.dossiers.ontvangers import ontvangers_van
from zicht.kern.models import Rol
from zicht.rechten import selectors
from zicht.rechten.aanvragers import ontvanger_van
from zicht.rechten.beperken import beperk_recht, hef_beperking_op
from zicht.rechten.beslissen import beslis_op_verzoek
from zicht.rechten.corrigeren import foute_tekst, voer_correctie_uit
from zicht.rechten.models import Beperking, Beslissing, Verzoek
from zicht.rechten.uitvoeren import geef_inzage
from zicht.rechten.verklaringen import voeg_eigen_verklaring_toe
from zicht.rechten.verzoeken import ontvang_verzoek, stel_identiteit_vast, trek_verzoek_in
from zicht.web.dossiers.schermen import Blad, DossierDaad, RijDaad
from zicht.web.dossiers.vervolg import Stap
from zicht.web.rechten import forms

IN_GROEPEN = "web/diensten/in_groepen.html"


class Rechtenpagina(Blad):
    """Every request, limit and own statement; what is still owed stands first."""

    template_name = "web/rechten/rechten.html"
    wat = "rechten"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = {
            "verzoeken": selectors.verzoeken_van(self.dossier),
            "beperkingen": selectors.beperkingen_van(self.dossier),
            "verklaringen": selectors.verklaringen_van(self.dossier),
            "is_leidinggevende": self.medewerker.heeft(Rol.LEIDINGGEVENDE),
        }
        return super().get_context_data(**{**eigen, **kwargs})


class Verzoekpagina(Blad):
    """One request: may this person, what limits it, what was decided, what comes next."""

    template_name = "web/rechten/verzoek.html"
    wat = "verzoek"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rij = self.van_dossier(Verzoek, self.kwargs["verzoek"])
        beeld = selectors.verzoek_in_beeld(rij)
        eigen = {
            "verzoek": beeld,
            "toelichting": selectors.toelichting(beeld.rij),
            "is_leidinggevende": self.medewerker.heeft(Rol.LEIDINGGEVENDE),
            "hoofdactie": self.hoofdactie(beeld),
            "afschrift_url": self.afschrift_url(beeld.rij),
        }
        return super().get_context_data(**{**kwargs, **eigen})

    def afschrift_url(self, rij: Verzoek) -> str:
        """Where what the requester may see is put together and reviewed."""
        velden = {
            "voor": rij.betrokkene_id,
            "voor_bron": None if rij.betrokkene_id else rij.aanvrager_bron_id,
            "aanvrager": rij.aanvrager_id if rij.aanvrager_id != rij.betrokkene_id else None,
            "instelling": rij.instelling,
            "verzoek": rij.pk,
        }
        return f"{self.naar('afschrift-nieuw')}?{urlencode({naam: w for naam, w in velden.items() if w})}"

    def hoofdactie(self, beeld: selectors.VerzoekInBeeld) -> Stap | None:
        """What comes next: decide (or add the statement), then the answer on paper."""
        rij = beeld.rij
        if rij.ingetrokken_op is not None or not beeld.open:
            return None
        if not beeld.beslist and rij.soort == Verzoek.Soort.EIGEN_VERKLARING:
            return Stap("Eigen verklaring toevoegen", self.naar("rechten-verklaring", verzoek=rij.pk))
        if not beeld.beslist:
            return Stap("Beslissen", self.naar("rechten-beslissen", verzoek=rij.pk))
        lezer = ontvanger_van(rij)
        if lezer is None or beeld.beantwoord:
            return None
        aan = "persoon" if isinstance(lezer, Persoon) else "bron"
        vraag = urlencode({"soort": "antwoord-verzoek", "verzoek": rij.pk, aan: lezer.pk})
        return Stap("Antwoord schrijven", f"{self.naar('brieven-nieuw')}?{vraag}")


class NieuwVerzoek(DossierDaad):
    template_name = IN_GROEPEN
    terug_naar = "rechten"
    wat = "rechten"
    daad = ontvang_verzoek
    formulier = forms.VerzoekFormulier
    kop = "Verzoek vastleggen"
    knop = "Verzoek vastleggen"
    gelukt = "Vastgelegd. Hieronder staat of deze persoon dit recht heeft, en wanneer het antwoord er moet zijn."
    regels = ("RE-2",)
    vooraf = ("betrokkene", "aanvrager", "soort")

    def na(self, uitkomst: Verzoek) -> str:
        return reverse("rechten-verzoek", kwargs={"dossier": self.dossier.pk, "verzoek": uitkomst.pk})


class _VanVerzoek(RijDaad):
    wat = "verzoek"
    soort = Verzoek
    naam = "verzoek"

    def waarover(self) -> str:
        """Of several requests which one: what was asked, and by whom."""
        beeld = selectors.verzoek_in_beeld(self.rij)
        return f"{self.rij.get_soort_display()}, gevraagd door {beeld.aanvrager}"

    def annuleer(self) -> str:
        return reverse("rechten-verzoek", kwargs={"dossier": self.dossier.pk, "verzoek": self.kwargs["verzoek"]})


class Identiteit(_VanVerzoek):
    daad = stel_identiteit_vast
    formulier = forms.IdentiteitFormulier
    kop = "Nagaan wie dit vraagt"
    knop = "Vastleggen hoe u het naging"
    regels = ("RE-2",)


class Beslis(_VanVerzoek):
    template_name = "web/rechten/beslis.html"
    daad = beslis_op_verzoek
    formulier = forms.BeslisFormulier
    kop = "Beslissen op het verzoek"
    knop = "Besluit vastleggen"
    gelukt = "Het besluit is vastgelegd. Stuur nu het antwoord."

    @cached_property
    def beeld(self) -> selectors.VerzoekInBeeld:
        return selectors.verzoek_in_beeld(self.rij)

    def kwargs_formulier(self) -> dict[str, Any]:
        return {**super().kwargs_formulier(), "verzoek": self.beeld}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(toelichting=selectors.toelichting(self.rij), beeld=self.beeld, **kwargs)


class Inzage(_VanVerzoek):
    daad = geef_inzage
    formulier = forms.InzageFormulier
    kop = "Inzage gegeven"
    knop = "Inzage vastleggen"
    regels = ("RE-2",)


class Intrekken(_VanVerzoek):
    daad = trek_verzoek_in
    formulier = forms.IntrekkenFormulier
    kop = "De aanvrager trekt het verzoek in"
    knop = "Intrekking vastleggen"
    uitleg = (
        "Alleen als de aanvrager dat zelf zei. Daarna hoeft u niet meer te antwoorden. "
        "Wil de aanvrager het toch, dan is dat een nieuw verzoek."
    )
    regels = ("RE-2",)


class Verklaring(_VanVerzoek):
    """The statement a request asked to add."""

    daad = voeg_eigen_verklaring_toe
    formulier = forms.VerklaringFormulier
    kop = "Eigen verklaring toevoegen"
    knop = "Verklaring toevoegen"
    regels = ("RE-5",)

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {**super().invoer(form), "dossier": self.dossier}


class LosseVerklaring(DossierDaad):
    """A statement somebody gave without asking first."""

    terug_naar = "rechten"
    wat = "rechten"
    daad = voeg_eigen_verklaring_toe
    formulier = forms.LosseVerklaringFormulier
    kop = "Eigen verklaring toevoegen"
    knop = "Verklaring toevoegen"
    regels = ("RE-5",)
    vooraf = ("persoon", "betrokkene", "bij")
    meervoudig = ("bij",)


class Beperk(DossierDaad):
    template_name = IN_GROEPEN
    terug_naar = "rechten"
    wat = "rechten"
    daad = beperk_recht
    formulier = forms.BeperkFormulier
    kop = "Een recht beperken"
    knop = "Beperking vastleggen"
    gelukt = "De beperking is vastgelegd. De aanvrager krijgt haar met de reden op papier."
    regels = ("RE-3", "RE-9")
    vooraf = ("betrokkene", "vertegenwoordiger")


class Opheffen(RijDaad):
    terug_naar = "rechten"
    wat = "rechten"
    soort = Beperking
    naam = "beperking"
    daad = hef_beperking_op
    formulier = forms.OpheffenFormulier
    kop = "Beperking opheffen"
    knop = "Beperking opheffen"
    uitleg = (
        "Daarna kan een afschrift weer bevatten wat nu achterblijft. Ga eerst na of het kind, de andere ouder of een "
        "melder daardoor gevaar loopt."
    )
    regels = ("RE-9",)

    def waarover(self) -> str:
        """Whose right on whose data; of a melder or informant only that it is one (ML-2)."""
        over = self.rij.betrokkene.naam if self.rij.betrokkene else "een melder of informant"
        wie = self.rij.vertegenwoordiger.naam if self.rij.vertegenwoordiger else self.rij.instelling
        return f"Gegevens over {over}, voor {wie or 'wie ook vraagt'}"


class Correctie(RijDaad):
    """Carry out one granted correction; who had the wrong text is proposed (ALG-16)."""

    template_name = "web/rechten/correctie.html"
    wat = "verzoek"
    soort = Beslissing
    naam = "beslissing"
    daad = voer_correctie_uit
    formulier = forms.CorrectieFormulier
    kop = "Correctie uitvoeren"
    knop = "Correctie uitvoeren"
    gelukt = "De correctie is uitgevoerd. Iedere ontvanger staat open tot de juiste tekst is verzonden."
    regels = ("RE-4", "ALG-16")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(deel=self.rij.onderdeel, **kwargs)

    def beginwaarden(self) -> dict[str, Any]:
        deel = self.rij.onderdeel
        fout = foute_tekst(self.rij, deel.bevinding, deel.gesprek)
        namen = dict.fromkeys(ontvanger.wie for ontvanger in ontvangers_van(fout))
        tekst = fout.tekst
        return {
            "wijze": deel.gewenst,
            "bevinding": deel.bevinding_id,
            "gesprek": deel.gesprek_id,
            "juiste_tekst": tekst,
            "ontvangers": "\n".join(namen),
        }

    def invoer(self, form: Form) -> Mapping[str, Any]:
        """A letter or a file is one field of the act: what else is shielded."""
        velden = dict(super().invoer(form))
        brief, document = velden.pop("brief"), velden.pop("document")
        return {**velden, "rij": brief or document}

    def annuleer(self) -> str:
        verzoek = self.rij.onderdeel.verzoek_id
        return reverse("rechten-verzoek", kwargs={"dossier": self.dossier.pk, "verzoek": verzoek})
