"""The page of a melding, its forms, and the list of calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.contact.conftest import ANONIEM, BUUR, LERARES, LOT, NOOR, NU, ZIJZELF, Ontvang, beoordeel, contactstop
from zicht.contact.gelijkstellen import stel_personen_gelijk
from zicht.contact.intrekken import wens_tot_intrekking
from zicht.contact.models import BesprokenMet, Melding, Samenvoeging, Terugbelafspraak
from zicht.contact.terugbellen import plan_terugbelafspraak
from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.models import Bron, Dossier, Gebeurtenis, Gelijkstelling, Persoon
from zicht.kern.models import Medewerker
from zicht.web.contact.urls import SCHERMEN

pytestmark = pytest.mark.django_db
Als = Callable[[Medewerker], Client]
OVER_MELDING = [naam for pad, _, naam in SCHERMEN if pad.startswith("meldingen/<uuid:melding>")]
STRAKS = NU + timedelta(hours=1)
BESLUIT: dict[str, Any] = {
    "motivering": "Er is een misverstand geweest.",
    "rust_op_tekst": "Het gesprek met de melder.",
    "advies": "Ik zie het ook zo.",
    "advies_gevolgd": "ja",
    "kindbelang_zorg_bescherming_veiligheid": "Er zijn geen zorgen.",
}


def _adres(naam: str, melding: Melding) -> str:
    return reverse(f"contact-{naam}", kwargs={"dossier": melding.dossier_id, "melding": melding.pk})


@pytest.mark.parametrize("naam", [naam for naam in OVER_MELDING if naam != "losmaken"])
def test_elk_scherm_van_een_melding_is_er_voor_het_team_en_niet_voor_een_ander(
    melding: Melding, als: Als, lies: Medewerker, buitenstaander: Medewerker, naam: str
) -> None:
    """TG-2"""
    assert als(lies).get(_adres(naam, melding)).status_code == 200
    assert als(buitenstaander).get(_adres(naam, melding)).status_code == 404
    assert als(buitenstaander).post(_adres(naam, melding), {}).status_code == 404


@pytest.mark.parametrize("naam", OVER_MELDING)
def test_een_melding_van_een_ander_dossier_bestaat_hier_niet(
    melding: Melding, ontvang: Ontvang, als: Als, lies: Medewerker, naam: str
) -> None:
    vreemd = reverse(f"contact-{naam}", kwargs={"dossier": ontvang().dossier_id, "melding": melding.pk})
    assert als(lies).get(vreemd).status_code == 404


def test_een_afgeschermde_melding_bestaat_niet(melding: Melding, als: Als, fenna: Medewerker) -> None:
    """TG-3"""
    Dossier.objects.update(afgeschermd=True)
    assert als(fenna).get(_adres("melding", melding)).status_code == 404


class TestMeldingScherm:
    def test_de_pagina_zegt_of_het_gezin_de_melder_mag_kennen(
        self, melding: Melding, als: Als, fenna: Medewerker
    ) -> None:
        """ML-2, ALG-18: that there is a protected melder, not who."""
        tekst = als(fenna).get(_adres("melding", melding)).content.decode()
        assert "Wilma Zonneveld" not in tekst and "Beschermde bron" in tekst
        assert "Het gezin mag dit niet weten" in tekst

    def test_wat_het_gezin_mag_horen_noemt_de_melder_niet(self, ontvang: Ontvang, als: Als, fenna: Medewerker) -> None:
        """ML-2"""
        melding = ontvang(verhaal="Ik, Wilma, hoorde schreeuwen.")
        tekst = als(fenna).get(_adres("melding", melding)).content.decode()
        gezin = tekst.split('aria-labelledby="gezin"')[1].split("</section>")[0]
        assert "Wilma" not in gezin
        assert "hoorde schreeuwen" in gezin

    @pytest.mark.parametrize(("op", "oordeel"), [(date(2026, 3, 11), "Op tijd"), (date(2026, 3, 12), "Te laat")])
    def test_na_het_besluit_staat_er_wanneer_het_viel_en_of_dat_op_tijd_was(
        self, melding: Melding, als: Als, fenna: Medewerker, op: date, oordeel: str
    ) -> None:
        """VB-1"""
        lijst = reverse("contact-meldingen", args=[melding.dossier_id])
        for adres in (_adres("melding", melding), lijst):
            assert "uiterlijk 11 maart 2026" in als(fenna).get(adres).content.decode()
        beoordeel(melding, fenna, op, [melding.pk])
        for adres in (_adres("melding", melding), lijst):
            tekst = als(fenna).get(adres).content.decode()
            assert oordeel in tekst and f"op {op.day} maart 2026" in tekst
            assert "uiterlijk 11 maart 2026" not in tekst

    def test_wat_ontbreekt_is_de_volgende_stap(self, ontvang: Ontvang, als: Als, fenna: Medewerker) -> None:
        """ML-3"""
        tekst = als(fenna).get(_adres("melding", ontvang(verwachting=""))).content.decode()
        assert "wat de melder van ons verwacht" in tekst
        assert "Melding aanvullen" in tekst

    def test_de_titel_van_de_pagina_noemt_niemand(self, melding: Melding, als: Als, fenna: Medewerker) -> None:
        """TG-10"""
        titel = als(fenna).get(_adres("melding", melding)).content.decode().split("<title>")[1].split("</title>")[0]
        assert "Dorrestein" not in titel

    def test_de_lijst_van_meldingen_toont_ze_allemaal(self, melding: Melding, als: Als, fenna: Medewerker) -> None:
        tekst = als(fenna).get(reverse("contact-meldingen", args=[melding.dossier_id])).content.decode()
        assert str(melding) in tekst


class TestFormulieren:
    def test_aanvullen_houdt_wat_er_stond_en_vult_wat_ontbrak(
        self, ontvang: Ontvang, als: Als, fenna: Medewerker
    ) -> None:
        """ML-3"""
        melding = ontvang(verwachting="")
        velden = _ingevuld(als(fenna).get(_adres("melding-aanvullen", melding)))
        als(fenna).post(_adres("melding-aanvullen", melding), {**velden, "verwachting": "Dat het stopt."})
        na = Melding.objects.get()
        assert (na.verwachting, na.verhaal, na.veiligheidscijfer) == ("Dat het stopt.", melding.verhaal, 4)
        assert "verwachting" not in na.ontbrekend

    def test_een_botsing_toont_beide_teksten(self, melding: Melding, als: Als, fenna: Medewerker) -> None:
        """TG-9"""
        velden = _ingevuld(als(fenna).get(_adres("melding-aanvullen", melding)))
        als(fenna).post(_adres("melding-aanvullen", melding), {**velden, "verwachting": "Dat het stopt."})
        antwoord = als(fenna).post(_adres("melding-aanvullen", melding), {**velden, "verwachting": "Hulp voor Lot."})
        assert antwoord.status_code == 422
        (verschil,) = antwoord.context["verschillen"]
        assert (verschil.hun_tekst, verschil.uw_tekst) == ("Dat het stopt.", "Hulp voor Lot.")

    def test_toestemming(self, melding: Melding, als: Als, fenna: Medewerker) -> None:
        """ML-2"""
        als(fenna).post(_adres("toestemming", melding), {"toestemming": "ja", "op": "2026-03-04"})
        assert not afscherming(Bron.objects.get()).beschermd

    def test_bij_een_grond_staan_de_nadelen_en_zonder_bespreken_een_vraag(
        self, ontvang: Ontvang, als: Als, fenna: Medewerker
    ) -> None:
        """ML-2"""
        adres = _adres("grond", ontvang(melder=LERARES))
        assert "wantrouwen" in als(fenna).get(adres).content.decode()
        antwoord = als(fenna).post(adres, {"gronden": ["vertrouwensrelatie"]})
        assert antwoord.status_code == 422
        assert "niet_besproken_reden" in antwoord.context["form"].errors
        als(fenna).post(adres, {"gronden": ["vertrouwensrelatie"], "nadelen_besproken": "on"})
        assert afscherming(Bron.objects.get()).beschermd

    def test_toestemming_vragen_aan_een_professional_wordt_uitgelegd(
        self, ontvang: Ontvang, als: Als, fenna: Medewerker
    ) -> None:
        """ML-2"""
        antwoord = als(fenna).post(_adres("toestemming", ontvang(melder=LERARES)), {"toestemming": "ja"})
        assert antwoord.status_code == 422
        assert "Een professional is bekend" in antwoord.content.decode()

    def test_spoed_zonder_reden_krijgt_een_zin(self, melding: Melding, als: Als, fenna: Medewerker) -> None:
        """ML-10"""
        antwoord = als(fenna).post(_adres("spoed", melding), {"reden": ""})
        assert "reden" in antwoord.context["form"].errors
        als(fenna).post(_adres("spoed", melding), {"reden": "Hij komt vrij."})
        assert Melding.objects.get().urgentie == "spoed"

    def test_nog_een_persoon_bij_de_melding(self, melding: Melding, als: Als, fenna: Medewerker) -> None:
        """ML-1"""
        velden = {"voornamen": "Pim", "gezinsrol": "kind", "positie": "onbekend", "geslacht": "man"}
        als(fenna).post(_adres("melding-persoon", melding), {**velden, "contact_veilig": "onbekend", "leeftijd": "8"})
        pim = Persoon.objects.get(voornamen="Pim")
        assert pim.geboortedatum_nauwkeurigheid == "geschat"
        assert pim.geboortedatum is not None
        assert pim.geboortedatum.year == 2017

    def test_een_anonieme_melding_wacht_en_de_leidinggevende_besluit(
        self, ontvang: Ontvang, als: Als, fenna: Medewerker, lies: Medewerker, sem: Medewerker
    ) -> None:
        """ML-4"""
        melding = ontvang(melder=ANONIEM)
        velden = {
            **BESLUIT,
            "collega": str(sem.pk),
            "rol": "collega",
            "redelijk_vermoeden": "ja",
            "in_behandeling": "ja",
        }
        antwoord = als(fenna).post(_adres("anoniem", melding), velden)
        assert "Alleen de leidinggevende" in antwoord.content.decode()
        assert Melding.objects.get().anoniem_in_behandeling is None
        als(lies).post(_adres("anoniem", melding), velden)
        assert Melding.objects.get().anoniem_in_behandeling is True

    def test_intrekken_langs_het_scherm(self, melding: Melding, als: Als, fenna: Medewerker, sem: Medewerker) -> None:
        """ML-5"""
        als(fenna).post(_adres("intrekken", melding), {"reden": "Verkeerde huis.", "op": "2026-03-04"})
        velden = {
            **BESLUIT,
            "collega": str(sem.pk),
            "rol": "collega",
            "onterecht": "ja",
            "besproken_met": "Huisarts Van Loon\n\n",
        }
        antwoord = als(fenna).post(_adres("intrekken-besluit", melding), velden)
        assert antwoord.headers["Location"] == reverse("contact-meldingen", args=[melding.dossier_id])
        assert not Melding.objects.exists()
        lijst = als(fenna).get(antwoord.headers["Location"]).content.decode()
        assert "Huisarts Van Loon" in lijst

    def test_wie_is_ingelicht_staat_niet_meer_op_de_lijst(
        self, melding: Melding, als: Als, fenna: Medewerker, sem: Medewerker
    ) -> None:
        """ML-5"""
        wens_tot_intrekking(melding=melding, door=fenna, reden="x")
        velden = {**BESLUIT, "collega": str(sem.pk), "rol": "collega", "onterecht": "ja"}
        als(fenna).post(_adres("intrekken-besluit", melding), velden)
        rij = BesprokenMet.objects.all()[0]
        adres = reverse("contact-ingelicht", args=[melding.dossier_id, rij.pk])
        assert als(fenna).get(adres).status_code == 200
        als(fenna).post(adres, {"op": "2026-03-04"})
        assert BesprokenMet.objects.filter(ingelicht_op=None).count() == 2

    def test_post_naar_een_gewoon_adres_van_wie_ook_geheim_woont_vraagt_eerst_navraag(
        self, melding: Melding, als: Als, fenna: Medewerker
    ) -> None:
        """TG-5: the ordinary address can be where the partner lives."""
        for geheim, zeker in (([], True), (["Stiltepad 3"], False)):
            hoe = {"geheim_adres": geheim, "adres": ["Dorpsweg 9"]}
            rij = BesprokenMet.objects.create(dossier=melding.dossier, melding_nummer=1, wie="Noor", bereikbaar=hoe)
            tekst = als(fenna).get(reverse("contact-ingelicht", args=[melding.dossier_id, rij.pk])).content.decode()
            assert "Gewoon adres: Dorpsweg 9" in tekst
            assert ("Vraag eerst of post hier veilig is" not in tekst) is zeker

    def test_een_geheim_adres_komt_pas_in_beeld_na_een_reden(
        self, melding: Melding, als: Als, fenna: Medewerker
    ) -> None:
        """TG-5, TG-6: also of who was removed with a melding; each opening stands on the time line."""
        hoe = {"geheim_adres": ["Stiltepad 3"]}
        rij = BesprokenMet.objects.create(dossier=melding.dossier, melding_nummer=1, wie="Noor", bereikbaar=hoe)
        adres, klant = reverse("contact-ingelicht", args=[melding.dossier_id, rij.pk]), als(fenna)
        assert "Stiltepad" not in klant.get(adres).content.decode()
        zonder = klant.post(adres, {"open": "1", "reden": " "})
        assert zonder.status_code == 422 and "Stiltepad" not in zonder.content.decode()
        assert "Stiltepad 3" in klant.post(adres, {"open": "1", "reden": "Een brief sturen."}).content.decode()
        assert Gebeurtenis.objects.filter(dossier=melding.dossier, over_id=rij.pk).count() == 1
        assert BesprokenMet.objects.get(pk=rij.pk).ingelicht_op is None
        assert "Stiltepad" not in klant.get(adres).content.decode()

    def test_ook_een_informant_kan_een_beroep_doen_op_een_grond(
        self, melding: Melding, als: Als, fenna: Medewerker, buitenstaander: Medewerker
    ) -> None:
        """ML-2"""
        huisarts = Bron.objects.create(dossier=melding.dossier, soort="professional", identiteit={"naam": "Van Loon"})
        assert "Van Loon" in als(fenna).get(reverse("contact-meldingen", args=[melding.dossier_id])).content.decode()
        adres = reverse("contact-bron-grond", args=[melding.dossier_id, huisarts.pk])
        assert als(buitenstaander).get(adres).status_code == 404
        assert "wantrouwen" in als(fenna).get(adres).content.decode()
        als(fenna).post(adres, {"gronden": ["bedreiging melder"], "nadelen_besproken": "on"})
        assert afscherming(Bron.objects.get(pk=huisarts.pk)).beschermd


class TestSamenvoegen:
    def test_een_losse_melding_alsnog_bij_een_gezin(
        self, melding: Melding, ontvang: Ontvang, als: Als, fenna: Medewerker
    ) -> None:
        """ML-9"""
        los, bij = ontvang(melder=LERARES, personen=[NOOR]), melding.dossier
        noor = Persoon.objects.get(dossier=bij, voornamen="Noor")
        adres = _adres("melding-bekend", los)
        assert str(bij) in als(fenna).get(adres).content.decode()
        als(fenna).post(adres, {"keuze": str(bij.pk), f"wie-{bij.pk}-0": str(noor.pk)})
        assert Melding.objects.get(pk=los.pk).dossier == bij

    def test_losmaken_geeft_een_eigen_dossier(
        self, melding: Melding, ontvang: Ontvang, als: Als, fenna: Medewerker
    ) -> None:
        """ML-9"""
        noor = Persoon.objects.get(voornamen="Noor")
        tweede = ontvang(personen=[replace(NOOR, is_persoon=noor)], bij_dossier=melding.dossier)
        assert als(fenna).get(_adres("losmaken", tweede)).status_code == 200
        antwoord = als(fenna).post(_adres("losmaken", tweede), {"reden": "Een naamgenoot."})
        na = Melding.objects.get(pk=tweede.pk)
        assert na.dossier != melding.dossier
        assert antwoord.headers["Location"] == _adres("melding", na)
        assert Samenvoeging.objects.get().ongedaan_reden == "Een naamgenoot."

    def test_wat_nooit_samen_was_is_niet_los_te_maken(self, melding: Melding, als: Als, fenna: Medewerker) -> None:
        assert als(fenna).get(_adres("losmaken", melding)).status_code == 404

    def test_een_persoon_elders_herkennen_en_dat_terugnemen(
        self, melding: Melding, ontvang: Ontvang, als: Als, fenna: Medewerker
    ) -> None:
        """ML-9"""
        noor, ander = Persoon.objects.get(voornamen="Noor"), ontvang(personen=[NOOR]).dossier
        adres = reverse("contact-gelijk", args=[melding.dossier_id, noor.pk])
        zelfde = Persoon.objects.get(dossier=ander)
        assert "Waarom wel" in als(fenna).get(adres).content.decode()
        als(fenna).post(adres, {"ander": str(zelfde.pk), "reden": "Zelfde geboortedatum."})
        rij = Gelijkstelling.objects.get()
        assert (rij.persoon, rij.ander) == (noor, zelfde)
        als(fenna).post(reverse("contact-gelijk-intrekken", args=[ander.pk, rij.pk]), {"reden": "Een nicht."})
        assert Gelijkstelling.objects.get().ingetrokken_op is not None

    def test_een_gelijkstelling_met_een_afgeschermd_dossier_verraadt_het_niet(
        self, melding: Melding, ontvang: Ontvang, als: Als, fenna: Medewerker
    ) -> None:
        """TG-3"""
        noor, ander = Persoon.objects.get(voornamen="Noor"), ontvang(personen=[NOOR]).dossier
        stel_personen_gelijk(persoon=noor, ander=Persoon.objects.get(dossier=ander), reden="Zelfde.", door=fenna)
        Dossier.objects.filter(pk=ander.pk).update(afgeschermd=True)
        tekst = als(fenna).get(reverse("contact-gelijk", args=[melding.dossier_id, noor.pk])).content.decode()
        assert str(ander) not in tekst


class TestTerugbellen:
    @pytest.fixture
    def afspraak(self, melding: Melding, fenna: Medewerker) -> Terugbelafspraak:
        return plan_terugbelafspraak(melding=melding, onderwerp="Rustig?", uiterlijk=STRAKS, door=fenna)

    def test_de_lijst_toont_wie_en_waarover(self, afspraak: Terugbelafspraak, als: Als, fenna: Medewerker) -> None:
        """ML-11; ALG-18: who a protected melder is, and his number, stand in the closed part."""
        tekst = als(fenna).get(reverse("contact-terugbellen")).content.decode()
        assert "Rustig?" in tekst
        assert "Beschermde bron" in tekst
        assert BUUR.telefoon not in tekst

    def test_wie_niet_zomaar_te_bellen_is_vraagt_eerst_om_te_lezen(
        self, ontvang: Ontvang, als: Als, fenna: Medewerker
    ) -> None:
        """TG-5: in the list without the number, and above it where the call is recorded."""
        ontvang(melder=ZIJZELF, personen=[replace(NOOR, contact_veilig="nee")])
        afspraak = Terugbelafspraak.objects.get()
        lijst = als(fenna).get(reverse("contact-terugbellen")).content.decode()
        assert ZIJZELF.telefoon not in lijst and "Lees eerst hoe" in lijst
        adres = reverse("contact-bel-terug", args=[afspraak.dossier_id, afspraak.pk])
        assert "Lees eerst hoe" in als(fenna).get(adres).content.decode()

    def _beloof(self, browser: Client, melding: Melding, **velden: str) -> Any:
        gegevens = {"onderwerp": "Rustig?", "uiterlijk": "2026-03-05T10:00", **velden}
        return browser.post(_adres("terugbel-plannen", melding), gegevens)

    def test_wie_wij_bellen_is_een_keuze_die_niemand_vooraf_maakte(
        self, melding: Melding, als: Als, fenna: Medewerker
    ) -> None:
        """TG-5"""
        antwoord = als(fenna).get(_adres("terugbel-plannen", melding))
        assert antwoord.context["form"]["bel"].value() is None
        assert self._beloof(als(fenna), melding).status_code == 422
        assert "Noor Dorrestein (moeder)" in antwoord.content.decode()
        assert "Wilma" not in antwoord.content.decode()

    def test_wie_niet_zomaar_te_bellen_is_heeft_dat_bij_de_naam(
        self, ontvang: Ontvang, als: Als, fenna: Medewerker
    ) -> None:
        """TG-5, ALG-6"""
        melding = ontvang(personen=[replace(NOOR, contact_veilig="nee"), LOT])
        contactstop(Persoon.objects.get(voornamen="Lot"), fenna)
        tekst = als(fenna).get(_adres("terugbel-plannen", melding)).content.decode()
        assert "Noor Dorrestein (moeder): let op, niet zomaar bellen" in tekst
        assert "Lot Dorrestein (kind): let op, contactstop" in tekst

    def test_wie_van_het_gezin_onbekend_blijft_staat_er_niet_bij(
        self, ontvang: Ontvang, als: Als, fenna: Medewerker
    ) -> None:
        """ALG-18: a warning beside the melder would tell who of the family it is."""
        melding = ontvang(melder=replace(ZIJZELF, toestemming_identiteit=None))
        contactstop(Persoon.objects.get(voornamen="Noor"), fenna)
        tekst = als(fenna).get(_adres("terugbel-plannen", melding)).content.decode()
        melder = tekst.split("De melder: ")[1].split("<")[0]
        assert melder.startswith("Beschermde bron") and "let op" not in melder

    @pytest.mark.parametrize("wie", ["", "Tante Sjaan"])
    def test_iemand_anders_is_een_naam(self, melding: Melding, als: Als, fenna: Medewerker, wie: str) -> None:
        antwoord = self._beloof(als(fenna), melding, bel="ander", wie=wie)
        assert antwoord.status_code == (302 if wie else 422)

    def test_een_naam_naast_een_ander_is_geen_van_beiden(self, melding: Melding, als: Als, fenna: Medewerker) -> None:
        antwoord = self._beloof(als(fenna), melding, bel="melder", wie="Tante Sjaan")
        assert "Kies “Iemand anders”".lower() in antwoord.content.decode().lower() and antwoord.status_code == 422

    def test_een_getypte_naam_van_het_gezin_komt_terug_met_wie_dat_is(
        self, melding: Melding, als: Als, fenna: Medewerker
    ) -> None:
        """TG-5"""
        antwoord = self._beloof(als(fenna), melding, bel="ander", wie="mw. N. Dorrestein, 06 000 00 321")
        assert "Is dit Noor Dorrestein?" in antwoord.content.decode()

    def test_een_contactstop_vraagt_waarom_het_bellen_toch_doorgaat(
        self, melding: Melding, als: Als, fenna: Medewerker
    ) -> None:
        """ALG-6: when it is promised, and again when somebody calls."""
        noor = Persoon.objects.get(voornamen="Noor")
        contactstop(noor, fenna)
        antwoord = self._beloof(als(fenna), melding, bel=str(noor.pk))
        assert "Waarom het contact toch doorgaat" in antwoord.content.decode()
        self._beloof(als(fenna), melding, bel=str(noor.pk), contactstop_reden="Zij vroeg het zelf.")
        afspraak = Terugbelafspraak.objects.get(persoon=noor)
        adres = reverse("contact-bel-terug", args=[afspraak.dossier_id, afspraak.pk])
        assert "Contactstop: nog niet bellen" in als(fenna).get(adres).content.decode()
        assert als(fenna).post(adres, {"bereikt": "ja", "uitkomst": "Rustig."}).status_code == 422

    def test_de_melding_zegt_wie_er_wordt_gebeld_en_of_dat_kan(
        self, melding: Melding, als: Als, fenna: Medewerker
    ) -> None:
        """ALG-6"""
        noor = Persoon.objects.get(voornamen="Noor")
        plan_terugbelafspraak(melding=melding, persoon=noor, onderwerp="x", uiterlijk=STRAKS, door=fenna)
        contactstop(noor, fenna)
        tekst = als(fenna).get(_adres("melding", melding)).content.decode()
        assert "Terugbellen: Noor Dorrestein" in tekst and "Contactstop: nog niet bellen" in tekst
        assert "Wilma" not in tekst

    def test_een_onveilig_nummer_staat_ook_niet_waar_de_uitkomst_komt(
        self, ontvang: Ontvang, als: Als, fenna: Medewerker
    ) -> None:
        """TG-5: it stands on that person's page only, beside how to reach her."""
        ontvang(melder=ZIJZELF, personen=[replace(NOOR, contact_veilig="nee")])
        afspraak = Terugbelafspraak.objects.get()
        adres = reverse("contact-bel-terug", args=[afspraak.dossier_id, afspraak.pk])
        assert ZIJZELF.telefoon not in als(fenna).get(adres).content.decode()

    def test_een_buitenstaander_ziet_niets_en_kan_niets(
        self, afspraak: Terugbelafspraak, als: Als, buitenstaander: Medewerker
    ) -> None:
        """TG-2"""
        assert "Rustig?" not in als(buitenstaander).get(reverse("contact-terugbellen")).content.decode()
        adres = reverse("contact-bel-terug", args=[afspraak.dossier_id, afspraak.pk])
        assert als(buitenstaander).post(adres, {"bereikt": "ja", "uitkomst": "x"}).status_code == 404

    def test_gebeld(self, afspraak: Terugbelafspraak, als: Als, fenna: Medewerker) -> None:
        """ML-11"""
        adres = reverse("contact-bel-terug", args=[afspraak.dossier_id, afspraak.pk])
        assert "Rustig?" in als(fenna).get(adres).content.decode()
        als(fenna).post(adres, {"bereikt": "ja", "uitkomst": "Het is rustig."})
        assert Terugbelafspraak.objects.get(pk=afspraak.pk).uitkomst == "Het is rustig."

    def test_niet_bereikt_blijft_staan(self, afspraak: Terugbelafspraak, als: Als, fenna: Medewerker) -> None:
        """ML-11"""
        adres = reverse("contact-bel-terug", args=[afspraak.dossier_id, afspraak.pk])
        als(fenna).post(adres, {"bereikt": "nee", "uitkomst": "Voicemail."})
        assert "Rustig?" in als(fenna).get(reverse("contact-terugbellen")).content.decode()


def _ingevuld(antwoord: Any) -> dict[str, Any]:
    """What a browser would send when nothing was changed."""
    waarden = {veld.html_name: veld.value() for veld in antwoord.context["form"]}
    woorden = {True: "ja", False: "nee"}
    return {
        naam: woorden[waarde] if isinstance(waarde, bool) else waarde
        for naam, waarde in waarden.items()
        if waarde is not None and waarde != ""
    }
