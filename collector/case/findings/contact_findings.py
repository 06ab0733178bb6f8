"""Findings about contacts, promises with a date, visits and steps."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from functools import reduce
from statistics import median

from collector.case.case_file import CaseFile
from collector.case.charges.after_cancellation import of_a_part
from collector.case.charges.charged_lines import refunds_made
from collector.case.charges.item_name_match import share_a_thing
from collector.case.findings import technician_findings
from collector.case.open_matters.inquiries import Letters
from collector.case.sentence_values import channel, day, day_hour, due_time, length, quote, seconds, stated_day, until
from collector.case.times.deadlines import kept_late, overdue
from collector.clock import ISRAEL
from collector.language import Sentence, say
from collector.model import Contact, Fact, Finding, Promise, Step

LONG_WAIT_SECONDS = 360
"""Six minutes; a single long wait is told as a fact, not as a breach."""
_FEWEST_CALLS, _MOST_HOURS = 3, 3
"""From so many measured calls on, waiting is told by the hour, of at most so many hours."""

_CAME_WORDS = r"(?:came|arrived|delivered|received|unpacked|got\s+(?:it|them)|(?:ש?הגיע|נמסר|סופק|הובא)(?:ה|ו)?|קיבלתי|קיבלנו)"
_CAME = re.compile(rf"(?<!\w){_CAME_WORDS}(?!\w)", re.IGNORECASE)
_DID_NOT_COME = re.compile(rf"(?<!\w)(?:not|never|\w+n't|nothing|לא|טרם|מעולם)\s+(?:\w+\s+){{0,2}}?{_CAME_WORDS}(?!\w)", re.IGNORECASE)

_CAME_LATE = re.compile(
    r"(?<!\w)(?:came|arrived|delivered|connected|installed"
    r"|ש?(?:הגיע|סופק|נמסר|הובא|חובר|הותק[נן])(?:ה|ו|תי|נו)?|התקינו|חיברו)(?!\w)",
    re.IGNORECASE,
)
"""That goods came, in a fact about their lateness: "the kitchen came on the 5th"."""
_PERHAPS_NOT = re.compile(
    r"\b(?:not|never|no|nothing|\w+n't|without|still|yet|only|part(?:ly)?|wait\w*|missing|should|supposed|expected|will|would"
    r"|except|apart|out of|(?:one|two|three|four|five|\d+) of"
    r"|was to|were to|until|if|site|website|tracking|marked"
    r"|e-?mail|message|letter|sms|apolog\w*|notice|technician|courier|driver|representative|date|time)\b"
    r"|(?<![א-ת])[והבלשמכ]{0,2}(?:לא|בלי|ללא|חוץ|מלבד|למעט|מתוך|אין|איננ\w*|אינ[והם]|טרם|עדיין|רק|חלק\w*|מחכ\w*|ממתינ\w*|חסר\w*|אמור\w*|צריכ\w*|צריך|אם|אתר|מעקב|סומן"
    r"|הודע\w*|מכתב|מסרון|טכנאי|התנצל\w*|דוא\W?ל|מייל|שיחה|שליח|נהג|נציג\w*|מוביל\w*|מועד|זמן)(?![א-ת])"
    r"|נמסר\s+(?:\w{2,4}\s+)?(?:כי|ש[א-ת]{2,})",
    re.IGNORECASE,
)
"""Words beside which a coming is none for certain: "was supposed to be delivered", "a message came that it is put off", "the date came"."""
_ONLY_THEN = re.compile(
    r"\b(?:only|not until|not before)(?= (?:on|in|at|after|by)? ?(?:the )?\d)|(?<![א-ת])רק(?= (?:ב|אחרי |לאחר |כעבור )[-־]?\d)",
    re.IGNORECASE,
)
"""That it came, and when: "only on 19 June"."""


def findings(file: CaseFile, now: datetime) -> Iterator[Finding]:
    """All findings that contacts, promises and steps show. A refund that was promised is told by what was paid, not here."""
    visits = visit_days(file)
    contacts = _Contacts(file)
    for promise in overdue(file.promises, now):
        if promise.kind == "delivery":
            left = any(promise.at < c.at < promise.due for c in file.cancellations if promise.due and not of_a_part(c, file))
            told = _delivery(promise, file, now, contacts)  # who had left before the day only knows whether it would have come
            yield from (f.replace(candidate=True) for f in told) if left else told
        elif promise.kind != "refund" and not told_by_a_visit(promise, visits):
            yield _missed(promise, contacts, now)
    for promise in file.promises:
        late = kept_late(promise)
        if late is not None:
            yield _kept_late(promise, late)
    for contact in file.contacts:
        yield from _of_contact(contact, now)
    yield from _waits(file)
    letters = Letters(file)
    for step in file.steps:
        if step.due is not None and step.due < now and letters.answer_to(step) is None:
            yield _unanswered(step)


class _Contacts:
    """The contacts by id, and the calls that came in by time."""

    def __init__(self, file: CaseFile) -> None:
        self._by_id = {c.id: c for c in file.contacts}
        self._called = sorted(c.at for c in file.contacts if c.direction == "in" and c.channel == "call")

    def evidence(self, promise: Promise) -> tuple[str, ...]:
        """What shows a promise: its own capture, and that of the contact in which it was made."""
        contact = self._by_id.get(promise.contact)
        return tuple(dict.fromkeys(c for c in (promise.capture, contact.capture if contact else "") if c))

    def called_within(self, first: datetime, last: datetime) -> bool:
        """Whether a call came in after the first moment, up to the last."""
        place = bisect_right(self._called, first)
        return place < len(self._called) and self._called[place] <= last


def visit_days(file: CaseFile) -> set[str]:
    """The days of which a visit is on record."""
    return {day(c.window_end or c.at) for c in file.contacts if c.channel == "visit"}


def told_by_a_visit(promise: Promise, visits: set[str]) -> bool:
    """Whether a visit was promised and a visit of that day is on record: it tells whether somebody came."""
    assert promise.due is not None
    return promise.kind == "visit" and day(promise.due) in visits


def came_in_time(promise: Promise, file: CaseFile) -> bool:
    """Whether the record shows that goods or a refund that were promised came by the day, though nobody noted the promise as kept."""
    assert promise.due is not None
    if promise.kind == "delivery":
        came = arrived(promise, file)
        return came is not None and came <= promise.due
    if promise.kind != "refund":
        return False
    paid = [c.amount for c in refunds_made(file) if promise.at <= c.at <= promise.due and c.currency == promise.currency]
    return bool(paid) and sum(paid, Decimal(0)) >= (promise.amount or 0)


def _delivery(promise: Promise, file: CaseFile, now: datetime, contacts: _Contacts) -> Iterator[Finding]:
    """A delivery that did not come in time: when the goods came after all, or that none came as far as the record shows.

    Goods that were the wrong ones, or defective, did come. Where the customer states that they came late, in words of their own, that is
    told, and that none came is a candidate only; so it is where a fact may tell of their coming ("the fridge came with a dent").
    """
    assert promise.due is not None
    came = arrived(promise, file)
    if came is None:
        stated = any(f.kind == "late-delivery" and f.at >= promise.at for f in file.facts)
        yield _missed(promise, contacts, now).replace(candidate=stated or _perhaps_arrived(promise, file))
    elif came > promise.due:
        late = timedelta(days=(came.astimezone(ISRAEL).date() - promise.due.astimezone(ISRAEL).date()).days)
        values = {"day": day(promise.at), "by": _by(promise), "due": until(promise.due, promise.text), "came": day(came)}
        text = say("case-delivery-late", words=quote(promise.text), length=say("shared-days", count=max(late.days, 1)), **values)
        yield Finding(kind="late-delivery", at=came, text=text, captures=contacts.evidence(promise), records=_about(promise))


def arrived(promise: Promise, file: CaseFile) -> datetime | None:
    """When goods came, as far as the record shows it: what was wrong with them was stated, or a record tells who brought them."""
    told = [f for f in file.facts if f.kind in ("other-goods", "defect") or (f.kind == "late-delivery" and _came_late(f))]
    wrong = [f.at for f in told if not _of_another(f, promise, file)]
    brought = [c.at for c in file.contacts if c.channel == "visit" and not c.no_show]
    return min((at for at in (*wrong, *brought) if at > promise.at), default=None)


def _perhaps_arrived(promise: Promise, file: CaseFile) -> bool:
    """Whether the customer's own words about a later day may say that the goods came, whatever kind of fact they were written down as.

    "The fridge came with a dent": perhaps; "it has not come to this day": no.
    """
    return any(fact.at > promise.at and _tells_of_coming(fact) for fact in file.facts)


def _of_another(fact: Fact, promise: Promise, file: CaseFile) -> bool:
    """Whether a fact names what another promise is to deliver, and nothing of this one: "the table came" says nothing of the sofa."""
    others = (p for p in file.promises if p.kind == "delivery" and p.id != promise.id)
    return not share_a_thing(fact.text, promise.text) and any(share_a_thing(fact.text, p.text) for p in others)


def _came_late(fact: Fact) -> bool:
    said = _ONLY_THEN.sub(" ", fact.text)
    return _CAME_LATE.search(said) is not None and _PERHAPS_NOT.search(said) is None


def _tells_of_coming(fact: Fact) -> bool:
    """Whether the words may say that goods came, and not only that they did not."""
    return _CAME.search(_DID_NOT_COME.sub(" ", fact.text)) is not None


def _of_contact(contact: Contact, now: datetime) -> Iterator[Finding]:
    if contact.channel == "visit":
        yield from technician_findings.of_visit(contact, now)
    if contact.name_refused:
        yield _said(contact, "name-refused", say("case-name-refused"))
    if contact.refused:
        no = quote(contact.refused)
        asked = quote(contact.asked_for)
        what = say("case-request-refused", asked=asked, words=no) if asked else say("case-refused", words=no)
        yield _said(contact, "request-refused", what)
    if contact.waited_seconds is not None and contact.waited_seconds > LONG_WAIT_SECONDS:
        yield _said(contact, "long-wait", say("case-long-wait", length=seconds(contact.waited_seconds)))


def _waits(file: CaseFile) -> Iterator[Finding]:
    """Several waits over six minutes, told together with how many were measured: one slow call proves no breach, a pattern is a fact."""
    measured = [c for c in file.contacts if c.channel == "call" and c.direction == "out" and c.waited_seconds is not None]
    long = [c for c in measured if (c.waited_seconds or 0) > LONG_WAIT_SECONDS]
    if len(long) < 2:
        return
    longest = max(c.waited_seconds or 0 for c in long)
    every = "yes" if len(long) == len(measured) else "no"
    yield Finding(
        kind="long-waits",
        at=long[-1].at,
        text=say(
            "case-long-waits", count=len(long), measured=str(len(measured)), every=every, longest=seconds(longest), hours=_by_hour(measured)
        ),
        captures=tuple(dict.fromkeys(c.capture for c in long if c.capture)),
        records=tuple(c.id for c in long),
    )


def _by_hour(measured: Sequence[Contact]) -> Sentence | str:
    """How long one waited by the hour of the call, where several calls and hours show a difference; median, the longest waits first."""
    hours: dict[int, list[int]] = {}
    for contact in measured:
        hours.setdefault(contact.at.astimezone(ISRAEL).hour, []).append(contact.waited_seconds or 0)
    if len(measured) < _FEWEST_CALLS or len(hours) < 2 or max(map(len, hours.values())) < 2:
        return ""
    longest = sorted(hours.items(), key=lambda pair: -median(pair[1]))[:_MOST_HOURS]
    named = [
        say("case-wait-of-hour", hour=f"{hour:02}:00–{(hour + 1) % 24:02}:00", length=seconds(int(median(waits))))
        for hour, waits in sorted(longest)
    ]
    return say("case-waits-by-hour", hours=reduce(lambda told, more: say("case-wait-then", told=told, more=more), named))


def _said(contact: Contact, kind: str, what: Sentence) -> Finding:
    number = say("case-reference", reference=contact.reference) if contact.reference else ""
    return Finding(
        kind=kind,
        at=contact.at,
        text=say(
            "case-in-contact", channel=channel(contact.channel), time=stated_day(contact) if contact.day_only else day_hour(contact.at),
            reference=number, what=what
        ),
        captures=(contact.capture,) if contact.capture else (),
        records=(contact.id,),
    )


def _missed(promise: Promise, contacts: _Contacts, now: datetime) -> Finding:
    assert promise.due is not None
    values = {"day": day(promise.at), "by": _by(promise), "age": length(now - promise.due)}
    callback = promise.kind == "callback"
    if callback:
        text = say("case-callback-missed", due=due_time(promise.due), **values)
    else:
        text = say("case-promise-missed", words=quote(promise.text), due=until(promise.due, promise.text), **values)
    return Finding(
        candidate=callback and contacts.called_within(promise.at, promise.due),  # only the customer knows whether that call was this one
        kind="callback-missed" if callback else "late-delivery" if promise.kind == "delivery" else "promise-missed",
        at=promise.due,
        text=text,
        captures=contacts.evidence(promise),
        records=_about(promise),
    )


def _by(promise: Promise) -> Sentence | str:
    return say("case-promised-by", name=promise.by) if promise.by else ""


def _about(promise: Promise) -> tuple[str, ...]:
    return tuple(dict.fromkeys(r for r in (promise.id, promise.contact) if r))


def _kept_late(promise: Promise, late: timedelta) -> Finding:
    assert promise.kept_at is not None and promise.due is not None
    return Finding(
        kind="late-delivery" if promise.kind == "delivery" else "promise-kept-late",
        at=promise.kept_at,
        text=say("case-promise-kept-late", due=due_time(promise.due), words=quote(promise.text), length=length(late)),
        captures=(promise.capture,) if promise.capture else (),
        records=(promise.id,),
    )


def _unanswered(step: Step) -> Finding:
    assert step.due is not None
    number = say("case-number", reference=step.reference) if step.reference else ""
    return Finding(
        kind="step-unanswered",
        at=step.due,
        text=say("case-step-unanswered", day=day(step.at), addressee=step.addressee, reference=number, due=day(step.due)),
        captures=(step.capture,) if step.capture else (),
        records=(step.id,),
    )
