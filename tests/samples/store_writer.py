"""A process that writes into a store and says so after each acknowledgement: for tests that kill it.

Arguments: the store's folder or address, a name, how many appends, and ``notes`` | ``stream`` | ``files``.
"""

from __future__ import annotations

import sys
from typing import TextIO

from collector.clock import SystemClock
from collector.services.context import store_place
from collector.store import open_store


def main(root: str, name: str, count: int, kind: str, out: TextIO = sys.stdout) -> None:
    """Writes and tells."""
    store = open_store(store_place(root, {}), SystemClock())
    for number in range(count):
        if kind == "stream":
            store.stream("chat-live").append([{"id": f"{name}-{number}", "text": "שלום " * 30}])
        elif kind == "files":
            store.put(f"{name}-{number} ".encode() * 5000, f"{name}-{number}.txt", "text/plain")
        else:
            store.append("notes", {"id": f"{name}-{number}", "text": "שלום " * 60})
        print(f"{name}-{number}", flush=True, file=out)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4])
