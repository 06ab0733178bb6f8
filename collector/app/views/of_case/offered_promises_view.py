"""What was offered or promised to the person in the recorded chats of a case, to be written down as promises by a button."""

from __future__ import annotations

from aiohttp import web

from collector.app.server.render_page import page
from collector.app.server.running_app import aside, context
from collector.errors import InputError
from collector.language import say
from collector.services.context import Context
from collector.services.statements.promise_proposals import ProposedPromise, accept_proposals, price_words, proposed_promises


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/case/{case}/offered", show)
    app.router.add_post("/case/{case}/offered", accept)


async def show(request: web.Request) -> web.Response:
    """The offers that are no promise yet; the case's page fetches them after it is shown, because chats may be long."""
    asked = context(request)
    found = await aside(request, proposed_promises, asked, request.match_info["case"])
    offers = [(key(one), one, price_words(one, asked.language)) for one in found]
    return page(request, "offered_promises.html", case=request.match_info["case"], offers=offers)


async def accept(request: web.Request) -> web.Response:
    """Writes one of them down as a promise."""
    wanted, case = str((await request.post()).get("offer", "")), request.match_info["case"]
    await aside(request, _keep, context(request), case, wanted)
    raise web.HTTPSeeOther(f"/case/{case}?kept=promise")


def _keep(asked: Context, case: str, wanted: str) -> None:
    numbers = [number for number, one in enumerate(proposed_promises(asked, case), 1) if key(one) == wanted]
    if not numbers:
        raise InputError(say("app-offer-gone"), say("app-offer-gone-next"))
    accept_proposals(asked, case, numbers)


def key(one: ProposedPromise) -> str:
    """Names an offer by the chat, the message and the sum, which stay the same when other offers become promises."""
    return f"{one.capture}/{one.message}/{one.kind}/{one.amount}"
