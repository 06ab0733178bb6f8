"""Reading in a process of its own gives what reading at once gives, and goes on when the process is lost."""

from __future__ import annotations

import asyncio
import os
import signal

from collector.chat.interpret.transcript import read_observations
from collector.chat.record.reading_process import ReadingProcess
from tests.samples.drawn_chats import Drawing, Said, Shape


def test_a_growing_conversation_is_read_even_when_the_reading_process_dies() -> None:
    drawing = Drawing(Shape())
    for n in range(6):
        drawing.play(Said("customer" if n % 2 else "agent", f"message {n}", "Dana"))
    part = drawing.records[: len(drawing.records) // 2]

    async def run() -> None:
        reader = ReadingProcess()
        assert (await reader.read(part))[0] == read_observations(part)
        waiting = asyncio.create_task(reader.read(drawing.records))
        await asyncio.sleep(0)
        waiting.cancel()  # an answer that nobody takes must not be taken for the next one
        assert (await reader.read(drawing.records))[0] == read_observations(drawing.records)
        process = reader._process
        assert process is not None
        os.kill(process.pid, signal.SIGKILL)
        assert (await reader.read(part))[0] == read_observations(part)
        await reader.close()

    asyncio.run(run())
