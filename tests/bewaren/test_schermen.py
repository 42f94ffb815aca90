"""The screens of retention: who sees them, what they show, nothing lost when something is wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.bewaren.conftest import MaakDossier
from zicht.bewaren.lijst import werk_lijst_bij
from zicht.bewaren.models import Bewaarbesluit, Vernietiging, Vernietigingsvoorstel
from zicht.dossiers.models import Dossier
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
Als = Callable[[Medewerker], Client]


def van(naam: str, dossier: Dossier, **rest: Any) -> str:
    return reverse(naam, kwargs={"dossier": dossier.pk, **rest})


def beoordelen(voorstel: Vernietigingsvoorstel) -> str:
    return van("bewaren-goedkeuren", voorstel.dossier, voorstel=voorstel.pk)


def test_de_lijst_is_voor_wie_voorstelt_of_goedkeurt(als: Als, anna: Medewerker, petra: Medewerker) -> None:
    assert als(anna).get(reverse("bewaren")).status_code == 403
    assert als(petra).get(reverse("bewaren")).status_code == 200


def test_re10_de_lijst_toont_wat_voorbij_is_met_de_reden(als: Als, dossier: Dossier, petra: Medewerker) -> None:
    werk_lijst_bij()
    tekst = als(petra).get(reverse("bewaren")).content.decode()
    assert str(dossier) in tekst
    assert "15 mei 2046" in tekst
    assert "20 jaar" in tekst


def test_een_afgeschermd_dossier_staat_niet_op_de_lijst_van_wie_het_niet_mag_zien(
    als: Als, dossier: Dossier, petra: Medewerker
) -> None:
    werk_lijst_bij()
    Dossier.objects.update(afgeschermd=True)
    assert str(dossier) not in als(petra).get(reverse("bewaren")).content.decode()


def test_wat_op_een_tweede_wacht_staat_bovenaan(als: Als, voorstel: Vernietigingsvoorstel, dirk: Medewerker) -> None:
    antwoord = als(dirk).get(reverse("bewaren"))
    assert antwoord.context["voorstellen"] == [voorstel]
    assert beoordelen(voorstel) in antwoord.content.decode()


def test_een_lege_lijst_zegt_dat_er_niets_vanzelf_gebeurt(als: Als, petra: Medewerker) -> None:
    assert "Vernietigen gebeurt nooit vanzelf" in als(petra).get(reverse("bewaren")).content.decode()


def test_het_aantal_vragen_hangt_niet_af_van_de_lijst(
    als: Als, maak_dossier: MaakDossier, petra: Medewerker, django_assert_max_num_queries: Any
) -> None:
    for dag in range(1, 9):
        maak_dossier(geopend=date(2026, 1, dag))
    werk_lijst_bij()
    client = als(petra)
    with django_assert_max_num_queries(35):
        assert len(client.get(reverse("bewaren")).context["regels"]) == 8


def test_een_buitenstaander_vindt_niets(als: Als, voorstel: Vernietigingsvoorstel, otto: Medewerker) -> None:
    client = als(otto)
    assert client.get(van("bewaren-dossier", voorstel.dossier)).status_code == 404
    assert client.post(beoordelen(voorstel), {"nummer": str(voorstel.dossier)}).status_code == 404


def test_wie_in_het_team_werkt_ziet_hoe_lang_het_dossier_blijft(als: Als, dossier: Dossier, anna: Medewerker) -> None:
    tekst = als(anna).get(van("bewaren-dossier", dossier)).content.decode()
    assert "15 mei 2046" in tekst
    assert "Vernietigen voorstellen" not in tekst


def test_wat_ontbreekt_staat_op_het_scherm(als: Als, maak_dossier: MaakDossier, anna: Medewerker) -> None:
    open_ = maak_dossier(gesloten=None)
    tekst = als(anna).get(van("bewaren-dossier", open_)).content.decode()
    assert "De bewaartermijn begint bij het definitieve einde" in tekst


def test_re10_loopt_alleen_een_ander_dossier_nog_dan_staat_dat_er(
    als: Als, maak_dossier: MaakDossier, anna: Medewerker
) -> None:
    """Of a dossier that ended it does not say that Veilig Thuis is still involved."""
    eerst, later = maak_dossier(), maak_dossier(geopend=date(2026, 2, 2), gesloten=None)
    later.voorgangers.add(eerst)
    tekst = als(anna).get(van("bewaren-dossier", eerst)).content.decode()
    assert "Zolang een ander dossier over dezelfde mensen nog loopt" in tekst
    assert "Veilig Thuis is nog betrokken" not in tekst


def test_re10_wie_zelf_voorstelde_of_geen_leidinggevende_is_krijgt_geen_knop_om_te_beoordelen(
    als: Als, voorstel: Vernietigingsvoorstel, petra: Medewerker, dirk: Medewerker
) -> None:
    knop = f'href="{beoordelen(voorstel)}"'
    assert knop in als(dirk).get(van("bewaren-dossier", voorstel.dossier)).content.decode()
    assert knop not in als(petra).get(van("bewaren-dossier", voorstel.dossier)).content.decode()


def test_re10_verlengen_via_het_scherm(als: Als, dossier: Dossier, dirk: Medewerker) -> None:
    velden = {"tot_en_met": "2055-01-01", "motivering": "Er loopt een strafzaak."}
    assert als(dirk).post(van("bewaren-verlengen", dossier), velden).status_code == 302
    assert Bewaarbesluit.objects.get().tot_en_met == date(2055, 1, 1)


def test_re10_wie_niet_mag_verlengen_leest_waarom_en_houdt_zijn_tekst(
    als: Als, dossier: Dossier, anna: Medewerker
) -> None:
    velden = {"tot_en_met": "2055-01-01", "motivering": "Er loopt een strafzaak."}
    antwoord = als(anna).post(van("bewaren-verlengen", dossier), velden)
    assert antwoord.status_code == 422
    tekst = antwoord.content.decode()
    assert "Alleen de leidinggevende" in tekst
    assert "Er loopt een strafzaak." in tekst


def test_voorstellen_via_het_scherm(als: Als, dossier: Dossier, petra: Medewerker) -> None:
    velden = {"grond": "termijn voorbij", "persoon": "", "toelichting": "Ook de zus is verhuisd."}
    assert als(petra).post(van("bewaren-voorstel", dossier), velden).status_code == 302
    assert Vernietigingsvoorstel.objects.get().toelichting == "Ook de zus is verhuisd."


def test_beoordelen_toont_wat_gaat_en_wat_blijft(als: Als, voorstel: Vernietigingsvoorstel, dirk: Medewerker) -> None:
    tekst = als(dirk).get(beoordelen(voorstel)).content.decode()
    for verwacht in ("Dit gaat voorgoed weg", "Persoon", "Dit blijft", "Petra Kool", "Dit is niet terug te draaien"):
        assert verwacht in tekst


def test_beoordelen_vraagt_de_database_niet_per_tabel(
    als: Als, voorstel: Vernietigingsvoorstel, dirk: Medewerker, django_assert_max_num_queries: Any
) -> None:
    client = als(dirk)
    with django_assert_max_num_queries(60):
        client.get(beoordelen(voorstel))


def test_wie_zelf_voorstelde_leest_dat_een_ander_moet_beoordelen(
    als: Als, voorstel: Vernietigingsvoorstel, petra: Medewerker
) -> None:
    tekst = als(petra).get(beoordelen(voorstel)).content.decode()
    assert "U stelde dit zelf voor" in tekst and "Definitief vernietigen" not in tekst


def test_een_verkeerd_nummer_vernietigt_niets(als: Als, voorstel: Vernietigingsvoorstel, dirk: Medewerker) -> None:
    antwoord = als(dirk).post(beoordelen(voorstel), {"nummer": "D9999999"})
    assert antwoord.status_code == 422
    assert "Dit is niet het nummer van dit dossier" in antwoord.content.decode()
    assert Dossier.objects.filter(pk=voorstel.dossier_id).exists()


def test_re11_goedkeuren_leidt_naar_het_bewijs(als: Als, voorstel: Vernietigingsvoorstel, dirk: Medewerker) -> None:
    antwoord = als(dirk).post(beoordelen(voorstel), {"nummer": str(voorstel.dossier)}, follow=True)
    tekst = antwoord.content.decode()
    assert "Bewijs van vernietiging V00001" in tekst
    assert "Petra Kool" in tekst
    assert str(voorstel.dossier) not in tekst
    assert not Dossier.objects.exists()


def test_intrekken_via_het_scherm(als: Als, voorstel: Vernietigingsvoorstel, petra: Medewerker) -> None:
    adres = van("bewaren-intrekken", voorstel.dossier, voorstel=voorstel.pk)
    assert als(petra).post(adres, {"reden": "Toch niet."}).status_code == 302
    voorstel.refresh_from_db()
    assert voorstel.stand == "ingetrokken"


def test_bewijzen_zijn_terug_te_vinden(
    als: Als, voorstel: Vernietigingsvoorstel, dirk: Medewerker, anna: Medewerker
) -> None:
    als(dirk).post(beoordelen(voorstel), {"nummer": str(voorstel.dossier.nummer)})
    adres = reverse("bewaren-bewijs", kwargs={"nummer": Vernietiging.objects.get().nummer})
    assert adres in als(dirk).get(reverse("bewaren-bewijzen")).content.decode()
    assert als(dirk).get(reverse("bewaren-bewijs", kwargs={"nummer": 99})).status_code == 404
    assert als(anna).get(adres).status_code == 403
