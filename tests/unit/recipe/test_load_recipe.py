"""Finding and loading recipes: one file, one function."""

from __future__ import annotations

from pathlib import Path

import pytest

from collector.errors import InputError, NothingFound, UsageError
from collector.recipe import find_recipe, load, recipe_files

GOOD = '''"""Keeps a page. / שומר עמוד."""
from collector import Visit

async def collect(visit: Visit, url: str, times: int = 2, deep: bool = False, plan: str = "סיב") -> None:
    await visit.open(url)
'''


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.py"
    path.write_text(text, encoding="utf-8")
    return path


def test_name_help_and_options_come_from_the_file(tmp_path: Path) -> None:
    recipe = load(written(tmp_path, "my_page", GOOD))
    assert recipe.name == "my_page"
    assert recipe.help == "Keeps a page. / שומר עמוד."
    assert [(o.name, o.kind, o.required) for o in recipe.options] == [
        ("url", str, True),
        ("times", int, False),
        ("deep", bool, False),
        ("plan", str, False),
    ]
    assert len(recipe.digest) == 64


def test_parameters_are_read_in_their_types(tmp_path: Path) -> None:
    recipe = load(written(tmp_path, "r", GOOD))
    assert recipe.bind({"url": "https://x.example", "times": "5", "deep": "yes"}) == {"url": "https://x.example", "times": 5, "deep": True}


@pytest.mark.parametrize(
    ("given", "says"),
    [({}, "needs --url"), ({"url": "u", "tims": "3"}, "no option --tims"), ({"url": "u", "times": "many"}, "not a number")],
)
def test_a_wrong_parameter_is_named(tmp_path: Path, given: dict[str, str], says: str) -> None:
    recipe = load(written(tmp_path, "r", GOOD))
    with pytest.raises(UsageError, match=says):
        recipe.bind(given)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("def collect(:\n", "line 1"),
        ("import no_such_module_anywhere\n", "cannot be imported"),
        ("x = 1\n", "async def collect"),
        ("def collect(visit):\n    pass\n", "async def collect"),
        ("async def collect():\n    pass\n", "takes no visit"),
    ],
)
def test_a_file_that_is_no_recipe_says_why(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        load(written(tmp_path, "broken", text))


def test_the_first_folder_with_a_name_wins(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.mkdir(), second.mkdir()
    written(first, "same", GOOD), written(second, "same", GOOD), written(second, "other", GOOD), written(second, "_hidden", GOOD)
    found = recipe_files([first, second])
    assert {name: path.parent.name for name, path in found.items()} == {"same": "a", "other": "b"}


def test_an_unknown_recipe_is_answered_with_those_there_are(tmp_path: Path) -> None:
    written(tmp_path, "mine", GOOD)
    with pytest.raises(NothingFound) as error:
        find_recipe("yours", [tmp_path])
    assert "mine" in error.value.next_step


def test_every_ready_recipe_loads_and_says_what_it_does() -> None:
    ready = Path(__file__).resolve().parents[3] / "recipes"
    names = sorted(path.stem for path in ready.glob("*.py"))
    assert {"any_account", "any_chat", "any_page", "price_list"} <= set(names)
    for name in names:
        recipe = load(ready / f"{name}.py")
        assert recipe.help, name
