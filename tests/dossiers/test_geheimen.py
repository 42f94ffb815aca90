"""TG-5, ML-2: a secret address, a safe-contact instruction and a protected melder are in no text for somebody else."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dossiers.conftest import Gezin
from zicht.dossiers.geheimen import toets_geheimen
from zicht.dossiers.models import Adres, Bron, GeheimAdres, VeiligContact
from zicht.kern.fouten import Geweigerd

pytestmark = pytest.mark.django_db
OPVANG = {"naam": "De Luwte", "straat": "Wilgenhof", "huisnummer": "7", "postcode": "9991 XY", "plaats": "Elst-Oost"}


@pytest.fixture
def geheim(gezin: Gezin) -> GeheimAdres:
    return GeheimAdres.objects.create(dossier=gezin.dossier, persoon=gezin.moeder, adres=OPVANG)


@pytest.mark.parametrize(
    "tekst",
    [
        "Zij verblijft aan de Wilgenhof.",
        "zij woont op wilgenhof 7",
        "Post naar 9991XY graag.",
        "Post naar 9991 xy graag.",
        "Moeder is in De Luwte.",
    ],
)
def test_geen_stuk_van_het_geheime_adres(gezin: Gezin, geheim: GeheimAdres, tekst: str) -> None:
    with pytest.raises(Geweigerd) as fout:
        toets_geheimen(gezin.dossier, tekst, aan=gezin.vader)
    assert fout.value.regel == "TG-5"


def test_de_weigering_herhaalt_het_adres_niet(gezin: Gezin, geheim: GeheimAdres) -> None:
    with pytest.raises(Geweigerd) as fout:
        toets_geheimen(gezin.dossier, "Wilgenhof 7", aan=gezin.vader)
    assert "Wilgenhof" not in str(fout.value)


def test_haar_eigen_adres_mag_in_haar_eigen_brief(gezin: Gezin, geheim: GeheimAdres) -> None:
    GeheimAdres.objects.create(dossier=gezin.dossier, persoon=gezin.lot, adres=OPVANG)
    toets_geheimen(gezin.dossier, "U woont nu aan de Wilgenhof 7.", aan=gezin.moeder)


def test_naar_buiten_mag_het_nooit(gezin: Gezin, geheim: GeheimAdres) -> None:
    with pytest.raises(Geweigerd):
        toets_geheimen(gezin.dossier, "Wilgenhof 7")


def test_een_straat_die_gewoon_bekend_is_verraadt_niets(gezin: Gezin, geheim: GeheimAdres) -> None:
    Adres.objects.create(dossier=gezin.dossier, persoon=gezin.vader, straat="Wilgenhof", huisnummer="31")
    toets_geheimen(gezin.dossier, "Vader woont op de Wilgenhof 31.", aan=gezin.vader)


def test_de_instructie_voor_veilig_contact_staat_in_geen_brief_van_een_ander(gezin: Gezin) -> None:
    instructie = "Bel alleen op dinsdag tussen tien en twaalf, dan is hij aan het werk."
    VeiligContact.objects.create(dossier=gezin.dossier, persoon=gezin.moeder, instructie=instructie)
    with pytest.raises(Geweigerd):
        toets_geheimen(gezin.dossier, "Wij bellen uw vrouw alleen op dinsdag tussen tien en twaalf.", aan=gezin.vader)


@pytest.mark.parametrize(
    "tekst",
    [
        "Wilma Zonneveld belde ons.",
        "Mevrouw Zonneveld zag het.",
        "Bel 0600000123.",
        "Bel 06-00 000 123.",
        "Bel +31 6 00000123.",
        "Mail wilma@example.nl.",
    ],
)
def test_de_melder_zonder_toestemming_staat_nergens(gezin: Gezin, buurvrouw: Bron, tekst: str) -> None:
    with pytest.raises(Geweigerd) as fout:
        toets_geheimen(gezin.dossier, tekst, aan=gezin.moeder)
    assert fout.value.regel == "ML-2"


def test_met_toestemming_mag_de_naam(gezin: Gezin, buurvrouw: Bron) -> None:
    buurvrouw.toestemming_identiteit_op = date(2026, 3, 1)
    buurvrouw.save()
    toets_geheimen(gezin.dossier, "Wilma Zonneveld belde ons.", aan=gezin.moeder)


def test_een_melder_met_de_naam_van_het_gezin_houdt_geen_brief_tegen(gezin: Gezin) -> None:
    Bron.objects.create(dossier=gezin.dossier, soort="omstander", identiteit={"naam": "Oma Zandstra"})
    toets_geheimen(gezin.dossier, "Geachte mevrouw Zandstra,", aan=gezin.moeder)


def test_een_gewone_brief_gaat_door(gezin: Gezin, geheim: GeheimAdres, buurvrouw: Bron) -> None:
    toets_geheimen(gezin.dossier, "Geachte mevrouw, wij spreken elkaar op 9 maart om 14.00 uur.", aan=gezin.moeder)


def test_wie_zelf_meldde_leest_de_eigen_naam(gezin: Gezin, buurvrouw: Bron) -> None:
    toets_geheimen(gezin.dossier, "Beste Wilma Zonneveld,", aan=buurvrouw)


def test_een_gezinslid_dat_zelf_meldde_heet_in_iedere_brief_gewoon_zo(gezin: Gezin) -> None:
    Bron.objects.create(
        dossier=gezin.dossier,
        soort="directbetrokkene",
        persoon=gezin.moeder,
        identiteit={"naam": "Noor Zandstra", "telefoon": "06 000 00 124"},
    )
    toets_geheimen(gezin.dossier, "Lot woont bij Noor Zandstra.", aan=gezin.vader)


def test_het_nummer_van_een_gezinslid_dat_zelf_meldde_blijft_weg(gezin: Gezin) -> None:
    Bron.objects.create(
        dossier=gezin.dossier,
        soort="directbetrokkene",
        persoon=gezin.moeder,
        identiteit={"naam": "Noor Zandstra", "telefoon": "06 000 00 124"},
    )
    with pytest.raises(Geweigerd):
        toets_geheimen(gezin.dossier, "Bel 06-00000124.", aan=gezin.vader)


def test_op_papier_mag_ook_haar_eigen_adres_niet(gezin: Gezin, geheim: GeheimAdres) -> None:
    with pytest.raises(Geweigerd):
        toets_geheimen(gezin.dossier, "U woont nu aan de Wilgenhof 7.", aan=gezin.moeder, ook_eigen_adres=True)
