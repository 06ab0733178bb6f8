"""How the numbers of customers and of bills are written (``55-1200``, ``K-100234``): no day, no month and no part of an amount is one."""

from __future__ import annotations

import re

from collector.prices.bill.bill_dates import days_in, period_in

_CUSTOMER = re.compile(
    r"(?<![\w/.-])(?:\d{2,}(?: \d{2,})+(?=$|\s*[|·])|\d{1,3}(?:\.\d{3})+|(?:[A-Za-z]{1,4}[-_/]?)?\d[\d-]+\d)(?![\w/.]\d)(?![\w/])"
)
"""``55-1200``, ``K-100234``, ``12.345.678``; in groups (``4410 2201``) where nothing else follows."""
_NUMBER = re.compile(r"(?<![\w])(?=[A-Z\d/-]*\d{2})[A-Z]{0,4}[-/]?\d[\d/-]*\d(?!\w|\.\d)")


def customer_in(text: str) -> str | None:
    """The customer number that a text names; None for none, and for a year in the name of a period."""
    match = _CUSTOMER.search(text)
    year = match and re.fullmatch(r"(?:19|20)\d\d", match.group()) and period_in(text)
    return match.group() if match and not year else None


def customer_alone(text: str) -> str | None:
    """The number that is all that stands behind a label such as ``Account``: an address may hold one, too."""
    match = _CUSTOMER.match(text.lstrip(" :"))
    after = match.string[match.end() :] if match else ""
    named = text.lstrip().startswith(":") and re.fullmatch(r"(?:\s+[א-ת\"'-]{2,}){1,3}\s*", after)
    return match.group() if match and (named or re.match(r"\s*(?:$|[|·(,])", after)) else None


def number_itself(text: str) -> str | None:
    """As `number_in`; what is all that stands behind a label of the bill's own number may have one digit (``Statement number 9``)."""
    alone = re.fullmatch(r"[\s:#.]*(\d|(?=(?:[A-Z-]*\d){3})[A-Z\d]+(?:-[A-Z\d]+)*)\s*", text)
    return alone[1] if alone and not period_in(alone[1]) else number_in(text)


def number_in(text: str) -> str | None:
    """The number that stands right behind the label: of ``מספר 778812 לתקופה 01/10/2026`` 778812; a month or a day is none."""
    match = _NUMBER.match(text, re.match(r"[\s:#.'\-–]*", text).end())  # type: ignore[union-attr]
    said = match.group() if match else ""
    day = days_in(said) and re.fullmatch(r"\d+([./-])\d+\1\d+", said)
    return said if said and not day and not re.fullmatch(r"(?:(?:0?\d|1[0-2])/)?(?:19|20)\d\d", said) else None
