"""What a form shows before anybody typed: whom it is about, and no answer that somebody must give himself."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from django.urls import reverse

from tests.dossiers.conftest import Gezin
from tests.dossiers.volledig import Vol
from zicht.dossiers.gesprekken import leg_gesprek_vast, plan_gesprek
from zicht.dossiers.informeren import onderwerpen
from zicht.dossiers.models import Gesprek, Verplichting
from zicht.dossiers.personen import leg_veilig_contact_vast
from zicht.dossiers.rectificeren import rectificeer
from zicht.dossiers.redenen import leg_reden_niet_vast
from zicht.dossiers.uitstel import beeindig_uitstel
from zicht.dossiers.vragen import maak_afspraak
from zicht.kern import klok
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db

OVER_EEN_PERSOON = (
    *("dossiers-persoon-wijzigen", "dossiers-informeren", "dossiers-adres", "dossiers-contactgegeven"),
    *("dossiers-geheim-adres", "dossiers-geheim-adres-vastleggen", "dossiers-veilig-contact"),
    *("dossiers-relatie", "dossiers-gezag"),
)


@pytest.mark.parametrize("naam", OVER_EEN_PERSOON)
def test_boven_een_formulier_over_een_persoon_staat_wie_dat_is(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any, naam: str
) -> None:
    """TG-5: a secret address with the wrong person leads somebody to the door of the other."""
    tekst = als(anna).get(vol.url(naam, persoon=gezin.lot)).content.decode()
    assert "<strong>Lot Zandstra (kind)</strong>" in tekst


def test_elke_bladzijde_van_het_dossier_zegt_over_welk_gezin_zij_gaat(vol: Vol, anna: Medewerker, als: Any) -> None:
    tekst = als(anna).get(vol.url("dossiers-bevindingen")).content.decode()
    wie = "Sem Zandstra, Noor Zandstra, Lot Zandstra en Pim Zandstra"
    assert f'{wie} · <span class="heel">dossier {vol.dossier}</span>' in tekst


def test_een_formulier_over_een_gesprek_zegt_welk_gesprek(vol: Vol, anna: Medewerker, als: Any) -> None:
    tekst = als(anna).get(vol.url("dossiers-verslag-aanbieden")).content.decode()
    assert "<strong>Gesprek van 5 maart 2026 met Noor Zandstra</strong>" in tekst


def test_de_waarschuwing_leidt_naar_hoe_het_contact_veilig_is(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any
) -> None:
    """TG-5: with somebody on the line there is no time to search."""
    leg_veilig_contact_vast(persoon=gezin.lot, door=anna, instructie="Alleen via school.")
    tekst = als(anna).get(vol.url("dossier")).content.decode()
    adres = vol.url("dossiers-persoon", persoon=gezin.lot)
    assert f'<a href="{adres}">Veilig contact met Lot Zandstra</a>' in tekst


def test_wat_verteld_is_kruist_iemand_zelf_aan(vol: Vol, anna: Medewerker, als: Any) -> None:
    """ALG-2: a tick is the evidence; none stands there beforehand, whatever the address asks."""
    adres = f"{vol.url('dossiers-informeren')}?onderwerpen=inhoud_melding"
    assert " checked" not in str(als(anna).get(adres).context["form"]["onderwerpen"])


def test_wat_nog_verteld_moet_worden_staat_bovenaan(vol: Vol, anna: Medewerker, als: Any) -> None:
    """ALG-2, ALG-5."""
    veld = als(anna).get(vol.url("dossiers-informeren")).context["form"].fields["onderwerpen"]
    (kop, nog), (_, verder) = veld.choices
    assert kop == "Nog te vertellen"
    assert {"inhoud_melding", "klachtrecht"} <= {code for code, _ in nog}
    assert {code for code, _ in (*nog, *verder)} == set(onderwerpen())


def test_wie_gehoord_is_zegt_iemand_zelf(vol: Vol, gezin: Gezin, anna: Medewerker, als: Any) -> None:
    """ALG-3: planned is not heard, and being there is not yet giving a view."""
    morgen = datetime(2026, 3, 10, 14, 0, tzinfo=klok.NEDERLAND)
    gepland: Gesprek = plan_gesprek(dossier=vol.dossier, door=anna, met=[gezin.lot], op=morgen, wijze="huisbezoek")
    form = als(anna).get(vol.url("dossiers-gesprek-gehouden", gesprek=gepland)).context["form"]
    hoe = [form[f"erbij_{persoon.pk}"].value() for persoon in (gezin.moeder, gezin.vader, gezin.lot, gezin.pim)]
    assert hoe == [None, None, None, None]
    assert " checked" not in str(form["over_melding_en_situatie"])


def test_ieder_staat_een_keer_in_een_gesprek_met_hoe_hij_erbij_was(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any
) -> None:
    """ALG-3."""
    gegeven = {"op": "2026-03-09T09:00", "wijze": "huisbezoek", "ouders_vooraf_geinformeerd_op": "2026-03-08"}
    rollen = {gezin.moeder: "gehoord", gezin.lot: "gezien"}
    gegeven |= {f"erbij_{persoon.pk}": rol for persoon, rol in rollen.items()}
    als(anna).post(vol.url("dossiers-gesprek-vastleggen"), gegeven)
    gesprek = Gesprek.objects.exclude(pk=vol.rijen["gesprek"].pk).get()
    assert {een.persoon: een.hoe for een in gesprek.partners.all()} == rollen


def test_alleen_een_kind_kan_gezien_zijn_zonder_gehoord(vol: Vol, gezin: Gezin, anna: Medewerker, als: Any) -> None:
    """ALG-3."""
    velden = als(anna).get(vol.url("dossiers-gesprek-vastleggen")).context["form"].fields
    kan = {wie: "gezien" in dict(velden[f"erbij_{wie.pk}"].choices) for wie in (gezin.moeder, gezin.pim)}
    assert kan == {gezin.moeder: False, gezin.pim: True}


@pytest.mark.parametrize(
    "naam",
    [
        *("dossiers-gesprek-plannen", "dossiers-gesprek-vastleggen", "dossiers-informeren", "dossiers-ouders-vooraf"),
        *("dossiers-vraag-vastleggen", "dossiers-vraag-beantwoorden", "dossiers-uitnodigen"),
        *("dossiers-bevestigen", "dossiers-afspraken-bevestigen"),
    ],
)
def test_langs_welke_weg_het_contact_ging_zegt_iemand_zelf(vol: Vol, anna: Medewerker, als: Any, naam: str) -> None:
    """ALG-2, TG-5: the way is evidence, and not every way is safe; the top of a list is neither."""
    client, adres = als(anna), vol.url(naam)
    assert client.get(adres).context["form"]["wijze"].value() in (None, "")
    assert client.post(adres, {}).context["form"].errors["wijze"] == ["Maak een keuze."]


@pytest.mark.parametrize("veld", ["soort", "veilig"])
def test_of_een_nummer_veilig_is_zegt_iemand_zelf(vol: Vol, anna: Medewerker, als: Any, veld: str) -> None:
    """TG-5."""
    form = als(anna).get(vol.url("dossiers-contactgegeven")).context["form"]
    assert form[veld].value() is None


def test_het_verslag_staat_niet_klaar_voor_wie_een_contactstop_heeft(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any
) -> None:
    """ALG-6, ALG-4."""
    samen = leg_gesprek_vast(
        dossier=vol.dossier,
        door=anna,
        wijze="huisbezoek",
        gehoord=[gezin.moeder, gezin.vader],
        contactstop_reden="De wijkagent was erbij.",
    )
    form = als(anna).get(vol.url("dossiers-verslag-aanbieden", gesprek=samen)).context["form"]
    assert form.initial["personen"] == [gezin.moeder.pk]


@pytest.mark.parametrize(
    "naam", ["dossiers-gesprek-plannen", "dossiers-uitnodigen", "dossiers-afspraken-bevestigen", "dossiers-bevestigen"]
)
def test_bij_het_kiezen_met_wie_staat_de_contactstop_erbij(vol: Vol, anna: Medewerker, als: Any, naam: str) -> None:
    """ALG-6."""
    tekst = als(anna).get(vol.url(naam)).content.decode()
    assert "Sem Zandstra (vader): let op, contactstop" in tekst
    assert "Noor Zandstra (moeder): let op" not in tekst


def test_de_lijst_van_personen_noemt_de_contactstop(vol: Vol, anna: Medewerker, als: Any) -> None:
    """ALG-6."""
    tekst = als(anna).get(vol.url("dossiers-personen")).content.decode()
    (rij,) = (rij for rij in tekst.split("<tr>") if rij.startswith('<th scope="row">') and "Sem Zandstra</a>" in rij)
    assert "Contactstop" in rij


def test_een_besluit_nodigt_niet_uit_tot_een_brief_bij_een_contactstop(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any
) -> None:
    """ALG-6, ALG-14."""
    tekst = als(anna).get(vol.url("dossiers-besluiten")).content.decode()
    assert f"persoon={gezin.moeder.pk}" in tekst
    assert f"persoon={gezin.vader.pk}" not in tekst
    assert "Contactstop: nog niet schrijven" in tekst


def test_wat_met_een_reden_niet_meer_hoeft_nodigt_niet_uit_tot_een_brief(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any
) -> None:
    """ALG-14, AF-2: long after the end nobody writes to a family about an approach that is over."""
    besluit = vol.rijen["besluit"]
    sleutels = {"code": "aanpak_bevestigen", "persoon_id": gezin.moeder.pk, "onderwerp_id": besluit.pk}
    plicht = Verplichting.objects.get(dossier=vol.dossier, **sleutels)
    leg_reden_niet_vast(dossier=vol.dossier, door=anna, sleutel=plicht.sleutel, reden="Zij is verhuisd.")
    tekst = als(anna).get(vol.url("dossiers-besluiten")).content.decode()
    assert f"persoon={gezin.moeder.pk}" not in tekst
    assert "Hoeft niet meer" in tekst


def test_een_afspraak_nodigt_niet_uit_tot_een_brief_bij_een_contactstop(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any
) -> None:
    """ALG-6, ALG-15."""
    maak_afspraak(dossier=vol.dossier, door=anna, met=[gezin.moeder, gezin.vader], tekst="Zaterdag omgang.")
    tekst = als(anna).get(vol.url("dossiers-vragen")).content.decode()
    assert f"persoon={gezin.moeder.pk}" in tekst
    assert f"persoon={gezin.vader.pk}" not in tekst


def test_bij_iemand_met_een_contactstop_is_contact_niet_de_eerste_knop(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any
) -> None:
    """ALG-6."""
    tekst = als(anna).get(vol.url("dossiers-persoon", persoon=gezin.vader)).content.decode()
    knop = tekst.split("utrecht-button--primary-action")[1].split("</a>")[0]
    assert "Contactstop opnieuw bezien" in knop


def test_de_waarschuwing_leidt_naar_het_opnieuw_bezien(vol: Vol, anna: Medewerker, als: Any) -> None:
    """ALG-6."""
    tekst = als(anna).get(vol.url("dossier")).content.decode()
    adres = vol.url("dossiers-uitstel-opnieuw")
    assert f'<a href="{adres}">Opnieuw bezien of beëindigen: Sem Zandstra</a>' in tekst


def test_een_contactstop_voor_een_deel_zegt_wat_moet_wachten(vol: Vol, anna: Medewerker, als: Any) -> None:
    """ALG-6: nobody reads "no contact" where only a part is put off."""
    uitstel = vol.rijen["uitstel"]
    uitstel.voor = ["ALG-8"]
    uitstel.save()
    tekst = als(anna).get(vol.url("dossier")).content.decode()
    assert "Wacht bij Sem Zandstra nog met: hoor en wederhoor" in tekst
    assert "Geen contact met Sem Zandstra" not in tekst


def test_voor_het_einde_van_een_contactstop_staat_er_wat_daarna_mag(vol: Vol, anna: Medewerker, als: Any) -> None:
    """ALG-6."""
    tekst = als(anna).get(vol.url("dossiers-uitstel-beeindigen")).content.decode()
    assert "Daarna mag iedereen weer contact opnemen" in tekst


def test_wat_gerectificeerd_is_wordt_niemand_meer_voorgelegd(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any
) -> None:
    """ALG-8, ALG-16: the wrong text is gone; what it should say stands there."""
    client, adres = als(anna), vol.url("dossiers-wederhoor")
    mening = vol.rijen["bevinding"]
    uitstel = vol.rijen["uitstel"]
    beeindig_uitstel(uitstel=uitstel, door=anna, reden="Hij is aangehouden.")
    assert adres in client.get(vol.url("dossiers-bevindingen")).content.decode()
    rectificeer(
        dossier=vol.dossier,
        door=anna,
        bevinding=mening,
        onderwerp="De notulen.",
        juiste_tekst="Vader sprak luid.",
        ontvangers=["de gemeente"],
    )
    tekst = client.get(vol.url("dossiers-bevindingen")).content.decode()
    assert adres not in tekst
    assert "Zo hoort het: Vader sprak luid." in tekst


def test_het_gesloten_deel_hoort_bij_de_personen(vol: Vol, anna: Medewerker, als: Any) -> None:
    adres = reverse("gesloten", kwargs={"dossier": vol.dossier.pk})
    hier = [sectie.naam for sectie in als(anna).get(adres).context["secties"] if sectie.actief]
    assert hier == ["Personen"]


@pytest.mark.parametrize(
    ("naam", "veld"),
    [("dossiers-relatie", "soort"), ("dossiers-gezag", "soort"), ("dossiers-persoon-toevoegen", "gezinsrol")],
)
def test_een_relatie_een_gezag_en_een_rol_staan_niet_al_ingevuld(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any, naam: str, veld: str
) -> None:
    """VB-10: who has authority is looked up, not taken from the top of a list."""
    client, adres = als(anna), vol.url(naam, persoon=gezin.lot)
    assert client.get(adres).context["form"][veld].value() in (None, "")
    assert client.post(adres, {}).context["form"].errors[veld] == ["Maak een keuze."]


@pytest.mark.parametrize(
    ("naam", "veld"),
    [
        ("dossiers-relatie", "naar"),
        ("dossiers-gezag", "gezaghebbende"),
        ("dossiers-geheim-adres-vastleggen", "ook_voor"),
    ],
)
def test_niemand_is_familie_van_zichzelf(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any, naam: str, veld: str
) -> None:
    form = als(anna).get(vol.url(naam, persoon=gezin.lot)).context["form"]
    assert set(form.fields[veld].queryset) == {gezin.moeder, gezin.vader, gezin.pim}


def test_alleen_volwassenen_worden_als_ouder_vooraf_ingelicht(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any
) -> None:
    """ALG-3."""
    form = als(anna).get(vol.url("dossiers-ouders-vooraf")).context["form"]
    assert set(form.fields["ouders"].queryset) == {gezin.moeder, gezin.vader}


@pytest.mark.parametrize(
    ("naam", "zin"),
    [
        ("dossiers-geheim-adres", "Dat u dit adres opent, en waarom, wordt vastgelegd."),
        ("dossiers-adres", "Leg het dan vast als geheim adres."),
        ("dossiers-dossierhouder", "dan ziet u het daarna niet meer."),
        ("dossiers-uitstel-beeindigen", "Sem Zandstra: concrete aanwijzingen voor gevaar"),
        ("dossiers-begrip", "De ouders werken mee."),
    ],
)
def test_wat_eraan_vastzit_staat_er_vooraf(vol: Vol, anna: Medewerker, als: Any, naam: str, zin: str) -> None:
    assert zin in als(anna).get(vol.url(naam)).content.decode()


def test_het_belang_van_het_kind_staat_er_in_woorden(vol: Vol, anna: Medewerker, als: Any) -> None:
    """ALG-20."""
    besluit = vol.rijen["besluit"]
    besluit.kindbelang = {"zorg_bescherming_veiligheid": "Rust."}
    besluit.save()
    tekst = als(anna).get(vol.url("dossiers-besluiten")).content.decode()
    assert "Belang van het kind: zorg, bescherming en veiligheid" in tekst


def test_een_vraag_om_feiten_bij_een_interpretatie_ligt_niet_dichtgevouwen(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any
) -> None:
    """ALG-7."""
    gegeven = {"tekst": "Lot is bang.", "status": "interpretatie", "betreft": [gezin.lot.pk], "bron_omschrijving": "ik"}
    form = als(anna).post(vol.url("dossiers-bevinding-vastleggen"), gegeven).context["form"]
    assert [groep.open for groep in form.in_groepen if "rust_op" in {veld.name for veld in groep.velden}] == [True]


def test_wat_openbleef_zegt_wat_iemand_moet_doen(vol: Vol, anna: Medewerker, als: Any) -> None:
    client = als(anna)
    gepland = client.post(vol.url("dossiers-gesprek-plannen"), {}).context["form"].errors
    gevraagd = client.post(vol.url("dossiers-vraag-vastleggen"), {}).context["form"].errors
    toegevoegd = client.post(vol.url("dossiers-document-toevoegen"), {}).context["form"].errors
    gekregen = (gepland["op"], gevraagd["persoon"], toegevoegd["bestand"])
    assert gekregen == (["Vul een datum in."], ["Maak een keuze."], ["Kies een bestand."])


@pytest.mark.parametrize(("soort", "waarde"), [("telefoon", "bij oma"), ("e-mail", "noor.voorbeeld.nl")])
def test_een_verschrijving_in_een_nummer_of_adres_valt_meteen_op(
    vol: Vol, anna: Medewerker, als: Any, soort: str, waarde: str
) -> None:
    gegeven = {"soort": soort, "waarde": waarde, "veilig": "ja"}
    antwoord = als(anna).post(vol.url("dossiers-contactgegeven"), gegeven)
    assert set(antwoord.context["form"].errors) == {"waarde"}
