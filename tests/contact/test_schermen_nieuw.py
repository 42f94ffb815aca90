"""The pages of the intake: Nieuw contact, Bekend?, Zoeken, Terugbellen."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.contact.conftest import Ontvang
from zicht.contact.models import Melding, Samenvoeging
from zicht.dossiers.models import Dossier, GeheimAdres, Gelijkstelling, Persoon
from zicht.dossiers.personen import leg_geheim_adres_vast
from zicht.kern.models import Concept, Medewerker, Rol, Team
from zicht.web.diensten.besluitformulier import GEEN_ROL

pytestmark = pytest.mark.django_db
Als = Callable[[Medewerker], Client]

NIEUW: dict[str, Any] = {
    "melder_soort": "omstander",
    "melder_naam": "Wilma Zonneveld",
    "melder_telefoon": "06 00000123",
    "kanaal": "telefoon",
    "verhaal": "Ik hoorde schreeuwen.",
    "acuut": "nee",
    "structureel": "ja",
    "gezin_ingelicht": "onbekend",
    "besproken": ["veiligheid_nu", "relatie"],
    "afspraak_samenwerking": "U belt bij nieuws.",
    "uitspraken-TOTAL_FORMS": "0",
    "uitspraken-INITIAL_FORMS": "0",
}


def _personen(*namen: dict[str, str]) -> dict[str, str]:
    velden = {"personen-TOTAL_FORMS": str(len(namen)), "personen-INITIAL_FORMS": "0"}
    vast = {"gezinsrol": "moeder", "positie": "onbekend", "geslacht": "vrouw", "contact_veilig": "onbekend"}
    for nummer, persoon in enumerate(namen):
        velden |= {f"personen-{nummer}-{veld}": waarde for veld, waarde in {**vast, **persoon}.items()}
    return velden


NOOR = {"voornamen": "Noor", "achternaam": "Dorrestein", "geboortedatum": "1990-05-01"}


@pytest.fixture
def adres() -> str:
    return reverse("contact-nieuw", kwargs={"kenmerk": uuid4()})


def _bekend(adres: str) -> str:
    return f"{adres}bekend/"


class TestNieuwContact:
    def test_elk_contact_krijgt_een_eigen_adres_zonder_naam(self, als: Als, fenna: Medewerker) -> None:
        """TG-10"""
        begin = reverse("nieuw_contact")
        een, ander = als(fenna).get(begin).headers["Location"], als(fenna).get(begin).headers["Location"]
        assert een != ander

    def test_de_pagina_toont_onderwerpen_en_vragen(self, als: Als, fenna: Medewerker, adres: str) -> None:
        """EC-1, ML-2, ML-6"""
        tekst = als(fenna).get(adres).content.decode()
        for deel in ("Veiligheid nu", "Nadelen van onbekend blijven", "Zicht op veiligheid", "Kindcheck"):
            assert deel in tekst

    def test_wat_open_bleef_is_niet_bekend_en_niet_vooraf_ingevuld(
        self, als: Als, fenna: Medewerker, adres: str
    ) -> None:
        """ML-1: nobody answered, so nothing is known; and the page does not look as if somebody did."""
        assert "checked" not in als(fenna).get(adres).content.decode()
        open_ = {"acuut": "", "structureel": "", "gezin_ingelicht": "", "spoed": "1", "spoed_reden": "Geschreeuw."}
        als(fenna).post(adres, {**NIEUW, **_personen(NOOR), **open_})
        rij = Melding.objects.get()
        assert {rij.acuut, rij.structureel, rij.gezin_ingelicht} == {"onbekend"}

    def test_van_een_uitspraak_wordt_gekozen_wat_zij_is(self, als: Als, fenna: Medewerker, adres: str) -> None:
        """ALG-7: what somebody only thinks must not become a fact because nobody looked at the list."""
        uitspraak = {"uitspraken-TOTAL_FORMS": "1", "uitspraken-0-tekst": "Hij drinkt te veel."}
        antwoord = als(fenna).post(adres, {**NIEUW, **_personen(NOOR), **uitspraak, "uitspraken-0-status": ""})
        assert "Kies wat voor uitspraak dit is" in antwoord.content.decode()

    def test_een_collega_bij_een_ambtshalve_besluit_heeft_een_rol(
        self, als: Als, fenna: Medewerker, sem: Medewerker, adres: str
    ) -> None:
        """ALG-12, ADV-9"""
        besluit = {"ambtshalve_motivering": "Er is gevaar.", "ambtshalve_collega": str(sem.pk)}
        gestuurd = {**NIEUW, **_personen(NOOR), **besluit, "melder_soort": "veilig thuis"}
        assert GEEN_ROL in als(fenna).post(adres, gestuurd).content.decode()

    def test_wat_de_antwoorden_zeggen_staat_er_en_er_is_niets_vastgelegd(
        self, als: Als, fenna: Medewerker, adres: str
    ) -> None:
        """EC-3, EC-5, EC-6: with the reasons; what was typed stays."""
        gestuurd = {
            **NIEUW,
            **_personen(NOOR),
            "melder_soort": "professional",
            "antwoord_vermoeden_blijft": "ja",
            "antwoord_vermoeden_onveiligheid": "ja",
            "antwoord_beller_toegerust": "nee",
            "weeg": "1",
        }
        tekst = als(fenna).post(adres, gestuurd).content.decode()
        assert "Volgens de Meldcode is een melding aangewezen." in tekst
        assert "toegerust: met kennis, tijd en steun? Nee." in tekst
        assert "Beantwoord samen met de professional nog" in tekst
        assert "Ik hoorde schreeuwen." in tekst
        assert not Melding.objects.exists()

    def test_onder_het_gesprek_komt_alleen_wat_de_antwoorden_zeggen(
        self, als: Als, fenna: Medewerker, adres: str
    ) -> None:
        """EC-3: what a script asks for while somebody answers; nothing before the first answer."""
        client = als(fenna)
        niets = {"acuut": "", "structureel": "", "melder_soort": "professional", "weeg": "deel"}
        gestuurd = {**NIEUW, **_personen(NOOR), **niets}
        leeg = client.post(adres, gestuurd, headers={"HX-Request": "true"}).content.decode()
        deel = client.post(
            adres, {**gestuurd, "antwoord_vermoeden_blijft": "nee"}, headers={"HX-Request": "true"}
        ).content.decode()
        assert leeg.strip() == ""
        assert "Volgens de Meldcode is een melding niet aangewezen." in deel
        assert "<html" not in deel
        assert "schreeuwen" not in deel

    def test_een_vastgelegde_melding_wordt_nooit_een_advies(
        self, als: Als, fenna: Medewerker, adres: str, ontvang: Ontvang
    ) -> None:
        """EC-5, hard"""
        melding = ontvang(kenmerk=UUID(adres.split("/")[3]))
        antwoord = als(fenna).post(adres, {**NIEUW, "advies": "1"})
        assert antwoord.headers["Location"].endswith(f"/meldingen/{melding.pk}/")
        assert Melding.objects.filter(pk=melding.pk).exists()

    def test_veilig_thuis_neemt_zelf_een_melding_op(
        self, als: Als, fenna: Medewerker, sem: Medewerker, adres: str
    ) -> None:
        """ADV-9: on the same page as any other, with the decision."""
        client = als(fenna)
        gestuurd = {
            **NIEUW,
            **_personen(NOOR),
            "melder_soort": "veilig thuis",
            "melder_naam": "",
            "ambtshalve_motivering": "Noor is in gevaar en niemand anders kan dat wegnemen.",
            "ambtshalve_collega": str(sem.pk),
            "ambtshalve_rol": "collega",
            "ambtshalve_advies": "Doen.",
        }
        client.post(adres, gestuurd)
        client.post(_bekend(adres), {"keuze": "nieuw"})
        assert Melding.objects.get().kanaal == "ambtshalve"

    def test_er_is_geen_knop_om_te_weigeren(self, als: Als, fenna: Medewerker, adres: str) -> None:
        """EC-4"""
        knoppen = re.findall(r"<button.*?</button>", als(fenna).get(adres).content.decode(), re.DOTALL)
        assert knoppen
        assert not [knop for knop in knoppen if re.search("weiger|afwijzen|niet aannemen", knop, re.IGNORECASE)]

    def test_zonder_melder_staat_er_een_zin_en_blijft_alles_staan(
        self, als: Als, fenna: Medewerker, adres: str
    ) -> None:
        antwoord = als(fenna).post(adres, {**NIEUW, **_personen(NOOR), "melder_naam": ""})
        tekst = antwoord.content.decode()
        assert antwoord.status_code == 422
        assert "Vraag wie meldt" in tekst
        assert "Ik hoorde schreeuwen." in tekst
        assert 'value="Noor"' in tekst

    def test_een_onmogelijke_geboortedatum_krijgt_een_zin_in_haar_eigen_rij(
        self, als: Als, fenna: Medewerker, adres: str
    ) -> None:
        velden = {**NIEUW, **_personen(NOOR, {**NOOR, "geboortedatum": "2090-01-01"})}
        antwoord = als(fenna).post(adres, velden)
        assert antwoord.status_code == 422
        assert "geboortedatum" in antwoord.context["ontwerp"].personen.forms[1].errors
        assert not antwoord.context["ontwerp"].personen.forms[0].errors

    def test_verder_bewaart_het_concept_en_legt_nog_niets_vast(self, als: Als, fenna: Medewerker, adres: str) -> None:
        """TG-9"""
        antwoord = als(fenna).post(adres, {**NIEUW, **_personen(NOOR)})
        assert antwoord.headers["Location"] == _bekend(adres)
        assert Concept.objects.get().gegevens["verhaal"] == ["Ik hoorde schreeuwen."]
        assert not Melding.objects.exists()

    def test_een_concept_komt_terug_ook_zonder_script(self, als: Als, fenna: Medewerker, adres: str) -> None:
        """TG-9"""
        als(fenna).post(adres, {**NIEUW, **_personen(NOOR)})
        tekst = als(fenna).get(adres).content.decode()
        assert "Ik hoorde schreeuwen." in tekst
        assert 'value="Dorrestein"' in tekst
        assert 'value="relatie" checked' in tekst

    def test_een_ander_onafgerond_contact_is_terug_te_vinden(self, als: Als, fenna: Medewerker, adres: str) -> None:
        als(fenna).post(adres, {**NIEUW, **_personen(NOOR)})
        anders = reverse("contact-nieuw", kwargs={"kenmerk": uuid4()})
        assert f'href="{adres}"' in als(fenna).get(anders).content.decode()

    def test_het_concept_is_van_jezelf(self, als: Als, fenna: Medewerker, sem: Medewerker, adres: str) -> None:
        als(fenna).post(adres, {**NIEUW, **_personen(NOOR)})
        assert "Dorrestein" not in als(sem).get(adres).content.decode()

    def test_nog_een_persoon_werkt_zonder_script_en_legt_niets_vast(
        self, als: Als, fenna: Medewerker, adres: str
    ) -> None:
        antwoord = als(fenna).post(adres, {**NIEUW, **_personen(NOOR), "personen-erbij": "1"})
        assert 'value="Noor"' in antwoord.content.decode()
        assert len(antwoord.context["ontwerp"].personen.forms) == 2
        assert not Concept.objects.exists()

    def test_spoed_legt_meteen_vast(self, als: Als, fenna: Medewerker, adres: str) -> None:
        """ML-10"""
        antwoord = als(fenna).post(adres, {**NIEUW, **_personen(NOOR), "spoed": "1", "spoed_reden": "Hij komt eraan."})
        melding = Melding.objects.get()
        assert (melding.urgentie, melding.spoed_reden) == ("spoed", "Hij komt eraan.")
        assert antwoord.headers["Location"] == reverse("contact-melding", args=[melding.dossier_id, melding.pk])

    def test_twee_keer_op_spoed_is_een_melding(self, als: Als, fenna: Medewerker, adres: str) -> None:
        for _ in range(2):
            als(fenna).post(adres, {**NIEUW, **_personen(NOOR), "spoed": "1"})
        assert Melding.objects.count() == 1

    def test_wie_geen_gesprekken_voert_komt_er_niet_in(self, als: Als, adres: str, db: None) -> None:
        beheerder = Medewerker.objects.maak(gebruikersnaam="b", naam="B", rollen=[Rol.BEHEER])
        assert als(beheerder).get(adres).status_code == 403

    def test_zonder_inloggen_komt_niemand_erin(self, client: Client, adres: str) -> None:
        for pad in (adres, _bekend(adres), reverse("zoeken"), reverse("contact-terugbellen"), reverse("nieuw_contact")):
            assert client.get(pad).status_code == 302


class TestBekend:
    @pytest.fixture
    def op_weg(self, melding: Melding, als: Als, fenna: Medewerker, adres: str) -> str:
        """A second melding about Noor is typed in; the page of candidates is next."""
        als(fenna).post(adres, {**NIEUW, **_personen(NOOR)})
        return _bekend(adres)

    def test_kandidaten_staan_er_met_redenen_en_niets_is_gekozen(
        self, op_weg: str, melding: Melding, als: Als, fenna: Medewerker
    ) -> None:
        """ML-9"""
        antwoord = als(fenna).get(op_weg)
        tekst = antwoord.content.decode()
        assert str(melding.dossier) in tekst
        assert "Geboortedatum gelijk" in tekst
        assert not any(blok.gekozen for blok in antwoord.context["blokken"])
        assert "selected" not in tekst.split("<main")[1]

    def test_zonder_keuze_gebeurt_er_niets(self, op_weg: str, als: Als, fenna: Medewerker) -> None:
        """ML-9"""
        antwoord = als(fenna).post(op_weg, {})
        assert antwoord.status_code == 422
        assert Melding.objects.count() == 1

    def test_bij_een_bekend_gezin_voegen(self, op_weg: str, melding: Melding, als: Als, fenna: Medewerker) -> None:
        """ML-7, ML-9"""
        noor, dossier = Persoon.objects.get(voornamen="Noor"), melding.dossier
        als(fenna).post(op_weg, {"keuze": str(dossier.pk), f"wie-{dossier.pk}-0": str(noor.pk)})
        assert set(Melding.objects.values_list("dossier", flat=True)) == {dossier.pk}
        assert Persoon.objects.filter(voornamen="Noor").count() == 1
        assert Samenvoeging.objects.get().kans is not None
        assert not Concept.objects.exists()

    def test_zonder_herkende_persoon_wordt_om_een_reden_gevraagd(
        self, op_weg: str, melding: Melding, als: Als, fenna: Medewerker
    ) -> None:
        """ML-9"""
        keuze = {"keuze": str(melding.dossier_id), f"wie-{melding.dossier_id}-0": "niemand"}
        antwoord = als(fenna).post(op_weg, keuze)
        assert antwoord.status_code == 422
        assert 'name="reden_samenvoeging"' in antwoord.content.decode()
        als(fenna).post(op_weg, {**keuze, "reden_samenvoeging": "De pasgeboren baby."})
        assert Melding.objects.filter(dossier=melding.dossier).count() == 2

    def test_wie_lijkt_op_iemand_van_het_gezin_komt_er_niet_ongemerkt_twee_keer_in(
        self, op_weg: str, melding: Melding, als: Als, fenna: Medewerker
    ) -> None:
        """ML-9: nobody said whether this Noor is that Noor."""
        keuze = {"keuze": str(melding.dossier_id), "reden_samenvoeging": "Zelfde adres."}
        antwoord = als(fenna).post(op_weg, keuze)
        assert antwoord.status_code == 422
        assert "Kies wie dit is." in antwoord.content.decode()
        assert Persoon.objects.filter(voornamen="Noor").count() == 1

    def test_een_nieuw_gezin_is_even_makkelijk(self, op_weg: str, als: Als, fenna: Medewerker) -> None:
        als(fenna).post(op_weg, {"keuze": "nieuw"})
        assert Dossier.objects.count() == 2
        assert not Gelijkstelling.objects.exists()

    def test_voor_een_nieuw_gezin_wordt_niet_nog_eens_gezocht(self, op_weg: str, als: Als, fenna: Medewerker) -> None:
        """Nobody was pointed at, so nothing that was offered has to be looked up: somebody is on the phone."""
        with CaptureQueriesContext(connection) as vragen:
            als(fenna).post(op_weg, {"keuze": "nieuw"})
        assert Dossier.objects.count() == 2
        assert not any("similarity(" in vraag["sql"] for vraag in vragen.captured_queries)

    def test_namen_met_tekens_van_html_zijn_op_de_pagina_van_bekenden_tekst(
        self, melding: Melding, als: Als, fenna: Medewerker, adres: str
    ) -> None:
        Persoon.objects.filter(voornamen="Noor").update(voorvoegsel="<b>")
        als(fenna).post(adres, {**NIEUW, **_personen(NOOR)})
        tekst = als(fenna).get(_bekend(adres)).content.decode()
        assert "Noor &lt;b&gt; Dorrestein" in tekst
        assert "<b>" not in tekst

    def test_een_bekende_in_een_nieuw_gezin_wordt_gekoppeld(
        self, op_weg: str, melding: Melding, als: Als, fenna: Medewerker
    ) -> None:
        noor = Persoon.objects.get(voornamen="Noor")
        als(fenna).post(op_weg, {"keuze": "nieuw", f"wie-{melding.dossier_id}-0": str(noor.pk)})
        assert Gelijkstelling.objects.get().ander == noor
        assert Dossier.objects.count() == 2

    def test_een_dossier_dat_niet_werd_voorgesteld_is_geen_keuze(
        self, op_weg: str, als: Als, fenna: Medewerker, ontvang: Ontvang
    ) -> None:
        """TG-2"""
        vreemd = ontvang(personen=[]).dossier
        antwoord = als(fenna).post(op_weg, {"keuze": str(vreemd.pk), "reden_samenvoeging": "Zelfde gezin."})
        assert antwoord.status_code == 422
        assert Melding.objects.filter(dossier=vreemd).count() == 1

    def test_een_afgeschermd_gezin_is_er_niet(self, op_weg: str, melding: Melding, als: Als, fenna: Medewerker) -> None:
        """TG-3"""
        Dossier.objects.update(afgeschermd=True)
        tekst = als(fenna).get(op_weg).content.decode()
        assert "Vraag de leidinggevende" in tekst
        assert str(melding.dossier) not in tekst
        assert "Lot" not in tekst
        antwoord = als(fenna).post(op_weg, {"keuze": str(melding.dossier_id), "reden_samenvoeging": "x"})
        assert antwoord.status_code == 422
        als(fenna).post(op_weg, {"keuze": "nieuw"})
        assert Melding.objects.count() == 2

    def test_bij_een_ander_team_voegen_gaat_ook_maar_openen_niet(
        self, op_weg: str, melding: Melding, als: Als, fenna: Medewerker
    ) -> None:
        """TG-2, QUICKSCAN 4.6"""
        Dossier.objects.update(team=Team.objects.create(naam="Zuid"))
        assert "Dossier bekijken" not in als(fenna).get(op_weg).content.decode()
        noor = Persoon.objects.get(voornamen="Noor")
        velden = {"keuze": str(melding.dossier_id), f"wie-{melding.dossier_id}-0": str(noor.pk)}
        antwoord = als(fenna).post(op_weg, velden)
        assert antwoord.headers["Location"] == reverse("nieuw_contact")
        assert Melding.objects.filter(dossier=melding.dossier).count() == 2

    def test_een_geheim_adres_zoekt_niet_mee(self, melding: Melding, als: Als, fenna: Medewerker, adres: str) -> None:
        """TG-5"""
        geheim = {
            "voornamen": "Zus",
            "straat": "Wilgenlaan",
            "huisnummer": "10",
            "postcode": "9991ZZ",
            "adres_geheim": "on",
        }
        als(fenna).post(adres, {**NIEUW, **_personen(geheim)})
        assert als(fenna).get(_bekend(adres)).context["blokken"] == []
        als(fenna).post(_bekend(adres), {"keuze": "nieuw"})
        assert GeheimAdres.objects.get().adres["postcode"] == "9991ZZ"

    def test_zonder_concept_gaat_het_terug_naar_het_gesprek(self, als: Als, fenna: Medewerker, adres: str) -> None:
        assert als(fenna).get(_bekend(adres)).headers["Location"] == adres

    def test_de_melding_draagt_alles_van_het_formulier(self, op_weg: str, als: Als, fenna: Medewerker) -> None:
        """ML-1, EC-1, ML-6"""
        als(fenna).post(op_weg, {"keuze": "nieuw"})
        melding = Melding.objects.order_by("-nummer")[0]
        assert melding.besproken == ["veiligheid_nu", "relatie"]
        assert melding.afspraken == {"samenwerking": "U belt bij nieuws."}
        assert melding.melder.identiteit["telefoon"] == "06 00000123"


class TestZoeken:
    def test_zonder_naam_of_datum_staat_er_wat_er_te_doen_is(self, als: Als, fenna: Medewerker) -> None:
        antwoord = als(fenna).post(reverse("zoeken"), {"q": " "})
        assert antwoord.status_code == 422
        assert "Vul in wie u zoekt." in antwoord.content.decode()

    def test_zoeken_gaat_niet_via_het_adres(self, melding: Melding, als: Als, fenna: Medewerker) -> None:
        """TG-10"""
        assert "Noor Dorrestein" not in als(fenna).get(reverse("zoeken"), {"q": "Dorrestein"}).content.decode()
        assert "Noor Dorrestein" in als(fenna).post(reverse("zoeken"), {"q": "Dorrestein"}).content.decode()

    def test_een_buitenstaander_vindt_niemand(self, melding: Melding, als: Als, buitenstaander: Medewerker) -> None:
        """TG-2"""
        tekst = als(buitenstaander).post(reverse("zoeken"), {"q": "Dorrestein"}).content.decode()
        assert "Niemand gevonden" in tekst
        assert str(melding.dossier) not in tekst

    def test_een_geheim_adres_staat_op_geen_zoekscherm(self, melding: Melding, als: Als, fenna: Medewerker) -> None:
        """TG-5"""
        noor = Persoon.objects.get(voornamen="Noor")
        leg_geheim_adres_vast(persoon=noor, door=fenna, straat="Stiltepad", huisnummer="3", plaats="Verweg")
        tekst = als(fenna).post(reverse("zoeken"), {"q": "Dorrestein"}).content.decode()
        assert "Stiltepad" not in tekst
        assert "Verweg" not in tekst

    def test_een_verkeerde_datum_krijgt_een_zin(self, als: Als, fenna: Medewerker) -> None:
        antwoord = als(fenna).post(reverse("zoeken"), {"q": "", "geboortedatum": "31-31-2000"})
        assert antwoord.status_code == 422
        assert "geboortedatum" in antwoord.context["form"].errors

    def test_op_geboortedatum(self, melding: Melding, als: Als, fenna: Medewerker) -> None:
        antwoord = als(fenna).post(reverse("zoeken"), {"q": "", "geboortedatum": date(2019, 3, 1)})
        assert [een.naam for een in antwoord.context["gevonden"]] == ["Lot Dorrestein"]


def test_elk_veld_van_het_formulier_staat_op_de_pagina(als: Als, fenna: Medewerker, adres: str) -> None:
    """ML-1"""
    antwoord = als(fenna).get(adres)
    tekst = antwoord.content.decode()
    assert [naam for naam in antwoord.context["form"].fields if f'name="{naam}"' not in tekst] == []


def test_de_entertoets_maakt_nooit_spoed(als: Als, fenna: Medewerker, adres: str) -> None:
    """ML-10: the first button of a form is the one that Enter uses."""
    formulier = als(fenna).get(adres).content.decode().split('class="gesprek"')[1]
    eerste = re.search(r"<button[^>]*>", formulier)
    assert eerste is not None
    assert "name=" not in eerste[0]
