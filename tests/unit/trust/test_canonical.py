"""Canonical JSON and digests."""

from __future__ import annotations

import hashlib
import json
import math
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector.model import State
from collector.trust import canonical, salted_digest, sha256, sha256_file
from collector.trust.canonical import plain

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_it_is_what_python_writes_sorted_and_tight(value: object) -> None:
    assert canonical(value) == json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    assert json.loads(canonical(value)) == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_fraction_has_one_form_or_is_refused(value: float) -> None:
    try:
        text = canonical(value)
    except ValueError:
        assert "e" in repr(value)
        return
    assert b"e" not in text and float(text) == value


@pytest.mark.parametrize("value", [math.nan, math.inf, 1e300, 1e-9, 2**53, {1: "a"}, object(), {"a": Decimal(1)}])
def test_what_has_no_one_form_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="canonical"):
        canonical(value)


@given(st.recursive(st.floats() | st.integers() | st.text() | st.text(alphabet="\ud800a"), lambda i: st.lists(i) | st.dictionaries(st.text(), i)))
def test_plain_makes_anything_canonical_and_stays_so(value: object) -> None:
    kept = plain(value)
    assert json.loads(canonical(kept)) == kept
    assert plain(kept) == kept


def test_plain_keeps_what_a_person_means() -> None:
    at = datetime(2026, 11, 24, 6, 12, 0, 123456, tzinfo=UTC)
    assert plain({"a": Decimal("129.90"), "b": at, "c": State.PARTIAL, "d": (1, 2.5), 3: math.nan}) == {
        "a": "129.90", "b": "2026-11-24T06:12:00.123Z", "c": "PARTIAL", "d": [1, 2.5], "3": None,
    }  # fmt: skip


def test_digests(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"abc" * 1_000_000)
    assert sha256_file(path) == (hashlib.sha256(b"abc" * 1_000_000).hexdigest(), 3_000_000)
    assert salted_digest("00ff", {"b": 1, "a": "א"}) == sha256(b"\x00\xff" + '{"a":"א","b":1}'.encode())
