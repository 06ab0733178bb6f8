"""``collector`` and ``python -m collector`` start here."""

from __future__ import annotations

import sys

HELP_WORDS: tuple[list[str], ...] = ([], ["--help"], ["-h"])


def main() -> None:
    """Runs the command line and leaves with its exit code."""
    if sys.argv[1:] in HELP_WORDS and _help():
        return
    import gc

    gc.set_threshold(50_000, 20, 20)  # what is loaded stays; looking it through for garbage all the time is a tenth of the start
    from collector.cli.command_line import run

    code = run(sys.argv[1:])
    gc.freeze()  # nor does the end need a last look
    sys.exit(code)


def _help() -> bool:
    """Prints the first page of help at once, where one is ready in the language of the environment; tells whether it did.

    A test holds these pages against what the command line itself prints after loading everything.
    """
    import os

    asked = os.environ.get("COLLECTOR_LANG") or os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    hebrew = asked[:2].lower() in ("he", "iw")
    english = not asked or asked in ("C", "POSIX") or asked[:2].lower() in ("en", "c.")
    if not (hebrew or english) or (os.name == "nt" and not asked):
        return False
    page = os.path.join(os.path.dirname(__file__), "cli", "help_pages", "he.txt" if hebrew else "en.txt")  # noqa: PTH118, PTH120 - pathlib alone costs more
    with open(page, "rb") as text:  # noqa: PTH123
        sys.stdout.flush()
        sys.stdout.buffer.write(text.read())
    return True


if __name__ == "__main__":
    main()
