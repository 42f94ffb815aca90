"""FB-1 to FB-3: a letter to a melder holds what this melder may hear, and records exactly that."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.brieven.conftest import Maak, beoordeeld, melding_van, tekst_van, voorwaarde
from tests.dossiers.conftest import Gezin
from zicht.afronding.models import Feedback, Overdracht
from zicht.brieven.inhoud import lees
from zicht.brieven.models import Brief
from zicht.contact.models import Melding
from zicht.dossiers.models import Besluit, Bron, Verplichting

pytestmark = pytest.mark.django_db


def delen(brief: Brief) -> set[str]:
    return {blok.code for blok in lees(brief).blokken}


def test_een_omstander_hoort_alleen_of_het_is_opgepakt(
    gezin: Gezin,
    melding_buurvrouw: Melding,
    buurvrouw: Bron,
    overdracht: Overdracht,
    besluit: Callable[..., Besluit],
    maak: Maak,
    verstuur: Maak,
) -> None:
    """FB-2."""
    voorwaarde(gezin, "Sem slaapt niet thuis.", gezin.vader)
    beoordeeld(besluit, melding_buurvrouw)
    brief = verstuur(maak("feedback", bron=buurvrouw))
    assert Feedback.objects.get().onderdelen == ["opgepakt"]
    assert not any(stuk in brief.html for stuk in ("Zandstra", "Joris", "Wijkteam", "Sem slaapt", "Noor"))


def test_een_omstander_hoort_waarom_er_niets_gebeurt(
    melding_buurvrouw: Melding, buurvrouw: Bron, besluit: Callable[..., Besluit], maak: Maak
) -> None:
    """FB-2."""
    beoordeeld(besluit, melding_buurvrouw, "geen vervolg")
    brief = maak("feedback", bron=buurvrouw)
    assert "niet_opgepakt_waarom" in delen(brief) and "Er komt geen vervolg." in tekst_van(brief)


def test_wie_betrokken_blijft_hoort_aan_het_einde_ook_of_het_is_bevestigd(
    melding_buurvrouw: Melding, buurvrouw: Bron, besluit: Callable[..., Besluit], maak: Maak
) -> None:
    """FB-2: not before the end; and unknown is not no."""
    buurvrouw.blijvend_betrokken = True
    buurvrouw.save()
    beoordeeld(besluit, melding_buurvrouw)
    assert "bevestigd" not in delen(maak("feedback", bron=buurvrouw))
    einde = maak("feedback", bron=buurvrouw, ronde="bij einde")
    assert {"bevestigd", "verwachting"} <= delen(einde) and "[vul aan: of de zorgen" in tekst_van(einde)


def test_een_professional_hoort_vervolg_en_partij(
    gezin: Gezin,
    school: Bron,
    overdracht: Overdracht,
    besluit: Callable[..., Besluit],
    maak: Maak,
) -> None:
    """FB-1: the conditions only with a part in the follow-up."""
    voorwaarde(gezin, "Sem slaapt niet thuis.", gezin.vader)
    beoordeeld(besluit, melding_van(school, nummer=3))
    tekst = tekst_van(maak("feedback", bron=school))
    assert "er is een vervolg ingezet" in tekst and "Joris Tak" in tekst and "Sem slaapt" not in tekst


def test_een_professional_met_een_rol_krijgt_de_voorwaarden(
    gezin: Gezin, school: Bron, besluit: Callable[..., Besluit], maak: Maak
) -> None:
    """FB-1."""
    school.rol_in_vervolg = True
    school.save()
    voorwaarde(gezin, "Sem slaapt niet thuis.", gezin.vader)
    beoordeeld(besluit, melding_van(school, nummer=3))
    assert "Sem slaapt niet thuis." in tekst_van(maak("feedback", bron=school))


def test_feedback_versturen_vervult_de_plicht_over_deze_melding(
    melding: Melding, politie: Bron, besluit: Callable[..., Besluit], maak: Maak, verstuur: Maak
) -> None:
    """VB-12."""
    beoordeeld(besluit, melding)
    verstuur(maak("feedback", bron=politie))
    assert Verplichting.objects.get(code="feedback_na_beoordeling").stand == "voldaan"


def test_een_partner_krijgt_een_brief_zonder_dat_hij_meldde(school: Bron, maak: Maak, verstuur: Maak) -> None:
    """FB-3."""
    brief = verstuur(maak("feedback", bron=school, ronde="bij einde", ketenpartner="school"))
    assert "deed u bij ons een melding" not in brief.html
    assert Feedback.objects.get().ketenpartner == "school"


def test_wie_voor_ons_onbekend_is_krijgt_geen_brief(gezin: Gezin, maak: Maak) -> None:
    """FB-2."""
    from zicht.kern.fouten import Invoerfout

    onbekend = Bron.objects.create(dossier=gezin.dossier, soort="anoniem", identiteit={})
    with pytest.raises(Invoerfout):
        maak("feedback", bron=onbekend)
