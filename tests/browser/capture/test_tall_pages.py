"""A page that is taller than one picture may be is kept whole, as several pictures; what is secret is covered on each of them."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from collector.browser import Session
from collector.capture import CaptureSettings, PageShot, capture_page
from collector.model import State
from tests.samples.captured import CLOCK, Nasty, a_book, capture, text_of, visit

pytestmark = pytest.mark.browser

PAGE = (
    "<!doctype html><meta charset=utf-8><title>Long</title><style>body{margin:0;font:20px sans-serif}div{height:1000px;background:#fafafa}</style>"
    + "".join(f"<div>Row {n} costs {n}4.90 NIS</div>" for n in range(1, 8))
    + "<p>Sesame-Open-77</p>"
)


def test_a_page_beyond_the_bound_is_kept_as_several_pictures() -> None:
    async def work(session: Session, site: Nasty) -> PageShot:
        page = await session.page()
        await page.goto(site.url + "/simple")
        await page.set_content(PAGE)
        settings = CaptureSettings(max_height=3000, secrets=a_book("Sesame-Open-77"))
        return await capture_page(session, page, None, settings, CLOCK, asked_url=site.url)

    shot = visit(work)
    assert shot.state is State.COMPLETE, shot.reasons
    pictures = [Image.open(io.BytesIO(shot.parts[name].data)).convert("RGB") for name in ("picture", "below-001", "below-002")]
    assert [picture.height for picture in pictures[:2]] == [3000, 3000] and 1000 < pictures[2].height < 1200
    assert all(f"Row {n} costs {n}4.90" in text_of(shot) for n in range(1, 8)) and "Sesame" not in text_of(shot)
    last = pictures[2]
    assert (31, 41, 55) in {last.getpixel((x, y)) for x in range(5, 120, 5) for y in range(1000, last.height)}


def test_a_page_beyond_every_bound_says_how_far_it_was_kept() -> None:
    async def work(session: Session, site: Nasty) -> PageShot:
        return await capture(session, site.url + "/tall", CaptureSettings(max_height=200))

    shot = visit(work)
    assert shot.facts["further_pictures"]["count"] == 9
    assert any(reason.startswith("height-limit: 2000 of ") for reason in shot.reasons)
