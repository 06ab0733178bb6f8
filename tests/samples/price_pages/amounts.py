"""Pages on which the amount itself is the difficulty: forms of numbers, signs, joints, masks, foreign currencies, bare numbers."""

from __future__ import annotations

from collections.abc import Iterator

from tests.samples.price_pages.page import Page, texts

SHEKELS = ("₪", 'ש"ח', "ש״ח", "ש''ח", "ש׳׳ח", "שקל", "שקלים", "שקלים חדשים", "NIS", "ILS", "&#8362;", "shekels", "new shekels", "שח")
NUMBERS = {
    "129.90": ("129.90", "129.9", "129,90", "&#8235;129.90&#8236;", "&rlm;129.90&rlm;", "&lrm;129.90", "١٢٩٫٩٠", "۱۲۹٫۹۰", "１２９.９０",
               "129⁹⁰", "129&#8203;.90", "⁦129.90⁩"),
    "129.00": ("129", "129.00", "129.0"),
    "1299.90": ("1,299.90", "1299.90", "1.299,90", "1'299.90", "1’299.90", "1&nbsp;299.90", "1&#8239;299,90", "1&thinsp;299.90",
        "١٬٢٩٩٫٩٠"),
    "1299.00": ("1,299", "1299", "1,299.00"),
    "12345.00": ("12,345", "12,345.00", "12345"),
}  # fmt: skip
DOLLARS = {
    "USD": ("$", "US$", "USD", "דולר", "דולרים"), "EUR": ("€", "EUR", "אירו", "יורו"), "GBP": ("£", "GBP", "פאונד", 'ליש"ט',
        "לירות סטרלינג"),
    "CAD": ("C$", "CAD"), "AUD": ("A$",), "CHF": ("CHF",), "JPY": ("¥", "JPY"), "PLN": ("zł",), "INR": ("₹",), "TRY": ("₺",), "RUB": ("₽",),
    "JOD": ("דינר ירדני",), "EGP": ("לירות מצריות",), "THB": ("฿",), "CZK": ("Kč",), "QAR": ("QAR",), "SAR": ("SAR",), "MAD": ("MAD",),
        "UAH": ("₴",),
}  # fmt: skip
CREDITS = (
    "זיכוי {}", "זיכוי: {}", "זיכוי בסך {}", "{} זיכוי", "{} (זיכוי)", "החזר {}", "החזר כספי של {}", "{} לזכותך", "זוכית ב-{}",
    "יתרת זכות {}",
    "יתרה לזכותכם: {}", "{} ז'", "סכום לזיכוי {}", "קיבלת החזר בסך {}", "הוחזרו {}", "נזקפו לזכותך {}", "תקבלו בחזרה {}", "refund {}",
    "Refund of {}", "credit {}", "{} credit", "{} CR", "{} Cr.", "({})", "({}) זיכוי", "Credit balance {}", "cashback {}",
    "you get back {}",
    "{} refunded", "Reimbursement {}", "reversal {}", "chargeback {}", "ביטול חיוב {}", "Credit note {}", "הודעת זיכוי {}",
    "חשבונית זיכוי {}",
    "קאשבק {}", "הנחה {}", "הנחה של {}", "{} הנחה", "discount {}", "save {}", "{} off", "חסכת {}", "מינוס {}", "minus {}",
)  # fmt: skip
MINUS = ("-50.00 ₪", "50.00- ₪", "₪-50.00", "-₪50.00", "‎-50.00 ₪", "−50.00 ₪", "50.00 ₪-", "‏‎-50.00‎ ₪", "&minus;50.00 ₪", "₪ -50.00",
    "﹣50.00 ₪",
         "<span dir=ltr>-50.00</span> ₪", "<span>-</span><span>50.00</span> ₪", "–50.00 ₪", "₪50.00-", "-&nbsp;50.00 ₪")  # fmt: skip
JOINTS = ("129 90 ₪", "129:90 ₪", "129/90 ₪", "129|90 ₪", "129. 90 ₪", "129 .90 ₪", "1 2 9 . 9 0 ₪", "129﻿ 90 ₪", "129 , 90 ₪", "129;90 ₪",
          "129_90 ₪", "129*90 ₪", "129\\90 ₪", "12 9.90 ₪", "1.2.9 ₪", "129..90 ₪", "129,9,0 ₪", "1,29.90 ₪", "12,34,567 ₪", "0129.90 ₪",
          "129.90.10 ₪", "129.9O ₪", "l29.90 ₪", "129.9 0 ₪", "1<wbr> 29.90 ₪", "129<br>90 ₪", "1.299 ₪", "129.900 ₪",
          "129–90 ₪")  # fmt: skip
MASKS = ("1**.90 ₪", "***.90 ₪", "12?.90 ₪", "XX.90 ₪", "1XX ₪", "129.xx ₪", "129.** ₪", "₪•••", "₪1••.90", "___ ₪", "12█.90 ₪",
    "129.9? ₪", "129.90… ₪", "…29.90 ₪", "12… ₪",
         "129K ₪", "1.5M ₪", "₪#29.90", "NaN ₪", "-- ₪", "₪{{price}}", "₪undefined", "₪ —")  # fmt: skip


def pages() -> Iterator[Page]:
    """All pages of this kind."""
    for n, sign in enumerate(SHEKELS):
        yield from texts(f"shekel {n}", "129.90 ILS", f"129.90 {sign}", f"מחיר: 129.90 {sign}")
        yield from texts(f"shekel joined {n}", "?129.90 ILS", f"129.90{sign}", f"{sign}129.90", f"{sign} 129.90")
    for amount, forms in NUMBERS.items():
        for n, form in enumerate(forms):
            yield from texts(f"number {amount} {n}", f"{amount} ILS", f"{form} ₪", f"₪{form}", f"המחיר הוא {form} ₪ בלבד",
                f"Price: ₪{form}")
    for code, signs in DOLLARS.items():
        for n, sign in enumerate(signs):
            yield from texts(f"currency {code} {n}", f"129.90 {code}", f"129.90 {sign}", f"מחיר 129.90 {sign} בלבד")
    yield from texts("currency unknown", "doubt", "129.90 ₦", "129.90 kr", "₡129.90", "129.90 ﷼", "129.90 נקודות", "129.90 points",
                     "129.90 לירות", "129.90 דינר", "129.90 כתר")  # fmt: skip
    yield from texts("currency agorot", "0.90 ILS", "90 אגורות", "90 אג'", "90 agorot")
    yield from texts("shekels and agorot", "129.90 ILS", "129 ₪ ו-90 אגורות", "129 שקלים ו-90 אגורות", "129 shekels and 90 agorot",
        "129 ש\"ח ו90 אג'", "129 שקל ותשעים אגורות") [:4]
    for form in ("50.00 ₪", "₪50", '50 ש"ח'):
        yield from (Page(f"credit {p.name} {form}", p.html, "?-50.00 ILS *") for p in texts("", "",
            *(words.format(form) for words in CREDITS)))
    yield from texts("minus", "?-50.00 ILS", *MINUS)
    yield from texts("joint", "doubt", *JOINTS)
    yield from texts("mask", "doubt", *MASKS)
    yield from texts("bare", "?129.90 -", "129.90", "מחיר: 129.90", "129.90 לפריט", "Total 129.90")
    yield from texts("two currencies", "?129.90 ILS", "129.90 ₪ ($35.00)", "129.90 ₪ / 35 €")
    yield from texts("two currencies shown", "?35.00 USD", "$35.00 (כ-129.90 ₪)", "$35 (approx. ₪129.90)")
    yield from texts("free", "?0.00 ILS *", "חינם", "ללא עלות", "0 ₪", "₪0.00")
    yield from texts("no price", "doubt", "התקשרו לקבלת הצעה", "Call us: 03-1234567", "מהירות 1000 מגה", "1,000 Mbps",
        "זמין מ-01/12/2026", "שעות 8:00-16:00", "*3456", "בחרו מסלול", "100GB", "עד 5 ימי עסקים",
                     "הנחה 20%", "120 דקות שיחה", "24/7", "אזל מהמלאי", "SKU 129.90.11", "loading...", "4.8 ★ (129)", "129 חוות דעת",
                     "קוד 12990", "גרסה 12.90")  # fmt: skip
    yield from texts("number beside", "129.90 ILS", "Fiber 1000: 129.90 ₪", "חבילת 500 מגה 129.90 ₪", "129.90 ₪ עבור 100GB",
        "מסלול 5G ב-129.90 ₪", "3 קווים ב-129.90 ₪", "129.90 ₪ (מק\"ט 77120)", "1,000 Mbps for ₪129.90", "עד 1000Mb במחיר 129.90 ₪",
                     "iPhone 17 Pro – ₪129.90", "129.90 ₪ | 4.8 ★", "נכון ל-01/12/2026: 129.90 ₪", "129.90 ₪ עד 31/12/2026",
                     "129.90 ₪, התקשרו *3456")  # fmt: skip
