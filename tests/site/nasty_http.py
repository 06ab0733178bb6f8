"""A site whose server itself asks for name and password, before any page: HTTP Basic and Digest. It counts what it is sent."""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
from collections.abc import Iterable

from aiohttp import web

from tests.site.local_site import LocalSite

USER, PASSWORD, REALM = "dana", "Sod-77!kishkush", "My account"
PAGE = "<!doctype html><html lang=en><title>Plan</title><h1>My plan</h1><p class=hello>Hello Dana</p><p>Fibre 1000: <b id=p>129.90 ₪</b> a month</p>"


class HttpDoors(LocalSite):
    """``/basic/plan``, ``/digest/plan``: the account; each refusal and each entry is noted in `asked` as (kind, name, whether it fitted)."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, bool]] = []
        self.nonce = secrets.token_hex(8)

    def routes(self) -> Iterable[web.RouteDef]:
        return [web.get("/{kind:basic|digest}/{rest:.*}", self._page)]

    async def _page(self, request: web.Request) -> web.StreamResponse:
        kind, told = request.match_info["kind"], request.headers.get("Authorization", "")
        if told:
            name, fits = self._basic(told) if kind == "basic" else self._digest(told, request)
            self.asked.append((kind, name, fits))
            if fits:
                return web.Response(text=PAGE, content_type="text/html")
        ask = f'Basic realm="{REALM}"' if kind == "basic" else f'Digest realm="{REALM}", nonce="{self.nonce}", qop="auth", algorithm=MD5'
        return web.Response(status=401, headers={"WWW-Authenticate": ask}, text="<h1>401 Unauthorized</h1>", content_type="text/html")

    def _basic(self, told: str) -> tuple[str, bool]:
        name, _, word = base64.b64decode(told.partition(" ")[2]).decode().partition(":")
        return name, (name, word) == (USER, PASSWORD)

    def _digest(self, told: str, request: web.Request) -> tuple[str, bool]:
        said = {key: quoted or bare for key, quoted, bare in re.findall(r'(\w+)=(?:"([^"]*)"|([^\s,]+))', told)}
        one, two = _md5(f"{USER}:{REALM}:{PASSWORD}"), _md5(f"{request.method}:{said['uri']}")
        wanted = _md5(":".join([one, said["nonce"], said["nc"], said["cnonce"], said["qop"], two]))
        return said["username"], said["response"] == wanted


def _md5(text: str) -> str:
    return hashlib.md5(text.encode()).hexdigest()  # what the Digest scheme of RFC 7616 asks for
