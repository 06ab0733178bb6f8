"""One and only one byte form for a JSON value, so that a digest over it means the same thing everywhere.

Keys sorted, UTF-8, no spaces, control characters escaped in the short form: what RFC 8785 asks, and what
``json.dumps(v, sort_keys=True, separators=(",", ":"), ensure_ascii=False)`` writes. Numbers are where languages differ, so only those
are let in that all of them write alike: integers below 2**53, and fractions whose shortest form needs no exponent.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import orjson

from collector import clock

_LARGEST = 2**53 - 1
_SURROGATES = re.compile("[\ud800-\udfff]")


def canonical(value: Any) -> bytes:
    """The bytes of a JSON value. A float that is whole is written as an integer.

    Raises ValueError for what has no one form: NaN, infinities, numbers too large or too small, keys that are not text.
    """
    try:
        return orjson.dumps(_checked(value), option=orjson.OPT_SORT_KEYS | orjson.OPT_STRICT_INTEGER)
    except orjson.JSONEncodeError as error:
        raise ValueError(f"no canonical form: {error}") from error


def _checked(value: Any) -> Any:
    kind = type(value)
    if kind is str or kind is int or kind is bool or value is None:
        return value
    if kind is dict:
        return {key: _checked(inner) for key, inner in value.items()}
    if kind is list or kind is tuple:
        return [_checked(inner) for inner in value]
    if kind is float:
        return _number(value)
    if isinstance(value, str):
        return str(value)
    raise ValueError(f"no canonical form for {kind.__name__}")


def _number(value: float) -> int | float:
    if value.is_integer() and abs(value) <= _LARGEST:
        return int(value)
    if not math.isfinite(value) or "e" in repr(value):
        raise ValueError(f"no canonical form for the number {value!r}")
    return value


def plain(value: Any) -> Any:
    """Turns any Python value into a JSON value that `canonical` accepts, so that no observation is lost for its form.

    Times become ISO text, Decimals text, fractions are rounded to six decimals, NaN and infinities become null, numbers beyond 2**53
    become text, halves of surrogate pairs become U+FFFD, keys become text. Raises ValueError for an object that is no value at all.
    """
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, str):
        return _SURROGATES.sub("\ufffd", value) if not value.isascii() else str(value)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value if abs(value) <= _LARGEST else str(value)
    if isinstance(value, float):
        return _plain_number(value)
    if isinstance(value, Mapping):
        return {plain(str(key)): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(inner) for inner in value]
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, datetime):
        return clock.iso(value)
    raise ValueError(f"{type(value).__name__} is not a value that can be stored")


def _plain_number(value: float) -> int | float | str | None:
    if not math.isfinite(value):
        return None
    rounded = round(value, 6)
    if rounded.is_integer():
        return int(rounded) if abs(rounded) <= _LARGEST else str(int(rounded))
    return rounded if "e" not in repr(rounded) else format(Decimal(rounded).quantize(Decimal("0.000001")), "f")
