"""Bills in the words of many senders: how they name their values, what is no charge, and which papers ask for nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from collector.documents import read
from collector.prices.bill import Bill, read_bill
from collector.prices.bill.bill_dates import period_in

HEAD = """אור־נט תקשורת בע"מ
חשבונית מס מספר 30044871
{values}
תיאור\tסכום בש"ח
"""
CHARGES = """סיבים 600\t84.66
השכרת נתב\t21.02
{between}סה"כ ללא מע"מ\t105.68
מע"מ 18%\t19.02
סה"כ לתשלום\t124.70
"""


def bill_of(text: str) -> Bill:
    bill = read_bill(read(text.encode(), "bill.txt"))
    assert bill is not None
    return bill


def with_value(line: str) -> Bill:
    return bill_of(HEAD.format(values=line) + CHARGES.format(between=""))


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("הודפס: 01/10/2026 08:14", date(2026, 10, 1)), ("ליום 01/11/2026", date(2026, 11, 1)),
        ("מועד עריכת החשבון: 08/11/2026", date(2026, 11, 8)), ("הופק ביום 10/11/2026", date(2026, 11, 10)),
        ("תאריך הצטרפות: 12/03/2019\nתאריך החשבונית: 04/11/2026", date(2026, 11, 4)),
        ("תאריך הצטרפות: 12/03/2019\nתאריך: 04/11/2026", date(2026, 11, 4)),
        ("הודפס: 09/11/2026\nתאריך: 04/11/2026", date(2026, 11, 4)), ("Date paid November 4, 2026", date(2026, 11, 4)),
    ],
)  # fmt: skip
def test_the_day_of_a_bill(line: str, day: date) -> None:
    assert with_value(line).issued == day


@pytest.mark.parametrize(
    "line",
    ["עד לתאריך 20.11.2026", "לפירעון ב- 20/11/2026", "פרעון עד 20/11/2026", "לתשלום: 20/11/26", "מועד הגבייה: 20/11/2026",
     "Payable until 20 November 2026", "Pay on or before 20/11/2026", "הסכום פטור ויחויב בהוראת הקבע ב-20/11/2026",
     "We collect €30.00 by direct debit on 20 November 2026.", "To be debited on: 20/11/2026", "We'll take this by Direct Debit on 20 Nov 2026",
     "ביום 20/11/2026 נחייב את חשבונך בסך 124.70 ₪", "החיוב הבא: 20/12/2026\nמועד הגבייה: 20/11/2026", "יום הגביה: 20/11/2026"],
)  # fmt: skip
def test_the_day_to_pay_by_is_never_the_day_of_the_bill(line: str) -> None:
    bill = with_value(line)
    assert (bill.due, bill.issued) == (date(2026, 11, 20), None)


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("רבעון 3/2026", (2026, 7, 1), (2026, 9, 30)), ("תקופה: רבעון ב' 2026", (2026, 4, 1), (2026, 6, 30)),
        ("Fee statement for the quarter Q3 2026", (2026, 7, 1), (2026, 9, 30)),
        ("Service from 3 September 2026 to 2 November 2026", (2026, 9, 3), (2026, 11, 2)),
        ("Billing cycle: 01/10/2026 - 31/10/2026", (2026, 10, 1), (2026, 10, 31)),
        ("Covering 7 Nov - 6 Dec 2026", (2026, 11, 7), (2026, 12, 6)), ("Oct 1 – Oct 31, 2026", (2026, 10, 1), (2026, 10, 31)),
        ("בעד החודשים ספטמבר-אוקטובר 2026", (2026, 9, 1), (2026, 10, 31)), ("עבור חודש: נוב' 2026", (2026, 11, 1), (2026, 11, 30)),
        ("עבור: סמסטר א', נובמבר 2026 - ינואר 2027", (2026, 11, 1), (2027, 1, 31)),
        ("תקופת חיוב: 10/2026 - 09/2026", (2026, 9, 1), (2026, 10, 31)),
        ("חשבון לתשלום - חודשים 9-10/2026", (2026, 9, 1), (2026, 10, 31)),
        ("מתאריך 07/10/2026\nעד תאריך 06/11/2026", (2026, 10, 7), (2026, 11, 6)), ("תקופת החיוב: 09/2026-10/2026", (2026, 9, 1), (2026, 10, 31)),
        ("תאריך קריאה קודמת: 02/09/2026\nתאריך קריאה נוכחית: 01/11/2026", (2026, 9, 2), (2026, 11, 1)),
        ("תוקף המנוי: 05/11/2026 עד 04/11/2027", (2026, 11, 5), (2027, 11, 4)), ("לרבעון 07-09/2026", (2026, 7, 1), (2026, 9, 30)),
        ("שומה לשנת 2026", (2026, 1, 1), (2026, 12, 31)), ("שירותי אינטרנט לחודש נובמבר 2026.", (2026, 11, 1), (2026, 11, 30)),
        ("Your bill for 1 April 2026 to 30 September 2026", (2026, 4, 1), (2026, 9, 30)),
    ],
)  # fmt: skip
def test_the_period(line: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert with_value(line).period == (date(*first), date(*last))


def test_a_period_never_ends_before_it_begins() -> None:
    assert period_in("10/2026 - 09/2026") == (date(2026, 9, 1), date(2026, 10, 31))


@pytest.mark.parametrize(
    ("line", "customer"),
    [("מספר תלמיד: 44182", "44182"), ("סניף 114 · חשבון 114-220918", "114-220918"), ("Customer ID: cus_99120441", "cus_99120441"),
     ("חוזה: 5501882", "5501882"), ("לכבוד: איציק מזרחי, חבר מס' 11822", "11822"), ("ח.ן לקוח 6-771204\nמנוי 054-4410220", "6-771204"),
     ("לקוח: 20771 חיים דגן", "20771"), ("Account no: A/4410-9912", "A/4410-9912"), ("מספר חשבון: 77-310-552", "77-310-552")],
)  # fmt: skip
def test_the_customers_number_is_not_the_bills(line: str, customer: str) -> None:
    bill = with_value(line)
    assert (bill.customer, bill.number) == (customer, "30044871")


@pytest.mark.parametrize(
    ("title", "number"),
    [("ח-ן מס' 60771123", "60771123"), ("דף פירוט חיובים\nמספר דף: 2026-11-7731", "2026-11-7731"), ("שובר מספר 7710023918", "7710023918"),
     ("חשבון עסקה 18-2026-0331", "18-2026-0331"), ("Invoice No: MC/26/11/0091", "MC/26/11/0091"), ("Statement number 9", "9"),
     ("הודעה על חיוב מס' 40-771", "40-771"), ("מספר הודעה: 550182", "550182"), ("Tax Invoice (Original) No. 7-220418", "7-220418"),
     ("מספר חשבון תקופתי: 26-05-774120\nאסמכתא: 2605774120", "26-05-774120"), ("Invoice number: 7F2A91C0-0014", "7F2A91C0-0014"),
     ("Bill reference: NLE-00912-26", "NLE-00912-26"), ("הודעת חיוב עמלות\nאסמכתא: 7719002", "7719002")],
)  # fmt: skip
def test_the_bills_number(title: str, number: str) -> None:
    text = f'בנק המפרץ בע"מ\n{title}\nתאריך: 02/11/2026\nתקופה: 10/2026\n' + CHARGES.format(between="")
    assert bill_of(text).number == number


@pytest.mark.parametrize(
    ("rows", "previous", "charges"),
    [
        ("Arrears\t45.20\nPayment received 20 Sep\t-45.20\n", "45.20", 2), ("Your last bill\t45.20\nPayments you made\t45.20 CR\n", "45.20", 2),
        ("Previous balance\t71.00\nPayment 12/10/2026\t-71.00\nBalance forward\t0.00\n", "71.00", 2),
        ("יתרת פיגורים עד 8/2026\t45.20\nתשלומים\t-45.20\n", "45.20", 2), ("יתרת חוב עד 31/08/2026\t45.20\nתשלום מיום 02/09/2026\t-45.20\n", "45.20", 2),
        ("יתרת חוב מחודש אוקטובר\t45.20\nתשלום בהעברה\t-45.20\n", "45.20", 2), ("יתרה לתחילת תקופה\t45.20\nתשלומים שנקלטו\t-45.20\n", "45.20", 2),
        ("Balance from last bill (in credit)\t-2.00\n", "-2.00", 2), ("תשלום 3 מתוך 12\t10.00\n", None, 3),
    ],
)  # fmt: skip
def test_what_was_owed_and_paid_before_is_no_charge(rows: str, previous: str | None, charges: int) -> None:
    bill = bill_of(HEAD.format(values="תאריך: 02/11/2026") + rows + CHARGES.format(between=""))
    assert bill.previous == (None if previous is None else Decimal(previous))
    assert len(bill.lines) == charges


@pytest.mark.parametrize(
    "row",
    ['מע"מ כלול\t19.02', 'המחירים כוללים מע"מ בסך\t19.02', 'מע"מ (נכלל במחירים)\t19.02', "Total includes VAT 18%\t19.02", "VAT 18% (inside)\t19.02",
     "Total for the month including VAT of ₪19.02\t124.70", "Total for the month (inc. ₪19.02 VAT)\t124.70", "Total for the month (including VAT at 18% of ₪19.02)\t124.70"],
)  # fmt: skip
def test_tax_inside_the_prices_is_no_charge(row: str) -> None:
    text = HEAD.format(values="תאריך: 02/11/2026") + f'סיבים 600\t99.90\nהשכרת נתב\t24.80\n{row}\nסה"כ לתשלום\t124.70\n'
    bill = bill_of(text)
    assert (bill.vat, bill.total, len(bill.lines), bill.doubts) == (Decimal("19.02"), Decimal("124.70"), 2, ())


def test_bills_of_other_months_beside_the_charges_are_none() -> None:
    bill = bill_of(HEAD.format(values="תאריך: 02/11/2026") + "אוגוסט 2026\t118.20\n09/2026\t121.40\n" + CHARGES.format(between=""))
    assert not bill.doubts and [str(line.amount) for line in bill.lines] == ["84.66", "21.02"]


def test_tax_in_a_column_of_the_row_of_totals() -> None:
    text = HEAD.format(values="תאריך: 02/11/2026") + 'סיבים\t109.92\t19.78\t129.70\nטלפון\t25.00\t4.50\t29.50\nסה"כ\t134.92\t24.28\t159.20\n'
    assert (bill_of(text).vat, bill_of(text).total) == (Decimal("24.28"), Decimal("159.20"))


def test_no_tax_is_said_to_be_none() -> None:
    text = "Cloudhaven B.V.\nInvoice number: CH-44\nDate: 31/10/2026\nPro hosting\t€30.00\nStorage\t€12.00\nSubtotal\t€42.00\nVAT – reverse charge\t€0.00\nTotal\t€42.00\n"
    assert bill_of(text).vat == 0


def test_a_taxable_sum_is_no_tax() -> None:
    text = HEAD.format(values="תאריך: 02/11/2026") + 'סיבים\t110.00\nטלפון\t22.00\nחייב במע"מ\t132.00\n18% מע"מ\t23.76\nסה"כ לתשלום\t155.76\n'
    assert (bill_of(text).vat, bill_of(text).doubts) == (Decimal("23.76"), ())


def test_a_sum_carried_to_the_next_page_is_neither_charge_nor_end() -> None:
    rows = 'נסיעה 1\t8.00\nנסיעה 2\t9.50\nסה"כ להעברה\t17.50\nמהעברה\t17.50\nנסיעה 3\t11.00\nסה"כ נסיעות\t28.50\nמע"מ 18%\t5.13\nסה"כ לתשלום\t33.63\n'
    bill = bill_of(HEAD.format(values="תאריך: 02/11/2026") + rows)
    assert ([str(line.amount) for line in bill.lines], bill.doubts) == (["8.00", "9.50", "11.00"], ())


@pytest.mark.parametrize(
    "text",
    [
        "שמש מערכות בע\"מ\nחשבון פרופורמה מס' 4410\nתאריך: 12/11/2026\nדוד שמש\t2,450.00\nהתקנה\t600.00\nסה\"כ\t3,050.00 ₪\n",
        "Kitchen LLC\nPRO FORMA INVOICE\nPro forma no. PF-110\nDate: 12 Nov 2026\nPeriod: 11/2026\nCabinet\t$2,400.00\nDelivery\t$120.00\nTotal due\t$2,520.00\n",
        "Water Company\nFinal reminder\nCustomer no. 55-7781\nDate: 20 November 2026\nInvoice 99120\t$88.40\nReminder fee\t$5.00\nTotal due\t$93.40\n",
    ],
)
def test_a_proforma_and_a_reminder_are_no_bill(text: str) -> None:
    assert read_bill(read(text.encode(), "bill.txt")) is None


def test_a_credit_note_by_its_title_alone() -> None:
    text = "BrightFibre plc\nCREDIT NOTE\nCredit note no. CN-40071\nDate: 14/11/2026\nSports pack\t40.83\nVAT 20%\t8.17\nTotal credit\t49.00\n"
    bill = bill_of(text)
    assert (bill.number, bill.total, [d.split(":")[0] for d in bill.doubts if "credit" in d]) == ("CN-40071", None, ["bill-credit"])


def test_a_footer_that_speaks_of_credit_notes_makes_none_of_a_bill() -> None:
    footer = "A credit note will be issued on request. Prices include VAT. Loop Mobile Ireland Limited, reg. 440012"
    text = f"Loop Mobile\nBill no. 1440\nBill date: 28/10/2026\nPlan L\t€25.00\nRoaming\t€9.00\nTotal due\t€34.00\n{footer}\n"
    assert (bill_of(text).total, bill_of(text).doubts, bill_of(text).provider) == (Decimal("34.00"), (), "Loop Mobile Ireland Limited")


@pytest.mark.parametrize("head", ['חשבונית מס מספר 771\nסלולר ישיר בע"מ', "הודעת תשלום ארנונה\nשובר מספר 7712"])
def test_an_israeli_tax_bill_without_a_sign_is_in_shekels(head: str) -> None:
    text = f'{head}\nתאריך: 02/11/2026\nמנוי\t39.90\nחבילה\t20.00\nמזה מע"מ 18%\t9.14\nסה"כ לתשלום\t59.90\n'
    assert (bill_of(text).currency, bill_of(text).doubts) == ("ILS", ())


@pytest.mark.parametrize(
    "account",
    ["פרטי חשבון להעברה: בנק 12 סניף 600 חשבון 123456", "להעברה בנקאית: בנק 12, סניף 600\nמספר חשבון: 123456", "בנק 12 סניף 600 חשבון 123456"],
)  # fmt: skip
def test_the_account_that_is_to_be_paid_to_is_not_the_customers(account: str) -> None:
    below = bill_of(HEAD.format(values="תאריך: 04/11/2026") + CHARGES.format(between="") + account + "\n")
    assert (below.customer, below.number) == ("", "30044871")
    assert account.startswith("בנק") or with_value(f"תאריך: 04/11/2026\n{account}").customer == ""


def test_how_long_a_contract_holds_is_not_what_a_bill_is_for() -> None:
    assert with_value("Contract term\t1 Jan 2026 - 31 Dec 2027").period is None
    assert with_value("Fibre\t1 Oct 2026 - 31 Oct 2026").period == (date(2026, 10, 1), date(2026, 10, 31))


@pytest.mark.parametrize("label", ["סך החיוב", "סך החיובים לתקופה", "Total charges this month", "יתרה נכון ליום 04/11/2026 לתשלום"])
def test_the_sum_of_all_charges_is_the_total_where_no_other_is_told(label: str) -> None:
    bill = bill_of(HEAD.format(values="תאריך: 04/11/2026") + f"סיבים 600\t100.00\nנתב\t20.00\n{label}\t120.00\n")
    assert (bill.total, [line.amount for line in bill.lines], bill.doubts) == (Decimal("120.00"), [Decimal("100.00"), Decimal("20.00")], ())


def test_a_credit_note_stays_one_whatever_its_first_charge_begins_with() -> None:
    bill = bill_of('אור־נט בע"מ\nתאריך: 01/11/2026\nחשבונית זיכוי מספר 30044871\n1\tסיבים 600\t100.00\n2\tנתב\t20.00\nסה"כ\t120.00 ₪\n')
    assert (bill.total, bill.doubts) == (None, ("bill-credit: 120.00",))


def test_a_move_to_another_address_is_a_charge() -> None:
    bill = bill_of(HEAD.format(values="תאריך: 04/11/2026") + 'סיבים 600\t100.00\nהעברה לכתובת חדשה\t20.00\nסה"כ לתשלום\t120.00\n')
    assert ([line.amount for line in bill.lines], bill.doubts) == ([Decimal("100.00"), Decimal("20.00")], ())


def test_labels_and_amounts_on_lines_of_their_own_are_rows() -> None:
    bill = bill_of(HEAD.format(values="מספר לקוח\n44182").replace("תיאור\tסכום בש\"ח\n", "") + CHARGES.format(between="").replace("\t", "\n").replace("\n", " ₪\n")
                   .replace("600 ₪", "600").replace("נתב ₪", "נתב").replace("18% ₪", "18%").replace("מע\"מ ₪", "מע\"מ").replace("לתשלום ₪", "לתשלום"))
    assert (bill.total, bill.vat, len(bill.lines), bill.doubts) == (Decimal("124.70"), Decimal("19.02"), 2, ())


def test_taxes_of_an_american_bill_are_charges_and_no_vat() -> None:
    text = "Prairie Mobile\nBill no. 0099-2217\nBill date: 11/03/2026\nDue Nov 25, 2026\nUnlimited\t$75.00\nGovernment taxes and fees\t$10.41\nTotal due\t$85.41\n"
    bill = bill_of(text)
    assert (bill.vat, bill.total, len(bill.lines), bill.doubts) == (None, Decimal("85.41"), 2, ())
    assert bill.issued == date(2026, 11, 3), "eleven is the month: the other day stands near it only so"


def test_an_amount_in_parentheses_is_taken_off() -> None:
    text = HEAD.format(values="תאריך: 02/11/2026") + '₪92.16\t-₪92.16\t₪0.00\nמנוי\t1,188.00\nהנחת ותק\t(118.80)\nסה"כ לתשלום\t1,069.20\n'
    assert ([str(line.amount) for line in bill_of(text).lines], bill_of(text).doubts) == (["1188.00", "-118.80"], ()), "nor is a row of sums a charge"
