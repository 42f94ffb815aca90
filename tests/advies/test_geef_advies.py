"""An advice is recorded without anybody in it (ADV-1; HP2019 5.9, 14.3, 15.3.3)."""

from __future__ import annotations

import pytest
from django.db import connection

from tests.advies.conftest import ADVIES, VRAAG, Geef
from zicht.advies.keuring import GegevensGevonden
from zicht.advies.models import Advies
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.logboek.kenmerken import kenmerk
from zicht.kern.models import Logregel, Medewerker
from zicht.kern.sleutels import logboeksleutels

pytestmark = pytest.mark.django_db


def test_een_advies_zonder_namen_wordt_vastgelegd(geef: Geef, fenna: Medewerker) -> None:
    advies = Advies.objects.get(pk=geef(sector="onderwijs", besproken=["aanpakken"]).pk)
    assert (advies.vraag, advies.advies, advies.gegeven_door, advies.adviesvrager) == (VRAAG, ADVIES, fenna, None)


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("Het gaat om Sanne de Wit uit groep vijf.", "Sanne de Wit"),
        ("Haar bsn is 123456782.", "123456782"),
        ("Zij is geboren op 3 mei 2015.", "3 mei 2015"),
        ("Bel moeder op 06-00000123.", "06-00000123"),
        ("Moeder mailt via lot@post.example.", "lot@post.example"),
        ("Het gezin woont op Wilgenlaan 10.", "Wilgenlaan 10"),
    ],
)
def test_wat_iemand_herkenbaar_maakt_houdt_het_opslaan_tegen(geef: Geef, tekst: str, gevonden: str) -> None:
    """ADV-1, hard: nothing is saved, and the worker sees what it was, in which field."""
    with pytest.raises(GegevensGevonden) as fout:
        geef(vraag=tekst)
    assert [vondst.fragment for vondst in fout.value.vondsten["vraag"]] == [gevonden]
    assert (fout.value.regel, Advies.objects.count()) == ("ADV-1", 0)


def test_elk_tekstveld_wordt_nagekeken(geef: Geef) -> None:
    """ADV-1"""
    with pytest.raises(GegevensGevonden) as fout:
        geef(vraag="Het gaat om Sanne.", advies="Bel Daan op school.")
    assert set(fout.value.vondsten) == {"vraag", "advies"}


def test_de_medewerker_geeft_een_vals_alarm_vrij(geef: Geef) -> None:
    """ADV-1: the worker says that it is no personal data; that is counted."""
    advies = geef(advies="Kijk eens naar de training Zonnestraal.", geen_persoonsgegeven=["zonnestraal"])
    assert (advies.advies, advies.vrijgegeven) == ("Kijk eens naar de training Zonnestraal.", 1)


def test_een_vrijgegeven_woord_geeft_een_ander_woord_niet_vrij(geef: Geef) -> None:
    """ADV-1"""
    with pytest.raises(GegevensGevonden) as fout:
        geef(vraag="Gisteren zag ik Sanne bij de training Zonnestraal.", geen_persoonsgegeven=["Zonnestraal"])
    assert [vondst.fragment for vondst in fout.value.vondsten["vraag"]] == ["Sanne"]


def test_een_burgerservicenummer_is_nooit_vrij_te_geven(geef: Geef) -> None:
    """ADV-1"""
    with pytest.raises(GegevensGevonden):
        geef(vraag="Haar nummer is 123456782.", geen_persoonsgegeven=["123456782"])


def test_de_tekst_staat_onder_een_eigen_sleutel(geef: Geef) -> None:
    """TG-7: an advice is its own owner."""
    advies = geef()
    assert advies.sleuteleigenaar == advies.pk
    with connection.cursor() as cursor:
        cursor.execute("SELECT vraag, advies FROM advies_advies")
        assert all(b"leerkracht" not in bytes(v) and b"zorgteam" not in bytes(a) for v, a in cursor.fetchall())


def test_wie_wil_melden_kan_melden(geef: Geef) -> None:
    """EC-4, hard; EC-6: an advice instead is the caller's own, confirmed choice."""
    with pytest.raises(Geweigerd) as fout:
        geef(eerste_wens="melding")
    assert fout.value.regel == "EC-4"


def test_een_bevestigde_keuze_voor_advies_wordt_geteld(geef: Geef) -> None:
    """EC-6: "wanted a melding, became an advice"."""
    geef(eerste_wens="melding", keuze_bevestigd=True)
    assert Advies.objects.filter(eerste_wens="melding", keuze_bevestigd=True).count() == 1


def test_wat_niet_over_geweld_gaat_wordt_ook_beantwoord(geef: Geef) -> None:
    """EC-6: kept as an advice without identity."""
    assert geef(over_geweld=False).over_geweld is False


def test_een_minderjarige_wordt_te_woord_gestaan(geef: Geef) -> None:
    """EC-2"""
    assert geef(soort_vrager="directbetrokkene", minderjarig=True).minderjarig is True


def test_alles_wat_niet_klopt_staat_naast_zijn_veld(geef: Geef) -> None:
    with pytest.raises(Invoerfout) as fout:
        geef(soort_vrager="omstander", vraag=" ", advies="", sector="onderwijs", wijze="duif", besproken=["koffie"])
    assert set(fout.value.velden) == {"vraag", "advies", "sector", "wijze", "besproken"}


def test_geven_staat_in_het_logboek_onder_een_pseudoniem(geef: Geef, fenna: Medewerker) -> None:
    """TG-4: who and when; which advice only with its key."""
    advies = geef()
    regel = Logregel.objects.get(waar="advies geven", medewerker=fenna.pk)
    sleutel = logboeksleutels([advies.pk])[advies.pk]
    assert (regel.medewerker, regel.object) == (fenna.pk, kenmerk(sleutel, advies.pk))
