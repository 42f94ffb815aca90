"""The screens of the service: who sees them, what they show, nothing lost when something is wrong."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from zicht.beoordeling.models import Screening
from zicht.diensten.herbeoordelen import vraag_herbeoordeling
from zicht.diensten.models import Dienst, Herbeoordeling, Plan, PlanVanAanpak, Vermoeden, Vooronderzoek, Voorwaarde
from zicht.diensten.plannen import maak_plan
from zicht.diensten.vermoedens import leg_vermoeden_vast
from zicht.diensten.vooronderzoek import start_vooronderzoek
from zicht.diensten.voorwaarden_toets import kwaliteiten
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.bevindingen import leg_bevinding_vast
from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.openen import open_dossier
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.web.diensten.besluitformulier import GEEN_ROL
from zicht.web.dossiers.vervolg import STAPPEN

QUERIES = 80
"""Fixed: the frame of the dossier, the clock's facts, the service itself."""


@pytest.fixture
def client(client: Client, anna: Medewerker) -> Client:
    client.force_login(anna)
    return client


def adres(naam: str, dossier: Dossier, **rest: Any) -> str:
    return reverse(naam, kwargs={"dossier": dossier.pk, **rest})


def besluit(bram: Medewerker, **anders: Any) -> dict[str, Any]:
    """The part of a form that every decision has."""
    vast = {
        "motivering": "Beide ouders werken mee.",
        "rust_op_tekst": "Het gesprek van 20 januari.",
        "collega": bram.pk,
        "rol": "gedragswetenschapper",
        "advies": "Hulp komt op gang.",
        "advies_gevolgd": "ja",
    }
    return {**vast, **anders}


def kies(anna: Medewerker, bram: Medewerker, **anders: Any) -> dict[str, Any]:
    antwoorden = {
        "antwoord_structurele_onveiligheid": "ja",
        "antwoord_bevestigen_nodig": "nee",
        "antwoord_bereid_en_in_staat": "ja",
        "antwoord_accepteert_hulp": "ja",
    }
    keuze = {"dienst": "voorwaarden en vervolg", "contactpersoon": anna.pk, "op": "2020-01-22"}
    return besluit(bram, **antwoorden, **keuze, **anders)


def test_in_welke_rol_een_collega_adviseerde_wordt_gekozen(
    client: Client, dossier: Dossier, anna: Medewerker, bram: Medewerker
) -> None:
    """ALG-12"""
    antwoord = client.post(adres("diensten-kiezen", dossier), kies(anna, bram, rol=""))
    assert GEEN_ROL in antwoord.content.decode()


@pytest.mark.parametrize("naam", ["diensten", "diensten-kiezen", "diensten-voorwaarden", "diensten-plannen"])
def test_een_buitenstaander_vindt_niets(client: Client, vv: Dienst, buitenstaander: Medewerker, naam: str) -> None:
    client.force_login(buitenstaander)
    assert client.get(adres(naam, vv.dossier)).status_code == 404


@pytest.mark.parametrize(
    "naam",
    [
        "diensten",
        "diensten-kiezen",
        "diensten-voorwaarden",
        "diensten-voorwaarde-nieuw",
        "diensten-plannen",
        "diensten-plan-nieuw",
        "diensten-vooronderzoek",
    ],
)
def test_een_teamlid_ziet_het_scherm(client: Client, dossier: Dossier, kind: Persoon, naam: str) -> None:
    assert client.get(adres(naam, dossier)).status_code == 200


@pytest.mark.parametrize(
    "naam",
    [
        "diensten-herbeoordeling",
        "diensten-opnieuw",
        "diensten-plan-van-aanpak",
        "diensten-specialistisch",
        "diensten-vermoeden",
        "diensten-uitkomst",
        "diensten-afronden",
    ],
)
def test_ieder_formulier_bij_een_onderzoek_opent(client: Client, onderzoek: Dienst, naam: str) -> None:
    assert client.get(adres(naam, onderzoek.dossier, dienst=onderzoek.pk)).status_code == 200


def test_een_dienst_van_een_ander_dossier_bestaat_hier_niet(client: Client, vv: Dienst, anna: Medewerker) -> None:
    ander = open_dossier(door=anna)
    assert client.get(adres("diensten-afronden", ander, dienst=vv.pk)).status_code == 404


def test_vv1_de_pagina_toont_het_einde_dat_telt_en_wat_ernaast_staat(client: Client, vv: Dienst) -> None:
    vv.aangekondigd_einde = date(2020, 3, 30)
    vv.save()
    tekst = client.get(adres("diensten", vv.dossier)).content.decode()
    assert "19 februari 2020" in tekst
    assert "30 maart 2020 (aangekondigd aan het gezin)" in tekst


def test_vv1_te_laat_staat_er_in_woorden(client: Client, vv: Dienst, anna: Medewerker) -> None:
    with klok.op(date(2020, 2, 21)):
        client.force_login(anna)
        assert "2 dagen te laat" in client.get(adres("diensten", vv.dossier)).content.decode()


def test_vv2_wat_opnieuw_kijken_vraagt_wordt_de_hoofdactie(client: Client, vv: Dienst, anna: Medewerker) -> None:
    vraag_herbeoordeling(dienst=vv, door=anna, aanleiding="De cursus stopt.")
    tekst = client.get(adres("diensten", vv.dossier)).content.decode()
    assert "De cursus stopt." in tekst
    assert adres("diensten-opnieuw", vv.dossier, dienst=vv.pk) in tekst


def test_een_dienst_kiezen_via_het_scherm(
    client: Client, beoordeling: Any, dossier: Dossier, anna: Medewerker, bram: Medewerker
) -> None:
    antwoord = client.post(adres("diensten-kiezen", dossier), kies(anna, bram))
    assert (antwoord.status_code, Dienst.objects.get().contactpersoon) == (302, anna)


def test_vb6_de_vraag_om_een_reden_staat_bij_het_veld_en_de_tekst_blijft(
    client: Client, beoordeling: Any, dossier: Dossier, anna: Medewerker, bram: Medewerker
) -> None:
    velden = kies(anna, bram) | {"antwoord_bereid_en_in_staat": "nee"}
    antwoord = client.post(adres("diensten-kiezen", dossier), velden)
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors["afwijking_reden"]
    assert "Beide ouders werken mee." in antwoord.content.decode()
    assert antwoord.context["form"].errors["afwijking_reden"][0] != antwoord.context["fout"].zin


def test_alg12_zonder_collega_zegt_het_scherm_wat_er_moet(
    client: Client, beoordeling: Any, dossier: Dossier, anna: Medewerker, bram: Medewerker
) -> None:
    antwoord = client.post(adres("diensten-kiezen", dossier), kies(anna, bram) | {"collega": ""})
    assert "neemt u nooit alleen" in antwoord.content.decode()
    assert not Dienst.objects.exists()


def test_alg20_met_een_kind_vraagt_het_scherm_naar_de_zeven_punten(
    client: Client, dossier: Dossier, kind: Persoon
) -> None:
    form = client.get(adres("diensten-kiezen", dossier)).context["form"]
    assert len([naam for naam in form.fields if naam.startswith("kindbelang_")]) == 7


def test_zonder_kind_vraagt_het_scherm_daar_niet_naar(client: Client, dossier: Dossier, moeder: Persoon) -> None:
    form = client.get(adres("diensten-kiezen", dossier)).context["form"]
    assert not [naam for naam in form.fields if naam.startswith("kindbelang_") or naam == "ander_belang_reden"]


def test_opnieuw_beoordelen_beantwoordt_de_open_vraag(
    client: Client, vv: Dienst, anna: Medewerker, bram: Medewerker
) -> None:
    vraag_herbeoordeling(dienst=vv, door=anna, aanleiding="De cursus stopt.")
    velden = kies(anna, bram) | {"conclusie": "voortzetten"}
    antwoord = client.post(adres("diensten-opnieuw", vv.dossier, dienst=vv.pk), velden)
    assert (antwoord.status_code, Herbeoordeling.objects.get().conclusie) == (302, "voortzetten")


def test_een_plan_van_aanpak_via_het_scherm(client: Client, onderzoek: Dienst, bram: Medewerker) -> None:
    velden = {"tekst": "Eerst de ouders.", "vooronderzoek_nodig": "nee", "collegas": [str(bram.pk)]}
    antwoord = client.post(adres("diensten-plan-van-aanpak", onderzoek.dossier, dienst=onderzoek.pk), velden)
    assert (antwoord.status_code, list(PlanVanAanpak.objects.get().collegas.all())) == (302, [bram])


def test_vooronderzoek_starten_via_het_scherm(client: Client, onderzoek: Dienst, bram: Medewerker) -> None:
    velden = besluit(bram, grond="ernstige bedreiging", reden="Dreiging met een mes.")
    antwoord = client.post(adres("diensten-vooronderzoek", onderzoek.dossier), velden)
    assert (antwoord.status_code, Vooronderzoek.objects.get().dienst) == (302, onderzoek)


def test_ond3_te_lang_wordt_geweigerd_en_de_tekst_blijft(client: Client, onderzoek: Dienst, bram: Medewerker) -> None:
    velden = besluit(bram, grond="ernstige bedreiging", reden="Dreiging met een mes.", tot="2020-03-01")
    tekst = client.post(adres("diensten-vooronderzoek", onderzoek.dossier), velden).content.decode()
    assert "langer dan het protocol toestaat" in tekst
    assert "Dreiging met een mes." in tekst


def test_verlengen_en_beeindigen_hebben_een_scherm(
    client: Client, onderzoek: Dienst, anna: Medewerker, advies: list[Geraadpleegd]
) -> None:
    gestart = start_vooronderzoek(
        dossier=onderzoek.dossier, door=anna, grond="herleidbaar", reden="De melder is de buur.", geraadpleegd=advies
    )
    namen = ("diensten-vooronderzoek-verlengen", "diensten-vooronderzoek-beeindigen")
    statussen = [client.get(adres(n, onderzoek.dossier, vooronderzoek=gestart.pk)).status_code for n in namen]
    assert statussen == [200, 200]


def test_ond5_de_uitkomst_per_vermoeden_via_het_scherm(
    client: Client, onderzoek: Dienst, anna: Medewerker, bram: Medewerker, moeder: Persoon
) -> None:
    leg_vermoeden_vast(dienst=onderzoek, door=anna, omschrijving="Zij wordt geslagen.", betreft=[moeder])
    velden = besluit(bram, uitkomst_1="weerlegd", onderbouwing_1="De arts ziet een val.")
    antwoord = client.post(
        adres("diensten-uitkomst", onderzoek.dossier, dienst=onderzoek.pk), velden, follow=True
    ).content.decode()
    assert Vermoeden.objects.get().uitkomst == "weerlegd"
    assert "Sluit het dossier af." in antwoord


def voorwaarde(vader: Persoon, **anders: Any) -> dict[str, Any]:
    toets = {f"kwaliteit_{kwaliteit.code}": "ja" for kwaliteit in kwaliteiten()}
    vast = {"tekst": "Joris belt elke dag.", "betreft": [str(vader.pk)], "afgestemd_met": "Wijkteam Oost"}
    return {**toets, **vast, **anders}


def test_vv3_een_voorwaarde_opstellen_via_het_scherm(client: Client, dossier: Dossier, vader: Persoon) -> None:
    antwoord = client.post(adres("diensten-voorwaarde-nieuw", dossier), voorwaarde(vader))
    assert (antwoord.status_code, Voorwaarde.objects.get().tekst) == (302, "Joris belt elke dag.")


def test_vv3_een_niet_gehaalde_kwaliteit_vraagt_om_een_reden_bij_het_veld(
    client: Client, dossier: Dossier, vader: Persoon
) -> None:
    antwoord = client.post(adres("diensten-voorwaarde-nieuw", dossier), voorwaarde(vader, kwaliteit_toetsbaar="nee"))
    assert "toetsbaar" in str(antwoord.context["form"].errors["afwijking_reden"])
    assert "Joris belt elke dag." in antwoord.content.decode()


def test_vv3_meekijken_wijst_een_zwak_woord_aan(client: Client, dossier: Dossier, vader: Persoon) -> None:
    antwoord = client.post(adres("diensten-meekijken", dossier), {"tekst": "Joris belt regelmatig."})
    assert "<mark" in antwoord.content.decode()
    assert "Toetsbaar" in antwoord.content.decode()


def test_meekijken_laat_geen_opmaak_uit_de_tekst_door(client: Client, dossier: Dossier) -> None:
    antwoord = client.post(adres("diensten-meekijken", dossier), {"tekst": "<script>x</script> regelmatig"})
    assert "<script>" not in antwoord.content.decode()


def test_meekijken_kan_ook_zonder_javascript_en_bewaart_niets(client: Client, dossier: Dossier, vader: Persoon) -> None:
    velden = voorwaarde(vader, tekst="Joris belt regelmatig.", meekijken="1")
    tekst = client.post(adres("diensten-voorwaarde-nieuw", dossier), velden).content.decode()
    assert "<mark" in tekst
    assert not Voorwaarde.objects.exists()


def test_een_buitenstaander_kan_niet_laten_meekijken(
    client: Client, dossier: Dossier, buitenstaander: Medewerker
) -> None:
    client.force_login(buitenstaander)
    assert client.post(adres("diensten-meekijken", dossier), {"tekst": "Wie woont hier?"}).status_code == 404


def test_tg9_twee_teksten_van_een_voorwaarde_staan_naast_elkaar(
    client: Client, dossier: Dossier, vader: Persoon
) -> None:
    client.post(adres("diensten-voorwaarde-nieuw", dossier), voorwaarde(vader))
    rij = Voorwaarde.objects.get()
    waar = adres("diensten-voorwaarde-wijzigen", dossier, voorwaarde=rij.pk)
    client.post(waar, voorwaarde(vader, tekst="Joris schrijft elke dag.", versie=1, opnieuw_getoetst="on"))
    tekst = client.post(
        waar, voorwaarde(vader, tekst="Joris komt elke dag.", versie=1, opnieuw_getoetst="on")
    ).content.decode()
    assert "schrijft" in tekst
    assert "komt" in tekst


def test_een_voorwaarde_laten_vervallen_via_het_scherm(client: Client, dossier: Dossier, vader: Persoon) -> None:
    client.post(adres("diensten-voorwaarde-nieuw", dossier), voorwaarde(vader))
    rij = Voorwaarde.objects.get()
    client.post(adres("diensten-voorwaarde-vervallen", dossier, voorwaarde=rij.pk), {"reden": "Joris is verhuisd."})
    assert "Joris is verhuisd." in client.get(adres("diensten-voorwaarden", dossier)).content.decode()


def test_ov6_wat_een_kind_nog_mist_staat_er_met_een_knop(client: Client, dossier: Dossier, kind: Persoon) -> None:
    tekst = client.get(adres("diensten-plannen", dossier)).content.decode()
    assert tekst.count("Nog niet") == 3
    assert "Herstelplan maken" in tekst


def test_een_plan_via_het_scherm_staat_bij_het_kind(client: Client, dossier: Dossier, kind: Persoon) -> None:
    velden = {"soort": "herstelplan", "personen": [str(kind.pk)], "eigenaar": "Wijkteam", "status": "gemaakt"}
    client.post(adres("diensten-plan-nieuw", dossier), velden)
    assert Plan.objects.get().eigenaar in client.get(adres("diensten-plannen", dossier)).content.decode()


def test_een_plan_bijwerken_via_het_scherm(client: Client, dossier: Dossier, kind: Persoon, anna: Medewerker) -> None:
    plan = maak_plan(dossier=dossier, door=anna, soort="herstelplan", personen=[kind], eigenaar="Wijkteam")
    velden = {"eigenaar": "Wijkteam", "status": "afgerond", "versie": 1}
    client.post(adres("diensten-plan-bijwerken", dossier, plan=plan.pk), velden)
    assert Plan.objects.get().status == "afgerond"


def test_afronden_zonder_voorwaarden_vraagt_de_reden_in_een_veld(client: Client, vv: Dienst) -> None:
    waar = adres("diensten-afronden", vv.dossier, dienst=vv.pk)
    antwoord = client.post(waar, {"einde": "monitoren", "op": "2020-01-22"})
    assert antwoord.context["form"].errors["afwijking_reden"]
    antwoord = client.post(
        waar, {"einde": "monitoren", "op": "2020-01-22", "afwijking_reden": "Het wijkteam doet dit."}
    )
    assert antwoord.status_code == 302


def test_het_aantal_vragen_aan_de_database_groeit_niet_met_het_dossier(
    client: Client, onderzoek: Dienst, anna: Medewerker, moeder: Persoon, django_assert_max_num_queries: Any
) -> None:
    for nummer in range(12):
        leg_vermoeden_vast(dienst=onderzoek, door=anna, omschrijving=f"Vermoeden {nummer}.", betreft=[moeder])
        vraag_herbeoordeling(dienst=onderzoek, door=anna, aanleiding=f"Feit {nummer}.")
    with django_assert_max_num_queries(QUERIES):
        client.get(adres("diensten", onderzoek.dossier))


def test_het_aantal_vragen_voor_de_voorwaarden_groeit_niet(
    client: Client, dossier: Dossier, vader: Persoon, django_assert_max_num_queries: Any
) -> None:
    for nummer in range(15):
        rij = Voorwaarde.objects.create(dossier=dossier, tekst=f"Joris belt {nummer} keer.", op=date(2020, 1, 22))
        rij.betreft.add(vader)
    with django_assert_max_num_queries(45):
        client.get(adres("diensten-voorwaarden", dossier))


def test_iedere_plicht_van_deze_kamer_leidt_naar_een_scherm() -> None:
    codes = ("dienst_kiezen", "vv_afronden", "onderzoek_afronden", "herbeoordelen", "plan_van_aanpak", "plannen_kind")
    assert set(codes) <= set(STAPPEN)


def test_alg12_of_het_besluit_het_advies_volgt_wordt_gevraagd(
    client: Client, dossier: Dossier, beoordeling: Any, anna: Medewerker, bram: Medewerker
) -> None:
    antwoord = client.post(adres("diensten-kiezen", dossier), kies(anna, bram, advies_gevolgd=""))
    assert "Kies ja of nee" in str(antwoord.context["form"].errors["advies_gevolgd"])
    assert not Dienst.objects.exists()


def test_ond3_de_reden_om_af_te_wijken_wordt_pas_gevraagd_als_hij_nodig_is(client: Client, vv: Dienst) -> None:
    form = client.get(adres("diensten-vooronderzoek", vv.dossier)).context["form"]
    assert form["afwijking_reden"].is_hidden


def test_bij_het_vervallen_staat_welke_voorwaarde_vervalt(client: Client, dossier: Dossier) -> None:
    rij = Voorwaarde.objects.create(dossier=dossier, tekst="Joris belt elke dag.", op=date(2020, 1, 22))
    antwoord = client.get(adres("diensten-voorwaarde-vervallen", dossier, voorwaarde=rij.pk))
    assert rij.tekst in antwoord.content.decode()


def test_ond5_na_een_weerlegd_vermoeden_is_afronden_de_volgende_stap(
    client: Client, onderzoek: Dienst, anna: Medewerker, kind: Persoon
) -> None:
    Vermoeden.objects.create(
        dossier=onderzoek.dossier, dienst=onderzoek, omschrijving="Slaan.", uitkomst="weerlegd", onderbouwing="Een val."
    )
    PlanVanAanpak.objects.create(
        dossier=onderzoek.dossier, dienst=onderzoek, op=date(2020, 1, 22), tekst="De school.", vooronderzoek_nodig=False
    )
    assert client.get(adres("diensten", onderzoek.dossier)).context["actie"][1] == "Dienst afronden"


def test_vb11_zonder_beoordeling_is_die_de_hoofdactie(client: Client, dossier: Dossier) -> None:
    assert client.get(adres("diensten", dossier)).context["actie"] == (
        adres("beoordeling", dossier),
        "Eerst beoordelen",
    )


def test_na_de_beoordeling_is_een_dienst_kiezen_de_hoofdactie(
    client: Client, beoordeling: Any, dossier: Dossier
) -> None:
    assert client.get(adres("diensten", dossier)).context["actie"][1] == "Dienst kiezen"


def test_een_afgesloten_dossier_zegt_dat_en_noemt_geen_volgende_stap(client: Client, dossier: Dossier) -> None:
    dossier.definitief_einde_op = date(2020, 1, 20)
    dossier.save()
    antwoord = client.get(adres("diensten", dossier))
    assert antwoord.context["actie"] is None
    assert "Dit dossier is definitief afgesloten" in antwoord.content.decode()
    assert adres("diensten-kiezen", dossier) not in antwoord.content.decode()


def test_vv3_een_andere_tekst_vraagt_om_bewust_opnieuw_toetsen(
    client: Client, dossier: Dossier, vader: Persoon
) -> None:
    client.post(adres("diensten-voorwaarde-nieuw", dossier), voorwaarde(vader))
    rij = Voorwaarde.objects.get()
    waar = adres("diensten-voorwaarde-wijzigen", dossier, voorwaarde=rij.pk)
    antwoord = client.post(waar, voorwaarde(vader, tekst="Joris belt regelmatig.", versie=1))
    assert antwoord.context["form"].errors["opnieuw_getoetst"]
    client.post(waar, voorwaarde(vader, tekst="Joris belt om zes uur.", versie=1, opnieuw_getoetst="on"))
    assert Voorwaarde.objects.get().tekst == "Joris belt om zes uur."


def test_zonder_andere_tekst_hoeft_de_toets_niet_opnieuw(client: Client, dossier: Dossier, vader: Persoon) -> None:
    client.post(adres("diensten-voorwaarde-nieuw", dossier), voorwaarde(vader))
    waar = adres("diensten-voorwaarde-wijzigen", dossier, voorwaarde=Voorwaarde.objects.get().pk)
    client.post(waar, voorwaarde(vader, afgestemd_met="Wijkteam West", versie=1))
    assert Voorwaarde.objects.get().afgestemd_met == "Wijkteam West"


def test_ond5_zonder_vermoeden_zegt_het_scherm_van_de_uitkomst_wat_eerst_moet(
    client: Client, onderzoek: Dienst
) -> None:
    tekst = client.get(adres("diensten-uitkomst", onderzoek.dossier, dienst=onderzoek.pk)).content.decode()
    assert "Er is nog geen vermoeden." in tekst


def test_vb4_wat_de_screening_gaf_staat_bij_de_vraag_en_is_niet_ingevuld(
    client: Client, dossier: Dossier, anna: Medewerker
) -> None:
    Screening.objects.create(
        dossier=dossier,
        op=date(2020, 1, 20),
        instrument="zicht",
        acuut="ja",
        structureel="onbekend",
        multiproblematiek="nee",
        antwoorden={},
        vastgelegd_door=anna,
    )
    form = client.get(adres("diensten-kiezen", dossier)).context["form"]
    assert form.fields["antwoord_acute_onveiligheid"].help_text == "Volgens de screening van 20 januari 2020: ja."
    assert form["antwoord_acute_onveiligheid"].value() is None


def test_alg13_bij_iedere_bevinding_staat_over_wie_zij_gaat(
    client: Client, dossier: Dossier, anna: Medewerker, moeder: Persoon
) -> None:
    leg_bevinding_vast(
        dossier=dossier, door=anna, tekst="Zij deed niet open.", status="feit", betreft=[moeder], bron_persoon=moeder
    )
    form = client.get(adres("diensten-kiezen", dossier)).context["form"]
    assert [naam for _, naam in form.fields["rust_op"].choices] == [
        f"Feit, 22 januari 2020, over {moeder.naam}: Zij deed niet open."
    ]
