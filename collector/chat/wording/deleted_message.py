"""The wording that stands where a deleted message stood, or tells that one was deleted."""

from __future__ import annotations

import re
from functools import lru_cache

from collector.chat.wording.comparable_text import plain

_I = re.IGNORECASE
_TOMBSTONE = re.compile(
    r"(?:\b(?:message|msg|comment|reply|this)\b.{0,24}\b(?:deleted|removed|retracted|unsent|recalled|withdrawn|revoked)\b|"
    r"\b(?:deleted|removed|retracted|unsent|recalled|revoked|withdrew)\b"
    r".{0,14}\b(?:message|msg|comment)\b|^\W*(?:deleted|removed|retracted|unsent)\W*$|(?:ה?הודעה|הודעות).{0,16}(?:נמחק|הוסר|בוטל)|"
    r"(?:נמחקה|הוסרה|בוטלה)\W*(?:ה?הודעה)?\W*$|מחק(?:ה|ת|/ה)?\s+(?:את\s+)?ה?הודעה)",
    _I,
)


@lru_cache(maxsize=16384)
def is_tombstone(text: str) -> bool:
    """Stands where a deleted message stood, or tells that one was deleted."""
    t = plain(text)
    return len(t) <= 80 and bool(_TOMBSTONE.search(t))
