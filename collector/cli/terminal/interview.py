"""Puts questions in the terminal: one a line, choices numbered, Enter skips; answers may also come from a pipe."""

from __future__ import annotations

import sys

from collector.cli.output import Output
from collector.services.complaint.interview.question import Question


class TerminalInterviewer:
    """Asks on standard error and reads standard input, so that an answer never mixes with what a program reads."""

    def __init__(self, out: Output) -> None:
        self._out = out

    def ask(self, question: Question) -> str | None:
        """What was typed; None where the input has ended."""
        words = self._out.words
        listed = "  ".join(f"{number} {words(label)}" for number, (_, label) in enumerate(question.choices, 1))
        self._out.progress(words(question.text) + (f"\n  {listed}" if listed else ""))
        sys.stderr.write("> ")
        sys.stderr.flush()
        line = sys.stdin.readline() if sys.stdin is not None else ""
        return line.rstrip("\r\n") if line else None

    def tell(self, sentence: str) -> None:
        """A sentence between two questions."""
        if sentence:
            self._out.progress(sentence)
