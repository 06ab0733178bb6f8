"""The findings of a case, and what the customer decided about each."""

from __future__ import annotations

from collector.errors import NothingFound
from collector.language import say
from collector.model import Decision, Finding
from collector.services.complaint.cases import case_named
from collector.services.context import Context


def list_findings(context: Context, case: str | None) -> tuple[Finding, ...]:
    """What the record of a case shows, the weightiest first, each with what was decided about it."""
    from collector.case import gather

    store = context.read_store()
    return gather(store, case_named(store, case).id, context.clock.now()).findings


def decide(context: Context, case: str | None, number: int, verdict: str, *, text: str = "", rank: int | None = None) -> Finding:
    """Accepts or rejects the finding of this number in `list_findings`, with words or a rank of one's own. Raises NothingFound."""
    found = list_findings(context, case)
    if not 1 <= number <= len(found):
        raise NothingFound(say("services-no-such-finding", number=str(number)), say("services-no-such-finding-next"))
    finding = found[number - 1]
    store = context.open_store()
    decision = Decision(
        id=f"decision-{finding.key}", case=case_named(store, case).id, at=context.clock.now(), finding=finding.key, verdict=verdict,
        text=text, rank=rank,
    )  # fmt: skip
    store.append("decisions", decision)
    return finding.replace(verdict=verdict)
