"""Parts that only the intake uses."""

from __future__ import annotations

from collections.abc import Sequence

from django import template
from django.forms import BoundField
from django.utils.safestring import SafeString

from zicht.dossiers.bekend import Gevonden
from zicht.web.contact.bekend import KandidaatBlok
from zicht.web.contact.formulier import ContactFormulier
from zicht.web.onderdelen.tekens import deel

register = template.Library()


@register.filter
def groep(form: ContactFormulier, code: str) -> list[BoundField]:
    """The fields of a named part of the form of a new contact."""
    return form.groep(code)


@register.simple_tag
def keuzeregels(blok: KandidaatBlok) -> SafeString:
    """The rows "Wie is wie" of one candidate family: ten families on a page (docs/adr/0010)."""
    return deel("web/contact/keuzeregels.html", regels=blok.regels, nummer=blok.kandidaat.nummer)


@register.simple_tag
def gevonden_personen(gevonden: Sequence[Gevonden]) -> SafeString:
    """The rows of what was found: up to fifty (docs/adr/0010)."""
    return deel("web/contact/gevonden.html", gevonden=gevonden)
