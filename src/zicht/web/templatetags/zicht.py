"""The parts of a screen as template tags. `docs/ontwikkelaars/schermen.md` shows each with a snippet."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Protocol

from django import template
from django.conf import settings
from django.core.paginator import Page
from django.forms import BaseForm
from django.forms.formsets import BaseFormSet
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from zicht.kern import klok
from zicht.kern.fouten import Fout
from zicht.protocol.regels import regel as zoek_regel
from zicht.web.onderdelen.dossier import Sectie, Waarschuwing, op_volgorde
from zicht.web.onderdelen.menu import GEBRUIKERSMENU, HOOFDMENU, adres, zichtbaar
from zicht.web.onderdelen.tekens import icoon, label, termijn
from zicht.web.onderdelen.verschil import Verschil
from zicht.web.tekenen import gezin as gezinstekening
from zicht.web.tekenen import grafiek as grafiektekening
from zicht.web.tekenen import tijdlijn as tijdlijntekening

register = template.Library()
register.simple_tag(icoon)
register.simple_tag(label)
register.simple_tag(termijn)

SOORTEN = {"info": "info", "waarschuwing": "warning", "gevaar": "error", "gelukt": "ok"}
"""Kinds of message, with the name the Utrecht component has for them."""

# What can end a <script> or start a comment in it; the same three that Django's own json_script escapes.
_JSON_TEKENS = {ord(teken): f"\\u{ord(teken):04X}" for teken in "<>&"}


class BewaardConcept(Protocol):
    """A draft as it was kept."""

    gegevens: dict[str, list[str]]
    bewaard_op: datetime


@register.simple_tag
def organisatie() -> str:
    """The name of the organisation this installation serves."""
    return str(settings.ZICHT_ORGANISATIE)


@register.simple_tag
def adres_van(naam: str) -> str | None:
    """The address of the URL with this name, or None while that screen does not exist."""
    return adres(naam)


@register.inclusion_tag("web/onderdelen/hoofdmenu.html", takes_context=True)
def hoofdmenu(context: template.Context) -> dict[str, Any]:
    """Werkvoorraad, Nieuw contact, Zoeken; the current one is marked."""
    return {"punten": zichtbaar(HOOFDMENU, context["user"]), "pad": context["request"].path}


@register.inclusion_tag("web/onderdelen/gebruikersmenu.html", takes_context=True)
def gebruikersmenu(context: template.Context) -> dict[str, Any]:
    """What concerns the worker himself, and logging out."""
    user = context["user"]
    return {
        "user": user,
        "punten": zichtbaar(GEBRUIKERSMENU, user),
        "uitloggen": adres("uitloggen"),
        "csrf_token": context.get("csrf_token"),
    }


@register.inclusion_tag("web/onderdelen/waarom.html")
def waarom(regel: str, redenen: Iterable[str] = (), feiten: Iterable[str] = (), over: str = "") -> dict[str, Any]:
    """ "Waarom?": what rule `regel` asks and where it stands, with why it counts here and the facts used.

    `over`: what it is about here, for who hears the page; needed where one rule stands more than once on it.
    """
    return {"regel": zoek_regel(regel), "redenen": list(redenen), "feiten": list(feiten), "over": over}


@register.inclusion_tag("web/onderdelen/waaroms.html")
def waaroms(regels: str | Iterable[str]) -> dict[str, Any]:
    """Several rules on as few lines as there is room for: their ids, in a template with a space between them."""
    return {"regels": regels.split() if isinstance(regels, str) else list(regels)}


@register.filter
def moment(tijdstip: datetime | None) -> str:
    """Day and time; only the day when no more than that is known."""
    if tijdstip is None:
        return ""
    plaatselijk = timezone.localtime(tijdstip, klok.NEDERLAND)
    return date_format(plaatselijk, "j F Y" if klok.alleen_dag(tijdstip) else "j F Y H:i")


@register.simple_block_tag
def bericht(content: str, soort: str, titel: str = "") -> str:
    """A message in the page. `soort`: info, waarschuwing, gevaar or gelukt (KeyError for anything else)."""
    context = {"tekst": content, "soort": soort, "utrecht": SOORTEN[soort], "titel": titel}
    return render_to_string("web/onderdelen/bericht.html", context)


@register.inclusion_tag("web/onderdelen/berichten.html", takes_context=True)
def berichten(context: template.Context) -> dict[str, Any]:
    """The messages of `django.contrib.messages`, in our four kinds."""
    soorten = {"success": "gelukt", "warning": "waarschuwing", "error": "gevaar"}
    return {"berichten": [(soorten.get(een.level_tag, "info"), str(een)) for een in context.get("messages") or ()]}


@register.inclusion_tag("web/onderdelen/weigering.html")
def weigering(fout: Fout | None) -> dict[str, Any]:
    """What a rule refuses or asks: the sentence, and the rule under "Waarom?". None shows nothing."""
    return {"fout": fout, "regel": getattr(fout, "regel", "")}


@register.inclusion_tag("web/onderdelen/gegevens.html")
def gegevens(paren: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Names and values as a definition list. None and empty text are shown as unknown; 0 and False are answers."""
    woorden = {True: "ja", False: "nee"}
    return {
        "paren": [
            (naam, woorden[waarde] if isinstance(waarde, bool) else waarde, waarde is None or waarde == "")
            for naam, waarde in paren
        ]
    }


@register.inclusion_tag("web/onderdelen/leeg.html")
def leeg(titel: str, uitleg: str = "", url: str = "", knop: str = "") -> dict[str, Any]:
    """Nothing here yet, and what somebody can do."""
    return {"titel": titel, "uitleg": uitleg, "url": url, "knop": knop}


@register.inclusion_tag("web/onderdelen/terug.html")
def terug(url: str, tekst: str = "Terug") -> dict[str, Any]:
    """The one link back."""
    return {"url": url, "tekst": tekst}


@register.inclusion_tag("web/onderdelen/actie.html")
def actie(url: str, tekst: str, sneltoets: str = "", tweede: bool = False, over: str = "") -> dict[str, Any]:
    """A link that looks like a button: the main action of the screen, or with `tweede` a lesser one.

    `over`: what it is about, for who hears the page; needed where one text stands more than once on it.
    """
    soort = "secondary" if tweede else "primary"
    return {"url": url, "tekst": tekst, "sneltoets": sneltoets, "soort": soort, "over": over}


@register.simple_block_tag
def tabel(content: str, bijschrift: str, stapel: bool = False, stil: bool = False) -> str:
    """A table around `<thead>` and `<tbody>`. `stapel`: its rows become cards on a phone.

    `stil`: the heading above it says the same already, so its caption is only read aloud.
    """
    gegeven = {"inhoud": content, "bijschrift": bijschrift, "stapel": stapel, "stil": stil}
    return render_to_string("web/onderdelen/tabel.html", gegeven)


@register.inclusion_tag("web/onderdelen/bladeren.html", takes_context=True)
def bladeren(context: template.Context, pagina: Page[Any], naam: str = "pagina") -> dict[str, Any]:
    """The way through a long list; the other filters in the address stay. `naam`: its name in the address.

    Nothing when everything stands on one page: whoever sees it all needs no count.
    """
    vraag = context["request"].GET.copy()

    def url(nummer: int) -> str:
        vraag[naam] = str(nummer)
        return f"?{vraag.urlencode()}"

    nummers = pagina.paginator.get_elided_page_range(pagina.number, on_each_side=2, on_ends=1)
    return {
        "pagina": pagina,
        "plaatsen": [(n, url(n) if isinstance(n, int) else "") for n in nummers],
        "vorige": url(pagina.previous_page_number()) if pagina.has_previous() else "",
        "volgende": url(pagina.next_page_number()) if pagina.has_next() else "",
    }


@register.inclusion_tag("web/onderdelen/voortgang.html")
def voortgang(gedaan: int, totaal: int, tekst: str, url: str = "") -> dict[str, Any]:
    """How far long work is. With `url` the page asks there every two seconds, until all is done."""
    return {"gedaan": gedaan, "totaal": totaal, "tekst": tekst, "url": url, "klaar": gedaan >= totaal}


@register.simple_block_tag
def ververs(content: str, url: str, seconden: int = 30) -> str:
    """A part of the page that asks `url` for its new self every so many seconds."""
    return format_html('<div data-ververs="{}" data-seconden="{}">{}</div>', url, seconden, content)


@register.inclusion_tag("web/onderdelen/waarschuwingen.html")
def waarschuwingen(lijst: Iterable[Waarschuwing]) -> dict[str, Any]:
    """What must not be overlooked about this family, the gravest first."""
    return {"waarschuwingen": op_volgorde(lijst)}


@register.inclusion_tag("web/onderdelen/secties.html")
def secties(lijst: Sequence[Sectie]) -> dict[str, Any]:
    """The sections of a dossier."""
    return {"secties": lijst}


@register.inclusion_tag("web/onderdelen/formulier.html")
def formulier(form: BaseForm) -> dict[str, Any]:
    """A whole form: summary of what is wrong, then every field with its label, hint and error."""
    return {"form": form}


@register.inclusion_tag("web/onderdelen/foutenlijst.html")
def foutenlijst(*formulieren: BaseForm | BaseFormSet[Any]) -> dict[str, Any]:
    """What is wrong in these forms and rows, each sentence a link to its field."""
    forms = [form for een in formulieren for form in (een.forms if isinstance(een, BaseFormSet) else [een])]
    sets = [een for een in formulieren if isinstance(een, BaseFormSet)]
    return {
        "algemeen": [zin for een in sets for zin in een.non_form_errors()]
        + [zin for form in forms for zin in form.non_field_errors()],
        "velden": [(veld, zin) for form in forms for veld in form for zin in veld.errors],
    }


@register.inclusion_tag("web/onderdelen/knoppen.html")
def knoppen(tekst: str, annuleer: str = "", gevaarlijk: bool = False) -> dict[str, Any]:
    """The button that sends the form, and the way out."""
    return {"tekst": tekst, "annuleer": annuleer, "gevaarlijk": gevaarlijk}


@register.inclusion_tag("web/onderdelen/rijen.html")
def rijen(formset: BaseFormSet[Any], naam: str) -> dict[str, Any]:
    """Rows of a formset with "nog een" and "weghalen"; `naam` is what one row is (persoon, uitspraak)."""
    return {"formset": formset, "naam": naam}


@register.simple_tag
def concept_sleutel(sleutel: str) -> SafeString:
    """The attribute that has what is typed in a form kept as a draft under `sleutel`."""
    return format_html('data-concept="{}"', sleutel)


@register.inclusion_tag("web/onderdelen/concept.html")
def concept(bewaard: BewaardConcept | None = None) -> dict[str, Any]:
    """Where the page says that the draft is kept; with `bewaard` the form is filled from it."""
    return {"inhoud": _als_json(bewaard) if bewaard else ""}


def _als_json(bewaard: BewaardConcept) -> SafeString:
    moment = date_format(timezone.localtime(bewaard.bewaard_op, klok.NEDERLAND), "j F H:i")
    tekst = f"Uw concept van {moment} is teruggezet."
    inhoud = json.dumps({"gegevens": bewaard.gegevens, "tekst": tekst}).translate(_JSON_TEKENS)
    return mark_safe(inhoud)  # noqa: S308 - escaped one line above


@register.inclusion_tag("web/onderdelen/beide_teksten.html")
def beide_teksten(verschillen: Iterable[Verschil]) -> dict[str, Any]:
    """Both texts of each field side by side, with a field to make one of them (TG-9)."""
    return {"verschillen": list(verschillen)}


@register.inclusion_tag("web/onderdelen/tekening.html")
def gezinsdiagram(gezin: gezinstekening.Gezin) -> dict[str, Any]:
    """The family diagram, and its table."""
    rijen = gezinstekening.gezin_rijen(gezin)
    beeld = gezinstekening.gezinsdiagram(gezin)
    return _tekening(beeld, gezin.titel, gezinstekening.KOPPEN, rijen, gezinstekening.UITLEG)


@register.inclusion_tag("web/onderdelen/tekening.html")
def tijdlijn(lijn: tijdlijntekening.Tijdlijn) -> dict[str, Any]:
    """The course of a case, and its table."""
    rijen = tijdlijntekening.tijdlijn_rijen(lijn)
    return _tekening(tijdlijntekening.tijdlijn(lijn), lijn.titel, tijdlijntekening.KOPPEN, rijen)


@register.inclusion_tag("web/onderdelen/tekening.html")
def lijngrafiek(grafiek: grafiektekening.Grafiek) -> dict[str, Any]:
    """Scores over time, and their table."""
    koppen, rijen = grafiektekening.grafiek_koppen(grafiek), grafiektekening.grafiek_rijen(grafiek)
    return _tekening(grafiektekening.lijngrafiek(grafiek), grafiek.titel, koppen, rijen)


def _tekening(
    beeld: str, titel: str, koppen: Sequence[str], rijen: Sequence[Sequence[str]], uitleg: str = ""
) -> dict[str, Any]:
    # Safe: `tekenen.svg` escapes every text that goes into a picture.
    met_kop = [list(zip(koppen, rij, strict=True)) for rij in rijen]
    return {"beeld": mark_safe(beeld), "titel": titel, "koppen": koppen, "rijen": met_kop, "uitleg": uitleg}  # noqa: S308
