-- An append asks several times who may do it: here of one row, where 001 listed all that the login may see. The key of a store's lock moves
-- to the directory, beside what decides who gets it.

ALTER TABLE collector.directory ADD COLUMN lock_key bigint;
ALTER TABLE collector.stores NO FORCE ROW LEVEL SECURITY;
UPDATE collector.directory d SET lock_key = s.lock_key FROM collector.stores s WHERE s.store = d.store;
ALTER TABLE collector.stores FORCE ROW LEVEL SECURITY;
ALTER TABLE collector.stores DROP COLUMN lock_key;
ALTER TABLE collector.directory ALTER COLUMN lock_key SET NOT NULL;
COMMENT ON COLUMN collector.directory.lock_key IS 'Key of the advisory lock of the store''s writers: drawn at random, so that nobody else can take it.';

-- Without a search path of its own, which would take as long as the rest: so each name and operator in it says its schema.
CREATE FUNCTION collector.key_for(_store bigint) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
    key bigint;
    owner pg_catalog.name;
    parent bigint;
BEGIN
    SELECT d.lock_key, d.owner, d.parent INTO key, owner, parent FROM collector.directory d WHERE d.store OPERATOR(pg_catalog.=) _store;
    IF owner OPERATOR(pg_catalog.=) session_user THEN
        RETURN key;
    ELSIF collector.sees_all() OR pg_catalog.pg_has_role(session_user, pg_catalog.to_regrole(pg_catalog.quote_ident(owner))::pg_catalog.oid, 'MEMBER') THEN
        RETURN key;
    END IF;
    PERFORM FROM collector.holds h WHERE h.login OPERATOR(pg_catalog.=) session_user
        AND (h.store OPERATOR(pg_catalog.=) _store OR h.store OPERATOR(pg_catalog.=) parent);
    IF FOUND THEN
        RETURN key;
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION collector.key_for(bigint) IS 'The key of the store''s lock, for whom may see the store and add to it; null for anybody else. What `allowed` lists, asked of one store.';

ALTER POLICY own ON collector.heads USING (collector.key_for(store) IS NOT NULL);
ALTER POLICY own ON collector.records WITH CHECK (collector.key_for(store) IS NOT NULL);

CREATE OR REPLACE FUNCTION collector.require(_store bigint, _removing boolean) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE key bigint := collector.key_for(_store);
BEGIN
    IF key IS NULL OR _removing AND NOT (collector.sees_all() OR _store IN (SELECT collector.owned())) THEN
        RAISE EXCEPTION 'no such store, or it is not yours to change' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN key;
END
$$;

CREATE OR REPLACE FUNCTION collector.create_store(_name text, _owner name, _parent bigint, _files text, _introduction bytea, _settings bytea, _start text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE made bigint;
BEGIN
    IF _parent IS NOT NULL THEN
        PERFORM collector.require(_parent, true);
        SELECT d.owner INTO _owner FROM collector.directory d WHERE d.store = _parent;
    END IF;
    INSERT INTO collector.directory (name, parent, owner, lock_key)
    VALUES (_name, _parent, coalesce(_owner, session_user),
            ('x' || substr(encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'), 1, 16))::bit(64)::bigint)
    RETURNING store INTO made;
    INSERT INTO collector.stores (store, name, parent, files, introduction, settings) VALUES (made, _name, _parent, _files, _introduction, _settings);
    INSERT INTO collector.heads (store, link) VALUES (made, _start);
    RETURN made;
END
$$;

CREATE FUNCTION collector.append_one(_store bigint, _seq bigint, _link text, _line bytea, _table text, _id text, _new_link text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    version bigint;
    key bigint := collector.key_for(_store);
BEGIN
    IF key IS NULL THEN
        PERFORM collector.require(_store, false); -- which says why not
    END IF;
    PERFORM pg_advisory_xact_lock(key);
    UPDATE collector.heads SET seq = _seq + 1, link = _new_link, bytes = bytes + length(_line)
    WHERE store = _store AND seq = _seq AND link = _link RETURNING settings INTO version;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    INSERT INTO collector.records (store, seq, "table", id, line) VALUES (_store, _seq + 1, _table, _id, _line);
    RETURN version;
END
$$;
COMMENT ON FUNCTION collector.append_one(bigint, bigint, text, bytea, text, text, text) IS 'What `append` does, for one line: lists cost both sides as much as the rest.';

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA collector FROM PUBLIC;
