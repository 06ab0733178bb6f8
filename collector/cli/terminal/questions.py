"""Asks the person in the terminal without holding up what goes on beside it: a question can be taken back when the window answered it."""

from __future__ import annotations

import asyncio
import sys

from collector.cli.output import Output
from collector.language import Sentence


async def ask_line(label: str, *, hidden: bool = False, default: str = "") -> str | None:
    """What the person types; None where there is no input or it has ended. Cancelling takes the question back."""
    if sys.stdin is None:
        return None
    if not sys.stdin.isatty():
        if hidden:
            return None
        print(label, file=sys.stderr, flush=True)
        line = await asyncio.to_thread(sys.stdin.readline)
        return line.strip() or default if line else None
    from prompt_toolkit import PromptSession
    from prompt_toolkit.output import create_output

    session: PromptSession[str] = PromptSession(output=create_output(stdout=sys.stderr), is_password=hidden)
    try:
        return (await session.prompt_async(f"{label} ")) or default
    except EOFError:
        return None


class TerminalGuide:
    """Leads the person through a recording: sentences and questions in the terminal, the pointing in the window."""

    def __init__(self, out: Output) -> None:
        self._out = out

    def tell(self, sentence: Sentence) -> None:
        self._out.progress(sentence)

    async def ask(self, question: Sentence, default: str = "") -> str:
        self.tell(question)
        default = self._out.words(default)
        return await ask_line(f"[{default}] >" if default else ">", default=default) or default
