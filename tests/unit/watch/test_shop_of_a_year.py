"""A shop whose price is changed between daily checks over a year: each change is told once, on the day it is seen, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from collector.clock import FixedClock
from collector.errors import Failed
from collector.model import Check, Promise, Reading, State, Watch
from collector.prices import Price, read_price
from collector.store.open_store import memory_store
from collector.watch import Ran, ToScreen, run_due

ISRAEL = ZoneInfo("Asia/Jerusalem")
FIRST, LAST = date(2024, 7, 1), date(2025, 6, 30)
SHOWN = {
    date(2024, 7, 1): "117.00 ₪ לחודש", date(2024, 8, 15): "129.90 ₪ לחודש", date(2024, 10, 1): "89.90 ₪ לחודש במקום 129.90 ₪",
    date(2024, 11, 1): "129.90 ₪ לחודש", date(2025, 1, 1): "131.01 ₪ לחודש", date(2025, 2, 10): "139.90 ₪ לחודש",
    date(2025, 5, 10): "149.90 ₪ לחודש", date(2025, 6, 16): "143.21 ₪ לחודש",
}  # fmt: skip
"""What the page shows from a day on: a rise, a promotion for a month, a change of VAT (17 to 18 per cent), rises, a fall."""
WITHOUT_PRICE = {date(2025, 3, 5), date(2025, 3, 6)}
LOGIN_PAGE = {date(2025, 4, 20)}
DOWN = {date(2024, 9, 9), date(2024, 9, 10)}
ASLEEP = (date(2025, 5, 3), date(2025, 5, 20))
"""The computer is off; the price rises in between."""
LOST_POINT = {date(2025, 6, 2)}
PROMISED = Decimal("119.00")


def shown_on(day: date) -> str:
    if day in WITHOUT_PRICE:
        return "המחיר יוצג בקרוב"
    text = SHOWN[max(since for since in SHOWN if since <= day)]
    return text.replace(".", "") if day in LOST_POINT else text


class Shop:
    """A store in memory with one daily watch at 02:30, a time that one night skips and one has twice."""

    def __init__(self, folder: Path) -> None:
        self.clock, self.lock = FixedClock(datetime(2024, 6, 30, 12, tzinfo=ISRAEL)), folder / "lock"
        self.store = memory_store(self.clock)
        self.told: dict[date, list[str]] = {}
        watch = Watch(id="watch-1", recipe="shop", case="c", cron="30 2 * * *", created=self.clock.now())
        self.store.append("watches", watch)
        promise = {"id": "promise-1", "case": "c", "plan": "fibre", "kind": "price", "text": "119 a month", "amount": PROMISED, "months": 12}
        self.store.append("promises", Promise(at=datetime(2024, 7, 1, 0, 30, tzinfo=ISRAEL), per="month", **promise))

    @property
    def today(self) -> date:
        return self.clock.now().astimezone(ISRAEL).date()

    def visit(self, watch: Watch) -> Ran:
        if self.today in DOWN:
            raise Failed("the site did not answer")
        if self.today in LOGIN_PAGE:
            raise Failed("a login page stood there instead of the account")
        text, run = shown_on(self.today), f"run-{self.today}"
        read = read_price(text)
        common = {"id": f"reading-{self.today}", "at": self.clock.now(), "case": "c", "run": run, "plan": "fibre", "raw": text}
        if isinstance(read, Price):
            self.store.append("readings", Reading(amount=read.amount, currency=read.currency, per=read.per, **common))
            return Ran(run, State.COMPLETE)
        self.store.append("readings", Reading(state=State.PARTIAL, reasons=("price-unclear",), **common))
        return Ran(run, State.PARTIAL, ("price-unclear",))

    def call(self, at: datetime) -> None:
        self.clock.moment = at
        ways = [ToScreen(lambda text: self.told.setdefault(self.today, []).append(text), seen=True)]
        run_due(self.store, self.visit, self.clock, lock=self.lock, ways=ways, language="en")

    def kinds(self) -> Iterator[tuple[date, str]]:
        for check in sorted((Check.from_doc(doc) for doc in self.store.all("checks")), key=lambda check: check.due):
            for kind in check.moved:
                yield check.at.astimezone(ISRAEL).date(), kind


@pytest.mark.slow
def test_each_change_is_told_once_and_nothing_else(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    day = FIRST
    while day <= LAST:
        for hour in (3, 20):
            if not ASLEEP[0] <= day <= ASLEEP[1]:
                shop.call(datetime(day.year, day.month, day.day, hour, 15, tzinfo=ISRAEL))
        day += timedelta(days=1)
    prices = [(day, kind) for day, kind in shop.kinds() if kind in ("rise", "fall", "vat", "unread", "doubtful")]
    woken = ASLEEP[1] + timedelta(days=1)
    assert prices == [
        (date(2024, 8, 15), "rise"), (date(2024, 10, 1), "fall"), (date(2024, 11, 1), "rise"), (date(2025, 1, 1), "vat"),
        (date(2025, 2, 10), "rise"), (date(2025, 3, 5), "unread"), (date(2025, 3, 6), "unread"), (woken, "rise"),
        (date(2025, 6, 2), "doubtful"), (date(2025, 6, 16), "fall"),
    ]  # fmt: skip
    failed = [(day, kind) for day, kind in shop.kinds() if kind in ("failed", "missed")]
    assert failed == [*((day, "failed") for day in sorted(DOWN | LOGIN_PAGE)), (woken, "missed")]
    above = {day for day, kind in shop.kinds() if kind == "above-promise"}
    months = {date(year, month, 1) for year, month in ((2024, 9), (2024, 12), (2025, 1), (2025, 2), (2025, 3), (2025, 4), (2025, 5), (2025, 6))}
    changed = {date(2024, 8, 15), date(2024, 11, 1), date(2025, 1, 1), date(2025, 2, 10), woken, date(2025, 6, 16)}
    assert above == months | changed, "once for each price, and once a month while it lasts"
    due = [Check.from_doc(doc).due.astimezone(ISRAEL).date() for doc in shop.store.all("checks")]
    assert sorted(due) == [FIRST + timedelta(days=n) for n in range(364 + 1)], "one check a day, in the nights of the clock change, too"
