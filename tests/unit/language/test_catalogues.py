"""The message catalogues: nothing missing, nothing superfluous, the same values in each language; a new language is one file."""

from __future__ import annotations

import ast
import pickle
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from collector.language import Gap, Missing, in_language, languages, pieces, say
from collector.language.catalogue import Catalogue, _files, catalogue, split_entries

ROOT = Path(__file__).resolve().parents[3]
HOUSE = ROOT / "collector"
CATALOGUES = sorted((HOUSE / "language").glob("*.ftl"))
CALLS = ("say", "pieces", "phrase")
VALUE = re.compile(r"\$([\w-]+)")
IN_TEMPLATE = re.compile(r"""\bsay\(\s*["']([\w-]+)["']""")
PART_IN_TEMPLATE = re.compile(r"""\bsay\(\s*["']([\w-]+-)["']\s*~""")


def called_ids() -> Iterator[tuple[str, bool]]:
    """(id, whether it is only the beginning of one) of every message that code and templates ask for."""
    for path in HOUSE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[a-z]+(-[\w]+)+", node.value):
                yield node.value, False
            elif isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in CALLS and node.args:
                first = node.args[0]
                if isinstance(first, ast.JoinedStr) and isinstance(first.values[0], ast.Constant):
                    yield str(first.values[0].value), True
    for path in [*HOUSE.rglob("*.html"), *HOUSE.rglob("*.j2")]:
        text = path.read_text(encoding="utf-8")
        yield from ((name, False) for name in IN_TEMPLATE.findall(text))
        yield from ((name, True) for name in PART_IN_TEMPLATE.findall(text))


def certain_ids() -> Iterator[str]:
    """Ids that stand as a literal in a call: each must be there."""
    for path in HOUSE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in CALLS and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value
    for path in HOUSE.rglob("*.html"):
        yield from IN_TEMPLATE.findall(path.read_text(encoding="utf-8"))


def test_every_message_that_is_asked_for_is_there() -> None:
    english = Catalogue("en", HOUSE / "language" / "en.ftl")
    assert not sorted({name for name in certain_ids() if not name.endswith("-") and name not in english})


def calls() -> Iterator[tuple[str, str, set[str]]]:
    """(place, id, names of the values) of every call that gives an id and all its values by name."""
    for path in HOUSE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say" and len(node.args) == 1):
                continue
            first, names = node.args[0], [each.arg for each in node.keywords]
            if isinstance(first, ast.Constant) and None not in names:
                yield f"{path.relative_to(HOUSE)}:{node.lineno}", str(first.value), {str(name) for name in names}


def wanted_by(english: Catalogue, name: str) -> set[str]:
    """The values that a message needs, also within the messages and terms it refers to."""
    source = english.source(name)
    inner = [each for each in re.findall(r"\{\s*(-?[a-z][\w-]*)\b(?!\s*\()", source) if each in english]
    return set(VALUE.findall(source)).union(*(wanted_by(english, each) for each in inner))


def test_every_call_gives_the_values_that_its_message_needs() -> None:
    english = Catalogue("en", HOUSE / "language" / "en.ftl")
    found = list(calls())
    wrong = {f"{at}: {name} needs {sorted(needs)}" for at, name, given in found if not (needs := wanted_by(english, name)) <= given}
    assert len(found) > 500
    assert not wrong


def test_no_message_is_superfluous() -> None:
    asked = list(called_ids())
    whole = {name for name, partial in asked if not partial}
    begun = tuple({name for name, partial in asked if partial})
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
