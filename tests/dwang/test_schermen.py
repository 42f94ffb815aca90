"""The screens of compulsory routes: who sees them, what they show, nothing lost when something is wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from zicht.dossiers.models import Dossier, Gebeurtenis, Persoon
from zicht.dossiers.openen import open_dossier
from zicht.dossiers.uitstel import stel_uit
from zicht.dwang.concepten import leg_concept_voor, leg_reactie_op_concept_vast
from zicht.dwang.formulieren import bied_formulier_aan, leg_handtekening_vast
from zicht.dwang.models import ConceptReactie, Dwangtraject, Formulier, Notulen, Tafelafspraak
from zicht.dwang.notulen import ontvang_notulen
from zicht.kern.models import Medewerker


@pytest.fixture
def client(client: Client, anna: Medewerker) -> Client:
    client.force_login(anna)
    return client


def adres(naam: str, dossier: Dossier, **rest: Any) -> str:
    return reverse(naam, kwargs={"dossier": dossier.pk, **rest})


def test_een_buitenstaander_vindt_niets(client: Client, dossier: Dossier, buitenstaander: Medewerker) -> None:
    client.force_login(buitenstaander)
    assert client.get(adres("dwang", dossier)).status_code == 404


def test_een_verzoek_van_een_ander_dossier_bestaat_hier_niet(
    client: Client, vtb: Dwangtraject, anna: Medewerker
) -> None:
    assert client.get(adres("dwang-concept", open_dossier(door=anna), traject=vtb.pk)).status_code == 404


@pytest.mark.parametrize("naam", ["dwang", "dwang-besluit", "dwang-formulier-los"])
def test_een_teamlid_ziet_het_scherm(client: Client, vtb: Dwangtraject, naam: str) -> None:
    assert client.get(adres(naam, vtb.dossier)).status_code == 200


@pytest.mark.parametrize(
    "naam", ["dwang-concept", "dwang-vtb", "dwang-bespreking", "dwang-notulen", "dwang-formulier", "dwang-college"]
)
def test_ieder_formulier_bij_een_verzoek_opent(client: Client, vtb: Dwangtraject, naam: str) -> None:
    assert client.get(adres(naam, vtb.dossier, traject=vtb.pk)).status_code == 200


def test_dw1_beide_toetsen_staan_op_het_scherm(client: Client, vtb: Dwangtraject) -> None:
    velden = client.get(adres("dwang-besluit", vtb.dossier)).context["form"].fields
    assert {"antwoord_zorg_onvoldoende_geaccepteerd", "antwoord_eigen_regie_onvoldoende"} <= set(velden)


def test_een_verzoek_uit_een_ander_dossier_is_niet_te_kiezen(
    client: Client, vtb: Dwangtraject, anna: Medewerker
) -> None:
    form = client.get(adres("dwang-besluit", open_dossier(door=anna))).context["form"]
    assert vtb not in form.fields["vervolg_op"].queryset


def besluit(bram: Medewerker, **anders: Any) -> dict[str, Any]:
    vast = {
        "soort": "VTO",
        "via": "RvdK",
        "toets": "vto_2_4_1",
        "antwoord_ernstige_risicos_opgroeien": "ja",
        "antwoord_eigen_regie_onvoldoende": "ja",
        "motivering": "De hulp stokt.",
        "rust_op_tekst": "Alle gesprekken.",
        "collega": bram.pk,
        "rol": "collega",
        "advies": "Eens.",
        "advies_gevolgd": "ja",
        "kindbelang_onderwijs": "Zij mist school.",
    }
    return {**vast, **anders}


def test_een_vto_besluiten_via_het_scherm(client: Client, dossier: Dossier, bram: Medewerker, kind: Persoon) -> None:
    antwoord = client.post(adres("dwang-besluit", dossier), besluit(bram))
    assert (antwoord.status_code, Dwangtraject.objects.get().toets) == (302, "vto_2_4_1")


def test_dw1_een_onbeantwoorde_toets_vraagt_een_reden_bij_het_veld(
    client: Client, dossier: Dossier, bram: Medewerker, kind: Persoon
) -> None:
    antwoord = client.post(adres("dwang-besluit", dossier), besluit(bram, antwoord_eigen_regie_onvoldoende=""))
    assert antwoord.context["form"].errors["afwijking_reden"]
    assert "De hulp stokt." in antwoord.content.decode()


def test_dw2_wie_het_concept_nog_niet_kreeg_staat_er_met_een_knop(client: Client, vtb: Dwangtraject) -> None:
    tekst = client.get(adres("dwang", vtb.dossier)).content.decode()
    assert tekst.count("Nog niet voorgelegd") == 2


def test_alg14_het_woord_onderzoek_vraagt_een_reden_en_de_tekst_blijft(
    client: Client, vtb: Dwangtraject, moeder: Persoon
) -> None:
    velden = {"persoon": moeder.pk, "tekst": "Uit het onderzoek blijkt dit.", "wijze": "e-mail", "dekt": ["waarom"]}
    antwoord = client.post(adres("dwang-concept", vtb.dossier, traject=vtb.pk), velden)
    assert antwoord.context["form"].errors["onderzoek_reden"]
    assert "Uit het onderzoek blijkt dit." in antwoord.content.decode()


def test_een_concept_en_de_reactie_via_het_scherm(client: Client, vtb: Dwangtraject, moeder: Persoon) -> None:
    velden = {"persoon": moeder.pk, "tekst": "Wij vragen om hulp.", "wijze": "e-mail", "dekt": ["waarom"]}
    client.post(adres("dwang-concept", vtb.dossier, traject=vtb.pk), velden)
    concept = ConceptReactie.objects.get()
    client.post(adres("dwang-reactie", vtb.dossier, concept=concept.pk), {"reactie": "Ik wil dit niet."})
    assert "Ik wil dit niet." in client.get(adres("dwang", vtb.dossier)).content.decode()


def test_het_reactiescherm_opent(client: Client, vtb: Dwangtraject, moeder: Persoon, anna: Medewerker) -> None:
    concept = leg_concept_voor(traject=vtb, door=anna, persoon=moeder, tekst="Wij vragen om hulp.")
    assert client.get(adres("dwang-reactie", vtb.dossier, concept=concept.pk)).status_code == 200


def bespreking(moeder: Persoon, vader: Persoon, **anders: Any) -> dict[str, Any]:
    vast = {
        "uitkomst": "Vrijwillige hulp.",
        "uitgenodigd": [str(moeder.pk), str(vader.pk)],
        "op": "2020-02-04",
        "afspraken-TOTAL_FORMS": "1",
        "afspraken-INITIAL_FORMS": "0",
        "afspraken-0-wie": "Wijkteam",
        "afspraken-0-tekst": "Meldt het gezin aan.",
    }
    return {**vast, **anders}


def test_dw2_een_bespreking_met_afspraken_via_het_scherm(
    client: Client, vtb: Dwangtraject, moeder: Persoon, vader: Persoon
) -> None:
    client.post(adres("dwang-bespreking", vtb.dossier, traject=vtb.pk), bespreking(moeder, vader))
    assert Tafelafspraak.objects.get().wie == "Wijkteam"


def test_nog_een_afspraak_erbij_bewaart_nog_niets(
    client: Client, vtb: Dwangtraject, moeder: Persoon, vader: Persoon
) -> None:
    velden = bespreking(moeder, vader, **{"afspraken-erbij": "1"})
    tekst = client.post(adres("dwang-bespreking", vtb.dossier, traject=vtb.pk), velden).content.decode()
    assert "afspraken-1-wie" in tekst
    assert "Meldt het gezin aan." in tekst
    assert not Tafelafspraak.objects.exists()


def test_alg1_niet_uitnodigen_vraagt_een_reden_in_een_veld(
    client: Client, vtb: Dwangtraject, moeder: Persoon, vader: Persoon
) -> None:
    velden = bespreking(moeder, vader, uitgenodigd=[str(moeder.pk)])
    antwoord = client.post(adres("dwang-bespreking", vtb.dossier, traject=vtb.pk), velden)
    assert antwoord.context["form"].errors["niet_uitgenodigd_reden"]


def test_alg16_notulen_staan_klaar_om_te_controleren(client: Client, vtb: Dwangtraject, anna: Medewerker) -> None:
    notulen = ontvang_notulen(traject=vtb, door=anna, tekst="Zo is het gezegd.")
    assert "Nog te controleren" in client.get(adres("dwang", vtb.dossier)).content.decode()
    waar = adres("dwang-notulen-controleren", vtb.dossier, notulen=notulen.pk)
    assert "Zo is het gezegd." in client.get(waar).content.decode()
    client.post(waar, {"akkoord": "nee", "opmerkingen": "Dat woord viel niet."})
    assert Notulen.objects.get().akkoord is False


def test_alg14_een_onvolledig_formulier_vraagt_een_reden_in_een_veld(
    client: Client, vtb: Dwangtraject, moeder: Persoon
) -> None:
    velden = {"persoon": moeder.pk, "naam": "Aanmelding", "volledig": "nee", "uitgelegd": "ja"}
    antwoord = client.post(adres("dwang-formulier", vtb.dossier, traject=vtb.pk), velden)
    assert antwoord.context["form"].errors["afwijking_reden"]


def test_dw2_een_niet_getekend_formulier_wijst_de_weg_terug(
    client: Client, vtb: Dwangtraject, moeder: Persoon, anna: Medewerker, besluit: Callable[..., Dwangtraject]
) -> None:
    formulier = bied_formulier_aan(
        dossier=vtb.dossier, traject=vtb, door=anna, persoon=moeder, naam="Aanmelding", volledig=True, uitgelegd=True
    )
    leg_handtekening_vast(formulier=formulier, door=anna, getekend=False, reden="Ik snap het niet.")
    assert "Terug naar de tafel?" in client.get(adres("dwang", vtb.dossier)).content.decode()
    besluit(soort="VTO", vervolg_op=vtb)
    assert "Terug naar de tafel?" not in client.get(adres("dwang", vtb.dossier)).content.decode()


def test_een_handtekening_via_het_scherm(client: Client, vtb: Dwangtraject, moeder: Persoon, anna: Medewerker) -> None:
    formulier = bied_formulier_aan(
        dossier=vtb.dossier, door=anna, persoon=moeder, naam="Toestemming", volledig=True, uitgelegd=True
    )
    client.post(adres("dwang-handtekening", vtb.dossier, formulier=formulier.pk), {"getekend": "ja", "op": ""})
    assert Formulier.objects.get().getekend_op is not None


def test_dw1_de_gemeente_inlichten_staat_bij_een_vto(client: Client, vto: Dwangtraject) -> None:
    assert "Gemeente inlichten" in client.get(adres("dwang", vto.dossier)).content.decode()
    client.post(adres("dwang-college", vto.dossier, traject=vto.pk), {"op": "2020-02-04"})
    assert "Gemeente inlichten" not in client.get(adres("dwang", vto.dossier)).content.decode()


def test_het_aantal_vragen_aan_de_database_groeit_niet(
    client: Client,
    besluit: Callable[..., Dwangtraject],
    anna: Medewerker,
    moeder: Persoon,
    django_assert_max_num_queries: Any,
) -> None:
    for _ in range(8):
        traject = besluit()
        leg_concept_voor(traject=traject, door=anna, persoon=moeder, tekst="Wij vragen om hulp.")
        ontvang_notulen(traject=traject, door=anna, tekst="Verslag.")
    with django_assert_max_num_queries(50):
        client.get(adres("dwang", moeder.dossier))


def test_de_hoofdactie_is_wat_nu_moet(client: Client, vtb: Dwangtraject, moeder: Persoon, vader: Persoon) -> None:
    waar = adres("dwang", vtb.dossier)
    acties = [client.get(waar).context["actie"][1]]
    for ouder in (moeder, vader):
        velden = {"persoon": ouder.pk, "tekst": "Wij vragen om hulp.", "wijze": "e-mail", "dekt": ["waarom"]}
        client.post(adres("dwang-concept", vtb.dossier, traject=vtb.pk), velden)
    acties.append(client.get(waar).context["actie"][1])
    for concept in ConceptReactie.objects.all():
        client.post(adres("dwang-reactie", vtb.dossier, concept=concept.pk), {"geen_reactie": "on", "op": "2020-02-04"})
    acties.append(client.get(waar).context["actie"][1])
    client.post(adres("dwang-vtb", vtb.dossier, traject=vtb.pk), {"op": "2020-02-04"})
    acties.append(client.get(waar).context["actie"][1])
    assert acties == ["Concept voorleggen", "Reactie vastleggen", "VTB verzenden", "VTO of VTB besluiten"]


def test_dw1_zonder_gekozen_toets_is_er_geen_besluit(
    client: Client, dossier: Dossier, bram: Medewerker, kind: Persoon
) -> None:
    antwoord = client.post(adres("dwang-besluit", dossier), besluit(bram, toets=""))
    assert antwoord.context["form"].errors["toets"]
    assert not Dwangtraject.objects.exists()


def test_dw1_geen_toets_past_alleen_bij_een_bericht(
    client: Client, dossier: Dossier, bram: Medewerker, kind: Persoon
) -> None:
    antwoord = client.post(adres("dwang-besluit", dossier), besluit(bram, toets="geen"))
    assert "een van de twee toetsen" in str(antwoord.context["form"].errors["toets"])


def test_dw1_waarheen_een_verzoek_gaat_staat_niet_vooraf_ingevuld(client: Client, dossier: Dossier) -> None:
    assert client.get(adres("dwang-besluit", dossier)).context["form"]["via"].initial is None


def test_het_scherm_van_een_handtekening_zegt_van_wie_en_op_welk_formulier(
    client: Client, vtb: Dwangtraject, moeder: Persoon, anna: Medewerker
) -> None:
    rij = bied_formulier_aan(
        dossier=vtb.dossier, door=anna, persoon=moeder, naam="Aanmelding", volledig=True, uitgelegd=True
    )
    assert client.get(adres("dwang-handtekening", vtb.dossier, formulier=rij.pk)).context["om_wie"] == (
        f"Aanmelding, {moeder.naam} (moeder)"
    )


def test_bij_een_reactie_staat_het_concept_waarop_iemand_reageert(
    client: Client, vtb: Dwangtraject, moeder: Persoon, anna: Medewerker
) -> None:
    concept = leg_concept_voor(traject=vtb, door=anna, persoon=moeder, tekst="Wij vragen om hulp.")
    tekst = client.get(adres("dwang-reactie", vtb.dossier, concept=concept.pk)).content.decode()
    assert "Wij vragen om hulp." in tekst


@pytest.mark.parametrize("naam", ["dwang-vto", "dwang-vtb"])
def test_verzenden_zegt_dat_zicht_zelf_niets_verstuurt(client: Client, vtb: Dwangtraject, naam: str) -> None:
    tekst = client.get(adres(naam, vtb.dossier, traject=vtb.pk)).content.decode()
    assert "Zicht verstuurt dit verzoek niet." in tekst


def contactstop(anna: Medewerker, *personen: Persoon) -> None:
    stel_uit(
        dossier=personen[0].dossier,
        door=anna,
        personen=personen,
        grond="gevaar",
        reden="Hij dreigde.",
        opnieuw_bezien_op=date(2020, 2, 11),
    )


def test_alg6_de_hoofdactie_is_nooit_contact_met_wie_een_contactstop_heeft(
    client: Client, vtb: Dwangtraject, anna: Medewerker, moeder: Persoon, vader: Persoon
) -> None:
    contactstop(anna, vader)
    waar = adres("dwang", vtb.dossier)
    assert str(moeder.pk) in client.get(waar).context["actie"][0]
    leg_reactie_op_concept_vast(
        concept=leg_concept_voor(traject=vtb, door=anna, persoon=moeder, tekst="Wij vragen om hulp."),
        door=anna,
        geen_reactie=True,
    )
    assert client.get(waar).context["actie"][1] == "VTB verzenden"


def test_alg6_bij_wie_een_contactstop_heeft_staat_dat_naast_de_naam(
    client: Client, vtb: Dwangtraject, anna: Medewerker, vader: Persoon
) -> None:
    contactstop(anna, vader)
    assert "Bezie die eerst opnieuw." in client.get(adres("dwang", vtb.dossier)).content.decode()


def test_een_bericht_in_een_lopend_onderzoek_wacht_niet_op_een_concept(
    client: Client, besluit: Callable[..., Dwangtraject]
) -> None:
    tekst = client.get(adres("dwang", besluit(soort="anders", toets="").dossier)).content.decode()
    assert "Bericht aan de RvdK in een lopend onderzoek" in tekst
    assert "Nog niet voorgelegd" not in tekst
    assert "Verzonden" not in tekst


def test_dw1_alleen_een_ouder_is_te_kiezen_als_wie_van_het_vto_weet(
    client: Client, vto: Dwangtraject, moeder: Persoon, kind: Persoon
) -> None:
    keuzes = (
        client.get(adres("dwang-inlichten", vto.dossier, traject=vto.pk)).context["form"].fields["persoon"].queryset
    )
    assert moeder in keuzes
    assert kind not in keuzes


def test_een_afgesloten_dossier_zegt_dat_en_noemt_geen_volgende_stap(client: Client, vtb: Dwangtraject) -> None:
    vtb.dossier.definitief_einde_op = date(2020, 2, 4)
    vtb.dossier.save()
    antwoord = client.get(adres("dwang", vtb.dossier))
    assert antwoord.context["actie"] is None
    assert "Dit dossier is definitief afgesloten" in antwoord.content.decode()


def test_alg6_wie_een_vtb_verzendt_hoort_met_wie_geen_contact_mag_zijn(
    client: Client, vtb: Dwangtraject, anna: Medewerker, moeder: Persoon, vader: Persoon
) -> None:
    contactstop(anna, vader)
    antwoord = client.post(adres("dwang-vtb", vtb.dossier, traject=vtb.pk), {"op": "2020-02-04"})
    zin = antwoord.context["form"].errors["afwijking_reden"][0]
    assert zin.endswith(f"Let op: met {vader.naam} is er een contactstop.")


def test_alg6_een_formulier_aan_wie_een_contactstop_heeft_vraagt_een_reden_die_op_de_tijdlijn_komt(
    client: Client, vtb: Dwangtraject, anna: Medewerker, vader: Persoon
) -> None:
    contactstop(anna, vader)
    velden = {"persoon": vader.pk, "naam": "Aanmelding", "volledig": "ja", "uitgelegd": "ja", "op": "2020-02-04"}
    waar = adres("dwang-formulier", vtb.dossier, traject=vtb.pk)
    assert client.post(waar, velden).context["form"].errors["contactstop_reden"]
    assert not Formulier.objects.exists()
    client.post(waar, {**velden, "contactstop_reden": "De politie gaf het mee."})
    assert "De politie gaf het mee." in Gebeurtenis.objects.get(soort="formulier aanbieden").tekst


@pytest.mark.parametrize("naam", ["dwang-bespreking", "dwang-inlichten"])
def test_alg6_bij_het_kiezen_staat_de_contactstop_bij_de_naam(
    client: Client, vto: Dwangtraject, anna: Medewerker, vader: Persoon, naam: str
) -> None:
    contactstop(anna, vader)
    tekst = client.get(adres(naam, vto.dossier, traject=vto.pk)).content.decode()
    assert f"{vader.naam} (vader): let op, contactstop" in tekst


@pytest.mark.parametrize("veld", ["uitgenodigd", "aanwezig"])
def test_alg6_een_bespreking_met_wie_een_contactstop_heeft_vraagt_een_reden(
    client: Client, vtb: Dwangtraject, anna: Medewerker, moeder: Persoon, vader: Persoon, veld: str
) -> None:
    contactstop(anna, vader)
    waar = adres("dwang-bespreking", vtb.dossier, traject=vtb.pk)
    velden = {**bespreking(moeder, vader, uitgenodigd=[str(moeder.pk)]), veld: [str(moeder.pk), str(vader.pk)]}
    assert client.post(waar, velden).context["form"].errors["contactstop_reden"]
    assert client.post(waar, {**velden, "contactstop_reden": "De politie was erbij."}).status_code == 302
    assert "De politie was erbij." in Gebeurtenis.objects.get(soort="bespreking vastleggen").tekst


def test_alg6_wie_een_contactstop_heeft_hoeft_niet_te_zijn_uitgenodigd(
    client: Client, vtb: Dwangtraject, anna: Medewerker, moeder: Persoon, vader: Persoon
) -> None:
    contactstop(anna, vader)
    velden = bespreking(moeder, vader, uitgenodigd=[str(moeder.pk)])
    waar = adres("dwang-bespreking", vtb.dossier, traject=vtb.pk)
    assert client.post(waar, velden).status_code == 302
