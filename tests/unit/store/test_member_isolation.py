"""Members' stores in one database: each login sees its own rows, a worker those of its job, and every way across is tried."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import psycopg
import pytest
from psycopg import errors

from collector.errors import NothingFound, StoreBusy, StoreReadOnly
from collector.store import Store, check_store, create_store, forget_record, open_store, seal_journal
from collector.store.address import DatabaseAddress, database_address
from collector.store.postgres.database_body import DatabaseBody
from collector.store.postgres.fleet_roles import prepare_fleet, unsafe_logins
from collector.store.postgres.member_stores import drop, give_to, newest_records, store_names
from collector.store.postgres.postgres_connection import Database
from tests.samples.postgres_cluster import Cluster, shared_cluster
from tests.samples.stores import clock, failed

pytestmark = pytest.mark.database

JOBS = """
    CREATE SCHEMA jobs;
    CREATE TYPE jobs.status AS ENUM ('todo', 'doing', 'succeeded', 'failed');
    CREATE TABLE jobs.procrastinate_jobs (id bigserial PRIMARY KEY, task_name text DEFAULT 'check', lock text, queueing_lock text,
        args jsonb NOT NULL, status jobs.status NOT NULL DEFAULT 'todo');
    GRANT USAGE ON SCHEMA jobs TO collector_worker, collector_operator;
    GRANT ALL ON jobs.procrastinate_jobs, jobs.procrastinate_jobs_id_seq TO collector_worker, collector_operator;
    SELECT collector.guard_jobs('jobs.procrastinate_jobs')
"""
"""The columns of Procrastinate's table that matter here, with all rights on it: the trigger alone has to hold."""


@dataclass
class Fleet:
    cluster: Cluster
    name: str
    connections: dict[str, psycopg.Connection[tuple[object, ...]]] = field(default_factory=dict)

    def at(self, login: str, store: str = "main") -> DatabaseAddress:
        return database_address(self.cluster.address(self.name, login)).of_store(store)

    def sql(self, login: str, statement: str, *values: object) -> list[tuple[object, ...]]:
        if login not in self.connections:
            self.connections[login] = psycopg.connect(self.at(login).conninfo, autocommit=True)
        cursor = self.connections[login].execute(statement.encode(), values or None)
        return cursor.fetchall() if cursor.description else []

    def job(self, member: str) -> int:
        ((number,),) = self.sql("organiser", "INSERT INTO jobs.procrastinate_jobs (args) VALUES (jsonb_build_object('member', %s::text)) RETURNING id", member)
        return int(str(number))

    def work(self, login: str, job: int, status: str) -> None:
        self.sql(login, "UPDATE jobs.procrastinate_jobs SET status = %s::jobs.status WHERE id = %s", status, job)


@pytest.fixture(scope="module")
def fleet() -> Iterator[Fleet]:
    """Two members, ``anna`` with a login of her own and ``ben`` without one; two workers; an organiser."""
    cluster = shared_cluster()
    name = database_address(cluster.new_database()).url.partition("?")[0].rpartition("/")[2]
    made = Fleet(cluster, name)
    prepare_fleet(Database(made.at("collector_tests")))
    for login, group in (("organiser", "operator"), ("worker1", "worker"), ("worker2", "worker"), ("anna", "member"), ("stranger", "")):
        cluster.sql(f"CREATE ROLE {login} LOGIN {f'IN ROLE collector_{group}' if group else ''}")
    cluster.sql(JOBS, name)
    for member in ("anna", "ben"):
        store = create_store(made.at("organiser", member), clock(), owner="collector_operator")
        store.append("notes", {"id": "n", "text": f"words of {member}"})
        store.append("watches", {"id": "w", "recipe": member})
        kept = store.put(f"bill of {member}".encode(), "bill.txt", "text/plain")
        store.objects.derived.keep(kept.digest, member.encode())
        seal_journal(store, None, [])
        made.sql("organiser", "SELECT collector.keep_other_file(store, 'letters/own.txt', 'x') FROM collector.stores WHERE name = %s", member)
        store.stream("chat-1").append([{"text": f"chat of {member}"}])
        store.close()
    give_to(Database(made.at("organiser")), "anna", "anna")
    yield made
    for connection in made.connections.values():
        connection.close()


@pytest.fixture
def working(fleet: Fleet) -> Iterator[Store]:
    """Ben's store as ``worker1`` sees it while it does a job of Ben's."""
    job = fleet.job("ben")
    fleet.work("worker1", job, "doing")
    store = open_store(fleet.at("worker1", "ben"), clock())
    yield store
    store.close()
    fleet.work("worker1", job, "succeeded")


def test_each_login_sees_its_own_stores_alone(fleet: Fleet) -> None:
    seen = {login: store_names(Database(fleet.at(login))) for login in ("organiser", "anna", "worker1")}
    assert seen == {"organiser": ["anna", "ben"], "anna": ["anna"], "worker1": []}
    assert [doc["recipe"] for _, doc in newest_records(Database(fleet.at("organiser")), "watches")] == ["anna", "ben"]
    own = open_store(fleet.at("anna", "anna"), clock())
    own.append("notes", {"id": "mine"})
    assert failed(check_store(own)) == []
    for login, store in (("anna", "ben"), ("worker1", "anna"), ("worker1", "ben")):
        with pytest.raises(NothingFound):
            open_store(fleet.at(login, store), clock())
    with pytest.raises(StoreReadOnly):
        open_store(fleet.at("stranger", "anna"), clock())


def test_a_worker_works_for_the_member_of_its_job_and_only_while_it_has_it(fleet: Fleet, working: Store) -> None:
    working.append("notes", {"id": "from-worker"})
    working.put(b"a picture", "p.png", "image/png")
    working.stream("chat-2").append([{"text": "x"}])
    working.finish_stream("chat-2")
    assert failed(check_store(working)) == []
    with pytest.raises(StoreReadOnly):
        forget_record(working, "notes", "n", "a worker may not")
    with pytest.raises(StoreReadOnly):
        working.use_authorities([])
    for login, other in (("worker1", "anna"), ("worker2", "ben")):
        with pytest.raises(NothingFound):
            open_store(fleet.at(login, other), clock())
    ((job,),) = fleet.sql("collector_tests", "SELECT job FROM collector.holds WHERE login = 'worker1'")
    fleet.work("organiser", int(str(job)), "todo")  # the sweep takes it back: the store that is still open is closed to it at once
    with pytest.raises(StoreReadOnly):
        working.append("notes", {"id": "too late"})
    with pytest.raises(NothingFound):
        working.latest("notes", "n")
    fleet.work("worker1", int(str(job)), "doing")


def test_a_worker_gets_no_job_but_those_that_were_planned(fleet: Fleet, working: Store) -> None:
    mine, others = fleet.job("ben"), fleet.job("anna")
    fleet.work("worker2", others, "doing")
    change = "UPDATE jobs.procrastinate_jobs SET {} WHERE id = %s"
    for statement, job in (
        (change.format("""args = '{"member": "anna"}'"""), mine), (change.format("id = 1000"), mine), (change.format("status = 'todo'"), others),
        ("DELETE FROM jobs.procrastinate_jobs WHERE id = %s", others),
        ("""INSERT INTO jobs.procrastinate_jobs (id, args) VALUES (%s + 500, '{"member": "anna"}')""", mine),
        ("ALTER TABLE jobs.procrastinate_jobs DISABLE TRIGGER ALL", None), ("SET session_replication_role = replica", None),
        ("INSERT INTO collector.holds SELECT 'worker1', 1, %s", mine), ("SELECT * FROM collector.holds", None),
        ("SELECT collector.set_owner('anna', 'worker1')", None), ("SET ROLE collector_operator", None), ("SET SESSION AUTHORIZATION organiser", None),
    ):  # fmt: skip
        with pytest.raises(errors.InsufficientPrivilege):
            fleet.sql("worker1", statement, *([] if job is None else [job]))
    fleet.work("worker2", others, "failed")
    fleet.work("organiser", mine, "failed")


def number(fleet: Fleet, member: str) -> int:
    ((found,),) = fleet.sql("collector_tests", "SELECT store FROM collector.stores WHERE name = %s", member)
    return int(str(found))


TABLES = ("stores", "heads", "records", "streams", "stream_lines", "objects", "object_chunks", "derived", "seal_files", "other_files")


@pytest.mark.parametrize("login", ["anna", "worker1"])
def test_no_statement_reaches_the_rows_of_another(fleet: Fleet, working: Store, login: str) -> None:
    """``anna`` tries Ben's store, and ``worker1``, which does a job of Ben's, tries Anna's."""
    target = number(fleet, "ben" if login == "anna" else "anna")
    before = fleet.sql("collector_tests", "SELECT count(*), sum(length(line)) FROM collector.records WHERE store = %s", target)
    for table in TABLES:
        assert fleet.sql("collector_tests", f"SELECT * FROM collector.{table} WHERE store = %s", target) != []
        assert fleet.sql(login, f"SELECT * FROM collector.{table} WHERE store = %s", target) == []
        assert fleet.sql(login, f"SELECT * FROM collector.{table} WHERE store = %s OR true", target) == fleet.sql(login, f"TABLE collector.{table}")
        for change in ("DELETE FROM {}", "UPDATE {} SET store = store", "TRUNCATE {}", "LOCK TABLE {} IN ACCESS EXCLUSIVE MODE", "ALTER TABLE {} DISABLE ROW LEVEL SECURITY", "COPY {} TO PROGRAM 'cat'"):
            with pytest.raises((errors.InsufficientPrivilege, errors.NoActiveSqlTransaction)):
                fleet.sql(login, change.format(f"collector.{table}"))
    for call in (
        "append(%s, 4, '', ARRAY['x'::bytea], ARRAY['notes'], ARRAY['x'], 'l')", "append_one(%s, 4, '', 'x', 'notes', 'x', 'l')", "append_stream(%s, 'chat-1', 0, '', ARRAY['x'::bytea], 'l')",
        "retire_stream(%s, 'chat-1', 1)", "begin_object(%s, repeat('0', 64), 1)", "add_chunk(%s, repeat('0', 64), 0, 'x')", "withhold(%s, ARRAY[3::bigint], ARRAY['x'::bytea])",
        "remove_object(%s, repeat('0', 64))", "write_settings(%s, 'x')", "keep_seal_file(%s, 'x', 'x')", "keep_derived(%s, 'x', 'x')", "drop_store(%s)",
        "fill(%s, ARRAY[9::bigint], ARRAY['notes'], ARRAY['x'], ARRAY['x'::bytea], 9, 'x')", "keep_other_file(%s, 'x', 'x')", "require(%s, false)",
        "create_store('within', NULL, %s, '', NULL, NULL, '')",
    ):  # fmt: skip
        with pytest.raises(errors.InsufficientPrivilege):
            fleet.sql(login, f"SELECT collector.{call}", target)
    assert fleet.sql(login, "SELECT collector.key_for(%s)", target) == [(None,)]
    for trick in (
        "CREATE FUNCTION collector.allowed2() RETURNS int LANGUAGE sql AS 'SELECT 1'", "CREATE OR REPLACE FUNCTION collector.allowed() RETURNS SETOF bigint LANGUAGE sql AS 'SELECT 1::bigint'",
        "CREATE TABLE collector.x ()", "DROP POLICY own ON collector.records", "SET row_security = off; SELECT * FROM collector.records",
        "SELECT * FROM collector.directory", "SELECT nextval('collector.directory_store_seq')", "ALTER ROLE CURRENT_USER BYPASSRLS", "SELECT * FROM pg_locks", "SELECT pg_read_file('PG_VERSION')",
    ):  # fmt: skip
        with pytest.raises((errors.InsufficientPrivilege, errors.InvalidSchemaName)):
            fleet.sql(login, trick)
    assert fleet.sql("collector_tests", "SELECT count(*), sum(length(line)) FROM collector.records WHERE store = %s", target) == before


def test_names_of_ones_own_do_not_deceive_the_functions(fleet: Fleet) -> None:
    """Tables, functions and operators in a login's own temporary schema stand before others in its search path."""
    trick = """
        CREATE TEMP TABLE directory (store bigint, name text, parent bigint, owner name);
        CREATE TEMP TABLE holds (login name, store bigint, job bigint);
        INSERT INTO holds VALUES ('anna', {ben}, 1);
        CREATE TEMP TABLE pg_roles (oid oid, rolname name, rolsuper boolean);
        INSERT INTO pg_roles VALUES (1, 'collector_operator', true), (2, 'anna', true);
        CREATE FUNCTION pg_temp.session_user() RETURNS name LANGUAGE sql AS $$ SELECT 'organiser'::name $$;
        SET search_path = pg_temp, collector, pg_catalog;
        CREATE DOMAIN pg_temp.name AS text;
        SELECT store FROM collector.records UNION SELECT store FROM collector.heads
    """
    with psycopg.connect(fleet.at("anna").conninfo, autocommit=True) as connection:
        cursor = connection.execute(trick.format(ben=number(fleet, "ben")).encode())
        while cursor.nextset():
            pass
        assert cursor.fetchall() == [(number(fleet, "anna"),)]


def test_what_the_database_knows_of_its_tables_tells_nothing_of_another(fleet: Fleet) -> None:
    fleet.sql("collector_tests", "ANALYZE collector.records")
    assert fleet.sql("anna", "SELECT * FROM pg_stats WHERE schemaname = 'collector' AND tablename = 'records'") == []
    for table in ("pg_statistic", "pg_largeobject", "pg_authid"):
        with pytest.raises(errors.InsufficientPrivilege):
            fleet.sql("anna", f"SELECT * FROM {table}")
    leak = "CREATE FUNCTION pg_temp.tell(bytea) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS $$ BEGIN RAISE EXCEPTION '%', convert_from($1, 'UTF8'); END $$"
    with psycopg.connect(fleet.at("anna").conninfo, autocommit=True) as connection:
        connection.execute(leak.encode())
        with pytest.raises(errors.RaiseException) as told:
            connection.execute("SELECT * FROM collector.records WHERE pg_temp.tell(line)")
    assert "words of ben" not in str(told.value) and "anna" in fleet.sql("anna", "SELECT string_agg(name, ',') FROM collector.stores")[0]


def test_nobody_can_keep_another_from_writing(fleet: Fleet) -> None:
    """A lock's key is drawn at random and seen by those alone who may see the store."""
    ben = open_store(fleet.at("organiser", "ben"), clock())
    ben.lock.patience = 0.5
    assert isinstance(ben.body, DatabaseBody)
    with psycopg.connect(fleet.at("anna").conninfo, autocommit=True) as anna:
        for key in (0, 1, ben.body.number, number(fleet, "anna")):
            anna.execute("SELECT pg_advisory_lock(%s)", (key,))
        ben.append("notes", {"id": "written all the same"})
        with anna.transaction():
            anna.execute("LOCK TABLE collector.records IN ACCESS SHARE MODE")
            ben.append("notes", {"id": "and this"})
            with pytest.raises(errors.InsufficientPrivilege), anna.transaction():
                anna.execute("SELECT * FROM collector.heads FOR UPDATE")
    second = open_store(fleet.at("organiser", "ben"), clock())
    second.lock.patience = 0.5
    with ben.lock.held(), pytest.raises(StoreBusy):
        second.append("notes", {"id": "waits"})
    second.append("notes", {"id": "then not"})


def test_a_login_that_no_policy_holds_back_is_named(fleet: Fleet) -> None:
    database = Database(fleet.at("collector_tests"))
    assert unsafe_logins(database) == [] and prepare_fleet(database) == []
    fleet.cluster.sql("CREATE ROLE too_strong LOGIN BYPASSRLS IN ROLE collector_worker")
    assert unsafe_logins(database) == ["too_strong"]


def test_a_store_that_is_dropped_leaves_no_row(fleet: Fleet) -> None:
    store = create_store(fleet.at("organiser", "leaver"), clock(), owner="collector_operator")
    store.put(b"x", "x.txt", "text/plain")
    gone = number(fleet, "leaver")
    assert failed(check_store(store)) == []
    drop(Database(fleet.at("organiser")), "leaver")
    assert {table: fleet.sql("collector_tests", f"SELECT * FROM collector.{table} WHERE store = %s", gone) for table in TABLES} == {table: [] for table in TABLES}
    assert "leaver" not in store_names(Database(fleet.at("organiser")))
