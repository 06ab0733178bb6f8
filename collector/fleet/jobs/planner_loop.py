"""The planner as a program that goes on: plans, and brings back the jobs of killed workers, until it is asked to stop."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta

from collector.errors import CollectorError
from collector.fleet.jobs.check_queue import STALLED_SECONDS, bring_back
from collector.fleet.jobs.event_log import EventLog, log_what_nobody_caught
from collector.fleet.jobs.one_planning import plan_once
from collector.fleet.jobs.planner import EVERY
from collector.fleet.planning.night_plan import NIGHT
from collector.services.context import Context

SWEEP_SECONDS = 20.0


@dataclass
class PlannerLoop:
    """Plans every `every`, sweeps three times a minute. Two of them do no harm: one plans at a time."""

    address: str
    context: Context
    log: EventLog
    night: timedelta = NIGHT
    every: timedelta = EVERY
    sweep_seconds: float = SWEEP_SECONDS
    stalled_seconds: float = STALLED_SECONDS
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    planned_well: bool = False

    async def run(self) -> None:
        """Works until it is stopped."""
        loop = asyncio.get_running_loop()
        log_what_nobody_caught(loop, self.log)
        for each in (signal.SIGTERM, signal.SIGINT):
            with suppress(NotImplementedError):  # Windows
                loop.add_signal_handler(each, self.stopping.set)
        next_plan = 0.0
        while not self.stopping.is_set():
            try:
                if back := await bring_back(self.address, self.stalled_seconds):
                    self.log("brought-back", count=back)
                if loop.time() >= next_plan:
                    await self._plan()
                    next_plan = loop.time() + self.every.total_seconds()
            except Exception as error:  # noqa: BLE001 - whatever the database or its library raises: told, and tried again
                self.planned_well = False
                self.log("database-away", error=type(error).__name__)
            with suppress(TimeoutError):
                async with asyncio.timeout(self.sweep_seconds):
                    await self.stopping.wait()

    async def _plan(self) -> None:
        try:
            done = await asyncio.to_thread(plan_once, self.address, self.context, self.log, night=self.night)
        except CollectorError as error:
            self.planned_well = False
            self.log("planning-failed", error=type(error).__name__)
            return
        self.planned_well = True
        self.log("planned", count=done.put, due=done.due, later=done.later)
