"""Puts the commands together, reads the global options wherever they stand, and turns errors into text and exit codes."""

from __future__ import annotations

import importlib
import os
import sys
import traceback
from collections.abc import Sequence

import typer
from typer.main import get_command

from collector import __version__
from collector.cli.output import Output, default_language, use_utf8
from collector.cli.settings import Settings, default_root
from collector.errors import CollectorError

GROUPS: dict[str, tuple[str, ...]] = {
    "start_commands": ("init", "doctor", "demo"),
    "case_commands": ("case", "timeline"),
    "capture_commands": ("capture", "add"),
    "chat_commands": ("chat", "transcript"),
    "recipe_commands": ("run", "recipes"),
    "login_commands": ("login",),
    "price_commands": ("prices",),
    "log_commands": ("log",),
    "watch_commands": ("watch",),
    "package_commands": ("bundle", "verify"),
    "seal_commands": ("seal",),
    "search_commands": ("search", "du"),
    "backup_commands": ("export", "import"),
    "forget_commands": ("forget",),
}
"""File in this folder → the commands it adds; only the file that a call needs is loaded."""

ANYWHERE_VALUE = ("--store", "--lang")
ANYWHERE_FLAG = ("--json",)
BARE = {"--dismiss": "auto"}
"""Options that may stand without a value, and what that means."""

HELP = """Documents trouble with a service provider, and bundles it into a complaint that a stranger can check.

collector מתעד בעיה עם ספק שירות ואורז אותה לתלונה שכל אחד יכול לבדוק.

\b
A first tour on an invented provider:   collector demo
Your own, from the beginning:
  collector init
  collector case new "Half price was promised" --provider "Example Telecom"
  collector chat https://support.example.co.il
  collector log call --name Dana --summary "Asked why the price went up"
  collector timeline 1
  collector bundle 1
  collector verify packages/2026-0001-example-telecom.zip
"""


def run(arguments: Sequence[str]) -> int:
    """Runs one command line and returns its exit code; the one place where errors become words."""
    use_utf8()
    arguments = global_options_first(arguments)
    out = Output(_value_of(arguments, "--lang") or default_language(), "--json" in arguments)
    try:
        command = get_command(build(arguments))
        result = command.main(args=list(arguments), prog_name="collector", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except CollectorError as error:
        out.error(error.message, error.next_step, error.exit_code)
        return error.exit_code
    except KeyboardInterrupt:
        out.error(out.words("הופסק", "Stopped."), "", 130)
        return 130
    except Exception as error:  # noqa: BLE001 - the last resort: told, never hidden; a traceback could show typed secrets, so only on request
        return _unforeseen(error, out)


def _unforeseen(error: Exception, out: Output) -> int:
    """Usage errors of the command line's own library, its quiet exits, and bugs."""
    if hasattr(error, "format_message"):
        context = getattr(error, "ctx", None)
        if context is not None:
            print(context.get_usage(), file=sys.stderr)
            step = out.words(f"עזרה ודוגמה: {context.command_path} --help", f"See `{context.command_path} --help` for an example.")
        else:
            step = out.words("עזרה: collector --help", "See `collector --help`.")
        out.error(error.format_message(), step, 2)
        return 2
    if type(error).__name__ == "Exit":
        return int(getattr(error, "exit_code", 1))
    if type(error).__name__ == "Abort":
        out.error(out.words("הופסק", "Stopped."), "", 130)
        return 130
    if os.environ.get("COLLECTOR_DEBUG"):
        traceback.print_exc()
    out.error(
        out.words(f"תקלה לא צפויה בתוכנה ({type(error).__name__})", f"Something unforeseen went wrong ({type(error).__name__})."),
        out.words(
            "מה שנשמר עד כה נשאר. להרצה עם פירוט: COLLECTOR_DEBUG=1", "What was kept so far is safe. Set COLLECTOR_DEBUG=1 for details."
        ),
        1,
    )
    return 1


def global_options_first(arguments: Sequence[str]) -> list[str]:
    """Moves --store, --lang and --json to the front, so that they may stand anywhere before ``--``; gives bare options their value."""
    front: list[str] = []
    rest: list[str] = []
    queue = list(arguments)
    while queue:
        word = queue.pop(0)
        name = word.split("=", 1)[0]
        if word == "--":
            rest += [word, *queue]
            break
        if word in ANYWHERE_FLAG or (name in ANYWHERE_VALUE and "=" in word):
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


def build(arguments: Sequence[str] = ()) -> typer.Typer:
    """The command tree; with a command among `arguments`, only the file that holds it is loaded."""
    app = typer.Typer(
        help=HELP,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
        context_settings=_HELP_FLAGS,
    )
    app.callback()(_global_options)
    named = next((word for word in arguments if any(word in commands for commands in GROUPS.values())), None)
    for file, commands in GROUPS.items():
        if named is None or named in commands:
            importlib.import_module(f"collector.cli.commands.{file}").add_to(app)
    return app


_HELP_FLAGS = {"help_option_names": ["-h", "--help"], "max_content_width": 110}


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"collector {__version__}")
        raise typer.Exit


def _global_options(
    context: typer.Context,
    store: str = typer.Option(
        None, metavar="DIR", help="The evidence store. Else COLLECTOR_STORE, else ./evidence if it exists, else your data folder."
    ),
    as_json: bool = typer.Option(False, "--json", help="Print JSON for a program to read; sentences go to standard error."),
    lang: str = typer.Option(None, metavar="he|en", help="Language of the sentences. Else COLLECTOR_LANG, else that of your system."),
    _version: bool = typer.Option(False, "--version", callback=_show_version, is_eager=True, help="Show the version and leave."),
) -> None:
    if lang not in (None, "he", "en"):
        raise typer.BadParameter("choose he or en", param_hint="--lang")
    named = bool(store or os.environ.get("COLLECTOR_STORE"))
    context.obj = Settings(default_root(store), Output(lang or default_language(), as_json), store_was_named=named)
