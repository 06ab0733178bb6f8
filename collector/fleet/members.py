"""The members of a fleet, each with a store of their own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from collector.errors import NothingFound
from collector.language import say
from collector.services.context import Context
from collector.store import holds_store


def members(context: Context) -> list[str]:
    """The names of all members, in order: the stores in a folder."""
    root = context.store_root
    return sorted(path.name for path in root.iterdir() if holds_store(path)) if isinstance(root, Path) and root.is_dir() else []


def member_context(context: Context, member: str) -> Context:
    """The context whose store is this member's. Raises NothingFound."""
    root = context.store_root
    if not isinstance(root, Path) or not holds_store(root / member):
        raise NothingFound(say("fleet-no-member", member=member), say("fleet-no-member-next"))
    return replace(context, store_root=root / member, store_was_named=True)
