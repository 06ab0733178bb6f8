"""What the record shows: findings, each with its evidence. Facts only; what they mean is for the letter and the reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from collector.case.case_file import CaseFile
from collector.case.findings import (
    charge_findings,
    chat_findings,
    contact_findings,
    fact_findings,
    included_findings,
    price_findings,
    record_findings,
    source_findings,
)
from collector.case.findings.duplicate_findings import merged
from collector.case.findings.finding_decisions import decided
from collector.model import Finding
from collector.prices.history.price_row import PriceRow, Rise


def findings(file: CaseFile, rows: Sequence[PriceRow], rises: Sequence[Rise], now: datetime) -> tuple[Finding, ...]:
    """All findings of a case up to `now`, as the customer ranked them, then the weightiest kind first and each kind in order of time."""
    found = [
        *fact_findings.findings(file),
        *charge_findings.findings(file, now),
        *price_findings.findings(file, rows, rises),
        *included_findings.findings(file),
        *contact_findings.findings(file, now),
        *chat_findings.findings(file),
        *source_findings.findings(file),
        *record_findings.findings(file),
    ]
    links = {link.record: link.captures for link in file.links}
    return merged(decided((_with_links(f, links) for f in found), file.decisions))


def _with_links(finding: Finding, links: Mapping[str, Sequence[str]]) -> Finding:
    """The finding with the evidence that was linked to its records afterwards."""
    more = [capture for record in finding.records for capture in links.get(record, ())]
    return finding.replace(captures=tuple(dict.fromkeys([*finding.captures, *more]))) if more else finding
