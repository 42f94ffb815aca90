"""ML-5: whoever got something of a melding that is removed is proposed to be told, also by a copy or a handover."""

from __future__ import annotations

from datetime import date

import pytest

from zicht.afronding.models import Feedback
from zicht.afschrift.models import Afschrift
from zicht.contact.besproken import voorstel_besproken_met
from zicht.contact.models import Melding
from zicht.dossiers.models import Bron, Persoon

pytestmark = pytest.mark.django_db


def bron(melding: Melding, soort: str, **wie: str) -> Bron:
    return Bron.objects.create(dossier=melding.dossier, soort=soort, identiteit=wie)


def kopie(melding: Melding, **aan: object) -> Afschrift:
    gegeven: dict[str, object] = {"stand": "verstrekt", "verstrekt_op": date(2027, 1, 1), **aan}
    if "voor_bron" not in aan:
        gegeven["voor"] = Persoon.objects.filter(dossier=melding.dossier).first()
    return Afschrift.objects.create(dossier=melding.dossier, **gegeven)


def test_een_voogd_met_een_afschrift_staat_op_het_voorstel(melding: Melding) -> None:
    kopie(melding, instelling="Stichting De Brug")
    assert voorstel_besproken_met(melding) == ["Stichting De Brug"]


def test_een_informant_met_een_afschrift_ook(melding: Melding) -> None:
    kopie(melding, voor_bron=bron(melding, "professional", naam="Juf Kwak", organisatie="De Boog"))
    assert voorstel_besproken_met(melding) == ["Juf Kwak, De Boog"]


def test_een_concept_kreeg_niemand(melding: Melding) -> None:
    kopie(melding, instelling="Stichting De Brug", stand="concept")
    assert voorstel_besproken_met(melding) == []


def test_een_afschrift_van_voor_de_melding_telt_niet(melding: Melding) -> None:
    kopie(melding, instelling="Stichting De Brug", verstrekt_op=date(2020, 1, 1))
    assert voorstel_besproken_met(melding) == []


def test_wie_feedback_kreeg_staat_er_ook_op(melding: Melding) -> None:
    school = bron(melding, "professional", naam="Juf Kwak", organisatie="De Boog")
    Feedback.objects.create(
        dossier=melding.dossier, bron=school, ronde="na beoordeling", op=date(2027, 1, 1), wijze="telefoon"
    )
    assert voorstel_besproken_met(melding) == ["Juf Kwak, De Boog"]


def test_een_beschermde_bron_blijft_dat_ook_op_het_voorstel(melding: Melding) -> None:
    """ML-2"""
    buur = bron(melding, "omstander", naam="Wilma Zonneveld")
    Feedback.objects.create(
        dossier=melding.dossier, bron=buur, ronde="na beoordeling", op=date(2027, 1, 1), wijze="telefoon"
    )
    assert not any("Wilma" in wie for wie in voorstel_besproken_met(melding))
