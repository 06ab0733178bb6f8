"""What takes room in a store."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from collector.store.forget import files_of
from collector.store.store import Store


@dataclass(frozen=True)
class Share:
    """A part of the store: `by` case, kind or place; its files and their bytes on disk. A file in two cases counts in both."""

    by: str
    name: str
    files: int
    bytes: int


def usage(store: Store) -> list[Share]:
    """Room by place (the parts add up to the whole store), by media type, by case and by kind of capture; the largest first in each."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, size in store.body.sizes():
        places[place].append(size)
    types: dict[str, list[int]] = defaultdict(list)
    sizes = {}
    for doc in store.all("files"):
        if not doc.get("forgotten"):
            sizes[str(doc["id"])] = int(doc.get("size", 0))
            types[str(doc.get("media_type", ""))].append(sizes[str(doc["id"])])
    cases: dict[str, dict[str, int]] = defaultdict(dict)
    kinds: dict[str, dict[str, int]] = defaultdict(dict)
    for doc in store.all("captures"):
        mine = {digest: sizes[digest] for digest in files_of(doc) if digest in sizes}
        cases[str(doc.get("case") or "–")].update(mine)
        kinds[str(doc.get("kind") or "–")].update(mine)
    return [
        *_shares("place", places),
        *_shares("type", types),
        *_shares("case", {name: list(files.values()) for name, files in cases.items()}),
        *_shares("kind", {name: list(files.values()) for name, files in kinds.items()}),
    ]


def _shares(by: str, groups: dict[str, list[int]]) -> list[Share]:
    shares = [Share(by, name, len(sizes), sum(sizes)) for name, sizes in groups.items()]
    return sorted(shares, key=lambda share: (-share.bytes, share.name))
