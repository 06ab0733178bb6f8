"""Mails, messages and chats with several amounts: each is found with its currency, its period, VAT, and what it is."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from collector.prices import PageWords, Price, Unclear, on_its_page, read_amounts, read_price
from tests.samples import price_pages

ROWS = [
    tuple(line.split("\t", 1))
    for line in (Path(price_pages.__file__).parent / "several_amounts.tsv").read_text(encoding="utf-8").split("\n")
    if line
]
"""Truth and text; the truth is ``amount currency period vat role; …`` with a dash for what the text does not say."""
PLAIN = frozenset(("total", "due", "from", "conditional"))
"""Roles that an amount may have beside none: it is the price all the same."""
VAT = {"incl": "included", "excl": "excluded", "-": ""}


@pytest.mark.parametrize(("truth", "text"), ROWS)
def test_each_amount_of_a_text_says_what_it_is(truth: str, text: str) -> None:
    wanted = [tuple([*one.split(), "-"][:5]) for one in truth.split(";")]
    found = read_amounts(text)
    assert len(found) == len(wanted), found
    for money, (amount, currency, per, vat, role) in zip(found, wanted, strict=True):
        low, _, high = amount.partition("..")
        assert (money.amount, money.currency) == (Decimal(low), currency)
        assert money.high == (Decimal(high) if high else None)
        assert (money.per, money.vat) == ("" if per == "-" else per, VAT[vat])
        assert role in money.roles if role != "-" else not money.roles - PLAIN, money


@pytest.mark.parametrize(
    "text",
    ["Just 49.90 ₪", "August: 49.90 ₪", "BTW, 49.90 ₪", "המסלול עולה החל מ-49.90 ₪ לחודש", "Rug 2x3 m 49.90 ₪", "RAM 2x8GB 49.90 ₪", "Wood 2x4 49.90 ₪"],
)  # fmt: skip
def test_an_ordinary_word_or_size_is_neither_a_tax_nor_a_rise_nor_a_second_sum(text: str) -> None:
    answer = read_price(text)
    assert isinstance(answer, Price), answer
    assert (answer.amount, answer.vat) == (Decimal("49.90"), "")


@pytest.mark.parametrize("text", ["2 × 60 ₪", "2x₪60", "60 ₪ x 2"])
def test_a_sum_taken_twice_is_asked_about(text: str) -> None:
    assert isinstance(read_price(text, currency="ILS"), Unclear)


@pytest.mark.parametrize(("text", "vat"), [("99 € inkl. MwSt", "included"), ("99 € incl. BTW", "included"), ("99 € excl. BTW", "excluded")])
def test_the_tax_by_its_name_abroad(text: str, vat: str) -> None:
    answer = read_price(text)
    assert isinstance(answer, Price) and answer.vat == vat, answer


@pytest.mark.parametrize("before", ["No-deposit plan", "Points of interest tour"])
def test_a_deposit_that_is_denied_beside_a_price_is_none(before: str) -> None:
    price = read_price("129.90 ₪")
    assert isinstance(price, Price)
    assert isinstance(on_its_page(price, PageWords((before, ""), (), (), (), ())), Price)
    assert isinstance(on_its_page(price, PageWords(("Payment of interest", ""), (), (), (), ())), Unclear)
