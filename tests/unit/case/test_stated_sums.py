"""What a customer's words about a wrong charge say of the sum that was due, and what they do not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from collector.case.demands.stated_sums import sum_due_instead, wrong_in_part


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("I was charged 119 instead of 79", "79"), ("we agreed on 79 a month and I was charged 119", "79"), ("סוכם 79 לחודש וחויבתי 119", "79"),
        ("charged 119 instead of the 79 on the shelf", "79"), ("הובטח לי 79 ש\"ח, וחויבתי 119", "79"),
        ("I was charged 119 although they promised a refund within 14 business days", None),
        ("הובטח זיכוי תוך 14 ימי עסקים, וחויבתי 119", None), ("The agent said on 12 March it was free, and I was charged 119", None),
        ("נאמר לי ב-15 במרץ שזה חינם, ובכל זאת חויבתי 119", None), ("I said no on the 15th and was charged 119", None),
        ("נאמר שקו 52 לא יחויב, וחויבתי 119", None), ("נאמר לי שעד 31 בדצמבר לא אחויב, וחויבתי 119", None),
    ],
)  # fmt: skip
def test_a_day_a_term_or_a_lines_number_is_no_sum_that_was_due(text: str, due: str | None) -> None:
    assert sum_due_instead(text, Decimal(119)) == (Decimal(due) if due else None)


@pytest.mark.parametrize("text", ["They raised the price and I never agreed", "לא הסכמתי להעלאת המחיר", "לא אישרתי את ההתייקרות"])
def test_a_rise_that_nobody_agreed_to_is_wrong_in_part(text: str) -> None:
    assert wrong_in_part(text)
