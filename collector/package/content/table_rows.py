"""The rows of the computed tables: timeline, prices, findings, each with the exhibits that show it (pure)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from collector.case import Dossier
from collector.case.contact_detail import contact_detail
from collector.case.events.event_lines import time_source
from collector.case.watch_coverage import coverage
from collector.clock import ISRAEL
from collector.language import in_language, say
from collector.model import Check, Contact, Event, Finding, Watch, reasons
from collector.package.bidi_text import Phrase, day, free, phrase, told
from collector.package.content import price_chart
from collector.package.content.exhibits import Exhibit, Exhibits
from collector.package.content.known_names import known_names
from collector.package.pages import labels
from collector.prices.history.price_row import PriceRow
from collector.prices.money_format import per_words, says_only

GROUPS = ("contact", "promise", "price", "recorded", "other")
_GROUP_OF = {
    "contact": "contact", "promise": "promise", "overdue": "promise", "price": "price", "charge": "price", "capture": "recorded",
    "check": "check",
}  # fmt: skip
_ONE_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class TimelineRow:
    """A line of the timeline; `own` says that it rests on the customer's own note alone."""

    at: datetime
    title: Phrase
    detail: str
    state: str
    refs: Phrase
    own: bool
    recorded: datetime | None = None
    person: bool = False
    """Whether the customer wrote it down: `source` says so, and `recorded` is the day of that."""
    """When the customer wrote it down or added it, where that was later."""
    day_only: bool = False
    """No hour is known, so that none is shown."""
    source: Phrase = ()
    """What says when it was, where that is not the program itself."""
    corrected: datetime | None = None
    told_elsewhere: bool = False
    """Whether it only says that a file was added which another line of its day names: on paper and on the page that line is enough."""
    group: str = "other"
    """Which of `GROUPS` it belongs to: what a reader may want to see alone."""


@dataclass(frozen=True)
class PriceLine:
    """A row of the price table with its exhibits and its period in words."""

    row: PriceRow
    per: str
    refs: Phrase
    vat_added: Phrase = ()
    """The sum by which a net amount was held against the promise."""

    @property
    def told_raw(self) -> bool:
        """Whether what stood there says more than the amount."""
        return bool(self.row.raw) and not says_only(self.row.raw, self.row.amount, self.row.per)


@dataclass(frozen=True)
class FindingLine:
    """A finding with its exhibits."""

    finding: Finding
    text: Phrase
    refs: Phrase


@dataclass(frozen=True)
class ContactRow:
    """A line of the log of calls, visits and letters; a chat has an exhibit of its own."""

    at: datetime
    channel: str
    name: str
    detail: str
    refs: Phrase


@dataclass(frozen=True)
class WatchCoverage:
    """How complete a watch's record is: the counts in one sentence, and a line for each check that was not done."""

    told: Phrase
    lacking: tuple[Phrase, ...]


@dataclass(frozen=True)
class Tables:
    """All tables of a case, in one language."""

    timeline: tuple[TimelineRow, ...]
    prices: tuple[PriceLine, ...]
    findings: tuple[FindingLine, ...]
    chart: Any
    legend: list[tuple[str, str, str]]
    contacts: tuple[ContactRow, ...] = ()
    coverage: tuple[WatchCoverage, ...] = ()
    swatches: tuple[Any, ...] = ()
    notes: tuple[str, ...] = ()
    """What explains the chart's signs."""

    def printed(self, exhibit: Exhibit) -> dict[str, Any] | None:
        """What the template needs to print a computed exhibit; None for one that was captured."""
        if exhibit.kind == "prices":
            drawn = {"chart": self.chart, "legend": self.legend, "swatches": self.swatches, "notes": self.notes}
            return {"kind": "prices", "rows": self.prices, **drawn, "coverage": self.coverage}
        coverage = () if self.prices else self.coverage
        rows = tuple(row for row in self.timeline if not row.told_elsewhere)
        own = {"kind": "timeline", "rows": rows, "contacts": self.contacts, "coverage": coverage}
        return own if exhibit.kind == "timeline" else None


def build_tables(dossier: Dossier, exhibits: Exhibits, zone: tzinfo) -> Tables:
    """The tables of a case."""
    language = exhibits.language
    known = known_names(dossier)
    timeline = _timeline(dossier, exhibits, known)
    prices = tuple(
        PriceLine(
            row,
            per_words(row.per, exhibits.language, net=row.net),
            exhibits.refer(exhibits.of([row.capture])),
            told(in_language(row.vat_added, language)),
        )
        for row in dossier.prices
    )
    findings = tuple(
        FindingLine(f, told(in_language(f.text, language), known), exhibits.refer(exhibits.of(f.captures)))
        for f in dossier.findings
        if f.told
    )
    contacts = tuple(_contact(c, exhibits) for c in dossier.contacts if c.channel != "chat")
    watched = tuple(_watched(dossier, watch, language, zone) for watch in dossier.watches)
    swatches = tuple(price_chart.swatches(dossier.prices))
    chart, legend = price_chart.draw(dossier.prices, zone), price_chart.legend(dossier.prices)
    covered = tuple(each for each in watched if each is not None)
    return Tables(timeline, prices, findings, chart, legend, contacts, covered, swatches, tuple(price_chart.notes(chart, language)))


def _timeline(dossier: Dossier, exhibits: Exhibits, known: set[str]) -> tuple[TimelineRow, ...]:
    language = exhibits.language
    named: dict[date, set[str]] = {}
    for event in dossier.timeline:
        if event.kind not in ("capture", "check"):
            named.setdefault(event.at.astimezone(ISRAEL).date(), set()).update(event.captures)
    return tuple(
        TimelineRow(
            at=event.at,
            title=told(in_language(event.title, language), known),
            detail=in_language(event.detail, language),
            state=labels.state(event.state, language) if event.state not in ("", "COMPLETE") else "",
            refs=exhibits.refer(exhibits.of(event.captures)),
            recorded=event.recorded,
            person=event.time_from == "person",
            day_only=event.day_only,
            source=told(time_source(event).in_(language), known) if event.time_from != "recorded" else (),
            corrected=event.corrected,
            group=_GROUP_OF.get(event.kind, "other"),
            told_elsewhere=event.kind == "capture" and event.state == "COMPLETE" and bool(event.captures)
            and set(event.captures) <= named.get(event.at.astimezone(ISRAEL).date(), set()),
            own=event.kind in ("contact", "promise", "note", "step", "demand", "case", "fact", "charge", "cancellation"),
        )
        for event in _told_once(dossier)
    )


def _told_once(dossier: Dossier) -> Iterator[Event]:
    """The timeline without the adding of each bill, and the capture of each page, whose price has a line of its own. Files of one day added
    together have one line, and so has a bill of which several sums were read: its total, with the words of all."""
    of_lines = {reading.id for reading in dossier.readings if "line" in reading.roles}
    bills = {reading.capture for reading in dossier.readings if reading.source == "bill"}
    told = (event for event in dossier.timeline if event.kind != "capture" or not set(event.captures) <= bills)
    for _, alike in groupby(_with_titles(tuple(told)), _added):
        first, *others = sorted(alike, key=lambda event: event.source in of_lines)
        details = [each.detail for each in (first, *others) if each.detail]
        captures = dict.fromkeys(capture for each in (first, *others) for capture in each.captures)
        yield first.replace(detail="; ".join(details), captures=tuple(captures)) if others else first


def _with_titles(events: Sequence[Event]) -> Iterator[Event]:
    """The events without the capture of a page whose price was read in the same minute: the price's line tells the page's title."""
    prices = {event.captures: event for event in reversed(events) if event.kind == "price" and not event.day_only and event.captures}
    captured = (event for event in events if event.kind == "capture" and event.state == "COMPLETE" and event.captures in prices)
    pages = {event.captures: event for event in captured if abs(prices[event.captures].at - event.at) < _ONE_MINUTE}
    for event in events:
        page = pages.get(event.captures)
        if page is not None and event is prices[event.captures]:
            yield event.replace(detail=" · ".join(str(each) for each in (page.detail, event.detail) if each))
        elif event is not page:
            yield event


def _added(event: Event) -> tuple[object, ...]:
    """What files that were added together share: their day, and the minute in which they were added; what sums of one bill share. Any other
    event is alone."""
    if event.kind == "price" and event.time_from == "bill" and event.captures:
        return (event.at, event.captures, event.state)
    if event.kind != "capture" or not event.day_only or event.recorded is None:
        return (id(event),)
    return (event.at, str(event.title), event.state, event.time_from, event.recorded.replace(second=0, microsecond=0))


def _contact(contact: Contact, exhibits: Exhibits) -> ContactRow:
    channel = say("package-log-channel", channel=say(f"case-channel-{contact.channel}"), direction=contact.direction)
    refs = exhibits.refer(exhibits.of([contact.capture]))
    detail = in_language(contact_detail(contact), exhibits.language)
    return ContactRow(contact.at, channel.in_(exhibits.language), contact.name, detail, refs)


_MOST_LACKING = 12


def _watched(dossier: Dossier, watch: Watch, language: str, zone: tzinfo) -> WatchCoverage | None:
    checks = [check for check in dossier.checks if check.watch == watch.id]
    counted = coverage(checks)
    if not counted.planned:
        return None
    done = {check.due for check in checks if check.outcome == "done"}
    last = {check.due: check for check in checks if check.due not in done and check.outcome in ("failed", "missed")}
    lacking = [_lacking(check, language, zone) for check in list(last.values())[:_MOST_LACKING]]
    if len(last) > _MOST_LACKING:
        lacking.append(phrase("package-coverage-more", language, count=len(last) - _MOST_LACKING))
    told_ = phrase("package-coverage", language, recipe=free(_watched_place(watch)), counts=told(counted.sentence().in_(language)))
    return WatchCoverage(told_, tuple(lacking))


def _watched_place(watch: Watch) -> str:
    """What is checked: the page without what follows its path, else the recipe's name: ``www.example.co.il/prices``."""
    parts = urlsplit(watch.parameters.get("url", ""))
    return f"{parts.hostname}{parts.path.rstrip('/')}" if parts.hostname else watch.name.replace("_", " ")


def _lacking(check: Check, language: str, zone: tzinfo) -> Phrase:
    why = "; ".join(reasons.reason_text(code, language) for code in check.reasons)
    return phrase(
        "package-coverage-lacking", language, {"outcome": check.outcome}, day=day(check.due, zone), why=free(why), named=1 if why else 0
    )
