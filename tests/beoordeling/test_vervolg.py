"""What a decision would set in motion, shown before it is taken (VB-5, VB-11, VB-12)."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from zicht.beoordeling.models import Uitkomst
from zicht.beoordeling.vervolg import wat_volgt
from zicht.protocol.beeld import Beeld, Melding, Persoon

OP = date(2026, 3, 4)
MELDING = Melding(uuid4(), date(2026, 3, 2), uuid4(), "professional")
BEELD = Beeld(
    uuid4(), date(2026, 3, 2), personen=(Persoon(uuid4(), "moeder", True, date(2026, 3, 2)),), meldingen=(MELDING,)
)


def codes(uitkomst: str) -> set[str]:
    return {plicht.code for plicht in wat_volgt(BEELD, uitkomst, [MELDING.id], OP).plichten}


@pytest.mark.parametrize("uitkomst", Uitkomst.values)
def test_vb_12_na_ieder_besluit_krijgt_de_melder_feedback(uitkomst: str) -> None:
    assert "feedback_na_beoordeling" in codes(uitkomst)


def test_vb_11_bij_veilig_thuis_volgt_het_eerste_contact_en_de_keuze_van_de_dienst() -> None:
    assert "dienst_kiezen" in codes("Veilig Thuis")


def test_bij_een_andere_partij_kiest_veilig_thuis_geen_dienst() -> None:
    assert "dienst_kiezen" not in codes("lokaal team")


def test_wat_er_al_was_volgt_niet_uit_het_besluit() -> None:
    assert "veiligheidsbeoordeling" not in codes("Veilig Thuis")


@pytest.mark.parametrize("uitkomst", Uitkomst.values)
def test_iedere_uitkomst_zegt_wat_de_volgende_stap_is(uitkomst: str) -> None:
    assert wat_volgt(BEELD, uitkomst, [MELDING.id], OP).volgende
