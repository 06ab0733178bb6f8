"""Holds an answer of the price reader against what must hold of a page."""

from __future__ import annotations

from decimal import Decimal

from collector.prices import Price, Unclear
from tests.samples.price_pages.page import Page

RIGHT, DOUBTED, NEEDLESS, WRONG = "right", "rightly doubted", "needlessly doubted", "wrong without a word"


def verdict(page: Page, answer: Price | Unclear) -> str:
    """One of the four verdicts."""
    if isinstance(answer, Unclear):
        return DOUBTED if page.may_doubt else NEEDLESS
    if not answer.currency:
        return DOUBTED if page.may_doubt else NEEDLESS
    if page.must_doubt:
        return WRONG
    if page.per and "span" in answer.roles:
        return DOUBTED if page.may_doubt else NEEDLESS
    amount, currency, per, vat = page.value
    same = (
        answer.amount == Decimal(amount)
        and answer.currency == currency
        and (per == "*" or answer.per == per or (per == "*not-month" and answer.per not in ("", "month")))
        and (vat == "*" or "*" in page.right or answer.vat == vat)
    )
    return RIGHT if same else WRONG


def told(page: Page, answer: Price | Unclear) -> str:
    """A line about a page that was not read as it must be."""
    if isinstance(answer, Unclear):
        return f"{page.name}: {answer.reason} <- {page.right}"
    return f"{page.name}: {answer.amount} {answer.currency} {answer.per or '-'} {answer.vat or '-'} <- {page.right} | {answer.raw}"
