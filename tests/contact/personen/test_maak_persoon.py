from __future__ import annotations

from datetime import date

import pytest

from zicht.contact.models import Melding
from zicht.dossiers.models import Dossier, Gebeurtenis, Persoon
from zicht.dossiers.personen import maak_persoon, wijzig_persoon
from zicht.kern.fouten import Invoerfout, Verouderd
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier(melding: Melding) -> Dossier:
    return melding.dossier


def test_een_nieuw_persoon_is_op_naam_en_klank_te_vinden(dossier: Dossier, fenna: Medewerker) -> None:
    """ML-9"""
    persoon = maak_persoon(dossier=dossier, door=fenna, voornamen="Jan", voorvoegsel="van der", achternaam="Meijer")
    assert persoon.zoeknaam == "meyer jan"
    assert set(persoon.klank.split()) == set(
        maak_persoon(dossier=dossier, door=fenna, achternaam="Meyer Jan").klank.split()
    )


def test_een_persoon_zonder_naam_kan_ook(dossier: Dossier, fenna: Medewerker) -> None:
    assert maak_persoon(dossier=dossier, door=fenna).naam == "Naam onbekend"


def test_een_geboortedatum_zonder_nauwkeurigheid_is_op_de_dag_bekend(dossier: Dossier, fenna: Medewerker) -> None:
    persoon = maak_persoon(dossier=dossier, door=fenna, geboortedatum=date(2015, 1, 1))
    assert persoon.geboortedatum_nauwkeurigheid == "dag"


def test_geschat_blijft_geschat(dossier: Dossier, fenna: Medewerker) -> None:
    persoon = maak_persoon(
        dossier=dossier, door=fenna, geboortedatum=date(2015, 7, 1), geboortedatum_nauwkeurigheid="geschat"
    )
    assert persoon.geboortedatum_nauwkeurigheid == "geschat"


def test_zonder_geboortedatum_is_zij_onbekend(dossier: Dossier, fenna: Medewerker) -> None:
    persoon = maak_persoon(dossier=dossier, door=fenna, geboortedatum_nauwkeurigheid="jaar")
    assert persoon.geboortedatum_nauwkeurigheid == "onbekend"


def test_een_ongeboren_kind_heeft_een_verwachte_datum(dossier: Dossier, fenna: Medewerker) -> None:
    persoon = maak_persoon(dossier=dossier, door=fenna, ongeboren=True, uitgerekend_op=date(2026, 6, 1))
    assert (persoon.ongeboren, persoon.uitgerekend_op, persoon.geboortedatum) == (True, date(2026, 6, 1), None)


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"geboortedatum": date(2026, 3, 5)}, "geboortedatum"),
        ({"geboortedatum": date(1826, 3, 4)}, "geboortedatum"),
        ({"geboortedatum": date(2020, 1, 1), "ongeboren": True}, "geboortedatum"),
        ({"uitgerekend_op": date(2026, 6, 1)}, "uitgerekend_op"),
        ({"geboortedatum": date(2020, 1, 1), "overleden_op": date(2019, 1, 1)}, "overleden_op"),
        ({"overleden_op": date(2026, 3, 5)}, "overleden_op"),
        ({"gezinsrol": "oma"}, "gezinsrol"),
        ({"geslacht": "v"}, "geslacht"),
        ({"positie": "dader"}, "positie"),
        ({"achternaam": "a" * 201}, "achternaam"),
    ],
)
def test_wat_niet_kan_krijgt_een_zin_bij_het_veld(
    dossier: Dossier, fenna: Medewerker, velden: dict[str, object], veld: str
) -> None:
    with pytest.raises(Invoerfout) as fout:
        maak_persoon(dossier=dossier, door=fenna, **velden)  # type: ignore[arg-type]
    assert list(fout.value.velden) == [veld]


def test_na_een_wijziging_is_hij_op_de_nieuwe_naam_te_vinden(dossier: Dossier, fenna: Medewerker) -> None:
    """ML-9"""
    persoon = maak_persoon(dossier=dossier, door=fenna, voornamen="Jan", achternaam="Smit")
    wijzig_persoon(persoon=persoon, door=fenna, versie=1, velden={"achternaam": "Özdemir"})
    assert Persoon.objects.get(pk=persoon.pk).zoeknaam == "ozdemir jan"


def test_twee_tegelijk_gewijzigd_verliest_geen_tekst(dossier: Dossier, fenna: Medewerker) -> None:
    """TG-9"""
    persoon = maak_persoon(dossier=dossier, door=fenna, voornamen="Jan")
    wijzig_persoon(persoon=persoon, door=fenna, versie=1, velden={"voornamen": "Johan"})
    with pytest.raises(Verouderd) as fout:
        wijzig_persoon(persoon=persoon, door=fenna, versie=1, velden={"voornamen": "Johannes"})
    assert fout.value.velden == {"voornamen": ("Johan", "Johannes")}


def test_een_veld_dat_niet_van_de_persoon_is_wordt_geweigerd(dossier: Dossier, fenna: Medewerker) -> None:
    persoon = maak_persoon(dossier=dossier, door=fenna)
    with pytest.raises(Invoerfout):
        wijzig_persoon(persoon=persoon, door=fenna, versie=1, velden={"dossier_id": dossier.pk})


def test_vastleggen_staat_op_de_tijdlijn(dossier: Dossier, fenna: Medewerker) -> None:
    persoon = maak_persoon(dossier=dossier, door=fenna)
    assert Gebeurtenis.objects.filter(over_id=persoon.pk, soort="persoon vastleggen").count() == 1
