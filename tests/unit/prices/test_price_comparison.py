"""Readings against each other, against promises, against a change of VAT; sums of what was above a promise."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector.clock import ISRAEL, add_months
from collector.model import Promise, Reading
from collector.prices import compare, overcharges, rises, vat_alone
from collector.prices.history.free_months import free_months
from collector.prices.history.included_things import charges_for, included
from collector.prices.history.promise_in_force import last_day


def at(year: int, month: int, day: int = 5, hour: int = 10) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


def reading(when: datetime, amount: str | None, **more: object) -> Reading:
    fields = {
        "id": f"r-{when:%Y%m%d%H}-{more.get('source', 'page')}",
        "plan": "fibre",
        "per": "month",
        "capture": f"page-{when:%Y%m}",
        **more,
    }
    return Reading.model_validate({"at": when, "amount": Decimal(amount) if amount else None, **fields})


def promise(amount: str, when: datetime, months: int | None = None, **more: object) -> Promise:
    fields = {"id": "p", "case": "c", "kind": "price", "text": "…", "per": "month", "months": months, **more}
    return Promise.model_validate({"at": when, "amount": Decimal(amount), **fields})


def test_each_reading_is_compared_with_the_last_readable_one() -> None:
    rows = compare([reading(at(2026, m), a) for m, a in ((1, "99.90"), (2, "99.90"), (3, None), (4, "109.90"), (5, "89.90"))])
    assert [r.change for r in rows] == ["first", "same", "unread", "rise", "fall"]
    assert rows[3].difference == Decimal("10.00") and rows[3].percent == Decimal("10.01")


def test_plans_and_sources_are_kept_apart() -> None:
    rows = compare([reading(at(2026, 1), "99.90"), reading(at(2026, 2), "59.90", plan="tv"), reading(at(2026, 3), "120.00", source="bill")])
    assert [r.change for r in rows] == ["first", "first", "first"]


def test_prices_of_one_bill_stand_in_one_order() -> None:
    """The plan, then the whole bill, in each month alike, whatever their records are called."""
    both = [(month, plan) for month in (1, 2, 3) for plan in ("fibre", "")]
    rows = compare([reading(at(2026, m), "99.90", plan=plan, source="bill", id=f"r-{m}-{(m + len(plan)) % 2}") for m, plan in both])
    assert [row.plan for row in rows] == ["fibre", ""] * 3


def test_a_hundredfold_price_is_doubted_not_compared() -> None:
    readings = [reading(at(2026, 1), "129.90"), reading(at(2026, 2), "12990.00"), reading(at(2026, 3), "129.90")]
    assert [r.change for r in compare(readings)] == ["first", "other", "same"]
    assert rises(readings)[0].difference == 0


def test_currencies_and_periods_are_not_compared() -> None:
    readings = [reading(at(2026, 1), "99.90"), reading(at(2026, 2), "29.90", currency="USD"), reading(at(2026, 3), "999.00", per="year")]
    assert [r.change for r in compare(readings)] == ["first", "other", "other"]


def test_the_rise_from_first_to_last_counts_its_steps_and_names_its_evidence() -> None:
    (rise,) = rises([reading(at(2026, m), a) for m, a in ((1, "101"), (2, "109"), (3, "109"), (4, "181"))])
    assert (rise.difference, rise.percent, rise.steps) == (Decimal(80), Decimal("79.21"), 2)
    assert (rise.first_capture, rise.last_capture) == ("page-202601", "page-202604")


@pytest.mark.parametrize(
    ("when", "promised"),
    [
        (at(2026, 1, 4), None),
        (at(2026, 1, 5, 11), "64.95"),
        (at(2027, 1, 4), "64.95"),
        (at(2027, 1, 6), None),
    ],
)
def test_a_promise_holds_for_its_months_and_no_longer(when: datetime, promised: str | None) -> None:
    (row,) = compare([reading(when, "129.90")], [promise("64.95", at(2026, 1), 12)])
    assert row.promised == (Decimal(promised) if promised else None)
    assert row.over == (Decimal("64.95") if promised else None)


def test_a_kept_promise_has_nothing_over() -> None:
    (row,) = compare([reading(at(2026, 2), "64.95")], [promise("64.95", at(2026, 1))])
    assert (row.promised, row.over) == (Decimal("64.95"), None)


@pytest.mark.parametrize(
    "more",
    [{"plan": "tv"}, {"currency": "USD"}, {"per": "year"}, {"kind": "callback"}, {"starts": at(2026, 6)}],
    ids=lambda m: next(iter(m)),
)
def test_a_promise_of_something_else_is_not_held_against_it(more: dict[str, object]) -> None:
    (row,) = compare([reading(at(2026, 2), "129.90")], [promise("64.95", at(2026, 1), **more)])
    assert row.promised is None


def test_the_later_promise_replaces_the_earlier_one() -> None:
    promises = [promise("64.95", at(2026, 1), id="old"), promise("80.00", at(2026, 3), id="new")]
    rows = compare([reading(at(2026, 2), "129.90"), reading(at(2026, 4), "129.90")], promises)
    assert [r.promise for r in rows] == ["old", "new"]


def test_competitors_offers_are_held_against_no_promise() -> None:
    (row,) = compare([reading(at(2026, 2), "129.90", source="offer")], [promise("64.95", at(2026, 1))])
    assert row.promised is None


def test_one_difference_a_month_and_the_bill_counts_more_than_the_page() -> None:
    readings = [
        reading(at(2026, 2, 1), "129.90"),
        reading(at(2026, 2, 10), "124.90", source="bill"),
        reading(at(2026, 2, 20), "139.90"),
        reading(at(2026, 3, 1), "129.90"),
        reading(at(2026, 3, 9), "139.90"),
        reading(at(2026, 4, 1), "64.95"),
    ]
    over = overcharges(compare(readings, [promise("64.95", at(2026, 1))]))
    assert [(o.month, str(o.amount)) for o in over] == [((2026, 2), "59.95"), ((2026, 3), "74.95")]


def test_a_month_is_israels_month() -> None:
    last_minute = datetime(2026, 1, 31, 22, 30, tzinfo=UTC)
    (over,) = overcharges(compare([reading(last_minute, "129.90")], [promise("64.95", at(2026, 1))]))
    assert over.month == (2026, 2)


@pytest.mark.parametrize(
    ("before", "after", "before_at", "after_at", "expected"),
    [
        ("129.90", "131.01", at(2024, 12), at(2025, 1), True),
        ("129.90", "131.02", at(2024, 12), at(2025, 1), True),
        ("129.90", "131.00", at(2024, 12), at(2025, 2), True),
        ("129.90", "131.05", at(2024, 12), at(2025, 1), False),
        ("129.90", "132.90", at(2024, 12), at(2025, 1), False),
        ("129.90", "131.01", at(2025, 1, 20), at(2025, 2, 20), True),
        ("129.90", "131.01", at(2025, 6), at(2025, 7), False),
        ("129.90", "131.01", at(2024, 6), at(2024, 7), False),
        ("118.00", "117.00", at(2015, 9), at(2015, 10), True),
        ("117.00", "118.00", at(2015, 9), at(2015, 10), False),
        ("99.90", "99.90", at(2024, 12), at(2025, 1), False),
    ],
)
def test_what_vat_alone_would_make(before: str, after: str, before_at: datetime, after_at: datetime, expected: bool) -> None:
    assert vat_alone(Decimal(before), Decimal(after), before_at, after_at) is expected


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ((2026, 1, 31), 1, "2026-02-28"),
        ((2027, 11, 30), 3, "2028-02-29"),
        ((2026, 8, 31), 6, "2027-02-28"),
        ((2026, 5, 5), 12, "2027-05-05"),
    ],
)
def test_months_end_on_a_day_that_exists(start: tuple[int, int, int], months: int, end: str) -> None:
    assert f"{add_months(datetime(*start, 10, tzinfo=UTC), months):%Y-%m-%d}" == end


@given(st.lists(st.tuples(st.integers(0, 700), st.decimals(1, 500, places=2)), min_size=1, max_size=12, unique_by=lambda t: t[0]))
def test_the_sum_above_the_promise_is_the_sum_of_its_months(points: list[tuple[int, Decimal]]) -> None:
    from datetime import timedelta

    readings = [reading(at(2024, 1) + timedelta(days=d), str(a), id=f"r{d}") for d, a in points]
    rows = compare(readings, [promise("100.00", at(2024, 1))])
    over = overcharges(rows)
    assert len({o.month for o in over}) == len(over)
    assert all(o.amount > 0 and o.paid == o.promised + o.amount for o in over)
    assert {o.reading for o in over} <= {r.reading for r in rows if r.over}


def test_readings_of_two_cases_are_never_compared() -> None:
    rows = compare([reading(at(2026, 1), "99.90", case="a"), reading(at(2026, 2), "149.90", case="b", id="other"), reading(at(2026, 3), "109.90", case="a")])
    assert [(r.change, r.before) for r in rows[1:]] == [("first", ""), ("rise", rows[0].reading)]
    assert [(r.first, r.last) for r in rises([reading(at(2026, 1), "99.90", case="a"), reading(at(2026, 2), "149.90", case="b")])] == []


def test_a_net_reading_begins_its_own_series_and_silences_nothing() -> None:
    net = [reading(at(2026, m), a, vat=v) for m, a, v in ((1, "129.90", ""), (2, "110.08", "excluded"), (3, "139.90", "included"), (4, "118.56", "excluded"))]
    rows = compare(net)
    assert [r.change for r in rows] == ["first", "other", "rise", "rise"]
    assert [r.difference for r in rows[2:]] == [Decimal("10.00"), Decimal("8.48")]
    assert len(rises(net)) == 2
    told = rows[1]
    assert (told.net_amount, told.rate, told.gross, told.gross_difference) == (Decimal("110.08"), 18, Decimal("129.89"), 0)


def test_net_and_gross_are_compared_with_the_vat_of_their_day() -> None:
    rows = compare([reading(at(2024, 12), "100", vat="excluded"), reading(at(2025, 1), "118", vat="included"), reading(at(2025, 2), "124.00")])
    assert (rows[1].rate, rows[1].gross, rows[1].gross_difference, rows[1].vat) == (17, Decimal("117.00"), Decimal("1.00"), True)
    assert (rows[2].change, rows[2].difference, rows[2].gross) == ("rise", Decimal("6.00"), None)
    dollars = compare([reading(at(2026, 1), "100", vat="excluded", currency="USD"), reading(at(2026, 2), "118", currency="USD")])
    assert dollars[1].gross is None


def test_a_new_period_goes_on_in_a_series_of_its_own() -> None:
    rows = compare([reading(at(2026, m), a, per=p) for m, a, p in ((1, "99", "month"), (2, "999", "year"), (3, "1099", "year"), (4, "109", "month"))])
    assert [r.change for r in rows] == ["first", "other", "rise", "rise"]


def test_a_hundredfold_reading_is_doubted_and_held_against_nothing() -> None:
    rows = compare([reading(at(2026, 1), "129.90"), reading(at(2026, 2), "12990"), reading(at(2026, 3), "129.90")], [promise("100", at(2025, 12))])
    assert [(r.change, r.doubt) for r in rows[1:]] == [("other", "hundredfold"), ("same", "")]
    assert rows[1].over is None and [o.month for o in overcharges(rows)] == [(2026, 1), (2026, 3)]


def test_a_rise_that_vat_alone_makes_is_labelled_and_not_demanded_back() -> None:
    rows = compare([reading(at(2024, 12), "117.00"), reading(at(2025, 1), "118.00")], [promise("117.00", at(2024, 11))])
    assert rows[1].vat and rows[1].over is None and overcharges(rows) == ()


@pytest.mark.parametrize(("day", "hour", "held"), [(31, 23, True), (32, 0, False)])
def test_twelve_months_from_the_first_of_june_end_on_the_last_of_may(day: int, hour: int, held: bool) -> None:
    given = promise("64.95", datetime(2026, 6, 1, 14, tzinfo=ISRAEL), months=12)
    when = datetime(2027, 5, 31, hour, tzinfo=ISRAEL) if day == 31 else datetime(2027, 6, 1, 0, 0, tzinfo=ISRAEL)
    assert last_day(given) == date(2027, 5, 31)
    assert (compare([reading(when, "129.90")], [given])[0].promised is not None) is held


def test_a_bills_total_is_not_held_against_a_plans_promise_but_its_line_is() -> None:
    given = [promise("64.95", at(2026, 1), plan="fibre")]
    total = reading(at(2026, 2), "229.90", plan="", source="bill", roles=("total",))
    line = reading(at(2026, 3), "129.90", plan="fibre", source="bill", roles=("line",))
    net = reading(at(2026, 4), "110.08", plan="fibre", source="bill", roles=("line",), vat="excluded")
    rows = compare([total, line, net], given)
    assert [r.over for r in rows] == [None, Decimal("64.95"), Decimal("64.94")] and not rows[1].adds_vat


@pytest.mark.parametrize(
    ("amount", "more", "over", "said"),
    [
        ("101.69", {}, "30.99", "₪101.69 + ₪18.30 VAT at 18% = ₪119.99"),
        ("101.69", {"vat_rate": Decimal(18), "gross": Decimal("120.00")}, "31.00", "₪101.69 + ₪18.31 VAT at 18% = ₪120.00"),
        ("75.43", {}, None, "₪75.43 + ₪13.58 VAT at 18% = ₪89.01"),  # an agora of rounding
        ("85.00", {}, "11.30", "₪85.00 + ₪15.30 VAT at 18% = ₪100.30"),  # net it is below the promise
        ("101.69", {"roles": ("line", "mixed-vat")}, None, ""),
        ("101.69", {"currency": "USD"}, None, ""),
    ],
)
def test_a_net_line_is_held_against_a_gross_promise_with_its_vat(amount: str, more: dict[str, object], over: str | None, said: str) -> None:
    line = reading(at(2026, 4), amount, source="bill", **{"roles": ("line",), "vat": "excluded", **more})
    (row,) = compare([line], [promise("89.00", at(2026, 1), plan="fibre", currency=str(more.get("currency", "ILS")))])
    assert (row.over, str(row.vat_added)) == (Decimal(over) if over else None, said)
    assert [(o.net, o.paid - o.amount) for o in overcharges([row])] == ([(Decimal(amount), Decimal("89.00"))] if over else [])


def test_a_promise_without_vat_is_held_against_prices_without_vat_alone() -> None:
    given = [promise("89.00", at(2026, 1), text="89 ₪ + VAT a month")]
    rows = compare([reading(at(2026, 2), "105.02"), reading(at(2026, 3), "101.69", vat="excluded")], given)
    assert [(r.promised, r.over, r.adds_vat) for r in rows] == [(None, None, False), (Decimal("89.00"), Decimal("12.69"), False)]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("3 חודשים ראשונים חינם, אחר כך 99.90 ₪ לחודש", 3), ("שלושה חודשים חינם ואחריהם 99.90 ₪", 3), ("החודשיים הראשונים ללא תשלום", 2),
        ("99.90 ₪ לחודש, החודש הראשון במתנה", 1), ("3 months free, then ₪99.90 a month", 3), ("The first two months are on us", 2),
        ("free for the first 3 months, then 99", 3), ("99 ₪ לחודש וחודש חינם של נטפליקס", None), ("2 months of Disney free", None),
        ("99 ₪ למשך 12 חודשים", None), ("ביטול ללא תשלום לאחר 3 חודשים", None),
        ("ביטול במהלך החודש הראשון ללא תשלום, 99 ₪ לחודש", None), ("cancel during the first 3 months at no cost", None),
        ("You can cancel in the first month free of charge; 99 a month", None), ("ניתן לנתק ב-3 החודשים הראשונים ללא תשלום", None),
        ("In the first month free cancellation", None), ("חודש ראשון חינם וניתן לבטל בכל עת", 1), ("First month free, cancel anytime", 1),
        ("חודשיים ראשונים חינם ללא התחייבות", 2),
        ("99 ₪" + " " * 16_000, None),
    ],
)  # fmt: skip
def test_free_months_are_the_first_ones_of_the_deal_itself(text: str, months: int | None) -> None:
    assert free_months(text) == months


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("99.90 ₪ לחודש כולל נתב", ("נתב",)), ("99 ₪ כולל מע\"מ", ()), ("ללא דמי התקנה", ("התקנה",)), ("הכל כלול", ()),
        ("₪99 a month including a router and installation", ("a router", "installation")), ("no connection fee", ("connection",)),
        ("3 months free, then 99", ()), ("99 ₪ לחודש, לא כולל נתב", ()), ("המחיר אינו כולל התקנה", ()), ("התקנה לא כלולה", ()),
        ("99 a month not including installation", ()), ("feel free to call me", ()), ("router not included", ()), ("a-" * 4000, ()),
        ("99.90 ₪ a month, router included", ("router",)), ("99 ₪ לחודש, נתב כלול", ("נתב",)), ("כולל נתב ולא כולל התקנה", ("נתב",)),
        ("המחיר לא כולל מע\"מ, כולל נתב", ("נתב",)), ("99 ₪ כולל נתב, ההתקנה אינה כלולה", ("נתב",)), ("No router is included", ()),
        ("האם המחיר כולל נתב?", ()), ("You don't get a free router", ()), ("אין דמי התקנה", ("התקנה",)),
        ("99 with router and installation included", ("router", "installation")), ("99 a month router included", ("router",)), ("המחיר כולל: נתב", ("נתב",)),
        ("99 but includes a router", ("a router",)),
        ("Installation: free\nKind regards", ("Installation",)), ("Your free trial ends Dec 3", ()), ("99 ₪, המחיר כולל מע\"מ כחוק", ()),
    ],
)  # fmt: skip
def test_things_that_a_promise_includes(text: str, things: tuple[str, ...]) -> None:
    assert included(text) == things


def test_a_line_charges_for_what_was_promised_by_any_of_its_names() -> None:
    asked = [charges_for(line, "נתב") for line in ("שכירות נתב", "Router rental", "סיבים 600")]
    assert asked == [True, True, False] and charges_for("ממיר נוסף", "הממיר השני") is None


def test_a_bill_counts_for_the_months_that_it_is_for() -> None:
    """A bill of June for May is held against no promise of 1/6; one of September for August falls into three free months from then."""
    promised = promise("99.90", at(2026, 6, 1), free_months=3)
    bills = [
        reading(at(2026, month + 1), "99.90", source="bill", roles=("line",), since=at(2026, month, 1), until=at(2026, month, 28), plan="fibre 1")
        for month in (5, 6, 8, 9)
    ]
    rows = compare([*bills, reading(at(2026, 7), "99.90", plan="fibre 1")], [promised.replace(plan="fibre")])
    assert [(r.promised, r.over) for r in rows if r.source == "bill"] == [
        (None, None), (Decimal(0), Decimal("99.90")), (Decimal(0), Decimal("99.90")), (Decimal("99.90"), None),
    ]  # fmt: skip
    assert not any(r.over for r in rows if r.source == "page"), "a page shows what is to be paid later"
    unsaid = [bill.replace(since=None, until=None) for bill in bills]
    assert [r.month_unsaid for r in compare(unsaid, [promised.replace(plan="fibre")])] == [True, False, False, False]


def test_a_reading_without_its_point_is_doubted_though_the_price_changed_as_well() -> None:
    """89.00 was read as 8900 after the price had gone from 89 to 99, and as the first reading of all, beside a promise of 89."""
    rows = compare([reading(at(2026, m), a) for m, a in ((1, "89.00"), (2, "99.00"), (3, "8900"), (4, "99.00"))])
    assert [r.doubt for r in rows] == ["", "", "hundredfold", ""] and rows[3].change == "same"
    low = compare([reading(at(2026, m), a) for m, a in ((1, "1.90"), (2, "99.90"), (3, "99.90"))])
    assert [r.doubt for r in low] == ["", "", ""], "a price after an introductory one has its point"
    promised = [promise("1.00", at(2025, 12))]
    for amount, twice in (("99.00", ["", ""]), ("119.00", ["", ""]), ("100.00", ["hundredfold"] * 2)):
        rows = compare([reading(at(2026, m), amount) for m in (1, 2)], promised)
        assert [r.doubt for r in rows] == twice, "read again it is believed, save with the same digits"
    dear = compare([reading(at(2026, m), a) for m, a in ((1, "9.90"), (2, "999"), (3, "999"))])
    assert [r.doubt for r in dear] == ["", "hundredfold", "hundredfold"], "a page that always loses the point is likelier"
    assert compare([reading(at(2026, 1), "119.00")], promised)[0].doubt == "hundredfold"
    (alone,) = compare([reading(at(2026, 3), "8900")], [promise("89.00", at(2026, 1))])
    assert (alone.doubt, alone.over) == ("hundredfold", None)


def test_offers_of_two_providers_are_no_rise() -> None:
    offers = [reading(at(2026, m), a, source="offer", provider=p) for m, a, p in ((1, "69.90", "A"), (2, "99.90", "B"), (3, "79.90", "A"))]
    assert [r.change for r in compare(offers)] == ["first", "first", "rise"] and not rises(offers)
