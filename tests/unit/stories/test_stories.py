"""Cases, played through the commands; a story that does not hold names its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.stories.player import Player

STORIES = sorted(Path(__file__).parent.glob("*.story"))


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_the_case_is_told_truly(story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLLECTOR_PRIVATE", str(tmp_path / "private"))
    Player(tmp_path, capsys, monkeypatch).play(story.read_text(encoding="utf-8"))
