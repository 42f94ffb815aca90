"""A closed file offers what can still be done in it, and nothing that is no longer owed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from tests.dossiers.conftest import Gezin
from tests.dossiers.volledig import DAG, Vol
from zicht.dossiers.gesprekken import leg_gesprek_vast, plan_gesprek
from zicht.dossiers.models import Dossier, Gesprek, Verplichting
from zicht.kern import klok
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db

BLADEN = ("dossier", "dossiers-gesprekken", "dossiers-vragen")


def sluit(dossier: Dossier) -> None:
    """As the end does it: everything open was given up with a reason (AF-2)."""
    open_ = Verplichting.objects.filter(dossier=dossier, stand__in=("open", "wacht"))
    open_.update(stand=Verplichting.Stand.AFGEZIEN)
    Dossier.objects.filter(pk=dossier.pk).update(definitief_einde_op=date(2026, 3, 9))


def zonder_verslag(gezin: Gezin, door: Medewerker) -> Gesprek:
    return leg_gesprek_vast(dossier=gezin.dossier, door=door, wijze="telefoon", gehoord=[gezin.vader], op=DAG)


@pytest.mark.parametrize("naam", BLADEN)
def test_wat_nog_wel_kan_staat_er_met_een_knop(vol: Vol, anna: Medewerker, als: Any, naam: str) -> None:
    sluit(vol.dossier)
    pagina = als(anna).get(vol.url(naam)).content.decode()
    assert "Dit dossier is definitief afgesloten" in pagina
    wegen = [reverse(waar, kwargs={"dossier": vol.dossier.pk}) for waar in ("rechten", "klachten", "nazorg")]
    assert [weg for weg in (*wegen, reverse("nieuw_contact")) if f'href="{weg}"' not in pagina] == []


@pytest.mark.parametrize("naam", BLADEN)
@pytest.mark.parametrize("doen", ["dossiers-gesprek-plannen", "dossiers-uitnodigen", "dossiers-afspraak"])
def test_wat_niet_meer_hoort_wordt_niet_aangeboden(vol: Vol, anna: Medewerker, als: Any, naam: str, doen: str) -> None:
    client, weg = als(anna), f'href="{vol.url(doen)}"'
    lopend = client.get(vol.url(naam)).content.decode()
    sluit(vol.dossier)
    assert weg not in client.get(vol.url(naam)).content.decode()
    assert naam != "dossiers-gesprekken" or doen == "dossiers-afspraak" or weg in lopend


def test_wat_er_was_en_wat_iemand_vraagt_kan_nog_worden_vastgelegd(vol: Vol, anna: Medewerker, als: Any) -> None:
    """ALG-15: who asks something after the end gets an answer too."""
    client = als(anna)
    sluit(vol.dossier)
    assert vol.url("dossiers-gesprek-vastleggen") in client.get(vol.url("dossiers-gesprekken")).content.decode()
    assert vol.url("dossiers-vraag-vastleggen") in client.get(vol.url("dossiers-vragen")).content.decode()


def test_een_verslag_waarvan_is_afgezien_wordt_niet_meer_gevraagd(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any
) -> None:
    """AF-2."""
    client, gesprek = als(anna), zonder_verslag(gezin, anna)
    lijst, blad = vol.url("dossiers-gesprekken"), vol.url("dossiers-gesprek", gesprek=gesprek)
    schrijven = vol.url("dossiers-verslag", gesprek=gesprek)
    assert schrijven in client.get(lijst).content.decode()
    sluit(vol.dossier)
    for adres in (lijst, blad):
        pagina = client.get(adres).content.decode()
        assert schrijven not in pagina and "Nog geen verslag" not in pagina
    assert "geen verslag meer te maken" in pagina


def test_een_verslag_van_na_het_afsluiten_wordt_wel_gevraagd(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any
) -> None:
    """ALG-4: a talk about aftercare or a complaint has its report too."""
    sluit(vol.dossier)
    gesprek = zonder_verslag(gezin, anna)
    schrijven = vol.url("dossiers-verslag", gesprek=gesprek)
    client = als(anna)
    assert schrijven in client.get(vol.url("dossiers-gesprekken")).content.decode()
    assert schrijven in client.get(vol.url("dossiers-gesprek", gesprek=gesprek)).content.decode()


def test_wie_erbij_was_kan_een_verslag_ook_na_het_einde_verbeteren(vol: Vol, anna: Medewerker, als: Any) -> None:
    """ALG-4."""
    sluit(vol.dossier)
    pagina = als(anna).get(vol.url("dossiers-gesprek")).content.decode()
    assert vol.url("dossiers-verslag-reactie") in pagina
    assert f'href="{vol.url("dossiers-verslag-aanbieden")}"' not in pagina
    assert vol.url("dossiers-gesprek-afspraak") not in pagina


def test_bij_een_gepland_gesprek_blijft_alleen_over_hoe_het_ging(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any
) -> None:
    gesprek = plan_gesprek(dossier=gezin.dossier, door=anna, met=[gezin.moeder], op=klok.nu(), wijze="huisbezoek")
    sluit(vol.dossier)
    client = als(anna)
    pagina = client.get(vol.url("dossiers-gesprek", gesprek=gesprek)).content.decode()
    assert vol.url("dossiers-gesprek-gehouden", gesprek=gesprek) in pagina
    assert vol.url("dossiers-informeren") not in pagina
    assert "Voorbereiden" not in client.get(vol.url("dossiers-gesprekken")).content.decode()


def test_een_afspraak_waarvan_is_afgezien_vraagt_geen_brief_meer(vol: Vol, anna: Medewerker, als: Any) -> None:
    """ALG-15, AF-2."""
    client = als(anna)
    assert "Nog niet op papier" in client.get(vol.url("dossiers-vragen")).content.decode()
    sluit(vol.dossier)
    pagina = client.get(vol.url("dossiers-vragen")).content.decode()
    assert "Nog niet op papier" not in pagina and "soort=afspraken" not in pagina
    assert "Niet op papier" in pagina


def test_een_vraag_waarvan_is_afgezien_staat_niet_open_maar_mag_nog(vol: Vol, anna: Medewerker, als: Any) -> None:
    """ALG-15, AF-2."""
    client = als(anna)
    sluit(vol.dossier)
    pagina = client.get(vol.url("dossiers-vragen")).content.decode()
    assert "Niet beantwoord" in pagina and "Alsnog beantwoorden" in pagina
