"""Who may use the fleet's app, as the database knows it: persons, invitations, assignments, and the sessions of their browsers.

Nothing is decided here: each question is put with the secret of the session that asks, and the database answers for that person
(docs/decisions/013).
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from collector.errors import InputError, NothingFound, UsageError
from collector.fleet.jobs.fleet_database import fleet_place
from collector.fleet.members import member_context
from collector.fleet.people import member_logins
from collector.fleet.people.app_key import secrets_of
from collector.language import Sentence, say
from collector.model import FleetPerson, SignedIn, SiteLogin
from collector.model.fleet_people import MEMBER, ROLES
from collector.services.context import Context
from collector.store import create_store
from collector.store.address import store_name
from collector.store.postgres.postgres_connection import ConnectionLost, Database

INVITED_FOR = timedelta(days=7)
"""How long the link of an invitation holds."""
IDLE, LONGEST = timedelta(minutes=30), timedelta(hours=10)
"""A session ends after so long without its person, and after so long in any case."""
NOT_DONE: dict[str, type[InputError | NothingFound | UsageError]] = {
    "taken": UsageError, "operator": UsageError, "self": UsageError, "member": UsageError, "not-new": UsageError,
    "nobody": NothingFound, "no-member": NothingFound,
}  # fmt: skip
"""Why the database did not do something → the error; its sentences are ``fleet-person-…``."""


@dataclass
class Directory:
    """The persons of the fleet at `context`'s database. One connection; who asks is told with each question."""

    context: Context
    _database: Database = field(init=False)

    def __post_init__(self) -> None:
        self._database = Database(fleet_place(self.context))

    def close(self) -> None:
        """Closes the connection."""
        self._database.close()

    # sessions

    def sign_in(self, issuer: str, subject: str, invitation: str = "") -> tuple[str, str]:
        """The secret of a new session of the person with this identity; ("", why) where there is none: ``unknown``, ``invitation``."""
        secret = secrets.token_urlsafe(32)
        until = self.context.clock.now() + LONGEST
        statement = "SELECT collector.sign_in(%s, %s, %s, %s, %s, %s)"
        ((why,),) = self._database.once(statement, issuer, subject, secret, IDLE, until, invitation)
        return ("", why) if why else (secret, "")

    def person(self, session: str, *, present: bool = True) -> SignedIn | None:
        """Whose session this is; None where it has ended or never was. present: it counts as their presence."""
        rows = self._asked("SELECT name, role, subject, own, members FROM collector.session_now(%s)", present, session=session)
        return next((SignedIn(name=n, role=r, subject=s, member=o, assigned=tuple(m)) for n, r, s, o, m in rows), None)

    def sign_out(self, session: str) -> None:
        """Ends a session."""
        self._asked("SELECT collector.sign_out()", session=session)

    def note_refused(self, session: str, member: str, page: str) -> None:
        """Notes that the session's person asked for a page of a member whom they may not see."""
        self._asked("SELECT collector.note_refused(%s, %s)", member, page, session=session)

    def store_of(self, session: str, member: str) -> Context:
        """The context of a member's store, opened by the database for this session alone; a member's own is made at their first coming.

        Raises NothingFound where there is none yet, or the person may not see it; StoreReadOnly where they may not make it.
        """
        theirs = member_context(self.context, member)
        opened = replace(theirs, store_root=replace(fleet_place(theirs), session=session))
        if not opened.has_store:
            person = self.person(session)
            if person is None or person.member != member:
                raise NothingFound(say("fleet-member-not-come", member=member), say("fleet-member-not-come-next"))
            create_store(opened.store_root, self.context.clock).close()
        return replace(opened, given=secrets_of(opened, member))

    # persons; session "": a login of the database asks, not a person at the app

    def add(self, name: str, role: str, member: str = "", *, session: str = "") -> str:
        """Adds a person; returns the code of their invitation. Raises UsageError where the name is taken or the app may not."""
        name = name.strip()
        if not 1 <= len(name) <= 100 or not name.isprintable():
            raise InputError(say("fleet-person-name"), say("fleet-person-name-next"))
        if role not in ROLES:
            raise InputError(say("fleet-person-role", role=role), say("fleet-person-role-next"))
        if (role == MEMBER) != bool(member):
            raise InputError(say("fleet-person-member"), say("fleet-person-member-next"))
        code = secrets.token_urlsafe(32)
        statement = "SELECT collector.add_person(%s, %s, %s, %s, %s)"
        self._done(statement, name, role, store_name(member) if member else "", code, self._until(), session=session, shown=name)
        return code

    def invite_again(self, name: str, *, session: str = "") -> str:
        """A new invitation for a person; the identity that was bound, and open sessions, end. Returns its code."""
        code = secrets.token_urlsafe(32)
        self._done("SELECT collector.invite_again(%s, %s, %s)", name, code, self._until(), session=session, shown=name)
        return code

    def assign(self, name: str, member: str, *, ends: bool = False, session: str = "") -> None:
        """Lets a volunteer or an operator see a member, or no longer. Raises NothingFound, UsageError."""
        self._done("SELECT collector.assign(%s, %s, %s)", name, member, not ends, session=session, shown=name)

    def remove(self, name: str, *, session: str = "") -> None:
        """Removes a person and their sessions; a member's store stays. Raises NothingFound, UsageError."""
        self._done("SELECT collector.remove_person(%s)", name, session=session, shown=name)

    def people(self, session: str = "") -> list[FleetPerson]:
        """All persons, by role and name. Raises StoreReadOnly for who is no operator."""
        rows = self._asked("SELECT name, role, member, bound, invited_until, assigned FROM collector.people_list()", session=session)
        names = ("name", "role", "member", "bound", "invited_until", "assigned")
        return [FleetPerson(**dict(zip(names, (*row[:5], tuple(row[5])), strict=True))) for row in rows]

    def member_names(self, session: str = "") -> list[str]:
        """The names of all members; nothing of what their stores hold. Raises StoreReadOnly for who is no operator."""
        return [row[0] for row in self._asked("SELECT collector.member_names()", session=session)]

    def standing(self, session: str = "") -> dict[str, Any]:
        """How the fleet stands, in counts (the form of `FleetStatus.to_json`). Raises StoreReadOnly for who is no operator."""
        from collector.fleet.operating import status

        self._asked("SELECT collector.operator_now()", session=session)
        return status(self.context).to_json()

    def statistics(self, session: str = "") -> tuple[datetime, dict[str, Any]] | None:
        """The figures over all members as they were counted last; None before. Raises StoreReadOnly for who is no operator."""
        return next(iter(self._asked("SELECT counted, told FROM collector_fleet.statistics_now()", session=session)), None)

    # login details for the workers; opened: the context of the session's person over the member's store

    def sites(self, opened: Context, member: str) -> list[SiteLogin]:
        """Where the member's watches log in, and whether login details are kept for it."""
        with closing(Database(fleet_place(opened))) as database:
            return member_logins.sites_of(opened, database, member)

    def keep_login(self, opened: Context, person: SignedIn, site: str, values: Mapping[str, str]) -> str:
        """Keeps what the member typed; returns the site. Raises InputError, UsageError, StoreReadOnly for anybody but the member."""
        with closing(Database(fleet_place(opened))) as database:
            known = {each.site for each in member_logins.sites_of(opened, database, person.member)}
            named = site if site in known else member_logins.site_of(site)
            member_logins.keep_own_login(self.context, database, person, named, values)
        return named

    def forget_login(self, opened: Context, person: SignedIn, site: str) -> bool:
        """Removes what is kept for a site. Raises StoreReadOnly for anybody but the member."""
        with closing(Database(fleet_place(opened))) as database:
            return member_logins.forget_own_login(database, person, site)

    # where the app is

    def set_address(self, address: str) -> None:
        """Notes under which address the app is reached, for the links that commands print."""
        self._database.rows("SELECT collector.set_app_address(%s)", address)

    def invitation_link(self, code: str) -> str:
        """The link for a person's browser. Raises UsageError where the app was never started."""
        address = self._database.rows("SELECT collector.known_app_address()")[0][0]
        if not address:
            raise UsageError(say("fleet-app-nowhere"), say("fleet-app-nowhere-next"))
        return f"{address}/invited/{code}"

    def _until(self) -> datetime:
        return self.context.clock.now() + INVITED_FOR

    def _done(self, statement: str, *values: object, session: str, shown: str) -> None:
        ((why,),) = self._asked(statement, *values, session=session)
        if why:
            raise NOT_DONE[why](*_told(why, shown))

    def _asked(self, statement: str, *values: object, session: str) -> list[tuple[Any, ...]]:
        """What the database answers to the person of this session. Asked again where a connection that rested was lost."""
        try:
            return self._within(statement, values, session)
        except ConnectionLost as lost:
            self._database.reconnect(lost)
            return self._within(statement, values, session)

    def _within(self, statement: str, values: tuple[object, ...], session: str) -> list[tuple[Any, ...]]:
        with self._database.transaction():
            self._database.once("SELECT pg_catalog.set_config('collector.session', %s, true)", session)
            return self._database.once(statement, *values)


def _told(why: str, shown: str) -> tuple[Sentence, Sentence]:
    return say(f"fleet-person-{why}", name=shown), say(f"fleet-person-{why}-next")
