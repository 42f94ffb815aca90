"""RE-11: who decides about destroying reads what goes in words, not in names of the program."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from zicht.bewaren.benamingen import NAMEN, noem
from zicht.bewaren.goedkeuren import keur_vernietiging_goed
from zicht.bewaren.models import Vernietigingsvoorstel
from zicht.bewaren.selectors import voorstelbeeld
from zicht.bewaren.soorten import meegaand
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
SOORTEN = [str(soort._meta.object_name) for soort in meegaand() if not soort._meta.auto_created]


def test_elke_soort_heeft_een_gewone_naam() -> None:
    assert [soort for soort in SOORTEN if re.search(r"[a-z][A-Z]", noem(soort))] == []


def test_geen_twee_soorten_heten_hetzelfde() -> None:
    assert len({noem(soort) for soort in SOORTEN}) == len(set(SOORTEN))


def test_elke_benaming_is_van_iets_dat_er_is() -> None:
    assert NAMEN.keys() - {*SOORTEN, "Concept"} == set()


def test_de_tweede_persoon_leest_gewone_woorden(voorstel: Vernietigingsvoorstel) -> None:
    assert "Melders en informanten" in dict(voorstelbeeld(voorstel).gaat)


def test_het_bewijs_ook(voorstel: Vernietigingsvoorstel, dirk: Medewerker, client: Client) -> None:
    bewijs = keur_vernietiging_goed(voorstel=voorstel, door=dirk)
    client.force_login(dirk)
    pagina = client.get(reverse("bewaren-bewijs", kwargs={"nummer": bewijs.nummer})).content.decode()
    assert "Melders en informanten" in pagina
    assert "GemeldePersoon" not in pagina
