"""A price against its own box: other sums there, what its label says word for word, what the page's data say."""

from __future__ import annotations

from decimal import Decimal

import pytest

from collector.prices import Card, PageWords, Price, TextRun, Unclear, in_its_card, in_its_line, on_its_page, read_price
from collector.prices.card.label_of_price import not_a_price


def in_card(shown: str, *lines: str, label: str = "", tail: str = "", **values: object) -> Price | Unclear:
    price = read_price(shown)
    assert isinstance(price, Price)
    others = tuple((label if at == 0 else "", line, tail if at == len(lines) - 1 else "") for at, line in enumerate(lines))
    return in_its_card(price, Card(others=others, **values))  # type: ignore[arg-type]


@pytest.mark.parametrize("shown, line, label", [
    ("$12.00", "Everyone else $20.00", ""), ("69.90 ₪", "89.90 ₪ ללא טלוויזיה", ""), ("$199", "New $299", ""), ("30 ₪", "כרטיס רגיל 45 ₪", ""),
    ("$99", "Without: $109", ""), ("79.90 ₪", "99.90 ₪", "מחיר"), ("59.90 ₪", "מתוך 240 ₪", ""), ("$79", "to $129", ""), ("$9.99", "$19.99 thereafter", ""),
    ("€35", "Return €60", ""), ("59.90 ₪", "לאחר החזר של 20 ₪", ""), ("$59.90", "Price shown after $20 mail-in rebate", ""),
    ("$15", "$19 billed monthly", ""), ("$69.90", "with auto-pay discount; $79.90 otherwise", ""), ("1 ₪ לחודש", "ומהחודש השני 99 ₪ לחודש", ""),
])  # fmt: skip
def test_a_larger_sum_that_nothing_explains_makes_a_price_unclear(shown: str, line: str, label: str) -> None:
    answer = in_card(shown, line, label=label)
    assert isinstance(answer, Unclear) and answer.why == "several"


@pytest.mark.parametrize("shown, line, label", [
    ("89 ₪ לחודש", "דמי התקנה: 150 ₪ חד פעמי", ""), ("$35 per month", "$49 joining fee", ""), ("12.90 ₪", "6.45 ₪ ל-100 גרם", ""),
    ("1,190 ₪", "עד 10 תשלומים של 119 ₪", ""), ("49.90 ₪ לחודש", "או 598.80 ₪ לשנה", ""), ("$34.99", "You save $10.00 (22%)", ""),
    ("349 ₪", "במקום 499 ₪", ""), ("25 ₪", "משלוח חינם מעל 199 ₪", ""), ("29.90 ₪", "129.90 ₪", "סה\"כ"), ("$8", "Free delivery over $25", ""),
    ("99 ₪ לחודש", "ממיר נוסף: 20 ₪ לחודש", ""), ("$20", "Total $64.00", ""),
])  # fmt: skip
def test_other_sums_that_are_understood_change_nothing(shown: str, line: str, label: str) -> None:
    answer = in_card(shown, line, label=label)
    assert isinstance(answer, Price) and answer.then is None


def test_the_same_sum_with_vat_says_that_a_price_is_without_it() -> None:
    answer = in_card("100 ₪ לחודש", "118 ₪ לחודש כולל מע\"מ")
    assert isinstance(answer, Price) and answer.vat == "excluded"


def test_a_later_price_in_its_own_line_is_kept() -> None:
    answer = in_card("79 ₪ לחודש למשך 12 חודשים", "לאחר מכן 99 ₪ לחודש")
    assert isinstance(answer, Price) and answer.then is not None and answer.then.amount == Decimal(99)


def test_the_pages_own_data_must_name_the_same_price() -> None:
    assert isinstance(in_card("129.90 ₪", data=("129.9",)), Price)
    assert isinstance(in_card("100 ₪ לחודש", data=("118",)), Price), "the same with VAT"
    other = in_card("129.90 ₪", data=("159.9",))
    assert isinstance(other, Unclear) and other.why == "data"


@pytest.mark.parametrize("label", [
    "You earned", "נשאר לך לשלם", "דנה העבירה לך", "On hold", "Bid now", "קנה שניים", "Buy 2 get 1 free", "הוסף 2 וקבל", "Estimated next bill",
    "Same period last year", "ממוצע חודשי", "Reserve price", "Price drop", "4 for 3",
])  # fmt: skip
def test_a_label_that_says_neither_price_nor_goods_is_doubted(label: str) -> None:
    assert not_a_price(label, has_period=False, sold=False)


@pytest.mark.parametrize("label", [
    "מחיר", "Monthly price", "סכום לתשלום", "סה\"כ לתשלום עד 15/12/2026", "Fibre 500", "כולל גרירה ושירותי דרך", "המחיר שלך", "Today's price", "Linen shirt",
    "Your monthly payment", "חיוב אחרון", "Amount due", "עלות חודשית", "Average speed 150Mbps", "מחיר מבצע",
])  # fmt: skip
def test_a_label_of_a_price_or_of_goods_is_understood(label: str) -> None:
    assert not_a_price(label, has_period=False, sold=False) == ""


def test_what_goods_are_called_is_not_asked_where_they_are_sold() -> None:
    assert not_a_price("ירמי פינקוס", has_period=False, sold=False) and not not_a_price("ירמי פינקוס", has_period=False, sold=True)


@pytest.mark.parametrize("line", [
    "עד חמישה עובדים", "חלוקה עד שבע בבוקר", "Professionals watch over your home around the clock", "לא נדבק, קל לניקוי", "Half lined, half plain",
    "Agents step in when it matters", "חזה עוף, פרמזן, בלי בצל", "Up to five quarts of synthetic", "צבע: שחור", "Runs small: pick one size up",
])  # fmt: skip
def test_a_line_above_a_price_that_tells_of_what_is_sold_raises_no_doubt(line: str) -> None:
    """Prepositions that lead to another word, denials where no money is named, and a label with its own value speak of no amount."""
    price = read_price("62 ₪")
    assert isinstance(price, Price)
    answer = on_its_page(price, PageWords(beside=(line, ""), sold=True))
    assert isinstance(answer, Price) and answer == price, answer
    assert isinstance(in_its_card(price, Card(line, sold=True)), Price)


def test_words_that_are_passed_over_leave_no_period_behind() -> None:
    answer = on_its_page(read_price("£40"), PageWords(beside=("Takes about half an hour", ""), sold=True))  # type: ignore[arg-type]
    assert isinstance(answer, Unclear) or answer.per == ""


@pytest.mark.parametrize("line", [
    "Orders over", "בהזמנות מעל", "מעל המכסה החודשית", "Above the free allowance", "סטטוס: בוטלה", "Type: incoming", "Not charged", "הנוסע ישלם חצי",
    "You could save up to", "לא חויב", "If you switch", "Under fives", "Deposit: refundable", "פיקדון: מוחזר",
])  # fmt: skip
def test_a_line_that_leads_to_the_amount_or_speaks_of_money_still_does(line: str) -> None:
    price = read_price("62 ₪")
    assert isinstance(price, Price)
    told = on_its_page(price, PageWords(beside=(line, "")))
    assert isinstance(told, Unclear) or "conditional" in told.roles or isinstance(in_its_card(told, Card(line)), Unclear)


@pytest.mark.parametrize(("above", "below"), [
    ("", "without the loyalty card"), ("half for students", ""), ("Deposit: refundable", ""), ("פיקדון: מוחזר", ""), ("לא ללקוחות קיימים", ""),
])  # fmt: skip
def test_a_denial_that_names_who_pays_is_none_of_the_goods(above: str, below: str) -> None:
    """"Without the loyalty card" made the price the club's, and "half for students" the students' own."""
    price = read_price("62 ₪")
    assert isinstance(price, Price)
    assert isinstance(on_its_page(price, PageWords(beside=(above, below), sold=True)), Unclear)


def _beside(shown: str, *controls: str) -> Price | Unclear:
    price = read_price(shown)
    assert isinstance(price, Price)
    return in_its_line(price, [TextRun(f"{shown} "), *(TextRun(f"{words} ", control=True) for words in controls)], 0, 0)


def test_a_link_behind_a_price_says_nothing_of_it_unless_it_names_money() -> None:
    assert isinstance(_beside("39.90 ₪ לחודש", "ניהול קו"), Price) and isinstance(_beside("94.90 ₪", "צפייה בפרטים"), Price)
    assert isinstance(_beside("39.90 ₪", "לבעלי כרטיס זהב"), Unclear)
    assert _beside("30 ₪", "לשנה").per == "year", "one button alone"
    assert _beside("30 ₪", "לשנה", "לחודש").per == "", "of two nobody knows which is chosen"


def test_a_price_beside_the_same_without_vat_is_with_it() -> None:
    assert in_card("£120.00", "£100.00 ex. VAT").vat == "included"  # type: ignore[union-attr]
    assert in_card("£120.00", "£90.00 ex. VAT").vat == ""  # type: ignore[union-attr]
