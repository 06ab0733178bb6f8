"""What tries to get at the app from outside, in a real browser and without one: pages, forms, other hosts, captured files."""

from __future__ import annotations

import http.client
import io
import re
import struct
import sys
import zipfile
import zlib
from hashlib import sha256
from pathlib import Path

import pytest
from aiohttp import ClientSession, FormData, web

from collector.app.server import listening
from collector.app.server.access import ENTER
from collector.app.server.single_instance import Running
from collector.clock import SystemClock
from collector.services.context import Context
from collector.store import create_store, open_store
from tests.browser.app.opened import Opened, opened, run

pytestmark = pytest.mark.browser
HOSTILE = b"""<svg xmlns="http://www.w3.org/2000/svg"><script>document.cookie="x=1";top.location="http://127.0.0.1:1/"</script></svg>"""

SCRIPT = b"<script>top.location='http://127.0.0.1:1/';navigator.serviceWorker.register('/x');opener.postMessage('x','*')</script>"
PAGES = {
    "page.html": (SCRIPT, "text/html"), "mail.eml": (b"Content-Type: text/html\r\n\r\n" + SCRIPT, "message/rfc822"),
    "paper.pdf": (b"%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj", "application/pdf"),
    "archive.mhtml": (SCRIPT, "multipart/related"),
}  # fmt: skip
"""Files that a browser would run as pages, were they shown as what they say they are."""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with one case that has a hostile title, and one hostile file."""
    made = create_store(tmp_path / "made", SystemClock())
    title = "<img src=x onerror=alert(1)> {{7*7}} ${7*7}"
    made.append("cases", {"id": "2026-0001", "title": title, "provider": "</h1><script>alert(2)</script>", "opened": "2026-11-01T10:00:00.000Z"})
    file = made.put(HOSTILE, "attack.svg", "image/svg+xml")
    others = {name: made.put(data, name, kind).to_doc() for name, (data, kind) in PAGES.items()}
    made.append(
        "captures",
        {
            "id": "file-1", "kind": "file", "case": "2026-0001", "title": "<b onmouseover=alert(3)>x</b>", "started": "2026-11-01T10:00:00.000Z",
            "state": "COMPLETE", "files": {"original": file.to_doc(), **others},
        },
    )  # fmt: skip
    return tmp_path / "made"


def status(at: Opened, path: str, *, host: str = "", method: str = "GET", headers: dict[str, str] | None = None, body: str = "") -> int:
    """The status of a request that no browser would send; also of one that knows the app's secret path."""
    path = path if path.startswith(ENTER) else at.app.access.folder + path
    connection = http.client.HTTPConnection(at.app.access.host, timeout=10)
    connection.putrequest(method, path, skip_host=True)
    for name, value in {"Host": host or at.app.access.host, "Content-Length": str(len(body)), **(headers or {})}.items():
        connection.putheader(name, value)
    connection.endheaders(body.encode())
    found = connection.getresponse().status
    connection.close()
    return found


async def asked(at: Opened, path: str, **more: object) -> int:
    import asyncio

    return await asyncio.to_thread(lambda: status(at, path, **more))  # type: ignore[arg-type]


def test_nobody_comes_in_without_the_link_and_a_link_works_once(store: Path, tmp_path: Path) -> None:
    async def work() -> None:
        async with opened(tmp_path / "app", store) as at:
            cookie = f"{at.app.access.cookie}={at.app.access.session}"
            assert await asked(at, "/") == 403
            assert await asked(at, "/case/2026-0001/evidence", headers={"Cookie": f"{at.app.access.cookie}=guess"}) == 403
            assert await asked(at, "/", headers={"Cookie": cookie}) == 200
            link = at.app.access.new_link().removeprefix(at.origin)
            page = await at.page.request.get(at.origin + "/")
            assert page.status == 403 and at.app.access.folder not in await page.text(), "the secret path was told to a stranger"
            assert await asked(at, link) == 200
            assert await asked(at, link) == 403

    run(work)


def test_other_hosts_origins_and_forms_change_nothing(store: Path, tmp_path: Path) -> None:
    async def work() -> None:
        async with opened(tmp_path / "app", store) as at:
            access = at.app.access
            own = {"Cookie": f"{at.app.access.cookie}={access.session}", "Content-Type": "application/x-www-form-urlencoded"}
            body = f"token={access.token}&text=planted&at=now&evidence="
            address = "/case/2026-0001/write/note"
            port = access.host.rsplit(":")[-1]
            assert await asked(at, "/", host=f"evil.example:{port}", headers=own) == 403
            assert await asked(at, address, method="POST", body=body, headers=own) == 403, "no origin"
            assert await asked(at, address, method="POST", body=body, headers={**own, "Origin": "http://evil.example"}) == 403
            there = {**own, "Origin": access.origin, "Sec-Fetch-Site": "cross-site"}
            assert await asked(at, address, method="POST", body=body, headers=there) == 403
            without = body.replace(access.token, "guess")
            assert await asked(at, address, method="POST", body=without, headers={**own, "Origin": access.origin}) == 403
            async with ClientSession(headers={"Cookie": own["Cookie"], "Origin": access.origin}) as session:
                form = FormData({"text": "planted", "at": "now", "evidence": ""}, default_to_multipart=True)
                assert (await session.post(at.root + address, data=form)).status == 403, "a form in parts needs its token too"
            assert not open_store(at.store, SystemClock(), readonly=True).all("notes")
            assert await asked(at, address, method="POST", body=body, headers={**own, "Origin": access.origin}) == 303
            assert len(open_store(at.store, SystemClock(), readonly=True).all("notes")) == 1

    run(work)


@pytest.mark.parametrize("alone", [False, True])
def test_a_web_page_cannot_read_post_or_frame_it(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, alone: bool) -> None:
    """A page of another port on this machine, opened in the same browser that is let in; also where both have the same address, as on a Mac."""
    if alone:
        monkeypatch.setattr(listening, "own_host", lambda: listening.HOST)

    async def work() -> None:
        async with opened(tmp_path / "app", store) as at:
            page = f"""<form id=f method=post action="{at.root}/case/2026-0001/write/note"><input name=text value=planted></form>
            <iframe id=i src="{at.root}/"></iframe>"""

            sent: list[str] = []

            async def hostile(request: web.Request) -> web.Response:
                sent.append(request.headers.get("Cookie", ""))
                return web.Response(text=page, content_type="text/html")

            app = web.Application()
            app.router.add_get("/", hostile)
            runner = web.AppRunner(app)
            await runner.setup()
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            tab = await at.page.context.new_page()
            await tab.goto(f"http://127.0.0.1:{runner.addresses[0][1]}/")
            assert at.origin.startswith(f"http://{listening.HOST}:") == alone
            assert at.app.access.session not in sent[0], "the session reached a server on another port"
            read = await tab.evaluate(f"fetch('{at.root}/', {{credentials: 'include'}}).then(r => r.text(), e => 'refused')")
            assert read == "refused"
            framed = next(f for f in tab.frames if f != tab.main_frame)
            assert "chrome-error" in framed.url or await framed.locator("h1").count() == 0
            async with tab.expect_navigation():
                await tab.evaluate("setTimeout(() => document.getElementById('f').submit())")  # after the answer: a page that is left gives none
            assert not open_store(at.store, SystemClock(), readonly=True).all("notes")
            await runner.cleanup()

    run(work)


def test_captured_files_are_shown_as_pictures_or_handed_out_and_never_run(store: Path, tmp_path: Path) -> None:
    async def work() -> None:
        async with opened(tmp_path / "app", store, "en") as at:
            await at.go("/case/2026-0001/evidence/file-1")
            assert await at.page.locator("h1 img, h2 b").count() == 0, "foreign words became markup"
            hrefs = await at.page.locator(".files a").evaluate_all("links => links.map(link => link.href)")
            assert len(hrefs) == 1 + len(PAGES)
            href = hrefs[0]
            async with ClientSession() as session:
                for each in hrefs:
                    assert each.startswith(at.app.window.captured.origin)
                    answer = await session.get(each)
                    assert answer.headers["Content-Disposition"].startswith("attachment")
                    assert answer.headers["X-Content-Type-Options"] == "nosniff"
                    assert "sandbox" in answer.headers["Content-Security-Policy"]
                    assert answer.content_type == "application/octet-stream"
                    named = re.search(r"[0-9a-f]{64}", each.split("/download/")[1])
                    assert named is not None
                    assert (await session.get(at.app.window.captured.address(named[0]))).status == 404, "shown as a page"
                digest = re.search(r"[0-9a-f]{64}", href.split("/download/")[1])
                assert digest is not None
                shown = at.app.window.captured.address(digest[0])
                assert (await session.get(shown.replace(digest[0], "0" * 64))).status == 404
                forged = re.sub(r"(:\d+/)[0-9a-f]{64}", r"\g<1>" + "0" * 64, href)
                assert (await session.get(forged)).status == 404
                assert (await session.get(href, headers={"Host": "evil.example"})).status == 404
            assert not [f for f in at.faults if "alert" in f]

    run(work)


def test_no_address_leads_out_of_the_store(store: Path, tmp_path: Path) -> None:
    async def work() -> None:
        async with opened(tmp_path / "app", store) as at:
            own = {"Cookie": f"{at.app.access.cookie}={at.app.access.session}"}
            for path in (
                "/static/../server/access.py", "/static/%2e%2e/server/access.py", "/case/2026-0001/package/..%2f..%2fmade%2fjournal.jsonl",
                "/case/2026-0001/package/2026-0001-..%2fx.zip", "/case/..%2f..%2fetc/evidence",
            ):  # fmt: skip
                assert await asked(at, path, headers=own) == 404, path

    run(work)


def test_an_upload_that_is_too_large_or_unsigned_keeps_nothing(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from collector.app.views.of_case import evidence_view

    monkeypatch.setattr(evidence_view, "LARGEST", 1000)

    async def work() -> None:
        async with opened(tmp_path / "app", store) as at:
            access = at.app.access
            own = {"Cookie": f"{at.app.access.cookie}={access.session}", "Origin": access.origin}
            async with ClientSession(headers=own) as session:
                for token, size, wanted in (("guess", 10, 400), (access.token, 2000, 400), (access.token, 500, 303)):
                    form = FormData(quote_fields=False)
                    form.add_field("token", token)
                    form.add_field("files", b"x" * size, filename="../../note.txt", content_type="text/plain")
                    address = f"{at.root}/case/2026-0001/evidence"
                    assert (await session.post(address, data=form, allow_redirects=False)).status == wanted
            docs = open_store(at.store, SystemClock(), readonly=True).all("captures")
            assert [doc["title"] for doc in docs[1:]] == ["note.txt"]
            assert not list(tmp_path.rglob("note.txt"))

    run(work)


def bomb() -> bytes:
    """A ZIP of a few kilobytes that would unpack to two gigabytes, named like a chat export; and a name that leads out of any folder."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../escaped.txt", "x")
        with archive.open("_chat.txt", "w", force_zip64=True) as out:
            for _ in range(64):
                out.write(bytes(1 << 25))
    return packed.getvalue()


def huge_picture() -> bytes:
    """A PNG of a few bytes that says it is 60,000 pixels wide and high."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts)


def test_what_is_uploaded_is_kept_as_it_is_and_nothing_of_it_runs_or_unpacks(store: Path, tmp_path: Path) -> None:
    hostile = {"WhatsApp Chat.zip": bomb(), "huge.png": huge_picture(), "drawing.svg": HOSTILE, "page.html": SCRIPT}

    async def work() -> None:
        async with opened(tmp_path / "app", store, "en") as at:
            files = [{"name": name, "mimeType": "application/octet-stream", "buffer": data} for name, data in hostile.items()]
            await at.go("/case/2026-0001/evidence")
            async with at.page.expect_navigation(timeout=120_000):  # unpacking the bomb would take hours
                await at.page.locator("#files").set_input_files(files)  # type: ignore[arg-type]
            pieces = await at.page.eval_on_selector_all(".gallery a", "links => links.map(a => a.getAttribute('href'))")
            assert len(pieces) == 1 + len(hostile)
            for piece in pieces:
                await at.go(piece)
                assert await at.page.locator("h2").count()
                link = at.page.locator(".files a").first
                answer = await at.page.request.get(await link.get_attribute("href") or "")
                assert answer.headers["content-disposition"].startswith("attachment")
                assert answer.headers["content-type"] == "application/octet-stream"
            assert not [fault for fault in at.faults if "404" not in fault], at.faults  # 404: the picture that cannot be drawn
            pages = [page for context in at.browser.contexts for page in context.pages]
            assert all("127.0.0.1:1/" not in page.url for page in pages)
        kept = [doc["files"]["original"]["digest"] for doc in open_store(at.store, SystemClock(), readonly=True).all("captures", kind="file")]
        assert {sha256(data).hexdigest() for data in hostile.values()} <= set(kept)
        assert not list(tmp_path.rglob("escaped.txt"))

    run(work)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a right that Windows gives to few")
def test_a_link_in_the_folder_of_packages_leads_nowhere(store: Path, tmp_path: Path) -> None:
    async def work() -> None:
        async with opened(tmp_path / "app", store) as at:
            packages = at.store.parent / "packages"
            packages.mkdir()
            (packages / "2026-0001-x.zip").symlink_to(at.store / "journal.jsonl")
            own = {"Cookie": f"{at.app.access.cookie}={at.app.access.session}"}
            assert await asked(at, "/case/2026-0001/package/2026-0001-x.zip", headers=own) == 404

    run(work)


def test_a_second_start_finds_the_first(store: Path, tmp_path: Path) -> None:
    async def work() -> None:
        import asyncio

        async with opened(tmp_path / "app", store) as at:
            context: Context = at.app.window.context
            found = Running.noted(context)
            assert found.place.stat().st_mode & 0o077 == 0 or found.place.drive
            link = await asyncio.to_thread(found.link)
            assert link.startswith(at.origin + "/enter/")
            assert await asyncio.to_thread(Running(found.place, found.address, "guess").link) == ""
        assert not Running.noted(context).address

    run(work)
