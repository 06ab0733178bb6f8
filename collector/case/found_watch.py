"""Findings about the record itself: planned checks that did not run or failed. A reader must know what is missing."""

from __future__ import annotations

from collections.abc import Iterator

from collector.case.file import CaseFile
from collector.case.said import day
from collector.model import Check, Finding, Watch


def findings(file: CaseFile) -> Iterator[Finding]:
    """One finding for each watch that has checks which failed or were missed."""
    for watch in file.watches:
        mine = [c for c in file.checks if c.watch == watch.id]
        lost = [c for c in mine if c.outcome != "done"]
        if lost:
            yield _incomplete(watch, mine, lost)


def _incomplete(watch: Watch, all_checks: list[Check], lost: list[Check]) -> Finding:
    done = len(all_checks) - len(lost)
    failed = sum(c.outcome == "failed" for c in lost)
    missed = len(lost) - failed
    since, until = day(all_checks[0].due), day(all_checks[-1].due)
    return Finding(
        kind="missing-check",
        at=lost[-1].due,
        text_he=f"מעקב {watch.recipe}, {since}–{until}: נערכו {done} מתוך {len(all_checks)} בדיקות מתוכננות; "
        f"{failed} נכשלו, {missed} לא נערכו",
        text_en=f"Watch {watch.recipe}, {since}–{until}: {done} of {len(all_checks)} planned checks; {failed} failed, {missed} missed",
        records=tuple(c.id for c in lost),
    )
