"""``collector`` and ``python -m collector`` start here."""

from __future__ import annotations

import sys

HELP_WORDS: tuple[list[str], ...] = ([], ["--help"], ["-h"])


def main() -> None:
    """Runs the command line and leaves with its exit code."""
    if sys.argv[1:] in HELP_WORDS:
        _help()
        return
    from collector.cli.app import run

    sys.exit(run(sys.argv[1:]))


def _help() -> None:
    """The first page of help, at once; a test holds it against what the command line itself would print after loading everything."""
    import os.path

    with open(os.path.join(os.path.dirname(__file__), "cli", "help.txt"), "rb") as text:  # noqa: PTH118, PTH120, PTH123 - pathlib alone costs more
        sys.stdout.flush()
        sys.stdout.buffer.write(text.read())


if __name__ == "__main__":
    main()
