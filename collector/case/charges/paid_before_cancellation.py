"""What had been paid for a deal that was cancelled in time, and did not come back (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.after_cancellation import billed_for, captures_telling, of_a_part
from collector.case.charges.bought_things import Share, came_for, share_meant
from collector.case.charges.charged_lines import refunds_made
from collector.case.charges.item_name_match import names_the_deal, same_thing
from collector.case.charges.recurring_charges import recurring
from collector.case.rights.rights_conditions import LONGER_WINDOW_DAYS, WINDOW_DAYS, deal_began, last_day_to_cancel
from collector.clock import ISRAEL
from collector.model import Cancellation, Charge

_RETURN_WITHIN = timedelta(days=14)
"""Consumer Protection Law s. 14E: what was paid is returned within so many days of the notice."""


@dataclass(frozen=True)
class Kept:
    """What was paid in one currency before a notice, less what came back since it was paid. came: in units of the currency, as `left`."""

    notice: Cancellation
    charges: tuple[Charge, ...]
    came: Decimal

    @property
    def paid(self) -> Decimal:
        """All that had been paid."""
        return sum((c.amount for c in self.charges), Decimal(0))

    @property
    def left(self) -> Decimal:
        """What did not come back."""
        return self.paid - self.came


def kept_after_cancelling(file: CaseFile, now: datetime) -> Iterator[Kept]:
    """For the first notice that came in time to undo the deal: what of the money is still kept, once it should have come.

    Nothing is said where a refund was promised since: that promise tells the sum. A fee for cancelling that was kept back counts as come,
    for it is asked about by itself. What recurs was paid for an earlier deal where it was charged before the deal was made.

    480 was charged on 01/05, the deal cancelled on 10/05, and 120 came back on 30/05: 360.00 is kept.
    """
    notice = min(file.cancellations, key=lambda c: c.at, default=None)
    if notice is None or of_a_part(notice, file) or not _in_time(notice, file) or now < notice.at + _RETURN_WITHIN:
        return
    if any(p.kind == "refund" and p.at >= notice.at for p in file.promises):
        return
    what = notice.what.strip()
    whole = not what or names_the_deal(what, file.case.plan, file.case.provider)
    part = None if whole else share_meant(file, [what])
    if part is not None:
        yield from _of_a_part(file, notice, part)
        return
    paid = [c for c in file.charges if c.kind == "charge" and c.at <= notice.at and (whole or same_thing(what, c.what))]
    told = captures_telling(paid, file)
    began = deal_began(file)
    paid += [
        c for c in billed_for(notice, file)
        if c.at <= notice.at and not set(c.captures) & told and began is not None and c.at.date() >= began.date()
    ]  # fmt: skip
    paid.sort(key=lambda c: c.at)
    made, monthly = file.case.made_on, recurring(file.charges)
    if made is not None:
        paid = [c for c in paid if c.id not in monthly or c.at.astimezone(ISRAEL).date() >= made.astimezone(ISRAEL).date()]
    for currency in dict.fromkeys(c.currency for c in paid):
        mine = tuple(c for c in paid if c.currency == currency)
        came = sum((c.amount for c in refunds_made(file) if c.currency == currency and c.at >= mine[0].at), Decimal(0))
        fees = sum((c.amount for c in file.charges if c.kind == "cancel-fee" and c.currency == currency), Decimal(0))
        kept = Kept(notice, mine, came)
        if kept.left > 0 and not (came and kept.left == fees):
            yield kept


def _of_a_part(file: CaseFile, notice: Cancellation, part: Share) -> Iterator[Kept]:
    """What was paid for one of several things, less what came back for it; nothing where its price is not known."""
    amounts = part.amounts()
    paid = tuple(c.replace(amount=amounts[c.id]) for c in file.charges if c.id in amounts and c.at <= notice.at)
    came = sum((c.amount for c in came_for(file, part)), Decimal(0))
    fees = sum((c.amount for c in file.charges if c.kind == "cancel-fee"), Decimal(0))
    kept = Kept(notice, paid, came)
    if paid and kept.left > 0 and not (came and kept.left == fees):
        yield kept


def _in_time(notice: Cancellation, file: CaseFile) -> bool:
    """Whether a notice came within the days for undoing a deal, from the day that is known for it, else from the first trace of it."""
    traces = [*(c.at for c in file.charges if c.kind == "charge"), *(p.at for p in file.promises)]
    began = deal_began(file) or min((at for at in traces if at <= notice.at), default=None)
    days = LONGER_WINDOW_DAYS if file.case.customer.longer_cancellation else WINDOW_DAYS
    return began is not None and notice.at <= last_day_to_cancel(began, days)
