"""Every obligation that asks for paper has its letter, and every letter is one that exists (BR-1)."""

from __future__ import annotations

import pytest

from zicht.brieven.selectors.schuldig import BIJ_PLICHT
from zicht.brieven.sjablonen import eisen_van, standaard, toets_sjabloon, velden_van
from zicht.brieven.sjabloontaal import Blok
from zicht.brieven.soorten import ALLE
from zicht.dossiers.models import Verzending
from zicht.kern.fouten import Invoerfout
from zicht.protocol.regels import regels
from zicht.protocol.verplichtingen.soort import alle_codes, omschrijving

EIGEN_FORMULIER = {"verzoek_verzenden"}
"""A request to the Raad goes on the form of the Raad; the room of compulsion keeps what left."""
OP_PAPIER = [code for code in alle_codes() if omschrijving(code).schriftelijk and code not in EIGEN_FORMULIER]
EISEN = [(code, eis) for soort in ALLE for code in soort.sjablonen for eis in eisen_van(code)]


@pytest.mark.parametrize("plicht", OP_PAPIER)
def test_elke_plicht_op_papier_heeft_een_brief(plicht: str) -> None:
    """BR-1."""
    assert plicht in BIJ_PLICHT


@pytest.mark.parametrize("plicht", sorted(BIJ_PLICHT))
def test_elke_plicht_die_een_brief_noemt_bestaat(plicht: str) -> None:
    assert plicht in alle_codes()


def test_er_zijn_plichten_op_papier() -> None:
    """Else the tests above say nothing."""
    assert len(OP_PAPIER) >= 16


def test_alleen_de_overdracht_draagt_ook_de_voorwaarden() -> None:
    """No other two letters meet the same obligation: the list of what is owed would start the wrong one."""
    alle = [plicht for soort in ALLE for plicht in soort.plichten]
    assert {plicht for plicht in alle if alle.count(plicht) > 1} == {"voorwaarden_aan_partij"}


@pytest.mark.parametrize("soort", ALLE, ids=lambda soort: soort.code)
def test_elke_brief_noemt_regels_die_bestaan(soort: object) -> None:
    assert {*soort.regels} <= {regel.id for regel in regels()}  # type: ignore[attr-defined]


@pytest.mark.parametrize("soort", ALLE, ids=lambda soort: soort.code)
def test_elke_brief_is_als_eigen_soort_terug_te_vinden(soort: object) -> None:
    assert soort.verzending in Verzending.Soort.values  # type: ignore[attr-defined]


def zonder(code: str, blok: str) -> str:
    blokken = toets_sjabloon(code, standaard(code).inhoud)
    return "\n\n".join(_als_tekst(een) for een in blokken if een.code != blok)


def _als_tekst(blok: Blok) -> str:
    return f"## {blok.code}: {blok.kop}\n{blok.tekst}"


@pytest.mark.parametrize(("code", "eis"), EISEN, ids=lambda waarde: getattr(waarde, "blok", waarde))
def test_een_sjabloon_dat_een_verplicht_blok_kwijt_is_wordt_niet_bewaard(code: str, eis: object) -> None:
    """The rule is told with it: AF-1, ALG-14, OV-2, and so on."""
    with pytest.raises(Invoerfout) as fout:
        toets_sjabloon(code, zonder(code, eis.blok))  # type: ignore[attr-defined]
    assert eis.waarom in fout.value.velden["inhoud"]  # type: ignore[attr-defined]


MET_FEIT = [(code, eis, feit) for code, eis in EISEN for feit in eis.gebruikt]


@pytest.mark.parametrize(("code", "eis", "feit"), MET_FEIT, ids=lambda waarde: getattr(waarde, "blok", waarde))
def test_een_verplicht_blok_zonder_zijn_gegeven_wordt_niet_bewaard(code: str, eis: object, feit: str) -> None:
    blokken = toets_sjabloon(code, standaard(code).inhoud)
    leeg = "Hier staat niets."
    inhoud = "\n\n".join(
        _als_tekst(Blok(een.code, een.kop, leeg) if een.code == eis.blok else een)  # type: ignore[attr-defined]
        for een in blokken
    )
    with pytest.raises(Invoerfout) as fout:
        toets_sjabloon(code, inhoud)
    assert feit in fout.value.velden["inhoud"]


@pytest.mark.parametrize("soort", ALLE, ids=lambda soort: soort.code)
def test_elk_sjabloon_kent_de_velden_van_zijn_brief(soort: object) -> None:
    namen = {veld.naam for veld in soort.velden}  # type: ignore[attr-defined]
    for code in soort.sjablonen:  # type: ignore[attr-defined]
        assert namen <= {veld.naam for veld in velden_van(code)}
