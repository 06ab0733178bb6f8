"""Why something is PARTIAL or FAILED: codes that are stored, and the sentences in which they are told.

A stored reason is ``code`` or ``code: detail``; `reason_text` turns it into a sentence, which stands in the catalogues as ``reason-CODE``.
"""

from __future__ import annotations

from dataclasses import dataclass

from collector.language import Sentence, has_message, say


def reason_text(reason: str, language: str = "en") -> str:
    """The sentence for a stored reason; an unknown code is shown as it is."""
    code, _, detail = reason.partition(": ")
    if isinstance(reason, ToldReason):
        detail = reason.sentence.in_(language)
    sentence = say(f"reason-{code}").in_(language) if has_message(f"reason-{code}") else code
    return f"{sentence} ({detail})" if detail else sentence


@dataclass(frozen=True)
class Reasons:
    """Stored reasons as one value of a sentence."""

    reasons: tuple[str, ...]

    def in_(self, language: str) -> str:
        """The reasons in this language, one after the other."""
        return "; ".join(reason_text(reason, language) for reason in self.reasons) or "–"


class StoredReason(str):
    """A stored reason as a value of a sentence, which says it in its own language."""

    def in_(self, language: str) -> str:
        """As `reason_text`."""
        return reason_text(str(self), language)


class ToldReason(StoredReason):
    """A stored reason that still knows its detail as a sentence: as long as the program that found it runs."""

    sentence: Sentence

    def __new__(cls, reason: str, sentence: Sentence) -> ToldReason:
        made = super().__new__(cls, reason)
        made.sentence = sentence
        return made
