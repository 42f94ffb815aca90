"""TG-5: a secret address is data of its own, and an ordinary one never takes its place by accident."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection

from tests.contact.conftest import NOOR, Ontvang
from zicht.contact.models import GemeldePersoon, Melding
from zicht.dossiers.models import Adres, Gebeurtenis, GeheimAdres, Persoon
from zicht.dossiers.personen import beeindig_gegeven, leg_adres_vast, leg_geheim_adres_vast
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
SCHUILPLAATS = {"straat": "Stiltepad", "huisnummer": "3", "postcode": "9995 XX", "plaats": "Verweg"}


@pytest.fixture
def noor(melding: Melding) -> Persoon:
    return Persoon.objects.get(voornamen="Noor")


@pytest.fixture
def lot(melding: Melding) -> Persoon:
    return Persoon.objects.get(voornamen="Lot")


def test_een_geheim_adres_staat_nergens_leesbaar(noor: Persoon, fenna: Medewerker) -> None:
    leg_geheim_adres_vast(persoon=noor, door=fenna, **SCHUILPLAATS)
    assert GeheimAdres.objects.get().adres["straat"] == "Stiltepad"
    assert "Stiltepad" not in _alle_leesbare_tekst()
    assert "9995XX" not in _alle_leesbare_tekst()


def test_een_adres_dat_geheim_wordt_verdwijnt_als_gewoon_adres(noor: Persoon, lot: Persoon, fenna: Medewerker) -> None:
    leg_geheim_adres_vast(
        persoon=noor, door=fenna, ook_voor=[lot], straat="Wilgenlaan", huisnummer="10", postcode="9991zz"
    )
    assert not Adres.objects.filter(straat="Wilgenlaan").exists()


def test_een_adres_dat_geheim_wordt_verdwijnt_uit_de_melding(noor: Persoon, lot: Persoon, fenna: Medewerker) -> None:
    leg_geheim_adres_vast(
        persoon=noor, door=fenna, ook_voor=[lot], straat="Wilgenlaan", huisnummer="10", postcode="9991zz"
    )
    assert not GemeldePersoon.objects.exclude(straat="").exists()


def test_een_geheim_adres_dat_bij_een_ander_gewoon_blijft_vraagt_een_reden(noor: Persoon, fenna: Medewerker) -> None:
    with pytest.raises(RedenNodig) as fout:
        leg_geheim_adres_vast(persoon=noor, door=fenna, straat="Wilgenlaan", huisnummer="10", postcode="9991 ZZ")
    assert (fout.value.regel, fout.value.veld) == ("TG-5", "gewoon_bij_anderen_reden")
    assert "Lot" in fout.value.zin


def test_het_geheime_adres_wordt_geen_gewoon_adres(noor: Persoon, fenna: Medewerker) -> None:
    leg_geheim_adres_vast(persoon=noor, door=fenna, **SCHUILPLAATS)
    with pytest.raises(Geweigerd) as fout:
        leg_adres_vast(persoon=noor, door=fenna, straat="stiltepad", huisnummer="3", plaats="Verweg")
    assert fout.value.regel == "TG-5"
    assert "Stiltepad" not in fout.value.zin


def test_een_ander_gewoon_adres_naast_een_geheim_vraagt_een_reden(noor: Persoon, fenna: Medewerker) -> None:
    leg_geheim_adres_vast(persoon=noor, door=fenna, **SCHUILPLAATS)
    with pytest.raises(RedenNodig):
        leg_adres_vast(persoon=noor, door=fenna, straat="Postbus", huisnummer="1")
    reden = "Postadres bij haar moeder, dat mag bekend zijn."
    assert leg_adres_vast(persoon=noor, door=fenna, straat="Postbus", huisnummer="1", afwijking_reden=reden).pk


def test_na_het_einde_van_een_geheim_adres_hoeft_er_geen_reden_meer(noor: Persoon, fenna: Medewerker) -> None:
    beeindig_gegeven(gegeven=leg_geheim_adres_vast(persoon=noor, door=fenna, **SCHUILPLAATS), door=fenna)
    assert leg_adres_vast(persoon=noor, door=fenna, straat="Nieuweweg", huisnummer="1").pk


def test_een_nieuw_woonadres_beeindigt_het_vorige(noor: Persoon, fenna: Medewerker) -> None:
    leg_adres_vast(persoon=noor, door=fenna, straat="Nieuweweg", huisnummer="1")
    assert list(Adres.objects.filter(persoon=noor, tot=None).values_list("straat", flat=True)) == ["Nieuweweg"]
    assert Adres.objects.filter(persoon=noor).count() == 2


def test_een_leeg_adres_vraagt_waar(noor: Persoon, fenna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_adres_vast(persoon=noor, door=fenna)
    assert list(fout.value.velden) == ["straat"]


def test_een_buitenlandse_postcode_gaat_niet_verloren(noor: Persoon, fenna: Medewerker) -> None:
    adres = leg_adres_vast(persoon=noor, door=fenna, straat="Kirchweg", postcode="D-48529", plaats="Nordhorn")
    assert (adres.postcode, adres.plaats) == ("", "Nordhorn (D-48529)")


def test_de_melder_noemt_een_adres_als_geheim(ontvang: Ontvang) -> None:
    ontvang(personen=[replace(NOOR, adres_geheim=True)])
    assert GeheimAdres.objects.get().adres["postcode"] == "9991ZZ"
    assert not Adres.objects.exists()
    assert not GemeldePersoon.objects.exclude(straat="").exists()


def test_de_melder_noemt_een_adres_dat_al_geheim_was(ontvang: Ontvang, noor: Persoon, fenna: Medewerker) -> None:
    leg_geheim_adres_vast(persoon=noor, door=fenna, **SCHUILPLAATS)
    ontvang(personen=[replace(NOOR, is_persoon=noor, **SCHUILPLAATS)], bij_dossier=noor.dossier)
    assert "Stiltepad" not in _alle_leesbare_tekst()


def test_ook_in_een_nieuw_dossier_blijft_een_bekend_geheim_adres_geheim(
    ontvang: Ontvang, noor: Persoon, fenna: Medewerker
) -> None:
    leg_geheim_adres_vast(persoon=noor, door=fenna, **SCHUILPLAATS)
    ontvang(personen=[replace(NOOR, is_persoon=noor, **SCHUILPLAATS)])
    assert "Stiltepad" not in _alle_leesbare_tekst()
    assert GeheimAdres.objects.count() == 2


def test_de_tijdlijn_noemt_geen_geheim_adres(noor: Persoon, fenna: Medewerker) -> None:
    leg_geheim_adres_vast(persoon=noor, door=fenna, **SCHUILPLAATS)
    assert all("Stiltepad" not in regel.tekst for regel in Gebeurtenis.objects.all())


def _alle_leesbare_tekst() -> str:
    """Every column of text that stands in the clear."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' "
            "AND data_type IN ('character varying', 'text') "
            "AND (table_name LIKE 'dossiers%%' OR table_name LIKE 'contact%%')"
        )
        teksten = []
        for tabel, kolom in cursor.fetchall():
            cursor.execute(f'SELECT string_agg("{kolom}", \' \') FROM "{tabel}"')
            teksten.append(cursor.fetchone()[0] or "")
    return " ".join(teksten)
