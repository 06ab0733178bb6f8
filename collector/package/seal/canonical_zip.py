"""One exact way to write a ZIP, so that a reader can write it again and compare every byte.

Entries are stored uncompressed, sorted by name, with one fixed time and fixed flags; nothing stands before, between or after them. A ZIP
that any other program made, or in which any byte was changed, therefore differs from what `layout` says it must be, and the part of
the file where it differs belongs to one named entry. The form is described in ``docs/package-format.md``.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from collector.errors import InputError, StoreDamaged
from collector.language import say
from collector.package.package_parts import Measured, blocks, size_of

LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION, _FLAGS, _STORED, _TIME, _DATE = 20, 0x0800, 0, 0, 0x21
_MADE_BY = 3 << 8 | _VERSION
_MODE = 0o100644 << 16
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_LIMIT = 0xFFFFFFFF
_MOST = 0xFFFF


@dataclass(frozen=True)
class Entry:
    """A file in the container: its name, size in bytes, CRC-32, and the place of its first byte."""

    name: str
    size: int
    crc: int
    start: int = 0


def write(files: Mapping[str, bytes | Path], out: BinaryIO, known: Mapping[str, Measured] = MappingProxyType({})) -> list[Entry]:
    """Writes the files into `out` in the one canonical form and returns its entries. `known`: what was measured of files before.

    Raises InputError where the result would not fit a plain ZIP (4 GiB, 65,535 files).
    """
    entries: list[Entry] = []
    for name in sorted(files):
        head = out.tell()
        before = known.get(name)
        size, crc = size_of(files[name]), 0
        start = head + _LOCAL.size + len(name.encode())
        if start + size > _LIMIT or len(entries) >= _MOST:
            raise InputError(say("package-too-large"), say("package-too-large-next"))
        out.seek(start)
        for block in blocks(files[name]):
            crc = crc if before else zlib.crc32(block, crc)
            out.write(block)
        end = out.tell()
        if before and end - start != before.size:
            raise StoreDamaged(say("package-file-changed", name=name), say("package-file-changed-next", name=name))
        entries.append(Entry(name, end - start, before.crc if before else crc, start))
        out.seek(head)
        out.write(local_header(entries[-1]))  # the checksum is known only now
        out.seek(end)
    out.write(directory(entries))
    return entries


def local_header(entry: Entry) -> bytes:
    """The bytes that must stand right before an entry's content."""
    name = raw_name(entry)
    fields = (LOCAL, _VERSION, _FLAGS, _STORED, _TIME, _DATE, entry.crc, entry.size, entry.size, len(name), 0)
    return _LOCAL.pack(*fields) + name


def raw_name(entry: Entry) -> bytes:
    """The name as it stands in the file, also where a damaged one is no UTF-8."""
    return entry.name.encode("utf-8", "surrogateescape")


def directory(entries: list[Entry]) -> bytes:
    """The bytes that must stand after the last entry: the central directory and the end record."""
    rows = b"".join(directory_row(entry) for entry in entries)
    begin = entries[-1].start + entries[-1].size if entries else 0
    return rows + _END.pack(END, 0, 0, len(entries), len(entries), len(rows), begin, 0)


def directory_row(entry: Entry) -> bytes:
    """An entry's line in the central directory."""
    name = raw_name(entry)
    offset = (entry.start - len(name) - _LOCAL.size) & _LIMIT
    fixed = (CENTRAL, _MADE_BY, _VERSION, _FLAGS, _STORED, _TIME, _DATE)
    return _CENTRAL.pack(*fixed, entry.crc, entry.size, entry.size, len(name), 0, 0, 0, 0, _MODE, offset) + name


def walk_entries(file: BinaryIO, length: int) -> list[Entry]:
    """The entries as the headers beside their content tell them, read from the front up to what is no such header.

    Raises ValueError if there is none at all, or one that points beyond the end.
    """
    entries: list[Entry] = []
    place = 0
    while True:
        file.seek(place)
        head = file.read(_LOCAL.size)
        if len(head) < _LOCAL.size or head[:4] != LOCAL:
            if not entries:
                raise ValueError(f"no file header at byte {place}")
            return entries
        *_, crc, size, _raw, name_length, extra = _LOCAL.unpack(head)
        name = file.read(name_length).decode("utf-8", "surrogateescape")
        start = place + _LOCAL.size + name_length + extra
        place = start + size
        if place > length:
            raise ValueError(f"{name!a} would end after the file does")
        entries.append(Entry(name, size, crc, start))


def list_entries(file: BinaryIO, length: int) -> list[Entry]:
    """The entries as the central directory at the end tells them. Raises ValueError where it cannot be read."""
    if length < _END.size:
        raise ValueError("shorter than an empty ZIP")
    file.seek(length - _END.size)
    signature, _, _, _, count, size, begin, _ = _END.unpack(file.read(_END.size))
    if signature != END or begin + size > length - _END.size:
        raise ValueError("the last 22 bytes are not a ZIP's end record")
    file.seek(begin)
    rows = file.read(size)
    entries: list[Entry] = []
    place = 0
    for _ in range(count):
        row = rows[place : place + _CENTRAL.size]
        if len(row) < _CENTRAL.size or row[:4] != CENTRAL:
            raise ValueError(f"the directory breaks off after {len(entries)} of {count} files")
        fields = _CENTRAL.unpack(row)
        crc, kept, name_length, extra, comment, offset = fields[7], fields[8], fields[10], fields[11], fields[12], fields[16]
        name = rows[place + _CENTRAL.size : place + _CENTRAL.size + name_length].decode("utf-8", "surrogateescape")
        start = offset + _LOCAL.size + name_length
        if start + kept > length:
            raise ValueError(f"{name!a} would end after the file does")
        entries.append(Entry(name, kept, crc, start))
        place += _CENTRAL.size + name_length + extra + comment
    return entries
