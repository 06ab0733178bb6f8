"""A mailbox file (mbox, RFC 4155) into its messages. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

_START = re.compile(rb"(?:\A|(?<=\n))From [^\r\n]*\d{4}[^\r\n]*\r?\n")


def is_mailbox(data: bytes, name: str) -> bool:
    """Whether the bytes are an mbox: it begins with a ``From `` line, and is called .mbox or holds more than one message."""
    return data.startswith(b"From ") and (name.lower().endswith((".mbox", ".mbx")) or len(_START.findall(data)) > 1)


def messages_of(data: bytes) -> Iterator[bytes]:
    """The bytes of each message, quoting of ``From `` lines undone."""
    starts = [(found.start(), found.end()) for found in _START.finditer(data)]
    for number, (_, begin) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(data)
        yield re.sub(rb"(?m)^>(>*From )", rb"\1", data[begin:end]).rstrip(b"\r\n") + b"\n"
