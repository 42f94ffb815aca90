"""Pages that stand between a worker and his work only now and then: the walk over all addresses is led past them."""

from __future__ import annotations

from typing import Any

import pytest

from e2e.conftest import NieuwTabblad
from e2e.gevuld import Voorraad, maak_voorraad
from e2e.klokstand import MAANDAG, het_is
from e2e.tabblad import OPMAAK, Tabblad
from zicht.kern import klok
from zicht.kern.models import Medewerker, Opening

WACHTWOORD = "een-lange-zin-van-de-backoffice"
BREED, TELEFOON, SMALST = 1280, 360, 320


@pytest.fixture(scope="module")
def voorraad(databank: None) -> Voorraad:
    return maak_voorraad()


@pytest.fixture
def nora(databank: None) -> Medewerker:
    medewerker, _ = Medewerker.objects.get_or_create(
        gebruikersnaam="nora", defaults={"naam": "Nora Veld", "rollen": ["backoffice"]}
    )
    medewerker.set_password(WACHTWOORD)
    medewerker.save()
    return medewerker


def gebreken(blad: Tabblad, naam: str) -> list[str]:
    """What axe finds at a desk and on a telephone, and whether the page slides sideways on the narrowest."""
    blad.breedte(BREED)
    uit = blad.axe()
    blad.beeld(f"{naam}-{BREED}")
    blad.breedte(TELEFOON)
    uit += blad.axe(OPMAAK)
    blad.beeld(f"{naam}-{TELEFOON}")
    blad.breedte(SMALST)
    return uit + (["schuift opzij"] if blad.schuift_opzij() else [])


def test_het_wachtwoord_wijzigen_is_voor_iedereen_te_gebruiken(tabblad: NieuwTabblad, nora: Medewerker) -> None:
    blad = tabblad(nora)
    blad.open("/account/wachtwoord/")
    blad.page.get_by_label("Nieuw wachtwoord, nog eens").wait_for()
    assert gebreken(blad, "wachtwoord") == []


@pytest.mark.parametrize("grens", ["vraagt waarom", "gestopt"])
def test_de_rem_op_veel_lezen_is_voor_iedereen_te_gebruiken(
    tabblad: NieuwTabblad, voorraad: Voorraad, nora: Medewerker, settings: Any, grens: str
) -> None:
    """TG-2."""
    settings.ZICHT_LEZEN_UUR = settings.ZICHT_LEZEN_DAG = 1
    settings.ZICHT_LEZEN_STOP = 1 if grens == "gestopt" else 2
    blad = tabblad(nora)
    with het_is(MAANDAG):
        buiten = {"dag": klok.vandaag(), "op": klok.nu(), "buiten_werk": True}
        Opening.objects.get_or_create(medewerker=nora, dossier=voorraad.vers.dossier.pk, defaults=buiten)
        blad.open(f"/veel-lezen/{voorraad.midden.dossier.pk}/")
        assert "veel-lezen" in blad.page.url
        assert gebreken(blad, f"veel-lezen-{grens.split()[0]}") == []
