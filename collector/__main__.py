"""``collector`` and ``python -m collector`` start here."""

from __future__ import annotations

import sys


def main() -> None:
    """Runs the command line and leaves with its exit code."""
    from collector.cli.app import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
