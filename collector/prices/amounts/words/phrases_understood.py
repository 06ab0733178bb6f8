"""Phrases beside an amount that change nothing of what it says: dates, numbers of bills, how it is paid, what is told of the same price.

Patterns over plain text (see `normalised_text.plain`).
"""

from __future__ import annotations

import re

from collector.prices.amounts.number_reader import DATED
from collector.prices.amounts.words.period_words import COUNTED_PER, MONTH_NAMES, PER
from collector.prices.amounts.words.qualifier_words import CLUB, MONTHS, MONTHS_WORDS
from collector.prices.amounts.words.vat_words import VAT_FREE, VAT_IN, VAT_OUT
from collector.prices.amounts.words.word_patterns import COUNTED, NOT_IN_WORD, WORD_ENDS, pattern, when_used

_MONTH = (
    rf"(?:{MONTH_NAMES}|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = (
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?[בל]?{_MONTH}(?:,?\s+20\d\d)?|{_MONTH}\s+(?:\d{{1,2}}(?!\d)(?:,?\s+20\d\d)?|20\d\d)"
    r"|(?:0?[1-9]|[12]\d|3[01])\s+[לב]חודש(?:\s+ה?קרוב)?"
    rf"|(?:[בלמ]?ה?חודש\s+)?[בלמ]?-?{_MONTH}|[בלמ]?-?20\d\d(?![.,]?\d)"
)
_SPAN = r"\d{1,3}\s*(?:ה?חודשים|ה?שנים|months?|mo|years?)(?:\s+ה?(?:ראשונ|קרוב|בא)(?:ים|ות))?"
_NUMBERED = (
    r'(?:מק"ט|קוד|דגם|מס\'|מספר|הזמנה|לקוח|חשבונית|חשבון|סעיף|סניף|מידה|גיל|גרסה|עמוד|ח"פ|ע"מ|עוסק\s+מורשה|כרטיס|המסתיים|sku|no\.?|code|ref|order|invoice|'
    r"section|customer|account|ending)(?:\s+מס'?|\s+מספר|\s+no\.?)?\s*[:#]?\s*(?:[בל]-)?[A-Z]{0,3}#?[\d-]*\d(?:[./]\d+)*(?![.,]?\d)(?:\([a-z]\))?"
)
_NO_PURCHASE = (
    r"(?:first|second|third|fourth|next|last|previous|whole|same|other|rest|remain|deposit|excess|difference|balance|credit|refund|discount|fine"
    r"|penalt|late|pair|couple|two|three|four|lot|set|group|family|month|year|week|day|night|hour|quarter|period|term|end|trial|duration|time"
    r"|delay|inconvenience|trouble|outage|error|mistake|competit|each|both|price|return|cancel|loss)"
)
"""``$120 for the repair`` says what was paid for; behind these words other money is spoken of, or a part of a time."""
_SAID = (
    r"after\s+(?:your|the|a)?\s*(?:free\s+)?trial(?:\s+(?:period|ends))?", r"(?<=\()(?:paid|שולם)(?=\))",
    r"(?<=\s)(?:שולמה|שולם|paid)(?=\s*$)",
    r"(?:שנה|שנתיים|\d+\s+(?:שנות|שנים))\s+אחריות",
    r"paid\s+(?:by|with|on|via)(?![a-z])", r"בדרך\s+אלי(?:ך|כם)",
    rf"for\s+(?:the|my|your|our|this)\s+(?!{_NO_PURCHASE})[a-z]+(?:\s+(?!{_NO_PURCHASE})[a-z]+)?(?=\s*(?:$|[.,;!?\n]))",
    r"(?:was|were|been|got|being|am)\s+(?:charged|billed|debited|invoiced)", r"(?:will|we'll)\s+(?:collect|debit|take)",
    r"(?<!מחיר )(?<!תעריף )(?<!חשבון )(?<!תשלום )(?<!חיוב )על(?:ה|תה|ו)(?:\s+ל(?:י|נו|ך|כם|ו|ה))?(?=\s*$)",
    r"(?:i|we|you|have|i've|we've|already)\s*paid(?!\s+(?:by|with|on|via|off|back))",
    r"(?:החל\s+)?[במ]-?(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])(?![\d.,])",
    r"(?:has|have)\s+(?:been\s+)?(?:shipped|received|confirmed|arrived|placed|delivered|dispatched)",
    r"(?:בלי|ללא)\s+קשר\s+ל[א-ת]+(?:\s+ה[א-ת]+)?",
    r"ו?דמי\s+ה?(?:מנוי|חבר(?:ות)?|שימוש|שכירות|ניהול|משלוח)",
    r"עבור\s+\d[\d,]*\s*(?:[GTM]B|ג'יגה|דקות)", r"\d{1,2}-month\s+contract",
    r"ו?ללא\s+(?:דמי|עלות|תשלום|תוספת|התחייבות|ריבית|הגבל[הת]|הצמדה|קנס(?:ות)?|אותיות|הפתעות|תנאים|קשר)"
    r"(?:\s+(?:ביטול|משלוח|התקנה|נוספת|יציאה|קטנות|חיבור|גלישה|דקות|זמן))?(?![א-ת])", r"(?<=:\s)ללא(?=\s*(?:\n|$))",
    r"(?:ו?ללא|בלי|אינו\s+כולל|לא\s+כולל|without|excl(?:uding|\.)?|not\s+including)\s+(?:דמי\s+)?(?:the\s+)?"
    r"(?:ה?משלוח|ה?התקנה|ה?הובלה|ה?הרכבה|delivery|shipping|installation|postage)(?![א-ת])",
    r"(?:על[\s-]פי|ע\"פ|לפי|בהתאם\s+ל)\s*ה?(?:סיכום|הסכם|שיחה|שיחת|הצעה|חוזה|מוסכם|סיכומ|הסכמ|שיחות)[א-ת]{0,3}"
    r"(?:\s+ה?(?:שיחה|שיחתנו|שיחתינו|טלפונית?|קודמת|חתום|בינינו|אית(?:ך|כם)))*",
    r"תשלומים(?:\s+(?:שווים|קבועים|רצופים|חודשיים))+",
    r"(?:השיבו|השב|הקש|הקישו|press|reply)\s+(?:\d|[\"']?(?:stop|yes|כן|הסר)[\"']?)(?!\d)",
    r"no\s+(?:interest|fees?|contract|commitment|hidden\s+(?:fees|charges)|strings|surprises)",
    r"(?:נותרו|נשארו|only)\s+\d+\s+(?:יחידות\s+|פריטים\s+)?(?:אחרונ(?:ות|ים)\s+)?(?:במלאי|left)(?:\s+in\s+stock)?",
    r"(?:ב?יום\s+)?(?:[א-ו]'|ראשון|שני|שלישי|רביעי|חמישי|שישי)(?=[\s,]+(?:ה-?\s*)?\d)|יום\s+(?:[א-ו]'|ראשון|שני|שלישי|רביעי|חמישי|שישי)",
    r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)day",
    r"(?:אחרי|לאחר)\s+ה?הנחה(?!\s+של)", r"after\s+discount(?!\s+of)", r"בכל\s+עת", r"תוקף(?:\s+ה?(?:מבצע|הצעה))?",
    r"נספח\s+[א-ת]'?(?![א-ת])", r"בתוקף", "interest-free",
    r"(?:ב|עם\s+|ללא\s+)התחייבות(?:\s+ל(?:שנה|שנתיים))?", r"מדי\s+חודש\s+בחודשו", r"בהוראת\s+קבע",
    r"from\s+now\s+on", r"(?:ב|באמצעות\s+|דרך\s+)(?:ביט|פייבוקס)",
    r"בכרטיס\s+אשראי", r"by\s+(?:credit\s+card|direct\s+debit)",
    r"\d+\s*%\s*(?:הנחה|discount|off)", r"ה?הנחה\s+(?:של\s+)?\d+\s*%", r"(?:זמינה?\s+)?באזור\s+ה?אישי", r"שובר\s+ל?תשלום",
    r"ל?צפייה\s+ב(?:פרטים|פירוט|חשבונית|חשבון|תנאים)",
    r"זמן\s+המתנה", r"בתיאום(?:\s+(?:מראש|טלפוני))?(?:\s+בלבד)?", r"בהצגת\s+תעוד[הת]\s+(?:מזהה|זהות)",
    r"שכר\s+ה?(?:לימוד|דירה)", r"תו\s+חני+ה", r"starting\s+(?:today|now|tomorrow|this|next)", r"ועד\s+ה?בית",
    r"הכי\s+(?:נמכרת?|משתלמת?|פופולרית?)",
    r"ייגבה\s+מחר", r"החזרה?\s+(?:תוך|בתוך|חינם)", r"ל(?:כל\s+)?(?:קו|משתמש|מכשיר|מנוי)(?:\s+אחד)?",
    r"לפרטי\s+ה?חבילה",
    r"עד\s+(?:ל-?)?\d+\s*(?:תשלומים|ימי|יח'|(?!חודש|שנ|שבוע|ימים|שעות|שקל)[א-ת]+(?:ים|ות))", r"עד\s+ה?בית",
    r"(?:includes?\s+)?tax(?:es)?\s+(?:and|&)\s+fees(?:\s+included)?",
    r"ל?(?:פרטים|מידע)\s+נוס(?:פים|ף)", r"(?:בכפוף|כפוף)\s+לתקנון", r"או", "or", "and", "with", "at", "this",
    r"\+?\s*(?:(?:free|bonus)\s+gift|ו?מתנה\s+חינם)(?![a-zא-ת])",
    r"is\s+(?:due|payable)", r"due\s+(?:on|by)", "until", r"in\s+total",
    rf"(?:(?:למשך|לתקופה\s+של|במשך|לאחר|אחרי|בתום|after)\s+|[לב]-?|for\s+(?:the\s+)?(?:first\s+)?){_SPAN}", r"for\s+(?=" + _MONTH + ")",
    _SPAN, "limited",
)  # fmt: skip
_LED = r"(?:(?<![א-ת])(?:[בלה]-?\s*|עד\s*(?:ל|ה)?-?)|\b(?:on|by|until|the|dated)\s+)?"
_DATES = when_used(rf"{_LED}(?:{DATED.pattern}|{NOT_IN_WORD}(?:{_DAY})(?![א-תa-z]))", re.IGNORECASE)
NEUTRAL_PHRASES = (
    pattern(_NUMBERED, before=NOT_IN_WORD), when_used(r"\(\d\)"),
    _DATES, VAT_OUT, VAT_IN, VAT_FREE, COUNTED_PER, *(p for p, _ in MONTHS_WORDS),
    *(p for _, p in PER),
    pattern(*_SAID, before=NOT_IN_WORD, after=WORD_ENDS), *(p for p, _ in MONTHS), CLUB,
    when_used(rf"{_LED}(?<![\d.,])\d[\d,]*(?:\.\d+)?" + COUNTED.pattern, re.I),
)  # fmt: skip
PAYS = pattern(
    "חויב(?:ת|תי|תם|נו|ה)?", r"חיוב\s+(?:בסך|על\s+סך)", "גב(?:ה|תה|ו|ינו)", "שילמ(?:תי|נו|ת|ה|ו)",
    "charged", "billed", "debited", "paid", "collected", before=NOT_IN_WORD, after=WORD_ENDS,
)
"""An amount was paid or taken: then words behind it may tell how and to whom; behind a price they make it conditional."""
HOW_PAID = pattern(
    r"(?:ב|by\s+|in\s+)(?:מזומן|אשראי|העברה(?:\s+בנקאית)?|צ'ק|שיק|cash|che(?:que|ck)|(?:bank|wire)\s+transfer)",
    r"בכרטיס(?:ך|כם|י)?(?:\s+ה?אשראי)?", r"אצל(?:כם|ם)?(?:\s+(?!ה?מתחר|אחרים)[א-ת\"']+){0,2}",
    r"at\s+(?-i:[A-Z])[\w'&-]+(?:\s+(?-i:[A-Z])[\w'&-]+)*", before=NOT_IN_WORD, after=WORD_ENDS,
)
"""``חויבת ב-89.90 ₪ בכרטיס``; ``75 ₪ במזומן`` alone is a price for those who pay in cash."""
