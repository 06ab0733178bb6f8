"""Says in the person's language what the command line's own library (Typer) found wrong with a command."""

from __future__ import annotations

from typing import Any

from collector.cli.output import Output
from collector.language import Sentence, say


def tell_usage_error(error: Any, out: Output) -> int:
    """Prints what was wrong with the words of a command, and how to see its help; returns the exit code.

    error: one of Typer's usage errors: it has ``format_message`` and the context ``ctx`` of the command.
    """
    context: Any = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":
        out.progress(context.get_help())
        return 2
    path = context.command_path if context is not None else "collector"
    out.error(_message(error), say("cli-usage-help", command=path), 2)
    return 2


def _message(error: Any) -> str:
    kind, param = type(error).__name__, getattr(error, "param", None)
    name = _name(param) if param is not None else str(getattr(error, "param_hint", "") or "")
    if kind == "MissingParameter":
        return say("cli-usage-missing", name=name)
    if kind == "NoSuchOption":
        return _no_such_option(error)
    if kind == "BadOptionUsage":
        message = "cli-usage-value-superfluous" if _is_flag(error) else "cli-usage-value-missing"
        return say(message, option=error.option_name)
    if kind == "BadParameter" and isinstance(error.message, Sentence):
        return say("cli-usage-bad-value-because", name=name, why=error.message)
    if kind == "BadParameter":
        return say("cli-usage-bad-value", name=name)
    return say("cli-usage-not-understood", said=error.format_message())


def _is_flag(error: Any) -> bool:
    """Whether the option that was used wrongly takes no value at all (``--window=3``)."""
    command = getattr(getattr(error, "ctx", None), "command", None)
    return any(error.option_name in param.opts and getattr(param, "is_flag", False) for param in getattr(command, "params", ()))


def _no_such_option(error: Any) -> Sentence:
    near = ", ".join(sorted(error.possibilities or ()))
    if near:
        return say("cli-usage-no-option-near", option=error.option_name, near=near)
    return say("cli-usage-no-option", option=error.option_name)


def _name(param: Any) -> str:
    return " / ".join(param.opts) if param.param_type_name == "option" else str(param.metavar or param.name.upper())
