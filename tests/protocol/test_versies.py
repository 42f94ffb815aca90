"""Versions, and how one falls back on another."""

from datetime import date

import pytest

from zicht.protocol.fouten import Protocolfout
from zicht.protocol.versies import STANDAARD, VERSIES, OnbekendeVersie, ernaast, keten, naam, versie, waarde, waarden


def test_er_zijn_drie_versies_oudste_eerst() -> None:
    assert VERSIES == ("hp2014", "hp2019", "hp2019-wet2026")


def test_de_standaard_is_de_versie_met_de_wet_van_2026() -> None:
    assert STANDAARD == "hp2019-wet2026"


@pytest.mark.parametrize(
    ("code", "dag"),
    [("hp2019", date(2019, 1, 1)), ("hp2019-wet2026", date(2026, 1, 1))],
)
def test_een_versie_weet_vanaf_wanneer_zij_geldt(code: str, dag: date) -> None:
    assert versie(code).geldt_vanaf == dag


def test_een_onbekende_versie_noemt_wat_mogelijk_is() -> None:
    with pytest.raises(OnbekendeVersie, match="hp2014, hp2019, hp2019-wet2026"):
        versie("hp2030")


def test_de_wet_van_2026_valt_terug_op_2019() -> None:
    assert keten("hp2019-wet2026") == ("hp2019-wet2026", "hp2019")


def test_2019_valt_niet_terug_op_de_jaren_ervoor() -> None:
    assert keten("hp2019") == ("hp2019",)


def test_wat_de_wet_veranderde_gaat_voor() -> None:
    assert waarden("hp2019-wet2026", "termijnen")["bewaren_dossier"]["lengte"] == {"jaren": 20}


def test_wat_de_wet_niet_veranderde_blijft() -> None:
    assert waarden("hp2019-wet2026", "termijnen")["vooronderzoek"]["lengte"] == {"weken": 4}


def test_de_oude_versie_merkt_niets_van_de_nieuwe() -> None:
    assert waarden("hp2019", "termijnen")["bewaren_dossier"]["lengte"] == {"jaren": 15}


def test_wat_vervangen_is_blijft_ernaast_te_zien() -> None:
    [(code, gegeven)] = ernaast("hp2019-wet2026", "termijnen", "bewaren_dossier")
    assert (code, gegeven["lengte"]) == ("hp2019", {"jaren": 15})


def test_voor_2019_heette_de_veiligheidsbeoordeling_triage() -> None:
    assert naam("veiligheidsbeoordeling", "hp2014") == "triage"


def test_nu_heet_het_lokale_veld_lokaal_team() -> None:
    assert (naam("lokaal_team", "hp2014"), naam("lokaal_team")) == ("lokale veld", "lokaal team")


def test_een_versie_die_ergens_niets_over_zegt_noemt_de_versies_die_dat_wel_doen() -> None:
    with pytest.raises(Protocolfout, match="hp2019 of hp2019-wet2026"):
        waarde("hp2014", "criteria", "vv", "set criteria")
