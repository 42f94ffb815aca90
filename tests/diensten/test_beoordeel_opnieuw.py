"""Continuous reassessment and its four conclusions (VV-2), and the clock it leaves (VV-1)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from zicht.diensten.herbeoordelen import beoordeel_opnieuw, vraag_herbeoordeling
from zicht.diensten.models import Dienst, Herbeoordeling
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.bevindingen import leg_bevinding_vast
from zicht.dossiers.models import BesluitSoort, Gebeurtenis, Persoon
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

Conclusie = Herbeoordeling.Conclusie
VV_PAST = {
    "structurele_onveiligheid": True,
    "bevestigen_nodig": False,
    "bereid_en_in_staat": True,
    "accepteert_hulp": True,
}
ONDERZOEK_PAST = {**VV_PAST, "bevestigen_nodig": True}


@pytest.fixture
def opnieuw(anna: Medewerker, advies: list[Geraadpleegd]) -> Callable[..., Herbeoordeling]:
    def beoordeel(dienst: Dienst, **anders: Any) -> Herbeoordeling:
        velden: dict[str, Any] = {
            "dienst": dienst,
            "door": anna,
            "conclusie": Conclusie.BEVESTIGEN_NODIG,
            "motivering": "De verhalen lopen uiteen.",
            "antwoorden": ONDERZOEK_PAST,
            "geraadpleegd": advies,
            "rust_op_tekst": "De gesprekken van januari.",
        }
        return beoordeel_opnieuw(**{**velden, **anders})

    return beoordeel


def test_vv2_een_feit_vraagt_om_opnieuw_kijken(vv: Dienst, anna: Medewerker) -> None:
    gevraagd = vraag_herbeoordeling(dienst=vv, door=anna, aanleiding="De moeder begint een procedure.")
    assert (gevraagd.gevraagd_op, gevraagd.conclusie) == (date(2020, 1, 22), "")


def test_zonder_aanleiding_wordt_niets_gevraagd(vv: Dienst, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        vraag_herbeoordeling(dienst=vv, door=anna, aanleiding=" ")
    assert "aanleiding" in fout.value.velden


def test_vv2_voortzetten_laat_de_dienst_lopen(opnieuw: Callable[..., Herbeoordeling], vv: Dienst) -> None:
    opnieuw(vv, conclusie=Conclusie.VOORTZETTEN, antwoorden=VV_PAST, geraadpleegd=[])
    vv.refresh_from_db()
    assert vv.afgerond_op is None


def test_vv2_voortzetten_tegen_de_criteria_vraagt_een_reden(opnieuw: Callable[..., Herbeoordeling], vv: Dienst) -> None:
    with pytest.raises(RedenNodig) as fout:
        opnieuw(vv, conclusie=Conclusie.VOORTZETTEN, antwoorden={**VV_PAST, "accepteert_hulp": False})
    assert fout.value.regel == "VV-2"


def test_de_conclusie_beantwoordt_de_vraag(
    opnieuw: Callable[..., Herbeoordeling], vv: Dienst, anna: Medewerker
) -> None:
    gevraagd = vraag_herbeoordeling(dienst=vv, door=anna, aanleiding="De cursus stopt.")
    opnieuw(vv, herbeoordeling=gevraagd, conclusie=Conclusie.VOORTZETTEN, antwoorden=VV_PAST)
    gevraagd.refresh_from_db()
    assert (gevraagd.conclusie, gevraagd.op, gevraagd.aanleiding) == (
        "voortzetten",
        date(2020, 1, 22),
        "De cursus stopt.",
    )


@pytest.mark.parametrize("conclusie", [Conclusie.BEVESTIGEN_NODIG, Conclusie.NIET_BEREID])
def test_vv2_twee_conclusies_leiden_naar_onderzoek(
    opnieuw: Callable[..., Herbeoordeling], vv: Dienst, conclusie: str
) -> None:
    opnieuw(vv, conclusie=conclusie)
    vv.refresh_from_db()
    assert vv.einde == Dienst.Einde.ONDERZOEK
    assert Dienst.objects.get(dossier=vv.dossier, afgerond_op=None).soort == Dienst.Soort.ONDERZOEK


def test_de_overgang_naar_onderzoek_is_een_keuze_van_een_dienst(
    opnieuw: Callable[..., Herbeoordeling], vv: Dienst
) -> None:
    besluit = opnieuw(vv).besluit
    assert besluit is not None
    assert (besluit.soort, besluit.uitkomst, besluit.meldingen) == (
        BesluitSoort.DIENST,
        Dienst.Soort.ONDERZOEK,
        vv.besluit.meldingen,
    )


def test_onderzoek_dat_in_2026_wordt_besloten_krijgt_de_wet_van_dat_jaar(
    opnieuw: Callable[..., Herbeoordeling], vv: Dienst
) -> None:
    with klok.op(date(2026, 2, 2)):
        opnieuw(vv)
    onderzoek = Dienst.objects.get(soort=Dienst.Soort.ONDERZOEK)
    assert (onderzoek.gestart_op, onderzoek.versie_protocol) == (date(2026, 2, 2), "hp2019-wet2026")


def test_vv2_geen_geweld_is_een_besluit_om_af_te_sluiten(opnieuw: Callable[..., Herbeoordeling], vv: Dienst) -> None:
    antwoorden = {"redelijk_vermoeden": False, "zorgen_veiligheid": False}
    besluit = opnieuw(vv, conclusie=Conclusie.GEEN_GEWELD, antwoorden=antwoorden).besluit
    vv.refresh_from_db()
    assert besluit is not None
    assert (besluit.soort, besluit.uitkomst, vv.afgerond_op) == (BesluitSoort.HERBEOORDELING, "geen geweld", None)


def test_vv2_afsluiten_met_zorgen_vraagt_een_reden(opnieuw: Callable[..., Herbeoordeling], vv: Dienst) -> None:
    antwoorden = {"redelijk_vermoeden": False, "zorgen_veiligheid": True}
    with pytest.raises(RedenNodig) as fout:
        opnieuw(vv, conclusie=Conclusie.GEEN_GEWELD, antwoorden=antwoorden)
    assert fout.value.regel == "VV-2"


def test_alg12_de_koers_verandert_niet_zonder_collega(opnieuw: Callable[..., Herbeoordeling], vv: Dienst) -> None:
    with pytest.raises(Geweigerd) as fout:
        opnieuw(vv, geraadpleegd=[])
    vv.refresh_from_db()
    assert (fout.value.regel, vv.afgerond_op) == ("ALG-12", None)


def test_een_onderzoek_eindigt_niet_door_opnieuw_te_beoordelen(
    opnieuw: Callable[..., Herbeoordeling], onderzoek: Dienst
) -> None:
    with pytest.raises(Invoerfout, match="uitkomst per vermoeden"):
        opnieuw(onderzoek, conclusie=Conclusie.GEEN_GEWELD)


def test_een_vraag_wordt_maar_een_keer_beantwoord(
    opnieuw: Callable[..., Herbeoordeling], vv: Dienst, anna: Medewerker
) -> None:
    gevraagd = vraag_herbeoordeling(dienst=vv, door=anna, aanleiding="De cursus stopt.")
    opnieuw(vv, herbeoordeling=gevraagd, conclusie=Conclusie.VOORTZETTEN, antwoorden=VV_PAST)
    with pytest.raises(Invoerfout, match="al beantwoord"):
        opnieuw(vv, herbeoordeling=gevraagd, conclusie=Conclusie.VOORTZETTEN, antwoorden=VV_PAST)


def test_een_afgeronde_dienst_wordt_niet_opnieuw_beoordeeld(
    opnieuw: Callable[..., Herbeoordeling], vv: Dienst, anna: Medewerker
) -> None:
    opnieuw(vv)
    vv.refresh_from_db()
    with pytest.raises(Invoerfout, match="al afgerond"):
        vraag_herbeoordeling(dienst=vv, door=anna, aanleiding="Nieuw.")


def test_iedere_beoordeling_staat_op_de_tijdlijn(opnieuw: Callable[..., Herbeoordeling], vv: Dienst) -> None:
    opnieuw(vv, conclusie=Conclusie.VOORTZETTEN, antwoorden=VV_PAST)
    assert Gebeurtenis.objects.filter(soort="opnieuw beoordelen", dossier=vv.dossier).count() == 1


def test_vv2_de_reden_om_tegen_de_criteria_door_te_gaan_blijft_bewaard(
    opnieuw: Callable[..., Herbeoordeling], vv: Dienst
) -> None:
    beoordeeld = opnieuw(
        vv,
        conclusie=Conclusie.VOORTZETTEN,
        antwoorden={**VV_PAST, "accepteert_hulp": False},
        geraadpleegd=[],
        afwijking_reden="De oma helpt nu elke dag.",
    )
    assert "Afgeweken van de criteria: De oma helpt nu elke dag." in beoordeeld.motivering
    assert "Rust ook op: De gesprekken van januari." in beoordeeld.motivering


def test_alg12_voortzetten_na_overleg_bewaart_het_advies_als_besluit(
    opnieuw: Callable[..., Herbeoordeling], vv: Dienst
) -> None:
    besluit = opnieuw(vv, conclusie=Conclusie.VOORTZETTEN, antwoorden=VV_PAST).besluit
    vv.refresh_from_db()
    assert besluit is not None
    assert (besluit.uitkomst, besluit.raadplegingen.count(), vv.afgerond_op) == ("voortzetten", 1, None)


def test_alg13_een_nieuwe_koers_rust_op_bevindingen(
    opnieuw: Callable[..., Herbeoordeling], vv: Dienst, anna: Medewerker, moeder: Persoon
) -> None:
    feit = leg_bevinding_vast(
        dossier=vv.dossier,
        door=anna,
        tekst="De deur bleef dicht.",
        status="feit",
        betreft=[moeder],
        bron_persoon=moeder,
    )
    besluit = opnieuw(vv, rust_op=[feit], rust_op_tekst="").besluit
    assert besluit is not None
    assert list(besluit.rust_op.all()) == [feit]
