"""What reads differently on the pages of a watch since its checks before (pure but for reading the store)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from collector.case.page_changes import PageChange, all_changes, without_restless
from collector.clock import ISRAEL
from collector.language import say
from collector.model import Capture, Check, Reading, Watch
from collector.store import Store
from collector.watch.check_news import News

LOOKED_BACK = 15
"""Checks, this one among them, whose pages are compared: enough to know a line that is new each time, and an advert among many others."""
_MOST_TOLD = 3
_LONGEST = 160


@dataclass(frozen=True)
class Difference:
    """The first lines that went, that came, and that take turns with others, as one value of a sentence."""

    gone: tuple[str, ...]
    new: tuple[str, ...]
    rotating: tuple[str, ...] = ()

    def in_(self, language: str) -> str:
        """In this language: ``gone: “…”; new: “…”``."""
        parts = [*_told("watch-page-gone", self.gone, language), *_told("watch-page-new", self.new, language),
            *_told("watch-page-rotating", self.rotating, language)]
        return "; ".join(parts)


def _told(message: str, lines: Sequence[str], language: str) -> Iterator[str]:
    for line in lines[:_MOST_TOLD]:
        yield say(message, words=line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…").in_(language)
    if len(lines) > _MOST_TOLD:
        yield say("watch-page-more", count=len(lines) - _MOST_TOLD).in_(language)


def page_changes_of(store: Store, watch: Watch, checks: Sequence[Check]) -> tuple[PageChange, ...]:
    """What differed between the pages that these checks of a watch kept, in order of time.

    Pages of an account whose price was read are told by their price: what else moves there (a balance, a greeting) is no offer.
    """
    runs = dict.fromkeys(check.run for check in checks if check.watch == watch.id and check.run)
    captures = [Capture.from_doc(doc) for run in runs for doc in store.all("captures", run=run)]
    readings = [Reading.from_doc(doc) for run in runs for doc in store.all("readings", run=run)]
    priced = {reading.capture for reading in readings if reading.source == "page"}
    changes = all_changes([capture for capture in captures if capture.id not in priced], store.read)
    by_address: dict[str, list[PageChange]] = {}
    for change in changes:
        by_address.setdefault(change.after.final_url or change.after.url, []).append(change)
    steady = [change for several in by_address.values() for change in without_restless(several)]
    return tuple(sorted(steady, key=lambda change: change.after.started))


def of_pages(store: Store, watch: Watch, checks: Sequence[Check], run: str) -> tuple[News, ...]:
    """What the pages of this run say that they did not say at the check before. checks: all of the watch."""
    kept = [check for check in sorted(checks, key=lambda c: (c.due, c.attempt)) if check.run]
    changes = page_changes_of(store, watch, kept[-LOOKED_BACK:])
    return tuple(_news(watch, change) for change in changes if change.after.run == run)


def _news(watch: Watch, change: PageChange) -> News:
    before = change.before
    values = {
        "watch": watch.name, "page": change.after.title or before.title or before.final_url or before.url,
        "day": f"{before.started.astimezone(ISRAEL):%d/%m/%Y}",
    }  # fmt: skip
    if change.another_page:
        return News("page-changed", "watch-news-page-other", {**values, "count": len(change.gone) + len(change.new)})
    return News("page-changed", "watch-news-page-changed", {**values, "difference": Difference(change.gone, change.new, change.rotating)})
