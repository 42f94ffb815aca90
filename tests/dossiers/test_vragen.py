"""ALG-15: a question stays open until it is answered in substance; agreements are recorded with whom they were made."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dossiers.conftest import Gezin
from zicht.dossiers.models import Afspraak, Antwoord, Bron, Persoon, Vraag
from zicht.dossiers.vragen import beantwoord_vraag, maak_afspraak, stel_vraag
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture
def vraag(gezin: Gezin, anna: Medewerker) -> Vraag:
    return stel_vraag(
        dossier=gezin.dossier,
        door=anna,
        persoon=gezin.moeder,
        tekst="Wat doen jullie precies?",
        wijze="e-mail",
        op=date(2026, 3, 4),
    )


def test_doorverwijzen_is_geen_inhoudelijk_antwoord(vraag: Vraag, anna: Medewerker) -> None:
    beantwoord_vraag(vraag=vraag, door=anna, tekst="Wij bellen u.", inhoudelijk=False, wijze="e-mail")
    assert not vraag.antwoorden.filter(inhoudelijk=True).exists()


def test_er_kunnen_meer_antwoorden_komen(vraag: Vraag, anna: Medewerker) -> None:
    beantwoord_vraag(vraag=vraag, door=anna, tekst="Wij bellen u.", inhoudelijk=False, wijze="e-mail")
    beantwoord_vraag(vraag=vraag, door=anna, tekst="Wij spreken iedereen.", inhoudelijk=True, wijze="e-mail")
    assert Antwoord.objects.filter(vraag=vraag).count() == 2


def test_een_antwoord_komt_na_de_vraag(vraag: Vraag, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        beantwoord_vraag(vraag=vraag, door=anna, tekst="Zo.", inhoudelijk=True, wijze="e-mail", op=date(2026, 3, 3))
    assert set(fout.value.velden) == {"op"}


def test_een_antwoord_verraadt_de_melder_niet(vraag: Vraag, anna: Medewerker, buurvrouw: Bron) -> None:
    """ML-2, hard."""
    with pytest.raises(Geweigerd):
        beantwoord_vraag(vraag=vraag, door=anna, tekst="Wilma Zonneveld belde ons.", inhoudelijk=True, wijze="e-mail")


def test_een_afspraak_is_met_mensen_van_dit_dossier(gezin: Gezin, anna: Medewerker, ander_gezin: Persoon) -> None:
    with pytest.raises(Invoerfout) as fout:
        maak_afspraak(dossier=gezin.dossier, door=anna, met=[ander_gezin], tekst="Wij bellen donderdag.")
    assert set(fout.value.velden) == {"met"}


def test_een_afspraak_staat_bij_iedereen_met_wie_zij_is_gemaakt(gezin: Gezin, anna: Medewerker) -> None:
    maak_afspraak(dossier=gezin.dossier, door=anna, met=[gezin.moeder, gezin.vader], tekst="Wij bellen donderdag.")
    assert set(Afspraak.objects.get().met.all()) == {gezin.moeder, gezin.vader}
