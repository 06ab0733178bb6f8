-- The persons who use the app of a fleet: who they are, what each may see, and the sessions of their browsers (docs/decisions/013).
-- No login reads these tables; functions answer, and ask again who asks. The app's login sees the rows of a member only where it shows the
-- secret of a session (SET collector.session) whose person may see that member: a fault in the app's own code opens no other store.

CREATE TABLE collector.people (
    person        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name          text NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 100),
    role          text NOT NULL CHECK (role IN ('member', 'volunteer', 'operator')),
    member        text COLLATE "C",
    issuer        text,
    subject       text,
    invitation    text UNIQUE,
    invited_until timestamptz,
    UNIQUE (issuer, subject),
    CHECK ((role = 'member') = (member IS NOT NULL)),
    CHECK ((issuer IS NULL) = (subject IS NULL))
);
COMMENT ON COLUMN collector.people.member IS 'The name of the store that is theirs; it is made when they first come.';
COMMENT ON COLUMN collector.people.subject IS 'Who they are at the organisation''s identity provider (issuer); null until an invitation was taken up.';
COMMENT ON COLUMN collector.people.invitation IS 'SHA-256 of the code in the link that binds an identity to this row, once.';

CREATE TABLE collector.assignments (
    person bigint NOT NULL REFERENCES collector.people ON DELETE CASCADE,
    member text COLLATE "C" NOT NULL,
    PRIMARY KEY (person, member)
);
COMMENT ON TABLE collector.assignments IS 'Which members a volunteer or operator looks after.';

CREATE TABLE collector.sessions (
    token  text PRIMARY KEY,
    person bigint NOT NULL REFERENCES collector.people ON DELETE CASCADE,
    seen   timestamptz NOT NULL DEFAULT now(),
    idle   interval NOT NULL,
    until  timestamptz NOT NULL
);
COMMENT ON COLUMN collector.sessions.token IS 'SHA-256 of the secret that only the browser holds.';

CREATE TABLE collector.waiting_audit (
    n       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member  text COLLATE "C" NOT NULL,
    at      timestamptz NOT NULL DEFAULT now(),
    who     text NOT NULL,
    subject text NOT NULL,
    role    text NOT NULL,
    what    text NOT NULL,
    page    text NOT NULL
);
COMMENT ON TABLE collector.waiting_audit IS 'What somebody did about a member without being in the store; it goes into the member''s own chain when the store is next opened.';

CREATE TABLE collector.app_address (one boolean PRIMARY KEY DEFAULT true CHECK (one), address text NOT NULL);

CREATE FUNCTION collector.digest(_secret text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT encode(sha256(convert_to(_secret, 'UTF8')), 'hex')
$$;

CREATE FUNCTION collector.is_app() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM collector.roles_of_login() AS role WHERE role = 'collector_app')
$$;

CREATE FUNCTION collector.session_person() RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    secret text := current_setting('collector.session', true);
    found_person bigint;
BEGIN
    IF coalesce(secret, '') = '' OR NOT collector.is_app() THEN
        RETURN NULL;
    END IF;
    SELECT s.person INTO found_person FROM collector.sessions s
    WHERE s.token = collector.digest(secret) AND s.until > now() AND s.seen > now() - s.idle;
    RETURN found_person;
END
$$;
COMMENT ON FUNCTION collector.session_person() IS 'The person whose session this connection of the app shows; null for none, for one that has ended, and for any other login.';

CREATE FUNCTION collector.members_of_session(_own boolean) RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE me bigint := collector.session_person();
BEGIN
    IF me IS NULL THEN
        RETURN;
    END IF;
    RETURN QUERY SELECT p.member FROM collector.people p WHERE p.person = me AND p.member IS NOT NULL;
    IF NOT _own THEN
        RETURN QUERY SELECT a.member FROM collector.assignments a WHERE a.person = me;
    END IF;
END
$$;
COMMENT ON FUNCTION collector.members_of_session(boolean) IS 'The members whom the session''s person may see; with true only the one that they are.';

CREATE FUNCTION collector.stores_of_session(_own boolean) RETURNS SETOF bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF coalesce(current_setting('collector.session', true), '') <> '' THEN
        RETURN QUERY
        WITH mine AS (
            SELECT d.store FROM collector.directory d
            WHERE d.parent IS NULL AND d.name IN (SELECT collector.members_of_session(_own))
        )
        SELECT mine.store FROM mine
        UNION ALL
        SELECT d.store FROM collector.directory d JOIN mine ON d.parent = mine.store;
    END IF;
END
$$;

-- who sees what: the app's login sees nothing by itself any more

CREATE OR REPLACE FUNCTION collector.sees_all() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(pg_catalog.pg_has_role(session_user, pg_catalog.to_regrole('collector_operator')::pg_catalog.oid, 'MEMBER'), false)
$$;

CREATE OR REPLACE FUNCTION collector.owned() RETURNS SETOF bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
    SELECT d.store FROM collector.directory d WHERE d.owner IN (SELECT collector.roles_of_login())
    UNION
    SELECT collector.stores_of_session(true);
END
$$;

CREATE OR REPLACE FUNCTION collector.allowed() RETURNS SETOF bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
    SELECT h.store FROM collector.holds h WHERE h.login = session_user
    UNION
    SELECT d.store FROM collector.directory d JOIN collector.holds h ON d.parent = h.store WHERE h.login = session_user
    UNION
    SELECT collector.owned()
    UNION
    SELECT collector.stores_of_session(false);
END
$$;
COMMENT ON FUNCTION collector.allowed() IS 'The stores whose rows who is logged in may see and add to: their own, that of a job that they do now, those of the session''s person.';

CREATE OR REPLACE FUNCTION collector.key_for(_store bigint) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
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
    PERFORM FROM collector.stores_of_session(false) AS mine(store) WHERE mine.store OPERATOR(pg_catalog.=) _store;
    IF FOUND THEN
        RETURN key;
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION collector.plans_jobs() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM pg_catalog.pg_roles r WHERE r.rolname = session_user AND r.rolsuper)
        OR EXISTS (SELECT FROM collector.roles_of_login() AS role WHERE role IN ('collector_operator', 'collector_owner'))
$$;

CREATE OR REPLACE FUNCTION collector.create_store(_name text, _owner name, _parent bigint, _files text, _introduction bytea, _settings bytea, _start text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE made bigint;
BEGIN
    IF _parent IS NOT NULL THEN
        PERFORM collector.require(_parent, true);
        SELECT d.owner INTO _owner FROM collector.directory d WHERE d.store = _parent;
    ELSIF collector.is_app() THEN
        IF _name NOT IN (SELECT collector.members_of_session(true)) THEN
            RAISE EXCEPTION 'only the member makes this store' USING ERRCODE = 'insufficient_privilege';
        END IF;
        _owner := 'collector_operator';
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

-- sessions

CREATE FUNCTION collector.sign_in(_issuer text, _subject text, _secret text, _idle interval, _until timestamptz, _invitation text)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE found_person bigint;
BEGIN
    IF NOT collector.is_app() OR length(_secret) < 32 OR coalesce(_issuer, '') = '' OR coalesce(_subject, '') = '' THEN
        RAISE EXCEPTION 'only the app lets persons in' USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM collector.sessions s WHERE s.until < now() OR s.seen < now() - s.idle;
    IF _invitation <> '' THEN
        UPDATE collector.people p SET issuer = _issuer, subject = _subject, invitation = NULL, invited_until = NULL
        WHERE p.invitation = collector.digest(_invitation) AND p.invited_until > now() AND p.issuer IS NULL
          AND NOT EXISTS (SELECT FROM collector.people other WHERE other.issuer = _issuer AND other.subject = _subject);
        IF NOT FOUND THEN
            RETURN 'invitation';
        END IF;
    END IF;
    SELECT p.person INTO found_person FROM collector.people p WHERE p.issuer = _issuer AND p.subject = _subject;
    IF NOT FOUND THEN
        RETURN 'unknown';
    END IF;
    INSERT INTO collector.sessions (token, person, idle, until) VALUES (collector.digest(_secret), found_person, _idle, _until);
    RETURN '';
END
$$;
COMMENT ON FUNCTION collector.sign_in(text, text, text, interval, timestamptz, text) IS
    'Begins a session of the person with this identity; with an invitation, binds the identity first. Empty, or why not: invitation, unknown.';

CREATE FUNCTION collector.session_now(_present boolean) RETURNS TABLE (name text, role text, subject text, own text, members text[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE me bigint := collector.session_person();
BEGIN
    IF me IS NULL THEN
        RETURN;
    END IF;
    IF _present THEN
        UPDATE collector.sessions s SET seen = now()
        WHERE s.token = collector.digest(current_setting('collector.session', true)) AND s.seen < now() - interval '20 seconds';
    END IF;
    RETURN QUERY SELECT p.name, p.role, p.subject, coalesce(p.member, '')::text,
        ARRAY(SELECT a.member::text FROM collector.assignments a WHERE a.person = me ORDER BY 1) FROM collector.people p WHERE p.person = me;
END
$$;
COMMENT ON FUNCTION collector.session_now(boolean) IS 'Who the session''s person is, and whom they may see. With true it counts as their presence.';

CREATE FUNCTION collector.sign_out() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    DELETE FROM collector.sessions s WHERE collector.is_app() AND s.token = collector.digest(current_setting('collector.session', true))
$$;

-- who the persons are: an operator's business, at the command line or in the app

CREATE FUNCTION collector.operator_now() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE found_name text;
BEGIN
    IF collector.plans_jobs() THEN
        RETURN session_user;
    END IF;
    SELECT p.name INTO found_name FROM collector.people p WHERE p.person = collector.session_person() AND p.role = 'operator';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'only an operator does this' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN found_name;
END
$$;
COMMENT ON FUNCTION collector.operator_now() IS 'The operator who asks: a login of the database, or the person of the app''s session; an error for anybody else.';

CREATE FUNCTION collector.note_waiting(_member text, _what text, _page text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE asker record;
BEGIN
    SELECT p.name, p.role, coalesce(p.subject, '') AS subject INTO asker FROM collector.people p WHERE p.person = collector.session_person();
    IF NOT FOUND THEN
        SELECT session_user::text AS name, 'operator' AS role, '' AS subject INTO asker;
    END IF;
    INSERT INTO collector.waiting_audit (member, who, subject, role, what, page)
    SELECT _member, asker.name, asker.subject, asker.role, _what, left(_page, 200)
    WHERE NOT EXISTS (SELECT FROM collector.waiting_audit w WHERE w.member = _member AND w.who = asker.name AND w.what = _what
                      AND w.page = left(_page, 200) AND w.at > now() - interval '10 minutes');
END
$$;

CREATE FUNCTION collector.note_refused(_member text, _page text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF collector.session_person() IS NOT NULL AND EXISTS (SELECT FROM collector.directory d WHERE d.name = _member AND d.parent IS NULL) THEN
        PERFORM collector.note_waiting(_member, 'refused', _page);
    END IF;
END
$$;
COMMENT ON FUNCTION collector.note_refused(text, text) IS 'Notes that the session''s person asked for a page of a member whom they may not see.';

CREATE FUNCTION collector.waiting_of(_member text) RETURNS TABLE (n bigint, at timestamptz, who text, subject text, role text, what text, page text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT w.n, w.at, w.who, w.subject, w.role, w.what, w.page FROM collector.waiting_audit w
    WHERE w.member = _member AND collector.may_see(_member) ORDER BY w.n
$$;

CREATE FUNCTION collector.waiting_kept(_member text, _numbers bigint[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    DELETE FROM collector.waiting_audit w WHERE w.member = _member AND w.n = ANY(_numbers) AND collector.may_see(_member)
$$;

CREATE FUNCTION collector.add_person(_name text, _role text, _member text, _invitation text, _until timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM collector.operator_now();
    IF _role = 'operator' AND NOT collector.plans_jobs() THEN
        RETURN 'operator';
    END IF;
    IF _member <> '' AND NOT collector.plans_jobs() AND (EXISTS (SELECT FROM collector.people p WHERE p.member = _member)
       OR EXISTS (SELECT FROM collector.directory d WHERE d.name = _member AND d.parent IS NULL)) THEN
        RETURN 'not-new';
    END IF;
    INSERT INTO collector.people (name, role, member, invitation, invited_until)
    VALUES (_name, _role, nullif(_member, ''), collector.digest(_invitation), _until) ON CONFLICT (name) DO NOTHING;
    IF NOT FOUND THEN
        RETURN 'taken';
    END IF;
    IF _member <> '' THEN
        PERFORM collector.note_waiting(_member, 'invited', _name);
    END IF;
    RETURN '';
END
$$;
COMMENT ON FUNCTION collector.add_person(text, text, text, text, timestamptz) IS
    'Adds a person who comes with an invitation; a member can read who invited them. Empty, or why not: taken (the name), operator (only the
command line makes operators), not-new (only the command line opens a store that there is, or one that has a person, to another person).';

CREATE FUNCTION collector.invite_again(_name text, _invitation text, _until timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM collector.operator_now();
    IF EXISTS (SELECT FROM collector.people p WHERE p.name = _name AND p.role = 'operator') AND NOT collector.plans_jobs() THEN
        RETURN 'operator';
    END IF;
    PERFORM collector.note_waiting(p.member, 'invited-again', _name) FROM collector.people p WHERE p.name = _name AND p.member IS NOT NULL;
    PERFORM collector.note_waiting(a.member, 'invited-again', _name)
    FROM collector.assignments a JOIN collector.people p ON p.person = a.person WHERE p.name = _name;
    DELETE FROM collector.sessions s USING collector.people p WHERE p.person = s.person AND p.name = _name;
    UPDATE collector.people SET issuer = NULL, subject = NULL, invitation = collector.digest(_invitation), invited_until = _until WHERE name = _name;
    RETURN CASE WHEN FOUND THEN '' ELSE 'nobody' END;
END
$$;
COMMENT ON FUNCTION collector.invite_again(text, text, timestamptz) IS 'A new invitation in place of the identity that was bound; the person''s sessions end.';

CREATE FUNCTION collector.assign(_name text, _member text, _on boolean) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    asker text := collector.operator_now();
    assigned record;
BEGIN
    SELECT p.person, p.role INTO assigned FROM collector.people p WHERE p.name = _name;
    IF NOT FOUND THEN
        RETURN 'nobody';
    END IF;
    IF assigned.role = 'member' THEN
        RETURN 'member';
    END IF;
    IF _on AND assigned.person = collector.session_person() THEN
        RETURN 'self';
    END IF;
    IF NOT EXISTS (SELECT FROM collector.people p WHERE p.member = _member)
       AND NOT EXISTS (SELECT FROM collector.directory d WHERE d.name = _member AND d.parent IS NULL) THEN
        RETURN 'no-member';
    END IF;
    IF _on THEN
        INSERT INTO collector.assignments VALUES (assigned.person, _member) ON CONFLICT DO NOTHING;
    ELSE
        DELETE FROM collector.assignments a WHERE a.person = assigned.person AND a.member = _member;
    END IF;
    IF FOUND THEN
        PERFORM collector.note_waiting(_member, CASE WHEN _on THEN 'assigned' ELSE 'unassigned' END, _name);
    END IF;
    RETURN '';
END
$$;
COMMENT ON FUNCTION collector.assign(text, text, boolean) IS
    'Lets a volunteer or an operator see a member, or no longer. Empty, or why not: nobody, member (sees only their own), self, no-member.';

CREATE FUNCTION collector.remove_person(_name text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    asker text := collector.operator_now();
    gone record;
BEGIN
    SELECT p.person, p.role INTO gone FROM collector.people p WHERE p.name = _name;
    IF NOT FOUND THEN
        RETURN 'nobody';
    END IF;
    IF gone.role = 'operator' AND NOT collector.plans_jobs() THEN
        RETURN 'operator';
    END IF;
    PERFORM collector.note_waiting(a.member, 'unassigned', _name) FROM collector.assignments a WHERE a.person = gone.person;
    DELETE FROM collector.people p WHERE p.person = gone.person;
    RETURN '';
END
$$;
COMMENT ON FUNCTION collector.remove_person(text) IS 'Removes a person, their assignments and their sessions; a member''s store stays. Empty, or why not: nobody, operator.';

CREATE FUNCTION collector.people_list() RETURNS TABLE (name text, role text, member text, bound boolean, invited_until timestamptz, assigned text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM collector.operator_now();
    RETURN QUERY SELECT p.name, p.role, coalesce(p.member, '')::text, p.issuer IS NOT NULL, p.invited_until,
        ARRAY(SELECT a.member::text FROM collector.assignments a WHERE a.person = p.person ORDER BY 1)
    FROM collector.people p ORDER BY p.role, p.name;
END
$$;

CREATE FUNCTION collector.member_names() RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM collector.operator_now();
    RETURN QUERY SELECT d.name::text FROM collector.directory d WHERE d.parent IS NULL AND d.name <> 'main'
                 UNION SELECT p.member::text FROM collector.people p WHERE p.member IS NOT NULL ORDER BY 1;
END
$$;

CREATE FUNCTION collector.member_left(_member text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM collector.operator_now();
    DELETE FROM collector.people p WHERE p.member = _member;
    DELETE FROM collector.assignments a WHERE a.member = _member;
    DELETE FROM collector.waiting_audit w WHERE w.member = _member;
END
$$;
COMMENT ON FUNCTION collector.member_left(text) IS 'Removes what is known of a member here who left with the store.';

CREATE FUNCTION collector.set_app_address(_address text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT collector.is_app() AND NOT collector.plans_jobs() THEN
        RAISE EXCEPTION 'only the app says where it is' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO collector.app_address (address) VALUES (_address) ON CONFLICT (one) DO UPDATE SET address = _address;
END
$$;

CREATE FUNCTION collector.known_app_address() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT address FROM collector.app_address
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA collector FROM PUBLIC;
