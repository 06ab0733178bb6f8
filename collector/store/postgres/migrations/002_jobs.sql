-- What ties a worker's login to the member whose job it does: a trigger on Procrastinate's table of jobs.

CREATE FUNCTION collector.plans_jobs() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM pg_catalog.pg_roles r WHERE r.rolname = session_user AND r.rolsuper)
        OR EXISTS (SELECT FROM collector.roles_of_login() AS role WHERE role IN ('collector_operator', 'collector_app', 'collector_owner'))
$$;

CREATE FUNCTION collector.may_see(_member text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM collector.directory d WHERE d.name = _member AND d.parent IS NULL AND (collector.sees_all() OR d.store IN (SELECT collector.allowed())))
$$;
COMMENT ON FUNCTION collector.may_see(text) IS 'Whether who is logged in may see the rows of the store of this name: for row policies of other tables.';

CREATE FUNCTION collector.set_owner(_member text, _owner name) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT collector.plans_jobs() THEN
        RAISE EXCEPTION 'only an operator says to whom a store belongs' USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE collector.directory SET owner = _owner WHERE name = _member AND parent IS NULL;
    UPDATE collector.directory c SET owner = _owner FROM collector.directory d WHERE c.parent = d.store AND d.name = _member AND d.parent IS NULL;
END
$$;

CREATE FUNCTION collector.note_job() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE plans boolean := collector.plans_jobs();
BEGIN
    IF TG_OP = 'INSERT' AND NOT plans THEN
        RAISE EXCEPTION 'only who plans may add jobs' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_OP = 'UPDATE' AND NOT plans THEN
        IF (NEW.id, NEW.args, NEW.task_name, NEW.lock, NEW.queueing_lock) IS DISTINCT FROM (OLD.id, OLD.args, OLD.task_name, OLD.lock, OLD.queueing_lock) THEN
            RAISE EXCEPTION 'a worker may not change what a job is about' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF OLD.status = 'doing' AND NOT EXISTS (SELECT FROM collector.holds h WHERE h.job = OLD.id AND h.login = session_user) THEN
            RAISE EXCEPTION 'another worker does this job' USING ERRCODE = 'insufficient_privilege';
        END IF;
    END IF;
    IF TG_OP = 'DELETE' AND NOT plans THEN
        RAISE EXCEPTION 'only who plans may remove jobs' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_OP <> 'INSERT' AND OLD.status = 'doing' AND (TG_OP = 'DELETE' OR NEW.status <> 'doing') THEN
        DELETE FROM collector.holds h WHERE h.job = OLD.id;
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.status = 'doing' AND OLD.status <> 'doing' THEN
        INSERT INTO collector.holds (login, store, job)
        SELECT session_user, d.store, NEW.id FROM collector.directory d WHERE d.name = NEW.args ->> 'member' AND d.parent IS NULL
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;

CREATE FUNCTION collector.guard_jobs(_table regclass) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    EXECUTE format('DROP TRIGGER IF EXISTS collector_note_job ON %s', _table);
    EXECUTE format('CREATE TRIGGER collector_note_job BEFORE INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION collector.note_job()', _table);
END
$$;
COMMENT ON FUNCTION collector.guard_jobs(regclass) IS 'Lets a worker see the rows of a member while, and only while, it does a job of that member: call it once, as the owner of the table of jobs.';

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA collector FROM PUBLIC;
