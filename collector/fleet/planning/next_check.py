"""What is to be done about a watch now, as a fleet sees it (pure): what a single machine does, and failures that are worth another try.

The records of its checks decide, never the queue. Example: the check of 9:00 failed at 9:04 because the site did not answer. From 9:14 it
is due once more, as its second attempt; had the site refused the login, it would not be.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from collector.language import Sentence
from collector.model import Check, Watch
from collector.model.reasons import ToldReason
from collector.watch.due_times import Due, due

BACKOFF = (timedelta(minutes=10), timedelta(minutes=30), timedelta(minutes=90))
"""How long after a failure the next attempt is due: after the first, the second, the third. After the last one nothing is tried again."""
CUT_OFF_ATTEMPTS = 8
"""How often a check is begun that each time was cut off, by a worker that was killed."""
PASSING = ("navigation", "timeout", "crashed", "interrupted", "store-away", "store-full")
"""Reasons that may not hold at the next attempt: the network, the time, a worker that was killed, a disk on which room can be made."""
AT_ONCE = {"interrupted", "store-away"}
"""Those of which the site knows nothing, so that it need not be left alone for a while."""
NOT_LOADED = ("capture-did-not-load", "browser-login-page-not-loaded")
"""Sentences of a failed step that say the same. Everything else is never tried again by itself: a refused login, a login whose details may
have been sent, a robot check, an element that the recipe looks for in vain."""
NO_BROWSER = ("browser-not-started", "browser-driver-silent", "browser-none", "browser-not-at")
"""Sentences of a worker whose browser does not start, perhaps for a full disk: nobody was visited, and another worker may do it."""
NO_ROOM = ("store-disk-full-what-acknowledged",)
"""The sentence of a place for files that is full, while the record of the run could be kept."""
BUSY = ("429", "500", "502", "503", "504")


def may_be_tried_again(check: Check) -> bool:
    """Whether a failed check may be tried once more: every reason must be one that passes."""
    return check.outcome == "failed" and bool(check.reasons) and all(map(_passes, check.reasons))


def _passes(reason: str) -> bool:
    code, _, detail = reason.partition(": ")
    if code == "http-status":
        return detail.strip() in BUSY
    return code in PASSING or (isinstance(reason, ToldReason) and _says(reason.sentence, NOT_LOADED + NO_BROWSER + NO_ROOM))


def _says(sentence: Sentence, ids: tuple[str, ...]) -> bool:
    """Whether it is one of these messages, or holds one as a value."""
    inner = [value for value in sentence.values.values() if isinstance(value, Sentence)]
    return sentence.message_id in ids or any(_says(each, ids) for each in inner)


def next_check(watch: Watch, checks: Iterable[Check], now: datetime, zone: tzinfo, *, asked: bool = False) -> Due:
    """As `due`, with the attempts of a fleet. Its `due` is None where nothing is to be done now.

    asked: the operator asks for another attempt of a check that failed, whatever it failed of.
    """
    known = list(checks)
    plan = due(watch, known, now, zone)
    latest = _latest(watch, known)
    if watch.paused or latest is None or (plan.due is not None and plan.due != latest.due):
        return plan
    wait = timedelta(0) if asked and latest.outcome == "failed" else wait_after(latest)
    if wait is None or (latest.ended or latest.at) + wait > now:
        return replace(plan, due=None)
    return replace(plan, due=latest.due, attempt=latest.attempt + 1)


def wait_after(check: Check) -> timedelta | None:
    """How long to wait after this attempt before the next one; None where there is none."""
    if check.outcome == "running":
        return timedelta(0) if check.attempt < CUT_OFF_ATTEMPTS else None
    if not may_be_tried_again(check):
        return None
    if AT_ONCE & set(check.reasons):
        return timedelta(0) if check.attempt < CUT_OFF_ATTEMPTS else None
    return BACKOFF[check.attempt - 1] if check.attempt <= len(BACKOFF) else None


def _latest(watch: Watch, checks: list[Check]) -> Check | None:
    """The newest attempt of the latest planned time."""
    return max((c for c in checks if c.watch == watch.id), key=lambda c: (c.due, c.attempt, c.at), default=None)
