"""Hebrew type: Heebo, which ships with the collector, for own pages and captions; and a system font so that captured pages show Hebrew."""

from __future__ import annotations

import base64
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from collector.browser.start.install import Tell
from collector.language import say


@cache
def hebrew_font() -> Path:
    """Heebo's variable TrueType file (Hebrew, Latin, digits, ₪); OFL-1.1."""
    import fontpkg_heebo

    files = sorted((Path(fontpkg_heebo.__file__).parent / "files").glob("*.ttf"))
    if not files:
        raise FileNotFoundError("the package fontpkg-heebo holds no font; install it again")
    return files[0]


@cache
def hebrew_font_uri() -> str:
    """The same font as a ``data:`` address, for ``@font-face`` in the collector's own pages."""
    return "data:font/ttf;base64," + base64.b64encode(hebrew_font().read_bytes()).decode("ascii")


def hebrew_fonts() -> list[str]:
    """Names of installed fonts that have Hebrew letters; on Windows and macOS, where they always are, one line that says so."""
    if sys.platform != "linux":
        return [say("browser-fonts-of-system")]
    lister = shutil.which("fc-list")
    if lister:
        said = subprocess.run([lister, ":lang=he", "family"], capture_output=True, text=True, timeout=60, check=False).stdout
        return sorted({line.split(",")[0].strip() for line in said.splitlines() if line.strip()})
    return sorted(path.name for path in _own_folder().glob("*.ttf"))


def ensure_hebrew_font(tell: Tell) -> list[str]:
    """The Hebrew fonts there are; on Linux without any, Heebo is copied into the person's own font folder (no root, no download)."""
    found = hebrew_fonts()
    if found:
        return found
    tell(say("browser-copying-font"))
    folder = _own_folder()
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(hebrew_font(), folder / "Heebo.ttf")
    refresher = shutil.which("fc-cache")
    if refresher:
        subprocess.run([refresher, "-f", str(folder)], capture_output=True, timeout=120, check=False)
    return hebrew_fonts() or ["Heebo"]


def _own_folder() -> Path:
    return Path.home() / ".local" / "share" / "fonts" / "collector"
