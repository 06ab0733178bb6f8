"""What a check brought that is new (pure): a price that moved, a price above the promise, something that could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from collector.clock import ISRAEL
from collector.language import say
from collector.model import Check, Promise, Reading, Watch
from collector.model.reasons import Reasons
from collector.prices import PriceRow, Sum, compare


@dataclass(frozen=True)
class News:
    """One thing worth telling. kind: rise | fall | above-promise | vat | unread | doubtful | page-changed | failed | missed."""

    kind: str
    message_id: str
    values: Mapping[str, Any]

    def text(self, language: str) -> str:
        """The sentence in this language."""
        return say(self.message_id, **self.values).in_(language)


def of_run(run: str, readings: Iterable[Reading], promises: Iterable[Promise]) -> tuple[News, ...]:
    """What the readings of a run show against all earlier ones and against the promises; that a page still shows the same price above the
    promise is told once a month, however often it is checked."""
    known = {r.id: r for r in readings}
    rows = {row.reading: row for row in compare(known.values(), promises)}
    mine = (row for row in rows.values() if known[row.reading].run == run)
    return tuple(news for row in mine for news in _of_row(row) if news.kind != "above-promise" or not _is_told(row, rows.get(row.before)))


def _is_told(row: PriceRow, before: PriceRow | None) -> bool:
    """Whether an earlier check of the same month told that this price on a page is above the same promise."""
    if before is None or row.source != "page" or row.change != "same":
        return False
    now, then = row.at.astimezone(ISRAEL), before.at.astimezone(ISRAEL)
    return (row.promise, row.over, now.year, now.month) == (before.promise, before.over, then.year, then.month)


def of_check(watch: Watch, check: Check, missed: Sequence[object] = ()) -> tuple[News, ...]:
    """What went wrong with a check itself, and how many before it were missed: one sentence, however many they are."""
    found = []
    name = watch.name
    if check.outcome == "failed":
        found.append(News("failed", "watch-news-failed", {"watch": name, "why": Reasons(check.reasons)}))
    if missed:
        found.append(News("missed", "watch-news-missed", {"watch": name, "count": len(missed)}))
    return tuple(found)


def _of_row(row: PriceRow) -> list[News]:
    plan = f"{row.plan}: " if row.plan else ""
    if row.amount is None:
        return [News("unread", "watch-news-unread", {"plan": plan, "shown": row.raw or "–"})]
    now = Sum(row.amount, row.currency, row.per)
    if row.change == "other":
        return [News("doubtful", "watch-news-doubtful", {"plan": plan, "price": now})]
    found = []
    if row.change in ("rise", "fall") and row.difference is not None:
        before = Sum(row.amount - row.difference, row.currency, row.per)
        values = {"plan": plan, "before": before, "now": now, "vat": "yes" if row.vat else "no"}
        found.append(News("vat" if row.vat else row.change, "watch-news-rise" if row.change == "rise" else "watch-news-fall", values))
    if row.over is not None and row.promised is not None and not row.month_unsaid:
        promised, over = Sum(row.promised, row.currency, row.per), Sum(row.over, row.currency)
        if row.adds_vat and row.charged is not None:
            now = Sum(row.charged, row.currency, row.per)
        net = "yes" if row.sums else "no"
        values = {"plan": plan, "now": now, "promised": promised, "over": over, "sum": row.sums, "net": net}
        found.append(News("above-promise", "watch-news-above-promise", values))
    return found
