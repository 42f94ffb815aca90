"""Attacks: a secret address, a protected melder, a police officer, something held back. Nothing leaves (hard)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.brieven.conftest import OPVANG, Maak, beoordeeld, gaat_mee, melding_van, schrijf_in, tekst_van, voorwaarde
from tests.dossiers.conftest import Gezin
from zicht.afronding.models import Afsluiting, Overdracht
from zicht.brieven.models import Brief
from zicht.contact.models import Melding
from zicht.diensten.models import Dienst
from zicht.dossiers.models import (
    Besluit,
    BesluitSoort,
    Bevinding,
    Bron,
    GeheimAdres,
    Informatie,
    VeiligContact,
    Verzending,
)
from zicht.kern.fouten import Geweigerd

pytestmark = pytest.mark.django_db


def geweigerd(regel: str, verstuur: Maak, brief: Brief, **velden: str) -> Geweigerd:
    with pytest.raises(Geweigerd) as fout:
        verstuur(brief, **velden)
    assert fout.value.regel == regel
    brief.refresh_from_db()
    assert (brief.stand, brief.html, brief.pdf) == (Brief.Stand.CONCEPT, "", b"")
    assert not Verzending.objects.exists()
    return fout.value


@pytest.mark.parametrize("stuk", ["Wilgenhof 7", "wilgenhof", "9991 XY", "9991xy", "De Luwte"])
def test_het_adres_van_de_opvang_gaat_niet_naar_vader(
    gezin: Gezin, vv: Dienst, geheim: GeheimAdres, maak: Maak, verstuur: Maak, stuk: str
) -> None:
    brief = schrijf_in(maak("aanpak", persoon=gezin.vader), "vervolg", f"Wij komen langs bij {stuk}.")
    assert "Wilgenhof" not in geweigerd("TG-5", verstuur, brief).zin


def test_ook_haar_eigen_brief_noemt_haar_geheime_adres_niet(
    gezin: Gezin, vv: Dienst, geheim: GeheimAdres, maak: Maak, verstuur: Maak
) -> None:
    brief = schrijf_in(maak("aanpak", persoon=gezin.moeder), "vervolg", "Wij komen naar de Wilgenhof.")
    geweigerd("TG-5", verstuur, brief, veilig_contact_reden="Zij haalt hem zelf op.")


@pytest.mark.parametrize("soort", ["start", "aanpak", "voorwaarden"])
def test_geen_brief_haalt_een_adres_uit_het_dossier(
    gezin: Gezin, vv: Dienst, geheim: GeheimAdres, maak: Maak, soort: str
) -> None:
    voorwaarde(gezin, "Sem slaapt niet thuis.", gezin.vader)
    tekst = tekst_van(maak(soort, persoon=gezin.vader))
    assert not any(stuk in tekst for stuk in OPVANG.values() if len(stuk) > 3)


def test_de_instructie_van_moeder_staat_niet_in_de_brief_van_vader(
    gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak
) -> None:
    VeiligContact.objects.create(
        dossier=gezin.dossier, persoon=gezin.moeder, instructie="Bel alleen op dinsdag tussen tien en twaalf."
    )
    brief = schrijf_in(
        maak("aanpak", persoon=gezin.vader), "vervolg", "Haar bellen wij alleen op dinsdag tussen tien en twaalf."
    )
    geweigerd("TG-5", verstuur, brief)


@pytest.mark.parametrize("hoe", ["Wilma Zonneveld", "mevrouw Zonneveld", "06-00 000 123", "wilma@example.nl"])
def test_de_omstander_staat_in_geen_brief(
    gezin: Gezin, vv: Dienst, melding_buurvrouw: Melding, maak: Maak, verstuur: Maak, hoe: str
) -> None:
    brief = schrijf_in(maak("aanpak", persoon=gezin.vader), "vervolg", f"De melding kwam van {hoe}.")
    geweigerd("ML-2", verstuur, brief)


def test_de_startbrief_noemt_de_omstander_niet(gezin: Gezin, melding_buurvrouw: Melding, maak: Maak) -> None:
    tekst = tekst_van(maak("start", persoon=gezin.vader))
    assert "Zonneveld" not in tekst and "onbekend wil blijven" in tekst


def test_de_startbrief_noemt_geen_agent_maar_wel_de_politie(gezin: Gezin, melding: Melding, maak: Maak) -> None:
    tekst = tekst_van(maak("start", persoon=gezin.vader))
    assert "de politie" in tekst and "Wolf" not in tekst


@pytest.mark.parametrize("nummer", ["0600000003", "06-0000 0003", "+31 6 00000003", "Karin de Wolf"])
def test_het_nummer_van_de_agent_gaat_niet_mee_in_een_overdracht(
    overdracht: Overdracht, maak: Maak, verstuur: Maak, nummer: str
) -> None:
    brief = schrijf_in(maak("overdracht"), "bellen", f"Bel de agent: {nummer}.")
    geweigerd("OV-1", verstuur, brief)


def test_met_toestemming_van_de_agent_mag_het_nummer(
    overdracht: Overdracht, politie: Bron, maak: Maak, verstuur: Maak
) -> None:
    politie.contactgegevens_overdragen = True
    politie.save()
    brief = verstuur(schrijf_in(maak("overdracht"), "bellen", "Bel de agent: 0600000003."))
    assert brief.stand == Brief.Stand.VERSTUURD


def test_de_agent_zelf_leest_zijn_eigen_naam(
    melding: Melding, politie: Bron, besluit: Callable[..., Besluit], maak: Maak, verstuur: Maak
) -> None:
    beoordeeld(besluit, melding)
    assert "Karin de Wolf" in verstuur(maak("feedback", bron=politie)).html


def test_wat_wordt_achtergehouden_gaat_niet_mee(gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak) -> None:
    Bevinding.objects.create(
        dossier=gezin.dossier,
        tekst="Lot vertelde op school dat zij was geslagen met een riem.",
        status="feit",
        op=date(2026, 3, 6),
        achtergehouden=True,
    )
    brief = schrijf_in(maak("aanpak", persoon=gezin.vader), "waarom", "Zij was geslagen met een riem, zei Lot.")
    geweigerd("OV-1", verstuur, brief)


def test_een_overdracht_haalt_niet_op_wat_sindsdien_wordt_achtergehouden(overdracht: Overdracht, maak: Maak) -> None:
    bevinding = gaat_mee(overdracht, "Lot had een blauwe plek op haar arm.", "feit")
    bevinding.achtergehouden = True
    bevinding.save()
    assert "blauwe plek" not in tekst_van(maak("overdracht"))


def test_een_overdracht_haalt_niet_op_wat_is_rechtgezet(overdracht: Overdracht, maak: Maak) -> None:
    bevinding = gaat_mee(overdracht, "Moeder doet aan gaslighting.", "mening", bron_omschrijving="een medewerker")
    bevinding.gerectificeerd_op = date(2026, 3, 8)
    bevinding.save()
    assert "gaslighting" not in tekst_van(maak("overdracht"))


def test_de_woorden_van_een_beschermde_melder_gaan_niet_vanzelf_mee(
    overdracht: Overdracht, melding_buurvrouw: Melding, maak: Maak
) -> None:
    melding_buurvrouw.verhaal = "Ik hoor ze vanuit mijn keuken, pal naast hen."
    melding_buurvrouw.save()
    overdracht.meldingen = [melding_buurvrouw.pk]
    overdracht.save()
    assert "keuken" not in tekst_van(maak("overdracht"))


def test_een_beschermde_bron_heet_in_een_overdracht_niet_bij_naam(
    overdracht: Overdracht, buurvrouw: Bron, maak: Maak
) -> None:
    gaat_mee(overdracht, "Er was geschreeuw.", "feit", bron=buurvrouw)
    tekst = tekst_van(maak("overdracht"))
    assert "Er was geschreeuw." in tekst and "Zonneveld" not in tekst


def test_wie_zelf_meldde_leest_niet_dat_een_onbekende_meldde(gezin: Gezin, maak: Maak) -> None:
    moeder = Bron.objects.create(
        dossier=gezin.dossier, soort="directbetrokkene", persoon=gezin.moeder, identiteit={"naam": "Noor Zandstra"}
    )
    melding_van(moeder)
    tekst = tekst_van(maak("start", persoon=gezin.moeder))
    assert "zelf contact" in tekst and "onbekend wil blijven" not in tekst


def test_vader_leest_niet_dat_moeder_meldde(gezin: Gezin, maak: Maak) -> None:
    moeder = Bron.objects.create(
        dossier=gezin.dossier, soort="directbetrokkene", persoon=gezin.moeder, identiteit={"naam": "Noor Zandstra"}
    )
    melding_van(moeder)
    tekst = tekst_van(maak("start", persoon=gezin.vader))
    assert "Noor" not in tekst and "onbekend wil blijven" in tekst


@pytest.mark.parametrize("soort", ["start", "aanpak", "afsluiting"])
def test_wie_moeder_in_de_opvang_helpt_staat_niet_vanzelf_in_de_brief_van_vader(
    gezin: Gezin,
    overdracht: Overdracht,
    wijkteam: Bron,
    geheim: GeheimAdres,
    besluit: Callable[..., Besluit],
    maak: Maak,
    soort: str,
) -> None:
    """TG-5: the helper, and his number, would lead to where she is. In her own letter they may stand."""
    melding_van(wijkteam, nummer=4)
    Afsluiting.objects.create(
        dossier=gezin.dossier,
        soort=Afsluiting.Soort.DIENSTEN,
        op=date(2026, 3, 2),
        besluit=besluit(BesluitSoort.AFSLUITEN, "einde diensten"),
    )
    over = {"besluit": overdracht.besluit} if soort == "aanpak" else {}
    van_vader = tekst_van(maak(soort, persoon=gezin.vader, **over))
    assert not any(stuk in van_vader for stuk in ("Joris", "Tak", "Wijkteam", "0600000002"))
    assert "als deze lezer dat veilig mag weten" in van_vader
    assert "Joris Tak" in tekst_van(maak(soort, persoon=gezin.moeder, **over))


def test_de_voorwaarde_van_moeder_staat_niet_in_de_brief_van_vader(gezin: Gezin, vv: Dienst, maak: Maak) -> None:
    voorwaarde(gezin, "Noor gaat elke week naar haar therapeut.", gezin.moeder)
    voorwaarde(gezin, "Sem slaapt niet thuis.", gezin.vader)
    tekst = tekst_van(maak("voorwaarden", persoon=gezin.vader))
    assert "Sem slaapt" in tekst and "therapeut" not in tekst


def test_een_weigering_laat_geen_feit_achter(
    gezin: Gezin, melding_buurvrouw: Melding, maak: Maak, verstuur: Maak
) -> None:
    brief = schrijf_in(maak("start", persoon=gezin.vader), "steun", "Vraag het Wilma Zonneveld.")
    geweigerd("ML-2", verstuur, brief)
    assert not Informatie.objects.exists()
