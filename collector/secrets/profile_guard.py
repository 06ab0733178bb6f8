"""Waits for the end of a run that has a browser's profile open, and closes the profile if the run was killed.

``python -m collector.secrets.profile_guard FOLDER keyring|file`` reads its standard input, which ends when the run does, however it ends.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

PATIENCE = 2.0
"""Seconds that a browser is given to end after the run that had opened it."""


def main(folder: str, key: str) -> None:
    """Waits, and closes what a killed run left open; a run that closed its profile itself has said so."""
    if sys.stdin.buffer.read():
        return
    time.sleep(PATIENCE)
    from collector.secrets.encrypted_profile import close_left_open  # not before it is needed: a guard costs memory as long as it waits
    from collector.secrets.session_vault import SessionVault

    close_left_open(SessionVault(Path(folder), use_keyring=key == "keyring"), wait_seconds=5)


if __name__ == "__main__":
    main(*sys.argv[1:3])
