"""What is written down beside the picture: browser, time, page."""

from __future__ import annotations

import platform
from datetime import datetime
from typing import Any

from playwright.async_api import Page

from collector.browser import Session
from collector.capture.load.page_survey import Survey
from collector.clock import Clock, iso


def clock_facts(started: datetime, clock: Clock) -> dict[str, Any]:
    """Local time, zone and its offset from UTC at the start of the capture."""
    local = started.astimezone(clock.zone)
    offset = local.utcoffset()
    minutes = int(offset.total_seconds() // 60) if offset else 0
    return {
        "utc": iso(started),
        "local": local.isoformat(timespec="milliseconds"),
        "zone": str(clock.zone),
        "offset_minutes": minutes,
    }


def page_facts(session: Session, page: Page, looked: Survey) -> dict[str, Any]:
    """The browser and what the page says of itself."""
    return {
        "browser": {
            "name": session.browser_name,
            "version": session.browser_version,
            "attached": session.attached,
            "user_agent": looked.agent,
            "automated": looked.automated,
        },
        "anonymous": _is_anonymous(session),
        "system": platform.platform(),
        "language": looked.language,
        "direction": looked.direction,
        "nodes": looked.nodes,
        "frames": len(page.frames),
    }


def _is_anonymous(session: Session) -> bool:
    """Whether nobody can be logged in: a fresh browser without a window, in which nothing of a login happened."""
    kept = session.attached or session.settings.profile is not None or session.settings.state is not None
    return session.settings.headless and not kept and not session.somebody
