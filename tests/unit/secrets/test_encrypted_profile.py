"""A browser's profile is readable only while a run uses it, also where that run is killed."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from collector.secrets import SessionVault
from collector.secrets.encrypted_profile import close_left_open, kept_profile

HOLDING = """
import pathlib, sys, time
from collector.secrets import SessionVault
from collector.secrets import encrypted_profile as kept
with kept.kept_profile(SessionVault(pathlib.Path(sys.argv[1]), use_keyring=False), "web.example"):
    print("open", flush=True)
    time.sleep(60)
"""


def test_a_profile_is_encrypted_after_use_and_after_a_kill(tmp_path: Path) -> None:
    vault = SessionVault(tmp_path, use_keyring=False)
    with kept_profile(vault, "web.example") as folder:
        (folder / "Default" / "Cache").mkdir(parents=True)
        (folder / "Default" / "Cookies").write_text("scanned")
        (folder / "Default" / "Cache" / "page").write_text("a page")
    assert readable(tmp_path) == []

    run = subprocess.Popen([sys.executable, "-c", HOLDING, str(tmp_path)], stdout=subprocess.PIPE)
    assert run.stdout is not None and run.stdout.readline() == b"open\n"
    assert readable(tmp_path) == ["Cookies"], "the caches are left out"
    assert close_left_open(vault) == [] and readable(tmp_path) == ["Cookies"], "a run that goes on keeps its profile"
    run.kill()
    run.communicate()
    until = time.monotonic() + 20
    while readable(tmp_path) and time.monotonic() < until:
        time.sleep(0.1)
    assert readable(tmp_path) == [], "the guard closed it"

    left = vault.place("web.example", "profile-open")  # as after a power cut, which no guard survives
    left.mkdir()
    (left / "Cookies").write_text("scanned twice")
    assert close_left_open(vault) == [] and readable(tmp_path) == []
    with kept_profile(vault, "web.example") as folder:
        assert (folder / "Cookies").read_text() == "scanned twice"
    told: list[str] = []
    sealed = vault.place("web.example", "profile")
    for damaged in (sealed.read_bytes()[:-20], b"", b"\0" * 100):
        sealed.write_bytes(damaged)
        with kept_profile(vault, "web.example", lambda: told.append("unreadable")) as folder:
            assert list(folder.iterdir()) == []
    with kept_profile(vault, "web.example", lambda: told.append("again")):
        assert told == ["unreadable"] * 3


def readable(folder: Path) -> list[str]:
    """The files of a profile that anybody could read."""
    return [path.name for path in folder.rglob("*") if path.is_file() and path.read_bytes().startswith((b"scanned", b"a page"))]
