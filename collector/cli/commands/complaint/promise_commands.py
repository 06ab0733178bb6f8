"""``collector promises``: what the provider said in recorded chats that may be a promise, and the person's word on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.options import CASE, CASE_ARGUMENT
from collector.cli.session import Session, of
from collector.language import say

if TYPE_CHECKING:
    from collector.services.statements.promise_proposals import ProposedPromise


def add_to(app: typer.Typer) -> None:
    """Adds this file's command."""
    command(app, "promises")(promises)


def promises(
    context: typer.Context,
    case: str = CASE_ARGUMENT,
    option: str = CASE,
    accept: list[int] = typer.Option([], "--accept", min=1),
    plan: str = typer.Option(""),
) -> None:
    """Shows what was offered or promised in recorded chats, and writes down what you accept.

    collector promises
    collector promises --accept 1 --plan "Fibre 1000"
    """
    from collector.services.statements.promise_proposals import accept_proposals, proposed_promises

    session = of(context)
    wanted = case or option
    if accept:
        for promise in accept_proposals(session.context, wanted, accept, plan):
            session.out.data(promise.to_json())
            session.out.say(say("cli-promise-accepted", text=promise.text, id=promise.id))
        return
    found = proposed_promises(session.context, wanted)
    session.out.data([{**vars(one), "at": session.moment(one.at), "amount": _plain(one)} for one in found])
    if not found:
        session.out.say(say("cli-promises-none"))
        return
    heads = [say(f"cli-column-{name}") for name in ("number", "when", "who", "what", "price", "months", "evidence")]
    session.out.table(heads, [_row(session, number, one) for number, one in enumerate(found, 1)])
    session.out.say(say("cli-promises-accept"))


def _plain(one: ProposedPromise) -> str | None:
    return None if one.amount is None else str(one.amount)


def _row(session: Session, number: int, one: ProposedPromise) -> tuple[str, ...]:
    from collector.services.statements.promise_proposals import price_words

    kind = session.out.words(say(f"cli-promise-kind-{one.kind}"))
    months = str(one.months) if one.months else ""
    price, where = price_words(one, session.out.language), f"{one.capture} #{one.message}"
    return str(number), session.moment(one.at), one.by, f"{kind}: {one.text}", price, months, where
