"""Complaints that were sent, and the answers to them."""

from __future__ import annotations

from dataclasses import dataclass

from collector.errors import InputError
from collector.language import say
from collector.model import Answer, Step, new_id
from collector.services.complaint.cases import case_to_write
from collector.services.context import Context
from collector.services.statements.consistency import BODIES, coherent
from collector.services.statements.find_record import record_named
from collector.services.statements.statement_checks import due_after, moment, one_of, record_id_of_capture, said_at


@dataclass(frozen=True)
class Sent:
    """A step on the ladder: to whom the complaint was sent and how. body: which rung; capture: what proves the sending."""

    addressee: str
    body: str = "company"
    at: str = "now"
    by: str = "email"
    reference: str = ""
    due: str = ""
    capture: str = ""
    package: str = ""
    digest: str = ""
    """The package's name and the SHA-256 of the PDF that went out."""


def log_step(context: Context, case: str | None, sent: Sent) -> Step:
    """Writes down that the complaint was sent. Without a `due` date an answer is due in business days. Raises InputError."""
    from collector.case.open_matters.inquiries import ANSWER_BUSINESS_DAYS
    from collector.case.times.deadlines import due_in_business_days

    store = context.open_store()
    owner = case_to_write(store, case)
    one_of(sent.body, BODIES, say("services-kind-body"))
    when = said_at(context, sent.at)
    step = Step(
        id=new_id("step", context.clock.now()),
        case=owner.id,
        **when,
        addressee=sent.addressee,
        body=sent.body,
        by=sent.by,
        reference=sent.reference,
        capture=record_id_of_capture(store, sent.capture, owner.id),
        package=sent.package,
        digest=sent.digest,
        due=due_after(context, sent.due, when["at"]) if sent.due else due_in_business_days(when["at"], ANSWER_BUSINESS_DAYS),
    )
    coherent("steps", step)
    store.append("steps", step)
    return step


def log_answer(context: Context, to: str, *, at: str = "now", contact: str = "", capture: str = "", text: str = "") -> Answer:
    """Writes down that a step or an inquiry was answered, by a contact or a file. to, contact: an id or the ending that only one has.

    Raises NothingFound for an unknown step or contact, InputError for an unknown capture or an answer before the question.
    """
    store = context.open_store()
    _, asked = record_named(store, to, ("steps", "contacts"))
    answering = record_named(store, contact, ("contacts",))[1] if contact else None
    when = said_at(context, at) if answering is None or at != "now" else {"at": moment(context, str(answering["at"]))}
    if when["at"] < moment(context, str(asked["at"])):
        raise InputError(say("services-answer-too-early"), say("services-answer-too-early-next"))
    answer = Answer(
        id=new_id("answer", context.clock.now()), case=str(asked["case"]), **when, to=str(asked["id"]),
        contact=str(answering["id"]) if answering else "", capture=record_id_of_capture(store, capture, str(asked["case"])), text=text,
    )  # fmt: skip
    store.append("answers", answer)
    return answer
