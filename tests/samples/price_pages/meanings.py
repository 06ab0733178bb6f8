"""Pages on which the words beside the amount are the difficulty: periods, VAT, offers, ranges, instalments, conditions, usage."""

from __future__ import annotations

from collections.abc import Iterator

from tests.samples.price_pages.page import Page, texts

PERIODS = {
    "month": ("לחודש", "/חודש", "/ לחודש", "לחודש אחד", "בחודש", "בכל חודש", "מדי חודש", "חודשי", "per month", "/mo", "/month", "a month",
        "monthly", "p/m", "/mo.", "pm", "each month", "לח'", "לכל חודש", "/mth", "per mo", "תשלום חודשי", "חיוב חודשי"),
    "year": ("לשנה", "/שנה", "בשנה", "שנתי", "per year", "/yr", "/year", "a year", "yearly", "annually", "p.a.", "מדי שנה", "per annum",
        "/y", "תשלום שנתי"),
    "two-months": ("לחודשיים", "דו-חודשי", "כל חודשיים", "every two months", "every 2 months", "bi-monthly", "bimonthly", "דו חודשי"),
    "week": ("לשבוע", "/שבוע", "per week", "weekly", "/week", "/wk", "a week", "שבועי", "מדי שבוע"),
    "day": ("ליום", "/יום", "per day", "daily", "/day", "a day", "ביום", "יומי"),
    "once": ("חד פעמי", "חד-פעמי", "תשלום חד פעמי", "one-time", "one time payment", "one-off"),
    "unit": ("לדקה", "לשיחה", "ל-GB", 'לקוט"ש', "per minute", "per GB", "/min", "per kWh", "להודעה", "לליטר", 'למ"ק', "/kWh", "/GB",
        "לקילו", "per SMS", "per call", "לק\"ג", "לקוב"),
}  # fmt: skip
ODD_PERIODS = ("לרבעון", "רבעוני", "per quarter", "quarterly", "לחצי שנה", "every 3 months", "כל 3 חודשים", "כל 4 שבועות",
    "every 4 weeks", "per 28 days", "ל-28 יום", "for 30 days", "כל 30 יום", "every 6 months", "half-yearly",
               "לשנתיים", "every two years", "per 2 weeks", "fortnightly", "ל-3 חודשים", "every three months", "semi-annual", "תלת חודשי",
               "חצי שנתי", "לכל התקופה", "for the whole term", "לעונה", "per semester", "/3 months", "/ 6 חודשים", "/quarter", "biweekly",
               "דו שבועי",
               "/4 weeks", "ל-14 ימים", "אחת לרבעון", "ליומיים", "לשבועיים")  # fmt: skip
VAT = {
    "incl": ('כולל מע"מ', "כולל מע״מ", "כולל מעמ", "incl. VAT", "including VAT", "VAT included", "VAT incl.", "inc. VAT", "inc VAT",
        "המחיר כולל מע\"מ", "המחירים כוללים מע״מ", "לרבות מע\"מ", "(כולל מע\"מ)", "with VAT", 'כולל מע"מ כחוק', "VAT inclusive",
             "כולל 18% מע\"מ", "including 18% VAT", "כולל מס ערך מוסף", "tax included", "incl. tax", "inclusive of VAT", "מע\"מ כלול",
             "המחיר כולל את המע\"מ", "כל המחירים כוללים מע\"מ"),
    "excl": ('לא כולל מע"מ', "ללא מע״מ", "לפני מע\"מ", '+ מע"מ', "בתוספת מע\"מ", "excl. VAT", "excluding VAT", "ex VAT", "plus VAT",
        "+ VAT", "+VAT", "before VAT", "VAT not included", "VAT excluded", "המחיר אינו כולל מע\"מ", "המחירים אינם כוללים מע״מ",
        "(לא כולל מע\"מ)", "not including VAT", "without VAT", "exc. VAT", "exc VAT", "VAT excl.",
             "בתוספת מע\"מ כחוק", 'פלוס מע"מ', "net of VAT", "VAT extra", "VAT will be added", "יתווסף מע\"מ", "does not include VAT",
             "מע\"מ לא כלול", "בתוספת מס ערך מוסף", "excluding tax", "+ tax", "plus tax", "before tax", "בלי מע\"מ", "לא כולל 18% מע\"מ",
             "excluding 18% VAT", "אינו כולל מע\"מ", "לא כולל את המע\"מ", "VAT exclusive", "טרם מע\"מ", "למחיר יתווסף מע\"מ כחוק",
             "exclusive of VAT"),
}  # fmt: skip
OFFERS = (
    "129.90 ₪ במקום 159.90 ₪", "במקום 159.90 ₪ רק 129.90 ₪", "<s>159.90 ₪</s> 129.90 ₪", "<del>₪159.90</del> <ins>₪129.90</ins>",
    "מחיר קודם 159.90 ₪, מחיר נוכחי 129.90 ₪", "היה 159.90 ₪ עכשיו 129.90 ₪", "was ₪159.90 now ₪129.90",
    "Was ₪159.90<br>₪129.90", "₪129.90 instead of ₪159.90", "List price: ₪159.90<br>Price: ₪129.90",
    "מחיר מחירון: 159.90 ₪<br>מחיר: 129.90 ₪", "מחיר רגיל 159.90 ₪<br>מחיר מבצע 129.90 ₪", "לפני הנחה 159.90 ₪, אחרי הנחה 129.90 ₪",
    "RRP ₪159.90, our price ₪129.90",
    "Original price: ₪159.90. Sale price: ₪129.90", "129.90 ₪ (חיסכון של 30 ₪)", "129.90 ₪<br>חסכת 30 ₪", "₪129.90 Save ₪30.00",
    "₪129.90 (you save ₪30)", "30 ₪ הנחה! 129.90 ₪", "129.90 ₪ אחרי הנחה של 30 ₪", "129.90 ₪ + משלוח 29 ₪",
    "129.90 ₪ ועוד 29 ₪ דמי משלוח", "129.90 ₪ כולל משלוח",
    "129.90 ₪ משלוח חינם", "₪129.90 + ₪29 shipping", "129.90 ₪<br>דמי חיבור: 99 ₪", "129.90 ₪, קנס יציאה 200 ₪", "129.90 ₪ (19% הנחה)",
    "now only ₪129.90, previously ₪159.90", "המחיר עלה מ-99.90 ₪ ל-129.90 ₪", "129.90 ₪ | לפני: 159.90 ₪", "בעבר 159.90 ₪, כיום 129.90 ₪",
    "מחיר מלא: 159.90 ₪ המחיר שלך: 129.90 ₪",
)  # fmt: skip
THEN = (
    "129.90 ₪ לחודש למשך 12 חודשים, לאחר מכן 159.90 ₪ לחודש", "129.90 ₪ לחודש לשנה הראשונה, ואז 159.90 ₪",
    "129.90 ₪ לחודש ל-12 חודשים. החל מהחודש ה-13: 159.90 ₪ לחודש", "₪129.90/mo for 12 months, then ₪159.90/mo",
    "₪129.90 per month for the first 12 months, ₪159.90 per month thereafter",
    "₪129.90 a month for a year. After that ₪159.90 a month", "129.90 ₪ לחודש בשנה הראשונה, 159.90 ₪ לחודש מהשנה השנייה",
    "129.90 ₪ לחודש במשך שנה, לאחריה 159.90 ₪ לחודש", "129.90 ₪ לחודש עד 31/12/2026, לאחר מכן 159.90 ₪ לחודש",
    "129.90 ₪ לחודש<br>למשך 12 חודשים<br>ולאחר מכן 159.90 ₪ לחודש", "129.90 ₪ לחודש, בתום התקופה 159.90 ₪ לחודש",
    "129.90 ₪ לחודש | מחודש 13: 159.90 ₪ לחודש", "129.90 ₪ לחודש בחודשים 1-12, 159.90 ₪ לחודש בחודשים 13-24",
    "₪129.90/mo first year; renews at ₪159.90/mo", "₪129.90 a month, rising to ₪159.90 a month in April",
    "129.90 ₪ לחודש, בתום המבצע המחיר יעלה ל-159.90 ₪ לחודש",
)  # fmt: skip
REFUSED = (
    "129.90–199.90 ₪", "129.90 - 199.90 ₪", "בין 129.90 ₪ ל-199.90 ₪", "מ-129.90 ₪ עד 199.90 ₪", "₪129.90 to ₪199.90",
    "between ₪129.90 and ₪199.90", "כ-129.90 ₪", "בערך 129.90 ₪", "about ₪129.90", "approx. ₪129.90", "~129.90 ₪", "עד 129.90 ₪",
    "up to ₪129.90", "משלוח חינם מעל 129.90 ₪", "free above ₪129.90", "הנחה של 129.90 ₪", "חסכו 129.90 ₪", "בקנייה מעל 129.90 ₪",
    "129.90 ₪ או 199.90 ₪", "129.90 ₪ / 199.90 ₪", "קו ראשון 129.90 ₪, קו שני 99.90 ₪", "S ₪129.90 M ₪149.90",
    "ליחיד 129.90 ₪ לזוג 199.90 ₪", "מבוגר 129.90 ₪ | ילד 99.90 ₪", "129.90 ₪ לחודש, 1,299 ₪ לשנה", "מחיר מועדון 99.90 ₪ מחיר 129.90 ₪",
    "129.90 ₪ לחברי מועדון 99.90 ₪", "ללקוחות חדשים 99.90 ₪, ללקוחות קיימים 129.90 ₪", "דמי משלוח 29 ₪", "Shipping ₪29", "עמלה 29 ₪",
    "starting around ₪129.90", "ממאה עד מאתיים שקלים", "מאה עשרים ותשע שקלים", "₪100s", "יתרה קודמת 129.90 ₪", "פיקדון 129.90 ₪",
    "deposit ₪129.90", "שווי 129.90 ₪", "worth ₪129.90", "המתחרים: 129.90 ₪", "תקרה 129.90 ₪", "מינימום 129.90 ₪", "at least ₪129.90",
    "מתחת ל-129.90 ₪", "under ₪129.90", "min. order ₪129.90", "עד 129.90 ₪ לחודש", "less than ₪129.90", "מחיר ממוצע 129.90 ₪",
    "average ₪129.90", "מחיר משוער 129.90 ₪", "estimated ₪129.90", "Trade-in value ₪129.90", "129.90 ₪ עם קופון, 159.90 ₪ בלי קופון",
    "חודש ראשון חינם ואז 129.90 ₪ לחודש", "129.90 ₪ + 20 ₪ שכירות נתב", "129.90 ₪ לחודש + 20 ₪ לחודש לממיר", "129.90 ₪ ועוד 20 ₪ עבור הנתב",
    "129.90 ₪ לחודש בתוספת 20 ₪ לנתב", "₪129.90 a month plus ₪20 for the router", "₪129.90 + ₪20 router rental", "1,558.80 ₪ לשנה (131 ₪ לחודש)",
    "$1,558.80 a year (₪129.90 a month)",
)  # fmt: skip
EITHER_REFUSED = ("129.90 ₪+", "129.90 ₪ ומעלה", "החל מ-129.90 ₪", "from ₪129.90", "starting at ₪129.90", "מ-129.90 ₪",
    "מחיר מועדון 129.90 ₪", "members only: ₪129.90", "129.90 ₪ לחברי מועדון", "רק 129.90 ₪ ללקוחות חדשים", "as low as ₪129.90",
    "כולל דמי משלוח 129.90 ₪", "129.90 ₪ בהצטרפות", "129.90 ₪ למחזיקי כרטיס", "129.90 ₪ בתנאי התחייבות", "with code X: ₪129.90",
    "pay ₪129.90 with our card")


def pages() -> Iterator[Page]:
    """All pages of this kind."""
    for per, words in PERIODS.items():
        for n, word in enumerate(words):
            yield from texts(f"period {per} {n}", f"129.90 ILS {per}", f"129.90 ₪ {word}", f"<span>₪129.90</span><small>{word}</small>",
                f"<span>₪129.90</span> <span>{word}</span>", f"<div>₪129.90</div><div>{word}</div>", per="month")
    for n, word in enumerate(ODD_PERIODS):
        yield Page(f"odd period {n} {word}", texts("", "", f"129.90 ₪ {word}")[0].html, "?129.90 ILS *not-month", per="month")
    for vat, words in VAT.items():
        for n, word in enumerate(words):
            yield from texts(f"vat {vat} {n}", f"129.90 ILS - {vat}", f"129.90 ₪ {word}", f"<b>129.90 ₪</b><br><small>{word}</small>",
                f"<div>₪129.90</div><div>{word}</div>")
            yield from texts(f"vat month {vat} {n}", f"129.90 ILS month {vat}", f"129.90 ₪ לחודש, {word}")
    yield from texts("vat both", "129.90 ILS - incl", '110.08 ₪ לא כולל מע"מ, 129.90 ₪ כולל מע"מ',
        'מחיר לפני מע"מ: 110.08 ₪<br>מחיר כולל מע"מ: 129.90 ₪', "₪110.08 ex VAT / ₪129.90 inc VAT", "₪129.90 inc. VAT (₪110.08 ex. VAT)",
        '129.90 ₪ (110.08 ₪ + מע"מ)')
    yield from texts("vat itself", "doubt", 'מע"מ 18%: 19.82 ₪', "VAT: ₪19.82", 'סכום המע"מ 19.82 ₪', "of which VAT ₪19.82",
        'מתוכם מע"מ 19.82 ₪')
    for n, text in enumerate(OFFERS):
        yield from texts(f"offer {n}", "129.90 ILS", text)
    for n, text in enumerate(THEN):
        yield from texts(f"then {n}", "?129.90 ILS month", text, per="month")
    for n, text in enumerate(REFUSED):
        yield from texts(f"refused {n}", "doubt", text)
    for n, text in enumerate(EITHER_REFUSED):
        yield from texts(f"condition {n}", "?129.90 ILS", text)
    yield from texts("instalment", "?49.90 ILS *", "12 תשלומים של 49.90 ₪", "12 x 49.90 ₪", "49.90 ₪ x 12", "49.90 ₪ × 12 תשלומים",
        "ב-12 תשלומים של 49.90 ₪", "תשלום 3 מתוך 12: 49.90 ₪", "12 payments of ₪49.90", "36 תשלומים שווים של 49.90 ₪ כל אחד",
        "4 interest-free instalments of ₪49.90")
    yield from texts("instalment and total", "?598.80 ILS", "598.80 ₪ או 12 תשלומים של 49.90 ₪", "598.80 ₪ ב-12 תשלומים ללא ריבית",
        "₪598.80 or 12 payments of ₪49.90", "598.80 ₪ (12 × 49.90 ₪)", "עד 12 תשלומים: 598.80 ₪",
        "598.80 ₪<br>או 49.90 ₪ לחודש ב-12 תשלומים")
    yield from texts("each of several", "129.90 ILS month", "₪129.90 / user / month", "₪129.90 per line per month", "129.90 ₪ לקו לחודש",
        "₪129.90 per user, billed monthly", "129.90 ₪ לכל מכשיר לחודש", "₪129.90/month per seat", "129.90 ₪ לחודש לכל קו", per="month")
    yield from texts("the only one", "129.90 ILS month", "₪129.90 / household / month", "129.90 ₪ לחבילה לחודש", "₪129.90 per month per account")
    yield from texts("two periods of one price", "1558.80 ILS year", "1,558.80 ₪ לשנה (129.90 ₪ לחודש)", "₪1,558.80/year (₪129.90/mo)")
    yield from texts("two periods, the wanted one", "129.90 ILS month", "1,558.80 ₪ לשנה (129.90 ₪ לחודש)", per="month")
    yield from texts("paid once", "129.90 ILS once", "דמי התקנה חד פעמיים 129.90 ₪", "עלות התקנה חד פעמית: 129.90 ₪")
    yield from texts("beside it", "129.90 ILS", "129.90 ₪ ללא משלוח", "₪129.90 excluding shipping", "יתרה לתשלום: 129.90 ₪",
        "129.90 ₪ + 49 ₪ דמי חיבור", "129.90 ₪ + 49 ₪ חד פעמי")
    yield from texts("as agreed", "129.90 ILS month", "על פי סיכום שיחתנו תשלמי 129.90 ₪ לחודש במשך שנה", "לפי ההסכם המחיר הוא 129.90 ₪ לחודש")
    yield from texts("equal instalments", "49.90 ILS *", "12 תשלומים שווים ללא ריבית של 49.90 ₪", "36 תשלומים חודשיים של 49.90 ₪")
    yield from texts("usage", "0.29 ILS unit", "0.29 ₪ לדקה", "29 אג' לדקה", "29 אגורות לדקת שיחה", "₪0.29 per minute", "₪0.29/min",
        "מחיר לדקה: 0.29 ₪")
    yield from texts("usage long", "?0.5425 ILS unit *", '0.5425 ₪ לקוט"ש', '54.25 אג\' לקוט"ש')
