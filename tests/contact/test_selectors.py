from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.contact.conftest import ANONIEM, GEZIN, LERARES, LOT, NOOR, NU, ZIJZELF, Ontvang, beoordeel, contactstop
from zicht.contact.intrekken import wens_tot_intrekking
from zicht.contact.models import Melding
from zicht.contact.selectors import bellijst, melding_in_beeld, meldingen
from zicht.contact.terugbellen import bel_terug, plan_terugbelafspraak
from zicht.dossiers.models import Bron, Dossier, Persoon
from zicht.dossiers.personen.bereikbaar import leg_contactgegeven_vast
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
Meet = Callable[..., Any]
STRAKS = NU + timedelta(hours=1)


def test_de_melding_toont_wanneer_het_besluit_valt(melding: Melding) -> None:
    """VB-1"""
    besluit = melding_in_beeld(melding).besluit
    assert (besluit.uiterlijk, besluit.genomen_op, besluit.op_tijd) == (date(2026, 3, 11), None, False)


@pytest.mark.parametrize(("op", "op_tijd"), [(date(2026, 3, 11), True), (date(2026, 3, 12), False)])
def test_na_het_besluit_toont_de_melding_wanneer_dat_viel(
    melding: Melding, fenna: Medewerker, op: date, op_tijd: bool
) -> None:
    """VB-1: the first decision that covers it; one about another melding is not about this one."""
    for dag, over in ((op, [melding.pk]), (op + timedelta(days=9), [melding.pk]), (date(2026, 3, 5), [])):
        beoordeel(melding, fenna, dag, over)
    besluit = melding_in_beeld(melding).besluit
    assert (besluit.genomen_op, besluit.op_tijd) == (op, op_tijd)
    assert [rij.besluit for rij in meldingen(melding.dossier)] == [besluit]


def test_de_melder_heeft_een_merk_of_het_gezin_het_mag_weten(melding: Melding) -> None:
    """ML-2, ALG-18: who it is stands in the closed part."""
    beeld = melding_in_beeld(melding)
    assert beeld.melder.beschermd and beeld.melder.naam.startswith("Beschermde bron")
    assert beeld.contact == []
    assert "Wilma" not in beeld.voor_gezin.melder


def test_wie_anders_werd_genoemd_valt_op(melding: Melding, ontvang: Ontvang) -> None:
    """ML-9"""
    noor = Persoon.objects.get(voornamen="Noor")
    tweede = ontvang(personen=[replace(NOOR, voornamen="Nora", is_persoon=noor)], bij_dossier=melding.dossier)
    genoemd = melding_in_beeld(tweede).genoemd[0]
    assert (genoemd.naam, genoemd.persoon.naam, genoemd.anders) == ("Nora Dorrestein", "Noor Dorrestein", True)


def test_wat_wacht_is_te_zien(ontvang: Ontvang, fenna: Medewerker) -> None:
    """ML-4, ML-5"""
    anoniem = ontvang(melder=ANONIEM)
    assert melding_in_beeld(anoniem).wacht_op_leidinggevende
    wens_tot_intrekking(melding=anoniem, door=fenna, reden="Vergissing.")
    assert melding_in_beeld(anoniem).wens_open


def test_de_pagina_van_een_melding_kost_niet_meer_vragen_bij_meer_mensen(
    ontvang: Ontvang, django_assert_max_num_queries: Meet
) -> None:
    melding = ontvang(personen=[*GEZIN, *(replace(LOT, voornamen=f"Kind {nummer}") for nummer in range(6))])
    with django_assert_max_num_queries(9):
        melding_in_beeld(melding)


def test_de_nieuwste_melding_staat_boven(
    melding: Melding, ontvang: Ontvang, django_assert_max_num_queries: Meet
) -> None:
    tweede = ontvang(melder=LERARES, bij_dossier=melding.dossier, reden_samenvoeging="Zelfde gezin.", op=NU)
    with django_assert_max_num_queries(2):
        lijst = meldingen(melding.dossier)
    assert [rij.nummer for rij in lijst] == [str(tweede), str(melding)]


class TestBellijst:
    """ML-11: by seriousness, then by moment."""

    @pytest.fixture
    def lijst(self, ontvang: Ontvang, fenna: Medewerker) -> list[str]:
        melding = ontvang()
        for onderwerp, ernst, uren in (("laat", "gewoon", 9), ("vroeg", "gewoon", 1), ("ernstig", "spoed", 20)):
            plan_terugbelafspraak(
                melding=melding, onderwerp=onderwerp, ernst=ernst, uiterlijk=NU + timedelta(hours=uren), door=fenna
            )
        return [rij.onderwerp for rij in bellijst(fenna)[1]]

    def test_de_ernstigste_eerst(self, lijst: list[str]) -> None:
        assert lijst[:3] == ["ernstig", "vroeg", "laat"]

    def test_wie_is_gebeld_staat_er_niet_meer(self, melding: Melding, fenna: Medewerker) -> None:
        afspraak = plan_terugbelafspraak(melding=melding, onderwerp="x", uiterlijk=NU + timedelta(hours=1), door=fenna)
        bel_terug(afspraak=afspraak, door=fenna, uitkomst="Gesproken.")
        assert "x" not in {rij.onderwerp for rij in bellijst(fenna)[1]}

    def test_een_lege_naam_is_de_melder_met_zijn_nummer(self, lijst: list[str], fenna: Medewerker) -> None:
        Bron.objects.update(toestemming_identiteit_op=NU)
        eerste = bellijst(fenna)[1][0]
        assert (eerste.wie, eerste.nummer) == ("Wilma Zonneveld", "06 00000123")

    def test_van_een_beschermde_melder_staat_er_alleen_waar_het_nummer_is(
        self, lijst: list[str], fenna: Medewerker
    ) -> None:
        """ALG-18"""
        eerste = bellijst(fenna)[1][0]
        assert "Wilma" not in eerste.wie and eerste.nummer == ""
        assert eerste.beschermd == Bron.objects.get().pk

    def test_wie_niet_zomaar_te_bellen_is_staat_er_zonder_nummer(self, ontvang: Ontvang, fenna: Medewerker) -> None:
        """TG-5"""
        melding = ontvang(melder=ZIJZELF, personen=[replace(NOOR, veilig_contact="Bel nooit na vier uur.")])
        eerste = bellijst(fenna)[1][0]
        assert (eerste.nummer, eerste.lees_eerst) == ("", melding.melder.persoon_id)

    def test_wie_van_het_gezin_onbekend_blijft_wordt_ook_zo_niet_verraden(
        self, ontvang: Ontvang, fenna: Medewerker
    ) -> None:
        """ALG-18"""
        zwijgt = replace(ZIJZELF, toestemming_identiteit=None)
        ontvang(melder=zwijgt, personen=[replace(NOOR, veilig_contact="Bel nooit na vier uur.")])
        assert bellijst(fenna)[1][0].lees_eerst is None

    def test_ook_een_onveilig_nummer_staat_er_niet(self, ontvang: Ontvang, fenna: Medewerker) -> None:
        """TG-5"""
        ontvang(melder=ZIJZELF, personen=[replace(NOOR, contact_veilig="nee")])
        assert bellijst(fenna)[1][0].nummer == ""

    def test_wie_is_gekozen_staat_er_met_een_nummer_dat_veilig_is(self, ontvang: Ontvang, fenna: Medewerker) -> None:
        """TG-5: of the family no number of which that is not known."""
        for veilig, nummer in (("ja", NOOR.telefoon), ("onbekend", ""), ("nee", "")):
            melding = ontvang(personen=[replace(NOOR, contact_veilig=veilig)])
            noor = Persoon.objects.get(dossier=melding.dossier_id)
            plan_terugbelafspraak(melding=melding, persoon=noor, onderwerp=veilig, uiterlijk=STRAKS, door=fenna)
            rij = next(rij for rij in bellijst(fenna)[1] if rij.onderwerp == veilig)
            assert (rij.wie, rij.nummer, rij.persoon) == ("Noor Dorrestein", nummer, noor.pk)
            assert (rij.lees_eerst == noor.pk) is (veilig == "nee")

    def test_van_twee_veilige_nummers_staat_het_laatste_er(self, ontvang: Ontvang, fenna: Medewerker) -> None:
        melding = ontvang(personen=[replace(NOOR, contact_veilig="ja")])
        noor = Persoon.objects.get()
        leg_contactgegeven_vast(persoon=noor, door=fenna, waarde="06 00000322", veilig="ja")
        plan_terugbelafspraak(melding=melding, persoon=noor, onderwerp="x", uiterlijk=STRAKS, door=fenna)
        assert bellijst(fenna)[1][0].nummer == "06 00000322"

    def test_een_contactstop_van_na_de_belofte_staat_erbij(self, ontvang: Ontvang, fenna: Medewerker) -> None:
        """ALG-6"""
        melding = ontvang(personen=[replace(NOOR, contact_veilig="ja")])
        noor = Persoon.objects.get()
        plan_terugbelafspraak(melding=melding, persoon=noor, onderwerp="x", uiterlijk=STRAKS, door=fenna)
        contactstop(noor, fenna)
        rij = bellijst(fenna)[1][0]
        assert (rij.gestopt, rij.lees_eerst, rij.nummer) == (True, noor.pk, "")

    def test_een_stop_voor_iets_anders_dan_een_gesprek_vraagt_om_eerst_te_lezen(
        self, ontvang: Ontvang, fenna: Medewerker
    ) -> None:
        """ALG-6: informing is stopped, a conversation is not."""
        melding = ontvang(personen=[NOOR])
        noor = Persoon.objects.get()
        contactstop(noor, fenna, "ALG-2")
        plan_terugbelafspraak(melding=melding, persoon=noor, onderwerp="x", uiterlijk=STRAKS, door=fenna)
        rij = bellijst(fenna)[1][0]
        assert (rij.gestopt, rij.lees_eerst) == (False, noor.pk)

    def test_wie_is_getypt_en_later_in_het_dossier_kwam_wordt_herkend(
        self, ontvang: Ontvang, fenna: Medewerker
    ) -> None:
        """TG-5: the list says who it is, without the number that was typed."""
        melding = ontvang(personen=[LOT])
        wie = f"Noor Dorrestein, {NOOR.telefoon}"
        plan_terugbelafspraak(melding=melding, wie=wie, onderwerp="x", uiterlijk=STRAKS, door=fenna)
        erbij = replace(NOOR, contact_veilig="nee")
        ontvang(personen=[erbij], bij_dossier=melding.dossier, reden_samenvoeging="Zelfde gezin.", op=NU)
        rij = next(rij for rij in bellijst(fenna)[1] if rij.onderwerp == "x")
        noor = Persoon.objects.get(voornamen="Noor")
        assert (rij.wie, rij.nummer, rij.lees_eerst) == ("Noor Dorrestein", "", noor.pk)

    def test_een_bekend_contact_staat_er_zoals_de_melder(self, ontvang: Ontvang, fenna: Medewerker) -> None:
        """ALG-18"""
        melding = ontvang(melder=LERARES)
        open_ = plan_terugbelafspraak(melding=melding, bron=melding.melder, onderwerp="x", uiterlijk=STRAKS, door=fenna)
        rij = next(rij for rij in bellijst(fenna)[1] if rij.id == open_.pk)
        assert (rij.wie, rij.nummer) == (LERARES.naam, LERARES.telefoon)
        Bron.objects.update(gronden=["vertrouwensrelatie"])
        rij = next(rij for rij in bellijst(fenna)[1] if rij.id == open_.pk)
        assert LERARES.naam not in rij.wie and (rij.nummer, rij.beschermd) == ("", melding.melder_id)

    def test_een_buitenstaander_belt_niemand_terug(self, lijst: list[str], buitenstaander: Medewerker) -> None:
        """TG-2"""
        assert bellijst(buitenstaander)[1] == []

    def test_ook_niet_bij_een_afgeschermd_dossier(self, lijst: list[str], fenna: Medewerker) -> None:
        """TG-3"""
        Dossier.objects.update(afgeschermd=True)
        assert bellijst(fenna)[1] == []

    def test_alleen_die_van_mij(self, lijst: list[str], fenna: Medewerker, sem: Medewerker) -> None:
        assert len(bellijst(fenna, alleen_mij=True)[1]) == len(lijst)
        assert bellijst(sem, alleen_mij=True)[1] == []

    def test_de_lijst_kost_niet_meer_vragen_bij_meer_afspraken(
        self, lijst: list[str], fenna: Medewerker, django_assert_max_num_queries: Meet
    ) -> None:
        with django_assert_max_num_queries(3):
            bellijst(fenna)

    def test_ook_niet_als_zij_met_het_gezin_zijn(
        self, ontvang: Ontvang, fenna: Medewerker, django_assert_max_num_queries: Meet
    ) -> None:
        for nummer in range(3):
            melding = ontvang()
            noor = Persoon.objects.get(dossier=melding.dossier_id, voornamen="Noor")
            plan_terugbelafspraak(melding=melding, persoon=noor, onderwerp="x", uiterlijk=STRAKS, door=fenna)
            plan_terugbelafspraak(melding=melding, wie=f"Tante {nummer}", onderwerp="x", uiterlijk=STRAKS, door=fenna)
        with django_assert_max_num_queries(8):
            assert len(bellijst(fenna)[1]) > 6
