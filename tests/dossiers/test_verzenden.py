"""ALG-14: the approach is confirmed in writing, part by part; that it was understood is a fact of its own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.dossiers.conftest import Gezin, stop_contact
from zicht.dossiers.besluiten import Geraadpleegd, neem_besluit
from zicht.dossiers.models import Begrepen, Besluit, Verzending
from zicht.dossiers.verzenden import AANPAK, AFSPRAKEN, bevestig_schriftelijk, leg_begrip_vast
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


def besluit(gezin: Gezin, anna: Medewerker, bas: Medewerker, soort: str, uitkomst: str) -> Besluit:
    return neem_besluit(
        gezin.dossier,
        soort=soort,
        uitkomst=uitkomst,
        door=anna,
        geraadpleegd=[Geraadpleegd(bas, "Eens.")],
        motivering="De ouders werken mee.",
        rust_op_tekst="De gesprekken.",
        kindbelang={"gezondheid": "Rust thuis."},
    )


@pytest.fixture
def vv(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> Besluit:
    return besluit(gezin, anna, bas, "keuze dienst", "voorwaarden en vervolg")


def bevestig(gezin: Gezin, anna: Medewerker, **velden: Any) -> Verzending:
    gegeven: dict[str, Any] = {
        "soort": "bevestiging aanpak",
        "persoon": gezin.moeder,
        "dekt": list(AANPAK),
        "tekst": "Wij maken samen afspraken over veiligheid.",
        **velden,
    }
    return bevestig_schriftelijk(dossier=gezin.dossier, door=anna, **gegeven)


def test_wat_er_niet_in_stond_staat_er_niet_bij(gezin: Gezin, anna: Medewerker, vv: Besluit) -> None:
    assert bevestig(gezin, anna, besluit=vv, dekt=["welke"]).dekt == ["welke"]


def test_een_bevestiging_van_de_aanpak_gaat_over_een_besluit(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        bevestig(gezin, anna)
    assert set(fout.value.velden) == {"besluit"}


def test_een_onderdeel_dat_niet_bestaat_kan_niet(gezin: Gezin, anna: Medewerker, vv: Besluit) -> None:
    with pytest.raises(Invoerfout) as fout:
        bevestig(gezin, anna, besluit=vv, dekt=["welke", "groeten"])
    assert set(fout.value.velden) == {"dekt"}


def test_een_brief_heeft_een_ontvanger(gezin: Gezin, anna: Medewerker, vv: Besluit) -> None:
    with pytest.raises(Invoerfout) as fout:
        bevestig(gezin, anna, besluit=vv, partij="Wijkteam Oost")
    assert set(fout.value.velden) == {"persoon"}


@pytest.mark.parametrize("woord", ["onderzoek", "Onderzoek", "onderzoeken", "wij hebben dit onderzocht"])
def test_een_brief_van_vv_die_onderzoek_zegt_vraagt_een_reden(
    gezin: Gezin, anna: Medewerker, vv: Besluit, woord: str
) -> None:
    with pytest.raises(RedenNodig) as fout:
        bevestig(gezin, anna, besluit=vv, tekst=f"Wij starten: {woord}.")
    assert (fout.value.regel, fout.value.veld) == ("ALG-14", "onderzoek_reden")


def test_een_vtb_die_onderzoek_zegt_vraagt_een_reden(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    vtb = besluit(gezin, anna, bas, "dwang", "VTB")
    with pytest.raises(RedenNodig):
        bevestig(gezin, anna, besluit=vtb, tekst="Wij starten een onderzoek.")


def test_een_brief_over_een_onderzoek_mag_dat_zeggen(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    onderzoek = besluit(gezin, anna, bas, "keuze dienst", "onderzoek")
    assert bevestig(gezin, anna, besluit=onderzoek, tekst="Wij starten een onderzoek.").pk


def test_met_reden_mag_het_woord(gezin: Gezin, anna: Medewerker, vv: Besluit) -> None:
    tekst = "Dit is geen onderzoek."
    assert bevestig(gezin, anna, besluit=vv, tekst=tekst, onderzoek_reden="Wij leggen het verschil uit.").tekst == tekst


def test_een_brief_met_afspraken_wacht_als_juist_die_zijn_uitgesteld(gezin: Gezin, anna: Medewerker) -> None:
    """ALG-6, ALG-15: what is put off is asked of the letter that does it, not of another."""
    stop_contact(gezin, anna, voor=["ALG-15"])
    brief = {"soort": Verzending.Soort.AFSPRAKEN, "persoon": gezin.vader, "dekt": [AFSPRAKEN]}
    with pytest.raises(RedenNodig) as fout:
        bevestig_schriftelijk(dossier=gezin.dossier, door=anna, **brief)
    assert fout.value.veld == "contactstop_reden"


def test_verzenden_is_nog_geen_begrijpen(gezin: Gezin, anna: Medewerker, vv: Besluit) -> None:
    bevestig(gezin, anna, besluit=vv)
    assert not Begrepen.objects.exists()


def test_begrip_heeft_een_eigen_bewijs(gezin: Gezin, anna: Medewerker, vv: Besluit) -> None:
    leg_begrip_vast(besluit=vv, persoon=gezin.moeder, door=anna, hoe="Zij vertelde het na.")
    assert Begrepen.objects.get().hoe == "Zij vertelde het na."


def test_begrip_van_voor_het_besluit_kan_niet(gezin: Gezin, anna: Medewerker, vv: Besluit) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_begrip_vast(besluit=vv, persoon=gezin.moeder, door=anna, hoe="Zij knikte.", op=date(2026, 3, 8))
    assert set(fout.value.velden) == {"op"}
