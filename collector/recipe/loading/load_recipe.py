"""Reads a recipe: one file, one function. Its name is the file's, its help the docstring's, its options the function's parameters."""

from __future__ import annotations

import hashlib
import importlib.util
import inspect
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_type_hints

from collector.errors import InputError, UsageError
from collector.language import say

READS: dict[type, Callable[[str], Any]] = {str: str, int: int, float: float}
TRUE, FALSE = ("true", "yes", "1", "כן"), ("false", "no", "0", "לא")


@dataclass(frozen=True)
class Option:
    """A parameter of a recipe: how it is called, what it takes, and its default (None: it must be given)."""

    name: str
    kind: type
    default: Any
    required: bool


@dataclass(frozen=True)
class Recipe:
    """A recipe (מתכון) that was loaded and is ready to run."""

    name: str
    path: Path
    digest: str
    help: str
    documentation: str
    collect: Callable[..., Awaitable[None]]
    options: tuple[Option, ...]

    def bind(self, given: Mapping[str, str]) -> dict[str, Any]:
        """The parameters in the types that the recipe asks for. Raises UsageError for an unknown, missing or unreadable one."""
        known = {option.name: option for option in self.options}
        for name in given:
            if name not in known:
                options = ", ".join("--" + o.replace("_", "-") for o in known) or "none"
                raise UsageError(
                    say("recipe-recipe-has-no-option", name=self.name, value=name.replace('_', '-')),
                    say("recipe-options", options=options),
                )
        bound: dict[str, Any] = {}
        for option in self.options:
            if option.name in given:
                bound[option.name] = _read(option, given[option.name])
            elif option.required:
                raise UsageError(
                    say("recipe-recipe-needs", name=self.name, value=option.name.replace('_', '-')),
                    say("recipe-see-collector-recipes-show", name=self.name),
                )
        return bound


def _read(option: Option, text: str) -> Any:
    if option.kind is bool:
        if text.lower() in (*TRUE, *FALSE):
            return text.lower() in TRUE
        raise UsageError(say("recipe-neither-yes-nor-no", option=option.name, text=text), say("recipe-write-yes-no"))
    try:
        return READS.get(option.kind, str)(text)
    except ValueError:
        raise UsageError(say("recipe-not-number", option=option.name, text=text), say("recipe-write-digits-only")) from None


def load(path: Path) -> Recipe:
    """The recipe in `path`.

    Raises InputError, naming file and line, if it cannot be imported or holds no ``async def collect(visit, …)``.
    """
    code = path.read_bytes()
    spec = importlib.util.spec_from_file_location(f"collector_recipe_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise InputError(say("recipe-no-python-file", path=path), say("recipe-recipe-one-py-file"))
    module = importlib.util.module_from_spec(spec)
    try:
        exec(compile(code, str(path), "exec", dont_inherit=True), module.__dict__)
    except SyntaxError as error:
        raise InputError(
            say("recipe-line", path=path.name, lineno=error.lineno, msg=error.msg), say("recipe-mend-line-then-run")
        ) from error
    except Exception as error:
        raise InputError(
            say("recipe-cannot-imported", path=path.name, name=type(error).__name__, reason=error), say("recipe-mend-file-see-docs")
        ) from error
    collect = getattr(module, "collect", None)
    if not inspect.iscoroutinefunction(collect):
        raise InputError(
            say("recipe-has-no-async-def", path=path.name), say("recipe-recipe-one-function-name")
        )
    documentation = inspect.cleandoc(module.__doc__ or collect.__doc__ or "")
    first = documentation.splitlines()[0] if documentation else ""
    return Recipe(path.stem, path, hashlib.sha256(code).hexdigest(), first, documentation, collect, _options(collect, path))


def _options(collect: Callable[..., Awaitable[None]], path: Path) -> tuple[Option, ...]:
    parameters = list(inspect.signature(collect).parameters.values())
    if not parameters:
        raise InputError(say("recipe-collect-takes-no-visit", path=path.name), say("recipe-write-async-def-collect"))
    hints = get_type_hints(collect)
    options = []
    for parameter in parameters[1:]:
        required = parameter.default is inspect.Parameter.empty
        kind = hints.get(parameter.name, str if required else type(parameter.default))
        options.append(
            Option(parameter.name, kind if kind in (str, int, float, bool) else str, None if required else parameter.default, required)
        )
    return tuple(options)
