"""How complete a watch's record is: planned checks against those that ran, failed or were missed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from collector.case.sentence_values import day
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

    def told(self, language: str = "he") -> str:
        """``27 of 30 planned checks, 2 failed, 1 missed``, with the days it is about."""
        if self.since is None or self.until is None:
            return "עדיין לא נערכה בדיקה" if language == "he" else "no check was due yet"
        span = day(self.since) if day(self.since) == day(self.until) else f"{day(self.since)}–{day(self.until)}"
        if language == "he":
            parts = [f"{span}: נערכו {self.done} מתוך {self.planned} בדיקות מתוכננות"]
            parts += [f"{self.failed} נכשלו"] * bool(self.failed) + [f"{self.missed} לא נערכו"] * bool(self.missed)
        else:
            parts = [f"{span}: {self.done} of {self.planned} planned checks"]
            parts += [f"{self.failed} failed"] * bool(self.failed) + [f"{self.missed} missed"] * bool(self.missed)
        return ", ".join(parts)


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
