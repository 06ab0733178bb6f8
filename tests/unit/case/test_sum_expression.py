"""Sums as people write them, and what is none; a demand whose sum does not fit its amount is refused."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from collector.case.demands.sum_expression import computed
from collector.clock import FixedClock
from collector.errors import InputError
from collector.model import Case
from collector.services.context import Context
from collector.services.statements.stated_demands import Demanded, log_demand
from collector.store import create_store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12 x 64.95", "779.40"),
        ("12 × 64.95 = 779.40", "779.40"),
        ("1,299.90 − 1,199.90", "100.00"),
        ("(99 + 99) / 2", "99.00"),
        ("99 ₪ + 05", "104.00"),
        ("twelve months", None),
        ("9**9**9", None),
        ("1/0", None),
        ("", None),
        ("((((", None),
    ],
)
def test_a_sum_is_computed_or_left_alone(text: str, value: str | None) -> None:
    assert computed(text) == (Decimal(value) if value else None)


def test_a_demand_must_add_up(tmp_path: Path) -> None:
    context = Context(store_root=tmp_path / "evidence", clock=FixedClock(NOW))
    create_store(context.store_root, context.clock).append("cases", Case(id="2026-0001", title="t", provider="p", opened=NOW))
    assert log_demand(context, None, Demanded("refund", "refund", "779.40 ₪", "12 x 64.95")).amount == Decimal("779.40")
    assert log_demand(context, None, Demanded("refund", "refund", "", "2 x 49.90")).amount == Decimal("99.80")
    for amount, shown in (("800 ₪", "12 x 64.95"), ("0 ₪", ""), ("-5 ₪", "")):
        with pytest.raises(InputError):
            log_demand(context, None, Demanded("refund", "refund", amount, shown))
