"""Words beside a price that say for whom it is, or on what condition."""

from __future__ import annotations

import re

from collector.prices.amounts.words.word_patterns import when_used

FOR_WHOM = when_used(r"(?:ל(?!ל?א\b)[א-ת]{2,}|[Ff]or)\s")
"""How a line begins that says for whom an offer is meant."""
FOR_CUSTOMERS = when_used(
    r"(?:ל(?:לקוחות|מנויים|מצטרפים|תושבי|בעלי|סטודנטים|חיילים|משפחות|גמלאים)|for\s+(?:(?:new|existing|current)\s+)?(?:customers|subscribers|families))(?![א-תa-z])"
)
WITH_LINES = when_used(
    r"(?:ב(?:מעבר|הצטרפות|ניוד|צירוף)|(?:with|when)\s+(?:you\s+)?(?:join|switch|bring)\w*)\s+(?:של\s+)?"
    r"\d{1,2}\s+(?:קווים|מנויים|lines)[^\d₪$€£]*"
)
"""``במעבר של 2 קווים``: how many must join; the price is that of one."""
FOR_EACH = when_used(r"ל(?:כל\s|אדם|נפש|משתמש|מכשיר|קו|יחידה|ילד|סועד|מבוגר|נוסע)|for (?:each|every)\s")
"""How such a line begins that says what one of several costs."""
ON_CONDITION = when_used(
    r"(?:ה?(?:מחיר|תעריף|תשלום)\s+)?(?:בתשלום\s+)?(?:ב|עם\s+)(?:הזמנה\s+מוקדמת|רכישה\s+מוקדמת|הרשמה\s+מוקדמת|הוראת\s+קבע|כרטיס\s|מזומן"
    r"|העברה\s+בנקאית|התחייבות|איסוף\s+עצמי)|(?:price\s+)?(?:with|by|for|on)\s+(?:early\s+booking|direct\s+debit|standing\s+order|auto-?pay|pre-?order)"
    r"|early[\s-]bird", re.IGNORECASE,
)
"""How a label begins that tells how one must order or pay for the price below it: a price for all may stand beside it."""
