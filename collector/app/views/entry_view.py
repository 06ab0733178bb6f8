"""Letting the browser in by one-time links, the language of the pages, and the app's own files."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

from collector.app.server.access import SecretPath
from collector.app.server.render_page import page
from collector.app.server.running_app import LANGUAGE_COOKIE, aside, keep_language, own_path, window
from collector.language import languages, say
from collector.services.showing import page_filters

STATIC = Path(__file__).parent.parent / "static"


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_post("/language", choose_language)
    add_files(app)


def add_files(app: web.Application) -> None:
    """Adds the addresses of the app's own files."""
    app.router.add_get("/font.ttf", font)
    app.router.add_get("/shared.css", shared_style)
    app.router.add_static("/static", STATIC)


async def enter(request: web.Request) -> web.Response:
    """Lets the browser in that comes with a link; the page then goes on by itself, from the app's own address."""
    access = window(request).access
    if not isinstance(access, SecretPath) or not access.use_link(request.match_info["code"]):
        return page(request, "refused.html", status=403, why=say("app-refused-used"), title=say("app-refused"))
    response = page(request, "enter.html")
    response.set_cookie(access.cookie, access.session, httponly=True, samesite="Strict", path=access.folder)
    return response


async def choose_language(request: web.Request) -> web.Response:
    """Remembers the language, and shows the page again that the person was on."""
    form = await request.post()
    chosen = str(form.get("language", ""))
    response = web.Response(status=303, headers={"Location": own_path(str(form.get("back", "/")))})
    if chosen in languages():
        app = window(request)
        secure = app.access.scheme == "https"
        response.set_cookie(LANGUAGE_COOKIE, chosen, httponly=True, samesite="Strict", path=app.access.base or "/", secure=secure)
        if app.local:
            await aside(request, keep_language, app.context, chosen)
    return response


async def font(_request: web.Request) -> web.Response:
    """The Hebrew font."""
    return web.Response(body=page_filters.font(), content_type="font/ttf", headers={"Cache-Control": "private, max-age=86400"})


async def shared_style(_request: web.Request) -> web.Response:
    """The style that the app's pages share with the package's."""
    kept = {"Cache-Control": "private, max-age=86400"}
    return web.Response(text=page_filters.shared_style("font.ttf"), content_type="text/css", headers=kept)
