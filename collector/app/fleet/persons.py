"""What the app of a fleet asks of the database and of the identity provider. Its caller hands over both: the app knows services alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol
from urllib.parse import urlsplit

from collector.model import AuditEntry, FleetPerson, SignedIn, SiteLogin
from collector.model.fleet_people import BegunSignIn
from collector.services.context import Context


class Directory(Protocol):
    """Who may use the app. Each question is put for a session, and the database answers for that session's person."""

    def sign_in(self, issuer: str, subject: str, invitation: str = "") -> tuple[str, str]: ...
    def person(self, session: str, *, present: bool = True) -> SignedIn | None: ...
    def sign_out(self, session: str) -> None: ...
    def note_refused(self, session: str, member: str, page: str) -> None: ...
    def store_of(self, session: str, member: str) -> Context: ...
    def add(self, name: str, role: str, member: str = "", *, session: str = "") -> str: ...
    def invite_again(self, name: str, *, session: str = "") -> str: ...
    def assign(self, name: str, member: str, *, ends: bool = False, session: str = "") -> None: ...
    def remove(self, name: str, *, session: str = "") -> None: ...
    def people(self, session: str = "") -> list[FleetPerson]: ...
    def member_names(self, session: str = "") -> list[str]: ...
    def standing(self, session: str = "") -> dict[str, Any]: ...
    def statistics(self, session: str = "") -> tuple[datetime, dict[str, Any]] | None: ...
    def sites(self, opened: Context, member: str) -> list[SiteLogin]: ...
    def keep_login(self, opened: Context, person: SignedIn, site: str, values: Mapping[str, str]) -> str: ...
    def forget_login(self, opened: Context, person: SignedIn, site: str) -> bool: ...


class Audit(Protocol):
    """The record of one person's looking at one store."""

    def note(self, what: str, page: str) -> None: ...
    def entries(self, most: int) -> tuple[list[AuditEntry], int]: ...
    def close(self) -> None: ...


class MakesAudit(Protocol):
    """Makes the log of what a person did to a member's store."""
    def __call__(self, context: Context, member: str, person: SignedIn) -> Audit: ...


class IdentityProvider(Protocol):
    """The organisation's identity provider, as the app is known there."""

    def begin(self) -> BegunSignIn: ...
    def identity(self, code: str, begun: BegunSignIn, issuer: str = "") -> tuple[str, str]: ...
    def sign_out_url(self, back: str) -> str: ...


@dataclass(frozen=True)
class Served:
    """How the app of a fleet is served. address, files: what browsers ask for, ``https://app.example.org``; the proxy stands there.

    listen, listen_files: where this process listens for the proxy. proxies: from which peers a request is taken at all.
    """

    address: str
    files: str
    listen: tuple[str, int] = ("127.0.0.1", 8092)
    listen_files: tuple[str, int] = ("127.0.0.1", 8093)
    proxies: tuple[str, ...] = field(default=("127.0.0.1", "::1"))

    @property
    def scheme(self) -> str:
        """``https``, or ``http`` for this machine alone."""
        return urlsplit(self.address).scheme

    @property
    def host(self) -> str:
        """``app.example.org``"""
        return urlsplit(self.address).netloc

    @property
    def files_host(self) -> str:
        """``files.example.org``"""
        return urlsplit(self.files).netloc

    @property
    def cookie(self) -> str:
        """The session's cookie; with TLS under a name that only this very host can set (RFC 6265bis, 4.1.3.2)."""
        return self._named("session")

    @property
    def state_cookie(self) -> str:
        """What ties a sign-in that was begun to the browser that began it."""
        return self._named("sign-in")

    @property
    def invited_cookie(self) -> str:
        """The invitation that the browser came with."""
        return self._named("invited")

    def _named(self, what: str) -> str:
        return f"__Host-collector-{what}" if self.scheme == "https" else f"collector-{what}"
