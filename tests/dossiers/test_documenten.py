"""ALG-10: the whole report goes with conclusions taken from it; a file is as secret as text (TG-7)."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from tests.dossiers.conftest import Gezin
from zicht.dossiers.bevindingen import leg_bevinding_vast
from zicht.dossiers.documenten import GROOTST, bestandsnaam, voeg_document_toe
from zicht.dossiers.models import Document
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


def voeg_toe(gezin: Gezin, anna: Medewerker, **velden: Any) -> Document:
    gegeven: dict[str, Any] = {
        "naam": "Rapport kinderarts Lot",
        "inhoud": b"%PDF-1.7 breuk van de pols",
        "mimetype": "application/pdf",
        **velden,
    }
    return voeg_document_toe(dossier=gezin.dossier, door=anna, **gegeven)


def test_de_volledige_rapportage_hangt_aan_de_conclusie(gezin: Gezin, anna: Medewerker) -> None:
    conclusie = leg_bevinding_vast(
        dossier=gezin.dossier,
        door=anna,
        tekst="De breuk is een week oud.",
        status="oordeel",
        betreft=[gezin.lot],
        bron_omschrijving="kinderarts",
    )
    document = voeg_toe(gezin, anna, volledige_rapportage_bij=[conclusie])
    assert list(conclusie.rapportages.all()) == [document]


def test_naam_en_inhoud_staan_niet_leesbaar_in_de_database(gezin: Gezin, anna: Medewerker) -> None:
    voeg_toe(gezin, anna)
    with connection.cursor() as cursor:
        cursor.execute("SELECT naam, inhoud FROM dossiers_document")
        rij = b"".join(bytes(deel) for deel in cursor.fetchone())
    assert b"Lot" not in rij
    assert b"pols" not in rij


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"inhoud": b""}, "inhoud"),
        ({"mimetype": "text/html"}, "inhoud"),
        ({"naam": " "}, "naam"),
        ({"inhoud": b"MZ\x90\x00 programma"}, "inhoud"),
        ({"inhoud": b"%PDF-1.7" + b"x" * GROOTST}, "inhoud"),
    ],
)
def test_wat_niet_kan_zegt_waarom(gezin: Gezin, anna: Medewerker, velden: dict[str, Any], veld: str) -> None:
    with pytest.raises(Invoerfout) as fout:
        voeg_toe(gezin, anna, **velden)
    assert set(fout.value.velden) == {veld}


def test_de_bestandsnaam_zegt_niets(gezin: Gezin, anna: Medewerker) -> None:
    """TG-10."""
    naam = bestandsnaam(voeg_toe(gezin, anna))
    assert "Lot" not in naam
    assert naam.endswith(".pdf")
