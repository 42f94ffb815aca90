"""DW-1: what the law asks of a VTO (Regeling Jeugdwet, bijlage 1 nr. 1), and what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from zicht.dossiers.models import Adres, Contactgegeven, GeheimAdres, Persoon
from zicht.dwang.models import Dwangtraject, Ouderinlichting
from zicht.dwang.verzenden import verzend_vto
from zicht.dwang.volledig import leg_inlichting_over_vto_vast, wat_ontbreekt
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.kern.models import Medewerker
from zicht.protocol.vto import Vto, VtoKind, VtoOuder, ontbreekt

pytestmark = pytest.mark.django_db
KIND = VtoKind("Mieke", geslacht=True, bsn=True, personalia=True, adres=True)
OUDER = VtoOuder("Sanne", bekend=True, bereikbaar=True, ingelicht=True)
HEEL = Vto(medewerker_bereikbaar=True, kinderen=(KIND,), ouders=(OUDER,))
ONGEBOREN = VtoKind("het ongeboren kind", ongeboren=True, moeder=True, uitgerekend=True)


def test_een_volledig_verzoek_mist_niets() -> None:
    assert ontbreekt(HEEL) == ()


@pytest.mark.parametrize(
    ("kind", "mist"),
    (
        (replace(KIND, geslacht=False), "van Mieke het geslacht"),
        (replace(KIND, bsn=False, personalia=False), "van Mieke het burgerservicenummer, of naam en geboortedatum"),
        (replace(KIND, adres=False), "van Mieke het adres"),
        (replace(ONGEBOREN, moeder=False), "van het ongeboren kind wie de moeder is"),
        (replace(ONGEBOREN, uitgerekend=False), "van het ongeboren kind de uitgerekende datum"),
    ),
)
def test_wat_van_een_kind_ontbreekt_wordt_genoemd(kind: VtoKind, mist: str) -> None:
    assert ontbreekt(replace(HEEL, kinderen=(kind,))) == (mist,)


@pytest.mark.parametrize("kind", (replace(KIND, bsn=False), replace(KIND, personalia=False), ONGEBOREN))
def test_het_een_of_het_ander_is_genoeg(kind: VtoKind) -> None:
    assert ontbreekt(replace(HEEL, kinderen=(kind,))) == ()


@pytest.mark.parametrize(
    ("ouder", "mist"),
    (
        (replace(OUDER, bekend=False), "van Sanne de volledige naam"),
        (replace(OUDER, bereikbaar=False), "van Sanne telefoonnummer of e-mailadres"),
        (replace(OUDER, ingelicht=None), "of Sanne van dit verzoek weet"),
        (replace(OUDER, ingelicht=False), "waarom Sanne niet van dit verzoek weet"),
    ),
)
def test_wat_van_een_ouder_ontbreekt_wordt_genoemd(ouder: VtoOuder, mist: str) -> None:
    assert ontbreekt(replace(HEEL, ouders=(ouder,))) == (mist,)


def test_niet_ingelicht_met_een_reden_is_volledig() -> None:
    assert ontbreekt(replace(HEEL, ouders=(replace(OUDER, ingelicht=False, reden_niet=True),))) == ()


def test_zonder_kind_ouder_of_telefoon_is_er_geen_verzoek() -> None:
    assert len(ontbreekt(Vto(medewerker_bereikbaar=False))) == 3


@pytest.fixture
def volledig(vto: Dwangtraject, moeder: Persoon, vader: Persoon, kind: Persoon, anna: Medewerker) -> Dwangtraject:
    """All the law asks stands in the dossier."""
    anna.telefoon = "0600000009"
    anna.save()
    kind.geslacht = "vrouw"
    kind.save()
    Adres.objects.create(dossier=vto.dossier, persoon=kind, straat="Wilgenlaan", huisnummer="1", plaats="Waterdorp")
    for ouder in (moeder, vader):
        Contactgegeven.objects.create(dossier=vto.dossier, persoon=ouder, soort="telefoon", waarde="0600000001")
        leg_inlichting_over_vto_vast(traject=vto, persoon=ouder, door=anna, ingelicht=True)
    return vto


def test_dw1_een_volledig_vto_vertrekt_zonder_reden(volledig: Dwangtraject, anna: Medewerker) -> None:
    assert wat_ontbreekt(volledig, anna) == ()
    assert verzend_vto(traject=volledig, door=anna).verzonden_op == date(2020, 2, 4)


def test_dw1_wat_ontbreekt_vraagt_een_reden(vto: Dwangtraject, anna: Medewerker, moeder: Persoon) -> None:
    with pytest.raises(RedenNodig, match="of Sanne Hagendoorn van dit verzoek weet") as fout:
        verzend_vto(traject=vto, door=anna)
    assert fout.value.regel == "DW-1"


def test_in_een_crisis_vertrekt_het_met_een_reden(vto: Dwangtraject, anna: Medewerker) -> None:
    rij = verzend_vto(traject=vto, door=anna, afwijking_reden="Crisis: de rest volgt vandaag.")
    assert rij.verzonden_zonder_reactie_reden == "Crisis: de rest volgt vandaag."


def test_een_geheim_adres_is_ook_een_adres(volledig: Dwangtraject, kind: Persoon, anna: Medewerker) -> None:
    """TG-5: that there is one is enough; whether the RvdK gets it is for the worker."""
    Adres.objects.filter(persoon=kind).delete()
    GeheimAdres.objects.create(dossier=volledig.dossier, persoon=kind, adres={"straat": "Elders"})
    assert wat_ontbreekt(volledig, anna) == ()


def test_een_oud_adres_telt_niet(volledig: Dwangtraject, kind: Persoon, anna: Medewerker) -> None:
    Adres.objects.filter(persoon=kind).update(tot=date(2019, 1, 1))
    assert wat_ontbreekt(volledig, anna) == ("van Mieke het adres",)


def test_niet_inlichten_vraagt_waarom(vto: Dwangtraject, moeder: Persoon, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_inlichting_over_vto_vast(traject=vto, persoon=moeder, door=anna, ingelicht=False)
    assert set(fout.value.velden) == {"reden_niet"}


def test_later_alsnog_verteld_blijft_een_regel(vto: Dwangtraject, moeder: Persoon, anna: Medewerker) -> None:
    leg_inlichting_over_vto_vast(traject=vto, persoon=moeder, door=anna, ingelicht=False, reden_niet="Onbereikbaar.")
    leg_inlichting_over_vto_vast(traject=vto, persoon=moeder, door=anna, ingelicht=True)
    rij = Ouderinlichting.objects.get()
    assert (rij.ingelicht_op, rij.reden_niet) == (date(2020, 2, 4), "")


def test_van_een_vtb_wordt_dit_niet_gevraagd(vtb: Dwangtraject, moeder: Persoon, anna: Medewerker) -> None:
    assert wat_ontbreekt(vtb, anna) == ()
    with pytest.raises(Invoerfout):
        leg_inlichting_over_vto_vast(traject=vtb, persoon=moeder, door=anna, ingelicht=True)


def test_het_scherm_noemt_wat_ontbreekt(als: Any, anna: Medewerker, vto: Dwangtraject) -> None:
    tekst = als(anna).get(reverse("dwang-vto", args=[vto.dossier_id, vto.pk])).content.decode()
    assert "van Mieke het geslacht" in tekst


def test_het_scherm_vraagt_de_reden_naast_het_veld(als: Any, anna: Medewerker, vto: Dwangtraject) -> None:
    antwoord = als(anna).post(reverse("dwang-vto", args=[vto.dossier_id, vto.pk]), {})
    assert antwoord.status_code == 422
    assert "afwijking_reden" in antwoord.context["form"].errors


def test_inlichten_op_het_scherm(als: Any, anna: Medewerker, vto: Dwangtraject, moeder: Persoon) -> None:
    adres = reverse("dwang-inlichten", args=[vto.dossier_id, vto.pk])
    als(anna).post(adres, {"persoon": str(moeder.pk), "ingelicht": "nee", "reden_niet": "Gevaar voor het kind."})
    assert Ouderinlichting.objects.get().reden_niet == "Gevaar voor het kind."
