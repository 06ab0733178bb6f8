"""Why something is PARTIAL or FAILED: codes that are stored, and the sentences in which they are told.

A stored reason is ``code`` or ``code: detail``; `reason_text` turns it into a sentence, which stands in the catalogues as ``reason-CODE``.
"""

from __future__ import annotations

from collector.language import has_message, say


def reason_text(reason: str, language: str = "en") -> str:
    """The sentence for a stored reason; an unknown code is shown as it is."""
    code, _, detail = reason.partition(": ")
    sentence = say(f"reason-{code}").in_(language) if has_message(f"reason-{code}") else code
    return f"{sentence} ({detail})" if detail else sentence


class StoredReason(str):
    """A stored reason as a value of a sentence, which says it in its own language."""

    def in_(self, language: str) -> str:
        """As `reason_text`."""
        return reason_text(str(self), language)
