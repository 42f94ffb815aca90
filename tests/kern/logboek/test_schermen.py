"""TG-4: the log of a dossier on screen, and the overview for one person; and what other screens leave in the log."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from tests.kern.logboek.conftest import Gezin
from zicht.dossiers.documenten import voeg_document_toe
from zicht.dossiers.models import GeheimAdres
from zicht.dossiers.toegang import dossier_voor
from zicht.kern.logboek.lezen import regels_van
from zicht.kern.models import Medewerker
from zicht.web.middleware import ACHTERGROND


@pytest.fixture
def als_anna(client: Client, anna: Medewerker) -> Client:
    client.force_login(anna)
    return client


def test_het_logboek_toont_wie_wat_en_waar(als_anna: Client, gezin: Gezin) -> None:
    als_anna.get(reverse("dossiers-gesprekken", args=[gezin.dossier.pk]))
    tekst = als_anna.get(reverse("logboek", args=[gezin.dossier.pk])).content.decode()
    for verwacht in ("Anna Verhoef", "Bekeken", "Gesprekken", "Dossier van het eigen team", "Dossier openen"):
        assert verwacht in tekst


def test_een_geweigerde_poging_is_te_zien(als_anna: Client, gezin: Gezin, otto: Medewerker) -> None:
    ander = Client()
    ander.force_login(otto)
    assert ander.get(reverse("dossier", args=[gezin.dossier.pk])).status_code == 404
    tekst = als_anna.get(reverse("logboek", args=[gezin.dossier.pk])).content.decode()
    assert "Otto Vlug" in tekst
    assert "Geweigerd" in tekst


def test_het_logboek_openen_staat_in_het_logboek(als_anna: Client, gezin: Gezin) -> None:
    als_anna.get(reverse("logboek", args=[gezin.dossier.pk]))
    assert regels_van(gezin.dossier.pk).filter(waar="logboek").count() == 1


def test_het_overzicht_voor_een_persoon_zegt_niets_over_een_ander(
    als_anna: Client, gezin: Gezin, anna: Medewerker
) -> None:
    """TG-5: what is printed for Sem does not tell that Noor has a secret address, not even as a warning."""
    GeheimAdres.objects.create(dossier=gezin.dossier, persoon=gezin.noor, adres={"plaats": "Elders"})
    dossier_voor(anna, gezin.dossier.pk, wat="geheim adres", over=("persoon", gezin.noor.pk))
    tekst = als_anna.get(reverse("logboek-persoon", args=[gezin.dossier.pk, gezin.sem.pk])).content.decode()
    assert "Sem Zandstra" in tekst
    assert "Anna Verhoef" in tekst
    assert "Noor" not in tekst
    assert "eheim" not in tekst


@pytest.mark.parametrize("scherm", ["geheim adres", "veilig contact vastleggen", "contact uitstellen"])
def test_het_overzicht_verraadt_geen_scherm_ook_niet_aan_wie_het_over_gaat(
    scherm: str, als_anna: Client, gezin: Gezin, anna: Medewerker
) -> None:
    """TG-5, ALG-6: a parent asks it for a child, and who may not be contacted yet may ask it for himself."""
    dossier_voor(anna, gezin.dossier.pk, wat=scherm, over=("persoon", gezin.sem.pk))
    tekst = als_anna.get(reverse("logboek-persoon", args=[gezin.dossier.pk, gezin.sem.pk])).content.decode()
    assert "Uw gegevens" in tekst
    assert scherm not in tekst.lower()


def test_het_overzicht_openen_telt_als_afdrukken(als_anna: Client, gezin: Gezin) -> None:
    als_anna.get(reverse("logboek-persoon", args=[gezin.dossier.pk, gezin.sem.pk]))
    assert regels_van(gezin.dossier.pk).filter(actie="afdrukken").count() == 1


def test_iemand_uit_een_ander_dossier_heeft_hier_geen_overzicht(als_anna: Client, gezin: Gezin) -> None:
    adres = reverse("logboek-persoon", args=[gezin.dossier.pk, gezin.dossier.pk])
    assert als_anna.get(adres).status_code == 404


def test_een_document_ophalen_telt_als_exporteren(als_anna: Client, gezin: Gezin, anna: Medewerker) -> None:
    document = voeg_document_toe(
        dossier=gezin.dossier, door=anna, naam="Brief", inhoud=b"%PDF-1.7", mimetype="application/pdf"
    )
    als_anna.get(reverse("dossiers-document", args=[gezin.dossier.pk, document.pk]))
    regel = regels_van(gezin.dossier.pk)[0]
    assert (regel.actie, regel.object_soort) == ("exporteren", "document")


def test_een_scherm_over_een_persoon_gaat_alleen_over_hem(als_anna: Client, gezin: Gezin) -> None:
    als_anna.get(reverse("dossiers-persoon", args=[gezin.dossier.pk, gezin.noor.pk]))
    assert len(regels_van(gezin.dossier.pk)[0].personen) == 1


def test_een_verzoek_over_het_web_heeft_een_netwerk(als_anna: Client, gezin: Gezin) -> None:
    als_anna.get(reverse("dossier", args=[gezin.dossier.pk]), REMOTE_ADDR="192.0.2.77")
    assert regels_van(gezin.dossier.pk)[0].herkomst == "web 192.0.2.0/24"


def test_wie_in_de_werkvoorraad_staat_is_gezien(als_anna: Client, gezin: Gezin, anna: Medewerker) -> None:
    als_anna.get(reverse("werkvoorraad"), {"wiens": "alles"})
    regel = regels_van(gezin.dossier.pk)[0]
    assert (regel.actie, regel.waar, regel.medewerker) == ("lijst", "werkvoorraad", anna.pk)


def test_een_lijst_die_zichzelf_ververst_herhaalt_niets(als_anna: Client, gezin: Gezin) -> None:
    for _ in range(3):
        als_anna.get(reverse("werkvoorraad"), {"wiens": "alles"}, headers={ACHTERGROND: "1"})
    assert regels_van(gezin.dossier.pk).filter(waar="werkvoorraad").count() == 1


def test_de_tabellen_hangen_van_niets_buiten_het_logboek_af() -> None:
    """Whoever may drop a table that the log refers to, could by that alter the log."""
    import zicht.kern.logboek

    sql = (Path(zicht.kern.logboek.__file__).parent / "tabellen.sql").read_text(encoding="utf-8")
    verwijzingen = [regel for regel in sql.splitlines() if "REFERENCES" in regel]
    assert verwijzingen
    assert all("REFERENCES logboek." in regel for regel in verwijzingen)
