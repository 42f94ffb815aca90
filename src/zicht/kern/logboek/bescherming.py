"""Could the account of the application alter the log? Asked at start-up and by `zicht audit controleer` (TG-4)."""

from __future__ import annotations

from django.db import connection

TABELLEN = ("logboek.keten", "logboek.regel", "logboek.anker", "logboek.ankerstand")
RECHTEN = "INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER"
SERVERROLLEN = ("pg_write_all_data", "pg_execute_server_program", "pg_write_server_files")
HULP = "Draai als beheerder van de database wat `zicht audit bescherming` toont; zie docs/beheer/logboek.md."


def bescherm() -> None:
    """Hand the log over to its own role, where the server was prepared for that. Doing it again changes nothing."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regprocedure('zicht_beheer.neem_logboek_over(name)') IS NOT NULL")
        if cursor.fetchone()[0]:
            cursor.execute("SELECT zicht_beheer.neem_logboek_over()")


def zwakten() -> list[str]:
    """In how many ways this account could change or delete lines: a Dutch sentence each, none when it cannot."""
    with connection.cursor() as cursor:
        return [zin for zin, sql in _VRAGEN.items() if _is_waar(cursor, sql)]


def _is_waar(cursor: object, sql: str) -> bool:
    cursor.execute(sql)  # type: ignore[attr-defined]
    return bool(cursor.fetchone()[0])  # type: ignore[attr-defined]


_VRAGEN = {
    "Het account van Zicht is superuser van de database en kan dus alles wijzigen, ook het logboek.": (
        "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"
    ),
    "Het account van Zicht is eigenaar van het logboek, of kan zich als de eigenaar voordoen.": """
        SELECT bool_or(pg_has_role(current_user, rol, 'MEMBER')) FROM (
            SELECT nspowner AS rol FROM pg_namespace WHERE nspname = 'logboek'
            UNION SELECT relowner FROM pg_class WHERE relnamespace = 'logboek'::regnamespace
            UNION SELECT proowner FROM pg_proc WHERE pronamespace = 'logboek'::regnamespace
        ) eigenaren
    """,
    "Het account van Zicht heeft schrijfrechten op de tabellen van het logboek.": (
        "SELECT "
        + " OR ".join(f"has_table_privilege('{tabel}', '{RECHTEN}')" for tabel in TABELLEN)
        + " OR has_schema_privilege('logboek', 'CREATE')"
    ),
    "Het account van Zicht mag rollen beheren (CREATEROLE) en kan zich zo rechten op het logboek geven.": (
        "SELECT rolcreaterole FROM pg_roles WHERE rolname = current_user"
    ),
    "Het account van Zicht heeft een rol van de server waarmee het om de rechten heen kan.": (
        "SELECT " + " OR ".join(f"pg_has_role(current_user, '{rol}', 'MEMBER')" for rol in SERVERROLLEN)
    ),
}
