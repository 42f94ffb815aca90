"""ML-9: two rows are declared one human being by a worker, and it can be taken back."""

from __future__ import annotations

import pytest

from tests.contact.conftest import Ontvang
from zicht.contact.gelijkstellen import gelijkstellingen, stel_personen_gelijk, trek_gelijkstelling_in
from zicht.contact.models import Melding
from zicht.dossiers.models import Gebeurtenis, Gelijkstelling, Persoon
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture
def twee(melding: Melding, ontvang: Ontvang) -> tuple[Persoon, Persoon]:
    ontvang()
    een, ander = Persoon.objects.filter(voornamen="Noor")
    return een, ander


def test_gelijkstellen_laat_beide_rijen_staan(twee: tuple[Persoon, Persoon], fenna: Medewerker) -> None:
    stel_personen_gelijk(persoon=twee[0], ander=twee[1], reden="Zelfde geboortedatum en adres.", door=fenna, kans=0.9)
    assert Persoon.objects.filter(voornamen="Noor").count() == 2
    assert gelijkstellingen(twee[1]).get().kans == 0.9


def test_in_beide_dossiers_staat_het_zonder_het_andere_te_noemen(
    twee: tuple[Persoon, Persoon], fenna: Medewerker
) -> None:
    """TG-3"""
    stel_personen_gelijk(persoon=twee[0], ander=twee[1], reden="Zelfde geboortedatum.", door=fenna)
    regels = Gebeurtenis.objects.filter(soort="personen gelijkstellen")
    assert {regel.dossier for regel in regels} == {een.dossier for een in twee}
    assert {regel.tekst for regel in regels} == {""}


def test_gelijkstellen_heeft_een_reden(twee: tuple[Persoon, Persoon], fenna: Medewerker) -> None:
    with pytest.raises(Invoerfout):
        stel_personen_gelijk(persoon=twee[0], ander=twee[1], reden="", door=fenna)


def test_wie_al_gelijk_is_wordt_dat_niet_nog_eens(twee: tuple[Persoon, Persoon], fenna: Medewerker) -> None:
    stel_personen_gelijk(persoon=twee[0], ander=twee[1], reden="Zelfde.", door=fenna)
    with pytest.raises(Invoerfout):
        stel_personen_gelijk(persoon=twee[1], ander=twee[0], reden="Zelfde.", door=fenna)


def test_twee_mensen_van_een_dossier_zijn_niet_dezelfde(melding: Melding, fenna: Medewerker) -> None:
    noor, bram = Persoon.objects.get(voornamen="Noor"), Persoon.objects.get(voornamen="Bram")
    with pytest.raises(Invoerfout):
        stel_personen_gelijk(persoon=noor, ander=bram, reden="x", door=fenna)


def test_een_vergissing_is_terug_te_nemen_en_blijft_bewaard(twee: tuple[Persoon, Persoon], fenna: Medewerker) -> None:
    rij = stel_personen_gelijk(persoon=twee[0], ander=twee[1], reden="Zelfde.", door=fenna)
    trek_gelijkstelling_in(gelijkstelling=rij, reden="Een nicht.", door=fenna)
    assert not gelijkstellingen(twee[0]).exists()
    assert Gelijkstelling.objects.get().intrekking_reden == "Een nicht."
    with pytest.raises(Invoerfout):
        trek_gelijkstelling_in(gelijkstelling=rij, reden="Nog eens.", door=fenna)
