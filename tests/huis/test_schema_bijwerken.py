"""The schema follows the program, never the other way round."""

from __future__ import annotations

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from zicht.cli.startfout import Startfout
from zicht.cli.voorbereiden import werk_schema_bij


@pytest.mark.django_db
def test_een_bijgewerkte_database_blijft_zoals_zij_is() -> None:
    gemeld: list[str] = []
    werk_schema_bij(gemeld.append)
    assert gemeld == []


@pytest.mark.django_db
def test_een_database_van_een_nieuwere_versie_wordt_geweigerd() -> None:
    MigrationRecorder(connection).record_applied("kern", "9999_later")
    with pytest.raises(Startfout, match="nieuwere versie van Zicht"):
        werk_schema_bij()
