"""The same seed gives the same region again, whichever process makes it; another seed gives another."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from random import Random

import pytest

from zicht.contact.models import Melding
from zicht.demo.regio.boek import Regels
from zicht.demo.regio.medewerkers import ploegen
from zicht.demo.regio.teksten import Verteller, _alles
from zicht.demo.regio.verzinnen import Regio, verzin
from zicht.dossiers.models import Dossier, Persoon, Verplichting
from zicht.dossiers.models import Gezag as Gezagsrij
from zicht.werkvoorraad.models import Werkregel

VANDAAG = date(2026, 3, 4)
ZONDER_TEKST = (Dossier, Persoon, Gezagsrij, Verplichting, Werkregel)
"""Tables of which every line is the same again; a cipher text never is."""


def _regels(zaad: int, nummer: int) -> Regels:
    regels: Regels = defaultdict(list)
    verzin(Regio(zaad, 400, VANDAAG), nummer, ploegen(zaad, 2), regels)
    return regels


@pytest.mark.parametrize("nummer", [1, 150, 399])
def test_hetzelfde_zaad_geeft_hetzelfde_dossier(nummer: int) -> None:
    een, ander = _regels(7, nummer), _regels(7, nummer)
    assert all(een[model] == ander[model] for model in ZONDER_TEKST)


def test_een_ander_zaad_geeft_andere_mensen() -> None:
    assert _regels(7, 150)[Persoon] != _regels(8, 150)[Persoon]


def test_tekst_is_elke_keer_anders_versleuteld() -> None:
    """TG-7: keys and nonces never come from the seed."""
    een, ander = (_regels(7, nummer)[Melding] for nummer in (10, 10))
    assert een
    assert not set(een) & set(ander)


def test_identiteiten_hebben_de_vorm_van_versie_7() -> None:
    identiteit = Regio(7, 400, VANDAAG).identiteit(20)
    assert (identiteit.version, identiteit.variant) == (7, "specified in RFC 4122")


def test_een_later_dossier_heeft_een_latere_identiteit() -> None:
    regio = Regio(7, 400, VANDAAG)
    assert regio.identiteit(20) < regio.identiteit(200)


def test_dossiers_gaan_hoogstens_vijftien_jaar_terug() -> None:
    laat = Regio(7, 400, date(2040, 1, 1))
    assert laat.geopend(1).year >= 2025


def test_elke_zin_is_in_te_vullen() -> None:
    verteller = Verteller(Random(1), {"kind": "Sem", "ouder": "Noor", "ander": "Jan", "organisatie": "Wijkteam"})
    for soort, zinnen in _alles().items():
        for bij in zinnen if isinstance(zinnen, dict) else [""]:
            assert "{" not in verteller.vertel(soort, bij)
