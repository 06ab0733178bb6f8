"""The exhibits' pictures, which are most of a package's bytes, and the descriptions and transcripts beside them are searched and measured
while the browser prints, in one reading of each.

What else there is waits for the finished letter and pages: they are searched together (`leak_gate.search`).
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from collector.package.content.leak_gate import Found
from collector.package.package_parts import Measured, measured

_EXHIBITS = "data/exhibits/"
Search = Callable[[Mapping[str, bytes | Path]], list[Found]]
"""All that must not leave, in these files."""


@dataclass
class Searched:
    """What was told of each file that was read: what must not leave, and its digest, size and checksum. `covered`: the texts that were
    looked for because a redaction covered them."""

    covered: frozenset[str] = frozenset()
    found: list[Found] = field(default_factory=list)
    measures: dict[str, Measured] = field(default_factory=dict)


def _is_early(name: str, content: bytes | Path, kind: str | None) -> bool:
    if kind is None:
        return name.startswith(_EXHIBITS)
    return isinstance(content, Path) and kind.startswith("image/")


@asynccontextmanager
async def beside(
    files: Mapping[str, bytes | Path], kinds: Mapping[str, str], covered: frozenset[str], search: Search
) -> AsyncIterator[Searched]:
    """Searches pictures, and what was written beside them, in a thread while the body runs; all is done when the body is. `kinds`: media
    types of the files that were not written here.

    Raises what reading raised, unless the body failed by itself: then what is left is not read.
    """
    early = {name: content for name, content in files.items() if _is_early(name, content, kinds.get(name))}
    made, stop = Searched(covered), threading.Event()

    def work() -> None:
        for name, content in early.items():
            if stop.is_set():
                return
            data = content if isinstance(content, bytes) else content.read_bytes()
            made.measures[name] = measured(data)
            made.found += search({name: data})

    task = asyncio.create_task(asyncio.to_thread(work))
    try:
        yield made
    except BaseException:
        stop.set()
        await asyncio.wait([task])
        raise
    await task
