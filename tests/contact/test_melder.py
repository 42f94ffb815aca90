"""ML-2: one state that says whether the family may know who reported; ML-6: what was agreed with the melder."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.contact.conftest import ANONIEM, BUUR, LERARES, Ontvang
from zicht.contact.melder import (
    beroep_op_grond,
    leg_afspraken_met_melder_vast,
    leg_toestemming_identiteit_vast,
    vul_melder_aan,
)
from zicht.contact.models import Melding
from zicht.dossiers.afscherming import afscherming, naam_voor_anderen
from zicht.dossiers.models import Bron
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig, Verouderd
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


def test_zonder_toestemming_is_een_omstander_beschermd(melding: Melding) -> None:
    """ML-2"""
    assert afscherming(melding.melder).beschermd
    assert "Zonneveld" not in naam_voor_anderen(melding.melder)


def test_met_uitdrukkelijke_toestemming_mag_het_gezin_het_weten(melding: Melding, fenna: Medewerker) -> None:
    """ML-2"""
    bron = leg_toestemming_identiteit_vast(bron=melding.melder, door=fenna, toestemming=True, op=date(2026, 3, 3))
    assert not afscherming(bron).beschermd
    assert Bron.objects.get().toestemming_identiteit_op == date(2026, 3, 3)


def test_toestemming_kan_worden_ingetrokken(melding: Melding, fenna: Medewerker) -> None:
    """ML-2"""
    leg_toestemming_identiteit_vast(bron=melding.melder, door=fenna, toestemming=True)
    leg_toestemming_identiteit_vast(bron=melding.melder, door=fenna, toestemming=False)
    assert afscherming(Bron.objects.get()).beschermd


def test_ook_een_directbetrokkene_die_meldt_is_beschermd(ontvang: Ontvang) -> None:
    """ML-2"""
    assert afscherming(ontvang(melder=replace(BUUR, soort="directbetrokkene")).melder).beschermd


def test_van_een_professional_wordt_geen_toestemming_gevraagd(ontvang: Ontvang, fenna: Medewerker) -> None:
    """ML-2"""
    melder = ontvang(melder=LERARES).melder
    with pytest.raises(Geweigerd) as fout:
        leg_toestemming_identiteit_vast(bron=melder, door=fenna, toestemming=True)
    assert fout.value.regel == "ML-2"
    assert not afscherming(melder).beschermd


@pytest.mark.parametrize("grond", Bron.Grond.values)
def test_op_elk_van_de_drie_gronden_blijft_een_professional_onbekend(
    ontvang: Ontvang, fenna: Medewerker, grond: str
) -> None:
    """ML-2"""
    melder = ontvang(melder=LERARES).melder
    beroep_op_grond(bron=melder, door=fenna, gronden=[grond], nadelen_besproken=True)
    assert afscherming(Bron.objects.get()).beschermd


def test_er_is_geen_vierde_grond(ontvang: Ontvang, fenna: Medewerker) -> None:
    """ML-2"""
    melder = ontvang(melder=LERARES).melder
    with pytest.raises(Invoerfout):
        beroep_op_grond(bron=melder, door=fenna, gronden=["liever niet"], nadelen_besproken=True)


def test_eerst_worden_de_nadelen_besproken(ontvang: Ontvang, fenna: Medewerker) -> None:
    """ML-2"""
    melder = ontvang(melder=LERARES).melder
    with pytest.raises(RedenNodig) as fout:
        beroep_op_grond(bron=melder, door=fenna, gronden=["vertrouwensrelatie"])
    assert fout.value.veld == "niet_besproken_reden"
    reden = "Zij hing op."
    assert beroep_op_grond(bron=melder, door=fenna, gronden=["vertrouwensrelatie"], niet_besproken_reden=reden).gronden


def test_een_professional_kan_zijn_beroep_terugnemen(ontvang: Ontvang, fenna: Medewerker) -> None:
    """ML-2"""
    melder = ontvang(melder=replace(LERARES, gronden=["vertrouwensrelatie"])).melder
    assert afscherming(melder).beschermd
    beroep_op_grond(bron=melder, door=fenna, gronden=[])
    assert not afscherming(Bron.objects.get()).beschermd


def test_een_omstander_hoeft_geen_grond(melding: Melding, fenna: Medewerker) -> None:
    """ML-2"""
    with pytest.raises(Geweigerd):
        beroep_op_grond(bron=melding.melder, door=fenna, gronden=["vertrouwensrelatie"], nadelen_besproken=True)


def test_wat_een_melder_later_vertelt_ontbreekt_niet_meer(ontvang: Ontvang, fenna: Medewerker) -> None:
    """ML-3"""
    melding = ontvang(melder=replace(BUUR, adres=""))
    assert "melder_adres" in melding.ontbrekend
    vul_melder_aan(bron=melding.melder, door=fenna, adres="Wilgenlaan 8")
    assert "melder_adres" not in Melding.objects.get().ontbrekend
    assert Bron.objects.get().identiteit["naam"] == "Wilma Zonneveld"


def test_na_het_gesprek_over_de_nadelen_ontbreekt_de_toestemming_niet_meer(melding: Melding, fenna: Medewerker) -> None:
    """ML-3"""
    assert "toestemming_identiteit" in melding.ontbrekend
    leg_toestemming_identiteit_vast(bron=melding.melder, door=fenna, toestemming=False, nadelen_besproken=True)
    assert Melding.objects.get().ontbrekend == []


def test_een_anonieme_melder_wordt_niet_alsnog_bekend(ontvang: Ontvang, fenna: Medewerker) -> None:
    """ML-4"""
    melder = ontvang(melder=ANONIEM).melder
    with pytest.raises(Geweigerd):
        vul_melder_aan(bron=melder, door=fenna, naam="Wilma Zonneveld")
    assert Bron.objects.get().identiteit == {}


def test_afspraken_met_de_melder_blijven_naast_elkaar_staan(melding: Melding, fenna: Medewerker) -> None:
    """ML-6"""
    eerst = leg_afspraken_met_melder_vast(melding=melding, versie=1, door=fenna, samenwerking="U belt bij nieuws.")
    leg_afspraken_met_melder_vast(melding=eerst, versie=eerst.versie, door=fenna, communicatie="Alleen per telefoon.")
    assert Melding.objects.get().afspraken == {
        "samenwerking": "U belt bij nieuws.",
        "communicatie": "Alleen per telefoon.",
    }


def test_een_afspraak_over_feedback_vult_wat_ontbrak(ontvang: Ontvang, fenna: Medewerker) -> None:
    """ML-6, ML-3"""
    melding = ontvang(feedback_afspraak="")
    na = leg_afspraken_met_melder_vast(melding=melding, versie=1, door=fenna, feedback_afspraak="Binnen een week.")
    assert "feedback" not in na.ontbrekend


def test_zonder_afspraak_wordt_er_niets_vastgelegd(melding: Melding, fenna: Medewerker) -> None:
    """ML-6"""
    with pytest.raises(Invoerfout):
        leg_afspraken_met_melder_vast(melding=melding, versie=1, door=fenna)


def test_twee_die_tegelijk_afspraken_schrijven_verliezen_niets(melding: Melding, fenna: Medewerker) -> None:
    """TG-9"""
    leg_afspraken_met_melder_vast(melding=melding, versie=1, door=fenna, samenwerking="U belt bij nieuws.")
    with pytest.raises(Verouderd):
        leg_afspraken_met_melder_vast(melding=melding, versie=1, door=fenna, samenwerking="Wij bellen u.")
