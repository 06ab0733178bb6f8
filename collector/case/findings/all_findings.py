"""What the record shows: findings, each with its evidence. Facts only; what they mean is for the letter and the reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from collector.case.case_file import CaseFile
from collector.case.findings import (
    charge_findings,
    charged_though_included,
    chat_findings,
    contact_findings,
    contradiction_findings,
    discount_findings,
    missed_check_findings,
    price_findings,
    stated_fact_findings,
)
from collector.case.findings.finding_decisions import decided
from collector.case.findings.overlapping_findings import merged
from collector.model import Finding
from collector.prices.history.price_row import PriceRow, Rise


def findings(file: CaseFile, rows: Sequence[PriceRow], rises: Sequence[Rise], now: datetime) -> tuple[Finding, ...]:
    """All findings of a case up to `now`, as the customer ranked them, then the weightiest kind first and each kind in order of time."""
    found = [
        *stated_fact_findings.findings(file),
        *charge_findings.findings(file, now),
        *price_findings.findings(file, rows, rises),
        *charged_though_included.findings(file),
        *discount_findings.findings(file),
        *contact_findings.findings(file, now),
        *chat_findings.findings(file),
        *contradiction_findings.findings(file),
        *missed_check_findings.findings(file),
    ]
    links = {link.record: link.captures for link in file.links}
    return merged(decided((_with_links(f, links) for f in found), file.decisions))


def _with_links(finding: Finding, links: Mapping[str, Sequence[str]]) -> Finding:
    """The finding with the evidence that was linked to its records afterwards."""
    more = [capture for record in finding.records for capture in links.get(record, ())]
    return finding.replace(captures=tuple(dict.fromkeys([*finding.captures, *more]))) if more else finding
