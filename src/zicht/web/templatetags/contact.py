"""Parts that only the intake uses."""

from __future__ import annotations

from django import template
from django.forms import BoundField

from zicht.web.contact.formulier import ContactFormulier

register = template.Library()


@register.filter
def groep(form: ContactFormulier, code: str) -> list[BoundField]:
    """The fields of a named part of the form of a new contact."""
    return form.groep(code)
