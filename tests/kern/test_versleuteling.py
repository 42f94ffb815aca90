"""TG-7: narrative is encrypted with a key per dossier."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import ProgrammingError, connection, transaction

from zicht.dossiers.models import Bron, Dossier, Gebeurtenis
from zicht.dossiers.openen import open_dossier
from zicht.kern import sleutels
from zicht.kern.models import Medewerker, Sleutel
from zicht.kern.sleutelbestand import SleutelKwijt

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier() -> Dossier:
    door = Medewerker.objects.maak(gebruikersnaam="anna", naam="Anna Verhoef", rollen=["backoffice"])
    return open_dossier(op=date(2026, 3, 2), door=door)


def _ruw(tabel: str, kolom: str) -> bytes:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {kolom} FROM {tabel}")
        return bytes(cursor.fetchone()[0])


def test_tekst_staat_niet_leesbaar_in_de_database(dossier: Dossier) -> None:
    bron = Bron.objects.create(dossier=dossier, soort="omstander", identiteit={"naam": "Wilma Zonneveld"})
    assert b"Zonneveld" not in _ruw("dossiers_bron", "identiteit")
    assert Bron.objects.get(pk=bron.pk).identiteit == {"naam": "Wilma Zonneveld"}


def test_lege_tekst_blijft_leeg(dossier: Dossier) -> None:
    bron = Bron.objects.create(dossier=dossier, soort="omstander")
    assert Bron.objects.get(pk=bron.pk).grond_toelichting == ""


def test_tekst_van_een_andere_rij_gaat_niet_open(dossier: Dossier) -> None:
    een = Bron.objects.create(dossier=dossier, soort="omstander", identiteit={"naam": "A"})
    ander = Bron.objects.create(dossier=dossier, soort="omstander", identiteit={"naam": "B"})
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE dossiers_bron SET identiteit = (SELECT identiteit FROM dossiers_bron WHERE id=%s) WHERE id=%s",
            [een.pk, ander.pk],
        )
    with pytest.raises(SleutelKwijt):
        _ = Bron.objects.get(pk=ander.pk).identiteit


def test_zonder_sleutel_is_het_dossier_onleesbaar(dossier: Dossier) -> None:
    Bron.objects.create(dossier=dossier, soort="omstander", identiteit={"naam": "A"})
    Sleutel.objects.filter(eigenaar=dossier.pk).delete()
    sleutels.vergeet(dossier.pk)
    with pytest.raises(SleutelKwijt):
        _ = Bron.objects.get().identiteit


def test_update_buiten_de_rij_om_wordt_geweigerd(dossier: Dossier) -> None:
    with pytest.raises(TypeError):
        Bron.objects.filter(dossier=dossier).update(grond_toelichting="leesbaar")


def test_de_tijdlijn_verandert_nooit(dossier: Dossier) -> None:
    with pytest.raises(ProgrammingError), transaction.atomic():
        Gebeurtenis.objects.update(soort="iets anders")
    with pytest.raises(ProgrammingError), transaction.atomic():
        Gebeurtenis.objects.all().delete()
