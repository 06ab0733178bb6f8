"""The price chart: the sign of its own currency, and a dotted line where nobody looked for a long time."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from decimal import Decimal

from collector.clock import ISRAEL
from collector.package.content.price_chart import draw, legend
from collector.prices import PriceRow


def rows(currency: str, *months: int) -> list[PriceRow]:
    return [PriceRow(at=datetime(2026, month, 5, tzinfo=UTC), amount=Decimal(100 + month), currency=currency) for month in months]


def test_the_axis_has_the_sign_of_the_currency() -> None:
    assert "100 $" in draw(rows("USD", 1, 2), ISRAEL) and "₪" not in draw(rows("USD", 1, 2), ISRAEL)
    assert "100 ₪" in draw(rows("ILS", 1, 2), ISRAEL)
    assert "₪" not in draw([*rows("ILS", 1), *rows("USD", 2)], ISRAEL)


def test_nothing_is_drawn_where_the_table_says_it_all() -> None:
    """One sum, read again and again, has no course, and neither have two looks of one afternoon; a promised price below it is one to see."""
    steady = [row.replace(amount=Decimal("54.90")) for row in rows("ILS", 1, 2, 3)]
    at_once = [rows("ILS", 1)[0].replace(at=datetime(2026, 1, 5, hour, tzinfo=UTC), amount=Decimal(hour)) for hour in (9, 15)]
    assert draw(steady, ISRAEL) == draw(at_once, ISRAEL) == ""
    assert draw([row.replace(promised=Decimal("49.90")) for row in steady], ISRAEL) and draw(rows("ILS", 1, 2), ISRAEL)


def test_a_long_time_without_a_reading_is_dotted() -> None:
    assert 'stroke-dasharray="2 5"' not in draw(rows("ILS", 1, 2), ISRAEL)
    assert draw(rows("ILS", 1, 2, 6), ISRAEL).count('stroke-dasharray="2 5"') == 1


def test_a_charge_without_a_bill_is_not_called_a_bill() -> None:
    bare = [row.replace(source="bill") for row in rows("ILS", 1, 2)]
    billed = [row.replace(capture="file-1") for row in bare]
    shown = [row.replace(noted=True) for row in billed]
    assert [legend(each)[0][1] for each in (bare, billed, [bare[0], billed[1]], shown)] == ["charge", "bill", "charged", "charged"]
    by_hand = [row.replace(noted=True) for row in rows("ILS", 1, 2)]
    assert legend(by_hand)[0][1] == "by-hand" and legend([by_hand[0], *rows("ILS", 2)])[0][1] == "page", "a price written down is no page"


def test_no_sum_stands_on_the_step_of_another_line() -> None:
    """Two plans rise on one day: the second's sum finds a place beside the first's upright stroke."""
    steps = [(month, Decimal(65 if month < 7 else 140)) for month in range(1, 10)]
    told = [PriceRow(at=datetime(2026, m, 5, tzinfo=UTC), amount=sum_, plan=plan) for plan in ("a", "b") for m, sum_ in steps]
    drawn = draw(told, ISRAEL)
    strokes = [(float(x), float(y1), float(y2)) for y1, x, y2 in re.findall(r"M[\d.]+,([\d.]+)H([\d.]+)V([\d.]+)", drawn) if y1 != y2]
    sums = [(float(x), float(y), len(text) * 7.2 / 2) for x, y, text in re.findall(r'x="([\d.]+)" y="([\d.]+)" text-anchor="middle"[^>]*>([\d.]+)<', drawn)]
    assert strokes and sums
    for x, y, half in sums:
        assert not any(abs(x - at) < half and min(y1, y2) < y - 3 < max(y1, y2) for at, y1, y2 in strokes)
