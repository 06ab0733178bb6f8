"""Mails, messages and chats with several amounts: each is found with its currency, its period, VAT, and what it is."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from collector.prices import read_amounts
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
