"""Every page that belongs to no dossier (lists, queues, figures): is it quick with the data of the whole country?"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

from bench.regio.bladen import GRENS_PAGINA, Monster, ziet_alles
from bench.regio.klanten import log_in
from zicht.kern.models import Medewerker, Rol

KEREN = 100
"""Requests of one page, after two that warm up."""


def meet_lijsten(monster: Monster) -> list[dict[str, Any]]:
    """Per page the name of its address, who asked, queries, and milliseconds in this process: p50 and p95."""
    klanten = {naam: log_in(wie) for naam, wie in _wie(monster)}
    # Who may not see a page is what is tried here: no line about it.
    logging.disable(logging.WARNING)
    return [gemeten for naam, pad in sorted(_adressen()) if (gemeten := _meet(naam, pad, klanten))]


def _wie(monster: Monster) -> Iterator[tuple[str, Medewerker]]:
    """Who sees most comes first; the first who may see a page asks for it."""
    yield "leidinggevende of everything", ziet_alles()
    yield "privacy officer", _van_rol(Rol.PRIVACY)
    yield "administrator", _van_rol(Rol.BEHEER)
    yield "front office", monster.collegas(Rol.FRONTOFFICE)[0]


def _van_rol(rol: Rol) -> Medewerker:
    er_is = Medewerker.objects.filter(rollen=[rol], team=None).first()
    return er_is or Medewerker.objects.maak(gebruikersnaam=f"meting-{rol}", naam="Meting", rollen=[rol])


def _adressen() -> Iterator[tuple[str, str]]:
    """The addresses that need nothing filled in, by name."""
    for naam in {patroon.name for patroon in _patronen(get_resolver().url_patterns) if patroon.name}:
        try:
            yield naam, reverse(naam)
        except NoReverseMatch:
            continue


def _patronen(rijen: list[Any]) -> Iterator[URLPattern]:
    for rij in rijen:
        if isinstance(rij, URLResolver):
            yield from _patronen(rij.url_patterns)
        else:
            yield rij


def _meet(naam: str, pad: str, klanten: dict[str, Client]) -> dict[str, Any] | None:
    """None for what is no page: it asks to be sent something, leads on, or is for nobody here."""
    wie = next((wie for wie, klant in klanten.items() if _is_blad(klant, pad)), None)
    if wie is None:
        return None
    klant, tijden = klanten[wie], []
    with CaptureQueriesContext(connection) as vragen:
        _vraag(klant, pad)
        aantal = len(vragen)
    for _ in range(KEREN):
        begin = time.perf_counter()
        _vraag(klant, pad)
        tijden.append((time.perf_counter() - begin) * 1000)
    tijden.sort()
    delen = {"p50": tijden[KEREN // 2], "p95": tijden[int(KEREN * 0.95)]}
    return {"naam": naam, "wie": wie, "aantal": aantal, "grens": GRENS_PAGINA, **delen}


def _vraag(klant: Client, pad: str) -> Any:
    return klant.get(pad, headers={"host": "127.0.0.1"})


def _is_blad(klant: Client, pad: str) -> bool:
    if "uitlog" in pad or "logout" in pad:
        return False
    antwoord = _vraag(klant, pad)
    return antwoord.status_code == 200 and antwoord.headers["Content-Type"].startswith("text/html")
