"""ML-4: anonymous towards Veilig Thuis; only the leidinggevende decides (HP2019 6.5)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contact.conftest import ANONIEM, Ontvang
from zicht.contact.anoniem import besluit_anonieme_melding
from zicht.contact.models import Melding
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import Besluit
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
WAAROM: dict[str, Any] = {
    "motivering": "Er zijn genoeg concrete feiten genoemd.",
    "rust_op_tekst": "Het verhaal van de melder.",
    "kindbelang": {"zorg_bescherming_veiligheid": "Lot moet thuis veilig zijn."},
}


@pytest.fixture
def anoniem(ontvang: Ontvang) -> Melding:
    return ontvang(melder=ANONIEM)


def test_alleen_de_leidinggevende_besluit(anoniem: Melding, fenna: Medewerker, advies: list[Geraadpleegd]) -> None:
    with pytest.raises(Geweigerd) as fout:
        besluit_anonieme_melding(
            melding=anoniem, door=fenna, in_behandeling=True, redelijk_vermoeden=True, geraadpleegd=advies, **WAAROM
        )
    assert fout.value.regel == "ML-4"
    assert Melding.objects.get().anoniem_in_behandeling is None


@pytest.mark.parametrize("uitkomst", [True, False])
def test_het_besluit_staat_in_het_dossier_hoe_het_ook_valt(
    anoniem: Melding, lies: Medewerker, advies: list[Geraadpleegd], uitkomst: bool
) -> None:
    besluit = besluit_anonieme_melding(
        melding=anoniem, door=lies, in_behandeling=uitkomst, redelijk_vermoeden=uitkomst, geraadpleegd=advies, **WAAROM
    )
    assert Besluit.objects.get() == besluit
    assert besluit.meldingen == [anoniem.pk]
    assert Melding.objects.get().anoniem_in_behandeling is uitkomst


def test_een_melding_die_niet_in_behandeling_komt_is_afgesloten(
    anoniem: Melding, lies: Medewerker, advies: list[Geraadpleegd]
) -> None:
    besluit_anonieme_melding(
        melding=anoniem, door=lies, in_behandeling=False, redelijk_vermoeden=False, geraadpleegd=advies, **WAAROM
    )
    assert Melding.objects.get().afgesloten_op is not None


@pytest.mark.parametrize(("in_behandeling", "vermoeden"), [(True, False), (True, None), (False, True)])
def test_anders_besluiten_dan_het_vermoeden_vraagt_een_reden(
    anoniem: Melding, lies: Medewerker, advies: list[Geraadpleegd], in_behandeling: bool, vermoeden: bool | None
) -> None:
    velden = {"in_behandeling": in_behandeling, "redelijk_vermoeden": vermoeden, "geraadpleegd": advies, **WAAROM}
    with pytest.raises(RedenNodig) as fout:
        besluit_anonieme_melding(melding=anoniem, door=lies, **velden)
    assert fout.value.regel == "ML-4"
    assert besluit_anonieme_melding(melding=anoniem, door=lies, afwijking_reden="Wij kennen het adres.", **velden).pk


def test_ook_dit_besluit_neemt_niemand_alleen(anoniem: Melding, lies: Medewerker) -> None:
    """ALG-12"""
    with pytest.raises(Geweigerd):
        besluit_anonieme_melding(
            melding=anoniem, door=lies, in_behandeling=True, redelijk_vermoeden=True, geraadpleegd=[], **WAAROM
        )


def test_over_een_bekende_melder_valt_niets_te_besluiten(
    melding: Melding, lies: Medewerker, advies: list[Geraadpleegd]
) -> None:
    with pytest.raises(Invoerfout):
        besluit_anonieme_melding(
            melding=melding, door=lies, in_behandeling=False, redelijk_vermoeden=False, geraadpleegd=advies, **WAAROM
        )


def test_er_wordt_een_keer_besloten(anoniem: Melding, lies: Medewerker, advies: list[Geraadpleegd]) -> None:
    velden = {"redelijk_vermoeden": True, "geraadpleegd": advies, **WAAROM}
    besluit_anonieme_melding(melding=anoniem, door=lies, in_behandeling=True, **velden)
    with pytest.raises(Invoerfout):
        besluit_anonieme_melding(melding=anoniem, door=lies, in_behandeling=True, **velden)
