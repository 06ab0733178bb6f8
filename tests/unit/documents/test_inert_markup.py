"""The HTML of a message made ready for paper: it looks as it did, runs nothing, fetches nothing."""

from __future__ import annotations

import base64

import pytest

from collector.documents import inert_page, read
from collector.documents.document import Section


def page(markup: str) -> str:
    return inert_page([(Section("body", "x", markup=markup), "")], (), "[not loaded]")


@pytest.mark.parametrize(
    "markup",
    [
        "<script>x()</script>", "<p onclick=x()>a", "<a href='javascript:x()'>a</a>", "<iframe src='http://x'></iframe>",
        "<img src='http://x/y.png'>", "<img srcset='http://x/y.png 2x' src=cid:none>", "<link rel=stylesheet href='http://x'>", "<base href='http://x'>",
        "<style>@import 'http://x'; p{background:url(http://x)}</style>", "<p style='background:URL( \"http://x\" )'>", "<form action='http://x'><input>",
        "<style>p{background:u\\72l(http://x)}</style>", "<meta http-equiv=refresh content='0;url=http://x'>", "<svg><image href='http://x'/></svg>",
        "<style>p{background:image-set('http://x' 1x)}</style>", "<object data='http://x'></object>", "<td background='http://x'>", "<video src='http://x' poster='http://x'>",
        "<style></style><style>p:after{content:'</style><script>x()</script>'}",
    ],
)  # fmt: skip
def test_nothing_runs_and_nothing_is_fetched(markup: str) -> None:
    made = page(f"<p>words</p>{markup}")
    assert "words" in made
    assert "http://x" not in made and "x()" not in made.replace("'x()", "") and "<script" not in made and "javascript:" not in made


def test_the_text_after_what_is_taken_out_stays() -> None:
    assert "before after" in page("<p>before <script>x</script>after").replace("  ", " ")


def test_pictures_that_came_with_it_are_shown_and_others_give_their_text() -> None:
    png = base64.b64encode(b"\x89PNG\r\n\x1a\nrest").decode()
    mail = (
        "From: a@b\nTo: c@d\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n"
        "<p>64.90<img src='cid:logo@x'><img src='http://far/p.png' alt='Their offer'><img src='http://far/t.gif' width=1 height=1>\n"
        f"--b\nContent-Type: image/png\nContent-ID: <logo@x>\nContent-Transfer-Encoding: base64\n\n{png}\n--b--\n"
    )
    document = read(mail.encode(), "x.eml")
    made = inert_page([(section, "") for section in document.sections], document.attachments, "[not loaded]")
    assert f"data:image/png;base64,{png}" in made and "Their offer" in made and made.count("collector-gone") == 2


def test_what_is_only_for_print_does_not_change_it() -> None:
    made = page("<style>@media print{p{display:none}}@media screen{b{color:red}}</style><p>a")
    assert "@media not all{p" in made and "@media all{b" in made
