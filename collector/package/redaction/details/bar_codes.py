"""Bar codes and QR codes on pictures: nobody reads them with the eye, and every telephone does."""

from __future__ import annotations

import re

from PIL import Image

from collector.package.redaction.picture_words import Box
from collector.package.redaction.redactor import Redactor

_LONG = re.compile(r"\d(?:[ -]?\d){5,}")
_OPENS = re.compile(r"(?i)\s*(?:WIFI|otpauth|otpauth-migration):")
"""What a code begins with that lets its reader into a network or an account."""
_NUMBER = "account"
"""A long number in a bill's code is the customer's or that of what is to be paid, without a word beside it that says so."""
_EDGE = 6
"""Pixels around a code that are covered with it."""


def codes_to_cover(image: Image.Image, redactor: Redactor) -> list[tuple[Box, str]]:
    """The boxes of the picture's codes that say something to cover, each with its kind; noted in the redactor.

    Where kinds of details are to be covered, a code with a long number is covered whatever the number is.
    """
    import zxingcpp  # what only a package with covered pictures needs

    found: list[tuple[Box, str]] = []
    for code in zxingcpp.read_barcodes(image.convert("L")):
        inside = redactor.spans(code.text)
        for (start, end), kind in inside:
            redactor.note(code.text[start:end], kind)
        kinds = [kind for _, kind in inside]
        if not kinds and redactor.kinds and (_LONG.search(code.text) or _OPENS.match(code.text)):
            kinds = ["tokens" if _OPENS.match(code.text) else _NUMBER]
            redactor.note(code.text, kinds[0], sure=False)
        if kinds:
            at = code.position
            corners = (at.top_left, at.top_right, at.bottom_left, at.bottom_right)
            across, down = [corner.x for corner in corners], [corner.y for corner in corners]
            found.append(((min(across) - _EDGE, min(down) - _EDGE, max(across) + _EDGE, max(down) + _EDGE), kinds[0]))
    return found
