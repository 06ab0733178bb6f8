"""A line chart of a price's history as one inert SVG: no script, no style sheet, nothing fetched, so it fits under a strict policy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from decimal import Decimal
from html import escape

from collector.clock import ISRAEL
from collector.prices.shown import money
from collector.prices.table import PriceRow

_INK, _GRID, _LINE, _PROMISED = "#1f2933", "#d9dee3", "#0b5cad", "#b4231f"
_LEFT, _RIGHT, _TOP, _BOTTOM = 84, 30, 40, 58


@dataclass(frozen=True)
class _Frame:
    """Maps a moment and a price to a place in the picture, in CSS pixels."""

    width: int
    height: int
    start: datetime
    end: datetime
    low: Decimal
    high: Decimal

    def x(self, at: datetime) -> float:
        whole = (self.end - self.start).total_seconds()
        part = (at - self.start).total_seconds() / whole if whole else 0.5
        return round(_LEFT + part * (self.width - _LEFT - _RIGHT), 1)

    def y(self, amount: Decimal) -> float:
        part = float((amount - self.low) / (self.high - self.low))
        return round(self.height - _BOTTOM - part * (self.height - _TOP - _BOTTOM), 1)


def price_chart(rows: Iterable[PriceRow], language: str = "he", *, width: int = 720, height: int = 320, zone: tzinfo = ISRAEL) -> str:
    """The SVG, or "" where fewer than two prices could be read. Prices are drawn as steps, since a price holds until it changes;
    a promise is a dashed line over the days for which it was in force. Only rows of the most frequent currency are drawn."""
    drawn = _one_currency([r for r in rows if r.amount is not None and r.change != "other"])
    if len(drawn) < 2:
        return ""
    amounts = [r.amount for r in drawn if r.amount is not None] + [r.promised for r in drawn if r.promised is not None]
    low, high = _round_bounds(min(amounts), max(amounts))
    frame = _Frame(width, height, drawn[0].at, drawn[-1].at, low, high)
    parts = [
        _title(drawn, language, width),
        *_grid(frame, drawn[0].currency, language),
        *_days(frame, drawn, zone),
        *_promises(frame, drawn),
        *(part for series in _series(drawn) for part in _steps(frame, series)),
        _legend(drawn, language, width, height),
    ]
    direction = "rtl" if language == "he" else "ltr"
    label = escape(_description(drawn, language, zone), quote=True)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" '
        f'aria-label="{label}" direction="{direction}" font-family="Heebo, Arial, sans-serif" font-size="12" fill="{_INK}">'
        f"{''.join(parts)}</svg>"
    )


def _one_currency(rows: list[PriceRow]) -> list[PriceRow]:
    counts = {c: sum(r.currency == c for r in rows) for c in {r.currency for r in rows}}
    main = max(sorted(counts), key=lambda c: counts[c], default="ILS")
    return sorted((r for r in rows if r.currency == main), key=lambda r: r.at)


def _series(rows: Sequence[PriceRow]) -> list[list[PriceRow]]:
    keys = dict.fromkeys((r.plan, r.source) for r in rows)
    return [[r for r in rows if (r.plan, r.source) == key] for key in keys]


def _round_bounds(low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    """Bounds that leave room above and below; the axis does not start at zero, so both bounds are labelled."""
    room = max((high - low) * Decimal("0.15"), abs(high) * Decimal("0.02"), Decimal(1))
    floor = (low - room).quantize(Decimal(1))
    return (max(floor, Decimal(0)) if low >= 0 else floor), (high + room).quantize(Decimal(1)) + 1


def _text(x: float, y: float, words: str, *, anchor: str = "middle", more: str = "", direction: str = "ltr") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" direction="{direction}"{more}>{escape(words)}</text>'


def _title(rows: Sequence[PriceRow], language: str, width: int) -> str:
    plans = [p for p in dict.fromkeys(r.plan for r in rows) if p]
    words = ("מחיר לאורך זמן" if language == "he" else "Price over time") + (f": {', '.join(plans[:2])}" if plans else "")
    direction = "rtl" if language == "he" else "ltr"
    return _text(width / 2, 22, words, more=' font-size="15" font-weight="bold"', direction=direction)


def _grid(frame: _Frame, currency: str, language: str) -> list[str]:
    parts = []
    for step in range(5):
        amount = frame.low + (frame.high - frame.low) * step / 4
        y = frame.y(amount)
        parts.append(f'<line x1="{_LEFT}" y1="{y}" x2="{frame.width - _RIGHT}" y2="{y}" stroke="{_GRID}"/>')
        parts.append(_text(_LEFT - 8, y + 4, money(amount.quantize(Decimal("0.01")), currency, language), anchor="end"))
    return parts


def _days(frame: _Frame, rows: Sequence[PriceRow], zone: tzinfo) -> list[str]:
    parts = []
    taken = -1000.0
    for row in rows:
        x = frame.x(row.at)
        if x - taken >= 74:
            parts.append(_text(x, frame.height - _BOTTOM + 18, f"{row.at.astimezone(zone):%d/%m/%Y}"))
            taken = x
    return parts


def _steps(frame: _Frame, series: Sequence[PriceRow]) -> list[str]:
    places = [(frame.x(r.at), frame.y(r.amount), r) for r in series if r.amount is not None]
    path = f"M{places[0][0]} {places[0][1]}" + "".join(f"H{x}V{y}" for x, y, _ in places[1:])
    parts = [f'<path d="{path}" fill="none" stroke="{_LINE}" stroke-width="2"/>']
    last = -1000.0
    for x, y, row in places:
        parts.append(f'<circle cx="{x}" cy="{y}" r="4" fill="{_PROMISED if row.over else _LINE}"/>')
        if row.change != "same" and x - last >= 44 and row.amount is not None:
            parts.append(_text(x, y - 9, f"{row.amount:,.2f}", more=' font-weight="bold"'))
            last = x
    return parts


def _promises(frame: _Frame, rows: Sequence[PriceRow]) -> list[str]:
    parts = []
    for promise in dict.fromkeys(r.promise for r in rows if r.promise):
        held = [r for r in rows if r.promise == promise and r.promised is not None]
        start, end = frame.x(held[0].at), frame.x(held[-1].at)
        y = frame.y(held[0].promised or Decimal(0))
        start, end = (start - 8, end + 8) if start == end else (start, end)
        parts.append(f'<line x1="{start}" y1="{y}" x2="{end}" y2="{y}" stroke="{_PROMISED}" stroke-width="2" stroke-dasharray="6 4"/>')
        parts.append(_text(end, y - 6, f"{held[0].promised:,.2f}", anchor="end", more=f' fill="{_PROMISED}"'))
    return parts


def _legend(rows: Sequence[PriceRow], language: str, width: int, height: int) -> str:
    he = language == "he"
    words = "● מחיר שנקרא" if he else "● price read"
    if any(r.promised is not None for r in rows):
        words += "   ‒ ‒ מחיר שהובטח" if he else "   ‒ ‒ price promised"
    words += "   (הציר אינו מתחיל מאפס)" if he else "   (the axis does not start at zero)"
    return _text(width / 2, height - 12, words, direction="rtl" if he else "ltr", more=' font-size="11"')


def _description(rows: Sequence[PriceRow], language: str, zone: tzinfo) -> str:
    first, last = rows[0], rows[-1]
    spans = [f"{money(r.amount or Decimal(0), r.currency, language)} ({r.at.astimezone(zone):%d/%m/%Y})" for r in (first, last)]
    return f"מחיר: מ־{spans[0]} ל־{spans[1]}" if language == "he" else f"Price: from {spans[0]} to {spans[1]}"
