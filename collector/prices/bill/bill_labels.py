"""How bills name their values, Hebrew and English. Patterns over plain text (see `amounts.normalised_text.plain`)."""

from __future__ import annotations

import re

from collector.prices.amounts.words.word_patterns import NOT_IN_WORD, WORD_ENDS, any_of, pattern
from collector.prices.bill.bill_dates import MONTH_NAME

_NUMBER = any_of(r"מס(?:פר|')?\.?", "no\\.?", "number", "num\\.?", "id", "#", "nr\\.?")
_BILL = any_of(
    r"חשבונית(?:\s+(?:מס|עסקה))?(?:\s+זיכוי)?(?:\s*[/\-]?\s*קבלה)?(?:\s+מקור)?", r"חשבון(?:\s+(?:חודשי|תקופתי|עסקה))?",
        r"(?:הודעה|הודעת|דרישת|שובר)\s+(?:ל?תשלום|ל?חיוב)", "קבלה", r"(?:tax\s+)?invoice", "bill",
    "statement", "receipt",
    "ח-ן", r"שומ[הת](?:\s+ארנונה)?", r"שובר(?=\s+מס)", r"(?:הודעת|תעודת)\s+זיכוי",
    r"דף\s+(?:פירוט\s+)?(?:ה?חיובים|חשבון)", r"credit\s+(?:note|memo)",
)  # fmt: skip


def _label(*words: str) -> re.Pattern[str]:
    return pattern(*words, before=NOT_IN_WORD, after=WORD_ENDS)


CUSTOMER = _label(
    rf"{_NUMBER}\s+(?:ה?לקוחה?|ה?מנוי|ה?משלם|ה?צרכן|ה?מבוטח|חוזה|ה?תלמיד(?:/ה)?|ה?מטופל|ה?עמית|חשבון\s+(?:ה?לקוח|חוזה))",
    r"(?:קוד|מזהה)\s+לקוח",
    rf"(?:לקוח|חבר|מנוי|משלם|צרכן|מבוטח|תלמיד|דייר|תושב|נישום)(?:ה|/ה|ת)?\s+{_NUMBER}", r"ח[.\-]ן\s+לקוח",
    r"חשבון\s+חוזה",
    rf"(?:customer|account|client|subscriber|member(?:ship)?|contract|policy)\s*{_NUMBER}", rf"{_NUMBER}\s+(?:ה?פוליסה|חבר|ה?חוזה)",
    rf"ה?פוליסה\s+{_NUMBER}",
)  # fmt: skip
CUSTOMER_FIRST = _label(
    rf"{_NUMBER}\s+ה?לקוחה?", r"(?:קוד|מזהה)\s+לקוח", rf"לקוח(?:ה|/ה)?\s+{_NUMBER}", rf"(?:customer|account|client)\s*{_NUMBER}",
)
"""Of several numbers that may be the customer's (``מספר לקוח``, ``מספר מנוי``, ``מספר חוזה``) the one that is called so."""
CUSTOMER_ALONE = _label(
    r"(?:לקוח|מנוי|צרכן|משלם|חוזה|פוליסה)(?=[\s:]*(?:\d|$))",
    r"(?<!bank\s)(?<!from\s)(?<!your\s)(?:account|customer|client|subscriber)(?=[\s:]*(?:\d|$))",
)
"""The customer's number without a word for number (``Account 700-1123``); counts where no other label names one."""
NUMBER_ALONE = pattern(r"מס(?:פר|')\.?", r"no\.", "number", before=r"^\s*", after=r"(?=\s*[:#]?\s*[A-Z]{0,4}-?\d)")
"""A number in a cell of its own beside the title (``מספר: 3300-7712``); counts where no label says whose it is."""
BRANCH = _label(r"סניף\s+\d+\W+(?:מס(?:פר|')?\.?\s+)?חשבון")
"""An account at a bank: on the bank's own papers the customer's, else mostly the one that is to be paid to."""
PAID_TO = _label(r"[בל]?העברה(?:\s+בנקאית)?", r"פרטי\s+(?:ה?חשבון|ה?בנק)", r"bank\s+(?:details|transfer)", "iban", "swift")
"""Leads up to the account that is to be paid to."""
ACCOUNT = _label(rf"{_NUMBER}\s+ה?חשבון")
"""The customer's account where the bill's number has a label of its own (``מספר חשבונית``)."""
REFERENCE = pattern("אסמכתא", r"ref(?:erence)?\.?", before=r"^\s*", after=WORD_ENDS)
"""At the head of a cell; what else names no number of the bill."""
ORDER = _label(r"order\s*(?:number|no\.?|#|id)", rf"{_NUMBER}\s+(?:ה?הזמנה|ה?עסקה)", rf"הזמנה\s+{_NUMBER}")
"""What a shop calls its sale: its confirmation is a bill where the items add up to the total."""
NUMBER = _label(rf"{_NUMBER}\s+(?:ה?חשבונית(?:\s+מס)?|ה?חשבון|ה?מסמך|ה?דף|אסמכתא|ה?שובר|ה?קבלה)",
    rf"{_BILL}(?:\s+[א-ת]+){{0,2}}(?:\s+\d{{1,2}}/\d{{4}})?\s+(?:מס(?:פר|'|\.)|{_NUMBER}(?<!מס))", _BILL, rf"document\s*{_NUMBER}")
NUMBER_TITLED = _label(
    rf"{_NUMBER}\s+(?:ה?חשבון|ה?הודעה|ה?דף|ה?דרישה|ה?חיוב|ה?תעודה|ה?שומה)(?:\s+(?!לקוח|חוזה|בנק|עו)[א-ת\"-]+){{0,2}}",
    rf"{_BILL}(?:\s+\(?[א-תa-z]+\)?){{1,3}}\s+{_NUMBER}", rf"{_BILL}\s*\([^()\d]*\)\s*{_NUMBER}",
    rf"(?:הודעה|דרישה|דף)(?:\s+[א-ת]+){{0,3}}\s+{_NUMBER}",
)
"""The bill's title with words between it and the number: ``הודעה על חיוב מס' 40-771``, ``Tax Invoice (Original) No. 7-22``."""
OTHER_BILL = _label(
    r"(?:בגין|מתייחס(?:ת)?\s+ל|בהתייחס\s+ל|ביטול|כנגד|מזכה(?:\s+את)?)\s*-?\s*ה?חשבונית(?:\s+מס)?(?:\s+מס(?:פר|'))?",
    rf"(?:original|corrected|credited|related|cancel+ed|against)\s+(?:invoice|bill)(?:\s*{_NUMBER})?",
)
"""Names the bill that a credit note takes back."""
NUMBER_ITSELF = _label(
    rf"{_NUMBER}\s+ה?חשבונית(?:\s+מס)?", r"חשבונית(?:\s+מס)?(?:\s*/\s*קבלה)?\s+(?:מס(?:פר|'|\.))",
    rf"(?:invoice|bill|statement|credit\s+note)\s*{_NUMBER}", r"(?:invoice|bill)\s+ref(?:erence)?",
)
"""Names the bill and nothing else: ``מספר חשבון`` beside ``מספר חשבונית`` is the customer's account."""
PREVIOUS_FIRST = pattern(
    r"(?:יתר[הת]|חוב|חשבון)(?:\s+פיגורים|(?:\s+חוב)?(?=\s+(?:עד|מיום|נכון\s+ל)(?!.*לתשלום)))", r"חובות?\s+(?:קודמים|עבר)", "פיגורים",
    "arrears",
    r"(?:balance|amount|unpaid)\s+(?:due\s+)?(?:brought\s+forward|(?:from|on|of)\s+(?:your\s+|the\s+)?(?:last|previous|prior)\s+(?:bill|invoice|statement))",
    r"(?:your\s+)?(?:last|previous)\s+(?:bill|invoice|statement)(?:\s+(?:amount|balance|total))?",
    r"(?:outstanding|overdue|unpaid)\s+(?:balance|amount|from)(?!\s+due|\s+to\s+pay)",
    r"(?:יתר[הת]|חוב)(?:\s+חוב)?\s+(?:[מל]ה?חודש|מה?תקופה|מה?חשבון|משנ[הת]|מחשבונות|מחיוב)",
    r"(?:יתר[הת]|חוב|חשבון)\s+(?:חוב\s+|זכות\s+)?(?:מ?ה?תקופה\s+)?(?:קודמת?|ה?פתיחה|עבר)",
    r"(?:previous|opening|prior|past)\s+(?:balance|bill|due)",
    r"יתר[הת]\s+[לבמ]?תחילת(?:\s+ה?תקופה)?", r"balance\s+at\s+(?:the\s+)?(?:start|beginning)",
    before=r"^\W*", after=WORD_ENDS,
)
"""Begins a row that tells the previous balance, whatever words follow (``יתרה קודמת לתשלום``)."""
PAYMENTS_FIRST = pattern(
    r"payments?\s+(?:received|since|made|to\s+date|you|we\b)", r"(?:your\s+)?payments?(?=\s*(?:[-–,:]\s*)?(?:\d|$|thank|on\s|\())",
    r"תשלו(?:ם|מים)\s+(?:ש(?:הת|נת|נ|ב|ש)[א-ת]{3,5}|מאז|אחרון|קודם)", r"(?:ב?ניכוי\s+)?מקדמה(?:\s+ש[א-ת]+)?",
    r"(?:less\s+)?(?:deposit|advance|pre-?payment)s?(?:\s+(?:already\s+)?(?:paid|received))", r"תשלומים(?=\W*$)",
    r"תשלו(?:ם|מים)\s+ב(?:ה?העברה|אשראי|כרטיס|הוראת\s+קבע|המחאה|שי?ק|מזומן)",
    r"תשלו(?:ם|מים)(?=\s+(?:מיום|בתאריך|ביום|ב-?)\s*\d)", "תקבולים?", before=r"^\W*", after=WORD_ENDS
)
"""Begins a row that tells what was paid, whatever words follow (``Payments since last bill``)."""
_CHARGES = (
    r"(?:סך|סה\"כ)\s+חיובי\s+ה?(?:חודש|תקופה)", r"סך\s+ה?חיוב(?:ים)?(?:\s+(?:ה?שוטפים|ה?חודש|ל?תקופה|ה?תקופה))?",
    r"(?:total\s+)?(?:new|current)\s+charges",
    r"(?:total\s+)?(?:new\s+|current\s+)?charges\s+(?:for\s+)?(?:this|the)\s+(?:billing\s+)?(?:period|month|bill)",
)
CHARGES = pattern(*_CHARGES, before=r"^\W*", after=r"\W*$")
"""The whole label of the sum of all charges: before VAT, or the total itself where the bill has no other."""
SUBTOTAL = pattern(*_CHARGES, r"ס(?:ך|כום)\s+ה?ביניים",
    r"(?:סה\"כ\s+|סכום\s+)?(?:פטור(?:ים|ה)?|(?:לא|שאינ[א-ת]{1,2})\s+חייב(?:ים|ת)?)\s+[מב]?מע\"מ",
    r"(?:vat[\s-]+exempt|exempt(?:\s+from\s+vat)?|zero[\s-]rated)",
     r"(?:סה\"כ\s+|סכום\s+)?חייב(?:ים|ת)?\s+ב?מע\"מ",
    r"sub-?total(?:\s+(?:ex(?:cl\w*)?\.?|before|without|net\s+of)\s+(?:vat|tax))?",
    r"taxable(?:\s+(?:amount|total|base))?", r"net(?:\s+(?:total|amount|balance|sum))?", "נטו", before=r"^\W*", after=r"\W*$")
"""The whole label of a sum before VAT."""
VAT_FIRST = pattern(
    r"(?:מזה|מתוכו|מתוך\s+זה|כולל|סך|סכום)?\s*ה?מע\"מ(?:\s+(?:כלול|בשיעור|בסך|בגובה))*", r"ה?מחירים\s+כוללים\s+מע\"מ(?:\s+(?:בסך|של))?",
    r"(?:incl(?:uding|udes|\.)?\s+|of\s+which\s+)?vat(?:\s+(?:included|amount|reverse\s+charge|[-–]\s*reverse\s+charge))?",
    r"(?:all\s+)?prices\s+include\s+vat(?:\s+of)?",
    before=r"^\W*", after=r"(?:[\s\d.%()@:₪$€£-]|\([^()]*\)|\b(?:at|of)\b)*$",
)
"""The whole label of the tax, wherever it says that sums contain it (``מע"מ כלול``, ``המחירים כוללים מע"מ בסך``)."""
VAT_NAMED = _label(r"מ?מע\"מ", "vat")
SALES_TAX = _label("tax(?:es)?")
"""As American bills add it: a charge of its own for the state, the city and a fund."""
REGISTERED = _label(r"חשבונית\s+מס", r"בע\"מ", r"ח\.?פ\.?", r"ע\.?מ\.?", r"עוסק\s+(?:מורשה|פטור)")
"""How Israeli papers name the seller's number: with VAT, too, their sums are shekels where no currency is named."""
REGISTRATION = re.compile(
    r"(?:ח\.?פ\.?|ע\.?מ\.?|ע\.?ר\.?|עוסק\s+(?:מורשה|פטור)"
    r"|(?:reg(?:istered|istration)?|company|vat)\.?\s*(?:company\s*)?"
    r"(?:no\.?|number|reg(?:\.|istration)?)?)"
    r"(?:\s+מס(?:פר|')?)?[\s:.]*(\d{2}-?\d{6}-?\d|\d{8,9})(?!\d)", re.IGNORECASE,
)
"""The seller's registration: no number of a bill or of a customer."""
ISRAELI_TAX = _label("ארנונה", r"תאגיד\s+(?:ה?מים|מים\s+וביוב)")
"""What only Israeli bodies ask for, in shekels."""
PERIOD = _label(
    r"תקופת\s+(?:ה?חשבון|ה?חיוב|ה?שירות|ה?חשבונית|ה?צריכה|ה?ביטוח|ה?מנוי|ה?שימוש|ה?קריאה)", "ה?תקופה", r"לתקופה(?:\s+ה?חודש)?",
    r"ב?עד\s+(?:ה?חודש(?:ים)?|ה?תקופה)",
    r"(?:עבור|בגין)(?=\s*:?\s*(?:ה?סמסטר|ה?רבעון|ה?שנת|ה?מחצית)\b)",
    rf"(?:בגין|עבור)(?:\s+ה?תקופה|\s+ה?חודש(?:ים)?|(?=\s*:?\s*(?:\d|{MONTH_NAME})))(?:\s+ה?חודש)?",
    r"חודש\s+(?:ה?חיוב|ה?חשבון|ה?גביי?ה)", r"תוקף\s+ה?(?:מנוי|כיסוי|פוליסה)", "לחודש",
    r"(?:billing|service|bill|statement|invoice)\s+(?:period|month|cycle|dates)", r"(?:service|supply|usage|charges?)\s+from",
    r"ל?רבעון(?=\s+\d{1,2}\s*[-–]\s*\d)", "covering", r"bill\s+for(?=\s+\d)", r"ה?חודשים(?=\s*:?\s*\d{1,2}\s*[-–]\s*\d{1,2}/)", "period",
    r"for\s+(?:the\s+)?(?:period|month|quarter)(?:\s+of)?",
)  # fmt: skip
PERIOD_FIRST = _label(
    r"תקופת\s+(?:ה?חשבון|ה?חיוב|ה?חשבונית)", r"(?:billing|bill|statement|invoice)\s+(?:period|month|cycle|dates)",
)
"""Names what the bill as a whole is for, where its services tell periods of their own."""
_DATED = r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
DUE = _label(
    r"עד\s+ל?(?:תאריך|יום)", rf"לתשלום(?=\s*:?\s*{_DATED})", r"(?:ל|מועד\s+(?:ה)?)?(?:פירעון|פרעון)(?:\s+(?:עד|ב-?|ביום))?",
    r"ה?(?:תאריך|מועד|יום)\s+(?:ה)?(?:גביי?ה|יעד)",
    r"לא\s+יאוחר\s+מ", r"pay(?:able|ment)?\s+(?:until|before|deadline|no\s+later\s+than|on\s+or\s+before)", "deadline",
    r"(?:לתשלום|לשלם)\s+עד(?:\s+(?:ה?יום|תאריך))?", r"ה?(?:תאריך|מועד)\s+(?:ה?אחרון\s+)?(?:ל|ה)?(?:תשלום|פירעון|פרעון|חיוב)",
    r"(?:ה?חיוב\s+)?ו?(?:[ינת]חויב|נחייב|יבוצע|[ינ]י?גבה|ישולם)[^\d\n]*",
    r"(?:payment\s+)?(?:will|to)\s+be\s+(?:taken|charged|debited|collected)[^\d\n]*?(?:on|by)",
    r"(?:will|shall|we(?:'ll)?)\s+(?:collect|take|charge|debit)\b[^\n]*?\bon(?:\s+or\s+(?:just\s+)?(?:after|before|about))?",
    r"(?:payment\s+)?due(?:\s+(?:date|by|on))?", r"pay(?:ment|able)?\s+by", r"to\s+be\s+paid\s+by",
)  # fmt: skip
DUE_FIRST = _label(r"(?:לתשלום|לשלם)\s+עד", r"מועד\s+אחרון\s+לתשלום", r"(?:payment\s+)?due\s+(?:date|by)", r"pay\s+by")
"""Of several days (of the debit, of a reminder) the one to pay by."""
NEXT = _label(
    r"(?:ה?חיוב|ה?תשלום|ה?חשבון|ה?חשבונית|ה?גבי+ה)\s+ה?(?:באה?|עתידית?)(?:\s+(?!לתשלום)[א-ת]+){0,2}",
    r"חידוש(?:\s+[א-ת]+){0,2}", r"מתחדשת?(?:\s+[א-ת]+){0,2}",
    r"(?:next|following|future)\s+(?:bill(?:ing)?|payment|debit|charge|invoice|renewal|direct\s+debit)(?:\s+(?:is|will|on|be|taken|date|due|of|by))*",
    r"renew(?:s|al|ed)?(?:\s+(?:on|date|is|by))*",
)
"""Names what comes after this bill: its day is not the one that this bill is due on."""
BEFORE_DEBIT = pattern(r"[נתי]חויב", "נחייב", r"[נתי]י?גבה", r"יבוצע", r"we\s+(?:will|shall)", before=r"^\W*", after=WORD_ENDS)
"""Follows the day that is due on: ``ביום 10/11/2026 נחייב את חשבונך``."""
READ_FIRST = pattern(r"(?:תאריך\s+)?קריאה\s+קודמת", r"previous\s+reading(?:\s+date)?", before=r"^\W*", after=WORD_ENDS)
READ_LAST = pattern(
    r"(?:תאריך\s+)?קריאה\s+(?:נוכחית|אחרונה)", r"(?:current|present|latest)\s+reading(?:\s+date)?", before=r"^\W*", after=WORD_ENDS,
)
"""The days on which a meter was read: between them is what a bill without another period is for."""
FROM_DAY = pattern(r"מ-?(?:תאריך|יום)", r"(?:period\s+)?from(?:\s+date)?", before=r"^\W*", after=WORD_ENDS)
UNTIL_DAY = pattern(r"עד\s+(?:ל?תאריך|ל?יום)", r"(?:period\s+)?(?:to|until)(?:\s+date)?", before=r"^\W*", after=WORD_ENDS)
"""Two cells that tell the first and the last day of what the bill is for."""
DATE = _label(
    r"תאריך\s+(?:ה?דף|ה?חשבון|ה?הודעה|ה?קבלה|הדפסה|הוצאה|ה?חשבונית|ה?הפקה|הפקת\s+[א-ת]+|ה?מסמך|עריכה|ה?הזמנה)",
    r"ת\.\s*(?:ה?חשבון|ה?חשבונית|ה?הפקה)",
    r"הופקה?(?:\s+ב(?:תאריך|יום)?)?", r"מועד\s+(?:ה?עריכה|ה?הפקה|עריכת\s+[א-ת]+|הפקת\s+[א-ת]+)", r"order\s+date",
    rf"{_BILL}\s+date", r"date\s+of\s+(?:issue|invoice|bill)", r"date\s+(?:issued|printed)", r"issued(?:\s+on)?", r"issue\s+date",
    r"date\s+paid",
)  # fmt: skip
DATE_FIRST = _label(
    r"תאריך\s+(?:ה?חשבון|ה?חשבונית|ה?מסמך)", r"(?:invoice|bill|statement)\s+date", r"date\s+of\s+(?:issue|invoice|bill)", r"issue\s+date",
)
"""Of several days of a bill (ordered, printed, sent) its own."""
DATE_ALONE = _label(
    rf"(?<!עד\s)ל?תאריך(?=\s*[:\-–]?\s*(?:\d|$|{MONTH_NAME}))", rf"date(?=\s*[:\-–]?\s*(?:\d|$|{MONTH_NAME}))", "מיום",
)
"""A date without a word for whose it is; counts where no other label names the bill's."""
PRINTED = _label(r"^\s*(?:נכון\s+)?ליום", r"הודפסה?(?:\s+ב(?:תאריך|יום)?)?", r"printed(?:\s+on)?")
"""Counts where nothing else dates the bill."""
LABELS = (CUSTOMER, CUSTOMER_ALONE, NUMBER, DATE, DUE, PERIOD, DATE_ALONE)
"""Those of a bill's values."""
LATE = pattern(
    r"(?:due|payable|pay|amount|total)\s+(?:if\s+(?:paid\s+)?)?(?:after|later\s+than)",
    r"if\s+(?:paid|you\s+pay)\s+(?:late|after)", r"late\s+amount",
    r"(?:לתשלום|לתשלום\s+אם\s+ישולם|בתשלום|אם\s+ישולם|אם\s+תשולם)\s+(?:אחרי|לאחר|באיחור)",
    r"(?:אחרי|לאחר)\s+ה?(?:מועד|תאריך\s+(?:ה?פי?רעון|ה?תשלום))",
    before=NOT_IN_WORD, after=WORD_ENDS,
)
"""In the row of a sum that is asked for only when the bill is paid late."""
CREDIT_NOTE = _label(r"(?:חשבונית|הודעת|תעודת)\s+(?:מס\s+)?זיכוי", r"credit\s+(?:note|memo|invoice)")
COMPANY = pattern(r"בע\"?מ", r"ltd\.?", "limited", "inc\\.?", "llc", "gmbh", r"תאגיד", before=NOT_IN_WORD, after=WORD_ENDS)
QUOTE = _label(r"(?:חשבון|חשבונית)\s+פרופורמה", r"פרופורמה", r"pro[\s-]?forma(?:\s+invoice)?",
    r"הצעת\s+מחיר", r"תעודת\s+משלוח", r"חשבון\s+עסקה\s+לדוגמה", "מחירון", "תקנון", "התראה", "תזכורת",
    r"(?:(?:final|first|second|third|last|friendly|payment|overdue)\s+){0,2}reminder", r"final\s+notice",
    r"ה?תנאי\s+(?:ה?שימוש|ה?שירות|ה?התקשרות)", r"(?:הסכם|חוזה|כתב)\s+(?:התקשרות|שירות|מנוי|שכירות|מכר|התחייבות|ל[א-ת]+)",
    "quotation", r"(?:your\s+)?(?:renewal|new)\s+offer",
    r"הצעה\s+(?:ל|מיוחדת)[א-ת]*", r"(?:annual|yearly)\s+(?:summary|statement)",
    r"אישור\s+(?:שנתי|תשלומים|על\s+תשלו(?:ם|מים))", r"(?:ריכוז|סיכום)\s+(?:שנתי|תשלומים)",
    r"(?:price\s+)?quote", r"delivery\s+note", r"order\s+form",
    r"טופס\s+(?:הצטרפות|הזמנה|התקשרות|רישום)", r"price\s*list", r"terms\s+(?:of\s+(?!payment)|and)",
    r"(?:service|subscription|rental|purchase|membership|customer)\s+(?:agreement|contract)")
"""Titles of papers that look like a bill and ask for nothing: `is_other_paper`."""
PROFORMA = _label(r"(?:חשבון|חשבונית)\s+פרופורמה", r"pro[\s-]?forma")
AGREEMENT = _label(
    r"שנערך\s+ו?נ?חתם", "הואיל", r"בין\s+הצדדים", r"by\s+and\s+between", "hereinafter", r"this\s+agreement",
)
"""Words of contracts, wherever they stand."""
LETTER = _label(
    r"הנדון\s*:?\s*(?:תלונה|ערעור|השגה|חיוב\s+יתר|בקשה|דרישה)", r"(?:re|subject):\s*(?:complaint|overcharge|dispute|request)",
)  # fmt: skip
"""Words of letters about a bill, wherever they stand."""
CARRIED = pattern(
    r"(?:סה\"כ\s+|סכום\s+|סך\s+)(?:ל?העברה|מהעברה|מועבר|הועבר)", r"(?:ל?העברה|מהעברה|מועבר|הועבר)(?=\W*$|\s+[למ]ה?(?:עמוד|דף))",
    r"(?:sub-?)?(?:total\s+)?(?:carried|brought)\s+(?:forward|over)", r"page\s+(?:sub)?total",
    r"סה\"כ\s+(?:ב?עמוד|ב?דף)", before=r"^\W*", after=WORD_ENDS
)
"""Begins a row that carries a sum from one page to the next."""
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
    "פי?רוט", "פרטים", r"ברקוד", r"מק\"ט", "תיאור", r"מהות(?:\s+ה?חיוב)?", r"סכום(?:\s+ב?ש\"ח)?", "description", "amount",
    "כמות", "quantity", "qty", "שירות", "פריט", "item", "service",
    "price",
    "יחידות", r"מחיר(?:\s+(?:ה?יחידה|ליחידה|למ\"ק))?", "unit",
)
"""Heads of a table of charges."""
