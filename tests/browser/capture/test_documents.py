"""Pages that move with the scroll position or write Hebrew backwards, and files by the names that sites give them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

import pytest

from collector.browser import BrowserSettings, Session, open_browser, shut
from collector.capture import CaptureSettings, PageShot, capture_page, files_that_come
from collector.capture.download.file_from_click import FetchedFile
from collector.clock import SystemClock
from collector.model import State
from tests.samples import one_browser
from tests.samples.captured import image, text_of
from tests.unit.documents.test_read_pdf import drawn

pytestmark = pytest.mark.browser
NAME = "חשבונית נובמבר 2026.pdf"
ROWS = "".join(f"<div class=r>שורה {number} 64.90 ₪</div>" for number in range(6))
DRIVEN = (
    "<!doctype html><html lang=he dir=rtl><meta charset=utf-8><style>@keyframes up{from{opacity:0}to{opacity:1}}"
    ".r{animation:up linear both;animation-timeline:view();animation-range:entry 0% cover 40%;background:#0a0;padding:40px;margin:300px 0}"
    f"</style>{ROWS}"
)
BUTTON = """<!doctype html><meta charset=utf-8><button id=blob>e</button><a id=named href=/named>n</a><a id=page href=/expired.pdf download>p</a>
<script>document.getElementById('blob').onclick = async () => {
  const blob = await (await fetch('/bill')).blob(), link = document.createElement('a');
  link.href = URL.createObjectURL(blob); link.download = 'חשבונית 11.pdf'; link.click(); URL.revokeObjectURL(link.href); }</script>"""
ANSWERS: dict[str, tuple[bytes, str, str]] = {
    "/driven": (DRIVEN.encode(), "text/html", ""),
    "/visual": (b"<meta charset=iso-8859-8><h1>" + "םיקוח 64.90 ריחמה".encode("iso-8859-8") + b"</h1>", "text/html; charset=iso-8859-8", ""),
    "/shown": (drawn("BT /F 20 Tf 30 150 Td (BILL) Tj ET"), "application/pdf", f"inline; filename*=UTF-8''{quote(NAME)}"),
    "/named": (drawn("BT /F 20 Tf 30 150 Td (BILL) Tj ET"), "application/pdf", f"attachment; filename=\"b.pdf\"; filename*=UTF-8''{quote(NAME)}"),
    "/bill": (drawn("BT /F 20 Tf 30 150 Td (BILL) Tj ET"), "application/pdf", ""),
    "/expired.pdf": (b"<!doctype html><title>Session expired</title><p>Log in again", "application/octet-stream", ""),
    "/buttons": (BUTTON.encode(), "text/html", ""),
}


class Site(BaseHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None: ...

    def do_GET(self) -> None:
        body, kind, disposition = ANSWERS.get(self.path, (b"", "text/plain", ""))
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if disposition:
            self.send_header("Content-Disposition", disposition)
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def shot_of(url: str) -> PageShot:
    async def run() -> PageShot:
        async with open_browser(BrowserSettings(quiet=True), SystemClock()) as session:
            page = await session.page()
            try:
                return await capture_page(session, page, url, CaptureSettings(), SystemClock())
            finally:
                await shut(page)

    return one_browser.run(run())


def file_of(site: str, selector: str) -> FetchedFile | None:
    async def work(session: Session) -> FetchedFile | None:
        page = await session.page()
        await page.goto(site + "/buttons")
        came = await files_that_come(session, page, page.locator(selector).click, 15)
        return came[0] if came else None

    async def run() -> FetchedFile | None:
        async with open_browser(BrowserSettings(quiet=True), SystemClock()) as session:
            return await work(session)

    return one_browser.run(run())


def test_lines_that_fade_in_as_one_scrolls_are_wholly_on_the_picture(site: str) -> None:
    shot = shot_of(site + "/driven")
    assert shot.state is State.COMPLETE, shot.reasons
    full = sum(number for number, colour in image(shot).getcolors(1 << 24) or [] if colour == (0, 170, 0))
    assert full > 6 * 600 * 80


def test_visual_hebrew_is_read_in_its_order_and_told(site: str) -> None:
    shot = shot_of(site + "/visual")
    assert "המחיר 64.90 חוקים" in text_of(shot)
    assert shot.state is State.PARTIAL and "visual-hebrew" in shot.reasons


@pytest.mark.usefixtures("whole_browser")
def test_a_file_that_is_shown_keeps_its_name(site: str) -> None:
    shot = shot_of(site + "/shown")
    assert shot.facts["download"]["name"] == NAME and shot.parts["original"].media_type == "application/pdf"


def test_a_download_keeps_the_name_that_the_site_gave_it(site: str) -> None:
    came = file_of(site, "#named")
    assert came is not None and came.part is not None and (came.part.told_name, came.part.doubts) == (NAME, ())


@pytest.mark.usefixtures("whole_browser")
def test_a_bill_made_in_the_page_is_kept_though_its_address_is_taken_back(site: str) -> None:
    came = file_of(site, "#blob")
    assert came is not None and came.part is not None, came
    assert came.part.told_name == "חשבונית 11.pdf" and came.part.data.startswith(b"%PDF-")


def test_a_page_in_place_of_a_bill_is_told(site: str) -> None:
    came = file_of(site, "#page")
    assert came is not None and came.part is not None
    assert came.part.media_type == "text/html" and came.part.doubts == ("download: an HTML page came in place of application/pdf",)
