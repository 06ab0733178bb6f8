"""The page behind a code's link: one field, one button, in Hebrew and English. Nothing else is served, and nothing is kept.

It listens on this machine alone; a reverse proxy with TLS stands before it (docs/fleet.md).
"""

from __future__ import annotations

import html
import re
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

from collector.errors import CollectorError, InputError
from collector.fleet.jobs.event_log import EventLog
from collector.fleet.secrets.asked_codes import PATH, asked_for, give_code
from collector.language import Sentence, say

HERE = "127.0.0.1"
CODE = re.compile(r"[0-9A-Za-z]{3,12}")
TOKEN = re.compile(r"[A-Za-z0-9_-]{32}")
MOST_A_MINUTE = 60
"""Requests that are answered in a minute, from wherever: many times what an organisation needs, too few to try tokens out."""
LONGEST_FORM = 500
HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
PAGE = """<!doctype html><html lang="he" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>body{{font:1.1rem/1.5 sans-serif;max-width:28rem;margin:3rem auto;padding:0 1rem}}
input,button{{font:inherit;padding:.5rem;width:100%;box-sizing:border-box;margin:.3rem 0}}input{{direction:ltr;text-align:center}}</style>
<main>{body}</main></html>"""
FORM = """<form method="post"><label for="code">{ask}</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="16" required autofocus>
<button>{send}</button></form>"""


class Rate:
    """At most so many in a minute."""

    def __init__(self, most: int = MOST_A_MINUTE) -> None:
        self._most, self._seen, self._lock = most, deque[float](), Lock()

    def allows(self) -> bool:
        """Counts one more; False where it is one too many."""
        with self._lock:
            now = time.monotonic()
            while self._seen and now - self._seen[0] > 60:
                self._seen.popleft()
            if len(self._seen) >= self._most:
                return False
            self._seen.append(now)
            return True


class _Answer(BaseHTTPRequestHandler):
    """Answers one request of the page; `database` is the address of the fleet's database."""

    timeout = 20

    def __init__(self, database: str, log: EventLog, rate: Rate, *request: Any) -> None:
        self._database, self._log, self._rate = database, log, rate
        super().__init__(*request)

    def do_GET(self) -> None:
        token = self._token()
        asked = self._asked(token) if token else None
        self._page(200, _form(asked[0])) if asked else self._page(404, _told(say("fleet-code-over")))

    def do_POST(self) -> None:
        token, code = self._token(), self._typed()
        if not token:
            self._page(404, _told(say("fleet-code-over")))
            return
        if not CODE.fullmatch(code):
            asked = self._asked(token)
            self._page(400, _told(say("fleet-code-odd")) + _form(asked[0]) if asked else _told(say("fleet-code-over")))
            return
        try:
            given = give_code(self._database, token, code)
        except CollectorError:
            self._page(503, _told(say("fleet-code-later")))
            return
        self._log("code-given" if given else "code-too-late")
        self._page(200 if given else 410, _told(say("fleet-code-thanks") if given else say("fleet-code-over")))

    def _token(self) -> str:
        token = self.path.removeprefix(PATH) if self.path.startswith(PATH) else ""
        if not self._rate.allows():
            self._log("too-many-requests")
            return ""
        return token if TOKEN.fullmatch(token) else ""

    def _asked(self, token: str) -> tuple[str, str] | None:
        try:
            return asked_for(self._database, token)
        except CollectorError:
            return None

    def _typed(self) -> str:
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > LONGEST_FORM:
            self.close_connection = True
            return ""
        form = parse_qs(self.rfile.read(int(length)).decode("ascii", "replace"))
        return re.sub(r"[\s-]", "", form.get("code", [""])[0])

    def _page(self, status: int, body: str) -> None:
        data = PAGE.format(title=html.escape(say("fleet-code-title").in_("he")), body=body).encode()
        self.send_response(status)
        for name, value in {**HEADERS, "Content-Length": str(len(data))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None: ...


@contextmanager
def codes_page(port: int, address: str, log: EventLog, rate: Rate | None = None) -> Iterator[int]:
    """Serves the page for the time of the ``with``; gives the port (0 chooses a free one). Raises InputError for a port that is taken."""
    try:
        server = ThreadingHTTPServer((HERE, port), partial(_Answer, address, log, rate or Rate()))
    except OSError as error:
        raise InputError(say("fleet-port-taken", port=str(port)), say("fleet-port-taken-next")) from error
    Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
    try:
        yield int(server.server_address[1])
    finally:
        server.shutdown()
        server.server_close()


def public_address(text: str) -> str:
    """The page's public address, without a slash at its end. Raises InputError for one without TLS, or that is none."""
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme != "https" or not parts.hostname or parts.query or parts.fragment or parts.username:
        raise InputError(say("fleet-no-public-page", address=text), say("fleet-no-public-page-next"))
    return text.rstrip("/")


def _told(sentence: Sentence) -> str:
    """A sentence in both languages."""
    hebrew, english = html.escape(sentence.in_("he")), html.escape(sentence.in_("en"))
    return f'<p>{hebrew}</p><p lang="en" dir="ltr">{english}</p>'


def _form(provider: str) -> str:
    ask = say("fleet-code-ask", provider=provider)
    both = f'{html.escape(ask.in_("he"))}<br><span lang="en" dir="ltr">{html.escape(ask.in_("en"))}</span>'
    send = say("fleet-code-send")
    return FORM.format(ask=both, send=f'{html.escape(send.in_("he"))} · {html.escape(send.in_("en"))}')
