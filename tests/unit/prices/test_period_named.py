"""A period that a person types, in words of the house's one list."""

from __future__ import annotations

import pytest

from collector.prices.amounts.words.period_words import period_named


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ("month", "month"), ("m", "month"), ("Monthly", "month"), ("חודש", "month"), ("לחודש", "month"), ("y", "year"), ("שנה", "year"),
        ("once", "once"), ("o", "once"), ("חד פעמי", "once"), ("חד־פעמי", "once"), ("two-months", "two-months"), ("חודשיים", "two-months"),
        ("week", "week"), ("שבוע", "week"), ("day", "day"), ("יום", "day"), ("", ""), ("soon", ""), ("unit", ""),
    ],
)  # fmt: skip
def test_a_word_its_beginning_or_its_hebrew_names_a_period(typed: str, period: str) -> None:
    assert period_named(typed) == period
