"""Where words leave the program: plain sentences for people, one JSON object a line for programs."""

from __future__ import annotations

import json
import locale
import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from collector.language import in_language, languages, say

SOURCE = "en"
_OWN = {0xFDEE: "\u2068", 0xFDEF: "\u2069"}
"""Marks of our own around a name (noncharacters, which stand in no text) and the isolates that they become on the terminal."""
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MARKS = re.compile("[\u061c\u200e\u200f]")
"""Marks that our own sentences hold; a name holds none."""
FORMER_CODES = {"iw": "he", "hebrew": "he", "hebrew_israel": "he"}
"""The code that Java once used, and the names that Windows gives the language."""


@dataclass(frozen=True)
class Output:
    """Speaks one language. With `as_json`, standard output belongs to programs and sentences go to standard error."""

    language: str = "en"
    as_json: bool = False

    def words(self, sentence: str) -> str:
        """The sentence in the person's language; a text that is no `Sentence` (an excerpt, a file's name) as it is."""
        return harmless(in_language(sentence, self.language))

    def say(self, sentence: str) -> None:
        """A sentence that is part of the answer."""
        print(self.words(sentence), file=sys.stderr if self.as_json else sys.stdout, flush=True)

    def progress(self, sentence: str) -> None:
        """What is being done now; never part of the answer."""
        print(self.words(sentence), file=sys.stderr, flush=True)

    def data(self, value: Any) -> None:
        """One JSON object on one line, only where a program asked for it."""
        if self.as_json:
            print(json.dumps(value, ensure_ascii=False), flush=True)

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """A table for people; `heads` are sentences. Nothing is printed with `as_json`."""
        if self.as_json:
            return
        from rich.console import Console
        from rich.table import Table

        table = Table(box=None, pad_edge=False, header_style="bold")
        for head in heads:
            table.add_column(self.words(head), overflow="fold")
        for row in rows:
            table.add_row(*(harmless(cell) for cell in row))
        width = None if sys.stdout.isatty() else 200
        Console(highlight=False, markup=False, emoji=False, width=width).print(table)

    def raw(self, text: str) -> None:
        """Text that was asked for as it is, such as a transcript."""
        text = harmless(text) if sys.stdout.isatty() else text
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
        sys.stdout.flush()

    def error(self, message: str, next_step: str, exit_code: int) -> None:
        """Prints an error and its next step: sentences for people, and an object for programs."""
        message, next_step = self.words(message), self.words(next_step)
        print(self.words(say("cli-error", message=message)), file=sys.stderr)
        if next_step:
            print(self.words(say("cli-error-next", step=next_step)), file=sys.stderr)
        if self.as_json:
            print(json.dumps({"error": message, "next_step": next_step, "exit_code": exit_code}, ensure_ascii=False), flush=True)


def harmless(text: str) -> str:
    """The text without what would steer a terminal: control codes become a visible sign, marks that turn the direction are left out."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", _TURNS.sub("", text.replace("\r\n", "\n"))).translate(_OWN)


def isolated(name: str) -> str:
    """A name, for a sentence, as one piece with a direction of its own: it keeps its order beside other words. Only on a terminal."""
    name = harmless(_MARKS.sub("", name))
    return f"\ufdee{name}\ufdef" if sys.stdout.isatty() and not name.isascii() else name


def default_language(environment: Mapping[str, str] = os.environ) -> str:
    """COLLECTOR_LANG if there is a catalogue of it, else the language of the system, else English."""
    chosen = environment.get("COLLECTOR_LANG", "")
    if chosen in languages():
        return chosen
    system = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or (locale.getlocale()[0] or "")
    code = FORMER_CODES.get(system.lower(), re.split(r"[_.@-]", system.lower())[0])
    code = FORMER_CODES.get(code, code)
    return code if code in languages() else SOURCE


def use_utf8() -> None:
    """Lets a Hebrew line through on consoles whose own encoding has no Hebrew letters, instead of failing on it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
