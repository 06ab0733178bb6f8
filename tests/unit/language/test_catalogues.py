"""The message catalogues: nothing missing, nothing superfluous, the same values in each language; a new language is one file."""

from __future__ import annotations

import ast
import pickle
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from collector.language import Gap, Missing, in_language, languages, pieces, say
from collector.language.catalogue import Catalogue, _files, catalogue, split_entries

ROOT = Path(__file__).resolve().parents[3]
HOUSE = ROOT / "collector"
CATALOGUES = sorted((HOUSE / "language").glob("*.ftl"))
CALLS = ("say", "pieces", "phrase")
ID = re.compile(r"[a-z]+(-[\w]+)+")
VALUE = re.compile(r"\$([\w-]+)")
IN_TEMPLATE = re.compile(r"""\bsay\(\s*["']([\w-]+)["']""")
PART_IN_TEMPLATE = re.compile(r"""\bsay\(\s*["']([\w-]+-)["']\s*~""")


@dataclass
class Asked:
    """What code and templates ask of the catalogues."""

    perhaps: set[str] = field(default_factory=set)
    """Literals that have the form of an id, wherever they stand."""
    begun: set[str] = field(default_factory=set)
    """Beginnings of ids that are put together."""
    certain: set[str] = field(default_factory=set)
    """Ids that stand as a literal in a call: each must be there."""
    calls: list[tuple[str, str, set[str]]] = field(default_factory=list)
    """(place, id, names of the values) of every call of `say` that gives an id and all its values by name."""


@cache
def asked() -> Asked:
    """The whole house, read once."""
    found = Asked()
    for path in HOUSE.rglob("*.py"):
        for node in nodes(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and ID.fullmatch(node.value):
                found.perhaps.add(node.value)
            elif isinstance(node, ast.Call) and node.args:
                _note_call(node, found, path)
    for path in [*HOUSE.rglob("*.html"), *HOUSE.rglob("*.j2")]:
        text = path.read_text(encoding="utf-8")
        found.perhaps.update(IN_TEMPLATE.findall(text))
        found.begun.update(PART_IN_TEMPLATE.findall(text))
        if path.suffix == ".html":
            found.certain.update(IN_TEMPLATE.findall(text))
    return found


def nodes(tree: ast.AST) -> Iterator[ast.AST]:
    """What `ast.walk` gives, in another order, in a third of its time."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        for value in node.__dict__.values():
            if value.__class__ is list:
                waiting += [each for each in value if isinstance(each, ast.AST)]
            elif isinstance(value, ast.AST):
                waiting.append(value)


def _note_call(node: ast.Call, found: Asked, path: Path) -> None:
    first, name = node.args[0], getattr(node.func, "id", "")
    if isinstance(first, ast.JoinedStr):
        if (name or getattr(node.func, "attr", "")) in CALLS and isinstance(first.values[0], ast.Constant):
            found.begun.add(str(first.values[0].value))
    elif isinstance(first, ast.Constant) and isinstance(first.value, str) and name in CALLS:
        found.certain.add(first.value)
        given = [each.arg for each in node.keywords]
        if name == "say" and len(node.args) == 1 and None not in given:
            found.calls.append((f"{path.relative_to(HOUSE)}:{node.lineno}", first.value, {str(each) for each in given}))


def test_every_message_that_is_asked_for_is_there() -> None:
    english = Catalogue("en", HOUSE / "language" / "en.ftl")
    assert not sorted({name for name in asked().certain if not name.endswith("-") and name not in english})


def wanted_by(english: Catalogue, name: str) -> set[str]:
    """The values that a message needs, also within the messages and terms it refers to."""
    source = english.source(name)
    inner = [each for each in re.findall(r"\{\s*(-?[a-z][\w-]*)\b(?!\s*\()", source) if each in english]
    return set(VALUE.findall(source)).union(*(wanted_by(english, each) for each in inner))


def test_every_call_gives_the_values_that_its_message_needs() -> None:
    english = Catalogue("en", HOUSE / "language" / "en.ftl")
    found = asked().calls
    wrong = {f"{at}: {name} needs {sorted(needs)}" for at, name, given in found if not (needs := wanted_by(english, name)) <= given}
    assert len(found) > 500
    assert not wrong


def test_no_message_is_superfluous() -> None:
    whole, begun = asked().perhaps, tuple(asked().begun)
    english = Catalogue("en", HOUSE / "language" / "en.ftl")
    referred = set(re.findall(r"\{\s*(-?[a-z][\w-]*)", "".join(english.source(name) for name in english.ids())))
    unused = [name for name in english.ids() if name not in whole | referred and not (begun and name.startswith(begun))]
    assert not unused


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda p: p.stem)
def test_each_language_has_the_same_messages_with_the_same_values(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    names = re.findall(r"^(-?[a-zA-Z][\w-]*) *=", text, re.MULTILINE)
    assert len(names) == len(set(names)), sorted({name for name in names if names.count(name) > 1})
    english, other = Catalogue("en", HOUSE / "language" / "en.ftl"), Catalogue(path.stem, path)
    assert set(other.ids()) == set(english.ids())
    differ = {
        name
        for name in other.ids()
        if set(VALUE.findall(other.source(name))) - {"gender"} != set(VALUE.findall(english.source(name))) - {"gender"}
    }
    assert not differ


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda p: p.stem)
def test_every_message_can_be_read(path: Path) -> None:
    from fluent.syntax import FluentParser
    from fluent.syntax.ast import Junk

    junk = [entry.content for entry in FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8")).body if isinstance(entry, Junk)]
    assert not junk


def test_a_sentence_is_english_where_it_is_kept_and_hebrew_where_it_is_read() -> None:
    sentence = say("shared-minutes", count=1)
    assert sentence == "1 minute"
    assert sentence.in_("he") == "דקה אחת"
    assert in_language("a plain string", "he") == "a plain string"
    assert pickle.loads(pickle.dumps(sentence)).in_("he") == "דקה אחת"


def test_a_language_without_a_catalogue_is_answered_in_english() -> None:
    assert say("shared-hours", count=5).in_("xx") == "5 hours"


def test_a_message_or_value_that_is_missing_is_an_error() -> None:
    with pytest.raises(Missing):
        say("shared-no-such-message")
    with pytest.raises(Missing):
        say("shared-minutes")


def test_pieces_leave_the_place_of_a_value_open() -> None:
    assert pieces("shared-days", "he", count=2) == ("יומיים",)
    assert Gap("count") in pieces("shared-days", "en", "count")


def test_a_new_language_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every message of a pseudo-language is found, by the same call, from a file that lies in a folder of one's own."""
    source = (HOUSE / "language" / "en.ftl").read_text(encoding="utf-8")
    (tmp_path / "qps.ftl").write_text(re.sub(r"\b(minutes?)\b(?=\n)", r"[\1]", source), encoding="utf-8")
    monkeypatch.setenv("COLLECTOR_LANGUAGES", str(tmp_path))
    catalogue.cache_clear()
    _files.cache_clear()
    try:
        assert "qps" in languages()
        assert say("shared-minutes", count=7).in_("qps") == "7 [minutes]"
    finally:
        catalogue.cache_clear()
        _files.cache_clear()


def test_comments_and_blank_lines_are_no_part_of_a_message() -> None:
    assert split_entries("# c\na = 1\n\n## s\n-b = 2\n  more\n") == {"a": "a = 1\n", "-b": "-b = 2\n  more\n"}


def test_many_threads_find_each_message_whole() -> None:
    """A message that one thread has begun to parse, with the terms it refers to, is not missing for another."""
    path = HOUSE / "language" / "he.ftl"
    known = Catalogue("he", path)
    plain = [name for name in known.ids() if not name.startswith("-") and "{" not in known.source(name)][:150]
    switch = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(3):
            fresh = Catalogue("he", path)
            with ThreadPoolExecutor(8) as threads:
                for name in plain:
                    assert len(set(threads.map(fresh.format, [name] * 8, [{}] * 8))) == 1
    finally:
        sys.setswitchinterval(switch)
