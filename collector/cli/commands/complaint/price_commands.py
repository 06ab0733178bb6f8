"""``collector prices``: the price readings, what moved, other offers; readings by hand and confirmations."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from collector.cli.help import command, group_with_default
from collector.cli.options import CASE, CASE_ARGUMENT
from collector.cli.session import Session, of
from collector.errors import InputError
from collector.language import say

if TYPE_CHECKING:
    from collector.model import Reading
    from collector.services.complaint.figures.price_table import Alternative, PriceList

COLUMNS = ("when", "plan", "price", "per", "moved", "promised", "as-shown", "source", "evidence")
OFFER_COLUMNS = ("when", "provider", "plan", "price", "per", "a-year", "saving", "evidence")


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands; ``collector prices`` alone lists."""
    prices_app = group_with_default(app, "prices", "list")
    for name, function in (("list", list_prices), ("add", add), ("confirm", confirm)):
        command(prices_app, name)(function)


def list_prices(
    context: typer.Context,
    case: str = CASE_ARGUMENT,
    option: str = CASE,
    plan: str = typer.Option(""),
    csv: bool = typer.Option(False, "--csv"),
    svg: Path | None = typer.Option(None, "--svg"),
    chart: bool = typer.Option(False, "--chart"),
) -> None:
    """Lists the price readings, each with its evidence, and says what moved.

    collector prices 2026-0001
    """
    from collector.services.complaint.figures.price_table import as_csv, as_records, as_svg, price_list

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
        session.out.raw(as_csv(found, session.out.language))
    else:
        if found.readings:
            _print(session, found, chart=chart)
        _print_charges(session, found)


def add(
    context: typer.Context,
    amount: str = typer.Option(...),
    at: str = typer.Option(...),
    case: str = CASE,
    capture: str = typer.Option(""),
    plan: str = typer.Option(""),
    source: str = typer.Option("page", metavar="page|bill|offer"),
    provider: str = typer.Option(""),
) -> None:
    """Writes down a price that you saw earlier, with its evidence.

    collector prices add --amount "119.90 ₪ לחודש" --at 05/01/2026 --capture capture-20260105-ab12
    """
    from collector.services.complaint.figures.price_table import price_list
    from collector.services.statements.price_readings import PriceByHand, add_reading

    session = of(context)
    given = PriceByHand(amount=amount, at=at, capture=capture, plan=plan, source=source, provider=provider)
    reading = add_reading(session.context, case, given)
    session.out.data(reading.to_json())
    session.out.say(say("cli-prices-added", price=_money(session, reading.amount, reading.currency), day=session.moment(reading.at)))
    if not capture:
        session.out.say(say("cli-prices-added-without"))
    _ask_about(session, price_list(session.context, reading.case), reading)


def confirm(context: typer.Context, reading: str = typer.Argument(...)) -> None:
    """Says that a doubtful reading is what its picture shows.

    collector prices confirm reading-20260105-ab12
    """
    from collector.services.statements.price_readings import confirm_reading

    session = of(context)
    confirmed = confirm_reading(session.context, reading)
    session.out.data(confirmed.to_json())
    session.out.say(say("cli-prices-confirmed", price=_money(session, confirmed.amount, confirmed.currency)))


def _print(session: Session, found: PriceList, *, chart: bool) -> None:
    """The table of readings, the chart where asked for, the months without evidence, other offers, and what is to be confirmed."""
    of_several = len(found.cases) > 1
    rows = [(reading.case, *_row(session, found, reading)) if of_several else _row(session, found, reading) for reading in found.own]
    session.out.table([say(f"cli-column-{name}") for name in (("case", *COLUMNS) if of_several else COLUMNS)], rows)
    if chart:
        _print_chart(session, found)
    if found.months_missing:
        session.out.say(say("cli-prices-months", months="; ".join(found.months_missing) if of_several else ", ".join(found.months_missing)))
    offers = found.offers
    if offers:
        session.out.say(say("cli-prices-offers"))
        told = [(each.offer.case, *_offer(session, each)) if of_several else _offer(session, each) for each in offers]
        session.out.table([say(f"cli-column-{name}") for name in (("case", *OFFER_COLUMNS) if of_several else OFFER_COLUMNS)], told)
    for reading in found.own:
        _ask_about(session, found, reading)


def _print_charges(session: Session, found: PriceList) -> None:
    """What was written down as charged, where there is any; that no price was read, where none was."""
    if not found.charges:
        if not found.readings:
            session.out.say(say("cli-prices-none"))
        return
    session.out.say(say("cli-prices-charges", read="yes" if found.readings else "no"))
    rows = [(session.day(c.at), c.what, _money(session, c.amount, c.currency), ", ".join(c.captures)) for c in found.charges]
    session.out.table([say(f"cli-column-{name}") for name in ("when", "what", "price", "evidence")], rows)


def _ask_about(session: Session, found: PriceList, reading: Reading) -> None:
    """Asks for a look at the picture of a reading that is about a hundredfold."""
    if reading.id in found.compared and found.compared[reading.id].doubt:
        session.out.say(say("cli-prices-confirm", price=_money(session, reading.amount, reading.currency), reading=reading.id))


def _print_chart(session: Session, found: PriceList) -> None:
    from collector.services.complaint.figures.price_table import amount_words, bars

    rows = [
        (_when(session, r) if r.id == last.id else f"{session.day(r.at)}–{session.day(last.at)}", r.plan, bar, _price(session, r),
            amount_words(r, session.out.language)[1])
        for r, last, bar in bars(found)
    ]  # fmt: skip
    heads = [say("cli-column-when"), say("cli-column-plan"), "", say("cli-column-price"), say("cli-column-per")]
    session.out.table(heads, rows)


def _offer(session: Session, each: Alternative) -> tuple[str, ...]:
    from collector.services.complaint.figures.price_table import amount_words

    offer = each.offer
    price, per = amount_words(offer, session.out.language) if offer.amount is not None else ("", "")
    yearly, saving = _money(session, each.yearly, offer.currency), _money(session, each.saving, offer.currency)
    if each.yearly is None and offer.months and offer.amount is not None and offer.per == "month":
        known = _money(session, offer.amount * offer.months, offer.currency)
        yearly = session.out.words(say("cli-prices-months-only", sum=known, months=offer.months))
    return session.moment(offer.at), offer.provider, offer.plan, price, per, yearly, saving, offer.capture


def _money(session: Session, amount: Decimal | None, currency: str) -> str:
    from collector.services.complaint.figures.price_table import money_words

    return money_words(amount, currency, session.out.language)


def _price(session: Session, reading: Reading) -> str:
    """The amount, and that it is without VAT where it is."""
    words = _money(session, reading.amount, reading.currency)
    return session.out.words(say("cli-prices-without-vat", sum=words)) if reading.vat == "excluded" else words


def _when(session: Session, reading: Reading) -> str:
    """When a price was read; of a bill the day alone, for a bill names no hour."""
    return session.day(reading.at) if reading.source == "bill" else session.moment(reading.at)


def _row(session: Session, found: PriceList, reading: Reading) -> tuple[str, ...]:
    from collector.model.reasons import reason_text
    from collector.services.complaint.figures.price_table import amount_words

    when = _when(session, reading)
    row = found.compared.get(reading.id)
    promised = _money(session, row.promised, reading.currency) if row else ""
    why = "; ".join(reason_text(reason, session.out.language) for reason in reading.reasons)
    source = session.out.words(say("cli-prices-source", source=reading.source, hand="yes" if "by-hand" in reading.roles else "no"))
    if reading.amount is None:
        return when, reading.plan, why or str(reading.state), "", "", promised, reading.raw, source, reading.capture
    moved = "; ".join([*(session.out.words(sentence) for sentence in _moved(session, found, reading)), *([why] if why else [])])
    _, per = amount_words(reading, session.out.language)
    return when, reading.plan, _price(session, reading), per, moved, promised, reading.raw, source, reading.capture


def _moved(session: Session, found: PriceList, reading: Reading) -> list[str]:
    """What a reading shows against the one before and against a promise."""
    row = found.compared.get(reading.id)
    if row is None:
        return []
    words: list[str] = []
    if row.change in ("rise", "fall") and row.difference is not None:
        sum_ = _money(session, abs(row.difference), reading.currency)
        percent = f"{abs(row.percent).quantize(Decimal('0.1'), ROUND_HALF_UP)}" if row.percent is not None else ""
        words.append(say("cli-prices-moved", change=row.change, sum=sum_, percent=percent, known="yes" if percent else "no"))
    if row.doubt:
        words.append(say("cli-prices-hundredfold"))
    elif row.gross is not None and row.gross_difference is not None:
        more = row.gross_difference
        net, gross, sum_ = (_money(session, amount, reading.currency) for amount in (row.net_amount, row.gross, abs(more)))
        change = "same" if not more else "rise" if more > 0 else "fall"
        words.append(say("cli-prices-net", net=net, rate=f"{row.rate:g}", gross=gross, change=change, sum=sum_))
    elif row.change == "other":
        words.append(say("cli-prices-other"))
    if row.vat:
        words.append(say("cli-prices-vat"))
    untold = row.adds_vat and row.gross_difference is None
    if row.over:
        over = _money(session, row.over, reading.currency)
        words.append(say("cli-prices-over", amount=over, sum=row.sums, net="yes" if untold or row.months > 1 else "no"))
    elif untold or row.months > 1:
        words.append(row.sums)
    if row.in_part:
        words.append(say("cli-prices-in-part"))
    return words
