"""ML-11: who is called back, by whom, before when, the gravest first."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import connection

from tests.contact.conftest import NU, Ontvang
from zicht.contact.models import Melding, Terugbelafspraak
from zicht.contact.terugbellen import bel_terug, plan_terugbelafspraak
from zicht.dossiers.models import Gebeurtenis
from zicht.kern import klok
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
MORGEN: datetime = NU + timedelta(days=1)


@pytest.fixture
def afspraak(melding: Melding, fenna: Medewerker) -> Terugbelafspraak:
    return plan_terugbelafspraak(melding=melding, onderwerp="Hoe gaat het nu?", uiterlijk=MORGEN, door=fenna)


def test_een_afspraak_heeft_een_naam_een_moment_en_een_ernst(
    ontvang: Ontvang, fenna: Medewerker, sem: Medewerker
) -> None:
    melding = ontvang(acuut="ja")
    afspraak = plan_terugbelafspraak(
        melding=melding, onderwerp="Hoe gaat het?", uiterlijk=MORGEN, door=fenna, beller=sem
    )
    assert (afspraak.door, afspraak.uiterlijk, afspraak.ernst) == (sem, MORGEN, "hoog")


def test_wie_er_gebeld_wordt_staat_in_het_gesloten_deel(melding: Melding, fenna: Medewerker) -> None:
    """ML-2"""
    plan_terugbelafspraak(melding=melding, onderwerp="x", uiterlijk=MORGEN, door=fenna, wie="Tante Sjaan")
    assert Terugbelafspraak._meta.get_field("wie").deel == "gesloten"  # type: ignore[union-attr]
    with connection.cursor() as cursor:
        cursor.execute("SELECT wie FROM contact_terugbelafspraak")
        assert all(b"Sjaan" not in bytes(wie) for (wie,) in cursor.fetchall())


@pytest.mark.parametrize("veld", ["wie", "onderwerp"])
def test_een_belofte_noemt_geen_beschermde_melder(melding: Melding, fenna: Medewerker, veld: str) -> None:
    """ALG-18: the whole team reads the list."""
    velden = {"wie": "", "onderwerp": "Hoe gaat het?", veld: "Wilma Zonneveld"}
    with pytest.raises(Invoerfout, match="blijft onbekend"):
        plan_terugbelafspraak(melding=melding, uiterlijk=MORGEN, door=fenna, **velden)


def test_terugbellen_komt_af_met_wat_er_is_besproken(afspraak: Terugbelafspraak, fenna: Medewerker) -> None:
    bel_terug(afspraak=afspraak, door=fenna, uitkomst="Het is rustig.")
    rij = Terugbelafspraak.objects.get(pk=afspraak.pk)
    assert (rij.gebeld_op, rij.uitkomst) == (klok.nu(), "Het is rustig.")


def test_wie_niet_is_bereikt_blijft_beloofd(afspraak: Terugbelafspraak, fenna: Medewerker) -> None:
    bel_terug(afspraak=afspraak, door=fenna, uitkomst="Voicemail.", bereikt=False)
    assert Terugbelafspraak.objects.get(pk=afspraak.pk).gebeld_op is None
    assert [regel.tekst for regel in Gebeurtenis.objects.filter(soort="terugbellen")] == ["Voicemail."]


def test_er_wordt_een_keer_teruggebeld(afspraak: Terugbelafspraak, fenna: Medewerker) -> None:
    bel_terug(afspraak=afspraak, door=fenna, uitkomst="Het is rustig.")
    with pytest.raises(Invoerfout):
        bel_terug(afspraak=afspraak, door=fenna, uitkomst="Nog eens.")


def test_een_afspraak_in_het_verleden_kan_niet(melding: Melding, fenna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        plan_terugbelafspraak(
            melding=melding, onderwerp="", uiterlijk=NU - timedelta(minutes=1), door=fenna, ernst="heel erg"
        )
    assert set(fout.value.velden) == {"onderwerp", "uiterlijk", "ernst"}
