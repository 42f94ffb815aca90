"""Copies of a dossier: the list, beginning one, reviewing it side by side, giving it."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from zicht.afschrift.inhoud import Afschriftbeeld
from zicht.afschrift.maken import laat_afschrift_vervallen, maak_afschrift
from zicht.afschrift.models import Afschrift
from zicht.afschrift.nazien import geef_passage_toch, laat_passage_weg, zie_passages_na
from zicht.afschrift.samenstellen import van_afschrift
from zicht.afschrift.selectors import afschriften, bijlagen, bladen, eerstvolgende, in_lijst, vraagt_gesloten_deel
from zicht.afschrift.verstrekken import mag_meenemen, verstrek_afschrift
from zicht.brieven.bezorging import bezorging_aan
from zicht.brieven.pdf import maak_klaar
from zicht.dossiers.gesloten import is_open
from zicht.dossiers.models import Persoon
from zicht.kern import klok
from zicht.web.afschrift import formulieren
from zicht.web.dossiers.schermen import Blad, DossierDaad, RijDaad


class AfschriftenScherm(Blad):
    template_name = "web/afschrift/lijst.html"
    wat = "afschriften"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        alle = afschriften(self.dossier)
        groepen = {stand.value: [een for een in alle if een.rij.stand == stand] for stand in Afschrift.Stand}
        return super().get_context_data(groepen=groepen, mag=mag_meenemen(self.medewerker, self.dossier), **kwargs)


class AfschriftMaken(DossierDaad):
    template_name = "web/diensten/in_groepen.html"
    wat = "afschrift maken"
    daad = maak_afschrift
    formulier = formulieren.AfschriftMakenFormulier
    kop = "Afschrift maken"
    knop = "Samenstellen"
    gelukt = "Samengesteld. Lees na wat gemarkeerd is."
    regels = ("RE-1", "RE-2", "RE-8")
    terug_naar = "afschrift"
    vooraf = ("voor", "voor_bron", "aanvrager", "instelling", "verzoek")

    def na(self, uitkomst: Any) -> str:
        return reverse("afschrift-nazien", kwargs={"dossier": self.dossier.pk, "afschrift": uitkomst.pk})


class _VanAfschrift(RijDaad):
    """A screen about one copy. The copy of a protected source opens only with the closed part (TG-6)."""

    soort = Afschrift
    naam = "afschrift"
    terug_naar = "afschrift"

    def eerst_openen(self) -> HttpResponse | None:
        bron = self.rij.voor_bron
        if vraagt_gesloten_deel(self.rij) and not is_open(bron, self.medewerker):
            return redirect("gesloten-bron", dossier=self.dossier.pk, bron=bron.pk)
        return None

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.eerst_openen() or super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.eerst_openen() or super().post(request, *args, **kwargs)

    @cached_property
    def beeld(self) -> Afschriftbeeld:
        return van_afschrift(self.rij)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mag = mag_meenemen(self.medewerker, self.dossier)
        return super().get_context_data(**{"in_lijst": in_lijst(self.rij), "mag": mag, **kwargs})

    def annuleer(self) -> str:
        return self.nazien_url() if self.rij.stand == Afschrift.Stand.CONCEPT else super().annuleer()

    def nazien_url(self) -> str:
        return reverse("afschrift-nazien", kwargs={"dossier": self.dossier.pk, "afschrift": self.rij.pk})


def kies_passages(*, keuze: str, grond: str, reden: str, **velden: Any) -> Any:
    """One form for the three acts of reviewing."""
    if keuze == "weglaten":
        return laat_passage_weg(grond=grond, reden=reden, **velden)
    if keuze == "geven":
        return geef_passage_toch(reden=reden, **velden)
    return zie_passages_na(**velden)


class AfschriftScherm(_VanAfschrift):
    """A draft, one document at a time: left what the dossier holds, right what the person gets. What was given is
    shown as it was given."""

    template_name = "web/afschrift/nazien.html"
    wat = "afschrift"
    daad = kies_passages
    formulier = formulieren.PassagesFormulier
    kop = "Afschrift nazien"
    knop = "Vastleggen"
    gelukt = "Vastgelegd."
    regels = ("RE-2",)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.rij.stand == Afschrift.Stand.CONCEPT:
            return super().get(request, *args, **kwargs)
        self.template_name = "web/afschrift/verstrekt.html"
        return self.eerst_openen() or self.render_to_response(self.get_context_data(bijlagen=bijlagen(self.rij)))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.rij.stand != Afschrift.Stand.CONCEPT:
            return self.get(request, *args, **kwargs)
        return super().post(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if self.rij.stand != Afschrift.Stand.CONCEPT:
            return super().get_context_data(**kwargs)
        alle = bladen(self.beeld)
        nummer = self.nummer(len(alle))
        form = kwargs.get("form")
        volgende = eerstvolgende(alle, nummer)
        return super().get_context_data(
            **{
                "bladen": alle,
                "niet_mee": sum(not een.mee for een in alle),
                "blad": alle[nummer - 1] if alle else None,
                "volgende": volgende,
                "volgende_url": f"{self.nazien_url()}?blad={volgende.nummer}" if volgende else "",
                "terug_lijst": reverse("afschrift", kwargs={"dossier": self.dossier.pk}),
                "na_te_zien": self.beeld.na_te_zien,
                "aangekruist": set(form.data.getlist("passages")) if form is not None and form.is_bound else set(),
                **kwargs,
            }
        )

    def nummer(self, aantal: int) -> int:
        """Which document is shown, from 1."""
        gevraagd = self.request.GET.get("blad", "1")
        nummer = int(gevraagd) if gevraagd.isdecimal() and len(gevraagd) < 6 else 1
        return max(1, min(nummer, aantal))

    def na(self, uitkomst: Any) -> str:
        """Stay at this document while it waits for more; else to the next that does."""
        alle = bladen(van_afschrift(self.rij))
        hier = self.nummer(len(alle))
        volgende = hier if alle[hier - 1].na_te_zien else getattr(eerstvolgende(alle, hier), "nummer", hier)
        return f"{self.nazien_url()}?blad={volgende}"


class AfschriftVerstrekken(_VanAfschrift):
    template_name = "web/afschrift/verstrekken.html"
    wat = "afschrift verstrekken"
    daad = verstrek_afschrift
    formulier = formulieren.VerstrekkenFormulier
    kop = "Afschrift verstrekken"
    knop = "Afschrift verstrekken"
    gelukt = "Verstrekt en bewaard zoals het is. Haal de bestanden op om ze te geven."
    regels = ("RE-2", "BR-3", "TG-5")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        maak_klaar()
        return super().get(request, *args, **kwargs)

    def beginwaarden(self) -> dict[str, Any]:
        return {"op": klok.vandaag()}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lezer = self.rij.lezer
        bezorging = bezorging_aan(lezer) if isinstance(lezer, Persoon) else None
        return super().get_context_data(
            **{"bezorging": bezorging, "lezer": lezer, "na_te_zien": self.beeld.na_te_zien, **kwargs}
        )

    def na(self, uitkomst: Any) -> str:
        return self.nazien_url()


class AfschriftVervallen(_VanAfschrift):
    wat = "afschrift laten vervallen"
    daad = laat_afschrift_vervallen
    formulier = formulieren.VervallenFormulier
    kop = "Afschrift laten vervallen"
    knop = "Afschrift laten vervallen"
    uitleg = "Wat u al hebt nagezien, gaat verloren. Het dossier zelf verandert niet, en niemand krijgt bericht."
    gelukt = "Het afschrift gaat niet door."
    regels = ("RE-2",)

    def waarover(self) -> str:
        return f"Afschrift voor {in_lijst(self.rij).voor}"

    def na(self, uitkomst: Any) -> str:
        return reverse("afschrift", kwargs={"dossier": self.dossier.pk})
