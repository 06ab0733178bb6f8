"""The lines of a journal that can be read, with their index: what every body of a store holds of its records in memory."""

from __future__ import annotations

from collections.abc import Iterator

import orjson

from collector.store.journal.index import Index, Row, parsed
from collector.store.journal.record import START, Head


class JournalLines:
    """Whole lines without their line breaks, in the journal's order."""

    def __init__(self) -> None:
        self.all: list[bytes] = []
        self.index = Index()

    def clear(self) -> None:
        """Forgets everything, before a journal is read anew."""
        self.all = []
        self.index.clear()

    def add(self, lines: list[bytes]) -> bool:
        """Takes lines in; those that cannot be read are left out. False if there were any."""
        unread = self.index.add(lines)
        self.all += [line for line in lines if line not in unread] if unread else lines
        return not unread

    def rows(self) -> Iterator[Row]:
        """Every record, in order, parsed one by one."""
        return map(parsed, list(self.all))

    def versions(self, table: str, id: str) -> list[Row]:
        """All versions of a record, oldest first."""
        needle = b',"id":' + orjson.dumps(id) + b',"link":"'
        found = (parsed(line) for line in list(self.all) if needle in line)
        return [row for row in found if row["id"] == id and row["table"] == table]

    def holds(self, seq: object, link: str) -> bool:
        """True if record `seq` is here and has this link."""
        needle = f',"link":"{link}",'.encode()
        return any(needle in line and parsed(line)["seq"] == seq for line in self.all)

    def last(self) -> Head:
        """Number and link of the last record that can be read; the start of a chain if there is none."""
        for line in reversed(self.all):
            row = parsed(line)
            if isinstance(row.get("seq"), int) and isinstance(row.get("link"), str):
                return Head(row["seq"], row["link"])
        return START
