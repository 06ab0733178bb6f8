"""The cases that go wrong in every capture tool, each proved on the picture."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from collector.browser import BrowserSettings, Session, open_browser
from collector.capture import CaptureSettings, PageShot, find_phrase
from collector.model import State
from collector.secrets import SecretBook, find_leaks
from tests.samples import one_browser
from tests.samples.captured import CANARIES, CLOCK, Nasty, a_book, capture, image, serve_tls, text_of, visit, words_of

pytestmark = pytest.mark.browser


def shots(*paths: str, settings: CaptureSettings | None = None) -> list[PageShot]:
    async def work(session: Session, site: Nasty) -> list[PageShot]:
        return [await capture(session, site.url + path, settings) for path in paths]

    return visit(work)


def has_colour(picture: Image.Image, colour: tuple[int, int, int], box: tuple[int, int, int, int] | None = None) -> int:
    """How many pixels of that very colour there are."""
    part = picture.crop(box) if box else picture
    return {c: n for n, c in part.getcolors(1 << 24) or []}.get(colour, 0)


def ink(shot: PageShot, phrase: str) -> bool:
    """Whether the picture is not of one colour where the phrase is said to stand."""
    places = find_phrase(words_of(shot), phrase)
    assert places, phrase
    picture = image(shot).convert("L")
    for box in places[0]:
        low, high = picture.crop((int(box.x), int(box.y), int(box.x + box.width) + 1, int(box.y + box.height) + 1)).getextrema()
        if high - low < 40:  # type: ignore[operator]
            return False
    return True


def test_lazy_pictures_are_on_the_picture() -> None:
    (shot,) = shots("/lazy")
    picture = image(shot)
    assert shot.state is State.COMPLETE
    for colour in ((1, 100, 200), (200, 100, 1), (10, 160, 60)):
        assert has_colour(picture, colour) == 300 * 120


def test_a_fixed_footer_covers_no_row_and_a_sticky_header_stands_once() -> None:
    (shot,) = shots("/footer")
    picture = image(shot)
    assert all(ink(shot, f"שורה {i}") for i in range(50))
    assert has_colour(picture, (160, 0, 0), (0, picture.height - 60, 1280, picture.height)) > 1280 * 50
    assert has_colour(picture, (160, 0, 0), (0, 0, 1280, picture.height - 60)) == 0
    assert has_colour(picture, (0, 0, 160), (0, 60, 1280, picture.height)) == 0
    assert shot.facts["arranged"]["moved"] == ["div#foot"]
    assert shot.facts["anonymous"] is True


def test_an_inner_scroller_is_opened_to_its_end() -> None:
    (shot,) = shots("/scroller")
    assert ink(shot, "פנימי 0") and ink(shot, "פנימי 59") and ink(shot, "77.70 ₪")
    assert shot.facts["arranged"]["opened"][0]["from"] == 850


def test_a_fixed_sidebar_grows_with_its_content_and_a_shut_drawer_is_not_seen() -> None:
    (shot,) = shots("/sidebar")
    assert shot.state is State.COMPLETE and image(shot).width == 1280
    assert ink(shot, "תפריט 0") and ink(shot, "תפריט 59") and "מגירה" not in text_of(shot)
    low = image(shot).crop((1040, image(shot).height - 60, 1270, image(shot).height - 10))
    assert has_colour(low, (30, 40, 50)) > low.width * low.height // 2


def test_style_sheets_of_the_site_that_did_not_come_are_said() -> None:
    (shot,) = shots("/unstyled")
    assert (shot.state, shot.reasons) == (State.PARTIAL, ("styles-missing: 1",))


def test_a_list_that_draws_only_what_is_in_sight_is_followed() -> None:
    (shot,) = shots("/virtual")
    lines = text_of(shot).splitlines()
    assert [line for line in lines if line.startswith("חיוב")] == [f"חיוב מספר {i}" for i in range(200) if i != 150]
    assert sum(name.startswith("picture-") for name in shot.parts) == shot.facts["followed"][0]["pictures"] > 10


def test_a_secret_in_such_a_list_is_black_on_its_pictures() -> None:
    def blackened(secrets: SecretBook | None) -> int:
        (shot,) = shots("/virtual", settings=CaptureSettings(secrets=secrets))
        assert ("hush-hush-4711" in text_of(shot)) == (secrets is None)
        pictures = [Image.open(io.BytesIO(part.data)).convert("RGB") for name, part in shot.parts.items() if name.startswith("picture-")]
        return sum(has_colour(picture, (31, 41, 55)) > 500 for picture in pictures)

    assert blackened(None) == 0
    assert blackened(a_book("hush-hush-4711")) >= 1


@pytest.mark.parametrize("path", ["/late", "/late-fetch"])
def test_a_price_that_comes_two_seconds_after_load_is_there(path: str) -> None:
    (shot,) = shots(path)
    assert ink(shot, "129.90 ₪")


def test_endless_scrolling_ends_at_a_stated_bound() -> None:
    (shot,) = shots("/endless", settings=CaptureSettings(max_height=6000))
    assert shot.state is State.PARTIAL and any(r.startswith("infinite-scroll: kept up to 6000") for r in shot.reasons)
    assert image(shot).height == 6000 and ink(shot, "שורה 100")


def test_a_consent_layer_is_said_or_closed() -> None:
    (covered,) = shots("/consent")
    assert covered.state is State.PARTIAL and covered.reasons[0].startswith("covered: ")
    assert "129.90" not in text_of(covered) and "עוגיות" in text_of(covered)
    closed, by_selector = *shots("/consent", settings=CaptureSettings(dismiss=True)), *shots("/consent", settings=CaptureSettings(dismiss=("#yes",)))
    assert closed.state is State.COMPLETE and closed.facts["dismissed"] == ["דחיית הכל"] and ink(closed, "129.90 ₪")
    assert by_selector.facts["dismissed"] == ["אישור הכל"]


def test_helper_text_far_off_the_left_edge_moves_nothing() -> None:
    far, wide = shots("/far", "/wide")
    assert image(far).width == 1280 and ink(far, "129.90 ₪") and ink(far, "שורה 29")
    assert "טקסט עזר" not in text_of(far)
    assert image(wide).width > 1900 and ink(wide, "עמודה_0") and ink(wide, "עמודה_15")


def test_values_canvas_and_shadow_roots_of_every_kind() -> None:
    (shot,) = shots("/values")
    for phrase in ("129.90 ₪", "מסלול זהב 59.90", "הערה 12.50", "77.70 ₪", "44.40 ₪", "33.30 ₪", "22.20"):
        assert ink(shot, phrase), phrase
    assert [note["kind"] for note in shot.facts["notes"]] == ["canvas"]
    assert shot.facts["masked"] == 1 and b"canary-password" not in b"".join(p.data for p in shot.parts.values())


def test_frames_of_this_site_and_of_others() -> None:
    (shot,) = shots("/frames")
    for phrase in ("129.90 ₪ לחודש", "77.70 ₪", "44.40 ₪", "אחרי המסגרות"):
        assert ink(shot, phrase), phrase
    assert len(words_of(shot).frames) == 3


def test_where_text_and_picture_differ_it_is_said() -> None:
    (shot,) = shots("/differs")
    notes = {(note["kind"], note["text"].strip()) for note in shot.facts["notes"]}
    assert ("direction-override", "129.90") in notes and ("generated-content", "49.90 ₪") in notes
    assert shot.state is State.PARTIAL and shot.reasons[0].startswith("text-differs: 2 places")
    text = text_of(shot)
    assert "סמוי" not in text and "999" not in text and "49.90 ₪" in text and "PLAN X" in text
    assert {w.text for w in words_of(shot).words if w.source == "hidden"} >= {f"סמוי{i}" for i in (1, 2, 3, 4, 5, 7)}


def test_animations_are_brought_to_their_end() -> None:
    (shot,) = shots("/animated")
    assert ink(shot, "129.90 ₪") and ink(shot, "55.50")


def test_tall_and_large_pages() -> None:
    tall, nodes = shots("/tall", "/nodes")
    picture = image(tall)
    assert picture.size == (1280, 30_000) and tall.state is State.COMPLETE
    assert len({picture.getpixel((600, i * 100 + 60)) for i in range(300)}) == 300 or ink(tall, "קטע 299")
    assert all(ink(tall, f"קטע {i}") for i in (0, 81, 82, 163, 164, 299))
    assert nodes.state is State.COMPLETE and nodes.facts["nodes"] > 50_000 and ink(nodes, "999.48")


def test_pages_that_are_not_the_one_wanted() -> None:
    found = shots("/challenge", "/status/404", "/status/500", "/account", "/loop", "/broken")
    codes = [(shot.state.value, shot.reasons[0].split(":")[0]) for shot in found]
    assert codes == [
        ("FAILED", "challenge"), ("FAILED", "error-page"), ("FAILED", "error-page"), ("FAILED", "login-page"), ("FAILED", "redirect-loop"),
        ("PARTIAL", "images-missing"),
    ]  # fmt: skip
    assert "picture" in found[0].parts and found[4].parts == {}


def test_what_counters_show_is_read_as_it_stands_on_the_picture() -> None:
    async def work(session: Session, site: Nasty) -> PageShot:
        return await capture(session, f"{site.url}/counters?in={site.other}/counters")

    shot = visit(work)
    own = "מחיר 129.90 ₪\n1. תנאים\nפריט\n2. סיום\nבתוך עוד 55 שח\nאחרי\nסוף\n"
    assert shot.state is State.COMPLETE and text_of(shot).startswith(own + own)
    price = [word for word in words_of(shot).words if word.text == "129.90"]
    assert [word.source for word in price] == ["generated", "generated"]
    assert all(2 < word.width / word.height < 4 for word in price)  # the number alone; with the words beside it it is twice as wide
    assert [note["text"] for note in shot.facts["notes"][:4]] == ["מחיר 129.90 ₪", "1.", "2.", "עוד 55 שח"] and ink(shot, "129.90 ₪")


def test_missing_pictures_of_style_sheets_and_drawings_are_told_where_visible() -> None:
    (shot,) = shots("/behind")
    assert [url[-2:] for url in shot.facts["scroll"]["images"]["missing"]] == ["-7", "-1", "-2", "-4"]
    assert shot.reasons == ("images-missing: 4 of 5",)


def test_ways_to_a_page() -> None:
    hop, goes_on, simple, slow = shots("/hop", "/goes-on", "/simple", "/slow")
    assert [step["status"] for step in hop.facts["redirects"]] == [302, 302, 302] and hop.final_url.endswith("/simple")
    assert hop.facts["server"]["address"] == "127.0.0.1" and abs(hop.facts["server_date"]["ahead_of_local_seconds"]) < 3
    assert goes_on.final_url.endswith("/simple") and goes_on.facts["status"] == 200
    assert simple.state is slow.state is State.COMPLETE
    assert simple.facts["clock"]["offset_minutes"] in (120, 180) and simple.facts["viewport"] == {"width": 1280, "height": 900}


def test_a_page_that_reloads_itself_is_kept_at_rest_and_else_says_so() -> None:
    once, ever = shots("/reloads?times=1", "/reloads?times=9999&timer=1")
    assert once.state is State.COMPLETE and once.facts["moved_on"] == 1 and ink(once, "129.90 ₪")
    assert ever.state is State.FAILED and ever.reasons[0].split(":")[0] in ("navigation", "timeout")


def test_a_bill_is_kept_as_it_came_and_half_a_bill_is_not() -> None:
    shown, loaded, cut = shots("/bill", "/bill?download=1", "/cut")
    for shot in (shown, loaded):
        assert shot.state is State.COMPLETE and shot.parts["original"].data.startswith(b"%PDF-")
        assert shot.parts["original"].media_type == "application/pdf" and shot.parts["original"].name.endswith("2026-11.pdf")
    assert shown.parts["original"].data == loaded.parts["original"].data
    assert cut.state is State.FAILED and cut.reasons[0].startswith("download")


def test_dialogs_popups_and_a_crashed_tab() -> None:
    async def work(session: Session, site: Nasty) -> None:
        shot = await capture(session, site.url + "/dialogs")
        assert shot.state is State.COMPLETE and text_of(shot).split()[-1] == "falsenull"
        assert shot.facts["dialogs"][0] == {"kind": "alert", "text": "שלום"}
        assert [(kind, words) for _, kind, words in session.events.dialogs][:3] == [("alert", "שלום"), ("confirm", "לאשר?"), ("prompt", "קוד?")]
        page = await session.page()
        await page.goto(site.url + "/popup")
        await page.click("#b")
        await page.wait_for_timeout(300)
        assert [popup.url for _, popup in session.events.popups] == [site.url + "/simple"]
        crashed = await capture(session, "chrome://crash", CaptureSettings(load_seconds=8))
        assert crashed.state is State.FAILED and crashed.parts == {}
        after = await capture(session, site.url + "/simple")
        assert after.state is State.COMPLETE

    visit(work)


def test_a_certificate_that_nobody_vouches_for(tmp_path: Path) -> None:
    async def one(ignore: bool) -> PageShot:
        runner, url = await serve_tls(tmp_path)
        try:
            async with open_browser(BrowserSettings(quiet=True, ignore_tls=ignore), CLOCK) as session:
                return await capture(session, url)
        finally:
            await runner.cleanup()

    refused, asked = one_browser.run(one(False)), one_browser.run(one(True))
    assert refused.state is State.FAILED and refused.reasons[0].startswith("certificate: ")
    assert asked.state is State.COMPLETE and asked.facts["tls"]["subject"] == "nobody vouches for me"
    assert asked.facts["tls"]["trusted"] is False and b"BEGIN CERTIFICATE" in asked.parts["certificates"].data


def test_no_canary_reaches_any_part() -> None:
    book = a_book()

    async def work(session: Session, site: Nasty) -> PageShot:
        return await capture(session, site.url + "/canaries?sid=" + CANARIES["query"], CaptureSettings(secrets=book))

    shot = visit(work)
    for name, part in shot.parts.items():
        assert find_leaks(part.data, part.media_type, CANARIES.values()) == [], name
    assert find_leaks(repr((shot.facts, shot.reasons, shot.title, shot.url, shot.final_url)).encode(), "text/plain", CANARIES.values()) == []
    known = set(book)
    assert known >= {CANARIES[name] for name in ("cookie", "storage", "session", "authorization", "csrf", "hidden", "password", "inline", "attribute")}


def test_the_archive_opens_offline(tmp_path: Path) -> None:
    (shot,) = shots("/lazy")
    saved = tmp_path / "page.mhtml"
    saved.write_bytes(shot.parts["archive"].data)

    async def work() -> list[int]:
        async with open_browser(BrowserSettings(quiet=True), CLOCK) as session:
            page = await session.page()
            await page.goto(saved.as_uri())
            return list(await page.evaluate("[...document.images].map(e => e.naturalWidth)"))

    assert one_browser.run(work()) == [300, 300, 300]


def test_at_scale_two_the_words_are_where_the_picture_has_them() -> None:
    async def work(session: Session, site: Nasty) -> PageShot:
        return await capture(session, site.url + "/far")

    shot = visit(work, BrowserSettings(quiet=True, scale=2.0))
    box = find_phrase(words_of(shot), "129.90 ₪")[0][0]
    picture = Image.open(io.BytesIO(shot.parts["picture"].data)).convert("L")
    low, high = picture.crop((int(box.x * 2), int(box.y * 2), int((box.x + box.width) * 2), int((box.y + box.height) * 2))).getextrema()
    assert picture.width == 2560 and high - low > 100  # type: ignore[operator]
