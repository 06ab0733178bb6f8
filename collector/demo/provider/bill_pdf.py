"""The bill of a month, and the chat's written summary, as PDF files such as a provider sends."""

from __future__ import annotations

from datetime import date

from collector.demo.provider.account import NAME_EN, NAME_HE, OFFER_PRICE, Bill, Customer, agorot, plain, shekels
from collector.demo.provider.hebrew_pdf import Colour, Page, to_pdf

TEAL: Colour = (0.06, 0.42, 0.40)
WHITE: Colour = (1, 1, 1)
GREY: Colour = (0.39, 0.45, 0.55)
PALE: Colour = (0.94, 0.97, 0.97)
MARGIN = 50.0
LEFT = 545.0


def bill_pdf(bill: Bill, customer: Customer) -> bytes:
    """One A4 page: who, which month, the lines, the total with raised agorot, how to pay."""
    page = Page()
    _head(page, f"חשבונית מס {bill.number}")
    _facts(
        page,
        125,
        [("שם הלקוחה", customer.name), ("כתובת", customer.address), ("מספר לקוח", customer.number)],
        [("חודש החיוב", bill.title), ("תאריך הפקה", bill.issued), ("לתשלום עד", bill.due)],
    )
    y = _table(page, 235, bill, customer)
    page.box(MARGIN, y + 18, LEFT - MARGIN, 62, PALE)
    page.text(MARGIN + 18, y + 56, 'סה"כ לתשלום כולל מע"מ', 15, bold=True)
    page.price(LEFT - 18, y + 58, shekels(bill.total), agorot(bill.total), 26, colour=TEAL)
    page.text(MARGIN, y + 112, f"החיוב יבוצע בכרטיס אשראי המסתיים בספרות 4417 בתאריך {bill.due}.", 10.5)
    page.text(MARGIN, y + 130, "המחיר לחודש. החברה רשאית לעדכן מחירים בהודעה של 14 יום מראש.", 10.5)
    _foot(page)
    return to_pdf([page], f"{NAME_HE} – חשבון {bill.title}")


def summary_pdf(customer: Customer, reference: str, day: date) -> bytes:
    """What the chat's agent attaches: the benefit in writing."""
    page = Page()
    _head(page, "סיכום הטבה")
    _facts(
        page, 125, [("שם הלקוחה", customer.name), ("מספר לקוח", customer.number)], [("מספר פנייה", reference), ("תאריך", f"{day:%d/%m/%Y}")]
    )
    page.text(MARGIN, 240, "ההטבה שסוכמה בצ'אט עם דנה, שירות לקוחות:", 11.5)
    page.text(MARGIN, 268, f"חצי מחיר ל-12 חודשים – {plain(OFFER_PRICE)} ₪ לחודש", 15, bold=True, colour=TEAL)
    page.text(MARGIN, 296, f"מסלול: {customer.plan}", 11.5)
    _foot(page)
    return to_pdf([page], f"{NAME_HE} – סיכום הטבה {reference}")


def _head(page: Page, title: str) -> None:
    page.box(0, 0, 595, 92, TEAL)
    page.text(MARGIN, 46, NAME_HE, 24, bold=True, colour=WHITE)
    page.text(MARGIN, 68, "ח.פ. 51-000000-0 · חברה בדויה לצורכי הדגמה", 9.5, colour=WHITE)
    page.text(LEFT, 46, title, 15, bold=True, align="left", colour=WHITE)
    page.text(LEFT, 68, NAME_EN, 9.5, align="left", colour=WHITE)


def _facts(page: Page, y: float, right: list[tuple[str, str]], left: list[tuple[str, str]]) -> None:
    for x, facts in ((MARGIN, right), (330.0, left)):
        for row, (label, value) in enumerate(facts):
            page.text(x, y + row * 24, label, 9.5, colour=GREY)
            page.text(x + 75, y + row * 24, value, 11, bold=True)


def _table(page: Page, y: float, bill: Bill, customer: Customer) -> float:
    page.box(MARGIN, y - 18, LEFT - MARGIN, 28, TEAL)
    page.text(MARGIN + 14, y, "פירוט", 10.5, bold=True, colour=WHITE)
    page.text(LEFT - 14, y, 'סכום בש"ח', 10.5, align="left", bold=True, colour=WHITE)
    rows = [
        (f"{customer.plan} – דמי מנוי חודשיים", plain(bill.net)),
        ("נתב אלחוטי – ללא חיוב", "0.00"),
        ('סה"כ לפני מע"מ', plain(bill.net)),
        ('מע"מ 18%', plain(bill.vat)),
        ('סה"כ כולל מע"מ', plain(bill.total)),
    ]
    for words, amount in rows:
        y += 28
        page.text(MARGIN + 14, y, words, 11)
        page.text(LEFT - 14, y, amount, 11, align="left")
        page.rule(y + 10)
    return y + 12


def _foot(page: Page) -> None:
    page.rule(770)
    page.text(297.5, 790, "שירות לקוחות: 04-000-0000 · ימים א'–ה' 08:00–18:00 · צ'אט באתר", 9.5, align="middle", colour=GREY)
