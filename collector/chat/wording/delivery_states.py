"""The wording of states and buttons beside a message: sent, read, edited, retry."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from collector.chat.wording.comparable_text import plain

_I = re.IGNORECASE
_STATUS = re.compile(
    r"^[\W_]*(?:(?:message\s+)?(?:(?:not |unread |last )?seen(?: yet| by .{1,30}| just now)?|"
    r"not (?:seen|read|delivered) yet|sent|sending(?:\.{3}|…)?|"
    r"delivered|read|received|failed|not sent|"
    r"send(?:ing)? failed|failed to send|could not (?:be sent|send)|(?:ה?הודעה )?לא נשלחה?|ה?שליחה נכשלה|שליחת ההודעה נכשלה|"
    r"reconnecting|מתחבר(?:ים|ת)? מחדש|"
    r"queued|pending|unread|forwarded(?: many times)?|הועבר(?:ה)?(?: פעמים רבות)?|edited|modified|new|online|offline|away|active(?: now)?|"
    r"typing|retry|undo|copy|copied!?|reply|react|forward|delete|edit|more|menu|options|like|dislike|thumbs (?:up|down)|good|bad|"
    r"helpful|close|open|minimi[sz]e|attach|send|download|"
    r"(?:was this|is this) (?:helpful|useful)\??|tap to retry|new messages?|unread messages?|\d+ (?:new|unread)(?: messages?)?|"
    r"(?:you )?replied(?: to .{1,30})?|השבת(?: ל.{1,30}| אל .{1,30})?|השיב(?:ה|/ה)? לך|"
    r"load (?:more|earlier|older|previous)(?: messages?)?|"
    r"show (?:more|less|previous)|(?:view|see) (?:more|all)|scroll to (?:bottom|latest)|jump to (?:latest|bottom|present)|"
    r"back to (?:bottom|latest)|end of (?:chat|conversation|messages)|"
    r"(?:\d+|one|view) (?:thread|repl(?:y|ies))|last reply\b.{0,30}|\d+ תגובות|תגובה אחת|תגובה אחרונה.{0,30}|"
    r"(?:הצג|לצפייה ב)(?:את )?ה?שרשור|"
    r"(?:start|beginning) of (?:the )?(?:chat|conversation)|powered by .{1,30}|user avatar|avatar|profile (?:picture|image)|"
    r"picture of .{1,30}|"
    r"(?:טרם |עדיין לא |לא )?(?:נשלח|נמסר|נקרא|נצפ|נרא|התקבל)(?:ה|תה)?(?: על ידי .{1,30})?|נערכ?ה?|נערך|"
    r"נכשלה?|בשליחה|שולח|שלח|שליחה|העתק|העתקה|השב|מחק|ערוך|עוד|סגור|סגירה|פתח|צרף|מחובר(?:ת)?|"
    r"לא מחובר(?:ת)?|חדש(?:ה|ות)?|הודע(?:ה|ות) חדש(?:ה|ות)|ה?הודע(?:ה|ות) ש(?:טרם|לא) נקרא(?:ה|ו)|"
    r"\d+ הודע(?:ה|ות) (?:חדש(?:ה|ות)|ש(?:טרם|לא) נקרא(?:ה|ו))|הודעה אחת שלא נקראה|"
    r"(?:טען|הצג) (?:עוד|קודמות|הודעות קודמות).{0,12}|הודעות קודמות|"
    r"תמונת פרופיל)(?:[\s·•|,.-]+(?:sent|delivered|read|seen|retry|נשלח|נמסר|נקרא))?)[\W_]*$",
    _I,
)
_DELIVERY = re.compile(
    r"^(?:(?:not )?(?:sent|delivered|read|seen)|(?:טרם |עדיין לא )?(?:נשלחה?|נמסרה?|נקראה?|נצפתה|נצפה|התקבלה?))\b.{0,20}$", _I
)
_EDITED = re.compile(r"[\s\u200e\u200f]*[(\[]\s*(?:edited|modified|updated|נערך|נערכה|ערוך)\s*[)\]]\s*$", _I)
_EDITED_WORD = re.compile(r"^[\W_]*(?:edited|modified|message edited|נערך|נערכה|ערוך|ההודעה נערכה)\b.{0,24}$", _I)


@lru_cache(maxsize=16384)
def is_status(text: str) -> bool:
    """A tick, a state of delivery, a button's words, a counter of the unread."""
    t = plain(text)
    if any(c.isalnum() for c in t):
        return len(t) <= 44 and bool(_STATUS.match(t))
    return len(t) <= 3 and not any(unicodedata.category(c) == "Sc" or (unicodedata.category(c) == "So" and ord(c) > 0x1F000) for c in t)


def is_delivery(text: str) -> bool:
    """A tick or a word that tells whether the reader's own message was sent, delivered or read."""
    t = plain(text)
    return bool(t) and (not t.strip("✓✔☑ √") or bool(_DELIVERY.match(t)))


def is_edited(text: str) -> bool:
    """The mark of an edited message, alone."""
    return bool(_EDITED_WORD.match(plain(text)))


def without_edited(text: str) -> str:
    """The text without a bracketed "edited" at its end."""
    return _EDITED.sub("", text)
