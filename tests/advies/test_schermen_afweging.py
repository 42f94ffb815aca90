"""The screens of the conversation: what belongs to this caller, what the answers say, what is still owed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.advies.conftest import ADVIES, GEZEGD, VRAAG, Geef
from zicht.advies.ambtshalve import Overlegd, besluit_ambtshalve_melding, overweeg_ambtshalve_melding
from zicht.advies.models import Advies, Adviesvrager, AmbtshalveOverweging
from zicht.kern.models import Medewerker
from zicht.protocol.ambtshalve import voorwaarden

pytestmark = pytest.mark.django_db
Als = Callable[[Medewerker], Client]
VANDAAG = date(2026, 3, 4)
STUUR = {
    "soort_vrager": "professional",
    "eerste_wens": "advies",
    "wijze": "telefoon",
    "over_geweld": "on",
    "kinderen": "onbekend",
    "gezegd": GEZEGD[:2],
    "vraag": VRAAG,
    "advies": ADVIES,
}
WIJST_OP_MELDEN = {"antwoord_acute_onveiligheid": "ja", "antwoord_beller_toegerust": "nee"}


@pytest.fixture
def adres() -> str:
    return reverse("advies-nieuw", kwargs={"kenmerk": uuid4()})


def tekst(antwoord: Any) -> str:
    inhoud: str = antwoord.content.decode()
    return inhoud


def test_eerst_wordt_gekozen_wie_er_belt(als: Als, fenna: Medewerker, adres: str) -> None:
    """ADV-4"""
    assert "Wie vraagt advies?" in tekst(als(fenna).get(adres))


@pytest.mark.parametrize(
    ("soort", "wel", "niet"),
    [
        ("professional", 'value="lokale deskundigen"', 'value="eigen regie"'),
        ("omstander", 'value="blijft verantwoordelijk"', 'value="lokale deskundigen"'),
        ("directbetrokkene", 'value="doorbreken"', 'name="sector"'),
    ],
)
def test_elk_soort_beller_heeft_eigen_onderwerpen(
    als: Als, fenna: Medewerker, adres: str, soort: str, wel: str, niet: str
) -> None:
    """ADV-4, ADV-5, ADV-6, EC-3"""
    inhoud = tekst(als(fenna).get(f"{adres}?soort={soort}"))
    assert wel in inhoud
    assert niet not in inhoud


def test_wat_de_antwoorden_zeggen_staat_er_voor_het_bewaren(als: Als, fenna: Medewerker, adres: str) -> None:
    """EC-6, ADV-8: with the reasons, what was typed still there, and nothing saved."""
    antwoord = als(fenna).post(adres, {**STUUR, **WIJST_OP_MELDEN, "weeg": "1"})
    assert "Raad een melding aan" in tekst(antwoord)
    assert "toegerust: met kennis, tijd en steun? Nee." in tekst(antwoord)
    assert VRAAG in tekst(antwoord)
    assert not Advies.objects.exists()


def test_een_verzonnen_vraag_breekt_niets(als: Als, fenna: Medewerker, adres: str) -> None:
    assert als(fenna).post(adres, {**STUUR, "antwoord_lust_u_koffie": "ja", "weeg": "1"}).status_code == 200


def test_een_melding_niet_aanraden_vraagt_de_reden_in_zijn_veld(als: Als, fenna: Medewerker, adres: str) -> None:
    """ADV-8"""
    antwoord = als(fenna).post(adres, {**STUUR, **WIJST_OP_MELDEN})
    assert (antwoord.status_code, "Deed u dat niet? Schrijf waarom." in tekst(antwoord)) == (422, True)
    als(fenna).post(adres, {**STUUR, **WIJST_OP_MELDEN, "niet_aangeraden_reden": "De politie is al binnen."})
    assert Advies.objects.get().niet_aangeraden_reden == "De politie is al binnen."


def test_wie_de_vijf_vragen_beantwoordt_valt_onder_de_meldcode(als: Als, fenna: Medewerker, adres: str) -> None:
    """EC-3: what the screen showed is what counts when it is saved."""
    meldcode = {"antwoord_vermoeden_blijft": "ja", "antwoord_vermoeden_onveiligheid": "ja"}
    als(fenna).post(adres, {**STUUR, **meldcode, "melding_aangeraden": "ja"})
    assert Advies.objects.get().onder_meldcode is True


def test_op_het_blad_staat_wat_nog_samen_wordt_beantwoord(als: Als, fenna: Medewerker, geef: Geef) -> None:
    """EC-3"""
    antwoorden = {"vermoeden_blijft": True, "vermoeden_onveiligheid": True}
    rij = geef(antwoorden=antwoorden, onder_meldcode=True, melding_aangeraden=True)
    inhoud = tekst(als(fenna).get(reverse("advies-advies", kwargs={"advies": rij.pk})))
    assert "Volgens de Meldcode is een melding aangewezen." in inhoud
    assert "Beantwoord samen met de professional nog" in inhoud


def test_op_het_blad_staat_wat_nog_niet_is_besproken(als: Als, fenna: Medewerker, geef: Geef) -> None:
    """ADV-4: the three extra topics only with a suspicion of criminal child abuse."""
    for strafbaar, staat_er in ((False, False), (True, True)):
        rij = geef(strafbaar=strafbaar)
        inhoud = tekst(als(fenna).get(reverse("advies-advies", kwargs={"advies": rij.pk})))
        assert ("Een strafrechtelijk onderzoek niet verstoren" in inhoud) == staat_er


def test_een_andere_contactpersoon_kiest_u_op_een_scherm(
    als: Als, fenna: Medewerker, sem: Medewerker, vrager: Adviesvrager
) -> None:
    """ADV-7"""
    als(fenna).post(
        reverse("advies-contactpersoon", kwargs={"adviesvrager": vrager.pk}), {"contactpersoon": str(sem.pk)}
    )
    assert Adviesvrager.objects.get().contactpersoon == sem


def overweging(advies: Advies, door: Medewerker) -> AmbtshalveOverweging:
    return overweeg_ambtshalve_melding(
        advies=advies,
        door=door,
        antwoorden=dict.fromkeys(voorwaarden("professional"), True),
        reden="Het kind is vandaag geslagen.",
        besproken_op=VANDAAG,
        organisatie_besproken_op=VANDAAG,
    )


@pytest.fixture
def besloten(advies: Advies, fenna: Medewerker, sem: Medewerker) -> AmbtshalveOverweging:
    return besluit_ambtshalve_melding(
        overweging=overweging(advies, fenna),
        door=fenna,
        melden=True,
        motivering="Niemand anders kan het kind beschermen.",
        overlegd=[Overlegd(collega=sem, advies="Doen.")],
        mdo_op=VANDAAG,
    )


def test_overwegen_zonder_persoonsgegevens_wordt_geweigerd(als: Als, fenna: Medewerker, advies: Advies) -> None:
    """ADV-9, hard: and what was typed is still there."""
    adres = reverse("advies-overwegen", kwargs={"advies": advies.pk})
    antwoord = als(fenna).post(adres, {"reden": "Het kind is geslagen.", "antwoord_persoonsgegevens_bekend": "nee"})
    assert antwoord.status_code == 422
    assert "alleen als Veilig Thuis weet om wie het gaat" in tekst(antwoord)
    assert "Het kind is geslagen." in tekst(antwoord)


def test_van_overwegen_naar_besluiten(als: Als, fenna: Medewerker, sem: Medewerker, advies: Advies) -> None:
    """ADV-9, ALG-12"""
    client = als(fenna)
    ja = {f"antwoord_{code}": "ja" for code in voorwaarden("professional")}
    besproken = {"besproken_op": "2026-03-04", "organisatie_besproken_op": "2026-03-04"}
    client.post(
        reverse("advies-overwegen", kwargs={"advies": advies.pk}), {"reden": "Het kind is geslagen.", **ja, **besproken}
    )
    rij = AmbtshalveOverweging.objects.get()
    gestuurd = {
        "melden": "ja",
        "motivering": "Niemand anders kan het kind beschermen.",
        "mdo_op": "2026-03-04",
        "collega": str(sem.pk),
        "rol": "collega",
        "advies": "Doen.",
        "advies_gevolgd": "ja",
    }
    client.post(reverse("advies-overweging-besluit", kwargs={"overweging": rij.pk}), gestuurd)
    rij.refresh_from_db()
    assert (rij.uitkomst, rij.raadplegingen.get().collega) == ("melden", sem)


@pytest.mark.parametrize(
    ("naam", "veld"),
    [("advies-overweging-verteld", "besluit_verteld_op"), ("advies-overweging-gevolgen", "gevolgen_verteld_op")],
)
def test_vertellen_heeft_twee_schermen(
    als: Als, fenna: Medewerker, besloten: AmbtshalveOverweging, naam: str, veld: str
) -> None:
    """ADV-9"""
    als(fenna).post(reverse(naam, kwargs={"overweging": besloten.pk}), {"verteld_op": "2026-03-04"})
    besloten.refresh_from_db()
    assert getattr(besloten, veld) == VANDAAG


@pytest.mark.parametrize("naam", ["advies", "werkvoorraad"])
def test_een_besloten_melding_blijft_staan_tot_zij_is_opgenomen(
    als: Als, fenna: Medewerker, besloten: AmbtshalveOverweging, naam: str
) -> None:
    """ADV-9: a child must not wait because somebody forgot."""
    client = als(fenna)
    assert "Melding nog opnemen" in tekst(client.get(reverse(naam)))
    client.post(reverse("advies-overweging-opgenomen", kwargs={"overweging": besloten.pk}))
    assert "Melding nog opnemen" not in tekst(client.get(reverse(naam)))


@pytest.mark.parametrize(
    "naam", ["advies-overweging-besluit", "advies-overweging-verteld", "advies-overweging-gevolgen"]
)
def test_een_overweging_is_van_wie_het_advies_gaf(
    als: Als, fenna: Medewerker, buitenstaander: Medewerker, besloten: AmbtshalveOverweging, naam: str
) -> None:
    """TG-2"""
    adres = reverse(naam, kwargs={"overweging": besloten.pk})
    assert [als(wie).get(adres).status_code for wie in (fenna, buitenstaander)] == [200, 404]


def test_het_derde_gesprek_vraagt_bij_zijn_veld_om_opnieuw_te_wegen(
    als: Als, fenna: Medewerker, vrager: Adviesvrager
) -> None:
    """ADV-11"""
    client, adres = als(fenna), reverse("advies-vervolg", kwargs={"adviesvrager": vrager.pk})
    gestuurd = {"wijze": "telefoon", "vraag": VRAAG, "advies": ADVIES}
    client.post(adres, gestuurd)
    assert "Dit is gesprek 3 sinds 4 maart 2026" in tekst(client.post(adres, gestuurd))
    client.post(adres, {**gestuurd, "melding_aangeraden": "ja"})
    assert vrager.adviezen.count() == 3
