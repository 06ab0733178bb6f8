"""Pages as single-page applications draw them: everything in them is on the picture, once, and nothing that was not to be seen."""

from __future__ import annotations

import pytest
from capture_case import Nasty, capture, image, text_of, visit

from collector.browser import Session
from collector.capture import CaptureSettings, PageShot
from collector.model import State

pytestmark = pytest.mark.browser


def shot_of(path: str, settings: CaptureSettings | None = None) -> PageShot:
    async def work(session: Session, site: Nasty) -> PageShot:
        return await capture(session, site.url + path, settings)

    return visit(work)


def test_an_opened_pane_lets_no_drawer_out_and_leaves_the_menu_beside_it_as_it_was() -> None:
    shot = shot_of("/app/menu")
    picture = image(shot)
    assert shot.state is State.COMPLETE and picture.width == 1280 and picture.height > 1500
    colours = {colour: number for number, colour in picture.getcolors(1 << 24) or []}
    assert (200, 100, 0) not in colours and "מגירה" not in text_of(shot)
    assert colours[(20, 30, 60)] > 200 * 800
    assert shot.facts["settled"]["seconds"] < 2, "a spinner without a size turns nowhere"


def test_a_placeholder_is_waited_for_although_another_one_is_hidden() -> None:
    assert "129.90 ₪" in text_of(shot_of("/app/skeleton"))
