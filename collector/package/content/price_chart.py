"""The price chart as an inert SVG picture (pure): steps from reading to reading, each point with its sum, promises as a dashed line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from decimal import Decimal

from markupsafe import Markup, escape

from collector.package.pages import labels
from collector.prices.history.price_row import PriceRow

WIDTH, HEIGHT = 640, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 24, 28, 46
_SIGNS = {"ILS": "₪", "USD": "$", "EUR": "€", "GBP": "£"}
_UNSEEN = timedelta(days=45)
"""A stretch between two readings that is longer than this is drawn dashed: nobody looked in between."""
_DIGIT = 7.2
"""Width of a bold digit of the chart's size, in its units."""
COLOURS = ("#1f4e79", "#8a3b12", "#2f6b3a", "#5b3a86")


def draw(rows: Sequence[PriceRow], zone: tzinfo) -> Markup:
    """The chart of all readable rows, one line for each plan and source; empty if nothing could be read.

    The money axis starts at zero, so that a small rise does not look like a large one.
    """
    read = [row for row in rows if row.amount is not None and not row.doubt]
    if not read:
        return Markup("")
    scale = _Scale(read)
    series: dict[tuple[str, str], list[PriceRow]] = {}
    for row in read:
        series.setdefault((row.plan, row.source), []).append(row)
    body = [scale.axes(zone)]
    body += [scale.promised(rows_) for rows_ in series.values()]
    body += [scale.line(rows_, COLOURS[number % len(COLOURS)]) for number, rows_ in enumerate(series.values())]
    body.append(scale.sums([(COLOURS[number % len(COLOURS)], rows_) for number, rows_ in enumerate(series.values())]))
    head = Markup(
        '<svg class="chart" viewBox="0 0 {} {}" role="img" aria-labelledby="chart-caption" direction="ltr" font-family="Heebo, sans-serif">'
    ).format(
        WIDTH, HEIGHT
    )
    return head + Markup("").join(body) + Markup("</svg>")


def picture(rows: Sequence[PriceRow], zone: tzinfo, language: str) -> str:
    """The chart and its legend as an SVG file of its own, in one language; "" where fewer than two prices can be drawn."""
    chart = draw(rows, zone)
    if not chart or sum(row.amount is not None and not row.doubt for row in rows) < 2:
        return ""
    named = [(f"\u25cf {_named(plan, labels.source(source, language))}", colour) for plan, source, colour in legend(rows)]
    named.append((labels.Labels(language)["chart-note"], "#555"))
    height = HEIGHT + 20 * len(named)
    head = Markup('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" width="{}" height="{}" font-family="Heebo, sans-serif">')
    ground = Markup('<rect width="{}" height="{}" fill="#ffffff"/>').format(WIDTH, height)
    lines = [_legend_line(text, HEIGHT + 20 * number + 8, colour, language) for number, (text, colour) in enumerate(named)]
    inner = chart[chart.index(">") + 1 :]
    return str(head.format(WIDTH, height, WIDTH, height) + ground + Markup("").join(lines) + Markup(inner))


def _named(plan: str, source: str) -> str:
    return f"{plan} ({source})" if plan else source


def _legend_line(text: str, y: int, colour: str, language: str) -> Markup:
    """A line that begins at the right edge where the language is written from there."""
    direction, x = ("rtl", WIDTH - _RIGHT) if language == "he" else ("ltr", _LEFT)
    form = Markup('<text x="{}" y="{}" direction="{}" font-size="13" fill="{}">{}</text>')
    return form.format(x, y, direction, colour, text)


def legend(rows: Sequence[PriceRow]) -> list[tuple[str, str, str]]:
    """Plan, source and colour of each line of the chart."""
    keys = dict.fromkeys((row.plan, row.source) for row in rows if row.amount is not None and not row.doubt)
    return [(plan, source, COLOURS[number % len(COLOURS)]) for number, (plan, source) in enumerate(keys)]


class _Scale:
    def __init__(self, rows: Sequence[PriceRow]) -> None:
        self.first = min(row.at for row in rows)
        self.last = max(row.at for row in rows)
        self.day = "%d/%m/%Y" if (self.last - self.first).days else "%d/%m/%Y %H:%M"
        sums = [row.amount for row in rows if row.amount is not None and not row.doubt]
        sums += [row.promised for row in rows if row.promised is not None]
        self.step = _step(max(sums))
        currencies = {row.currency for row in rows if row.amount is not None and not row.doubt}
        only = currencies.pop() if len(currencies) == 1 else ""
        self.sign = _SIGNS.get(only, only)
        self.top = self.step * (int(max(sums) / self.step) + 1)

    def x(self, at: datetime) -> float:
        span = (self.last - self.first).total_seconds()
        inner = WIDTH - _LEFT - _RIGHT - 40
        return _LEFT + 20 + (inner / 2 if span == 0 else inner * (at - self.first).total_seconds() / span)

    def y(self, amount: Decimal) -> float:
        return HEIGHT - _BOTTOM - (HEIGHT - _TOP - _BOTTOM) * float(amount / self.top)

    def axes(self, zone: tzinfo) -> Markup:
        parts: list[Markup] = []
        level = Decimal(0)
        while level <= self.top:
            y = self.y(level)
            parts.append(_line(_LEFT, y, WIDTH - _RIGHT, y, "#d8d8d8"))
            parts.append(_text(_LEFT - 8, y + 4, f"{level:,.0f} {self.sign}".strip(), "end", "#555"))
            level += self.step
        for at in self._ticks():
            x = self.x(at)
            parts.append(_line(x, HEIGHT - _BOTTOM, x, HEIGHT - _BOTTOM + 5, "#888"))
            parts.append(_text(x, HEIGHT - _BOTTOM + 20, f"{at.astimezone(zone):{self.day}}", "middle", "#555"))
        return Markup("").join(parts)

    def _ticks(self) -> list[datetime]:
        if self.last == self.first:
            return [self.first]
        count = 5 if (self.last - self.first).days >= 5 else 2
        return [self.first + (self.last - self.first) * n / (count - 1) for n in range(count)]

    def line(self, rows: Sequence[PriceRow], colour: str) -> Markup:
        seen = [(row.at, row.amount) for row in rows if row.amount is not None and not row.doubt]
        points = [(self.x(at), self.y(amount), amount) for at, amount in seen]
        parts = []
        for (before, _), (after, _), (x1, y1, _), (x2, y2, _) in zip(seen, seen[1:], points, points[1:], strict=False):
            dashes = "2 5" if after - before > _UNSEEN else "none"
            path = f"M{x1:.1f},{y1:.1f}H{x2:.1f}V{y2:.1f}"
            form = Markup('<path d="{}" fill="none" stroke="{}" stroke-width="2.5" stroke-dasharray="{}"/>')
            parts.append(form.format(path, colour, dashes))
        parts += [Markup('<circle cx="{}" cy="{}" r="4" fill="{}"/>').format(f"{x:.1f}", f"{y:.1f}", colour) for x, y, _ in points]
        return Markup("").join(parts)

    def sums(self, series: Sequence[tuple[str, Sequence[PriceRow]]]) -> Markup:
        """The sum at each point where the price changed, where no other sum and no point stands; by colour of the line.

        The first and the last of a line come first, then the changes; one without room is left out: the table beside the chart has all.
        """
        wanted: list[tuple[int, float, float, str, str]] = []
        taken: list[_Room] = []
        for colour, rows in series:
            read = [row for row in rows if row.amount is not None]
            for number, row in enumerate(read):
                x, y = self.x(row.at), self.y(row.amount or Decimal(0))
                taken.append(_Room(x - 4, y - 4, x + 4, y + 4))
                end = number in (0, len(read) - 1)
                if number == 0 or row.amount != read[number - 1].amount:
                    wanted.append((0 if end else 1, x, y, f"{row.amount:,.2f}", colour))
        parts = []
        for _, x, y, text, colour in sorted(wanted, key=lambda one: one[0]):
            half = _DIGIT * len(text) / 2
            for base in (y - 9, y + 19, y - 24):
                room = _Room(x - half, base - 10, x + half, base + 2)
                if base < HEIGHT - _BOTTOM and not any(room.meets(other) for other in taken):
                    taken.append(room)
                    parts.append(_text(x, base, text, "middle", colour, bold=True))
                    break
        return Markup("").join(parts)

    def promised(self, rows: Sequence[PriceRow]) -> Markup:
        points = [(self.x(row.at), self.y(row.promised)) for row in rows if row.promised is not None]
        if not points:
            return Markup("")
        start, end = points[0][0] - 14, points[-1][0] + 14
        path = f"M{start:.1f},{points[0][1]:.1f}" + "".join(f"H{x:.1f}V{y:.1f}" for x, y in points[1:]) + f"H{end:.1f}"
        return Markup('<path d="{}" fill="none" stroke="#666" stroke-width="1.5" stroke-dasharray="6 4"/>').format(path)


@dataclass(frozen=True)
class _Room:
    """The place of a sum or of a point on the chart."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Room) -> bool:
        """Whether the two have a point in common."""
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom


def _step(highest: Decimal) -> Decimal:
    """A round distance between the lines of the money axis: four to nine lines."""
    step = Decimal(1)
    for factor in (Decimal(2), Decimal("2.5"), Decimal(2)) * 8:
        if highest / step <= 6:
            break
        step *= factor
    return step


def _line(x1: float, y1: float, x2: float, y2: float, colour: str) -> Markup:
    place = tuple(f"{value:.1f}" for value in (x1, y1, x2, y2))
    return Markup('<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="{}"/>').format(*place, colour)


def _text(x: float, y: float, text: str, anchor: str, colour: str, *, bold: bool = False) -> Markup:
    weight = "700" if bold else "400"
    return Markup('<text x="{}" y="{}" text-anchor="{}" font-size="12" font-weight="{}" fill="{}">{}</text>').format(
        f"{x:.1f}", f"{y:.1f}", anchor, weight, colour, escape(text)
    )
