"""Who owns the log: a role of its own, so that the account of the application can add lines and do nothing else (TG-4).

A function of the database's administrator takes the log over, once it exists. Any account may call it: it only ever
takes rights away. This module knows no Django, because the embedded server is made before there is any.
"""

from __future__ import annotations

_ROL = """
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'zicht_logboek') THEN
        CREATE ROLE zicht_logboek NOLOGIN;
    END IF;
END $$"""

_FUNCTIE = """
CREATE OR REPLACE FUNCTION zicht_beheer.neem_logboek_over(account name DEFAULT session_user) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ding record;
BEGIN
    FOR ding IN
        SELECT c.oid::regclass AS naam FROM pg_class c
        WHERE c.relkind = 'r' AND c.relnamespace = 'logboek'::regnamespace
    LOOP
        EXECUTE format('ALTER TABLE %s OWNER TO zicht_logboek', ding.naam);
    END LOOP;
    FOR ding IN SELECT p.oid::regprocedure AS naam FROM pg_proc p WHERE p.pronamespace = 'logboek'::regnamespace LOOP
        EXECUTE format('ALTER ROUTINE %s OWNER TO zicht_logboek', ding.naam);
    END LOOP;
    ALTER SCHEMA logboek OWNER TO zicht_logboek;
    REVOKE ALL ON SCHEMA logboek FROM PUBLIC;
    REVOKE ALL ON ALL ROUTINES IN SCHEMA logboek FROM PUBLIC;
    EXECUTE format('REVOKE ALL ON SCHEMA logboek FROM %I', account);
    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA logboek FROM %I', account);
    EXECUTE format('GRANT USAGE ON SCHEMA logboek TO %I', account);
    EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA logboek TO %I', account);
    EXECUTE format('GRANT SELECT ON ALL SEQUENCES IN SCHEMA logboek TO %I', account);
    EXECUTE format('GRANT EXECUTE ON ALL ROUTINES IN SCHEMA logboek TO %I', account);
END $$"""

INRICHTING = (
    _ROL.strip(),
    "CREATE SCHEMA IF NOT EXISTS zicht_beheer",
    "GRANT USAGE ON SCHEMA zicht_beheer TO PUBLIC",
    _FUNCTIE.strip(),
)
"""What a superuser runs once in the database of Zicht. No statement holds an empty line."""


def sql_voor_beheerder(account: str) -> str:
    """What the administrator of an outside server runs as superuser, also when the log exists already.

    `account` is the role that Zicht logs in with.
    """
    naam = account.replace("'", "''")
    over = f"""DO $$ BEGIN
    IF to_regnamespace('logboek') IS NOT NULL THEN
        PERFORM zicht_beheer.neem_logboek_over('{naam}');
    END IF;
END $$"""
    return "".join(f"{opdracht};\n\n" for opdracht in (*INRICHTING, over))
