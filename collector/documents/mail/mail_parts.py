"""The parts of an e-mail: parsed leniently, each with its type, name, bytes and text. Pure."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from email import policy
from email.message import Message
from email.parser import BytesParser

from collector.documents.charset import Decoded, codec_of, decode
from collector.documents.mail.headers import parameters, raw_header

_NAMED = re.compile(rb"^[!-9;-~]+[ \t]*:")
_META = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_BOUNDARY = re.compile(rb"^--([^\r\n]{1,200}?)[ \t]*\r?$", re.M)


def parse(data: bytes) -> Message:
    """The message as a tree of parts. Never raises: what cannot be parsed is one part of text."""
    clean = _headed(_plain_bytes(data))
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(clean)
    except Exception as error:  # noqa: BLE001 - the standard parser raises whatever its own faults come to (python/cpython#151857)
        message = Message()
        message.set_payload(clean.decode("ascii", "surrogateescape"))
        message["X-Parse-Fault"] = type(error).__name__
    return message


def _plain_bytes(data: bytes) -> bytes:
    """UTF-16 files and byte order marks as plain bytes; line ends of old Macs as LF."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:200:2] or b"\0" in data[1:200:2]:
        found = decode(data)
        data = found.text.encode("utf-8") if found.charset.startswith("utf-16") else data
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    return data.replace(b"\r", b"\n") if b"\r" in data[:2000] and b"\n" not in data[:2000] else data


def _headed(data: bytes) -> bytes:
    """The header block so that no line of it ends it too early: lines without a name belong to the one before them."""
    ended = re.search(rb"\r?\n\r?\n", data)
    head, rest = (data[: ended.start()], data[ended.start() :]) if ended else (data, b"")
    lines = head.split(b"\n")
    if not _NAMED.match(lines[0]) and not lines[0].startswith((b"From ", b">From ")):
        return data
    fixed = []
    for number, line in enumerate(lines):
        if number and line.strip() and not line.startswith((b" ", b"\t")) and not _NAMED.match(line):
            line = b" " + line
        fixed.append(re.sub(rb"^([!-9;-~]+)[ \t]+:", rb"\1:", line) if not line.startswith((b" ", b"\t")) else line)
    return b"\n".join(fixed) + rest


@dataclass(frozen=True)
class Part:
    """A part as its own headers describe it. `disposition`: ``attachment``, ``inline`` or ""."""

    message: Message
    media_type: str
    charset: str
    name: str
    disposition: str
    cid: str

    @classmethod
    def of(cls, message: Message) -> Part:
        """Reads the headers that say what it is."""
        media_type, named = parameters(raw_header(message, "content-type"))
        disposition, told = parameters(raw_header(message, "content-disposition"))
        if not re.fullmatch(r"[\w.+-]+/[\w.+-]+", media_type):
            media_type = "multipart/mixed" if message.is_multipart() else "text/plain"
        charset = re.split(r"[\s,]", named.get("charset", ""))[0]
        name = told.get("filename") or named.get("name", "")
        return cls(message, media_type, charset, name, disposition, raw_header(message, "content-id").strip(" <>"))

    @property
    def children(self) -> list[Message]:
        """The parts inside; those too whose boundary the header does not name."""
        held = self.message.get_payload()
        if isinstance(held, list):
            return [part for part in held if isinstance(part, Message)]
        return _without_boundary(self.message) if self.media_type.startswith("multipart/") else []

    @property
    def data(self) -> bytes:
        """The bytes, transfer encoding undone."""
        try:
            held = self.message.get_payload()
            if isinstance(held, list):  # the blocks of a delivery report
                return b"\n".join(part.as_bytes() for part in held if isinstance(part, Message))
            body = self.message.get_payload(decode=True)
        except (ValueError, LookupError, AssertionError, UnicodeError):
            body = str(self.message.get_payload()).encode("utf-8", "surrogateescape")
        return _undoubled(body) if isinstance(body, bytes) else b""

    def text(self) -> Decoded:
        """A text part's text, by what its header, its bytes and (for HTML) its own markup say."""
        data = self.data
        declared = self.charset
        if self.media_type == "text/html" and not codec_of(declared) and (meta := _META.search(data[:4096])):
            declared = meta[1].decode("ascii", "replace")
        return decode(data, declared, markup=self.media_type == "text/html")


def _undoubled(data: bytes) -> bytes:
    """Bytes that are base64 although no header says so, as some gateways leave them."""
    stripped = data.strip()
    if len(stripped) < 60 or not re.fullmatch(rb"(?:[A-Za-z0-9+/]{60,76}\r?\n)+[A-Za-z0-9+/]*={0,2}", stripped):
        return data
    try:
        return base64.b64decode(stripped, validate=False)
    except binascii.Error:
        return data


def _without_boundary(message: Message) -> list[Message]:
    body = message.get_payload(decode=True)  # as bytes: as a string, letters of 8 bits are lost
    if not isinstance(body, bytes):
        return []
    first = _BOUNDARY.search(body)
    if first is None:
        return []
    mark = re.escape(b"--" + first[1].removesuffix(b"--"))
    pieces = re.split(rb"(?m)^" + mark + rb"(?:--)?[ \t]*\r?\n?", body)
    told = [piece for piece in pieces[1:] if piece.strip()]
    return [parse(piece if _NAMED.match(piece.lstrip()) else b"Content-Type: text/plain\n\n" + piece) for piece in told]
