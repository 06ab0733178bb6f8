"""A driver that does not start is told in its own words, with the library it lacks and what to type."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import pytest

from collector.browser.start.driver import driver_fault, open_driver
from collector.browser.start.system_libraries import apt_knows, install_command, missing_libraries, package_names, packages_of
from collector.errors import BrowserMissing

LOADER = "node: error while loading shared libraries: libatomic.so.1: cannot open shared object file: No such file or directory"


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libatomic.so.1", "libatomic1"), ("libxkbcommon.so.0", "libxkbcommon0"), ("libdbus-1.so.3", "libdbus-1-3"),
        ("libpango-1.0.so.0", "libpango-1.0-0"), ("libX11-xcb.so.1", "libx11-xcb1"), ("libnssutil3.so", "libnss3"),
        ("libgio-2.0.so.0", "libglib2.0-0"), ("libstdc++.so.6", "libstdc++6"), ("libgcc_s.so.1", "libgcc-s1"),
        ("libasound.so.2", "libasound2"), ("libXcomposite.so.1", "libxcomposite1"), ("libatk-bridge-2.0.so.0", "libatk-bridge2.0-0"),
    ],
)  # fmt: skip
def test_the_package_of_a_library_is_named_as_debian_names_it(library: str, package: str) -> None:
    assert package_names(library) == [package, f"{package}t64"]


def test_only_packages_that_exist_are_installed_and_the_rest_is_named() -> None:
    there = {"libatomic1", "libasound2t64", "libnss3"}
    libraries = ["libatomic.so.1", "libasound.so.2", "libnss3.so", "libsmime3.so", "libnowhere.so.7"]
    assert packages_of(libraries, there.__contains__) == (["libatomic1", "libasound2t64", "libnss3"], ["libnowhere.so.7"])


@pytest.mark.skipif(not Path("/etc/debian_version").exists(), reason="asks Debian's own package lists")
def test_debians_own_lists_are_asked() -> None:
    assert apt_knows(["libnowhere7", "libatomic1", "libc6"]) == {"libatomic1", "libc6"}
    assert "libatomic1" in install_command(["libatomic.so.1"])


def test_missing_libraries_are_those_the_loader_names_first(tmp_path: Path) -> None:
    assert missing_libraries(tmp_path / "not-there", LOADER) == ["libatomic.so.1"]
    assert missing_libraries(Path(sys.executable).resolve()) == []


@pytest.mark.skipif(os.name == "nt", reason="the program that stands in for the driver is a shell script")
def test_a_driver_that_does_not_start_says_why_and_what_to_type(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    node = tmp_path / "node"
    node.write_text(f"#!/bin/sh\necho '{LOADER}' >&2\nexit 127\n")
    node.chmod(0o755)
    monkeypatch.setenv("PLAYWRIGHT_NODEJS_PATH", str(node))

    async def start() -> None:
        async with open_driver():
            pass

    with pytest.raises(BrowserMissing) as caught:
        asyncio.run(start())
    assert "libatomic.so.1" in caught.value.message
    assert "libatomic" in caught.value.next_step
    node.write_text("#!/bin/sh\nexit 3\n")
    assert driver_fault() == "exit code 3"
    node.unlink()
    with pytest.raises(BrowserMissing) as caught:
        asyncio.run(start())
    assert str(node) in caught.value.message
