"""Room on a worker's disk: its browser needs some for each check. A worker without it says so and takes no checks: others do them."""

from __future__ import annotations

import shutil
import tempfile

LEAST_FREE = 200_000_000
"""Bytes, for a browser's fresh profile and the copies of what a large page loads."""


def free_bytes() -> int:
    """What is left where this program's browsers keep their profiles."""
    try:
        return shutil.disk_usage(tempfile.gettempdir()).free
    except OSError:  # no folder takes a file any more (FileNotFoundError of tempfile)
        return 0
