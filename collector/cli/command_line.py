"""Puts the commands together, reads the global options wherever they stand, and turns errors into text and exit codes."""

from __future__ import annotations

import importlib
import os
import traceback
from collections.abc import Sequence
from functools import cache
from typing import Any

import typer
from typer.main import get_command

from collector.cli.help import FLAGS, MainGroup
from collector.cli.output import Output, default_language, use_utf8
from collector.cli.session import new_session
from collector.cli.usage_errors import tell_usage_error
from collector.errors import CollectorError, UsageError
from collector.language import languages, say
from collector.services.secret_storage import close_kept_profiles
from collector.version import __version__

GROUPS: dict[str, tuple[str, ...]] = {
    "upkeep.start_commands": ("init", "doctor", "demo"),
    "complaint.interview_commands": ("start",),
    "upkeep.app_commands": ("app",),
    "complaint.case_commands": ("case",),
    "complaint.timeline_commands": ("timeline",),
    "collecting.capture_commands": ("capture", "add"),
    "collecting.chat_commands": ("chat", "transcript"),
    "collecting.recipe_commands": ("run", "recipes"),
    "collecting.login_commands": ("login",),
    "complaint.price_commands": ("prices",),
    "complaint.log_commands": ("log",),
    "complaint.agenda_commands": ("next", "due"),
    "complaint.rights_commands": ("rights",),
    "complaint.record_commands": ("link", "unlink", "correct", "withdraw"),
    "complaint.promise_commands": ("promises",),
    "complaint.finding_commands": ("findings",),
    "watching.watch_commands": ("watch",),
    "handing_over.letter_commands": ("letter", "tone"),
    "fleet.fleet_commands": ("fleet",),
    "complaint.stats_commands": ("stats",),
    "handing_over.redact_commands": ("redact",),
    "handing_over.package_commands": ("bundle", "verify"),
    "handing_over.send_commands": ("send",),
    "upkeep.seal_commands": ("seal",),
    "upkeep.search_commands": ("search", "du"),
    "upkeep.backup_commands": ("export", "import"),
    "upkeep.forget_commands": ("forget",),
}
"""File in this folder → the commands it adds; only the file that a call needs is loaded."""

ANYWHERE_VALUE = ("--store", "--lang")
ANYWHERE_FLAG = ("--json",)
BARE = {"--dismiss": "auto"}
"""Options that may stand without a value, and what that means."""

HELP = """Documents trouble with a service provider, and bundles it into a complaint.

collector demo
collector init
collector case new "Half price was promised" --provider "Example Telecom"
collector chat https://support.example.co.il
collector log call --name Dana --summary "Asked why the price went up"
collector timeline 1
collector bundle 1
collector verify packages/2026-0001-example-telecom.zip
"""
"""The first example is the tour, the others one's own case. What help says stands in the catalogues."""


def run(arguments: Sequence[str]) -> int:
    """Runs one command line and returns its exit code; the one place where errors become words."""
    use_utf8()
    arguments = global_options_first(arguments)
    out = Output(_value_of(arguments, "--lang") or default_language(), "--json" in arguments)
    try:
        result = _command(_named(arguments)).main(args=list(arguments), prog_name="collector", standalone_mode=False, obj=out)
        return result if isinstance(result, int) else 0
    except CollectorError as error:
        out.error(error.message, error.next_step, error.exit_code)
        return error.exit_code
    except KeyboardInterrupt:
        out.error(say("cli-stopped"), "", 130)
        return 130
    except Exception as error:  # noqa: BLE001 - the last resort: told, never hidden; a traceback could show typed secrets, so only on request
        return _unforeseen(error, out)


def _unforeseen(error: Exception, out: Output) -> int:
    """Usage errors of the command line's own library, its quiet exits, and bugs."""
    if hasattr(error, "format_message"):
        return tell_usage_error(error, out)
    if type(error).__name__ == "Exit":
        return int(getattr(error, "exit_code", 1))
    if type(error).__name__ == "Abort":
        out.error(say("cli-stopped"), "", 130)
        return 130
    if os.environ.get("COLLECTOR_DEBUG"):
        traceback.print_exc()
    out.error(say("cli-unforeseen", error=type(error).__name__), say("cli-unforeseen-next"), 1)
    return 1


def global_options_first(arguments: Sequence[str]) -> list[str]:
    """Moves --store, --lang and --json to the front, so that they may stand anywhere before ``--``; gives bare options their value.

    Behind ``bundle``, --lang is the package's language too: ``bundle --lang both`` writes it in both, and speaks as usual.
    """
    front: list[str] = []
    rest: list[str] = []
    queue = list(arguments)
    while queue:
        word = queue.pop(0)
        name = word.split("=", 1)[0]
        if word == "--":
            rest += [word, *queue]
            break
        if name == "--lang" and rest[:1] == ["bundle"] and ("=" in word or queue):
            value = word.partition("=")[2] if "=" in word else queue.pop(0)
            rest += ["--language", value]
            front += [] if value == "both" else ["--lang", value]
        elif word in ANYWHERE_FLAG or (name in ANYWHERE_VALUE and "=" in word):
            front.append(word)
        elif word in ANYWHERE_VALUE and queue:
            front += [word, queue.pop(0)]
        elif word in BARE and (not queue or queue[0].startswith("-") or "://" in queue[0]):
            rest.append(f"{word}={BARE[word]}")
        else:
            rest.append(word)
    return front + rest


def _value_of(arguments: Sequence[str], name: str) -> str:
    for position, word in enumerate(arguments):
        if word == name and position + 1 < len(arguments):
            return arguments[position + 1]
        if word.startswith(name + "="):
            return word.split("=", 1)[1]
    return ""


def _named(arguments: Sequence[str]) -> str | None:
    """The command among the words of a command line."""
    return next((word for word in arguments if any(word in commands for commands in GROUPS.values())), None)


@cache
def _command(named: str | None) -> Any:
    """The command tree as it is called; made once in a process that runs several command lines."""
    return get_command(build(named))


def build(named: str | None = None) -> typer.Typer:
    """The command tree; with the name of a command, only the file that holds it is loaded."""
    app = typer.Typer(
        help=HELP,
        cls=MainGroup,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
        context_settings=FLAGS,
    )
    app.callback()(_global_options)
    for file, commands in GROUPS.items():
        if named is None or named in commands:
            importlib.import_module(f"collector.cli.commands.{file}").add_to(app)
    return app


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"collector {__version__}")
        raise typer.Exit


def _global_options(
    context: typer.Context,
    store: str = typer.Option(None, metavar="DIR"),
    as_json: bool = typer.Option(False, "--json"),
    lang: str = typer.Option(None, metavar="he|en"),
    _version: bool = typer.Option(False, "--version", callback=_show_version, is_eager=True),
) -> None:
    if lang is not None and lang not in languages():
        raise UsageError(say("cli-no-language", language=lang), say("cli-no-language-next", languages=", ".join(languages())))
    context.obj = new_session(store, Output(lang or default_language(), as_json), os.environ)
    close_kept_profiles(context.obj.context)
