"""Where the database of this installation is: an outside server by `DATABASE_URL`, else the embedded one."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from zicht.kern.inbedding.plaats import DATABASE, GEBRUIKER, Plaats

VOORBEELD = "postgresql://gebruiker:wachtwoord@host:5432/naam"
OPTIES = frozenset(
    {"sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout", "application_name", "target_session_attrs"}
)


class OnjuistDatabaseadres(ValueError):
    """`DATABASE_URL` cannot be read. The text is one Dutch sentence without the password."""


def lees_databaseadres(url: str | None, map: Path) -> dict[str, object]:
    """Give the connection keys of Django's `DATABASES` (NAME, USER, PASSWORD, HOST, PORT, OPTIONS).

    `url` is the value of `DATABASE_URL`; None or empty means the embedded server of the data folder `map`.
    Raises OnjuistDatabaseadres when the address cannot be read.
    """
    return _uit_url(url) if url else _ingebed(Plaats.van(map))


def _ingebed(plaats: Plaats) -> dict[str, object]:
    return {
        "NAME": DATABASE,
        "USER": GEBRUIKER,
        "PASSWORD": plaats.wachtwoord(),
        "HOST": str(plaats.socketmap),
        "PORT": str(plaats.poort),
        "OPTIONS": {},
    }


def _uit_url(url: str) -> dict[str, object]:
    delen, poort = _splits(url)
    naam = unquote(delen.path.removeprefix("/"))
    if not naam or "/" in naam:
        raise OnjuistDatabaseadres(f"In DATABASE_URL staat geen naam van een database; schrijf {VOORBEELD}.")
    vragen = dict(parse_qsl(delen.query, keep_blank_values=True))
    host = vragen.pop("host", None) or unquote(delen.hostname or "")
    if onbekend := sorted(vragen.keys() - OPTIES):
        mogelijk = ", ".join(sorted(OPTIES))
        raise OnjuistDatabaseadres(
            f"DATABASE_URL heeft een onbekende optie ({', '.join(onbekend)}); mogelijk zijn {mogelijk}."
        )
    return {
        "NAME": naam,
        "USER": unquote(delen.username or ""),
        "PASSWORD": unquote(delen.password or ""),
        "HOST": host,
        "PORT": str(poort or ""),
        "OPTIONS": vragen,
    }


def _splits(url: str) -> tuple[SplitResult, int | None]:
    try:
        delen = urlsplit(url)
        poort = delen.port
    except ValueError as fout:
        raise OnjuistDatabaseadres(
            f"DATABASE_URL is niet te lezen (is de poort een getal?); schrijf {VOORBEELD}."
        ) from fout
    if delen.scheme not in ("postgresql", "postgres"):
        raise OnjuistDatabaseadres(f"DATABASE_URL wijst niet naar PostgreSQL; schrijf {VOORBEELD}.")
    return delen, poort
