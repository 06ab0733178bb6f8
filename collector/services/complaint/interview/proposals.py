"""What to capture, log and add next for each of the usual troubles, and what a complaint still lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector.language import Sentence, say
from collector.services.complaint.cases import case_named
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.case.open_matters.checklist import Item

_STEPS = {
    "price": ("offer", "bill", "watch", "chat", "next-call"),
    "cancellation": ("notice", "terms", "bill", "cancellation-letter", "next-call"),
    "technician": ("visit", "missed-day", "offer", "next-call"),
    "service": ("visit", "bill", "chat", "next-call"),
    "goods": ("offer", "photo", "order", "goods-letter"),
    "callback": ("overdue", "chat", "next-call"),
    "charge": ("bill", "terms", "card", "next-call"),
    "refund": ("order", "bill", "card", "next-call"),
    "other": ("offer", "bill", "chat", "next-call"),
}
"""Trouble → the proposals, the most urgent first: pages vanish before papers do."""
_MEMORY = "recordings"


@dataclass(frozen=True)
class Proposal:
    """One thing to do next. name: which one, such as ``offer``; command: how it is done at the command line."""

    name: str
    text: Sentence
    command: Sentence


def proposals(trouble: str, known_by: str = "") -> tuple[Proposal, ...]:
    """What to do next, the most urgent first."""
    names = _STEPS.get(trouble, _STEPS["other"])
    more = (_MEMORY,) if known_by in ("call", "memory") else ()
    return tuple(
        Proposal(name, say(f"services-propose-{name}"), say(f"services-propose-{name}-how")) for name in (*names[:2], *more, *names[2:])
    )


def case_checklist(context: Context, case: str | None) -> tuple[str, tuple[Item, ...]]:
    """The case's id, and what its complaint has and lacks. Raises NothingFound or InputError for the case."""
    from collector.case import gather
    from collector.case.open_matters.checklist import checklist

    store = context.read_store()
    found = case_named(store, case)
    return found.id, checklist(gather(store, found.id, context.clock.now()))
