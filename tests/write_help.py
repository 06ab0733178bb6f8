"""Writes the program's own help into ``collector/cli/help_pages`` and into the README: ``python tests/write_help.py``. A test holds them alike."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README, PAGES = ROOT / "README.md", ROOT / "collector" / "cli" / "help_pages"
LANGUAGES = ("en", "he")


def shown(language: str = "en") -> str:
    """The help as the command line builds it, eighty columns wide."""
    from typer.main import get_command

    from collector.cli.command_line import build
    from collector.cli.output import Output

    command = get_command(build())
    context = command.make_context("collector", [], resilient_parsing=True, terminal_width=80, obj=Output(language))
    return str(command.get_help(context)).strip() + "\n"


def main() -> None:
    for language in LANGUAGES:
        (PAGES / f"{language}.txt").write_text(shown(language), encoding="utf-8", newline="\n")
    block = f"<!-- help -->\n```text\n{shown().strip()}\n```"
    text = README.read_text(encoding="utf-8")
    README.write_text(re.sub(r"<!-- help -->\n```text\n.*?```", lambda _: block, text, flags=re.DOTALL), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
