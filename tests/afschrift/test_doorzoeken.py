"""RE-2: files are searched for who is in them before they go along; what cannot be read is said to be unread."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from tests.afschrift.conftest import stuk_van
from tests.dossiers.conftest import Gezin
from zicht.afschrift.bestandstekst import lees
from zicht.afschrift.doorzoeken import DEELS, GEDAAN, NIET, lees_begrensd
from zicht.afschrift.inhoud import Oordeel, Stand
from zicht.afschrift.maken import maak_afschrift
from zicht.afschrift.models import Bijlagetekst
from zicht.afschrift.samenstellen import stel_samen, van_afschrift
from zicht.brieven.pdf import als_pdf
from zicht.dossiers.documenten import voeg_document_toe
from zicht.dossiers.models import Bron, Document, GeheimAdres
from zicht.kern.models import Medewerker

PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
VERHAAL = "De juf zag dat Lot huilde."


@pytest.fixture(autouse=True)
def _geen_haast(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine is not a file that hangs: only the processor time counts here."""
    monkeypatch.setattr("zicht.afschrift.doorzoeken.SAMEN", 600)
    monkeypatch.setattr("zicht.afschrift.doorzoeken.SECONDEN", 600)


def pdf(tekst: str) -> bytes:
    return als_pdf(f"<html lang='nl'><head><title>Brief</title></head><body><p>{tekst}</p></body></html>")


def docx(tekst: str, **delen: str) -> bytes:
    """A Word file, as far as words go."""
    bestand = io.BytesIO()
    with zipfile.ZipFile(bestand, "w") as ingepakt:
        ingepakt.writestr("word/document.xml", f"<w:p><w:r><w:t>{tekst}</w:t></w:r></w:p>")
        for naam, inhoud in delen.items():
            ingepakt.writestr(naam, inhoud)
    return bestand.getvalue()


Oordelen = Callable[..., Oordeel]


@pytest.fixture
def oordeel(gezin: Gezin, anna: Medewerker) -> Oordelen:
    """What the father's copy says of a file about him."""

    def maak(inhoud: bytes, mimetype: str = PDF) -> Oordeel:
        document = voeg_document_toe(
            dossier=gezin.dossier,
            door=anna,
            naam="Verslag",
            inhoud=inhoud,
            mimetype=mimetype,
            betreft=[gezin.vader],
        )
        afschrift = maak_afschrift(dossier=gezin.dossier, door=anna, voor=gezin.vader)
        gevonden: Oordeel = stuk_van(van_afschrift(afschrift), document).oordeel
        return gevonden

    return maak


@pytest.mark.django_db
def test_namen_in_een_pdf_worden_genoemd(oordeel: Oordelen) -> None:
    gevonden = oordeel(pdf(VERHAAL))
    assert gevonden.stand == Stand.NAZIEN
    assert "Lot" in gevonden.waarom
    assert GEDAAN in gevonden.waarom


@pytest.mark.django_db
def test_namen_in_een_wordbestand_ook(oordeel: Oordelen) -> None:
    assert "Lot" in oordeel(docx(VERHAAL), WORD).waarom


@pytest.mark.django_db
def test_een_geheim_adres_in_een_bestand_houdt_het_hele_bestand_tegen(gezin: Gezin, oordeel: Oordelen) -> None:
    """TG-5, hard: a file goes whole or not at all."""
    GeheimAdres.objects.create(
        dossier=gezin.dossier,
        persoon=gezin.moeder,
        adres={"straat": "Kwikstaartpad", "huisnummer": "7", "postcode": "9998 XA", "plaats": "Rietdorp"},
    )
    gevonden = oordeel(pdf("Moeder verblijft nu op het Kwikstaartpad 7 in Rietdorp."))
    assert (gevonden.stand, gevonden.regel, gevonden.hard) == (Stand.WEGGELATEN, "TG-5", True)


@pytest.mark.django_db
def test_een_beschermde_melder_in_een_bestand_ook(oordeel: Oordelen, buurvrouw: Bron) -> None:
    """ML-2, hard."""
    naam = buurvrouw.identiteit["naam"]
    assert oordeel(pdf(f"Mevrouw {naam} belde ons.")).hard


@pytest.mark.django_db
def test_een_foto_is_niet_te_doorzoeken_en_dat_staat_er(oordeel: Oordelen) -> None:
    assert NIET in oordeel(b"\x89PNG\r\n\x1a\n" + b"\0" * 16, "image/png").waarom


@pytest.mark.django_db
def test_een_pdf_zonder_woorden_is_niet_doorzocht(oordeel: Oordelen) -> None:
    """A scan: a picture of a letter."""
    assert NIET in oordeel(pdf("")).waarom


@pytest.mark.django_db
def test_een_kapot_bestand_is_niet_doorzocht(oordeel: Oordelen) -> None:
    assert NIET in oordeel(b"%PDF-1.7\n%%EOF").waarom


@pytest.mark.django_db
def test_van_een_bestand_met_een_afbeelding_is_niet_alles_doorzocht(oordeel: Oordelen) -> None:
    assert DEELS in oordeel(docx(VERHAAL, **{"word/media/image1.png": "x"}), WORD).waarom


@pytest.mark.django_db
def test_een_bestand_van_na_het_concept_is_niet_doorzocht(gezin: Gezin, anna: Medewerker) -> None:
    afschrift = maak_afschrift(dossier=gezin.dossier, door=anna, voor=gezin.vader)
    document = voeg_document_toe(
        dossier=gezin.dossier, door=anna, naam="Later", inhoud=pdf(VERHAAL), mimetype=PDF, betreft=[gezin.vader]
    )
    assert NIET in stuk_van(van_afschrift(afschrift), document).oordeel.waarom


@pytest.mark.django_db
def test_wat_gelezen_is_staat_in_geen_afschrift(gezin: Gezin, oordeel: Oordelen) -> None:
    oordeel(pdf("Een woord dat nergens anders staat: zeppelin."))
    assert "zeppelin" in Bijlagetekst.objects.get().tekst
    beeld = stel_samen(gezin.dossier, voor=gezin.vader)
    assert not any("zeppelin" in passage.tekst for passage in beeld.passages)


@pytest.mark.django_db
def test_een_bestand_wordt_een_keer_gelezen(gezin: Gezin, anna: Medewerker, oordeel: Oordelen) -> None:
    oordeel(pdf(VERHAAL))
    maak_afschrift(dossier=gezin.dossier, door=anna, voor=gezin.moeder)
    assert Bijlagetekst.objects.count() == Document.objects.count() == 1


def test_wat_te_lang_duurt_wordt_afgebroken() -> None:
    assert lees_begrensd(PDF, pdf(VERHAAL), seconden=0.001) is None


def test_kopregels_en_voetnoten_van_een_wordbestand_tellen_mee() -> None:
    gelezen = lees(WORD, docx("Tekst", **{"word/header1.xml": "<w:t>Van Wilma &amp; Co</w:t>"}))
    assert gelezen is not None and "Van Wilma & Co" in gelezen[0]


def test_van_een_mail_tellen_afzender_en_tekst_mee() -> None:
    mail = b"From: wilma@voorbeeld.example\r\nTo: vt@voorbeeld.example\r\nSubject: Lot\r\n\r\nZij huilde.\r\n"
    gelezen = lees("message/rfc822", mail)
    assert gelezen is not None
    assert {woord for woord in ("wilma@voorbeeld.example", "Lot", "huilde") if woord in gelezen[0]} == {
        "wilma@voorbeeld.example",
        "Lot",
        "huilde",
    }


def test_een_geluidsopname_heeft_geen_tekst() -> None:
    assert lees("audio/mpeg", b"ID3") is None
