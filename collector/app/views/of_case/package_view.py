"""The package of a case: what goes along, looking at every page, building it with progress, checking it, getting it."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

from collector.app.jobs.background_job import Job
from collector.app.server.render_page import page
from collector.app.server.running_app import aside, context, window
from collector.errors import CollectorError, NothingFound
from collector.language import say
from collector.services.complaint.packaging import Wish, bundle_case, verify
from collector.services.complaint.sending import WAYS, Prepared, log_sending, prepare_sending
from collector.services.context import Context
from collector.services.showing.overview import case_id
from collector.services.showing.package_review import PackageReview, choosable, package_review
from collector.services.showing.store_reader import dossier

AUDIENCES = ("company", "regulator", "court", "public")
"""For whom a package is; one for the public covers personal details by itself."""
MOST_CHOICES = 400
HANDED_OUT = (".zip", ".eml", ".pdf", "-label.txt")
"""Endings of the files that are written for a package and its sending."""


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/case/{case}/package", show)
    app.router.add_post("/case/{case}/package", build)
    app.router.add_get("/case/{case}/package/choice", choice)
    app.router.add_get("/case/{case}/review/{review}", look)
    app.router.add_post("/case/{case}/review/{review}", build_reviewed)
    app.router.add_get("/case/{case}/package/{name}", fetch)
    app.router.add_post("/case/{case}/package/{name}/verify", check)
    app.router.add_post("/case/{case}/package/{name}/send", send)


def folder(asked: Context) -> Path:
    """Where packages are put: ``packages`` beside the store (see `Context.beside`)."""
    return asked.beside("packages")


async def show(request: web.Request) -> web.Response:
    """What the package would hold, and the packages that were made."""
    return await _shown(request)


async def _shown(
    request: web.Request, report: object = None, checked: str = "", prepared: Prepared | None = None, error: CollectorError | None = None
) -> web.Response:
    asked = context(request)
    found = await aside(request, lambda: dossier(asked, case_id(asked, request.match_info["case"])))
    return page(
        request, "package.html", status=400 if error else 200, error=error, prepared=prepared, ways=WAYS, case=found.case, tab="package",
        dossier=found, packages=_made(asked, found.case.name), report=report, audiences=AUDIENCES, checked=checked,
        folder=str(folder(asked)),
    )  # fmt: skip


def _made(asked: Context, name: str) -> list[tuple[str, int, float]]:
    """Name, bytes and time of each package of this case, the newest first."""
    found = [path for path in folder(asked).glob(f"{name}*.zip") if path.is_file()]
    return sorted(((p.name, p.stat().st_size, p.stat().st_mtime) for p in found), key=lambda each: -each[2])


async def choice(request: web.Request) -> web.Response:
    """The pieces that can go along, each to be ticked; fetched when they are asked for."""
    asked = context(request)
    found = await aside(request, lambda: dossier(asked, case_id(asked, request.match_info["case"])))
    return page(request, "exhibit_choice.html", pieces=await aside(request, choosable, found), most=MOST_CHOICES)


async def build(request: web.Request) -> web.Response:
    """Builds the package as a job, or draws it up to be looked at first."""
    asked, case, form = context(request), request.match_info["case"], await request.post()
    audience, shown, ticked = str(form.get("audience", "")), form.getall("shown", []), set(form.getall("goes", []))
    known = await aside(request, lambda: choosable(dossier(asked, case_id(asked, case))) if shown else ())
    wish = Wish(
        undecided="leave", audit=bool(form.get("audit")), audience=audience if audience in AUDIENCES else AUDIENCES[0],
        phrases=tuple(line.strip() for line in str(form.get("phrases", "")).splitlines() if line.strip()),
        pick=tuple(each.capture.id for each in known if not each.usual and each.capture.id in ticked),
        drop=tuple(each.capture.id for each in known if each.usual and each.capture.id in set(shown) - ticked),
    )  # fmt: skip
    return _drawn_up(request, case, wish) if form.get("what") == "review" else _built(request, case, wish)


def _built(request: web.Request, case: str, wish: Wish) -> web.Response:
    async def work(own: Context, job: Job) -> str:
        made = await bundle_case(own, case, folder(own), wish)
        for note in made.notes:
            job.lines.append(note)
        return f"/case/{case}/package"

    job = window(request).jobs.start(context(request), say("app-job-package"), case, work)
    raise web.HTTPSeeOther(f"/job/{job.id}")


def _drawn_up(request: web.Request, case: str, wish: Wish) -> web.Response:
    reviews = window(request).captured.reviews

    async def work(own: Context, job: Job) -> str:
        del job
        return f"/case/{case}/review/{reviews.keep(await package_review(own, case, wish))}"

    job = window(request).jobs.start(context(request), say("app-job-review"), case, work, leads_on=True)
    raise web.HTTPSeeOther(f"/job/{job.id}")


async def look(request: web.Request) -> web.Response:
    """Every page of the book as it would leave, and the button that makes the package."""
    asked, name = context(request), request.match_info["review"]
    found = _review(request)
    case = await aside(request, lambda: dossier(asked, case_id(asked, request.match_info["case"])).case)
    return page(request, "review.html", case=case, tab="package", review=found, name=name)


async def build_reviewed(request: web.Request) -> web.Response:
    """Builds the package that was looked at, by the same wish."""
    return _built(request, request.match_info["case"], _review(request).wish)


def _review(request: web.Request) -> PackageReview:
    found = window(request).captured.reviews.find(request.match_info["review"], request.match_info["case"])
    if found is None:
        raise NothingFound(say("app-review-gone"), say("app-review-gone-next"))
    return found


async def fetch(request: web.Request) -> web.StreamResponse:
    """Hands out a package as a file."""
    path = _path(request)
    kind = {".zip": "application/zip", ".eml": "message/rfc822", ".pdf": "application/pdf"}.get(path.suffix, "text/plain; charset=utf-8")
    told = {"Content-Disposition": f'attachment; filename="{path.name}"', "Content-Type": kind}
    return web.FileResponse(path, headers=told)


async def check(request: web.Request) -> web.Response:
    """Checks every digest, signature and time-stamp of a package."""
    path = _path(request)
    report = await aside(request, verify, context(request), path)
    return await _shown(request, report, path.name)


async def send(request: web.Request) -> web.Response:
    """Writes what goes out (a mail, or the PDF with a label), or notes that it was sent. The app sends nothing itself."""
    asked, form, path = context(request), await request.post(), _path(request)
    case, said = request.match_info["case"], {name: str(form.get(name, "")).strip() for name in ("by", "to", "at", "reference")}
    try:
        prepared = await aside(
            request, prepare_sending, asked, case, way=said["by"] or WAYS[0], package=path, to=said["to"], out=folder(asked)
        )
        if form.get("what") == "sent":
            await aside(request, log_sending, asked, prepared, at=said["at"] or "now", reference=said["reference"])
            raise web.HTTPSeeOther(f"/case/{case}?kept=sent")
    except CollectorError as error:
        return await _shown(request, checked=path.name, error=error)
    return await _shown(request, checked=path.name, prepared=prepared)


def _path(request: web.Request) -> Path:
    """The package that the address names; only one that the list shows."""
    asked = context(request)
    name = request.match_info["name"]
    case = case_id(asked, request.match_info["case"])
    path = folder(asked) / name
    if not name.startswith(case) or not name.endswith(HANDED_OUT) or Path(name).name != name or not path.is_file() or path.is_symlink():
        raise web.HTTPNotFound
    return path
