"""A browser's profile of one site, kept between runs: encrypted where it lies, in a private folder only while a browser uses it."""

from __future__ import annotations

import io
import os
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyrage  # type: ignore[import-untyped]

from collector.secrets.login_details import write_private
from collector.secrets.session_vault import SessionVault

LEFT_OUT = frozenset({
    "Cache", "Code Cache", "GPUCache", "CacheStorage", "ScriptCache", "DawnCache", "DawnGraphiteCache", "DawnWebGPUCache", "GrShaderCache",
    "GraphiteDawnCache", "ShaderCache", "Crashpad", "Crash Reports", "BrowserMetrics", "component_crx_cache", "extensions_crx_cache",
    "optimization_guide_model_store", "Safe Browsing", "blob_storage", "SingletonLock", "SingletonCookie", "SingletonSocket", "lockfile",
})  # fmt: skip
"""Names in a profile that a site does not need to know the person again: caches and reports, which make up most of it."""


@contextmanager
def kept_profile(vault: SessionVault, site: str) -> Iterator[Path]:
    """The site's profile as a folder for the time of the ``with``; afterwards it is encrypted again and the folder is removed.

    A folder that a run left behind when it was killed is the newest state there is: it is used, and encrypted afterwards. A file that does
    not open with today's key begins anew. Raises StoreBusy where another run uses the profile.
    """
    with vault.lock(site, 2):
        sealed, folder = vault.place(site, "profile"), vault.place(site, "profile-open")
        if not folder.is_dir():
            folder.mkdir(parents=True, mode=0o700)
            if sealed.is_file():
                _unpack(vault, sealed, folder)
        try:
            yield folder
        finally:
            write_private(sealed, vault.sealed(_packed(folder)))
            shutil.rmtree(folder, ignore_errors=True)


def _unpack(vault: SessionVault, sealed: Path, folder: Path) -> None:
    try:
        data = vault.unsealed(sealed.read_bytes())
    except (pyrage.DecryptError, ValueError):
        return
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:gz") as archive:
        archive.extractall(folder, filter="data")


def _packed(folder: Path) -> bytes:
    """What a site needs of a profile. Links and sockets are left out."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz", compresslevel=3) as archive:
        for root, folders, files in os.walk(folder):
            folders[:] = sorted(name for name in folders if name not in LEFT_OUT)
            for name in sorted(files):
                path = Path(root) / name
                if name not in LEFT_OUT and path.is_file() and not path.is_symlink():
                    archive.add(path, path.relative_to(folder).as_posix(), recursive=False)
    return out.getvalue()
