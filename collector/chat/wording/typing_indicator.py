"""The wording by which a line is known that tells only that somebody is typing: ``Dana is typing…``, ``• • •``."""

from __future__ import annotations

import re
from functools import lru_cache

from collector.chat.wording.comparable_text import plain

_TYPING = re.compile(
    r"(?:\b(?:is|are|'s)\s+(?:now\s+|currently\s+|also\s+)?(?:typing|writing|composing|thinking|preparing|replying|"
    r"recording)(?:\s+(?:a\s+)?(?:message|reply|response|answer|now))?\W*$|"
    r"^(?:\W*(?:agent|bot|assistant|operator|someone)?\W*)(?:typing|thinking|writing|generating|loading)\W*$|stopped typing\W*$|"
    r"has paused typing\W*$|^\s*(?:[·•●∙⋅○◦⚫⏺]\s*){2,5}$|"
    r"מקליד(?:ה|/ה|ים|ות)?(?:\s+(?:הודעה|כעת|עכשיו|תשובה))?\W*$|(?:כותב|חושב)(?:ת|/ת|ים)?\s*(?:הודעה|תשובה)?\s*(?:\.{2,}|…)\W*$|"
    r"^\W*(?:(?:[^,.:?!]|(?<=\s[^\W\d_])\.){1,30}\s)?(?:כותב)(?:ת|/ת|ים)?\s+(?:הודעה|תשובה)(?: כעת| עכשיו)?\W*$|"
    r"^\W*(?:כותב|חושב)(?:ת|/ת)?\W*$)",
    re.IGNORECASE,
)


@lru_cache(maxsize=16384)
def is_typing(text: str) -> bool:
    """Somebody is writing just now."""
    t = plain(text)
    return len(t) <= 70 and bool(_TYPING.search(t))
