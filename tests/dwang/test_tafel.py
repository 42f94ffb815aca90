"""The meeting at the JBT, its agreements, minutes and forms (DW-2, ALG-1, ALG-14, ALG-15, ALG-16)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from zicht.dossiers.models import Afspraak, Persoon
from zicht.dwang.formulieren import bied_formulier_aan, leg_handtekening_vast
from zicht.dwang.models import Dwangtraject, Formulier, Notulen, Tafelafspraak
from zicht.dwang.notulen import controleer_notulen, ontvang_notulen
from zicht.dwang.tafel import AfspraakInvoer, leg_bespreking_vast, volg_tafelafspraak_op
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

CURSUS = AfspraakInvoer("Schrijft het gezin in voor de cursus.", "Wijkteam Oost", date(2020, 4, 1))


@pytest.fixture
def bespreek(vtb: Dwangtraject, anna: Medewerker, moeder: Persoon, vader: Persoon) -> Callable[..., Dwangtraject]:
    def leg_vast(**anders: Any) -> Dwangtraject:
        velden: dict[str, Any] = {
            "traject": vtb,
            "door": anna,
            "uitkomst": "Vrijwillige hulp.",
            "uitgenodigd": [moeder, vader],
        }
        return leg_bespreking_vast(**{**velden, **anders})

    return leg_vast


def test_dw2_de_uitkomst_van_de_tafel_staat_vast(bespreek: Callable[..., Dwangtraject]) -> None:
    traject = Dwangtraject.objects.get(pk=bespreek().pk)
    assert (traject.besproken_op, traject.uitkomst) == (date(2020, 2, 4), "Vrijwillige hulp.")


def test_alg1_wie_niet_is_uitgenodigd_vraagt_een_reden(bespreek: Callable[..., Dwangtraject], moeder: Persoon) -> None:
    with pytest.raises(RedenNodig, match="Joris") as fout:
        bespreek(uitgenodigd=[moeder])
    assert (fout.value.regel, fout.value.veld) == ("ALG-1", "niet_uitgenodigd_reden")


def test_dw2_iedere_afspraak_zegt_wie_en_wanneer(bespreek: Callable[..., Dwangtraject]) -> None:
    bespreek(afspraken=[CURSUS])
    afspraak = Tafelafspraak.objects.get()
    assert (afspraak.wie, afspraak.uiterlijk) == ("Wijkteam Oost", date(2020, 4, 1))


def test_een_afspraak_zonder_wie_wordt_teruggegeven(bespreek: Callable[..., Dwangtraject]) -> None:
    with pytest.raises(Invoerfout, match="wie het doet"):
        bespreek(afspraken=[AfspraakInvoer("Iets doen.", "")])


def test_alg15_afspraken_met_aanwezigen_worden_later_bevestigd(
    bespreek: Callable[..., Dwangtraject], moeder: Persoon
) -> None:
    bespreek(afspraken=[CURSUS], aanwezig=[moeder])
    assert list(Afspraak.objects.get().met.all()) == [moeder]


def test_rechtstreeks_bij_de_rvdk_is_geen_tafel(bespreek: Callable[..., Dwangtraject], vto: Dwangtraject) -> None:
    with pytest.raises(Invoerfout, match="rechtstreeks"):
        bespreek(traject=vto)


def test_dw2_een_afspraak_wordt_opgevolgd(bespreek: Callable[..., Dwangtraject], anna: Medewerker) -> None:
    bespreek(afspraken=[CURSUS])
    afspraak = volg_tafelafspraak_op(afspraak=Tafelafspraak.objects.get(), door=anna, nagekomen=True)
    assert (afspraak.nagekomen, afspraak.afgerond_op) == (True, date(2020, 2, 4))


def test_dw2_een_afspraak_die_mislukt_zegt_wat_er_nu_gebeurt(
    bespreek: Callable[..., Dwangtraject], anna: Medewerker
) -> None:
    bespreek(afspraken=[CURSUS])
    with pytest.raises(Invoerfout, match="terug naar de JBT"):
        volg_tafelafspraak_op(afspraak=Tafelafspraak.objects.get(), door=anna, nagekomen=False)


@pytest.fixture
def notulen(vtb: Dwangtraject, anna: Medewerker) -> Notulen:
    return ontvang_notulen(traject=vtb, door=anna, tekst="De secretaris schreef dit op.")


def test_dw2_notulen_van_een_ander_wachten_op_controle(notulen: Notulen) -> None:
    assert (notulen.gecontroleerd_op, notulen.akkoord) == (None, None)


def test_alg16_notulen_die_kloppen_tellen(notulen: Notulen, anna: Medewerker) -> None:
    assert controleer_notulen(notulen=notulen, door=anna, akkoord=True).gecontroleerd_op == date(2020, 2, 4)


def test_alg16_notulen_die_niet_kloppen_zeggen_wat_er_anders_moet(notulen: Notulen, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        controleer_notulen(notulen=notulen, door=anna, akkoord=False)
    assert "opmerkingen" in fout.value.velden


def test_notulen_worden_een_keer_gecontroleerd(notulen: Notulen, anna: Medewerker) -> None:
    controleer_notulen(notulen=notulen, door=anna, akkoord=True)
    with pytest.raises(Invoerfout, match="al gecontroleerd"):
        controleer_notulen(notulen=notulen, door=anna, akkoord=True)


@pytest.fixture
def bied_aan(vtb: Dwangtraject, anna: Medewerker, moeder: Persoon) -> Callable[..., Formulier]:
    def aan(**anders: Any) -> Formulier:
        velden: dict[str, Any] = {
            "dossier": vtb.dossier,
            "traject": vtb,
            "door": anna,
            "persoon": moeder,
            "naam": "Aanmelding preventieve jeugdbescherming",
            "volledig": True,
            "uitgelegd": True,
        }
        return bied_formulier_aan(**{**velden, **anders})

    return aan


@pytest.mark.parametrize(
    ("mist", "zin"), [({"volledig": False}, "niet helemaal ingevuld"), ({"uitgelegd": False}, "nog niet uitgelegd")]
)
def test_alg14_een_formulier_is_volledig_en_uitgelegd(
    bied_aan: Callable[..., Formulier], mist: dict[str, bool], zin: str
) -> None:
    with pytest.raises(RedenNodig, match=zin) as fout:
        bied_aan(**mist)
    assert fout.value.regel == "ALG-14"


def test_een_onvolledig_formulier_met_reden_blijft_zo_te_zien(bied_aan: Callable[..., Formulier]) -> None:
    formulier = Formulier.objects.get(pk=bied_aan(volledig=False, afwijking_reden="Morgen vult het wijkteam aan.").pk)
    assert (formulier.volledig, formulier.afwijking_reden) == (False, "Morgen vult het wijkteam aan.")


def test_een_handtekening_krijgt_een_dag(bied_aan: Callable[..., Formulier], anna: Medewerker) -> None:
    assert leg_handtekening_vast(formulier=bied_aan(), door=anna, getekend=True).getekend_op == date(2020, 2, 4)


def test_dw2_wie_niet_tekent_zegt_waarom(bied_aan: Callable[..., Formulier], anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_handtekening_vast(formulier=bied_aan(), door=anna, getekend=False)
    assert "reden" in fout.value.velden


def test_dw2_zonder_handtekening_staat_de_weg_terug_open(bied_aan: Callable[..., Formulier], anna: Medewerker) -> None:
    formulier = leg_handtekening_vast(formulier=bied_aan(), door=anna, getekend=False, reden="Ik snap het niet.")
    assert (formulier.getekend_op, formulier.niet_getekend_op) == (None, date(2020, 2, 4))


def test_wie_eerst_niet_tekende_kan_dat_later_alsnog(bied_aan: Callable[..., Formulier], anna: Medewerker) -> None:
    formulier = leg_handtekening_vast(formulier=bied_aan(), door=anna, getekend=False, reden="Nog niet.")
    formulier = leg_handtekening_vast(formulier=formulier, door=anna, getekend=True)
    assert (formulier.getekend_op, formulier.niet_getekend_op) == (date(2020, 2, 4), None)
