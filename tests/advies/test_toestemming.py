"""Consent of the adviesvrager: told first, asked then, withdrawn at a word (ADV-1, ADV-2; HP2019 15.5)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from tests.advies.conftest import NU, VERTELD, Geef
from zicht.advies.afspreken import spreek_vervolgadvies_af
from zicht.advies.geven import geef_vervolgadvies
from zicht.advies.keuring import MERK, met_vrager
from zicht.advies.models import Advies, Adviesvrager, Vervolgafspraak
from zicht.advies.toestemming import leg_toestemming_vast, trek_toestemming_in
from zicht.bewaren.models import Grootboekregel
from zicht.kern import grootboek
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Concept, Logregel, Medewerker, Sleutel

pytestmark = pytest.mark.django_db


def leg_vast(advies: Advies, door: Medewerker, **anders: Any) -> Adviesvrager:
    velden = {"naam": "Vera", "telefoon": "06 00000456", "verteld": VERTELD, "toestemming": True, **anders}
    return leg_toestemming_vast(advies=advies, door=door, **velden)


def test_zonder_toestemming_wordt_niemand_vastgelegd(advies: Advies, fenna: Medewerker) -> None:
    """ALG-19, ADV-1, hard"""
    with pytest.raises(Geweigerd) as fout:
        leg_vast(advies, fenna, toestemming=False)
    assert (fout.value.regel, Adviesvrager.objects.count()) == ("ALG-19", 0)


@pytest.mark.parametrize("vergeten", VERTELD)
def test_eerst_vertellen_dan_vragen(advies: Advies, fenna: Medewerker, vergeten: str) -> None:
    """ADV-1, hard: what is kept, why, and how to withdraw."""
    with pytest.raises(Geweigerd) as fout:
        leg_vast(advies, fenna, verteld=[een for een in VERTELD if een != vergeten])
    assert fout.value.regel == "ADV-1"


def test_zonder_naam_of_bereikbaarheid_staat_er_een_zin(advies: Advies, fenna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_vast(advies, fenna, naam="", telefoon="")
    assert set(fout.value.velden) == {"naam", "telefoon"}


def test_bij_een_advies_hoort_hoogstens_een_vrager(advies: Advies, vrager: Adviesvrager, fenna: Medewerker) -> None:
    with pytest.raises(Invoerfout):
        leg_vast(advies, fenna)


def test_de_vaste_contactpersoon_is_wie_het_gesprek_voerde(vrager: Adviesvrager, fenna: Medewerker) -> None:
    """ADV-7"""
    assert vrager.contactpersoon == fenna


def test_naam_en_nummer_staan_versleuteld(vrager: Adviesvrager) -> None:
    """TG-7"""
    with connection.cursor() as cursor:
        cursor.execute("SELECT gegevens FROM advies_adviesvrager")
        assert all(b"Zonnebloem" not in bytes(rij[0]) for rij in cursor.fetchall())


def test_hoe_iemand_veilig_is_te_bereiken_noemt_geen_ander(advies: Advies, fenna: Medewerker) -> None:
    """ADV-1"""
    with pytest.raises(Geweigerd) as fout:
        leg_vast(advies, fenna, veilig_bereikbaar="Niet als Ruben thuis is.")
    assert fout.value.regel == "ADV-1"


@pytest.fixture
def met_alles(vrager: Adviesvrager, fenna: Medewerker) -> Adviesvrager:
    """Somebody who called three times, with an appointment and a half-typed follow-up."""
    for tekst in ("Het gaat beter.", "Vera van der Zonnebloem belt weer."):
        geef_vervolgadvies(adviesvrager=vrager, door=fenna, vraag=tekst, advies="Houd vol.", melding_aangeraden=False)
    spreek_vervolgadvies_af(
        adviesvrager=vrager, door=fenna, onderwerp="Hoe ging het gesprek?", uiterlijk=NU + timedelta(days=2)
    )
    Concept.objects.create(
        medewerker=fenna,
        sleutel=f"advies-vervolg:{vrager.pk}",
        dossier=vrager.pk,
        gegevens={"vraag": ["Vera"]},
        bewaard_op=NU,
    )
    return vrager


def test_intrekken_wist_wie_vroeg_meteen(met_alles: Adviesvrager, fenna: Medewerker) -> None:
    """ADV-2: the record, what was promised, and what was typed."""
    trek_toestemming_in(adviesvrager=met_alles, door=fenna)
    over = [soort.objects.count() for soort in (Adviesvrager, Vervolgafspraak, Concept)]  # type: ignore[attr-defined]
    assert over == [0, 0, 0]


def test_intrekken_laat_de_adviezen_zonder_naam_staan(met_alles: Adviesvrager, fenna: Medewerker) -> None:
    """ADV-2"""
    assert trek_toestemming_in(adviesvrager=met_alles, door=fenna) == 3
    teksten = [met_vrager(rij.vraag, rij.adviesvrager) for rij in Advies.objects.order_by("vastgelegd_op")]
    assert "de adviesvrager belt weer." in teksten
    assert not any("Zonnebloem" in tekst for tekst in teksten)


def test_na_intrekken_hangen_de_adviezen_nergens_meer_aan(met_alles: Adviesvrager, fenna: Medewerker) -> None:
    """ADV-10: three advices that nothing ties together."""
    trek_toestemming_in(adviesvrager=met_alles, door=fenna)
    assert set(Advies.objects.values_list("adviesvrager", flat=True)) == {None}


def test_intrekken_vernietigt_de_sleutels(met_alles: Adviesvrager, fenna: Medewerker) -> None:
    """RE-11: no copy of the table opens again, and the log points to nobody."""
    wie = met_alles.pk
    trek_toestemming_in(adviesvrager=met_alles, door=fenna)
    assert not Sleutel.objects.filter(eigenaar=wie).exists()


def test_na_intrekken_staat_de_vrager_in_geen_enkele_tabel(met_alles: Adviesvrager, fenna: Medewerker) -> None:
    """ADV-2: its id is nowhere in the database, in no column of no table."""
    wie = str(met_alles.pk)
    trek_toestemming_in(adviesvrager=met_alles, door=fenna)
    assert [tabel for tabel in connection.introspection.table_names() if _staat_in(tabel, wie)] == []


def _staat_in(tabel: str, wat: str) -> bool:
    with connection.cursor() as cursor:
        naam = connection.ops.quote_name(tabel)
        cursor.execute(f"SELECT count(*) FROM {naam} rij WHERE rij::text LIKE %s", [f"%{wat}%"])
        aantal: int = cursor.fetchone()[0]
    return aantal > 0


def test_het_logboek_houdt_zijn_regel_en_noemt_niemand(met_alles: Adviesvrager, fenna: Medewerker) -> None:
    """TG-4, RE-11"""
    wie = met_alles.pk
    trek_toestemming_in(adviesvrager=met_alles, door=fenna)
    regel = Logregel.objects.get(waar="toestemming adviesvrager intrekken")
    assert regel.medewerker == fenna.pk
    assert regel.object != wie


def test_de_naam_van_de_vrager_staat_nooit_in_de_tekst_zelf(vrager: Adviesvrager, fenna: Medewerker) -> None:
    """ADV-2: a directbetrokkene or another who consented may be named; the name is kept apart, so that it can go."""
    rij = geef_vervolgadvies(
        adviesvrager=vrager, door=fenna, vraag="Vera van der Zonnebloem belt op 06-00000456.", advies="Houd vol."
    )
    bewaard = Advies.objects.get(pk=rij.pk)
    assert bewaard.vraag == f"{MERK} belt op {MERK}."
    assert met_vrager(bewaard.vraag, vrager).startswith("Vera van der Zonnebloem belt")


def test_een_directbetrokkene_die_zelf_vraagt_mag_worden_genoemd(geef: Geef, fenna: Medewerker) -> None:
    """ADV-1: with his own consent; the others of the family still not."""
    vrager = leg_vast(geef(soort_vrager="directbetrokkene"), fenna, naam="Mirte Oever")
    with pytest.raises(Geweigerd) as fout:
        geef_vervolgadvies(
            adviesvrager=vrager, door=fenna, vraag="Mirte Oever vertelt over haar man Ruben.", advies="Houd vol."
        )
    assert [vondst.fragment for vondst in fout.value.vondsten["vraag"]] == ["Ruben"]  # type: ignore[attr-defined]


def test_een_oude_back_up_brengt_de_vrager_niet_terug(met_alles: Adviesvrager) -> None:
    """ADV-2, RE-11: what the ledger says was withdrawn is withdrawn again."""
    grootboek.SOORTEN["adviesvrager"].opnieuw(met_alles.pk)
    assert (Adviesvrager.objects.count(), Advies.objects.filter(adviesvrager=None).count()) == (0, 3)


def test_intrekken_staat_in_het_grootboek(met_alles: Adviesvrager, fenna: Medewerker) -> None:
    """RE-11"""
    trek_toestemming_in(adviesvrager=met_alles, door=fenna)
    assert list(Grootboekregel.objects.values_list("soort", flat=True)) == ["adviesvrager"]
