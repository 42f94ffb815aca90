"""The sentences a case can be written in, and what each of them means."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from zicht.protocol import kalender, rechten, termijnen, versies
from zicht.protocol.bewaren import Bewaartermijn, bewaren
from zicht.protocol.fouten import Protocolfout
from zicht.protocol.leeftijden import leeftijd
from zicht.protocol.taal import MAANDEN, datumtekst

DAG = timedelta(days=1)
_DATUM = r"((?:maan|dins|woens|donder|vrij|zater|zon)dag \d+ \w+ \d{4})"


@dataclass
class Geval:
    """What is given so far."""

    versie: str = versies.STANDAARD
    code: str = ""
    vanaf: date = date.min
    geboren: date | None = None
    uiterlijk_geboren: date | None = None
    """When only a period is known in which somebody was born: its last day."""
    op: date = date.min
    wilsonbekwaam: bool = False
    bewaren: dict[str, Any] = field(default_factory=dict)
    beller: str = ""
    onder_meldcode: bool = False
    antwoorden: dict[str, bool | None] = field(default_factory=dict)

    @property
    def termijn(self) -> termijnen.Termijn:
        return termijnen.bereken(self.code, self.vanaf, self.versie)

    @property
    def bewaartermijn(self) -> Bewaartermijn:
        return bewaren(**{"gesloten": None, "versie": self.versie, **self.bewaren})

    @property
    def uitoefening(self) -> str:
        laatst = self.uiterlijk_geboren or self.geboren
        return rechten.uitoefening_tussen(self.geboren, laatst, self.op, self.wilsonbekwaam, self.versie).uitoefening


Stap = Callable[..., None]
STAPPEN: list[tuple[re.Pattern[str], Stap]] = []


def stap(patroon: str) -> Callable[[Stap], Stap]:
    def registreer(doe: Stap) -> Stap:
        STAPPEN.append((re.compile(patroon.replace("DATUM", _DATUM)), doe))
        return doe

    return registreer


def voer_uit(zin: str, geval: Geval) -> None:
    """Do what the sentence says; a sentence nobody knows is a mistake in the case."""
    for patroon, doe in STAPPEN:
        if gevonden := patroon.fullmatch(zin):
            doe(geval, *gevonden.groups())
            return
    raise LookupError(f"Deze zin kent niemand: {zin}")


def datum(tekst: str) -> date:
    """A written date; the day of the week has to be right, so that a typing error does not pass."""
    _, dag, maand, jaar = tekst.split()
    gevonden = date(int(jaar), MAANDEN.index(maand) + 1, int(dag))
    assert datumtekst(gevonden) == tekst, f"{tekst} bestaat niet: het is {datumtekst(gevonden)}"
    return gevonden


@stap(r"volgens versie (\S+)")
def _versie(geval: Geval, code: str) -> None:
    geval.versie = code


@stap(r"het gaat over de termijn (\w+)")
def _code(geval: Geval, code: str) -> None:
    geval.code = code


@stap(r"de termijn begint op DATUM")
def _begin(geval: Geval, dag: str) -> None:
    geval.vanaf = datum(dag)


@stap(r"de termijn begint op DATUM om (\d\d):(\d\d)")
def _begin_om(geval: Geval, dag: str, uur: str, minuut: str) -> None:
    d = datum(dag)
    geval.vanaf = kalender.dag_in_nederland(
        datetime(d.year, d.month, d.day, int(uur), int(minuut), tzinfo=kalender.TIJDZONE)
    )


@stap(r"het dossier is gesloten op DATUM")
def _gesloten(geval: Geval, dag: str) -> None:
    geval.bewaren["gesloten"] = datum(dag)


@stap(r"het dossier is nog niet gesloten")
def _open(geval: Geval) -> None:
    geval.bewaren["gesloten"] = None


@stap(r"de laatste wijziging is van DATUM")
def _wijziging(geval: Geval, dag: str) -> None:
    geval.bewaren["laatste_wijziging"] = datum(dag)


@stap(r"het jongste kind is geboren op DATUM")
def _jongste(geval: Geval, dag: str) -> None:
    geval.bewaren["jongste_kind"] = datum(dag)


@stap(r"van een kind is de geboortedatum niet bekend")
def _kind_onbekend(geval: Geval) -> None:
    geval.bewaren["kind_zonder_geboortedatum"] = True


@stap(r"de leidinggevende besloot te bewaren tot en met DATUM")
def _verlengd(geval: Geval, dag: str) -> None:
    geval.bewaren["verlengd_tot_en_met"] = datum(dag)


@stap(r"iemand is geboren tussen DATUM en DATUM")
def _geboren_tussen(geval: Geval, vroegst: str, laatst: str) -> None:
    geval.geboren, geval.uiterlijk_geboren = datum(vroegst), datum(laatst)


@stap(r"iemand is geboren op DATUM")
def _geboren(geval: Geval, dag: str) -> None:
    geval.geboren = datum(dag)


@stap(r"van iemand is de geboortedatum niet bekend")
def _niet_bekend(geval: Geval) -> None:
    geval.geboren = None


@stap(r"het is DATUM")
def _vandaag(geval: Geval, dag: str) -> None:
    geval.op = datum(dag)


@stap(r"die persoon is wilsonbekwaam")
def _wilsonbekwaam(geval: Geval) -> None:
    geval.wilsonbekwaam = True


@stap(r"is DATUM de laatste dag op tijd")
def _laatste_dag(geval: Geval, dag: str) -> None:
    laatste = datum(dag)
    _op_tijd_tot_en_met(geval, laatste)
    assert termijnen.is_te_laat(geval.termijn, laatste + DAG)


@stap(r"is DATUM de laatste dag op tijd en is het vanaf DATUM te laat")
def _te_laat_vanaf(geval: Geval, dag: str, te_laat: str) -> None:
    _op_tijd_tot_en_met(geval, datum(dag))
    assert not termijnen.is_te_laat(geval.termijn, datum(te_laat) - DAG)
    assert termijnen.is_te_laat(geval.termijn, datum(te_laat))


def _op_tijd_tot_en_met(geval: Geval, laatste: date) -> None:
    assert geval.termijn.uiterlijk == laatste
    assert not termijnen.is_te_laat(geval.termijn, laatste - DAG)
    assert not termijnen.is_te_laat(geval.termijn, laatste)


@stap(r"is DATUM de dag, maar later is niet te laat")
def _nooit_te_laat(geval: Geval, dag: str) -> None:
    assert geval.termijn.uiterlijk == datum(dag)
    assert not termijnen.is_te_laat(geval.termijn, date.max)


@stap(r"is Veilig Thuis vanaf DATUM in ieder geval verantwoordelijk")
def _verantwoordelijk(geval: Geval, dag: str) -> None:
    assert geval.termijn.uiterlijk == datum(dag)
    assert termijnen.te_laat_vanaf(geval.termijn) is None


@stap(r"telt de termijn vanaf (.+)")
def _telt_vanaf(geval: Geval, begin: str) -> None:
    assert termijnen.bepaling(geval.code, geval.versie).begint_bij == begin


@stap(r"noemt de uitleg ook (\S+)")
def _ernaast(geval: Geval, versie: str) -> None:
    assert any(f"zegt {versie}:" in zin for zin in geval.termijn.waarom)


@stap(r"geldt op DATUM versie (\S+)")
def _geldt(geval: Geval, dag: str, code: str) -> None:
    assert versies.versie_op(datum(dag)) == code


@stap(r"geldt op DATUM geen versie")
def _geldt_niet(geval: Geval, dag: str) -> None:
    try:
        gevonden = versies.versie_op(datum(dag))
    except Protocolfout:
        return
    raise AssertionError(f"Er geldt wel een versie: {gevonden}")


@stap(r"is DATUM een werkdag")
def _werkdag(geval: Geval, dag: str) -> None:
    assert kalender.is_werkdag(datum(dag))


@stap(r"is DATUM geen werkdag")
def _geen_werkdag(geval: Geval, dag: str) -> None:
    assert not kalender.is_werkdag(datum(dag))


@stap(r"is DATUM geen werkdag, want het is (.+)")
def _feestdag(geval: Geval, dag: str, naam: str) -> None:
    assert not kalender.is_werkdag(datum(dag))
    assert kalender.feestdag(datum(dag)) == naam


@stap(r"wordt het dossier bewaard tot en met DATUM")
def _bewaard_tot(geval: Geval, dag: str) -> None:
    laatste = datum(dag)
    assert geval.bewaartermijn.bewaren_tot_en_met == laatste
    assert not geval.bewaartermijn.mag_weg(laatste)
    assert geval.bewaartermijn.mag_weg(laatste + DAG)


@stap(r"is niet bekend hoe lang het dossier wordt bewaard, want wat ontbreekt is (.+)")
def _bewaren_onbekend(geval: Geval, ontbreekt: str) -> None:
    assert geval.bewaartermijn.bewaren_tot_en_met is None
    assert geval.bewaartermijn.ontbreekt == (ontbreekt,)
    assert not geval.bewaartermijn.mag_weg(date.max)


@stap(r"is die persoon (\d+) jaar")
def _leeftijd(geval: Geval, jaren: str) -> None:
    assert leeftijd(geval.geboren, geval.op) == int(jaren)


@stap(r"oefenen de vertegenwoordigers de rechten uit")
def _vertegenwoordigers(geval: Geval) -> None:
    assert geval.uitoefening == "vertegenwoordigers"


@stap(r"oefenen de jongere en de vertegenwoordigers de rechten elk zelf uit")
def _samen(geval: Geval) -> None:
    assert geval.uitoefening == "samen"


@stap(r"oefent die persoon de rechten zelf uit")
def _zelf(geval: Geval) -> None:
    assert geval.uitoefening == "zelf"


@stap(r"is niet bekend wie de rechten uitoefent")
def _wie_onbekend(geval: Geval) -> None:
    assert geval.uitoefening == "onbekend"
