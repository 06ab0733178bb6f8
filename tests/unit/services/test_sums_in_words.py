"""Sums that a person types in words."""

from __future__ import annotations

import pytest

from collector.services.statements.sums_in_words import with_digits


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("אלף שקל", "1000 שקל"),
        ("שלושת אלפים ומאתיים ש\"ח", "3200 ש\"ח"),
        ("מאה חמישים ותשע שח לחודש", "159 שח לחודש"),
        ("עשרת אלפים ושלוש מאות", "10300"),
        ("2 אלף שקל", "2000 שקל"),
        ("שלושים וחמישה אלף שקל", "35000 שקל"),
        ("three hundred thousand", "300000"),
        ("thirty-five thousand two hundred", "35200"),
        ("one thousand two hundred and fifty NIS", "1250 NIS"),
        ("a hundred and twenty shekels", "120 shekels"),
        ("64.95 ₪ לחודש למשך 12 חודשים", "64.95 ₪ לחודש למשך 12 חודשים"),
        ("אלף וחצי", "אלף וחצי"),  # what is not understood to its end is left, and refused
        ("אלף 200", "אלף 200"),
        ("a thousand and a half", "a thousand and a half"),
        ("חצי מחיר", "חצי מחיר"),
    ],
)
def test_number_words_become_digits(typed: str, read: str) -> None:
    assert with_digits(typed) == read
