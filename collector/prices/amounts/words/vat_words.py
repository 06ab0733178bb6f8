"""Whether an amount is with VAT or without it, as the words beside it say. Patterns over plain text (see `normalised_text.plain`)."""

from __future__ import annotations

from collector.prices.amounts.words.word_patterns import NOT_IN_WORD, WORD_ENDS, any_of, pattern

_ABROAD = r"(?<![A-Za-z])(?:(?-i:MwSt|USt|TVA|IVA)|(?<=cl )BTW|(?<=% )BTW|(?<=cl\. )BTW|BTW(?=\s*(?::|€|\(?\d+(?:[.,]\d+)?\s*%)))\b\.?"
"""As neighbours of Israel's shops write it; ``BTW`` alone is "by the way", ``ust`` the end of ``August``."""
TAX = any_of(_ABROAD, '[הבלו]?מע"?מ', r"מ\.ע\.מ\.?", r"מס\s+ערך\s+מוסף", r"V\.?A\.?T\b\.?")
"""The tax by its name."""
_ANY_TAX = any_of(_ABROAD, '[הבלו]?מע"?מ', r"מ\.ע\.מ\.?", r"מס\s+ערך\s+מוסף", r"V\.?A\.?T\b\.?",
    r"(?:sales\s+)?tax(?:es)?\b", r"מי?סים(?![א-ת])")
_RATE = r"(?:(?:@|at|בשיעור(?:\s+של)?)\s*)?(?:\(?\d+(?:\.\d+)?\s*%\)?\s*)?"
_BETWEEN_HE = rf"(?:\s+(?:כולל(?:ים|ת|ות)?|את|של|ה?מחיר|להוסיף|עליו|עליהם)){{0,3}}\s*{_RATE}"
_BETWEEN_EN = rf"\s*(?:of\s+|the\s+|any\s+|applicable\s+|local\s+)?{_RATE}"
_NOT_HE = any_of("לא", "אינ[והםן]", "איננ[והםן]", "ללא", "בלי", r"לפני(?:\s+תוספת)?", "טרם", "בתוספת",
    "תוספת", "פלוס", "יתווסף", "יתוסף", "ייתוסף",
    "מתווסף", r"יש\s+להוסיף", "למעט", "בניכוי", "ועוד")
_NOT_EN = any_of(
    r"excl(?:uding|usive|udes?|\.)?", r"exc\.?", "ex\\.?", "without", "before", "plus", r"net", "no",
    r"(?:does|do)(?:\s+not|n't)\s+incl(?:ude|\.)?", r"not\s+incl(?:uding|usive|uded|\.)?", r"less",
)  # fmt: skip
VAT_OUT = pattern(
    rf"(?<![א-ת])[והש]?{_NOT_HE}{_BETWEEN_HE}{_ANY_TAX}", rf"\+\s*{_RATE}{_ANY_TAX}", rf"{NOT_IN_WORD}{_NOT_EN}{_BETWEEN_EN}{_ANY_TAX}",
    rf"{_ANY_TAX}\s+(?:לא|אינו|איננו|טרם)\s+(?:כלול|נכלל|כולל)", rf"{_ANY_TAX}\s+(?:יתווסף|ייתוסף|יתוסף|בנפרד|נוסף)",
    rf"{NOT_IN_WORD}ה?נטו{WORD_ENDS}",
    r"(?:(?:^|[\d₪$€£.,:;(/|\n–-])\s*|(?:price|amount|total|sum|cost)\s+)"
    r"net(?=\s*(?:$|[\d₪$€£.,:;)/|\n–-]|price|amount|total|sum|cost|fee|per\b|a\b))",
    rf"{_ANY_TAX}(?:\s+(?:and|&)\s+fees)?[\s-]+(?:(?:is|are)\s+)?(?:not\s+incl(?:uded|uding|\.)?|excl(?:uded|usive|\.)?|exc\b|extra|(?:will\s+be\s+)?added|on\s+top)",
)  # fmt: skip
"""``לא כולל מע"מ``, ``המחירים אינם כוללים 18% מע"מ``, ``VAT not included``."""
VAT_IN = pattern(
    rf"(?<![א-ת])(?:[והש]?כולל(?:ים|ת|ות)?|לרבות|אחרי|לאחר|בצירוף|עם){_BETWEEN_HE}{_ANY_TAX}",
    rf"{NOT_IN_WORD}(?:in[ck]l(?:uding|usive|udes?|uded|\.)?|inc\.?|with|after){_BETWEEN_EN}{_ANY_TAX}",
    rf"{_ANY_TAX}\s+(?:כלול|נכלל)",
    rf"{NOT_IN_WORD}ה?ברוטו{WORD_ENDS}", rf"{NOT_IN_WORD}gross{WORD_ENDS}(?!\s+weight)",
    rf"{_ANY_TAX}(?:\s+(?:and|&)\s+fees)?[\s-]+(?:is\s+|are\s+)?(?:incl(?:uded|usive|\.)?|inc\b|paid)",
)  # fmt: skip
"""``המחיר כולל את המע"מ``, ``VAT incl.``."""
VAT_ITSELF = pattern(
    rf"{TAX}\s*{_RATE}(?:של|בסך|is|of)?", rf"{TAX}\s*[-–]\s*[A-Zא-ת]+\s*{_RATE}",
    rf"{NOT_IN_WORD}(?:sales\s+|estimated\s+|local\s+|city\s+|state\s+)?tax(?:es)?(?:\s+(?:and|&)\s+fees|\s+amount)?\s*{_RATE}",
    r"V\.?A\.?T\.?\s+amount", rf"(?:סכום|סך)\s+{TAX}",
    after=r"\s*[:\-–]?\s*$",
)
"""Leads up to the tax itself: ``מע"מ 18%: 19.82 ₪``."""
VAT_FREE = pattern(rf"(?:פטור|פטורה|פטורים)\s+מ?{TAX}", r"מע\"?מ\s+(?:אפס|0\s*%)", rf"{TAX}[\s-]+(?:exempt|free)",
    rf"(?:0\s*%|zero)\s*{TAX}", rf"exempt\s+from\s+{TAX}")
"""No VAT is due at all, so that the amount is final."""
NAMES_VAT = pattern(TAX, before=NOT_IN_WORD, after=WORD_ENDS)
"""The tax is spoken of."""
