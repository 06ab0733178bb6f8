"""A whole case, asked step by step as a good clerk would: what happened, with whom, since when, how one knows, what is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from collector.errors import InputError
from collector.language import Sentence, say
from collector.model import Case, Person, is_guessed
from collector.services.complaint.cases import PAYMENTS, gender_of, known_gender, open_case
from collector.services.complaint.interview import answer_checks
from collector.services.complaint.interview.question import Answers, Interviewer, Question, first, put
from collector.services.context import Context
from collector.services.statements.contacts import Said, Visit, log_visit
from collector.services.statements.promises import Promised, log_kept, log_promise
from collector.services.statements.stated_demands import Demanded, log_demand
from collector.services.statements.stated_facts import Cancelled, Charged, Happened, log_cancellation, log_charge, log_fact

TROUBLES = ("price", "cancellation", "technician", "goods", "callback", "charge", "refund", "service", "other")
"""The usual troubles; each has questions of its own."""
KNOWN_BY = ("chat", "call", "email", "page", "paper", "memory")
"""How one knows what was promised."""
SECTORS = ("telecom", "tv", "newspaper", "security", "shop", "other")


@dataclass(frozen=True)
class Started:
    """A case that was opened by an interview, its trouble, and how the person knows what was promised."""

    case: Case
    trouble: str
    known_by: str
    records: int


def _q(key: str) -> Sentence:
    return say(f"services-start-{key}")


def _choices(name: str, keys: Iterable[str]) -> tuple[tuple[str, Sentence], ...]:
    return tuple((key, say(f"services-start-{name}-{key}")) for key in keys)


def _trouble(*names: str) -> Callable[[Mapping[str, list[str]]], bool]:
    return lambda answers: first(answers, "trouble") in names


def questions() -> tuple[Question, ...]:
    """All questions; each trouble has its own ones in the middle."""
    return (
        Question("title", _q("title")),
        Question("provider", _q("provider")),
        Question("short_name", _q("short-name"), when=lambda a: is_guessed(first(a, "provider"))),
        Question("sector", _q("sector"), choices=_choices("sector", SECTORS)),
        Question("trouble", _q("trouble"), choices=_choices("trouble", TROUBLES)),
        Question("at", _q("at"), check=answer_checks.past),
        *_about_promises(),
        *_about_troubles(),
        Question("fact", _q("fact"), many=True),
        Question("demand", _q("demand")),
        Question("demand_sum", _q("demand-sum"), check=answer_checks.amount, when=lambda a: bool(first(a, "demand"))),
        Question("name", _q("name")),
        Question("gender", _q("gender"), choices=_choices("gender", ("f", "m", "unsaid")), when=lambda a: bool(first(a, "name"))),
        Question("address", _q("address")),
        Question("phone", _q("phone")),
        Question("customer_number", _q("customer-number")),
    )


def _refund_promised(answers: Mapping[str, list[str]]) -> bool:
    return _promised(answers) and first(answers, "trouble") == "refund"


def _other_promised(answers: Mapping[str, list[str]]) -> bool:
    return _promised(answers) and first(answers, "trouble") == "other"


def _late_goods(answers: Mapping[str, list[str]]) -> bool:
    return first(answers, "goods") == "late-delivery"


def _promised(answers: Mapping[str, list[str]]) -> bool:
    return bool(first(answers, "promise"))


def _about_promises() -> tuple[Question, ...]:
    return (
        Question("promise", _q("promise")),
        Question("promise_by", _q("promise-by"), when=_promised),
        Question("promise_at", _q("promise-at"), check=answer_checks.past, when=_promised),
        Question("known_by", _q("known-by"), choices=_choices("known", KNOWN_BY), when=_promised),
        Question("price", _q("price"), check=answer_checks.amount, when=lambda a: _promised(a) and first(a, "trouble") == "price"),
        Question("back", _q("back"), check=answer_checks.amount, when=lambda a: _promised(a) and first(a, "trouble") == "refund"),
        Question("months", _q("months"), check=answer_checks.whole_number, when=lambda a: bool(first(a, "price"))),
        Question("due", _q("due"), check=answer_checks.to_come_or_past, when=lambda a: _promised(a) and first(a, "trouble") == "callback"),
        Question("kept_by", _q("kept-by"), check=answer_checks.to_come_or_past, when=_other_promised),
        Question("paid_by_day", _q("paid-by-day"), check=answer_checks.to_come_or_past, when=_refund_promised),
    )


def _about_troubles() -> tuple[Question, ...]:
    return (
        Question("plan", _q("plan"), when=_trouble("price", "cancellation")),
        Question("charged", _q("charged"), check=answer_checks.amount, when=_trouble("price", "charge", "service")),
        Question("charged_at", _q("charged-at"), check=answer_checks.past, when=lambda a: bool(first(a, "charged"))),
        Question("notice_at", _q("notice-at"), check=answer_checks.past, when=_trouble("cancellation")),
        Question(
            "notice_by", _q("notice-by"), choices=_choices("notice", ("email", "registered", "form", "call", "chat", "message")),
            when=lambda a: bool(first(a, "notice_at")),
        ),
        Question("refused", _q("refused"), when=lambda a: bool(first(a, "notice_at"))),
        Question("late_charge", _q("late-charge"), check=answer_checks.sum_and_day, when=_trouble("cancellation"), many=True),
        Question("window", _q("window"), check=answer_checks.visit_window, when=_trouble("technician")),
        Question("arrived", _q("arrived"), when=lambda a: bool(first(a, "window"))),
        Question("back_at", _q("back-at"), check=answer_checks.past, when=_trouble("service")),
        Question("what", _q("what"), when=lambda a: bool(first(a, "charged"))),
        Question("goods", _q("goods"), choices=_choices("goods", ("other-goods", "defect", "late-delivery")), when=_trouble("goods")),
        Question("delivery_due", _q("delivery-due"), check=answer_checks.to_come_or_past, when=_late_goods),
        Question("came", _q("came"), check=answer_checks.past, when=_late_goods),
        Question("paid", _q("paid"), check=answer_checks.sum_and_day, when=_trouble("goods", "refund")),
        Question("deal", _q("deal"), choices=_choices("deal", ("distance", "shop")), when=_trouble("cancellation", "goods")),
        Question("made_on", _q("made-on"), check=answer_checks.past, when=lambda a: first(a, "deal") == "distance"),
        Question("paid_by", _q("paid-by"), choices=_choices("paid-by", PAYMENTS), when=_trouble("price", "cancellation", "charge")),
    )  # fmt: skip


def interview_case(context: Context, interviewer: Interviewer) -> Started:
    """Asks about a trouble, opens a case and writes down what was answered. Raises InputError where nothing was said of whom and what."""
    answers = put(context, interviewer, questions())
    if not first(answers, "title") or not first(answers, "provider"):
        raise InputError(say("services-start-nothing"), say("services-start-nothing-next"))
    case = _opened(context, answers)
    written = 0
    for write in (_promise, _charges, _notice, _visit, _facts, _demand):
        try:
            written += write(context, case.id, answers)
        except InputError as error:  # answers that contradict one another: told, and the others are kept
            interviewer.tell(error.message)
    return Started(case, first(answers, "trouble") or "other", first(answers, "known_by"), written)


def _opened(context: Context, answers: Answers) -> Case:
    name, sector = first(answers, "name"), first(answers, "sector")
    gender = gender_of(first(answers, "gender")) or known_gender(context, name)
    person = Person(name=name, address=first(answers, "address"), phone=first(answers, "phone"), gender=gender)
    return open_case(
        context, first(answers, "title"), first(answers, "provider"), customer=person, customer_number=first(answers, "customer_number"),
        plan=first(answers, "plan"), sector=sector, deal=first(answers, "deal"), paid_by=first(answers, "paid_by"),
        made_on=first(answers, "made_on"),
        written_in=context.language if context.language in ("he", "en") else "he", short_name=first(answers, "short_name"),
    )  # fmt: skip


def _promise(context: Context, case: str, answers: Answers) -> int:
    """The promise, and that it was kept late where goods came after their day."""
    text, late = first(answers, "promise"), first(answers, "delivery_due")
    if not text and not late:
        return 0
    kinds = {"callback": "callback", "technician": "visit", "refund": "refund"}
    kind = "price" if first(answers, "price") else "delivery" if late else kinds.get(first(answers, "trouble"), "other")
    promised = Promised(
        text=text or say("services-start-delivery", day=late).in_(context.language), at=_made(answers), kind=kind,
        by=first(answers, "promise_by"), price=first(answers, "price") or first(answers, "back"),
        months=int(first(answers, "months") or 0) or None, plan=first(answers, "plan"),
        due=first(answers, "due") or first(answers, "kept_by") or first(answers, "paid_by_day") or late,
    )  # fmt: skip
    made = log_promise(context, case, promised)
    if first(answers, "came"):
        log_kept(context, made.id, first(answers, "came"))
    return 1


def _made(answers: Answers) -> str:
    """When something was promised: as said, else when it was paid for, else when the trouble was."""
    paid = first(answers, "paid")
    bought = paid.rpartition(",")[2] or paid.rpartition(" ")[2] if paid else ""
    return first(answers, "promise_at") or bought.strip() or first(answers, "at") or "now"


def _charges(context: Context, case: str, answers: Answers) -> int:
    plan = first(answers, "plan")
    charged, on = first(answers, "charged"), first(answers, "charged_at") or first(answers, "at") or "now"
    charges = [(charged, on)] if charged else []
    charges += [answer_checks.sum_and_day(context, text) for text in (*answers.get("late_charge", []), *answers.get("paid", []))]
    for amount, at in charges:
        log_charge(context, case, Charged(amount=amount, at=at, plan=plan, what=first(answers, "what")))
    return len(charges)


def _notice(context: Context, case: str, answers: Answers) -> int:
    if not first(answers, "notice_at"):
        return 0
    by = first(answers, "notice_by") or "email"
    log_cancellation(context, case, Cancelled(at=first(answers, "notice_at"), by=by, refused=first(answers, "refused")))
    return 1


def _visit(context: Context, case: str, answers: Answers) -> int:
    window, arrived = first(answers, "window"), first(answers, "arrived")
    if not window:
        return 0
    log_visit(context, case, Visit(window=window, arrived=arrived, no_show=not arrived, said=Said()))
    return 1


def _facts(context: Context, case: str, answers: Answers) -> int:
    texts = answers.get("fact", [])
    kind = first(answers, "goods") or {"charge": "overcharge", "service": "no-service"}.get(first(answers, "trouble"), "other")
    for number, text in enumerate(texts):
        what = {"kind": kind, "until": first(answers, "back_at")} if number == 0 else {}
        log_fact(context, case, Happened(text, at=first(answers, "at") or "now", **what))
    return len(texts)


def _demand(context: Context, case: str, answers: Answers) -> int:
    text, amount = first(answers, "demand"), first(answers, "demand_sum")
    if not text:
        return 0
    log_demand(context, case, Demanded(text, kind="refund" if amount else "other", amount=amount))
    return 1
