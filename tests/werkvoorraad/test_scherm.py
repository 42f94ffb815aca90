"""The queue on screen: order, need to know, filters in the address, bulk assignment, a fixed number of queries."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from tests.werkvoorraad.conftest import MaakMelding
from zicht.contact.models import Terugbelafspraak
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.werkvoorraad.models import Werkregel

pytestmark = pytest.mark.django_db


def scherm(client: Client, medewerker: Medewerker, **vraag: str) -> str:
    client.force_login(medewerker)
    antwoord = client.get(reverse("werkvoorraad"), vraag)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_zonder_inloggen_is_er_niets(client: Client, db: None) -> None:
    antwoord = client.get(reverse("werkvoorraad"))
    assert antwoord.status_code == 302
    assert antwoord["Location"].startswith("/inloggen/")


@pytest.mark.parametrize("blad", ["²", "9" * 5000, "-1", "x"])
def test_een_onmogelijk_blad_in_het_adres_is_het_eerste(client: Client, anna: Medewerker, blad: str) -> None:
    assert "Geen open werk" in scherm(client, anna, blad=blad)


def test_spoed_staat_boven_en_dan_de_eerste_datum(client: Client, maak_melding: MaakMelding, anna: Medewerker) -> None:
    """ML-10, VB-1: urgency first, then the due date."""
    with klok.op(date(2026, 3, 2)):
        maak_melding("Later")
    with klok.op(date(2026, 2, 27)):
        maak_melding("Eerder")
    with klok.op(date(2026, 3, 4)):
        maak_melding("Dringend", spoed=True, spoed_reden="Er is nu gevaar.")
        tekst = scherm(client, anna)
    assert tekst.index("Dringend") < tekst.index("Eerder") < tekst.index("Later")


def test_regel_toont_wat_verschuldigd_is_en_sinds_wanneer_verantwoordelijk(
    client: Client, maak_melding: MaakMelding, anna: Medewerker
) -> None:
    """VB-2."""
    with klok.op(date(2026, 3, 2)):
        maak_melding()
        tekst = scherm(client, anna)
    assert "Besluit over de melding" in tekst
    assert "vanaf 10 mrt 2026" in tekst
    assert "9 mrt" in tekst


def test_een_naam_met_tekens_van_html_is_in_de_lijst_tekst(
    client: Client, maak_melding: MaakMelding, anna: Medewerker
) -> None:
    maak_melding("<script>alert(1)</script>")
    tekst = scherm(client, anna)
    assert "&lt;script&gt;alert(1)" in tekst
    assert "<script>alert" not in tekst


def test_wat_is_afgesloten_heeft_geen_prioriteit_meer(
    client: Client, maak_melding: MaakMelding, anna: Medewerker
) -> None:
    with klok.op(date(2026, 3, 2)):
        maak_melding(spoed=True, spoed_reden="Er is nu gevaar.")
        for fase, zichtbaar in (("beoordeling", True), ("afgesloten", False)):
            Werkregel.objects.update(fase=fase)
            assert ("Prioriteit: spoed" in scherm(client, anna).partition("<tbody>")[2]) is zichtbaar


def test_wie_wij_beloofden_te_bellen_staat_bovenaan_met_waar_dat_wordt_vastgelegd(
    client: Client, maak_melding: MaakMelding, anna: Medewerker
) -> None:
    """ML-11."""
    with klok.op(date(2026, 3, 2)):
        maak_melding()
        Terugbelafspraak.objects.update(door=anna)
        afspraak = Terugbelafspraak.objects.all()[0]
        tekst = scherm(client, anna)
    assert reverse("contact-bel-terug", args=[afspraak.dossier_id, afspraak.pk]) in tekst


def test_een_ander_team_ziet_het_dossier_niet(client: Client, maak_melding: MaakMelding, otto: Medewerker) -> None:
    """TG-2."""
    maak_melding("Geheimnaam")
    for wiens in ("team", "alles", "mijn"):
        assert "Geheimnaam" not in scherm(client, otto, wiens=wiens)


def test_een_afgeschermd_dossier_bestaat_niet_voor_anderen(
    client: Client, maak_melding: MaakMelding, anna: Medewerker, sem: Medewerker, dirk: Medewerker
) -> None:
    """TG-3: not in the list and not in the counts."""
    dossier = maak_melding("Geheimnaam").dossier
    dossier.afgeschermd, dossier.dossierhouder = True, sem
    dossier.save()
    tekst = scherm(client, anna)
    assert "Geheimnaam" not in tekst
    assert "Alle stappen (0)" in tekst
    assert "Geheimnaam" in scherm(client, dirk, wiens="alles")


def test_filters_staan_in_het_adres(client: Client, maak_melding: MaakMelding, anna: Medewerker) -> None:
    with klok.op(date(2026, 3, 2)):
        maak_melding("Oudewater")
    with klok.op(date(2026, 3, 20)):
        maak_melding("Nieuwland")
        assert "Oudewater" in scherm(client, anna, te_laat="ja")
        assert "Nieuwland" not in scherm(client, anna, te_laat="ja")
        assert "Nieuwland" not in scherm(client, anna, stap="monitoren")


def test_toewijzen_aan_een_collega(
    client: Client, maak_melding: MaakMelding, anna: Medewerker, sem: Medewerker
) -> None:
    een, ander = maak_melding("Een").dossier, maak_melding("Ander").dossier
    client.force_login(anna)
    antwoord = client.post(
        reverse("werkvoorraad-toewijzen"), {"dossier": [een.pk, ander.pk], "aan": sem.pk}, follow=True
    )
    assert "2 dossiers toegewezen aan Sem Bakker" in antwoord.content.decode()
    een.refresh_from_db()
    assert een.dossierhouder == sem


def test_toewijzen_van_een_onzichtbaar_dossier_bestaat_niet(
    client: Client, maak_melding: MaakMelding, otto: Medewerker
) -> None:
    """TG-2: the same answer as for a dossier that does not exist."""
    dossier = maak_melding().dossier
    client.force_login(otto)
    antwoord = client.post(reverse("werkvoorraad-toewijzen"), {"dossier": [dossier.pk], "aan": otto.pk})
    assert antwoord.status_code == 404


def test_niets_aangekruist_zegt_wat_te_doen(client: Client, anna: Medewerker) -> None:
    client.force_login(anna)
    antwoord = client.post(reverse("werkvoorraad-toewijzen"), {}, follow=True)
    assert "Kruis eerst dossiers aan" in antwoord.content.decode()


def test_evenveel_vragen_voor_een_als_voor_twintig_regels(
    client: Client, maak_melding: MaakMelding, anna: Medewerker, django_assert_max_num_queries: object
) -> None:
    for nummer in range(20):
        maak_melding(f"Gezin {nummer}")
    client.force_login(anna)
    with django_assert_max_num_queries(17):  # type: ignore[operator]
        client.get(reverse("werkvoorraad"))


def test_nieuw_contact_is_een_klik(client: Client, anna: Medewerker) -> None:
    client.force_login(anna)
    assert f'href="{reverse("nieuw_contact")}"' in client.get(reverse("werkvoorraad")).content.decode().split("<h1")[1]
