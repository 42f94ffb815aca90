"""Loading a large region: from more than one process, without indexes meanwhile, whole or not at all."""

from __future__ import annotations

import pytest

from zicht.demo.regio import vullen
from zicht.demo.regio.verzinnen import Regio
from zicht.demo.regio.vullen import vul
from zicht.dossiers.models import Dossier
from zicht.kern import klok
from zicht.kern.models import Medewerker, Sleutel
from zicht.werkvoorraad.controleren import controleer

pytestmark = pytest.mark.django_db(transaction=True)
DOSSIERS = 40


@pytest.fixture(autouse=True)
def als_groot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vullen, "VANAF_ZONDER_INDEXEN", 1)
    monkeypatch.setattr(vullen, "PARTIJ", 15)


def test_twee_processen_maken_samen_de_hele_regio() -> None:
    vul(Regio(3, DOSSIERS, klok.vandaag()), processen=2)
    verslag = controleer()
    assert (verslag.dossiers, verslag.verschillen) == (DOSSIERS, [])


def test_de_voortgang_komt_tot_het_einde() -> None:
    gezien: dict[str, tuple[int, int]] = {}
    vul(
        Regio(3, DOSSIERS, klok.vandaag()),
        processen=1,
        voortgang=lambda wat, gedaan, totaal: gezien.update({wat: (gedaan, totaal)}),
    )
    assert gezien["Dossiers"] == (DOSSIERS, DOSSIERS)
    assert gezien["Indexen"][0] == gezien["Indexen"][1]


def test_wat_halverwege_mislukt_laat_niets_achter(monkeypatch: pytest.MonkeyPatch) -> None:
    def mislukt(zaad: int, aantal: int) -> None:
        raise RuntimeError

    monkeypatch.setattr(vullen, "maak_medewerkers", mislukt)
    with pytest.raises(RuntimeError):
        vul(Regio(3, DOSSIERS, klok.vandaag()), processen=1)
    assert (Dossier.objects.count(), Medewerker.objects.count(), Sleutel.objects.count()) == (0, 0, 0)
