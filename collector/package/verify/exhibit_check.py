"""Checks each exhibit against the journal: the record of its capture names the digest of each of its files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import orjson

from collector.language import say
from collector.model import Item, Verdict
from collector.package.verify.journal_check import Journal
from collector.package.verify.package_source import Source, read_up_to

_FOLDER = re.compile(r"data/exhibits/(\d+)/(.+)")


def check_exhibits(source: Source, journal: Journal) -> list[Item]:
    """An item for each exhibit's folder."""
    folders: dict[str, list[str]] = {}
    for name in source.names():
        found = _FOLDER.fullmatch(name)
        if found:
            folders.setdefault(found[1], []).append(found[2])
    items: list[Item] = []
    for number, names in sorted(folders.items()):
        faults = list(_faults(source, journal, f"data/exhibits/{number}", set(names)))
        items += faults or [_passed(source, f"data/exhibits/{number}", len(names))]
    return items


def _passed(source: Source, folder: str, count: int) -> Item:
    described = _description(source, folder) or {}
    derived = len(described.get("derived", []))
    why = say("package-verify-exhibit", count=count - 1 - derived - len(described.get("redacted") or {}))
    why = say("package-verify-exhibit-derived", told=why, count=derived) if derived else why
    covered = described.get("redacted") or {}
    why = say("package-verify-exhibit-covered", told=why, files=", ".join(sorted(covered))) if covered else why
    absent = described.get("absent") or {}
    why = say("package-verify-exhibit-absent", told=why, files=", ".join(sorted(absent))) if absent else why
    return Item(name=folder, state=Verdict.PASSED, why=why)


def _faults(source: Source, journal: Journal, folder: str, names: set[str]) -> Iterator[Item]:
    described = _description(source, folder)
    if described is None:
        yield _fault(f"{folder}/capture.json", say("package-verify-exhibit-undescribed"))
        return
    try:
        capture, files = str(described["capture"]["id"]), dict(described["files"])
        placed = {part: (str(f["name"]), str(f["digest"])) for part, f in files.items()}
        derived = {str(name) for name in described["derived"]}
        covered, _ = {**(described.get("redacted") or {})}, {**(described.get("absent") or {})}
        if not all(isinstance(each, dict) for each in covered.values()):
            raise TypeError
    except (KeyError, TypeError, ValueError):
        yield _fault(f"{folder}/capture.json", say("package-verify-exhibit-form"))
        return
    yield from _against_record(source, journal.newest("captures", capture), folder, capture, placed, described, names)
    known = {name for name, _ in placed.values()} | derived | {"capture.json"}
    for name in sorted(names - known):
        yield _fault(f"{folder}/{name}", say("package-verify-exhibit-foreign"))
    for name in sorted(known - names):
        yield _fault(f"{folder}/{name}", say("package-verify-exhibit-lacks"))


def _against_record(
    source: Source, doc: dict[str, Any] | None, folder: str, capture: str, placed: dict[str, tuple[str, str]], described: dict[str, Any],
    present: set[str],
) -> Iterator[Item]:
    if doc is None:
        why = say("package-verify-record-withheld", capture=capture)
        yield Item(name=folder, state=Verdict.NOT_CHECKED, why=why)
    elif described["capture"] != doc:
        yield _fault(f"{folder}/capture.json", say("package-verify-record-differs", capture=capture))
    recorded = doc.get("files", {}) if doc is not None else None
    for part, (name, digest) in sorted(placed.items()):
        path = f"{folder}/{name}"
        if name not in present:
            continue
        wanted = recorded.get(part, {}).get("digest") if recorded is not None else digest
        own = _redacted(described, part)
        if own and (source.digest(path) != own or digest != wanted):
            yield _fault(path, say("package-verify-not-covered-file", part=part, capture=capture))
        elif not own and source.digest(path) != wanted:
            yield _fault(path, say("package-verify-not-recorded", part=part, capture=capture))


def _redacted(described: dict[str, Any], part: str) -> str:
    """The digest of the file that stands for a part in which something was covered; "" for a part that is as it was recorded."""
    return str((described.get("redacted") or {}).get(part, {}).get("digest", ""))


def _description(source: Source, folder: str) -> dict[str, Any] | None:
    try:
        described = orjson.loads(read_up_to(source, f"{folder}/capture.json"))
    except (KeyError, ValueError):
        return None
    return described if isinstance(described, dict) else None


def _fault(name: str, why: str) -> Item:
    return Item(name=name, state=Verdict.FAILED, why=why)
