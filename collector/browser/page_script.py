"""The scripts that run inside pages."""

from __future__ import annotations

from importlib.resources import files


def script(name: str) -> str:
    """The text of one of the scripts in ``collector/browser/scripts``."""
    return files("collector.browser").joinpath("scripts", name).read_text(encoding="utf-8")
