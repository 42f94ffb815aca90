"""Preliminary research: two grounds, four weeks, two at a time after that (OND-3)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from zicht.diensten.models import Dienst, Verlenging, Vooronderzoek
from zicht.diensten.vooronderzoek import beeindig_vooronderzoek, start_vooronderzoek, verleng_vooronderzoek
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import Dossier
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

Grond = Vooronderzoek.Grond


@pytest.fixture
def start(dossier: Dossier, anna: Medewerker, advies: list[Geraadpleegd]) -> Callable[..., Vooronderzoek]:
    def begin(**anders: Any) -> Vooronderzoek:
        velden: dict[str, Any] = {
            "dossier": dossier,
            "door": anna,
            "grond": Grond.BEDREIGING,
            "reden": "Hij dreigde de vorige hulpverlener met een mes.",
            "geraadpleegd": advies,
        }
        return start_vooronderzoek(**{**velden, **anders})

    return begin


@pytest.fixture
def verleng(anna: Medewerker, advies: list[Geraadpleegd]) -> Callable[..., Verlenging]:
    def maak(vooronderzoek: Vooronderzoek, **anders: Any) -> Verlenging:
        velden: dict[str, Any] = {
            "vooronderzoek": vooronderzoek,
            "door": anna,
            "ernstige_bedreiging": True,
            "reden": "De dreiging is niet weg.",
            "geraadpleegd": advies,
        }
        return verleng_vooronderzoek(**{**velden, **anders})

    return maak


def test_ond3_het_duurt_hoogstens_vier_weken(start: Callable[..., Vooronderzoek]) -> None:
    assert start().tot == date(2020, 2, 19)


def test_ond3_langer_dan_vier_weken_wordt_geweigerd(start: Callable[..., Vooronderzoek]) -> None:
    with pytest.raises(Geweigerd, match="19 februari 2020") as fout:
        start(tot=date(2020, 2, 20))
    assert fout.value.regel == "OND-3"


def test_korter_mag(start: Callable[..., Vooronderzoek]) -> None:
    assert start(tot=date(2020, 1, 31)).tot == date(2020, 1, 31)


def test_ond3_er_zijn_twee_gronden(start: Callable[..., Vooronderzoek]) -> None:
    with pytest.raises(Invoerfout, match="ernstige bedreiging, herleidbaar"):
        start(grond="handig")


def test_ond3_zonder_aanwijzingen_wordt_ernaar_gevraagd(start: Callable[..., Vooronderzoek]) -> None:
    with pytest.raises(RedenNodig) as fout:
        start(reden="")
    assert (fout.value.regel, fout.value.veld) == ("OND-3", "reden")


def test_alg12_starten_kan_niet_zonder_collega(start: Callable[..., Vooronderzoek]) -> None:
    with pytest.raises(Geweigerd):
        start(geraadpleegd=[])


def test_er_loopt_een_vooronderzoek_tegelijk(start: Callable[..., Vooronderzoek]) -> None:
    start()
    with pytest.raises(Invoerfout, match="loopt al"):
        start()


def test_het_hoort_niet_bij_voorwaarden_en_vervolg(start: Callable[..., Vooronderzoek], vv: Dienst) -> None:
    with pytest.raises(Invoerfout) as fout:
        start(dienst=vv)
    assert "dienst" in fout.value.velden


def test_ond3_een_verlenging_duurt_hoogstens_twee_weken_vanaf_het_lopende_einde(
    start: Callable[..., Vooronderzoek], verleng: Callable[..., Verlenging]
) -> None:
    vooronderzoek = start()
    verlenging = verleng(vooronderzoek)
    vooronderzoek.refresh_from_db()
    assert (verlenging.van, verlenging.tot, vooronderzoek.tot) == (
        date(2020, 2, 19),
        date(2020, 3, 4),
        date(2020, 3, 4),
    )


def test_ond3_een_langere_verlenging_wordt_geweigerd(
    start: Callable[..., Vooronderzoek], verleng: Callable[..., Verlenging]
) -> None:
    with pytest.raises(Geweigerd):
        verleng(start(), tot=date(2020, 3, 5))


def test_ond3_telkens_weer_verlengen_kan(
    start: Callable[..., Vooronderzoek], verleng: Callable[..., Verlenging]
) -> None:
    vooronderzoek = start()
    verleng(vooronderzoek)
    assert verleng(vooronderzoek).tot == date(2020, 3, 18)


@pytest.mark.parametrize("grond", list(Grond))
def test_ond3_zonder_ernstige_bedreiging_wordt_niet_verlengd(
    start: Callable[..., Vooronderzoek], verleng: Callable[..., Verlenging], grond: str
) -> None:
    with pytest.raises(Geweigerd) as fout:
        verleng(start(grond=grond), ernstige_bedreiging=False)
    assert fout.value.regel == "OND-3"


def test_ond3_een_verlenging_zegt_waaruit_de_bedreiging_blijkt(
    start: Callable[..., Vooronderzoek], verleng: Callable[..., Verlenging]
) -> None:
    with pytest.raises(RedenNodig):
        verleng(start(), reden="")


def test_beeindigen_geeft_de_dag_waarop_de_betrokkenen_alles_horen(
    start: Callable[..., Vooronderzoek], anna: Medewerker
) -> None:
    with klok.op(date(2020, 2, 3)):
        assert beeindig_vooronderzoek(vooronderzoek=start(), door=anna).beeindigd_op == date(2020, 2, 3)


def test_wat_beeindigd_is_wordt_niet_verlengd(
    start: Callable[..., Vooronderzoek], verleng: Callable[..., Verlenging], anna: Medewerker
) -> None:
    vooronderzoek = beeindig_vooronderzoek(vooronderzoek=start(), door=anna)
    with pytest.raises(Invoerfout, match="al beëindigd"):
        verleng(vooronderzoek)


def test_beeindigen_voor_het_begin_kan_niet(start: Callable[..., Vooronderzoek], anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        beeindig_vooronderzoek(vooronderzoek=start(), door=anna, op=date(2020, 1, 1))
    assert "op" in fout.value.velden
