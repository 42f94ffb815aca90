"""TG-9: what was typed is not lost when a session ends; RE-11, TG-2: and never comes back where it may not be."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.toegang.conftest import Cast
from zicht.dossiers.afschermen import scherm_dossier_af
from zicht.dossiers.models import Dossier
from zicht.kern.models import Concept, Medewerker, Sessie
from zicht.kern.sessies import beeindig_sessies

pytestmark = pytest.mark.django_db
Als = Callable[[Medewerker], Client]
GETYPT = "Moeder vertelt dat het vannacht weer is gebeurd."


def meekijken(dossier: Dossier) -> str:
    return reverse("toegang-meekijken", kwargs={"dossier": dossier.pk})


def stuur_concept(client: Client, sleutel: str) -> Any:
    bericht = json.dumps({"sleutel": sleutel, "gegevens": {"vraag": [GETYPT]}})
    return client.post(reverse("concept"), bericht, content_type="application/json")


def verloop() -> None:
    Sessie.objects.update(expire_date=timezone.now() - timedelta(seconds=1))


def test_een_concept_van_een_dossier_dat_er_niet_meer_is_wordt_geweigerd(cast: Cast, als: Als) -> None:
    """RE-11: a screen that still stood open."""
    antwoord = stuur_concept(als(cast.anna), f"toegang-meekijken:{uuid4()}")
    assert (antwoord.status_code, Concept.objects.count()) == (410, 0)
    assert "Wat u typte staat nog op uw scherm" in antwoord.json()["fout"]


def test_een_concept_voor_een_dossier_dat_men_niet_meer_ziet_wordt_geweigerd(
    cast: Cast, dossier: Dossier, als: Als
) -> None:
    """TG-2"""
    sleutel = als(cast.bas).get(meekijken(dossier)).context["sleutel"]
    client = als(cast.bas)
    assert stuur_concept(client, sleutel).status_code == 200
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden="Familie van een collega.")
    assert (stuur_concept(client, sleutel).status_code, Concept.objects.count()) == (410, 0)


def test_een_afgeschermd_dossier_antwoordt_als_een_dat_niet_bestaat(cast: Cast, dossier: Dossier, als: Als) -> None:
    """TG-3"""
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden="Familie van een collega.")
    client = als(cast.bas)
    echt, verzonnen = (stuur_concept(client, f"dossiers-vraag-nieuw:{pk}") for pk in (dossier.pk, uuid4()))
    assert (echt.status_code, echt.content) == (verzonnen.status_code, verzonnen.content)


def test_een_concept_van_een_ingetrokken_advies_wordt_geweigerd(cast: Cast, als: Als) -> None:
    """ADV-2: the adviesvrager is gone at once, from everywhere."""
    assert stuur_concept(als(cast.fien), f"advies-vervolg:{uuid4()}").status_code == 410


def test_een_nieuw_contact_hoort_nog_bij_geen_dossier(cast: Cast, als: Als) -> None:
    assert stuur_concept(als(cast.fien), f"nieuw_contact/{uuid4()}").status_code == 200


@pytest.fixture
def te_laat(cast: Cast, dossier: Dossier, als: Als) -> Callable[..., HttpResponse]:
    """Anna sends a form after her session ended."""

    def stuur(**velden: Any) -> HttpResponse:
        client = als(cast.anna)
        verloop()
        antwoord: Any = client.post(meekijken(dossier), {"vraag": GETYPT, **velden})
        return antwoord  # type: ignore[no-any-return]

    return stuur


def test_wat_na_de_sessie_werd_verstuurd_leidt_naar_inloggen(
    te_laat: Callable[..., HttpResponse], dossier: Dossier
) -> None:
    assert te_laat().headers["Location"] == f"{reverse('inloggen')}?next={meekijken(dossier)}"


def test_na_inloggen_staat_het_er_weer_ook_zonder_javascript(
    te_laat: Callable[..., HttpResponse], cast: Cast, dossier: Dossier, als: Als
) -> None:
    te_laat()
    form = als(cast.anna).get(meekijken(dossier)).context["form"]
    assert form["vraag"].value() == GETYPT


def test_wie_zich_daarna_als_ander_meldt_ziet_het_niet(
    te_laat: Callable[..., HttpResponse], cast: Cast, dossier: Dossier, als: Als
) -> None:
    te_laat()
    assert GETYPT not in als(cast.bas).get(meekijken(dossier)).content.decode()


def test_het_beveiligingsteken_wordt_niet_bewaard(te_laat: Callable[..., HttpResponse]) -> None:
    te_laat(csrfmiddlewaretoken="geheim")
    assert set(Concept.objects.get().gegevens) == {"vraag"}


def test_van_een_bestand_wordt_gezegd_dat_het_opnieuw_moet(
    te_laat: Callable[..., HttpResponse], client: Client
) -> None:
    te_laat(bestand=SimpleUploadedFile("a.pdf", b"%PDF-"))
    assert "Kies een bestand opnieuw" in client.get(reverse("inloggen")).content.decode()


def test_als_niet_bekend_is_wie_het_was_staat_de_tekst_op_het_scherm(cast: Cast, dossier: Dossier, als: Als) -> None:
    """A session that was ended on purpose leaves no trace of whose it was."""
    client = als(cast.anna)
    beeindig_sessies(cast.anna)
    antwoord = client.post(meekijken(dossier), {"vraag": GETYPT})
    assert (antwoord.status_code, Concept.objects.count()) == (403, 0)
    assert GETYPT in antwoord.content.decode()


def test_ook_een_nieuw_contact_gaat_niet_verloren(cast: Cast, als: Als) -> None:
    client, kenmerk = als(cast.fien), uuid4()
    adres = reverse("contact-nieuw", kwargs={"kenmerk": kenmerk})
    verloop()
    client.post(adres, {"verhaal": GETYPT})
    assert GETYPT in als(cast.fien).get(adres).content.decode()


def test_ook_een_advies_gaat_niet_verloren(cast: Cast, als: Als) -> None:
    client, kenmerk = als(cast.fien), uuid4()
    verloop()
    client.post(reverse("advies-nieuw", kwargs={"kenmerk": kenmerk}), {"vraag": GETYPT})
    assert Concept.objects.get().sleutel == f"advies-nieuw/{kenmerk}"
