"""``collector prices``: the price readings, and what moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.options import CASE, CASE_ARGUMENT
from collector.cli.session import Session, of
from collector.language import say

if TYPE_CHECKING:
    from collector.model import Reading
    from collector.services.complaint.price_list import PriceList

COLUMNS = ("when", "plan", "price", "per", "moved", "as-shown", "source", "evidence")


def add_to(app: typer.Typer) -> None:
    """Adds this file's command."""
    command(app, "prices")(prices)


def prices(context: typer.Context, case: str = CASE_ARGUMENT, option: str = CASE, plan: str = typer.Option("")) -> None:
    """Lists the price readings, each with its evidence, and says what moved.

    collector prices 2026-0001
    """
    from collector.services.complaint.price_list import price_list

    session = of(context)
    found = price_list(session.context, case or option, plan)
    if session.out.as_json:
        session.out.data([r.to_json() for r in found.readings])
    elif not found.readings:
        session.out.say(say("cli-prices-none"))
    else:
        session.out.table([say(f"cli-column-{name}") for name in COLUMNS], [_row(session, found, r) for r in found.readings])


def _row(session: Session, found: PriceList, reading: Reading) -> tuple[str, ...]:
    from collector.model.reasons import reason_text

    when = session.moment(reading.at)
    if reading.amount is None:
        why = "; ".join(reason_text(reason, session.out.language) for reason in reading.reasons)
        return when, reading.plan, why or str(reading.state), "", "", reading.raw, reading.source, reading.capture
    moved = ", ".join(session.out.words(sentence) for sentence in _moved(found, reading))
    price = f"{reading.amount:f} {reading.currency}"
    return when, reading.plan, price, reading.per, moved, reading.raw, reading.source, reading.capture


def _moved(found: PriceList, reading: Reading) -> list[str]:
    """What a reading shows against the one before and against a promise."""
    row = found.compared.get(reading.id)
    if row is None:
        return []
    words: list[str] = []
    if row.change in ("rise", "fall") and row.difference is not None:
        words.append(f"{row.difference:+f}" + (f" ({row.percent:+f}%)" if row.percent is not None else ""))
    if row.vat:
        words.append(say("cli-prices-vat"))
    if row.over:
        words.append(say("cli-prices-over", amount=f"{row.over:f}"))
    return words
