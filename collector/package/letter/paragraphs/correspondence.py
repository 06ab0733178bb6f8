"""Whom the customer turned to before, in writing or by word of mouth, and what came back (pure)."""

from __future__ import annotations

import re
from datetime import datetime

from collector.case.charges.item_name_match import share_a_thing
from collector.case.open_matters.inquiries import WRITTEN
from collector.language import say
from collector.model import Cancellation, Contact, Step
from collector.package.bidi_text import Phrase, Piece, ltr
from collector.package.letter.letter_context import LetterContext
from collector.package.letter.letter_kinds import VISITS
from collector.package.letter.letter_value import Line

MOST_TALKS = 5
"""So many calls and chats are told with what was said, the latest; more are counted."""
_CANCELS = re.compile(
    r"(?<![א-ת])[ולהשבמ]{0,2}(?:לבטל|ביטול|ביטלתי|מבטל(?:ת)?|לנתק|להתנתק|סיום)(?![א-ת])|\b(?:cancel\w*|terminat\w*)\b", re.IGNORECASE
)


def earlier(at: LetterContext) -> tuple[Line, ...]:
    """What was written, and what was said in calls and chats as the customer noted it, in order of time."""
    talks = _talks(at)
    spoken = [(c.at, _talk(at, c)) for c in (*talks[-MOST_TALKS:], *_visits(at))]
    lines = sorted([*_written(at), *spoken], key=lambda pair: pair[0])
    left = len(talks) - MOST_TALKS
    in_timeline = at.shown_in(at.exhibits.table("timeline"))
    more = [Line("earlier-more", at.say("package-letter-talked-more", count=left), in_timeline)] if left > 0 else []
    return (*(line for _, line in lines), *more)


def is_follow_up(at: LetterContext) -> bool:
    """Whether something was written before this letter, or came in writing."""
    return bool(_written(at))


def _written(at: LetterContext) -> list[tuple[datetime, Line]]:
    """The steps and the written inquiries before this letter: to whom, and whether an answer came.

    Only what the record holds is said: where something came from the provider soon after and nobody said whether it is the answer, that is
    told, and neither that an answer came nor that none did.
    """
    steps = [(step.at, _step(at, step)) for step in at.dossier.steps]
    written = [(c.at, _inquiry(at, c)) for c in _inquiries(at)]
    replies = [(c.at, _reply(at, c)) for c in _replies(at)]
    told = {record for f in at.complaints for record in f.records}
    notices = [(c.at, _notice(at, c)) for c in at.dossier.cancellations if c.id not in told and not _told_by_a_contact(at, c)]
    return [*steps, *written, *replies, *notices]


def _talks(at: LetterContext) -> list[Contact]:
    """The calls and chats of which the customer noted what was said, in words that no promise and no fact repeats; never the one in which
    a price was promised, for that is told with the promise and complains of nothing."""
    sold = {p.contact for p in at.dossier.promises if p.kind == "price"}
    told = [text.strip() for text in (*(p.text for p in at.dossier.promises), *(f.text for f in at.dossier.facts))]
    spoken = [c for c in at.dossier.contacts if c.channel in ("call", "chat") and c.summary.strip()]
    return sorted((c for c in spoken if c.summary.strip() not in told and c.id not in sold), key=lambda c: c.at)


def _visits(at: LetterContext) -> list[Contact]:
    """The visits of which the customer noted what came of them, but for those that a grievance about the visit, or a fact, tells: "said
    that it has to be replaced". A promise that was made there and broken tells nothing of the work."""
    told = {record for f in at.complaints if f.kind in VISITS for record in f.records} | {f.text.strip() for f in at.dossier.facts}
    visits = [c for c in at.dossier.contacts if c.channel == "visit" and c.summary.strip() and not c.no_show]
    return [c for c in visits if not {c.id, c.summary.strip()} & told]


def _talk(at: LetterContext, contact: Contact) -> Line:
    """``On 10/10/2026 at 12:00 I telephoned the company (Eli): said that they would keep back ten per cent``."""
    name = at.say("package-letter-talked-name", name=contact.name) if contact.name else ()
    form = {"channel": contact.channel, "incoming": "yes" if contact.direction == "in" else "no"}
    words = at.own(contact.summary.strip())
    text = at.say("package-letter-talked", form, day=at.day(contact.at), hour=at.at_hour(contact, contact.at), name=name, words=words)
    return Line(contact.id, (*text, *at.corrected([contact.id])), at.evidence([contact.capture] if contact.capture else []))


def unanswered(at: LetterContext) -> bool:
    """Whether the time for an answer to some step or inquiry has passed without one."""
    late = {inquiry.record for inquiry in at.dossier.inquiries if inquiry.overdue}
    asked: list[Contact | Step] = [*at.dossier.steps, *_inquiries(at)]
    return any(each.id in late and not at.letters.perhaps_answered(each) for each in asked)


def nothing_written(at: LetterContext) -> bool:
    """Whether no step, no inquiry and no notice is on record that was, or may have been, in writing."""
    return not (at.dossier.steps or _inquiries(at) or any(not c.by or in_writing(c) for c in at.dossier.cancellations))


def in_writing(cancellation: Cancellation) -> bool:
    """Whether a notice of cancellation was given in writing."""
    return cancellation.by in (*WRITTEN, "registered")


def _told_by_a_contact(at: LetterContext, cancellation: Cancellation) -> bool:
    """Whether a call, chat or letter of that day, which is told of already, says that the deal was cancelled, and no more is known."""
    if in_writing(cancellation):
        return False
    told = [*_inquiries(at), *_talks(at)]
    day = at.day(cancellation.at).text
    mine = [c for c in told if c.direction == "out" and at.day(c.at).text == day and cancellation.by in ("", c.channel)]
    return cancellation.confirmed is None and any(_CANCELS.search(c.summary) for c in mine)


def _notice(at: LetterContext, cancellation: Cancellation) -> Line:
    way = "case-channel-letter" if cancellation.by == "registered" else f"case-channel-{cancellation.by}"
    by = at.say("package-letter-by", channel=at.own(say(way).in_(at.language))) if cancellation.by else ()
    confirmed = at.say("package-letter-notice-confirmed", day=at.day(cancellation.confirmed)) if cancellation.confirmed else ()
    reference = at.say("package-letter-reference", reference=ltr(cancellation.reference)) if cancellation.reference else ()
    text = at.say("package-letter-notice", day=at.day(cancellation.at), by=by, reference=reference, confirmed=confirmed)
    return Line(cancellation.id, (*text, *at.corrected([cancellation.id])), at.evidence(cancellation.captures))


def _inquiries(at: LetterContext) -> list[Contact]:
    """What the customer wrote to the provider; a step of the same number, or a notice of cancellation, is told by itself."""
    steps = {step.reference for step in at.dossier.steps if step.reference}
    days = {(at.day(step.at).text, step.by) for step in at.dossier.steps}
    return [
        c for c in at.dossier.contacts
        if c.direction == "out" and c.channel in WRITTEN and c.reference not in steps and (at.day(c.at).text, c.channel) not in days
    ]  # fmt: skip


def _replies(at: LetterContext) -> list[Contact]:
    """What came soon after something was written, a notice of cancellation too, and may be its answer."""
    asked: list[Contact | Step] = [*_inquiries(at), *at.dossier.steps]
    found = {reply.id: reply for each in asked if at.letters.answer_to(each) is None for reply in at.letters.perhaps_answered(each)}
    told = {a.by for each in asked if (a := at.letters.answer_to(each)) is not None} | {f.records[0] for f in at.complaints if f.records}
    for notice in at.dossier.cancellations:
        found |= {reply.id: reply for reply in at.letters.perhaps_answered(notice) if reply.id not in told}
    answers = told | {answer.contact for answer in at.dossier.answers}
    return [*found.values(), *(c for c in _demanded(at) if c.id not in answers | set(found))]


def _demanded(at: LetterContext) -> list[Contact]:
    """What came in writing and speaks of what the case is about, an answer or not: "we demand the debt of 780"; and what carries the number
    of an inquiry. No advertisement."""
    file = at.dossier
    told = [file.case.title, *(f.text for f in file.facts), *(p.text for p in file.promises), *(c.what for c in file.charges)]
    told += [c.summary for c in file.contacts if c.direction == "out"]
    came = [c for c in file.contacts if c.direction == "in" and c.channel in WRITTEN and c.summary.strip()]
    others: list[Contact | Step] = [*(c for c in file.contacts if c not in came), *file.steps]
    numbers = {each.reference for each in others if each.reference}
    return [c for c in came if c.reference in numbers or any(share_a_thing(c.summary, text) for text in told)][-MOST_TALKS:]


def _step(at: LetterContext, step: Step) -> Line:
    return _line(at, step, at.say("package-letter-turned-to", addressee=step.addressee), step.due)


def _inquiry(at: LetterContext, contact: Contact) -> Line:
    channel = say(f"case-channel-{contact.channel}").in_(at.language)
    about = at.say("package-letter-about", words=contact.summary.strip().rstrip(".")) if contact.summary.strip() else ()
    return _line(at, contact, at.say("package-letter-wrote", channel=at.own(channel), about=about), None)


def _line(at: LetterContext, asked: Contact | Step, turned: Phrase, due: datetime | None) -> Line:
    """``On 12/10/2026 I wrote to … (reference: 5521); no answer has come to this day``."""
    answer = at.letters.answer_to(asked)
    values: dict[str, Piece | Phrase | str] = {
        "day": at.day(asked.at),
        "turned": turned,
        "reference": at.say("package-letter-reference", reference=ltr(asked.reference)) if asked.reference else (),
    }
    captures = [asked.capture, *(answer.captures if answer else ())]
    if answer is not None:
        words = at.say("package-letter-answer-words", words=answer.text) if answer.text else ()
        text = at.say("package-letter-step-answered", **values, answered=at.day(answer.at), words=words)
    elif at.letters.perhaps_answered(asked):
        text = at.say("package-letter-step-turned", **values)
    elif due is not None and due > at.dossier.at:
        text = at.say("package-letter-step-waiting", **values)
    else:
        text = at.say("package-letter-step-unanswered", **values)
    return Line(asked.id, (*text, *at.corrected([asked.id])), at.evidence([c for c in captures if c]))


def _reply(at: LetterContext, contact: Contact) -> Line:
    channel = say(f"case-channel-{contact.channel}").in_(at.language)
    words = " · ".join(text.strip().rstrip(".") for text in (contact.summary, contact.refused) if text.strip())
    said = at.say("package-letter-about", words=words) if words else ()
    text = at.say("package-letter-came", day=at.day(contact.at), channel=at.own(channel), words=said)
    return Line(contact.id, text, at.evidence([contact.capture] if contact.capture else []))
