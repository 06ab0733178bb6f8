"""The person at the terminal, as services ask them."""

from __future__ import annotations

import sys

from collector.cli.output import Output
from collector.language import say

FIELDS = {"username": "cli-ask-username", "password": "cli-ask-password", "otp": "cli-ask-otp"}


class TerminalPerson:
    """Asks in the terminal; answers None where standard input is no terminal."""

    def __init__(self, out: Output) -> None:
        self._out = out

    @property
    def present(self) -> bool:
        """Whether standard input is a terminal."""
        return bool(sys.stdin and sys.stdin.isatty())

    async def login_detail(self, provider: str, field: str, shown: str) -> str | None:
        """Asks for a login detail; all but the user name is typed unseen."""
        from collector.cli.terminal.questions import ask_line

        if not self.present:
            return None
        question = say("cli-ask-for-provider", what=say(FIELDS[field]) if field in FIELDS else field, provider=provider)
        label = self._out.words(question) + (f" [{shown}]" if shown else "")
        return await ask_line(label + ":", hidden=field != "username")

    def answer(self, question: str) -> str | None:
        """Asks a question that Enter leaves unanswered."""
        if not self.present:
            return None
        import typer

        return str(typer.prompt(self._out.words(question), "", show_default=False, err=True))

    def passphrase(self, purpose: str, *, confirm: bool = False, optional: bool = False) -> str | None:
        """Asks for a passphrase, typed unseen."""
        if not self.present:
            return None
        import typer

        default = "" if optional else None
        question = self._out.words(purpose)
        return str(typer.prompt(question, default, hide_input=True, show_default=False, err=True, confirmation_prompt=confirm))
