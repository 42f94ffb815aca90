"""The VTO leaves and the municipality's college is told (DW-1)."""

from __future__ import annotations

from datetime import date

import pytest

from zicht.dwang.models import Dwangtraject
from zicht.dwang.verzenden import informeer_college, verzend_vtb, verzend_vto
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker

NU = "Het kan niet wachten op de laatste gegevens."


def test_de_dag_van_verzending_staat_vast(vto: Dwangtraject, anna: Medewerker) -> None:
    assert verzend_vto(traject=vto, door=anna, afwijking_reden=NU).verzonden_op == date(2020, 2, 4)


def test_dw1_het_college_hoort_van_een_vto(vto: Dwangtraject, anna: Medewerker) -> None:
    assert informeer_college(traject=vto, door=anna).college_ingelicht_op == date(2020, 2, 4)


def test_het_college_hoort_niet_van_een_vtb(vtb: Dwangtraject, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        informeer_college(traject=vtb, door=anna)
    assert "traject" in fout.value.velden


def test_het_college_wordt_niet_voor_het_besluit_ingelicht(vto: Dwangtraject, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        informeer_college(traject=vto, door=anna, op=date(2020, 2, 3))
    assert "op" in fout.value.velden


def test_een_verzoek_vertrekt_een_keer(vto: Dwangtraject, anna: Medewerker) -> None:
    verzend_vto(traject=vto, door=anna, afwijking_reden=NU)
    with pytest.raises(Invoerfout, match="al verzonden"):
        verzend_vto(traject=vto, door=anna, afwijking_reden=NU)


def test_een_vto_wordt_niet_als_vtb_verzonden(vto: Dwangtraject, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout, match="geen VTB"):
        verzend_vtb(traject=vto, door=anna)
