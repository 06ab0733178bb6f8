"""The scripts that run inside pages."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

SHADOW = "/*SHADOW ROOTS*/"
"""Where this stands in a script, ``shadow`` is defined from there on: see ``scripts/shadow_roots.js``."""
PART = re.compile(r"^ */\*PART (\w+\.js)\*/\n", re.MULTILINE)
"""Where this stands in a script, another script of its folder stands when it runs."""


@cache
def script(name: str, room: str = "browser") -> str:
    """The text of one of the scripts in ``collector/<room>/scripts``, with the shared parts that it asks for."""
    return with_shadow_roots(PART.sub(lambda part: _text(part[1], room), _text(name, room)))


def _text(name: str, room: str) -> str:
    return files(f"collector.{room}").joinpath("scripts", name).read_text(encoding="utf-8")


def with_shadow_roots(text: str) -> str:
    """A script with the shared part for shadow roots where it asks for it."""
    return text.replace(SHADOW, f"const shadow = {script('shadow_roots.js').strip()};") if SHADOW in text else text
