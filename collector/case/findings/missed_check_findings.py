"""Findings about the record itself: planned checks that did not run or failed. A reader must know what is missing."""

from __future__ import annotations

from collections.abc import Iterator

from collector.case.case_file import CaseFile
from collector.case.watch_coverage import coverage
from collector.language import say
from collector.model import Finding


def findings(file: CaseFile) -> Iterator[Finding]:
    """One finding for each watch that has checks which failed or were missed."""
    for watch in file.watches:
        mine = [c for c in file.checks if c.watch == watch.id]
        total = coverage(mine)
        lost = [c for c in mine if c.outcome in ("failed", "missed")]
        if total.failed or total.missed:
            yield Finding(
                kind="missing-check",
                at=lost[-1].due,
                text=say("case-missing-check", watch=watch.name, coverage=total.sentence()),
                records=tuple(c.id for c in lost),
            )
