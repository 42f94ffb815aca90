"""TG-4: the account of the application can add lines, and nothing else."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import ProgrammingError, connection, transaction

from tests.kern.logboek.conftest import Gezin, Superuser
from zicht.dossiers.toegang import dossier_voor
from zicht.kern.logboek.bescherming import bescherm, zwakten
from zicht.kern.logboek.eigenaar import sql_voor_beheerder
from zicht.kern.models import Logregel, Medewerker


@pytest.mark.parametrize(
    "opdracht",
    [
        "UPDATE logboek.regel SET waar = 'iets anders'",
        "DELETE FROM logboek.regel",
        "TRUNCATE logboek.regel",
        "INSERT INTO logboek.regel SELECT * FROM logboek.regel",
        "UPDATE logboek.keten SET aantal = 0",
        "DELETE FROM logboek.keten",
        "DELETE FROM logboek.anker",
        "DELETE FROM logboek.ankerstand",
        "ALTER TABLE logboek.regel ADD COLUMN inhoud text",
        "ALTER TABLE logboek.regel OWNER TO CURRENT_USER",
        "ALTER TABLE logboek.regel DISABLE TRIGGER ALL",
        "ALTER TABLE logboek.regel SET SCHEMA public",
        "DROP TABLE logboek.regel",
        "DROP SCHEMA logboek CASCADE",
        "ALTER SCHEMA logboek RENAME TO weg",
        "CREATE TABLE logboek.extra ()",
        "CREATE RULE niets AS ON INSERT TO logboek.regel DO INSTEAD NOTHING",
        "DROP FUNCTION logboek.voeg_toe CASCADE",
        "DROP FUNCTION zicht_beheer.neem_logboek_over CASCADE",
        "GRANT zicht_logboek TO CURRENT_USER",
        "SET ROLE zicht_logboek",
        "DROP ROLE zicht_logboek",
        "ALTER ROLE zicht_logboek LOGIN",
    ],
)
def test_het_account_van_de_applicatie_kan_niets_wijzigen(gezin: Gezin, opdracht: str) -> None:
    voor = list(Logregel.objects.values_list())
    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)
    assert list(Logregel.objects.values_list()) == voor


def test_een_regel_komt_alleen_achteraan(gezin: Gezin) -> None:
    """The function that adds lines does not let one take the place of another."""
    opdracht = """SELECT logboek.voeg_toe(r.keten, 1, r.op, r.medewerker, r.rollen, r.actie, r.waar, r.object_soort,
        r.object, r.personen, r.getoond, r.grond, r.uitkomst, r.herkomst, r.sleutel, r.vorige, r.zegel)
        FROM logboek.regel r LIMIT 1"""
    with (
        pytest.raises(ProgrammingError, match="alleen achteraan"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(opdracht)


def test_een_anker_komt_alleen_na_het_vorige(gezin: Gezin) -> None:
    with pytest.raises(ProgrammingError, match="na het vorige"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT logboek.veranker(7, now(), 'k1', '', '', '', %s)", [[uuid4()]])


def test_een_beschermd_logboek_heeft_geen_zwakten(db: None) -> None:
    assert zwakten() == []


def test_schrijfrechten_worden_gezien(superuser: Superuser) -> None:
    superuser("GRANT DELETE ON logboek.regel TO zicht")
    assert zwakten() == ["Het account van Zicht heeft schrijfrechten op de tabellen van het logboek."]


def test_eigendom_wordt_gezien(superuser: Superuser) -> None:
    superuser("ALTER TABLE logboek.anker OWNER TO zicht")
    assert "Het account van Zicht is eigenaar van het logboek, of kan zich als de eigenaar voordoen." in zwakten()


def test_een_teruggezet_logboek_wordt_weer_overgenomen(superuser: Superuser, gezin: Gezin, anna: Medewerker) -> None:
    """A restored back-up belongs to the account that restored it, until Zicht starts."""
    for tabel in ("regel", "keten", "anker", "ankerstand"):
        superuser(f"ALTER TABLE logboek.{tabel} OWNER TO zicht")
    superuser("ALTER SCHEMA logboek OWNER TO zicht")
    bescherm()
    assert zwakten() == []
    dossier_voor(anna, gezin.dossier.pk, wat="dossier")
    assert Logregel.objects.filter(waar="dossier").exists()


def test_wat_de_beheerder_draait_beschermt(superuser: Superuser) -> None:
    """On an outside server."""
    superuser("DROP SCHEMA zicht_beheer CASCADE")
    superuser("ALTER SCHEMA logboek OWNER TO zicht")
    assert zwakten() != []
    superuser(sql_voor_beheerder("zicht"))
    assert zwakten() == []
