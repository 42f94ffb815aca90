"""Attacks: a secret address, a safe-contact instruction, a protected melder on pages where they do not belong."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, reverse

from tests.dossiers.conftest import Gezin
from zicht.dossiers.gesloten import DUUR, adres_is_open, open_geheim_adres
from zicht.dossiers.models import Bron, GeheimAdres, VeiligContact
from zicht.dossiers.personen import leg_geheim_adres_vast, leg_veilig_contact_vast
from zicht.kern import klok
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Concept, Medewerker
from zicht.web.dossiers.urls import urlpatterns

pytestmark = pytest.mark.django_db
ADRES = ("Wilgenhof", "9991AB", "Elstergeest")
INSTRUCTIE = "Bel alleen haar zus op dinsdagochtend."


@pytest.fixture
def geheim(gezin: Gezin, anna: Medewerker) -> None:
    straat, postcode, plaats = ADRES
    leg_geheim_adres_vast(
        persoon=gezin.moeder, door=anna, straat=straat, huisnummer="7", postcode=postcode, plaats=plaats
    )
    leg_veilig_contact_vast(persoon=gezin.moeder, door=anna, instructie=INSTRUCTIE)


def zonder_rij() -> list[str]:
    """The screens that need no more than the dossier."""
    return [
        patroon.name
        for patroon in urlpatterns
        if isinstance(patroon, URLPattern) and patroon.name and set(patroon.pattern.converters) == {"dossier"}
    ]


def over_persoon() -> list[str]:
    return [
        patroon.name
        for patroon in urlpatterns
        if isinstance(patroon, URLPattern) and patroon.name and "persoon" in patroon.pattern.converters
    ]


def staat_er_niet(tekst: str, *, instructie: bool = True) -> None:
    for deel in ADRES:
        assert deel not in tekst
    if instructie:
        assert INSTRUCTIE not in tekst


def test_geen_geheim_op_een_scherm_van_het_hele_dossier(
    gezin: Gezin, anna: Medewerker, geheim: None, client: Client
) -> None:
    """TG-5."""
    client.force_login(anna)
    for naam in zonder_rij():
        staat_er_niet(client.get(reverse(naam, kwargs={"dossier": gezin.dossier.pk})).content.decode())


def test_geen_geheim_van_haar_op_een_scherm_van_hem(
    gezin: Gezin, anna: Medewerker, geheim: None, client: Client
) -> None:
    """TG-5."""
    client.force_login(anna)
    for naam in over_persoon():
        url = reverse(naam, kwargs={"dossier": gezin.dossier.pk, "persoon": gezin.vader.pk})
        staat_er_niet(client.get(url).content.decode())


def test_haar_eigen_pagina_noemt_het_adres_pas_als_iemand_het_opent(
    gezin: Gezin, anna: Medewerker, geheim: None, client: Client
) -> None:
    client.force_login(anna)
    sleutels = {"dossier": gezin.dossier.pk, "persoon": gezin.moeder.pk}
    staat_er_niet(client.get(reverse("dossiers-persoon", kwargs=sleutels)).content.decode(), instructie=False)
    url = reverse("dossiers-geheim-adres", kwargs=sleutels)
    staat_er_niet(client.get(url).content.decode())
    assert client.post(url, {"reden": " "}).status_code == 422
    antwoord = client.post(url, {"reden": "De envelop schrijven."}, follow=True)
    assert "Wilgenhof" in antwoord.content.decode()


def test_een_geopend_adres_is_na_een_kwartier_weer_dicht(
    gezin: Gezin, anna: Medewerker, bas: Medewerker, geheim: None
) -> None:
    """TG-5: with a reason, for one worker, for a short time."""
    with pytest.raises(Invoerfout):
        open_geheim_adres(persoon=gezin.moeder, door=anna, reden="")
    open_geheim_adres(persoon=gezin.moeder, door=anna, reden="De envelop schrijven.")
    assert adres_is_open(gezin.moeder, anna) and not adres_is_open(gezin.moeder, bas)
    with klok.op(klok.nu() + DUUR + timedelta(seconds=1)):
        assert not adres_is_open(gezin.moeder, anna)


def test_haar_eigen_pagina_zegt_hoe_zij_veilig_te_bereiken_is(
    gezin: Gezin, anna: Medewerker, geheim: None, client: Client
) -> None:
    client.force_login(anna)
    sleutels = {"dossier": gezin.dossier.pk, "persoon": gezin.moeder.pk}
    assert INSTRUCTIE in client.get(reverse("dossiers-persoon", kwargs=sleutels)).content.decode()


def test_bovenaan_elk_scherm_staat_dat_er_een_geheim_is(
    gezin: Gezin, anna: Medewerker, geheim: None, client: Client
) -> None:
    client.force_login(anna)
    tekst = client.get(reverse("dossiers-gesprekken", kwargs={"dossier": gezin.dossier.pk})).content.decode()
    assert "Noor Zandstra heeft een geheim adres" in tekst
    assert "hoe u veilig contact maakt" in tekst


def test_een_fout_bij_een_geheim_adres_laat_het_nergens_achter(gezin: Gezin, anna: Medewerker, client: Client) -> None:
    """A wrong form comes back to who typed it, and is kept in no draft."""
    client.force_login(anna)
    url = reverse("dossiers-geheim-adres-vastleggen", kwargs={"dossier": gezin.dossier.pk, "persoon": gezin.moeder.pk})
    assert 'data-concept="' not in client.get(url).content.decode()
    client.post(url, {"straat": "Wilgenhof", "huisnummer": "7", "vanaf": "geen datum"})
    assert not Concept.objects.exists()
    assert not GeheimAdres.objects.exists()


def test_een_geweigerd_verslag_herhaalt_het_adres_niet_in_de_fout(
    gezin: Gezin, anna: Medewerker, geheim: None, client: Client
) -> None:
    from zicht.dossiers.gesprekken import leg_gesprek_vast
    from zicht.dossiers.verslagen import schrijf_verslag

    gesprek = leg_gesprek_vast(dossier=gezin.dossier, door=anna, wijze="telefoon", gehoord=[gezin.vader])
    schrijf_verslag(gesprek=gesprek, door=anna, verslag="Zij woont aan de Wilgenhof 7.", versie=1)
    client.force_login(anna)
    url = reverse("dossiers-verslag-aanbieden", kwargs={"dossier": gezin.dossier.pk, "gesprek": gesprek.pk})
    antwoord = client.post(url, {"personen": [gezin.vader.pk]})
    assert antwoord.status_code == 422
    staat_er_niet(antwoord.content.decode())


@pytest.mark.parametrize("naam", ["dossiers-personen", "dossiers-bevinding-vastleggen", "dossiers-document-toevoegen"])
def test_een_beschermde_melder_staat_er_alleen_met_het_merk(
    gezin: Gezin, anna: Medewerker, buurvrouw: Bron, client: Client, naam: str
) -> None:
    """ML-2, ALG-18: that there is a protected source, not who."""
    client.force_login(anna)
    tekst = client.get(reverse(naam, kwargs={"dossier": gezin.dossier.pk})).content.decode()
    stuk = tekst[tekst.index("Beschermde bron") :][:600]
    assert "niet weten" in stuk or "niet noemen" in stuk.lower()
    assert "Zonneveld" not in tekst


@pytest.mark.parametrize("naam", ["dossier", "dossiers-gesprekken", "dossiers-besluiten", "dossiers-vragen"])
def test_waar_de_melder_niet_nodig_is_staat_de_naam_niet(
    gezin: Gezin, anna: Medewerker, buurvrouw: Bron, client: Client, naam: str
) -> None:
    client.force_login(anna)
    assert "Zonneveld" not in client.get(reverse(naam, kwargs={"dossier": gezin.dossier.pk})).content.decode()


def test_een_afgeschermd_dossier_bestaat_niet_voor_een_teamgenoot(
    gezin: Gezin, bas: Medewerker, client: Client, leidinggevende: Medewerker
) -> None:
    """TG-3."""
    gezin.dossier.afgeschermd = True
    gezin.dossier.save()
    url = reverse("dossier", kwargs={"dossier": gezin.dossier.pk})
    client.force_login(bas)
    assert client.get(url).status_code == 404
    client.force_login(leidinggevende)
    assert client.get(url).status_code == 200


def test_de_geheimen_zijn_in_de_database_niet_te_lezen(gezin: Gezin, geheim: None) -> None:
    """TG-5, TG-7."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT adres FROM dossiers_geheimadres UNION ALL SELECT instructie FROM dossiers_veiligcontact")
        ruw: Any = b"".join(bytes(rij[0]) for rij in cursor.fetchall())
    assert b"Wilgenhof" not in ruw
    assert b"dinsdag" not in ruw
    assert VeiligContact.objects.get().instructie == INSTRUCTIE
