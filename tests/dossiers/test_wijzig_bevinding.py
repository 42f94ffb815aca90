"""A statement changes only for who saw what stands there (TG-9), and not unnoticed under what others said of it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.dossiers.conftest import Gezin
from zicht.dossiers.bevindingen import leg_bevinding_vast, wijzig_bevinding
from zicht.dossiers.models import Bevinding, Bron, Gebeurtenis
from zicht.dossiers.wederhoor import leg_accordering_vast, leg_wederhoor_vast
from zicht.kern.fouten import Geweigerd, RedenNodig, Verouderd
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture
def mening(gezin: Gezin, anna: Medewerker, school: Bron) -> Bevinding:
    return leg_bevinding_vast(
        dossier=gezin.dossier, door=anna, tekst="Vader is streng.", status="mening", betreft=[gezin.vader], bron=school
    )


def wijzig(bevinding: Bevinding, gezin: Gezin, anna: Medewerker, **velden: Any) -> Bevinding:
    gegeven: dict[str, Any] = {
        "versie": 1,
        "tekst": "Vader is streng en kort van stof.",
        "status": "mening",
        "betreft": [gezin.vader],
        **velden,
    }
    return wijzig_bevinding(bevinding=bevinding, door=anna, **gegeven)


def test_een_wijziging_geldt_en_telt_de_versie_op(mening: Bevinding, gezin: Gezin, anna: Medewerker) -> None:
    gewijzigd = wijzig(mening, gezin, anna)
    assert (gewijzigd.tekst, gewijzigd.versie) == ("Vader is streng en kort van stof.", 2)


def test_wie_een_oude_versie_zag_krijgt_beide_teksten(mening: Bevinding, gezin: Gezin, anna: Medewerker) -> None:
    wijzig(mening, gezin, anna)
    with pytest.raises(Verouderd) as fout:
        wijzig(mening, gezin, anna, tekst="Vader is streng maar eerlijk.")
    assert fout.value.velden["tekst"] == ("Vader is streng en kort van stof.", "Vader is streng maar eerlijk.")
    assert Bevinding.objects.get(pk=mening.pk).tekst == "Vader is streng en kort van stof."


def test_een_mening_wordt_niet_alsnog_een_diagnose(mening: Bevinding, gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Geweigerd) as fout:
        wijzig(mening, gezin, anna, status="diagnose")
    assert fout.value.regel == "ALG-7"


def test_wat_een_informant_goedkeurde_verandert_alleen_met_reden(
    mening: Bevinding, gezin: Gezin, anna: Medewerker
) -> None:
    leg_accordering_vast(bevinding=mening, door=anna, akkoord=True)
    with pytest.raises(RedenNodig) as fout:
        wijzig(mening, gezin, anna)
    assert (fout.value.regel, fout.value.veld) == ("ALG-9", "wijziging_reden")


def test_wat_is_voorgelegd_verandert_alleen_met_reden(mening: Bevinding, gezin: Gezin, anna: Medewerker) -> None:
    leg_wederhoor_vast(bevinding=mening, persoon=gezin.vader, door=anna, reactie="Dat klopt niet.")
    with pytest.raises(RedenNodig) as fout:
        wijzig(mening, gezin, anna)
    assert fout.value.regel == "ALG-8"


def test_de_reden_van_de_wijziging_staat_op_de_tijdlijn(mening: Bevinding, gezin: Gezin, anna: Medewerker) -> None:
    leg_wederhoor_vast(bevinding=mening, persoon=gezin.vader, door=anna, reactie="Dat klopt niet.")
    wijzig(mening, gezin, anna, wijziging_reden="De school zei het anders.")
    regel = Gebeurtenis.objects.get(soort="bevinding wijzigen")
    assert regel.tekst == "De school zei het anders."
