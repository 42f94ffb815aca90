"""Completing a melding: what was missing (ML-3), and nobody's text lost (TG-9)."""

from __future__ import annotations

import pytest

from tests.contact.conftest import LERARES, Ontvang
from zicht.contact.aanvullen import voeg_persoon_bij_melding, vul_melding_aan
from zicht.contact.invoer import PersoonInvoer
from zicht.contact.models import Melding, Samenvoeging
from zicht.dossiers.models import Gebeurtenis, Persoon
from zicht.kern.fouten import Invoerfout, Verouderd
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


def test_wat_is_aangevuld_ontbreekt_niet_meer(ontvang: Ontvang, fenna: Medewerker) -> None:
    """ML-1, ML-3"""
    melding = ontvang(verwachting="")
    na = vul_melding_aan(melding=melding, versie=1, door=fenna, velden={"verwachting": "Dat het stopt."})
    assert "verwachting" in melding.ontbrekend
    assert "verwachting" not in na.ontbrekend


def test_de_eerdere_tekst_blijft_op_de_tijdlijn(melding: Melding, fenna: Medewerker) -> None:
    vul_melding_aan(melding=melding, versie=1, door=fenna, velden={"verhaal": "Ik hoorde alleen schreeuwen."})
    regel = Gebeurtenis.objects.get(soort="melding aanvullen")
    assert "zag Lot huilen in de tuin" in regel.tekst


def test_twee_die_tegelijk_schrijven_zien_beide_teksten(melding: Melding, fenna: Medewerker) -> None:
    """TG-9"""
    vul_melding_aan(melding=melding, versie=1, door=fenna, velden={"verwachting": "Dat het stopt."})
    with pytest.raises(Verouderd) as fout:
        vul_melding_aan(melding=melding, versie=1, door=fenna, velden={"verwachting": "Hulp voor Lot."})
    assert fout.value.velden == {"verwachting": ("Dat het stopt.", "Hulp voor Lot.")}


def test_alsnog_acuut_komt_hoger_in_de_lijst(melding: Melding, fenna: Medewerker) -> None:
    """ML-10"""
    assert vul_melding_aan(melding=melding, versie=1, door=fenna, velden={"acuut": "ja"}).urgentie == "hoog"


@pytest.mark.parametrize("velden", [{"nummer": 1}, {"acuut": "wie weet"}, {"veiligheidscijfer": -1}, {"aard": ["x"]}])
def test_wat_niet_kan_wordt_geweigerd(melding: Melding, fenna: Medewerker, velden: dict[str, object]) -> None:
    with pytest.raises(Invoerfout) as fout:
        vul_melding_aan(melding=melding, versie=1, door=fenna, velden=velden)
    assert set(fout.value.velden) == set(velden)


def test_niets_veranderd_is_geen_nieuwe_versie(melding: Melding, fenna: Medewerker) -> None:
    assert vul_melding_aan(melding=melding, versie=1, door=fenna, velden={"acuut": "nee"}).versie == 1


def test_de_melder_noemt_nog_iemand(melding: Melding, fenna: Medewerker) -> None:
    """ML-1"""
    voeg_persoon_bij_melding(melding=melding, persoon=PersoonInvoer("Pim", gezinsrol="kind"), door=fenna)
    assert Persoon.objects.filter(dossier=melding.dossier, voornamen="Pim", gemeld__melding=melding).count() == 1


def test_wie_er_later_bij_kwam_hoort_ook_bij_de_samenvoeging(
    melding: Melding, ontvang: Ontvang, fenna: Medewerker
) -> None:
    """ML-9"""
    noor = PersoonInvoer("Noor", is_persoon=Persoon.objects.get(voornamen="Noor"))
    tweede = ontvang(melder=LERARES, personen=[noor], bij_dossier=melding.dossier)
    pim = voeg_persoon_bij_melding(melding=tweede, persoon=PersoonInvoer("Pim"), door=fenna)
    assert Samenvoeging.objects.get(melding=tweede).toegevoegde_personen == [pim.pk]
