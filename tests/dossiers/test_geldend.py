"""ALG-16, RE-4: on what turned out wrong, or was shielded on request, nothing new rests."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dossiers.conftest import Gezin
from zicht.dossiers.besluiten import Geraadpleegd, neem_besluit
from zicht.dossiers.bevindingen import leg_bevinding_vast
from zicht.dossiers.models import Bevinding
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["gerectificeerd_op", "afgeschermd_op"])
def vervallen(request: pytest.FixtureRequest, gezin: Gezin, anna: Medewerker) -> Bevinding:
    """A fact that may be used no longer."""
    rij: Bevinding = leg_bevinding_vast(
        dossier=gezin.dossier,
        door=anna,
        tekst="Lot was drie dagen niet op school.",
        status="feit",
        betreft=[gezin.lot],
        bron_omschrijving="school",
    )
    setattr(rij, request.param, date(2026, 3, 9))
    rij.save()
    return rij


def test_een_besluit_rust_er_niet_op(gezin: Gezin, anna: Medewerker, bas: Medewerker, vervallen: Bevinding) -> None:
    with pytest.raises(Invoerfout) as fout:
        neem_besluit(
            gezin.dossier,
            door=anna,
            soort="keuze dienst",
            uitkomst="onderzoek",
            geraadpleegd=[Geraadpleegd(bas, "Eens.")],
            motivering="Er is te weinig bekend.",
            rust_op=[vervallen],
            kindbelang={"onderwijs": "Lot gaat graag naar school."},
        )
    assert set(fout.value.velden) == {"rust_op"}


def test_een_interpretatie_rust_er_niet_op(gezin: Gezin, anna: Medewerker, vervallen: Bevinding) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_bevinding_vast(
            dossier=gezin.dossier,
            door=anna,
            tekst="Lot wordt thuisgehouden.",
            status="interpretatie",
            betreft=[gezin.lot],
            bron_omschrijving="eigen oordeel",
            rust_op=[vervallen],
        )
    assert set(fout.value.velden) == {"rust_op"}
