"""Reads conversations in a process of its own, with little priority: reading must not hold up what is being noted meanwhile.

The process gets only what is new each time. Where none can be started, reading happens in a thread.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import pickle
import sys
import threading
import time
from collections.abc import Sequence
from typing import Any

from collector.chat.interpret.transcript import Reading, read_observations
from collector.chat.observe.observation_records import Record

Answer = tuple[Reading, float]
"""What was read, and how many seconds of work it took."""
_HEAD = 8


class ReadingProcess:
    """Reads one recording again and again as it grows."""

    def __init__(self) -> None:
        self._process: asyncio.subprocess.Process | None = None
        self._given = 0
        self._alone = False
        """There is no process to ask: it could not be started, or it has died."""
        self._turn = asyncio.Lock()

    async def read(self, records: Sequence[Record]) -> Answer:
        """Reads all observations so far; an answer that nobody waits for any more is still taken off the line."""
        return await asyncio.shield(asyncio.ensure_future(self._read(records)))

    async def _read(self, records: Sequence[Record]) -> Answer:
        async with self._turn:
            records = list(records)
            if not self._alone:
                try:
                    return await self._ask(records)
                except (OSError, EOFError, asyncio.IncompleteReadError, NotImplementedError):
                    self._alone = True
            return await asyncio.to_thread(_work, records)

    async def _ask(self, records: Sequence[Record]) -> Answer:
        process = self._process or await self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        fresh = pickle.dumps(records[self._given :])
        self._given = len(records)
        process.stdin.write(len(fresh).to_bytes(_HEAD, "big") + fresh)
        await process.stdin.drain()
        size = int.from_bytes(await process.stdout.readexactly(_HEAD), "big")
        answer: Answer = pickle.loads(await process.stdout.readexactly(size))
        return answer

    async def _start(self) -> asyncio.subprocess.Process:
        pipe = asyncio.subprocess.PIPE
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", f"from {__name__} import serve; serve()", stdin=pipe, stdout=pipe, stderr=asyncio.subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}, start_new_session=True,
        )  # fmt: skip
        return self._process

    async def close(self) -> None:
        """Ends the process."""
        async with self._turn:
            process, self._process, self._alone = self._process, None, True
            if process is not None and process.stdin is not None:
                process.stdin.close()
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
                await process.wait()


def _work(records: Sequence[Record]) -> Answer:
    start = time.thread_time()
    reading = read_observations(records)
    return reading, time.thread_time() - start


def _end_with(recorder: int) -> None:
    """A long reading must not go on for a recorder that is gone."""
    while os.getppid() == recorder:
        time.sleep(1)
    os._exit(0)


def serve() -> None:
    """The process: takes observations from standard input and answers with what it read, until the input ends."""
    if hasattr(os, "nice"):
        os.nice(10)
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    known: list[Any] = []
    while head := sys.stdin.buffer.read(_HEAD):
        known += pickle.loads(sys.stdin.buffer.read(int.from_bytes(head, "big")))
        answer = pickle.dumps(_work(known))
        sys.stdout.buffer.write(len(answer).to_bytes(_HEAD, "big") + answer)
        sys.stdout.buffer.flush()
