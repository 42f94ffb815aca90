"""The criteria, with ja, nee and onbekend (VB-6 to VB-10, DW-1, DW-3, DW-4, ML-10)."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zicht.protocol.criteria import codes, criteria, toets
from zicht.protocol.fouten import OnbekendeCode
from zicht.protocol.versies import waarden

# Answers with which each set holds; leaving out or turning round any of them breaks it.
VOLDAAN: dict[str, dict[str, bool]] = {
    "vv": {
        "structurele_onveiligheid": True,
        "bevestigen_nodig": False,
        "bereid_en_in_staat": True,
        "accepteert_hulp": True,
    },
    "lokaal_team": {"aard_en_ernst_passen": True, "in_takenpakket": True},
    "lopende_hulp": {
        "acute_onveiligheid": True,
        "hulp_betrokken": True,
        "hulp_kan": True,
        "hulp_wil": True,
        "hulp_in_staat": True,
    },
    "multidisciplinair_team": {"acute_onveiligheid": True, "vraagt_samenwerking": True, "juridisch_in_staat": True},
    "clientsysteem": {
        "zorgen_zelf_oppakken": True,
        "zelf_veiligheid_waarborgen": True,
        "vraagt_zelf_hulp": True,
        "zonder_controle": True,
    },
    "einde_bemoeienis": {"redelijk_vermoeden": False, "zorgen_veiligheid": False},
    "vto_2_3": {
        "ontwikkeling_ernstig_bedreigd": True,
        "zorg_onvoldoende_geaccepteerd": True,
        "verantwoordelijkheid_niet_tijdig": True,
    },
    "vto_2_4_1": {"ernstige_risicos_opgroeien": True, "eigen_regie_onvoldoende": True},
    "huisverbod": {
        "vermoeden_van_gevaar": True,
        "dreigende_persoon_meerderjarig": True,
        "vrijwillig_te_beeindigen": False,
    },
    "bewind": {
        "kan_zelf_beslissen": False,
        "financieel_misbruik": True,
        "vrijwillig_te_beeindigen": False,
        "anderen_vragen_bewind": False,
    },
    "provisioneel_bewind": {
        "kan_zelf_beslissen": False,
        "financieel_misbruik": True,
        "vrijwillig_te_beeindigen": False,
        "anderen_vragen_bewind": False,
        "vraagt_spoed": True,
    },
    "mentorschap": {
        "kan_zelf_beslissen": False,
        "afhankelijk_van_zorg": True,
        "zorg_schiet_ernstig_tekort": True,
        "vrijwillig_te_verbeteren": False,
        "anderen_vragen_mentorschap": False,
    },
}
ELK_ANTWOORD = [(code, vraag) for code, antwoorden in VOLDAAN.items() for vraag in antwoorden]
ONVEILIG = ("acute_onveiligheid", "structurele_onveiligheid", "multiproblematische_leefsituatie")


@pytest.mark.parametrize("code", VOLDAAN)
def test_zo_is_aan_de_criteria_voldaan(code: str) -> None:
    assert toets(code, VOLDAAN[code]).antwoord == "ja"


@pytest.mark.parametrize(("code", "vraag"), ELK_ANTWOORD)
def test_zonder_een_antwoord_is_de_uitkomst_onbekend_en_nooit_nee(code: str, vraag: str) -> None:
    antwoorden = VOLDAAN[code] | {vraag: None}
    uitkomst = toets(code, antwoorden)
    assert uitkomst.antwoord == "onbekend"
    assert vraag in uitkomst.ontbreekt


@pytest.mark.parametrize(("code", "vraag"), ELK_ANTWOORD)
def test_een_omgekeerd_antwoord_breekt_de_criteria(code: str, vraag: str) -> None:
    andere = {c.code: False for c in criteria(code).vragen if c.verwacht}
    antwoorden = andere | VOLDAAN[code] | {vraag: not VOLDAAN[code][vraag]}
    assert toets(code, antwoorden).antwoord == "nee"


@pytest.mark.parametrize("code", ["vv", "onderzoek"])
@pytest.mark.parametrize("teken", ONVEILIG)
def test_een_van_de_drie_tekenen_van_onveiligheid_is_genoeg(code: str, teken: str) -> None:
    rest = {"bevestigen_nodig": code == "onderzoek", "bereid_en_in_staat": True, "accepteert_hulp": True}
    assert toets(code, dict.fromkeys(ONVEILIG, False) | {teken: True} | rest).antwoord == "ja"


@pytest.mark.parametrize("code", ["lopende_hulp", "multidisciplinair_team"])
def test_een_multiproblematische_leefsituatie_is_voor_deze_overdracht_niet_genoeg(code: str) -> None:
    antwoorden = VOLDAAN[code] | {
        "acute_onveiligheid": False,
        "structurele_onveiligheid": False,
        "multiproblematische_leefsituatie": True,
    }
    assert toets(code, antwoorden).antwoord == "nee"


@pytest.mark.parametrize(
    "reden", [{"bereid_en_in_staat": False}, {"accepteert_hulp": False}, {"bevestigen_nodig": True}]
)
def test_onderzoek_vraagt_naast_onveiligheid_een_van_drie_redenen(reden: dict[str, bool]) -> None:
    assert toets("onderzoek", {"acute_onveiligheid": True} | reden).antwoord == "ja"


def test_zonder_reden_is_onderzoek_niet_aangewezen() -> None:
    antwoorden = {
        "acute_onveiligheid": True,
        "bereid_en_in_staat": True,
        "accepteert_hulp": True,
        "bevestigen_nodig": False,
    }
    assert toets("onderzoek", antwoorden).antwoord == "nee"


def test_een_beslissend_nee_wacht_niet_op_de_rest() -> None:
    assert toets("huisverbod", {"dreigende_persoon_meerderjarig": False}).antwoord == "nee"


def test_een_teken_is_genoeg_om_spoedeisend_te_zijn() -> None:
    assert toets("urgentie", {"acuut_gevaar": True}).antwoord == "ja"


def test_spoed_is_pas_uitgesloten_als_alles_nee_is() -> None:
    antwoorden: dict[str, bool | None] = {c.code: False for c in criteria("urgentie").vragen}
    assert toets("urgentie", antwoorden).antwoord == "nee"
    assert toets("urgentie", antwoorden | {"anders_spoedeisend": None}).antwoord == "onbekend"


def test_lopende_hulp_is_geen_vraag_bij_urgentie() -> None:
    assert "hulp_betrokken" not in {c.code for c in criteria("urgentie").vragen}


@pytest.mark.parametrize("code", codes())
def test_zonder_antwoorden_is_alles_onbekend(code: str) -> None:
    assert toets(code, {}).antwoord == "onbekend"


def _afmaken(code: str, bekend: dict[str, bool | None]) -> set[str]:
    open_vragen = [c.code for c in criteria(code).vragen if bekend.get(c.code) is None]
    keuzes = product((True, False), repeat=len(open_vragen))
    return {toets(code, bekend | dict(zip(open_vragen, keuze, strict=True))).antwoord for keuze in keuzes}


@given(st.data())
def test_onbekend_blijft_precies_zolang_het_nog_beide_kanten_op_kan(data: st.DataObject) -> None:
    code = data.draw(st.sampled_from(codes()))
    bekend = {c.code: data.draw(st.sampled_from((True, False, None))) for c in criteria(code).vragen}
    mogelijk = _afmaken(code, bekend)
    assert toets(code, bekend).antwoord == ("onbekend" if len(mogelijk) > 1 else mogelijk.pop())


def test_de_redenen_zijn_de_vragen_die_beslisten() -> None:
    redenen = toets("einde_bemoeienis", {"redelijk_vermoeden": True, "zorgen_veiligheid": False}).redenen
    assert redenen == ("Is er (nog) een redelijk vermoeden van huiselijk geweld of kindermishandeling? Ja.",)


def test_de_bronnen_noemen_de_plaats_van_de_criteria_eerst() -> None:
    assert str(toets("vv", {}).bronnen[0]) == "HP2019 7.5.1.1"


def test_bekend_is_er_niets_dat_ontbreekt() -> None:
    assert toets("vto_2_4_1", VOLDAAN["vto_2_4_1"]).ontbreekt == ()


def test_de_uitleg_bij_het_vto_zegt_dat_de_wet_het_derde_punt_omdraait() -> None:
    assert "1:255" in criteria("vto_2_3").bron.uitleg


@pytest.mark.parametrize(
    ("code", "regel"),
    [
        ("vv", "VB-6"),
        ("onderzoek", "VB-7"),
        ("lopende_hulp", "VB-8"),
        ("clientsysteem", "VB-8"),
        ("einde_bemoeienis", "VB-9"),
        ("urgentie", "VB-10"),
        ("urgentie", "ML-10"),
        ("vto_2_3", "DW-1"),
        ("huisverbod", "DW-3"),
        ("mentorschap", "DW-4"),
    ],
)
def test_een_set_noemt_de_regel_waar_zij_bij_hoort(code: str, regel: str) -> None:
    assert regel in criteria(code).regels


def test_antwoorden_op_vragen_van_een_andere_set_mogen_erbij() -> None:
    assert toets("lokaal_team", VOLDAAN["lokaal_team"] | {"vraagt_spoed": True}).antwoord == "ja"


def test_een_vraag_die_niet_bestaat_wordt_geweigerd() -> None:
    with pytest.raises(OnbekendeCode, match="acute_onveiligheid"):
        toets("vv", {"acuut_onveilig": True})


def test_een_set_die_niet_bestaat_noemt_wat_mogelijk_is() -> None:
    with pytest.raises(OnbekendeCode, match="lokaal_team"):
        toets("wijkteam", {})


def test_elke_vraag_hoort_bij_een_set() -> None:
    gebruikt = {c.code for code in codes() for c in criteria(code).vragen}
    assert gebruikt == set(waarden("hp2019", "vragen"))
