"""What was promised for each day, issue or visit that goes wrong, as soon as the record tells how many there were (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from collector.case.case_file import CaseFile
from collector.case.charges.days_without_service import days_without, span_days
from collector.case.demands.demand_draft import broken
from collector.case.demands.refund_amounts import Claim, Part
from collector.case.findings.contact_findings import arrived
from collector.case.sentence_values import quote
from collector.clock import ISRAEL
from collector.model import Finding, Promise
from collector.prices import UNKNOWN_CURRENCY, read_amounts

_MAKES_GOOD = re.compile(
    r"(?<![א-ת])[ושהבל]{0,2}(?:זיכוי|פיצוי|החזר|נזכה|יזוכה|תזוכ\w*|נפצה|קנס)(?![א-ת])"
    r"|\b(?:credit\w*|compensat\w*|refund\w*|(?<!call )(?<!ring )(?<!get )(?<!come )back|penalty)\b",
    re.IGNORECASE,
)
_DAY = r"יום|יממה|בוקר|ערב|גיליון|גליון|עיתון|day|morning|evening|issue|paper|copy"
_WEEK_DAYS = 7
_VISIT = r"ביקור|טכנאי|הגעה|visit|appointment|technician"
_WEEK = r"שבוע|week"
_GETS = re.compile(
    r"(?<![א-ת])[ו]?(?:תקבל\w*|נשלם|ישולם|ישולמו)(?![א-ת])"
    r"|\b(?:you (?:will )?(?:get|receive)|we (?:will )?pay|(?:is|will be) paid)\b",
    re.IGNORECASE,
)
"""Words of money that is paid, which may be for anything; beside lateness it is for that."""
_LATE = re.compile(r"(?<![א-ת])[בשה]?(?:איחור|עיכוב|יאוחר)(?![א-ת])|\b(?:late|delay\w*|overdue)\b", re.IGNORECASE)


def _each(units: str) -> re.Pattern[str]:
    a_day = rf"(?<!within )(?<!in )(?<!of )(?<!have )\ba (?:{units})\b"  # no "within a business day", which is one
    return re.compile(rf"(?<![א-ת])ו?[לב]?כל (?:{units})(?![א-ת])|\b(?:each|every|per) (?:\w+ )?(?:{units})\b|{a_day}", re.IGNORECASE)


_EACH_DAY, _EACH_VISIT, _EACH_WEEK = _each(_DAY), _each(_VISIT), _each(_WEEK)


def promised_by_the_day(file: CaseFile, told: Sequence[Finding], now: datetime) -> Iterator[Claim]:
    """A claim for each promise of a sum for every day, issue or visit that went wrong: so many times the sum.

    "A credit of 10 for each morning without the paper", and twelve mornings without it since: 12 × 10.00 = 120.00
    "100 for every day of delay", due on 01/04, came on 05/04: 4 × 100.00 = 400.00; "50 a week", 18 days late: 2 × 50.00 = 100.00
    Days that follow one another in one record of no service count each; what has not ended counts up to `now`.
    """
    for promise in (p for p in file.promises if p.kind not in ("callback", "visit")):
        sums = {(m.amount, m.currency) for m in read_amounts(promise.text) if m.amount and m.currency not in ("", UNKNOWN_CURRENCY)}
        if len(sums) != 1 or promise.kept_at is not None or not _makes_good(promise.text):
            continue
        ((amount, currency),) = sums
        times, last = _times(promise, file, told, now)
        if amount is not None and times:
            total = amount * times
            part = Part(last, total, f"{times} × {amount:.2f} = {total:.2f}")
            yield Claim("case-ask-promised-by-the-day", (part,), currency, shows_one=True, what=quote(promise.text), about=(promise.text,))


def makes_good_outages(file: CaseFile) -> bool:
    """Whether a sum was promised for each day without service: it takes the place of those days' share of the price."""
    return any(_EACH_DAY.search(p.text) and not _LATE.search(p.text) and _makes_good(p.text) for p in file.promises)


def _makes_good(text: str) -> bool:
    return bool(_MAKES_GOOD.search(text) or (_LATE.search(text) and _GETS.search(text)))


def _times(promise: Promise, file: CaseFile, told: Sequence[Finding], now: datetime) -> tuple[int, datetime]:
    """(How often what is paid for happened since the promise, when it did last.)"""
    if _EACH_VISIT.search(promise.text):
        missed = {f.at.astimezone(ISRAEL).date(): f.at for f in told if f.kind == "no-show" and f.at >= promise.at}
        return len(missed), max(missed.values(), default=now)
    if _EACH_WEEK.search(promise.text) and _LATE.search(promise.text):
        late, came = _days_late(promise, file, told, now)
        return late // _WEEK_DAYS, came  # a week that was begun is not counted
    if not _EACH_DAY.search(promise.text):
        return 0, now
    if _LATE.search(promise.text):
        return _days_late(promise, file, told, now)
    stated = broken(told, "no-service")
    without: set[int] = set()
    counted, last = 0, promise.at
    for fact in (f for f in file.facts if f.id in stated and f.at >= promise.at):
        until = min(fact.until or now, now)
        last, days = max(last, until), days_without(fact, until)
        if days is None or days < span_days(fact, until):  # "on 9 mornings" of a month
            counted += days or 0
            continue
        first, after = fact.at.astimezone(ISRAEL).date().toordinal(), until.astimezone(ISRAEL).date().toordinal()
        without |= set(range(first, max(after, first + 1)))
    return len(without) + counted, last


def _days_late(promise: Promise, file: CaseFile, told: Sequence[Finding], now: datetime) -> tuple[int, datetime]:
    """Of the promise's own day, or of the only delivery that was promised for a day; nothing where it is not known when it came."""
    due = [p for p in file.promises if p.due is not None and (p is promise or p.kind == "delivery")]
    came = arrived(due[0], file) if len(due) == 1 and any(f.kind == "late-delivery" for f in told) else None
    if came is None or due[0].due is None:
        return 0, now
    return max((came.astimezone(ISRAEL).date() - due[0].due.astimezone(ISRAEL).date()).days, 0), came
