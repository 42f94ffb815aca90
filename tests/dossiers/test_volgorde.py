"""What is owed "zo snel mogelijk" stands after what is late and before what has weeks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests.dossiers.conftest import VANDAAG, Gezin
from zicht.dossiers.models import Dossier, Verplichting
from zicht.dossiers.selectors import plichten
from zicht.kern.models import Medewerker
from zicht.werkvoorraad.bijwerken import werk_bij
from zicht.werkvoorraad.selectors import Filter, werkvoorraad

pytestmark = pytest.mark.django_db
DAGEN = {"te laat": -1, "vandaag": 0, "deze week": 6, "over een week": 7, "over weken": 30}


def verplichting(
    dossier: Dossier, code: str, uiterlijk: date | None, stand: str = "open", nummer: int = 0
) -> Verplichting:
    return Verplichting.objects.create(
        dossier=dossier,
        sleutel=f"{code}:{uiterlijk}:{stand}:{nummer}",
        code=code,
        regel="ALG-2",
        ontstaan_op=date(2026, 3, 2),
        zichtbaar_vanaf=date(2026, 3, 2),
        uiterlijk=uiterlijk,
        stand=stand,
    )


@pytest.fixture
def verschuldigd(gezin: Gezin) -> Dossier:
    """One without a day, made first, and one for every distance in time, in reverse order."""
    Verplichting.objects.filter(dossier=gezin.dossier).delete()
    verplichting(gezin.dossier, "informeren", None)
    for dagen in reversed(DAGEN.values()):
        verplichting(gezin.dossier, "horen", VANDAAG + timedelta(days=dagen))
    return gezin.dossier


def test_zo_snel_mogelijk_staat_na_deze_week_en_voor_wat_weken_heeft(verschuldigd: Dossier) -> None:
    dagen = [(p.uiterlijk - VANDAAG).days if p.uiterlijk else None for p in plichten(verschuldigd)]
    assert dagen == [-1, 0, 6, 7, None, 30]


def test_wat_wacht_staat_achteraan(verschuldigd: Dossier) -> None:
    verplichting(verschuldigd, "informeren", VANDAAG - timedelta(days=9), stand="wacht")
    assert plichten(verschuldigd)[-1].wacht


def test_de_werkvoorraad_noemt_het_voor_wat_weken_heeft(gezin: Gezin, anna: Medewerker) -> None:
    werk_bij(gezin.dossier.pk)
    Dossier.objects.filter(pk=gezin.dossier.pk).update(team=anna.team)
    Verplichting.objects.filter(dossier=gezin.dossier).delete()
    verplichting(gezin.dossier, "horen", VANDAAG + timedelta(days=30))
    verplichting(gezin.dossier, "informeren", None)
    regels = werkvoorraad(anna, Filter(wiens="mijn")).regels
    assert [een.uiterlijk for een in regels[0].verschuldigd] == [None, VANDAAG + timedelta(days=30)]


def test_elke_dag_staat_in_beeld_en_vier_zonder_dag(client: Client, gezin: Gezin, anna: Medewerker) -> None:
    """However many days there are, what is owed as soon as possible is not only behind a fold."""
    Verplichting.objects.filter(dossier=gezin.dossier).delete()
    for nummer in range(9):
        verplichting(gezin.dossier, "horen", VANDAAG + timedelta(days=30 + nummer))
    for nummer in range(6):
        verplichting(gezin.dossier, "informeren", None, nummer=nummer)
    client.force_login(anna)
    context = client.get(reverse("dossier", args=[gezin.dossier.pk])).context
    getoond = [plicht.uiterlijk for plicht, _, _ in context["plichten"]]
    assert (getoond.count(None), len(getoond), len(context["later"])) == (4, 13, 2)
