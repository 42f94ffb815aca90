"""Receiving a melding: HP2019 6.2-6.5, 15.2, 15.3."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

import pytest

from tests.contact.conftest import AGENT, ANONIEM, BRAM, BUUR, GEZIN, LERARES, LOT, NOOR, VOLLEDIG, Ontvang
from tests.doel import verbied
from zicht.contact.invoer import BevindingInvoer, MelderInvoer, PersoonInvoer
from zicht.contact.models import GemeldePersoon, Kanaal, Melding, Samenvoeging, Terugbelafspraak
from zicht.contact.ontvangen import ontvang_melding
from zicht.dossiers.models import Adres, Bevinding, Bron, Dossier, Gebeurtenis, Gelijkstelling, Persoon
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker
from zicht.protocol.doel import Handeling, Werk

pytestmark = pytest.mark.django_db


def test_een_nieuwe_melding_opent_een_dossier_met_de_genoemde_mensen(melding: Melding) -> None:
    """ML-1, ML-7"""
    assert Dossier.objects.count() == 1
    assert set(Persoon.objects.values_list("voornamen", flat=True)) == {"Noor", "Bram", "Lot"}


def test_van_ieder_blijft_staan_hoe_de_melder_hem_noemde(melding: Melding) -> None:
    """ML-1, ML-9"""
    gemeld = GemeldePersoon.objects.get(melding=melding, voornamen="Noor")
    assert (gemeld.straat, gemeld.postcode, gemeld.telefoon) == ("Wilgenlaan", "9991ZZ", "06 00000321")


def test_de_melding_draagt_wat_de_melder_vertelde(melding: Melding) -> None:
    """ML-1"""
    rij = Melding.objects.get()
    assert {veld: getattr(rij, veld) for veld in VOLLEDIG} == VOLLEDIG


def test_twee_meldingen_hebben_ieder_een_nummer(ontvang: Ontvang) -> None:
    """ML-8"""
    assert ontvang().nummer != ontvang().nummer


def test_op_een_plek_staat_of_er_vastgelegd_mag_worden(ontvang: Ontvang, monkeypatch: pytest.MonkeyPatch) -> None:
    """ALG-19, TG-8"""
    verbied(monkeypatch, Werk.MELDING, Handeling.VASTLEGGEN)
    with pytest.raises(Geweigerd) as fout:
        ontvang()
    assert fout.value.regel == "ALG-19"


class TestVoorwaarden:
    """EC-4: whoever wants to report can."""

    def test_met_bijna_niets_wordt_een_melding_aangenomen(self, fenna: Medewerker) -> None:
        assert ontvang_melding(door=fenna, melder=BUUR).pk

    def test_wat_niet_over_geweld_gaat_is_geen_melding(self, ontvang: Ontvang) -> None:
        with pytest.raises(Geweigerd) as fout:
            ontvang(over_geweld=False)
        assert fout.value.regel == "EC-4"
        assert not Melding.objects.exists()

    @pytest.mark.parametrize("melder", [replace(BUUR, naam=""), MelderInvoer("omstander", naam="Wilma Zonneveld")])
    def test_een_melder_maakt_zich_bekend_of_is_anoniem(self, ontvang: Ontvang, melder: MelderInvoer) -> None:
        with pytest.raises(Invoerfout) as fout:
            ontvang(melder=melder)
        assert "anoniem" in fout.value.velden["melder_naam"]

    def test_een_melding_van_de_politie_wordt_altijd_aangenomen(self, fenna: Medewerker) -> None:
        """ML-3"""
        melding = ontvang_melding(
            door=None, melder=MelderInvoer(Bron.Soort.POLITIE), kanaal=Kanaal.POLITIE, over_geweld=False
        )
        assert melding.pk

    @pytest.mark.parametrize(
        ("velden", "veld"),
        [
            ({"aard": ["pesten"]}, "aard"),
            ({"acuut": "misschien"}, "acuut"),
            ({"veiligheidscijfer": 11}, "veiligheidscijfer"),
            ({"kindcheck": {"anders": "x"}}, "kindcheck"),
            ({"op": date(2026, 3, 5)}, "op"),
            ({"bevindingen": [BevindingInvoer("Lot huilde.", over=[4])]}, "bevindingen"),
            ({"melder": replace(BUUR, is_persoon_nummer=4)}, "is_persoon_nummer"),
            ({"melder": replace(BUUR, gronden=["vertrouwensrelatie"])}, "gronden"),
            ({"personen": [replace(NOOR, huisnummer="1" * 21)]}, "personen"),
            ({"melder": replace(ANONIEM, naam="Wilma")}, "melder_soort"),
        ],
    )
    def test_wat_niet_kan_krijgt_een_zin_bij_het_veld(
        self, ontvang: Ontvang, velden: dict[str, object], veld: str
    ) -> None:
        with pytest.raises(Invoerfout) as fout:
            ontvang(**velden)
        assert list(fout.value.velden) == [veld]

    def test_een_mislukte_melding_laat_niets_achter(self, ontvang: Ontvang) -> None:
        with pytest.raises(Invoerfout):
            ontvang(personen=[NOOR, replace(BRAM, gezinsrol="oom van de buren")])
        assert not Dossier.objects.exists()


class TestOntbrekend:
    """ML-3: what is missing becomes a call to the melder."""

    def test_een_volledige_melding_mist_niets(self, ontvang: Ontvang) -> None:
        melding = ontvang(melder=replace(BUUR, toestemming_identiteit=False, nadelen_besproken=True))
        assert melding.ontbrekend == []
        assert not Terugbelafspraak.objects.exists()

    def test_wat_ontbreekt_wordt_een_belafspraak(self, ontvang: Ontvang) -> None:
        melding = ontvang(veiligheidscijfer=None, verwachting="")
        assert melding.ontbrekend == ["toestemming_identiteit", "veiligheidscijfer", "verwachting"]
        afspraak = Terugbelafspraak.objects.get(melding=melding)
        assert "veiligheidscijfer" in afspraak.onderwerp
        assert afspraak.uiterlijk == datetime(2026, 3, 5, 17, 0, tzinfo=klok.NEDERLAND)

    def test_een_cijfer_zonder_reden_mist_de_reden(self, ontvang: Ontvang) -> None:
        assert "veiligheidscijfer_reden" in ontvang(veiligheidscijfer_reden="").ontbrekend

    def test_een_professional_vertelt_of_het_gezin_het_weet(self, ontvang: Ontvang) -> None:
        assert ontvang(melder=LERARES).ontbrekend == ["gezin_ingelicht"]

    def test_bij_een_kindcheck_horen_haar_vragen(self, ontvang: Ontvang) -> None:
        """ML-1"""
        velden = {"melder": LERARES, "gezin_ingelicht": "ja", "aanleiding": ["kindermishandeling kindcheck"]}
        assert ontvang(**velden).ontbrekend == ["kindcheck"]
        antwoorden = {"effecten": "Geen eten in huis.", "stappen": "School gebeld.", "gesprek": "Ze schrok."}
        assert ontvang(**velden, kindcheck=antwoorden).ontbrekend == []

    def test_de_politie_wordt_niet_vanzelf_gebeld(self, ontvang: Ontvang) -> None:
        melding = ontvang(melder=AGENT, verhaal="", kanaal=Kanaal.POLITIE)
        assert melding.ontbrekend == ["wat_gezien"]
        assert not Terugbelafspraak.objects.exists()

    def test_een_anonieme_melder_kan_niet_worden_gebeld(self, ontvang: Ontvang) -> None:
        assert ontvang(melder=ANONIEM, verhaal="").ontbrekend == ["wat_gezien"]
        assert not Terugbelafspraak.objects.exists()


class TestMelder:
    """ML-2, OV-1, ML-4."""

    def test_een_omstander_blijft_onbekend_zolang_hij_niets_zegt(self, ontvang: Ontvang) -> None:
        assert ontvang().melder.toestemming_identiteit_op is None

    def test_uitdrukkelijke_toestemming_wordt_met_datum_vastgelegd(self, ontvang: Ontvang) -> None:
        melder = ontvang(melder=replace(BUUR, toestemming_identiteit=True)).melder
        assert melder.toestemming_identiteit_op == date(2026, 3, 4)

    def test_gegevens_van_politiemensen_gaan_niet_mee(self, ontvang: Ontvang) -> None:
        """OV-1"""
        assert ontvang(melder=AGENT).melder.contactgegevens_overdragen is False

    def test_met_hun_toestemming_gaan_zij_wel_mee(self, ontvang: Ontvang) -> None:
        """OV-1"""
        melder = ontvang(melder=replace(AGENT, contactgegevens_overdragen=True)).melder
        assert melder.contactgegevens_overdragen is True

    def test_een_anonieme_melding_wacht_op_de_leidinggevende(self, ontvang: Ontvang) -> None:
        """ML-4"""
        assert ontvang(melder=ANONIEM).anoniem_in_behandeling is None

    def test_wie_uit_het_gezin_zelf_meldt_is_ook_die_persoon(self, ontvang: Ontvang) -> None:
        moeder = MelderInvoer(Bron.Soort.DIRECTBETROKKENE, naam="Noor Dorrestein", telefoon="0600", is_persoon_nummer=1)
        assert ontvang(melder=moeder).melder.persoon == Persoon.objects.get(voornamen="Noor")

    def test_de_tijdlijn_noemt_de_melder_niet(self, melding: Melding) -> None:
        """ML-2"""
        assert all("Zonneveld" not in regel.tekst for regel in Gebeurtenis.objects.all())


class TestWelkDossier:
    """ML-7: one dossier per family; a closed one stays closed."""

    def test_een_tweede_melding_komt_in_het_lopende_dossier(self, ontvang: Ontvang, melding: Melding) -> None:
        noor = Persoon.objects.get(voornamen="Noor")
        tweede = ontvang(melder=LERARES, personen=[replace(NOOR, is_persoon=noor)], bij_dossier=melding.dossier)
        assert (tweede.dossier, Persoon.objects.count()) == (melding.dossier, 3)

    def test_ook_tijdens_monitoren_komt_zij_in_het_lopende_dossier(self, ontvang: Ontvang, melding: Melding) -> None:
        dossier = melding.dossier
        Dossier.objects.update(diensten_beeindigd_op=date(2026, 3, 1))
        noor = Persoon.objects.get(voornamen="Noor")
        assert ontvang(personen=[replace(NOOR, is_persoon=noor)], bij_dossier=dossier).dossier == dossier

    def test_na_het_einde_krijgt_zij_een_nieuw_dossier_met_het_oude_in_beeld(
        self, ontvang: Ontvang, melding: Melding
    ) -> None:
        Dossier.objects.update(definitief_einde_op=date(2026, 3, 1))
        noor = Persoon.objects.get(voornamen="Noor")
        nieuw = ontvang(personen=[replace(NOOR, is_persoon=noor)], bij_dossier=melding.dossier).dossier
        assert nieuw != melding.dossier
        assert list(nieuw.voorgangers.all()) == [melding.dossier]
        assert Gelijkstelling.objects.get().ander == noor

    def test_wie_uit_een_gesloten_dossier_bekend_is_brengt_dat_in_beeld(
        self, ontvang: Ontvang, melding: Melding
    ) -> None:
        Dossier.objects.update(definitief_einde_op=date(2026, 3, 1))
        noor = Persoon.objects.get(voornamen="Noor")
        nieuw = ontvang(personen=[replace(NOOR, is_persoon=noor)]).dossier
        assert list(nieuw.voorgangers.all()) == [melding.dossier]

    def test_zonder_keuze_van_de_medewerker_wordt_niemand_samengevoegd(
        self, ontvang: Ontvang, melding: Melding
    ) -> None:
        """ML-9"""
        ontvang()
        assert (Dossier.objects.count(), Persoon.objects.count()) == (2, 6)
        assert not Gelijkstelling.objects.exists()

    def test_bij_een_dossier_zonder_herkenning_hoort_een_reden(self, ontvang: Ontvang, melding: Melding) -> None:
        """ML-9"""
        with pytest.raises(RedenNodig) as fout:
            ontvang(bij_dossier=melding.dossier)
        assert (fout.value.regel, fout.value.veld) == ("ML-9", "reden_samenvoeging")
        reden = "De pasgeboren baby van dit gezin."
        assert ontvang(bij_dossier=melding.dossier, reden_samenvoeging=reden).dossier == melding.dossier

    def test_wat_de_samenvoeging_toevoegde_is_bewaard(self, ontvang: Ontvang, melding: Melding) -> None:
        """ML-9"""
        noor = Persoon.objects.get(voornamen="Noor")
        tweede = ontvang(
            personen=[replace(NOOR, is_persoon=noor, telefoon="06 00000999"), PersoonInvoer("Pim")],
            bij_dossier=melding.dossier,
            kans=0.97,
        )
        rij = Samenvoeging.objects.get(melding=tweede)
        assert rij.toegevoegde_personen == [Persoon.objects.get(voornamen="Pim").pk]
        assert rij.toegevoegde_gegevens == [noor.contactgegevens.get(waarde="06 00000999").pk]
        assert rij.kans == 0.97

    def test_wat_van_een_bekende_vaststond_wordt_niet_overschreven(self, ontvang: Ontvang, melding: Melding) -> None:
        noor = Persoon.objects.get(voornamen="Noor")
        anders = replace(NOOR, voornamen="Nora", straat="Elders", huisnummer="1", postcode="", is_persoon=noor)
        ontvang(personen=[anders], bij_dossier=melding.dossier)
        noor.refresh_from_db()
        assert noor.voornamen == "Noor"
        assert Adres.objects.get(persoon=noor, straat="Wilgenlaan").tot is None


class TestVerderBijDeMelding:
    def test_spoed_bij_de_melding_begint_bij_de_ontvangst(self, ontvang: Ontvang) -> None:
        """ML-10"""
        melding = ontvang(spoed=True, spoed_reden="Hij staat voor de deur.")
        assert (melding.urgentie, melding.spoed_sinds) == ("spoed", melding.ontvangen_op)

    def test_wat_de_melder_acuut_noemt_staat_hoger_maar_is_nog_geen_spoed(self, ontvang: Ontvang) -> None:
        """ML-10"""
        melding = ontvang(acuut="ja")
        assert (melding.urgentie, melding.spoed_sinds) == ("hoog", None)

    def test_de_melder_krijgt_een_naam(self, ontvang: Ontvang, fenna: Medewerker, sem: Medewerker) -> None:
        """ML-11"""
        assert ontvang().behandelaar == fenna
        assert ontvang(behandelaar=sem).behandelaar == sem

    def test_uitspraken_van_de_melder_dragen_hun_bron_en_status(self, ontvang: Ontvang) -> None:
        """ML-1, ALG-7"""
        uitspraak = BevindingInvoer("Hij deugt niet.", status="mening", over=[2], belastend=True)
        melding = ontvang(bevindingen=[uitspraak])
        bevinding = Bevinding.objects.get()
        assert (bevinding.bron, bevinding.melding_id) == (melding.melder, melding.pk)
        assert [persoon.voornamen for persoon in bevinding.betreft.all()] == ["Bram"]

    def test_een_diagnose_zonder_deskundige_komt_ook_via_een_melding_niet_binnen(self, ontvang: Ontvang) -> None:
        """ALG-7"""
        with pytest.raises(Geweigerd):
            ontvang(bevindingen=[BevindingInvoer("Hij is een narcist.", status="diagnose", over=[2])])

    def test_dezelfde_melding_twee_keer_verstuurd_is_een_melding(self, ontvang: Ontvang) -> None:
        kenmerk = uuid4()
        assert ontvang(kenmerk=kenmerk) == ontvang(kenmerk=kenmerk)
        assert Melding.objects.count() == 1

    def test_een_melding_kan_later_zijn_vastgelegd_dan_ontvangen(self, ontvang: Ontvang) -> None:
        ontvangen = datetime(2026, 3, 3, 23, 59, tzinfo=klok.NEDERLAND)
        melding = ontvang(op=ontvangen)
        assert melding.ontvangen_op == ontvangen
        assert klok.dag(melding.vastgelegd_op) == date(2026, 3, 4)

    def test_vandaag_ontvangen_is_nooit_later_dan_nu(self, ontvang: Ontvang) -> None:
        with klok.op(datetime(2026, 3, 4, 9, 0, tzinfo=klok.NEDERLAND)):
            assert ontvang(op=date(2026, 3, 4)).ontvangen_op == klok.nu()

    def test_een_kind_kan_ongeboren_zijn(self, ontvang: Ontvang) -> None:
        ontvang(personen=[*GEZIN, replace(LOT, voornamen="", geboortedatum=None, ongeboren=True)])
        assert Persoon.objects.filter(ongeboren=True).count() == 1
