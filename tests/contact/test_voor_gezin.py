"""ML-2: nothing meant for the family leads to a protected melder, also not the story itself (ALG-2)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.contact.conftest import AGENT, BUUR, LERARES, Ontvang
from zicht.contact.melder import leg_toestemming_identiteit_vast
from zicht.contact.voor_gezin import inhoud_voor_gezin
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
VERHAAL = (
    "Ik ben Wilma, mijn man roept ook wel mevrouw ZONNEVELD. Bel mij op 0600000123 of mail wilma@example.nl. "
    "Vanuit Wilgenlaan 8, Waterdorp hoorde ik Noor schreeuwen."
)


def test_de_naam_staat_ook_in_het_verhaal_en_gaat_er_overal_uit(ontvang: Ontvang) -> None:
    inhoud = inhoud_voor_gezin(ontvang(verhaal=VERHAAL))
    for spoor in ("wilma", "zonneveld", "0600000123", "wilgenlaan 8"):
        assert spoor not in inhoud.tekst.casefold()
        assert spoor not in inhoud.melder.casefold()
    assert "hoorde ik Noor schreeuwen" in inhoud.tekst
    assert inhoud.nakijken


@pytest.mark.parametrize("nummer", ["06 00000123", "06-00000123", "+31 6 00 00 01 23"])
def test_het_nummer_gaat_er_in_elke_schrijfwijze_uit(ontvang: Ontvang, nummer: str) -> None:
    inhoud = inhoud_voor_gezin(ontvang(verhaal=f"Ik ben te bereiken op {nummer}, altijd."))
    assert inhoud.tekst == "Ik ben te bereiken op [weggelaten], altijd."


def test_ook_wat_is_waargenomen_wordt_nagelopen(ontvang: Ontvang) -> None:
    assert "Wilma" not in inhoud_voor_gezin(ontvang(waargenomen="Gezien door Wilma op zondag.")).tekst


def test_met_toestemming_blijft_het_verhaal_heel(ontvang: Ontvang, fenna: Medewerker) -> None:
    melding = ontvang(verhaal=VERHAAL)
    leg_toestemming_identiteit_vast(bron=melding.melder, door=fenna, toestemming=True)
    inhoud = inhoud_voor_gezin(melding)
    assert (inhoud.tekst, inhoud.nakijken) == (VERHAAL, False)
    assert "Wilma Zonneveld" in inhoud.melder


def test_namen_van_het_gezin_zelf_blijven_staan(ontvang: Ontvang) -> None:
    melder = replace(BUUR, naam="Wilma Dorrestein")
    inhoud = inhoud_voor_gezin(ontvang(melder=melder, verhaal="Wilma zag Noor Dorrestein."))
    assert inhoud.tekst == "[weggelaten] zag Noor Dorrestein."


def test_een_professional_is_bekend_tenzij_hij_een_beroep_op_een_grond_doet(ontvang: Ontvang) -> None:
    verhaal = "Juf Molenaar van De Wilg zag een blauw oog."
    assert "Molenaar" in inhoud_voor_gezin(ontvang(melder=LERARES, verhaal=verhaal)).tekst
    verborgen = replace(LERARES, gronden=["vertrouwensrelatie"])
    assert "Molenaar" not in inhoud_voor_gezin(ontvang(melder=verborgen, verhaal=verhaal)).tekst


def test_van_de_politie_wordt_geen_medewerker_genoemd(ontvang: Ontvang) -> None:
    """OV-1"""
    assert inhoud_voor_gezin(ontvang(melder=AGENT)).melder == "de politie"
