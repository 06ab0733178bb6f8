-- What the fleet's app asks for: the month's statistics, and login details that a member types there. Functions answer, and ask who asks.
CREATE TABLE collector_fleet.statistics (
    one     boolean PRIMARY KEY DEFAULT true CHECK (one),
    counted timestamptz NOT NULL,
    told    jsonb NOT NULL
);
COMMENT ON TABLE collector_fleet.statistics IS 'The figures of a month, as they may be told: no member is named, and what few share is left out already.';

CREATE FUNCTION collector_fleet.statistics_now() RETURNS TABLE (counted timestamptz, told jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM collector.operator_now();
    RETURN QUERY SELECT s.counted, s.told FROM collector_fleet.statistics s;
END
$$;

CREATE TABLE collector_fleet.new_logins (
    member   text NOT NULL,
    provider text NOT NULL,
    at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (member, provider)
);
COMMENT ON TABLE collector_fleet.new_logins IS 'Members who typed other login details: the planner has what was refused there tried once more.';

CREATE FUNCTION collector_fleet.login_states(_member text) RETURNS TABLE (provider text, kept boolean, refused boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT s.provider, bool_or(s.kind = 'login'), bool_or(s.kind = 'refused') FROM collector_fleet.sealed s
    WHERE s.member = _member AND s.provider <> '' AND collector.may_see(_member) GROUP BY s.provider ORDER BY s.provider
$$;
COMMENT ON FUNCTION collector_fleet.login_states(text) IS 'For which sites login details of a member are kept, and where they were refused; never what they are.';

CREATE FUNCTION collector_fleet.keep_own_login(_member text, _provider text, _keys text[], _data bytea) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF _member NOT IN (SELECT collector.members_of_session(true)) THEN
        RAISE EXCEPTION 'only the member keeps these' USING ERRCODE = 'insufficient_privilege';
    END IF;
    LOCK TABLE collector_fleet.workers IN SHARE MODE;
    IF _keys IS DISTINCT FROM ARRAY(SELECT w.public_key FROM collector_fleet.workers w WHERE w.name <> 'app' ORDER BY w.name) THEN
        RETURN 'other-keys';
    END IF;
    IF length(_provider) NOT BETWEEN 1 AND 253 OR length(_data) > 20000 THEN
        RETURN 'too-long';
    END IF;
    DELETE FROM collector_fleet.sealed s WHERE s.member = _member AND s.provider = _provider;
    INSERT INTO collector_fleet.sealed (member, provider, kind, data) VALUES (_member, _provider, 'login', _data);
    INSERT INTO collector_fleet.new_logins (member, provider) VALUES (_member, _provider) ON CONFLICT (member, provider) DO UPDATE SET at = now();
    RETURN '';
END
$$;
COMMENT ON FUNCTION collector_fleet.keep_own_login(text, text, text[], bytea) IS
    'Keeps what the session''s person, the member, typed, sealed for these keys; sessions and refusals of the former details go. Empty, or why
not: other-keys (a worker was enrolled or dismissed meanwhile), too-long.';

CREATE FUNCTION collector_fleet.forget_own_login(_member text, _provider text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF _member NOT IN (SELECT collector.members_of_session(true)) THEN
        RAISE EXCEPTION 'only the member forgets these' USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM collector_fleet.sealed s WHERE s.member = _member AND s.provider = _provider AND _provider <> '';
    RETURN FOUND;
END
$$;
REVOKE ALL ON FUNCTION collector_fleet.statistics_now(), collector_fleet.login_states(text), collector_fleet.forget_own_login(text, text),
    collector_fleet.keep_own_login(text, text, text[], bytea) FROM PUBLIC;

ALTER TABLE collector_fleet.signs_of_life ADD COLUMN free bigint;
COMMENT ON COLUMN collector_fleet.signs_of_life.free IS 'Bytes that are left on the worker''s disk for its browser; null where it did not say.';
