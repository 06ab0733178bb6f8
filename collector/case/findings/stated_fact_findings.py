"""Findings from facts that the customer states in their own words."""

from __future__ import annotations

from collections.abc import Iterator

from collector.case.case_file import CaseFile
from collector.case.charges.charged_lines import lines_meant
from collector.case.charges.days_without_service import failed_throughout
from collector.case.demands.due_each_month import above_what_was_due
from collector.case.sentence_values import day, stated_day
from collector.clock import ISRAEL
from collector.language import Sentence, say
from collector.model import OTHERS_REPORT, Fact, Finding

_NOON = "12:00"
"""The hour of a day that was named without one."""


def findings(file: CaseFile) -> Iterator[Finding]:
    """One finding for each fact; its kind is the fact's. It is accepted, because the customer stated it.

    What others published is none: it stands in the timeline and among the exhibits, marked as not checked.
    """
    for fact in (f for f in file.facts if f.kind != OTHERS_REPORT):
        yield Finding(
            kind="fact" if fact.kind == "other" else fact.kind,
            at=fact.at,
            text=_told(fact),
            captures=tuple(dict.fromkeys(c for c in (*fact.captures, fact.ordered, *_billed(file, fact)) if c)),
            records=(fact.id,),
            verdict="accepted",
        )


def _billed(file: CaseFile, fact: Fact) -> list[str]:
    """The bills that show what a fact about money charged wrongly names."""
    if fact.kind != "overcharge":
        return []
    monthly = (capture for charge, _ in above_what_was_due(file, fact) for capture in charge.captures)
    return [*(line.capture for line in lines_meant(file, fact)), *monthly]


def _told(fact: Fact) -> Sentence:
    words = " ".join(fact.text.split()).rstrip(".")
    if fact.kind != "no-service":
        return say("case-fact", day=stated_day(fact), words=words)
    if fact.until is not None and not failed_throughout(fact):
        return say("case-no-service-at-times", day=stated_day(fact), until=day(fact.until), words=words)
    if fact.until is None:
        return say("case-no-service-yet", day=stated_day(fact), words=words)
    first, last = (f"{at.astimezone(ISRAEL):%H:%M}" for at in (fact.at, fact.until))
    if day(fact.at) == day(fact.until) and not fact.day_only and first < last and _NOON not in (first, last):
        return say("case-no-service-hours", day=stated_day(fact), **{"from": first, "to": last}, words=words)
    if day(fact.at) == day(fact.until):
        return say("case-no-service-day", day=stated_day(fact), words=words)
    return say("case-no-service", day=stated_day(fact), until=day(fact.until), words=words)
