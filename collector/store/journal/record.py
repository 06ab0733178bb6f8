"""One line of the journal: its exact bytes, and what they say."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Any, NamedTuple

import orjson

from collector.language import Sentence, say
from collector.trust import hash_chain
from collector.trust.canonical import canonical

Entry = tuple[str, str, dict[str, Any]]
"""A record before it is written: table, id, content."""

_HEX = rb"([0-9a-f]{64})"
_FRONT = re.compile(rb'\{"at":"([^"\\]{24})","digest":"' + _HEX + rb'","doc":')
_BACK = re.compile(_HEX + rb'","prev":"' + _HEX + rb'","salt":(null|"[0-9a-f]{32}"),"seq":([1-9][0-9]*),"table":"([a-z_]+)"\}\n')


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain: number and link of the last record; (0, GENESIS) before the first."""

    seq: int
    link: str


START = Head(0, hash_chain.GENESIS)
_DIGEST = re.compile("[0-9a-f]{64}")


def require_digest(text: str) -> str:
    """The text, if it is a SHA-256 in lower-case hex. Raises ValueError."""
    if not _DIGEST.fullmatch(text):
        raise ValueError(f"not a SHA-256: {text!r}")
    return text


@dataclass(frozen=True)
class Mark:
    """An acknowledged end of a journal or a live stream: its bytes, and number and link of its last line."""

    end: int
    seq: int
    link: str


@dataclass(frozen=True, slots=True)
class Record:
    """A record as it stands in the journal. `doc` and `salt` are None where the content was withheld or forgotten."""

    seq: int
    at: str
    table: str
    id: str
    doc: dict[str, Any] | None
    salt: str | None
    digest: str
    prev: str
    link: str

    @classmethod
    def make(cls, head: Head, at: str, table: str, id: str, doc: dict[str, Any]) -> tuple[Record, bytes]:
        """The record that follows `head`, and its line. Raises ValueError for a doc without a canonical form."""
        salt = hash_chain.new_salt()
        body = canonical(doc)
        digest = hash_chain.salted_bytes_digest(salt, body)
        link = hash_chain.link(head.link, head.seq + 1, at, table, id, digest)
        made = cls(head.seq + 1, at, table, id, doc, salt, digest, head.link, link)
        return made, made.line(body)

    def line(self, body: bytes | None = None) -> bytes:
        """The line's exact bytes. `body`: the doc's canonical bytes, if the caller has them."""
        body = canonical(self.doc) if body is None else body
        salt = b"null" if self.salt is None else f'"{self.salt}"'.encode()
        return b"".join((
            b'{"at":"', self.at.encode(), b'","digest":"', self.digest.encode(), b'","doc":', body, b',"id":', orjson.dumps(self.id),
            b',"link":"', self.link.encode(), b'","prev":"', self.prev.encode(), b'","salt":', salt,
            b',"seq":', str(self.seq).encode(), b',"table":"', self.table.encode(), b'"}\n',
        ))  # fmt: skip

    @classmethod
    def from_row(cls, row: dict[str, Any]) -> Record:
        """The record from a parsed line."""
        return cls(
            row["seq"], row["at"], row["table"], row["id"], row["doc"], row["salt"], row["digest"], row["prev"], row["link"]
        )  # fmt: skip

    @classmethod
    def chain(cls, head: Head, at: str, entries: list[Entry]) -> tuple[list[Record], list[bytes]]:
        """The records that follow `head`, one after the other, and their lines. Raises ValueError as `make` does."""
        records, lines = [], []
        for table, id, doc in entries:
            record, line = cls.make(head, at, table, id, doc)
            head = Head(record.seq, record.link)
            records.append(record)
            lines.append(line)
        return records, lines

    def row(self) -> dict[str, Any]:
        """The form in which the line parses."""
        return {name: getattr(self, name) for name in self.__slots__}


class Examined(NamedTuple):
    """A line after its check. `broken`: its link does not fit, so the chain stops here; `why`: the fault, "" if every byte fits."""

    seq: int
    at: str
    table: str
    id: str
    prev: str
    link: str
    broken: bool
    why: str


def examine(line: bytes) -> Examined | None:
    """Checks a line, with its line break, against its own digest and link; None if it is no record at all.

    The keys stand in canonical order and a quotation mark inside a text is always escaped, so the line can be taken apart without a
    parser: what is digested is the bytes that are there, not what a parser makes of them.
    """
    rest, _, tail = line.rpartition(b',"link":"')
    rest, _, id = rest.rpartition(b',"id":')
    front, back = _FRONT.match(rest), _BACK.fullmatch(tail)
    if front is None or back is None:
        return None
    at, digest = front.groups()
    linked, prev, salt, seq, table = back.groups()
    try:
        name = orjson.loads(id)
        time, group = at.decode(), table.decode()
    except ValueError:
        return None
    if not isinstance(name, str):
        return None
    over = b'["%b",%b,"%b","%b",%b,"%b"]' % (prev, seq, at, table, id, digest)
    broken = hashlib.sha256(over).hexdigest().encode() != linked
    if broken:
        why: str = say("store-check-link")
    elif b"\\" in id and orjson.dumps(name) != id:
        broken, why = True, say("store-check-id-form")
    else:
        why = _content_fault(salt, memoryview(rest)[front.end() :], digest)
    return Examined(int(seq), time, group, name, prev.decode(), linked.decode(), broken, why)


def _content_fault(salt: bytes, doc: memoryview, digest: bytes) -> str:
    if salt == b"null":
        return "" if doc.tobytes() == b"null" else say("store-check-no-salt")
    content = hashlib.sha256(bytes.fromhex(salt[1:-1].decode()))
    content.update(doc)
    if content.hexdigest().encode() != digest:
        return say("store-check-content")
    return ""


def records_named(first: int, last: int) -> Sentence:
    """``record 5``, or ``records 5 to 8``."""
    return say("store-item-record", record=str(first)) if first == last else say("store-item-records", first=str(first), last=str(last))


def fault_of(line: bytes) -> str:
    """Why a line (with its line break) is not one that was written here, or "" if every byte of it fits its digest and link."""
    seen = examine(line)
    return say("store-check-no-record") if seen is None else seen.why
