"""What the record shows: findings, each with its evidence. Facts only; what they mean is for the letter and the reader."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from collector.case.case_file import CaseFile
from collector.case.findings import chat_findings, contact_findings, price_findings, record_findings
from collector.model import Finding
from collector.prices.history.price_row import PriceRow, Rise

IMPORTANCE = (
    "above-promise", "bill-differs", "price-total-rise", "price-rise", "callback-missed", "promise-missed", "no-show", "late-visit",
    "step-unanswered", "deleted", "edited", "request-refused", "name-refused", "promise-kept-late", "long-wait", "vat", "price-doubtful",
    "chat-gap", "missing-check",
)  # fmt: skip
"""All kinds of findings, the weightiest first: the order in which a letter tells them."""


def findings(file: CaseFile, rows: Sequence[PriceRow], rises: Sequence[Rise], now: datetime) -> tuple[Finding, ...]:
    """All findings of a case up to `now`, the weightiest kind first and each kind in order of time."""
    found = [
        *price_findings.findings(file, rows, rises),
        *contact_findings.findings(file, now),
        *chat_findings.findings(file),
        *record_findings.findings(file),
    ]
    return tuple(sorted(found, key=lambda f: (IMPORTANCE.index(f.kind), f.at, f.records)))
