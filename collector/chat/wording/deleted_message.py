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


_WHOLE = re.compile(
    r"^\W*(?:(?:this|the|your|a)\s+)?(?:message|msg|comment)\s+(?:was|has been|is)?\s*(?:deleted|removed|retracted|unsent|"
    r"recalled|withdrawn|revoked|no longer available)(?:\s+(?:by|for)\s.{1,40}|\s+(?:at|on)\s.{1,20})?[\s.!]*$|"
    r"^\W*[^\s,.?!].{0,39}?\s(?:deleted|removed|retracted|unsent|recalled|revoked|withdrew)\s+(?:a|an|this|the|their|his|her)\s+"
    r"(?:message|msg|comment)[\s.!]*$|"
    r"^\W*(?:ה?הודעה(?:\s+(?:זו|הזו|הזאת|זאת))?)\s+(?:נמחקה|הוסרה|בוטלה)(?:\s+(?:על ידי|ע\"י)\s.{1,40})?[\s.!]*$|"
    r"^\W*(?:.{1,40}?\s)?(?:מחק(?:ה|ת|/ה)?|ביטל(?:ה|ת|/ה)?(?:\s+(?:שליחה|את השליחה)(?:\s+של)?)?)\s+(?:את\s+)?(?:ה?הודעה|שליחת\s+ה?הודעה)"
    r"(?:\s+(?:זו|הזו|הזאת|זאת))?[\s.!]*$|^\W*(?:ביטל(?:ה|ת|/ה)?|.{1,40}?\sביטל(?:ה|ת|/ה)?)\s+שליחת\s+הודעה[\s.!]*$",
    _I,
)
"""The line says that a message was deleted and nothing more."""


@lru_cache(maxsize=16384)
def is_whole_tombstone(text: str) -> bool:
    """Says that a message was deleted, in a line's own wording: ``The message was deleted, why?`` is somebody's question."""
    t = plain(text)
    return len(t) <= 80 and bool(_WHOLE.match(t))


@lru_cache(maxsize=16384)
def is_tombstone(text: str) -> bool:
    """Stands where a deleted message stood, or tells that one was deleted."""
    t = plain(text)
    return len(t) <= 80 and bool(_TOMBSTONE.search(t))
