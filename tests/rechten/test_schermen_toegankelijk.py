"""WCAG 2.2 AA on every screen of this room, at 1280 and at 320 pixels wide."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from tests.dossiers.browser import bekijk
from tests.rechten.conftest import Beperk, Gezin, Vraag
from zicht.dossiers.models import Bevinding, Gezag
from zicht.kern.models import Medewerker
from zicht.rechten.beslissen import Deelbeslissing, beslis_op_verzoek
from zicht.rechten.verklaringen import voeg_eigen_verklaring_toe
from zicht.rechten.verzoeken import Onderdeel

pytestmark = [pytest.mark.django_db, pytest.mark.browser]


@pytest.fixture
def bladen(
    gezin: Gezin,
    lea: Medewerker,
    anna: Medewerker,
    vraag: Vraag,
    beperk: Beperk,
    uitspraak: Bevinding,
    als: Callable[[Medewerker], Client],
) -> dict[str, str]:
    """Every screen, filled, as the leidinggevende sees it."""
    beperking = beperk(mening_niet_gevraagd="Eerst niet te bereiken.")
    onbekend = vraag("vernietiging", betrokkene=gezin.lot, gemachtigde="Mr. Q. Pleiter", toelichting="Alles moet weg.")
    Gezag.objects.filter(kind=gezin.lot, gezaghebbende=gezin.vader).delete()
    beperkt = vraag("afschrift", betrokkene=gezin.fay)
    deel = Onderdeel("Dat ik schreeuwde", "feitelijk onjuist", "verbeteren", uitspraak)
    correctie = vraag("correctie", onderdelen=[deel, Onderdeel("De datum", "onvolledig", "afschermen")])
    besluiten = [
        Deelbeslissing(1, "toegewezen", "U hebt gelijk."),
        Deelbeslissing(2, "afgewezen", "De datum klopt.", "geen correctiegrond"),
    ]
    beslissing, _ = beslis_op_verzoek(verzoek=correctie, door=anna, beslissingen=besluiten)
    voeg_eigen_verklaring_toe(
        dossier=gezin.dossier, door=anna, tekst="Ik riep.", betrokkene=gezin.vader, persoon=gezin.vader, bij=[uitspraak]
    )
    namen: dict[str, dict[str, UUID]] = {
        "rechten": {},
        "rechten-nieuw": {},
        "rechten-beperken": {},
        "rechten-verklaring-nieuw": {},
        "rechten-opheffen": {"beperking": beperking.pk},
        "rechten-correctie": {"beslissing": beslissing.pk},
        "rechten-verzoek": {"verzoek": correctie.pk},
        "rechten-beslissen": {"verzoek": beperkt.pk},
        "rechten-identiteit": {"verzoek": onbekend.pk},
        "rechten-intrekken": {"verzoek": onbekend.pk},
    }
    browser = als(lea)
    paden = {naam: reverse(naam, kwargs={"dossier": gezin.dossier.pk, **rest}) for naam, rest in namen.items()}
    onbekend_pad = reverse("rechten-verzoek", kwargs={"dossier": gezin.dossier.pk, "verzoek": onbekend.pk})
    gemaakt = {naam: browser.get(pad).content.decode() for naam, pad in {**paden, "onbekend": onbekend_pad}.items()}
    fout = browser.post(
        paden["rechten-beslissen"], {"1_uitkomst": "toegewezen", "1_motivering": "Ja.", "op": "2026-03-09"}
    )
    return {**gemaakt, "geweigerd": fout.content.decode()}


@pytest.mark.parametrize("breedte", [1280, 320])
def test_de_schermen_van_de_rechten_zijn_toegankelijk(bladen: dict[str, str], breedte: int) -> None:
    map = os.environ.get("ZICHT_BEELDEN")
    assert bekijk(bladen, breedte=breedte, beelden=Path(map) if map else None) == {}
