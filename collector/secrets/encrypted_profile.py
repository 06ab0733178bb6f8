"""A browser's profile of one site, kept between runs: encrypted where it lies, in a private folder only while a browser uses it.

A browser needs its profile as files. When the program is killed, three things in turn see to it that they do not stay: a small process of
its own that waits for the end of the run (`profile_guard.py`); the next start of any command (`close_left_open`); the next run of the site.
What remains: after a power cut the files lie there, for the person's own account to read, until the computer is on and a command starts.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pyrage  # type: ignore[import-untyped]

from collector.errors import StoreBusy
from collector.secrets.login_details_storage import write_private
from collector.secrets.session_vault import SessionVault

LEFT_OUT = frozenset({
    "Cache", "Code Cache", "GPUCache", "CacheStorage", "ScriptCache", "DawnCache", "DawnGraphiteCache", "DawnWebGPUCache", "GrShaderCache",
    "GraphiteDawnCache", "ShaderCache", "Crashpad", "Crash Reports", "BrowserMetrics", "component_crx_cache", "extensions_crx_cache",
    "optimization_guide_model_store", "Safe Browsing", "blob_storage", "SingletonLock", "SingletonCookie", "SingletonSocket", "lockfile",
})  # fmt: skip
"""Names in a profile that a site does not need to know the person again: caches and reports, which make up most of it."""


OPEN = "profile-open"
"""The ending of a profile's folder while a browser uses it."""


@contextmanager
def kept_profile(vault: SessionVault, site: str, unreadable: Callable[[], None] | None = None) -> Iterator[Path]:
    """The site's profile as a folder for the time of the ``with``; afterwards it is encrypted again and the folder is removed.

    A folder that a run left behind when it was killed is the newest state there is: it is used, and encrypted afterwards. A file that does
    not open with today's key begins anew, and `unreadable` is called. Raises StoreBusy where another run uses the profile.
    """
    with vault.lock(site, 2), _guarded(vault):
        sealed, folder = vault.place(site, "profile"), vault.place(site, OPEN)
        if not folder.is_dir():
            folder.mkdir(parents=True, mode=0o700)
            if sealed.is_file() and not _unpack(vault, sealed, folder) and unreadable is not None:
                unreadable()
        try:
            yield folder
        finally:
            _close(vault, sealed, folder)


@contextmanager
def _guarded(vault: SessionVault) -> Iterator[None]:
    """A guard for the time of the ``with``. Where none can be started, the next command closes what is left."""
    apart = {"start_new_session": True} if os.name == "posix" else {"creationflags": 0x208}  # a closed window ends the run alone
    command = [sys.executable, "-m", "collector.secrets.profile_guard", str(vault.folder), "keyring" if vault.uses_keyring else "file"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    guard: subprocess.Popen[bytes] | None = None
    with suppress(OSError):
        guard = subprocess.Popen(command, stdin=subprocess.PIPE, **quiet, **apart)  # type: ignore[call-overload]
    try:
        yield
    finally:
        if guard is not None and guard.stdin is not None:
            with suppress(OSError):
                guard.stdin.write(b"closed")
                guard.stdin.close()
            guard.wait()


@dataclass(frozen=True)
class LeftOpen:
    """A profile that a killed run left behind and that could not be closed as it should be."""

    folder: Path
    lost: str = ""
    """Why it could not be encrypted, so that it was removed and one logs in anew; "" where it cannot be removed now."""


def close_left_open(vault: SessionVault, wait_seconds: float = 0) -> list[LeftOpen]:
    """Encrypts and removes the folders that killed runs left behind; those that a run still uses are left alone."""
    found = []
    for folder in sorted(vault.folder.glob(f"*.{OPEN}")):
        try:
            with vault.lock_of(folder, wait_seconds):
                if folder.is_dir():
                    _close(vault, folder.with_suffix(".profile"), folder)
        except StoreBusy:
            continue
        except Exception as error:  # noqa: BLE001 - whatever a keyring or a disk does: no command may fail by it, and the person is told
            found.append(LeftOpen(folder, type(error).__name__))
            continue
        found += [LeftOpen(folder)] if folder.exists() else []
    return found


def _close(vault: SessionVault, sealed: Path, folder: Path) -> None:
    """Encrypts the folder and removes it, even where it cannot be encrypted (no room, no key): a code can be scanned again."""
    try:
        write_private(sealed, vault.sealed(_packed(folder)))
    finally:
        for _ in range(20):  # a browser that is just ending still holds files on Windows, and writes new ones elsewhere
            shutil.rmtree(folder, ignore_errors=True)
            if not folder.exists():
                break
            time.sleep(0.1)


def _unpack(vault: SessionVault, sealed: Path, folder: Path) -> bool:
    """False where the file is damaged, or the key is another one today."""
    try:
        data = vault.unsealed(sealed.read_bytes())
    except (pyrage.DecryptError, ValueError):
        return False
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:gz") as archive:
        for member in archive:  # not all at once: Python before 3.11.4 knows no filter for what `extractall` may write
            held, target = archive.extractfile(member) if member.isfile() else None, (folder / member.name).resolve()
            if held is not None and target.is_relative_to(folder.resolve()):
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(held.read())
    return True


def _packed(folder: Path) -> bytes:
    """What a site needs of a profile. Links and sockets are left out, and what a browser that is just ending takes away meanwhile."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz", compresslevel=3) as archive:
        for root, folders, files in os.walk(folder):
            folders[:] = sorted(name for name in folders if name not in LEFT_OUT)
            for name in sorted(files):
                path = Path(root) / name
                if name not in LEFT_OUT and path.is_file() and not path.is_symlink():
                    with suppress(OSError):
                        data = path.read_bytes()  # before it is put in: a file that shrinks meanwhile would spoil the whole archive
                        member = tarfile.TarInfo(path.relative_to(folder).as_posix())
                        member.size = len(data)
                        archive.addfile(member, io.BytesIO(data))
    return out.getvalue()
