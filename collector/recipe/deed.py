"""A step of a recipe that knows whether it was awaited, so that a forgotten ``await`` is reported with its line."""

from __future__ import annotations

import functools
import sys
from collections.abc import Awaitable, Callable, Coroutine, Generator
from typing import Any, Concatenate, Generic, ParamSpec, Protocol, TypeVar

T = TypeVar("T")
P = ParamSpec("P")


class Deed(Awaitable[T], Generic[T]):
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


class HasDeeds(Protocol):
    """Whoever offers steps keeps a list of those that were made."""

    deeds: list[Deed[Any]]


S = TypeVar("S", bound=HasDeeds)


def step(method: Callable[Concatenate[S, P], Coroutine[Any, Any, T]]) -> Callable[Concatenate[S, P], Deed[T]]:
    """Turns an async method into one that makes a `Deed`."""

    def made(self: S, /, *args: P.args, **kwargs: P.kwargs) -> Deed[T]:
        deed = Deed(method(self, *args, **kwargs), method.__name__, sys._getframe(1).f_lineno)
        self.deeds.append(deed)
        return deed

    functools.update_wrapper(made, method)
    return made


def forgotten(deeds: list[Deed[Any]]) -> list[str]:
    """A sentence for each step that was never awaited; the steps are closed."""
    left = [deed for deed in deeds if not deed.awaited]
    for deed in left:
        deed.drop()
    return [f"line {deed.line}: visit.{deed.name}(…) was not awaited; write `await visit.{deed.name}(…)`" for deed in left]
