"""Amounts in texts that were made to mislead: whole or unclear, never a part; negative or unclear; the right currency or none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings

from collector.prices import Price, read_price
from tests.unit.prices.price_texts import (
    CREDITS,
    MINUSES,
    OTHERS,
    PARTNERS,
    PERIODS,
    REFUSED,
    Case,
    broken_cases,
    masked_cases,
    plain_cases,
)  # fmt: skip

FORMS = ("50.00 ₪", "₪50.00", '50 ש"ח', "129.90 ₪", "₪ 50", "50.00")
PAIRS = (("129.90 ₪", "199 ₪"), ("₪129.90", "₪199"))


@settings(max_examples=300)
@given(plain_cases())
def test_a_plain_price_is_read_with_its_period(case: Case) -> None:
    price = read_price(case.text)
    assert isinstance(price, Price), price
    assert (price.amount, price.currency, price.per) == (case.amount, "ILS", case.per)


@settings(max_examples=500)
@given(broken_cases() | masked_cases())
def test_a_number_in_parts_is_read_whole_or_not_at_all(case: Case) -> None:
    price = read_price(case.text)
    assert not isinstance(price, Price) or price.amount == case.amount


@pytest.mark.parametrize("words", CREDITS + MINUSES)
@pytest.mark.parametrize("form", FORMS)
def test_money_that_comes_back_is_negative_or_unclear(words: str, form: str) -> None:
    price = read_price(words.format(form))
    assert not isinstance(price, Price) or price.amount < 0


@pytest.mark.parametrize(("code", "sign"), [(code, sign) for code, signs in OTHERS.items() for sign in signs])
@pytest.mark.parametrize("form", ["129.90 {}", "מחיר: 129.90 {}", "129.90{}", "129.90 {} לחודש"])
def test_another_currency_is_never_taken_for_shekels(code: str, sign: str, form: str) -> None:
    price = read_price(form.format(sign))
    assert isinstance(price, Price) and price.currency == code


@pytest.mark.parametrize("text", ["129.90 ₦", "₲129.90", "129.90 kr", "129.90 QQ$", "ZZ$ 129.90", "yen129.90"])
def test_a_currency_that_is_not_known_is_unclear(text: str) -> None:
    assert not isinstance(read_price(text), Price)


@pytest.mark.parametrize(("per", "words"), [(per, words) for per, all_words in PERIODS.items() for words in all_words])
@pytest.mark.parametrize("form", ["129.90 ₪ {}", "{}: 129.90 ₪", "129.90 ₪\n{}", 'מחיר 129.90 ₪ {} כולל מע"מ'])
def test_the_period_is_read_wherever_it_stands(per: str, words: str, form: str) -> None:
    price = read_price(form.format(words), per="month")
    assert isinstance(price, Price) and price.per == per


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("form", PARTNERS)
def test_the_other_amount_is_told_apart_by_its_words(form: str, pair: tuple[str, str]) -> None:
    price = read_price(form.format(pair[0], other=pair[1]))
    assert isinstance(price, Price) and price.amount == Decimal("129.90")


@pytest.mark.parametrize("pair", (*PAIRS, ("129.90", "199 ₪")))
@pytest.mark.parametrize("form", REFUSED)
def test_what_is_not_one_certain_price_is_refused(form: str, pair: tuple[str, str]) -> None:
    assert not isinstance(read_price(form.format(pair[0], other=pair[1])), Price)
