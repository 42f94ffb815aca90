"""ML-11: who is called back, by whom, before when, the gravest first."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from django.db import connection

from tests.contact.conftest import BUUR, GEZIN, LERARES, NOOR, NU, ZIJZELF, Ontvang, contactstop
from zicht.contact.models import Melding, Terugbelafspraak
from zicht.contact.terugbellen import bel_terug, plan_terugbelafspraak
from zicht.dossiers.models import Bron, Gebeurtenis, Persoon
from zicht.kern import klok
from zicht.kern.fouten import Invoerfout, RedenNodig
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


def _noor() -> Persoon:
    return Persoon.objects.get(voornamen="Noor")


class TestWieWijBellen:
    """TG-5, ALG-6: whom we call is somebody of the dossier, or surely somebody else."""

    @pytest.mark.parametrize("wie", ["noor dorrestein", "de moeder", "06-00000321"])
    def test_iemand_van_het_gezin_wordt_gekozen_en_niet_getypt(
        self, melding: Melding, fenna: Medewerker, wie: str
    ) -> None:
        with pytest.raises(Invoerfout) as fout:
            plan_terugbelafspraak(melding=melding, onderwerp="x", uiterlijk=MORGEN, door=fenna, wie=wie)
        assert "Noor Dorrestein" in fout.value.velden["wie"]

    def test_een_nummer_van_het_gezin_staat_ook_niet_in_de_tekst(self, melding: Melding, fenna: Medewerker) -> None:
        """The whole team reads the text, and the number may not be safe, now or later."""
        with pytest.raises(Invoerfout) as fout:
            plan_terugbelafspraak(melding=melding, onderwerp="Bel 0600000321.", uiterlijk=MORGEN, door=fenna)
        assert set(fout.value.velden) == {"onderwerp"}

    def test_de_naam_van_het_gezin_mag_wel_in_de_tekst(self, melding: Melding, fenna: Medewerker) -> None:
        plan_terugbelafspraak(melding=melding, onderwerp="Hoe gaat het met Noor?", uiterlijk=MORGEN, door=fenna)

    def test_bij_een_contactstop_alleen_met_een_reden(self, melding: Melding, fenna: Medewerker) -> None:
        contactstop(_noor(), fenna)
        velden = {"melding": melding, "onderwerp": "x", "uiterlijk": MORGEN, "door": fenna, "persoon": _noor()}
        with pytest.raises(RedenNodig):
            plan_terugbelafspraak(**velden)
        plan_terugbelafspraak(**velden, contactstop_reden="Zij vroeg het zelf, bij haar zus.")
        assert "bij haar zus" in Gebeurtenis.objects.filter(soort="terugbelafspraak plannen").latest("id").tekst

    def test_ook_wanneer_de_melder_zelf_van_het_gezin_is(self, ontvang: Ontvang, fenna: Medewerker) -> None:
        melding = ontvang(melder=ZIJZELF)
        contactstop(_noor(), fenna)
        with pytest.raises(RedenNodig):
            plan_terugbelafspraak(melding=melding, onderwerp="x", uiterlijk=MORGEN, door=fenna)

    def test_maar_niet_als_dat_verraadt_wie_de_melder_is(self, ontvang: Ontvang, fenna: Medewerker) -> None:
        """ALG-18: the closed part warns, beside the number."""
        melding = ontvang(melder=replace(ZIJZELF, toestemming_identiteit=None))
        contactstop(_noor(), fenna)
        plan_terugbelafspraak(melding=melding, onderwerp="x", uiterlijk=MORGEN, door=fenna)

    def test_een_beschermde_bron_wordt_gekozen_en_niet_genoemd(
        self, melding: Melding, ontvang: Ontvang, fenna: Medewerker
    ) -> None:
        """ALG-18: also when it is not the melder of this melding."""
        andere = ontvang(melder=LERARES, bij_dossier=melding.dossier, reden_samenvoeging="Zelfde gezin.")
        with pytest.raises(Invoerfout, match="blijft onbekend"):
            plan_terugbelafspraak(melding=andere, onderwerp="x", uiterlijk=MORGEN, door=fenna, wie=BUUR.naam)
        buur = melding.melder
        assert (
            plan_terugbelafspraak(melding=andere, onderwerp="x", uiterlijk=MORGEN, door=fenna, bron=buur).bron == buur
        )

    def test_een_keuze_en_geen_twee(self, melding: Melding, fenna: Medewerker) -> None:
        with pytest.raises(Invoerfout):
            plan_terugbelafspraak(
                melding=melding, onderwerp="x", uiterlijk=MORGEN, door=fenna, persoon=_noor(), wie="Tante Sjaan"
            )

    def test_niemand_van_een_ander_gezin(self, melding: Melding, ontvang: Ontvang, fenna: Medewerker) -> None:
        vreemd = ontvang(personen=[replace(NOOR, voornamen="Els")])
        els, bron = Persoon.objects.get(voornamen="Els"), Bron.objects.get(pk=vreemd.melder_id)
        for ander in ({"persoon": els}, {"bron": bron}):
            with pytest.raises(Invoerfout):
                plan_terugbelafspraak(melding=melding, onderwerp="x", uiterlijk=MORGEN, door=fenna, **ander)


class TestOpHetMomentVanBellen:
    """ALG-6: what is safe can have changed since it was promised."""

    @pytest.fixture
    def van_noor(self, melding: Melding, fenna: Medewerker) -> Terugbelafspraak:
        return plan_terugbelafspraak(melding=melding, onderwerp="x", uiterlijk=MORGEN, door=fenna, persoon=_noor())

    def test_een_contactstop_van_daarna_vraagt_alsnog_een_reden(
        self, van_noor: Terugbelafspraak, fenna: Medewerker
    ) -> None:
        contactstop(_noor(), fenna)
        for bereikt in (True, False):
            with pytest.raises(RedenNodig):
                bel_terug(afspraak=van_noor, door=fenna, uitkomst="Gesproken.", bereikt=bereikt)
        bel_terug(afspraak=van_noor, door=fenna, uitkomst="Gesproken.", contactstop_reden="Zij belde zelf.")
        assert Gebeurtenis.objects.get(soort="terugbellen").tekst == "Zij belde zelf."

    def test_ook_van_wie_destijds_is_getypt(self, ontvang: Ontvang, fenna: Medewerker) -> None:
        melding = ontvang(personen=GEZIN[1:])
        afspraak = plan_terugbelafspraak(
            melding=melding, onderwerp="x", uiterlijk=MORGEN, door=fenna, wie="Noor Dorrestein"
        )
        ontvang(personen=[NOOR], bij_dossier=melding.dossier, reden_samenvoeging="Zelfde gezin.")
        contactstop(_noor(), fenna)
        with pytest.raises(RedenNodig):
            bel_terug(afspraak=afspraak, door=fenna, uitkomst="Gesproken.")
