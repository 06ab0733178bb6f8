"""A step of a recipe that knows whether it was awaited, so that a forgotten ``await`` is reported with its line."""

from __future__ import annotations

import functools
import sys
from collections.abc import Awaitable, Callable, Coroutine, Generator
from dataclasses import dataclass, field
from typing import Any, Concatenate, Generic, ParamSpec, Protocol, TypeVar

from collector.language import Sentence, say

T = TypeVar("T")
P = ParamSpec("P")


class StepCall(Awaitable[T], Generic[T]):
    """Runs when it is awaited, and remembers where it was made."""

    def __init__(self, coroutine: Coroutine[Any, Any, T], name: str, line: int) -> None:
        self._coroutine = coroutine
        self.name = name
        self.line = line
        self.awaited = False

    def __await__(self) -> Generator[Any, Any, T]:
        self.awaited = True
        return self._coroutine.__await__()

    def drop(self) -> None:
        """Closes a step that was never awaited."""
        self._coroutine.close()


@dataclass
class StepLog:
    """The step calls of one visit, and the reasons for parts that are missing although the recipe went on."""

    calls: list[StepCall[Any]] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


class HasStepLog(Protocol):
    """An object that offers steps."""

    _log: StepLog


S = TypeVar("S", bound=HasStepLog)


def step(method: Callable[Concatenate[S, P], Coroutine[Any, Any, T]]) -> Callable[Concatenate[S, P], StepCall[T]]:
    """Turns an async method into one that makes a `StepCall`."""

    def made(self: S, /, *args: P.args, **kwargs: P.kwargs) -> StepCall[T]:
        call = StepCall(method(self, *args, **kwargs), method.__name__, sys._getframe(1).f_lineno)
        self._log.calls.append(call)
        return call

    functools.update_wrapper(made, method)
    return made


def never_awaited(calls: list[StepCall[Any]]) -> list[Sentence]:
    """A sentence for each step that was never awaited; the steps are closed."""
    left = [call for call in calls if not call.awaited]
    for call in left:
        call.drop()
    return [say("recipe-not-awaited", line=str(call.line), step=call.name) for call in left]
