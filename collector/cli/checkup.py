"""Looks at what the collector has to work with on this machine."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from collector.cli.settings import Settings
from collector.errors import CollectorError
from collector.model import Value

if TYPE_CHECKING:
    from collector.store import Config

CLOCK_SECONDS = 5.0
PATIENCE = 4.0


class Finding(Value):
    """One thing that was looked at. `state`: ok | warning | missing."""

    name: str
    name_he: str
    state: str
    found: str
    mend: str = ""


def checkup(settings: Settings) -> list[Finding]:
    """Browser, fonts, store, keyring, clock and time-stamp authorities, in this order."""
    config = _config(settings)
    dates: list[float] = []
    authorities = _authorities(config, dates)
    return [_browser(), _fonts(), _store(settings), _keyring(), _clock(dates), *authorities]


def _config(settings: Settings) -> Config:
    from collector.store import Config, Store

    try:
        return Store.open(settings.root, settings.clock, readonly=True).config
    except CollectorError:
        return Config()


def _browser() -> Finding:
    from collector.browser import find_browser

    try:
        found = find_browser()
    except CollectorError as error:
        return Finding(name="browser", name_he="דפדפן", state="missing", found=error.message, mend="collector doctor --mend")
    return Finding(name="browser", name_he="דפדפן", state="ok", found=f"{found.name} {found.version} ({found.path})")


def _fonts() -> Finding:
    from collector.browser import hebrew_fonts

    fonts = hebrew_fonts()
    if not fonts:
        return Finding(name="fonts", name_he="גופנים", state="missing", found="no font with Hebrew letters", mend="collector doctor --mend")
    shown = ", ".join(fonts[:3]) + (f" (+{len(fonts) - 3})" if len(fonts) > 3 else "")
    return Finding(name="fonts", name_he="גופנים", state="ok", found=shown)


def _store(settings: Settings) -> Finding:
    from collector.store import Store

    name = {"name": "store", "name_he": "מאגר ראיות"}
    if not (settings.root / "journal.jsonl").exists():
        return Finding(**name, state="warning", found=f"none yet ({settings.root})", mend="collector init")
    try:
        store = Store.open(settings.root, settings.clock, readonly=True)
    except CollectorError as error:
        return Finding(**name, state="missing", found=error.message, mend=error.next_step)
    return Finding(**name, state="ok", found=f"{settings.root}: {store.head.seq} records")


def _keyring() -> Finding:
    from collector.secrets import KeyringSecrets

    name = {"name": "keyring", "name_he": "מחזיק מפתחות"}
    if KeyringSecrets().available():
        return Finding(**name, state="ok", found=KeyringSecrets().name())
    return Finding(
        **name,
        state="warning",
        found="none here: login details go into an encrypted file (collector login set); it and the signing key need a passphrase",
        mend="Linux: install gnome-keyring or KeePassXC's secret service; or set COLLECTOR_PASSPHRASE for unattended runs",
    )


def _authorities(config: Config, dates: list[float]) -> list[Finding]:
    if not config.stamping:
        return [
            Finding(name="time-stamps", name_he="חותמות זמן", state="warning", found="switched off", mend="stamping = true in config.toml")
        ]
    return [_authority(authority, dates) for authority in config.authorities if authority.url]


def _authority(authority: Any, dates: list[float]) -> Finding:
    from collector.trust import check, request

    name = {"name": f"time-stamps {authority.name}", "name_he": f"חותמות זמן {authority.name}"}
    probe = b"collector doctor"
    start = time.time()
    try:
        reply = request(probe, authority, timeout=PATIENCE)
        checked = check(reply.reply, probe, authority, reply.query)
    except (CollectorError, OSError) as error:
        return Finding(
            **name,
            state="warning",
            found=f"does not answer now: {error}",
            mend="nothing is lost: seals stay pending and are asked for again later",
        )
    dates.append(checked.at.timestamp() - (start + time.time()) / 2)
    return Finding(**name, state="ok", found=f"{authority.owner}, answers and verifies")


def _clock(dates: list[float]) -> Finding:
    name = {"name": "clock", "name_he": "שעון"}
    here = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
    offset = dates[0] if dates else None
    if offset is None:
        return Finding(**name, state="ok", found=f"{here}; nothing to compare with now")
    if abs(offset) > CLOCK_SECONDS:
        return Finding(
            **name,
            state="warning",
            found=f"{here}; {offset:+.0f} s off",
            mend="let the system set its clock; each record keeps the server's time too",
        )
    return Finding(**name, state="ok", found=f"{here}; within {max(abs(offset), 1):.0f} s of an independent clock")
