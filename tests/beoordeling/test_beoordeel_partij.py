"""Judging a party that may take over: can, wants, able, and what it rests on (VB-8; QUICKSCAN 3.1)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from zicht.beoordeling.models import Hulpoordeel
from zicht.beoordeling.partijen import beoordeel_partij, nog_onbekend
from zicht.dossiers.models import Dossier
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture
def oordeel(dossier: Dossier, ilse: Medewerker) -> Any:
    def maak(**velden: Any) -> Hulpoordeel:
        basis: dict[str, Any] = {
            "soort": "lopende hulp",
            "naam": "Gezinshulp De Brug",
            "rust_op": "Gesprek met de gezinscoach, die wekelijks komt.",
            "gesprek_op": date(2026, 3, 3),
        }
        return beoordeel_partij(dossier=dossier, door=ilse, **{**basis, **velden})

    return maak


def test_vb_8_zonder_waar_het_op_rust_is_er_geen_oordeel(oordeel: Any) -> None:
    with pytest.raises(Invoerfout) as fout:
        oordeel(rust_op=" ")
    assert "rust_op" in fout.value.velden


def test_vb_8_een_oordeel_rust_op_een_gesprek_met_de_partij(oordeel: Any) -> None:
    with pytest.raises(RedenNodig) as fout:
        oordeel(gesprek_op=None)
    assert fout.value.regel == "VB-8"


def test_vb_8_zonder_gesprek_kan_alleen_met_een_reden_die_bewaard_blijft(oordeel: Any) -> None:
    assert oordeel(gesprek_op=None, afwijking_reden="De coach is ziek.").afwijking_reden == "De coach is ziek."


def test_vb_8_niet_gevraagd_is_niet_nee(oordeel: Any) -> None:
    assert oordeel().kan is None


def test_vb_8_wat_nog_niet_bekend_is_wordt_genoemd(oordeel: Any) -> None:
    bekend = {"kan": True, "wil": True, "in_staat": True, "kennis": "Ervaren", "capaciteit": "Direct"}
    assert nog_onbekend(oordeel(**bekend)) == ["wanneer zij begint"]


def test_vb_8_van_een_multidisciplinair_team_is_ook_de_wettelijke_taak_nodig(oordeel: Any) -> None:
    assert "of het team dit wettelijk mag overnemen" in nog_onbekend(oordeel(soort="multidisciplinair team"))


def test_vb_8_het_gezin_zelf_heeft_geen_wachtlijst(oordeel: Any) -> None:
    bekend = {"kan": True, "wil": True, "in_staat": True}
    assert nog_onbekend(oordeel(soort="cliëntsysteem", **bekend)) == []


def test_een_gesprek_in_de_toekomst_is_nog_niet_gevoerd(oordeel: Any) -> None:
    with pytest.raises(Invoerfout) as fout:
        oordeel(gesprek_op=date(2026, 3, 5))
    assert "gesprek_op" in fout.value.velden
