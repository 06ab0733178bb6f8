"""A phone call, asked step by step: what a person who has just hung up still knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from collector.language import Sentence, say
from collector.model import Contact, Promise
from collector.services.complaint.interview import answer_checks
from collector.services.complaint.interview.question import Answers, Interviewer, Question, first, put
from collector.services.context import Context
from collector.services.statements.contacts import Call, Said, log_call
from collector.services.statements.promises import Promised, log_promise

SPEAKER = (("human", say("services-choice-human")), ("bot", say("services-choice-bot")), ("unknown", say("services-choice-unknown")))
YES_NO = (("yes", say("services-choice-yes")), ("no", say("services-choice-no")))
REFUSED = "-"
"""Typed where the representative would not give a name."""


def _q(key: str) -> Sentence:
    return say(f"services-call-{key}")


def questions() -> tuple[Question, ...]:
    """The questions about a call that is over, in the order in which one remembers it."""
    return (
        Question("at", _q("at"), check=answer_checks.past),
        Question("direction", _q("direction"), choices=(("out", say("services-choice-out")), ("in", say("services-choice-in")))),
        Question("waited", _q("waited"), check=answer_checks.waiting, when=lambda a: first(a, "direction") != "in"),
        Question("agent", _q("agent"), choices=SPEAKER),
        Question("name", _q("name")),
        Question("asked_for", _q("asked-for")),
        Question("refused", _q("refused")),
        Question("promise", _q("promise"), many=True),
        *closing_questions(promised=lambda answers: bool(answers.get("promise"))),
    )


def closing_questions(
    *, known: frozenset[str] = frozenset(), promised: Callable[[Mapping[str, list[str]]], bool]
) -> tuple[Question, ...]:
    """What to make sure of before hanging up. known: what is on record already and is not asked; promised: whether there was a promise."""
    kinds = tuple((kind, say(f"services-call-promise-{kind}")) for kind in ("callback", "refund", "visit", "other"))
    asked = (
        Question("name", _q("name")),
        Question("agent", _q("agent"), choices=SPEAKER),
        Question("reference", _q("reference")),
        Question("read_back", _q("read-back"), choices=YES_NO),
        Question("promise_kind", _q("promise-kind"), choices=kinds, when=promised),
        Question("due", _q("due"), check=answer_checks.to_come, when=promised),
        Question("next_step", _q("next-step")),
        Question("summary", _q("summary")),
    )
    return tuple(q for q in asked if q.key not in known and (q.key not in ("name", "agent") or "closing" in known))


def interview_call(context: Context, case: str | None, interviewer: Interviewer) -> tuple[Contact, tuple[Promise, ...]]:
    """Asks about a call and writes it down, with the promises that were made in it. Raises NothingFound or InputError for the case."""
    from collector.services.complaint.cases import case_named

    owner = case_named(context.open_store(), case).id
    answers = put(context, interviewer, questions())
    contact = log_call(context, owner, _call(answers))
    return contact, _promises(context, owner, contact, answers)


def _call(answers: Answers) -> Call:
    name = first(answers, "name")
    said = Said(
        name="" if name == REFUSED else name,
        name_refused=name == REFUSED,
        reference=first(answers, "reference"),
        asked_for=first(answers, "asked_for"),
        refused=first(answers, "refused"),
        next_step=first(answers, "next_step"),
        summary=first(answers, "summary"),
    )
    return Call(
        at=first(answers, "at") or "now",
        waited=first(answers, "waited"),
        agent=first(answers, "agent") or "unknown",
        read_back=read_back(answers),
        incoming=first(answers, "direction") == "in",
        said=said,
    )


def read_back(answers: Answers) -> bool | None:
    """Whether the note was read back; None where that was not answered."""
    return {"yes": True, "no": False}.get(first(answers, "read_back"))


def _promises(context: Context, case: str, contact: Contact, answers: Answers) -> tuple[Promise, ...]:
    """The promises as records of their own; the day that was named belongs to the last one."""
    texts = answers.get("promise", [])
    at = first(answers, "at") or "now"
    return tuple(
        log_promise(context, case, promised(contact, text, at, answers, last=number == len(texts))) for number, text in enumerate(texts, 1)
    )


def promised(contact: Contact, text: str, at: str, answers: Answers, *, last: bool) -> Promised:
    """A promise of a call; kind and day were asked of the last one only."""
    kind = (first(answers, "promise_kind") if last else "") or "other"
    return Promised(text=text, at=at, kind=kind, by=contact.name, contact=contact.id, due=first(answers, "due") if last else "")
