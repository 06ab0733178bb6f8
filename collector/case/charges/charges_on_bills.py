"""Which written-down charges are money of a bill: the bill's line or whole, told by the bill, or held against the promise in its place
(pure)."""

from __future__ import annotations

from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.bill_line_amounts import ROUNDING, ChargedLine, bill_lines, month_of
from collector.case.charges.item_name_match import same_thing, without_month
from collector.case.charges.one_time_promises import once_above
from collector.case.charges.recurring_charges import recurring
from collector.model import Charge, Reading
from collector.prices.history.included_things import charges_for
from collector.prices.history.promise_in_force import in_force


def money_of_bills(file: CaseFile) -> dict[str, tuple[ChargedLine, ...]]:
    """The written-down charges that are money of a bill, by id, with its line of that sum for that thing, or all lines of the whole.

    A bill of 05/03 has a line ``Router rental 19.90`` and comes to 119.90; 19.90 for "Router rental" and 119.90, both of 05/03, are
    the line and the bill. Each stands for one charge: one in the bill's month before one in the month that the bill is for.
    """
    lines, taken, found = list(bill_lines(file)), set[int | str](), dict[str, tuple[ChargedLine, ...]]()
    for dated in (True, False):
        by_month: dict[tuple[int, int], list[tuple[int, ChargedLine]]] = {}
        for number, line in enumerate(lines):
            by_month.setdefault(month_of(line.at if dated else line.day), []).append((number, line))
        for charge in (c for c in file.charges if c.kind == "charge" and c.id not in found):
            near = [each for each in by_month.get(month_of(charge.at), ()) if each[1].currency == charge.currency]
            mine = [(n, line) for n, line in near if n not in taken and _same(charge, line.amount) and _names(charge.what, line.text)]
            whole = [line for _, line in near if line.record not in taken and _same(charge, line.whole)]
            if mine:
                number, line = mine[0]
                taken |= {number, line.record} if _same(charge, line.whole) else {number}
                found[charge.id] = (line,)
            elif whole:
                taken.add(whole[0].record)
                found[charge.id] = tuple(line for line in lines if line.record == whole[0].record)
    return found


def _same(charge: Charge, amount: Decimal | None) -> bool:
    return amount is not None and abs(amount - charge.amount) <= ROUNDING


def _names(what: str, text: str) -> bool:
    return bool(what.strip()) and (same_thing(what, text) or charges_for(text, what) is True)


def told_by_bills(file: CaseFile) -> set[str]:
    """Ids of the charges that are money of a bill of which a line is held against a promised price: the bill tells what was charged.

    Example: 100 a month was promised; a bill of 05/06 for May has the lines ``Fibre 100.00`` and ``Router rental 19.90``, and 119.90 of
    05/06 was written down. The plan keeps to the promise in May, and nothing is known of June. Where a charge without a bill stands in
    May, the one of June stays a month of its own: both were paid.
    """
    itemised = {capture for charge in file.charges for capture in charge.captures}
    held = {
        r.capture for r in file.readings
        if r.source == "bill" and ("line" in r.roles or r.capture not in itemised) and in_force(file.promises, r, file.case.plan)
    }  # fmt: skip
    told = {charge: month_of(lines[0].day) for charge, lines in money_of_bills(file).items() if lines[0].capture in held}
    monthly = recurring(file.charges)
    alone = {month_of(c.at) for c in file.charges if c.kind == "charge" and c.id not in told and (c.per or c.id in monthly)}
    return {charge for charge, month in told.items() if month not in alone}


def above_promised(file: CaseFile) -> list[tuple[Decimal, tuple[ChargedLine, ...]]]:
    """For each charge of a whole bill that is above the promised price: by how much, and the bill's lines.

    Example: 100 a month was promised, the router included; 119.90 is charged each month, and the bill of June has a line for the router of
    19.90: the 19.90 above the promise are that line.
    """
    told = told_by_bills(file)
    whole = {charge: lines for charge, lines in money_of_bills(file).items() if len(lines) > 1 and charge not in told}
    if not whole:
        return []
    once = {charge.id: found.above for found in once_above(file) for charge in found.charges}
    monthly = recurring(file.charges)
    more = {c.id: _above(file, c) if c.per or c.id in monthly else once.get(c.id) for c in file.charges if c.id in whole}
    return [(amount, whole[charge]) for charge, amount in more.items() if amount is not None and amount > 0]


def _above(file: CaseFile, charge: Charge) -> Decimal | None:
    """By how much a charge that recurs is above the promised price; None where none was in force."""
    reading = Reading(
        id=charge.id, at=charge.at, case=charge.case, plan=charge.plan or ("" if charge.per else without_month(charge.what)),
        amount=charge.amount, currency=charge.currency, per=charge.per or "month", source="bill",
    )  # fmt: skip
    promise = in_force(file.promises, reading, file.case.plan)
    return charge.amount - promise.amount if promise is not None and promise.amount is not None else None
