"""The numbered facts of a letter: by weight for a desk, by time for a court; each told once, each with its exhibits (pure)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from collector.language import say
from collector.model import Finding, Promise
from collector.package.bidi_text import ltr
from collector.package.letter.letter_context import LetterContext, listed
from collector.package.letter.letter_value import Line
from collector.package.letter.paragraphs.finding_sentences import of_one_contact, tell_contact, tells_the_promise
from collector.package.letter.paragraphs.payments import payments
from collector.package.letter.paragraphs.story import main_promise, promise_line, promises_to_tell

MOST_FACTS = 8
"""A letter that a person reads in five minutes names this many facts at most; the timeline holds all."""
_TOGETHER = ("callback-missed", "long-wait")
"""Facts that say the same of several days: told in one line from two on."""


def facts(at: LetterContext) -> tuple[Line, ...]:
    """What was promised and paid, then the other facts, the weightiest first; nothing that the story or `earlier` tells already."""
    rest = [f for f in at.complaints if f not in at.main and f.kind != "step-unanswered"]
    lines = _joined(at, rest)
    promises = [promise_line(at, p, p.id) for p in _untold_promises(at)]
    shown = [*(line for _, line in payments(at)), *lines[:MOST_FACTS]]
    left = len(lines) - MOST_FACTS
    if left > 0:
        shown.append(Line("facts-more", at.say("package-letter-more-findings", count=left), at.shown_in(at.exhibits.table("timeline"))))
    return (*promises, *shown)


def chronology(at: LetterContext) -> tuple[Line, ...]:
    """All facts in the order of time, the promises and payments among them: what a statement of claim tells."""
    told_here = [f for f in at.complaints if f.kind != "step-unanswered"]
    already = {record for f in at.complaints if tells_the_promise(f) or f.kind == "callback-missed" for record in f.records}
    promises = [p for p in promises_to_tell(at) if p.id not in already]
    known = {p.id for p in promises} | {f.records[0] for f in at.complaints if f.kind == "cancel-refused"}
    lines = [(group[0].at, _line(at, group, known)) for group in of_one_contact(told_here)]
    lines += [(p.at, promise_line(at, p, p.id)) for p in promises]
    lines += payments(at)
    return tuple(line for _, line in sorted(lines, key=lambda pair: pair[0]))


def timeline_line(at: LetterContext) -> Line:
    """Where the full course of events is told."""
    return Line("facts-timeline", at.say("package-letter-timeline"), at.shown_in(at.exhibits.table("timeline")))


def contacts_line(at: LetterContext) -> tuple[Line, ...]:
    """The calls and chats whose recordings are asked for, each with what tells it apart."""
    found = []
    for contact in at.dossier.contacts:
        if contact.channel not in ("call", "chat"):
            continue
        name = at.say("package-letter-contact-with", name=contact.name) if contact.name else ()
        reference = at.say("package-letter-reference", reference=ltr(contact.reference)) if contact.reference else ()
        channel = say(f"case-channel-{contact.channel}").in_(at.language)
        found.append(
            Line(
                contact.id,
                at.say(
                    "package-letter-recorded-contact",
                    channel=at.own(channel), day=at.day(contact.at), hour=at.at_hour(contact, contact.at), name=name, reference=reference,
                ),
                at.shown_in(at.exhibits.of([contact.capture])),
            )
        )  # fmt: skip
    return tuple(found)


def _joined(at: LetterContext, rest: Sequence[Finding]) -> list[Line]:
    """One line a finding, one for all that was said in a contact, and one for several missed call-backs or long waits."""
    lines: list[Line] = []
    done: set[str] = set()
    main = main_promise(at)
    told = {main.id} if main is not None else set()
    for group in of_one_contact(rest):
        kind = group[0].kind
        alike = [f for f in rest if f.kind == kind] if len(group) == 1 and kind in _TOGETHER else []
        if len(alike) < 2:
            lines.append(_line(at, group, told))
        elif kind not in done:
            done.add(kind)
            days = listed(list(dict.fromkeys(at.day(f.at) for f in alike)))
            captures = [c for f in alike for c in f.captures]
            lines.append(Line(f"{kind}:all", at.say(f"package-letter-{kind}-together", count=len(alike), days=days), at.evidence(captures)))
    return lines


def _line(at: LetterContext, group: Sequence[Finding], promises: Collection[str] = ()) -> Line:
    records = [record for f in group for record in f.records]
    text = (*tell_contact(at, group, promises), *at.corrected(records))
    return Line(group[0].key, text, at.evidence([c for f in group for c in f.captures]))


def _untold_promises(at: LetterContext) -> list[Promise]:
    told = {record for finding in at.complaints for record in finding.records}
    main = main_promise(at)
    return [p for p in promises_to_tell(at) if p.id not in told and p is not main]
