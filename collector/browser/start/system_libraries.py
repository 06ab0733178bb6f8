"""Names the system libraries that a program lacks on Linux, and the packages that bring them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

SECONDS = 60
LOADER_FAULT = re.compile(r"error while loading shared libraries: ([^\s:]+):[^\n]*")
_NOT_FOUND = re.compile(r"^\s*(\S+) => not found", re.MULTILINE)
_INSTALLABLE = re.compile(r"^(\S+):\n(?:  (?!Candidate:).*\n)*  Candidate: (?!\(none\))\S", re.MULTILINE)
"""A package in what ``apt-cache policy`` shows that has a version to install."""
_PACKAGES = {
    "libstdc++.so.6": "libstdc++6", "libgcc_s.so.1": "libgcc-s1", "libz.so.1": "zlib1g", "libc.so.6": "libc6", "libm.so.6": "libc6",
    "libnss3.so": "libnss3", "libnssutil3.so": "libnss3", "libsmime3.so": "libnss3", "libssl3.so": "libnss3", "libnspr4.so": "libnspr4",
    "libplc4.so": "libnspr4", "libplds4.so": "libnspr4", "libglib-2.0.so.0": "libglib2.0-0", "libgobject-2.0.so.0": "libglib2.0-0",
    "libgio-2.0.so.0": "libglib2.0-0", "libgmodule-2.0.so.0": "libglib2.0-0", "libgthread-2.0.so.0": "libglib2.0-0",
    "libatk-1.0.so.0": "libatk1.0-0", "libatk-bridge-2.0.so.0": "libatk-bridge2.0-0", "libatspi.so.0": "libatspi2.0-0",
    "libgdk-3.so.0": "libgtk-3-0", "libgtk-4.so.1": "libgtk-4-1", "libgdk_pixbuf-2.0.so.0": "libgdk-pixbuf-2.0-0",
    "libharfbuzz.so.0": "libharfbuzz0b", "libharfbuzz-subset.so.0": "libharfbuzz-subset0", "libjpeg.so.62": "libjpeg62-turbo",
    "libjpeg.so.8": "libjpeg-turbo8", "libdouble-conversion.so.3": "libdouble-conversion3", "libsystemd.so.0": "libsystemd0",
}  # fmt: skip
"""Where Debian's package is not called by its policy (https://www.debian.org/doc/debian-policy/ch-sharedlibs.html, section 8.1)."""


def missing_libraries(program: Path, said: str = "") -> list[str]:
    """The libraries without which `program` cannot be loaded: those its last words name, then those that ``ldd`` does not find."""
    found = LOADER_FAULT.findall(said)
    lister = shutil.which("ldd") if sys.platform == "linux" else None
    if lister and program.is_file():
        try:
            listed = subprocess.run([lister, str(program)], capture_output=True, text=True, timeout=SECONDS, check=False).stdout
        except (OSError, subprocess.TimeoutExpired):
            listed = ""
        found += _NOT_FOUND.findall(listed)
    return list(dict.fromkeys(found))


def package_names(library: str) -> list[str]:
    """Names that the Debian or Ubuntu package with this library may have, the likeliest first.

    Debian's policy: ``libfoo.so.1`` is in ``libfoo1``, ``libfoo-2.so.1`` in ``libfoo-2-1``. Since 2024 some names end in ``t64``.
    """
    named = _PACKAGES.get(library, "")
    if not named:
        parts = re.fullmatch(r"(.+?)\.so(?:\.(\d+).*)?", library)
        stem, number = (parts[1], parts[2] or "") if parts else (library, "")
        stem = stem.lower().replace("_", "-")
        named = f"{stem}-{number}" if number and stem[-1:].isdigit() else stem + number
    return [named, f"{named}t64"]


def packages_of(libraries: Iterable[str], exists: Callable[[str], bool]) -> tuple[list[str], list[str]]:
    """(packages to install, libraries that no package was found for)"""
    packages: list[str] = []
    unknown: list[str] = []
    for library in libraries:
        name = next((name for name in package_names(library) if exists(name)), "")
        (packages if name else unknown).append(name or library)
    return list(dict.fromkeys(packages)), unknown


def apt_packages_of(libraries: Sequence[str]) -> tuple[list[str], list[str]]:
    """What `packages_of` answers by this machine's package lists, which are asked once for all names: reading them takes half a second."""
    return packages_of(libraries, apt_knows(name for library in libraries for name in package_names(library)).__contains__)


def apt_knows(packages: Iterable[str]) -> set[str]:
    """Those of the packages that can be installed by this machine's package lists."""
    names = sorted(set(packages))
    if not names:
        return set()
    shown = subprocess.run(["apt-cache", "policy", *names], capture_output=True, text=True, timeout=SECONDS, check=False).stdout
    return set(_INSTALLABLE.findall(shown))


def install_command(libraries: Sequence[str]) -> str:
    """What a person types to install these libraries; "" on a system whose package manager is not known here."""
    if shutil.which("apt-get") and shutil.which("apt-cache"):
        packages, unknown = apt_packages_of(libraries)
        packages += [package_names(library)[0] for library in unknown]  # without package lists nothing is known: by Debian's policy then
        return f"{as_root()}apt-get update && {as_root()}apt-get install {' '.join(packages)}"
    provided = " ".join(f"'{library}()(64bit)'" for library in libraries)
    if shutil.which("dnf"):
        return f"{as_root()}dnf install {provided}"
    if shutil.which("zypper"):
        return f"{as_root()}zypper install --capability {provided}"
    return ""


def as_root() -> str:
    """What stands before a command that only root may run: nothing for root."""
    return "" if hasattr(os, "geteuid") and os.geteuid() == 0 else "sudo "
