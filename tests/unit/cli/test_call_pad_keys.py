"""The keys of a call's note pad, typed at a real pseudo-terminal."""

from __future__ import annotations

import os
import sys

import pytest

from collector.cli.terminal.call_lines import lines

TYPED = "\x1bOQ" "Dana\x1bOS" "היא אמרה שלום\r" "half price\x1b[15~" "no manager\x1b[17~" "\x1b[18~" "4471\x1b[18~" "\r" "/מ\r" "\x1b[21~"
"""F2, a name and F4, a note, words and F5, words and F6, F7 alone, a number and F7, an empty line, a typed command, F10."""


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal of Unix")
def test_a_key_marks_the_line_that_is_being_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    person, program = os.openpty()
    with open(program, encoding="utf-8", buffering=1, closefd=False) as terminal:
        monkeypatch.setattr(sys, "stdin", terminal)
        os.write(person, TYPED.encode())
        clocks: list[str] = []

        def toolbar() -> str:
            clocks.append("0:00:01")
            return clocks[-1]

        found = list(lines(toolbar))
    assert found == [
        ("hold", ""), ("human", "Dana"), ("note", "היא אמרה שלום"), ("promised", "half price"), ("refused", "no manager"),
        ("reference", ""), ("reference", "4471"), ("bot", ""),
    ]  # fmt: skip
    assert clocks, "the clock below the line was drawn"
