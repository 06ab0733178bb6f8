"""What a check brought that is new (pure): a price that moved, a price above the promise, something that could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from collector.model import Check, Promise, Reading, Watch
from collector.model.reasons import reason_text
from collector.prices import PriceRow, compare, money, per_words


@dataclass(frozen=True)
class News:
    """One thing worth telling: ``rise``, ``fall``, ``above-promise``, ``vat``, ``unread``, ``doubtful``, ``failed`` or ``missed``."""

    kind: str
    he: str
    en: str


def of_run(run: str, readings: Iterable[Reading], promises: Iterable[Promise]) -> tuple[News, ...]:
    """What the readings of a run show against all earlier ones and against the promises."""
    rows = compare(readings, promises)
    known = {r.id: r for r in readings}
    return tuple(news for row in rows if known[row.reading].run == run for news in _of_row(row))


def of_check(watch: Watch, check: Check, missed: Sequence[object] = ()) -> tuple[News, ...]:
    """What went wrong with a check itself, and how many before it were missed."""
    found = []
    if check.outcome == "failed":
        he, en = ("; ".join(reason_text(r, lang) for r in check.reasons) or "–" for lang in ("he", "en"))
        found.append(News("failed", f"הבדיקה {watch.recipe} נכשלה: {he}", f"The check {watch.recipe} failed: {en}"))
    if missed:
        count = len(missed)
        he = "בדיקה מתוכננת אחת לא נערכה" if count == 1 else f"{count} בדיקות מתוכננות לא נערכו"
        found.append(News("missed", f"{watch.recipe}: {he}", f"{watch.recipe}: {count} planned check{'' if count == 1 else 's'} missed"))
    return tuple(found)


def _of_row(row: PriceRow) -> list[News]:
    plan = f"{row.plan}: " if row.plan else ""
    if row.amount is None:
        return [News("unread", f"{plan}המחיר לא נקרא ({row.raw or '–'})", f"{plan}the price was not read ({row.raw or '–'})")]
    he, en = _sum(row.amount, row)
    if row.change == "other":
        return [News("doubtful", f"{plan}מחיר שאינו בר השוואה לקודמו: {he}", f"{plan}a price that cannot be compared with the last: {en}")]
    found = []
    if row.change in ("rise", "fall") and row.difference is not None:
        before = _sum(row.amount - row.difference, row)
        verb = ("עלה", "rose") if row.change == "rise" else ("ירד", "fell")
        vat = (' (תואם שינוי מע"מ)', " (what VAT alone would make)") if row.vat else ("", "")
        found.append(
            News(
                "vat" if row.vat else row.change,
                f"{plan}המחיר {verb[0]} מ-{before[0]} ל-{he}{vat[0]}",
                f"{plan}the price {verb[1]} from {before[1]} to {en}{vat[1]}",
            )
        )
    if row.over is not None and row.promised is not None:
        told, more = _sum(row.promised, row), (money(row.over, row.currency, "he"), money(row.over, row.currency, "en"))
        found.append(
            News(
                "above-promise",
                f"{plan}{he}, והובטח {told[0]}: {more[0]} יותר מהמובטח",
                f"{plan}{en}, and {told[1]} was promised: {more[1]} above the promise",
            )
        )
    return found


def _sum(amount: Decimal, row: PriceRow) -> tuple[str, str]:
    return (
        money(amount, row.currency, "he") + per_words(row.per, "he"),
        money(amount, row.currency, "en") + per_words(row.per, "en"),
    )
