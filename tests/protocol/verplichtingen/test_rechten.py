"""What a request about the data brings: a decision, an answer on paper, what was granted (RE-2, RE-4 to RE-8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.protocol.verplichtingen.bouw import LATER, VADER, alle, gemeld, nummer, plicht, stand
from zicht.protocol import beeld as b

ONTVANGEN = date(2026, 4, 1)
BESLIST = date(2026, 4, 20)
INZAGE = b.Verzoek(nummer(1), "inzage", ONTVANGEN, VADER.id)
BESLOTEN = replace(INZAGE, beslist=BESLIST)


def verzoek(soort: str, **feiten: object) -> b.Beeld:
    return gemeld(verzoeken=(replace(INZAGE, soort=soort, **feiten),))  # type: ignore[arg-type]


def weerlegd(*uitkomsten: str, op: date = date(2026, 3, 20)) -> tuple[b.Vermoeden, ...]:
    return tuple(b.Vermoeden(nummer(n), nummer(50), uitkomst, op) for n, uitkomst in enumerate(uitkomsten, 60))


def test_re_8_over_een_verzoek_wordt_binnen_drie_weken_beslist() -> None:
    beslissen = plicht(gemeld(verzoeken=(INZAGE,)), "verzoek_beslissen")
    assert (beslissen.stand, beslissen.uiterlijk, beslissen.persoon) == ("open", date(2026, 4, 22), VADER.id)


def test_re_8_is_er_beslist_dan_is_dat_voldaan() -> None:
    assert stand(gemeld(verzoeken=(BESLOTEN,)), "verzoek_beslissen") == "voldaan"


@pytest.mark.parametrize(
    ("soort", "code"),
    [
        ("inzage", "inzage_beantwoorden"),
        ("afschrift", "inzage_beantwoorden"),
        ("correctie", "correctie_beantwoorden"),
        ("eigen verklaring", "verklaring_toevoegen"),
    ],
)
def test_re_2_re_4_re_5_een_verzoek_wordt_binnen_vier_weken_beantwoord(soort: str, code: str) -> None:
    assert plicht(verzoek(soort), code).uiterlijk == date(2026, 4, 29)


def test_re_6_vernietiging_wordt_binnen_drie_maanden_beantwoord() -> None:
    assert plicht(verzoek("vernietiging"), "vernietiging_beantwoorden").uiterlijk == date(2026, 7, 1)


def test_re_7_na_een_weerlegging_is_het_antwoord_er_binnen_vier_weken() -> None:
    beeld = gemeld(verzoeken=(replace(INZAGE, soort="vernietiging"),), vermoedens=weerlegd("weerlegd", "weerlegd"))
    assert plicht(beeld, "vernietiging_beantwoorden").uiterlijk == date(2026, 4, 29)


def test_re_7_is_een_vermoeden_niet_weerlegd_dan_blijven_het_drie_maanden() -> None:
    beeld = gemeld(verzoeken=(replace(INZAGE, soort="vernietiging"),), vermoedens=weerlegd("weerlegd", "bevestigd"))
    assert plicht(beeld, "vernietiging_beantwoorden").uiterlijk == date(2026, 7, 1)


def test_re_7_de_vier_weken_beginnen_niet_voor_de_weerlegging() -> None:
    vermoedens = weerlegd("weerlegd", op=date(2026, 5, 6))
    beeld = gemeld(verzoeken=(replace(INZAGE, soort="vernietiging"),), vermoedens=vermoedens)
    assert plicht(beeld, "vernietiging_beantwoorden").uiterlijk == date(2026, 6, 3)


def test_een_besluit_zonder_brief_is_nog_geen_antwoord() -> None:
    antwoord = plicht(gemeld(verzoeken=(BESLOTEN,)), "inzage_beantwoorden")
    assert (antwoord.stand, antwoord.gedaan, antwoord.ontbreekt) == ("open", ("besluit",), ("antwoord",))


def test_besluit_en_brief_samen_zijn_het_antwoord() -> None:
    beantwoord = replace(BESLOTEN, beantwoord=date(2026, 4, 21))
    assert stand(gemeld(verzoeken=(beantwoord,)), "inzage_beantwoorden") == "voldaan"


@pytest.mark.parametrize(
    ("soort", "code", "uiterlijk"),
    [
        ("inzage", "inzage_geven", date(2026, 4, 29)),
        ("correctie", "correctie_uitvoeren", date(2026, 4, 29)),
        ("vernietiging", "vernietiging_uitvoeren", date(2026, 7, 1)),
    ],
)
def test_wat_is_toegewezen_wordt_gedaan(soort: str, code: str, uiterlijk: date) -> None:
    doen = plicht(verzoek(soort, beslist=BESLIST, toegewezen=BESLIST), code)
    assert (doen.stand, doen.ontstaan, doen.uiterlijk) == ("open", BESLIST, uiterlijk)


def test_wat_is_gedaan_staat_niet_meer_open() -> None:
    gedaan = verzoek("vernietiging", beslist=BESLIST, toegewezen=BESLIST, uitgevoerd=LATER)
    assert stand(gedaan, "vernietiging_uitvoeren") == "voldaan"


def test_van_wat_is_afgewezen_hoeft_niets_gedaan_te_worden() -> None:
    assert alle(gemeld(verzoeken=(BESLOTEN,)), "inzage_geven") == []


def test_een_ingetrokken_verzoek_vervalt() -> None:
    ingetrokken = gemeld(verzoeken=(replace(INZAGE, ingetrokken=date(2026, 4, 10)),))
    assert {p.stand for p in alle(ingetrokken, "inzage_beantwoorden")} == {"vervallen"}


def test_re_2_een_verzoek_wacht_niet_op_uitstel_van_contact() -> None:
    uitstel = b.Uitstel(nummer(80), "gevaar", frozenset({VADER.id}), ONTVANGEN, opnieuw=date(2027, 1, 1))
    assert stand(gemeld(verzoeken=(INZAGE,), uitstel=(uitstel,)), "inzage_beantwoorden") == "open"


def test_van_een_antwoord_kan_niemand_afzien() -> None:
    reden = {f"inzage_beantwoorden:{INZAGE.id}": LATER}
    assert stand(gemeld(verzoeken=(INZAGE,), redenen_niet=reden), "inzage_beantwoorden") == "open"
