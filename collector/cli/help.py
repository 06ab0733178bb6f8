"""Help in the person's language: what a command and its options do stands in the catalogues, found by the command's path.

``collector case new --customer`` is explained by ``cli-help-case-new`` and ``cli-help-case-new--customer``; an option that means the same
in several commands by ``cli-help--customer``. A command's docstring holds its examples: the lines that begin with ``collector``.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from collector.cli.output import Output
from collector.errors import UsageError
from collector.language import Missing, Sentence, say

FLAGS = {"help_option_names": ["-h", "--help"], "max_content_width": 110}
PLACEHOLDERS = {"int": "N", "float": "N", "Path": "FILE"}
"""Type of a value → how help names it; anything else is TEXT."""
_FIRST_PART = re.compile(r"[.:;] ")


def command(app: typer.Typer, name: str, **settings: Any) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Adds a function to `app` as the command `name`, with help from the catalogues."""
    return app.command(name, cls=settings.pop("cls", SpokenCommand), **settings)


def group(app: typer.Typer, name: str) -> typer.Typer:
    """Adds an empty group of commands to `app`, with help from the catalogues; returns it."""
    made = typer.Typer(cls=SpokenGroup, no_args_is_help=True, rich_markup_mode=None)
    app.add_typer(made, name=name)
    return made


def group_with_default(app: typer.Typer, name: str, default: str) -> typer.Typer:
    """The same, but words that name none of its commands go to the command `default`: ``prices 2026-0001`` is ``prices list 2026-0001``."""

    class WithDefault(SpokenGroup):
        def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
            named = bool(args) and (args[0] in self.commands or args[0] in FLAGS["help_option_names"])  # type: ignore[operator]
            return super().parse_args(ctx, args if named else [default, *args])

    made = typer.Typer(cls=WithDefault, no_args_is_help=False, rich_markup_mode=None)
    app.add_typer(made, name=name)
    return made


class _Spoken:
    """Writes a help page in the language of the call."""

    name: str | None
    help: str | None

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The words that are left. A usage error names its command, also where the library leaves that out."""
        try:
            rest: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        except Exception as fault:
            if getattr(fault, "ctx", ctx) is None:
                fault.ctx = ctx  # type: ignore[attr-defined]
            raise
        return rest

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Usage, what it does, examples, arguments, options, commands."""
        words = output_of(ctx).words
        path = _path(ctx)
        formatter.write_usage(ctx.command_path, " ".join(_usage(self)), prefix=words(say("cli-help-usage")) + " ")
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(words(what_it_does(path)))
            for title, lines in self.examples():
                formatter.write_paragraph()
                formatter.write_text("\b\n" + "\n".join([words(title), *(f"  {line}" for line in lines)]))
        for heading, kind in (("cli-help-arguments", "argument"), ("cli-help-options", "option")):
            rows = [_row(words, path, p) for p in _params(self, ctx) if p.param_type_name == kind and not getattr(p, "hidden", False)]
            if rows:
                with formatter.section(words(say(heading))):
                    formatter.write_dl(rows)
        children = getattr(self, "commands", {})
        if children:
            with formatter.section(words(say("cli-help-commands"))):
                formatter.write_dl([(name, _brief(words(what_it_does((*path, name))))) for name in children])

    def examples(self) -> Sequence[tuple[Sentence, Sequence[str]]]:
        """Examples in groups: a heading and its lines."""
        lines = [line.strip() for line in (self.help or "").splitlines() if line.strip().startswith("collector ")]
        return [(say("cli-help-example"), lines)] if lines else []


class SpokenCommand(_Spoken, TyperCommand):
    """A command whose help is in the person's language, and which says in it that it was given too many words."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The words that are left, where the command takes any. Raises UsageError where it takes none."""
        takes_any, ctx.allow_extra_args = ctx.allow_extra_args, True
        rest: list[str] = super().parse_args(ctx, args)
        ctx.allow_extra_args = takes_any
        if rest and not takes_any and not ctx.resilient_parsing:
            raise UsageError(say("cli-usage-extra-words", words=" ".join(rest)), say("cli-usage-help", command=ctx.command_path))
        return rest


class SpokenGroup(_Spoken, TyperGroup):
    """A group of commands whose help is in the person's language, and which names the command that was probably meant."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command. Raises UsageError where there is no such one."""
        if args[0] not in self.commands and not args[0].startswith("-") and not ctx.resilient_parsing:
            from difflib import get_close_matches

            near = get_close_matches(args[0], list(self.commands))
            step = say("cli-usage-meant", commands=", ".join(near)) if near else say("cli-usage-help", command=ctx.command_path)
            raise UsageError(say("cli-usage-no-command", command=args[0]), step)
        return super().resolve_command(ctx, args)


class MainGroup(SpokenGroup):
    """The program itself: its examples are a first tour and the way through one's own case."""

    def examples(self) -> Sequence[tuple[Sentence, Sequence[str]]]:
        """The tour, and one's own case from the beginning."""
        lines = [line.strip() for line in inspect.cleandoc(self.help or "").splitlines() if line.startswith("collector ")]
        return [(say("cli-help-main-tour"), lines[:1]), (say("cli-help-main-own"), lines[1:])]


def what_it_does(path: Sequence[str]) -> Sentence:
    """What a command does, by its path without the program's name."""
    return say(f"cli-help-{'-'.join(path) or 'main'}")


def what_it_means(path: Sequence[str], param: Any) -> Sentence:
    """What an option or argument means, in this command or in all."""
    name = param.name.strip("_").replace("_", "-")
    try:
        return say(f"cli-help-{'-'.join(path) or 'main'}--{name}")
    except Missing:
        return say(f"cli-help--{name}")


def output_of(ctx: Any) -> Output:
    """The output of the running command; a plain one where none was made yet."""
    held = ctx.find_root().obj
    held = getattr(held, "out", held)
    return held if isinstance(held, Output) else Output()


def _path(ctx: Any) -> tuple[str, ...]:
    names: list[str] = []
    while ctx.parent is not None:
        names.insert(0, ctx.info_name)
        ctx = ctx.parent
    return tuple(names)


def _params(command: Any, ctx: Any) -> list[Any]:
    return list(command.get_params(ctx))


def _usage(command: Any) -> list[str]:
    arguments = [_argument(p) if p.required else f"[{_argument(p)}]" for p in command.params if p.param_type_name == "argument"]
    return ["[OPTIONS]", *arguments, *(["COMMAND [ARGS]..."] if hasattr(command, "commands") else [])]


def _argument(param: Any) -> str:
    return str(param.metavar or param.name.upper())


def _row(words: Callable[[str], str], path: Sequence[str], param: Any) -> tuple[str, str]:
    extra = []
    default = param.default
    if param.required:
        extra.append(words(say("cli-help-required")))
    elif isinstance(default, (str, int, float)) and not isinstance(default, bool) and default != "":
        extra.append(words(say("cli-help-default", default=str(default))))
    low, high = getattr(param, "min", None), getattr(param, "max", None)
    if high is not None:
        extra.append(f"{low}–{high}")
    text = words(what_it_means(path, param))
    return _named(param), f"{text}  [{'; '.join(extra)}]" if extra else text


def _named(param: Any) -> str:
    if param.param_type_name == "argument":
        return _argument(param)
    names = ", ".join(sorted(param.opts, key=len))
    if param.is_flag:
        return " / ".join([names, *param.secondary_opts])
    kind = getattr(param.type_descriptor.annotation, "__name__", "")
    return f"{names} {param.metavar or PLACEHOLDERS.get(kind, 'TEXT')}"


def _brief(text: str) -> str:
    """The first part of the first sentence."""
    first = _FIRST_PART.split(" ".join(text.split()), maxsplit=1)[0]
    return first.rstrip(".") + "."
