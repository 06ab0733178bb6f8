"""``collector log promise|kept|demand|step|answer|fact|charge|cancellation|note``: what the person states."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.options import AT, CASE
from collector.cli.session import Session, of
from collector.language import say

if TYPE_CHECKING:
    from collector.language import Sentence
    from collector.model import Value

CAPTURE = typer.Option("", "--capture")
EVIDENCE = typer.Option([], "--evidence", "-e")


def add_to(log_app: typer.Typer) -> None:
    """Adds this file's commands to ``collector log``."""
    for function in (promise, kept, demand, step, answer, fact, charge, cancellation, note):
        command(log_app, function.__name__)(function)


def promise(
    context: typer.Context,
    text: str = typer.Argument(...),
    case: str = CASE,
    at: str = AT,
    kind: str = typer.Option("", metavar="price|callback|refund|visit|delivery|other"),
    by: str = typer.Option(""),
    price: str = typer.Option(""),
    months: int = typer.Option(None, min=1, max=240),
    starts: str = typer.Option(""),
    plan: str = typer.Option(""),
    due: str = typer.Option(""),
    contact: str = typer.Option(""),
    capture: str = CAPTURE,
    message: int = typer.Option(None, min=1),
    sure: bool = typer.Option(False, "--sure"),
    free_months: int = typer.Option(None, "--free-months", min=0, max=240),
) -> None:
    """Writes down a promise.

    collector log promise "Half price for a year" --price "64.95 ₪ לחודש" --months 12 --by Dana
    collector log promise "A manager calls back" --kind callback --due "tomorrow 14:00" --by Dana
    """
    from collector.services.statements.promises import Promised, log_promise, price_of, terms_of

    session = of(context)
    promised = Promised(text, at, kind, by, price, months, starts, plan, due, contact, capture, message, sure, free_months)
    value = log_promise(session.context, case, promised)
    price_noted = price_of(value)  # with its period, which may have been taken from the case
    told = say("cli-log-promise-price", id=value.id, price=price_noted) if price_noted else say("cli-log-promise", id=value.id)
    _tell(session, value, told)
    for term in terms_of(value):
        session.out.say(term)


def kept(context: typer.Context, promise: str = typer.Argument(...), at: str = AT) -> None:
    """Writes down that a promise was kept, and when.

    collector log kept promise-20261124-061200-3f9a2c --at "today 16:20"
    """
    from collector.services.statements.promises import log_kept

    session = of(context)
    value = log_kept(session.context, promise, at)
    _tell(session, value, say("cli-log-kept", id=value.id))


def demand(
    context: typer.Context,
    text: str = typer.Argument(...),
    case: str = CASE,
    kind: str = typer.Option("other", metavar="refund|confirm|fix|cancel|records|other"),
    amount: str = typer.Option(""),
    sum_shown: str = typer.Option("", "--sum"),
    due: str = typer.Option(""),
    charges: list[str] = typer.Option([], "--charge"),
    sure: bool = typer.Option(False, "--sure"),
    beside: bool = typer.Option(False, "--beside"),
) -> None:
    """Writes down a demand.

    collector log demand "Refund of the difference" --kind refund --amount "779.40 ₪" --sum "12 x 64.95" --due "in 2 weeks"
    """
    from collector.services.statements.stated_demands import Demanded, log_demand

    session = of(context)
    value = log_demand(session.context, case, Demanded(text, kind, amount, sum_shown, due, charges, sure, beside))
    _tell(session, value, say("cli-log-demand", id=value.id), value.text, value.sum_shown)


def step(
    context: typer.Context,
    addressee: str = typer.Argument(...),
    body: str = typer.Option("company", metavar="company|ceo|ministry|authority|council|ngo|card|court"),
    case: str = CASE,
    at: str = AT,
    by: str = typer.Option("email", metavar="email|letter|registered|form|fax|message"),
    reference: str = typer.Option("", "--reference", "-r"),
    due: str = typer.Option(""),
    capture: str = CAPTURE,
) -> None:
    """Writes down that the complaint was sent to somebody.

    collector log step "פניות הציבור, Example Telecom" --body company --by email --reference 88231
    """
    from collector.services.statements.steps import Sent, log_step

    session = of(context)
    value = log_step(session.context, case, Sent(addressee, body, at, by, reference, due, capture))
    _tell(session, value, say("cli-log-step", id=value.id))


def answer(
    context: typer.Context,
    to: str = typer.Argument(...),
    at: str = AT,
    contact: str = typer.Option(""),
    capture: str = typer.Option("", "--capture"),
    text: str = typer.Option(""),
) -> None:
    """Writes down that a step or an inquiry was answered.

    collector log answer step-20261124-061200-3f9a2c --capture email-20261201-081500-77aa01
    """
    from collector.services.statements.steps import log_answer

    session = of(context)
    value = log_answer(session.context, to, at=at, contact=contact, capture=capture, text=text)
    _tell(session, value, say("cli-log-answer", id=value.id))


def fact(
    context: typer.Context,
    text: str = typer.Argument(...),
    case: str = CASE,
    at: str = AT,
    kind: str = typer.Option(
        "other", metavar="other-goods|defect|late-delivery|no-service|page-differs|terms-changed|overcharge|others-report|other"
    ),
    evidence: list[str] = EVIDENCE,
    ordered: str = typer.Option(""),
    until: str = typer.Option(""),
) -> None:
    """Writes down what happened.

    collector log fact "The sofa that came is grey; I ordered blue" --kind other-goods --at "yesterday 16:00"
    collector log fact "No internet and no television" --kind no-service --at "03/11/2026 08:00" --until "09/11/2026 14:00"
    """
    from collector.services.statements.stated_facts import Happened, log_fact

    session = of(context)
    value = log_fact(session.context, case, Happened(text, kind, at, evidence, ordered, until))
    _tell(session, value, say("cli-log-fact", id=value.id), value.text)


def charge(
    context: typer.Context,
    amount: str = typer.Argument(...),
    what: str = typer.Option(""),
    case: str = CASE,
    at: str = AT,
    kind: str = typer.Option("charge", metavar="charge|refund|cost|cancel-fee"),
    plan: str = typer.Option(""),
    evidence: list[str] = EVIDENCE,
    sure: bool = typer.Option(False, "--sure"),
) -> None:
    """Writes down money that was charged, refunded or lost.

    collector log charge "99 ₪ לחודש" --what "subscription" --at 05/10/2026
    """
    from collector.services.statements.stated_facts import Charged, log_charge

    session = of(context)
    value = log_charge(session.context, case, Charged(amount, kind, what, at, plan, evidence, sure))
    _tell(session, value, say("cli-log-charge", id=value.id))


def cancellation(
    context: typer.Context,
    case: str = CASE,
    at: str = AT,
    by: str = typer.Option("", metavar="email|letter|registered|form|fax|message|call|chat"),
    what: str = typer.Option(""),
    reference: str = typer.Option("", "--reference", "-r"),
    confirmed: str = typer.Option(""),
    refused: str = typer.Option(""),
    evidence: list[str] = EVIDENCE,
) -> None:
    """Writes down that you gave notice of cancellation.

    collector log cancellation --by email --at 01/09/2026 --what "subscription"
    """
    from collector.services.statements.stated_facts import Cancelled, log_cancellation

    session = of(context)
    value = log_cancellation(session.context, case, Cancelled(at, by, what, reference, confirmed, refused, evidence))
    _tell(session, value, say("cli-log-cancellation", id=value.id))


def note(
    context: typer.Context,
    text: str = typer.Argument(...),
    case: str = CASE,
    at: str = AT,
    capture: str = CAPTURE,
) -> None:
    """Writes down a remark of one's own, on the case or on one capture.

    collector log note "The router's lamp was red all evening" --at "yesterday 22:00"
    """
    from collector.services.statements.stated_facts import log_note

    session = of(context)
    value = log_note(session.context, case, text, at=at, capture=capture)
    _tell(session, value, say("cli-log-note", id=value.id))


def _tell(session: Session, value: Value, sentence: Sentence, *own: str) -> None:
    """What was written down; `own`: the person's words that a letter may quote, whose tone is looked at."""
    from collector.services.complaint.letters.tone_remarks import tell_tone

    session.out.data(value.to_json())
    session.out.say(sentence)
    tell_tone(session.context, *own)
