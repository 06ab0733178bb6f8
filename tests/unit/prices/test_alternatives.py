"""Other offers beside the price that is paid, months without evidence, and a confirmed hundredfold reading."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from collector.model import Reading
from collector.prices import alternatives, compare, months_without


def reading(month: int, amount: str | None, **values: object) -> Reading:
    at = datetime(2026, month, 5, 10, tzinfo=UTC)
    given = {"per": "month", "source": "page", **values}
    return Reading(id=f"r{month}-{amount}-{given['source']}", at=at, amount=Decimal(amount) if amount else None, **given)  # type: ignore[arg-type]


def test_the_saving_of_a_year_counts_the_later_price() -> None:
    paid = reading(1, "119.90", plan="fiber")
    offer = reading(2, "59.90", source="offer", provider="Other", months=6, then=Decimal("99.90"))
    (one,) = alternatives([paid, offer])
    assert (one.yearly, one.saving) == (Decimal("958.80"), Decimal("480.00"))


def test_no_saving_is_told_where_prices_cannot_be_compared() -> None:
    paid = reading(1, "119.90", plan="fiber")
    net = reading(2, "89.90", source="offer", provider="Net", vat="excluded")
    dollars = reading(2, "20.00", source="offer", provider="Dollars", currency="USD")
    usage = reading(2, "0.30", source="offer", provider="Usage", per="unit")
    unknown = reading(2, "59.90", source="offer", provider="Then", months=6)
    assert all(one.saving is None for one in alternatives([paid, net, dollars, usage, unknown]))
    two_plans = [paid, reading(1, "49.90", plan="phone"), reading(2, "89.90", source="offer", provider="X")]
    assert alternatives(two_plans)[0].saving is None and alternatives(two_plans, "fiber")[0].saving == Decimal("360.00")


def test_only_the_latest_offer_of_a_provider_counts_and_the_cheapest_stands_first() -> None:
    offers = [reading(1, "99.90", source="offer", provider="A"), reading(2, "89.90", source="offer", provider="A"),
              reading(2, "79.90", source="offer", provider="B")]  # fmt: skip
    assert [(one.offer.provider, one.offer.amount) for one in alternatives(offers)] == [("B", Decimal("79.90")), ("A", Decimal("89.90"))]


def test_months_without_evidence_are_named() -> None:
    assert months_without([reading(1, "1.00"), reading(3, None), reading(5, "1.00"), reading(2, "1.00", source="offer")]) == (
        (2026, 2), (2026, 3), (2026, 4),
    )  # fmt: skip
    assert months_without([reading(1, "1.00"), reading(3, "2.00", source="bill", per="two-months")]) == ()
    assert months_without([]) == ()
    misread = reading(5, "1.00", source="bill").replace(since=reading(5, "1.00").at.replace(year=2020), until=reading(5, "1.00").at)
    assert months_without([reading(3, "1.00"), misread]) == ((2026, 4),), "a period that cannot be hides no month"


def test_a_hundredfold_reading_is_compared_once_it_is_confirmed() -> None:
    first, odd = reading(1, "119.90"), reading(2, "11990.00")
    assert compare([first, odd])[1].doubt == "hundredfold"
    row = compare([first, odd.replace(roles=("confirmed",))])[1]
    assert (row.doubt, row.change) == ("", "rise")
