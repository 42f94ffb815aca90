"""A melding of Veilig Thuis itself: an ordinary melding, on a decision, about people it knows (ADV-9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.contact.conftest import BUUR, Ontvang
from zicht.contact.invoer import AmbtshalveInvoer, MelderInvoer, PersoonInvoer
from zicht.contact.models import Kanaal, Melding, Terugbelafspraak
from zicht.dossiers.afscherming import afscherming, naam_voor_anderen
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import Besluit, Bron, Dossier
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
ZELF = MelderInvoer(soort=Bron.Soort.VEILIG_THUIS)


@pytest.fixture
def besluit(advies: list[Geraadpleegd]) -> AmbtshalveInvoer:
    return AmbtshalveInvoer(
        motivering="Lot is in gevaar en niemand anders kan haar beschermen.",
        geraadpleegd=advies,
        rust_op_tekst="Wat aan ons is verteld.",
        kindbelang={"zorg_bescherming_veiligheid": "Lot moet vandaag veilig zijn."},
        besloten_op=date(2026, 3, 4),
    )


@pytest.fixture
def ambtshalve(ontvang: Ontvang, besluit: AmbtshalveInvoer) -> Any:
    def doe(**velden: Any) -> Melding:
        return ontvang(**{"melder": ZELF, "ambtshalve": besluit, **velden})

    return doe


def test_de_melder_is_veilig_thuis_en_dat_mag_het_gezin_weten(ambtshalve: Any) -> None:
    """ADV-9, ML-2"""
    melding = ambtshalve()
    assert (melding.kanaal, naam_voor_anderen(melding.melder)) == (Kanaal.AMBTSHALVE, "Veilig Thuis")
    assert afscherming(melding.melder).beschermd is False


def test_het_besluit_staat_in_het_dossier(ambtshalve: Any, sem: Medewerker) -> None:
    """ADV-9, ALG-12: why, with whom, about which melding."""
    melding = ambtshalve()
    rij = Besluit.objects.get(dossier=melding.dossier, soort="ambtshalve melding")
    assert (rij.meldingen, rij.raadplegingen.get().collega) == ([melding.pk], sem)


def test_er_is_niemand_om_terug_te_bellen(ambtshalve: Any) -> None:
    """ML-3: what is missing is not asked of a melder who is Veilig Thuis itself."""
    assert ambtshalve(verwachting="", feedback_afspraak="").ontbrekend == []
    assert not Terugbelafspraak.objects.exists()


@pytest.mark.parametrize("personen", [(), (PersoonInvoer(voornamen="Lot"),)])
def test_zonder_te_weten_om_wie_het_gaat_kan_het_niet(ambtshalve: Any, personen: tuple[PersoonInvoer, ...]) -> None:
    """ADV-9, hard"""
    with pytest.raises(Geweigerd) as fout:
        ambtshalve(personen=personen)
    assert (fout.value.regel, Dossier.objects.count()) == ("ADV-9", 0)


def test_zonder_besluit_is_het_geen_ambtshalve_melding(ambtshalve: Any) -> None:
    """ADV-9"""
    with pytest.raises(Invoerfout) as fout:
        ambtshalve(ambtshalve=None)
    assert set(fout.value.velden) == {"ambtshalve_motivering"}


def test_niemand_besluit_alleen(ambtshalve: Any, besluit: AmbtshalveInvoer) -> None:
    """ALG-12, hard"""
    with pytest.raises(Geweigerd) as fout:
        ambtshalve(ambtshalve=replace(besluit, geraadpleegd=[]))
    assert (fout.value.regel, Melding.objects.count()) == ("ALG-12", 0)


@pytest.mark.parametrize("velden", [{"kanaal": "ambtshalve"}, {"ambtshalve": "besluit"}])
def test_een_ander_meldt_niet_ambtshalve(ontvang: Ontvang, besluit: AmbtshalveInvoer, velden: dict[str, Any]) -> None:
    """ADV-9"""
    if "ambtshalve" in velden:
        velden = {"ambtshalve": besluit}
    with pytest.raises(Invoerfout) as fout:
        ontvang(melder=BUUR, **velden)
    assert set(fout.value.velden) == {"melder_soort"}


def test_wat_de_beller_wilde_en_antwoordde_blijft_bij_de_melding(ontvang: Ontvang) -> None:
    """EC-2, EC-3, EC-5, EC-6: and whatever the answers are, the melding is taken in (EC-4)."""
    antwoorden = {"vermoeden_blijft": True, "vermoeden_onveiligheid": False, "beller_in_staat": True}
    rij = Melding.objects.get(pk=ontvang(eerste_wens="advies", minderjarig=True, antwoorden=antwoorden).pk)
    assert (rij.eerste_wens, rij.minderjarig, rij.antwoorden) == ("advies", True, antwoorden)


def test_een_vraag_die_niet_bestaat_wordt_niet_beantwoord(ontvang: Ontvang) -> None:
    with pytest.raises(Invoerfout) as fout:
        ontvang(antwoorden={"lust u koffie": True}, eerste_wens="duif")
    assert set(fout.value.velden) == {"antwoorden", "eerste_wens"}
