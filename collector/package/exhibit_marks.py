"""How an exhibit is marked: by number, or by letters as courts are used to, ``נספח א׳`` … ``נספח י״א``, ``Exhibit A`` … ``AB`` (pure)."""

from __future__ import annotations

from collector.package.phrase import Phrase, Piece

_UNITS, _TENS, _HUNDREDS = " אבגדהוזחט", " יכלמנסעפצ", (" ", "ק", "ר", "ש", "ת", "תק", "תר", "תש", "תת", "תתק")
_GERESH, _GERSHAYIM = "\u05f3", "\u05f4"


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
