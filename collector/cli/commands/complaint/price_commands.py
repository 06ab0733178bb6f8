"""``collector prices``: the price readings, and what moved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.options import CASE, CASE_ARGUMENT
from collector.cli.session import Session, of
from collector.errors import InputError
from collector.language import say

if TYPE_CHECKING:
    from collector.model import Reading
    from collector.services.complaint.figures.price_list import PriceList

COLUMNS = ("when", "plan", "price", "per", "moved", "as-shown", "source", "evidence")


def add_to(app: typer.Typer) -> None:
    """Adds this file's command."""
    command(app, "prices")(prices)


def prices(
    context: typer.Context,
    case: str = CASE_ARGUMENT,
    option: str = CASE,
    plan: str = typer.Option(""),
    csv: bool = typer.Option(False, "--csv"),
    svg: Path | None = typer.Option(None, "--svg"),
) -> None:
    """Lists the price readings, each with its evidence, and says what moved.

    collector prices 2026-0001
    """
    from collector.services.complaint.figures.price_list import as_csv, as_records, as_svg, price_list

    session = of(context)
    found = price_list(session.context, case or option, plan)
    if svg is not None:
        drawn = as_svg(session.context, found)
        if not drawn:
            raise InputError(say("cli-prices-svg-none"))
        svg.write_text(drawn, encoding="utf-8")
        session.out.progress(say("cli-prices-svg", path=str(svg)))
    if session.out.as_json:
        session.out.data(as_records(found))
    elif csv:
        session.out.raw(as_csv(found))
    elif not found.readings:
        session.out.say(say("cli-prices-none"))
    else:
        session.out.table([say(f"cli-column-{name}") for name in COLUMNS], [_row(session, found, r) for r in found.readings])


def _row(session: Session, found: PriceList, reading: Reading) -> tuple[str, ...]:
    from collector.model.reasons import reason_text
    from collector.services.complaint.figures.price_list import amount_words

    when = session.moment(reading.at)
    if reading.amount is None:
        why = "; ".join(reason_text(reason, session.out.language) for reason in reading.reasons)
        return when, reading.plan, why or str(reading.state), "", "", reading.raw, reading.source, reading.capture
    moved = ", ".join(session.out.words(sentence) for sentence in _moved(found, reading))
    price, per = amount_words(reading, session.out.language)
    return when, reading.plan, price, per, moved, reading.raw, reading.source, reading.capture


def _moved(found: PriceList, reading: Reading) -> list[str]:
    """What a reading shows against the one before and against a promise."""
    row = found.compared.get(reading.id)
    if row is None:
        return []
    words: list[str] = []
    if row.change in ("rise", "fall") and row.difference is not None:
        words.append(f"{row.difference:+f}" + (f" ({row.percent:+f}%)" if row.percent is not None else ""))
    if row.doubt:
        words.append(say("cli-prices-hundredfold"))
    elif row.change == "other":
        words.append(say("cli-prices-other"))
    if row.vat:
        words.append(say("cli-prices-vat"))
    if row.over:
        words.append(say("cli-prices-over", amount=f"{row.over:f}"))
    return words
