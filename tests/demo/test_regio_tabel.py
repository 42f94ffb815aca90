"""Lines for COPY: whatever is in a value comes back as it was."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.db import connection

from zicht.demo.regio.indexen import zonder_indexen
from zicht.demo.regio.tabel import tabel
from zicht.dossiers.models import Gezag, Persoon, Relatie, Verplichting
from zicht.kern.models import Team
from zicht.werkvoorraad.models import Werkregel

LASTIG = "rechte \\ schuine\tstreep\nen 'aanhaling' \\N é"


@pytest.mark.django_db
def test_lastige_tekst_komt_heel_terug() -> None:
    team = uuid4()
    _kopieer(tabel(Team).regel({"id": team, "naam": LASTIG}, []), "kern_team", tabel(Team).kolommen)
    assert Team.objects.get(pk=team).naam == LASTIG


@pytest.mark.django_db
def test_een_reeks_met_lastige_delen_komt_heel_terug() -> None:
    delen = ["gewoon", "met, komma", 'met "aanhaling"', "met \\ streep", ""]
    regel = tabel(Verplichting).regel(
        {
            "id": uuid4(),
            "dossier_id": uuid4(),
            "sleutel": "x",
            "code": "informeren",
            "regel": "ALG-2",
            "ontstaan_op": date(2026, 1, 2),
            "zichtbaar_vanaf": date(2026, 1, 2),
            "stand": "open",
            "gedaan": delen,
        },
        [],
    )
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE proef (LIKE dossiers_verplichting INCLUDING DEFAULTS) ON COMMIT DROP")
        _kopieer(regel, "proef", tabel(Verplichting).kolommen)
        cursor.execute("SELECT gedaan, uiterlijk, ontbreekt FROM proef")
        assert cursor.fetchone() == (delen, None, [])


def test_een_veld_dat_niet_bestaat_valt_op() -> None:
    with pytest.raises(KeyError, match="schoenmaat"):
        tabel(Persoon).regel({"schoenmaat": 43}, [])


def test_wat_niet_is_gegeven_krijgt_de_standaard_van_het_model() -> None:
    plek = tabel(Persoon).kolommen.index("gezinsrol")
    regel = tabel(Persoon).regel({"id": uuid4(), "vastgelegd_op": datetime(2026, 1, 2, tzinfo=UTC)}, [])
    assert regel.split("\t")[plek] == "anders"


@pytest.mark.django_db(transaction=True)
def test_indexen_en_sleutels_zijn_er_daarna_weer() -> None:
    voor = _schema()
    with zonder_indexen([Relatie, Gezag, Werkregel], draden=2, voortgang=lambda gedaan, totaal: None):
        assert len(_schema()) < len(voor)
    assert _schema() == voor


@pytest.mark.django_db(transaction=True)
def test_een_mislukte_lading_laat_lege_tabellen_met_indexen_achter() -> None:
    voor = _schema()
    with (
        pytest.raises(ZeroDivisionError),
        zonder_indexen([Relatie, Gezag], draden=1, voortgang=lambda gedaan, totaal: None),
    ):
        _ = 1 / 0
    assert (_schema(), Relatie.objects.count()) == (voor, 0)


def _kopieer(regel: str, naar: str, kolommen: tuple[str, ...]) -> None:
    namen = ", ".join(f'"{kolom}"' for kolom in kolommen)
    with connection.cursor() as cursor, cursor.copy(f"COPY {naar} ({namen}) FROM STDIN") as copy:
        copy.write(regel + "\n")


def _schema() -> set[tuple[str, ...]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'")
        indexen = {("index", rij[0]) for rij in cursor.fetchall()}
        cursor.execute(
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated::text "
            "FROM pg_constraint WHERE connamespace = 'public'::regnamespace"
        )
        return indexen | set(cursor.fetchall())
