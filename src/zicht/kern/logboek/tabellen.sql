CREATE SCHEMA logboek;

-- One row per chain: how far it goes. A chain without its last line is noticed by it.
CREATE TABLE logboek.keten (
    kenmerk uuid PRIMARY KEY,
    aantal bigint NOT NULL DEFAULT 0,
    zegel bytea NOT NULL DEFAULT '',
    verankerd bigint NOT NULL DEFAULT 0
);
CREATE INDEX keten_te_verankeren ON logboek.keten (kenmerk) WHERE aantal > verankerd;

-- No foreign key to any other table: whoever may drop that table could otherwise alter this one.
CREATE TABLE logboek.regel (
    nummer bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    keten uuid NOT NULL,
    volgnummer bigint NOT NULL,
    op timestamptz NOT NULL,
    medewerker uuid,
    rollen text NOT NULL,
    actie text NOT NULL,
    waar text NOT NULL,
    object_soort text NOT NULL,
    object uuid,
    personen uuid[] NOT NULL,
    getoond uuid[] NOT NULL,
    grond text NOT NULL,
    uitkomst text NOT NULL,
    herkomst text NOT NULL,
    sleutel text NOT NULL,
    vorige bytea NOT NULL,
    zegel bytea NOT NULL,
    UNIQUE (keten, volgnummer)
);
CREATE INDEX regel_medewerker ON logboek.regel (medewerker, op);
CREATE INDEX regel_getoond ON logboek.regel USING gin (getoond) WHERE getoond <> '{}'::uuid[];

-- An anchor holds the state of every chain that grew since the one before.
CREATE TABLE logboek.anker (
    nummer bigint PRIMARY KEY,
    op timestamptz NOT NULL,
    sleutel text NOT NULL,
    som bytea NOT NULL,
    vorige bytea NOT NULL,
    zegel bytea NOT NULL
);
CREATE TABLE logboek.ankerstand (
    anker bigint NOT NULL REFERENCES logboek.anker,
    keten uuid NOT NULL,
    aantal bigint NOT NULL,
    zegel bytea NOT NULL,
    PRIMARY KEY (keten, anker)
);

-- Locks these chains until the end of the transaction, in one order for everybody, and gives how far they go.
CREATE FUNCTION logboek.open_ketens(ketens uuid[]) RETURNS TABLE (kenmerk uuid, aantal bigint, zegel bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO logboek.keten (kenmerk) SELECT DISTINCT u FROM unnest(ketens) u ORDER BY u ON CONFLICT DO NOTHING;
    RETURN QUERY
        SELECT k.kenmerk, k.aantal, k.zegel FROM logboek.keten k
        WHERE k.kenmerk = ANY (ketens) ORDER BY k.kenmerk FOR UPDATE;
END $$;

-- Adds one line at the end of its chain, and nowhere else.
CREATE FUNCTION logboek.voeg_toe(
    keten uuid, volgnummer bigint, op timestamptz, medewerker uuid, rollen text, actie text, waar text,
    object_soort text, object uuid, personen uuid[], getoond uuid[], grond text, uitkomst text, herkomst text,
    sleutel text, vorige bytea, zegel bytea
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
    UPDATE logboek.keten k SET aantal = voeg_toe.volgnummer, zegel = voeg_toe.zegel
        WHERE k.kenmerk = voeg_toe.keten AND k.aantal = voeg_toe.volgnummer - 1 AND k.zegel = voeg_toe.vorige;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Een regel van het logboek komt alleen achteraan zijn keten.';
    END IF;
    INSERT INTO logboek.regel (
        keten, volgnummer, op, medewerker, rollen, actie, waar, object_soort, object, personen, getoond, grond,
        uitkomst, herkomst, sleutel, vorige, zegel
    ) VALUES (
        voeg_toe.keten, voeg_toe.volgnummer, voeg_toe.op, voeg_toe.medewerker, voeg_toe.rollen, voeg_toe.actie,
        voeg_toe.waar, voeg_toe.object_soort, voeg_toe.object, voeg_toe.personen, voeg_toe.getoond, voeg_toe.grond,
        voeg_toe.uitkomst, voeg_toe.herkomst, voeg_toe.sleutel, voeg_toe.vorige, voeg_toe.zegel
    );
END $$;

-- The chains that grew since the last anchor. A chain somebody writes to is left for a next anchor: nobody waits.
CREATE FUNCTION logboek.te_verankeren() RETURNS TABLE (keten uuid, aantal bigint, zegel bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('logboek.anker'));
    RETURN QUERY
        SELECT k.kenmerk, k.aantal, k.zegel FROM logboek.keten k
        WHERE k.aantal > k.verankerd ORDER BY k.kenmerk FOR UPDATE SKIP LOCKED;
END $$;

CREATE FUNCTION logboek.veranker(
    nummer bigint, op timestamptz, sleutel text, som bytea, vorige bytea, zegel bytea, ketens uuid[]
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('logboek.anker'));
    IF veranker.nummer <> 1 + coalesce((SELECT max(a.nummer) FROM logboek.anker a), 0) THEN
        RAISE EXCEPTION 'Een anker van het logboek komt alleen na het vorige.';
    END IF;
    INSERT INTO logboek.anker (nummer, op, sleutel, som, vorige, zegel) VALUES (
        veranker.nummer, veranker.op, veranker.sleutel, veranker.som, veranker.vorige, veranker.zegel
    );
    INSERT INTO logboek.ankerstand (anker, keten, aantal, zegel)
        SELECT veranker.nummer, k.kenmerk, k.aantal, k.zegel FROM logboek.keten k WHERE k.kenmerk = ANY (veranker.ketens);
    UPDATE logboek.keten k SET verankerd = k.aantal WHERE k.kenmerk = ANY (veranker.ketens);
END $$;
