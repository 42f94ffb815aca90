"""The closed part: who a protected source is, for roles that need it, with a reason, shortly (TG-6, ALG-18)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from tests.brieven.conftest import melding_van
from tests.dossiers.conftest import Gezin
from zicht.brieven.models import Brief
from zicht.brieven.sjablonen import geldend
from zicht.contact.gesloten import sluit_passage_van_melder_af
from zicht.contact.models import Melding
from zicht.dossiers.geheimen import toets_geheimen
from zicht.dossiers.gesloten import (
    DUUR,
    IN_GESLOTEN_DEEL,
    gesloten_bronnen,
    gesloten_inhoud,
    is_open,
    open_gesloten_deel,
    sluit_passage_van_informant_af,
)
from zicht.dossiers.models import Bevinding, Bron, Gebeurtenis, GeslotenOpening
from zicht.dossiers.uitstel import stel_uit
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Logregel, Medewerker
from zicht.kern.versleuteling import VersleuteldVeld

pytestmark = pytest.mark.django_db
Als = Callable[[Medewerker], Client]
REDEN = "De melder terugbellen zoals beloofd."


def test_met_een_reden_gaat_het_open(buurvrouw: Bron, anna: Medewerker) -> None:
    """TG-6."""
    opening = open_gesloten_deel(bron=buurvrouw, door=anna, reden=REDEN)
    assert is_open(buurvrouw, anna)
    assert opening.tot == klok.nu() + DUUR


def test_zonder_reden_blijft_het_dicht(buurvrouw: Bron, anna: Medewerker) -> None:
    """TG-6."""
    with pytest.raises(Invoerfout) as fout:
        open_gesloten_deel(bron=buurvrouw, door=anna, reden="  ")
    assert "reden" in fout.value.velden and not is_open(buurvrouw, anna)


@pytest.mark.parametrize("rol", ["gedragswetenschapper", "monitor", "privacy", "werkbegeleider", "beheer"])
def test_wie_het_niet_nodig_heeft_opent_het_niet(buurvrouw: Bron, bas: Medewerker, rol: str) -> None:
    """TG-6, hard."""
    bas.rollen = [rol]
    bas.save()
    with pytest.raises(Geweigerd) as fout:
        open_gesloten_deel(bron=buurvrouw, door=bas, reden=REDEN)
    assert fout.value.regel == "TG-6"
    assert not GeslotenOpening.objects.exists()


def test_na_een_kwartier_is_het_weer_dicht(buurvrouw: Bron, anna: Medewerker) -> None:
    """TG-6: for a short time."""
    open_gesloten_deel(bron=buurvrouw, door=anna, reden=REDEN)
    with klok.op(klok.nu() + DUUR + timedelta(seconds=1)):
        assert not is_open(buurvrouw, anna)


def test_het_gaat_open_voor_een_medewerker_en_een_bron(
    gezin: Gezin, buurvrouw: Bron, anna: Medewerker, leidinggevende: Medewerker
) -> None:
    """TG-6."""
    ander = Bron.objects.create(dossier=gezin.dossier, soort="omstander", identiteit={"naam": "Piet Polder"})
    open_gesloten_deel(bron=buurvrouw, door=anna, reden=REDEN)
    assert not is_open(buurvrouw, leidinggevende) and not is_open(ander, anna)


def test_van_wie_bekend_is_staat_niets_in_het_gesloten_deel(school: Bron, anna: Medewerker) -> None:
    """ALG-18."""
    with pytest.raises(Invoerfout):
        open_gesloten_deel(bron=school, door=anna, reden=REDEN)


def test_het_openen_staat_in_het_logboek_en_in_de_tijdlijn_zonder_inhoud(buurvrouw: Bron, anna: Medewerker) -> None:
    """TG-4, TG-6."""
    open_gesloten_deel(bron=buurvrouw, door=anna, reden=REDEN)
    assert Logregel.objects.filter(waar="gesloten deel openen", actie="raadplegen").exists()
    assert Gebeurtenis.objects.get(soort="gesloten deel openen").tekst == ""


def gesloten_velden() -> Iterator[str]:
    """The fields under the second key of a dossier; an advice has no dossier, and its own key."""
    for soort in apps.get_models():
        if not hasattr(soort, "dossier"):
            continue
        for veld in soort._meta.concrete_fields:
            if isinstance(veld, VersleuteldVeld) and veld.deel == "gesloten":
                yield f"{soort._meta.label}.{veld.attname}"


def test_het_gesloten_deel_wordt_voor_niets_anders_gebruikt() -> None:
    """ALG-18, hard: identity, contact data and identifying passages of a protected melder or informant; under the same
    key, as data of their own, what TG-5 keeps secret, and copies and lists that can hold one of these."""
    assert set(gesloten_velden()) == {
        "dossiers.Bron.identiteit",
        "dossiers.Bron.grond_toelichting",
        "dossiers.GeslotenPassage.tekst",
        "contact.Terugbelafspraak.wie",
        "contact.BesprokenMet.wie",
        "contact.BesprokenMet.bereikbaar",
        "dossiers.GeheimAdres.adres",
        "dossiers.VeiligContact.instructie",
        "afschrift.Afschrift.pdf",
        "afschrift.Afschrift.gegevens",
    }


@pytest.fixture
def melding(buurvrouw: Bron) -> Melding:
    melding = melding_van(buurvrouw)
    melding.verhaal = "Er was ruzie. Ik zie het vanuit mijn keuken. Toen werd het stil."
    melding.save()
    return melding


def test_woorden_die_de_melder_verraden_gaan_naar_het_gesloten_deel(melding: Melding, anna: Medewerker) -> None:
    """ALG-18; HP2019 15.6."""
    sluit_passage_van_melder_af(melding=melding, door=anna, passage="Ik zie het vanuit mijn keuken.")
    melding.refresh_from_db()
    assert melding.verhaal == f"Er was ruzie. {IN_GESLOTEN_DEEL} Toen werd het stil."
    assert gesloten_inhoud(melding.melder).passages == ("Ik zie het vanuit mijn keuken.",)


def test_een_melding_waarin_de_naam_van_de_melder_staat_vraagt_die_af_te_sluiten(
    gezin: Gezin, melding: Melding, anna: Medewerker, als: Als
) -> None:
    """ALG-18; HP2019 15.6: what tells who he is belongs in the closed part."""
    adres = reverse("contact-melding", kwargs={"dossier": gezin.dossier.pk, "melding": melding.pk})
    vraag = "Hierin staat wie de melder is"
    assert vraag not in als(anna).get(adres).content.decode()
    melding.verhaal = "Ik ben Wilma Zonneveld en ik hoorde ruzie."
    melding.save()
    assert vraag in als(anna).get(adres).content.decode()
    sluit_passage_van_melder_af(melding=melding, door=anna, passage="Ik ben Wilma Zonneveld en")
    assert vraag not in als(anna).get(adres).content.decode()


def test_wat_in_het_gesloten_deel_staat_gaat_in_geen_brief_meer(
    gezin: Gezin, melding: Melding, anna: Medewerker
) -> None:
    """ML-2, hard."""
    sluit_passage_van_melder_af(melding=melding, door=anna, passage="Ik zie het vanuit mijn keuken.")
    with pytest.raises(Geweigerd):
        toets_geheimen(gezin.dossier, "Iemand schreef: ik zie het vanuit mijn keuken.", aan=gezin.vader)


def test_woorden_van_een_bekende_melder_gaan_er_niet_in(melding: Melding, buurvrouw: Bron, anna: Medewerker) -> None:
    """ALG-18, hard: the closed part cannot be used for anything else."""
    buurvrouw.toestemming_identiteit_op = date(2026, 3, 1)
    buurvrouw.save()
    with pytest.raises(Geweigerd) as fout:
        sluit_passage_van_melder_af(melding=melding, door=anna, passage="Er was ruzie.")
    assert fout.value.regel == "ALG-18"


@pytest.mark.parametrize("beschermd", [True, False])
def test_van_een_uitspraak_alleen_die_van_een_beschermde_informant(
    gezin: Gezin, buurvrouw: Bron, anna: Medewerker, beschermd: bool
) -> None:
    """ALG-18, hard."""
    rij = Bevinding.objects.create(
        dossier=gezin.dossier,
        tekst="Als oppas zag ik dat Lot schrok.",
        status="feit",
        op=date(2026, 3, 6),
        bron=buurvrouw if beschermd else None,
    )
    if not beschermd:
        with pytest.raises(Geweigerd):
            sluit_passage_van_informant_af(bevinding=rij, door=anna, passage="Als oppas")
        return
    sluit_passage_van_informant_af(bevinding=rij, door=anna, passage="Als oppas")
    rij.refresh_from_db()
    assert "oppas" not in rij.tekst


def test_woorden_die_er_niet_staan_geven_een_zin(melding: Melding, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        sluit_passage_van_melder_af(melding=melding, door=anna, passage="Dit staat er niet.")
    assert "passage" in fout.value.velden


def test_de_lijst_zegt_dat_er_een_beschermde_bron_is_niet_wie(
    gezin: Gezin, buurvrouw: Bron, school: Bron, anna: Medewerker, als: Als
) -> None:
    """ALG-18."""
    assert [rij.bron for rij in gesloten_bronnen(gezin.dossier, anna)] == [buurvrouw]
    tekst = als(anna).get(reverse("gesloten", kwargs={"dossier": gezin.dossier.pk})).content.decode()
    assert "Beschermde bron" in tekst and "Zonneveld" not in tekst


def scherm(gezin: Gezin, bron: Bron) -> str:
    return reverse("gesloten-bron", kwargs={"dossier": gezin.dossier.pk, "bron": bron.pk})


def test_eerst_de_reden_dan_wie_het_is(gezin: Gezin, buurvrouw: Bron, anna: Medewerker, als: Als) -> None:
    """TG-6."""
    client = als(anna)
    assert "Zonneveld" not in client.get(scherm(gezin, buurvrouw)).content.decode()
    antwoord = client.post(scherm(gezin, buurvrouw), {"reden": REDEN}, follow=True)
    assert "Wilma Zonneveld" in antwoord.content.decode()


def test_zonder_reden_staat_er_een_zin_en_geen_naam(gezin: Gezin, buurvrouw: Bron, anna: Medewerker, als: Als) -> None:
    antwoord = als(anna).post(scherm(gezin, buurvrouw), {"reden": ""})
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "Schrijf waarvoor" in tekst and "Zonneveld" not in tekst


def test_een_collega_van_een_ander_team_vindt_niets(
    gezin: Gezin, buurvrouw: Bron, buitenstaander: Medewerker, als: Als
) -> None:
    """TG-2."""
    assert als(buitenstaander).get(scherm(gezin, buurvrouw)).status_code == 404


@pytest.mark.parametrize(
    "naam", ["dossier", "dossiers-personen", "dossiers-bevindingen", "contact-meldingen", "beoordeling", "afschrift"]
)
def test_ook_met_het_gesloten_deel_open_zegt_geen_ander_scherm_wie(
    gezin: Gezin, melding: Melding, buurvrouw: Bron, anna: Medewerker, als: Als, naam: str
) -> None:
    """ALG-18: everything else shows that there is a protected source, not who."""
    open_gesloten_deel(bron=buurvrouw, door=anna, reden=REDEN)
    tekst = als(anna).get(reverse(naam, kwargs={"dossier": gezin.dossier.pk})).content.decode()
    assert not any(deel in tekst for deel in ("Zonneveld", "wilma@example.nl", "06 000 00 123"))


def test_wie_woorden_verplaatst_ziet_waarin_zij_staan(
    gezin: Gezin, melding: Melding, anna: Medewerker, als: Als
) -> None:
    """ALG-18: they are taken over word for word."""
    melding.verhaal = "Ik woon hiernaast en hoor het elke nacht."
    melding.save()
    adres = reverse("gesloten-melding", kwargs={"dossier": gezin.dossier.pk, "melding": melding.pk})
    assert "Ik woon hiernaast en hoor het elke nacht." in als(anna).get(adres).content.decode()


def test_een_brief_aan_een_beschermde_melder_opent_met_het_gesloten_deel(
    gezin: Gezin, melding: Melding, buurvrouw: Bron, anna: Medewerker, als: Als
) -> None:
    """TG-6, ALG-18: who it is addressed to stands in it, and in no list."""
    sjabloon = geldend("feedback-omstander")
    invulling = {
        "titel": "",
        "ontvanger": "Wilma Zonneveld",
        "afzender": "",
        "functie": "",
        "blokken": [],
        "feiten": {},
    }
    brief = Brief.objects.create(
        dossier=gezin.dossier,
        soort="feedback",
        sjabloon=sjabloon,
        bron=buurvrouw,
        stand="vervallen",
        invulling=invulling,
    )
    client = als(anna)
    assert "Zonneveld" not in client.get(reverse("brieven", kwargs={"dossier": gezin.dossier.pk})).content.decode()
    for naam in ("brieven-brief", "brieven-versturen", "brieven-pdf"):
        antwoord = client.get(reverse(naam, kwargs={"dossier": gezin.dossier.pk, "brief": brief.pk}))
        assert antwoord.status_code == 302 and "gesloten" in antwoord["Location"]


def test_wie_van_het_gezin_onbekend_blijft_en_niet_gebeld_mag_worden_heeft_dat_bij_het_nummer(
    gezin: Gezin, buurvrouw: Bron, anna: Medewerker, als: Als
) -> None:
    """ALG-6, ALG-18: the list may not say it, for it would tell who it is; here somebody reads it before dialling."""
    Bron.objects.filter(pk=buurvrouw.pk).update(persoon=gezin.moeder)
    stel_uit(
        dossier=gezin.dossier,
        door=anna,
        personen=[gezin.moeder],
        grond="gevaar",
        reden="Hij leest haar telefoon mee.",
        opnieuw_bezien_op=klok.vandaag() + timedelta(days=7),
    )
    open_gesloten_deel(bron=buurvrouw, door=anna, reden=REDEN)
    adres = reverse("gesloten-bron", kwargs={"dossier": gezin.dossier.pk, "bron": buurvrouw.pk})
    assert "Niet zomaar bellen" in als(anna).get(adres).content.decode()
