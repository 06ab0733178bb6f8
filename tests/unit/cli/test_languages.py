"""Help in each language, and a language that is one file: a pseudo-language that no code knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from collector.cli.command_line import build
from collector.cli.help import what_it_does, what_it_means
from collector.cli.output import Output
from collector.language.catalogue import Catalogue, _files, catalogue
from tests.samples import command_line

FOLDER = Path(__file__).resolve().parents[3] / "collector" / "language"


def tree(node: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    yield path, node
    for name, child in getattr(node, "commands", {}).items():
        yield from tree(child, (*path, name))


ALL = list(tree(get_command(build())))


def test_every_command_and_option_is_explained_and_no_explanation_is_left_over() -> None:
    used = {what_it_does(path).message_id for path, _ in ALL}
    for path, node in ALL:
        used |= {what_it_means(path, param).message_id for param in node.params if not getattr(param, "hidden", False)}
    english = Catalogue("en", FOLDER / "en.ftl")
    headings = {f"cli-help-{name}" for name in ("usage", "arguments", "options", "commands", "example", "required", "default", "main-tour", "main-own")}
    left = {name for name in english.ids() if name.startswith("cli-help-")} - used - headings - {"cli-help--help"}
    assert not left


def page(path: tuple[str, ...], language: str) -> str:
    """The help page of a command, as a call in that language shows it."""
    node = ALL[0][1]
    context = node.make_context("collector", [], resilient_parsing=True, obj=Output(language))
    for name in path:
        node = node.commands[name]
        context = node.make_context(name, [], parent=context, resilient_parsing=True)
    return str(node.get_help(context))


@pytest.mark.parametrize("path", [path for path, _ in ALL], ids=" ".join)
def test_help_is_written_in_hebrew_as_in_english(path: tuple[str, ...]) -> None:
    english, hebrew = page(path, "en"), page(path, "he")
    assert english.startswith("Usage:")
    assert hebrew.startswith("שימוש:")
    assert re.search("[א-ת]{2}", hebrew.split("\n")[2])
    options = re.compile(r"^  (-[\w-]+(?:, --[\w-]+)?|--[\w-]+)", re.MULTILINE)
    assert options.findall(hebrew) == options.findall(english)


@pytest.fixture
def pseudo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with one file: each message of the pseudo-language is the English one in marks; ids and values are the same."""
    folder = tmp_path_factory.mktemp("languages")
    text = (FOLDER / "en.ftl").read_text(encoding="utf-8")
    marked = re.sub(r"(^[a-z][\w-]* = )(?!\{ \$\w+ ->)(.+)$", r"\1«\2»", text, flags=re.MULTILINE)
    (folder / "qps.ftl").write_text(marked, encoding="utf-8")
    catalogue.cache_clear()
    _files.cache_clear()
    yield folder
    catalogue.cache_clear()
    _files.cache_clear()


def in_pseudo(folder: Path, here: Path, *words: str) -> command_line.Done:
    return command_line.run(*words, here=here, environment={"COLLECTOR_LANGUAGES": str(folder), "COLLECTOR_LANG": "qps"})


def test_a_language_of_one_file_drives_help_errors_and_doctor(pseudo: Path, tmp_path: Path) -> None:
    first = in_pseudo(pseudo, tmp_path, "--help").stdout
    assert first.startswith("«Usage:»") and "«Open a case" in in_pseudo(pseudo, tmp_path, "case", "--help").stdout
    failed = in_pseudo(pseudo, tmp_path, "case", "show", "--store", "s2")
    assert failed.returncode == 4
    assert "«Error: " in failed.stderr
    missing = in_pseudo(pseudo, tmp_path, "case", "nwe")
    assert missing.returncode == 2 and "«There is no command nwe.»" in missing.stderr
    found = in_pseudo(pseudo, tmp_path, "doctor")
    assert "«browser»" in found.stdout and "«clock»" in found.stdout
