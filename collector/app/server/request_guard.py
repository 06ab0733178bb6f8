"""What every request passes: who may come in, which headers go out, and errors as sentences instead of blank pages."""

from __future__ import annotations

import os
import re
import sys
import traceback
from collections.abc import Awaitable, Callable

from aiohttp import web

from collector.app.server.access import SAFE, TOKEN_FIELD, TOKEN_HEADER, headers
from collector.app.server.render_page import page
from collector.app.server.running_app import window
from collector.errors import CollectorError, NothingFound
from collector.language import say

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
LEADING = ("Location", "HX-Redirect")
UPLOADS = re.compile(r"/case/[^/]+/evidence|/settings/restore")
"""Uploads are read piece by piece (`uploads`), and the token that comes first is checked there; every other form is checked here."""


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Lets in only the browser that was opened with a link; all else is told what to do."""
    app = window(request)
    why = app.access.refusal(request)
    if why:
        return _sealed(request, page(request, "refused.html", status=403, why=say(f"app-refused-{why}"), title=say("app-refused")))
    upload = request.content_type == "multipart/form-data" and UPLOADS.fullmatch(app.access.path(request))
    if request.method not in SAFE and not upload:
        given = request.headers.get(TOKEN_HEADER) or str((await request.post()).get(TOKEN_FIELD, ""))
        if not app.access.may_change(given):
            return _sealed(request, page(request, "refused.html", status=403, why=say("app-refused-token"), title=say("app-refused")))
    if app.lock.keeps_out(request, app.access.path(request)):
        back = request.path_qs.removeprefix(app.access.folder) if request.method == "GET" and not request.headers.get("HX-Request") else "/"
        return _sealed(request, page(request, "locked.html", status=423, wrong=False, back=back))
    return _sealed(request, await _answered(request, handler))


async def _answered(request: web.Request, handler: Handler) -> web.StreamResponse:
    """The handler's answer, or the error's sentence with what to do next."""
    try:
        return await handler(request)
    except web.HTTPNotFound:
        return page(request, "error.html", status=404, message=say("app-no-such-page"), next_step=say("app-no-such-page-next"))
    except CollectorError as error:
        status = 404 if isinstance(error, NothingFound) else 400
        return page(request, "error.html", status=status, message=error.message, next_step=error.next_step)
    except web.HTTPException as answer:
        _add_headers(request, answer)
        raise
    except Exception as error:  # noqa: BLE001 - the last resort, told on the page; a traceback could show typed secrets, so only on request
        if os.environ.get("COLLECTOR_DEBUG"):
            traceback.print_exc(file=sys.stderr)
        name = type(error).__name__
        return page(request, "error.html", status=500, message=say("app-unforeseen", error=name), next_step=say("app-unforeseen-next"))


def _sealed(request: web.Request, response: web.StreamResponse) -> web.StreamResponse:
    if not response.prepared:
        _add_headers(request, response)
    return response


def _add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """The headers of every page; an address of the app that the answer leads to gets the secret path before it."""
    app = window(request)
    for name, value in headers(app.captured.origin).items():
        response.headers.setdefault(name, value)
    for name in LEADING:
        if response.headers.get(name, "").startswith("/"):
            response.headers[name] = app.access.folder + response.headers[name]
