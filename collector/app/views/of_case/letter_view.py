"""The letter of a case: which kind, its paragraphs to reword beside the preview, what should be put more calmly, the law it can cite."""

from __future__ import annotations

from aiohttp import web

from collector.app.server.render_page import page
from collector.app.server.running_app import aside, context
from collector.errors import CollectorError
from collector.services.complaint.letters.write_letters import Draft, write_letter
from collector.services.complaint.rights_list import list_rights
from collector.services.showing.overview import case_id
from collector.services.showing.shown_letter import kinds, letter_paragraphs, marked, reword
from collector.services.showing.store_reader import dossier

FIELD = "text:"
"""What the name of a paragraph's field begins with; its key follows."""


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/case/{case}/letter", show)
    app.router.add_post("/case/{case}/letter", keep)
    app.router.add_get("/case/{case}/rights", show_rights)


async def show(request: web.Request) -> web.Response:
    """The letter as it stands now."""
    draft = await aside(request, write_letter, context(request), request.match_info["case"], kind=_kind(request.query.get("kind", "")))
    return await _shown(request, draft)


async def keep(request: web.Request) -> web.Response:
    """Keeps the person's own wording; the computed one stays beside it."""
    form = await request.post()
    texts = {name.removeprefix(FIELD): str(value) for name, value in form.items() if name.startswith(FIELD)}
    case, kind = request.match_info["case"], _kind(str(form.get("kind", "")))
    try:
        await aside(request, reword, context(request), case, kind, texts, list(texts))
    except CollectorError as error:
        draft = await aside(request, write_letter, context(request), case, kind=kind)
        return await _shown(request, draft, error)
    raise web.HTTPSeeOther(f"/case/{case}/letter?kind={kind}")


async def show_rights(request: web.Request) -> web.Response:
    """What the law says that concerns the case, with its sources, and why some of it is not cited."""
    asked = context(request)
    case = (await aside(request, lambda: dossier(asked, case_id(asked, request.match_info["case"])))).case
    return page(request, "rights.html", case=case, tab="package", lines=await aside(request, list_rights, asked, case.id))


async def _shown(request: web.Request, draft: Draft, error: CollectorError | None = None) -> web.Response:
    asked = context(request)
    found = await aside(request, lambda: dossier(asked, case_id(asked, draft.case)))
    return page(
        request, "letter.html", status=400 if error else 200, case=found.case, tab="package", draft=draft, error=error, kinds=kinds(),
        paragraphs=letter_paragraphs(draft), pieces=marked(draft.text, draft.remarks), field=FIELD,
    )  # fmt: skip


def _kind(named: str) -> str:
    return named if named in kinds() else ""
