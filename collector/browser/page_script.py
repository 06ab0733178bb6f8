"""The scripts that run inside pages."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

SHADOW = "/*SHADOW ROOTS*/"
"""Where this stands in a script, ``shadow`` is defined from there on: see ``scripts/shadow_roots.js``."""


@cache
def script(name: str, room: str = "browser") -> str:
    """The text of one of the scripts in ``collector/<room>/scripts``, with the shared parts that it asks for."""
    text = files(f"collector.{room}").joinpath("scripts", name).read_text(encoding="utf-8")
    return with_shadow_roots(text)


def with_shadow_roots(text: str) -> str:
    """A script with the shared part for shadow roots where it asks for it."""
    return text.replace(SHADOW, f"const shadow = {script('shadow_roots.js').strip()};") if SHADOW in text else text
