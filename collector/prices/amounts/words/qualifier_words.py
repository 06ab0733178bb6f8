"""What an amount is, told by the words beside it: the old price, the later one, a discount, with VAT or without, for how many months."""

from __future__ import annotations

from collector.prices.amounts.words.vat_words import TAX
from collector.prices.amounts.words.word_patterns import NOT_IN_WORD, WORD_ENDS, any_of, pattern

_OLD = (
    r"במקום(?!\s+אחד(?![א-ת]))", r"ה?מחיר\s+(?:ה?קודם|ה?מקורי|ה?מחירון|ה?רגיל|ה?מלא|ה?ישן|ה?מומלץ)", r"לפני\s+(?:ה?הנחה)", r"לפני(?=\s*:)",
    r"שילמת(?:ם|י)?\s+עד\s+(?:היום|כה)", "היה", "היתה", "הייתה", "בעבר", r"(?:עלה|עלתה)\s+בעבר", r"עד\s+(?:היום|כה|עכשיו)",
        r"instead\s+of",
    "was", "were", "previously", "formerly", r"regular(?:ly)?(?:\s+price)?",
    r"(?:list|old|original|former|full|usual)(?:ly)?(?:\s+price)?", "rrp", "msrp",
    r"before\s+discount",
)  # fmt: skip
_AFTER_OFFER = r"(?:ה?מבצע|ה?תקופה|תקופת\s+[א-ת]+)"
_THEN = (
    r"לאחר\s+מכן", r"אחרי\s+זה", r"אח\"כ", r"אחר\s+כך", "אחר-כך", r"אחרי\s+כן", "ואז", rf"(?:בתום|לאחר)\s+{_AFTER_OFFER}",
    r"(?:לאחר|אחרי|בתום)\s+(?:\d+\s+(?:ה?חודשים|שנים)|שנה)(?=\s*[-:,]?\s*(?:₪?\d|$))",
    r"(?:החל\s+)?מה?חודש\s+ה-?\s*\d+(?:\s+ואילך)?", "then", "thereafter", r"after\s+that", "afterwards", r"after\s+\d+\s+months",
    r"from\s+month\s+\d+", "לאחריה", "לאחריו", r"מה?שנה\s+ה?שני+ה", r"מחודש\s+\d+", r"בחודשים\s+(?:[2-9]|\d{2})\d*\s*-\s*\d+",
    r"(?:rising|going\s+up|increasing)\s+to", r"renews?\s+at", r"renewal\s+price", r"from\s+the\s+\d+(?:th|nd|rd|st)\s+month",
    r"(?:מתעדכ(?:ן|נת)|[יתמ]תייקרת?|[ית]תעדכן|[יתמ]?עודכ(?:ן|נת)|[יתנ]עלה|עולה)\s+ל-?(?=\s*(?:[\d₪$]|$))",
    r"(?:(?:goes|go|rises?|increases?)\s+(?:up\s+)?|updates\s+)to",
    r"מתחדשת?\s+ב", r"מחיר\s+(?:חידוש|בחידוש)",
)  # fmt: skip
SECOND = pattern(*_OLD, *_THEN, rf"(?:\+|פלוס|בתוספת|plus)(?!\s*(?:\d+%\s*)?(?:{TAX}|tax))", before=rf"{NOT_IN_WORD}ו?")
"""Where the words begin to speak of another amount."""
THEN = pattern(*_THEN, before=rf"{NOT_IN_WORD}ו?")
"""Words of a later price; after an earlier amount they make the next one the later price, wherever they stand between the two."""

_LINKS = (
    r"המחיר\s+(?:יהיה|הוא)", "תשלמו?", "ישולם", "של", "בסך", "רק", "הוא", "היא", "הם", "הן", "היה", "היתה", "יהיה", "ב-?", "ל-?",
    r"it\s+is", r"price\s+is",
    "only", "at", "of", "is", "to", "for",
)  # fmt: skip
_TAXED = rf"(?:\s*\(?(?:כולל|לרבות|incl(?:uding|\.)?)\s+{TAX}\)?)?(?:\s*\(?(?:ב-?)?(?:ש\"ח|₪|NIS|ILS)\)?)?"
LINK = rf"{_TAXED}[\s:,\-–(]*{any_of(*_LINKS)}?[\s:(]*$"
_FEES = "(?:חיבור|התקנה|משלוח|ביטול|טיפול|הקמה|הצטרפות|ניתוק|איחור|גבי+ה|פיגור)"
_DAY_IN_WORDS = r"(?:st|nd|rd|th)?\s+[a-zא-ת]{3,9}(?:,?\s+\d{4})?"
_DAY_ALONE = r"\s+\d{1,2}(?:[./]\d{1,2}(?:[./]\d{2,4})?|\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)"
_UNTIL = rf"(?:{_DAY_ALONE}|\s+(?:עד|by|before|until)\s+(?:ה-?|the\s+)?\d{{1,2}}(?:[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?|{_DAY_IN_WORDS}))?"
_DUE = tuple(
    word + _UNTIL
    for word in (
        r"(?:סה\"?כ\s+|סך\s+הכ?ול?\s+)?(?:ה?סכום\s+|ה?יתרה\s+)?(?:לתשלום|לחיוב)", r"יש\s+לשלם", r"עלי(?:ך|כם)\s+לשלם",
        r"total\s+(?:to\s+pay|due|payable)",
        r"(?:amount|sum|balance)\s+(?:now\s+|still\s+)?(?:due|payable|to\s+pay)",
        r"(?:please\s+)?pay", r"pay\s+this\s+amount", r"you\s+(?:owe|pay)",
            r"to\s+pay",
    )
)  # fmt: skip
"""What a bill asks to be paid, as it says so."""
_BEFORE: dict[str, tuple[str, ...]] = {
    "instead-of": tuple(f"[במ]?{word}" if word[0] > "z" else word for word in _OLD),
    "then": tuple(f"ו?{word}" if word[0] > "z" else word for word in _THEN),
    "from": (r"החל\s+מ-?", r"(?<![\"'])מ", r"starting\s+(?:at|from)", "from", r"as\s+low\s+as"),
    "threshold": (
        r"(?:החל\s+)?מעל(?:\s+ל-?)?", r"מתחת\s+ל-?", r"(?:יותר|פחות)\s+מ-?", "לפחות", "מינימום",
        r"ב?(?:קנ?י+ה|הזמנה|הזמנות)\s+(?:של|מעל|מ-?|החל\s+מ-?)", r"קנ[הוי]\s+(?:מעל|ב-?)", r"חסרי?ם?(?:\s+ל(?:ך|כם))?(?:\s+עוד)?",
        "over", "above", "[<>≤≥]", r"more\s+than", r"less\s+than", "under", "below", r"at\s+least", r"min(?:imum|\.)?",
        r"(?<!your )(?:orders?|purchases?|spend(?:ing)?)(?:\s+(?:of|over|above|from))?",
    ),
    "up-to": (r"(?<!דמי ו)עד(?!\s+ה?בית)(?:\s+ל?סכום)?", r"לכל\s+היותר", "מקסימום", "תקרה", r"תקרת\s+[א-ת]+",
        r"מסגרת(?:\s+ה?אשראי)?", r"(?:credit\s+)?limit", r"סכום\s+ה?ביטוח", r"cover(?:age)?\s+(?:amount|level)",
        "ceiling", "cap(?:ped)?(?:\\s+at)?", r"up\s+to", r"at\s+most", "max(?:imum)?"),
    "about": (
        r"(?<![\"'])כ", "בערך", r"ca\.?", "circa", "roughly", "בקירוב", "≈", "≅", "∼", "בסביבות", "about", r"approx(?:imately|\.)?",
        "around", "~",
        r"קרוב\s+ל", "כמעט", r"קצת\s+(?:יותר|פחות)\s+מ", r"close\s+to", "nearly", "almost", r"just\s+(?:under|over|above|below)",
        r"(?:מחיר\s+)?ממוצע(?:ת|ים|ות)?", r"בממוצע", r"(?:מחיר\s+)?משוער",
        "אומדן", r"הערכת\s+מחיר", r"משהו\s+כמו", r"something\s+like", r"in\s+the\s+region\s+of",
        "average", "avg\\.?", r"estimated?(?:\s+price)?", "est\\.",
    ),
    "worth": (
        r"מחיר\s+(?:בחו\"ל|בחנות|בחנויות|אצל|בשוק)", "בשווי", r"ה?שווי(?:\s+ה?(?:מתנה|הטבה|פרס|תו|שובר))?",
        "שווה", "worth", r"(?:to\s+)?wins?", "won", "prize",
        r"(?:בפרס|פרס)(?:\s+של)?",
        r"(?<!עם )(?<!עם ה)(?:קופון|שובר|תו\s+קני+ה)(?:\s+(?:של|בסך|על\s+סך))?",
        r"(?<!with )(?<!with a )coupon(?:\s+(?:of|for))?", r"(?:trade-?in\s+)?value(?:d)?(?:\s+at)?",
        r"(?:אצל\s+|מ)?ה?מתחרים",
        r"at\s+(?:the\s+)?competitors?", "competitors?",
        r"בחנויות(?:\s+אחרות)?", r"elsewhere",
    ),
    "discount": (
        r"(?<!אחרי )(?<!לאחר )(?<!לפני )ה?הנחה", r"(?:אחרי|לאחר)\s+ה?הנחה(?=\s+(?:של|בסך))", r"הנחת(?:\s+[א-ת]+){1,3}", "ה?חיסכון",
        r"promo(?:tion)?(?:\s+code)?(?=\s*:?\s*(?:$|[\d₪$€£-]))", "פחות", "deducted", r"\d+\s*%\s*(?:מ-?|of|off)(?!\s*:)",
            "ה?חסכון", "ש?חוסכ(?:ים|ת)", "ש?חסכ(?:ת|תם|תן|ו|תי|נו)?", "ש?[תנ]חסכ(?:ו|י)?",
        r"(?<!after )(?<!before )discount", r"after\s+(?:a\s+)?discount(?=\s+of)", r"(?:you\s+)?saved?", "savings?",
    ),
    "refund": (
        "ל?ה?זיכוי", "זיכויים", "ל?ה?החזר", "ה?החזרים", "ש?[יה]וחזר[הו]?",
        "זוכה", "זוכית", r"(?:ב|ל|י?תרת\s+)?ה?זכות(?:ך|כם|ו)?", "refund(?:ed)?",
        r"credit(?:ed|s)?(?!\s+card)", "cash\\s?back", r"cr\.?", "קאשבק", "הוחזרו?", "בחזרה", r"(?:get|got|receive)\s+back",
        r"(?:מזכה|מזכים|זיכיתי|אזכה|נזכה)\s+(?:את|אות)[א-ת]{0,3}",
        r"(?:credit|refund|reimburse)(?:ed|ing)?\s+(?:to\s+)?(?:you|me|us|him|her|them|your\s+(?:account|card)|my\s+(?:account|card))(?:\s+(?:with|for|by))?",
            r"reimburse(?:d|ment)?",
        "reversal", "chargeback", r"ביטול\s+(?:חיוב|עסקה|הזמנה)", r"ש?נחזיר(?:\s+ל[א-ת]{1,3})?",
        r"[א-ת]{0,3}זיכ(?:ינו|תה|יתי|ו)(?:\s+אות[א-ת]{1,2})?",
        r"[נית]זכה(?:\s+אות[א-ת]{1,2})?", r"[הת]?זוכ(?:ה|ית|ו|תם|י)",
        r"ביטל(?:נו|תי|ה|ו)\s+(?:את\s+)?ה?(?:חיוב|עסקה|תשלום|קנס)", r"ת?י?קבל[וי]?\s+(?:חזרה|בחזרה)", r"ה?חזרנו",
        r"נחזיר(?:\s+ל[א-ת]{1,3})?", r"returned", "פיצוי(?:ים)?",
        r"ל?לזכות(?:\s+ה?לקוח)?", r"הקטנת\s+חיוב", r"(?:חיוב\s+)?ש?בוטלה?", r"cancel+ed(?:\s+charge)?", "compensation",
        r"ow(?:e|ing)\s+you", r"(?:you\s+)?(?:will\s+)?(?:receive|get)\s*", "מענק", r"בונוס(?:\s+[א-ת]+)?", "bonus",
        r"הופקד(?:ו|ה)?(?:\s+לחשבונ(?:ך|כם|ו))?", "תקבול", r"ה?ועבר(?:ו|ה)?\s+לחשבונ(?:ך|כם)(?:\s+(?:סך\s+של|בסך))?",
        r"נמחק(?:ה|ו)?(?:\s+חוב(?:\s+של)?)?", r"קוזז(?:ה|ו)?", r"הופחת(?:ה|ו)?", r"נוכ(?:ה|תה|ו)", "rebate", "less",
        r"waived(?:\s+(?:the|your|that|my))?",
        r"ויתרנו\s+על",
    ),
    "denied": (r"לא\s+הצלחנו\s+ל(?:חייב|גבות)(?:\s+[א-ת]+){0,3}",
        r"(?:couldn't|could\s+not|unable\s+to|failed\s+to)\s+(?:charge|collect|debit|take)(?:\s+[a-z]+){0,3}",
        r"לא(?!\s+כולל)(?:\s+עוד)?"
        r"(?:\s+(?:גבינו|נגבה|נגבו|חויבת[םן]?|חויבנו|שולמו?|שילמ(?:תי|נו|ת)|יגבה|ייגבה|נגבה|תחויב[וי]?))?",
    r"אין(?:\s+עוד)?", r"no\s+(?:more|longer)", r"not(?!\s+incl)"),
    "change": (
        r"(?:הוזלה?|ירדה?|עלה|עלתה|התייקרה?|יעלה|תעלה|ירדו|עלו|יתייקר|תתייקר|זול(?:ה)?|יקר(?:ה)?)\s+ב-?",
        r"(?:הע?לי?נו|הע?לו|הורדנו|הורידו|הוזלנו|ייקר(?:נו|ו)|העלית[םן]?)\s+(?:ל[א-ת]{1,3}\s+)?(?:את\s+)?ה?(?:מחיר|תעריף|חשבון|מנוי|מסלול)(?:\s+ב-?)?",
        r"(?:עליית|העלאת|הורדת|תוספת)\s+ה?(?:מחיר|תעריף)(?:\s+של)?", r"(?:התייקרות|הוזלה|ירידה|עלייה)\s+של",
        r"(?:price\s+)?(?:increase|rise|decrease|drop|hike)\s+of", r"price\s+(?:drop|increase|rise|cut|hike|difference|gap|match)",
        r"(?:down|up|dropped|rose|risen|increased?|reduced|cut|cheaper)\s+by",
    ),
    "balance": (
        r"ה?יתרה(?:\s+(?:שלך|שלכם|בחשבון|נוכחית))?", "ב?ה?ארנק", r"נצבר[הו]?(?:\s+[א-ת]+)?", r"צבר(?:ת|תם|נו)", r"יתרת(?:ך|כם|ו|ה|י)",
        r"נותר(?:ו|ה)?(?:\s+ל(?:ך|כם|י|נו))?", "remaining", r"(?:your\s+|current\s+|account\s+)?balance",
            "wallet", "available",
    ),
    "total": (
        *_DUE, r"סה\"?כ", r"סך\s+(?:ה?כל|הכול)", r"סכום\s+(?:החשבון|החיוב|כולל(?:\s+מע\"מ)?)",
        r"ה?חיוב\s+ה?כולל(?!\s+מע)", "total", r"(?:sum|grand|overall)\s+total",
    ),
    "due": _DUE,
    "previous": (
        r"(?:יתרה|יתרת|חוב)\s+(?:חוב\s+)?(?:מ?ה?תקופה\s+)?קודמת",
        r"(?:יתרה|יתרת|חוב|חשבון)\s+(?:קודם|קודמת|ה?פתיחה|מחשבון\s+קודם|מחודש\s+קודם|עבר)",
                        r"(?:previous|opening|prior|past)\s+(?:balance|bill|due)", r"balance\s+(?:brought\s+)?forward",
        r"last\s+bill", r"previous(?=\s*:)",
    ),
    "paid": (
        r"(?:ה?תשלומים?\s+)?שהתקבלו?", "שולם", "שולמו",
        r"(?:התקבל|קי?בלנו)(?:\s+(?:את\s+)?ה?תשלומ?(?:ם|ך|כם)?)?(?:\s+(?:ע(?:ל\s+סך|\"ס)|בסך))?",
        r"(?:received|got)\s+your\s+payment(?:\s+of)?",
        r"payments?\s+received",
        r"ה?תשלומים\s+שנתקבלו", r"(?:total|amount)\s+paid", r"ה?סכום\s+ששולם", r"thank\s+you\s+for\s+(?:your|the)\s+payment(?:\s+of)?",
    ),
    "subtotal": (
        r"סכום\s+ביניים", rf"(?:סה\"?כ|סך\s+הכל|סכום)\s+(?:חיובים\s+)?(?:חייב(?:ים)?\s+ב|פטור(?:ים)?\s+מ){TAX}",
        rf"(?:סה\"?כ|סך\s+הכל|סכום)\s+(?:חיובים\s+)?(?:לפני|ללא|לא\s+כולל)\s+{TAX}", r"sub-?total",
        rf"total\s+(?:before|excluding|excl\.?|without)\s+{TAX}",
    ),
    "fee": (
        r"דמי\s+(?!ה?(?:מנוי|שימוש|שכירות|חבר|ניהול))[א-ת]+(?:\s+[א-ת]+)?(?:\s+\(?חד[-\s]?פעמי[א-ת]*\)?)?", "ה?פי?קדון",
        r"ערבות(?:\s+[א-ת]+)?", "deposit",
        "excess", "deductible", r"השתתפות\s+עצמית", r"ה?ריבית\s+(?:על\s+)?ה?פיגור(?:ים)?",
        rf"(?:עלות|מחיר)\s+ה?{_FEES}(?:\s+\(?חד[-\s]?פעמי[א-ת]*\)?)?", "ה?משלוח",
            r"ה?קנס(?:\s+[א-ת]+)?", "ה?עמלה", r"fine(?:\s+of)?", "penalty", r"עמלת\s+[א-ת]+", r"(?<!ללא )(?<!בלי )ריבית(?:\s+[א-ת]+)?",
            r"interest(?!-free)",
            "shipping",
        "delivery", "installation",
        r"(?:set-?up|(?:re)?connection|activation|cancel+ation|late(?:\s+payment)?|(?:early\s+)?termination|service|booking|handling|delivery|shipping"
            r"|installation|joining|registration|admin(?:istration)?|processing|transaction|convenience|cleaning|reservation|exit)\s+(?:fees?|charges?)",
        r"אגר(?:ה|ת\s+[א-ת]+)",
            r"(?<!monthly )(?<!annual )(?<!yearly )(?<!membership )(?<!subscription )fee",
    ),
    "extra": (
        r"בתוספת", r"תוספת(?:\s+של)?", "ועוד", r"\+", r"(?<![|\n•]\s)(?<![|\n•])פלוס",
        r"(?<![|\n•]\s)(?<![|\n•])(?-i:plus|(?<![A-Za-z]\s)P(?:lus|LUS))(?!\s*[\n:])",
    ),
    "installment": (
        r"תשלומים(?:\s+ה?(?:שווים|חודשיים|קבועים|רצופים))*(?:\s+(?:ללא|בלי)\s+ריבית(?:\s+והצמדה)?)?\s+(?:של|בסך)",
        r"(?:תשלום|חיוב)?\s*\d+\s+מתוך\s+\d+", r"(?:(?:equal|interest-free|monthly)\s+)*(?:payments|instal+ments?)\s+of",
        r"(?:(?:equal|interest-free|monthly)\s+)+payment\s+of",
        r"\d+\s+(?:out\s+)?of\s+\d+", r"\d+\s*[x×]",
    ),
}  # fmt: skip
ROLES_BEFORE = tuple((role, pattern(*words, before=rf"{NOT_IN_WORD}ו?", after=LINK)) for role, words in _BEFORE.items())
"""What an amount is, told by the words right before it."""
ROLE_WORDS = {role: pattern(*words, before=rf"{NOT_IN_WORD}ו?", after=WORD_ENDS) for role, words in _BEFORE.items()}
"""The same words wherever they stand."""
_AFTER: dict[str, tuple[str, ...]] = {
    "then": (*(f"ו?{word}" if word[0] > "z" else word for word in _THEN),),
    "discount": ("ה?הנחה", "חיסכון", "חסכון", "off", "discount"),
    "refund": (
        r"[-–(\[]?\s*(?:זיכוי|החזר|פיצוי(?:ים)?|[לב]?זכות(?:ך|כם|ו)?|יתרת\s+זכות|refund(?:ed)?|credit(?!\s+card)|cr|cash\s?back|חזרה|חזרו?|יוחזרו?)",
        r"(?:יוחזר|יזוכה|will\s+be\s+(?:refunded|credited|returned)|back|returned|הוחזרו?|זוכו?)",
    ),
    "from": (r"\+(?!\s*\S)", "ומעלה", "ואילך", r"and\s+(?:up|above)", r"or\s+more"),
    "about": ("בערך", "בקירוב", r"or\s+so", r"approx(?:imately|\.)?", r"\(\s*(?:est|approx)"),
    "denied": (r"(?:נכשל(?:ה|ו)?|נדח(?:ה|תה|ו)(?!\s+ל(?!א\s))|סורב(?:ה|ו)?|לא\s+כובד(?:ה|ו)?)",
        r"(?:(?:but\s+)?(?:the|your)\s+(?:payment|charge|card)\s+)?(?:(?:has|have|was|were)\s+)?(?:been\s+)?(?:declined|failed|rejected|bounced)"),
    "threshold": (r"(?:לקבלת\s+|ל)משלוח\s+חינם", r"(?:more\s+)?(?:for|to\s+get|away\s+from)\s+free", r"more\s+(?:for|to)\b"),
    "up-to": ("ומטה", r"or\s+less", r"and\s+below"),
    "installment": (r"[x×*]\s*\d+", r"ב-?\s*\d+\s+תשלומים"),
    "instead-of": (r"לפני\s+ה?הנחה", r"before\s+discount",
        r"ה?מחיר\s+(?:ה?קודם|ה?מקורי|ה?מחירון|ה?רגיל|ה?מלא|ה?ישן|ה?מומלץ)(?=\s*(?:[|\n)]|$))",
        r"(?:regular|list|original|full|old)\s+price(?=\s*(?:[|\n)]|$))"),
    "change": (r"(?:higher|lower|more|less)\s+than", r"(?:more|less|extra|cheaper|dearer)(?=\s+(?:a|per|each|every)\b|\W*$)",),
    "fee": (
        r"(?:set-?up|(?:re)?connection|activation|cancel+ation|late|(?:early\s+)?termination|booking|handling|joining|registration)"
        r"\s+(?:fee|charge)", r"(?:shipping|delivery|postage)(?=\W*$|\s*[.,;)\n])", r"משלוח(?=\W*$|\s*[.,;)\n])",
    ),
    "worth": (r"בחנויות", "value", "מתנה", r"(?:as\s+a\s+)?gift"),
}
ROLES_AFTER = tuple((role, pattern(*words, before=r"^[\s,(]*", after=WORD_ENDS)) for role, words in _AFTER.items())
"""What an amount is, told by the words right after it."""
PAID_ONCE = pattern(
    rf"דמי\s+ה?{_FEES}", rf"ה?{_FEES}", r"חד[-\s]?פעמי", TAX, "shipping", "delivery", r"p&p", "postage", "one[-\\s]?time", "once",
    r"(?:setup|set-up|connection|activation|installation|joining)(?:\s+(?:fee|charge|cost))?",
    before=r"\s*(?:ל-?|עבור\s+|בגין\s+|for\s+|in\s+)?", after=WORD_ENDS,
)
"""What an addition behind a price is for, where it is paid once or is the tax."""
CREDIT = pattern(
    "ל?ה?זיכוי(?:ים)?", r"ה?החזר(?:ים)?(?:\s+כספי)?", "ש?[יה]וחזר[הו]?",
        "זוכ(?:ה|ית|ינו|יתם)", "[ינ]זוכה", "קאשבק", r"בחזרה", r"ביטול\s+(?:חיוב|עסקה|הזמנה|תשלום)",
    "ז'",
    r"(?:ב|ל|יתרת\s+)?ה?זכות(?:ך|כם|ו)?", "refund(?:ed)?",
    r"(?:money|paid)\s+in(?!\s)", r"money[\s-]back(?!\s+(?:guarantee|policy))",
    r"(?:you(?:'re|\s+are)|amount)\s+owed(?=\W*$)", r"ow(?:e|ed|ing)\s+(?:to\s+)?you", r"(?:due|payable|returned|paid\s+back)\s+to\s+you",
    r"returned\s+to(?!\s+(?:sender|stock|the\s+store))", r"over-?pa(?:id|yments?)", r"over-?charged?", r"in\s+your\s+favou?r", "goodwill",
    "compensation", "rebates?", r"ex\s+gratia",
    r"(?:sent|transferred|deposited|returned|added|issued)\s[^.]{0,24}?\bto\s+your\s+(?:account|card|bank|wallet)",
    "ה?פיצוי(?:ים)?", r"(?:ה?תשלום|ה?חיוב|שול(?:ם|מו)|נגבה|חויב(?:ת|תם)?|ששולמו?)\s+ב?י[ית]ר", r"ל?טובתך", r"מגיע(?:ים|ות)?\s+לך",
    r"(?:ה?ו?עבר(?:ו|ה|נו)|הופקד(?:ו|ה)?|הועברה?)\s[^.]{0,24}?ל?חשבונך",
    r"credit(?:ed|s)?(?!\s+(?:card|limit|score))", r"cash\s?back", r"(?-i:CR)\.?", r"(?:get|got|receive)\s+back", r"reimburse(?:d|ment)?",
        "reversal", "reversed", "chargeback",
    before=rf"{NOT_IN_WORD}(?<!ללא )(?<!אין )(?<!no )(?<!אפשרות )",
    after=rf"{WORD_ENDS}(?!\s+(?:תוך|בתוך|עד|within|policy|guarantee))",
)  # fmt: skip
"""Words of money that comes back, anywhere in the words of one amount."""
PENALTY = pattern(
    "ה?פי?קדון", "ערבות", "ה?קנס", "ה?ריבית", r"(?:דמי\s+)?(?:פיגור(?:ים)?|איחור)", "deposit", "fine", "penalty", "interest", "late",
    before=NOT_IN_WORD, after=WORD_ENDS,
)
"""A sum that is no price of anything: what a delay costs, what is given back."""
OWED_BESIDE = pattern("ה?פי?קדון", r"השתתפות\s+עצמית", "excess", "deductible", "ה?קנס", r"ה?ריבית", "ה?פיגורים", "deposit", "penalty",
    r"interest(?![-\s]free)", before=rf"{NOT_IN_WORD}(?<!ללא )(?<!בלי )(?<!no[\s-])(?<!zero[\s-])(?<!without )(?<!points of )",
    after=WORD_ENDS)
"""In a label: the amount beside it is no price."""
CLUB = pattern(
    r"(?:ל|ב)?ה?מועדון", r"(?:ל|ה)?חברי(?:ם|\s+מועדון)?", r"מחיר\s+(?:חבר|לחבר|מועדון|אשראי)", "קופון",
    r"קוד\s+הטבה", r"ל(?:ה)?לקוחות\s+חדשים",
    r"ל?מצטרפים(?:\s+חדשים)?", "לסטודנטים?", "לחיילים?", r"לגמלאים", r"בכפוף\s+ל[א-ת]+", r"בתנאי", "club", "members?(?:hip)?", "coupon",
    r"promo(?:\s+code)?", r"new\s+customers?", "students?", "loyalty", r"if\s+you", r"on\s+orders", r"with\s+(?:a\s+)?(?:card|trade-?in)",
    before=NOT_IN_WORD, after=WORD_ENDS,
)  # fmt: skip
"""Words of a price that only some people get, or on a condition."""
ROSE = pattern(
    "עלה", "עלתה", "יעלה", "תעלה", r"עולה(?!\s+(?:רק\s+)?החל)",
    "יורדת?", "יירד", "תרד", "התייקרה?", "יתייקר", "תתייקר", "עודכ(?:ן|נה)", "יעודכן", "תעודכן",
    "ירדה?", "השתנ(?:ה|תה)", "rose",
    "rise[sn]?", "raised", "increased?", r"(?:went|goes|go|going)\s+(?:up|down)",
    r"(?:mov(?:e[sd]?|ing)|chang(?:ing|es?))(?=[^\d,.]*\sfrom)", "changed", "updated", "dropped", "fell", r"(?:up|down)(?=\s+from\s)",
    after=r"[^\d]*$",
)  # fmt: skip
"""``עלה מ-99 ל-129``: the first is the old price, not the lower end of a range."""

_FOR = r"(?:ל(?:משך|תקופה\s+של|תקופת)?|ב)[-\s]*"
_COMING = r"(?:\s+ה?(?:ראשונה|קרובה|באה))?(?![א-ת])"
MONTHS = (
    (pattern(r"(?<!\d)(\d{1,3})\s*ה?חודשים", r"for\s+(?:the\s+first\s+)?(\d{1,3})\s*(?:months?|mo\b)", r"first\s+(\d{1,3})\s+months?"), 1),
    (pattern(rf"{_FOR}(\d{{1,2}})\s*שנים", r"for\s+(\d{1,2})\s+years?"), 12),
)
MONTHS_WORDS = (
    (pattern(r"ה?חודש\s+ה?ראשון", r"first\s+month"), 1),
    (pattern(r"(?:[להב]|של\s+)?חודשיים\s+ה?(?:ראשונים|קרובים|באים)", r"first\s+two\s+months"), 2),
    (pattern(r"שלושת\s+ה?חודשים\s+ה?ראשונים", r"first\s+three\s+months"), 3),
    (pattern(rf"{_FOR}חצי\s+שנה", r"for\s+half\s+a\s+year", r"for\s+six\s+months"), 6),
    (pattern(rf"{_FOR}שנה\s+וחצי"), 18),
    (pattern(rf"(?:(?:ל|ב|כל\s+)חודש|חודשי)[\s,]+(?:ל(?:כל\s+ה)?|[בל]משך\s+ה?)שנה{_COMING}", r"a\s+month[\s,]+(?:a|one)\s+year"), 12),
    (pattern(rf"(?:למשך|במשך|לתקופה\s+של|לתקופת)\s*ה?שנה{_COMING}",
        r"[לב]שנה\s+ה?(?:ראשונה|קרובה|באה)", r"for\s+(?:a|one|the\s+(?:first|next))\s+year"), 12),
    (pattern(r"(?:למשך|לתקופה\s+של|לתקופת)?\s*(?<!ים )(?<!ים ה)ל?שנתיים(?:\s+ה(?:ראשונות|קרובות|באות))?(?![א-ת])",
        r"for\s+two\s+years"), 24),
)
SUM_PAID = pattern(r"ה?סכום\s+ששולם", r"(?:total|amount)\s+paid", before=NOT_IN_WORD, after=rf"{WORD_ENDS}\s*:?")
"""How a receipt calls its sum."""
RENEWS = pattern(
    r"(?:plan|subscription|membership|policy|contract|licen[cs]e|package)\s+(?:will\s+|automatically\s+|auto-?)*renews?\s+"
    r"(?:on\s+[\w ]{3,20}\s+)?at",
    r"ה?(?:מנוי|מסלול|חבילה|פוליסה|חוזה|רישיון)(?:\s+של[א-ת]{1,3})?\s+[תי]?[מת]תחדשת?\s+ב", before=NOT_IN_WORD,
)
"""A contract that goes on at an amount, where no other is told."""
SPAN_ALONE = pattern(
    r"ל-?\s*\d{1,3}\s*(?:חודשים|שנים)", r"לשנה\s+ה?(?:קרובה|באה)", "לשנתיים",
    r"for\s+(?:\d{1,3}|two|six)\s*(?:months?|years?)", before=r"^\s*", after=WORD_ENDS
)
"""``120 ₪ ל-3 חודשים``, no period said: the price may be for all of the months or for each."""
TOTAL_LINE = pattern(
    r"סיכום(?:\s+ה?חיובים)?",
    r"סה\"?כ", r"סך\s+(?:ה?כל|הכול)", r"סכום\s+כולל", r"(?:grand\s+)?totals?", before=r"^[\s\-–*]*", after=WORD_ENDS
)
"""Begins a line whose amount is a sum, whatever words follow (``סה"כ חיוב החודש``) …"""
NOT_THE_TOTAL = pattern(
    TAX, "קודמת?", "קודם", "ביניים", "הנחות?", "זיכויים?", "לפני", "sub", "previous", "before", "discounts?", "savings?", "credits?",
        "excl", "items?", before=NOT_IN_WORD
)
"""… unless one of these words does: the sum of something else."""
