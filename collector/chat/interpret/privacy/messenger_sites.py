"""Sites on which private conversations stand beside the one with a company."""

from __future__ import annotations

from urllib.parse import urlsplit

MESSENGERS = frozenset({
    "web.whatsapp.com", "web.telegram.org", "messages.google.com", "www.messenger.com", "www.facebook.com", "web.snapchat.com",
    "business.facebook.com", "www.instagram.com",
})  # fmt: skip
"""One logs in there by scanning a code or the like, which nobody wants to do for every recording."""


def is_messenger(url: str) -> bool:
    """Whether an address is one of theirs."""
    return (urlsplit(url).hostname or "") in MESSENGERS
