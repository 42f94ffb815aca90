"""A file is kept only when its content is what it says it is."""

from __future__ import annotations

import io
import zipfile

import pytest

from zicht.dossiers.bestandssoort import past_bij
from zicht.dossiers.documenten import SOORTEN


def ingepakt(*delen: str) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as bestand:
        for deel in delen:
            bestand.writestr(deel, "<x/>")
    return uit.getvalue()


ECHT = {
    "pdf": b"%PDF-1.7 verslag",
    "jpg": b"\xff\xd8\xff\xe0\0\x10JFIF\0",
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "heic": b"\0\0\0\x18ftypheic\0\0\0\0",
    "txt": "Gesprek met de buurvrouw, café De Brug".encode("cp1252"),
    "eml": b"From: school@voorbeeld.nl\r\nSubject: afspraak\r\n\r\nBeste,",
    "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "docx": ingepakt("[Content_Types].xml", "word/document.xml"),
    "odt": ingepakt("mimetype", "content.xml"),
    "xlsx": ingepakt("[Content_Types].xml", "xl/workbook.xml"),
    "mp3": b"ID3\x03\0",
    "m4a": b"\0\0\0\x20ftypM4A \0\0\0\0",
}
SOORT = {ending: mimetype for mimetype, ending in SOORTEN.items()}


@pytest.mark.parametrize("ending", sorted(SOORT))
def test_elke_soort_die_wordt_bewaard_wordt_herkend(ending: str) -> None:
    assert past_bij(SOORT[ending], ECHT[ending])


@pytest.mark.parametrize("ending", sorted(SOORT))
def test_een_programma_gaat_onder_geen_naam_door(ending: str) -> None:
    assert not past_bij(SOORT[ending], b"MZ\x90\x00\x03\0\0\0\x04\0\0\0\xff\xff")


@pytest.mark.parametrize(
    ("als", "is_"), [("pdf", "docx"), ("docx", "xlsx"), ("jpg", "pdf"), ("odt", "pdf"), ("doc", "txt")]
)
def test_een_andere_soort_dan_gezegd_past_niet(als: str, is_: str) -> None:
    assert not past_bij(SOORT[als], ECHT[is_])


def test_een_document_met_een_macro_past_niet() -> None:
    assert not past_bij(SOORT["docx"], ingepakt("word/document.xml", "word/vbaProject.bin"))


def test_een_afgekapt_bestand_geeft_geen_fout() -> None:
    assert not past_bij(SOORT["docx"], ECHT["docx"][:40])
