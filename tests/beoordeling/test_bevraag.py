"""Asking for information: who may be asked what, before and after contact with the family (VB-3, VV-5, OND-4)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.beoordeling.conftest import VANDAAG, maak_gesprek
from tests.doel import verbied
from zicht.dossiers.bevraagbaar import Grond, oordeel, stand
from zicht.dossiers.bevragen import beantwoord_bevraging, bevraag, zonder_weten_van_gezin
from zicht.dossiers.models import (
    Besluit,
    BesluitSoort,
    Bevraging,
    Bron,
    Dossier,
    Gebeurtenis,
    GeheimAdres,
    Gesprek,
    Persoon,
)
from zicht.dossiers.uitstel import stel_uit
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig, Verouderd
from zicht.kern.models import Medewerker
from zicht.protocol.doel import Handeling, Werk

pytestmark = pytest.mark.django_db
Bij = Bevraging.Bij


@pytest.fixture
def vraag(dossier: Dossier, ilse: Medewerker) -> Any:
    """Ask something; what the test is about is given."""

    def stel(**velden: Any) -> Bevraging:
        basis = {"vraag": "Wat is er bekend?", "noodzaak": "Nodig om de veiligheid te beoordelen."}
        return bevraag(dossier=dossier, door=ilse, **{**basis, **velden})

    return stel


@pytest.mark.parametrize("bij", ["eigen systeem", "VT-register", "andere VT", "BRP", "gezagsregister", "RvdK"])
def test_vb_3_deze_bronnen_mogen_voor_contact_naar_de_inhoud_gevraagd_worden(vraag: Any, bij: str) -> None:
    assert vraag(bij=bij, soort="wat").voor_contact


@pytest.mark.parametrize("bij", ["betrokkene", "openbare bron"])
def test_vb_3_ook_de_betrokkene_zelf_en_openbare_bronnen(vraag: Any, bij: str) -> None:
    assert vraag(bij=bij, soort="wat").grond == ""


@pytest.mark.parametrize(
    "bij", ["huisarts", "school", "jeugdgezondheidszorg", "lokaal team", "hulpverlener", "GI", "anders"]
)
def test_vb_3_elders_naar_de_inhoud_vragen_voor_contact_wordt_geweigerd(vraag: Any, bij: str) -> None:
    with pytest.raises(Geweigerd) as fout:
        vraag(bij=bij, soort="wat")
    assert fout.value.regel == "VB-3"


def test_vb_3_de_weigering_zegt_wat_wel_kan(vraag: Any) -> None:
    with pytest.raises(Geweigerd, match="Spreek eerst met het gezin, of vraag nu alleen of iemand bekend is"):
        vraag(bij="school", soort="wat")


def test_vb_3_een_weigering_laat_niets_achter(vraag: Any) -> None:
    with pytest.raises(Geweigerd):
        vraag(bij="school", soort="wat")
    assert not Bevraging.objects.exists()


@pytest.mark.parametrize("bij", ["huisarts", "school", "lokaal team", "GI", "politie", "OM"])
def test_vb_3_of_iemand_bekend_is_mag_bij_ketenpartners_voor_contact(vraag: Any, bij: str) -> None:
    assert vraag(bij=bij, soort="dat").voor_contact


def test_vb_3_of_iemand_bekend_is_buiten_de_keten_vraagt_een_reden(vraag: Any) -> None:
    with pytest.raises(RedenNodig) as fout:
        vraag(bij="anders", soort="dat")
    assert (fout.value.regel, fout.value.veld) == ("VB-3", "grond_toelichting")


def test_vb_3_met_reden_mag_het_ook_buiten_de_keten(vraag: Any) -> None:
    assert vraag(bij="anders", soort="dat", grond_toelichting="De sportclub belde zelf.").pk


@pytest.mark.parametrize("bij", ["politie", "OM"])
def test_vb_3_politie_en_om_alleen_met_een_van_de_twee_redenen(vraag: Any, bij: str) -> None:
    with pytest.raises(Geweigerd, match="Kies een van deze redenen"):
        vraag(bij=bij, soort="wat")


@pytest.mark.parametrize("grond", ["veiligheid bij eerste contact", "strafrechtelijk onderzoek mogelijk"])
def test_vb_3_met_zo_een_reden_mag_de_politie_gevraagd_worden(vraag: Any, grond: str) -> None:
    bevraging = vraag(bij="politie", soort="wat", grond=grond, grond_toelichting="Er is een wapen gezien.")
    assert bevraging.grond == grond


def test_vb_3_de_redenen_voor_politie_gelden_niet_voor_de_huisarts(vraag: Any) -> None:
    with pytest.raises(Geweigerd):
        vraag(bij="huisarts", soort="wat", grond=Grond.EERSTE_CONTACT, grond_toelichting="Er is een wapen gezien.")


def test_alg_6_met_vastgelegd_gevaar_mag_elders_gevraagd_worden(
    vraag: Any, dossier: Dossier, vader: Persoon, ilse: Medewerker
) -> None:
    stel_uit(
        dossier=dossier,
        door=ilse,
        personen=[vader],
        grond="gevaar",
        reden="Hij dreigde met een mes.",
        opnieuw_bezien_op=VANDAAG + timedelta(days=7),
    )
    assert vraag(bij="school", soort="wat").grond == Grond.GEVAAR


def test_alg_6_een_contactstop_voor_strafrecht_is_geen_gevaar(
    vraag: Any, dossier: Dossier, vader: Persoon, ilse: Medewerker
) -> None:
    stel_uit(
        dossier=dossier,
        door=ilse,
        personen=[vader],
        grond="strafrechtelijk onderzoek",
        reden="De politie hoort hem eerst.",
        afgestemd_met="hoofdagent D. Vos",
        opnieuw_bezien_op=VANDAAG + timedelta(days=7),
    )
    with pytest.raises(Geweigerd):
        vraag(bij="school", soort="wat")


def test_alg_6_de_grond_gevaar_kan_bij_de_vraag_zelf_gegeven_worden(vraag: Any) -> None:
    bevraging = vraag(bij="school", soort="wat", grond="gevaar", grond_toelichting="Moeder belde: hij slaat dan.")
    assert bevraging.grond_toelichting.startswith("Moeder belde")


def test_alg_6_gevaar_zonder_aanwijzingen_telt_niet(vraag: Any) -> None:
    with pytest.raises(Invoerfout) as fout:
        vraag(bij="school", soort="wat", grond="gevaar")
    assert "grond_toelichting" in fout.value.velden


def test_vb_3_een_vooronderzoek_is_alleen_een_grond_als_het_besloten_is(vraag: Any) -> None:
    with pytest.raises(Geweigerd):
        vraag(bij="school", soort="wat", grond="vooronderzoek")


def test_ond_4_na_het_besluit_tot_vooronderzoek_mogen_informanten_gevraagd_worden(
    vraag: Any, dossier: Dossier, ilse: Medewerker
) -> None:
    Besluit.objects.create(
        dossier=dossier, soort=BesluitSoort.VOORONDERZOEK, uitkomst="ja", op=VANDAAG, verantwoordelijke=ilse
    )
    assert vraag(bij="school", soort="wat", grond="vooronderzoek").grond == "vooronderzoek"


def test_vb_3_voor_of_na_contact_volgt_uit_de_gesprekken(vraag: Any, gesproken: Gesprek) -> None:
    assert not vraag(bij="school", soort="wat", gezin_vooraf_geinformeerd=True).voor_contact


def test_vb_3_een_gepland_gesprek_is_nog_geen_contact(vraag: Any, dossier: Dossier, moeder: Persoon) -> None:
    maak_gesprek(dossier, moeder, gehouden=False)
    with pytest.raises(Geweigerd):
        vraag(bij="school", soort="wat")


def test_vb_3_een_gesprek_buiten_het_gezin_is_geen_contact(vraag: Any, dossier: Dossier, moeder: Persoon) -> None:
    moeder.directbetrokkene = False
    moeder.save()
    maak_gesprek(dossier, moeder)
    with pytest.raises(Geweigerd):
        vraag(bij="school", soort="wat")


def test_vb_3_een_vraag_van_voor_het_gesprek_blijft_voor_contact(vraag: Any, gesproken: Gesprek) -> None:
    assert vraag(bij="BRP", soort="wat", op=date(2026, 3, 3)).voor_contact


def test_alg_1_na_contact_weet_het_gezin_ervan(vraag: Any, gesproken: Gesprek) -> None:
    with pytest.raises(RedenNodig) as fout:
        vraag(bij="school", soort="wat")
    assert (fout.value.regel, fout.value.veld) == ("ALG-1", "grond_toelichting")


def test_vv_5_toestemming_is_niet_nodig_vooraf_vertellen_wel(vraag: Any, gesproken: Gesprek) -> None:
    bevraging = vraag(bij="hulpverlener", soort="wat", gezin_vooraf_geinformeerd=True)
    assert not zonder_weten_van_gezin(bevraging)


def test_alg_1_een_vraag_buiten_het_gezin_om_blijft_zichtbaar(vraag: Any, gesproken: Gesprek) -> None:
    bevraging = vraag(bij="school", soort="wat", grond_toelichting="Moeder is niet bereikbaar en het is dringend.")
    assert zonder_weten_van_gezin(bevraging)


def test_alg_1_een_register_raadplegen_hoeft_niet_vooraf_verteld(vraag: Any, gesproken: Gesprek) -> None:
    assert not zonder_weten_van_gezin(vraag(bij="BRP", soort="wat"))


def test_alg_19_zonder_noodzaak_wordt_niets_gevraagd(vraag: Any) -> None:
    with pytest.raises(Invoerfout) as fout:
        vraag(bij="BRP", soort="wat", noodzaak=" ")
    assert "noodzaak" in fout.value.velden


def test_tg_8_op_een_plek_staat_of_er_gevraagd_mag_worden(vraag: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    verbied(monkeypatch, Werk.MELDING, Handeling.INWINNEN)
    with pytest.raises(Geweigerd) as fout:
        vraag(bij="BRP", soort="wat")
    assert fout.value.regel == "ALG-19"


def test_ml_2_een_vraag_verraadt_geen_beschermde_melder(vraag: Any, school: Bron) -> None:
    school.soort = Bron.Soort.OMSTANDER
    school.save()
    with pytest.raises(Geweigerd) as fout:
        vraag(bij="RvdK", soort="wat", vraag="Tess Molenaar maakt zich zorgen. Kent u het gezin?")
    assert fout.value.regel == "ML-2"


def test_tg_5_een_vraag_verraadt_geen_geheim_adres(vraag: Any, dossier: Dossier, moeder: Persoon) -> None:
    adres = {"straat": "Wilgenhof", "huisnummer": "12", "postcode": "9999 ZZ"}
    GeheimAdres.objects.create(dossier=dossier, persoon=moeder, adres=adres)
    with pytest.raises(Geweigerd) as fout:
        vraag(bij="RvdK", soort="wat", vraag="Moeder zit nu aan de Wilgenhof 12. Kent u haar?")
    assert fout.value.regel == "TG-5"


def test_een_vraag_staat_op_de_tijdlijn(vraag: Any, dossier: Dossier) -> None:
    bevraging = vraag(bij="BRP", soort="wat")
    assert Gebeurtenis.objects.filter(dossier=dossier, soort="informatie vragen", over_id=bevraging.pk).exists()


def test_vb_10_voor_2019_werd_de_uitvoerder_van_een_maatregel_eerst_gevraagd(dossier: Dossier) -> None:
    assert oordeel(stand(dossier, date(2018, 11, 1)), bij=Bij.GI, soort="wat").mag


def test_vb_3_het_antwoord_wordt_vastgelegd_met_de_dag(vraag: Any, ilse: Medewerker) -> None:
    bevraging = beantwoord_bevraging(bevraging=vraag(bij="BRP", soort="wat"), door=ilse, antwoord="Woont er al.")
    assert (bevraging.antwoord, bevraging.beantwoord_op) == ("Woont er al.", VANDAAG)


def test_een_antwoord_komt_niet_voor_de_vraag(vraag: Any, ilse: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        beantwoord_bevraging(bevraging=vraag(bij="BRP", soort="wat"), door=ilse, antwoord="Ja", op=date(2026, 3, 3))
    assert "op" in fout.value.velden


def test_tg_9_twee_antwoorden_tegelijk_gaan_niet_verloren(vraag: Any, ilse: Medewerker, sem: Medewerker) -> None:
    bevraging = vraag(bij="BRP", soort="wat")
    beantwoord_bevraging(bevraging=bevraging, door=ilse, antwoord="Eerste antwoord.")
    with pytest.raises(Verouderd) as fout:
        beantwoord_bevraging(bevraging=bevraging, door=sem, antwoord="Tweede antwoord.")
    assert fout.value.velden["antwoord"] == ("Eerste antwoord.", "Tweede antwoord.")


def test_een_eerder_antwoord_blijft_op_de_tijdlijn(vraag: Any, ilse: Medewerker) -> None:
    eerst = beantwoord_bevraging(bevraging=vraag(bij="BRP", soort="wat"), door=ilse, antwoord="Niet bekend.")
    with klok.op(date(2026, 3, 5)):
        beantwoord_bevraging(bevraging=eerst, door=ilse, antwoord="Toch bekend.")
    teksten = [g.tekst for g in Gebeurtenis.objects.filter(soort="bevraging beantwoorden").order_by("vastgelegd_op")]
    assert teksten == ["Niet bekend.", "Toch bekend."]
