"""Prices as pages lay them out: raised and smaller agorot, separate runs, crossed-out prices, places on the screen."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector.prices import Price, TextRun, Unclear, read_price
from collector.prices.amounts.text_runs import TextRuns

LAYOUTS: list[tuple[str, TextRuns, str | None]] = [
    ("raised agorot, sign after", ["129", ("90", "sup"), " ₪"], "129.90"),
    ("raised agorot, sign before", ["₪", "129", ("90", "sup")], "129.90"),
    ("raised agorot, sign between", ["129", "₪", ("90", "sup")], "129.90"),
    ("raised agorot and raised sign", ["129", ("90", "sup"), ("₪", "sup")], "129.90"),
    ("raised agorot with their point", ["129", (".90", "sup"), " ₪"], "129.90"),
    ("raised agorot with a comma", ["129", (",90", "sup"), " ₪"], "129.90"),
    ("raised agorot in a run with spaces", ["129 ", (" 90 ", "sup"), "₪"], "129.90"),
    ("raised agorot with the period", ["129", ("90 לחודש", "sup"), "₪"], "129.90"),
    ("thousands and raised agorot", ["1,299", ("90", "sup"), " ₪"], "1299.90"),
    ("smaller agorot", [("₪", "normal", 14.0), ("129", "normal", 40.0), ("90", "normal", 20.0)], "129.90"),
    ("smaller agorot with a space", [("129", "normal", 40.0), (" 90", "normal", 20.0), ("₪", "normal", 20.0)], "129.90"),
    ("smaller agorot on a line of their own", [("129\n", "normal", 40.0), ("90\n", "normal", 20.0), ("₪", "normal", 20.0)], "129.90"),
    ("smaller agorot and period", [("129", "normal", 40.0), ("90 לחודש", "normal", 16.0), (" ₪", "normal", 16.0)], "129.90"),
    ("zero agorot", ["129", ("00", "sup"), "₪"], "129.00"),
    ("bidi marks inside raised agorot", ["129", ("\u200e90\u200f", "sup"), "₪"], "129.90"),
    ("crossed-out price before", [("159.90 ₪", "struck"), " 129.90 ₪"], "129.90"),
    ("crossed-out price after", ["129.90 ₪ ", ("159.90 ₪", "struck")], "129.90"),
    ("digits that roll in, each its own run", ["1", "2", "9", ".", "9", "0", " ₪"], "129.90"),
    ("number and sign apart", ["129.90", " ", "₪"], "129.90"),
    ("point in a run of its own", ["129", ".", "90", " ₪"], "129.90"),
    ("the same twice, for screen readers", ["129.90 ₪ ", "129.90 ₪"], "129.90"),
    ("a footnote after decimals", ["129.90", ("1", "sup"), " ₪"], "129.90"),
    ("a count in smaller type", [("129 ₪ ", "normal", 40.0), ("12 תשלומים", "normal", 16.0)], "129.00"),
    ("months in smaller type", [("129", "normal", 40.0), ("12 חודשים", "normal", 16.0), ("₪", "normal", 16.0)], None),
    ("a discount in smaller type", [("129 ₪ ", "normal", 40.0), ("20% הנחה", "normal", 16.0)], "129.00"),
    ("same size, nothing between", ["129", "90", " ₪"], None),
    ("same size, a space between", ["129", " 90", " ₪"], None),
    ("nearly the same size", [("129", "normal", 20.0), (" 90", "normal", 18.0), ("₪", "normal", 18.0)], None),
    ("a raised digit alone", ["129", ("1", "sup"), " ₪"], None),
    ("three raised digits", ["129", ("900", "sup"), " ₪"], None),
    ("smaller digits behind the sign", [("129₪", "normal", 40.0), ("90", "normal", 16.0)], None),
    ("a footnote of two digits after decimals", ["129.90", ("12", "sup"), " ₪"], "129.90"),
    ("raised digits first, no places known", [("90", "sup"), "129", " ₪"], None),
    ("two prices", ["129.90 ₪\n", "99.90 ₪"], None),
    ("nothing", [], None),
]


@pytest.mark.parametrize(("pieces", "amount"), [row[1:] for row in LAYOUTS], ids=[row[0] for row in LAYOUTS])
def test_layout(pieces: TextRuns, amount: str | None) -> None:
    price = read_price(pieces)
    if amount is None:
        assert isinstance(price, Unclear), price
    else:
        assert isinstance(price, Price), price
        assert str(price.amount) == amount


def at(text: str, kind: str, size: float, left: float, top: float, width: float, height: float) -> TextRun:
    return TextRun(text, kind, size, left, top, width, height)


def test_agorot_that_come_first_in_the_page_but_stand_to_the_right() -> None:
    price = read_price([at("90", "sup", 16, 70, 0, 18, 18), at("129", "normal", 40, 4, 0, 64, 44), TextRun(" ₪")])
    assert isinstance(price, Price) and price.amount == Decimal("129.90")


def test_agorot_on_the_left_of_the_number_in_a_right_to_left_row() -> None:
    price = read_price([at("129", "normal", 40, 30, 0, 64, 44), at("90", "sup", 16, 8, 2, 18, 18), TextRun(" ₪")])
    assert isinstance(price, Price) and price.amount == Decimal("129.90")


def test_small_digits_below_the_number_are_no_agorot() -> None:
    price = read_price([at("129\n", "normal", 40, 4, 0, 64, 44), at("90", "normal", 16, 4, 60, 18, 18), TextRun(" ₪")])
    assert isinstance(price, Unclear)


def test_small_digits_far_beside_the_number_are_no_agorot() -> None:
    price = read_price([at("129 ", "normal", 40, 4, 0, 64, 44), at("90", "normal", 16, 400, 10, 18, 18), TextRun(" ₪")])
    assert isinstance(price, Unclear)


def test_the_text_as_a_person_reads_it_is_kept() -> None:
    price = read_price(["129", ("90", "sup"), " ₪ ", "לחודש"])
    assert isinstance(price, Price)
    assert (price.raw, price.per) == ("129⁹⁰ ₪ לחודש", "month")


def test_what_was_crossed_out_is_the_former_price() -> None:
    price = read_price([("159.90 ₪", "struck"), " 129.90 ₪"])
    assert isinstance(price, Price) and price.instead_of is not None
    assert price.instead_of.amount == Decimal("159.90")


@given(
    st.integers(0, 9_999),
    st.integers(0, 99),
    st.sampled_from(["sup", "small"]),
    st.sampled_from(["before", "after", "between"]),
    st.sampled_from(["", " ", "\n", "\u200f"]),
)
def test_shekels_and_agorot_laid_out_in_any_way(shekels: int, agorot: int, how: str, sign: str, gap: str) -> None:
    small = ("sup", 1.0) if how == "sup" else ("normal", 0.5)
    pieces: list[TextRun] = [TextRun(f"{shekels}{gap}"), TextRun(f"{agorot:02}", *small)]
    if sign == "between" and how == "sup":
        pieces.insert(1, TextRun("₪"))
    elif sign == "before":
        pieces.insert(0, TextRun("₪"))
    else:
        pieces.append(TextRun(" ₪"))
    price = read_price(pieces)
    assert isinstance(price, Price), price
    assert price.amount == Decimal(shekels) + Decimal(agorot) / 100


@given(st.integers(100, 999_999), st.data())
def test_a_number_cut_into_runs_without_a_reason_is_never_joined(number: int, data: st.DataObject) -> None:
    digits = str(number)
    cut = data.draw(st.integers(1, len(digits) - 1))
    assert isinstance(read_price([digits[:cut], digits[cut:], " ₪"]), Unclear)
