"""The members of a fleet: each has a store of their own in the fleet's database, with a chain and a key of its own."""

from __future__ import annotations

from dataclasses import replace

from collector.errors import NothingFound
from collector.fleet.jobs.fleet_database import fleet_place
from collector.language import say
from collector.services.context import Context
from collector.store import create_store
from collector.store.postgres.member_stores import store_names
from collector.store.postgres.postgres_connection import Database


def members(context: Context) -> list[str]:
    """The names of all members that this login may see, in order."""
    database = Database(fleet_place(context))
    try:
        return store_names(database)
    finally:
        database.close()


def member_context(context: Context, member: str) -> Context:
    """The context whose store is this member's. Raises InputError for what is no name."""
    return replace(context, store_root=fleet_place(context).of_store(member), store_was_named=True)


def create_member(context: Context, member: str) -> Context:
    """Makes the member's store. Raises InputError for a name that none can have, UsageError for one that there is."""
    theirs = member_context(context, member)
    create_store(theirs.store_root, context.clock, owner="collector_operator").close()
    return theirs


def require_member(context: Context, member: str) -> None:
    """Raises NothingFound where there is no such member."""
    if member not in members(context):
        raise NothingFound(say("fleet-no-member", member=member), say("fleet-no-member-next"))
