"""Pages as single-page applications draw them: everything in them is on the picture, once, and nothing that was not to be seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from collector.browser import Session
from collector.capture import CaptureSettings, PageShot, capture_page
from collector.model import State
from collector.secrets import SecretBook
from tests.samples.captured import CLOCK, Nasty, capture, image, text_of, visit

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


@pytest.mark.parametrize(("path", "count"), [("windowed", 14), ("short-pane", 24)])
def test_a_list_that_draws_what_is_in_sight_is_followed_although_little_is_missing(path: str, count: int) -> None:
    shot = shot_of(f"/app/{path}")
    said = text_of(shot).splitlines()
    assert shot.state is State.COMPLETE
    assert all(f"חיוב מספר {number}" in said for number in range(count)), said
    assert shot.facts["followed"] and "picture-001" in shot.parts


def test_a_pane_that_grows_when_it_is_scrolled_is_kept_to_its_end_with_its_pictures() -> None:
    shot = shot_of("/app/feed")
    colours = {colour: number for number, colour in image(shot).getcolors(1 << 24) or []}
    assert shot.state is State.COMPLETE, shot.reasons
    assert "חשבונית 1" in text_of(shot) and "חשבונית 90" in text_of(shot) and "עוד" not in text_of(shot)
    assert all(colours[(number, 90, 160)] == 2500 for number in (30, 60, 90))


def test_a_pane_whose_rows_stand_in_shadow_roots_is_opened() -> None:
    shot = shot_of("/app/shadows")
    assert "followed" not in shot.facts and image(shot).height > 1500 and "כרטיס 49" in text_of(shot)


def test_what_feels_for_changes_of_size_is_no_list() -> None:
    shot = shot_of("/app/sensor")
    assert "followed" not in shot.facts and not shot.facts["arranged"]["opened"] and image(shot).height == 900


def test_a_login_page_in_a_shadow_root_is_one_and_its_password_goes_nowhere() -> None:
    shot = shot_of("/app/account", CaptureSettings(secrets=SecretBook()))
    assert shot.state is State.FAILED and "login-page" in shot.reasons[0]
    assert not [name for name, part in shot.parts.items() if b"canary-shadow-pw" in part.data]


def test_traffic_of_the_page_before_does_not_count_for_the_one_that_replaced_it() -> None:
    async def work(session: Session, site: Nasty) -> list[PageShot]:
        page = await session.page()
        first = await capture_page(session, page, f"{site.url}/app/windowed", CaptureSettings(), CLOCK)
        await page.evaluate("document.body.innerHTML = '<h1>המסלול שלי</h1><p>129.90 ₪</p>'")
        return [first, await capture_page(session, page, None, CaptureSettings(), CLOCK)]

    first, second = visit(work)
    assert "followed" in first.facts and "followed" not in second.facts


def test_the_archive_looks_as_the_page_did_although_scripts_styled_and_filled_it(tmp_path: Path) -> None:
    async def work(session: Session, site: Nasty) -> tuple[PageShot, list[object], list[str], PageShot]:
        page = await session.page()
        shot = await capture_page(session, page, f"{site.url}/app/styled", CaptureSettings(secrets=SecretBook()), CLOCK)
        after = await page.evaluate("asItWas()")
        (tmp_path / "page.mhtml").write_bytes(shot.parts["archive"].data)
        kept = await session.page()
        again = await capture(session, f"file://{tmp_path}/page.mhtml")
        await kept.goto(f"file://{tmp_path}/page.mhtml")
        fields = await kept.evaluate("[...document.querySelectorAll('input, textarea, select')].map(e => e.value)")
        return shot, after, fields, again

    shot, after, fields, again = visit(work)
    assert after == [None, "", False, 1, 0], "what was written in for the archive was not taken out again"
    assert fields == ["64.95", "", "הערה", "ב"]
    assert shot.facts["carried"] == 7 and b"canary-archive-pw" not in shot.parts["archive"].data
    now, then = ({colour: number for number, colour in image(each).getcolors(1 << 24) or []} for each in (again, shot))
    for colour in ((10, 200, 30), (200, 10, 30), (30, 10, 200), (90, 60, 200), (200, 120, 0)):
        assert then[colour] > 10_000 and abs(now.get(colour, 0) - then[colour]) < 300
