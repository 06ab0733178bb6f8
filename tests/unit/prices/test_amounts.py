"""Amounts in text: what is read, what is refused. Every line is a form that was seen or that would go wrong elsewhere."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from babel.numbers import format_currency
from hypothesis import given
from hypothesis import strategies as st

from collector.prices import Price, Unclear, money, read_amounts, read_price
from collector.prices.amounts.normalised_text import INVISIBLE

PRICES = [
    # the sign before and after, with and without space
    ("129.90 ₪", "129.90"),
    ("129.90₪", "129.90"),
    ("₪129.90", "129.90"),
    ("₪ 129.90", "129.90"),
    ("129 ₪", "129.00"),
    ("129.9 ₪", "129.90"),
    ("0.90 ₪", "0.90"),
    ("0 ₪", "0.00"),
    ("1234 ₪", "1234.00"),
    # every spelling of the shekel
    ('129.90 ש"ח', "129.90"),
    ("129.90 ש״ח", "129.90"),
    ("129.90 ש“ח", "129.90"),
    ("129.90 ש”ח", "129.90"),
    ("129.90 ש„ח", "129.90"),
    ("129.90 ש''ח", "129.90"),
    ("129.90 ש׳׳ח", "129.90"),
    ("129.90 ש’’ח", "129.90"),
    ("129.90 ש'ח", "129.90"),
    ("129.90 שח", "129.90"),
    ('129.90ש"ח', "129.90"),
    ("129.90 שקל", "129.90"),
    ("129.90 שקלים", "129.90"),
    ("129.90 שקלים חדשים", "129.90"),
    ("129 שקל חדש", "129.00"),
    ("NIS 129.90", "129.90"),
    ("129.90 NIS", "129.90"),
    ("nis 129.90", "129.90"),
    ("ILS 129.90", "129.90"),
    ("129.90ILS", "129.90"),
    ("129.90 shekels", "129.90"),
    ("129.90 new shekels", "129.90"),
    ('סכום בש"ח: 129.90', "129.90"),
    ('סה"כ ש"ח: 129.90', "129.90"),
    # thousands and decimals
    ("1,299.90 ₪", "1299.90"),
    ("1,299 ₪", "1299.00"),
    ("12,990 ₪", "12990.00"),
    ("1,234,567.89 ₪", "1234567.89"),
    ("12990 ₪", "12990.00"),
    ("129,90 ₪", "129.90"),
    ("129,9 ₪", "129.90"),
    ("1.299,90 ₪", "1299.90"),
    ("1.299.000 ₪", "1299000.00"),
    ("1\u00a0299.90 ₪", "1299.90"),
    ("1\u202f299 ₪", "1299.00"),
    ("0.599 ₪", "0.599"),
    ("5 אלף ₪", "5000.00"),
    ('1.5 מיליון ש"ח', "1500000.00"),
    ("２９.９０ ₪", "29.90"),
    ("٢٩.٩٠ ₪", "29.90"),
    # invisible marks and no-break spaces, as browsers and ICU write them
    ("\u200f1,234.50\u00a0\u200f₪", "1234.50"),
    ("\u200e-1,234.50\u00a0\u200f₪", "-1234.50"),
    ("12\u200e9.9\u200f0 ₪", "129.90"),
    ("\u2067129.90\u2069 ₪", "129.90"),
    ("\u202a129.90\u202c ₪", "129.90"),
    ("129\u200b.90\ufeff ₪", "129.90"),
    ("129.90\u00a0₪", "129.90"),
    # raised agorot in plain text
    ("129⁹⁰ ₪", "129.90"),
    ("₪129⁹⁰", "129.90"),
    ("₪ 1,299⁰⁰", "1299.00"),
    ("129⁰⁵₪", "129.05"),
    ("129.90¹ ₪", "129.90"),
    ("129.90¹² ₪", "129.90"),
    # agorot
    ("90 אגורות", "0.90"),
    ("90 אג'", "0.90"),
    ("90 אג׳", "0.90"),
    ("129 ₪ ו-90 אג'", "129.90"),
    ("129 שקלים ו-90 אגורות", "129.90"),
    ('129 ש"ח ו 90 אגורות', "129.90"),
    ("1.66 אגורות לדקה", "0.0166"),
    ("52.341 אג' לקוט\"ש", None),
    # minus, refund
    ("-50.00 ₪", "-50.00"),
    ("-₪50.00", "-50.00"),
    ("₪-50.00", "-50.00"),
    ("−50.00 ₪", "-50.00"),
    ("50.00- ₪", "-50.00"),
    ("50.00-₪", "-50.00"),
    ("זיכוי: -50.00 ₪", "-50.00"),
    ("סכום -50.00 ₪", "-50.00"),
    ("זיכוי 50.00 ₪", None),
    # hyphens that are no minus
    ("החל מ-99.90 ₪", "99.90"),
    ("מ-99.90 ₪", "99.90"),
    ("מ־99.90 ₪", "99.90"),
    ("ב-129.90 ₪", "129.90"),
    ("רק ב -129.90 ₪", "129.90"),
    ("סיבים 1000 מגה - 129.90 ₪", "129.90"),
    ("129.90 ₪ - חבילת סיבים", "129.90"),
    # counts, dates, times, phones beside the amount
    ('חיוב 3 מתוך 12: 49.90 ש"ח', "49.90"),
    ("3 מתוך 12: 49.90", "49.90"),
    ("תשלום 3 מתוך 12 - 49.90 ₪", "49.90"),
    ("payment 3 of 12: ₪49.90", "49.90"),
    ("3 תשלומים של 49.90 ₪", "49.90"),
    ("12 x 49.90 ₪", "49.90"),
    ("49.90 ₪ x 12", "49.90"),
    ("129.90 ₪ ל-12 חודשים", "129.90"),
    ("129.90 ₪ 12 חודשים", "129.90"),
    ("ב-05/11/2026 חויבת ב-129.90 ₪", "129.90"),
    ("05.11.26 129.90 ₪", "129.90"),
    ("2026-11-05 129.90 ₪", "129.90"),
    ("14:30 129.90 ₪", "129.90"),
    ("קו 050-1234567 129.90 ₪", "129.90"),
    ("קו 0501234567: 129.90 ₪", "129.90"),
    ("*6000 129.90 ₪", "129.90"),
    ("1-700-123-456 129.90 ₪", "129.90"),
    ("500 מגה 129.90 ₪", "129.90"),
    ("100GB 129.90 ₪", "129.90"),
    ("הנחה 20% 129.90 ₪", "129.90"),
    ("129.90 ₪ 24/7", "129.90"),
    ("החזר תוך 14 ימים, 129.90 ₪", "129.90"),
    # one price among others
    ("129.90 ₪ במקום 159.90 ₪", "129.90"),
    ("במקום 159.90 ₪ רק 129.90 ₪", "129.90"),
    ("59.90 ₪ לאחר מכן 119.90 ₪", "59.90"),
    ("59.90 ₪ לאחר מכן, 119.90 ₪", "59.90"),
    ("59.90 ₪ לחודש, 119.90 ₪ מהחודש ה-13", "59.90"),
    ("59.90 ₪ now ₪119.90 thereafter", "59.90"),
    ("129.90 ₪ לחודש + 50 ₪ דמי חיבור", "129.90"),
    ("129.90 ₪, דמי משלוח 20 ₪", "129.90"),
    ("129.90 ₪ (חיסכון של 30 ₪)", "129.90"),
    ("129.90 ₪ 30 ₪ הנחה", "129.90"),
    ("עלה מ-99 ₪ ל-129 ₪", "129.00"),
    ("המחיר עודכן מ-99 ל-129 ₪", "129.00"),
    ("rose from ₪99 to ₪129", "129.00"),
    ("129.90 ₪ 129.90 ₪", "129.90"),
    ('110.09 ₪ לא כולל מע"מ, 129.90 ₪ כולל מע"מ', "129.90"),
    ('129.90 ₪ (מתוכם מע"מ 19.82 ₪)', "129.90"),
    # lone numbers
    ("129.90", "129.90"),
    ("129", "129.00"),
    ("(129.90)", None),
    ("מחיר 129 לחודש", "129.00"),
    ('סה"כ לתשלום 129.90', "129.90"),
    ("חינם", "0.00"),
    ("ללא עלות", "0.00"),
    # nothing, or more than one way to read it
    ("", None),
    ("אין מחיר", None),
    ("הזמנה 12345", None),
    ("129 90 ₪", None),
    ("129\n90 ₪", None),
    ("129 90", None),
    ("₪129 90", None),
    ("129 ₪ 90", None),
    ("129. 90 ₪", None),
    ("129 .90 ₪", None),
    (".90 ₪", None),
    ("129⁹ ₪", None),
    ("129¹²³ ₪", None),
    ("1 299 ₪", None),
    ("1.299 ₪", None),
    ("129.900 ₪", None),
    ("1,29,90 ₪", None),
    ("1,2999 ₪", None),
    ("0129 ₪", None),
    ("129.90.80 ₪", None),
    ("100 ₪ 200", None),
    ("$129 ₪", None),
    ("129.90 ₪ 99.90 ₪", None),
    ("₪129.90 או ₪99.90", None),
    ("99-129 ₪", None),
    ("99–129 ₪", None),
    ("₪99 - ₪129", None),
    ("בין 99 ל-129 ₪", None),
    ("כ-129 ₪", None),
    ("עד 200 ₪", None),
    ("הנחה של 30 ₪", None),
    ("30 ₪ הנחה", None),
    ('מע"מ 19.82 ₪', None),
    ("דמי משלוח 20 ₪", None),
    ("סיבים -129.90 ₪", None),
    ("- 129.90 ₪", None),
    ("129.90- לחודש", None),
    ("(129.90) ₪", None),
    ("\u202e09.921 ₪", None),
    ("סכום 129.90 או 99.90", None),
]


@pytest.mark.parametrize(("text", "amount"), PRICES)
def test_price_of_a_text(text: str, amount: str | None) -> None:
    price = read_price(text)
    if amount is None:
        assert isinstance(price, Unclear), price
        assert price.code in ("price-not-found", "price-unclear")
        return
    assert isinstance(price, Price), price
    assert str(price.amount) == amount
    assert price.currency == ("ILS" if price.currency_shown else "")


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("$9.99", "9.99", "USD"),
        ("9.99 $", "9.99", "USD"),
        ("US$ 1,299.00", "1299.00", "USD"),
        ("USD 20", "20.00", "USD"),
        ("20 דולר", "20.00", "USD"),
        ("9,99 €", "9.99", "EUR"),
        ("€1.299,90", "1299.90", "EUR"),
        ("20 אירו", "20.00", "EUR"),
        ("20 יורו", "20.00", "EUR"),
        ("£7.50", "7.50", "GBP"),
    ],
)
def test_other_currencies(text: str, amount: str, currency: str) -> None:
    price = read_price(text)
    assert isinstance(price, Price)
    assert (str(price.amount), price.currency) == (amount, currency)


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("129.90 ₪ לחודש", "month"),
        ("129.90 ₪/חודש", "month"),
        ("129.90 ₪ / לחודש", "month"),
        ("129.90 ₪ מדי חודש", "month"),
        ("129.90 ₪ כל חודש", "month"),
        ("חיוב חודשי: 129.90 ₪", "month"),
        ("תשלום חודשי של 129.90 ₪", "month"),
        ("מחיר לחודש 129.90 ₪", "month"),
        ('עלות חודשית כולל מע"מ: 129.90 ₪', "month"),
        ('129.90 ₪ כולל מע"מ לחודש', "month"),
        ("לחודש\n129.90 ₪", "month"),
        ("129.90 ₪\nלחודש", "month"),
        ("₪129.90 per month", "month"),
        ("₪129.90/mo", "month"),
        ("$9.99/month", "month"),
        ("₪129.90 a month", "month"),
        ("monthly: ₪129.90", "month"),
        ("129.90 ₪ לחודש למשך שנה", "month"),
        ("1,500 ₪ לשנה", "year"),
        ("מנוי שנתי 1,500 ₪", "year"),
        ("₪1,500 yearly", "year"),
        ("₪1,500 per year", "year"),
        ("200 ₪ חד פעמי", "once"),
        ("200 ₪ חד-פעמי", "once"),
        ("200 ₪ בתשלום אחד", "once"),
        ("₪200 one-time", "once"),
        ("80 ₪ לחודשיים", "two-months"),
        ("חשבון דו-חודשי: 80 ₪", "two-months"),
        ("5 ₪ ליום", "day"),
        ("1.66 ₪ לדקה", "unit"),
        ("0.5 ₪ ל-GB", "unit"),
        ("129.90 ₪", ""),
        ("129.90 ₪ 12 חודשים", ""),
        ("חויבת ב-129.90 ₪ בחודש נובמבר", ""),
        ("59.90 ₪ לשנה הראשונה", ""),
    ],
)
def test_for_what_period(text: str, per: str) -> None:
    price = read_price(text)
    assert isinstance(price, Price), price
    assert price.per == per


@pytest.mark.parametrize(
    ("text", "vat"),
    [
        ('129.90 ₪ כולל מע"מ', "included"),
        ("129.90 ₪ (כולל מע״מ)", "included"),
        ('מחיר כולל מע"מ: 129.90 ₪', "included"),
        ("₪129.90 incl. VAT", "included"),
        ("₪129.90 including VAT", "included"),
        ('110.09 ₪ לא כולל מע"מ', "excluded"),
        ('110.09 ₪ לפני מע"מ', "excluded"),
        ('110.09 ₪ + מע"מ', "excluded"),
        ('110.09 ₪ בתוספת מע"מ', "excluded"),
        ('לא כולל מע"מ 110.09 ₪', "excluded"),
        ("₪110.09 plus VAT", "excluded"),
        ("₪110.09 excl. VAT", "excluded"),
        ("129.90 ₪", ""),
    ],
)
def test_with_or_without_vat(text: str, vat: str) -> None:
    price = read_price(text)
    assert isinstance(price, Price), price
    assert price.vat == vat


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("59.90 ₪ לחודש למשך 12 חודשים", 12),
        ("59.90 ₪ ל-6 חודשים", 6),
        ("59.90 ₪ ל-12 החודשים הראשונים", 12),
        ("59.90 ₪ לחודש למשך שנה", 12),
        ("59.90 ₪ לחודש לחצי שנה", 6),
        ("59.90 ₪ לשנה הראשונה", 12),
        ("59.90 ₪ לחודש למשך שנתיים", 24),
        ("59.90 ₪ לשנה וחצי", 18),
        ("12 חודשים ב-59.90 ₪", 12),
        ("₪59.90 a month for 12 months", 12),
        ("₪59.90 for the first 6 months", 6),
        ("169 ₪ לחודש, 3 חודשים ראשונים חינם", None),
        ("$30/month, first two months free", None),
        ("₪59.90 a month for a year", 12),
        ("59.90 ₪ לחודש", None),
    ],
)
def test_for_how_long(text: str, months: int | None) -> None:
    price = read_price(text)
    assert isinstance(price, Price), price
    assert price.months == months


def test_a_promise_in_one_sentence() -> None:
    price = read_price('59.90 ₪ לחודש כולל מע"מ במקום 119.90 ₪, למשך 12 חודשים. לאחר מכן 129.90 ₪ לחודש')
    assert isinstance(price, Price)
    assert (price.amount, price.per, price.vat) == (Decimal("59.90"), "month", "included")
    assert price.instead_of is not None and price.instead_of.amount == Decimal("119.90")
    assert price.then is not None and (price.then.amount, price.then.per) == (Decimal("129.90"), "month")


def test_all_amounts_of_a_bill_line_with_their_places() -> None:
    text = 'דמי מנוי 99.90 ₪, ממיר 30.00 ₪, זיכוי -10.00 ₪, סה"כ לתשלום: 119.90 ₪'
    found = read_amounts(text)
    assert [str(m.amount) for m in found] == ["99.90", "30.00", "-10.00", "119.90"]
    assert all(text[slice(*m.span)] == m.raw for m in found)
    assert "refund" in found[2].roles and "total" in found[3].roles


def test_the_total_is_chosen_where_it_is_asked_for() -> None:
    text = 'מנוי 99.90 ₪\nממיר 30.00 ₪\nסה"כ לתשלום 129.90 ₪'
    assert isinstance(read_price(text), Unclear)
    price = read_price(text, role="total")
    assert isinstance(price, Price) and price.amount == Decimal("129.90")


def test_the_period_chooses_between_two_prices() -> None:
    text = "לחודש 129.90 ₪ לשנה 1,500 ₪"
    assert isinstance(read_price(text), Unclear)
    monthly, yearly = read_price(text, per="month"), read_price(text, per="year")
    assert isinstance(monthly, Price) and monthly.amount == Decimal("129.90")
    assert isinstance(yearly, Price) and yearly.amount == Decimal("1500.00")


def test_a_range_keeps_both_ends() -> None:
    (found,) = read_amounts("חבילות בין 99 ל-129 ₪ לחודש")
    assert (found.amount, found.high, found.per) == (Decimal("99.00"), Decimal("129.00"), "month")
    assert "range" in found.roles


def test_a_doubt_is_said_and_the_text_is_kept() -> None:
    price = read_price("129 90 ₪")
    assert isinstance(price, Unclear)
    assert price.raw == "129 90 ₪"
    assert price.reason.startswith("price-unclear-side-by-side: 129 90 ₪")


def test_what_no_currency_is_written_for_is_said() -> None:
    price = read_price("129.90", currency="EUR")
    assert isinstance(price, Price)
    assert (price.currency, price.currency_shown) == ("EUR", False)


sums = st.decimals(min_value=-99_999, max_value=99_999, places=2)
amounts = st.decimals(min_value=0, max_value=9_999_999, places=2, allow_nan=False)


@given(amounts, st.sampled_from(["{} ₪", "₪{}", '{} ש"ח', "{} NIS", "מחיר: {} ₪ לחודש", "ב-{} ₪", "NIS {}"]), st.booleans())
def test_what_was_written_is_read(amount: Decimal, form: str, grouped: bool) -> None:
    text = form.format(f"{amount:,.2f}" if grouped else f"{amount:.2f}")
    price = read_price(text)
    assert isinstance(price, Price), (text, price)
    assert price.amount == amount


@given(st.decimals(min_value=-99_999, max_value=99_999, places=2), st.sampled_from(["he_IL", "en_IL", "en_US", "de_DE", "fr_FR"]))
def test_what_locales_write_is_read(amount: Decimal, locale: str) -> None:
    text = format_currency(amount, "ILS", locale=locale)
    price = read_price(text)
    assert isinstance(price, Price), (text, price)
    assert price.amount == amount


@given(sums, st.sampled_from(["he", "en"]), st.sampled_from(["ILS", "USD", "EUR", "GBP"]))
def test_what_we_write_we_read(amount: Decimal, language: str, currency: str) -> None:
    price = read_price(money(amount, currency, language))
    assert isinstance(price, Price)
    assert (price.amount, price.currency) == (amount, currency)


@given(
    st.sampled_from([text for text, _ in PRICES]), st.lists(st.tuples(st.integers(0, 60), st.sampled_from(sorted(INVISIBLE))), max_size=6)
)
def test_invisible_marks_change_nothing(text: str, marks: list[tuple[int, str]]) -> None:
    marked = text
    for place, mark in marks:
        marked = marked[:place] + mark + marked[place:]
    before, after = read_price(text), read_price(marked)
    assert type(before) is type(after)
    if isinstance(before, Price) and isinstance(after, Price):
        assert (before.amount, before.currency, before.per, before.roles) == (after.amount, after.currency, after.per, after.roles)


@given(st.text(alphabet='0123456789.,- ₪$%ש"ח\n⁹⁰מ׳אלחודשבקעו\u00a0\u200f/:()–+', max_size=40))
def test_any_text_is_read_or_refused_and_spans_point_into_it(text: str) -> None:
    for found in read_amounts(text):
        assert text[slice(*found.span)].strip("\u200f") == found.raw.strip("\u200f")
        assert (found.amount is None) == bool(found.doubt)
    read_price(text)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    price = read_price(text)
    assert isinstance(price, Price | Unclear)


def test_ten_times_the_text_takes_about_ten_times_as_long() -> None:
    def cost(lines: int) -> float:
        text = "מנוי 99.90 ₪, ממיר 30.00 ₪, הנחה 10%\n" * lines
        started = time.process_time()
        assert len(read_amounts(text)) == 2 * lines
        return time.process_time() - started

    cost(50)
    assert cost(400) < 40 * cost(40)
