"""What was charged after a deal had ended, and how much of each charge is for the days after its end (pure)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import datetime
from fractions import Fraction

from collector.case.case_file import CaseFile
from collector.case.charges.charged_lines import bills_as_charges, lines_as_charges
from collector.case.charges.charges_on_bills import money_of_bills
from collector.case.charges.item_name_match import month_named, names_the_deal, same_thing, share_a_name, without_month
from collector.case.charges.recurring_charges import recurring
from collector.case.times.deadlines import due_in_business_days
from collector.clock import ISRAEL
from collector.model import Cancellation, Charge

END_BUSINESS_DAYS, END_BUSINESS_DAYS_REGISTERED = 3, 6
"""Consumer Protection Law s. 13D: an ongoing deal and its charges end so many business days after the notice."""


def ends(cancellation: Cancellation) -> datetime:
    """When the deal and its charges end after a notice."""
    days = END_BUSINESS_DAYS_REGISTERED if cancellation.by == "registered" else END_BUSINESS_DAYS
    return due_in_business_days(cancellation.at, days)


def of_a_part(cancellation: Cancellation, file: CaseFile) -> bool:
    """Whether a notice ends something beside the plan, which goes on: "Sports", charged by that name, on the plan "Family".

    "The security service", on the plan "Camera and sensors", is charged by no such name: the deal as a whole.
    """
    what, plan = cancellation.what, file.case.plan
    if not what.strip() or not plan.strip() or names_the_deal(what) or share_a_name(what, plan) or same_thing(what, plan):
        return False
    charged = [c.what for c in (*file.charges, *lines_as_charges(file)) if c.kind == "charge" and c.what.strip()]
    return any(same_thing(what, without_month(name)) for name in charged)


def charges_after(cancellation: Cancellation, file: CaseFile) -> list[Charge]:
    """The charges that were made after the deal had ended; where both name what they are for, only those for the same thing.

    "Line 050-7770001" was cancelled, and "Net 50" is all that is charged each month: that is the line. So is what is charged for
    "newspaper subscription" where "weekend subscription", the plan's own name, was cancelled.
    """
    charges = [c for c in file.charges if c.kind == "charge"]
    end, monthly = ends(cancellation), recurring(charges)
    things = {without_month(c.what).casefold() for c in charges if c.id in monthly or c.per}
    whole = len(things) == 1 and names_the_deal(cancellation.what, file.case.plan, file.case.provider)
    late = [c for c in charges if c.at > end and share_after(c, end) > 0]
    return [c for c in late if same_thing(cancellation.what, c.what) or (whole and (c.per or c.id in monthly))]


def charged_after(cancellation: Cancellation, file: CaseFile) -> list[Charge]:
    """What was charged after the deal had ended, in order of time: what was written down, and what bills tell of beside it."""
    return sorted([*charges_after(cancellation, file), *billed_after(cancellation, file)], key=lambda c: c.at)


def billed_after(cancellation: Cancellation, file: CaseFile) -> list[Charge]:
    """Of the bills after the deal's end the lines for the same thing, or what a bill comes to where the whole deal was ended.

    "Sports" was cancelled on 20/05: the line ``Sports 49.00`` of the bills for June and July. "The subscription" was: these bills. "Line
    050-7770001" was: the lines with this number, for there may be other numbers on the bill. A bill of which money was written down as a
    charge is told by that charge.
    """
    end = ends(cancellation)
    told = captures_telling(charges_after(cancellation, file), file)
    known = billed_for(cancellation, file)
    return [c for c in known if c.at > end and share_after(c, end) > 0 and not set(c.captures) & told]


def captures_telling(charges: Sequence[Charge], file: CaseFile) -> set[str]:
    """The captures, bills among them, whose money was written down as one of these charges."""
    return {c for charge in charges for c in (*charge.captures, *_bills_of(charge, file))}


def billed_for(cancellation: Cancellation, file: CaseFile) -> list[Charge]:
    """Of all bills the lines for what a notice ended, or what each bill comes to where it ended the whole deal."""
    what, number = cancellation.what, _number(cancellation.what)
    if number:
        known = [c for c in lines_as_charges(file) if number in _number(c.what)]
        return known or (bills_as_charges(file) if number == _number(file.case.customer_number) else [])
    if not what.strip() or names_the_deal(what):
        return bills_as_charges(file)
    known = [c for c in lines_as_charges(file) if same_thing(what, without_month(c.what))]
    return known or (bills_as_charges(file) if names_the_deal(what, file.case.plan, file.case.provider) else [])


def without_the_plan(late: Charge, file: CaseFile) -> bool:
    """Whether a bill has no line for the plan, which bills had: the plan ended, and the bill goes on for something else."""
    plan = file.case.plan.strip()
    if not plan or "#" in late.id or late.id in {c.id for c in file.charges}:
        return False
    of_plan = {c.captures for c in lines_as_charges(file) if plan.casefold() in c.what.casefold()}
    return bool(of_plan) and late.captures not in of_plan


def _number(name: str) -> str:
    """The digits of a phone's or customer's number in a name, "" where it holds none: ``0507770001`` of "Line 050-7770001"."""
    found = max(re.findall(r"\d[\d-]*", name), key=len, default="").replace("-", "")
    return found if len(found) > 4 else ""


def _bills_of(charge: Charge, file: CaseFile) -> Iterator[str]:
    return (line.capture for line in money_of_bills(file).get(charge.id, ()))


def share_after(charge: Charge, end: datetime) -> Fraction:
    """The part of a charge that is for days after the deal's end, by the month that its name tells; 1 where it tells none.

    The deal ended on 06/01. "Speed 600, December", charged on 07/01, is for none of it; "January" for 25 of 31 days; "February" for all.
    """
    month, last = month_named(charge.what, charge.at.astimezone(ISRAEL).date()), end.astimezone(ISRAEL).date()
    if month is None or month > last:
        return Fraction(1)
    days = monthrange(month.year, month.month)[1]
    return Fraction(days - last.day, days) if (month.year, month.month) == (last.year, last.month) else Fraction(0)
