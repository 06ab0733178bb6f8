"""How complete a watch's record is: planned checks against those that ran, failed or were missed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from collector.case.sentence_values import day
from collector.language import Sentence, say
from collector.model import Check, Instant, Value


class Coverage(Value):
    """Counts over planned times: each is counted once, by its best check. `late` are done ones that began over an hour after their time."""

    planned: int = 0
    done: int = 0
    failed: int = 0
    missed: int = 0
    running: int = 0
    late: int = 0
    since: Instant | None = None
    until: Instant | None = None
    reasons: tuple[str, ...] = ()
    """Why checks failed, each code once with its count, the most frequent first: ``login-refused ×2``."""

    @property
    def complete(self) -> bool:
        """Whether every planned check was done."""
        return self.done == self.planned

    def sentence(self) -> Sentence:
        """``27 of 30 planned checks, 2 failed, 1 missed``, with the days it is about."""
        if self.since is None or self.until is None:
            return say("case-coverage-none")
        span = day(self.since) if day(self.since) == day(self.until) else f"{day(self.since)}–{day(self.until)}"
        failed = say("case-coverage-failed", count=self.failed) if self.failed else ""
        missed = say("case-coverage-missed", count=self.missed) if self.missed else ""
        return say("case-coverage", span=span, done=self.done, planned=self.planned, failed=failed, missed=missed)


_BEST = ("done", "running", "failed", "missed")


def coverage(checks: Iterable[Check]) -> Coverage:
    """The coverage of one watch's checks; the last one counts for a time that was tried twice, unless an earlier one was done."""
    best: dict[object, Check] = {}
    for check in sorted(checks, key=lambda c: (c.due, c.attempt, c.at)):
        known = best.get(check.due)
        if known is None or _BEST.index(check.outcome) <= _BEST.index(known.outcome):
            best[check.due] = check
    found = list(best.values())
    if not found:
        return Coverage()
    counts = Counter(c.outcome for c in found)
    reasons = Counter(reason.partition(": ")[0] for c in found if c.outcome == "failed" for reason in c.reasons)
    return Coverage(
        planned=len(found),
        done=counts["done"],
        failed=counts["failed"],
        missed=counts["missed"],
        running=counts["running"],
        late=sum(c.outcome == "done" and (c.at - c.due).total_seconds() > 3600 for c in found),
        since=found[0].due,
        until=found[-1].due,
        reasons=tuple(f"{code} ×{n}" for code, n in reasons.most_common()),
    )
