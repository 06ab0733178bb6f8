"""A bill that was added or downloaded becomes readings with its own date: its total, and the lines of plans that the case knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from collector.clock import ISRAEL
from collector.documents import Document, can_read_pixels, has_unseen_text, recognised
from collector.errors import InputError
from collector.language import Sentence, say
from collector.model import Capture, Reading, State, new_id
from collector.prices import Price, is_credit, read_price
from collector.prices.bill import Bill, BillLine, read_bill
from collector.prices.history.vat_change import rate_of_sums
from collector.store import Store

_AGORA = Decimal("0.01")
_AGOROT = Decimal("0.03")
"""So far sums may differ by rounding."""
_PERIODS = {1: "month", 2: "two-months", 3: "3-months", 6: "6-months", 12: "year"}


_CALLED_BILL = re.compile(r"חשבו|bill|invoice|receipt|קבלה", re.IGNORECASE)


def bill_in(document: Document, data: bytes, name: str, tell: Callable[[Sentence], None]) -> tuple[Bill | None, Document]:
    """The bill that a file is, if it is one, and the document it was read from: that of a scan has the text that Tesseract recognised.

    A picture is tried only where its name speaks of a bill; what is no bill by its recognised text either keeps the doubt ``bill-picture``.
    A recognised total counts only where the lines add up to it; of a text behind a picture only where the picture says the same.
    """
    bill = read_bill(document)
    if bill is not None and has_unseen_text(document):
        return _as_seen(bill, document, data, name, tell), document
    scan = bill is not None and "bill-picture" in bill.doubts
    if not scan and not (document.kind == "picture" and _CALLED_BILL.search(name)):
        return bill, document
    if can_read_pixels():
        tell(say("recipe-reading-scan", name=name))
    seen = recognised(document, data)
    found = read_bill(seen) if seen is not document else None
    if found and (not found.lines or any(doubt.startswith("bill-lines") for doubt in found.doubts)):
        # letters that were recognised are believed only where the sums confirm them
        found = replace(found, total=None, doubts=_with_total_doubted(found.doubts))
    return (found, seen) if found else (bill or Bill(doubts=("bill-picture",)), document)


def _as_seen(bill: Bill, document: Document, data: bytes, name: str, tell: Callable[[Sentence], None]) -> Bill:
    """The bill by the text behind a scan: its total stays where the picture, read anew, shows the same, or, unread, the lines make it."""
    bill = replace(bill, doubts=(*bill.doubts, *(("bill-ocr",) if "bill-ocr" not in bill.doubts else ())))
    if can_read_pixels():
        tell(say("recipe-reading-scan", name=name))
    seen = recognised(document, data)
    shown = read_bill(seen) if seen is not document else None
    adds_up = bill.lines and not any(doubt.startswith("bill-lines") for doubt in bill.doubts)
    if bill.total == shown.total if shown and shown.total is not None else (adds_up and seen is document):
        return bill
    return replace(bill, total=None, doubts=_with_total_doubted(bill.doubts))


def _with_total_doubted(doubts: tuple[str, ...]) -> tuple[str, ...]:
    return doubts if any(doubt.startswith("bill-total") for doubt in doubts) else (*doubts, "bill-total")


def total_given(text: str) -> Price | None:
    """The total that a person typed for a bill; None for "". Raises InputError where it is no single amount.

    Without a currency (``129.90``) it is in that of the bill, where the bill names one, else in shekels.
    """
    if not text:
        return None
    answer = read_price(text, currency="ILS", certain=False)
    if isinstance(answer, Price):
        return answer
    raise InputError(say("recipe-bill-total-unclear", text=text), say("recipe-bill-total-next"))


def keep_readings(
    store: Store, capture: Capture, bill: Bill | None, given: Price | None = None, own_date: datetime | None = None
) -> list[Reading]:
    """Appends the readings of a bill's capture. A bill that has been added before (the same number, date and total) makes none."""
    made = list(_readings(capture, bill, given, own_date, _plans(store, capture.case)))
    before = (Reading.from_doc(doc) for doc in store.all("readings", case=capture.case))
    known = {(r.at, _said(r), r.amount) for r in before if r.source == "bill"}
    fresh = [reading for reading in made if (reading.at, _said(reading), reading.amount) not in known]
    for reading in fresh:
        store.append("readings", reading)
    return fresh


def _plans(store: Store, case: str) -> list[str]:
    """The plans that the case itself, its promises and its page readings name."""
    named = [store.latest("cases", case) or {}, *store.all("promises", case=case)]
    named += [doc for doc in store.all("readings", case=case) if doc.get("source") != "bill"]
    return list(dict.fromkeys(plan for doc in named if (plan := str(doc.get("plan", "")).strip())))


def _readings(
    capture: Capture, bill: Bill | None, given: Price | None, own_date: datetime | None, plans: Sequence[str]
) -> Iterator[Reading]:
    if given is not None:
        at = _moment(bill.issued if bill else None) or own_date or capture.started
        of_bill = bill if bill is not None and not given.currency_shown else Bill()
        currency, reasons = of_bill.currency or given.currency, tuple(doubt for doubt in of_bill.doubts if doubt == "bill-currency")
        yield _reading(capture, at, amount=given.amount, currency=currency, raw=given.raw, roles=("by-hand", "total"), reasons=reasons)
        return
    if bill is None or "bill-picture" in bill.doubts:
        return
    day = _moment(bill.issued) or own_date or _end_of_period(bill, capture.started)
    at = day or capture.started
    undated = () if day or any(doubt.startswith("bill-date") for doubt in bill.doubts) else ("bill-date",)
    reasons = (*bill.doubts_of_sums, *undated)
    per = _per(bill)
    whole = (bill.places["total"].text if "total" in bill.places else "").replace("\t", " ").strip()
    since, until = (_moment(each) for each in bill.period or (None, None))
    common: dict[str, Any] = {"currency": bill.currency, "per": per, "bill": bill.number, "since": since, "until": until}
    yield _reading(capture, at, amount=bill.total, raw=whole, roles=("total",), reasons=reasons, vat="included", **common)
    if bill.total is None or bill.doubts_of_sums:
        return
    for line, plan in ((line, plan) for plan in plans if (line := _whole_price(bill, plan)) is not None):
        raw = line.place.text.replace("\t", " ").strip()
        yield _reading(capture, at, amount=line.amount, raw=raw, plan=plan, **_of_line(bill, line, at.date()), **common)


def _said(reading: Reading) -> str:
    """The bill's number and what it says; readings of older stores hold both in `raw`."""
    return f"{reading.bill} {reading.raw}".strip()


def _whole_price(bill: Bill, plan: str) -> BillLine | None:
    """The line that says what a plan costs; None where several name it, or a discount stands beside it that may be the plan's.

    Of ``סיבים 600 129.90``, ``הנחת לקוח -40.90`` none: 129.90 was not charged for it. A credit (``זיכוי בגין תקלה``) changes no price.
    """
    named = [line for line in bill.lines if _names(line.text, plan)]
    discounted = any(line.amount < 0 and not is_credit(line.text) for line in bill.lines)
    return named[0] if len(named) == 1 and not discounted else None


def _of_line(bill: Bill, line: BillLine, day: date) -> dict[str, Any]:
    """Roles and VAT of a plan's line: without VAT, what it comes to with its share of the bill's.

    Example: of VAT 21.36 on 118.64 18.31 are a line's of 101.69, which comes to 120.00. The role ``mixed-vat``: the bill's VAT is that of
    some of its lines only.
    """
    vat = _lines_vat(bill)
    if vat != "excluded" or not bill.vat:
        return {"roles": ("line",), "vat": vat}
    net = sum((one.amount for one in bill.lines), Decimal(0))
    rate = rate_of_sums(net, bill.vat, day)
    if rate is None:
        return {"roles": ("line", "mixed-vat"), "vat": vat}
    gross = line.amount + (bill.vat * line.amount / net).quantize(_AGORA, ROUND_HALF_UP)
    return {"roles": ("line",), "vat": vat, "vat_rate": rate, "gross": gross}


def _names(line: str, plan: str) -> bool:
    return plan.casefold() in line.casefold() or line.casefold() in plan.casefold()


def _reading(capture: Capture, at: datetime, *, reasons: tuple[str, ...] = (), **values: Any) -> Reading:
    state = State.PARTIAL if reasons else State.COMPLETE
    return Reading(
        id=new_id("reading", capture.started), at=at, case=capture.case, run=capture.run, capture=capture.id, source="bill", state=state,
        reasons=reasons, **values,
    )  # fmt: skip


def _end_of_period(bill: Bill, added: datetime) -> datetime | None:
    """The last day of the months that a bill without a date of its own is for; a bill that was added within them is of that moment."""
    end = _moment(bill.period[1]) if bill.period else None
    return min(end, added) if end else None


def _moment(day: date | None) -> datetime | None:
    return datetime.combine(day, time(12), ISRAEL) if day else None


def _per(bill: Bill) -> str:
    if bill.period is None:
        return ""
    first, last = bill.period
    months = round((last - first).days / 30.4)
    return _PERIODS.get(months, "")


def _lines_vat(bill: Bill) -> str:
    """Whether the lines are with or without VAT, as far as the sums tell."""
    added = sum((line.amount for line in bill.lines), Decimal(0))
    if bill.total is None or not bill.vat:
        return ""
    if abs(added + bill.vat - bill.total) < _AGOROT:
        return "excluded"
    return "included" if abs(added - bill.total) < _AGOROT else ""
