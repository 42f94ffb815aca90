"""Before a destruction: who wants to be called is asked; destroying is no hindrance to itself (NZ-3, NZ-6)."""

from __future__ import annotations

import pytest

from zicht.bewaren.openstaand import openstaand
from zicht.dossiers.models import Dossier, Verplichting
from zicht.kern import klok

pytestmark = pytest.mark.django_db


def schuldig(dossier: Dossier, code: str) -> None:
    """An open obligation of this code."""
    Verplichting.objects.create(
        dossier=dossier,
        code=code,
        sleutel=f"{code}:1",
        regel="NZ-3",
        ontstaan_op=klok.vandaag(),
        zichtbaar_vanaf=klok.vandaag(),
        stand=Verplichting.Stand.OPEN,
    )


def test_nz_3_wie_nog_gebeld_wil_worden_wordt_apart_genoemd(dossier: Dossier) -> None:
    schuldig(dossier, "nazorgcontact")
    assert openstaand([dossier.pk])[dossier.pk] == ["1 persoon wil nog gebeld worden (laat kiezen of dat vervalt)"]


def test_nz_6_een_brief_die_nog_uit_moet_staat_open(dossier: Dossier) -> None:
    schuldig(dossier, "vernietiging_bevestigen")
    assert openstaand([dossier.pk])[dossier.pk] == ["1 verplichting staat nog open"]


def test_re_6_het_vernietigen_zelf_staat_zichzelf_niet_in_de_weg(dossier: Dossier) -> None:
    schuldig(dossier, "vernietiging_uitvoeren")
    assert openstaand([dossier.pk]) == {}
