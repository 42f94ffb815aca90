"""The way from a screen to its page of the manual."""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import reverse

from zicht.web.hulp.bladzijden import titel
from zicht.web.hulp.taken import taak_bij
from zicht.web.onderdelen.menu import adres

register = template.Library()


@register.inclusion_tag("web/hulp/link.html", takes_context=True)
def hulplink(context: template.Context) -> dict[str, Any]:
    """ "Hulp", leading to the task this screen belongs to."""
    gekozen = context["request"].resolver_match
    taak = taak_bij(gekozen.url_name if gekozen else None)
    return {"url": reverse("hulp-taak", kwargs={"taak": taak}) if adres("hulp") else None, "titel": titel(taak)}
