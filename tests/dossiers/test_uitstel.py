"""ALG-6: not (yet) informing or contacting somebody needs one of four recorded grounds, and who decided."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.dossiers.conftest import Gezin
from zicht.dossiers.models import Gebeurtenis, Uitstel
from zicht.dossiers.uitstel import beeindig_uitstel, bezie_uitstel_opnieuw, lopend_uitstel, stel_uit
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


def stel(gezin: Gezin, anna: Medewerker, **velden: Any) -> Uitstel:
    gegeven: dict[str, Any] = {
        "personen": [gezin.vader],
        "grond": "gevaar",
        "reden": "Hij heeft gedreigd.",
        "opnieuw_bezien_op": date(2026, 3, 16),
        **velden,
    }
    return stel_uit(dossier=gezin.dossier, door=anna, **gegeven)


def test_wie_besloot_staat_erbij(gezin: Gezin, anna: Medewerker, leidinggevende: Medewerker) -> None:
    assert stel(gezin, anna, besloten_door=leidinggevende).besloten_door == leidinggevende


def test_wie_vastlegt_besloot_als_er_niemand_anders_staat(gezin: Gezin, anna: Medewerker) -> None:
    assert stel(gezin, anna).besloten_door == anna


def test_een_andere_grond_bestaat_niet(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        stel(gezin, anna, grond="te druk")
    assert set(fout.value.velden) == {"grond"}


@pytest.mark.parametrize("grond", ["gevaar", "strafrechtelijk onderzoek"])
def test_gevaar_en_strafrecht_vragen_een_datum(gezin: Gezin, anna: Medewerker, grond: str) -> None:
    with pytest.raises(Invoerfout) as fout:
        stel(gezin, anna, grond=grond, opnieuw_bezien_op=None, afgestemd_met="OvJ mr. T. Storm")
    assert set(fout.value.velden) == {"opnieuw_bezien_op"}


@pytest.mark.parametrize("grond", ["beoordeling zonder contact", "partij informeert"])
def test_de_andere_gronden_vragen_geen_datum(gezin: Gezin, anna: Medewerker, grond: str) -> None:
    assert stel(gezin, anna, grond=grond, opnieuw_bezien_op=None).opnieuw_bezien_op is None


def test_de_datum_ligt_na_het_begin(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        stel(gezin, anna, opnieuw_bezien_op=date(2026, 3, 9))
    assert set(fout.value.velden) == {"opnieuw_bezien_op"}


def test_strafrecht_noemt_de_officier_of_de_politie(gezin: Gezin, anna: Medewerker) -> None:
    """SZ-14."""
    with pytest.raises(Invoerfout) as fout:
        stel(gezin, anna, grond="strafrechtelijk onderzoek")
    assert set(fout.value.velden) == {"afgestemd_met"}


def test_uitstel_geldt_alleen_voor_contact_en_informatie(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        stel(gezin, anna, voor=["VB-1"])
    assert set(fout.value.velden) == {"voor"}


def test_opnieuw_bezien_verzet_de_datum_en_bewaart_de_reden(gezin: Gezin, anna: Medewerker) -> None:
    uitstel = stel(gezin, anna)
    bezie_uitstel_opnieuw(uitstel=uitstel, door=anna, reden="Nog gevaar.", opnieuw_bezien_op=date(2026, 3, 23))
    assert Uitstel.objects.get().opnieuw_bezien_op == date(2026, 3, 23)
    assert Gebeurtenis.objects.get(soort="uitstel opnieuw bezien").tekst == "Nog gevaar."


def test_beeindigen_maakt_het_contact_vrij(gezin: Gezin, anna: Medewerker) -> None:
    beeindig_uitstel(uitstel=stel(gezin, anna), door=anna, reden="Hij is aangehouden.")
    assert not lopend_uitstel(gezin.dossier).exists()


def test_wat_beeindigd_is_eindigt_niet_nog_eens(gezin: Gezin, anna: Medewerker) -> None:
    uitstel = stel(gezin, anna)
    beeindig_uitstel(uitstel=uitstel, door=anna, reden="Hij is aangehouden.")
    with pytest.raises(Invoerfout):
        beeindig_uitstel(uitstel=uitstel, door=anna, reden="Nog eens.")
