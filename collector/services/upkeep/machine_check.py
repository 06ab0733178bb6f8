"""Looks at what the collector has to work with on this machine: ``collector doctor``."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from collector.errors import CollectorError
from collector.language import say
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.store import Config

CLOCK_SECONDS = 5.0
AUTHORITY_SECONDS = 4.0
OK, WARNING, MISSING = "ok", "warning", "missing"


@dataclass(frozen=True)
class MachineFinding:
    """One thing that was looked at. name: for programs; label: for people; state: ok | warning | missing; remedy: what to do about it;
    technical: what the system itself said of it, in its own words, for programs."""

    name: str
    label: str
    state: str
    found: str
    remedy: str = ""
    technical: str = ""

    def to_json(self) -> dict[str, str]:
        """The form that programs read (docs/json.md)."""
        told = {"name": self.name, "state": self.state, "found": str(self.found), "mend": str(self.remedy)}
        return {**told, "technical": self.technical} if self.technical else told


def check_machine(context: Context) -> list[MachineFinding]:
    """Browser, fonts, store, keyring, clock and time-stamp authorities, in this order."""
    offsets: list[float] = []
    authorities = list(_authorities(_config(context), offsets))
    return [_browser(), _fonts(), _store(context), _keyring(), _clock(offsets), *authorities]


def _config(context: Context) -> Config:
    from collector.store import Config

    try:
        return context.read_store().config
    except CollectorError:
        return Config()


def _browser() -> MachineFinding:
    from collector.browser import find_browser, start_fault

    label = say("services-doctor-browser")
    try:
        found = find_browser()
    except CollectorError as error:
        return MachineFinding("browser", label, MISSING, error.message, error.next_step)
    fault = start_fault(found)
    if fault:
        return MachineFinding("browser", label, MISSING, fault.message, fault.next_step)
    return MachineFinding("browser", label, OK, f"{found.name} {found.version} ({found.path})")


def _fonts() -> MachineFinding:
    from collector.browser import hebrew_fonts

    fonts, label = hebrew_fonts(), say("services-doctor-fonts")
    if not fonts:
        return MachineFinding("fonts", label, MISSING, say("services-doctor-no-font"), "collector doctor --mend")
    shown = ", ".join(fonts[:3]) + (f" (+{len(fonts) - 3})" if len(fonts) > 3 else "")
    return MachineFinding("fonts", label, OK, shown)


def _store(context: Context) -> MachineFinding:
    label, place = say("services-doctor-store"), str(context.store_root)
    if not context.has_store:
        return MachineFinding("store", label, WARNING, say("services-doctor-no-store", place=place), "collector init")
    try:
        store = context.read_store()
    except CollectorError as error:
        return MachineFinding("store", label, MISSING, error.message, error.next_step)
    return MachineFinding("store", label, OK, say("services-doctor-records", place=place, count=store.head.seq))


def _keyring() -> MachineFinding:
    from collector.secrets import KeyringSecrets

    label = say("services-doctor-keyring")
    if KeyringSecrets().available():
        return MachineFinding("keyring", label, OK, KeyringSecrets().name())
    return MachineFinding("keyring", label, WARNING, say("services-doctor-no-keyring"), say("services-doctor-no-keyring-next"))


def _authorities(config: Config, offsets: list[float]) -> Iterator[MachineFinding]:
    """Asks each authority for a time-stamp; the offsets of this machine's clock, in seconds, are added to `offsets`."""
    if not config.stamping:
        label = say("services-doctor-stamps")
        yield MachineFinding("time-stamps", label, WARNING, say("services-doctor-stamps-off"), say("services-doctor-stamps-off-next"))
        return
    for authority in config.authorities:
        if authority.url:
            yield _authority(authority, offsets)


def _authority(authority: Any, offsets: list[float]) -> MachineFinding:
    from collector.trust import check, request

    name, label = f"time-stamps {authority.name}", say("services-doctor-stamps-of", authority=authority.name)
    probe = b"collector doctor"
    start = time.time()
    try:
        reply = request(probe, authority, timeout=AUTHORITY_SECONDS)
        checked = check(reply.reply, probe, authority, reply.query)
    except CollectorError as error:
        said = str(error.__cause__ or "")
        return MachineFinding(name, label, WARNING, error.message, say("services-doctor-no-answer-next"), said)
    offsets.append(checked.at.timestamp() - (start + time.time()) / 2)
    return MachineFinding(name, label, OK, say("services-doctor-answers", owner=authority.owner))


def _clock(offsets: list[float]) -> MachineFinding:
    label, here = say("services-doctor-clock"), f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
    if not offsets:
        return MachineFinding("clock", label, OK, say("services-doctor-clock-alone", now=here))
    off = offsets[0]
    if abs(off) > CLOCK_SECONDS:
        shown = say("services-doctor-clock-off", now=here, seconds=f"{off:+.0f}")
        return MachineFinding("clock", label, WARNING, shown, say("services-doctor-clock-off-next"))
    return MachineFinding("clock", label, OK, say("services-doctor-clock-right", now=here, seconds=f"{max(abs(off), 1):.0f}"))
