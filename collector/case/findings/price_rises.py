"""Findings about prices that rose: from one reading to the next, and in several steps; a bill's total is told as such (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.metered import Uses, is_dearer_by_use, uses_of
from collector.case.sentence_values import Sum, day
from collector.language import Sentence, say
from collector.model import Finding
from collector.prices.amounts.words.period_words import MONTH_NAMES
from collector.prices.amounts.words.word_patterns import when_used
from collector.prices.history.price_row import PriceRow, Rise

_ROUNDING = Decimal("0.05")
LinesOf = Mapping[str, frozenset[str]]
"""By a reading's id the names of the lines of its bill, for the totals of several lines only."""


def lines_of_totals(file: CaseFile) -> LinesOf:
    """The lines of each bill whose total stands for several of them.

    Example: ``plan 79.00`` one month and ``plan 79.00, technician 100.00`` the next: the total of 179.00 holds a line that 79.00 has not,
    and the plan did not become dearer.
    """
    bills = {capture.id: capture.bill_lines for capture in file.captures}
    found = {}
    for reading in file.readings:
        lines = bills.get(reading.capture, ())
        if reading.source == "bill" and "total" in reading.roles and not reading.plan and len(lines) > 1:
            found[reading.id] = frozenset(_name(str(line.get("text", ""))) for line in lines)
    return found


def _name(line: str) -> str:
    """A line's name without its days and months: ``Fee for October 2026`` and ``Fee for November 2026`` are one line."""
    return " ".join(_DATED.sub(" ", line).split())


_ENGLISH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|ust|t?ember|ober|t)?"
_DATED = when_used(
    rf"(?<![א-תa-z])[בל]?(?:{MONTH_NAMES}|{_ENGLISH}|\d{{1,2}}[./-]\d{{1,4}}(?:[./-]\d{{2,4}})?|20\d\d)(?![א-תa-z\d])", re.IGNORECASE
)


def new_lines(lines: LinesOf, before: str, after: str) -> tuple[str, ...]:
    """The lines of a later total that the earlier one has not; none where either is no total of several lines."""
    return tuple(sorted(lines[after] - lines[before])) if before in lines and after in lines else ()


def findings(file: CaseFile, rows: Sequence[PriceRow], rises: Sequence[Rise]) -> Iterator[Finding]:
    """Each rise, and the whole of several; a bill that is dearer because more was used is none."""
    lines, uses = lines_of_totals(file), uses_of(file)
    yield from _rises(rows, lines, uses)
    whole = (r for r in rises if not _holds_other_lines(r, rows, lines) and r.last_capture not in uses)
    yield from (_total(r, rows) for r in whole if r.difference > _ROUNDING and r.steps > 1)


def _rises(rows: Sequence[PriceRow], lines: LinesOf, uses: Uses) -> Iterator[Finding]:
    """Each rise beside the row that it was compared with. Two bills of one day that differ are no rise over time; a bill's total is told
    as such, and not where the rise of one of its lines tells it."""
    known = {row.reading: row for row in rows}
    by_line = {row.capture for row in rows if row.change == "rise" and row.reading not in lines and row.source == "bill"}
    for row in rows:
        if row.change != "rise" or row.before not in known or row.at <= known[row.before].at:
            continue
        if not row.plan and is_dearer_by_use(uses, known[row.before], row):
            continue
        if row.reading not in lines:
            yield _rise(row, known[row.before])
        elif row.capture not in by_line:
            yield _rise_of_total(row, known[row.before], new_lines(lines, row.before, row.reading))


def _holds_other_lines(rise: Rise, rows: Sequence[PriceRow], lines: LinesOf) -> bool:
    """Whether one of a series of totals holds a line that the first one has not."""
    mine = [r.reading for r in rows if (r.plan, r.source, r.currency) == (rise.plan, rise.source, rise.currency)]
    return any(new_lines(lines, rise.first_reading, reading) for reading in mine)


def _rise_of_total(row: PriceRow, before: PriceRow, new: Sequence[str]) -> Finding:
    """The rise of a bill's total; to be confirmed where a line is new, for it may be of one month only."""
    assert row.amount is not None and row.difference is not None and before.amount is not None
    text = say(
        "case-bill-total-rise", before=Sum(before.amount, row.currency, row.per), before_on=day(before.at), share=_share(row.percent),
        after=Sum(row.amount, row.currency, row.per), after_on=day(row.at), more=Sum(row.difference, row.currency),
        new=say("case-new-lines", lines=", ".join(new)) if new else "",
    )  # fmt: skip
    return _finding(row, before, text, candidate=bool(new))


def _rise(row: PriceRow, before: PriceRow) -> Finding:
    assert row.amount is not None and row.difference is not None and before.amount is not None
    rise = say(
        "case-price-rise",
        before=Sum(before.amount, row.currency, row.per),
        before_on=day(before.at),
        after=Sum(row.amount, row.currency, row.per),
        after_on=day(row.at),
        more=Sum(row.difference, row.currency),
        share=_share(row.percent),
        net="yes" if row.net else "no",
        **place_and_plan(row),
    )
    return _finding(row, before, rise)


def _finding(row: PriceRow, before: PriceRow, rise: Sentence, *, candidate: bool = False) -> Finding:
    return Finding(
        kind="vat" if row.vat else "price-rise",
        at=row.at,
        text=say("case-price-rise-vat", rise=rise) if row.vat else rise,
        captures=evidence(before.capture, row.capture),
        records=evidence(before.reading, row.reading),
        amount=row.difference,
        candidate=candidate,
    )


def _total(rise: Rise, rows: Sequence[PriceRow]) -> Finding:
    """The rise from the first to the last price; it rests on all readings between them."""
    mine = [r for r in rows if (r.plan, r.source, r.currency) == (rise.plan, rise.source, rise.currency)]
    between = [r.reading for r in mine if rise.first_at <= r.at <= rise.last_at]
    return Finding(
        kind="price-total-rise",
        at=rise.last_at,
        text=say(
            "case-price-total-rise",
            steps=rise.steps,
            first=Sum(rise.first, rise.currency, rise.per),
            first_on=day(rise.first_at),
            last=Sum(rise.last, rise.currency, rise.per),
            last_on=day(rise.last_at),
            more=Sum(rise.difference, rise.currency),
            share=_share(rise.percent),
            **place_and_plan(rise),
        ),
        captures=evidence(rise.first_capture, rise.last_capture),
        records=evidence(rise.first_reading, *between, rise.last_reading),
        amount=rise.difference,
    )


def place_and_plan(row: PriceRow | Rise) -> dict[str, Sentence | str]:
    """Where a price stood and for which plan."""
    reading = row.last_reading if isinstance(row, Rise) else row.reading
    place = "charge" if reading.startswith("charge-") else row.source  # what the customer wrote down is no bill
    return {"place": place, "plan": say("case-for-plan", plan=row.plan) if row.plan else ""}


def _share(value: Decimal | None) -> str:
    """``100%``, ``7.7%``; "–" where there is none."""
    return "–" if value is None else f"{value:f}".rstrip("0").rstrip(".") + "%"


def evidence(*ids: str) -> tuple[str, ...]:
    """The ids that are none of them empty, each once."""
    return tuple(dict.fromkeys(i for i in ids if i))
