"""TG-2: an expert or a colleague of another team sees what he was asked for, and no more."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.toegang.conftest import NU, Cast
from zicht.dossiers.afschermen import scherm_dossier_af
from zicht.dossiers.meekijken import laat_meekijken, rond_meekijken_af
from zicht.dossiers.models import Dossier
from zicht.dossiers.toegang import grond, zichtbaar_voor
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("naam", ["priya", "ad", "mo", "wil", "otto"])
def test_wie_niet_gevraagd_is_ziet_niets_van_een_ander_team(naam: str, cast: Cast, dossier: Dossier) -> None:
    assert dossier not in zichtbaar_voor(cast.allen[naam])


@pytest.mark.parametrize("naam", ["priya", "ad", "mo", "otto"])
def test_wie_gevraagd_is_ziet_het_dossier(naam: str, cast: Cast, dossier: Dossier) -> None:
    laat_meekijken(dossier=dossier, door=cast.anna, collega=cast.allen[naam], vraag="Is dit letsel te verklaren?")
    assert dossier in zichtbaar_voor(cast.allen[naam])
    assert grond(cast.allen[naam], dossier) == "meekijken"


def test_na_afronden_niet_meer(cast: Cast, dossier: Dossier) -> None:
    verzoek = laat_meekijken(dossier=dossier, door=cast.anna, collega=cast.priya, vraag="Wat denk jij?")
    rond_meekijken_af(verzoek=verzoek, door=cast.priya)
    assert dossier not in zichtbaar_voor(cast.priya)


def test_na_de_laatste_dag_niet_meer(cast: Cast, dossier: Dossier) -> None:
    morgen = klok.vandaag() + timedelta(days=1)
    laat_meekijken(dossier=dossier, door=cast.anna, collega=cast.priya, vraag="Wat denk jij?", tot_en_met=morgen)
    with klok.op(NU + timedelta(days=1)):
        assert dossier in zichtbaar_voor(cast.priya)
    with klok.op(NU + timedelta(days=2)):
        assert dossier not in zichtbaar_voor(cast.priya)


def test_langer_dan_vier_weken_kan_niet_in_een_keer(cast: Cast, dossier: Dossier) -> None:
    lang = klok.vandaag() + timedelta(days=29)
    with pytest.raises(Invoerfout) as fout:
        laat_meekijken(dossier=dossier, door=cast.anna, collega=cast.priya, vraag="Wat denk jij?", tot_en_met=lang)
    assert "tot_en_met" in fout.value.velden


def test_wie_alleen_accounts_beheert_kijkt_niet_mee(cast: Cast, dossier: Dossier) -> None:
    with pytest.raises(Invoerfout) as fout:
        laat_meekijken(dossier=dossier, door=cast.anna, collega=cast.ben, vraag="Kijk eens?")
    assert "collega" in fout.value.velden


def test_bij_een_afgeschermd_dossier_noemt_de_leidinggevende_wie_meekijkt(cast: Cast, dossier: Dossier) -> None:
    """TG-3"""
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden="Familie van een collega.")
    with pytest.raises(Geweigerd) as fout:
        laat_meekijken(dossier=dossier, door=cast.anna, collega=cast.priya, vraag="Wat denk jij?")
    assert fout.value.regel == "TG-3"


def test_een_beheerder_in_een_team_ziet_daarvan_niets(cast: Cast, dossier: Dossier) -> None:
    assert dossier not in zichtbaar_voor(cast.ben)


def test_een_dossier_zonder_team_is_voor_de_instroom(cast: Cast, dossier: Dossier) -> None:
    Dossier.objects.update(team=None, dossierhouder=None)
    wie = {naam for naam, een in cast.allen.items() if dossier in zichtbaar_voor(een)}
    assert wie == {"fien", "lea", "wil", "dirk", "vera"}
