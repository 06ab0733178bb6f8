"""The numbered facts of a letter: by weight for a desk, by time for a court; each told once, each with its exhibits (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from collector.case.open_matters.inquiries import answer_to
from collector.language import say
from collector.model import Finding, Promise, Step
from collector.package.letter.letter_context import LetterContext, listed
from collector.package.letter.letter_value import Line
from collector.package.letter.story import main_promise, promise_line
from collector.package.letter.told_findings import of_one_contact, tell_contact
from collector.package.phrase import Phrase, Piece, ltr

MOST_FACTS = 8
"""A letter that a person reads in five minutes names this many facts at most; the timeline holds all."""
_TOGETHER = ("callback-missed", "long-wait")
"""Facts that say the same of several days: told in one line from two on."""


def facts(at: LetterContext) -> tuple[Line, ...]:
    """The other facts, the weightiest first; nothing that the story or `earlier` tells already."""
    steps = {step.id for step in at.dossier.steps}
    rest = [f for f in at.complaints if f not in at.main and not (f.kind == "step-unanswered" and _told_by_name(at, f, steps))]
    lines = _joined(at, rest)
    promises = [promise_line(at, p, p.id) for p in _untold_promises(at)]
    shown = [*lines[:MOST_FACTS], *_open(at)]
    left = len(lines) - MOST_FACTS
    if left > 0:
        shown.append(Line("facts-more", at.say("package-letter-more-findings", count=left), at.shown_in(at.exhibits.table("timeline"))))
    return (*shown, *promises)


def chronology(at: LetterContext) -> tuple[Line, ...]:
    """All facts in the order of time, the promises among them: what a statement of claim tells."""
    steps = {step.id for step in at.dossier.steps}
    told_here = [f for f in at.complaints if not (f.kind == "step-unanswered" and _told_by_name(at, f, steps))]
    lines: list[tuple[datetime, Line]] = [(group[0].at, _line(at, group)) for group in of_one_contact(told_here)]
    told = {record for f in at.complaints if f.kind in ("promise-missed", "refund-missing", "callback-missed") for record in f.records}
    lines += [(p.at, promise_line(at, p, p.id)) for p in at.dossier.promises if p.kind != "callback" and p.id not in told]
    return tuple(line for _, line in sorted(lines, key=lambda pair: pair[0]))


def earlier(at: LetterContext) -> tuple[Line, ...]:
    """Whom the customer turned to before, each by name, and who did not answer."""
    return tuple(_step(at, step) for step in at.dossier.steps)


def _step(at: LetterContext, step: Step) -> Line:
    answer = answer_to(step, at.dossier)
    reference = at.say("package-letter-reference", reference=ltr(step.reference)) if step.reference else ()
    values: dict[str, Piece | Phrase | str] = {"day": at.day(step.at), "addressee": step.addressee, "reference": reference}
    captures = [step.capture, *(answer.captures if answer else ())]
    if answer is not None:
        text = at.say("package-letter-step-answered", **values, answered=at.day(answer.at))
    elif step.due is not None and step.due > at.dossier.at:
        text = at.say("package-letter-step-waiting", **values)
    else:
        text = at.say("package-letter-step-unanswered", **values)
    return Line(step.id, text, at.evidence([c for c in captures if c]))


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


def _told_by_name(at: LetterContext, finding: Finding, steps: set[str]) -> bool:
    """Whether `earlier` tells this unanswered step: in letters that have such a section."""
    return at.kind.name in ("reminder", "ceo", "regulator", "consumer", "card", "claim") and bool(steps & set(finding.records))


def _joined(at: LetterContext, rest: Sequence[Finding]) -> list[Line]:
    """One line a finding, one for all that was said in a contact, and one for several missed call-backs or long waits."""
    lines: list[Line] = []
    done: set[str] = set()
    for group in of_one_contact(rest):
        kind = group[0].kind
        alike = [f for f in rest if f.kind == kind] if len(group) == 1 and kind in _TOGETHER else []
        if len(alike) < 2:
            lines.append(_line(at, group))
        elif kind not in done:
            done.add(kind)
            days = listed(list(dict.fromkeys(at.day(f.at) for f in alike)))
            captures = [c for f in alike for c in f.captures]
            lines.append(Line(f"{kind}:all", at.say(f"package-letter-{kind}-together", count=len(alike), days=days), at.evidence(captures)))
    return lines


def _line(at: LetterContext, group: Sequence[Finding]) -> Line:
    return Line(group[0].key, tell_contact(at, group), at.evidence([c for f in group for c in f.captures]))


def _untold_promises(at: LetterContext) -> list[Promise]:
    told = {record for finding in at.complaints for record in finding.records}
    main = main_promise(at)
    return [p for p in at.dossier.promises if p.kind != "callback" and p.id not in told and p is not main]


def _open(at: LetterContext) -> list[Line]:
    """Inquiries without an answer that nothing else tells of."""
    merged = {record for finding in at.complaints for record in finding.records}
    steps = {step.id for step in at.dossier.steps} if at.kind.name not in ("complaint", "price", "technician", "goods") else set()
    late = [i for i in at.dossier.inquiries if i.overdue and i.record not in merged | steps]
    captures = {c.id: c.capture for c in at.dossier.contacts} | {s.id: s.capture for s in at.dossier.steps}
    lines = []
    for inquiry in late:
        reference: Phrase = at.say("package-letter-reference", reference=ltr(inquiry.reference)) if inquiry.reference else ()
        told = at.say("package-letter-unanswered", day=at.day(inquiry.at), reference=reference, days=inquiry.age_days)
        lines.append(Line(inquiry.record, told, at.evidence([captures.get(inquiry.record, "")])))
    return lines
