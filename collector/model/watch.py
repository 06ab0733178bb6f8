"""What is to be looked at again and again: a watch (מעקב) and its checks."""

from __future__ import annotations

from pathlib import PurePath

from pydantic import Field

from collector.model.base import Instant, State, Value
from collector.model.reasons import Reasoned


class Watch(Value):
    """A recipe to run on a schedule: `cron` has five fields, read in the person's zone."""

    id: str
    recipe: str
    parameters: dict[str, str] = Field(default_factory=dict)
    case: str = ""
    cron: str
    created: Instant
    since: Instant | None = None
    """Planned from here on: when it was made, or last resumed; None means `created`."""
    paused: bool = False
    limit_seconds: int = 600
    """A check that takes longer is ended and recorded as FAILED."""
    trial_cron: str = ""
    """When the recipe is tried without keeping anything, between the checks; "" never."""

    @property
    def name(self) -> str:
        """The recipe's name, also where `recipe` is the path of its file."""
        return PurePath(self.recipe.replace("\\", "/")).stem if self.recipe.endswith(".py") else self.recipe


class Check(Reasoned):
    """One planned check of a watch: done, failed, or missed (nothing ran in its time)."""

    id: str
    watch: str
    due: Instant
    at: Instant
    run: str = ""
    outcome: str
    """done | failed | missed; running while it goes on: found later, it was cut off"""
    state: State | None = None
    attempt: int = 1
    ended: Instant | None = None
    moved: tuple[str, ...] = ()
    """Kinds of news it brought: rise | fall | above-promise | unread | …"""
    notice: str = ""
    """What became of telling the person: ``sent``, ``shown``, ``nothing to tell``, ``failed: why`` or ``not delivered: why``."""


class RecipeTrial(Value):
    """One trial of a watch's recipe, of which nothing was kept: `broken` are the places that no longer work, () if all do."""

    id: str
    watch: str
    at: Instant
    broken: tuple[str, ...] = ()
    notice: str = ""
    """As in `Check`."""
