"""Who may see which member at the app of a fleet: the database answers for the person of a session, and every way across is tried in SQL."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import psycopg
import pytest
from psycopg import errors

from collector.errors import CollectorError, InputError, NothingFound, StoreReadOnly, UsageError
from collector.fleet.people.audit import SENT, VIEWED, Audit
from collector.fleet.people.directory import Directory
from collector.model import AuditEntry, SignedIn
from tests.samples.small_fleet import SmallFleet

pytestmark = pytest.mark.database

ISSUER = "https://id.example.org"


@dataclass
class Persons:
    """member-0 and member-1 as persons of the app, a volunteer who looks after member-0, an operator; all signed in."""

    fleet: SmallFleet
    operators: Directory
    app: Directory
    sessions: dict[str, str]

    def join(self, name: str, role: str, member: str = "") -> str:
        code = self.operators.add(name, role, member)
        self.sessions[name], why = self.app.sign_in(ISSUER, f"sub of {name}", code)
        assert not why
        return code

    def sql(self, session: str, statement: str, *values: object) -> list[tuple[object, ...]]:
        """What the app's own login gets with a session, whatever the app's code would have asked."""
        with psycopg.connect(self.fleet.of("app").store_root.conninfo, autocommit=True) as connection:  # type: ignore[union-attr]
            connection.execute("SELECT set_config('collector.session', %s, false)", [session])
            cursor = connection.execute(statement.encode(), values or None)
            return cursor.fetchall() if cursor.description else []


@pytest.fixture(scope="module")
def persons(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Persons]:
    fleet = SmallFleet(tmp_path_factory.mktemp("people") / "fleet", 2)
    made = Persons(fleet, Directory(fleet.context), Directory(fleet.of("app")), {})
    for name, role, member in (("Noa", "member", "member-0"), ("Ben", "member", "member-1"), ("Vered", "volunteer", ""), ("Omri", "operator", "")):
        made.join(name, role, member)
    made.operators.assign("Vered", "member-0")
    yield made
    made.operators.close()
    made.app.close()


TABLES = ("stores", "heads", "records", "streams", "stream_lines", "objects", "object_chunks", "derived", "seal_files", "other_files")
SEEN = {"Noa": {"member-0"}, "Ben": {"member-1"}, "Vered": {"member-0"}, "Omri": set(), "": set(), "guessed": set()}


@pytest.mark.parametrize("name", SEEN)
def test_a_session_shows_the_rows_of_its_person_alone(persons: Persons, name: str) -> None:
    session = persons.sessions.get(name, name)
    assert {row[0] for row in persons.sql(session, "SELECT name FROM collector.stores")} == SEEN[name]
    allowed = {row[0] for row in persons.sql(session, "SELECT store FROM collector.stores")}
    for table in TABLES:
        assert {row[0] for row in persons.sql(session, f"SELECT DISTINCT store FROM collector.{table}")} <= allowed, table


def test_no_statement_of_the_apps_login_crosses_to_another_member(persons: Persons) -> None:
    noa, vered = persons.sessions["Noa"], persons.sessions["Vered"]
    ((ben,),) = psycopg.connect(persons.fleet.address).execute("SELECT store FROM collector.stores WHERE name = 'member-1'").fetchall()
    ((own,),) = persons.sql(noa, "SELECT store FROM collector.stores")
    crossings = (
        (noa, f"SELECT collector.append({ben}, 1, '', ARRAY['x'::bytea], ARRAY['notes'], ARRAY['n'], '')"),
        (noa, f"SELECT collector.require({ben}, false)"),
        (noa, f"SELECT collector.remove_object({ben}, 'x')"),
        (noa, f"SELECT collector.drop_store({ben})"),
        (noa, "SELECT collector.set_owner('member-1', 'collector_app')"),
        (noa, "SELECT collector.create_store('member-9', NULL, NULL, '', NULL, NULL, '')"),
        (noa, "SELECT * FROM collector.people"), (noa, "SELECT * FROM collector.sessions"), (noa, "SELECT * FROM collector.waiting_audit"),
        (noa, "INSERT INTO collector.assignments SELECT 1, 'member-1'"),
        (noa, "SELECT collector.people_list()"), (noa, "SELECT collector.member_names()"),
        (noa, "SELECT collector.add_person('X', 'volunteer', '', 'code', now())"),
        (noa, "SELECT collector.assign('Vered', 'member-1', true)"), (vered, "SELECT collector.assign('Vered', 'member-1', true)"),
        (noa, "SELECT collector.remove_person('Ben')"), (noa, "SELECT collector.member_left('member-1')"),
        (noa, "SET ROLE collector_operator"), (noa, "SET SESSION AUTHORIZATION fleet_operator"),
        (vered, f"SELECT collector.write_settings({own}, 'x')"), (vered, f"SELECT collector.withhold({own}, ARRAY[1::bigint], ARRAY['x'::bytea])"),
    )  # fmt: skip
    for session, statement in crossings:
        with pytest.raises(errors.InsufficientPrivilege):
            persons.sql(session, statement)
    assert persons.sql(noa, "SELECT collector.waiting_of('member-1')") == []
    assert persons.sql(persons.sessions["Ben"], "SELECT member FROM collector_fleet.sealed WHERE kind <> 'signing-key' OR member <> 'member-1'") == []


def test_a_session_counts_at_the_apps_login_alone_and_ends(persons: Persons) -> None:
    with psycopg.connect(persons.fleet.of("worker-1").store_root.conninfo, autocommit=True) as worker:  # type: ignore[union-attr]
        worker.execute("SELECT set_config('collector.session', %s, false)", [persons.sessions["Noa"]])
        assert worker.execute("SELECT name FROM collector.stores").fetchall() == []
    second, _ = persons.app.sign_in(ISSUER, "sub of Noa")
    store = persons.app.store_of(second, "member-0").open_store()
    store.append("notes", {"id": "n", "text": "mine"})
    persons.app.sign_out(second)
    with pytest.raises(CollectorError):
        store.append("notes", {"id": "n2", "text": "after the end"})
    assert persons.app.person(second) is None
    for column, past in (("seen", "now() - interval '31 minutes'"), ("until", "now()")):
        ended, _ = persons.app.sign_in(ISSUER, "sub of Noa")
        psycopg.connect(persons.fleet.address, autocommit=True).execute(
            f"UPDATE collector.sessions SET {column} = {past} WHERE token = collector.digest('{ended}')".encode()
        )
        assert persons.app.person(ended) is None
        with pytest.raises(NothingFound):
            persons.app.store_of(ended, "member-0")


def test_an_invitation_binds_one_identity_once(persons: Persons) -> None:
    code = persons.operators.add("Dana", "volunteer")
    assert persons.app.sign_in(ISSUER, "sub of Noa", code) == ("", "invitation"), "an identity that belongs to somebody takes up no other"
    assert persons.app.sign_in(ISSUER, "sub of Dana", "another code") == ("", "invitation")
    assert persons.app.sign_in(ISSUER, "sub of Dana") == ("", "unknown")
    session, _ = persons.app.sign_in(ISSUER, "sub of Dana", code)
    assert persons.app.person(session) == SignedIn(name="Dana", role="volunteer", subject="sub of Dana")
    assert persons.app.sign_in(ISSUER, "sub of a thief", code) == ("", "invitation")
    assert persons.app.sign_in("https://other.example", "sub of Dana") == ("", "unknown"), "the same subject elsewhere is somebody else"
    late = persons.operators.invite_again("Dana")
    assert persons.app.person(session) is None, "open sessions end with the identity"
    psycopg.connect(persons.fleet.address, autocommit=True).execute("UPDATE collector.people SET invited_until = now() WHERE name = 'Dana'")
    assert persons.app.sign_in(ISSUER, "sub of Dana", late) == ("", "invitation")
    persons.operators.remove("Dana")
    assert [each.name for each in persons.operators.people()] == ["Ben", "Noa", "Omri", "Vered"]


def test_what_an_operator_may_not_do_either(persons: Persons) -> None:
    omri, app = persons.sessions["Omri"], persons.app
    assert app.member_names(omri) == ["member-0", "member-1"]
    for refused in (
        lambda: app.add("Second", "operator", session=omri), lambda: app.remove("Omri", session=omri), lambda: app.assign("Omri", "member-0", session=omri),
        lambda: app.add("Noa", "volunteer", session=omri), lambda: app.assign("Noa", "member-1", session=omri),
        lambda: app.add("Me", "member", "member-0", session=omri),
    ):  # fmt: skip
        with pytest.raises(UsageError):
            refused()
    for missing in (lambda: app.assign("Vered", "nobody", session=omri), lambda: app.remove("Nobody", session=omri)):
        with pytest.raises(NothingFound):
            missing()
    for wrong in (lambda: app.add("X", "member", session=omri), lambda: app.add("", "volunteer", session=omri), lambda: app.add("X", "member", "A B", session=omri)):
        with pytest.raises(InputError):
            wrong()
    with pytest.raises(StoreReadOnly):
        app.people(persons.sessions["Noa"])


def test_a_new_members_store_is_made_by_their_own_session(persons: Persons) -> None:
    persons.join("Tal", "member", "tal")
    with pytest.raises(NothingFound):
        persons.app.store_of(persons.sessions["Vered"], "tal")
    tal = persons.app.person(persons.sessions["Tal"])
    assert tal is not None
    audit = Audit(persons.app.store_of(persons.sessions["Tal"], "tal"), "tal", tal)
    audit.note(VIEWED, "/")
    code = persons.app.invite_again("Tal", session=persons.sessions["Omri"])
    assert persons.app.person(persons.sessions["Tal"]) is None, "an operator who takes somebody's place ends that one's sessions"
    persons.sessions["Tal"], _ = persons.app.sign_in(ISSUER, "sub of whoever has the link", code)
    audit.close()
    audit = Audit(persons.app.store_of(persons.sessions["Tal"], "tal"), "tal", tal)
    audit.note(VIEWED, "/")
    told = [(each.who, each.what, each.page) for each in reversed(audit.entries(9)[0])]
    assert told[:1] + told[2:3] == [("fleet_operator", "invited", "Tal"), ("Omri", "invited-again", "Tal")], told
    audit.close()
    persons.operators.assign("Vered", "tal")
    assert persons.app.person(persons.sessions["Vered"]) == SignedIn(
        name="Vered", role="volunteer", subject="sub of Vered", assigned=("member-0", "tal")
    )
    persons.app.store_of(persons.sessions["Vered"], "tal").open_store().append("notes", {"id": "of-volunteer"})
    persons.operators.assign("Vered", "tal", ends=True)
    with pytest.raises(NothingFound):
        persons.app.store_of(persons.sessions["Vered"], "tal")


def test_who_looked_stands_in_the_members_own_chain(persons: Persons) -> None:
    persons.app.note_refused(persons.sessions["Ben"], "member-0", "/case/2026-0001")
    persons.app.note_refused(persons.sessions["Ben"], "member-0", "/case/2026-0001")
    persons.app.note_refused("guessed", "member-0", "/")
    vered = persons.app.person(persons.sessions["Vered"])
    assert vered is not None
    audit = Audit(persons.app.store_of(persons.sessions["Vered"], "member-0"), "member-0", vered)
    for what, page in ((VIEWED, "/case/1"), (VIEWED, "/case/1"), (SENT, "/case/1"), (SENT, "/case/1"), (VIEWED, "/case/2")):
        audit.note(what, page)
    entries, count = audit.entries(100)
    audit.close()
    told = [(each.who, each.what, each.page) for each in reversed(entries)]
    assert told == [
        ("fleet_operator", "invited", "Noa"),
        ("fleet_operator", "assigned", "Vered"), ("Ben", "refused", "/case/2026-0001"),
        ("Vered", "viewed", "/case/1"), ("Vered", "sent", "/case/1"), ("Vered", "sent", "/case/1"), ("Vered", "viewed", "/case/2"),
    ]  # fmt: skip
    assert count == 7 and all(isinstance(each, AuditEntry) and each.subject == f"sub of {each.who}" for each in entries[:-2])
    assert timedelta(0) <= entries[0].at - entries[-1].at < timedelta(minutes=5)
    assert "case" not in entries[0].to_doc(), "no entry is part of a case, and so none goes into a package"
