-- One-time codes that a check waits for. The code comes sealed to a key that lives in the memory of the waiting program alone.
CREATE TABLE collector_fleet.codes (
    token text PRIMARY KEY,
    member text NOT NULL,
    provider text NOT NULL,
    public_key text NOT NULL,
    until timestamptz NOT NULL,
    code bytea
);
COMMENT ON COLUMN collector_fleet.codes.token IS 'SHA-256 of the token in the link.';

CREATE TABLE collector_fleet.settings (name text PRIMARY KEY, value text NOT NULL);

CREATE FUNCTION collector_fleet.asked_code(_token text) RETURNS TABLE (provider text, public_key text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT c.provider, c.public_key FROM collector_fleet.codes c WHERE c.token = _token AND c.code IS NULL AND c.until > now()
$$;
COMMENT ON FUNCTION collector_fleet.asked_code(text) IS 'What a link asks for, as long as it holds; nothing for any other token.';

CREATE FUNCTION collector_fleet.give_code(_token text, _code bytea) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    WITH given AS (
        UPDATE collector_fleet.codes SET code = _code WHERE token = _token AND code IS NULL AND until > now() AND length(_code) < 2000 RETURNING 1
    )
    SELECT EXISTS (SELECT FROM given)
$$;
COMMENT ON FUNCTION collector_fleet.give_code(text, bytea) IS 'Hands a code over, once; false for a link that was used, that is too old, or that never was.';
REVOKE ALL ON FUNCTION collector_fleet.asked_code(text), collector_fleet.give_code(text, bytea) FROM PUBLIC;
