"""The preview of a handover: what each recipient would read, and nothing of it kept."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.afronding.test_schermen import adres, overdracht_post
from zicht.afronding.models import Overdracht
from zicht.brieven.models import Brief
from zicht.dossiers.models import Bevinding, Bron, Dossier, Gebeurtenis, GeheimAdres, Persoon
from zicht.kern.models import Medewerker

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("beoordeling", "kind")]


@pytest.fixture
def ingelogd(client: Client, anna: Medewerker) -> Client:
    client.force_login(anna)
    return client


def bekijk(client: Client, dossier: Dossier, post: dict[str, object]) -> tuple[int, str]:
    antwoord = client.post(adres("overdracht-nieuw", dossier), {**post, "voorbeeld": "1"})
    return antwoord.status_code, antwoord.content.decode()


def test_het_voorbeeld_toont_de_partij_haar_feiten_en_afspraken(
    ingelogd: Client, dossier: Dossier, bram: Medewerker, feit: Bevinding
) -> None:
    """ALG-11, OV-2."""
    status, tekst = bekijk(ingelogd, dossier, overdracht_post(bram, feit))
    papier = tekst.partition('id="voorbeeld"')[2].partition("</section>")[0]
    assert status == 200
    assert feit.tekst in papier
    assert "Het wijkteam maakt de plannen." in papier


def test_van_een_voorbeeld_blijft_niets_bewaard(
    ingelogd: Client, dossier: Dossier, bram: Medewerker, feit: Bevinding
) -> None:
    def stand() -> list[int]:
        return [soort._default_manager.count() for soort in (Overdracht, Brief, Bron, Gebeurtenis)]

    voor = stand()
    bekijk(ingelogd, dossier, overdracht_post(bram, feit))
    assert stand() == voor


def test_na_het_voorbeeld_staat_alles_nog_in_het_formulier(
    ingelogd: Client, dossier: Dossier, bram: Medewerker, feit: Bevinding
) -> None:
    """TG-9."""
    _, tekst = bekijk(ingelogd, dossier, overdracht_post(bram, feit, nieuw_functie="Gezinswerker"))
    formulier = tekst.partition("<form method")[2]
    assert "Gezinswerker" in formulier


def test_wat_niet_mee_mag_wordt_ook_in_het_voorbeeld_geweigerd(
    ingelogd: Client, dossier: Dossier, anna: Medewerker, bram: Medewerker, feit: Bevinding, kind: Persoon
) -> None:
    """OV-1, TG-5."""
    GeheimAdres.objects.create(
        dossier=dossier,
        persoon=kind,
        adres={"straat": "Zandweg", "huisnummer": "3", "plaats": "Oostwoud"},
        vastgelegd_door=anna,
    )
    status, tekst = bekijk(ingelogd, dossier, overdracht_post(bram, feit, inhoud="Zij slapen aan de Zandweg 3."))
    assert status == 422
    assert 'id="voorbeeld"' not in tekst
