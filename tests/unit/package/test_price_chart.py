"""The price chart: the sign of its own currency, and a dotted line where nobody looked for a long time."""

from __future__ import annotations

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


def test_a_long_time_without_a_reading_is_dotted() -> None:
    assert 'stroke-dasharray="2 5"' not in draw(rows("ILS", 1, 2), ISRAEL)
    assert draw(rows("ILS", 1, 2, 6), ISRAEL).count('stroke-dasharray="2 5"') == 1


def test_a_charge_without_a_bill_is_not_called_a_bill() -> None:
    bare = [row.replace(source="bill") for row in rows("ILS", 1, 2)]
    billed = [row.replace(capture="file-1") for row in bare]
    assert [legend(each)[0][1] for each in (bare, billed, [bare[0], billed[1]])] == ["charge", "bill", "charged"]
