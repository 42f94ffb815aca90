"""Provisions that are neither a length of time nor an age."""

import pytest

from zicht.protocol.fouten import OnbekendeCode
from zicht.protocol.voorschriften import voorschrift


def test_sinds_de_wet_van_2026_horen_ook_om_reclassering_en_slachtofferhulp_het() -> None:
    nieuw = set(voorschrift("in_kennis_stellen").waarden) - set(voorschrift("in_kennis_stellen", "hp2019").waarden)
    assert nieuw == {"om", "reclassering", "slachtofferhulp"}


def test_wat_vervangen_is_blijft_ernaast_te_zien() -> None:
    assert voorschrift("herkomst_afschermen").ernaast[0].startswith("Daarnaast zegt hp2019:")


def test_een_professional_heeft_drie_gronden_om_de_herkomst_af_te_schermen() -> None:
    gronden = [
        waarde for waarde in voorschrift("herkomst_afschermen").waarden if waarde != "particulier_zonder_toestemming"
    ]
    assert len(gronden) == 3


def test_een_klachtencommissie_heeft_minstens_drie_leden() -> None:
    assert voorschrift("klachtencommissie_leden").waarden == (3,)


def test_de_vertrouwenspersoon_bestaat_pas_in_de_wet_van_2026() -> None:
    with pytest.raises(OnbekendeCode, match="in_kennis_stellen"):
        voorschrift("vertrouwenspersoon", "hp2019")


def test_een_score_loopt_van_nul_tot_tien() -> None:
    assert voorschrift("veiligheidsscore").waarden == (0, 10)
