-- The tables of the stores, who sees which rows, and the functions that write. Nobody writes a table directly: a login that can would also
-- be able to lock it against everybody. The functions run as the schema's owner, to whom the row policies apply as to anybody else
-- (FORCE ROW LEVEL SECURITY); the policies ask who is logged in (session_user), which no SET ROLE changes.

CREATE TABLE collector.directory (
    store   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name    text COLLATE "C" NOT NULL,
    parent  bigint REFERENCES collector.directory ON DELETE CASCADE,
    owner   name NOT NULL,
    UNIQUE NULLS NOT DISTINCT (parent, name)
);
COMMENT ON TABLE collector.directory IS 'Which stores there are, and the role to which each belongs. parent: the store into which it was merged. No login reads it directly.';

CREATE TABLE collector.holds (
    login   name NOT NULL,
    store   bigint NOT NULL REFERENCES collector.directory ON DELETE CASCADE,
    job     bigint NOT NULL,
    PRIMARY KEY (login, job)
);
COMMENT ON TABLE collector.holds IS 'The logins of workers that do a job of a member at this moment. No login reads it directly.';
CREATE INDEX directory_by_owner ON collector.directory (owner);
CREATE INDEX holds_of_job ON collector.holds (job);

-- who sees what (in PL/pgSQL, which keeps its plans for the session: each statement asks)

CREATE FUNCTION collector.roles_of_login() RETURNS SETOF name LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
    WITH RECURSIVE mine(oid) AS (
        SELECT to_regrole(quote_ident(session_user))::oid
        UNION
        SELECT m.roleid FROM pg_catalog.pg_auth_members m JOIN mine ON m.member = mine.oid
    )
    SELECT pg_get_userbyid(mine.oid) FROM mine;
END
$$;

-- Asked by each statement: so it is plain enough to be put into it, and names each function with its schema instead of setting a path.
CREATE FUNCTION collector.sees_all() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(pg_catalog.pg_has_role(session_user, pg_catalog.to_regrole('collector_operator')::pg_catalog.oid, 'MEMBER'), false)
        OR coalesce(pg_catalog.pg_has_role(session_user, pg_catalog.to_regrole('collector_app')::pg_catalog.oid, 'MEMBER'), false)
$$;
COMMENT ON FUNCTION collector.sees_all() IS 'Whether who is logged in looks after all stores.';

CREATE FUNCTION collector.owned() RETURNS SETOF bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
    SELECT d.store FROM collector.directory d WHERE d.owner IN (SELECT collector.roles_of_login());
END
$$;
COMMENT ON FUNCTION collector.owned() IS 'The stores that belong to who is logged in. A merged store has the owner of the one that it was merged into.';

CREATE FUNCTION collector.allowed() RETURNS SETOF bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
    SELECT h.store FROM collector.holds h WHERE h.login = session_user
    UNION
    SELECT d.store FROM collector.directory d JOIN collector.holds h ON d.parent = h.store WHERE h.login = session_user
    UNION
    SELECT collector.owned();
END
$$;
COMMENT ON FUNCTION collector.allowed() IS 'The stores whose rows who is logged in may see and add to: their own, and that of a job that they do now.';

-- tables of content

CREATE TABLE collector.stores (
    store        bigint PRIMARY KEY REFERENCES collector.directory ON DELETE CASCADE,
    name         text COLLATE "C" NOT NULL,
    parent       bigint,
    lock_key     bigint NOT NULL,
    files        text NOT NULL,
    introduction bytea,
    settings     bytea
);
COMMENT ON COLUMN collector.stores.lock_key IS 'Key of the advisory lock of its writers: drawn at random, so that nobody else can take it.';
COMMENT ON COLUMN collector.stores.files IS 'Where its files are: empty for this database, else a folder or the address of an object storage.';

CREATE TABLE collector.heads (
    store     bigint PRIMARY KEY REFERENCES collector.directory ON DELETE CASCADE,
    seq       bigint NOT NULL DEFAULT 0,
    link      text NOT NULL,
    bytes     bigint NOT NULL DEFAULT 0,
    rewrites  bigint NOT NULL DEFAULT 0,
    settings  bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);
COMMENT ON TABLE collector.heads IS 'The acknowledged end of each journal; how often lines were rewritten (forgetting) and settings were.';

CREATE TABLE collector.records (
    store   bigint NOT NULL,
    seq     bigint NOT NULL,
    "table" text COLLATE "C" NOT NULL,
    id      text COLLATE "C" NOT NULL,
    line    bytea NOT NULL,
    PRIMARY KEY (store, seq)
);
COMMENT ON COLUMN collector.records.line IS 'The exact bytes of the journal line, with its line break. "table" and id repeat what it says, for questions over many stores.';
CREATE INDEX records_by_table ON collector.records ("table", store, seq) WHERE "table" IN ('cases', 'watches', 'checks');

CREATE TABLE collector.streams (
    store   bigint NOT NULL,
    capture text COLLATE "C" NOT NULL,
    lines   bigint NOT NULL,
    bytes   bigint NOT NULL,
    link    text NOT NULL,
    PRIMARY KEY (store, capture)
);
CREATE TABLE collector.stream_lines (
    store   bigint NOT NULL,
    capture text COLLATE "C" NOT NULL,
    n       bigint NOT NULL,
    line    bytea NOT NULL,
    PRIMARY KEY (store, capture, n)
);

CREATE TABLE collector.objects (
    store   bigint NOT NULL,
    digest  text COLLATE "C" NOT NULL,
    size    bigint NOT NULL,
    PRIMARY KEY (store, digest)
);
CREATE TABLE collector.object_chunks (
    store   bigint NOT NULL,
    digest  text COLLATE "C" NOT NULL,
    n       integer NOT NULL,
    data    bytea NOT NULL,
    PRIMARY KEY (store, digest, n)
);
ALTER TABLE collector.object_chunks ALTER COLUMN data SET STORAGE EXTERNAL;
CREATE TABLE collector.derived (
    store   bigint NOT NULL,
    digest  text COLLATE "C" NOT NULL,
    data    bytea NOT NULL,
    PRIMARY KEY (store, digest)
);
CREATE TABLE collector.seal_files (
    store   bigint NOT NULL,
    name    text COLLATE "C" NOT NULL,
    data    bytea NOT NULL,
    PRIMARY KEY (store, name)
);
CREATE TABLE collector.other_files (
    store   bigint NOT NULL,
    name    text COLLATE "C" NOT NULL,
    data    bytea NOT NULL,
    PRIMARY KEY (store, name)
);
COMMENT ON TABLE collector.other_files IS 'What else lay in the folder from which the store came: ends that were set aside, letter templates of the person''s own.';

DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY['stores', 'heads', 'records', 'streams', 'stream_lines', 'objects', 'object_chunks', 'derived', 'seal_files', 'other_files']
    LOOP
        EXECUTE format('ALTER TABLE collector.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE collector.%I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('CREATE POLICY own ON collector.%I USING ((SELECT collector.sees_all()) OR store IN (SELECT collector.allowed()))', each);
    END LOOP;
END
$$;

-- functions that write

CREATE FUNCTION collector.require(_store bigint, _removing boolean) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE key bigint;
BEGIN
    -- A superuser as the schema's owner would pass every policy: so it is asked here as well.
    SELECT s.lock_key INTO key FROM collector.stores s WHERE s.store = _store
       AND CASE WHEN collector.sees_all() THEN true WHEN _removing THEN s.store IN (SELECT collector.owned())
                ELSE s.store IN (SELECT collector.allowed()) END;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no such store, or it is not yours to change' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN key;
END
$$;
COMMENT ON FUNCTION collector.require(bigint, boolean) IS 'The key of the store''s lock, for whom may add to it, or (second argument) remove from it; an error for anybody else.';

CREATE FUNCTION collector.create_store(_name text, _owner name, _parent bigint, _files text, _introduction bytea, _settings bytea, _start text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE made bigint;
BEGIN
    IF _parent IS NOT NULL THEN
        PERFORM collector.require(_parent, true);
        SELECT d.owner INTO _owner FROM collector.directory d WHERE d.store = _parent;
    END IF;
    INSERT INTO collector.directory (name, parent, owner) VALUES (_name, _parent, coalesce(_owner, session_user)) RETURNING store INTO made;
    INSERT INTO collector.stores (store, name, parent, lock_key, files, introduction, settings)
    VALUES (made, _name, _parent, ('x' || substr(encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'), 1, 16))::bit(64)::bigint,
            _files, _introduction, _settings);
    INSERT INTO collector.heads (store, link) VALUES (made, _start);
    RETURN made;
END
$$;

CREATE FUNCTION collector.drop_store(_store bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE inner_store bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(collector.require(_store, true));
    FOR inner_store IN SELECT d.store FROM collector.directory d WHERE d.parent = _store OR d.store = _store LOOP
        DELETE FROM collector.records WHERE store = inner_store;
        DELETE FROM collector.streams WHERE store = inner_store;
        DELETE FROM collector.stream_lines WHERE store = inner_store;
        DELETE FROM collector.object_chunks WHERE store = inner_store;
        DELETE FROM collector.objects WHERE store = inner_store;
        DELETE FROM collector.derived WHERE store = inner_store;
        DELETE FROM collector.seal_files WHERE store = inner_store;
        DELETE FROM collector.other_files WHERE store = inner_store;
    END LOOP;
    DELETE FROM collector.directory WHERE store = _store;
END
$$;

CREATE FUNCTION collector.append(_store bigint, _seq bigint, _link text, _lines bytea[], _tables text[], _ids text[], _new_link text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE version bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(collector.require(_store, false));
    UPDATE collector.heads SET seq = _seq + cardinality(_lines), link = _new_link,
        bytes = bytes + (SELECT sum(length(each)) FROM unnest(_lines) AS each)
    WHERE store = _store AND seq = _seq AND link = _link RETURNING settings INTO version;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    INSERT INTO collector.records (store, seq, "table", id, line)
    SELECT _store, _seq + each.place, each.name, each.id, each.line FROM unnest(_tables, _ids, _lines) WITH ORDINALITY AS each(name, id, line, place);
    RETURN version;
END
$$;
COMMENT ON FUNCTION collector.append(bigint, bigint, text, bytea[], text[], text[], text) IS
    'Appends lines after the record with this number and link; null, and nothing is appended, if the journal ends elsewhere. Returns the version of the settings.';

CREATE FUNCTION collector.fill(_store bigint, _numbers bigint[], _tables text[], _ids text[], _lines bytea[], _end_seq bigint, _end_link text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(collector.require(_store, true));
    INSERT INTO collector.records (store, seq, "table", id, line)
    SELECT _store, each.seq, each.name, each.id, each.line FROM unnest(_numbers, _tables, _ids, _lines) AS each(seq, name, id, line);
    UPDATE collector.heads SET seq = _end_seq, link = _end_link, bytes = bytes + (SELECT coalesce(sum(length(each)), 0) FROM unnest(_lines) AS each)
    WHERE store = _store;
END
$$;
COMMENT ON FUNCTION collector.fill(bigint, bigint[], text[], text[], bytea[], bigint, text) IS 'Takes the lines of a store that comes from elsewhere, as they are.';

CREATE FUNCTION collector.withhold(_store bigint, _numbers bigint[], _lines bytea[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE fits bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(collector.require(_store, true));
    SELECT count(*) INTO fits
    FROM unnest(_numbers, _lines) AS given(seq, line) JOIN collector.records r ON r.store = _store AND r.seq = given.seq,
         LATERAL (SELECT convert_from(r.line, 'UTF8')::json AS old, convert_from(given.line, 'UTF8')::json AS new) AS both_lines
    WHERE (old ->> 'digest', old ->> 'link', old ->> 'prev', old ->> 'at', old ->> 'seq', old ->> 'table')
        = (new ->> 'digest', new ->> 'link', new ->> 'prev', new ->> 'at', new ->> 'seq', new ->> 'table')
      AND new ->> 'doc' IS NULL AND new ->> 'salt' IS NULL;
    IF fits <> cardinality(_numbers) THEN
        RAISE EXCEPTION 'only the content and the salt of a record can be taken out' USING ERRCODE = 'check_violation';
    END IF;
    UPDATE collector.heads SET rewrites = rewrites + 1, bytes = bytes - (
        SELECT coalesce(sum(length(r.line) - length(given.line)), 0)
        FROM unnest(_numbers, _lines) AS given(seq, line) JOIN collector.records r ON r.store = _store AND r.seq = given.seq)
    WHERE store = _store;
    UPDATE collector.records r SET line = given.line FROM unnest(_numbers, _lines) AS given(seq, line)
    WHERE r.store = _store AND r.seq = given.seq;
END
$$;

CREATE FUNCTION collector.write_settings(_store bigint, _settings bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(collector.require(_store, true));
    UPDATE collector.stores SET settings = _settings WHERE store = _store;
    UPDATE collector.heads SET settings = settings + 1 WHERE store = _store;
END
$$;

CREATE FUNCTION collector.append_stream(_store bigint, _capture text, _n bigint, _link text, _lines bytea[], _new_link text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE added bigint := (SELECT sum(length(each)) FROM unnest(_lines) AS each);
BEGIN
    PERFORM pg_advisory_xact_lock(collector.require(_store, false));
    IF _n = 0 THEN
        INSERT INTO collector.streams VALUES (_store, _capture, cardinality(_lines), added, _new_link) ON CONFLICT DO NOTHING;
    ELSE
        UPDATE collector.streams SET lines = _n + cardinality(_lines), bytes = bytes + added, link = _new_link
        WHERE store = _store AND capture = _capture AND lines = _n AND link = _link;
    END IF;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO collector.stream_lines
    SELECT _store, _capture, _n + each.place, each.line FROM unnest(_lines) WITH ORDINALITY AS each(line, place);
    RETURN true;
END
$$;

CREATE FUNCTION collector.retire_stream(_store bigint, _capture text, _n bigint)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(collector.require(_store, false));
    DELETE FROM collector.streams WHERE store = _store AND capture = _capture AND lines = _n;
    IF FOUND THEN
        DELETE FROM collector.stream_lines WHERE store = _store AND capture = _capture;
    END IF;
END
$$;

CREATE FUNCTION collector.object_is_sound(_store bigint, _digest text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
    SELECT encode(sha256(coalesce(string_agg(c.data, ''::bytea ORDER BY c.n), ''::bytea)), 'hex') = _digest
    FROM collector.object_chunks c WHERE c.store = _store AND c.digest = _digest
$$;

CREATE FUNCTION collector.begin_object(_store bigint, _digest text, _size bigint)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM collector.require(_store, false);
    -- Who puts a file has found that what is there is not whole; what is whole is never replaced, whoever asks.
    IF EXISTS (SELECT FROM collector.objects o WHERE o.store = _store AND o.digest = _digest AND o.size < 268435456)
       AND collector.object_is_sound(_store, _digest) THEN
        RAISE EXCEPTION 'the file is there and whole' USING ERRCODE = 'unique_violation';
    END IF;
    INSERT INTO collector.objects VALUES (_store, _digest, _size) ON CONFLICT (store, digest) DO UPDATE SET size = _size;
    DELETE FROM collector.object_chunks WHERE store = _store AND digest = _digest;
END
$$;

CREATE FUNCTION collector.add_chunk(_store bigint, _digest text, _n integer, _data bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM collector.require(_store, false);
    INSERT INTO collector.object_chunks VALUES (_store, _digest, _n, _data);
END
$$;

CREATE FUNCTION collector.remove_object(_store bigint, _digest text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM collector.require(_store, true);
    DELETE FROM collector.derived WHERE store = _store AND digest = _digest;
    DELETE FROM collector.object_chunks WHERE store = _store AND digest = _digest;
    DELETE FROM collector.objects WHERE store = _store AND digest = _digest;
END
$$;

CREATE FUNCTION collector.keep_derived(_store bigint, _digest text, _data bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM collector.require(_store, false);
    INSERT INTO collector.derived VALUES (_store, _digest, _data) ON CONFLICT (store, digest) DO UPDATE SET data = _data;
END
$$;

CREATE FUNCTION collector.keep_seal_file(_store bigint, _name text, _data bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM collector.require(_store, false);
    INSERT INTO collector.seal_files VALUES (_store, _name, _data) ON CONFLICT (store, name) DO UPDATE SET data = _data;
END
$$;

CREATE FUNCTION collector.keep_other_file(_store bigint, _name text, _data bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM collector.require(_store, true);
    INSERT INTO collector.other_files VALUES (_store, _name, _data) ON CONFLICT (store, name) DO UPDATE SET data = _data;
END
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA collector FROM PUBLIC;
