"""How bills name their values, Hebrew and English. Patterns over plain text (see `amounts.plain_text.plain`)."""

from __future__ import annotations

import re

from collector.prices.amounts.words.word_patterns import NOT_IN_WORD, WORD_ENDS, any_of, pattern
from collector.prices.bill.bill_dates import MONTH_NAME

_NUMBER = any_of(r"מס(?:פר|')?\.?", "no\\.?", "number", "num\\.?", "id", "#", "nr\\.?")
_BILL = any_of(
    r"חשבונית(?:\s+מס)?(?:\s+זיכוי)?(?:\s*[/\-]?\s*קבלה)?(?:\s+מקור)?", r"חשבון(?:\s+חודשי|\s+תקופתי)?",
        r"(?:הודעה|הודעת|דרישת|שובר)\s+(?:ל?תשלום|ל?חיוב)", "קבלה", r"(?:tax\s+)?invoice", "bill",
    "statement", "receipt",
)  # fmt: skip


def _label(*words: str) -> re.Pattern[str]:
    return pattern(*words, before=NOT_IN_WORD, after=WORD_ENDS)


CUSTOMER = _label(
    rf"{_NUMBER}\s+(?:ה?לקוחה?|ה?מנוי|ה?משלם|ה?צרכן|ה?מבוטח|חוזה|חשבון\s+(?:ה?לקוח|חוזה))", r"(?:קוד|מזהה)\s+לקוח",
        rf"לקוח(?:ה|/ה)?\s+{_NUMBER}",
    r"חשבון\s+חוזה",
    rf"(?:customer|account|client|subscriber|member(?:ship)?|contract|policy)\s*{_NUMBER}", rf"{_NUMBER}\s+(?:ה?פוליסה|חבר|ה?חוזה)",
    rf"ה?פוליסה\s+{_NUMBER}",
)  # fmt: skip
CUSTOMER_ALONE = _label(
    r"(?:לקוח|מנוי|צרכן|משלם)(?=[\s:]*(?:\d|$))",
    r"(?<!bank\s)(?<!from\s)(?<!your\s)(?:account|customer|client|subscriber)(?=[\s:]*(?:\d|$))",
)
"""The customer's number without a word for number (``Account 700-1123``); counts where no other label names one."""
NUMBER_ALONE = pattern(r"מס(?:פר|')\.?", r"no\.", "number", before=r"^\s*", after=r"(?=\s*[:#]?\s*[A-Z]{0,4}-?\d)")
"""A number in a cell of its own beside the title (``מספר: 3300-7712``); counts where no label says whose it is."""
ORDER = _label(r"order\s*(?:number|no\.?|#|id)", rf"{_NUMBER}\s+(?:ה?הזמנה|ה?עסקה)", rf"הזמנה\s+{_NUMBER}")
"""What a shop calls its sale: its confirmation is a bill where the items add up to the total."""
NUMBER = _label(rf"{_NUMBER}\s+(?:ה?חשבונית(?:\s+מס)?|ה?חשבון|ה?מסמך|אסמכתא|ה?שובר|ה?קבלה)",
    rf"{_BILL}(?:\s+[א-ת]+){{0,2}}(?:\s+\d{{1,2}}/\d{{4}})?\s+(?:מס(?:פר|'|\.)|{_NUMBER}(?<!מס))", _BILL, rf"document\s*{_NUMBER}")
NUMBER_ITSELF = _label(
    rf"{_NUMBER}\s+ה?חשבונית(?:\s+מס)?", r"חשבונית(?:\s+מס)?(?:\s*/\s*קבלה)?\s+(?:מס(?:פר|'|\.))", rf"(?:invoice|bill)\s*{_NUMBER}"
)
"""Names the bill and nothing else: ``מספר חשבון`` beside ``מספר חשבונית`` is the customer's account."""
PREVIOUS_FIRST = pattern(
    r"(?:יתר[הת]|חוב|חשבון)\s+(?:חוב\s+|זכות\s+)?(?:מ?ה?תקופה\s+)?(?:קודמת?|ה?פתיחה|עבר)",
    r"(?:previous|opening|prior|past)\s+(?:balance|bill|due)",
    before=r"^\W*", after=WORD_ENDS,
)
"""Begins a row that tells the previous balance, whatever words follow (``יתרה קודמת לתשלום``)."""
PAYMENTS_FIRST = pattern(
    r"payments?\s+(?:received|since|made|to\s+date)", r"תשלומים\s+(?:שהתקבלו|שבוצעו|מאז)", before=r"^\W*", after=WORD_ENDS
)
"""Begins a row that tells what was paid, whatever words follow (``Payments since last bill``)."""
SUBTOTAL = pattern(r"net(?:\s+(?:total|amount|balance|sum))?", "נטו", before=r"^\W*", after=r"\W*$")
"""The whole label of a sum before VAT."""
VAT_NAMED = _label(r"מע\"מ", "vat", r"sales\s+tax")
REGISTERED = _label(r"ח\.?פ\.?", r"ע\.?מ\.?", r"עוסק\s+(?:מורשה|פטור)")
"""How Israeli papers name the seller's number: with VAT, too, their sums are shekels where no currency is named."""
PERIOD = _label(
    r"תקופת\s+(?:ה?חשבון|ה?חיוב|ה?שירות|ה?חשבונית|ה?צריכה|ה?ביטוח|ה?מנוי|ה?שימוש|ה?קריאה)", "ה?תקופה", r"לתקופה(?:\s+ה?חודש)?",
    rf"(?:בגין|עבור)(?:\s+ה?תקופה|\s+ה?חודש(?:ים)?|(?=\s*:?\s*(?:\d|{MONTH_NAME})))(?:\s+ה?חודש)?",
    r"חודש\s+(?:ה?חיוב|ה?חשבון)", "לחודש",
    r"(?:billing|service|bill|statement|invoice)\s+(?:period|month)", "period", r"for\s+(?:the\s+)?(?:period|month)(?:\s+of)?",
)  # fmt: skip
DUE = _label(
    r"(?:לתשלום|לשלם)\s+עד(?:\s+(?:ה?יום|תאריך))?", r"ה?(?:תאריך|מועד)\s+(?:ה?אחרון\s+)?(?:ל|ה)?(?:תשלום|פירעון|פרעון|חיוב)",
    r"(?:ה?חיוב\s+)?(?:יחויב|יבוצע|יי?גבה|ישולם)[^\d\n]*",
    r"(?:payment\s+)?(?:will\s+be\s+)(?:taken|charged|debited|collected)[^\d\n]*?(?:on|by)",
    r"(?:will|shall)\s+(?:collect|take|charge|debit)\b[^\n]*?\bon(?:\s+or\s+(?:just\s+)?(?:after|before|about))?",
    r"(?:payment\s+)?due(?:\s+(?:date|by|on))?", r"pay(?:ment|able)?\s+by", r"to\s+be\s+paid\s+by",
)  # fmt: skip
DATE = _label(
    r"תאריך\s+(?:ה?חשבון|ה?חשבונית|ה?הפקה|הפקת\s+[א-ת]+|ה?מסמך|עריכה|ה?הזמנה)", r"ת\.\s*(?:ה?חשבון|ה?חשבונית|ה?הפקה)",
    r"הופקה?(?:\s+ב(?:תאריך)?)?", "ל?תאריך", "מיום", r"order\s+date",
    rf"{_BILL}\s+date", r"date(?:\s+of)?(?:\s+(?:issue|invoice|bill))?", r"issued(?:\s+on)?",
)  # fmt: skip
LABELS = (CUSTOMER, CUSTOMER_ALONE, NUMBER, DATE, DUE, PERIOD)
"""Those of a bill's values."""
CREDIT_NOTE = _label(r"(?:חשבונית|הודעת|תעודת)\s+(?:מס\s+)?זיכוי", r"credit\s+(?:note|memo|invoice)")
COMPANY = pattern(r"בע\"?מ", r"ltd\.?", "limited", "inc\\.?", "llc", "gmbh", r"תאגיד", before=NOT_IN_WORD, after=WORD_ENDS)
QUOTE = _label(r"הצעת\s+מחיר", r"תעודת\s+משלוח", r"חשבון\s+עסקה\s+לדוגמה", "מחירון", "תקנון", "התראה", "תזכורת",
    "reminder", r"final\s+notice",
    r"ה?תנאי\s+(?:ה?שימוש|ה?שירות|ה?התקשרות)", r"(?:הסכם|חוזה|כתב)\s+(?:התקשרות|שירות|מנוי|שכירות|מכר|התחייבות|ל[א-ת]+)",
    "quotation", r"(?:price\s+)?quote", r"delivery\s+note", r"order\s+form",
    r"טופס\s+(?:הצטרפות|הזמנה|התקשרות|רישום)", r"price\s*list", r"terms\s+(?:of\s+(?!payment)|and)",
    r"(?:service|subscription|rental|purchase|membership|customer)\s+(?:agreement|contract)")
"""Titles of papers that look like a bill and ask for nothing: `is_other_paper`."""
AGREEMENT = _label(
    r"שנערך\s+ו?נ?חתם", "הואיל", r"בין\s+הצדדים", r"by\s+and\s+between", "hereinafter", r"this\s+agreement",
)
"""Words of contracts, wherever they stand."""
LETTER = _label(
    r"הנדון\s*:?\s*(?:תלונה|ערעור|השגה|חיוב\s+יתר|בקשה|דרישה)", r"(?:re|subject):\s*(?:complaint|overcharge|dispute|request)",
)  # fmt: skip
"""Words of letters about a bill, wherever they stand."""
NOT_A_LINE = _label("מתוך\\s+זה", r"ח\.?פ\.?", r"עוסק\s+מורשה", r"(?:טל(?:פון|')?|פקס|phone|fax)[\s:]*[\d*+(][\d\s()\-]{5,}", "page",
    "עמוד",
    r"(?:סכום\s+)?(?:להעברה|ה?מועבר|הועבר)",
    r"(?:carried|brought)\s+(?:forward|over)")
ROUNDING = _label("עיגול", r"עיגול\s+אגורות", "rounding")
NO_PROVIDER = _label(
    "לכבוד", "שלום", "dear", "hi", "hello",
    r"(?:bill(?:ed)?|invoiced|sold|ship(?:ped)?)\s+to", "invoice", "receipt", "statement", "bill", "tax",
    "חשבונית", "חשבון", "קבלה", "שובר", "הודעה", "הודעת", "דרישת", "תאריך", "date", "page", "עמוד", "מקור", "העתק", "original", "copy",
)  # fmt: skip
"""How a line begins that names no provider: the customer's address, the paper's title."""
HEADS = _label(
    "פירוט", "תיאור", r"סכום(?:\s+ב?ש\"ח)?", "description", "amount", "כמות", "quantity", "qty", "שירות", "פריט", "item", "service",
    "price",
    "יחידות", r"מחיר(?:\s+(?:ה?יחידה|ליחידה|למ\"ק))?", "unit",
)
"""Heads of a table of charges."""
