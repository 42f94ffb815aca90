"""TG-7: who takes the whole database has no narrative, no reporter and no secret address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from zicht.dossiers.models import Persoon
from zicht.dossiers.personen import leg_geheim_adres_vast, leg_veilig_contact_vast
from zicht.kern.models import Medewerker
from zicht.scenario.lezen import lees
from zicht.scenario.spelen import Speler

SCENARIO = Path(__file__).resolve().parents[2] / "scenarios" / "s1-mieke-en-jette.yaml"
IN_KLAAR = {"voornamen", "achternaam", "voorvoegsel", "postcode", "huisnummer", "noem", "ontvangers"}
"""What matching needs of the family itself, names in the scenario only, and organisations that templates name too."""
CODES = {"kindermishandeling scheiding"}
KORTST = 25
"""Characters from which a text is narrative and not a code."""


def teksten(waarde: Any, veld: str = "") -> Iterator[str]:
    """Every narrative text somebody typed in the scenario."""
    if isinstance(waarde, Mapping):
        for naam, deel in waarde.items():
            yield from teksten(deel, str(naam))
    elif isinstance(waarde, Sequence) and not isinstance(waarde, str):
        for deel in waarde:
            yield from teksten(deel, veld)
    elif (
        isinstance(waarde, str)
        and len(waarde) >= KORTST
        and " " in waarde
        and veld not in IN_KLAAR
        and waarde not in CODES
    ):
        yield waarde


def dump() -> bytes:
    """All rows of all tables, bytes as they are."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tabellen = [rij[0] for rij in cursor.fetchall()]
        uit = bytearray()
        for tabel in tabellen:
            with cursor.copy(f'COPY "{tabel}" TO STDOUT (FORMAT binary)') as stroom:
                for blok in stroom:
                    uit += bytes(blok)
    return bytes(uit)


@pytest.mark.django_db
def test_een_dump_bevat_niets_van_wat_er_getypt_is() -> None:
    scenario = lees(SCENARIO)
    speler = Speler(scenario)
    assert speler.speel().klopt
    moeder, door = speler.namen["moeder"], speler.namen["anna"]
    assert isinstance(moeder, Persoon)
    assert isinstance(door, Medewerker)
    leg_geheim_adres_vast(
        persoon=moeder, door=door, straat="Verborgenlaan", huisnummer="77", postcode="0999 ZZ", plaats="Schuilstad"
    )
    leg_veilig_contact_vast(persoon=moeder, door=door, instructie="Bel nooit het vaste nummer, vader luistert mee.")

    getypt = {tekst for stap in scenario.stappen for tekst in teksten(stap.met)}
    assert len(getypt) > 50
    geheim = {"Verborgenlaan", "Schuilstad", "Bel nooit het vaste nummer", "Windhorst", "Karin de Wolf", "0600000001"}
    bestand = dump()
    assert b"Hofstra" in bestand, "the dump is empty: the test would prove nothing"
    gevonden = sorted(tekst for tekst in getypt | geheim if tekst.encode() in bestand)
    assert gevonden == []
