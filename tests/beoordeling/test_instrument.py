"""The form of the screening: which questions, what the answers point to, what guidance follows (VB-4)."""

from __future__ import annotations

from datetime import date

import pytest

from zicht.beoordeling.instrument import Lid, Voor, alle, instrument_op
from zicht.protocol.regels import regels

FORMULIER = alle()["zicht-1"]
GEZIN = (Lid(34), Lid(7, minderjarig=True))


def antwoord_op_alles(waarde: bool | None, *leden: Lid) -> dict[str, bool | None]:
    return {vraag.code: waarde for vragen in FORMULIER.vragen(leden).values() for vraag in vragen}


def test_vb_4_het_formulier_heeft_de_drie_onderwerpen() -> None:
    assert [o.code for o in FORMULIER.onderwerpen] == ["acuut", "structureel", "multiproblematiek"]


def test_vb_4_een_formulier_heeft_een_versie_en_een_bron() -> None:
    assert (FORMULIER.naam, FORMULIER.bron.document) == ("zicht-1", "HP2019")


def test_zonder_antwoorden_is_alles_onbekend() -> None:
    assert set(FORMULIER.uitkomsten({}, GEZIN).values()) == {"onbekend"}


def test_een_ja_maakt_acute_onveiligheid_een_ja_ook_als_de_rest_onbekend_is() -> None:
    assert FORMULIER.uitkomsten({"gevaar_nu": True}, GEZIN)["acuut"] == "ja"


def test_alleen_als_alles_nee_is_is_de_uitkomst_nee() -> None:
    assert set(FORMULIER.uitkomsten(antwoord_op_alles(False, *GEZIN), GEZIN).values()) == {"nee"}


def test_een_onbekend_antwoord_is_geen_nee() -> None:
    antwoorden = antwoord_op_alles(False, *GEZIN) | {"gevaar_nu": None}
    assert FORMULIER.uitkomsten(antwoorden, GEZIN)["acuut"] == "onbekend"


def test_een_probleem_is_nog_geen_multiproblematiek() -> None:
    antwoorden = antwoord_op_alles(False, *GEZIN) | {"geld_of_wonen": True}
    assert FORMULIER.uitkomsten(antwoorden, GEZIN)["multiproblematiek"] == "nee"


def test_twee_problemen_samen_zijn_multiproblematiek() -> None:
    antwoorden = {"geld_of_wonen": True, "hulp_hielp_niet": True}
    assert FORMULIER.uitkomsten(antwoorden, GEZIN)["multiproblematiek"] == "ja"


@pytest.mark.parametrize(
    ("lid", "gevraagd"),
    [
        (Lid(3, minderjarig=True), True),
        (Lid(4, minderjarig=True), False),
        (Lid(40), False),
        (Lid(None, minderjarig=True), True),  # a child of unknown age may be a baby
        (Lid(None), False),  # somebody of age is not, however unknown his age
    ],
)
def test_een_vraag_over_baby_s_hangt_af_van_de_leeftijd(lid: Lid, gevraagd: bool) -> None:
    codes = {vraag.code for vraag in FORMULIER.vragen([lid])["acuut"]}
    assert ("baby_hardhandig" in codes) is gevraagd


def test_van_een_volwassene_van_onbekende_leeftijd_vraagt_het_formulier_ook_naar_ouderen() -> None:
    assert Voor(vanaf=65).past(Lid(None))


def test_over_een_ongeboren_kind_gaat_een_eigen_vraag() -> None:
    codes = {vraag.code for vraag in FORMULIER.vragen([Lid(None, minderjarig=True, ongeboren=True)])["acuut"]}
    assert "ongeboren_gevaar" in codes and "baby_hardhandig" not in codes


def test_een_antwoord_op_een_vraag_die_niet_nodig_is_telt_niet() -> None:
    assert FORMULIER.uitkomsten({"baby_hardhandig": True}, [Lid(40)])["acuut"] == "onbekend"


def test_vb_4_de_screening_geeft_richtlijnen_voor_de_vervolgstappen() -> None:
    uitkomsten = {"acuut": "ja", "structureel": "nee", "multiproblematiek": "nee"}
    assert [r.regels for r in FORMULIER.richtlijnen_bij(uitkomsten)] == [("ML-10", "VB-2")]


def test_iedere_uitkomst_geeft_minstens_een_richtlijn() -> None:
    woorden = ("ja", "nee", "onbekend")
    zonder = [
        (a, s, m)
        for a in woorden
        for s in woorden
        for m in woorden
        if not FORMULIER.richtlijnen_bij({"acuut": a, "structureel": s, "multiproblematiek": m})
    ]
    assert zonder == []


def test_iedere_regel_in_een_richtlijn_bestaat() -> None:
    bekend = {regel.id for regel in regels()}
    assert {regel for r in FORMULIER.richtlijnen for regel in r.regels} <= bekend


def test_iedere_vraag_heeft_een_eigen_code() -> None:
    codes = [vraag.code for onderwerp in FORMULIER.onderwerpen for vraag in onderwerp.vragen]
    assert len(codes) == len(set(codes))


def test_voor_een_dag_zonder_formulier_is_er_geen() -> None:
    with pytest.raises(LookupError):
        instrument_op(date(2014, 12, 31))
