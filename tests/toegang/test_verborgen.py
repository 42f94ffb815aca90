"""TG-3: who sees the whole organisation gets lists of all but the shielded dossiers that do not exist for him."""

from __future__ import annotations

import pytest

from tests.toegang.conftest import Cast
from zicht.dossiers.afschermen import scherm_dossier_af
from zicht.dossiers.models import Dossier
from zicht.dossiers.toegang import verborgen, zichtbaar_voor, ziet_overal
from zicht.kern.models import Medewerker
from zicht.werkvoorraad.selectors import Filter, werkvoorraad

pytestmark = pytest.mark.django_db
OVERAL = ("dirk", "vera")


def _scherm_af(cast: Cast, dossier: Dossier, *uitgesloten: str) -> None:
    scherm_dossier_af(
        dossier=dossier, door=cast.lea, reden="Een collega woont naast het gezin.", uitgesloten=_wie(cast, *uitgesloten)
    )


def _wie(cast: Cast, *namen: str) -> list[Medewerker]:
    return [cast.allen[naam] for naam in namen]


def test_het_gaat_over_wie_overal_ziet(cast: Cast) -> None:
    assert {naam for naam, wie in cast.allen.items() if ziet_overal(wie)} == set(OVERAL)


def test_van_een_open_dossier_is_niets_verborgen(cast: Cast, dossier: Dossier) -> None:
    assert not any(verborgen(cast.allen[naam]).exists() for naam in OVERAL)


@pytest.mark.parametrize("uitgesloten", [(), ("dirk",)], ids=["niemand uitgesloten", "dirk uitgesloten"])
@pytest.mark.parametrize("houder", [True, False], ids=["met houder", "zonder houder"])
def test_verborgen_is_wat_niet_zichtbaar_is(
    cast: Cast, dossier: Dossier, uitgesloten: tuple[str, ...], houder: bool
) -> None:
    """TG-3: also when the shielded dossier has no dossierhouder."""
    _scherm_af(cast, dossier, *uitgesloten)
    if not houder:
        Dossier.objects.filter(pk=dossier.pk).update(dossierhouder=None)
    for wie in cast.allen.values():
        assert (dossier in verborgen(wie)) is not (dossier in zichtbaar_voor(wie)), wie


def test_wie_is_uitgesloten_ziet_noch_telt_het_in_de_werkvoorraad_van_alles(cast: Cast, dossier: Dossier) -> None:
    """TG-3"""
    _scherm_af(cast, dossier, "dirk")
    assert werkvoorraad(cast.dirk, Filter(wiens="alles")).regels == []
    assert werkvoorraad(cast.dirk, Filter(wiens="alles")).aantallen["totaal"] == 0


def test_wie_niet_is_uitgesloten_ziet_en_telt_het(cast: Cast, dossier: Dossier) -> None:
    _scherm_af(cast, dossier)
    assert [regel.dossier for regel in werkvoorraad(cast.dirk, Filter(wiens="alles")).regels] == [dossier.pk]
    assert werkvoorraad(cast.dirk, Filter(wiens="alles")).aantallen["totaal"] == 1


@pytest.mark.parametrize("te_laat", [True, False])
@pytest.mark.parametrize("fase", ["", "beoordeling", "onderzoek"])
def test_wat_is_geteld_is_wat_er_in_de_lijst_staat(cast: Cast, dossier: Dossier, fase: str, te_laat: bool) -> None:
    """The number is taken from what was counted for the filters, and is that of the lines."""
    beeld = werkvoorraad(cast.dirk, Filter(wiens="alles", fase=fase, te_laat=te_laat))
    assert beeld.pagina.paginator.count == len(beeld.regels)
