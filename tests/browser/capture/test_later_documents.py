"""Pages behind a refusal, a ``Refresh`` header, a full server; files of one click and the names that the site gives them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import pytest

from collector.browser import BrowserSettings
from collector.documents import read
from collector.model import Capture, State
from collector.recipe.execution.run_recipe import run_recipe
from collector.recipe.intake.capture_pages import capture_pages
from collector.recipe.lifecycle.run_context import RunContext
from collector.recipe.loading.load_recipe import load
from collector.secrets import NoSecrets
from tests.samples import one_browser
from tests.samples.captured import CLOCK
from tests.samples.stores import a_store

pytestmark = pytest.mark.browser

PDF = (Path(__file__).resolve().parents[2] / "samples" / "documents" / "form-filled.pdf").read_bytes()
WANTED = b"<!doctype html><title>Plan</title><h1>Your plan</h1><p>You pay 64.90 NIS a month until 31/12/2027."
NAME = "חשבונית נובמבר 2026.pdf"
LINKS = """<!doctype html><meta charset=utf-8><title>Bills</title><a id=cp1255 href=/f/cp1255>a</a>
<button id=two onclick="for (const n of ['one', 'two', 'three']) { const a = document.createElement('a'); a.href = '/f/' + n; a.download = ''; a.click(); }">b</button>
<button id=blob>e</button><script>document.getElementById('blob').onclick = async () => {
  const made = await (await fetch('/f/plain')).blob(), a = document.createElement('a'), address = URL.createObjectURL(made);
  a.href = address; a.download = 'חשבונית 11.pdf'; a.click(); URL.revokeObjectURL(address); };</script>"""
FILES = {
    "cp1255": b'attachment; filename="' + NAME.encode("cp1255") + b'"', "plain": b"",
    **{name: f"attachment; filename*=UTF-8''{quote(f'חשבון {name}.pdf')}".encode() for name in ("one", "two", "three")},
}  # fmt: skip


class Site(BaseHTTPRequestHandler):
    seen: Counter[str] = Counter()

    def log_message(self, *_: object) -> None:
        """Quiet."""

    def do_GET(self) -> None:
        self.seen[self.path] += 1
        path = self.path.partition("?")[0]
        if path == "/refresh":
            self._answer(b"<title>Wait</title>One moment", refresh="2; url=/plan")
        elif path == "/checked" and "ok=1" not in self.headers.get("Cookie", ""):
            script = b"<title>Access denied</title><h1>403</h1><script>setTimeout(() => { document.cookie = 'ok=1'; location.reload(); }, 700)</script>"
            self._answer(script, 403)
        elif (path == "/full" and self.seen[path] == 1) or path == "/down":
            self._answer(b"<title>503</title><h1>Service unavailable</h1>", 503, retry_after="1")
        elif path == "/links":
            self._answer(LINKS.encode())
        elif path.startswith("/f/"):
            self._answer(PDF, kind="application/pdf", disposition=FILES[path[3:]])
        else:
            self._answer(WANTED)

    def _answer(self, body: bytes, status: int = 200, kind: str = "text/html", disposition: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        if disposition:
            self._headers_buffer.append(b"Content-Disposition: " + disposition + b"\r\n")  # type: ignore[attr-defined]
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def site() -> Iterator[str]:
    Site.seen.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


def context(folder: Path) -> RunContext:
    return RunContext(a_store(folder), CLOCK, NoSecrets(), browser=BrowserSettings(quiet=True), patience=8, authorities=())


def kept(run: RunContext) -> list[Capture]:
    return [Capture.from_doc(doc) for doc in run.store.all("captures")]


def test_the_page_behind_a_refusal_is_the_wanted_page(site: str, tmp_path: Path) -> None:
    run = context(tmp_path / "evidence")
    one_browser.run(capture_pages(run, [f"{site}/{path}" for path in ("refresh", "checked", "full", "down")]))
    by_path = {capture.url.removeprefix(site): capture for capture in kept(run)}
    refresh, checked, full, down = (by_path[path] for path in ("/refresh", "/checked", "/full", "/down"))
    for capture in (refresh, checked, full):
        assert capture.state is State.COMPLETE, (capture.url, capture.reasons)
        assert b"64.90" in run.store.read(capture.files["text"]) and capture.facts["status"] == 200
    assert full.facts["tried_again"] == {"status": 503, "after_seconds": 1.0}
    assert checked.facts["went_on_from"][0]["status"] == 403
    assert down.state is State.FAILED and Site.seen["/down"] == 2


def test_all_files_of_one_click_are_kept_under_the_names_that_the_site_gives(site: str, tmp_path: Path) -> None:
    recipe = tmp_path / "get.py"
    recipe.write_text(
        '"""Gets bills."""\nfrom collector import Visit\n\nasync def collect(visit: Visit, url: str) -> None:\n    await visit.open(url)\n'
        "    for at in ('#cp1255', '#two', '#blob'):\n        await visit.download(at)\n"
    )
    run = context(tmp_path / "evidence")
    done = one_browser.run(run_recipe(run, load(recipe), {"url": f"{site}/links"}))
    assert done.state is State.COMPLETE, done.reasons
    names = [capture.facts["file_name"] for capture in kept(run) if capture.kind == "download"]
    assert names[0] == NAME and names[-1] == "חשבונית 11.pdf"
    assert sorted(names[1:-1]) == ["חשבון one.pdf", "חשבון three.pdf", "חשבון two.pdf"]
    assert all(read(run.store.read(one.files["original"]), "x.pdf").kind == "pdf" for one in kept(run) if one.kind == "download")
