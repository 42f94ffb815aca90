"""AF-2: an obligation that is not met has a recorded reason."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dossiers.conftest import Gezin
from zicht.dossiers.models import RedenNiet, Verplichting
from zicht.dossiers.redenen import leg_reden_niet_vast
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
DAG = date(2026, 3, 5)


def plicht(gezin: Gezin, stand: str) -> None:
    Verplichting.objects.create(
        dossier=gezin.dossier,
        sleutel="horen:1",
        code="horen",
        regel="ALG-3",
        ontstaan_op=DAG,
        zichtbaar_vanaf=DAG,
        stand=stand,
    )


def test_de_reden_blijft_bij_de_sleutel(gezin: Gezin, anna: Medewerker) -> None:
    plicht(gezin, "open")
    leg_reden_niet_vast(dossier=gezin.dossier, door=anna, sleutel="horen:1", reden="Vader is onvindbaar.")
    assert RedenNiet.objects.get(sleutel="horen:1").reden == "Vader is onvindbaar."


def test_een_reden_is_nooit_leeg(gezin: Gezin, anna: Medewerker) -> None:
    plicht(gezin, "open")
    with pytest.raises(Invoerfout) as fout:
        leg_reden_niet_vast(dossier=gezin.dossier, door=anna, sleutel="horen:1", reden=" ")
    assert set(fout.value.velden) == {"reden"}


def test_wat_voldaan_is_krijgt_geen_reden(gezin: Gezin, anna: Medewerker) -> None:
    plicht(gezin, "voldaan")
    with pytest.raises(Invoerfout) as fout:
        leg_reden_niet_vast(dossier=gezin.dossier, door=anna, sleutel="horen:1", reden="Toch niet.")
    assert set(fout.value.velden) == {"sleutel"}
