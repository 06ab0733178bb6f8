"""What a bill's sums and values say about each other: the total whatever it is called, and nothing that another value contradicts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from collector.documents import read
from collector.prices.bill import Bill, read_bill

HEAD = 'אור־נט תקשורת בע"מ\nחשבונית מס מספר 30044871\nמספר לקוח: 5-1180\nתאריך: 02/11/2026\n'
CHARGES = 'סיבים 600\t84.66\nהשכרת נתב\t21.02\nסה"כ ללא מע"מ\t105.68\nמע"מ 18%\t19.02\n'


def bill_of(text: str) -> Bill | None:
    return read_bill(read(text.encode(), "bill.txt"))


@pytest.mark.parametrize(
    ("rows", "total"),
    [
        ("סכום להעברה\t124.70\n", "124.70"), ("סכום ששולם\t124.70 ₪\n", "124.70"), ("נא להעביר\t124.70\n", "124.70"),
        ("Please transfer\t124.70 ILS\n", "124.70"), ("Total amount owing\t124.70\n", "124.70"),
        ("בניכוי מקדמה ששולמה\t-24.70\nנותר להסדיר\t100.00\n", "100.00"),
        ('סה"כ חיובי החודש\t124.70\nיתרה קודמת\t118.40\nתשלומים שנקלטו\t-100.00\nנותר להסדיר\t143.10\n', "143.10"),
        ("Total for this bill\t124.70\nBalance from last bill\t18.40\nTotal owing\t143.10\n", "143.10"),
        ("Amount due by 20/11/2026\t124.70\nAmount due after 20/11/2026\t131.00\n", "124.70"),
    ],
)  # fmt: skip
def test_the_total_is_what_the_rows_come_to_whatever_it_is_called(rows: str, total: str) -> None:
    bill = bill_of(HEAD + CHARGES + rows)
    assert bill is not None
    assert (bill.total, [d for d in bill.doubts if d != "bill-currency"]) == (Decimal(total), [])
    assert [line.amount for line in bill.lines] == [Decimal("84.66"), Decimal("21.02")]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ("תאריך חשבונית: 03/11/2026\nתאריך חשבונית: 05/11/2026", "bill-date"), ("לתשלום עד: 20/10/2026", "bill-due"),
        ("תקופת חיוב: 01/10/2023 - 31/10/2026", "bill-period"), ("תקופת חיוב: 01/10/2020 - 31/10/2020", "bill-period"),
        ("מספר לקוח: 4-7781", "bill-customer"), ("מספר חשבונית: 30044999", "bill-number"),
    ],
)  # fmt: skip
def test_a_value_that_another_contradicts_is_left_out_and_told(rows: str, code: str) -> None:
    bill = bill_of(f"{HEAD}{rows}\n{CHARGES}סה\"כ לתשלום\t124.70\n")
    assert bill is not None and [doubt.partition(":")[0] for doubt in bill.doubts] == [code]
    value = {"date": bill.issued, "due": bill.due, "period": bill.period, "customer": bill.customer, "number": bill.number}
    assert not value[code.removeprefix("bill-")] and bill.total == Decimal("124.70")
    assert bill.doubts_of_sums == (bill.doubts if code in ("bill-date", "bill-period") else ())


@pytest.mark.parametrize("number", ["054-4410220", "*6622", "51-400991-2"])
def test_a_telephone_or_the_companys_registration_is_no_number_of_the_bill(number: str) -> None:
    bill = bill_of(f'אור־נט תקשורת בע"מ ח.פ. 514009912\nחשבונית מס {number}\nתאריך: 02/11/2026\nתקופה: 10/2026\n{CHARGES}סה"כ לתשלום\t124.70\n')
    assert bill is not None and bill.number == ""


def test_a_bill_that_a_credit_note_takes_back_is_not_its_own_number() -> None:
    bill = bill_of("סיב בע\"מ\nחשבונית מס זיכוי\nמספר: ZK-00118\nלקוח: 8-22041\nתאריך: 20/11/2026\nבגין חשבונית SN-00441827\nזיכוי\t25.41\nסה\"כ\t25.41 ₪\n")
    assert bill is not None and (bill.number, bill.total) == ("ZK-00118", None)


def test_a_summary_of_use_has_no_sum() -> None:
    assert bill_of('סיכום\nמספר לקוח: 88120\nתקופה: 10/2026\nתאריך: 01/11/2026\nגלישה\t12.44 GB\nשיחות\t312.20 דקות\nסה"כ גלישה\t12.44 GB\n') is None


def test_the_size_of_a_plan_before_its_amount_makes_the_amount_no_quantity() -> None:
    bill = bill_of(HEAD + 'חבילת 200GB\t84.66\nFibre 1 Gb\t40.04\nסה"כ לתשלום\t124.70 ₪\n')
    assert bill is not None and ([line.amount for line in bill.lines], bill.doubts) == ([Decimal("84.66"), Decimal("40.04")], ())


def test_sums_in_the_first_column_are_the_charges() -> None:
    rows = 'סה"כ\tמחיר\tכמות\tתיאור\tברקוד\n169.32\t84.66\t2\tפאזל\t7290012345678\n-44.62\tהנחת מועדון\nסה"כ לתשלום\t124.70 ₪\n'
    bill = bill_of(HEAD + rows)
    assert bill is not None and ([line.amount for line in bill.lines], bill.doubts) == ([Decimal("169.32"), Decimal("-44.62")], ())


def test_what_the_slip_repeats_outweighs_another_day() -> None:
    rows = "לתשלום עד: 20/11/2026\nמועד הפירעון: 25/11/2026\n"
    bill = bill_of(f'{HEAD}{rows}{CHARGES}סה"כ לתשלום\t124.70\nלתשלום עד: 20/11/2026\n')
    assert bill is not None and (bill.due, bill.doubts) == (date(2026, 11, 20), ())


@pytest.mark.parametrize(
    "text",
    ["Metro Gas Ltd\nYour renewal offer\nCustomer number 5521-09\nDate: 9 November 2026\nYour new monthly bill would be\nGas\t£61.20\n"
     "Boiler cover\t£12.00\nEstimated monthly total\t£73.20\n",
     "דרך הים בע\"מ\nאישור שנתי על תשלומים לשנת 2025\nמספר לקוח: 771-220\nתאריך: 10/01/2026\nינואר חשבונית 90011\t119.90\nפברואר\t119.90\nסה\"כ שולם\t239.80 ₪\n"],
)  # fmt: skip
def test_an_offer_and_a_yearly_confirmation_are_no_bill(text: str) -> None:
    assert bill_of(text) is None


def test_a_tax_exempt_sum_is_no_tax_and_the_head_of_a_ledger_labels_nothing() -> None:
    exempt = bill_of(f'{HEAD}דמי שימוש\t300.00\nדואר\t11.40\nחייב במע"מ\t300.00\nפטור ממע"מ\t11.40\nמע"מ 18%\t54.00\nסה"כ\t365.40\n')
    assert exempt is not None and (exempt.vat, exempt.total, exempt.doubts) == (Decimal("54.00"), Decimal("365.40"), ())
    ledger = bill_of('מעליות בע"מ\nדף חשבון מס\' 118\nמספר לקוח: 5520\nתאריך הדף 30/09/2026\nתאריך\tפרטים\tחובה\n01/07/2026\tיתרת פתיחה\t480.00\n'
                     "05/07/2026\tתשלום בהעברה\t480.00\n01/09/2026\tשירות רבעוני\t410.00\n12/09/2026\tהחלפת נורה\t70.00\n30/09/2026\tיתרה לתשלום\t480.00 ₪\n")  # fmt: skip
    assert ledger is not None and (ledger.issued, ledger.previous, ledger.doubts) == (date(2026, 9, 30), Decimal("480.00"), ())
    assert [line.amount for line in ledger.lines] == [Decimal("410.00"), Decimal("70.00")]
