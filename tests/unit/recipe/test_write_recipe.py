"""What was recorded becomes a recipe that loads, whatever stands in its words and addresses."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from collector.recipe import LoginPart, RecipeStep, load, name_for, written
from collector.recipe.recording.write_recipe import lasting_url, quoted

TEXTS = st.text(alphabet=st.characters(exclude_categories=()), max_size=40)


@given(TEXTS)
@example("a tag: \U000e0020")
def test_every_text_comes_back_as_it_was(text: str) -> None:
    assert ast.literal_eval(quoted(text)) == text


@given(TEXTS, TEXTS, TEXTS)
def test_whatever_was_pointed_at_the_recipe_is_python(at: str, title: str, provider: str) -> None:
    login = LoginPart("https://x.example/in", at, provider=provider, username=title, home=at)
    moves = [RecipeStep("open", at, wait_for=title), RecipeStep("click", at), RecipeStep("price", at, title=title, per="month", saw=title), RecipeStep("file", at)]
    tree = ast.parse(written("mine", provider, login, moves))
    names = [node.func.attr for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    assert sorted(names) == ["click", "download", "login", "open", "price"]


def test_marks_that_turn_the_writing_direction_do_not_stand_in_the_file(tmp_path: Path) -> None:
    text = written("mine", "x.example", None, [RecipeStep("open", "https://x.example/"), RecipeStep("page", "h1", title="a\u202eb\u200f")])
    assert not {"\u202e", "\u200f"} & set(text)
    path = tmp_path / "mine.py"
    path.write_text(text, encoding="utf-8")
    assert " / " in load(path).help


@pytest.mark.parametrize(
    ("url", "lasting"),
    [
        ("https://x.example/a?plan=3&lang=he", "https://x.example/a?plan=3&lang=he"),
        ("https://x.example/a?plan=3&access_token=abc", "https://x.example/a?plan=3"),
        ("https://x.example/a;jsessionid=0A1B?x=1", "https://x.example/a?x=1"),
        ("https://dana:sod@x.example/a", "https://x.example/a"),
        ("https://x.example/#/account/plan", "https://x.example/#/account/plan"),
        ("https://x.example/cb#access_token=eyJhbGciOi&state=1", "https://x.example/cb"),
        ("https://x.example/in?ticket=ST-12-abcdef", "https://x.example/in"),
    ],
)
def test_what_holds_for_one_session_is_no_part_of_an_address(url: str, lasting: str) -> None:
    assert lasting_url(url) == lasting


@pytest.mark.parametrize(
    ("host", "name"), [("my.example.co.il", "my_example"), ("www.bezeq.example", "bezeq_example"), ("127.0.0.1", "recipe_127_0_0_1")]
)
def test_a_name_is_made_from_the_site(host: str, name: str) -> None:
    assert name_for(host) == name
    assert name.isidentifier()
