"""A due date in words: never a colour alone, never a count that hides the last chance."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.template import Context, Template

from zicht.kern import klok
from zicht.web.onderdelen.termijn import termijntekst

MA, DI, DO, VR, ZA, ZO = (date(2026, 3, dag) for dag in (2, 3, 5, 6, 7, 8))
VOLGENDE_MA = date(2026, 3, 9)


def tekst(uiterlijk: date | datetime | None, vandaag: date) -> str:
    return termijntekst(uiterlijk, klok.moment(vandaag)).tekst


@pytest.mark.parametrize(
    ("vandaag", "uiterlijk", "verwacht"),
    [
        (MA, MA, "vandaag"),
        (MA, DI, "nog 1 werkdag"),
        (MA, DO, "nog 3 werkdagen"),
        (VR, VOLGENDE_MA, "nog 1 werkdag"),  # the weekend does not count
        (ZA, VOLGENDE_MA, "nog 1 werkdag"),
        (VR, ZA, "vandaag laatste werkdag"),  # nobody works on the due date
        (VR, ZO, "vandaag laatste werkdag"),
        (ZA, ZO, "vóór de volgende werkdag"),
        (ZO, ZO, "vandaag"),
        (DI, MA, "1 dag te laat"),
        (VOLGENDE_MA, VR, "3 dagen te laat"),  # late counts every day: the family waits through the weekend
        (date(2026, 4, 2), date(2026, 4, 7), "nog 1 werkdag"),  # Good Friday and Easter Monday between
        (date(2026, 5, 4), date(2026, 5, 6), "nog 1 werkdag"),  # 5 May is a holiday every year
        (date(2026, 12, 31), date(2027, 1, 4), "nog 1 werkdag"),  # New Year's Day
        (MA, date(2026, 3, 30), "nog 20 werkdagen"),
        (MA, date(2026, 3, 31), "nog 4 weken"),  # whole weeks, rounded down: earlier is the safe side
        (MA, None, "datum onbekend"),
    ],
)
def test_een_termijn_in_woorden(vandaag: date, uiterlijk: date | None, verwacht: str) -> None:
    assert tekst(uiterlijk, vandaag) == verwacht


def om(uur: int, minuut: int = 0, dag: date = MA) -> datetime:
    return datetime(dag.year, dag.month, dag.day, uur, minuut, tzinfo=klok.NEDERLAND)


@pytest.mark.parametrize(
    ("nu", "uiterlijk", "verwacht"),
    [
        (om(9), om(14, 30), "vandaag vóór 14:30"),
        (om(14, 30), om(14, 30), "vandaag vóór 14:30"),
        (om(14, 31), om(14, 30), "1 minuut te laat"),
        (om(15, 15), om(14, 30), "45 minuten te laat"),
        (om(16, 45), om(14, 30), "2 uur te laat"),
        (om(9, dag=DI), om(14, 30), "1 dag te laat"),
        (om(9), om(14, 30, DI), "nog 1 werkdag"),
    ],
)
def test_een_afgesproken_tijd_in_woorden(nu: datetime, uiterlijk: datetime, verwacht: str) -> None:
    assert termijntekst(uiterlijk, nu).tekst == verwacht


def test_middernacht_in_nederland_bepaalt_de_dag() -> None:
    vlak_na_middernacht = datetime(2026, 7, 1, 0, 30, tzinfo=klok.NEDERLAND)  # still 30 June in UTC
    assert termijntekst(date(2026, 7, 1), vlak_na_middernacht).tekst == "vandaag"


def test_te_laat_is_ook_zonder_kleur_te_lezen() -> None:
    assert (tekst(VR, VOLGENDE_MA), termijntekst(VR, klok.moment(VOLGENDE_MA)).toon) == ("3 dagen te laat", "te-laat")


def test_het_onderdeel_toont_woorden_icoon_en_datum() -> None:
    with klok.op(MA):
        html = Template("{% load zicht %}{% termijn dag %}").render(Context({"dag": DO}))
    assert "nog 3 werkdagen" in html
    assert "#agenda" in html
    assert '<time datetime="2026-03-05">do 5 mrt 2026</time>' in html


def test_gedaan_telt_niet_meer() -> None:
    with klok.op(VOLGENDE_MA):
        html = Template("{% load zicht %}{% termijn dag gedaan=True %}").render(Context({"dag": VR}))
    assert "te laat" not in html
    assert "gedaan" in html
