"""What a run keeps of a page: of a picture that an earlier run kept already no second stamped copy."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image

from collector.capture import PageShot, Part
from collector.model import State
from collector.recipe import EvidenceWriter
from collector.store import Store
from tests.samples.stores import a_store

AT = datetime(2026, 11, 24, 6, 12, tzinfo=UTC)


def shot(colour: str) -> PageShot:
    data = io.BytesIO()
    Image.new("RGB", (200, 100), colour).save(data, "PNG")
    parts = {"picture": Part(data.getvalue(), "page.png", "image/png")}
    return PageShot(State.COMPLETE, (), "T", "https://x.test/", "https://x.test/", AT, AT, AT, {}, parts)


def parts(store: Store, run: str, *colours: str) -> list[tuple[set[str], bool]]:
    writer = EvidenceWriter(store, store.clock, "", run)
    kept = [writer.page(shot(colour)) for colour in colours]
    return [(set(capture.files), bool(capture.facts.get("picture_unchanged"))) for capture in kept]


def test_a_page_that_stays_the_same_is_stamped_once(tmp_path: Path) -> None:
    store, both = a_store(tmp_path), ({"picture", "stamped"}, False)
    assert parts(store, "run-1", "white", "white") == [both, both], "within one run each picture has its caption"
    assert parts(store, "run-2", "white", "red") == [({"picture"}, True), both]
