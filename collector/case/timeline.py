"""A case's timeline: every record as a line in order of time, and what should have happened and did not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from collector.case.case_file import CaseFile
from collector.case.sentence_values import channel, day, day_hour, length, seconds
from collector.case.times.deadlines import overdue
from collector.clock import ISRAEL
from collector.model import Capture, Check, Contact, Event, Promise, Reading, State, Step
from collector.prices.money_format import money, per_words

_ORDER = ("case", "contact", "capture", "promise", "price", "note", "demand", "step", "check", "overdue")
_KINDS = {
    "page": ("תועד עמוד", "Page kept"),
    "chat": ("תועד צ'אט", "Chat kept"),
    "file": ("צורף קובץ", "File added"),
    "email": ('צורפה הודעת דוא"ל', "E-mail added"),
    "download": ("נשמר קובץ מהאתר", "File kept from the site"),
}
_PROMISES = {
    "price": ("הבטחת מחיר", "Price promised"),
    "callback": ("הובטחה שיחה חוזרת", "Call-back promised"),
    "refund": ("הובטח החזר", "Refund promised"),
    "visit": ("הובטח ביקור", "Visit promised"),
}
_DEMANDS = {
    "refund": ("דרישה: החזר", "Demand: refund"),
    "confirm": ("דרישה: אישור", "Demand: confirmation"),
    "fix": ("דרישה: תיקון", "Demand: fix"),
    "cancel": ("דרישה: ביטול", "Demand: cancellation"),
    "records": ("דרישה: הקלטות ותמלילים", "Demand: recordings and transcripts"),
}


def timeline(file: CaseFile, now: datetime) -> tuple[Event, ...]:
    """All events up to `now`, sorted by time; those of one moment by kind. A chat that a contact names is told once, by the contact."""
    told = {c.capture for c in file.contacts if c.capture}
    events = [
        Event(at=file.case.opened, kind="case", title_he="נפתח תיק", title_en="Case opened", detail=file.case.title, source=file.case.id),
        *(_contact(c, file) for c in file.contacts),
        *(e for p in file.promises for e in _promise(p)),
        *(_missed(p) for p in overdue(file.promises, now)),
        *(_capture(c) for c in file.captures if c.id not in told),
        *(_reading(r) for r in file.readings),
        *(_event(n.at, "note", ("הערה", "Note"), n.text, n.id, n.capture) for n in file.notes),
        *(_event(d.at, "demand", _DEMANDS.get(d.kind, ("דרישה", "Demand")), d.text, d.id) for d in file.demands),
        *(e for s in file.steps for e in _step(s, now)),
        *(_check(c) for c in file.checks if c.outcome in ("missed", "failed")),
    ]
    return tuple(sorted((e for e in events if e.at <= now), key=lambda e: (e.at, _ORDER.index(e.kind), e.source)))


def _event(at: datetime, kind: str, title: tuple[str, str], detail: str, source: str, *captures: str, state: str = "") -> Event:
    return Event(
        at=at, kind=kind, title_he=title[0], title_en=title[1], detail=detail, state=state, source=source,
        captures=tuple(dict.fromkeys(c for c in captures if c)),
    )  # fmt: skip


def _contact(contact: Contact, file: CaseFile) -> Event:
    he, en = channel(contact.channel)
    if contact.channel == "visit" and contact.no_show:
        title = ("ביקור שלא התקיים", "Visit that did not take place")
    else:
        way = ("מהספק", "from the provider") if contact.direction == "in" and contact.channel != "visit" else ("", "")
        title = (f"{he} {way[0]}".strip(), f"{en} {way[1]}".strip().capitalize())
    if contact.name:
        title = (f"{title[0]} עם {contact.name}", f"{title[1]} with {contact.name}")
    elif contact.name_refused:
        title = (f"{title[0]}; הנציג לא מסר את שמו", f"{title[1]}; the representative gave no name")
    capture = next((c for c in file.captures if c.id == contact.capture), None)
    return _event(
        contact.at, "contact", title, _contact_detail(contact), contact.id, contact.capture, state=str(capture.state) if capture else ""
    )


def _contact_detail(contact: Contact) -> str:
    parts = [contact.summary]
    if contact.reference:
        parts.append(f"# {contact.reference}")
    if contact.waited_seconds is not None:
        parts.append("⏱ " + seconds(contact.waited_seconds)[0] if _hebrew(contact.summary) else "⏱ " + seconds(contact.waited_seconds)[1])
    if contact.window_start and contact.window_end:
        start, end = (w.astimezone(ISRAEL) for w in (contact.window_start, contact.window_end))
        parts.append(f"{start:%H:%M}–{end:%H:%M}")
    parts += [contact.refused, contact.next_step]
    return " · ".join(p for p in parts if p)


def _hebrew(text: str) -> bool:
    return not text or any("א" <= c <= "ת" for c in text)


def _promise(promise: Promise) -> Iterator[Event]:
    title = _PROMISES.get(promise.kind, ("הבטחה", "Promise"))
    if promise.amount is not None:
        sums = [money(promise.amount, promise.currency, lang) + per_words(promise.per, lang) for lang in ("he", "en")]
        title = (f"{title[0]}: {sums[0]}", f"{title[1]}: {sums[1]}")
    if promise.months:
        title = (f"{title[0]}, למשך {promise.months} חודשים", f"{title[1]}, for {promise.months} months")
    if promise.due:
        due = day_hour(promise.due)
        title = (f"{title[0]}, עד {due[0]}", f"{title[1]}, by {due[1]}")
    yield _event(promise.at, "promise", title, promise.text, promise.id, promise.capture)
    if promise.kept_at is not None:
        late = promise.due is not None and promise.kept_at > promise.due
        kept = ("ההבטחה קוימה באיחור", "The promise was kept late") if late else ("ההבטחה קוימה", "The promise was kept")
        yield _event(promise.kept_at, "promise", kept, promise.text, promise.id, promise.capture)


def _missed(promise: Promise) -> Event:
    assert promise.due is not None
    title = ("לא חזרו עד המועד שהובטח", "Nobody called back by the promised time")
    if promise.kind != "callback":
        title = ("ההבטחה לא קוימה עד המועד", "The promise was not kept in time")
    since = day(promise.at)
    title = (f"{title[0]} (הובטח ב-{since})", f"{title[1]} (promised on {since})")
    return _event(promise.due, "overdue", title, promise.text, promise.id, promise.capture)


def _capture(capture: Capture) -> Event:
    title = _KINDS.get(capture.kind, ("תיעוד", "Kept"))
    name = capture.title or capture.url
    if capture.state is not State.COMPLETE:
        state = {"PARTIAL": ("חלקי", "partial"), "FAILED": ("נכשל", "failed")}.get(str(capture.state), ("נקטע", "cut off"))
        title = (f"{title[0]} ({state[0]})", f"{title[1]} ({state[1]})")
    return _event(capture.started, "capture", title, name, capture.id, capture.id, state=str(capture.state))


def _reading(reading: Reading) -> Event:
    source = {"bill": ("חשבון", "Bill"), "offer": ("הצעה", "Offer")}.get(reading.source, ("מחיר באתר", "Price on the site"))
    plan = f" ({reading.plan})" if reading.plan else ""
    if reading.amount is None:
        title = (f"{source[0]}{plan}: לא נקרא", f"{source[1]}{plan}: not read")
    else:
        he, en = (money(reading.amount, reading.currency, lang) + per_words(reading.per, lang) for lang in ("he", "en"))
        title = (f"{source[0]}{plan}: {he}", f"{source[1]}{plan}: {en}")
    return _event(reading.at, "price", title, reading.raw, reading.id, reading.capture, state=str(reading.state))


def _step(step: Step, now: datetime) -> Iterator[Event]:
    by = channel(step.by)
    way = (f" ב{by[0]}", f" by {by[1]}") if step.by else ("", "")
    detail = f"# {step.reference}" if step.reference else ""
    sent = (f"נשלחה פנייה אל {step.addressee}{way[0]}", f"Sent to {step.addressee}{way[1]}")
    yield _event(step.at, "step", sent, detail, step.id, step.capture)
    if step.answered is not None:
        he, en = length(step.answered - step.at)
        title = (f"התקבלה תשובה מ{step.addressee} אחרי {he}", f"{step.addressee} answered after {en}")
        yield _event(step.answered, "step", title, detail, step.id, step.capture)
    elif step.due is not None and step.due < now:
        title = (f"חלף המועד לתשובת {step.addressee}", f"The date for an answer from {step.addressee} passed")
        yield _event(step.due, "overdue", title, detail, step.id, step.capture)


def _check(check: Check) -> Event:
    missed = check.outcome == "missed"
    title = ("בדיקה מתוכננת לא נערכה", "A planned check did not run") if missed else ("בדיקה מתוכננת נכשלה", "A planned check failed")
    return _event(check.due, "check", title, "; ".join(check.reasons), check.id, state="" if missed else str(check.state or State.FAILED))
