"""What the record shows: findings, each with its evidence. Facts only; what they mean is for the letter and the reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from collector.case.case_file import CaseFile
from collector.case.findings import (
    charge_findings,
    chat_findings,
    contact_findings,
    fact_findings,
    price_findings,
    record_findings,
)
from collector.model import Decision, Finding
from collector.prices.history.price_row import PriceRow, Rise

IMPORTANCE = (
    "charged-after-cancel", "charged-twice", "refund-missing", "other-goods", "defect", "above-promise", "bill-differs", "overcharge",
    "cancel-refused", "cancel-unconfirmed", "late-delivery", "page-differs", "terms-changed", "fact", "price-total-rise", "price-rise",
    "promise-missed", "no-show", "late-visit", "visit-cut-off", "step-unanswered", "callback-missed", "deleted", "edited",
    "request-refused", "name-refused", "promise-kept-late", "long-wait", "vat", "price-doubtful", "chat-gap", "missing-check",
)  # fmt: skip
"""All kinds of findings, the weightiest first: money and goods, then promises and visits, then answers, then manners, then the record."""


def findings(file: CaseFile, rows: Sequence[PriceRow], rises: Sequence[Rise], now: datetime) -> tuple[Finding, ...]:
    """All findings of a case up to `now`, as the customer ranked them, then the weightiest kind first and each kind in order of time."""
    found = [
        *fact_findings.findings(file),
        *charge_findings.findings(file, now),
        *price_findings.findings(file, rows, rises),
        *contact_findings.findings(file, now),
        *chat_findings.findings(file),
        *record_findings.findings(file),
    ]
    return _decided((_with_links(f, file) for f in found), file.decisions)


def _with_links(finding: Finding, file: CaseFile) -> Finding:
    """The finding with the evidence that was linked to its records afterwards."""
    more = [capture for link in file.links if link.record in finding.records for capture in link.captures]
    return finding.replace(captures=tuple(dict.fromkeys([*finding.captures, *more]))) if more else finding


def _decided(found: Iterable[Finding], decisions: Iterable[Decision]) -> tuple[Finding, ...]:
    known = {d.finding: d for d in decisions}
    ranked = []
    for finding in found:
        decision = known.get(finding.key)
        if decision is not None:
            finding = finding.replace(verdict=decision.verdict, **({"text": decision.text} if decision.text else {}))
        rank = decision.rank if decision is not None and decision.rank is not None else 1_000
        ranked.append(((rank, finding.minor, IMPORTANCE.index(finding.kind), finding.at, finding.records), finding))
    return tuple(finding for _, finding in sorted(ranked, key=lambda pair: pair[0]))
