"""What a worker does about one job: waits for the provider's turn, begins the check on record, runs its recipe, and ends it on record."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from collector.errors import StoreError, TrustError
from collector.fleet.checking.provider_of_watch import logins_of
from collector.fleet.checking.recipe_child import run_in_child
from collector.fleet.checking.recorded_check import REFUSED, Begun, begin_check, end_check
from collector.fleet.jobs.event_log import EventLog, reason_codes
from collector.fleet.jobs.fleet_database import connected
from collector.fleet.jobs.provider_limits import seconds_to_turn
from collector.fleet.members import member_context
from collector.fleet.secrets.asked_login import ask_for_login
from collector.fleet.secrets.sealed_secrets import LOGIN, Unsealed, unsealed
from collector.model import Check, State
from collector.model.reasons import because
from collector.services.context import Context
from collector.watch import ByApprise, Ran
from collector.watch.notify import Notify

TRIES_TO_END = (1, 2, 4, 8, 15, 30, 60)
"""Seconds between attempts to record how a check ended, where the store does not answer: longer than a database takes to start again."""


@dataclass
class Tally:
    """What this worker has done since it began."""

    running: int = 0
    ended: dict[tuple[str, str], int] = field(default_factory=dict)
    """By provider and outcome: ``done``, ``failed``, ``nothing due``."""
    seconds: float = 0.0

    def count(self, provider: str, outcome: str) -> None:
        self.ended[provider, outcome] = self.ended.get((provider, outcome), 0) + 1


Program = Callable[[Mapping[str, object], Mapping[str, str], float], Awaitable[Ran]]
"""Runs one task's recipe: `run_in_child`."""


@dataclass(frozen=True)
class JobRunner:
    """Does the jobs of one worker. Its methods block, but for `do` and what is awaited in it."""

    address: str
    context: Context
    identity: Any
    log: EventLog
    program: Program = run_in_child
    tally: Tally = field(default_factory=Tally)

    async def do(self, job: int, member: str, watch: str, provider: str, *, asked: bool) -> None:
        """One job from beginning to end. Raises what the database raises; then the job failed, and the records tell what is due."""
        self.tally.running += 1
        try:
            with await asyncio.to_thread(self._enter, member, watch) as held:
                if not held.alone:
                    self.log("another-worker-is-at-it", job=job, provider=provider)
                    return
                await self._check(held.connection, job, member, watch, provider, asked)
        finally:
            self.tally.running -= 1

    async def _check(self, connection: Any, job: int, member: str, watch: str, provider: str, asked: bool) -> None:
        wait = await asyncio.to_thread(seconds_to_turn, connection, provider)
        if wait is None:
            self.log("provider-is-paused", job=job, provider=provider)
            return
        await asyncio.sleep(wait)
        context = member_context(self.context, member)
        begun = await asyncio.to_thread(self._begin, context, watch, asked)
        if begun is None:
            self.tally.count(provider, "nothing due")
            self.log("nothing-due", job=job, provider=provider)
            return
        started = time.monotonic()
        self.log("check-begins", job=job, provider=provider, attempt=begun.check.attempt)
        try:
            secrets = await asyncio.to_thread(unsealed, connection, self.identity, member, logins_of(begun.watch))
            before = time.monotonic()
            ran = await self._run(context, member, begun, secrets)
            self.log("recipe-ended", job=job, provider=provider, recipe_seconds=round(time.monotonic() - before, 3))
        except TrustError as error:  # sealed before this worker was enrolled: nobody was visited
            ran = Ran("", State.FAILED, (because("recipe-error", error.message),))
            secrets = Unsealed()
        ended = await self._ended(context, begun, ran)
        await asyncio.to_thread(self._note, job, provider, ended, time.monotonic() - started)
        if ended is not None and REFUSED in reason_codes(ended.reasons):
            outcome = await asyncio.to_thread(self._ask_for_login, member, begun, secrets)
            self.log("asked-for-login", job=job, provider=provider, outcome=outcome.partition(":")[0])

    def _ask_for_login(self, member: str, begun: Begun, secrets: Unsealed) -> str:
        from collector.fleet.secrets.job_secrets import notice_addresses

        site = next((name for name in logins_of(begun.watch) if LOGIN in secrets.held.get(name, {})), begun.watch.name)
        return ask_for_login(self.address, member, site, self.context.language, ByApprise(notice_addresses(secrets)))

    def _enter(self, member: str, watch: str) -> _Held:
        return _Held(self.address, f"check {member} {watch}")

    def _begin(self, context: Context, watch: str, asked: bool) -> Begun | None:
        with _store(context) as store:
            return begin_check(store, watch, context.clock, asked=asked)

    async def _run(self, context: Context, member: str, begun: Begun, secrets: Unsealed) -> Ran:
        from collector.fleet.secrets.job_secrets import to_words

        task = {"watch": begun.watch.to_doc(), "member": member, "address": self.address, "language": context.language}
        task["secrets"] = to_words(secrets)
        environment = {**self.context.environment, "COLLECTOR_STORE": context.store_identity}
        return await self.program(task, environment, begun.watch.limit_seconds)

    async def _ended(self, context: Context, begun: Begun, ran: Ran) -> Check | None:
        """Records the end; a store that does not answer is asked again for two minutes, so that what was seen is not lost."""
        for pause in (*TRIES_TO_END, 0):
            try:
                return await asyncio.to_thread(self._end, context, begun, ran)
            except StoreError as error:
                if not pause:
                    raise
                self.log("store-away", error=type(error).__name__)
                await asyncio.sleep(pause)
        raise AssertionError

    def _end(self, context: Context, begun: Begun, ran: Ran) -> Check | None:
        addresses = context.environment.get("COLLECTOR_NOTIFY", "").split()
        ways: list[Notify] = [ByApprise(addresses)] if addresses else []
        with _store(context) as store:
            return end_check(store, begun, ran, context.clock, ways, context.language)

    def _note(self, job: int, provider: str, check: Check | None, seconds: float) -> None:
        if check is None:
            self.log("recorded-as-cut-off-meanwhile", job=job, provider=provider)
            return
        self.tally.count(provider, check.outcome)
        self.tally.seconds += seconds
        how = {"outcome": check.outcome, "state": str(check.state), "reasons": reason_codes(check.reasons)}
        self.log("check-ended", job=job, provider=provider, seconds=round(seconds, 3), **how)
        with connected(self.address) as connection:
            query = "INSERT INTO collector_fleet.durations (provider, seconds, outcome) VALUES (%s, %s, %s)"
            connection.execute(query, [provider, seconds, check.outcome])


class _Held:
    """Holds the right to check one watch, on a connection of its own: the database gives it back the moment its holder is gone."""

    def __init__(self, address: str, name: str) -> None:
        self._context = connected(address)
        self.connection = self._context.__enter__()
        row = self.connection.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0)) AS got", [name]).fetchone()
        self.alone = bool(row and row["got"])

    def __enter__(self) -> _Held:
        return self

    def __exit__(self, *error: object) -> None:
        self._context.__exit__(None, None, None)


@contextmanager
def _store(context: Context) -> Iterator[Any]:
    store = context.open_store()
    try:
        yield store
    finally:
        store.close()
