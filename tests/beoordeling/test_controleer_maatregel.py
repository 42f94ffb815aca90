"""Authority and measures of minors, and whether a measure suffices (VB-10)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from zicht.beoordeling.maatregelen import controleer_maatregel
from zicht.beoordeling.models import Maatregelcheck
from zicht.contact.models import Melding
from zicht.dossiers.models import Bevraging, Gesprek, Persoon, Verplichting
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
ANTWOORDEN = dict.fromkeys(("volstaat", "geweld_te_stoppen", "herstel_te_regelen"), "onbekend")
GEVRAAGD = {"maatregel": "ja", "uitvoerder": "Jeugdbescherming Noord", "uitvoerder_gevraagd_op": date(2026, 3, 4)}
MET_UITVOERDER = {**GEVRAAGD, **ANTWOORDEN}


@pytest.fixture
def controle(kind: Persoon, ilse: Medewerker) -> Any:
    def doe(**velden: Any) -> Maatregelcheck:
        return controleer_maatregel(**{"kind": kind, "door": ilse, "gezag_nagegaan": True, **velden})

    return doe


def test_vb_10_de_raad_wordt_gevraagd_en_die_vraag_staat_in_het_dossier(controle: Any) -> None:
    controle(onderzoek_rvdk="nee", maatregel="nee")
    assert Bevraging.objects.get(bij="RvdK").antwoord == "Raadsonderzoek: nee. Maatregel: nee."


def test_vb_10_niet_gevraagd_blijft_onbekend(controle: Any) -> None:
    assert controle().volstaat == "onbekend"


def test_vb_10_wat_de_uitvoerder_zei_wordt_gekozen_ook_onbekend(controle: Any, gesproken: Gesprek) -> None:
    with pytest.raises(Invoerfout) as fout:
        controle(**GEVRAAGD, gezin_vooraf_geinformeerd=True)
    assert fout.value.velden.keys() == ANTWOORDEN.keys()
    assert controle(**MET_UITVOERDER, gezin_vooraf_geinformeerd=True).volstaat == "onbekend"


def test_vb_3_de_uitvoerder_wordt_pas_na_contact_met_het_gezin_gevraagd(controle: Any) -> None:
    with pytest.raises(Geweigerd) as fout:
        controle(**MET_UITVOERDER)
    assert fout.value.regel == "VB-3"


def test_een_weigering_laat_ook_geen_controle_achter(controle: Any) -> None:
    with pytest.raises(Geweigerd):
        controle(**MET_UITVOERDER)
    assert not Maatregelcheck.objects.exists()


def test_vb_10_na_contact_wordt_de_uitvoerder_gevraagd_of_de_maatregel_volstaat(
    controle: Any, gesproken: Gesprek
) -> None:
    controle(**{**MET_UITVOERDER, "volstaat": "nee"}, gezin_vooraf_geinformeerd=True)
    assert Bevraging.objects.get(bij="GI").antwoord.startswith("De maatregel volstaat: nee")


def test_vb_10_met_gevaar_mag_de_uitvoerder_eerder_gevraagd_worden(controle: Any) -> None:
    controle(**MET_UITVOERDER, grond="gevaar", grond_toelichting="Hij dreigt haar mee te nemen.")
    assert Bevraging.objects.get(bij="GI").grond == "gevaar"


def test_vb_10_het_gaat_om_minderjarigen(controle: Any, moeder: Persoon) -> None:
    with pytest.raises(Invoerfout) as fout:
        controle(kind=moeder)
    assert "kind" in fout.value.velden


def test_zonder_maatregel_is_er_geen_uitvoerder_om_te_vragen(controle: Any) -> None:
    with pytest.raises(Invoerfout) as fout:
        controle(**{**MET_UITVOERDER, "maatregel": "onbekend"})
    assert "maatregel" in fout.value.velden


@pytest.mark.parametrize(
    ("gegeven", "stand"),
    [
        ({"maatregel": "nee"}, "voldaan"),
        ({"maatregel": "onbekend"}, "open"),
        ({"maatregel": "nee", "gezag_nagegaan": False}, "open"),
    ],
)
def test_vb_10_pas_met_gezag_en_maatregel_is_het_nagegaan(
    controle: Any, melding: Melding, gegeven: dict[str, Any], stand: str
) -> None:
    controle(**gegeven)
    assert Verplichting.objects.get(code="maatregel_nagaan").stand == stand
