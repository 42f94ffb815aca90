"""The lines of the queue."""

from __future__ import annotations

from collections.abc import Sequence

from django import template
from django.utils.safestring import SafeString

from zicht.web.onderdelen.tekens import deel
from zicht.werkvoorraad.selectors import Regel

register = template.Library()


@register.simple_tag
def werkregels(regels: Sequence[Regel]) -> SafeString:
    """A row of the table for each dossier: fifty on a page, so not drawn by Django's own engine (docs/adr/0010)."""
    return deel("web/werkvoorraad/regels.html", regels=regels)
