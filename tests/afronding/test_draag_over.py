"""Handing over: what may never go along, what asks a reason, what it leaves.

OV-1 to OV-5, ALG-1, ALG-6, ALG-11, ALG-12, VB-8, MON-6, ML-2, TG-5.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.afronding.conftest import GEMELD, VANDAAG, Overdragen, maak_melding, stand
from tests.doel import verbied
from zicht.afronding.models import Monitoring, Overdracht
from zicht.afronding.overdragen import AFSPRAKEN, NODIG, PARTIJ_VERTELT, MeeTeGeven, draag_over
from zicht.beoordeling.models import Hulpoordeel
from zicht.contact.models import Melding
from zicht.dossiers.models import Bevinding, Bron, Dossier, GeheimAdres, Gesprek, Persoon
from zicht.dossiers.openen import open_dossier
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.protocol.doel import Handeling, Werk

pytestmark = pytest.mark.django_db


def zonder(groep: str, code: str) -> dict[str, str]:
    return {c: "Afgesproken." for c in NODIG[groep] if c != code}


class TestWatErGebeurt:
    def test_ov_5_veilig_thuis_blijft_verantwoordelijk_tot_de_partij_aanvaardt(self, overdracht: Overdracht) -> None:
        assert (overdracht.aanvaard_op, stand(overdracht.dossier, "overdracht_aanvaard")) == (None, "open")

    def test_ov_2_zonder_keuze_gaan_alle_beoordeelde_meldingen_mee(
        self, overdracht: Overdracht, melding: Melding
    ) -> None:
        assert overdracht.meldingen == [melding.pk]

    def test_ov_3_aan_het_gezin_zelf_is_meteen_aanvaard(self, overdragen: Overdragen) -> None:
        assert overdragen(partij="cliëntsysteem", ontvanger=None).aanvaard_op == VANDAAG

    def test_mon_6_ook_dan_begint_het_monitoren(self, overdragen: Overdragen) -> None:
        zelf = overdragen(partij="cliëntsysteem", ontvanger=None, monitoren=True)
        assert Monitoring.objects.get(overdracht=zelf).telt_vanaf == VANDAAG

    def test_mon_1_bij_een_partij_begint_het_pas_met_de_aanvaarding(self, overdracht: Overdracht) -> None:
        assert not Monitoring.objects.exists()

    def test_alg_12_het_besluit_noemt_wie_verantwoordelijk_is_en_de_collega(
        self, overdracht: Overdracht, bram: Any
    ) -> None:
        besluit = overdracht.besluit
        assert (besluit.uitkomst, besluit.raadplegingen.get().collega) == ("lokaal team", bram)

    def test_alg_11_wat_meegaat_en_waarom_blijft_bij_de_overdracht(
        self, overdragen: Overdragen, feit: Bevinding, mening: Bevinding
    ) -> None:
        gegeven = overdragen(bevindingen=[MeeTeGeven(feit), MeeTeGeven(mening, "De hulp moet dit weten.")])
        assert list(gegeven.bevindingen.order_by("id").values_list("bevinding", flat=True)) == [feit.pk, mening.pk]

    def test_tg_8_op_een_plek_staat_of_er_gedeeld_mag_worden(
        self, overdragen: Overdragen, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        verbied(monkeypatch, Werk.MELDING, Handeling.DELEN)
        with pytest.raises(Geweigerd) as fout:
            overdragen()
        assert fout.value.regel == "ALG-19"

    def test_lege_afspraken_worden_niet_bewaard(self, overdragen: Overdragen) -> None:
        afspraken = {**dict.fromkeys(NODIG["direct"], "Ja."), "hulp": "  "}
        assert set(overdragen(afspraken=afspraken).afspraken) == set(NODIG["direct"])


class TestWatNooitMeegaat:
    def test_ov_1_wat_wordt_achtergehouden_voor_een_strafrechtelijk_onderzoek(
        self, overdragen: Overdragen, feit: Bevinding
    ) -> None:
        Bevinding.objects.filter(pk=feit.pk).update(achtergehouden=True)
        feit.refresh_from_db()
        with pytest.raises(Geweigerd) as fout:
            overdragen(bevindingen=[MeeTeGeven(feit)])
        assert fout.value.regel == "OV-1"

    def test_ov_1_ook_niet_als_feit_onder_een_mening(
        self, overdragen: Overdragen, feit: Bevinding, mening: Bevinding
    ) -> None:
        Bevinding.objects.filter(pk=feit.pk).update(achtergehouden=True)
        with pytest.raises(Geweigerd) as fout:
            overdragen(bevindingen=[MeeTeGeven(mening, "Nodig.")])
        assert fout.value.regel == "OV-1"

    @pytest.mark.parametrize("tekst", ["Bel agent Karel Stam.", "Bel 06-000 001 77.", "Mail stam@politie.example."])
    def test_ov_1_contactgegevens_van_een_politiemedewerker(
        self, overdragen: Overdragen, dossier: Dossier, tekst: str
    ) -> None:
        identiteit = {"naam": "Karel Stam", "telefoon": "0600000177", "email": "stam@politie.example"}
        Bron.objects.create(dossier=dossier, soort="politie", identiteit=identiteit)
        with pytest.raises(Geweigerd) as fout:
            overdragen(inhoud=tekst)
        assert fout.value.regel == "OV-1"

    def test_ov_1_met_diens_toestemming_wel(self, overdragen: Overdragen, dossier: Dossier) -> None:
        Bron.objects.create(
            dossier=dossier, soort="politie", identiteit={"naam": "Karel Stam"}, contactgegevens_overdragen=True
        )
        assert overdragen(inhoud="Bel agent Karel Stam.").inhoud

    @pytest.mark.parametrize("veld", ["inhoud", "afspraken"])
    def test_alg_11_wie_een_beschermde_melder_is(self, overdragen: Overdragen, buurman: Bron, veld: str) -> None:
        tekst = "Gijs Onderdelinden hoorde geschreeuw."
        waarde: Any = tekst if veld == "inhoud" else {**dict.fromkeys(NODIG["direct"], "Ja."), "hulp": tekst}
        with pytest.raises(Geweigerd) as fout:
            overdragen(**{veld: waarde})
        assert fout.value.regel == "ML-2"

    def test_alg_11_ook_niet_in_een_bevinding(self, overdragen: Overdragen, buurman: Bron, feit: Bevinding) -> None:
        feit.tekst = "Onderdelinden zag het gebeuren."
        feit.save()
        with pytest.raises(Geweigerd) as fout:
            overdragen(bevindingen=[MeeTeGeven(feit)])
        assert fout.value.regel == "ML-2"

    def test_tg_5_een_geheim_adres(self, overdragen: Overdragen, dossier: Dossier, moeder: Persoon) -> None:
        adres = {"straat": "Kraaiheide", "huisnummer": "7"}
        GeheimAdres.objects.create(dossier=dossier, persoon=moeder, adres=adres)
        with pytest.raises(Geweigerd) as fout:
            overdragen(inhoud="Zij is nu in de Kraaiheide.")
        assert fout.value.regel == "TG-5"

    def test_na_een_weigering_is_er_niets_vastgelegd(self, overdragen: Overdragen, buurman: Bron) -> None:
        with pytest.raises(Geweigerd):
            overdragen(inhoud="Gijs Onderdelinden meldde.")
        assert not Overdracht.objects.exists()


class TestMening:
    def test_alg_11_een_mening_gaat_alleen_mee_als_dat_nodig_is(
        self, overdragen: Overdragen, mening: Bevinding
    ) -> None:
        with pytest.raises(Invoerfout) as fout:
            overdragen(bevindingen=[MeeTeGeven(mening)])
        assert "nodig" in fout.value.velden["bevindingen"]

    def test_alg_11_van_een_mening_staat_vast_van_wie_zij_is(self, overdragen: Overdragen, mening: Bevinding) -> None:
        mening.bron = None
        mening.save()
        with pytest.raises(Invoerfout) as fout:
            overdragen(bevindingen=[MeeTeGeven(mening, "Nodig.")])
        assert "van wie" in fout.value.velden["bevindingen"]

    def test_alg_11_en_op_welke_feiten_zij_rust(self, overdragen: Overdragen, mening: Bevinding) -> None:
        mening.rust_op.clear()
        with pytest.raises(Invoerfout) as fout:
            overdragen(bevindingen=[MeeTeGeven(mening, "Nodig.")])
        assert "feiten" in fout.value.velden["bevindingen"]

    def test_alg_16_wat_is_gerectificeerd_gaat_niet_meer_mee(self, overdragen: Overdragen, feit: Bevinding) -> None:
        feit.gerectificeerd_op = VANDAAG
        feit.save()
        with pytest.raises(Invoerfout) as fout:
            overdragen(bevindingen=[MeeTeGeven(feit)])
        assert "gerectificeerd" in fout.value.velden["bevindingen"].casefold()


class TestLopendeHulp:
    def oordeel(self, dossier: Dossier, **anders: Any) -> None:
        velden = {"kan": True, "wil": True, "in_staat": True, "rust_op": "Het gesprek van vrijdag.", "op": VANDAAG}
        Hulpoordeel.objects.create(dossier=dossier, soort="lopende hulp", **{**velden, **anders})

    def draag(self, overdragen: Overdragen) -> Overdracht:
        return overdragen(partij="lopende hulp")

    def test_vb_8_zonder_oordeel_kan_het_niet(self, overdragen: Overdragen) -> None:
        with pytest.raises(Geweigerd) as fout:
            self.draag(overdragen)
        assert fout.value.regel == "VB-8"

    @pytest.mark.parametrize("anders", [{"kan": None}, {"wil": False}, {"in_staat": None}, {"rust_op": " "}])
    def test_vb_8_onbekend_is_niet_goed_genoeg(
        self, overdragen: Overdragen, dossier: Dossier, anders: dict[str, Any]
    ) -> None:
        self.oordeel(dossier, **anders)
        with pytest.raises(Geweigerd) as fout:
            self.draag(overdragen)
        assert fout.value.regel == "VB-8"

    def test_vb_8_een_oordeel_van_voor_de_melding_zegt_niets(self, overdragen: Overdragen, dossier: Dossier) -> None:
        self.oordeel(dossier, op=date(2026, 3, 1))
        with pytest.raises(Geweigerd) as fout:
            self.draag(overdragen)
        assert fout.value.regel == "VB-8"

    def test_vb_8_het_laatste_oordeel_telt(self, overdragen: Overdragen, dossier: Dossier) -> None:
        self.oordeel(dossier, op=GEMELD)
        self.oordeel(dossier, wil=False)
        with pytest.raises(Geweigerd):
            self.draag(overdragen)

    def test_vb_8_kan_wil_en_in_staat_op_een_gesprek(self, overdragen: Overdragen, dossier: Dossier) -> None:
        self.oordeel(dossier)
        assert self.draag(overdragen).partij == "lopende hulp"


class TestRedenen:
    def test_alg_1_wie_niets_weet_van_de_overdracht_hoort_het_eerst(
        self, overdragen: Overdragen, gesproken: Gesprek
    ) -> None:
        gesproken.gehouden = False
        gesproken.save()
        with pytest.raises(RedenNodig) as fout:
            overdragen()
        assert fout.value.regel == "ALG-1"

    def test_alg_6_ov_2_of_de_partij_informeert(self, overdragen: Overdragen, gesproken: Gesprek) -> None:
        gesproken.gehouden = False
        gesproken.save()
        assert overdragen(partij_informeert=True, informeert_over=list(PARTIJ_VERTELT)).partij_informeert

    @pytest.mark.parametrize("onderwerp", PARTIJ_VERTELT)
    def test_ov_2_dan_vertelt_de_partij_alles(self, overdragen: Overdragen, onderwerp: str) -> None:
        with pytest.raises(RedenNodig) as fout:
            overdragen(partij_informeert=True, informeert_over=[o for o in PARTIJ_VERTELT if o != onderwerp])
        assert (fout.value.regel, PARTIJ_VERTELT[onderwerp].lower() in fout.value.zin) == ("OV-2", True)

    @pytest.mark.parametrize("anders", [{"soort": "na dienst", "warm": True}, {"partij": "cliëntsysteem"}])
    def test_ov_2_informeren_namens_veilig_thuis_kan_alleen_bij_een_directe_overdracht_aan_een_ander(
        self, overdragen: Overdragen, anders: dict[str, Any]
    ) -> None:
        with pytest.raises(Invoerfout) as fout:
            overdragen(partij_informeert=True, informeert_over=list(PARTIJ_VERTELT), **anders)
        assert "partij_informeert" in fout.value.velden

    @pytest.mark.parametrize(
        ("groep", "regel", "code"),
        [
            (groep, regel, code)
            for groep, regel in (("direct", "OV-2"), ("na dienst", "OV-4"), ("zelf", "OV-3"))
            for code in NODIG[groep]
        ],
    )
    def test_ov_2_ov_3_ov_4_iedere_afspraak_wordt_vastgelegd_of_er_staat_waarom_niet(
        self, overdragen: Overdragen, groep: str, regel: str, code: str
    ) -> None:
        soort = {"direct": {}, "na dienst": {"soort": "na dienst", "warm": True}, "zelf": {"partij": "cliëntsysteem"}}
        with pytest.raises(RedenNodig) as fout:
            overdragen(**soort[groep], afspraken=zonder(groep, code))
        assert (fout.value.regel, AFSPRAKEN[code].lower() in fout.value.zin) == (regel, True)

    def test_met_een_reden_kan_het_zonder_die_afspraak(self, overdragen: Overdragen) -> None:
        overdragen(afspraken={}, afwijking_reden="Het wijkteam maakt de plannen maandag.")
        assert Overdracht.objects.get().besluit.afwijking_reden

    def test_ov_4_na_een_dienst_warm_of_een_reden(self, overdragen: Overdragen) -> None:
        with pytest.raises(RedenNodig) as fout:
            overdragen(soort="na dienst")
        assert (fout.value.regel, fout.value.veld) == ("OV-4", "niet_warm_reden")

    def test_ov_4_de_reden_blijft_bij_de_overdracht(self, overdragen: Overdragen) -> None:
        assert overdragen(soort="na dienst", niet_warm_reden="Moeder wilde dat niet.").niet_warm_reden

    @pytest.mark.parametrize("monitoren", [None, False])
    def test_mon_6_niet_monitoren_na_een_directe_overdracht_vraagt_een_reden(
        self, overdragen: Overdragen, monitoren: bool | None
    ) -> None:
        with pytest.raises(RedenNodig) as fout:
            overdragen(monitoren=monitoren)
        assert (fout.value.regel, fout.value.veld) == ("MON-6", "niet_monitoren_reden")

    def test_mon_6_met_een_reden_kan_het(self, overdragen: Overdragen) -> None:
        assert overdragen(monitoren=False, niet_monitoren_reden="Het gezin vertrekt naar het buitenland.").pk

    def test_alg_12_zonder_collega_wordt_er_niet_overgedragen(self, overdragen: Overdragen) -> None:
        with pytest.raises(Geweigerd) as fout:
            overdragen(geraadpleegd=[])
        assert fout.value.regel == "ALG-12"


class TestInvoer:
    def test_aan_een_ander_hoort_een_ontvanger(self, overdragen: Overdragen) -> None:
        with pytest.raises(Invoerfout) as fout:
            overdragen(ontvanger=None)
        assert "ontvanger" in fout.value.velden

    @pytest.mark.parametrize(
        ("veld", "waarde"),
        [
            ("soort", "later"),
            ("partij", "de buren"),
            ("afspraken", {"koffie": "Ja."}),
            ("informeert_over", ["alles"]),
            ("op", date(2026, 3, 10)),
        ],
    )
    def test_wat_niet_kan_krijgt_een_zin_naast_het_veld(self, overdragen: Overdragen, veld: str, waarde: Any) -> None:
        with pytest.raises(Invoerfout) as fout:
            overdragen(**{veld: waarde})
        assert veld in fout.value.velden

    def test_een_ontvanger_van_een_ander_dossier_past_hier_niet(
        self, overdragen: Overdragen, anna: Any, dossier: Dossier
    ) -> None:
        vreemd = Bron.objects.create(dossier=open_dossier(door=anna), soort="professional")
        with pytest.raises(Invoerfout) as fout:
            overdragen(ontvanger=vreemd)
        assert "ontvanger" in fout.value.velden

    def test_hp_11_een_melding_die_niet_is_beoordeeld_gaat_nog_niet_mee(
        self, overdragen: Overdragen, dossier: Dossier, school: Bron
    ) -> None:
        with pytest.raises(Invoerfout) as fout:
            overdragen(meldingen=[maak_melding(dossier, school, VANDAAG)])
        assert "meldingen" in fout.value.velden

    def test_vb_1_zonder_beoordeling_is_er_niets_om_over_te_dragen(
        self, besluit: dict[str, Any], melding: Melding, wijkteam: Bron, gesproken: Gesprek
    ) -> None:
        with pytest.raises(Invoerfout) as fout:
            draag_over(
                **besluit, soort="direct", partij="lokaal team", ontvanger=wijkteam, afspraken={}, monitoren=True
            )
        assert "meldingen" in fout.value.velden
