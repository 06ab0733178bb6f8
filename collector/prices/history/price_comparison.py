"""Compares readings: with the one before, with the promise in force, with a change of VAT; and adds up what was charged above a promise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import pairwise

from collector.clock import ISRAEL
from collector.model import Promise, Reading
from collector.prices.amounts.qualifiers import vat_said
from collector.prices.amounts.words.period_words import MONTHS_OF
from collector.prices.history.free_months import is_free, may_be_of_the_month_before
from collector.prices.history.price_row import BY_HAND, NOTED, PriceRow, Rise, percent
from collector.prices.history.promise_in_force import begins, in_force, months_of_bill
from collector.prices.history.vat_change import rate_on, vat_alone, with_vat

_HUNDREDFOLD = (Decimal(75), Decimal(130))
"""A whole price that is suddenly about a hundred times the last one has most likely lost the point before its agorot: 8900 of 89.00 after
99.00 or 69.90, for the price may have changed as well. 99.90 after an introductory 1.00 has its point, and 99 would be 0.99, no price."""
_BELIEVED = 300
"""A price that seemed hundredfold is believed when it is read on another day again, below this amount: 119 after an introductory 1.00. From
here on (999 after 9.90), and where the digits are the last price's, a page that always loses the point is likelier: a person must say."""
_AGORA = Decimal("0.01")
Key = tuple[str, str, str, str]
"""Case, plan, source and whose offer it is: readings of different ones are never compared."""


def compare(readings: Iterable[Reading], promises: Iterable[Promise] = (), plan: str = "") -> tuple[PriceRow, ...]:
    """A row for each reading, in order of time; a reading is compared with the last readable one of its case, plan and source.

    A reading in another currency or period, or net of VAT where the others are gross, has the change ``other`` and begins a series of its
    own: the following ones are compared with the last of their own series. A hundredfold one begins none. Net beside gross, the sum with
    VAT is told: of 118.00 and then 100.00 net under 18 % ``gross`` is 118.00, ``gross_difference`` 0.

    plan: what the case is about, as in `in_force`.
    """
    given, known = tuple(promises), tuple(readings)
    again = _read_again(known)
    return tuple(_against_promise(row, reading, given, plan, again) for reading, row, _ in _walk(known))


def _read_again(readings: Iterable[Reading]) -> frozenset[str]:
    """Ids of the readings whose amount was read on another day again, of the same plan and source."""
    days: dict[tuple[Key, Decimal | None], set[date]] = {}
    for reading in readings:
        days.setdefault((_key(reading), reading.amount), set()).add(reading.at.astimezone(ISRAEL).date())
    return frozenset(r.id for r in readings if len(days[_key(r), r.amount]) > 1)


def _walk(readings: Iterable[Reading]) -> Iterator[tuple[Reading, PriceRow, str]]:
    """(reading, its row, id of the reading that its series began with; "" for one that belongs to no series)."""
    series: dict[Key, list[_Series]] = {}
    readings = tuple(readings)
    again = _read_again(readings)
    for reading in sorted(readings, key=lambda r: (r.at, not r.plan, r.plan, r.id)):
        known = series.setdefault(_key(reading), [])
        mine = next((s for s in known if _comparable(s.last, reading)), None)
        row = _row(reading, mine.last if mine else None, begun=bool(known), again=reading.id in again)
        row = row if mine or reading.amount is None else _with_vat(row, reading, [s.last for s in known])
        if reading.amount is None or row.doubt:
            yield reading, row, ""
            continue
        if mine is None:
            mine = _Series(reading.id, reading)
        known[:] = [_Series(mine.id, _widened(mine.last, reading)), *(s for s in known if s.id != mine.id)]
        yield reading, row, mine.id


@dataclass(frozen=True)
class _Series:
    id: str
    last: Reading


def _widened(last: Reading, reading: Reading) -> Reading:
    """The reading as the last of its series, with what an earlier one said and this one leaves out."""
    return reading.replace(per=reading.per or last.per, vat=reading.vat or last.vat) if last.id != reading.id else reading


def rises(readings: Iterable[Reading]) -> tuple[Rise, ...]:
    """From the first to the last readable price of each series that was read at least twice; falls have a negative difference. What others
    offer is no price that the customer pays, and its rise is none."""
    series: dict[str, list[Reading]] = {}
    for reading, _, begun_by in _walk(readings):
        if begun_by and reading.source != "offer":
            series.setdefault(begun_by, []).append(reading)
    return tuple(_rise(one) for one in series.values() if len(one) > 1)


def _rise(series: Sequence[Reading]) -> Rise:
    first, last = series[0], series[-1]
    amounts = [r.amount for r in series if r.amount is not None]
    return Rise(
        plan=first.plan.strip(), source=first.source, currency=first.currency, per=last.per or first.per,
        steps=sum(1 for before, after in pairwise(amounts) if after > before),
        first=amounts[0], first_at=first.at, first_reading=first.id, first_capture=first.capture,
        last=amounts[-1], last_at=last.at, last_reading=last.id, last_capture=last.capture,
    )  # fmt: skip


@dataclass(frozen=True)
class Over:
    """What one month cost above the promise: `month` is (year, month) in Israel, of a bill the one that it is for, `at` when its price was
    charged or shown."""

    at: datetime
    month: tuple[int, int]
    paid: Decimal
    promised: Decimal
    reading: str
    capture: str
    promise: str
    months: int = 1
    """For how many months `paid` and `promised` are, as a bill asks for them …"""
    since: datetime | None = None
    """… and, of several, the day on which they begin."""
    free: bool = False
    """Whether this month was promised for nothing."""
    net: Decimal | None = None
    """Where the bill's line is without VAT: its amount …"""
    rate: Decimal | None = None
    """… and the rate of VAT in per cent with which it comes to `paid`."""

    @property
    def amount(self) -> Decimal:
        """The difference."""
        return self.paid - self.promised


def overcharges(rows: Iterable[PriceRow]) -> tuple[Over, ...]:
    """One difference for each month that shows a price above the promise: the bill's where there is one, else the page's last.

    Only months with evidence count; nothing is filled in between.
    """
    best: dict[tuple[int, int, str], PriceRow] = {}
    for row in rows:
        if row.amount is None or row.promised is None or row.source not in ("page", "bill") or row.doubt:
            continue
        local = (row.day or row.at).astimezone(ISRAEL)
        key = (local.year, local.month, row.promise)
        known = best.get(key)
        if known is None or row.source == "bill" or known.source == "page":
            best[key] = row
    over = []
    for (year, month, promise), row in sorted(best.items(), key=lambda item: (item[0][:2], item[1].at)):
        if row.over and row.charged is not None and row.promised is not None:
            vat = (row.net_amount, row.rate) if row.adds_vat else (None, None)
            sums, found = (row.charged, row.promised), (row.reading, row.capture, promise)
            over.append(Over(row.at, (year, month), *sums, *found, row.months, row.since, row.free, *vat))
    return tuple(over)


def _key(reading: Reading) -> Key:
    return reading.case, reading.plan.strip(), reading.source, reading.provider


def _row(reading: Reading, last: Reading | None, *, begun: bool, again: bool) -> PriceRow:
    base = PriceRow(
        at=reading.at, day=reading.day, plan=reading.plan, amount=reading.amount, currency=reading.currency, per=reading.per,
        raw=reading.raw, source=reading.source, net=reading.vat == "excluded", reading=reading.id, capture=reading.capture,
        noted=NOTED in reading.roles or (reading.source == "page" and BY_HAND in reading.roles),
    )  # fmt: skip
    if reading.amount is None:
        return base.replace(change="unread")
    if last is None or last.amount is None:
        return base.replace(change="other") if begun else base
    if "confirmed" not in reading.roles and _hundredfold(last.amount, reading.amount, again=again):
        return base.replace(change="other", doubt="hundredfold")
    difference = reading.amount - last.amount
    return base.replace(
        change="same" if difference == 0 else "rise" if difference > 0 else "fall",
        before=last.id,
        difference=difference,
        percent=percent(last.amount, reading.amount),
        vat=vat_alone(last.amount, reading.amount, last.at, reading.at),
    )


def _with_vat(row: PriceRow, reading: Reading, others: Sequence[Reading]) -> PriceRow:
    """The row of a reading that begins a series, held with VAT against the latest of the other kind (net or gross)."""
    last = max((o for o in others if _alike(o, reading) and _is_net(o) != _is_net(reading)), key=lambda o: o.at, default=None)
    net = reading if _is_net(reading) else last
    added = _vat_added(net) if net else None
    if last is None or net is None or added is None or last.amount is None or reading.amount is None:
        return row
    rate, gross = added
    before, after = (last.amount, gross) if net is reading else (gross, reading.amount)
    difference = after - before if abs(after - before) > _AGORA else Decimal(0)
    by_vat = vat_alone(before, after, last.at, reading.at) if difference else False
    return row.replace(net_amount=net.amount, rate=rate, gross=gross, gross_difference=difference, vat=by_vat)


def _is_net(reading: Reading) -> bool:
    return reading.vat == "excluded"


def _vat_added(net: Reading) -> tuple[Decimal, Decimal] | None:
    """(rate of VAT in per cent, amount with VAT) of a net reading: as its bill shows them, else by the law's rate of its day.

    None in another currency, and for a line of a bill whose VAT is that of some of its lines only: nothing tells whether it bears any.
    """
    if net.currency != "ILS" or net.amount is None or "mixed-vat" in net.roles:
        return None
    if net.vat_rate is not None and net.gross is not None:
        return net.vat_rate, net.gross
    rate = rate_on(net.at.astimezone(ISRAEL).date())
    return (rate, with_vat(net.amount, rate)) if rate is not None else None


def _comparable(one: Reading, other: Reading) -> bool:
    """Whether two readings speak of the same thing: currency, period where both say one, and both net of VAT or neither.

    A price that the page calls free has no currency and is comparable with any.
    """
    return _alike(one, other) and _is_net(one) == _is_net(other)


def _alike(one: Reading, other: Reading) -> bool:
    periods = one.per == other.per or not one.per or not other.per
    return periods and (one.currency == other.currency or (not other.currency and other.amount == 0))


def _hundredfold(before: Decimal, after: Decimal, *, again: bool) -> bool:
    """Whether one of two amounts may have lost its point. `again`: the second was read on another day, too."""
    low, high = sorted((abs(before), abs(after)))
    if low == 0 or high < 100 or high != high.to_integral_value() or not _HUNDREDFOLD[0] <= high / low <= _HUNDREDFOLD[1]:
        return False
    return not again or (abs(after) == high and (high >= _BELIEVED or high == low * 100))


def _against_promise(row: PriceRow, reading: Reading, promises: Sequence[Promise], plan: str, again: frozenset[str]) -> PriceRow:
    """The row beside the promise in force. Prices are promised with VAT, so it is added to a net amount.

    101.69 net and 18.31 VAT are 120.00, which is 31.00 above a promise of 89.00; an agora above it is rounding and not told.
    A bill for a month that was promised free is held against nothing; a page shows what is to be paid later, and is not.
    """
    gross, net = reading.replace(vat="included"), _is_net(reading)
    promise = in_force(promises, gross, plan) if reading.source in ("page", "bill") else None
    if promise is None and in_force(promises, gross.replace(per=""), plan) is not None:
        return row.replace(in_part=reading.source == "bill" and bool(MONTHS_OF.get(reading.per, 0) > 1))
    if promise is not None and promise.amount is not None and (months := months_of_bill(promise, reading)) > 1:
        promise, row = promise.replace(amount=promise.amount * months), row.replace(months=months, since=reading.since)
    if promise is None or promise.amount is None or row.doubt:
        return row
    if "confirmed" not in reading.roles and _hundredfold(promise.amount, reading.amount or Decimal(0), again=reading.id in again):
        return row.replace(change="other", doubt="hundredfold")
    if reading.source == "bill" and is_free(promise, reading.day):
        promise, row = promise.replace(amount=Decimal(0)), row.replace(free=True, month_unsaid=may_be_of_the_month_before(promise, reading))
    if vat_said(promise.text) == "excluded" and not row.free:
        return row if not net else _beside(row, promise, Decimal(0))
    if not net:
        return _beside(row, promise, Decimal(0))
    added = _vat_added(reading)
    if added is None:
        return row
    return _beside(row.replace(net_amount=reading.amount, rate=added[0], gross=added[1], adds_vat=True), promise, _AGORA)


def _beside(row: PriceRow, promise: Promise, rounding: Decimal) -> PriceRow:
    held = row.replace(promised=promise.amount, promise=promise.id)
    if held.charged is None or promise.amount is None or held.charged - promise.amount <= rounding:
        return held
    if vat_alone(promise.amount, held.charged, begins(promise), row.at):
        return held.replace(vat=True)
    return held.replace(over=held.charged - promise.amount)
