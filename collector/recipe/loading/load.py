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
                raise UsageError(f"The recipe {self.name} has no option --{name.replace('_', '-')}.", f"Its options: {options}.")
        bound: dict[str, Any] = {}
        for option in self.options:
            if option.name in given:
                bound[option.name] = _read(option, given[option.name])
            elif option.required:
                raise UsageError(
                    f"The recipe {self.name} needs --{option.name.replace('_', '-')}.", f"See `collector recipes show {self.name}`."
                )
        return bound


def _read(option: Option, text: str) -> Any:
    if option.kind is bool:
        if text.lower() in (*TRUE, *FALSE):
            return text.lower() in TRUE
        raise UsageError(f"--{option.name}: {text} is neither yes nor no.", "Write yes or no.")
    try:
        return READS.get(option.kind, str)(text)
    except ValueError:
        raise UsageError(f"--{option.name}: {text} is not a number.", "Write digits only.") from None


def load(path: Path) -> Recipe:
    """The recipe in `path`.

    Raises InputError, naming file and line, if it cannot be imported or holds no ``async def collect(visit, …)``.
    """
    code = path.read_bytes()
    spec = importlib.util.spec_from_file_location(f"collector_recipe_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise InputError(f"{path} is no Python file.", "A recipe is one .py file; see docs/recipes.md.")
    module = importlib.util.module_from_spec(spec)
    try:
        exec(compile(code, str(path), "exec", dont_inherit=True), module.__dict__)
    except SyntaxError as error:
        raise InputError(
            f"{path.name}, line {error.lineno}: {error.msg}.", "Mend that line, then run `collector recipes check`."
        ) from error
    except Exception as error:
        raise InputError(
            f"{path.name} cannot be imported: {type(error).__name__}: {error}", "Mend the file; see docs/recipes.md."
        ) from error
    collect = getattr(module, "collect", None)
    if not inspect.iscoroutinefunction(collect):
        raise InputError(
            f"{path.name} has no `async def collect(visit, …)`.", "A recipe is one function of that name; see docs/recipes.md."
        )
    documentation = inspect.cleandoc(module.__doc__ or collect.__doc__ or "")
    first = documentation.splitlines()[0] if documentation else ""
    return Recipe(path.stem, path, hashlib.sha256(code).hexdigest(), first, documentation, collect, _options(collect, path))


def _options(collect: Callable[..., Awaitable[None]], path: Path) -> tuple[Option, ...]:
    parameters = list(inspect.signature(collect).parameters.values())
    if not parameters:
        raise InputError(f"{path.name}: `collect` takes no visit.", "Write `async def collect(visit: Visit) -> None:`.")
    hints = get_type_hints(collect)
    options = []
    for parameter in parameters[1:]:
        required = parameter.default is inspect.Parameter.empty
        kind = hints.get(parameter.name, str if required else type(parameter.default))
        options.append(
            Option(parameter.name, kind if kind in (str, int, float, bool) else str, None if required else parameter.default, required)
        )
    return tuple(options)
