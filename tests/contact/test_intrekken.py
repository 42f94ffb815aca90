"""ML-5: a melder who wants to withdraw; Veilig Thuis decides (HP2019 6.6). RE-11: what is removed leaves nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from tests.contact.conftest import LERARES, NOOR, Ontvang
from zicht.contact.intrekken import besluit_intrekking, leg_ingelicht_vast, nog_in_te_lichten, wens_tot_intrekking
from zicht.contact.invoer import BevindingInvoer, PersoonInvoer
from zicht.contact.losmaken import maak_samenvoeging_ongedaan
from zicht.contact.models import BesprokenMet, GemeldePersoon, Melding, Samenvoeging
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import (
    Bevinding,
    Bevraging,
    Bron,
    Dossier,
    Gebeurtenis,
    Gesprek,
    Gesprekspartner,
    Persoon,
    Wederhoor,
)
from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.personen import leg_geheim_adres_vast
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Concept, Medewerker

pytestmark = pytest.mark.django_db
WAAROM: dict[str, Any] = {
    "motivering": "Er is een misverstand geweest.",
    "rust_op_tekst": "Het gesprek met de melder.",
    "kindbelang": {"zorg_bescherming_veiligheid": "Er zijn geen zorgen over Lot."},
}


@pytest.fixture
def gewenst(melding: Melding, fenna: Medewerker) -> Melding:
    return wens_tot_intrekking(melding=melding, door=fenna, reden="Zij had het verkeerde huis.", op=date(2026, 3, 4))


@pytest.fixture
def besluit(fenna: Medewerker, advies: list[Geraadpleegd]) -> dict[str, Any]:
    return {"door": fenna, "geraadpleegd": advies, **WAAROM}


def test_de_wens_verandert_niets_aan_de_melding(gewenst: Melding) -> None:
    rij = Melding.objects.get()
    assert (rij.intrekking_gewenst_op, rij.intrekking_reden) == (date(2026, 3, 4), "Zij had het verkeerde huis.")
    assert rij.intrekking_besluit == ""


def test_de_wens_heeft_een_reden(melding: Melding, fenna: Medewerker) -> None:
    with pytest.raises(Invoerfout):
        wens_tot_intrekking(melding=melding, door=fenna, reden="")


def test_zonder_wens_van_de_melder_valt_er_niets_in_te_trekken(melding: Melding, besluit: dict[str, Any]) -> None:
    with pytest.raises(Invoerfout):
        besluit_intrekking(melding=melding, onterecht=True, **besluit)
    assert Melding.objects.exists()


def test_een_gehandhaafde_melding_blijft_met_wens_en_waarom(gewenst: Melding, besluit: dict[str, Any]) -> None:
    besluit_intrekking(melding=gewenst, onterecht=False, **besluit)
    rij = Melding.objects.get()
    assert rij.intrekking_besluit == "gehandhaafd"
    assert rij.intrekking_motivering == WAAROM["motivering"]
    assert rij.intrekking_gewenst_op == date(2026, 3, 4)


def test_ook_dit_besluit_neemt_niemand_alleen(gewenst: Melding, fenna: Medewerker) -> None:
    """ALG-12"""
    with pytest.raises(Geweigerd):
        besluit_intrekking(melding=gewenst, door=fenna, onterecht=True, geraadpleegd=[], **WAAROM)
    assert Melding.objects.exists()


class TestOnterecht:
    def test_van_de_enige_melding_blijft_in_het_dossier_niets_over(
        self, ontvang: Ontvang, fenna: Medewerker, besluit: dict[str, Any]
    ) -> None:
        """RE-11"""
        melding = ontvang(bevindingen=[BevindingInvoer("Lot huilde.", over=[3])])
        Concept.objects.create(
            medewerker=fenna, sleutel="x", dossier=melding.dossier_id, bewaard_op=melding.ontvangen_op
        )
        wens_tot_intrekking(melding=melding, door=fenna, reden="Verkeerde huis.")
        besluit_intrekking(melding=melding, onterecht=True, **besluit)
        assert _wat_er_staat() == {"Besluit", "Raadpleging", "BesprokenMet"}
        assert not Concept.objects.exists()
        assert [regel.soort for regel in Gebeurtenis.objects.all()] == ["intrekking besluiten"]
        assert Dossier.objects.get().definitief_einde_op == date(2026, 3, 4)

    def test_geen_naam_uit_de_melding_is_nog_leesbaar(self, gewenst: Melding, besluit: dict[str, Any]) -> None:
        """RE-11"""
        besluit_intrekking(melding=gewenst, onterecht=True, **besluit)
        for tabel in connection.introspection.table_names():
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT string_agg(t::text, ' ') FROM \"{tabel}\" t")
                inhoud = cursor.fetchone()[0] or ""
            assert "Dorrestein" not in inhoud, tabel
            assert "dorrestein" not in inhoud, tabel

    def test_iedereen_om_wie_het_ging_moet_het_horen_ook_wie_nooit_is_gesproken(
        self, gewenst: Melding, besluit: dict[str, Any]
    ) -> None:
        besluit_intrekking(melding=gewenst, onterecht=True, besproken_met=["Huisarts Van Loon"], **besluit)
        wie = {rij.wie for rij in nog_in_te_lichten(gewenst.dossier)}
        assert wie == {"Noor Dorrestein", "Bram Dorrestein", "Lot Dorrestein", "Huisarts Van Loon"}

    def test_wie_verdween_is_nog_te_bereiken_tot_hij_het_weet(self, gewenst: Melding, besluit: dict[str, Any]) -> None:
        besluit_intrekking(melding=gewenst, onterecht=True, **besluit)
        noor = next(rij for rij in BesprokenMet.objects.all() if rij.wie.startswith("Noor"))
        assert noor.bereikbaar["adres"] == ["Wilgenlaan 10, 9991ZZ Waterdorp"]
        leg_ingelicht_vast(besproken=noor, door=besluit["door"])
        na = BesprokenMet.objects.get(pk=noor.pk)
        assert (na.ingelicht_op, na.bereikbaar) == (date(2026, 3, 4), {})

    def test_een_geheim_adres_blijft_ook_op_die_lijst_gesloten(
        self, gewenst: Melding, fenna: Medewerker, besluit: dict[str, Any]
    ) -> None:
        """TG-5"""
        leg_geheim_adres_vast(
            persoon=Persoon.objects.get(voornamen="Bram"), door=fenna, straat="Stiltepad", huisnummer="3"
        )
        besluit_intrekking(melding=gewenst, onterecht=True, **besluit)
        bram = next(rij for rij in BesprokenMet.objects.all() if rij.wie.startswith("Bram"))
        assert bram.bereikbaar["geheim_adres"] == ["Stiltepad 3"]
        with connection.cursor() as cursor:
            cursor.execute("SELECT bereikbaar FROM contact_besprokenmet")
            assert all(b"Stiltepad" not in bytes(waarde) for (waarde,) in cursor.fetchall())

    def test_een_bevraagde_partij_wordt_niet_vergeten(
        self, gewenst: Melding, fenna: Medewerker, besluit: dict[str, Any]
    ) -> None:
        Bevraging.objects.create(
            dossier=gewenst.dossier, bij="huisarts", soort="dat", gevraagd_op=date(2026, 3, 4), voor_contact=True
        )
        with pytest.raises(RedenNodig) as fout:
            besluit_intrekking(melding=gewenst, onterecht=True, **besluit)
        assert (fout.value.regel, fout.value.veld) == ("ML-5", "niet_besproken_reden")
        besluit_intrekking(melding=gewenst, onterecht=True, besproken_met=["Huisarts Van Loon"], **besluit)
        assert not Melding.objects.exists()

    def test_een_andere_melding_en_haar_mensen_blijven(
        self, ontvang: Ontvang, melding: Melding, fenna: Medewerker, besluit: dict[str, Any]
    ) -> None:
        noor = Persoon.objects.get(voornamen="Noor")
        tweede = ontvang(
            melder=LERARES,
            personen=[replace(NOOR, is_persoon=noor), PersoonInvoer("Pim")],
            bij_dossier=melding.dossier,
            bevindingen=[BevindingInvoer("Pim had een blauw oog.", over=[1, 2])],
        )
        wens_tot_intrekking(melding=tweede, door=fenna, reden="Verkeerde leerling.")
        besluit_intrekking(melding=tweede, onterecht=True, **besluit)
        assert list(Melding.objects.all()) == [melding]
        assert set(Persoon.objects.values_list("voornamen", flat=True)) == {"Noor", "Bram", "Lot"}
        assert GemeldePersoon.objects.count() == 3
        assert not Bevinding.objects.exists()
        assert list(Bron.objects.all()) == [melding.melder]
        assert not Samenvoeging.objects.exists()
        assert Dossier.objects.get().definitief_einde_op is None

    def test_wat_aan_een_uitspraak_hing_verdwijnt_mee(
        self, ontvang: Ontvang, melding: Melding, fenna: Medewerker, besluit: dict[str, Any]
    ) -> None:
        noor = Persoon.objects.get(voornamen="Noor")
        tweede = ontvang(
            personen=[replace(NOOR, is_persoon=noor)],
            bij_dossier=melding.dossier,
            bevindingen=[BevindingInvoer("Noor drinkt.", status="mening", over=[1])],
        )
        Wederhoor.objects.create(
            dossier=melding.dossier, bevinding=Bevinding.objects.get(), persoon=noor, voorgelegd_op=date(2026, 3, 4)
        )
        wens_tot_intrekking(melding=tweede, door=fenna, reden="Vergissing.")
        besluit_intrekking(melding=tweede, onterecht=True, **besluit)
        assert not Wederhoor.objects.exists()

    def test_wie_ook_anders_bekend_is_blijft(
        self, ontvang: Ontvang, melding: Melding, fenna: Medewerker, besluit: dict[str, Any]
    ) -> None:
        noor = Persoon.objects.get(voornamen="Noor")
        tweede = ontvang(personen=[replace(NOOR, is_persoon=noor), PersoonInvoer("Pim")], bij_dossier=melding.dossier)
        gesprek = Gesprek.objects.create(dossier=melding.dossier, op=melding.ontvangen_op, wijze="telefoon")
        pim = Persoon.objects.get(voornamen="Pim")
        for wie in (noor, pim):
            Gesprekspartner.objects.create(dossier=melding.dossier, gesprek=gesprek, persoon=wie)
        wens_tot_intrekking(melding=tweede, door=fenna, reden="Vergissing.")
        besluit_intrekking(melding=tweede, onterecht=True, **besluit)
        assert Persoon.objects.filter(pk=pim.pk).exists()

    def test_ook_na_een_ongedaan_gemaakte_samenvoeging_kan_de_melding_weg(
        self, ontvang: Ontvang, melding: Melding, fenna: Medewerker, besluit: dict[str, Any]
    ) -> None:
        noor = Persoon.objects.get(voornamen="Noor")
        tweede = ontvang(personen=[replace(NOOR, is_persoon=noor)], bij_dossier=melding.dossier)
        maak_samenvoeging_ongedaan(samenvoeging=Samenvoeging.objects.get(), reden="Naamgenoot.", door=fenna)
        tweede.refresh_from_db()
        wens_tot_intrekking(melding=tweede, door=fenna, reden="Vergissing.")
        besluit_intrekking(melding=tweede, onterecht=True, **besluit)
        assert list(Melding.objects.all()) == [melding]


def test_over_een_wens_wordt_een_keer_besloten(gewenst: Melding, besluit: dict[str, Any]) -> None:
    besluit_intrekking(melding=gewenst, onterecht=False, **besluit)
    with pytest.raises(Invoerfout):
        besluit_intrekking(melding=gewenst, onterecht=True, **besluit)


def _wat_er_staat() -> set[str]:
    soorten = [soort for soort in apps.get_models() if issubclass(soort, DossierFeit) and soort is not Gebeurtenis]
    return {soort.__name__ for soort in soorten if soort._default_manager.exists()}
