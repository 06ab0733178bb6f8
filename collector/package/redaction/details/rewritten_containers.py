"""Tape archives, files that xz or bzip2 packed, and Outlook's messages, with parts of them written anew (pure)."""

from __future__ import annotations

import bz2
import io
import lzma
import tarfile
from collections.abc import Callable

from collector.secrets.inside.container_parts import LARGEST

Cleaned = Callable[[bytes], bytes | None]
"""A part's new bytes, or None where it stays as it is."""
OUTLOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
XZ, BZIP2 = b"\xfd7zXZ\0", b"BZh"
_USTAR = slice(257, 262)
_WIDE = ("001F", "001f")
"""How the names of a message's texts end that are written in two bytes a character."""
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n")


def is_tape(data: bytes) -> bool:
    """Whether it is a tape archive (TAR)."""
    return data[_USTAR] == b"ustar"


def tape(data: bytes, cleaned: Cleaned) -> bytes | None:
    """The archive with its files, and their names, written anew; None where nothing changes, and where it cannot be read."""
    out, changed = io.BytesIO(), False
    try:
        with tarfile.open(fileobj=io.BytesIO(data)) as old, tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as new:
            for entry in old:
                kept = old.extractfile(entry) if entry.isreg() else None
                body = kept.read() if kept else b""
                within, name = cleaned(body), cleaned(entry.name.encode("utf-8", "surrogateescape"))
                changed |= within is not None or name is not None
                body = body if within is None else within
                entry.size = len(body)
                if name is not None:
                    entry.name = name.decode("utf-8", "surrogateescape")
                    entry.pax_headers = {key: value for key, value in entry.pax_headers.items() if key != "path"}
                new.addfile(entry, io.BytesIO(body) if kept else None)
    except (tarfile.TarError, OSError, ValueError):
        return None
    return out.getvalue() if changed else None


def packed(data: bytes, cleaned: Cleaned) -> bytes | None:
    """What xz or bzip2 packed, packed anew; None where nothing changes, and for what does not open."""
    machine: lzma.LZMADecompressor | bz2.BZ2Decompressor = lzma.LZMADecompressor() if data.startswith(XZ) else bz2.BZ2Decompressor()
    try:
        body = machine.decompress(data, LARGEST)
    except (lzma.LZMAError, OSError, EOFError):
        return None
    within = cleaned(body) if machine.eof and not machine.unused_data else None
    return None if within is None else lzma.compress(within) if data.startswith(XZ) else bz2.compress(within)


def outlook(data: bytes, cleaned: Cleaned) -> bytes | None:
    """A message with its texts and attached files written over in their places, byte for byte as long; None where nothing changes.

    A picture that becomes shorter is filled with zeros behind its end. Any other part that would change its length stays as it is.
    """
    import olefile  # what only a message in Outlook's form needs

    changed = False
    try:
        with olefile.OleFileIO(kept := io.BytesIO(data), write_mode=True) as message:
            for path in message.listdir():
                body = message.openstream(path).read()
                if path[-1].endswith(_WIDE):
                    new = cleaned(body.decode("utf-16-le", "surrogatepass").encode("utf-8", "surrogatepass"))
                    new = None if new is None else new.decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
                else:
                    new = cleaned(body)
                if new is not None and body.startswith(_PICTURES):
                    new = new.ljust(len(body), b"\0")
                if new is not None and len(new) == len(body):
                    message.write_stream(path, new)
                    changed = True
            return kept.getvalue() if changed else None
    except (OSError, ValueError, AssertionError, TypeError, IndexError):
        return None
