"""The small language of a template: blocks with a code and a heading, known variables, `if` and `for`. Nothing else.

    ## welke: Wat wij gaan doen
    Wij kozen op {{ besluitdatum }} voor deze aanpak.

What does not exist is an error that says what does; it never becomes an empty space in a letter.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NoReturn

from django.template import Context, Engine, Template, TemplateSyntaxError
from django.template.base import Lexer, TokenType

from zicht.brieven.velden import Veld
from zicht.kern.fouten import Invoerfout

KOPREGEL = re.compile(r"^## *(?P<code>[^:\n]*)(?P<kop>:.*)?$", re.MULTILINE)
CODE = re.compile(r"[a-z][a-z0-9_]*")
NAAM = re.compile(r"[a-z][a-z0-9_]*")
LUS = re.compile(r"for (?P<regel>[a-z][a-z0-9_]*) in (?P<lijst>[a-z][a-z0-9_]*)")
WOORDEN = frozenset({"and", "or", "not"})
GERESERVEERD = "versie"
"""The form of a letter has a field of that name beside its blocks."""
RESTJES = ("{{", "}}", "{%", "%}")
KENT = "{% if %}, {% elif %}, {% else %}, {% endif %}, {% for … in … %} en {% endfor %}"
NOG_IN_TE_VULLEN = re.compile(r"\[vul aan: [^\]]*\]")
_ENGINE = Engine(autoescape=False, libraries={})


@dataclass(frozen=True)
class Blok:
    """A piece of a letter: its code, a heading (may be empty), its text. `vast`: no worker may change it."""

    code: str
    kop: str
    tekst: str
    vast: bool = False


def lees_blokken(inhoud: str) -> tuple[Blok, ...]:
    """The blocks of a template, in order. Raises Invoerfout."""
    koppen = list(KOPREGEL.finditer(inhoud))
    if not koppen or inhoud[: koppen[0].start()].strip():
        _fout("Begin elk blok met een regel zoals “## contact: Uw contactpersoon”. Daarvóór staat geen tekst.")
    grenzen = [*(kop.start() for kop in koppen[1:]), len(inhoud)]
    blokken = tuple(_blok(kop, inhoud[kop.end() : einde]) for kop, einde in zip(koppen, grenzen, strict=True))
    codes = [blok.code for blok in blokken]
    if GERESERVEERD in codes:
        _fout(f"Een blok kan niet “{GERESERVEERD}” heten. Kies een andere naam.")
    if dubbel := sorted({code for code in codes if codes.count(code) > 1}):
        _fout(f"Elk blok staat er één keer in. Dubbel: {', '.join(dubbel)}.")
    return blokken


def _blok(kop: re.Match[str], tekst: str) -> Blok:
    code, titel = kop["code"].strip(), (kop["kop"] or "").lstrip(":").strip()
    if not CODE.fullmatch(code):
        _fout(f"“{code}” kan geen naam van een blok zijn. Gebruik kleine letters, cijfers en een laag streepje.")
    if any(rest in titel for rest in RESTJES):
        _fout(f"In de kop “{titel}” kan geen variabele staan. Zet die in de tekst eronder.")
    return Blok(code, titel, tekst.strip())


def toets_taal(blokken: Sequence[Blok], velden: Sequence[Veld]) -> None:
    """Raises Invoerfout for the first thing this language, or this kind of letter, does not know."""
    for blok in blokken:
        _Toets(velden, blok.code).loop_door(blok.tekst)


def gebruikt(blok: Blok, velden: Sequence[Veld]) -> set[str]:
    """The names of the facts that a block uses."""
    toets = _Toets(velden, blok.code)
    toets.loop_door(blok.tekst)
    return toets.gebruikt


def vul(blokken: Sequence[Blok], waarden: Mapping[str, object], velden: Sequence[Veld]) -> tuple[Blok, ...]:
    """The blocks as text, filled with `waarden`. Raises Invoerfout as `toets_taal`."""
    toets_taal(blokken, velden)
    return tuple(replace(blok, tekst=_netjes(_invullen(blok, waarden))) for blok in blokken)


def _invullen(blok: Blok, waarden: Mapping[str, object]) -> str:
    return str(_compileer(blok).render(Context(dict(waarden), autoescape=False)))


def _compileer(blok: Blok) -> Template:
    try:
        return _ENGINE.from_string(blok.tekst)
    except TemplateSyntaxError:
        _fout(f"In het blok “{blok.code}” is een {{% if %}} of {{% for %}} niet goed geopend of gesloten.")


def _netjes(tekst: str) -> str:
    """Without the empty lines that `if` and `for` leave behind, above all between the lines of a list."""
    zonder_spaties = re.sub(r"[ \t]+\n", "\n", tekst)
    aaneen = re.sub(r"^((?:- |\d+\. ).*)\n{2,}(?=- |\d+\. )", r"\1\n", zonder_spaties, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", aaneen).strip()


class _Toets:
    """Walks through the text of one block and refuses what it does not know."""

    def __init__(self, velden: Sequence[Veld], blok: str) -> None:
        self.velden = {veld.naam: veld for veld in velden}
        self.blok = blok
        self.gebruikt: set[str] = set()
        self.lussen: list[str] = []

    def loop_door(self, tekst: str) -> None:
        for token in Lexer(tekst).tokenize():
            if token.token_type == TokenType.VAR:
                self.variabele(token.contents.strip())
            elif token.token_type == TokenType.BLOCK:
                self.opdracht(token.contents.strip())
            elif any(rest in token.contents for rest in RESTJES):
                _fout(f"In het blok “{self.blok}” is een {{{{ of {{% niet gesloten.")
        _compileer(Blok(self.blok, "", tekst))

    def variabele(self, naam: str) -> None:
        if naam in self.lussen:
            return
        if self.bekend(naam).is_lijst:
            zin = f"“{naam}” is een lijst. Schrijf {{% for regel in {naam} %}}- {{{{ regel }}}}{{% endfor %}}."
            _fout(zin)

    def bekend(self, naam: str) -> Veld:
        if naam not in self.velden:
            mogelijk = ", ".join(self._namen())
            _fout(f"Deze brief kent geen “{naam}” (in het blok “{self.blok}”). Mogelijk is: {mogelijk}.")
        self.gebruikt.add(naam)
        return self.velden[naam]

    def _namen(self) -> Collection[str]:
        return sorted([*self.velden, *self.lussen])

    def opdracht(self, inhoud: str) -> None:
        if lus := LUS.fullmatch(inhoud):
            self.lus(lus)
        elif inhoud == "endfor":
            self.lussen = self.lussen[:-1]
        elif inhoud.startswith(("if ", "elif ")):
            for naam in self._in_voorwaarde(inhoud):
                self.bekend(naam)
        elif inhoud not in ("else", "endif"):
            _fout(f"Een sjabloon kent alleen {KENT}. Niet: {{% {inhoud} %}}.")

    def lus(self, lus: re.Match[str]) -> None:
        if not self.bekend(lus["lijst"]).is_lijst:
            lijsten = ", ".join(naam for naam, veld in sorted(self.velden.items()) if veld.is_lijst)
            _fout(f"“{lus['lijst']}” is geen lijst. Een {{% for %}} kan over: {lijsten or 'niets in deze brief'}.")
        self.lussen.append(lus["regel"])

    def _in_voorwaarde(self, inhoud: str) -> Iterator[str]:
        for woord in inhoud.split()[1:]:
            if woord in WOORDEN or woord in self.lussen:
                continue
            if not NAAM.fullmatch(woord):
                _fout(f"In {{% {inhoud} %}} kan alleen de naam van een gegeven staan, met and, or en not.")
            yield woord


def _fout(zin: str) -> NoReturn:
    raise Invoerfout({"inhoud": zin})
