"""How a form looks. Its parts are Jinja2 templates (`web/jinja2`): one form has hundreds of them (docs/adr/0010)."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import jinja2
from django.forms import BoundField, Select
from django.forms.renderers import BaseRenderer, EngineMixin
from django.template.backends.jinja2 import Jinja2
from django.template.loader import render_to_string

from zicht.web.onderdelen.menu import adres
from zicht.web.onderdelen.tekens import MIDDELEN, ZEVEN
from zicht.web.schrijfhulp.aanwijzingen import bij_veld


class Formuliervorm(EngineMixin, BaseRenderer):
    """Looks for a template in the folders `jinja2` of the applications; those of `zicht.web` go before Django's own."""

    backend = Jinja2

    @cached_property
    def engine(self) -> Jinja2:
        opties = {"environment": f"{__name__}.omgeving", "autoescape": True}
        return Jinja2({"APP_DIRS": True, "DIRS": [], "NAME": "formulieren", "OPTIONS": opties})


def omgeving(**opties: Any) -> jinja2.Environment:
    """What these templates can use beside the field or widget itself."""
    uit = jinja2.Environment(trim_blocks=True, lstrip_blocks=True, **opties)  # noqa: S701 - `opties` turn escaping on
    uit.globals |= {**MIDDELEN, "schrijfhulp": schrijfhulp, "vraagt_antwoord": vraagt_antwoord}
    uit.filters |= ZEVEN
    return uit


def vraagt_antwoord(veld: BoundField) -> bool:
    """Must the worker still choose or write something here?

    Not where an answer is filled in beforehand, nor in a row that may stay empty.
    """
    if not veld.field.required or veld.form.empty_permitted or veld.initial not in veld.field.empty_values:
        return False
    keuzelijst = veld.field.widget
    return not isinstance(keuzelijst, Select) or keuzelijst.use_required_attribute(None)


def schrijfhulp(veld: BoundField) -> str:
    """What there is to look at again in this field; nothing for a field without writing help."""
    aanwijzingen = bij_veld(veld)
    if aanwijzingen is None:
        return ""
    context = {"id": veld.id_for_label, "adres": adres("schrijfhulp")}
    return render_to_string("web/schrijfhulp/veld.html", {"aanwijzingen": aanwijzingen, **context})
