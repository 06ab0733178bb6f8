"""Compares readings: with the one before, with the promise in force, with a change of VAT; and adds up what was charged above a promise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from collector.clock import ISRAEL
from collector.model import Promise, Reading
from collector.prices.history.price_row import PriceRow, Rise, percent
from collector.prices.history.promised_price import in_force
from collector.prices.history.vat_change import vat_alone

_HUNDREDFOLD = (Decimal(90), Decimal(110))
"""A price that is suddenly about a hundred times the last one has most likely lost the point before its agorot."""
Key = tuple[str, str]


def compare(readings: Iterable[Reading], promises: Iterable[Promise] = ()) -> tuple[PriceRow, ...]:
    """A row for each reading, in order of time; a reading is compared with the last readable one of its plan and source."""
    given = tuple(promises)
    last: dict[Key, Reading] = {}
    rows = []
    for reading in sorted(readings, key=lambda r: (r.at, r.id)):
        row = _row(reading, last.get(_key(reading)))
        rows.append(_against_promise(row, reading, given))
        if reading.amount is not None and row.change != "other":
            last[_key(reading)] = reading
    return tuple(rows)


def rises(readings: Iterable[Reading]) -> tuple[Rise, ...]:
    """From the first to the last readable price of each plan and source that was read at least twice; falls have a negative difference."""
    found = []
    for key, series in _series(readings).items():
        first, last = series[0], series[-1]
        if len(series) < 2 or first.amount is None or last.amount is None:
            continue
        amounts = [r.amount for r in series if r.amount is not None]
        ups = sum(1 for before, after in pairwise(amounts) if after > before)
        found.append(
            Rise(
                plan=key[0], source=key[1], currency=first.currency, per=last.per or first.per, steps=ups,
                first=first.amount, first_at=first.at, first_reading=first.id, first_capture=first.capture,
                last=last.amount, last_at=last.at, last_reading=last.id, last_capture=last.capture,
            )
        )  # fmt: skip
    return tuple(found)


@dataclass(frozen=True)
class Over:
    """What one month cost above the promise: `month` is (year, month) in Israel."""

    month: tuple[int, int]
    paid: Decimal
    promised: Decimal
    reading: str
    capture: str
    promise: str

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
        if row.amount is None or row.promised is None or row.source not in ("page", "bill") or row.change == "other":
            continue
        local = row.at.astimezone(ISRAEL)
        key = (local.year, local.month, row.promise)
        known = best.get(key)
        if known is None or row.source == "bill" or known.source == "page":
            best[key] = row
    over = []
    for (year, month, promise), row in sorted(best.items(), key=lambda item: (item[0][:2], item[1].at)):
        if row.over and row.amount is not None and row.promised is not None:
            over.append(Over((year, month), row.amount, row.promised, row.reading, row.capture, promise))
    return tuple(over)


def _series(readings: Iterable[Reading]) -> dict[Key, list[Reading]]:
    """The readable readings of each plan and source, in one currency and period, without those that look hundredfold."""
    series: dict[Key, list[Reading]] = {}
    known = {r.id: r for r in readings}
    for row in compare(known.values()):
        reading = known[row.reading]
        if reading.amount is not None and row.change != "other":
            series.setdefault(_key(reading), []).append(reading)
    return series


def _key(reading: Reading) -> Key:
    return reading.plan.strip(), reading.source


def _row(reading: Reading, last: Reading | None) -> PriceRow:
    base = PriceRow(
        at=reading.at, plan=reading.plan, amount=reading.amount, currency=reading.currency, per=reading.per, raw=reading.raw,
        source=reading.source, reading=reading.id, capture=reading.capture,
    )  # fmt: skip
    if reading.amount is None:
        return base.replace(change="unread")
    if last is None or last.amount is None:
        return base
    if not _comparable(last, reading) or _hundredfold(last.amount, reading.amount):
        return base.replace(change="other")
    difference = reading.amount - last.amount
    return base.replace(
        change="same" if difference == 0 else "rise" if difference > 0 else "fall",
        difference=difference,
        percent=percent(last.amount, reading.amount),
        vat=vat_alone(last.amount, reading.amount, last.at, reading.at),
    )


def _comparable(one: Reading, other: Reading) -> bool:
    return one.currency == other.currency and (not one.per or not other.per or one.per == other.per)


def _hundredfold(before: Decimal, after: Decimal) -> bool:
    low, high = sorted((abs(before), abs(after)))
    return low > 0 and _HUNDREDFOLD[0] <= high / low <= _HUNDREDFOLD[1]


def _against_promise(row: PriceRow, reading: Reading, promises: Sequence[Promise]) -> PriceRow:
    promise = in_force(promises, reading) if reading.source in ("page", "bill") else None
    if promise is None or promise.amount is None:
        return row
    more = row.amount - promise.amount if row.amount is not None and row.change != "other" else None
    return row.replace(promised=promise.amount, promise=promise.id, over=more if more is not None and more > 0 else None)
