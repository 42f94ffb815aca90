"""One place says for what purpose data may be asked, recorded and shared (ALG-19, TG-8; HP2019 14.3)."""

from __future__ import annotations

import pytest

from zicht.kern.doel import Handeling, Werk, toets_doel
from zicht.kern.fouten import Geweigerd
from zicht.protocol.doel import doelregels

ALLES = {"toestemming": True, "vermoeden": True, "noodzaak": "Nodig om het eerste contact veilig te laten zijn."}


def mag(werk: Werk, handeling: Handeling, **gegeven: bool | str) -> bool:
    try:
        toets_doel(werk, handeling, **gegeven)  # type: ignore[arg-type]
    except Geweigerd as fout:
        assert fout.regel == "ALG-19"
        return False
    return True


@pytest.mark.parametrize("handeling", [Handeling.VASTLEGGEN, Handeling.INWINNEN, Handeling.DELEN])
def test_een_advies_legt_vast_vraagt_en_deelt_niets_over_het_gezin(handeling: Handeling) -> None:
    """ALG-19: also not with somebody's consent or with a reason."""
    assert not mag(Werk.ADVIES, handeling, **ALLES)


@pytest.mark.parametrize("handeling", [Handeling.VASTLEGGEN, Handeling.INWINNEN, Handeling.DELEN])
def test_ondersteuning_op_verzoek_vraagt_toestemming(handeling: Handeling) -> None:
    """ALG-19"""
    assert [mag(Werk.ONDERSTEUNING, handeling, toestemming=ja, noodzaak="x") for ja in (True, False)] == [True, False]


@pytest.mark.parametrize("werk", [Werk.ADVIES, Werk.ONDERSTEUNING])
def test_de_adviesvrager_staat_alleen_met_toestemming_op_naam(werk: Werk) -> None:
    """ALG-19, ADV-1"""
    assert [mag(werk, Handeling.VRAGER_VASTLEGGEN, toestemming=ja) for ja in (True, False)] == [True, False]


@pytest.mark.parametrize("handeling", [Handeling.INWINNEN, Handeling.DELEN])
def test_vanaf_de_melding_is_noodzaak_nodig_en_geen_toestemming(handeling: Handeling) -> None:
    """ALG-19: necessity per disclosure."""
    assert mag(Werk.MELDING, handeling, vermoeden=True, noodzaak="De school ziet het kind dagelijks.")
    assert not mag(Werk.MELDING, handeling, vermoeden=True, noodzaak=" ")


@pytest.mark.parametrize("handeling", [Handeling.VASTLEGGEN, Handeling.INWINNEN, Handeling.DELEN])
def test_zonder_redelijk_vermoeden_mag_ook_bij_een_melding_niets(handeling: Handeling) -> None:
    """ALG-19: the reasonable suspicion is recorded per case."""
    assert not mag(Werk.MELDING, handeling, toestemming=True, noodzaak="x")


def test_elke_combinatie_heeft_een_regel_met_zin_en_bron() -> None:
    """TG-8: nobody else has to decide it."""
    regels = {(werk, handeling): regel for werk, handeling, regel in doelregels()}
    ontbreekt = {(w, h) for w in Werk for h in Handeling} - set(regels)
    assert ontbreekt == {(Werk.MELDING, Handeling.VRAGER_VASTLEGGEN)}
    assert all(regel.zin and regel.bron.document == "HP2019" for regel in regels.values())
