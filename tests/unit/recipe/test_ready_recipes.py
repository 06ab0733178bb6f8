"""The ready recipes load, explain themselves in both languages, and docs/recipes.md tells the truth about them."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from collector.language import in_language
from collector.recipe import Visit, find_recipe, load, meaning, purpose, recipe_files

ROOT = Path(__file__).resolve().parents[3]
READY = sorted((ROOT / "recipes").glob("*.py"))
HEAD = "from collector import Visit\nasync def collect"
GUIDE = (ROOT / "docs" / "recipes.md").read_text(encoding="utf-8")


def options_of(words: list[str]) -> dict[str, str]:
    """``--a b --c`` → {"a": "b", "c": "yes"}; the command's own options left out."""
    given: dict[str, str] = {}
    while words:
        name = words.pop(0).removeprefix("--").replace("-", "_")
        given[name] = words.pop(0) if words and not words[0].startswith("--") else "yes"
    return {name: value for name, value in given.items() if name not in ("window", "case", "attach")}


@pytest.mark.parametrize("path", READY, ids=lambda path: path.stem)
def test_each_recipe_explains_itself(path: Path) -> None:
    recipe = load(path)
    for told in [purpose(recipe), *(meaning(recipe, option.name) for option in recipe.options)]:
        assert re.search("[א-ת]{2}", in_language(told, "he")) and re.search("[a-z]{2}", in_language(told, "en")), told


@pytest.mark.parametrize("path", READY, ids=lambda path: path.stem)
def test_the_example_fits_the_options(path: Path) -> None:
    recipe = load(path)
    example = re.search(r"collector run (\w+) (.+)", recipe.documentation.replace("\\\n", " "))
    if example is None:
        assert recipe.name.startswith("demo_"), "only the demo's recipes need no example"
        return
    assert example[1] == recipe.name
    bound = recipe.bind(options_of(shlex.split(example[2])))
    assert all(bound[option.name] for option in recipe.options if option.required)


def test_a_recipe_of_ones_own_is_explained_by_its_own_text(tmp_path: Path) -> None:
    path = tmp_path / "any_page.py"
    path.write_text(f'"""Mine.\n\n--url, --more   where it lies\n"""\n{HEAD}(visit: Visit, url: str, more: str) -> None:\n    pass\n')
    recipe = load(path)
    assert [purpose(recipe), meaning(recipe, "url"), meaning(recipe, "more"), meaning(recipe, "plan")] == ["Mine.", *["where it lies"] * 2, ""]


def test_all_of_them_can_be_found() -> None:
    names = {path.stem for path in READY}
    assert names == {"any_account", "any_chat", "any_page", "demo_chat", "demo_portal", "price_list"}
    assert names <= set(recipe_files())
    assert find_recipe("demo_portal").name == "demo_portal"


def test_none_of_them_reaches_past_the_public_names() -> None:
    for path in READY:
        imports = re.findall(r"^[ \t]*(?:from|import) .*$", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert imports == ["from collector import Visit"], path.name


def test_the_guide_names_every_ready_recipe_and_every_step() -> None:
    assert {path.stem for path in READY} == set(re.findall(r"`((?:any|demo|price)_\w+)`(?=[,| ])", GUIDE.split("## The steps")[0]))
    steps = set(re.findall(r"^\| `await visit\.(\w+)\(", GUIDE, re.MULTILINE))
    assert all(hasattr(Visit, name) for name in steps)
    public = {name for name, thing in vars(Visit).items() if hasattr(thing, "__wrapped__") and not name.startswith("_")}
    assert steps == public


def test_the_guides_recipe_is_one(tmp_path: Path) -> None:
    block = re.search(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    assert block
    path = tmp_path / "my_plan.py"
    path.write_text(block[1], encoding="utf-8")
    recipe = load(path)
    assert purpose(recipe) == "Price of my plan, read from the account page."
    assert [option.name for option in recipe.options] == ["plan"]
