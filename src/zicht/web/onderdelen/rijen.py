"""Rows that a form can have more of, also without JavaScript."""

from __future__ import annotations

from django.http import QueryDict


def wil_extra_rij(gestuurd: QueryDict, prefix: str) -> bool:
    """Was the form sent by the button "nog een" of formset `prefix`? Then nothing must be saved."""
    return f"{prefix}-erbij" in gestuurd


def met_extra_rij(gestuurd: QueryDict, prefix: str) -> QueryDict:
    """What was sent, with one empty row more in formset `prefix`. An impossible number of rows counts as none."""
    gegevens = gestuurd.copy()
    totaal = gestuurd.get(f"{prefix}-TOTAL_FORMS", "")
    gegevens[f"{prefix}-TOTAL_FORMS"] = str((int(totaal) if totaal.isdecimal() else 0) + 1)
    return gegevens
