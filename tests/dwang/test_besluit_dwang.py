"""VTO or VTB on one of two tests (DW-1)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zicht.dossiers.models import BesluitSoort
from zicht.dossiers.openen import open_dossier
from zicht.dwang.models import Dwangtraject
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

Besluit = Callable[..., Dwangtraject]
NIET_GEACCEPTEERD = {
    "ontwikkeling_ernstig_bedreigd": True,
    "zorg_onvoldoende_geaccepteerd": True,
    "verantwoordelijkheid_niet_tijdig": True,
}


@pytest.mark.parametrize(
    ("toets", "antwoorden"),
    [
        ("vto_2_3", NIET_GEACCEPTEERD),
        ("vto_2_4_1", {"ernstige_risicos_opgroeien": True, "eigen_regie_onvoldoende": True}),
    ],
)
def test_dw1_het_verzoek_rust_op_een_van_twee_toetsen(
    besluit: Besluit, toets: str, antwoorden: dict[str, bool]
) -> None:
    traject = besluit(soort="VTO", toets=toets, antwoorden=antwoorden)
    assert (traject.toets, traject.besluit.criteria) == (toets, {toets: antwoorden})


def test_dw1_zonder_toets_wordt_gevraagd_welke(besluit: Besluit) -> None:
    with pytest.raises(Invoerfout, match="vto_2_3 of vto_2_4_1"):
        besluit(toets="")


def test_dw1_wie_de_toets_niet_haalt_geeft_een_reden(besluit: Besluit) -> None:
    with pytest.raises(RedenNodig) as fout:
        besluit(antwoorden={"ernstige_risicos_opgroeien": True, "eigen_regie_onvoldoende": None})
    assert fout.value.regel == "DW-1"


def test_dw1_de_toets_houdt_niemand_tegen(besluit: Besluit) -> None:
    assert besluit(antwoorden={}, afwijking_reden="De tafel kijkt breder mee.").pk


def test_het_is_een_besluit_dat_betrokkenen_op_papier_krijgen(vtb: Dwangtraject) -> None:
    assert (vtb.besluit.soort, vtb.besluit.uitkomst) == (BesluitSoort.DWANG, "VTB")


def test_een_vtb_gaat_altijd_naar_de_tafel(vtb: Dwangtraject) -> None:
    assert vtb.via == Dwangtraject.Via.JBT


def test_een_vto_kan_volgen_op_een_vtb(besluit: Besluit, vtb: Dwangtraject) -> None:
    assert besluit(soort="VTO", via="JBT", vervolg_op=vtb).vervolg_op == vtb


def test_een_verzoek_uit_een_ander_dossier_is_geen_voorganger(besluit: Besluit, anna: Medewerker) -> None:
    vreemd = Dwangtraject(dossier=open_dossier(door=anna), soort="VTB")
    with pytest.raises(Invoerfout, match="ander dossier"):
        besluit(vervolg_op=vreemd)


def test_een_bericht_in_een_lopend_onderzoek_heeft_geen_toets(besluit: Besluit) -> None:
    assert besluit(soort="anders", toets="", antwoorden={}).toets == ""


def test_alg12_zonder_collega_wordt_niet_besloten(besluit: Besluit) -> None:
    with pytest.raises(Geweigerd) as fout:
        besluit(geraadpleegd=[])
    assert fout.value.regel == "ALG-12"


def test_alg20_het_belang_van_het_kind_wordt_gewogen(besluit: Besluit) -> None:
    with pytest.raises(Invoerfout) as fout:
        besluit(kindbelang={})
    assert "kindbelang" in fout.value.velden


def test_crisis_staat_bij_het_verzoek(besluit: Besluit) -> None:
    assert besluit(soort="VTO", crisis=True).crisis
