"""What the customer decided about findings, and their order in the letter (pure)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from collector.model import Decision, Finding

IMPORTANCE = (
    "charged-after-cancel", "charged-twice", "refund-missing", "paid-not-returned", "other-goods", "defect", "no-service",
    "above-promise", "bill-differs", "overcharge", "late-delivery", "cancel-refused", "cancel-fee", "cancel-unconfirmed", "page-differs",
    "sources-differ", "terms-changed", "fact", "price-total-rise", "price-rise", "promise-missed", "no-show", "late-visit",
    "visit-cut-off", "step-unanswered", "callback-missed", "deleted", "edited", "request-refused", "name-refused", "promise-kept-late",
    "long-waits", "long-wait", "vat", "price-doubtful", "chat-gap", "missing-check",
)  # fmt: skip
"""All kinds of findings, the weightiest first: money and goods, then promises and visits, then answers, then manners, then the record."""


def decided(found: Iterable[Finding], decisions: Iterable[Decision]) -> tuple[Finding, ...]:
    """The findings with the customer's decisions: as they ranked them, then the weightiest kind first and each kind in order of time; of
    prices above promises the one that is farthest above, then what a promise includes.

    A decision does not hold for what the finding has become since: it was accepted with two charges, a third one came, and it is proposed
    again, so that nothing is asserted that nobody looked at.
    """
    known = {d.finding: d for d in decisions}
    ranked = []
    for finding in found:
        decision = known.get(finding.key)
        rank = decision.rank if decision is not None and decision.rank is not None else 1_000
        if decision is not None and decision.basis in ("", finding.basis):
            finding = finding.replace(verdict=decision.verdict, **({"text": decision.text} if decision.text else {}))
        above = (finding.part.startswith("included"), -(finding.amount or 0)) if finding.kind == "above-promise" else (False, 0)
        ranked.append(((rank, finding.minor, IMPORTANCE.index(finding.kind), *above, finding.at, finding.records), finding))
    return tuple(finding for _, finding in sorted(ranked, key=lambda pair: pair[0]))


def decision(finding: Finding, case: str, at: datetime, verdict: str, *, text: str = "", rank: int | None = None) -> Decision:
    """The record of a decision about a finding as it is now."""
    return Decision(
        id=f"decision-{finding.key}", case=case, at=at, finding=finding.key, verdict=verdict, basis=finding.basis, text=text, rank=rank
    )


def acceptable(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that may be accepted together: the undecided ones that have no other likely explanation."""
    return tuple(f for f in found if f.undecided and not f.candidate)
