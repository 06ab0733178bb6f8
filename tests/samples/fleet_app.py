"""The app of a fleet, served by a thread of the tests' process; and a browser without a screen that keeps cookies as it is told to."""

from __future__ import annotations

import asyncio
import http.client
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode, urlsplit

from collector.app.fleet.fleet_listening import FleetListening
from collector.app.fleet.persons import Served
from collector.fleet.people.audit import Audit
from collector.fleet.people.directory import Directory
from collector.fleet.people.identity_provider import OpenIdProvider
from tests.samples.openid_provider import CLIENT, SECRET, free_port
from tests.samples.small_fleet import SmallFleet


class FleetApp:
    """address: as browsers know it, without a port where a proxy is said to stand before it."""

    def __init__(self, fleet: SmallFleet, *, address: str = "", files: str = "", language: str = "en") -> None:
        port, files_port = free_port(), free_port()
        self.fleet = fleet
        self.served = Served(
            address or f"http://app.localhost:{port}", files or f"http://files.localhost:{files_port}", ("127.0.0.1", port), ("127.0.0.1", files_port)
        )
        self.returns_to = f"{self.served.address}/signed-in"
        self.operators = Directory(fleet.context)
        self.directory = Directory(replace(fleet.of("app"), language=language))
        self.directory.set_address(self.served.address)
        self.language = language
        self.app: FleetListening

    def start(self, issuer: str) -> FleetApp:
        provider = OpenIdProvider(issuer, CLIENT, self.returns_to, SECRET)
        self.app = FleetListening.of(replace(self.fleet.of("app"), language=self.language), self.served, self.directory, provider, Audit, self.fleet.folder / "scratch")
        ready, self._loop = threading.Event(), asyncio.new_event_loop()
        self._ending = asyncio.Event()

        async def serve() -> None:
            async with self.app:
                ready.set()
                await self._ending.wait()

        self._thread = threading.Thread(target=self._loop.run_until_complete, args=(serve(),), daemon=True)
        self._thread.start()
        assert ready.wait(30)
        return self

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._ending.set)
        self._thread.join(30)
        self.directory.close()
        self.operators.close()


@dataclass
class Answer:
    status: int
    headers: Mapping[str, str]
    text: str
    cookies: SimpleCookie = field(default_factory=SimpleCookie)

    @property
    def leads_to(self) -> str:
        return self.headers.get("Location", "")


@dataclass
class Visitor:
    """Asks the app as a browser behind the proxy does."""

    app: FleetApp
    cookies: dict[str, str] = field(default_factory=dict)

    def ask(self, path: str, form: Mapping[str, str] | None = None, *, files: bool = False, **headers: str) -> Answer:
        """headers: with _ for -; an empty one is left out."""
        served = self.app.served
        origin, place = (served.files, served.listen_files) if files else (served.address, served.listen)
        connection = http.client.HTTPConnection(*place, timeout=30)
        told = {"Host": urlsplit(origin).netloc, "Cookie": "; ".join(f"{n}={v}" for n, v in self.cookies.items())}
        if form is not None:
            told |= {"Origin": origin, "Content-Type": "application/x-www-form-urlencoded"}
        told |= {name.replace("_", "-"): value for name, value in headers.items()}
        body = urlencode(form) if form is not None else None
        connection.request("POST" if form is not None else "GET", path, body, {name: value for name, value in told.items() if value})
        response = connection.getresponse()
        answer = Answer(response.status, dict(response.getheaders()), response.read().decode("utf-8", "replace"))
        for line in response.headers.get_all("Set-Cookie") or []:
            answer.cookies.load(line)
        for name, cookie in answer.cookies.items():
            self.cookies[name] = cookie.value
            if not cookie.value:
                del self.cookies[name]
        connection.close()
        return answer

    def sign_in(self, provider: Any, *, invitation: str = "", **other: str) -> Answer:
        """Goes to the provider and comes back; other: what the answer says in place of what is true."""
        if invitation:
            assert self.ask(f"/invited/{invitation}").status == 200
        return self.ask(provider.consent(self.ask("/sign-in/go").leads_to, **other), Sec_Fetch_Site="cross-site")

    def token(self, path: str) -> str:
        """The token that stands on a page."""
        found = re.search(r'name="token" value="([^"]+)"', self.ask(path).text)
        assert found, path
        return found[1]
