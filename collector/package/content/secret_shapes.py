"""What a secret looks like: headers, tokens, keys, passwords in addresses, card numbers (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from collector.package.content.card_numbers import is_card

_TOKEN_NAMES = "access_token|id_token|refresh_token|sessionid|session_id|sid|api_key|apikey|auth"
_AUTHORIZATION = r"(?i)\b(?:proxy-)?authorization['\"]?\s*[:=]\s*['\"]?(?:bearer|basic|digest|token)\s+[\w.+/=~-]{8,}"
TOKENS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("cookie", re.compile(r"(?im)^\s*(?:set-)?cookie2?\s*:\s*[\w.%-]+=[^\s;]{6,}")),
    ("authorization", re.compile(_AUTHORIZATION)),
    ("web-token", re.compile(r"\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,}")),
    ("address-token", re.compile(rf"(?i)[?&#](?:{_TOKEN_NAMES})=[\w.%+/~-]{{12,}}")),
    ("address-password", re.compile(r"(?i)\bhttps?://[^\s/:@]{1,64}:[^\s/@]{3,64}@[\w.-]+")),
    ("private-key", re.compile(r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----(?:[\s\S]{0,8000}?-----END (?:[A-Z]+ )*PRIVATE KEY-----)?")),
)
"""By kind; each has a sentence ``package-shape-…``."""
CARD = "card"
_CARD = re.compile(r"(?<![\w.,/-])(?:\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}|3[47]\d{2}([ -]?)\d{6}\2\d{5})(?![\w/]|[.,-]\d)")


def card_numbers(text: str) -> Iterator[str]:
    """The full payment card numbers in a text."""
    return (match[0] for match in _CARD.finditer(text) if is_card(match[0]))


def shapes(text: str) -> Iterator[tuple[str, str]]:
    """All that looks like a secret in a text, as (kind, the words that were found)."""
    for kind, pattern in TOKENS:
        yield from ((kind, match[0]) for match in pattern.finditer(text))
    yield from ((CARD, number) for number in card_numbers(text))
