"""What leads to a secret is found in whatever spelling, and what does not is left alone (ML-2, TG-5)."""

from __future__ import annotations

import pytest

from tests.dossiers.conftest import Gezin
from zicht.dossiers.leestekst import Leestekst
from zicht.dossiers.models import Adres, Bron, GeheimAdres
from zicht.dossiers.sporen import Treffer, sporen

pytestmark = pytest.mark.django_db
WIE = {
    "naam": "Wilma van den Zonneveld",
    "organisatie": "Basisschool De Regenboog",
    "functie": "huisarts",
    "relatie": "tante van moeder",
    "adres": "Dorpsstraat 14, 9991 AB Elst",
    "telefoon": "06-00000123",
    "email": "w.zonneveld@example.nl",
}


@pytest.fixture
def bron(gezin: Gezin) -> Bron:
    return Bron.objects.create(dossier=gezin.dossier, soort="omstander", identiteit=WIE)


def treffer(gezin: Gezin, tekst: str) -> Treffer:
    return max(spoor.in_(Leestekst(tekst)) for spoor in sporen(gezin.dossier, lezer=gezin.vader))


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Wij spraken Wilma.", Treffer.ZEKER),
        ("Wilma's dochter was er.", Treffer.ZEKER),
        ("Wij spraken wilma.", Treffer.WAARSCHIJNLIJK),
        ("Wij spraken Zonnevelt.", Treffer.WAARSCHIJNLIJK),
        ("Sonneveld belde.", Treffer.ZWAK),
        ("De Regenboog belde.", Treffer.ZEKER),
        ("De tante van moeder was erbij.", Treffer.ZEKER),
        ("Moeder ging naar de huisarts.", Treffer.ZWAK),
        ("Wij belden 06 000 00 123.", Treffer.ZEKER),
        ("Wij belden 0031600000123.", Treffer.ZEKER),
        ("Mail w.zonneveld@example.nl.", Treffer.ZEKER),
        ("Zij woont op Dorpsstraat 14.", Treffer.ZEKER),
        ("Zij woont in de Dorpsstraat.", Treffer.ZEKER),
        ("Post naar 9991AB.", Treffer.ZEKER),
        ("In 2026 9991 AB genoemd.", Treffer.ZEKER),
        ("Zij woont op 14, 9991 AB.", Treffer.ZEKER),
        ("Zij woont op 14 9991ab.", Treffer.ZEKER),
        ("Nummer 3 - 99 91 A.B.", Treffer.ZEKER),
        ("De vrouw van nummer 14 zag het.", Treffer.WAARSCHIJNLIJK),
        ("In 2026 Wilma nog gesproken.", Treffer.ZEKER),
        ("De kinderen slapen goed.", Treffer.GEEN),
        ("Vader werkt op een basisschool.", Treffer.GEEN),
    ],
)
def test_hoe_zeker_een_tekst_naar_een_bron_leidt(gezin: Gezin, bron: Bron, tekst: str, verwacht: Treffer) -> None:
    """ML-2."""
    assert treffer(gezin, tekst) == verwacht


def test_wat_het_gezin_zelf_ook_heeft_verraadt_niets(gezin: Gezin, bron: Bron) -> None:
    """ML-2: the neighbour's street is theirs too; her door is not."""
    Adres.objects.create(dossier=gezin.dossier, persoon=gezin.vader, straat="Dorpsstraat", huisnummer="16")
    assert treffer(gezin, "Vader liep door de Dorpsstraat.") == Treffer.GEEN
    assert treffer(gezin, "Het licht brandde op Dorpsstraat 14.") == Treffer.ZEKER


def test_een_organisatie_die_bekend_is_verraadt_niets(gezin: Gezin, bron: Bron) -> None:
    Bron.objects.create(
        dossier=gezin.dossier, soort="professional", identiteit={"organisatie": "Basisschool De Regenboog"}
    )
    assert treffer(gezin, "Lot gaat naar De Regenboog.") == Treffer.GEEN


@pytest.mark.parametrize("tekst", ["Sinds 2026 De Luwte.", "in 2019 de luwte gezien", "De Luwte 2026 en later"])
def test_een_jaartal_verbergt_geen_naam_van_een_opvang(gezin: Gezin, tekst: str) -> None:
    """TG-5: four digits and two letters are not always a postcode."""
    GeheimAdres.objects.create(dossier=gezin.dossier, persoon=gezin.moeder, adres={"naam": "De Luwte"})
    assert treffer(gezin, tekst) == Treffer.ZEKER
