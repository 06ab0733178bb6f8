"""One form for text that is searched: what a reader takes for the same word is the same, in Hebrew too."""

from __future__ import annotations

import re
import unicodedata

_FINALS = dict(zip("ךםןףץ", "כמנפצ", strict=True))
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_QUOTES = "\"'`´‘’‚‛“”„‟′″‹›«»\u05f3\u05f4\uff02\uff07"
_DASHES = "-\u05be\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d_"
_TABLE: dict[int, str | None] = {
    **{ord(mark): None for mark in _INVISIBLE + _QUOTES},
    **{ord(dash): " " for dash in _DASHES},
    **{ord(final): plain for final, plain in _FINALS.items()},
}
_PLAIN = re.compile("[^\u0300-\U0010ffff\"'`_-]*")
_SPACES = re.compile(r"\s+")


def normalised(text: str) -> str:
    """The searched form: no niqqud or accents, final letters as others, no quote or direction marks, dashes as spaces, one space, lower."""
    if text.isascii() and _PLAIN.fullmatch(text):
        return _SPACES.sub(" ", text).lower()
    return _SPACES.sub(" ", _spelled(text))


def _spelled(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text).translate(_TABLE)
    return "".join(char for char in parts if unicodedata.category(char) != "Mn").casefold()


def find(text: str, phrase: str) -> tuple[int, int] | None:
    """Where a phrase (in its searched form) stands in `text`: start and end in the text as it is. None if it does not."""
    if not phrase:
        return None
    folded: list[str] = []
    origin: list[int] = []
    for place, char in enumerate(text):
        for out in _spelled(char):
            if out.isspace():
                if folded and folded[-1] == " ":
                    continue
                out = " "
            folded.append(out)
            origin.append(place)
    start = "".join(folded).find(phrase)
    if start < 0:
        return None
    return origin[start], origin[start + len(phrase) - 1] + 1
