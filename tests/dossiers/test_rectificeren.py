"""ALG-16: everybody who received the wrong version receives the right one."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dossiers.conftest import Gezin
from zicht.dossiers.bevindingen import leg_bevinding_vast
from zicht.dossiers.models import Bevinding, Rectificatie
from zicht.dossiers.rectificeren import rectificeer, verzend_rectificatie
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture
def bevinding(gezin: Gezin, anna: Medewerker) -> Bevinding:
    return leg_bevinding_vast(
        dossier=gezin.dossier,
        door=anna,
        tekst="Moeder doet aan gaslighting.",
        status="mening",
        betreft=[gezin.moeder],
        bron_omschrijving="notulen",
    )


@pytest.fixture
def rijen(bevinding: Bevinding, gezin: Gezin, anna: Medewerker) -> list[Rectificatie]:
    return rectificeer(
        dossier=gezin.dossier,
        door=anna,
        bevinding=bevinding,
        onderwerp="De term in de notulen.",
        juiste_tekst="Moeder en vader herinneren zich gebeurtenissen verschillend.",
        ontvangers=["gemeente", "vader", "gemeente"],
    )


def test_iedere_ontvanger_heeft_een_eigen_rij(rijen: list[Rectificatie]) -> None:
    assert sorted(rij.ontvanger for rij in rijen) == ["gemeente", "vader"]


def test_de_foute_tekst_blijft_te_zien_met_zijn_merk(rijen: list[Rectificatie], bevinding: Bevinding) -> None:
    bevinding.refresh_from_db()
    assert (bevinding.gerectificeerd_op, bevinding.tekst) == (date(2026, 3, 9), "Moeder doet aan gaslighting.")


def test_verzonden_aan_de_een_is_niet_verzonden_aan_de_ander(rijen: list[Rectificatie], anna: Medewerker) -> None:
    verzend_rectificatie(rectificatie=rijen[0], door=anna)
    assert Rectificatie.objects.filter(verzonden_op=None).count() == 1


def test_verzonden_is_verzonden(rijen: list[Rectificatie], anna: Medewerker) -> None:
    verzend_rectificatie(rectificatie=rijen[0], door=anna)
    with pytest.raises(Invoerfout):
        verzend_rectificatie(rectificatie=rijen[0], door=anna)


def test_zonder_ontvangers_is_er_niets_te_herstellen(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        rectificeer(dossier=gezin.dossier, door=anna, onderwerp="Term.", juiste_tekst="Anders.", ontvangers=[" "])
    assert set(fout.value.velden) == {"ontvangers"}
