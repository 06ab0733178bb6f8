"""Tells a machine that slept from a clock that was set: by what three clocks say between two looks."""

from __future__ import annotations

import time
from dataclasses import dataclass

from collector.clock import Clock

LONG_SECONDS = 15.0
"""A pause or a jump of more than this is told."""


@dataclass(frozen=True)
class Look:
    """What the clocks said at one moment, seconds. `awake` runs only while the machine is awake, `always` also while it sleeps."""

    wall: float
    awake: float
    always: float | None = None

    @staticmethod
    def now(clock: Clock) -> Look:
        """A look at this machine's clocks; `always` where the system has such a clock (Linux)."""
        boot = getattr(time, "CLOCK_BOOTTIME", None)
        always = time.clock_gettime(boot) if boot is not None else None
        return Look(clock.now().timestamp(), clock.monotonic(), always)


def what_happened(before: Look, after: Look, expected: float) -> dict[str, object] | None:
    """What lies between two looks that should be `expected` seconds apart: ``asleep``, ``clock-set``, or None where nothing does.

    wall +3600, awake +2, always +3600: the machine slept        wall +3600, awake +2, always +2: somebody set the clock
    wall +60, awake +60: the program stood still (a laptop's lid on some systems, a machine without time for it): told as asleep
    """
    wall, awake = after.wall - before.wall, after.awake - before.awake
    always = after.always - before.always if after.always is not None and before.always is not None else None
    facts = {"since": round(before.wall * 1000), "wall": round(wall, 1), "monotonic": round(awake, 1)}
    stood = always if always is not None else max(wall, awake)
    if stood - expected > LONG_SECONDS:
        return {"what": "asleep", **facts}
    return {"what": "clock-set", **facts} if abs(wall - awake) > LONG_SECONDS else None
