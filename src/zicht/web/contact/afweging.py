"""Advice or melding: the questions as fields, and what the answers say (EC-3, EC-5, EC-6, ADV-8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import BoundField, Form
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from zicht.kern import klok
from zicht.protocol.eerste_contact import Afweging, weeg
from zicht.protocol.versies import versie_op, waarden
from zicht.web.onderdelen.velden import JaNeeOnbekend

ANTWOORD = "antwoord_"
WAARDEN: Mapping[str, bool | None] = {"ja": True, "nee": False, "onbekend": None}
OVER_DE_MELDING = {"acuut": "acute_onveiligheid", "structureel": "structurele_onveiligheid"}
"""What the record of a melding asks already, and the question it answers."""
VRAGERS = ("directbetrokkene", "professional")
"""Whoever is none of these is weighed as an omstander."""


@dataclass(frozen=True)
class AfwegingInBeeld:
    """What the worker tells the caller. `soort`: the look of the message."""

    kop: str
    soort: str
    redenen: tuple[str, ...]
    meldcode: str
    nog_samen: tuple[str, ...]


def vraagteksten() -> Mapping[str, str]:
    """Every question of the protocol of today, by its code."""
    return {code: gegeven["vraag"] for code, gegeven in waarden(versie_op(klok.vandaag()), "vragen").items()}


def voeg_vragen_toe(form: Form, codes: Iterable[str]) -> None:
    """A field with ja, nee and onbekend for each question, none of them chosen beforehand."""
    teksten = vraagteksten()
    for code in codes:
        form.fields[f"{ANTWOORD}{code}"] = JaNeeOnbekend(label=teksten[code], required=False)


def velden_van(form: Form, codes: Iterable[str]) -> list[BoundField]:
    return [form[f"{ANTWOORD}{code}"] for code in codes]


def gestuurde_antwoorden(gestuurd: Mapping[str, Any]) -> dict[str, bool | None]:
    """What was answered, by code: an open question is left out, onbekend is None; what is no question is not heard."""
    vragen = vraagteksten()
    gegeven = {naam.removeprefix(ANTWOORD): str(gestuurd[naam]) for naam in gestuurd if naam.startswith(ANTWOORD)}
    return {code: WAARDEN[antwoord] for code, antwoord in gegeven.items() if code in vragen and antwoord in WAARDEN}


def afweging_van_gesprek(gestuurd: QueryDict) -> AfwegingInBeeld | None:
    """What the answers of the call say so far; None as long as nothing is answered."""
    antwoorden = gestuurde_antwoorden(gestuurd)
    if not antwoorden and not any(gestuurd.get(veld) for veld in OVER_DE_MELDING):
        return None
    for veld, code in OVER_DE_MELDING.items():
        antwoorden.setdefault(code, WAARDEN.get(gestuurd.get(veld, ""), None))
    soort = gestuurd.get("melder_soort", "")
    onder_meldcode = soort == "professional" and gestuurd.get("valt_onder_meldcode") != "nee"
    return in_beeld(weeg(soort if soort in VRAGERS else "omstander", antwoorden, onder_meldcode=onder_meldcode))


def in_beeld(afweging: Afweging) -> AfwegingInBeeld:
    """The outcome in words."""
    teksten = vraagteksten()
    kop, soort = _kop(afweging)
    meldcode = afweging.meldcode
    return AfwegingInBeeld(
        kop=kop,
        soort=soort,
        redenen=afweging.redenen,
        meldcode=MELDCODE[meldcode.aangewezen.antwoord] if meldcode else "",
        nog_samen=tuple(teksten[code] for code in meldcode.nog_samen) if meldcode else (),
    )


def vraagt_deel(request: HttpRequest) -> bool:
    """Whether a script asks, while somebody talks, for what the answers say; a button asks for the whole page."""
    return "HX-Request" in request.headers


def deel_afweging(request: HttpRequest, afweging: AfwegingInBeeld | None) -> HttpResponse:
    """What the answers say, to put in a page that is being filled in; nothing of what was sent is kept."""
    return render(request, "web/contact/deel_afweging.html", {"afweging": afweging})


MELDCODE = {
    "ja": "Volgens de Meldcode is een melding aangewezen.",
    "nee": "Volgens de Meldcode is een melding niet aangewezen.",
    "onbekend": "Of de Meldcode een melding vraagt, is met deze antwoorden nog niet te zeggen.",
}


def _kop(afweging: Afweging) -> tuple[str, str]:
    if afweging.raad_melding_aan:
        return "Raad een melding aan", "waarschuwing"
    if afweging.weegt_mee:
        return "Dit weegt mee voor een melding", "waarschuwing"
    if "onbekend" in (afweging.aanraden.antwoord, afweging.draagkracht.antwoord):
        return "Nog niet te zeggen; laat twijfel meewegen voor een melding", "info"
    return "Een advies kan genoeg zijn", "info"
