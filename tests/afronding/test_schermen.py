"""Screens of handover and feedback: what goes along, who is responsible, who may hear what."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from zicht.afronding.models import Feedback, Monitoring, Overdracht
from zicht.dossiers.models import Bevinding, Bron, Dossier, Persoon
from zicht.dossiers.uitstel import stel_uit
from zicht.kern import klok
from zicht.kern.models import Medewerker

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("beoordeling", "kind")]


def adres(naam: str, dossier: Dossier, **sleutels: object) -> str:
    return reverse(naam, kwargs={"dossier": dossier.pk, **sleutels})


def overdracht_post(bram: Medewerker, feit: Bevinding, **anders: object) -> dict[str, object]:
    velden: dict[str, object] = {
        "soort": "direct",
        "partij": "lokaal team",
        "nieuw_organisatie": "Wijkteam De Brug",
        "nieuw_telefoon": "0600000008",
        "feiten": [str(feit.pk)],
        "afspraak_plannen": "Het wijkteam maakt de plannen.",
        "afspraak_uitvoering_en_toezicht": "Het wijkteam.",
        "afspraak_bellen_bij_onveiligheid": "Ja.",
        "partij_informeert": "on",
        "informeert_over": ["melder", "inhoud", "aanleiding", "schriftelijk", "hulp"],
        "monitoren": "ja",
        "motivering": "Het wijkteam kan dit oppakken.",
        "rust_op_tekst": "De melding.",
        "collega": str(bram.pk),
        "rol": "collega",
        "advies": "Eens.",
        "advies_gevolgd": "ja",
        "kindbelang_zorg_bescherming_veiligheid": "De hulp begint meteen.",
        "op": "2026-03-09",
    }
    return {**velden, **anders}


def test_overdragen_legt_ontvanger_feiten_en_afspraken_vast(
    client: Client, dossier: Dossier, anna: Medewerker, bram: Medewerker, feit: Bevinding
) -> None:
    """OV-2, OV-5: recorded, and VT stays responsible until the party accepts."""
    client.force_login(anna)
    antwoord = client.post(adres("overdracht-nieuw", dossier), overdracht_post(bram, feit), follow=True)
    tekst = antwoord.content.decode()
    assert [mee.bevinding for mee in Overdracht.objects.get().bevindingen.all()] == [feit]
    assert "Wijkteam De Brug" in tekst
    assert "Nog niet aanvaard" in tekst


def test_zonder_telefoon_of_mail_van_de_ontvanger_blijft_alles_staan(
    client: Client, dossier: Dossier, anna: Medewerker, bram: Medewerker, feit: Bevinding
) -> None:
    client.force_login(anna)
    antwoord = client.post(
        adres("overdracht-nieuw", dossier), overdracht_post(bram, feit, nieuw_telefoon="", inhoud="Bewaar dit.")
    )
    assert antwoord.status_code == 422
    assert "Bewaar dit." in antwoord.content.decode()
    assert not Overdracht.objects.exists()


def test_zonder_monitoren_wordt_een_reden_gevraagd(
    client: Client, dossier: Dossier, anna: Medewerker, bram: Medewerker, feit: Bevinding
) -> None:
    """MON-6."""
    client.force_login(anna)
    antwoord = client.post(adres("overdracht-nieuw", dossier), overdracht_post(bram, feit, monitoren="nee"))
    assert antwoord.status_code == 422
    assert "Waarom geen monitoren?" in antwoord.content.decode()


def test_overdragen_aan_het_gezin_zelf_zegt_dat_veilig_thuis_klaar_is(
    client: Client, dossier: Dossier, anna: Medewerker, bram: Medewerker, feit: Bevinding
) -> None:
    """OV-3, OV-5: nobody accepts, so it does not say that Veilig Thuis stays responsible."""
    client.force_login(anna)
    velden = overdracht_post(
        bram,
        feit,
        partij="cliëntsysteem",
        nieuw_organisatie="",
        nieuw_telefoon="",
        afspraak_hulp="De huisarts.",
        afspraak_verantwoordelijkheid="De ouders.",
        afwijking_reden="Met het gezin besproken.",
    )
    velden.pop("partij_informeert")
    velden.pop("informeert_over")
    bladzijde = client.post(adres("overdracht-nieuw", dossier), velden, follow=True).content.decode()
    assert "Veilig Thuis is niet meer verantwoordelijk" in bladzijde


def test_aanvaarden_maakt_de_partij_verantwoordelijk(
    client: Client, dossier: Dossier, anna: Medewerker, bram: Medewerker, feit: Bevinding
) -> None:
    """OV-5, MON-1."""
    client.force_login(anna)
    client.post(adres("overdracht-nieuw", dossier), overdracht_post(bram, feit))
    overdracht = Overdracht.objects.get()
    client.post(adres("overdracht-aanvaarden", dossier, overdracht=overdracht.pk), {"op": "2026-03-09"})
    overdracht.refresh_from_db()
    assert overdracht.aanvaard_op == date(2026, 3, 9)
    assert overdracht.monitoringen.get().telt_vanaf == date(2026, 3, 9)


def test_feedback_biedt_wat_deze_melder_mag_horen(client: Client, dossier: Dossier, anna: Medewerker) -> None:
    """FB-2: a neighbour hears whether it was taken up; more only with a reason."""
    buur = Bron.objects.create(dossier=dossier, soort="omstander", identiteit={"naam": "Wil Zon"})
    client.force_login(anna)
    tekst = client.get(adres("feedback-geven", dossier, bron=buur.pk)).content.decode()
    assert "Wie het overneemt (alleen met een reden)" in tekst
    gegevens = {"ronde": "bij einde", "onderdelen": ["partij"], "wijze": "telefoon", "op": "2026-03-09"}
    antwoord = client.post(adres("feedback-geven", dossier, bron=buur.pk), gegevens)
    assert antwoord.status_code == 422
    assert not Feedback.objects.exists()


def test_de_feedback_zegt_niet_wie_een_beschermde_melder_is(client: Client, dossier: Dossier, anna: Medewerker) -> None:
    """ALG-18, ML-2: who that is stands in the closed part only."""
    Bron.objects.create(dossier=dossier, soort="omstander", identiteit={"naam": "Wil Zon", "organisatie": "De Zon"})
    client.force_login(anna)
    tekst = client.get(adres("feedback", dossier)).content.decode()
    assert "Beschermde bron" in tekst
    assert "Wil Zon" not in tekst
    assert "De Zon" not in tekst


def test_een_brief_aan_de_partij_kiest_de_ontvanger_van_de_overdracht(
    client: Client, dossier: Dossier, anna: Medewerker, bram: Medewerker, feit: Bevinding
) -> None:
    """OV-4: the conditions go to the party that received the handover."""
    client.force_login(anna)
    client.post(adres("overdracht-nieuw", dossier), overdracht_post(bram, feit))
    overdracht = Overdracht.objects.get()
    vraag = f"?soort=voorwaarden&overdracht={overdracht.pk}"
    form = client.get(adres("brieven-nieuw", dossier) + vraag).context["form"]
    assert form["bron"].value() == overdracht.ontvanger_id


def test_een_verhaal_in_het_veld_van_een_naam_wordt_geweigerd_en_blijft_staan(
    client: Client, dossier: Dossier, anna: Medewerker
) -> None:
    """Who pastes in the wrong field hears so, before it is somebody's name on a letter."""
    client.force_login(anna)
    verhaal = "Moeder vertelde dat zij bang is. " * 10
    antwoord = client.post(adres("feedback-professional", dossier), {"organisatie": verhaal})
    assert antwoord.context["form"].errors["organisatie"]
    assert "Moeder vertelde" in antwoord.content.decode()


def test_een_datum_die_niet_bestaat_krijgt_een_zin_bij_het_veld(
    client: Client, dossier: Dossier, anna: Medewerker
) -> None:
    client.force_login(anna)
    antwoord = client.post(adres("monitoren-score", dossier), {"op": "2026-02-31"})
    assert "Deze datum bestaat niet" in str(antwoord.context["form"].errors["op"])


@pytest.mark.parametrize("naam", ["monitoren-plannen", "monitoren-contact"])
def test_alg6_wie_een_contactstop_heeft_is_bij_het_kiezen_te_herkennen(
    client: Client, dossier: Dossier, anna: Medewerker, moeder: Persoon, zelf_gestart: Monitoring, naam: str
) -> None:
    stel_uit(
        dossier=dossier,
        door=anna,
        personen=[moeder],
        grond="gevaar",
        reden="Hij leest haar telefoon mee.",
        opnieuw_bezien_op=klok.vandaag() + timedelta(days=7),
    )
    client.force_login(anna)
    contact = zelf_gestart.contacten.order_by("gepland_op").first()
    sleutels = {"monitoring": zelf_gestart.pk} if naam == "monitoren-plannen" else {"contact": contact.pk}
    tekst = client.get(adres(naam, dossier, **sleutels)).content.decode()
    assert f"{moeder.naam} (moeder): let op, contactstop" in tekst
