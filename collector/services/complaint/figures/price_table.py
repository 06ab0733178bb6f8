"""The price readings of a case or of all, and what moved between them."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Any

from collector.clock import iso
from collector.model import Charge, Promise, Reading
from collector.model.reasons import reason_text
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
    """What was written down as charged, oldest first."""

    @property
    def own(self) -> list[Reading]:
        """The readings without the offers of others."""
        return [reading for reading in self.readings if reading.source != "offer"]

    @property
    def offers(self) -> tuple[Alternative, ...]:
        """Offers of other providers beside the latest price of their own case, the cheapest first."""
        from collector.prices import alternatives

        of_cases = [alternatives(mine, self.plan) for mine in self._by_case.values()]
        return tuple(sorted(chain(*of_cases), key=lambda one: (one.yearly is None, one.yearly or 0, one.offer.provider)))

    @property
    def months_missing(self) -> list[str]:
        """Months without evidence between a case's first and last reading, as ``03/2026``; of several cases each with its own
        (``2026-0002: 03/2026, 04/2026``)."""
        from collector.prices import months_without

        missing = {case: [f"{month:02}/{year}" for year, month in months_without(mine)] for case, mine in self._by_case.items()}
        if len(missing) < 2:
            return [month for months in missing.values() for month in months]
        return [f"{case}: {', '.join(months)}".lstrip(": ") for case, months in missing.items() if months]

    @property
    def cases(self) -> list[str]:
        """The cases that the readings are of, in the order of their first ones; "" for those of none."""
        return list(self._by_case)

    @property
    def _by_case(self) -> dict[str, list[Reading]]:
        found: dict[str, list[Reading]] = {}
        for reading in self.readings:
            found.setdefault(reading.case, []).append(reading)
        return found


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
    return PriceList(chosen, rows, plan, _charges(store, owner, plan))


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
    highest one of its currency and period: a chart for the terminal. Of a net price the bar is as long as what it comes to with VAT.

    Example: 79.90 in 24 bills one after the other, then 84.90 in twelve, are two bars.
    """
    def length(reading: Reading) -> Decimal:
        row = found.compared.get(reading.id)
        gross = row.gross if row is not None and row.gross is not None and reading.vat == "excluded" else None
        return max(gross or reading.amount or Decimal(0), Decimal(0))

    read = [r for r in found.own if r.amount is not None and not (r.id in found.compared and found.compared[r.id].doubt)]
    highest: dict[tuple[str, str], Decimal] = {}
    for reading in read:
        highest[reading.currency, reading.per] = max(highest.get((reading.currency, reading.per), Decimal(0)), length(reading))
    if not any(highest.values()):
        return []
    runs: list[list[Reading]] = []
    last: dict[tuple[str, str, str], list[Reading]] = {}
    for reading in read:
        run = last.get((reading.case, reading.plan, reading.source))
        if run is None or _price_of(run[-1]) != _price_of(reading):
            run = last[reading.case, reading.plan, reading.source] = []
            runs.append(run)
        run.append(reading)
    return [(run[0], run[-1], "█" * round(width * length(run[0]) / (highest[run[0].currency, run[0].per] or 1))) for run in runs]


def _price_of(reading: Reading) -> tuple[object, ...]:
    return reading.amount, reading.currency, reading.per, reading.vat == "excluded"


def as_records(found: PriceList) -> list[dict[str, Any]]:
    """Each reading as plain JSON values, with what it was compared with under ``compared`` and, of an offer that is the latest of its
    provider, what it comes to in a year under ``alternative``; then what was written down as charged, with the source ``charge``."""
    rows, offers = found.compared, {one.offer.id: one for one in found.offers}
    read = [
        {**r.to_json(), "compared": rows[r.id].to_json() if r.id in rows else None, **_yearly(offers.get(r.id))} for r in found.readings
    ]
    return read + [{**charge.to_json(), "source": "charge"} for charge in found.charges]


def _yearly(offer: Alternative | None) -> dict[str, Any]:
    told = {} if offer is None else {"yearly": offer.yearly, "saving": offer.saving}
    return {"alternative": {name: None if sum_ is None else str(sum_) for name, sum_ in told.items()}} if told else {}


def as_svg(context: Context, found: PriceList) -> str:
    """A chart of the readable prices as an SVG file in the context's language, each line named; "" where they show no course."""
    from collector.package.content.price_chart import picture

    rows = [found.compared[r.id] for r in found.own if r.id in found.compared]
    if len(found.cases) > 1:  # a line of each case, not one through the readings of two
        rows = [found.compared[r.id].replace(plan=f"{r.case} {r.plan}".strip()) for r in found.own if r.id in found.compared]
    return picture(rows, context.clock.zone, context.language)


_OF_READING = ("case", "provider", "plan", "amount", "currency", "per", "vat", "source", "state", "raw", "months", "then", "capture")
_OF_ROW = ("change", "difference", "percent", "promised", "over", "doubt", "gross", "gross_difference")
_OF_CHARGE = ("case", "plan", "amount", "currency", "per")
CSV_COLUMNS = ("at", *_OF_READING, *_OF_ROW, "vat_alone", "yearly", "saving", "by_hand", "reasons", "reading")


def as_csv(found: PriceList, language: str = "en") -> str:
    """The readings, and what was written down as charged, as a table for a spreadsheet; `language` is that of the reasons for a doubt.

    Cells that begin like a formula are kept from being one.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(CSV_COLUMNS)
    offers = {one.offer.id: one for one in found.offers}
    for reading in found.readings:
        row, offer = found.compared.get(reading.id), offers.get(reading.id)
        told: dict[str, object] = {"at": iso(reading.at), "reading": reading.id, "vat_alone": "yes" if row and row.vat else ""}
        told |= {name: getattr(reading, name) for name in _OF_READING}
        told |= {name: getattr(row, name) for name in _OF_ROW} if row else {}
        told |= {"yearly": offer.yearly, "saving": offer.saving} if offer else {}
        why = "; ".join(reason_text(reason, language) for reason in reading.reasons)
        told |= {"by_hand": "yes" if "by-hand" in reading.roles else "", "reasons": why}
        writer.writerow([_cell(told.get(name)) for name in CSV_COLUMNS])
    for charge in found.charges:
        told = {name: getattr(charge, name) for name in _OF_CHARGE} | {"at": iso(charge.at), "source": "charge", "raw": charge.what}
        told |= {"capture": " ".join(charge.captures), "reading": charge.id, "change": charge.kind}
        writer.writerow([_cell(told.get(name)) for name in CSV_COLUMNS])
    return out.getvalue()


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(("=", "+", "@", "\t", "\r")) or (text[:1] == "-" and not text[1:2].isdigit()) else text
