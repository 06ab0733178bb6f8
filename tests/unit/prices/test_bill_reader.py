"""Bills: each value by its label, with its place; lines that add up or say that they don't; the demo's own PDF, text and HTML."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

import img2pdf
import pikepdf
import pytest
from bidi.algorithm import get_display
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from collector.clock import FixedClock
from collector.demo.provider.account import Account
from collector.demo.provider.bill_pdf import bill_pdf
from collector.demo.provider.hebrew_pdf import Page, to_pdf
from collector.documents import can_read_pixels, read
from collector.documents.pdf.page_pictures import page_pictures
from collector.language import Sentence
from collector.prices.bill import read_bill
from collector.prices.bill.bill_dates import period_in
from collector.recipe.intake.bill_reading import bill_in

ACCOUNT = Account(Decimal("129.90"), FixedClock(datetime(2026, 1, 24, 22, 30, tzinfo=UTC)))
HEBREW = """חברת תקשורת לדוגמה בע"מ
ח.פ. 512345678
חשבונית מס מספר: 70012345
תאריך חשבונית: 01/11/2026
מספר לקוח: 9988776
תקופת החשבון: 01/10/2026 - 31/10/2026
פירוט\tכמות\tסכום בש"ח
{lines}
סה"כ לפני מע"מ\t{net}
מע"מ 18%\t{vat}
סה"כ\t{total}
יתרה קודמת\t0.00
סה"כ לתשלום\t{total} ₪
לתשלום עד: 15/11/2026
"""
ENGLISH = """Example Telecom Ltd.
Invoice no. INV-2026-0077
Invoice date: 1 November 2026
Customer number: 55-81234
Billing period: October 2026
Description\tQty\tAmount
Fibre 1000\t1\t{a}
Router rental\t1\t{b}
Subtotal\t{net}
VAT 18%\t{vat}
Total to pay\tILS {total}
Due date: 15/11/2026
"""


def bill_of(text: str, name: str = "bill.txt"):  # type: ignore[no-untyped-def]
    return read_bill(read(text.encode(), name))


def hebrew(amounts: list[Decimal], off: Decimal = Decimal(0)) -> str:
    net = sum(amounts, Decimal(0))
    vat = (net * Decimal("0.18")).quantize(Decimal("0.01"))
    lines = "\n".join(f"שירות מספר {chr(0x5D0 + n)}\t1\t{amount:,.2f}" for n, amount in enumerate(amounts))
    return HEBREW.format(lines=lines, net=f"{net:,.2f}", vat=f"{vat:,.2f}", total=f"{net + vat + off:,.2f}")


@given(st.lists(st.integers(1, 99999).map(lambda n: Decimal(n).scaleb(-2)), min_size=1, max_size=8))
def test_a_bill_is_read_whole(amounts: list[Decimal]) -> None:
    bill = bill_of(hebrew(amounts))
    net = sum(amounts, Decimal(0))
    vat = (net * Decimal("0.18")).quantize(Decimal("0.01"))
    assert (bill.total, bill.vat, bill.previous) == (net + vat, vat, Decimal(0))
    assert [line.amount for line in bill.lines] == amounts and bill.doubts == ()
    assert (bill.number, bill.customer) == ("70012345", "9988776") and bill.provider.startswith("חברת תקשורת")
    assert (bill.issued, bill.due, bill.period) == (date(2026, 11, 1), date(2026, 11, 15), (date(2026, 10, 1), date(2026, 10, 31)))
    spaced = bill_of(re.sub(r"\t(?:1\t)?", " ", hebrew(amounts)))
    assert ([line.amount for line in spaced.lines], spaced.total, spaced.doubts) == (amounts, bill.total, ())


def test_digits_of_a_name_stay_out_of_the_amount_of_a_row_in_one_piece() -> None:
    text = 'ספק בע"מ\nחשבונית מס 30612\nתאריך: 05/06/2026\nהמסלול שלך 89.00 ₪ לחודש\nסיבים 600 101.69 ₪\n{}\nסה"כ לפני מע"מ 118.64 ₪\nמע"מ 18% 21.36 ₪\nסה"כ לתשלום 140.00 ₪'
    bill = bill_of(text.format("נתב 5G 16.95 ₪"))
    assert [(line.text, str(line.amount)) for line in bill.lines] == [("סיבים 600", "101.69"), ("נתב 5G", "16.95")] and not bill.doubts
    other = bill_of(text.format("נתב 5G 26.95 ₪"))
    assert not other.lines and not other.doubts, "what does not add up are no charges, and no doubt"


def test_lines_that_do_not_add_up_are_told() -> None:
    bill = bill_of(hebrew([Decimal("99.90"), Decimal("20.00")], off=Decimal(10)))
    assert [d.split(":")[0] for d in bill.doubts] == ["bill-lines"]


def test_an_english_bill() -> None:
    bill = bill_of(ENGLISH.format(a="99.90", b="10.18", net="110.08", vat="19.81", total="129.89"))
    assert (bill.number, bill.customer, bill.total, bill.vat) == ("INV-2026-0077", "55-81234", Decimal("129.89"), Decimal("19.81"))
    assert (bill.issued, bill.due, bill.period) == (date(2026, 11, 1), date(2026, 11, 15), (date(2026, 10, 1), date(2026, 10, 31)))
    assert [line.text for line in bill.lines] == ["Fibre 1000", "Router rental"] and bill.doubts == ()


def test_two_different_totals_are_a_doubt_and_no_total() -> None:
    bill = bill_of(hebrew([Decimal("99.90")]) + 'סה"כ לתשלום\t300.00 ₪\n')
    assert bill.total is None and any(d.startswith("bill-total") for d in bill.doubts)


def test_the_demo_bill_with_the_places_of_its_values() -> None:
    bill = read_bill(read(bill_pdf(ACCOUNT.bills()[0], ACCOUNT.customer), "bill.pdf"))
    assert bill is not None
    assert (bill.total, bill.vat, bill.customer, bill.number) == (Decimal("129.90"), Decimal("19.82"), "4471-889", "2601-0879")
    assert bill.period == (date(2026, 1, 1), date(2026, 1, 31)) and bill.issued == date(2026, 1, 1) and bill.doubts == ()
    total = bill.places["total"]
    assert total.page == 1 and total.width > 0 and "129.90" in total.text


@pytest.mark.parametrize("text", ["שלום, איפה הטכנאי?", "מחיר המסלול 99.90 ₪ לחודש", "Terms of service\nThe fee is 20 NIS",
    'הסכם התקשרות\nנערך ביום 01/11/2026 עם ספק בע"מ, לקוח 5566\nהחברה תשלח חשבונית\nסה"כ לתשלום בגין התקנה\t149 ₪'])
def test_what_is_no_bill_is_none(text: str) -> None:
    assert bill_of(text) is None


@pytest.mark.parametrize("remark", ["Terms of payment: 14 days", "Reminder: pay online at example.com", "תזכורת: אפשר לשלם בהוראת קבע"])
def test_a_remark_below_a_bills_heading_makes_it_no_other_paper(remark: str) -> None:
    provider, heading, rest = ENGLISH.format(a="99.90", b="10.18", net="110.08", vat="19.81", total="129.89").split("\n", 2)
    without_period = f"{provider}\n{heading}\n{remark}\n{rest}".replace("Billing period: October 2026\n", "")
    for text in (f"{provider}\n{remark}\n{heading}\n{rest}\nCharges are made under this Agreement", without_period):
        bill = bill_of(text)
        assert bill is not None and bill.total == Decimal("129.89")
    assert bill_of(without_period.replace(heading, "Price quote no. 77")) is None
    assert bill_of(f"{provider}\nRe: complaint about your bill\n{rest}") is None, "a letter that quotes a bill's values is none"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("01/10/26 - 30/11/26", date(2026, 10, 1), date(2026, 11, 30)), ("אוקטובר 2026", date(2026, 10, 1), date(2026, 10, 31)),
        ("09-10/2026 09/2026 - 10/2026", date(2026, 9, 1), date(2026, 10, 31)), ("2026-10-01 to 2026-10-31", date(2026, 10, 1), date(2026, 10, 31)),
        ("Feb 2028", date(2028, 2, 1), date(2028, 2, 29)), ("דצמבר - ינואר 2027", date(2026, 12, 1), date(2027, 1, 31)),
        ("5 Oct – 4 Nov 2026", date(2026, 10, 5), date(2026, 11, 4)), ("28/12 - 27/01/2027", date(2026, 12, 28), date(2027, 1, 27)),
        ("11-12/2026", date(2026, 11, 1), date(2026, 12, 31)), ("1-31/10/2026", date(2026, 10, 1), date(2026, 10, 31)),
        ("אוקטובר 2026 הופק 05/11/2026", date(2026, 10, 1), date(2026, 10, 31)), ("15/11/2026", None, None), ("12 - 01/11/2026", None, None),
        ("October 2026 (issued 05/11/2026)", date(2026, 10, 1), date(2026, 10, 31)), ("15-11-2026", None, None),
        ("Oct 1 – 31, 2026", date(2026, 10, 1), date(2026, 10, 31)), ("Dec 15 – Jan 14, 2027", date(2026, 12, 15), date(2027, 1, 14)),
        ("10/2026 מספר 12-8800-4", date(2026, 10, 1), date(2026, 10, 31)),
        ("מ-5/10 עד 4/11/2026", date(2026, 10, 5), date(2026, 11, 4)),
        ("אוקטובר 2026 (5/10 - 4/11/2026)", date(2026, 10, 5), date(2026, 11, 4)),
    ],
)  # fmt: skip
def test_periods(text: str, first: date | None, last: date | None) -> None:
    assert period_in(text) == ((first, last) if first else None)


ROWS = {
    "credit note": ("חשבונית זיכוי 12345\nזיכוי בגין תקלה\t129.90 ₪\nסה\"כ זיכוי\t129.90 ₪", None, "ILS", "bill-credit: 129.90"),
    "no currency": ("Invoice #A-7781\nHosting\t20.00\nTotal due\t20.00", "20.00", "", "bill-currency"),
    "head names it": ('חשבונית מס 12345\nתיאור\tסכום בש"ח\nמסלול\t20.00\nסה"כ לתשלום\t20.00', "20.00", "ILS", ""),
    "dollars": ("Invoice #A-7781\nHosting\t$20.00\nTotal due\t$20.00", "20.00", "USD", ""),
    "paid in part": ("Bill number 4411\nPlan\t₪50.00\nTotal\t₪50.00\nPayments received\t₪30.00\nBalance due\t₪20.00", "20.00", "ILS", ""),
    "amount first": ("Statement 12345\n₪100.00\tPlan\n₪18.00\tVAT\n₪118.00\tTotal to pay", "118.00", "ILS", ""),
    "two totals": ('חשבונית מס 12345\nסה"כ לתשלום\t100.00 ₪\nסה"כ לתשלום\t118.00 ₪', None, "ILS", "bill-total: 100.00 ₪, 118.00 ₪"),
}


@pytest.mark.parametrize("name", ROWS)
def test_a_total_is_right_or_the_bill_says_what_is_doubtful(name: str) -> None:
    text, total, currency, doubt = ROWS[name]
    bill = read_bill(read(text.encode(), "bill.txt"))
    assert bill is not None
    assert (str(bill.total) if bill.total is not None else None, bill.currency) == (total, currency)
    assert bill.doubts == ((doubt,) if doubt else ())


def test_the_month_comes_first_where_another_date_shows_it() -> None:
    bill = bill_of("Hosting Inc.\nInvoice #HX-20261101\nInvoice Date: 11/01/2026\nDue Date: 11/15/2026\nVPS\t$20.00\nTotal\t$20.00")
    assert (bill.issued, bill.due) == (date(2026, 11, 1), date(2026, 11, 15))


def test_the_bill_number_is_the_one_behind_its_label() -> None:
    text = "חשבונית מספר 778812 לתקופה 01/10/2026-31/10/2026\nמספר לקוח: 5551234\nסה\"כ לתשלום: 129.90 ₪"
    bill = read_bill(read(text.encode(), "bill.txt"))
    assert bill is not None and (bill.number, bill.customer) == ("778812", "5551234")
    account = bill_of("בזק בע\"מ\nמספר חשבון: 21-778899\nמספר חשבונית: 8801234   מס' לקוח 55-1200\nאינטרנט\t20.00\nסה\"כ לתשלום\t20.00 ₪")
    assert (account.number, account.customer) == ("8801234", "55-1200")


@pytest.mark.timeout(30)
def test_a_file_without_line_ends_is_no_bill_and_holds_nothing_up() -> None:
    assert read_bill(read(("סה\"כ לתשלום 64.90 ₪ חשבונית מספר 7 " * 60_000).encode(), "log.txt")) is None


def drawn(rows: list[str | tuple[str, str]], order: str) -> bytes:
    """The rows as a PDF whose letters are drawn one by one: from the left, from the right, or in no order."""
    page, y = Page(), 100.0
    for row in rows:
        for edge, cell in zip((545.0, 60.0), (row,) if isinstance(row, str) else row, strict=False):
            for down, written in enumerate(cell.split("\n")):
                shown = get_display(written, base_dir="R")
                left = edge - page.font.width(shown, 11) if edge > 300 else edge
                letters = []
                for letter in shown:
                    letters.append((left, letter))
                    left += page.font.width(letter, 11)
                placed = {"shown": letters, "turned": letters[::-1], "mixed": sorted(letters, key=lambda one: hash(round(one[0] * 7919) % 97))}
                for x, letter in placed[order]:
                    page.text(595 - x, y + 12 * down, letter, 11, align="left")
        y += 22
    return to_pdf([page], "bill")


@pytest.mark.parametrize("order", ["shown", "turned", "mixed"])
def test_a_bill_whose_letters_are_drawn_in_any_order(order: str) -> None:
    rows = [
        'חברת תקשורת לדוגמה בע"מ', "חשבונית מס מספר: 70012345", "תאריך חשבונית: 01/11/2026", "תקופת החשבון: 09-10/2026",
        ("סיבים 1000", "100.00"), ("נתב", "10.00"), ("הנחה", "-10.00"), ('סה"כ לפני מע"מ', "100.00"), ('מע"מ 18%', "18.00"),
        ('סה"כ\nלתשלום', "118.00 ₪"), "לתשלום עד יום", "א'", "15/11/2026",
    ]  # fmt: skip
    bill = read_bill(read(drawn(rows, order), "b.pdf"))
    assert bill is not None and (bill.total, bill.vat, bill.number, bill.doubts) == (Decimal("118.00"), Decimal("18.00"), "70012345", ())
    assert bill.period == (date(2026, 9, 1), date(2026, 10, 31)) and bill.due == date(2026, 11, 15)
    assert [line.amount for line in bill.lines] == [Decimal("100.00"), Decimal("10.00"), Decimal("-10.00")]
    assert bill.places["total"].page == 1 and bill.places["total"].top > bill.places["vat"].top


BILLS = {
    'הודעה לתשלום ארנונה 11-12/2026\nארנונה\t912.40\nשמירה\t20.00\nסה"כ לתשלום עד 30/11/2026\t932.40 ₪': "932.40",
    'ספק בע"מ\nחשבונית מס\' 5530   תאריך: 01/11/2026\nמנוי\t100.00\nמע\'\'מ\t18.00\nסה\'כ לתשלום\t118.00 ₪': "118.00",
    'ספק בע"מ\nחשבונית מס 5523\nתאריך: 01/11/2026\nזיכוי מנוי\t100.00\nסה"כ לזכותך\t118.00 ש"ח': None,
    "Example Ltd\nTax invoice 445566\nDate: 3rd November 2026\nBroadband\t25.00\nVAT @ 20%\t5.00\nTotal due\t£30.00": "30.00",
    'ספק בע"מ\nחשבון מים תקופתי מס\' 5531\nמים\t60.00\nעיגול\t-0.04\nסה"כ חיובי התקופה (כולל מע"מ)\t60.00\nלתשלום עד 05.11.2026\t59.96 ₪': "59.96",
    'ספק בע"מ\nחשבונית מס 5532\nמנוי\t80.00\nסכום להעברה לעמוד הבא\t80.00\nסכום מועבר מעמוד קודם\t80.00\nהנחה\t(10.00)\n'
    'סה"כ: 70.00 | מע"מ: 12.60 | לתשלום: 82.60 ₪': "82.60",
    'חשבונית מס קבלה מס\' 00012\nתאריך: 15.10.2026\nסכום לפני מע"מ: 200.00 ₪\nמע"מ 18%: 36.00 ₪\nסכום כולל מע"מ: 236.00 ₪': "236.00",
    'חברה בע"מ\nחשבון מספר 4455\nסה"כ חיובים שוטפים\t161.02\nזיכויים\t-11.02\nלתשלום\t150.00 ₪\nאינטרנט\t101.02\nטלוויזיה\t60.00\n'
    "זיכוי בגין תקלה\t-11.02": "150.00",
    'גז בע"מ\nמספר חשבונית\t50099123\nצריכה\t156.20\nקבועים\t23.80\nסה"כ חייב במע"מ\t180.00\nמע"מ 18%\t32.40\nסה"כ לתשלום בש"ח\t212.40': "212.40",
    "Gym\nInvoice no: 5512\nMember no: 20177\nMembership   ILS 249.00\nLocker rental   ILS 30.00\nTotal   ILS 279.00 (incl. VAT 42.56)": "279.00",
    'מ"עב םימ דיגאת\nןובשח רפסמ\t2026110045\nךומנ ףירעת\t156.40\nםדוק בוח תרתי\t20.00\nםולשתל םוכס\t₪ 176.40': "176.40",
    'גז בע"מ\nחשבונית מס 700881\nיתרה קודמת לתשלום\t88.00\nצריכה\t100.00\nסה"כ לפני מע"מ\t100.00\nמע"מ 18%\t18.00\n'
    'סה"כ לתשלום בש"ח כולל יתרה קודמת\t206.00': "206.00",
    'משרד בע"מ\nחשבונית מס 20261188\nנייר\t90.00\nטונר\t310.00\nסה"כ\t400.00\nמע"מ 18%\t72.00\nסה"כ כולל מע"מ\t472.00 ש"ח': "472.00",
    'רימון בע"מ\nמספר לקוח\tמספר חשבונית\tסה"כ לתשלום\tתאריך חיוב\n123987\t5566771\t₪99.90\t15/11/2026\nסיבים 600\t84.66\nמע"מ 18%\t15.24': "99.90",
    "כושר בע\"מ\nקבלה מס' 20261\nתאריך: 03/11/2026\nדמי מנוי\t229.00\nסה\"כ שולם\t229.00 ₪": "229.00",
    'תקשורת בע"מ\nחשבונית מס 1200345\nסיבים\t93.22\nטלפון נייד\t16.86\nסה"כ אינטרנט\t110.08\nבסיס\t75.42\nהנחה\t-10.00\nסה"כ טלוויזיה\t65.42\n'
    'סה"כ לפני מע"מ\t175.50\nמע"מ (18%)\t31.59\nסה"כ לתשלום\t207.09 ₪': "207.09",
    'התראה לפני ניתוק\nמספר לקוח: 77120\nתאריך: 12/11/2026\nטרם שולמה חשבונית מס 88120\nיתרת החוב לתשלום: 350.00 ₪': None,
    'סיכום ישיבה 01/11/2026\nהוחלט לשלם חשבונית 5512 על סך 800 ₪\nסה"כ תקציב: 12,000 ₪': None,
    "Energy Ltd\nBill number: EE-20261\nAccount number: 5500 1188 22\nEnergy\tILS 225.50\nBalance from previous bill\tILS 120.00\n"
    "Payments since last bill\t-ILS 120.00\nTotal amount due\tILS 225.50": "225.50",
    'הצעת מחיר מספר 5522\nתאריך: 01/11/2026\nאינטרנט\t99.00\nסה"כ לתשלום\t99.00 ₪': None,
    'שלום, קיבלתי הצעה: אינטרנט ב-99 ₪ לחודש.\nסה"כ חסכתי 20 ₪ לעומת החשבון הקודם.': None,
    "Invoice fraud is rising. The total of losses was $300 million last year.": None,
}


@pytest.mark.parametrize("text", BILLS)
def test_the_total_of_other_peoples_bills(text: str) -> None:
    bill = bill_of(text)
    assert str(bill.total if bill else None) == str(BILLS[text])
    assert not bill or not any(doubt.startswith("bill-lines") for doubt in bill.doubts), bill


VALUES: dict[str, dict[str, object]] = {
    'אנטנות בע"מ\nחשבונית מס 220145 | 31/10/2026\nתיאור\tלפני מע"מ\tכולל מע"מ\nממיר\t10.00\t11.80\nסה"כ\t10.00\t11.80 ₪': {"date": "2026-10-31"},
    'לווין\nחשבונית מס 88\nהופק 05/11/2026\nבסיס\t118.90\nסכום לתשלום\t118.90 ₪\nמע"מ כלול (18%)\t18.14': {"vat": "18.14", "date": "2026-11-05"},
    "Gym Ltd\nTax Invoice: 2026/1182\nDate: 01-Nov-2026\nMember No.: HG20771\nMembership November 2026\t211.02\nVAT (18%)\t37.98\n"
    "Grand total\tNIS 249.00": {
        "date": "2026-11-01", "customer_number": "HG20771", "period": ["2026-11-01", "2026-11-30"], "currency": "ILS", "total": "249.00"},
    "Fibre Ltd\nBill no. 77120\nPlan\t£27.50\t£33.00\nDiscount\t-£2.50\t-£3.00\nTotal due\t£30.00\n"
    "We will collect £30.00 by Direct Debit on or just after 18 November 2026.": {"due": "2026-11-18", "doubts": None},
    "Energie GmbH\nInvoice no. RE-441\nCustomer no.\tK-100234\nCharge\t1 023,60\nAdvance\t−1 000,00\nNet balance\t23,60\nVAT 19 %\t4,48\n"
    "Amount due\t28,08 EUR": {"customer_number": "K-100234", "total": "28.08", "doubts": None},
    'מים בע"מ\nחשבון 330-9912\nצריכה\t182.86\nיתרת זכות קודמת\t-50.00\nסה"כ לתשלום\t132.86 ₪': {"previous_balance": "-50.00", "doubts": None},
    'קפה בע"מ\nע.מ. 514455667\nחשבונית מס 4412\nהפוך\t50.00\nסה"כ\t50.00\nמתוכם מע"מ 18%\t7.63': {"currency": "ILS", "vat": "7.63"},
    "מורה פרטי\nקבלה מס' 441\nתאריך\t05/11/2026\nשיעורים\t400\nחוברת\t80\nסה\"כ\t480\nסכום בש\"ח": {"total": "480.00", "date": "2026-11-05"},
    "Shop\nOrder number: 100-22\nOrder date: November 5, 2026\nCable\t$19.98\nAdapter\t$24.50\nOrder total\t$44.48": {
        "total": "44.48", "bill_number": "100-22", "date": "2026-11-05"},
    "Shop\nYour order has shipped\nOrder number: 100-22\nDate: November 5, 2026\nOrder total\t$44.48": {"total": None},
    'טלקום בע"מ\nחשבונית מס 90118\n55-77120\tCustomer no / מספר לקוח\n10/2026\tPeriod / תקופה\nסיבים\t99.00\nסה"כ לתשלום\t99.00 ₪': {
        "customer_number": "55-77120", "period": ["2026-10-01", "2026-10-31"]},
    'ספק בע"מ\nמספר לקוח: אין\nחודש חיוב: אוקטובר 2026\nמספר חשבונית: 70-44\nמנוי\t59.90\nסה"כ לתשלום\t59.90 ₪': {"customer_number": None},
    'ספק בע"מ\nחשבונית זיכוי 889\nזיכוי עבור תקלה 3-7/10/2026\t25.42\nסה"כ זיכוי\t25.42 ₪': {"period": None, "total": None},
}  # fmt: skip


@pytest.mark.parametrize("text", VALUES)
def test_the_values_of_other_peoples_bills(text: str) -> None:
    bill = bill_of(text)
    facts = bill.facts() if bill else {}
    assert {name: facts.get(name) for name in VALUES[text]} == VALUES[text], facts


def test_a_name_of_two_lines_beside_its_amount_is_one_charge() -> None:
    rows = [(60, 300, "Bill no. 5512"), (100, 300, "Rent"), (105, 60, "20.00"), (110, 300, "of the router"), (140, 300, "Total"), (140, 60, "₪20.00")]
    page = Page()
    for y, left, text in rows:
        page.text(595 - left, y, text, 9, align="left")
    bill = read_bill(read(to_pdf([page], "bill"), "b.pdf"))
    assert bill is not None and [line.text for line in bill.lines] == ["Rent of the router"], bill


@pytest.mark.skipif(not can_read_pixels(), reason="Tesseract is not installed")
def test_a_text_behind_a_scan_is_no_proof_of_what_the_picture_shows() -> None:
    rows: list[str | tuple[str, str]] = ['חברת תקשורת לדוגמה בע"מ', "חשבונית מס מספר: 70012345"]
    ((_, _, page),) = page_pictures(drawn([*rows, ("מנוי סיבים", "110.00"), ('מע"מ 18%', "19.80"), ('סה"כ לתשלום', "129.80 ₪")], "shown"), 200)
    page.save(picture := BytesIO(), "PNG")
    scan = img2pdf.convert(picture.getvalue())
    assert scan is not None
    behind = drawn([*rows, ("מנוי סיבים", "10.00"), ('מע"מ 18%', "1.80"), ('סה"כ לתשלום', "11.80 ₪")], "shown")
    with pikepdf.open(BytesIO(behind)) as pdf, pikepdf.open(BytesIO(scan)) as seen:
        pdf.pages[0].contents_coalesce()
        pdf.pages[0].Contents.write(pdf.pages[0].Contents.read_bytes().replace(b"0 Tr", b"3 Tr"))
        pdf.pages[0].add_underlay(seen.pages[0])
        pdf.save(data := BytesIO())
    document = read(data.getvalue(), "scan.pdf")
    assert document.doubts == ("text-unseen: 1 of 1 pages",)
    bill, _ = bill_in(document, data.getvalue(), "scan.pdf", lambda _: None)
    assert bill is not None and bill.number == "70012345" and bill.total is None and {"bill-ocr", "bill-total"} <= set(bill.doubts)


@pytest.mark.skipif(not can_read_pixels(), reason="Tesseract is not installed")
def test_a_scan_is_read_by_ocr_and_says_so_or_asks() -> None:
    rows: list[str | tuple[str, str]] = [
        'חברת תקשורת לדוגמה בע"מ', "חשבונית מס מספר: 70012345", ("מנוי סיבים", "110.00"), ('מע"מ 18%', "19.80"), ('סה"כ לתשלום', "129.80 ₪")
    ]  # fmt: skip
    ((_, _, page),) = page_pictures(drawn(rows, "shown"), 200)
    data = BytesIO()
    page.crop((0, 0, page.width, page.height // 3)).save(data, "PNG")
    scan = img2pdf.convert(data.getvalue())
    assert scan is not None
    told: list[Sentence] = []
    bill, document = bill_in(read(scan, "scan.pdf"), scan, "scan.pdf", told.append)
    assert bill is not None and document.doubts[-1] == "ocr" and "bill-ocr" in bill.doubts
    assert bill.total == Decimal("129.80") and bill.places["total"].page == 1
    ((_, _, page),) = page_pictures(drawn([*rows[:2], ("מנוי סיבים", "90.00"), *rows[3:]], "shown"), 200)
    turned = Image.Exif()
    turned[0x0112] = 6
    page.crop((0, 0, page.width, page.height // 3)).rotate(90, expand=True).save(other := BytesIO(), "JPEG", exif=turned)
    unsure, _ = bill_in(read(other.getvalue(), "bill.jpg"), other.getvalue(), "bill.jpg", told.append)
    assert len(told) == 2 and "scan.pdf" in told[0]
    assert unsure is not None and unsure.number == "70012345", "a photograph is read as its camera says that it stands"
    assert unsure.total is None, "sums that do not add up are not believed when a program recognised them"
