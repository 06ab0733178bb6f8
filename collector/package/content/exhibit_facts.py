"""What is known of an exhibit's capture, as labelled values for pages and print (pure)."""

from __future__ import annotations

from typing import Any

from collector.case.times.date_of_file import own_day
from collector.clock import ISRAEL
from collector.language import say
from collector.model import Capture, State
from collector.package.pages import labels
from collector.package.pages.html_templates import free, ltr
from collector.package.pages.labels import Labels

MOST_ADDRESS = 240
"""Characters of an address that are shown."""


def facts_of(capture: Capture, language: str, gender: str = "") -> list[tuple[str, Any]]:
    """What is known of a capture, as labelled values: provider, time (a moment; the rest ready to show), state, address, id."""
    t = Labels(language)
    facts: list[tuple[str, Any]] = [(t["provider"], free(capture.provider))] if capture.provider else []
    own = own_day(capture)
    if own is not None:
        shown_at = f"{own.at.astimezone(ISRAEL):%d/%m/%Y}" if own.day_only else own.at
        from_when = say("package-label-own-day", source=own.source, gender=gender).in_(language)
        facts += [(from_when, ltr(shown_at) if own.day_only else shown_at)]
    kept = t["added" if own or was_added(capture) else "captured"]
    facts += [(kept, capture.started), (t["state"], labels.state(capture.state, language))]
    address = capture.final_url or capture.url
    facts += [(t["address"], ltr(address if len(address) <= MOST_ADDRESS else f"{address[:MOST_ADDRESS]}…"))] if address else []
    server = capture.facts.get("server_date") or ""
    shown = server.get("raw", "") if isinstance(server, dict) else server
    facts += [(t["server-date"], ltr(shown))] if shown else []
    return [*facts, (t["capture-id"], ltr(capture.id))]


def was_added(capture: Capture) -> bool:
    """Whether the customer put it on record: a file that names no day of its own was not captured either."""
    return capture.kind in ("file", "email")


def lacks_of(capture: Capture) -> tuple[str, ...]:
    """Why a capture is not complete, as reason codes."""
    return capture.reasons or (("interrupted",) if capture.state is State.RUNNING else ())
