"""The manual inside the screens: one page per task, one source, from every screen the right page."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from zicht.kern.models import Medewerker
from zicht.web.hulp import taken
from zicht.web.hulp.bladzijden import bladzijde, titel
from zicht.web.hulp.taken import BEELDEN, BEGIN, TAKEN, TEKSTEN, taak_bij

WORTEL = Path(__file__).resolve().parents[2]
ZWAARSTE = 80_000
"""Bytes of one picture."""


@pytest.fixture
def ingelogd(anna: Medewerker, als: Callable[[Medewerker], Client]) -> Client:
    return als(anna)


def schermen() -> list[str]:
    return [str(patroon.name) for patroon in get_resolver().url_patterns if isinstance(patroon, URLPattern)]


def test_elk_bestand_van_de_handleiding_hoort_bij_een_taak() -> None:
    assert {bestand.stem for bestand in TEKSTEN.glob("*.md")} == set(TAKEN)


@pytest.mark.django_db
@pytest.mark.parametrize("taak", TAKEN)
def test_elke_bladzijde_opent_met_haar_kop(ingelogd: Client, taak: str) -> None:
    pagina = ingelogd.get(reverse("hulp-taak", kwargs={"taak": taak})).content.decode()
    assert re.search(rf"<h1>{titel(taak)}</h1>".replace("&", "&amp;"), pagina)


@pytest.mark.parametrize("taak", TAKEN)
def test_elk_beeld_en_elke_verwijzing_bestaat(taak: str) -> None:
    html = bladzijde(taak).html
    for naam in re.findall(r'src="\.\./beelden/([\w-]+\.png)"', html):
        assert (BEELDEN / naam).is_file()
    for naam in re.findall(r'href="\.\./([\w-]+)/"', html):
        assert naam in TAKEN


def test_elk_beeld_wordt_ergens_getoond_en_is_licht() -> None:
    getoond = {naam for taak in TAKEN for naam in re.findall(r"beelden/([\w-]+\.png)", bladzijde(taak).html)}
    assert {beeld.name for beeld in BEELDEN.glob("*.png")} == getoond
    assert [beeld.name for beeld in BEELDEN.glob("*.png") if beeld.stat().st_size > ZWAARSTE] == []


def test_bij_gevaar_leest_niemand_eerst_iets_anders() -> None:
    html = bladzijde("als-er-iets-misgaat").html
    plaatsen = [html.index(tekst) for tekst in ("Bel 112", "Waarschuw dan eerst die persoon", "<table", "<img")]
    assert plaatsen == sorted(plaatsen)


@pytest.mark.django_db
def test_een_beeld_komt_van_de_eigen_server(ingelogd: Client) -> None:
    antwoord = ingelogd.get(reverse("hulp-beeld", kwargs={"naam": "werkvoorraad"}))
    assert antwoord["Content-Type"] == "image/png"
    assert b"".join(antwoord.streaming_content).startswith(b"\x89PNG")  # type: ignore[attr-defined]


@pytest.mark.django_db
@pytest.mark.parametrize("adres", ["/hulp/bestaat-niet/", "/hulp/beelden/bestaat-niet.png"])
def test_wat_niet_in_de_handleiding_staat_bestaat_niet(ingelogd: Client, adres: str) -> None:
    assert ingelogd.get(adres).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("adres", ["/hulp/", "/hulp/beginnen/", "/hulp/beelden/werkvoorraad.png"])
def test_wie_niet_is_ingelogd_krijgt_het_inlogscherm(adres: str) -> None:
    """TG-1."""
    assert Client().get(adres)["Location"].startswith("/inloggen/")


@pytest.mark.parametrize(
    ("scherm", "taak"),
    [
        ("contact-nieuw", "melding-aannemen"),
        ("contact-anoniem", "geheim-adres-en-anonieme-melder"),
        ("dossiers-bevinding-vastleggen", "gesprek-en-verslag"),
        ("dossiers-bevinding-rectificeren", "als-er-iets-misgaat"),
        ("diensten-kiezen", "voorwaarden-en-vervolg"),
        ("diensten-uitkomst", "onderzoek"),
        ("monitoren-score", "monitoren-en-afsluiten"),
        ("werkvoorraad", BEGIN),
        (None, BEGIN),
    ],
)
def test_een_scherm_leidt_naar_de_taak_waar_het_bij_hoort(scherm: str | None, taak: str) -> None:
    assert taak_bij(scherm) == taak


def test_elke_naam_in_de_lijst_is_van_een_scherm() -> None:
    alle = [f"{naam}-" for naam in schermen()]
    assert [naam for naam in taken._BIJ_SCHERM if not any(een.startswith(f"{naam}-") for een in alle)] == []


@pytest.mark.django_db
def test_elk_scherm_heeft_een_weg_naar_de_hulp(ingelogd: Client) -> None:
    pagina = ingelogd.get(reverse("advies")).content.decode()
    assert f'href="{reverse("hulp-taak", kwargs={"taak": "advies-geven"})}"' in pagina


def test_het_papier_verwijst_naar_elke_bladzijde() -> None:
    """One source: docs/medewerkers points to the files of the screens."""
    inhoud = (WORTEL / "docs/medewerkers/handleiding.md").read_text(encoding="utf-8")
    for taak in TAKEN:
        assert f"(../../src/zicht/web/hulp/teksten/{taak}.md)" in inhoud
