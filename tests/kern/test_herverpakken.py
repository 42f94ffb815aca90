"""TG-7: the wrapping key changes while people go on writing; what is lost is said plainly."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from zicht.dossiers.models import Bron, Dossier
from zicht.dossiers.openen import open_dossier
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import herverpakken, klok, sleutels
from zicht.kern.models import Medewerker, Sleutel
from zicht.kern.sleutelbestand import WACHT, Sleutelfout, SleutelKwijt, activeer, maak_sleutelbestand, voeg_toe


@pytest.fixture
def bestand(tmp_path: Path, settings: Any) -> Iterator[Path]:
    bestand = tmp_path / "sleutels.json"
    maak_sleutelbestand(bestand)
    settings.ZICHT_SLEUTELBESTAND = bestand
    yield bestand


def maak_medewerker() -> Medewerker:
    return Medewerker.objects.maak(gebruikersnaam="anna", naam="Anna Verhoef", rollen=["backoffice", "leidinggevende"])


def maak_bron(door: Medewerker, naam: str) -> Bron:
    dossier = open_dossier(op=date(2026, 3, 2), door=door)
    return Bron.objects.create(dossier=dossier, soort="omstander", identiteit={"naam": naam})


def vergeet_alles() -> None:
    """As a process that has just started."""
    for dossier in Dossier.objects.values_list("pk", flat=True):
        sleutels.vergeet(dossier)


def wissel(bestand: Path) -> None:
    activeer(bestand, voeg_toe(bestand))
    herverpakken.herverpak(partij=7)


def haal_weg_zodra_het_kan(naam: str) -> None:
    """An act that was under way during the change still arrives with the old key: the removal refuses, and waits."""
    with klok.op(klok.nu() + 2 * WACHT):
        for _ in range(100):
            herverpakken.herverpak(partij=3)
            try:
                return herverpakken.verwijder(naam)
            except Sleutelfout as fout:
                assert "zijn nog" in str(fout)
    pytest.fail(f"{naam} bleef in gebruik")


@pytest.mark.django_db
def test_na_een_wisseling_is_alles_met_de_nieuwe_sleutel_verpakt_en_te_lezen(bestand: Path) -> None:
    bron = maak_bron(maak_medewerker(), "Wilma Zonneveld")
    wissel(bestand)
    vergeet_alles()
    assert set(Sleutel.objects.values_list("kluissleutel", flat=True)) == {"k2"}
    assert Bron.objects.get(pk=bron.pk).identiteit == {"naam": "Wilma Zonneveld"}


@pytest.mark.django_db
def test_een_oude_sleutel_gaat_pas_weg_als_er_niets_meer_mee_is_verpakt(bestand: Path) -> None:
    maak_bron(maak_medewerker(), "A")
    activeer(bestand, voeg_toe(bestand), op=klok.nu())
    with klok.op(klok.nu() + WACHT + timedelta(minutes=1)):
        with pytest.raises(Sleutelfout, match="zicht sleutels herverpak"):
            herverpakken.verwijder("k1")
        herverpakken.herverpak()
        herverpakken.verwijder("k1")
    vergeet_alles()
    assert [een.naam for een in herverpakken.standen()] == ["k2"]
    assert Bron.objects.get().identiteit == {"naam": "A"}


@pytest.mark.django_db
def test_een_ontbrekende_sleutel_wordt_met_naam_en_aantal_gemeld(bestand: Path) -> None:
    maak_bron(maak_medewerker(), "A")
    aantal = Sleutel.objects.count()
    bestand.unlink()
    maak_sleutelbestand(bestand)
    activeer(bestand, voeg_toe(bestand))
    (zin,) = herverpakken.controleer()
    assert "Sleutel k1 ontbreekt" in zin and f"{aantal} sleutels" in zin
    assert len(herverpakken.ontbrekend()) == 1


@pytest.mark.django_db
def test_zolang_alles_te_openen_is_is_er_niets_te_melden(bestand: Path) -> None:
    maak_bron(maak_medewerker(), "A")
    activeer(bestand, voeg_toe(bestand))
    maak_bron(Medewerker.objects.get(), "B")
    assert (herverpakken.controleer(), herverpakken.ontbrekend()) == ([], [])


@pytest.mark.django_db
def test_een_dossier_zonder_sleutel_zegt_dat_op_een_eigen_pagina(bestand: Path, client: Client) -> None:
    door = maak_medewerker()
    dossier = open_dossier(op=date(2026, 3, 2), door=door)
    schrijf(dossier, "vraag vastleggen", door=door, tekst="Wie beslist hierover?")
    client.force_login(door)
    Sleutel.objects.filter(eigenaar=dossier.pk, deel="dossier").delete()
    sleutels.vergeet(dossier.pk)
    antwoord = client.get(f"/dossiers/{dossier.pk}/")
    assert antwoord.status_code == 503
    assert "controleer de sleutels" in antwoord.content.decode()


@pytest.mark.django_db(transaction=True)
def test_wisselen_terwijl_er_wordt_geschreven_verliest_niets(bestand: Path) -> None:
    """One writes new dossiers and new text in old ones, two times the key changes and the old one goes: all is read."""
    door = maak_medewerker()
    eerste = maak_bron(door, "0").dossier
    begonnen, stop, fouten = threading.Event(), threading.Event(), list[BaseException]()

    def schrijf_door() -> None:
        nummer = 0
        try:
            while not stop.is_set() or nummer < 20:
                nummer += 1
                sleutels.vergeet(eerste.pk)
                maak_bron(door, str(nummer))
                Bron.objects.create(dossier=eerste, soort="omstander", identiteit={"naam": str(nummer)})
                begonnen.set()
        except BaseException as fout:
            fouten.append(fout)
        finally:
            begonnen.set()
            connection.close()

    schrijver = threading.Thread(target=schrijf_door)
    schrijver.start()
    begonnen.wait()
    for oude in ("k1", "k2"):
        wissel(bestand)
        haal_weg_zodra_het_kan(oude)
    stop.set()
    schrijver.join()
    assert not fouten
    vergeet_alles()
    assert [een.naam for een in herverpakken.standen()] == ["k3"]
    assert all(bron.identiteit["naam"].isdigit() for bron in Bron.objects.all())
    assert Bron.objects.count() >= 41


@pytest.mark.django_db
def test_herverpakken_zonder_de_oude_sleutel_wijzigt_niets(bestand: Path) -> None:
    maak_bron(maak_medewerker(), "A")
    voor = sorted(Sleutel.objects.values_list("pk", "kluissleutel"))
    bestand.unlink()
    maak_sleutelbestand(bestand)
    activeer(bestand, voeg_toe(bestand))
    with pytest.raises(SleutelKwijt):
        herverpakken.herverpak()
    assert sorted(Sleutel.objects.values_list("pk", "kluissleutel")) == voor
