"""Which persons are worth comparing: a few bounded questions to indexes, the same for every searched person.

Each question finds what another one misses: the birth date with any name that looks alike, family and given name that
sound alike with a birth date that is mistyped, unknown or some years off, the address, the phone number. A name that
looks alike is asked for only when the birth date or one of the names is not known: among millions that is slow. When
one name is all there is, also who sounds so, and a short one only so; an initial alone is no name to look for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import product
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from zicht.dossiers.gelijkenis import zoeksleutels
from zicht.dossiers.gelijkenis.kenmerken import Kenmerken

DREMPEL = "0.5"
"""Trigram similarity from which a name alone is worth comparing; lower finds little more and costs much more."""
MEEST = 25
"""Persons per question. More would only be compared to be put aside: who looks most alike comes first."""
LANG = 8
"""Letters from which one name alone is worth looking for by how it is spelled: a short one is like thousands."""
GELEZEN = 200
"""Persons read by one name alone."""
RUIM = timedelta(days=5 * 366)
"""How far an estimated birth date may be off."""

OP_DATUM = """
    SELECT id FROM dossiers_persoon
    WHERE geboortedatum = %(datum)s AND (similarity(zoeknaam, %(naam)s) > 0.1 OR %(naam)s = '')
    ORDER BY similarity(zoeknaam, %(naam)s) DESC LIMIT %(meest)s"""
# OFFSET 0: first who sounds so, then the birth date. How rare a pair is the planner cannot know; left to itself it also
# reads everybody born in those ten years.
OP_KLANK = """
    SELECT id FROM (
        SELECT id, zoeknaam, geboortedatum
        FROM unnest(%(familie)s::text[], %(roepnaam)s::text[]) AS paar(familie, roepnaam)
        JOIN dossiers_persoon ON string_to_array(klank, ' ') @> ARRAY[paar.familie, paar.roepnaam]
        OFFSET 0
    ) AS klinkt
    WHERE geboortedatum IS NULL OR %(datum)s::date IS NULL
      OR geboortedatum BETWEEN %(vroegst)s AND %(laatst)s OR geboortedatum = ANY(%(varianten)s)
    ORDER BY similarity(zoeknaam, %(naam)s) DESC, abs(geboortedatum - %(datum)s::date) LIMIT %(meest)s"""
OP_NAAM = """
    SELECT id FROM dossiers_persoon
    WHERE zoeknaam %% %(naam)s
      AND (geboortedatum IS NULL OR %(datum)s::date IS NULL OR geboortedatum BETWEEN %(vroegst)s AND %(laatst)s)
    ORDER BY similarity(zoeknaam, %(naam)s) DESC LIMIT %(meest)s"""
# By sound: compared as a whole, one name is hardly like a whole name. Of a common one there are thousands and nothing
# says which; those read first stand for all.
OP_EEN_NAAM = """
    SELECT id FROM (
        SELECT id, zoeknaam FROM dossiers_persoon
        WHERE string_to_array(klank, ' ') && %(klanken)s
          AND (geboortedatum IS NULL OR %(datum)s::date IS NULL
               OR geboortedatum BETWEEN %(vroegst)s AND %(laatst)s OR geboortedatum = ANY(%(varianten)s))
        LIMIT %(gelezen)s
    ) AS klinkt
    ORDER BY similarity(zoeknaam, %(naam)s) DESC LIMIT %(meest)s"""
OP_ADRES = """
    SELECT persoon_id FROM dossiers_adres
    WHERE postcode = %(postcode)s AND substring(huisnummer from '[1-9][0-9]*') = %(huisnummer)s
    LIMIT %(meest)s"""
OP_TELEFOON = """
    SELECT persoon_id FROM dossiers_contactgegeven
    WHERE zoekwaarde = ANY(%(telefoons)s) LIMIT %(meest)s"""


def vergelijkbaar(gezochten: Iterable[Kenmerken]) -> set[UUID]:
    """The ids of the persons to compare with these, at most a few hundred for each."""
    gevonden: set[UUID] = set()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pg_trgm.similarity_threshold', %s, true)", [DREMPEL])
        for gezocht in gezochten:
            vragen, waarden = vraag(gezocht)
            if vragen:
                cursor.execute(" UNION ".join(f"({een})" for een in vragen), waarden)
                gevonden.update(een for (een,) in cursor.fetchall())
    return gevonden


def vraag(gezocht: Kenmerken) -> tuple[Sequence[str], dict[str, Any]]:
    """The questions that can be asked of what is known of this person, with their values."""
    naam, familie, roepnamen = zoeksleutels.zoeknaam(gezocht), *_klanken(gezocht)
    paren = list(product(familie, roepnamen))
    postcode, nummer = zoeksleutels.postcode(gezocht.postcode), zoeksleutels.huisnummer(gezocht.huisnummer)
    telefoons = [een for een in map(zoeksleutels.telefoon, gezocht.telefoons) if een]
    datum = gezocht.geboortedatum
    precies = datum is not None and gezocht.geboortedatum_nauwkeurigheid == "dag"
    vragen = [
        *([OP_DATUM] if precies else []),
        *([OP_KLANK] if paren else []),
        *([OP_NAAM] if (not precies if paren else len(naam) >= LANG) else []),
        *([OP_EEN_NAAM] if (familie or roepnamen) and not paren else []),
        *([OP_ADRES] if postcode and nummer else []),
        *([OP_TELEFOON] if telefoons else []),
    ]
    return vragen, {
        "naam": naam,
        "familie": [een for een, _ in paren],
        "roepnaam": [een for _, een in paren],
        "klanken": [*familie, *roepnamen],
        "datum": datum,
        "varianten": list(zoeksleutels.datumvarianten(datum)) if datum else [],
        "vroegst": datum - RUIM if datum else None,
        "laatst": datum + RUIM if datum else None,
        "postcode": postcode,
        "huisnummer": nummer[0] if nummer else "",
        "telefoons": telefoons,
        "meest": MEEST,
        "gelezen": GELEZEN,
    }


def _klanken(gezocht: Kenmerken) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The family names and the given names, as they sound; of a pair of them one is what the file knows him by."""
    familie = zoeksleutels.klanken(replace(gezocht, voornamen=""))
    return familie, zoeksleutels.klanken(replace(gezocht, achternaam=""))
