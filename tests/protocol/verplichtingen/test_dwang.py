"""VTO and Jeugdbeschermingstafel: college told, drafts put forward, minutes checked (DW-1, DW-2)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.protocol.verplichtingen.bouw import (
    BEOORDEELD,
    LATER,
    MOEDER,
    VADER,
    alle,
    beoordeeld,
    nummer,
    plicht,
    stand,
    voor_wie,
)
from zicht.protocol import beeld as b

VTO = b.Dwangtraject(nummer(1), "VTO", nummer(2), BEOORDEELD)
VTB = replace(VTO, soort="VTB")


def test_dw_1_de_gemeente_hoort_van_een_vto() -> None:
    assert [stand(beoordeeld(dwang=(t,)), "college_informeren") for t in (VTO, replace(VTO, college=LATER))] == [
        "open",
        "voldaan",
    ]


@pytest.mark.parametrize("soort", ["VTB", "anders"])
def test_dw_1_alleen_van_een_vto(soort: str) -> None:
    assert alle(beoordeeld(dwang=(replace(VTO, soort=soort),)), "college_informeren") == []


def test_dw_2_het_concept_van_een_vtb_gaat_naar_iedere_volwassene() -> None:
    assert voor_wie(beoordeeld(dwang=(VTB,)), "reactie_op_concept") == {MOEDER.id, VADER.id}


def test_dw_2_voorleggen_en_de_reactie_zijn_elk_een_deel() -> None:
    voorgelegd = replace(VTB, concepten=(b.Concept(MOEDER.id, LATER),))
    assert plicht(beoordeeld(dwang=(voorgelegd,)), "reactie_op_concept", MOEDER).ontbreekt == ("reactie",)


def test_dw_2_de_reactie_van_de_een_is_niet_die_van_de_ander() -> None:
    gereageerd = replace(VTB, concepten=(b.Concept(MOEDER.id, LATER, LATER),))
    beeld = beoordeeld(dwang=(gereageerd,))
    assert [stand(beeld, "reactie_op_concept", p) for p in (MOEDER, VADER)] == ["voldaan", "open"]


@pytest.mark.parametrize(("gecontroleerd", "verwacht"), [(None, "open"), (LATER, "voldaan")])
def test_dw_2_notulen_van_anderen_worden_gecontroleerd(gecontroleerd: object, verwacht: str) -> None:
    met_notulen = replace(VTB, notulen=((nummer(3), BEOORDEELD, gecontroleerd),))  # type: ignore[arg-type]
    assert stand(beoordeeld(dwang=(met_notulen,)), "notulen_controleren") == verwacht
