from __future__ import annotations

from datetime import date

import pytest

from tests.contact.conftest import Ontvang
from zicht.contact.models import Melding
from zicht.dossiers.models import Contactgegeven, Gezag, Persoon
from zicht.dossiers.personen import (
    beeindig_gegeven,
    leg_contactgegeven_vast,
    leg_gezag_vast,
    leg_relatie_vast,
    leg_veilig_contact_vast,
)
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture
def gezin(melding: Melding) -> dict[str, Persoon]:
    return {persoon.voornamen: persoon for persoon in Persoon.objects.all()}


@pytest.mark.parametrize("nummer", ["06-00000123", "0031600000123", "+31 6 0000 0123"])
def test_een_telefoonnummer_is_in_elke_schrijfwijze_te_vinden(
    gezin: dict[str, Persoon], fenna: Medewerker, nummer: str
) -> None:
    """ML-9"""
    gegeven = leg_contactgegeven_vast(persoon=gezin["Bram"], door=fenna, waarde=nummer)
    assert gegeven.zoekwaarde == "+31600000123"


def test_of_een_nummer_veilig_is_blijft_onbekend_tot_iemand_het_weet(
    gezin: dict[str, Persoon], fenna: Medewerker
) -> None:
    """TG-5"""
    assert leg_contactgegeven_vast(persoon=gezin["Bram"], door=fenna, waarde="0600000123").veilig == "onbekend"


def test_een_leeg_contactgegeven_vraagt_wat_het_is(gezin: dict[str, Persoon], fenna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_contactgegeven_vast(persoon=gezin["Bram"], door=fenna, waarde=" ", soort="fax")
    assert set(fout.value.velden) == {"waarde", "soort"}


def test_een_instructie_voor_veilig_contact_mag_niet_leeg_zijn(gezin: dict[str, Persoon], fenna: Medewerker) -> None:
    """TG-5"""
    with pytest.raises(Invoerfout):
        leg_veilig_contact_vast(persoon=gezin["Noor"], door=fenna, instructie="")


def test_een_gegeven_eindigt_een_keer(gezin: dict[str, Persoon], fenna: Medewerker) -> None:
    gegeven = Contactgegeven.objects.get(persoon=gezin["Noor"])
    beeindig_gegeven(gegeven=gegeven, door=fenna, op=date(2026, 3, 1))
    assert Contactgegeven.objects.get(pk=gegeven.pk).tot == date(2026, 3, 1)
    with pytest.raises(Invoerfout):
        beeindig_gegeven(gegeven=gegeven, door=fenna)


def test_een_relatie_is_tussen_twee_mensen_van_dit_dossier(
    gezin: dict[str, Persoon], ontvang: Ontvang, fenna: Medewerker
) -> None:
    vreemde = Persoon.objects.filter(dossier=ontvang().dossier).first()
    assert vreemde is not None
    for naar in (vreemde, gezin["Noor"]):
        with pytest.raises(Invoerfout) as fout:
            leg_relatie_vast(van=gezin["Noor"], naar=naar, soort="ouder van", door=fenna)
        assert list(fout.value.velden) == ["naar"]


def test_gezamenlijk_gezag_van_twee_ouders_staat_naast_elkaar(gezin: dict[str, Persoon], fenna: Medewerker) -> None:
    """VB-10"""
    for ouder in ("Noor", "Bram"):
        leg_gezag_vast(kind=gezin["Lot"], soort="gezamenlijk", gezaghebbende=gezin[ouder], door=fenna)
    assert Gezag.objects.filter(tot=None).count() == 2


def test_eenhoofdig_gezag_beeindigt_wat_er_was(gezin: dict[str, Persoon], fenna: Medewerker) -> None:
    """VB-10"""
    for ouder in ("Noor", "Bram"):
        leg_gezag_vast(kind=gezin["Lot"], soort="gezamenlijk", gezaghebbende=gezin[ouder], door=fenna)
    leg_gezag_vast(
        kind=gezin["Lot"], soort="eenhoofdig", gezaghebbende=gezin["Noor"], door=fenna, vanaf=date(2026, 2, 1)
    )
    assert Gezag.objects.get(tot=None).gezaghebbende == gezin["Noor"]
    assert set(Gezag.objects.exclude(tot=None).values_list("tot", flat=True)) == {date(2026, 2, 1)}


def test_gezag_heeft_een_houder(gezin: dict[str, Persoon], fenna: Medewerker) -> None:
    with pytest.raises(Invoerfout):
        leg_gezag_vast(kind=gezin["Lot"], soort="voogdij", door=fenna)
    assert leg_gezag_vast(kind=gezin["Lot"], soort="onbekend", door=fenna).pk


def test_niemand_heeft_gezag_over_zichzelf(gezin: dict[str, Persoon], fenna: Medewerker) -> None:
    with pytest.raises(Invoerfout):
        leg_gezag_vast(kind=gezin["Lot"], soort="eenhoofdig", gezaghebbende=gezin["Lot"], door=fenna)


def geldend(gezin: dict[str, Persoon]) -> dict[str, str]:
    """Whose authority over Lot stands now, by first name."""
    rijen = Gezag.objects.filter(kind=gezin["Lot"], tot=None).select_related("gezaghebbende")
    return {rij.gezaghebbende.voornamen: rij.soort for rij in rijen if rij.gezaghebbende}


def test_wie_het_gezag_verliest_laat_het_aan_de_andere_ouder(gezin: dict[str, Persoon], fenna: Medewerker) -> None:
    """RE-8: the other parent keeps his rights, and from now on alone."""
    for ouder in ("Noor", "Bram"):
        leg_gezag_vast(kind=gezin["Lot"], soort="gezamenlijk", gezaghebbende=gezin[ouder], door=fenna)
    leg_gezag_vast(kind=gezin["Lot"], soort="geen", gezaghebbende=gezin["Noor"], door=fenna)
    assert geldend(gezin) == {"Noor": "geen", "Bram": "eenhoofdig"}


def test_geen_gezag_van_wie_het_nooit_had_verandert_niets_bij_de_ander(
    gezin: dict[str, Persoon], fenna: Medewerker
) -> None:
    """RE-8: with whom the other parent shares it is then not known here."""
    leg_gezag_vast(kind=gezin["Lot"], soort="gezamenlijk", gezaghebbende=gezin["Noor"], door=fenna)
    leg_gezag_vast(kind=gezin["Lot"], soort="geen", gezaghebbende=gezin["Bram"], door=fenna)
    assert geldend(gezin) == {"Noor": "gezamenlijk", "Bram": "geen"}


def test_gezag_van_een_ouder_laat_staan_dat_de_ander_het_niet_heeft(
    gezin: dict[str, Persoon], fenna: Medewerker
) -> None:
    """RE-8"""
    leg_gezag_vast(kind=gezin["Lot"], soort="geen", gezaghebbende=gezin["Bram"], door=fenna)
    leg_gezag_vast(kind=gezin["Lot"], soort="eenhoofdig", gezaghebbende=gezin["Noor"], door=fenna)
    assert geldend(gezin) == {"Noor": "eenhoofdig", "Bram": "geen"}


def test_onbekend_zonder_naam_vervangt_al_wat_er_stond(gezin: dict[str, Persoon], fenna: Medewerker) -> None:
    """VB-10: then it has to be found out for everybody."""
    leg_gezag_vast(kind=gezin["Lot"], soort="eenhoofdig", gezaghebbende=gezin["Noor"], door=fenna)
    leg_gezag_vast(kind=gezin["Lot"], soort="onbekend", door=fenna)
    assert geldend(gezin) == {}
