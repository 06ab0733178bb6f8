"""``collector log promise|kept|demand|step|note``: what was promised and what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.settings import Settings, of, the_case
from collector.errors import InputError, NothingFound

if TYPE_CHECKING:
    from datetime import datetime

    from collector.model import Value
    from collector.prices import Price
    from collector.store import Store

PROMISES = ("price", "callback", "refund", "visit", "other")
DEMANDS = ("refund", "confirm", "fix", "cancel", "records", "other")
BODIES = ("company", "ceo", "ministry", "authority", "council", "ngo", "card", "court")
CASE = typer.Option(None, "--case", "-c", help="The case; not needed where there is only one.")
AT = typer.Option("now", "--at", help="When: 20/11/2026 14:30, 'yesterday 14:00', 'אתמול 14:00'.")
CAPTURE = typer.Option("", "--capture", help="The capture that shows it, as the timeline names it.")


def add_to(log_app: typer.Typer) -> None:
    """Adds this file's commands to ``collector log``."""
    for name, command in (("promise", promise), ("kept", kept), ("demand", demand), ("step", step), ("note", note)):
        log_app.command(name)(command)


def promise(
    context: typer.Context,
    text: str = typer.Argument(..., help="What was promised, in their words."),
    case: str = CASE,
    at: str = AT,
    kind: str = typer.Option("", metavar="price|callback|refund|visit|other", help="Else: price with --price, callback with --due."),
    by: str = typer.Option("", help="Who promised it, as named."),
    price: str = typer.Option("", help="The promised price, as written: '64.95 ₪ לחודש למשך 12 חודשים'."),
    months: int = typer.Option(None, min=1, max=240, help="For how many months."),
    starts: str = typer.Option("", help="From when it holds; else from when it was promised."),
    plan: str = typer.Option("", help="For which plan, as the account page names it; else for any."),
    due: str = typer.Option("", help="By when: 'tomorrow 14:00', 'מחר ב-10', 'תוך 3 ימי עסקים'."),
    contact: str = typer.Option("", help="The contact in which it was made; else the case's latest one of that day."),
    capture: str = CAPTURE,
    message: int = typer.Option(None, min=1, help="The number of the chat's message."),
) -> None:
    """Write down a promise. A price is compared with later readings; a due time that passes becomes a finding.

    \b
    Example:
      collector log promise "Half price for a year" --price "64.95 ₪ לחודש" --months 12 --by Dana
      collector log promise "A manager calls back" --kind callback --due "tomorrow 14:00" --by Dana
    """
    from collector.model import Promise, new_id

    settings, store, case_id = _opened(context, case)
    chosen = kind or ("price" if price else "callback" if due else "other")
    _one_of(chosen, PROMISES, "promise")
    sum_ = _price(price)
    if chosen == "price" and sum_ is None:
        raise InputError("A promised price needs its sum.", "Add --price, such as --price '64.95 ₪ לחודש'.")
    moment = _time(settings, at)
    value = Promise(
        id=new_id("promise", settings.clock.now()),
        case=case_id,
        at=moment,
        kind=chosen,
        text=text,
        by=by,
        contact=_contact(store, case_id, contact, moment),
        capture=_capture(store, capture),
        message=message,
        amount=sum_.amount if sum_ else None,
        currency=sum_.currency if sum_ else "ILS",
        per=(sum_.per or "month") if sum_ else "",
        plan=plan,
        months=months or (sum_.months if sum_ else None),
        starts=_time(settings, starts, future=True, missing_end=False) if starts else None,
        due=_time(settings, due, future=True) if due else None,
    )
    _keep(settings, store, "promises", value, ("נרשמה הבטחה", "Noted: promise"), value.id)


def kept(
    context: typer.Context,
    promise: str = typer.Argument(..., help="The promise's id, as `collector timeline --json` names it, or its ending."),
    at: str = AT,
) -> None:
    """Write down that a promise was kept, and when.

    \b
    Example:
      collector log kept promise-20261124-061200-3f9a2c --at "today 16:20"
    """
    from collector.model import Promise

    settings = of(context)
    store = settings.store()
    found = [doc for doc in store.all("promises") if doc["id"] == promise or doc["id"].endswith(promise)]
    if len(found) != 1:
        listing = ", ".join(f"{doc['id']} ({doc['text']})" for doc in store.all("promises")) or "none"
        raise NothingFound(f"There is no one promise {promise}.", f"Promises here: {listing}.")
    value = Promise.from_doc(found[0]).replace(kept_at=_time(settings, at))
    _keep(settings, store, "promises", value, ("נרשם שההבטחה קוימה", "Noted: the promise was kept"), value.id)


def demand(
    context: typer.Context,
    text: str = typer.Argument(..., help="What you ask for."),
    case: str = CASE,
    kind: str = typer.Option("other", metavar="|".join(DEMANDS), help="What kind of demand it is."),
    amount: str = typer.Option("", help="The sum, as written: '779.40 ₪'."),
    sum_shown: str = typer.Option("", "--sum", help="How the sum was computed, so that a reader can redo it."),
    due: str = typer.Option("", help="By when: 'בעוד שבועיים', '10/12/2026'."),
) -> None:
    """Write down a demand; the letter lists yours instead of the suggested ones.

    \b
    Example:
      collector log demand "Refund of the difference" --kind refund --amount "779.40 ₪" --sum "12 x 64.95" --due "in 2 weeks"
    """
    from collector.model import Demand, new_id

    settings, store, case_id = _opened(context, case)
    _one_of(kind, DEMANDS, "demand")
    sum_ = _price(amount)
    now = settings.clock.now()
    value = Demand(
        id=new_id("demand", now),
        case=case_id,
        at=now,
        kind=kind,
        text=text,
        amount=sum_.amount if sum_ else None,
        currency=sum_.currency if sum_ else "ILS",
        due=_time(settings, due, future=True) if due else None,
        sum_shown=sum_shown,
    )
    _keep(settings, store, "demands", value, ("נרשמה דרישה", "Noted: demand"), value.id)


def step(
    context: typer.Context,
    addressee: str = typer.Argument(..., help="To whom it was sent, as the timeline should name them."),
    body: str = typer.Option("company", metavar="company|ceo|ministry|authority|council|ngo|card|court", help="Which rung of the ladder."),
    case: str = CASE,
    at: str = AT,
    by: str = typer.Option("email", metavar="email|letter|form|fax|message", help="How it was sent."),
    reference: str = typer.Option("", "--reference", "-r", help="The reference number of the acknowledgement."),
    due: str = typer.Option("", help="By when an answer was asked for; else in 10 business days."),
    capture: str = typer.Option("", "--capture", help="The capture that proves the sending."),
) -> None:
    """Write down that the complaint was sent to somebody; when the date passes unanswered, the next rung is offered.

    \b
    Example:
      collector log step "פניות הציבור, Example Telecom" --body company --by email --reference 88231
    """
    from collector.case.deadlines import due_in_business_days
    from collector.case.inquiries import ANSWER_BUSINESS_DAYS
    from collector.model import Step, new_id

    settings, store, case_id = _opened(context, case)
    _one_of(body, BODIES, "body")
    moment = _time(settings, at)
    value = Step(
        id=new_id("step", settings.clock.now()),
        case=case_id,
        at=moment,
        addressee=addressee,
        body=body,
        by=by,
        reference=reference,
        capture=_capture(store, capture),
        due=_time(settings, due, future=True) if due else due_in_business_days(moment, ANSWER_BUSINESS_DAYS),
    )
    _keep(settings, store, "steps", value, ("נרשמה פנייה", "Noted: step"), value.id)


def note(
    context: typer.Context,
    text: str = typer.Argument(..., help="The remark."),
    case: str = CASE,
    at: str = AT,
    capture: str = CAPTURE,
) -> None:
    """Write down a remark of your own, on the case or on one capture.

    \b
    Example:
      collector log note "The router's lamp was red all evening" --at "yesterday 22:00"
    """
    from collector.model import Note, new_id

    settings, store, case_id = _opened(context, case)
    value = Note(id=new_id("note", settings.clock.now()), case=case_id, capture=_capture(store, capture), at=_time(settings, at), text=text)
    _keep(settings, store, "notes", value, ("נרשמה הערה", "Noted: note"), value.id)


def _opened(context: typer.Context, case: str | None) -> tuple[Settings, Store, str]:
    settings = of(context)
    store = settings.store()
    found = the_case(store, case)
    assert found is not None
    return settings, store, found.id


def _one_of(given: str, allowed: tuple[str, ...], what: str) -> None:
    if given not in allowed:
        raise InputError(f"{given} is no kind of {what}.", f"Choose one of {', '.join(allowed)}.")


def _time(settings: Settings, text: str, *, future: bool = False, missing_end: bool = True) -> datetime:
    from datetime import time

    from collector.case.when import when

    missing = time(23, 59) if future and missing_end else time(0) if future else time(12)
    return when(text, settings.clock.now(), settings.clock.zone, future=future, missing=missing)


def _price(text: str) -> Price | None:
    from collector.prices import Unclear, read_price

    if not text:
        return None
    found = read_price(text)
    if isinstance(found, Unclear):
        raise InputError(f"{text!r} is not one clear sum.", "Write for example: 64.95 ₪ לחודש")
    return found


def _contact(store: Store, case_id: str, wanted: str, moment: datetime) -> str:
    contacts = sorted(store.all("contacts", case=case_id), key=lambda doc: str(doc["at"]))
    if wanted:
        if not any(doc["id"] == wanted for doc in contacts):
            raise InputError(f"There is no contact {wanted} in this case.", "See `collector timeline --json`.")
        return wanted
    from datetime import timedelta

    from collector.clock import parse

    near = [doc for doc in contacts if abs(parse(doc["at"]) - moment) <= timedelta(hours=12)]
    return str(near[-1]["id"]) if near else ""


def _capture(store: Store, capture: str) -> str:
    if capture and store.latest("captures", capture) is None:
        raise InputError(f"There is no capture {capture}.", "See `collector timeline` for the captures there are.")
    return capture


def _keep(settings: Settings, store: Store, table: str, value: Value, words: tuple[str, str], id: str) -> None:
    store.append(table, value)
    settings.out.data(value.to_json())
    settings.out.say(f"{words[0]} ({id})", f"{words[1]} ({id})")
