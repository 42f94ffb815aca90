"""The writing help below a field."""

from __future__ import annotations

from django import template
from django.forms import BoundField
from django.template.loader import render_to_string

from zicht.web.onderdelen.menu import adres
from zicht.web.schrijfhulp.aanwijzingen import bij_veld

register = template.Library()


@register.simple_tag
def schrijfhulp(veld: BoundField) -> str:
    """What there is to look at again in this field; nothing for a field without writing help."""
    aanwijzingen = bij_veld(veld)
    if aanwijzingen is None:
        return ""
    context = {"id": veld.id_for_label, "adres": adres("schrijfhulp")}
    return render_to_string("web/schrijfhulp/veld.html", {"aanwijzingen": aanwijzingen, **context})
