"""What the answers of the call ask of who records the advice (EC-1, EC-3, EC-5, EC-6, ADV-4 to ADV-8, ADV-11)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.advies.conftest import ADVIES, NU, VRAAG, Geef
from zicht.advies.afspreken import spreek_vervolgadvies_af, wissel_contactpersoon
from zicht.advies.geven import geef_vervolgadvies
from zicht.advies.keuring import GegevensGevonden
from zicht.advies.keuzes import Gezegd, Onderwerp, Steun, Vrager
from zicht.advies.models import Advies, Adviesvrager, Vervolgafspraak
from zicht.advies.selectors import wens_melding_werd_advies
from zicht.advies.weging import afweging_van
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.kern.models import Medewerker
from zicht.protocol.adviesgesprek import adviesgesprek

pytestmark = pytest.mark.django_db
ONVEILIG = {"vermoeden_blijft": True, "vermoeden_onveiligheid": True}
TE_ZWAAR = {"acute_onveiligheid": True, "beller_toegerust": False}


@pytest.mark.parametrize("soort", Vrager.values)
def test_elk_onderwerp_van_het_protocol_is_aan_te_kruisen(soort: str) -> None:
    """EC-1, ADV-4, ADV-5, ADV-6: what the protocol names per kind of adviesvrager exists as a choice."""
    gesprek = adviesgesprek(soort, strafbaar=True)
    assert set(gesprek.besproken) <= set(Onderwerp.values)
    assert set(gesprek.ondersteuning) <= set(Steun.values)
    assert set(gesprek.verteld) <= set(Gezegd.values)


def test_wat_er_gezegd_is_staat_bij_het_advies(geef: Geef) -> None:
    """ADV-5, ADV-6"""
    rij = Advies.objects.get(
        pk=geef(gezegd=["blijft verantwoordelijk", "geen actie"], ondersteuning=[Steun.BIJ_GESPREK]).pk
    )
    assert (rij.gezegd, rij.ondersteuning) == (["blijft verantwoordelijk", "geen actie"], ["bij een gesprek"])


@pytest.mark.parametrize(
    ("soort", "half"),
    [("professional", "geen actie"), ("omstander", "blijft verantwoordelijk"), ("directbetrokkene", "eigen regie")],
)
def test_wie_niet_hoort_wie_verantwoordelijk_blijft_vraagt_een_reden(geef: Geef, soort: str, half: str) -> None:
    """ADV-6: half of it is not it."""
    with pytest.raises(RedenNodig) as fout:
        geef(soort_vrager=soort, gezegd=[half])
    assert (fout.value.regel, fout.value.veld) == ("ADV-6", "niet_gezegd_reden")


def test_met_een_reden_kan_het_zonder(geef: Geef) -> None:
    """ADV-6"""
    assert geef(gezegd=[], niet_gezegd_reden="De verbinding viel weg.").niet_gezegd_reden == "De verbinding viel weg."


def test_ook_een_reden_noemt_niemand(geef: Geef) -> None:
    """ADV-1, hard"""
    with pytest.raises(GegevensGevonden) as fout:
        geef(gezegd=[], niet_gezegd_reden="Sanne de Wit kwam binnen.")
    assert set(fout.value.vondsten) == {"niet_gezegd_reden"}


def test_wat_niet_over_geweld_gaat_vraagt_niets_van_dit_alles(geef: Geef) -> None:
    """EC-6"""
    assert geef(over_geweld=False, gezegd=[]).gezegd == []


@pytest.mark.parametrize(
    ("velden", "reden"),
    [
        ({"antwoorden": ONVEILIG, "onder_meldcode": True}, "acute of structurele onveiligheid? Ja."),
        ({"antwoorden": TE_ZWAAR}, "toegerust: met kennis, tijd en steun? Nee."),
        ({"antwoorden": {"meer_bemoeienis_nodig": True}, "soort_vrager": "directbetrokkene"}, "actiever mee bemoeien"),
    ],
)
def test_wijst_het_op_een_melding_dan_raadt_de_medewerker_die_aan(
    geef: Geef, velden: dict[str, Any], reden: str
) -> None:
    """EC-3, EC-5, ADV-8: with the answers that say so."""
    with pytest.raises(RedenNodig) as fout:
        geef(**velden)
    assert (fout.value.regel, fout.value.veld) == ("ADV-8", "niet_aangeraden_reden")
    assert reden in fout.value.zin


def test_een_aangeraden_melding_vraagt_niets_meer(geef: Geef) -> None:
    """ADV-8; EC-6: the caller chooses, and the answers stay with the advice."""
    rij = Advies.objects.get(pk=geef(antwoorden=TE_ZWAAR, melding_aangeraden=True).pk)
    assert (rij.melding_aangeraden, rij.antwoorden) == (True, TE_ZWAAR)


def test_niet_aanraden_kan_met_een_reden(geef: Geef) -> None:
    """ADV-8"""
    rij = geef(antwoorden=TE_ZWAAR, melding_aangeraden=False, niet_aangeraden_reden="De politie is al binnen.")
    assert rij.niet_aangeraden_reden == "De politie is al binnen."


def test_beide_redenen_worden_tegelijk_gevraagd(geef: Geef) -> None:
    """ADV-6, ADV-8"""
    with pytest.raises(RedenNodig) as fout:
        geef(antwoorden=TE_ZWAAR, gezegd=[])
    assert {fout.value.veld, *fout.value.ook} == {"niet_aangeraden_reden", "niet_gezegd_reden"}


def test_de_afweging_blijft_te_zien(geef: Geef) -> None:
    """EC-3: the outcome with its reason, and what is still to be answered together."""
    afweging = afweging_van(geef(antwoorden=ONVEILIG, onder_meldcode=True, melding_aangeraden=True))
    assert afweging.meldcode is not None
    assert (afweging.meldcode.aangewezen.antwoord, len(afweging.meldcode.nog_samen)) == ("ja", 3)


def test_alleen_een_professional_valt_onder_de_meldcode(geef: Geef) -> None:
    """EC-3"""
    with pytest.raises(Invoerfout) as fout:
        geef(soort_vrager="omstander", onder_meldcode=True)
    assert set(fout.value.velden) == {"onder_meldcode"}


def test_een_vraag_die_niet_bestaat_wordt_niet_beantwoord(geef: Geef) -> None:
    with pytest.raises(Invoerfout) as fout:
        geef(antwoorden={"lust u koffie": True})
    assert set(fout.value.velden) == {"antwoorden"}


def test_wilde_melden_en_werd_advies_wordt_geteld(geef: Geef) -> None:
    """EC-6"""
    geef()
    geef(eerste_wens="melding", keuze_bevestigd=True)
    assert wens_melding_werd_advies(NU.date(), NU.date()) == 1
    assert wens_melding_werd_advies(NU.date() + timedelta(days=1), NU.date() + timedelta(days=1)) == 0


@pytest.fixture
def tweede_gesprek(vrager: Adviesvrager, fenna: Medewerker) -> Advies:
    return geef_vervolgadvies(adviesvrager=vrager, door=fenna, vraag=VRAAG, advies=ADVIES)


def test_vanaf_het_derde_gesprek_wordt_een_melding_opnieuw_gewogen(
    vrager: Adviesvrager, tweede_gesprek: Advies, fenna: Medewerker
) -> None:
    """ADV-11: how often and since when."""
    with pytest.raises(Invoerfout) as fout:
        geef_vervolgadvies(adviesvrager=vrager, door=fenna, vraag=VRAAG, advies=ADVIES)
    assert "gesprek 3 sinds 4 maart 2026" in fout.value.velden["melding_aangeraden"]


def test_gewogen_gaat_het_derde_gesprek_door(vrager: Adviesvrager, tweede_gesprek: Advies, fenna: Medewerker) -> None:
    """ADV-11"""
    rij = geef_vervolgadvies(adviesvrager=vrager, door=fenna, vraag=VRAAG, advies=ADVIES, melding_aangeraden=False)
    assert rij.melding_aangeraden is False


def test_ook_in_een_vervolggesprek_telt_wat_op_een_melding_wijst(vrager: Adviesvrager, fenna: Medewerker) -> None:
    """ADV-8"""
    with pytest.raises(RedenNodig) as fout:
        geef_vervolgadvies(adviesvrager=vrager, door=fenna, vraag=VRAAG, advies=ADVIES, antwoorden=TE_ZWAAR)
    assert fout.value.regel == "ADV-8"


def test_een_nieuwe_contactpersoon_neemt_de_beloofde_gesprekken_over(
    vrager: Adviesvrager, fenna: Medewerker, sem: Medewerker
) -> None:
    """ADV-7: with a name, and nobody is forgotten when a worker leaves."""
    spreek_vervolgadvies_af(
        adviesvrager=vrager, door=fenna, onderwerp="Hoe ging het?", uiterlijk=NU + timedelta(days=1)
    )
    wissel_contactpersoon(adviesvrager=vrager, contactpersoon=sem, door=fenna)
    assert Adviesvrager.objects.get(pk=vrager.pk).contactpersoon == sem
    assert Vervolgafspraak.objects.get().beller == sem


def test_zonder_zekerheid_wordt_een_volgend_gesprek_aangeboden(geef: Geef) -> None:
    """ADV-5, ADV-7: offered; what the adviesvrager then wants is his."""
    with pytest.raises(Invoerfout) as fout:
        geef(waarborgen=False, vervolg="niet nodig")
    assert set(fout.value.velden) == {"vervolg"}
    assert geef(waarborgen=False, vervolg="niet gewenst").vervolg == "niet gewenst"


def test_wie_hier_niet_meer_werkt_wordt_geen_contactpersoon(
    vrager: Adviesvrager, fenna: Medewerker, sem: Medewerker
) -> None:
    """ADV-7"""
    sem.is_active = False
    sem.save()
    with pytest.raises(Invoerfout):
        wissel_contactpersoon(adviesvrager=vrager, contactpersoon=sem, door=fenna)
