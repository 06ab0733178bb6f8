"""The gate of the invented provider: three steps, a lock, sessions that end."""

from __future__ import annotations

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from collector.demo.provider.login_steps import TRIES, Credentials, Gate, Visitor

KNOWN = Credentials("noa.x", "right password", "12345678", "cookie")


def walk(gate: Gate, *texts: str) -> tuple[Visitor, list[str]]:
    visitor = gate.arrive()
    return visitor, [gate.give(visitor, text) for text in texts]


def test_the_right_way_in() -> None:
    gate = Gate(KNOWN)
    visitor, errors = walk(gate, " noa.x ", "right password", "12345678")
    assert errors == ["", "", ""]
    assert visitor.stage == "in"
    assert gate.inside("cookie") is visitor
    assert gate.visitor(visitor.id) is None, "the pre-login cookie is worth nothing any more"
    gate.leave("cookie")
    assert gate.inside("cookie") is None


def test_a_wrong_user_is_told_only_with_the_password() -> None:
    visitor, errors = walk(Gate(KNOWN), "somebody", "right password")
    assert errors[0] == ""
    assert errors[1]
    assert visitor.stage == "password"


def test_locked_after_three_wrong_tries_even_for_the_right_password() -> None:
    gate = Gate(KNOWN)
    _, errors = walk(gate, "noa.x", "a", "b", "c")
    assert "ננעל" in errors[-1]
    assert "ננעל" not in errors[-2]
    _, errors = walk(gate, "noa.x")
    assert "ננעל" in errors[0]
    gate.unlock()
    assert walk(gate, "noa.x", "right password", "12345678")[0].stage == "in"


def test_wrong_codes_count_too() -> None:
    gate = Gate(KNOWN)
    walk(gate, "noa.x", "right password", *["0" * 8] * TRIES)
    assert gate.locked


def test_a_login_forgives_earlier_mistakes() -> None:
    gate = Gate(KNOWN)
    walk(gate, "noa.x", "wrong", "right password", "12345678")
    assert gate.wrong == 0


def test_the_server_may_end_a_session_in_the_middle() -> None:
    gate = Gate(KNOWN)
    walk(gate, "noa.x", "right password", "12345678")
    gate.end_all()
    assert gate.inside("cookie") is None


def test_each_run_has_its_own_secrets() -> None:
    one, other = Credentials(), Credentials()
    assert len({*one.secret, *other.secret}) == 6
    assert len(one.code) == 8
    assert set(one.code) <= set(string.digits)


@settings(max_examples=40)
@given(st.lists(st.text(max_size=12).filter(lambda text: text.strip() not in ("12345678",) and text != "right password"), max_size=8))
def test_nothing_but_the_right_words_lets_in(words: list[str]) -> None:
    gate = Gate(KNOWN)
    visitor, _ = walk(gate, *words)
    assert visitor.stage != "in"
    assert gate.inside("cookie") is None
