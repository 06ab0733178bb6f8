"""What the documents say is what the program does."""

from __future__ import annotations

import importlib.util
import inspect
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from collector import errors
from collector.cli.command_line import GROUPS, build, global_options_first
from tests.test_architecture import imports

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def error_classes() -> dict[str, int]:
    classes = [c for _, c in inspect.getmembers(errors, inspect.isclass) if issubclass(c, errors.CollectorError)]
    return {c.__name__: c.exit_code for c in classes if c is not errors.CollectorError}


def test_the_table_of_exit_codes_is_true() -> None:
    table = dict(re.findall(r"^\| (\d+) \| (\w+) \|", (ROOT / "docs/exit-codes.md").read_text(encoding="utf-8"), re.MULTILINE))
    codes = error_classes()
    assert {name: str(code) for code, name in table.items()} == {name: str(codes[name]) for name in table.values()}
    assert {int(code) for code in table} == set(codes.values())
    for name, code in codes.items():
        assert re.search(rf"{name}\s+{code}\b|── {name}\b", errors.__doc__ or ""), f"{name} is missing from the drawing"


def commands(tree: object, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], object]]:
    children = getattr(tree, "commands", None)
    if children is None:
        return [(path, tree)]
    return [found for name, child in children.items() for found in commands(child, (*path, name))]


TREE = get_command(build())
ALL = commands(TREE)


@pytest.mark.parametrize(("path", "command"), ALL, ids=[" ".join(p) for p, _ in ALL])
def test_each_command_teaches_with_an_example_that_parses(path: tuple[str, ...], command: object) -> None:
    lines = [line for _, group in command.examples() for line in group]  # type: ignore[attr-defined]
    assert lines, f"collector {' '.join(path)} --help has no example"
    for line in lines:
        parses(line)


def parses(line: str) -> None:
    """The command line is understood (it isn't run)."""
    words = global_options_first(shlex.split(line.split(" > ")[0], comments=True)[1:])
    if "--help" in words:
        words.remove("--help")
    node: Any = TREE
    context = node.make_context("collector", list(words), resilient_parsing=False)
    while hasattr(node, "resolve_command"):
        rest = [*getattr(context, "_protected_args", []), *context.args]
        name, node, rest = node.resolve_command(context, rest)
        context = node.make_context(name, rest, parent=context)


BLOCKS = [line for block in re.findall(r"```(?:sh|console)\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]


@pytest.mark.parametrize("line", [line.strip() for line in BLOCKS if line.strip().startswith("collector ")])
def test_each_command_of_the_readme_parses(line: str) -> None:
    parses(line)


def test_the_help_in_the_readme_and_in_the_file_is_the_programs_own() -> None:
    spec = importlib.util.spec_from_file_location("write_help", ROOT / "tests" / "write_help.py")
    assert spec is not None
    assert spec.loader is not None
    write_help = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(write_help)
    shown = re.search(r"<!-- help -->\n```text\n(.*?)```", README, re.DOTALL)
    assert shown is not None
    for language in write_help.LANGUAGES:
        done = subprocess.run(
            [sys.executable, "-m", "collector", "--help"],
            capture_output=True, text=True, encoding="utf-8", check=True, env={**os.environ, "COLLECTOR_LANG": language},
        )  # fmt: skip
        assert done.stdout == write_help.shown(language), "run: python tests/write_help.py"
    assert shown.group(1) == write_help.shown(), "run: python tests/write_help.py"


def test_the_two_promised_commands_stand_in_the_readme_and_in_ci() -> None:
    ci = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert "python3 start.py demo" in README
    assert "python3 start.py test" in README
    assert "start.py" in ci


def test_every_command_has_a_file_and_every_file_its_commands() -> None:
    assert set(TREE.commands) == {command for group in GROUPS.values() for command in group}  # type: ignore[attr-defined]


def test_every_dependency_has_its_reason_in_the_readme() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[<>=\[; ]", d)[0] for d in project["dependencies"]]
    assert [name for name in names if f"`{name}`" not in README] == []


def test_every_library_that_is_imported_is_declared() -> None:
    import tomllib
    from importlib.metadata import packages_distributions

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lists = project["dependencies"] + project["optional-dependencies"]["pades"] + project["optional-dependencies"]["fleet"]
    plain: Callable[[str], str] = lambda name: re.sub(r"[-_.]+", "-", name).lower()  # noqa: E731
    declared = {plain(re.split(r"[<>=\[; ]", each)[0]) for each in lists}
    used = {name.split(".")[0] for path in (ROOT / "collector").rglob("*.py") for name in imports(path)}
    homes = packages_distributions()
    foreign = used - set(sys.stdlib_module_names) - {"collector", "__future__"}
    assert {name for name in foreign if not declared & {plain(home) for home in homes.get(name, [name])}} == set()


@pytest.mark.parametrize("document", [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "README.md"], ids=lambda p: p.name)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text(encoding="utf-8")):
        assert (document.parent / target).exists(), f"{document.name} points at {target}"
