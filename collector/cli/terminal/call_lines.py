"""The lines of a call's note pad: typed with a running clock in a terminal, or read from a pipe. Each is a kind and its words."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

END = "end"
_COMMANDS = {
    "/h": "hold", "/hold": "hold", "/ה": "hold", "/b": "bot", "/bot": "bot", "/מ": "bot", "/p": "human", "/human": "human", "/א": "human",
    "/promise": "promised", "/ב": "promised", "/no": "refused", "/ס": "refused", "/ref": "reference", "/ר": "reference",
    "/end": END, "/q": END, "/סוף": END,
}  # fmt: skip
"""What stands at the beginning of a line; one Hebrew letter each, for a person who does not change the keyboard."""
_KEYS = {"f2": "hold", "f3": "bot", "f4": "human", "f5": "promised", "f6": "refused", "f7": "reference", "f10": END}


def read_line(text: str) -> tuple[str, str]:
    """Kind and words of a typed line: ``/promise half price`` is promised, ``half price``; any other line is a note."""
    command, _, words = text.strip().partition(" ")
    kind = _COMMANDS.get(command.lower())
    return (kind, words.strip()) if kind else ("note", text.strip())


def lines(toolbar: Callable[[], str]) -> Iterator[tuple[str, str]]:
    """The lines until the end of the call; an empty note is passed over."""
    source = _typed(toolbar) if sys.stdin is not None and sys.stdin.isatty() else _piped()
    for kind, words in source:
        if kind == END:
            return
        if kind != "note" or words:
            yield kind, words


def _piped() -> Iterator[tuple[str, str]]:
    for line in sys.stdin or ():
        yield read_line(line)


def _typed(toolbar: Callable[[], str]) -> Iterator[tuple[str, str]]:
    """From a terminal: a key marks the line that is being typed; the clock below it runs."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
    from prompt_toolkit.output import create_output

    pressed: list[str] = []
    keys = KeyBindings()

    def bind(key: str, kind: str) -> None:
        @keys.add(key)
        def press(event: KeyPressEvent) -> None:
            pressed.append(kind)
            event.app.exit(result=event.app.current_buffer.text)

    for key, kind in _KEYS.items():
        bind(key, kind)
    session: PromptSession[str] = PromptSession(output=create_output(stdout=sys.stderr), key_bindings=keys)
    while True:
        try:
            text = session.prompt("> ", bottom_toolbar=toolbar, refresh_interval=1.0)
        except (EOFError, KeyboardInterrupt):
            return
        yield (pressed.pop(), text.strip()) if pressed else read_line(text)
