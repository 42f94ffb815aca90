"""What somebody's rights mean for a row on a screen."""

from __future__ import annotations

from django import template

from zicht.dossiers.models.dossier import DossierFeit
from zicht.rechten.afgeschermd import is_afgeschermd

register = template.Library()


@register.filter
def afgeschermd(rij: DossierFeit) -> bool:
    """Was this report, letter or file shielded on request (RE-4)? One query: not for the rows of a list."""
    return is_afgeschermd(rij)
