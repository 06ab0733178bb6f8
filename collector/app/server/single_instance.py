"""One app for one store: a second start finds the first, and asks it for a link of its own."""

from __future__ import annotations

import hmac
import json
import os
import secrets
import urllib.error
import urllib.request
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from aiohttp import web

from collector.app.server.access import SecretPath
from collector.services.context import Context

NAME = "app-{}.json"
PATIENCE = 3.0
"""Seconds that a first start has to answer."""


@dataclass(frozen=True)
class Running:
    """The note that a start leaves in the person's private folder, which only they can read: where it listens, and a key to ask it with."""

    place: Path
    address: str = ""
    key: str = ""

    @classmethod
    def noted(cls, context: Context) -> Running:
        """What a start noted for this store; an empty note where there is none, or none that can be read."""
        mark = sha256(context.store_identity.encode()).hexdigest()[:12]
        place = context.private / NAME.format(mark)
        try:
            told = json.loads(place.read_text(encoding="utf-8"))
            return cls(place, str(told["address"]), str(told["key"]))
        except (OSError, ValueError, KeyError, TypeError):
            return cls(place)

    def link(self) -> str:
        """A one-time link from the start that runs; "" where none answers."""
        if not self.address.startswith("http://127.0.0.1:"):
            return ""
        asked = urllib.request.Request(f"{self.address}/link", headers={"X-Collector-Key": self.key})
        try:
            with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:
                found = str(json.loads(answer.read())["link"])
        except (urllib.error.URLError, OSError, ValueError, KeyError):
            return ""
        return found if found.startswith("http://127.") else ""

    def begun(self) -> Running:
        """A note for a start of one's own, with a new key."""
        return replace(self, address="", key=secrets.token_urlsafe(32))

    def write(self, address: str) -> Running:
        """Writes where this start listens, into a file that is its owner's alone."""
        made = replace(self, address=address)
        self.place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.place.unlink(missing_ok=True)
        with os.fdopen(os.open(self.place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
            json.dump({"address": made.address, "key": made.key}, out)
        return made

    def forget(self) -> None:
        """Removes the note, if it is still this start's."""
        try:
            if json.loads(self.place.read_text(encoding="utf-8"))["key"] == self.key:
                self.place.unlink(missing_ok=True)
        except (OSError, ValueError, KeyError):
            return

    def application(self, access: SecretPath) -> web.Application:
        """The third port: it gives a new link to a caller that has the key of the note, and nothing else to anybody."""

        async def link(request: web.Request) -> web.Response:
            if not hmac.compare_digest(request.headers.get("X-Collector-Key", "").encode(), self.key.encode()):
                raise web.HTTPForbidden
            return web.json_response({"link": access.new_link()}, headers={"Cache-Control": "no-store"})

        app = web.Application()
        app.router.add_get("/link", link)
        return app
