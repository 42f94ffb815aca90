"""WCAG 2.2 AA on every screen of this room, at 1280 and at 320 pixels wide."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.contact.conftest import ANONIEM, LERARES, LOT, NOOR, NU, Ontvang, contactstop
from tests.contact.test_schermen_nieuw import NIEUW, _personen
from tests.contact.test_schermen_nieuw import NOOR as GETYPT
from tests.dossiers.browser import bekijk
from zicht.contact.intrekken import wens_tot_intrekking
from zicht.contact.invoer import BevindingInvoer
from zicht.contact.models import BesprokenMet
from zicht.contact.terugbellen import plan_terugbelafspraak
from zicht.dossiers.models import Bron, Persoon
from zicht.kern.models import Medewerker
from zicht.web.contact.urls import SCHERMEN

pytestmark = [pytest.mark.django_db, pytest.mark.browser]


@pytest.fixture
def bladen(ontvang: Ontvang, lies: Medewerker, als: Callable[[Medewerker], Client]) -> dict[str, str]:
    """Every screen, filled."""
    eerste = ontvang()
    noor = Persoon.objects.get(voornamen="Noor")
    melding = ontvang(
        melder=replace(LERARES, gronden=["vertrouwensrelatie"]),
        personen=[replace(NOOR, voornamen="Nora", is_persoon=noor)],
        bij_dossier=eerste.dossier,
        verwachting="",
        spoed=True,
        spoed_reden="Hij komt vrij.",
        bevindingen=[BevindingInvoer("Lot huilde.")],
        afspraken={"samenwerking": "U belt bij nieuws."},
    )
    los = ontvang(melder=ANONIEM, personen=[NOOR, LOT])
    afspraak = plan_terugbelafspraak(melding=melding, onderwerp="Rustig?", uiterlijk=NU + timedelta(hours=2), door=lies)
    contactstop(noor, lies)
    met_reden = {"contactstop_reden": "Zij vroeg het zelf."}
    gestopt = plan_terugbelafspraak(
        melding=melding, persoon=noor, onderwerp="Rust?", uiterlijk=NU + timedelta(hours=3), door=lies, **met_reden
    )
    wens_tot_intrekking(melding=eerste, door=lies, reden="Verkeerde huis.")
    besproken = BesprokenMet.objects.create(
        dossier=eerste.dossier, melding_nummer=1, wie="Noor", bereikbaar={"geheim_adres": ["Stiltepad 3"]}
    )
    browser, kenmerk = als(lies), uuid4()
    nieuw = reverse("contact-nieuw", kwargs={"kenmerk": kenmerk})
    fout = browser.post(nieuw, {**NIEUW, **_personen({**GETYPT, "geboortedatum": "2090-01-01"}), "melder_naam": ""})
    browser.post(nieuw, {**NIEUW, **_personen(GETYPT)})
    paden = {
        "nieuw": reverse("contact-nieuw", kwargs={"kenmerk": uuid4()}),
        "concept": nieuw,
        "bekend": f"{nieuw}bekend/",
        "terugbellen": reverse("contact-terugbellen"),
        "contactstop": reverse("contact-bel-terug", args=[eerste.dossier_id, gestopt.pk]),
        "zoekscherm": reverse("zoeken"),
        "los": reverse("contact-melding", args=[los.dossier_id, los.pk]),
        "los-bekend": reverse("contact-melding-bekend", args=[los.dossier_id, los.pk]),
    }
    huisarts = Bron.objects.create(dossier=eerste.dossier, soort="professional", identiteit={"naam": "Van Loon"})
    ids = {
        "bron": huisarts.pk,
        "melding": melding.pk,
        "persoon": noor.pk,
        "besproken": besproken.pk,
        "terugbelafspraak": afspraak.pk,
    }
    for pad, _, naam in SCHERMEN:
        sleutels = {veld: waarde for veld, waarde in ids.items() if f"uuid:{veld}>" in pad}
        if "gelijkstelling" not in pad:
            paden[f"over-{naam}"] = reverse(f"contact-{naam}", kwargs={"dossier": melding.dossier_id, **sleutels})
    gelezen = {naam: browser.get(pad).content.decode() for naam, pad in paden.items()}
    gezocht = browser.post(reverse("zoeken"), {"q": "Dorrestein"}).content.decode()
    return {**gelezen, "fouten": fout.content.decode(), "gezocht": gezocht}


@pytest.mark.parametrize("breedte", [1280, 320])
def test_elk_scherm_is_toegankelijk(bladen: dict[str, str], breedte: int) -> None:
    map = os.environ.get("ZICHT_BEELDEN")
    assert bekijk(bladen, breedte=breedte, beelden=Path(map) if map else None) == {}
