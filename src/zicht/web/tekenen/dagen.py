"""Dates as short as a picture needs them."""

from __future__ import annotations

from datetime import date

MAANDEN = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def maand(dag: date) -> str:
    """For example "dec 2019"."""
    return f"{MAANDEN[dag.month - 1]} {dag.year}"


def afgekort(dag: date) -> str:
    """For example "6 dec 2019"."""
    return f"{dag.day} {maand(dag)}"
