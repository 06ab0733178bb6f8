"""The price readings of a case or of all, and what moved between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector.model import Promise, Reading
from collector.services.complaint.cases import case_named
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.prices import PriceRow


@dataclass(frozen=True)
class PriceList:
    """Readings, oldest first, and the comparison of those that can be compared, by the reading's id."""

    readings: tuple[Reading, ...]
    compared: Mapping[str, PriceRow]


def price_list(context: Context, case: str | None, plan: str = "") -> PriceList:
    """The readings of a case, or of all where none is named; `plan` leaves only that plan's."""
    from collector.prices import compare

    store = context.open_store()
    owner = case_named(store, case).id if case else None
    readings = [Reading.from_doc(doc) for doc in store.all("readings", case=owner)]
    chosen = tuple(sorted((r for r in readings if not plan or r.plan == plan), key=lambda r: r.at))
    promises = [Promise.from_doc(doc) for doc in store.all("promises", case=owner)]
    return PriceList(chosen, {row.reading: row for row in compare(list(chosen), promises)})
