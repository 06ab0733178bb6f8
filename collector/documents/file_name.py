"""File names as they can be shown and stored: bytes of old charsets read, control codes and direction marks out. Pure."""

from __future__ import annotations

import os
import re
import unicodedata

from collector.documents.charset import decode

_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def readable_name(name: str) -> tuple[str, tuple[str, ...]]:
    """The name as text, and doubts as reason codes.

    `name` may hold bytes that are no UTF-8, as Python gives them (surrogates): they are read as windows-1255 if they look like it. Control
    codes become a visible sign, marks that turn the direction (which can hide an ending: ``gpj.exe``) are left out; either is a doubt.
    """
    doubts: tuple[str, ...] = ()
    if any("\udc80" <= character <= "\udcff" for character in name):
        found = decode(os.fsencode(name) if os.name != "nt" else name.encode("utf-8", "surrogateescape"))
        name, doubts = found.text, found.doubts
    plain = _MARKS.sub("", name)
    shown = "".join("\N{REPLACEMENT CHARACTER}" if unicodedata.category(each) in ("Cc", "Cs") else each for each in plain)
    if shown != name:
        doubts = (*doubts, "name-changed")
    return unicodedata.normalize("NFC", shown), doubts
