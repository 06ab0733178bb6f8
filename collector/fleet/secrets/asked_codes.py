"""A one-time code that a check needs is asked for by message: a link that holds for some minutes and is used once.

The code is sealed in the page's program to a key that only the waiting program has, in its memory; the database never holds it in clear.
"""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pyrage  # type: ignore[import-untyped]

from collector.errors import Failed
from collector.fleet.jobs.fleet_database import connected
from collector.fleet.secrets.worker_keys import opened_with, sealed_for
from collector.language import in_language, say
from collector.services.person_at_hand import Nobody

PUBLIC = "codes-page"
"""The setting that holds the address under which people reach the page."""
VALID = timedelta(minutes=5)
POLL_SECONDS = 1.0
PATH = "/code/"


@dataclass(frozen=True)
class CodeByMessage(Nobody):
    """The member, far away: asked for one-time codes by message, for nothing else."""

    address: str
    member: str
    language: str
    send: Callable[[str, str], str]
    """Sends a title and a text to the member; answers ``sent`` where that went out."""
    valid: timedelta = VALID
    poll_seconds: float = POLL_SECONDS

    async def login_detail(self, provider: str, field: str, shown: str) -> str | None:
        """The code, as soon as it was given. Raises Failed where none came in time; None where nobody can be asked."""
        del shown
        page = await asyncio.to_thread(_page, self.address) if field == "otp" else ""
        if not page:
            return None
        identity, token = pyrage.x25519.Identity.generate(), secrets.token_urlsafe(24)
        await asyncio.to_thread(self._note, provider, token, str(identity.to_public()))
        text = say("fleet-code-message", provider=provider, link=f"{page}{PATH}{token}", minutes=round(self.valid / timedelta(minutes=1)))
        sent = await asyncio.to_thread(self.send, in_language(say("fleet-code-title"), self.language), in_language(text, self.language))
        if sent != "sent":
            raise Failed(say("fleet-code-not-asked", provider=provider), say("fleet-code-not-asked-next"))
        return await self._given(provider, token, identity)

    def _note(self, provider: str, token: str, public: str) -> None:
        with connected(self.address) as connection:
            connection.execute(
                "INSERT INTO collector_fleet.codes (token, member, provider, public_key, until) VALUES (%s, %s, %s, %s, now() + %s)",
                [digest_of(token), self.member, provider, public, self.valid],
            )

    async def _given(self, provider: str, token: str, identity: Any) -> str:
        end = asyncio.get_running_loop().time() + self.valid.total_seconds()
        while asyncio.get_running_loop().time() < end:
            sealed = await asyncio.to_thread(_take, self.address, digest_of(token))
            plain = opened_with(sealed, identity) if sealed else None
            if plain:
                return plain.decode()
            await asyncio.sleep(self.poll_seconds)
        raise Failed(say("fleet-code-not-given", provider=provider), say("fleet-code-not-given-next"))


def digest_of(token: str) -> str:
    """What the database knows of a link's token."""
    return hashlib.sha256(token.encode()).hexdigest()


def asked_for(address: str, token: str) -> tuple[str, str] | None:
    """The provider that wants a code by this link, and the key to which it is sealed; None for a link that does not hold (any more)."""
    with connected(address) as connection:
        row = connection.execute("SELECT provider, public_key FROM collector_fleet.asked_code(%s)", [digest_of(token)]).fetchone()
    return (row["provider"], row["public_key"]) if row else None


def give_code(address: str, token: str, code: str) -> bool:
    """Hands a code to the program that waits for it; False where the link does not hold any more."""
    asked = asked_for(address, token)
    if asked is None:
        return False
    with connected(address) as connection:
        query = "SELECT collector_fleet.give_code(%s, %s) AS given"
        row = connection.execute(query, [digest_of(token), sealed_for(code.encode(), [asked[1]])]).fetchone()
    return bool(row and row["given"])


def set_page(address: str, public: str) -> None:
    """Says under which address people reach the page."""
    with connected(address) as connection:
        connection.execute(
            "INSERT INTO collector_fleet.settings (name, value) VALUES (%s, %s) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            [PUBLIC, public.rstrip("/")],
        )


def _page(address: str) -> str:
    with connected(address) as connection:
        row = connection.execute("SELECT value FROM collector_fleet.settings WHERE name = %s", [PUBLIC]).fetchone()
    return str(row["value"]) if row else ""


def _take(address: str, digest: str) -> bytes | None:
    """The sealed code, which is removed with being read."""
    with connected(address) as connection:
        query = "DELETE FROM collector_fleet.codes WHERE token = %s AND code IS NOT NULL RETURNING code"
        row = connection.execute(query, [digest]).fetchone()
    return bytes(row["code"]) if row else None
