"""The words of Rich Text (RTF), in which Outlook keeps the bodies of some messages."""

from __future__ import annotations

import re
from typing import Any

from compressed_rtf import decompress
from striprtf import striprtf

_converter: Any = striprtf

FAULTS = (ValueError, KeyError, IndexError, TypeError, LookupError, UnicodeError, OverflowError, RecursionError)
"""What the two libraries raise for text that is badly made."""


def rtf_words(rtf: bytes) -> str:
    """The text; "" where it cannot be read. Bytes as they are in a file, each ``\\'xx`` in the charset that the text itself names."""
    try:
        text = str(_converter.rtf_to_text(rtf.decode("latin-1").rstrip("\0"), errors="replace"))
    except FAULTS:
        return ""
    return re.sub(r"\n{3,}", "\n\n", text.replace("\xa0", " ")).strip()


def compressed_words(data: bytes) -> str:
    """The text of RTF in Outlook's compressed form (MS-OXRTFCP); "" for none, and where it cannot be read."""
    try:
        rtf = decompress(data)
    except Exception:  # noqa: BLE001 - the library raises nothing narrower for a wrong length, checksum or kind
        return ""
    return rtf_words(rtf)
