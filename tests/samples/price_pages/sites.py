"""Pages built as shops, providers and account pages build them: cards, tables, bills, several meanings at once."""

from __future__ import annotations

from collections.abc import Iterator

from tests.samples.price_pages.page import Page, document, texts

CARDS = {
    "129.90 ILS month incl": (
        "<h3>סיבים 1000</h3><ul><li>עד 1000Mb</li><li>נתב כלול</li></ul><div>129.90 ₪ לחודש</div><small>המחיר כולל מע\"מ. ההצעה בתוקף עד 31/12/2026</small>",

        "<div><b>₪129<sup>.90</sup></b><span>/חודש</span></div><div>המחירים כוללים מע\"מ כחוק</div><a href=#>לפרטים *3456</a>",
        "<p>Internet 500</p><p><span>₪</span><b>129.90</b> <span>per month</span></p><p>VAT included</p>",
        "<div>חבילה משפחתית – 4 קווים</div><div>129.90 ש\"ח לחודש כולל מע״מ</div><div>ללא התחייבות</div>",
        "<s>₪159.90</s> <b>₪129.90</b> a month, incl. VAT<br>Save ₪30",
        "<div>מחיר מבצע: 129.90 ₪ לחודש, כולל מע\"מ</div><div>במקום 159.90 ₪</div><div>ל-12 חודשים</div>",
    ),
    "129.90 ILS month excl": (
        "<div>129.90 ₪ לחודש</div><small>* המחירים אינם כוללים מע״מ</small>", "<b>₪129.90</b>/month <i>ex. VAT</i>",
        "<div>לעסקים: 129.90 ₪ + מע\"מ לחודש</div>", "<div>129.90 ₪ לחודש (לפני מע\"מ)</div><div>ללא דמי התקנה</div>",
    ),
    "129.90 ILS unit -": ("<div>129.90 ₪ לכרטיס</div>",),
    "129.90 ILS year -": ("<div>דומיין</div><div>129.90 ₪ לשנה</div>", "<b>₪129.90</b> <small>billed annually</small>",
        "<div>ביטוח: 129.90 ₪ בשנה</div>", "<div>129.90 ₪</div><div>חיוב שנתי</div>", "<div>דמי חבר שנתיים: 129.90 ₪</div>"),
    "129.90 ILS month -": (
        "<div>החבילה שלי: Fiber 1000</div><div>תשלום חודשי: 129.90 ₪</div><div>החיוב הבא: 01/12/2026</div>",
        "<div>Monthly charge</div><div>₪129.90</div><div>Next bill 1 Dec 2026</div>",
        "<div>129.90 ₪</div><div>לחודש</div><div>למשך 24 חודשים</div>",
        "<div>₪129.90/mo</div><div>No contract. Cancel any time within 14 days.</div>", "<div>מנוי חודשי</div><div>129.90 ₪</div>",
        "<div>129.90 ₪ לחודש</div><div>100GB | 5000 דקות | 5000 SMS</div>", "<div>129.90 ₪ לחודש, 2 קווים, 60GB לקו</div>",
        "<span>₪129.90</span><span>/mo</span><span>*</span>",
        "<div>129.90 ₪ לחודש<sup>1</sup></div>", "<div>129.90 ₪ לחודש*</div><small>* בכפוף לתנאי המבצע</small>",
    ),
    "129.90 ILS - -": (
        "<h1>אוזניות XB-550</h1><div>מק\"ט 129088</div><div>129.90 ₪</div><div>במלאי</div><div>משלוח חינם מעל 199 ₪</div>",
        "<h1>Headphones</h1><p>₪129.90</p><p>4.6 out of 5 (1,204 reviews)</p>", "<div>₪129.90</div><div>or 3 payments of ₪43.30</div>",
        "<div>129.90 ₪</div><div>החזרה תוך 14 יום</div>", "<div>129.90 ₪</div><div>משלוח: 29.90 ₪</div>", "<div>סה\"כ: 129.90 ₪</div>",
        "<div>129.90 ₪</div><div>24 תשלומים ללא ריבית</div>", "<div>129.90 ₪</div><div>אחריות לשנה</div>",
        "<div>₪129.90</div><div>2 year warranty</div>", "<div>129.90 ₪</div><div>זמן אספקה: 3-5 ימי עסקים</div>",
        "<div>129.90 ₪</div><div>נותרו 3 יחידות</div>",
        "<div>129.90 ₪</div><div>(12.99 ₪ ל-100 מ\"ל)</div>", "<div>129.90 ₪</div><div>12.99 ₪ ל-100 גרם</div>",
        "<div>₪129.90 (₪12.99 per 100 g)</div>", "<div>129.90 ₪</div><div>כולל משלוח</div>",
        "<div>129.90 ₪</div><div>אפשרות החזרה עד 30 יום</div>",         "<div>129.90 ₪</div><div>צברו 12 נקודות</div>", "<div>129.90 ₪ <a>מה כלול במחיר?</a></div>",
    ),
}  # fmt: skip
REFUSED = (
    "<div>129.90 ₪ לחודש</div><div>149.90 ₪ לחודש ללא הוראת קבע</div>", "<div>חשמל</div><div>יום 0.55 ₪ לילה 0.35 ₪</div>",
    "<div>בסיס 99.90 ₪</div><div>פרימיום 129.90 ₪</div>", "<div>מחיר: ₪129.90 למנוי, ₪159.90 לאורח</div>",
    "<div>Standard ₪129.90 | Plus ₪159.90</div>", "<div>מחיר חבר מועדון: 99.90 ₪</div><div>מחיר: 129.90 ₪</div>",
    "<div>Members ₪99.90 / Non-members ₪129.90</div>",
    "<div>יתרה לזכותך: 129.90 ₪</div>", "<div>הנחת לקוח ותיק: 129.90 ₪</div>", "<div>Your balance: ₪129.90 CR</div>",
    "<div>תקבל זיכוי של 129.90 ₪ בחשבון הבא</div>", "<div>Gift card: ₪129.90 back in store credit</div>",
    "<div>מחיר בין 129.90 ל-159.90 ₪</div>", "<div>129.90 או 139.90 ₪ תלוי באזור</div>", "<div>כ־129.90 ₪</div>",
    "<div>129.90 ₪ בערך</div>", "<div>הוזל ב-129.90 ₪</div>", "<div>Down by ₪129.90</div>", "<div>התייקר ב-20 ₪</div>",
    "<div>חסר לך 129.90 ₪ למשלוח חינם</div>", "<div>Spend ₪129.90 more for free delivery</div>", "<div>קנה ב-129.90 ₪ קבל שובר</div>",
    "<div>Limit: ₪129.90</div>", "<div>מסגרת אשראי 129.90 ₪</div>", "<div>credit limit ₪129.90</div>", "<div>נצבר בקופה 129.90 ₪</div>",
    "<div>חוב קודם: 129.90 ₪</div>", "<div>Previous balance ₪129.90</div>", "<div>שולם 129.90 ₪</div>",
    "<div>Payment received: ₪129.90</div>", "<div>Thank you for your payment of ₪129.90</div>",
    "<div>תודה, התקבל תשלום על סך 129.90 ₪</div>", "<div>עמלת המרה: 129.90 ₪</div>", "<div>Late fee ₪129.90</div>",
    "<div>ריבית פיגורים 129.90 ₪</div>", "<div>ארנק: 129.90 ₪</div>",
)  # fmt: skip
TABLE = "<table id=it><tr><th>{a}<th>{b}<tr><td>{l1}<td>110.08 ₪<tr><td>{v}<td>19.82 ₪<tr><td>{p}<td>40.00 ₪<tr><td>{t}<td>129.90 ₪{x}</table>"
TOTALS = ('סה"כ לתשלום', "סך הכל לתשלום", "Total to pay", "Total due", "Amount due", "לתשלום עד 15/12/2026", "סכום לתשלום", "לתשלום",
    "Balance due", "Grand total", "Total", 'סה"כ', "סכום החשבון", "Please pay by 15 Dec 2026", "יש לשלם", "סה״כ חיוב החודש", "סך לתשלום",
    "Pay this amount", "Total amount payable", "סה\"כ לתשלום כולל מע\"מ", "Total incl. VAT", "סכום כולל לתשלום", "סה\"כ חשבון נוכחי")
FIELDS = {
    "sign behind field": "<div>מחיר: <input id=it value=129.90> ₪</div>",
        "sign before field": "<label>Price ₪ <input id=it value=129.90></label>",
        "sign in wrap": "<style>.w::after{content:'₪'}</style><span class=w><input id=it value=129.90></span>",
        "addon": "<div><div><input id=it value='129.90'></div><div>ש\"ח</div></div>",
        "dollar addon": "<div><span>$</span><input id=it value='129.90'></div>",
        "sign in cell before": "<table><tr><td>₪<td id=it>129.90</table>",
        "sign in cell behind": "<table><tr><td>מחיר<td id=it>129.90<td>₪</table>",
        "caption": "<table><caption>כל הסכומים בש\"ח</caption><tr><th>מסלול<th>מחיר<tr><td>בסיס<td id=it>129.90</table>",
        "head row of td": "<table><tr><td>שירות</td><td>סכום (₪)</td></tr><tr><td>אינטרנט</td><td id=it>129.90</td></tr></table>",
        "roles": "<div role=table><div role=row><div role=columnheader>שירות</div><div role=columnheader>סכום ב-₪</div></div><div role=row><div role=cell>אינטרנט</div><div role=cell id=it>129.90</div></div></div>",

}  # fmt: skip
CREDIT_CELLS = ("<table><tr><th>תאריך<th>חובה<th>זכות<tr><td>01/11<td><td id=it>129.90 ₪</table>",
    "<table><tr><th>Date<th>Debit<th>Credit<tr><td>1 Nov<td><td id=it>₪129.90</table>",
    "<table><tr><td>תאריך<td>חיוב<td>זיכוי<tr><td>01/11<td><td id=it>129.90 ₪</table>",
    "<div role=table><div role=row><span role=columnheader>Date</span><span role=columnheader>Refund</span></div><div role=row><span role=cell>1 Nov</span><span role=cell id=it>₪129.90</span></div></div>",
    "<table><thead><tr><th>תיאור<th>סכום הזיכוי</thead><tbody><tr><td>הנחה<td id=it>129.90 ₪</tbody></table>",
    "<table><tr><th>זיכוי לקוח<td id=it>129.90 ₪</table>", "<dl><dt>זיכוי<dd id=it>129.90 ₪</dl>",
    "<div><span>החזר כספי</span><span id=it>129.90 ₪</span></div>", "<ul><li>Refund: <b id=it>₪129.90</b></ul>",
    "<table><tr><td>הנחה<td id=it>129.90 ₪</table>", "<p>זיכוי: <b id=it>129.90 ₪</b></p>")


def pages() -> Iterator[Page]:
    """All pages of this kind."""
    for right, bodies in CARDS.items():
        for n, body in enumerate(bodies):
            yield from texts(f"card {right} {n}", right, body)
    for n, body in enumerate(REFUSED):
        yield from texts(f"card refused {n}", "doubt", body)
    for n, label in enumerate(TOTALS):
        hebrew = any("א" <= c <= "ת" for c in label)
        words = {"a": "פירוט", "b": "סכום", "l1": "מנוי", "v": 'מע"מ 18%', "p": "יתרה קודמת"} if hebrew else {"a": "Item", "b": "Amount",
            "l1": "Plan", "v": "VAT 18%", "p": "Previous balance"}
        yield Page(f"total {n}", document(TABLE.format(t=label, x="", **words)), "129.90 ILS *", role="total")
        yield Page(f"total in rows {n}", document(TABLE.format(t=label, x="", **words).replace("<table", "<div").replace("</table",
            "</div").replace("<tr>", "<div>").replace("<td>", "<span> ").replace("<th>", "<span> ")), "?129.90 ILS *", role="total")
    for name, body in FIELDS.items():
        yield Page(f"field {name}", document(body), "129.90 USD" if "dollar" in name else "129.90 ILS")
    for n, body in enumerate(CREDIT_CELLS):
        yield Page(f"credit cell {n}", document(body), "doubt")
