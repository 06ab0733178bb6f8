"""The price chart as an inert SVG picture (pure): steps from reading to reading, each point with its sum, promises as a dashed line.

It can be read without colour: each line has marks of its own form. A sum stands where it covers no other sum; where there is no such place
it is left out, and the table below the chart has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from decimal import Decimal
from itertools import pairwise

from markupsafe import Markup, escape

from collector.package.pages import labels
from collector.prices.history.price_row import PriceRow

WIDTH, HEIGHT = 640, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 24, 28, 46
_SIGNS = {"ILS": "₪", "USD": "$", "EUR": "€", "GBP": "£"}
_UNSEEN = timedelta(days=45)
"""A stretch between two readings that is longer than this is drawn dotted: nobody looked in between."""
_ONE_DAY = timedelta(days=1)
_DAY = "%d/%m/%Y"
_DASHES, _DOTS = "6 4", "2 5"
"""Strokes of a promise and of such a stretch."""
_DIGIT = 7.2
"""Width of a bold digit of the chart's size, in its units."""
COLOURS = ("#1f4e79", "#8a3b12", "#2f6b3a", "#5b3a86")
_FORMS: tuple[tuple[tuple[float, float], ...], ...] = (
    (), ((-4, -4), (4, -4), (4, 4), (-4, 4)), ((0, -5), (5, 4), (-5, 4)), ((0, -5.5), (5.5, 0), (0, 5.5), (-5.5, 0))
)  # fmt: skip


def draw(rows: Sequence[PriceRow], zone: tzinfo) -> Markup:
    """The chart of all readable rows, one colour for each plan and source; empty where there is nothing to see (`readable`). No line
    joins what cannot be compared: a price without VAT and one with it, one for a month and one for a year. The later kind has stars.

    The money axis starts at zero, so that a small rise does not look like a large one.
    """
    read = readable(rows)
    if not read:
        return Markup("")
    scale = _Scale(read)
    labels = _Labels()
    series: dict[tuple[str, str], dict[tuple[str, str, bool], list[PriceRow]]] = {}
    for row in read:
        series.setdefault((row.plan, row.source), {}).setdefault((row.currency, row.per, row.net), []).append(row)
    drawn = [(number, rows_, place > 0) for number, parts in enumerate(series.values()) for place, rows_ in enumerate(parts.values())]
    body = [scale.axes(zone)]
    for _, rows_, _ in drawn:
        labels.keep_free([(x, y) for x, y, _ in scale.points(rows_)])
    body += [scale.line(rows_, number, labels, star=star) for number, rows_, star in drawn]
    body += [scale.promised(rows_, labels) for _, rows_, _ in drawn]
    head = Markup(
        '<svg class="chart" viewBox="0 0 {} {}" role="img" aria-labelledby="chart-caption" direction="ltr" font-family="Heebo, sans-serif">'
    ).format(
        WIDTH, HEIGHT
    )
    return head + Markup("").join(body) + Markup("</svg>")


def readable(rows: Sequence[PriceRow]) -> list[PriceRow]:
    """The rows that a chart is drawn of; none where it would show nothing that the table does not: where all were read within one day, or
    all sums are alike and none is held against another promised one."""
    read = [row for row in rows if row.amount is not None and not row.doubt]
    sums = {row.amount for row in read} | {row.promised for row in read if row.promised is not None}
    times = [row.at for row in read]
    return read if len(sums) > 1 and max(times) - min(times) >= _ONE_DAY else []


def picture(rows: Sequence[PriceRow], zone: tzinfo, language: str) -> str:
    """The chart and its legend as an SVG file of its own, in one language; "" where there is nothing to see (`readable`)."""
    chart = draw(rows, zone)
    if not chart:
        return ""
    named = [(f"\u25cf {_named(plan, labels.source(source, language))}", colour) for plan, source, colour in legend(rows)]
    named += [(note, "#555") for note in notes(chart, language)]
    height = HEIGHT + 20 * len(named)
    head = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" width="{}" height="{}" direction="ltr" '
        'font-family="Heebo, sans-serif">'
    )
    ground = Markup('<rect width="{}" height="{}" fill="#ffffff"/>').format(WIDTH, height)
    lines = [_legend_line(text, HEIGHT + 20 * number + 8, colour, language) for number, (text, colour) in enumerate(named)]
    inner = chart[chart.index(">") + 1 :]
    return str(head.format(WIDTH, height, WIDTH, height) + ground + Markup("").join(lines) + Markup(inner))


def notes(chart: Markup, language: str) -> Iterator[str]:
    """What explains the signs that stand in this chart: the axis, then dashes, dots and stars where there are any."""
    words = labels.Labels(language)["chart-note"]
    signs = ("", f'dasharray="{_DASHES}"', f'dasharray="{_DOTS}"', "*</text>")
    for sign, sentence in zip(signs, words.split(". "), strict=True):
        if sign in chart:
            yield f"{sentence.rstrip('.')}."


def _named(plan: str, source: str) -> str:
    return f"{plan} ({source})" if plan else source


def _legend_line(text: str, y: int, colour: str, language: str) -> Markup:
    """A line that begins at the right edge where the language is written from there."""
    direction, x = ("rtl", WIDTH - _RIGHT) if language == "he" else ("ltr", _LEFT)
    form = Markup('<text x="{}" y="{}" direction="{}" font-size="13" fill="{}">{}</text>')
    return form.format(x, y, direction, colour, text)


def legend(rows: Sequence[PriceRow]) -> list[tuple[str, str, str]]:
    """Plan, source and colour of each line of the chart. The source is its rows' `read_from`, `charged` where these differ."""
    read: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        if row.amount is not None and not row.doubt:
            read.setdefault((row.plan, row.source), set()).add(row.read_from)
    named = [(plan, sources.pop() if len(sources) == 1 else "charged" if key == "bill" else key) for (plan, key), sources in read.items()]
    return [(plan, source, COLOURS[number % len(COLOURS)]) for number, (plan, source) in enumerate(named)]


def mark(number: int, x: float = 5, y: float = 5) -> Markup:
    """The mark of the chart's line `number`: circle, square, triangle or diamond."""
    colour = COLOURS[number % len(COLOURS)]
    if number % len(_FORMS) == 0:
        return Markup('<circle cx="{}" cy="{}" r="4" fill="{}"/>').format(f"{x:.1f}", f"{y:.1f}", colour)
    path = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in _FORMS[number % len(_FORMS)])
    return Markup('<polygon points="{}" fill="{}"/>').format(path, colour)


def swatches(rows: Sequence[PriceRow]) -> list[Markup]:
    """The mark of each line of the legend, as a small picture."""
    head = Markup('<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">{}</svg>')
    return [head.format(mark(number)) for number, _ in enumerate(legend(rows))]


class _Labels:
    """Places for sums: above its point, below, beside, further off; the first that covers nothing."""

    def __init__(self) -> None:
        self._taken: list[tuple[float, float, float, float]] = []

    def keep_free(self, points: Sequence[tuple[float, float]]) -> None:
        """No sum covers these points, nor the steps between them."""
        self._taken += [(x - 5, y - 5, x + 5, y + 5) for x, y in points]
        for (x1, y1), (x2, y2) in pairwise(points):
            self._taken += [(x1, y1 - 2, x2, y1 + 2), (x2 - 2, min(y1, y2), x2 + 2, max(y1, y2))]

    def place(self, x: float, y: float, text: str, colour: str, *, bold: bool = True) -> Markup:
        """The text near its point, or nothing."""
        wide = _DIGIT * len(text)
        for middle, base in ((x, y - 9), (x, y + 19), (x + wide / 2 + 8, y + 4), (x - wide / 2 - 8, y + 4), (x, y - 23), (x, y + 33)):
            box = (middle - wide / 2, base - 10, middle + wide / 2, base + 3)
            inside = box[0] >= _LEFT - 4 and box[2] <= WIDTH - 2 and box[1] >= 0 and box[3] <= HEIGHT - _BOTTOM
            if inside and not any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in self._taken):
                self._taken.append(box)
                return _text(middle, base, text, "middle", colour, bold=bold)
        return Markup("")


class _Scale:
    def __init__(self, rows: Sequence[PriceRow]) -> None:
        self.first = min(row.at for row in rows)
        self.last = max(row.at for row in rows)
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
        return _LEFT + 20 + inner * (at - self.first).total_seconds() / span

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
            parts.append(_text(*self._tick_place(x), f"{at.astimezone(zone):{_DAY}}", "middle", "#555"))
        return Markup("").join(parts)

    def _tick_place(self, x: float) -> tuple[float, float]:
        """Below the axis, and wholly on the picture."""
        half = 3.3 * len(f"{self.first:{_DAY}}") + 2
        return min(x, WIDTH - half), HEIGHT - _BOTTOM + 20

    def _ticks(self) -> list[datetime]:
        count = 5 if (self.last - self.first).days >= 5 else 2
        return [self.first + (self.last - self.first) * n / (count - 1) for n in range(count)]

    def points(self, rows: Sequence[PriceRow]) -> list[tuple[float, float, Decimal]]:
        """Place and sum of each readable row."""
        return [(self.x(row.at), self.y(row.amount), row.amount) for row in rows if row.amount is not None and not row.doubt]

    def line(self, rows: Sequence[PriceRow], number: int, labels: _Labels, *, star: bool = False) -> Markup:
        colour, points = COLOURS[number % len(COLOURS)], self.points(rows)
        times = [row.at for row in rows if row.amount is not None and not row.doubt]
        parts = []
        for (before, after), (x1, y1, _), (x2, y2, _) in zip(pairwise(times), points, points[1:], strict=False):
            dashes = _DOTS if after - before > _UNSEEN else "none"
            path = f"M{x1:.1f},{y1:.1f}H{x2:.1f}V{y2:.1f}"
            form = Markup('<path d="{}" fill="none" stroke="{}" stroke-width="2.5" stroke-dasharray="{}"/>')
            parts.append(form.format(path, colour, dashes))
        shown = Decimal(-1)
        for x, y, amount in points:
            parts.append(mark(number, x, y))
            if amount != shown:
                parts.append(labels.place(x, y, f"{amount:,.2f}{'*' if star else ''}", colour))
            shown = amount
        return Markup("").join(parts)

    def promised(self, rows: Sequence[PriceRow], labels: _Labels) -> Markup:
        found = [(self.x(row.at), self.y(row.promised), row.promised) for row in rows if row.promised is not None]
        if not found:
            return Markup("")
        start, end = found[0][0] - 14, min(found[-1][0] + 14, WIDTH - 4)
        path = f"M{start:.1f},{found[0][1]:.1f}" + "".join(f"H{x:.1f}V{y:.1f}" for x, y, _ in found[1:]) + f"H{end:.1f}"
        line = Markup('<path d="{}" fill="none" stroke="#555" stroke-width="1.5" stroke-dasharray="{}"/>').format(path, _DASHES)
        told = [labels.place(found[0][0], found[0][1], f"{found[0][2]:,.2f}", "#555", bold=False)]
        told += [labels.place(x, y, f"{sum_:,.2f}", "#555", bold=False) for (_, _, last), (x, y, sum_) in pairwise(found) if sum_ != last]
        return Markup("").join([line, *told])


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
