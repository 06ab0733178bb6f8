"""The price readings of a case or of all, and what moved between them."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from collector.clock import iso
from collector.model import Charge, Promise, Reading
from collector.services.complaint.cases import case_named
from collector.services.context import Context
from collector.store import Store

if TYPE_CHECKING:
    from collector.prices import Alternative as Alternative
    from collector.prices import PriceRow


@dataclass(frozen=True)
class PriceList:
    """Readings, oldest first, and the comparison of those that can be compared, by the reading's id."""

    readings: tuple[Reading, ...]
    compared: Mapping[str, PriceRow]
    plan: str = ""
    charges: tuple[Charge, ...] = ()
    """What was written down as charged, oldest first; only where nothing was read."""

    @property
    def own(self) -> list[Reading]:
        """The readings without the offers of others."""
        return [reading for reading in self.readings if reading.source != "offer"]

    @property
    def offers(self) -> tuple[Alternative, ...]:
        """Offers of other providers beside the latest price, the cheapest first."""
        from collector.prices import alternatives

        return alternatives(self.readings, self.plan)

    @property
    def months_missing(self) -> list[str]:
        """Months without evidence between the first and the last reading, as ``03/2026``."""
        from collector.prices import months_without

        return [f"{month:02}/{year}" for year, month in months_without(self.readings)]


def price_list(context: Context, case: str | None, plan: str = "") -> PriceList:
    """The readings of a case, or of all where none is named; `plan` leaves only that plan's."""
    from collector.prices import compare
    from collector.prices.history.bills_of_one_service import told_once

    store = context.open_store()
    owner = case_named(store, case).id if case else None
    readings = told_once(Reading.from_doc(doc) for doc in store.all("readings", case=owner))
    chosen = tuple(sorted((r for r in readings if not plan or r.plan == plan), key=lambda r: r.at))
    promises = [Promise.from_doc(doc) for doc in store.all("promises", case=owner)]
    rows: dict[str, PriceRow] = {}
    for each in dict.fromkeys(r.case for r in chosen):  # what one case is about says nothing of another's readings
        about = str((store.latest("cases", each) or {}).get("plan", "")) if each else ""
        mine = [r for r in chosen if r.case == each]
        rows |= {row.reading: row for row in compare(mine, [p for p in promises if not each or p.case in ("", each)], about)}
    return PriceList(chosen, rows, plan, () if chosen else _charges(store, owner, plan))


def _charges(store: Store, owner: str | None, plan: str) -> tuple[Charge, ...]:
    from collector.case.case_file import read_file

    cases = [owner] if owner else [str(doc["id"]) for doc in store.all("cases")]
    made = (charge for each in dict.fromkeys(cases) for charge in read_file(store, each).charges)
    return tuple(sorted((c for c in made if not plan or c.plan == plan), key=lambda c: c.at))


def amount_words(reading: Reading, language: str) -> tuple[str, str]:
    """A reading's amount and its period as a person reads them; the amount must have been read."""
    from collector.prices import money, per_words

    assert reading.amount is not None
    return money(reading.amount, reading.currency, language), per_words(reading.per, language, net=reading.vat == "excluded").strip(", ")


def money_words(amount: Decimal | None, currency: str, language: str) -> str:
    """An amount as a person reads it; "" for none."""
    from collector.prices import money

    return "" if amount is None else money(amount, currency, language)


def bars(found: PriceList, width: int = 40) -> list[tuple[Reading, Reading, str]]:
    """The own readable prices that are not doubtful, each from its first to its last reading in a row, with a bar from nought to the
    highest one: a chart for the terminal.

    Example: 79.90 in 24 bills one after the other, then 84.90 in twelve, are two bars.
    """
    read = [r for r in found.own if r.amount is not None and not (r.id in found.compared and found.compared[r.id].doubt)]
    highest = max((r.amount for r in read if r.amount is not None), default=None)
    if not highest or highest <= 0:
        return []
    runs: list[list[Reading]] = []
    last: dict[tuple[str, str, str], list[Reading]] = {}
    for reading in read:
        run = last.get((reading.case, reading.plan, reading.source))
        if run is None or _price_of(run[-1]) != _price_of(reading):
            run = last[reading.case, reading.plan, reading.source] = []
            runs.append(run)
        run.append(reading)
    return [(run[0], run[-1], "█" * round(width * max(run[0].amount or Decimal(0), Decimal(0)) / highest)) for run in runs]


def _price_of(reading: Reading) -> tuple[object, ...]:
    return reading.amount, reading.currency, reading.per, reading.vat == "excluded"


def as_records(found: PriceList) -> list[dict[str, Any]]:
    """Each reading as plain JSON values, with what it was compared with under ``compared``."""
    rows = found.compared
    return [{**r.to_json(), "compared": rows[r.id].to_json() if r.id in rows else None} for r in found.readings]


def as_svg(context: Context, found: PriceList) -> str:
    """A chart of the readable prices as an SVG file in the context's language, each line named; "" where they show no course."""
    from collector.package.content.price_chart import picture

    rows = [found.compared[r.id] for r in found.own if r.id in found.compared]
    return picture(rows, context.clock.zone, context.language)


_OF_READING = ("case", "provider", "plan", "amount", "currency", "per", "vat", "source", "state", "raw", "capture")
_OF_ROW = ("change", "difference", "percent", "promised", "over", "doubt", "gross", "gross_difference")
CSV_COLUMNS = ("at", *_OF_READING, *_OF_ROW, "vat_alone", "reading")


def as_csv(found: PriceList) -> str:
    """The readings as a table for a spreadsheet; cells that begin like a formula are kept from being one."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(CSV_COLUMNS)
    for reading in found.readings:
        row = found.compared.get(reading.id)
        told = {"at": iso(reading.at), "reading": reading.id, "vat_alone": "yes" if row and row.vat else ""}
        told |= {name: getattr(reading, name) for name in _OF_READING}
        told |= {name: getattr(row, name) for name in _OF_ROW} if row else {}
        writer.writerow([_cell(told.get(name)) for name in CSV_COLUMNS])
    return out.getvalue()


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(("=", "+", "@", "\t", "\r")) or (text[:1] == "-" and not text[1:2].isdigit()) else text
