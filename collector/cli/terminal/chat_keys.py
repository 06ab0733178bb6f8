"""The person's side of a live chat in the terminal: the transcript as it grows, and keys for pictures, notes, promises and the end."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from collections.abc import Iterator, Sequence
from types import FrameType
from typing import TYPE_CHECKING

from collector.language import say
from collector.services.collecting.chat_controls import AddNote, Command, MarkPromise, Progress, Stop, TakePicture

if TYPE_CHECKING:
    from collector.cli.session import Session
    from collector.model import Message, Run

ENTER, ESCAPE, BACKSPACE = ("\r", "\n"), "\x1b", ("\x7f", "\x08")


class TerminalControls:
    """Keys and Ctrl-C become commands; progress becomes lines. Without a terminal only Ctrl-C (or a stop signal) works."""

    def __init__(self, session: Session, *, live: bool) -> None:
        self.session = session
        self.live = live
        self.person_is_there = live and sys.stdin is not None and sys.stdin.isatty()
        self._commands: asyncio.Queue[Command] = asyncio.Queue()
        self._shown: dict[int, str] = {}
        self._elsewhere = False
        self._walked = -1
        self._typing: str | None = None
        self._mark: type[AddNote | MarkPromise] = AddNote

    async def get(self) -> Command:
        """The next command of the person."""
        return await self._commands.get()

    def progress(self, seen: Progress) -> None:
        """Prints each message once, and again when it was edited or deleted."""
        if not self.live:
            return
        if seen.elsewhere != self._elsewhere and seen.stage == "watching":
            self._elsewhere = seen.elsewhere
            self._print(self.session.out.words(say("cli-chat-elsewhere" if seen.elsewhere else "cli-chat-back")))
        if seen.stage == "closing" and int(4 * seen.walked) > self._walked:
            self._walked = int(4 * seen.walked)
            self._print(self.session.out.words(say("cli-chat-walk", percent=25 * self._walked)))
        for message in seen.transcript.messages:
            line = message_line(self.session, message)
            if self._shown.get(message.n) != line:
                self._shown[message.n] = line
                self._print(line)

    def _print(self, line: str) -> None:
        ending = "\r\n" if self.person_is_there else "\n"
        stream = sys.stderr if self.session.out.as_json else sys.stdout
        stream.write(line + ending)
        stream.flush()

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        """Listens to keys and stop signals for the time of the ``with``; call it inside the event loop."""
        loop = asyncio.get_running_loop()

        def stop(_number: int, _frame: FrameType | None) -> None:
            loop.call_soon_threadsafe(self._commands.put_nowait, Stop())

        before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            if self.person_is_there:
                from prompt_toolkit.input import create_input

                keys = create_input()
                self._hint()
                with keys.raw_mode(), keys.attach(lambda: self._read(keys.read_keys())):
                    yield
            else:
                yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _hint(self) -> None:
        self.session.out.progress(say("cli-chat-keys"))

    def _read(self, presses: Sequence[object]) -> None:
        for press in presses:
            self._key(str(getattr(press, "data", "")))

    def _key(self, key: str) -> None:
        if key == "\x03":
            self._commands.put_nowait(Stop())
        elif self._typing is not None:
            self._type(key)
        elif key in ("p", "פ"):
            self._commands.put_nowait(TakePicture())
        elif key in ("n", "m", "מ", "צ"):
            self._mark = AddNote if key in ("n", "מ") else MarkPromise
            self._typing = ""
            self._print(self.session.out.words(say("cli-chat-type")))
        elif key in ("q", "/"):
            self._commands.put_nowait(Stop())

    def _type(self, key: str) -> None:
        assert self._typing is not None
        if key in ENTER:
            if self._typing.strip() or self._mark is MarkPromise:
                self._commands.put_nowait(self._mark(self._typing.strip()))
            self._typing = None
        elif key == ESCAPE:
            self._typing = None
        elif key in BACKSPACE:
            self._typing = self._typing[:-1]
        else:
            self._typing += key
            sys.stderr.write(key)
            sys.stderr.flush()


def closing_checklist(session: Session, run: Run) -> None:
    """Asks what is worth asking before a contact is over; every question may be skipped with Enter."""
    import typer

    from collector.services.collecting.chat_recording import complete_contact, contact_of

    contact = contact_of(session.context, run)
    if contact is None:
        return
    words = session.out.words
    session.out.say(say("cli-chat-closing"))
    name = typer.prompt(words(say("cli-ask-name")), default=contact.name, show_default=True)
    reference = typer.prompt(words(say("cli-ask-reference")), default="", show_default=False)
    next_step = typer.prompt(words(say("cli-ask-next-step")), default="", show_default=False)
    complete_contact(session.context, contact, name=name, reference=reference, next_step=next_step)


def message_line(session: Session, message: Message) -> str:
    """A message as the terminal shows it while the chat goes on."""
    words = session.out.words
    when = f"{message.at.astimezone(session.context.clock.zone):%H:%M:%S}"
    who = " ".join(part for part in (words(say(f"cli-role-{message.role}")), message.name) if part)
    gone = " " + words(say("cli-chat-deleted")) if message.deleted_at else ""
    changed = " " + words(say("cli-chat-edited")) if message.edits else ""
    return f"{when} {who}: {message.text}{gone}{changed}"
