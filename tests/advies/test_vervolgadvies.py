"""Follow-up advice, by appointment and on the consented record only (ADV-7, ADV-10; HP2019 4.6, 5.6, 5.9)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.advies.conftest import ADVIES, NU, VERTELD, VRAAG, Geef
from zicht.advies.afspreken import laat_vervallen, niet_bereikt, spreek_vervolgadvies_af
from zicht.advies.geven import geef_vervolgadvies
from zicht.advies.keuring import GegevensGevonden
from zicht.advies.models import Adviesvrager, Vervolgafspraak
from zicht.advies.toestemming import leg_toestemming_vast
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture
def afspraak(vrager: Adviesvrager, fenna: Medewerker) -> Vervolgafspraak:
    return spreek_vervolgadvies_af(
        adviesvrager=vrager, door=fenna, onderwerp="Hoe ging het gesprek?", uiterlijk=NU + timedelta(days=2)
    )


def test_een_vervolgadvies_hangt_aan_de_eigen_vrager(vrager: Adviesvrager, fenna: Medewerker) -> None:
    """ADV-7, ADV-10"""
    rij = geef_vervolgadvies(adviesvrager=vrager, door=fenna, vraag="Het gaat beter.", advies="Houd vol.")
    assert (rij.adviesvrager, rij.is_vervolg, rij.soort_vrager) == (vrager, True, "professional")


def test_een_afspraak_heeft_een_moment_en_iemand_die_belt(afspraak: Vervolgafspraak, fenna: Medewerker) -> None:
    """ADV-7"""
    assert (afspraak.uiterlijk, afspraak.beller) == (NU + timedelta(days=2), fenna)


def test_een_afspraak_noemt_het_gezin_niet(vrager: Adviesvrager, fenna: Medewerker) -> None:
    """ADV-1"""
    with pytest.raises(GegevensGevonden):
        spreek_vervolgadvies_af(
            adviesvrager=vrager, door=fenna, onderwerp="Hoe gaat het met Sanne?", uiterlijk=NU + timedelta(days=2)
        )


def test_een_afspraak_in_het_verleden_kan_niet(vrager: Adviesvrager, fenna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        spreek_vervolgadvies_af(adviesvrager=vrager, door=fenna, onderwerp="", uiterlijk=NU - timedelta(hours=1))
    assert set(fout.value.velden) == {"onderwerp", "uiterlijk"}


def test_het_gesprek_komt_de_afspraak_na(vrager: Adviesvrager, afspraak: Vervolgafspraak, fenna: Medewerker) -> None:
    geef_vervolgadvies(adviesvrager=vrager, door=fenna, vraag="Het gaat beter.", advies="Houd vol.", afspraak=afspraak)
    assert Vervolgafspraak.objects.get(pk=afspraak.pk).nagekomen_op == NU


def test_wie_niet_is_bereikt_blijft_beloofd(afspraak: Vervolgafspraak, fenna: Medewerker) -> None:
    """ADV-7"""
    rij = niet_bereikt(afspraak=afspraak, door=fenna)
    assert (rij.pogingen, rij.nagekomen_op) == (1, None)


def test_de_vrager_beslist_dat_het_niet_meer_hoeft(afspraak: Vervolgafspraak, fenna: Medewerker) -> None:
    """ADV-7"""
    laat_vervallen(afspraak=afspraak, door=fenna)
    assert not Vervolgafspraak.objects.exists()


def test_een_gesprek_dat_is_geweest_wordt_niet_nog_eens_gebeld(
    vrager: Adviesvrager, afspraak: Vervolgafspraak, fenna: Medewerker
) -> None:
    geef_vervolgadvies(adviesvrager=vrager, door=fenna, vraag="Het gaat beter.", advies="Houd vol.", afspraak=afspraak)
    with pytest.raises(Invoerfout):
        niet_bereikt(afspraak=afspraak, door=fenna)


def test_een_afspraak_van_een_ander_hoort_er_niet_bij(
    vrager: Adviesvrager, afspraak: Vervolgafspraak, geef: Geef, fenna: Medewerker
) -> None:
    """ADV-10"""
    ander = leg_toestemming_vast(
        advies=geef(), door=fenna, toestemming=True, naam="Ilse", telefoon="06 00000999", verteld=VERTELD
    )
    with pytest.raises(Invoerfout) as fout:
        geef_vervolgadvies(adviesvrager=ander, door=fenna, vraag=VRAAG, advies=ADVIES, afspraak=afspraak)
    assert set(fout.value.velden) == {"afspraak"}


def test_elk_gesprek_verschuift_het_laatste_contact(vrager: Adviesvrager, fenna: Medewerker) -> None:
    """ADV-3"""
    geef_vervolgadvies(adviesvrager=vrager, door=fenna, vraag=VRAAG, advies=ADVIES, op=date(2026, 3, 2))
    assert Adviesvrager.objects.get(pk=vrager.pk).laatste_contact == date(2026, 3, 4)
