"""Veilig Thuis takes over from an adviesvrager: considered, decided, told; nobody in it (ADV-9; HP2019 4.5, 5.8)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.advies.conftest import Geef
from zicht.advies.ambtshalve import (
    Overlegd,
    besluit_ambtshalve_melding,
    meld_opgenomen,
    overweeg_ambtshalve_melding,
    vertel_ambtshalve_besluit,
    vertel_ambtshalve_gevolgen,
)
from zicht.advies.keuring import GegevensGevonden
from zicht.advies.models import Advies, AmbtshalveOverweging
from zicht.advies.opruimen import verwijder_verlopen_adviezen
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
VANDAAG = date(2026, 3, 4)
ALLES = {
    "risico_hoog_en_acuut": True,
    "veiligheid_lukt_niet": True,
    "opgeschaald_zonder_akkoord": True,
    "persoonsgegevens_bekend": True,
}
REDEN = "Het kind is vandaag geslagen en de school wil niet melden."


@pytest.fixture
def overweeg(advies: Advies, fenna: Medewerker) -> Any:
    def doe(**velden: Any) -> AmbtshalveOverweging:
        gegeven = {
            "advies": advies,
            "door": fenna,
            "antwoorden": ALLES,
            "reden": REDEN,
            "besproken_op": VANDAAG,
            "organisatie_besproken_op": VANDAAG,
            **velden,
        }
        return overweeg_ambtshalve_melding(**gegeven)

    return doe


@pytest.fixture
def besluit(fenna: Medewerker, sem: Medewerker) -> Any:
    def doe(overweging: AmbtshalveOverweging, **velden: Any) -> AmbtshalveOverweging:
        gegeven = {
            "door": fenna,
            "melden": True,
            "motivering": "De school kan het kind niet beschermen.",
            "overlegd": [Overlegd(collega=sem, advies="Doen.")],
            "mdo_op": VANDAAG,
            **velden,
        }
        return besluit_ambtshalve_melding(overweging=overweging, **gegeven)

    return doe


@pytest.fixture
def besloten(overweeg: Any, besluit: Any) -> AmbtshalveOverweging:
    rij: AmbtshalveOverweging = besluit(overweeg())
    return rij


def test_zonder_te_weten_om_wie_het_gaat_kan_het_niet(overweeg: Any) -> None:
    """ADV-9, hard"""
    with pytest.raises(Geweigerd) as fout:
        overweeg(antwoorden={**ALLES, "persoonsgegevens_bekend": None})
    assert fout.value.regel == "ADV-9"


def test_de_gegevens_komen_nooit_in_het_advies(overweeg: Any) -> None:
    """ADV-9, ADV-1, hard"""
    with pytest.raises(GegevensGevonden):
        overweeg(reden="Het gaat om Sanne de Wit.")
    assert not AmbtshalveOverweging.objects.exists()


@pytest.mark.parametrize("mist", ["besproken_op", "organisatie_besproken_op"])
def test_de_overweging_wordt_besproken_met_de_professional_en_diens_organisatie(overweeg: Any, mist: str) -> None:
    """ADV-9: 5.8 names both."""
    with pytest.raises(RedenNodig) as fout:
        overweeg(**{mist: None})
    assert fout.value.veld == "niet_besproken_reden"


def test_een_directbetrokkene_heeft_geen_organisatie(geef: Geef, overweeg: Any) -> None:
    """ADV-9: 4.5 names the person only."""
    advies = geef(soort_vrager="directbetrokkene")
    assert overweeg(advies=advies, organisatie_besproken_op=None).organisatie_besproken_op is None


def test_bespreken_kan_niet_in_de_toekomst(overweeg: Any) -> None:
    with pytest.raises(Invoerfout) as fout:
        overweeg(besproken_op=date(2026, 3, 5))
    assert set(fout.value.velden) == {"besproken_op"}


def test_er_loopt_een_overweging_tegelijk(overweeg: Any) -> None:
    overweeg()
    with pytest.raises(Invoerfout):
        overweeg()


def test_het_besluit_heeft_een_collega_nodig(overweeg: Any, besluit: Any, fenna: Medewerker) -> None:
    """ALG-12, hard: not alone, and not with oneself."""
    with pytest.raises(Geweigerd) as fout:
        besluit(overweeg(), overlegd=[Overlegd(collega=fenna, advies="Doen.")])
    assert fout.value.regel == "ALG-12"


def test_na_een_advies_aan_een_professional_besluit_een_mdo(overweeg: Any, besluit: Any) -> None:
    """ADV-9: 5.8"""
    with pytest.raises(RedenNodig) as fout:
        besluit(overweeg(), mdo_op=None)
    assert "multidisciplinair overleg" in fout.value.zin


def test_na_een_advies_aan_een_directbetrokkene_is_een_collega_genoeg(geef: Geef, overweeg: Any, besluit: Any) -> None:
    """ADV-9: 4.5"""
    overweging = overweeg(advies=geef(soort_vrager="directbetrokkene"))
    assert besluit(overweging, mdo_op=None).uitkomst == "melden"


def test_een_voorwaarde_die_niet_klopt_vraagt_een_reden(overweeg: Any, besluit: Any) -> None:
    """ADV-9: the source leaves open whether escalation is asked when the danger is acute."""
    overweging = overweeg(antwoorden={**ALLES, "opgeschaald_zonder_akkoord": False})
    with pytest.raises(RedenNodig) as fout:
        besluit(overweging)
    assert "opgeschaald" in fout.value.zin
    assert besluit(overweging, afwijking_reden="Wachten kan niet: het kind is in gevaar.").uitkomst == "melden"


def test_niet_melden_vraagt_geen_voorwaarden(overweeg: Any, besluit: Any) -> None:
    overweging = overweeg(antwoorden={"persoonsgegevens_bekend": True})
    assert besluit(overweging, melden=False).uitkomst == "niet melden"


def test_afwijken_van_het_advies_van_een_collega_vraagt_een_reden(overweeg: Any, besluit: Any, sem: Medewerker) -> None:
    """ALG-12"""
    with pytest.raises(RedenNodig) as fout:
        besluit(overweeg(), overlegd=[Overlegd(collega=sem, advies="Wacht nog.", gevolgd=False)])
    assert fout.value.regel == "ALG-12"


def test_ook_het_advies_van_de_collega_noemt_niemand(overweeg: Any, besluit: Any, sem: Medewerker) -> None:
    """ADV-1, hard"""
    with pytest.raises(GegevensGevonden):
        besluit(overweeg(), overlegd=[Overlegd(collega=sem, advies="Haal Sanne de Wit daar weg.")])


def test_er_wordt_een_keer_besloten(besloten: AmbtshalveOverweging, besluit: Any) -> None:
    with pytest.raises(Invoerfout):
        besluit(besloten)


def test_wie_besloot_en_met_wie_blijft_staan(
    besloten: AmbtshalveOverweging, fenna: Medewerker, sem: Medewerker
) -> None:
    """ALG-12"""
    rij = AmbtshalveOverweging.objects.get(pk=besloten.pk)
    assert (rij.verantwoordelijke, rij.raadplegingen.get().collega) == (fenna, sem)


def test_overweging_besluit_en_gevolgen_zijn_drie_vastleggingen(
    besloten: AmbtshalveOverweging, fenna: Medewerker
) -> None:
    """ADV-9: telling the decision does not tell the consequences."""
    vertel_ambtshalve_besluit(overweging=besloten, door=fenna, verteld_op=VANDAAG)
    rij = AmbtshalveOverweging.objects.get(pk=besloten.pk)
    assert (rij.besproken_op, rij.besluit_verteld_op, rij.gevolgen_verteld_op) == (VANDAAG, VANDAAG, None)
    vertel_ambtshalve_gevolgen(overweging=besloten, door=fenna, verteld_op=VANDAAG)
    assert AmbtshalveOverweging.objects.get(pk=besloten.pk).gevolgen_verteld_op == VANDAAG


@pytest.mark.parametrize("vertel", [vertel_ambtshalve_besluit, vertel_ambtshalve_gevolgen])
def test_niet_vertellen_vraagt_een_reden(besloten: AmbtshalveOverweging, fenna: Medewerker, vertel: Any) -> None:
    """ADV-9"""
    with pytest.raises(RedenNodig) as fout:
        vertel(overweging=besloten, door=fenna)
    assert (fout.value.regel, fout.value.veld) == ("ADV-9", "niet_verteld_reden")


def test_voor_het_besluit_valt_er_niets_te_vertellen(overweeg: Any, fenna: Medewerker) -> None:
    with pytest.raises(Invoerfout):
        vertel_ambtshalve_besluit(overweging=overweeg(), door=fenna, verteld_op=VANDAAG)


def test_van_de_melding_blijft_alleen_dat_zij_er_is(besloten: AmbtshalveOverweging, fenna: Medewerker) -> None:
    """ADV-9, ADV-10: not which one, and not when."""
    meld_opgenomen(overweging=besloten, door=fenna)
    assert AmbtshalveOverweging.objects.get(pk=besloten.pk).melding_opgenomen is True


def test_zonder_besluit_is_er_geen_melding(overweeg: Any, besluit: Any, fenna: Medewerker) -> None:
    """ADV-9"""
    with pytest.raises(Invoerfout):
        meld_opgenomen(overweging=besluit(overweeg(), melden=False), door=fenna)


def test_de_overweging_gaat_weg_met_het_advies(besloten: AmbtshalveOverweging) -> None:
    """ADV-3"""
    verwijder_verlopen_adviezen(op=date(2028, 3, 5))
    assert not AmbtshalveOverweging.objects.exists()
