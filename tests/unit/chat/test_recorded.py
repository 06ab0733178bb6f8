"""Recordings of the test pages, kept as they were observed and read again without a browser: who said what, and no more."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from collector.chat import interpret
from collector.model import Role

SAMPLES = Path(__file__).parents[2] / "samples" / "recorded_chats"


def expected(said: list[dict[str, Any]]) -> list[tuple[bool, str, bool]]:
    """(the customer's, the last words, deleted) of each message of a dialogue; system lines are left out."""
    messages: dict[str, list[Any]] = {}
    for event in said:
        if event["action"] == "edit":
            messages[event["target"]][1] = event["text"]
        elif event["action"] == "delete":
            messages[event["target"]][2] = True
        elif event["action"] == "say":
            messages[event["id"]] = [event["actor"] == "customer", event["text"], False]
    return [(mine, "".join(text.split()), gone) for mine, text, gone in messages.values()]


@pytest.mark.parametrize("sample", sorted(p.name for p in SAMPLES.glob("*.json.gz")))
def test_a_recording_reads_as_it_was_said(sample: str) -> None:
    recorded = json.loads(gzip.decompress((SAMPLES / sample).read_bytes()))
    read = [m for m in interpret(recorded["records"]).messages if m.role is not Role.SYSTEM]
    assert [(m.role is Role.CUSTOMER, "".join(m.text.split()), m.deleted_at is not None) for m in read] == expected(recorded["said"])
    assert not [m.text for m in read if m.before_recording and m.role_reason == "typed in the composer"]
