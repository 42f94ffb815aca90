"""Meetings with others about a family: its adults are invited, or it says why not (ALG-1)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from tests.dossiers.conftest import Gezin, stop_contact
from zicht.dossiers.models import Gebeurtenis, Verzending
from zicht.dossiers.uitnodigen import nodig_uit_voor_overleg
from zicht.kern.fouten import RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
MDO: dict[str, Any] = {"overleg": "MDO", "wanneer": date(2026, 3, 20), "met": "het wijkteam"}


def test_iedere_uitgenodigde_krijgt_een_eigen_uitnodiging(gezin: Gezin, anna: Medewerker) -> None:
    """ALG-1."""
    nodig_uit_voor_overleg(dossier=gezin.dossier, door=anna, uitgenodigd=[gezin.moeder, gezin.vader], **MDO)
    verstuurd = Verzending.objects.filter(dossier=gezin.dossier)
    assert {rij.persoon for rij in verstuurd} == {gezin.moeder, gezin.vader}
    assert all(
        "een multidisciplinair overleg (MDO) op 20 maart 2026 met het wijkteam" in rij.tekst for rij in verstuurd
    )


def test_een_volwassene_overslaan_vraagt_een_reden(gezin: Gezin, anna: Medewerker) -> None:
    """ALG-1."""
    with pytest.raises(RedenNodig, match=gezin.vader.naam) as fout:
        nodig_uit_voor_overleg(dossier=gezin.dossier, door=anna, uitgenodigd=[gezin.moeder], **MDO)
    assert fout.value.regel == "ALG-1"


def test_de_reden_waarom_iemand_niet_is_uitgenodigd_staat_in_de_tijdlijn(gezin: Gezin, anna: Medewerker) -> None:
    """ALG-1."""
    reden = "Hij is onbereikbaar op zee."
    nodig_uit_voor_overleg(
        dossier=gezin.dossier, door=anna, uitgenodigd=[gezin.moeder], niet_uitgenodigd_reden=reden, **MDO
    )
    assert reden in Gebeurtenis.objects.get(soort="uitnodigen voor overleg").tekst


def test_een_kind_overslaan_vraagt_geen_reden(gezin: Gezin, anna: Medewerker) -> None:
    nodig_uit_voor_overleg(dossier=gezin.dossier, door=anna, uitgenodigd=[gezin.moeder, gezin.vader], **MDO)
    assert not Verzending.objects.filter(persoon=gezin.lot).exists()


def test_een_vastgelegde_contactstop_is_reden_genoeg_om_niet_uit_te_nodigen(gezin: Gezin, anna: Medewerker) -> None:
    """ALG-1, ALG-6."""
    stop_contact(gezin, anna)
    nodig_uit_voor_overleg(dossier=gezin.dossier, door=anna, uitgenodigd=[gezin.moeder], **MDO)
    assert Verzending.objects.filter(persoon=gezin.moeder).exists()


def test_iemand_met_een_contactstop_uitnodigen_vraagt_een_reden(gezin: Gezin, anna: Medewerker) -> None:
    """ALG-6."""
    stop_contact(gezin, anna)
    with pytest.raises(RedenNodig) as fout:
        nodig_uit_voor_overleg(dossier=gezin.dossier, door=anna, uitgenodigd=[gezin.moeder, gezin.vader], **MDO)
    assert fout.value.regel == "ALG-6"


def test_het_scherm_kruist_aan_wie_erbij_mag_zijn(gezin: Gezin, anna: Medewerker, als: Any) -> None:
    """ALG-1."""
    tekst = als(anna).get(reverse("dossiers-uitnodigen", kwargs={"dossier": gezin.dossier.pk})).content.decode()
    for persoon in (gezin.moeder, gezin.vader):
        assert f'value="{persoon.pk}" id=' in tekst
    aangekruist = [stuk for stuk in tekst.split("<input") if "checked" in stuk and 'name="uitgenodigd"' in stuk]
    assert len(aangekruist) == 2


def test_het_scherm_vraagt_de_reden_als_iemand_is_weggelaten(gezin: Gezin, anna: Medewerker, als: Any) -> None:
    """ALG-1."""
    gegevens = {**MDO, "wanneer": "2026-03-20", "uitgenodigd": [str(gezin.moeder.pk)], "wijze": "brief"}
    url = reverse("dossiers-uitnodigen", kwargs={"dossier": gezin.dossier.pk})
    antwoord = als(anna).post(url, gegevens)
    assert antwoord.status_code == 422
    assert "Waarom is niet iedereen uitgenodigd?" in antwoord.content.decode()
