"""The public pages of a package as a web archive: read back with the library that players' tools are made with."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator

from collector.errors import InputError
from collector.model import Capture
from collector.package.content.exhibit_folders import Folder
from collector.package.content.exhibits import Exhibit
from collector.package.web_archive.inert_page_markup import still
from collector.package.web_archive.public_pages import is_public, replay_of
from collector.package.web_archive.wacz import PublicPage, wacz

AT = datetime(2026, 11, 3, 8, 30, 15, tzinfo=UTC)
HTML = "text/html; charset=utf-8"
PAGE = (
    '<html lang="he" dir="rtl"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=https://elsewhere.example/">'
    '<link rel="stylesheet" href="cid:css-1@mhtml.blink"></head><body onload="x()"><p>חצי מחיר: 64.95 ₪</p>'
    '<img src="https://shop.example/a.png"><iframe src="cid:frame-2@mhtml.blink"></iframe><iframe src="cid:frame-3@mhtml.blink"></iframe>'
    "<script>x()</script></body></html>"
)
PARTS = (
    (HTML, "<frame-1@mhtml.blink>", "https://www.shop.example/offer?b=1#top", PAGE.encode()),
    ("text/css", "", "cid:css-1@mhtml.blink", b"p { background: url(https://shop.example/a.png) }"),
    ("image/png", "", "https://shop.example/a.png", b"\x89PNG\r\n\x1a\n\0\0"),
    (HTML, "<frame-2@mhtml.blink>", "https://frames.example/same", b"<p>one</p>"),
    (HTML, "<frame-3@mhtml.blink>", "https://frames.example/same", b"<p>two</p>"),
    ("application/javascript", "", "https://shop.example/x.js", b"x()"),
    ("image/png", "", "https://shop.example/b.png", b"<html><script>x()</script>"),
)


def mhtml() -> bytes:
    """As a browser writes it; the bytes of each part as they are."""
    out = b'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
    for kind, name, place, content in PARTS:
        head = f"Content-Type: {kind}\r\n" + (f"Content-ID: {name}\r\n" if name else "") + "Content-Transfer-Encoding: binary\r\n"
        out += b"--b\r\n" + head.encode() + f"Content-Location: {place}\r\n\r\n".encode() + content + b"\r\n"
    return out + b"--b--\r\n"


def test_a_page_archive_becomes_a_web_archive_that_reads_back() -> None:
    page = PublicPage("page-1", "מבצע", AT, "data/exhibits/01/archive.mhtml", mhtml())
    made, count = wacz([page], "collector", AT)
    assert (count, made) == (1, wacz([page], "collector", AT)[0]), "the same pages give the same bytes"
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        files = {entry.filename: archive.read(entry) for entry in archive.infolist()}
        assert all(entry.compress_type == zipfile.ZIP_STORED for entry in archive.infolist())
    described = json.loads(files["datapackage.json"])
    assert described["wacz_version"] == "1.1.1"
    listed = {each["path"]: each["hash"] for each in described["resources"]}
    held = {name for name in files if not name.startswith("datapackage")}
    assert listed == {name: f"sha256:{sha256(files[name]).hexdigest()}" for name in held}
    assert json.loads(files["datapackage-digest.json"])["hash"] == f"sha256:{sha256(files['datapackage.json']).hexdigest()}"
    shown = json.loads(files["pages/pages.jsonl"].splitlines()[1])
    assert (shown["url"], shown["ts"]) == ("https://www.shop.example/offer?b=1", "2026-11-03T08:30:15Z")
    assert shown["archiveDigest"] == f"sha256:{sha256(page.mhtml).hexdigest()}"

    warc, read = files["archive/data.warc"], {}
    for line in files["indexes/index.cdx"].decode().splitlines():
        key, time, where = line.split(" ", 2)
        at = json.loads(where)
        assert time == "20261103083015"
        record = next(ArchiveIterator(io.BytesIO(warc[int(at["offset"]) : int(at["offset"]) + int(at["length"])]), check_digests="raise"))
        assert record.rec_headers.get_header("WARC-Target-URI") == at["url"]
        assert record.rec_headers.get_header("WARC-Date").startswith("2026-11-03T08:30:15")
        read[at["url"]] = (key, record.content_stream().read())
    inside = "https://page-archive.invalid/page-1/"
    key, main = read["https://www.shop.example/offer?b=1"]
    assert key == "example,shop)/offer?b=1"
    assert "חצי מחיר: 64.95 ₪" in main.decode() and b"x()" not in main and b"refresh" not in main and b"cid:" not in main
    for address in ("css-1@mhtml.blink", "frame-2@mhtml.blink", "frame-3@mhtml.blink"):
        assert (inside + address).encode() in main
    assert [read[f"{inside}frame-{n}@mhtml.blink"][1] for n in (2, 3)] == [b"<p>one</p>", b"<p>two</p>"]
    assert read["https://shop.example/a.png"][1] == PARTS[2][3]
    assert b"script" not in read["https://shop.example/b.png"][1] and "https://shop.example/x.js" not in read
    assert wacz([], "collector", AT) == (b"", 0)


def test_the_makers_of_the_format_find_it_valid(tmp_path: Path) -> None:
    from wacz.main import main as py_wacz  # takes half a second, which the processes that do not run this test need not wait for

    made, _ = wacz([PublicPage("page-1", "מבצע", AT, "data/exhibits/01/archive.mhtml", mhtml())], "collector", AT)
    good, bad = tmp_path / "good.wacz", tmp_path / "bad.wacz"
    good.write_bytes(made)
    with zipfile.ZipFile(good) as archive, zipfile.ZipFile(bad, "w") as changed:
        for entry in archive.infolist():
            changed.writestr(entry.filename, archive.read(entry).replace("חצי".encode(), "רבע".encode()))
    assert [py_wacz(["validate", "-f", str(path)]) for path in (good, bad)] == [0, 1]


@pytest.mark.parametrize(
    ("markup", "left"),
    [
        ('<a href=" java\tscript:x()" title="a > b">t</a>', '<a title="a > b">t</a>'),
        ('<a href="java&#115;cript:x()">t</a>', "<a>t</a>"),
        ('<style>p::before { content: "<p>" }</style><p>1 < 2</p>', '<style>p::before { content: "<p>" }</style><p>1 < 2</p>'),
        ('<style><a title="</style><img src=x onerror=x()>">', '<style><a title="</style><img src=x>">'),
        ('<img/src="x"/onerror=x()><b a="x"onclick=x()>', '<img/src="x">&lt;b a="x"onclick=x()>'),
        ("<!--><script>x()</script>--><p>1</p><!-- -->", "<p>1</p>"),
        ('<!DOCTYPE html><?xml-stylesheet href="x.xsl"?><!DOCTYPE svg [<!ENTITY a "&#60;script>">]>', '<!DOCTYPE html>">]>'),
        ('<x:script xmlns:x="http://www.w3.org/2000/svg">x()</x:script><b>1</b>', "<b>1</b>"),
        ('<img src="data:image/svg+xml,%3Csvg/%3E"><object data="data:image/svg+xml,x">', '<img src="data:image/svg+xml,%3Csvg/%3E"><object>'),
        ("<a " + "b=c/" * 40, "&lt;a " + "b=c/" * 40),
        ('<img a"b="" onerror="x()">', '<img a"b="">'),
        ("<ScRiPt src=a>x()</sCript >after", "after"),
        ("<script>x()", ""),
        ("<img alt=נון onerror=x()><é:script>x()</é:script>", "<img alt=נון>"),
        ('<div><template shadowmode="open" onclick="x()"><b>1</b></template>', '<div><template shadowrootmode="open"><b>1</b></template>'),
        ('<p title="never closed><script>x()</script>', '&lt;p title="never closed>'),
        ('<meta http-equiv="Content-Security-Policy" content="x"><meta name="a" content="b">', '<meta name="a" content="b">'),
        ('<iframe srcdoc="<script>x()</script>">x</iframe>', "<iframe></iframe>"),
        ('<iframe src="data:text/html,x"></iframe><img src="data:image/png;base64,AA">', '<iframe></iframe><img src="data:image/png;base64,AA">'),
        ("<svg><script>x()</script><set attributeName='href' to='javascript:x()'/></svg>", "<svg><set attributeName='href'/></svg>"),
    ],
)
def test_nothing_in_it_runs(markup: str, left: str) -> None:
    assert still(markup.encode()).decode() == left


def test_only_a_page_that_nobody_was_logged_in_for_is_public() -> None:
    page = Capture(id="page-1", kind="page", started=AT, url="https://shop.example/", facts={"anonymous": True})
    assert is_public(page)
    for change in ({"kind": "chat"}, {"facts": {}}, {"facts": {"anonymous": False}}, {"final_url": "https://shop.example/?t=[removed]"}):
        assert not is_public(page.model_copy(update=change))

    def folder(number: int, capture: Capture, **more: Any) -> Folder:
        place = f"exhibits/{number:02d}/archive.mhtml"
        return Folder(Exhibit(number, "page", (), capture), {place: mhtml()}, paths={"archive": place}, **more)

    own, covered = page.model_copy(update={"facts": {}}), {"archive": {"phone": 1}}
    made = replay_of([folder(1, page), folder(2, own), folder(3, page, covered=covered)], AT)
    assert (made.pages, made.others, list(made.files)) == (1, 1, ["data/pages.wacz"])
    for none in ([], [folder(1, own)]):
        with pytest.raises(InputError):
            replay_of(none, AT)
