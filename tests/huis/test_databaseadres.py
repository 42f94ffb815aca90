"""DATABASE_URL: what it means, and one clear sentence when it means nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from zicht.kern.databaseadres import OnjuistDatabaseadres, lees_databaseadres


def test_een_adres_geeft_de_sleutels_van_django() -> None:
    assert lees_databaseadres("postgresql://piet:p%40s@db.example:5433/zaken?sslmode=require", Path("/map")) == {
        "NAME": "zaken",
        "USER": "piet",
        "PASSWORD": "p@s",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


def test_een_socketmap_kan_als_host() -> None:
    assert lees_databaseadres("postgresql:///zaken?host=/run/postgresql", Path("/map"))["HOST"] == "/run/postgresql"


@pytest.mark.parametrize("leeg", [None, ""])
def test_zonder_adres_is_het_de_ingebedde_server(leeg: str | None, tmp_path: Path) -> None:
    tmp_path.joinpath("databasewachtwoord").write_text("geheim\n")
    adres = lees_databaseadres(leeg, tmp_path)
    assert (adres["NAME"], adres["USER"], adres["PASSWORD"]) == ("zicht", "zicht", "geheim")


@pytest.mark.parametrize(
    ("url", "zin"),
    [
        ("mysql://piet:geheim@host/zaken", "wijst niet naar PostgreSQL"),
        ("zaken", "wijst niet naar PostgreSQL"),
        ("postgresql://piet:geheim@host:poort/zaken", "niet te lezen"),
        ("postgresql://piet:geheim@host/", "geen naam van een database"),
        ("postgresql://piet:geheim@host/zaken?sslmod=require", "onbekende optie"),
    ],
)
def test_een_onleesbaar_adres_geeft_een_zin_zonder_wachtwoord(url: str, zin: str) -> None:
    with pytest.raises(OnjuistDatabaseadres, match=zin) as fout:
        lees_databaseadres(url, Path("/map"))
    assert "geheim" not in str(fout.value)
    assert "\n" not in str(fout.value)
