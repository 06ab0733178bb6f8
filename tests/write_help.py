"""Writes the program's own help into ``collector/cli/help.txt`` and into the README: ``python tests/write_help.py``. A test holds them alike."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README, HELP = ROOT / "README.md", ROOT / "collector" / "cli" / "help.txt"


def shown() -> str:
    """The help as the command line builds it, eighty columns wide."""
    from typer.main import get_command

    from collector.cli.app import build

    command = get_command(build())
    return str(command.get_help(command.make_context("collector", [], resilient_parsing=True, terminal_width=80))).strip() + "\n"


def main() -> None:
    HELP.write_text(shown(), encoding="utf-8", newline="\n")
    block = f"<!-- help -->\n```text\n{shown().strip()}\n```"
    text = README.read_text(encoding="utf-8")
    README.write_text(re.sub(r"<!-- help -->\n```text\n.*?```", lambda _: block, text, flags=re.DOTALL), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
