"""One writer: every act leaves the store as the core derives it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from zicht.contact.models import Melding
from zicht.dossiers.models import Bron, Dossier, Persoon, Verplichting
from zicht.dossiers.openen import open_dossier
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.werkvoorraad.beeld import lees_beeld
from zicht.werkvoorraad.beeld.groeperen import Dossiers
from zicht.werkvoorraad.bijwerken import werk_bij
from zicht.werkvoorraad.controleren import controleer
from zicht.werkvoorraad.models import Fase, Werkregel

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier() -> Dossier:
    with klok.op(date(2026, 3, 2)):
        door = Medewerker.objects.maak(gebruikersnaam="anna", naam="Anna Verhoef", rollen=["backoffice"])
        dossier = open_dossier(door=door)
        bron = Bron.objects.create(dossier=dossier, soort="omstander")
        Persoon.objects.create(dossier=dossier, gezinsrol="moeder", achternaam="Bos")
        Melding.objects.create(
            dossier=dossier,
            nummer=1,
            ontvangen_op=datetime(2026, 3, 2, 22, 59, tzinfo=UTC),
            kanaal="telefoon",
            melder=bron,
        )
        werk_bij(dossier.pk)
    return dossier


def test_melding_geeft_de_verplichting_om_te_beslissen(dossier: Dossier) -> None:
    """VB-1: five working days after receipt, at 23:59 of that day too."""
    plicht = Verplichting.objects.get(dossier=dossier, code="veiligheidsbeoordeling")
    assert (plicht.ontstaan_op, plicht.uiterlijk, plicht.stand) == (date(2026, 3, 2), date(2026, 3, 9), "open")


def test_werkregel_toont_stap_en_eerste_datum(dossier: Dossier) -> None:
    """VB-2: the queue shows the sixth working day."""
    regel = Werkregel.objects.get(dossier=dossier)
    assert regel.fase == Fase.BEOORDELING
    assert regel.uiterlijk == date(2026, 3, 9)
    assert regel.verantwoordelijk_vanaf == date(2026, 3, 10)


def test_opnieuw_bijwerken_verandert_niets(dossier: Dossier) -> None:
    voor = set(Verplichting.objects.values_list("id", "sleutel", "stand"))
    with klok.op(date(2026, 3, 3)):
        werk_bij(dossier.pk)
    assert set(Verplichting.objects.values_list("id", "sleutel", "stand")) == voor


def test_controleer_vindt_wat_afwijkt_en_herstelt_het(dossier: Dossier) -> None:
    with klok.op(date(2026, 3, 3)):
        assert controleer().afwijkend == 0
        Verplichting.objects.filter(code="veiligheidsbeoordeling").update(uiterlijk=date(2026, 3, 20))
        Verplichting.objects.filter(code="informeren").delete()
        verslag = controleer(herstel=True)
        assert (verslag.dossiers, verslag.afwijkend) == (1, 1)
        assert any("wijkt af in uiterlijk" in zin for zin in verslag.verschillen)
        assert controleer().afwijkend == 0


def test_alleen_wat_een_dossier_heeft_wordt_gelezen(dossier: Dossier) -> None:
    """A dossier that has just begun fills a few of some forty tables; each act reads its facts anew."""
    with CaptureQueriesContext(connection) as vragen:
        lees_beeld(dossier.pk)
    assert len(vragen) <= 7


def test_wat_niet_genoemd_is_wordt_niet_stil_overgeslagen(dossier: Dossier) -> None:
    with pytest.raises(KeyError):
        Dossiers([dossier.pk], [Persoon]).van(Bron)
