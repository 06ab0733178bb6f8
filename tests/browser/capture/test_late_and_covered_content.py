"""What comes late, stands beside the window or lies under a layer that nothing names is on the picture, or is said to be missing."""

from __future__ import annotations

import pytest

from collector.browser import Session
from collector.capture import CaptureSettings, PageShot
from collector.model import State
from tests.samples.captured import Nasty, capture, image, text_of, visit

pytestmark = pytest.mark.browser


def shot_of(path: str, settings: CaptureSettings | None = None) -> PageShot:
    async def work(session: Session, site: Nasty) -> PageShot:
        return await capture(session, site.url + path, settings)

    return visit(work)


def colours(shot: PageShot) -> dict[object, int]:
    return {colour: number for number, colour in image(shot).getcolors(1 << 24) or []}


def test_what_comes_once_scrolling_has_stopped_is_waited_for() -> None:
    shot = shot_of("/market/behind")
    assert shot.state is State.COMPLETE, shot.reasons
    assert [colours(shot)[number, 90, 160] for number in (1, 2, 3)] == [5000] * 3


def test_a_wide_table_is_opened_and_a_row_that_is_too_wide_is_named() -> None:
    wide, row = shot_of("/market/wide"), shot_of("/market/row")
    assert wide.state is State.COMPLETE and "44.44 ₪" in text_of(wide) and colours(wide)[200, 30, 100] > 1000
    assert row.state is State.PARTIAL and any(reason.startswith("inner-scroll: div") for reason in row.reasons)


def test_a_price_that_a_stream_brings_is_waited_for() -> None:
    assert "33.30 ₪" in text_of(shot_of("/market/stream"))


def test_a_page_that_goes_on_by_itself_is_followed() -> None:
    assert "מסלול 7" in text_of(shot_of("/market/goes-on", CaptureSettings(dismiss=True)))


def test_a_script_that_never_ends_does_not_hold_up_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("collector.capture.navigate.settle.HUNG_SECONDS", 2.0)
    shot = shot_of("/market/endless-script")
    assert shot.state is State.FAILED and shot.reasons == ("timeout: a script of the page does not end",)


def test_letters_in_another_order_than_the_text_are_said() -> None:
    shot = shot_of("/market/shuffled")
    assert shot.state is State.PARTIAL and shot.reasons == ("text-differs: one place on the picture: “94.90”",)


@pytest.mark.parametrize("kind", ["open", "closed"])
def test_a_layer_in_a_shadow_root_is_said_and_closed_where_it_can_be(kind: str) -> None:
    covered, asked = shot_of(f"/market/layer-{kind}"), shot_of(f"/market/layer-{kind}", CaptureSettings(dismiss=True))
    assert covered.state is State.PARTIAL and covered.reasons[0].startswith("covered: ")
    if kind == "open":
        assert asked.state is State.COMPLETE and "57.90 ₪" in text_of(asked) and "עוגיות" not in text_of(asked)
