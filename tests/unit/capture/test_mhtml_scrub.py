"""What must stay secret is taken out of a page archive; everything else keeps its bytes."""

from __future__ import annotations

import base64
import email
import quopri
from urllib.parse import quote

from collector.capture import scrub_archive, scrub_html, scrub_text, scrub_url
from collector.capture.archive.blob_pictures import with_made_pictures
from collector.secrets import SecretBook, find_leaks


def book(*secrets: str) -> SecretBook:
    made = SecretBook()
    for secret in secrets:
        made.add(secret, "password")
    return made


HTML = """<html><head><meta name="csrf-token" content="csrf-canary-1234"></head><body data-session-token="attr-canary-9876">
<form><input type="hidden" name="__RequestVerificationToken" value="hidden-canary-5678"><input name=q value="חיפוש 129.90">
<input type='password' name='p' value='pw-canary'><input type="submit" value="כניסה"></form>
<a href="/next?sid=query-canary-42&amp;page=2">next</a> the cookie is cookie-canary-777 and page 129.90 ₪ {filler}</body></html>"""
CANARIES = ("csrf-canary-1234", "attr-canary-9876", "hidden-canary-5678", "pw-canary", "query-canary-42", "cookie-canary-777")


def archive(html: str) -> bytes:
    body = quopri.encodestring(html.encode()).replace(b"\n", b"\r\n")
    css = b".p::after{content:'x'}"
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x/?token=head-canary-1\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Multipart--abc----"\r\n\r\n\r\n'
        b"------Multipart--abc----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + body + b"\r\n"
        b"------Multipart--abc----\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + css + b"\r\n"
        b"------Multipart--abc------\r\n"
    )


def test_no_canary_survives_and_the_page_does() -> None:
    clean, changed = scrub_archive(archive(HTML.format(filler="y" * 200)), book("cookie-canary-777"))
    assert changed == 2
    assert find_leaks(clean, "multipart/related", [*CANARIES, "head-canary-1"]) == []
    parts = [part for part in email.message_from_bytes(clean).walk() if not part.is_multipart()]
    html = parts[0].get_payload(decode=True).decode()  # type: ignore[union-attr]
    assert "129.90 ₪" in html and 'value="חיפוש 129.90"' in html and "page=2" in html and 'value="כניסה"' in html
    assert parts[1].get_payload(decode=True).strip() == b".p::after{content:'x'}"  # type: ignore[union-attr]


def test_an_archive_without_secrets_keeps_its_bytes() -> None:
    same = archive("<p>129.90</p>").replace(b"?token=head-canary-1", b"")
    assert scrub_archive(same, book("nowhere-to-be-found")) == (same, 0)
    assert scrub_archive(b"not an archive", None) == (b"not an archive", 0)


def test_pictures_that_a_page_made_itself_are_found_in_the_archive() -> None:
    kept, lost = "5e0c1111-2222-3333-4444-555566667777", "99990000-2222-3333-4444-555566667777"
    shown = f'<p>{"x" * 60}</p><img src="blob:https://x/{kept}"><video src="blob:https://x/{lost}"></video>'
    part = f"Content-Type: image/png\r\nContent-Location: blob:https://x/{kept}\r\n\r\nPNG\r\n------Multipart--abc------\r\n"
    made, lacking = with_made_pictures(archive(shown).replace(b"------Multipart--abc------\r\n", b"------Multipart--abc----\r\n" + part.encode()))
    assert lacking == 0 and f"Content-Location: http://made-by-the-page.invalid/{kept}".encode() in made
    html = quopri.decodestring(made)
    assert f'src="http://made-by-the-page.invalid/{kept}"'.encode() in html and f"blob:https://x/{lost}".encode() in html
    assert with_made_pictures(archive(f'<img src="blob:https://x/{lost}">'))[1] == 1


def test_a_short_code_is_taken_out_only_where_it_stands_alone() -> None:
    assert scrub_text("code 483920, customer 94839201", book("483920")) == "code [removed], customer 94839201"


def test_addresses_lose_their_secrets() -> None:
    assert scrub_url("https://dana:pw@x.co.il/a?sid=abcdefgh&page=2#access_token=zzzzzz", None) == (
        "https://x.co.il/a?sid=[removed]&page=2#access_token=[removed]"
    )
    assert scrub_url("https://x.co.il/plan?plan=1000", None) == "https://x.co.il/plan?plan=1000"


def test_html_stays_as_it_is_but_for_secrets() -> None:
    html = '<input name="amount" value="129.90"><meta name="description" content="a page about tokens">'
    assert scrub_html(html, None) == html


PASSWORD = "Zx9#kQ pl&Wm7'vT"


def test_a_password_spread_over_elements_or_written_in_another_way_is_taken_out() -> None:
    spread = "<p>Zx9#<b>kQ pl&amp;</b>Wm7<wbr>'vT</p><i>129.90 ₪</i>"
    assert scrub_html(spread, book(PASSWORD)) == "<p>[removed]<b></b><wbr></p><i>129.90 ₪</i>"
    for written in (PASSWORD.encode().hex(), base64.b64encode(f"4410023:{PASSWORD}".encode()).decode(), quote(quote(PASSWORD))):
        clean = scrub_text(f"x {written} 129.90", book(PASSWORD))
        assert clean.endswith(" 129.90") and not find_leaks(clean.encode(), "text/plain", book(PASSWORD)), written


def test_the_archives_title_is_taken_out_where_it_holds_a_secret() -> None:
    subject = "Subject: =?utf-8?Q?=D7=A4 Zx9#kQ=20pl?=\r\n =?utf-8?Q?&Wm7'vT?=\r\n"
    clean, changed = scrub_archive(subject.encode() + archive("<p>129.90 ₪</p>"), book(PASSWORD))
    assert changed and clean.startswith(b"Subject: [removed]\r\nFrom:")


def test_comments_ways_and_attributes_nobody_sees_lose_their_tokens() -> None:
    page = (
        "<!-- debug token=tc7Zx1Cv4Bn8Mq2Wk5Er --><!-- build 12 --><a href='/reset/tp6Rt9Yh3Nj7Mk2Lq5Wz'>x</a>"
        "<div data-v='tx4Qw8Er2Ty6Ui1Op5Zm' data-order='5500123456' data-src='/img/a1b2c3d4e5f6a7b8.png'></div>"
        "<img src='/p?c=1&sig=tr8Nb2Vc6Xz4Lk9Jh1Gf'><a href='/order/5500123456/login'>y</a>"
    )
    assert scrub_html(page, None) == (
        "<!-- --><!-- build 12 --><a href='/reset/[removed]'>x</a>"
        '<div data-v="[removed]" data-order=\'5500123456\' data-src=\'/img/a1b2c3d4e5f6a7b8.png\'></div>'
        "<img src='/p?c=1&sig=[removed]'><a href='/order/5500123456/login'>y</a>"
    )
