"""The public programs that the tests check evidence with (`start.py test` installs them where it may)."""

from __future__ import annotations

import shutil

import pytest


def public_tool(name: str) -> str:
    """The program's path; where it is not installed the test is skipped, and the summary at the end says which program it lacks."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"needs the program {name}")
    return path
