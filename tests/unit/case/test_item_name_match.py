"""What names tell: the month that a charge is for, the thing, and whether two texts are about one thing."""

from __future__ import annotations

from datetime import date

import pytest

from collector.case.charges.item_name_match import all_words_in, month_named, months_named, names_the_deal, share_a_thing, without_month
from collector.case.charges.metered import counts_by_meter

CHARGED = date(2026, 1, 5)


@pytest.mark.parametrize(
    ("name", "charged", "thing", "month"),
    [
        ("Speed 600, December", CHARGED, "Speed 600", date(2025, 12, 1)),
        ("Speed 600, January", date(2025, 12, 28), "Speed 600", date(2026, 1, 1)),  # charged before its month
        ("נטו 50 לחודש אפריל 2026", date(2026, 5, 10), "נטו 50", date(2026, 4, 1)),
        ("מנוי (04/2026)", date(2026, 5, 1), "מנוי", date(2026, 4, 1)),
        ("Internet 05/03/2026", CHARGED, "Internet 05/03/2026", None),  # a day
        ("5 March 2026 visit", CHARGED, "5 March 2026 visit", None),
        ("מנוי תשלום 7/12", CHARGED, "מנוי תשלום 7/12", None),  # an instalment
        ("Water March-April 2026", CHARGED, "Water March-April 2026", None),  # two months
        ("Mayflower box", CHARGED, "Mayflower box", None),
        ("Speed 12.50", CHARGED, "Speed 12.50", None),
    ],
)
def test_a_name_tells_the_one_month_that_a_charge_is_for(name: str, charged: date, thing: str, month: date | None) -> None:
    assert (without_month(name), month_named(name, charged)) == (thing, month)


@pytest.mark.parametrize(
    ("words", "deal"),
    [
        ("המנוי", True), ("my subscription", True), ("קו 050-7770001, עקב ניוד", True), ("internet, line 88120", True),
        ("Cyber Shield service", False), ("שירות האבטחה", False), ("חבילת ערוצי ספורט", False), ("router", False),
    ],
)  # fmt: skip
def test_a_notice_names_the_deal_as_a_whole_or_one_thing_of_it(words: str, deal: bool) -> None:
    assert names_the_deal(words) == deal


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("החזר של 180 ₪ על השטיח", "הגיעו השולחן והמנורה, השטיח חסר", True),
        ("Delivery fee of 50 is on its way back", "The TV is broken", False),
        ("You will get money back for the days on which it did not work", "Cyber Shield was added, I did not ask for it", False),
    ],
)
def test_words_of_grammar_and_money_are_no_thing_in_common(one: str, other: str, same: bool) -> None:
    assert share_a_thing(one, other) == same


def test_a_text_names_a_thing_with_every_word_of_its_name() -> None:
    assert all_words_in("מגן סייבר, מאי", "נוסף לחשבון שירות מגן סייבר")
    assert not all_words_in("Installation fee", "The monthly fee was raised")


@pytest.mark.parametrize(("text", "months"), [
    ("Omar said that it is frozen", set()), ("You may check", set()), ("הבמאי אמר", set()),
    ("frozen in may and June", {5, 6}), ("הוקפא במרץ ובאפריל", {3, 4}), ("ובמאי", {5}),
])  # fmt: skip
def test_months_are_named_by_words_of_their_own(text: str, months: set[int]) -> None:
    assert {first.month for first in months_named(text, date(2026, 7, 20))} == months


@pytest.mark.parametrize(("what", "metered"), [
    ("Data consumption", False), ("Power supply for laptop", False), ("צריכת גלישה", False), ("חיוב עבור צריכת שיחות", False),
    ("Consumption 320 kWh", True), ("חשבון חשמל", True), ("צריכת מים 20 קוב", True),
])  # fmt: skip
def test_what_a_telecom_counts_is_no_meters(what: str, metered: bool) -> None:
    assert counts_by_meter(what) is metered
