"""The pictures: right, escaped, and never without a table that says the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from zicht.web.tekenen import svg
from zicht.web.tekenen.gezin import Gezin, Ouder, Partners, Persoon, gezin_rijen, gezinsdiagram
from zicht.web.tekenen.grafiek import Grafiek, Reeks, grafiek_koppen, grafiek_rijen, lijngrafiek
from zicht.web.tekenen.spreiden import spreid
from zicht.web.tekenen.stamboom import KOLOM, plaats_personen, verbintenissen
from zicht.web.tekenen.tijdlijn import Moment, Periode, Tijdlijn, tijdlijn, tijdlijn_rijen

NAAR = "{http://www.w3.org/2000/svg}"
MARKUP = 'Noor </title><script>alert("1")</script> & co'

GEZIN = Gezin(
    "Gezin",
    (Persoon("m", "Noor", "v", "1988"), Persoon("v", "Sem", "m", "1985"), Persoon("k", "Lot", "v", "2019")),
    (Partners("m", "v"),),
    (Ouder("m", "k", gezag=True), Ouder("v", "k", gezag=None)),
)
LIJN = Tijdlijn(
    "Verloop",
    (Moment(date(2026, 1, 5), "Meldingen", "Melding"),),
    (Periode(date(2026, 1, 12), None, "Diensten", "Onderzoek"),),
    date(2026, 3, 2),
)
GRAFIEK = Grafiek("Cijfer", (Reeks("Lot", ((date(2026, 4, 5), 6), (date(2026, 1, 5), 3))),))

TEKENINGEN: list[Callable[[str], str]] = [
    lambda naam: gezinsdiagram(
        replace(GEZIN, titel=naam, personen=(*GEZIN.personen, Persoon("x", naam, "onbekend", naam, naam)))
    ),
    lambda naam: tijdlijn(replace(LIJN, titel=naam, momenten=(Moment(date(2026, 1, 5), naam, naam),))),
    lambda naam: tijdlijn(replace(LIJN, perioden=(Periode(date(2025, 1, 1), None, naam, naam),))),
    lambda naam: lijngrafiek(Grafiek(naam, (Reeks(naam, ((date(2026, 1, 5), 3),)),))),
]


def lees(tekening: str) -> ElementTree.Element:
    return ElementTree.fromstring(tekening)


def teksten(tekening: str) -> list[str]:
    return [een.text or "" for een in lees(tekening).iter(f"{NAAR}text")]


# All pictures


@pytest.mark.parametrize("teken", TEKENINGEN)
def test_een_naam_met_opmaak_blijft_een_naam(teken: Callable[[str], str]) -> None:
    tekening = teken(MARKUP)
    assert not list(lees(tekening).iter(f"{NAAR}script"))
    assert "<script" not in tekening


@given(st.text(max_size=30))
def test_elke_naam_geeft_een_geldige_tekening(naam: str) -> None:
    for teken in TEKENINGEN:
        assert lees(teken(naam)).tag == f"{NAAR}svg"


@pytest.mark.parametrize("teken", TEKENINGEN)
def test_een_tekening_heeft_een_rol_een_naam_en_een_beschrijving(teken: Callable[[str], str]) -> None:
    wortel = lees(teken("Naam"))
    assert wortel.get("role") == "img"
    assert [wortel[0].tag, wortel[1].tag] == [f"{NAAR}title", f"{NAAR}desc"]


@pytest.mark.parametrize("teken", TEKENINGEN)
def test_een_tekening_heeft_geen_eigen_stijl(teken: Callable[[str], str]) -> None:
    assert not re.search(r"\sstyle=|<style|\son\w+=", teken("Naam"))


@pytest.mark.parametrize(
    ("tag", "wat", "in_tabel"),
    [("gezinsdiagram", GEZIN, "Sem"), ("tijdlijn", LIJN, "Melding"), ("lijngrafiek", GRAFIEK, "5 april 2026")],
)
def test_naast_elke_tekening_staat_een_tabel(tag: str, wat: object, in_tabel: str) -> None:
    html = Template(f"{{% load zicht %}}{{% {tag} wat %}}").render(Context({"wat": wat}))
    assert in_tabel in html.partition("<table>")[2]


def test_onmogelijke_tekens_verdwijnen() -> None:
    assert svg.schoon("a\x00b\x1fc") == "abc"


# Family


def plaatsen(*ouders: tuple[str, str], paren: tuple[tuple[str, str], ...] = ()) -> dict[str, tuple[int, float]]:
    namen = list(dict.fromkeys(een for paar in [*paren, *ouders] for een in paar))
    gevonden = plaats_personen(namen, verbintenissen(namen, [frozenset(paar) for paar in paren], ouders))
    return {wie: (plaats.generatie, plaats.x) for wie, plaats in gevonden.items()}


def test_generaties_staan_onder_elkaar() -> None:
    waar = plaatsen(("oma", "moeder"), ("moeder", "kind"), ("vader", "kind"))
    assert [waar[wie][0] for wie in ("oma", "moeder", "vader", "kind")] == [0, 1, 1, 2]


def test_een_kind_staat_onder_het_midden_van_beide_ouders() -> None:
    waar = plaatsen(("m", "k"), ("v", "k"), paren=(("m", "v"),))
    assert waar["k"][1] == (waar["m"][1] + waar["v"][1]) / 2


def test_wie_twee_partners_heeft_staat_ertussen() -> None:
    waar = plaatsen(paren=(("m", "ex"), ("m", "nieuw")))
    rij = sorted(waar, key=lambda wie: waar[wie][1])
    assert rij[1] == "m"


def test_feiten_die_elkaar_tegenspreken_lopen_niet_vast() -> None:
    assert set(plaatsen(("a", "b"), ("b", "a"))) == {"a", "b"}


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda p: p[0] < p[1]), max_size=14))
def test_niemand_staat_over_een_ander_heen(ouders: list[tuple[int, int]]) -> None:
    per_rij: dict[int, list[float]] = {}
    for generatie, x in plaatsen(*((str(o), str(k)) for o, k in ouders)).values():
        per_rij.setdefault(generatie, []).append(x)
    for rij in per_rij.values():
        assert all(b - a >= KOLOM - 0.001 for a, b in pairwise(sorted(rij)))


@pytest.mark.parametrize(
    ("persoon", "vorm"),
    [
        (Persoon("1", "A", "m"), "rect"),
        (Persoon("1", "A", "v"), "circle"),
        (Persoon("1", "A", "onbekend"), "polygon"),
        (Persoon("1", "A", "v", ongeboren=True), "polygon"),
    ],
)
def test_iedereen_heeft_de_vorm_van_een_genogram(persoon: Persoon, vorm: str) -> None:
    vormen = [
        een.tag.removeprefix(NAAR)
        for een in lees(gezinsdiagram(Gezin("G", (persoon,)))).iter()
        if een.get("class") == "t-vorm"
    ]
    assert vormen == [vorm]


def aantal(tekening: str, soort: str) -> int:
    return len(list(lees(tekening).iter(f"{NAAR}{soort}")))


def test_wie_overleden_is_heeft_een_kruis() -> None:
    levend, dood = Persoon("1", "A", "m"), Persoon("1", "A", "m", overleden=True)
    assert (
        aantal(gezinsdiagram(Gezin("G", (dood,))), "line") == aantal(gezinsdiagram(Gezin("G", (levend,))), "line") + 2
    )


def test_uit_elkaar_geeft_twee_streepjes_door_de_lijn() -> None:
    samen, uiteen = (replace(GEZIN, partners=(Partners("m", "v", ex=ex),)) for ex in (False, True))
    assert aantal(gezinsdiagram(uiteen), "line") == aantal(gezinsdiagram(samen), "line") + 2


def test_ouders_zonder_bekende_relatie_krijgen_een_stippellijn() -> None:
    assert "t-lijn--stippel" in gezinsdiagram(replace(GEZIN, partners=()))
    assert "t-lijn--stippel" not in gezinsdiagram(GEZIN)


@pytest.mark.parametrize(
    ("gezag", "merk"), [((True, True), ["G"]), ((True, False), ["(G)"]), ((True, None), ["G?"]), ((False, False), [])]
)
def test_gezag_is_pas_gewoon_gezag_als_het_over_alle_kinderen_bekend_is(
    gezag: tuple[bool | None, ...], merk: list[str]
) -> None:
    personen = (Persoon("m", "Noor", "v"), *(Persoon(str(i), "Kind", "m") for i in range(2)))
    gezin = Gezin("G", personen, (), tuple(Ouder("m", str(i), een) for i, een in enumerate(gezag)))
    assert [een for een in teksten(gezinsdiagram(gezin)) if "G" in een] == merk


def test_een_relatie_met_een_vreemde_is_een_fout() -> None:
    with pytest.raises(KeyError, match="vreemd"):
        gezinsdiagram(replace(GEZIN, partners=(Partners("m", "vreemd"),)))


def test_een_gezin_zonder_mensen_is_een_lege_tekening() -> None:
    assert teksten(gezinsdiagram(Gezin("G", ()))) == []


def test_de_tabel_van_het_gezin_zegt_wat_van_gezag_bekend_is() -> None:
    assert gezin_rijen(GEZIN)[2] == ("Lot", "vrouw", "2019", "", "Noor (gezag), Sem (gezag onbekend)", "")


def test_een_onbekende_geboortedatum_heet_onbekend() -> None:
    assert "geboren onbekend" in teksten(gezinsdiagram(Gezin("G", (Persoon("1", "A", "m"),))))


# Time line


def test_de_lijn_van_vandaag_staat_er() -> None:
    assert "vandaag" in teksten(tijdlijn(LIJN))


def test_momenten_dicht_op_elkaar_worden_een_merk_met_hun_aantal() -> None:
    drie = tuple(Moment(date(2026, 1, dag), "Contacten", "Gesprek") for dag in (5, 6, 7))
    ver = Moment(date(2024, 1, 5), "Contacten", "Gesprek")
    assert "3" in teksten(tijdlijn(replace(LIJN, momenten=(*drie, ver))))


def test_een_lopende_periode_eindigt_bij_vandaag() -> None:
    wortel = lees(tijdlijn(LIJN))
    (balk,) = (een for een in wortel.iter(f"{NAAR}rect") if een.get("class") == "t-periode")
    (vandaag,) = (een for een in wortel.iter(f"{NAAR}line") if een.get("class") == "t-vandaag")
    assert float(balk.get("x", 0)) + float(balk.get("width", 0)) == pytest.approx(float(vandaag.get("x1", 0)), abs=0.2)


def test_een_tijdlijn_zonder_gebeurtenissen_is_er_ook() -> None:
    assert "vandaag" in teksten(tijdlijn(Tijdlijn("T", (), (), date(2026, 3, 2))))


def test_een_lange_tijd_krijgt_geen_gedrang_van_streepjes() -> None:
    lang = replace(LIJN, momenten=(Moment(date(1990, 1, 1), "Meldingen", "Oud"),))
    assert 3 <= sum(bool(re.fullmatch(r"[a-z]{3} \d{4}", een)) for een in teksten(tijdlijn(lang))) <= 11


def test_wat_binnen_een_maand_gebeurde_heeft_ook_een_dag_op_de_schaal() -> None:
    vers = Tijdlijn("T", (Moment(date(2019, 12, 6), "Meldingen", "Melding"),), (), date(2019, 12, 9))
    assert "6 dec 2019" in teksten(tijdlijn(vers))


def test_de_namen_van_de_banen_liggen_bovenop() -> None:
    """On a phone the rest slides under them, so that every mark can be read."""
    laatste = list(lees(tijdlijn(LIJN)))[-1]
    assert laatste.get("class") == "t-namen"
    assert [een.text for een in laatste.iter(f"{NAAR}text")] == ["Meldingen", "Diensten"]


def test_een_tekening_als_tabel_zegt_op_de_telefoon_bij_elke_cel_wat_het_is() -> None:
    html = Template("{% load zicht %}{% tijdlijn wat %}").render(Context({"wat": LIJN}))
    assert 'class="tabel tabel--stapel"' in html
    assert '<td data-kop="Soort">Meldingen</td>' in html


def test_de_tabel_van_de_tijdlijn_staat_op_volgorde() -> None:
    assert tijdlijn_rijen(LIJN) == [
        ("5 januari 2026", "Meldingen", "Melding"),
        ("12 januari 2026 tot nu", "Diensten", "Onderzoek"),
    ]


# Scores (MON-2)


def punten(tekening: str) -> list[tuple[float, float]]:
    (lijn,) = (een for een in lees(tekening).iter(f"{NAAR}polyline") if "t-reeks" in (een.get("class") or ""))
    return [(float(x), float(y)) for x, y in (een.split(",") for een in (lijn.get("points") or "").split())]


def test_een_hoger_cijfer_staat_hoger_en_later_staat_rechts_mon2() -> None:
    (x1, y1), (x2, y2) = punten(lijngrafiek(GRAFIEK))
    assert x1 < x2
    assert y1 > y2


@pytest.mark.parametrize("score", [-1, 10.5])
def test_een_cijfer_buiten_de_schaal_wordt_niet_getekend_mon2(score: float) -> None:
    with pytest.raises(ValueError, match="0 tot en met 10"):
        lijngrafiek(Grafiek("C", (Reeks("Lot", ((date(2026, 1, 5), score),)),)))


def test_elke_persoon_heeft_een_eigen_lijn_en_zijn_naam_erbij() -> None:
    dag = date(2026, 1, 5)
    tekening = lijngrafiek(Grafiek("C", (Reeks("Lot", ((dag, 3),)), Reeks("Tijn", ((dag, 3),)))))
    assert {"Lot", "Tijn"} <= set(teksten(tekening))
    assert "t-reeks--0" in tekening
    assert "t-reeks--1" in tekening


def test_zonder_cijfers_staan_de_assen_er_al() -> None:
    assert "10" in teksten(lijngrafiek(Grafiek("C", (Reeks("Lot", ()),))))


def test_de_tabel_laat_zien_wie_die_dag_geen_cijfer_gaf() -> None:
    grafiek = Grafiek("C", (*GRAFIEK.reeksen, Reeks("Tijn", ((date(2026, 4, 5), 7.5),))))
    assert grafiek_koppen(grafiek) == ("Datum", "Lot", "Tijn")
    assert grafiek_rijen(grafiek) == [("5 januari 2026", "3", "–"), ("5 april 2026", "6", "7,5")]


# Room


@given(st.lists(st.floats(-500, 500), max_size=12), st.floats(1, 100))
def test_spreiden_geeft_ieder_zijn_ruimte(gewenst: list[float], afstand: float) -> None:
    plaats = spreid(gewenst, afstand)
    assert all(b - a >= afstand - 1e-6 for a, b in pairwise(plaats))


def test_wie_ruimte_heeft_blijft_waar_hij_wil() -> None:
    assert spreid([0, 50, 100], 20) == [0, 50, 100]


def test_twee_op_een_plaats_wijken_evenveel() -> None:
    assert spreid([10, 10], 20) == [0, 20]
