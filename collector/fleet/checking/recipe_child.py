"""Runs a check's recipe in a program of its own, as a single machine does: nothing it does can hold up the worker or its other checks.

The program gets its task by a pipe (so no secret is on a disk or in a list of processes), keeps that pipe open as a sign that its worker
lives, and ends with everything it started as soon as the pipe is closed: a killed worker leaves no check behind that goes on by itself.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import threading
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, BinaryIO

from collector.errors import CollectorError, StoreError, StoreFull
from collector.fleet.secrets.asked_codes import CodeByMessage
from collector.fleet.secrets.job_secrets import from_words, given_secrets, notice_addresses
from collector.model import Run, State, Watch
from collector.model.reasons import because
from collector.services.context import Context
from collector.services.watching.child_program import json_object, true_reason
from collector.watch import ByApprise, Ran
from collector.watch.scheduler_install import collector_program

WORDS = ("--lang", "en", "--json", "fleet", "run-check")
STORE_AWAY, STORE_FULL = "store-away", "store-full"
"""The reasons where the store or the database did not answer in the middle, and where it had no room left."""
_GRACE_SECONDS = 5.0


async def run_in_child(task: Mapping[str, object], environment: Mapping[str, str], limit_seconds: float) -> Ran:
    """Runs the task's recipe within the limit, and says how it ended."""
    process = await asyncio.create_subprocess_exec(
        *collector_program(), *WORDS,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        env={**environment, "PYTHONUTF8": "1"}, start_new_session=os.name == "posix", limit=1 << 22,
    )  # fmt: skip
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write(json.dumps(task).encode() + b"\n")
    try:
        async with asyncio.timeout(limit_seconds):
            await process.stdin.drain()
            output = (await process.stdout.read()).decode("utf-8", "replace")
            await process.wait()
    except (TimeoutError, BrokenPipeError, ConnectionResetError) as error:
        why = f"timeout: {limit_seconds:g} s" if isinstance(error, TimeoutError) else "interrupted"
        return Ran("", State.FAILED, (why,))
    finally:
        await _ended(process)
    return _answer(output)


async def _ended(process: asyncio.subprocess.Process) -> None:
    """The program and all that it started are gone."""
    if process.stdin is not None:
        process.stdin.close()
    with suppress(TimeoutError):
        async with asyncio.timeout(_GRACE_SECONDS):
            await process.wait()
    with suppress(ProcessLookupError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    await process.wait()


def _answer(output: str) -> Ran:
    answers = [answer for line in output.splitlines() if (answer := json_object(line)) and "ran" in answer]
    if not answers:
        return Ran("", State.FAILED, (because("recipe-error", true_reason(output)[:500]),))
    if answers[-1]["ran"] is None:
        return Ran("", State.FAILED, (answers[-1]["why"],))
    run = Run.from_doc(answers[-1]["ran"])
    return Ran(run.id, run.state, run.reasons)


async def run_task(context: Context, source: BinaryIO) -> dict[str, Any]:
    """The other side: reads one task, runs its recipe in the context's store, and returns the answer to print."""
    from dataclasses import replace

    from collector.services.collecting.recipe_runs import run_named_recipe

    task = json.loads(source.readline())
    threading.Thread(target=_end_with_the_worker, args=(source,), daemon=True).start()
    watch = Watch.from_doc(task["watch"])
    secrets = from_words(task["secrets"])
    given = given_secrets(task["address"], task["member"], secrets)
    person = CodeByMessage(task["address"], task["member"], task["language"], ByApprise(notice_addresses(secrets)))
    try:
        run = await run_named_recipe(replace(context, given=given, person=person), watch.recipe, watch.case or None, watch.parameters)
    except StoreError as error:
        return {"ran": None, "why": reason_of(error)}
    except CollectorError as error:
        why = because("recipe-error", error.message)
        failed = Run(id="", recipe=watch.name, started=context.clock.now(), state=State.FAILED, reasons=(why,))
        return {"ran": failed.to_json()}
    return {"ran": run.to_json()}


def reason_of(error: StoreError) -> str:
    """Why a check has failed whose store raised this."""
    return STORE_FULL if isinstance(error, StoreFull) else STORE_AWAY


def _end_with_the_worker(source: BinaryIO) -> None:
    """Ends this program and its browser when the pipe's other end is closed."""
    while os.read(source.fileno(), 1):  # not by its buffer, whose lock would be held when this program ends by itself
        pass
    if os.name == "posix" and os.getpgid(0) == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(1)
