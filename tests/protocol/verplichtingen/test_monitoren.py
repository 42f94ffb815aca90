"""Contacts at 3 and 12 months, the judgment, the end in writing (MON-1, MON-3, MON-4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.protocol.verplichtingen.bouw import (
    BEOORDEELD,
    LATER,
    MOEDER,
    VADER,
    alle,
    beoordeeld,
    dagen,
    monitoring,
    nummer,
    stand,
    voor_wie,
)
from zicht.protocol import beeld as b

EXTRA = b.Monitorcontact(nummer(33), "extra", dagen(LATER, 14))


def vast(aanleiding: str, gehouden: date | None = None) -> b.Monitorcontact:
    return b.Monitorcontact(nummer(31 if aanleiding == "3 maanden" else 32), aanleiding, LATER, gehouden)


def data(vanaf: date) -> list[date | None]:
    return [p.uiterlijk for p in alle(beoordeeld(monitoringen=(monitoring(vanaf),)), "monitorcontact")]


@pytest.mark.parametrize(
    ("vanaf", "drie", "twaalf"),
    [
        (date(2026, 1, 15), date(2026, 4, 15), date(2027, 1, 15)),
        (date(2026, 11, 30), date(2027, 2, 28), date(2027, 11, 30)),
        (date(2027, 11, 30), date(2028, 2, 29), date(2028, 11, 30)),
        (date(2024, 2, 29), date(2024, 5, 29), date(2025, 2, 28)),
        (date(2026, 8, 31), date(2026, 11, 30), date(2027, 8, 31)),
    ],
)
def test_mon_1_na_drie_en_na_twaalf_maanden_ook_aan_het_eind_van_een_maand(
    vanaf: date, drie: date, twaalf: date
) -> None:
    assert data(vanaf) == [drie, twaalf]


def test_mon_1_zolang_de_overdracht_niet_is_aanvaard_loopt_er_niets() -> None:
    assert alle(beoordeeld(monitoringen=(replace(monitoring(), telt_vanaf=None),)), "monitorcontact") == []


def test_mon_1_het_ene_contact_is_het_andere_niet() -> None:
    gehouden = monitoring(contacten=(vast("3 maanden", LATER), vast("12 maanden")))
    assert [p.stand for p in alle(beoordeeld(monitoringen=(gehouden,)), "monitorcontact")] == ["voldaan", "open"]


def test_mon_1_een_extra_contact_telt_niet_als_het_vaste() -> None:
    extra = monitoring(contacten=(replace(EXTRA, gehouden=LATER),))
    standen = [p.stand for p in alle(beoordeeld(monitoringen=(extra,)), "monitorcontact")]
    assert standen == ["open", "open", "voldaan"]


def test_een_gepland_extra_contact_is_te_zien_voor_zijn_dag() -> None:
    beeld = beoordeeld(monitoringen=(monitoring(contacten=(EXTRA,)),))
    extra = next(p for p in alle(beeld, "monitorcontact") if str(EXTRA.id) in p.sleutel)
    assert (extra.zichtbaar_vanaf, extra.uiterlijk) == (BEOORDEELD, EXTRA.gepland)


def test_na_het_einde_vervallen_de_contacten() -> None:
    voorbij = monitoring(beeindigd=LATER, contacten=(EXTRA,))
    assert {p.stand for p in alle(beoordeeld(monitoringen=(voorbij,)), "monitorcontact")} == {"vervallen"}


def test_mon_3_na_het_laatste_vaste_contact_moet_iemand_oordelen() -> None:
    geweest = monitoring(contacten=(vast("3 maanden", LATER), vast("12 maanden", LATER)))
    assert stand(beoordeeld(monitoringen=(geweest,)), "monitoren_beoordelen") == "open"


def test_mon_3_eerder_niet() -> None:
    bezig = monitoring(contacten=(vast("3 maanden", LATER), vast("12 maanden")))
    assert alle(beoordeeld(monitoringen=(bezig,)), "monitoren_beoordelen") == []


def test_mon_3_het_einde_voldoet() -> None:
    klaar = monitoring(contacten=(vast("12 maanden", LATER),), beeindigd=dagen(LATER, 5))
    assert stand(beoordeeld(monitoringen=(klaar,)), "monitoren_beoordelen") == "voldaan"


class TestEinde:
    KLAAR = monitoring(beeindigd=LATER, overdracht=nummer(20))

    def test_mon_4_aan_iedere_volwassene_en_aan_de_partij(self) -> None:
        beeld = beoordeeld(monitoringen=(self.KLAAR,))
        assert voor_wie(beeld, "einde_monitoren_bevestigen") == {MOEDER.id, VADER.id}
        assert stand(beeld, "einde_monitoren_aan_partij") == "open"

    def test_mon_4_zonder_overdracht_is_er_geen_partij(self) -> None:
        zonder = replace(self.KLAAR, overdracht=None)
        assert alle(beoordeeld(monitoringen=(zonder,)), "einde_monitoren_aan_partij") == []

    def test_mon_4_verzonden_is_voldaan_voor_wie_hem_kreeg(self) -> None:
        brief = b.Verzending("einde monitoren", LATER, MOEDER.id)
        beeld = beoordeeld(monitoringen=(self.KLAAR,), verzendingen=(brief,))
        assert [stand(beeld, "einde_monitoren_bevestigen", p) for p in (MOEDER, VADER)] == ["voldaan", "open"]

    def test_mon_4_de_brief_aan_de_partij(self) -> None:
        brief = b.Verzending("einde monitoren", LATER, overdracht=nummer(20))
        beeld = beoordeeld(monitoringen=(self.KLAAR,), verzendingen=(brief,))
        assert stand(beeld, "einde_monitoren_aan_partij") == "voldaan"

    def test_zolang_er_wordt_gemonitord_niet(self) -> None:
        assert alle(beoordeeld(monitoringen=(monitoring(),)), "einde_monitoren_bevestigen") == []
