"""How bills name their values, Hebrew and English. Patterns over plain text (see `amounts.plain_text.plain`)."""

from __future__ import annotations

import re

from collector.prices.amounts.words.word_patterns import NOT_IN_WORD, WORD_ENDS, any_of, pattern

_NUMBER = any_of(r"מס(?:פר|')?\.?", "no\\.?", "number", "num\\.?", "id", "#", "nr\\.?")
_BILL = any_of(
    r"חשבונית(?:\s+מס)?(?:\s+זיכוי)?(?:\s*[/\-]?\s*קבלה)?(?:\s+מקור)?", r"חשבון(?:\s+חודשי|\s+תקופתי)?",
        r"(?:הודעה|הודעת|דרישת|שובר)\s+ל?תשלום", r"(?:tax\s+)?invoice", "bill",
    "statement",
)  # fmt: skip


def _label(*words: str) -> re.Pattern[str]:
    return pattern(*words, before=NOT_IN_WORD, after=WORD_ENDS)


CUSTOMER = _label(
    rf"{_NUMBER}\s+(?:ה?לקוחה?|ה?מנוי|ה?משלם|ה?צרכן|ה?מבוטח|חוזה|חשבון\s+(?:ה?לקוח|חוזה))", r"(?:קוד|מזהה)\s+לקוח",
        rf"לקוח(?:ה|/ה)?\s+{_NUMBER}",
    r"חשבון\s+חוזה",
    rf"(?:customer|account|client|subscriber)\s*{_NUMBER}",
)  # fmt: skip
NUMBER = _label(rf"{_NUMBER}\s+(?:ה?חשבונית(?:\s+מס)?|ה?חשבון|ה?מסמך|אסמכתא)", rf"{_BILL}\s*(?:{_NUMBER})?", rf"document\s*{_NUMBER}")
PERIOD = _label(
    r"תקופת\s+(?:ה?חשבון|ה?חיוב|ה?שירות|ה?חשבונית|ה?צריכה)", "ה?תקופה", r"(?:לתקופה|בגין|עבור)(?:\s+ה?תקופה)?(?:\s+ה?חודש)?",
    r"חודש\s+(?:ה?חיוב|ה?חשבון)", "לחודש",
    r"(?:billing|service|bill|statement|invoice)\s+(?:period|month)", "period", r"for\s+(?:the\s+)?(?:period|month)(?:\s+of)?",
)  # fmt: skip
DUE = _label(
    r"לתשלום\s+עד(?:\s+(?:ה?יום|תאריך))?", r"(?:תאריך|מועד)\s+(?:אחרון\s+)?(?:ל|ה)?(?:תשלום|פירעון|פרעון|חיוב)",
    r"(?:ה?חיוב\s+)?(?:יחויב|יבוצע|יגבה)[^\d\n]*",
    r"(?:payment\s+)?due(?:\s+(?:date|by|on))?", r"pay(?:ment|able)?\s+by", r"to\s+be\s+paid\s+by",
)  # fmt: skip
DATE = _label(
    r"תאריך\s+(?:ה?חשבון|ה?חשבונית|ה?הפקה|הפקת\s+[א-ת]+|ה?מסמך|עריכה)", r"הופקה?\s+ב(?:תאריך)?", "ל?תאריך",
    rf"{_BILL}\s+date", r"date(?:\s+of)?(?:\s+(?:issue|invoice|bill))?", r"issued(?:\s+on)?",
)  # fmt: skip
CREDIT_NOTE = _label(r"(?:חשבונית|הודעת|תעודת)\s+(?:מס\s+)?זיכוי", r"credit\s+(?:note|memo|invoice)")
COMPANY = pattern(r"בע\"?מ", r"ltd\.?", "limited", "inc\\.?", "llc", "gmbh", r"תאגיד", before=NOT_IN_WORD, after=WORD_ENDS)
NOT_A_LINE = _label("מתוך\\s+זה", r"ח\.?פ\.?", r"עוסק\s+מורשה", "טל(?:פון|')?", "פקס", "phone", "fax", "page", "עמוד")
ROUNDING = _label("עיגול", r"עיגול\s+אגורות", "rounding")
HEADS = _label("פירוט", "תיאור", r"סכום(?:\s+ב?ש\"ח)?", "description", "amount", "כמות", "quantity", "qty")
"""Heads of a table of charges."""
