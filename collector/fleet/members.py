"""The members of a fleet, each with a store of their own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from collector.errors import NothingFound
from collector.language import say
from collector.services.context import JOURNAL, Context


def members(context: Context) -> list[str]:
    """The names of all members, in order."""
    return sorted(path.parent.name for path in Path(context.store_root).glob(f"*/{JOURNAL}"))


def member_context(context: Context, member: str) -> Context:
    """The context whose store is this member's. Raises NothingFound."""
    root = Path(context.store_root) / member
    if not (root / JOURNAL).is_file():
        raise NothingFound(say("fleet-no-member", member=member), say("fleet-no-member-next"))
    return replace(context, store_root=root, store_was_named=True)
