"""``collector app --fleet``: the app for many persons, who sign in at the organisation's identity provider."""

from __future__ import annotations

import asyncio
import ipaddress
import signal
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from collector.cli.session import Session
from collector.errors import UsageError
from collector.fleet.extra import require_extra
from collector.language import say


@dataclass(frozen=True)
class Wished:
    """The options of the command."""

    address: str
    files: str
    issuer: str
    client: str
    listen: str
    listen_files: str
    proxies: Sequence[str]
    scratch: Path | None


def serve_fleet(session: Session, wished: Wished) -> None:
    """Serves until it is stopped. Raises UsageError for options that are missing or do not fit, StoreError, TrustError."""
    require_extra()
    from collector.app.fleet.fleet_listening import FleetListening
    from collector.app.fleet.memory_folder import is_memory, memory_folder
    from collector.app.fleet.persons import Served
    from collector.fleet.jobs.fleet_database import fleet_address, require_current
    from collector.fleet.people.app_key import key_to_enrol
    from collector.fleet.people.audit import Audit
    from collector.fleet.people.directory import Directory
    from collector.fleet.people.identity_provider import OpenIdProvider, client_secret, require_safe

    missing = [name for name in ("address", "files", "issuer", "client") if not getattr(wished, name)]
    if missing:
        raise UsageError(say("cli-app-fleet-lacks", options=", ".join(f"--{name}" for name in missing)), say("cli-app-fleet-lacks-next"))
    address, files = (require_safe(each).rstrip("/") for each in (wished.address, wished.files))
    if urlsplit(address).hostname == urlsplit(files).hostname or urlsplit(address).path or urlsplit(files).path:
        raise UsageError(say("cli-app-fleet-one-host"), say("cli-app-fleet-one-host-next"))
    require_current(fleet_address(session.context))
    served = Served(address, files, _place(wished.listen), _place(wished.listen_files), tuple(map(_peer, wished.proxies)))
    provider = OpenIdProvider(require_safe(wished.issuer), wished.client, f"{address}/signed-in", client_secret(wished.issuer))
    directory = Directory(session.context)
    directory.set_address(address)
    key = key_to_enrol(session.context)
    if key:
        session.out.say(say("cli-app-fleet-enrol", key=key))
    with memory_folder(wished.scratch) as scratch:
        if not is_memory(scratch):
            session.out.say(say("cli-app-fleet-no-memory", folder=str(scratch)))
        asyncio.run(_serve(session, FleetListening.of(session.context, served, directory, provider, Audit, scratch), address))


async def _serve(session: Session, app: object, address: str) -> None:
    from collector.app.fleet.fleet_listening import FleetListening

    assert isinstance(app, FleetListening)
    stopped = asyncio.Event()
    with suppress(NotImplementedError):  # Windows: there it ends at once
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    async with app:
        session.out.data({"address": address})
        session.out.say(say("cli-app-fleet-open", address=address))
        await stopped.wait()


def _place(text: str) -> tuple[str, int]:
    """``127.0.0.1:8092`` → host and port. Raises UsageError."""
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise UsageError(say("cli-app-fleet-place", text=text), say("cli-app-fleet-place-next"))
    return host.strip("[]"), int(port)


def _peer(text: str) -> str:
    """An address from which the proxy comes. Raises UsageError for what is none."""
    try:
        return str(ipaddress.ip_address(text))
    except ValueError as error:
        raise UsageError(say("cli-app-fleet-place", text=text), say("cli-app-fleet-place-next")) from error
