"""BR-1, TG-7: a letter is kept as it was sent, encrypted, and the PDF can be read by a screen reader."""

from __future__ import annotations

import io

import pytest
from django.db import DatabaseError, connection, transaction
from pypdf import PdfReader

from tests.brieven.conftest import (
    Maak,
    schrijf_in,
)
from tests.dossiers.conftest import Gezin
from zicht.brieven.aanpassen import pas_brief_aan
from zicht.brieven.models import Brief, Sjabloon
from zicht.brieven.versturen import verstuur_brief
from zicht.diensten.models import Dienst
from zicht.dossiers.models import (
    Gebeurtenis,
    Persoon,
    Verzending,
)
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


def test_de_pdf_is_getagd_en_nederlands(gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak) -> None:
    brief = verstuur(maak("aanpak", persoon=gezin.moeder))
    wortel = PdfReader(io.BytesIO(brief.pdf)).trailer["/Root"]
    assert wortel["/MarkInfo"]["/Marked"].value
    assert "/StructTreeRoot" in wortel
    assert wortel["/Lang"] == "nl"


def test_de_pdf_zegt_wat_de_brief_zegt(gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak) -> None:
    brief = verstuur(maak("aanpak", persoon=gezin.moeder))
    tekst = " ".join(PdfReader(io.BytesIO(brief.pdf)).pages[0].extract_text().split())
    assert "Noor Zandstra" in tekst and "Voorwaarden & Vervolg is geen Onderzoek." in tekst


def test_in_elke_brief_staan_klachtroute_akj_en_contactpersoon(
    gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak
) -> None:
    """KL-2."""
    html = verstuur(maak("aanpak", persoon=gezin.moeder)).html
    assert "klachtencommissie" in html and "AKJ" in html and "Anna Verhoef is uw contactpersoon" in html


def test_de_klachtroute_kan_er_niet_uit(gezin: Gezin, vv: Dienst, anna: Medewerker, maak: Maak, verstuur: Maak) -> None:
    """KL-2."""
    brief = maak("aanpak", persoon=gezin.moeder)
    brief = pas_brief_aan(brief=brief, door=anna, blokken={"klacht": ""}, versie=brief.versie)
    with pytest.raises(Invoerfout):
        verstuur(brief)


def test_een_nieuw_sjabloon_en_nieuwe_feiten_veranderen_een_verstuurde_brief_niet(
    gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak
) -> None:
    brief = verstuur(maak("aanpak", persoon=gezin.moeder))
    html, pdf = brief.html, brief.pdf
    Sjabloon.objects.create(code="aanpak-vv", versie=2, titel="Anders", inhoud="## x\nAnders", geldt_vanaf="2026-01-01")
    Persoon.objects.filter(pk=gezin.moeder.pk).update(voornamen="Anders")
    opnieuw = Brief.objects.get(pk=brief.pk)
    assert (opnieuw.html, opnieuw.pdf, opnieuw.sjabloon.versie) == (html, pdf, 1)


def test_de_database_weigert_een_verstuurde_brief_te_veranderen(
    gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak
) -> None:
    brief = verstuur(maak("aanpak", persoon=gezin.moeder))
    with pytest.raises(DatabaseError), transaction.atomic():
        Brief.objects.filter(pk=brief.pk).update(stand=Brief.Stand.CONCEPT)


def test_een_verstuurde_brief_gaat_niet_nog_eens(
    gezin: Gezin, anna: Medewerker, vv: Dienst, maak: Maak, verstuur: Maak
) -> None:
    brief = verstuur(maak("aanpak", persoon=gezin.moeder))
    with pytest.raises(Invoerfout):
        verstuur_brief(brief=brief, door=anna, versie=brief.versie)
    assert Verzending.objects.count() == 1


def test_in_de_database_staat_geen_woord_van_de_brief(gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak) -> None:
    """TG-7."""
    brief = verstuur(schrijf_in(maak("aanpak", persoon=gezin.moeder), "vervolg", "Kwetsbaarwoord."))
    with connection.cursor() as cursor:
        for tabel in ("brieven_brief", "dossiers_verzending", "dossiers_gebeurtenis"):
            cursor.execute(f"SELECT t::text FROM {tabel} t")
            alles = "\n".join(rij[0] for rij in cursor.fetchall())
            for woord in ("Kwetsbaarwoord", "De ouders werken mee", "%PDF"):
                assert woord not in alles and woord.encode().hex() not in alles
    assert "Kwetsbaarwoord" in brief.html


def test_het_versturen_staat_op_de_tijdlijn(gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak) -> None:
    brief = verstuur(maak("aanpak", persoon=gezin.moeder))
    assert Gebeurtenis.objects.filter(soort="brief versturen", over_id=brief.pk).count() == 1
