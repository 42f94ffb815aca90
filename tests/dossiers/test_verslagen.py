"""ALG-4: the report is offered for correction, and corrections stand beside it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dossiers.conftest import Gezin, stop_contact
from zicht.dossiers.gesprekken import leg_gesprek_vast
from zicht.dossiers.models import Bron, Correctie, GeheimAdres, Gesprek
from zicht.dossiers.verslagen import bied_verslag_aan, leg_reactie_op_verslag_vast, schrijf_verslag
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig, Verouderd
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture
def gesprek(gezin: Gezin, anna: Medewerker) -> Gesprek:
    return leg_gesprek_vast(
        dossier=gezin.dossier, door=anna, wijze="op kantoor", op=date(2026, 3, 5), gehoord=[gezin.moeder, gezin.vader]
    )


@pytest.fixture
def verslag(gesprek: Gesprek, anna: Medewerker) -> Gesprek:
    return schrijf_verslag(gesprek=gesprek, door=anna, verslag="Wij spraken over de ruzies.", versie=1)


def test_zonder_verslag_staat_er_geen_datum(gesprek: Gesprek) -> None:
    assert gesprek.verslag_op is None


def test_het_verslag_krijgt_de_dag_waarop_het_er_kwam(verslag: Gesprek) -> None:
    assert verslag.verslag_op == date(2026, 3, 9)


def test_twee_schrijvers_verliezen_geen_tekst(verslag: Gesprek, gesprek: Gesprek, anna: Medewerker) -> None:
    """TG-9."""
    with pytest.raises(Verouderd) as fout:
        schrijf_verslag(gesprek=gesprek, door=anna, verslag="Mijn verslag.", versie=1)
    assert fout.value.velden["verslag"] == ("Wij spraken over de ruzies.", "Mijn verslag.")


def test_een_gepland_gesprek_heeft_nog_geen_verslag(gesprek: Gesprek, anna: Medewerker) -> None:
    gesprek.gehouden = False
    gesprek.save()
    with pytest.raises(Invoerfout):
        schrijf_verslag(gesprek=gesprek, door=anna, verslag="Alvast.", versie=1)


def test_zonder_verslag_valt_er_niets_aan_te_bieden(gesprek: Gesprek, gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout):
        bied_verslag_aan(gesprek=gesprek, door=anna, personen=[gezin.moeder])


def test_het_verslag_gaat_niet_naar_wie_er_niet_was(verslag: Gesprek, gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        bied_verslag_aan(gesprek=verslag, door=anna, personen=[gezin.lot])
    assert set(fout.value.velden) == {"personen"}


def test_een_verslag_met_haar_geheime_adres_gaat_niet_naar_hem(
    verslag: Gesprek, gezin: Gezin, anna: Medewerker
) -> None:
    """TG-5, hard."""
    GeheimAdres.objects.create(
        dossier=gezin.dossier, persoon=gezin.moeder, adres={"straat": "Wilgenhof", "huisnummer": "7"}
    )
    verslag.verslag = "Moeder woont nu aan de Wilgenhof."
    verslag.save()
    with pytest.raises(Geweigerd) as fout:
        bied_verslag_aan(gesprek=verslag, door=anna, personen=[gezin.vader])
    assert fout.value.regel == "TG-5"


def test_een_verslag_met_de_naam_van_de_melder_gaat_nergens_heen(
    verslag: Gesprek, gezin: Gezin, anna: Medewerker, buurvrouw: Bron
) -> None:
    """ML-2, hard."""
    verslag.verslag = "Volgens mevrouw Zonneveld is er vaak ruzie."
    verslag.save()
    with pytest.raises(Geweigerd) as fout:
        bied_verslag_aan(gesprek=verslag, door=anna, personen=[gezin.moeder])
    assert fout.value.regel == "ML-2"


def test_aanbieden_tijdens_gevaar_vraagt_een_reden(verslag: Gesprek, gezin: Gezin, anna: Medewerker) -> None:
    stop_contact(gezin, anna)
    with pytest.raises(RedenNodig) as fout:
        bied_verslag_aan(gesprek=verslag, door=anna, personen=[gezin.vader])
    assert fout.value.regel == "ALG-6"


def test_na_aanbieden_verandert_de_tekst_alleen_met_reden(verslag: Gesprek, gezin: Gezin, anna: Medewerker) -> None:
    bied_verslag_aan(gesprek=verslag, door=anna, personen=[gezin.moeder])
    with pytest.raises(RedenNodig) as fout:
        schrijf_verslag(gesprek=verslag, door=anna, verslag="Anders.", versie=2)
    assert (fout.value.regel, fout.value.veld) == ("ALG-4", "wijziging_reden")


def test_een_reactie_staat_naast_het_verslag(verslag: Gesprek, gezin: Gezin, anna: Medewerker) -> None:
    bied_verslag_aan(gesprek=verslag, door=anna, personen=[gezin.moeder])
    leg_reactie_op_verslag_vast(
        gesprek=verslag, persoon=gezin.moeder, door=anna, onjuistheden=["Het was maandag."], aanvullingen=["Lot ook."]
    )
    assert sorted((c.soort, c.tekst) for c in Correctie.objects.all()) == [
        ("aanvulling", "Lot ook."),
        ("feitelijke onjuistheid", "Het was maandag."),
    ]
    assert Gesprek.objects.get(pk=verslag.pk).verslag == "Wij spraken over de ruzies."


def test_akkoord_zonder_correctie_telt_als_reactie(verslag: Gesprek, gezin: Gezin, anna: Medewerker) -> None:
    (aanbod,) = bied_verslag_aan(gesprek=verslag, door=anna, personen=[gezin.moeder])
    leg_reactie_op_verslag_vast(gesprek=verslag, persoon=gezin.moeder, door=anna)
    aanbod.refresh_from_db()
    assert aanbod.gereageerd_op == date(2026, 3, 9)


def test_zonder_aanbod_geen_reactie(verslag: Gesprek, gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout):
        leg_reactie_op_verslag_vast(gesprek=verslag, persoon=gezin.vader, door=anna)
