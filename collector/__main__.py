"""``collector`` and ``python -m collector`` start here."""

from __future__ import annotations

import sys

HELP_WORDS: tuple[list[str], ...] = ([], ["--help"], ["-h"])


def main() -> None:
    """Runs the command line and leaves with its exit code."""
    if sys.argv[1:] in HELP_WORDS:
        _help()
        return
    import gc

    gc.set_threshold(50_000, 20, 20)  # what is loaded stays; looking it through for garbage all the time is a tenth of the start
    from collector.cli.app import run

    code = run(sys.argv[1:])
    gc.freeze()  # nor does the end need a last look
    sys.exit(code)


def _help() -> None:
    """The first page of help, at once; a test holds it against what the command line itself would print after loading everything."""
    import os.path

    with open(os.path.join(os.path.dirname(__file__), "cli", "help.txt"), "rb") as text:  # noqa: PTH118, PTH120, PTH123 - pathlib alone costs more
        sys.stdout.flush()
        sys.stdout.buffer.write(text.read())


if __name__ == "__main__":
    main()
