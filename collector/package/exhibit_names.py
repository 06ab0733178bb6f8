"""How an exhibit is marked and called: by number, or by letters as courts are used to (``נספח א׳``, ``Exhibit A``), and by title (pure)."""

from __future__ import annotations

import re
from datetime import tzinfo
from pathlib import PurePath

from collector.case.times.date_of_file import own_day
from collector.model import Capture
from collector.package.bidi_text import Phrase, Piece, day, free, phrase
from collector.package.content.chosen_captures import in_time

_UNITS, _TENS, _HUNDREDS = " אבגדהוזחט", " יכלמנסעפצ", (" ", "ק", "ר", "ש", "ת", "תק", "תר", "תש", "תת", "תתק")
_GERESH, _GERSHAYIM = "\u05f3", "\u05f4"
_TITLED = ("page", "chat", "email", "file", "download")
"""Kinds of captures whose exhibits have a title of their own; any other is titled as a file."""
_NUMBERED = re.compile(
    r"(?i)(?:img|dsc[nf]?|pxl|mvimg|scan|photo|image|picture|document|file|download|screen ?shot|whatsapp image"
    r"|צילום מסך|תמונה|מסמך|סריקה)?(?:[\W\d_]|wa(?=\d)|at|am|pm)*"
)
"""A name that a camera, a messenger or a scanner gave: ``IMG_20260906_182210``, ``WhatsApp Image 2026-09-06 at 18.22.10``, ``scan0007``."""


def numbered(number: int) -> Phrase:
    """``3``."""
    return (Piece(str(number), "ltr"),)


def lettered(number: int, language: str) -> Phrase:
    """``ג׳`` in Hebrew, ``C`` in any other language."""
    return (Piece(hebrew_numeral(number), "free"),) if language == "he" else (Piece(_latin(number), "ltr"),)


def hebrew_numeral(number: int) -> str:
    """The number (1 to 999) in Hebrew letters: 4 → ``ד׳``, 15 → ``ט״ו``, 21 → ``כ״א``."""
    hundreds, rest = divmod(number, 100)
    small = {15: "טו", 16: "טז"}.get(rest, _TENS[rest // 10] + _UNITS[rest % 10])
    letters = (_HUNDREDS[hundreds] + small).replace(" ", "")
    return letters + _GERESH if len(letters) == 1 else letters[:-1] + _GERSHAYIM + letters[-1]


def _latin(number: int) -> str:
    """1 → ``A``, 26 → ``Z``, 27 → ``AA``."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def exhibit_title(capture: Capture, language: str, zone: tzinfo) -> Phrase:
    """What it is and how it is called. A bill, a picture or a chat's copy that has no title but its file's name is called by its day.

    Example: ``bill_06.pdf`` of 05/06/2026 → ``Bill of 05/06/2026``; ``IMG_2231.jpg`` of 28/03/2026 → ``Picture of 28/03/2026``;
    ``fibre contract.pdf`` → ``Document: fibre contract.pdf``.
    """
    kind = _kind(capture)
    name = capture.title or next((a.name for a in capture.files.values() if a.name), "") or capture.final_url or capture.id
    known, own = str(capture.facts.get("file_name") or ""), own_day(capture)
    untitled = bool(known) and name in (known, PurePath(known).stem)
    if kind == "chat":
        told = {"day": day(in_time(capture), zone)}
        titled = {} if untitled else {"title": free(name)}
        return phrase("package-title-chat-of" if untitled else "package-title-chat", language, **told, **titled)
    nameless = kind == "bill" or (kind in ("file", "picture") and _NUMBERED.fullmatch(PurePath(name).stem))
    if own is not None and untitled and nameless:
        return phrase(f"package-title-{kind}-of", language, day=day(own.at, zone))
    return phrase(f"package-title-{'file' if kind == 'bill' else kind}", language, title=free(name))


def _kind(capture: Capture) -> str:
    if capture.kind != "file":
        return capture.kind if capture.kind in _TITLED else "file"
    original = capture.files.get("original")
    if capture.bill.get("date"):
        return "bill"
    return "picture" if original is not None and original.media_type.startswith("image/") else "file"
