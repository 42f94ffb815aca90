"""Checking what an act was given: every field is looked at, so that a worker sees all that is wrong at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import TextChoices

from zicht.kern import klok
from zicht.kern.fouten import Invoerfout


class Controle:
    """Collects one sentence per field; `rond_af` raises them together as Invoerfout."""

    def __init__(self) -> None:
        self.fouten: dict[str, str] = {}

    def fout(self, veld: str, zin: str) -> None:
        """This field is wrong. The first sentence about a field stays."""
        self.fouten.setdefault(veld, zin)

    def ingevuld(self, veld: str, waarde: str, zin: str) -> None:
        if not waarde.strip():
            self.fout(veld, zin)

    def keuze(self, veld: str, waarde: str, keuzes: type[TextChoices]) -> None:
        if waarde not in keuzes.values:
            self.fout(veld, f"“{waarde}” kan hier niet. Kies uit: {', '.join(map(str, keuzes.values))}.")

    def keuzes(self, veld: str, waarden: Iterable[str], keuzes: type[TextChoices]) -> None:
        for waarde in waarden:
            self.keuze(veld, waarde, keuzes)

    def gebeurd(self, veld: str, op: date | datetime | None) -> None:
        """It lies in the past: what still has to happen is planned, not recorded."""
        if op is not None and klok.dag(op) > klok.vandaag():
            self.fout(veld, "Deze datum ligt in de toekomst. Vul in wanneer het is gebeurd.")

    def rond_af(self) -> None:
        """Raises Invoerfout when anything was wrong."""
        if self.fouten:
            raise Invoerfout(self.fouten)
