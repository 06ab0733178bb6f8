"""Where in a recipe's text something stands. Pure."""

from __future__ import annotations

import ast


def line_of(text: str, line: int, option: str) -> int:
    """The line on which an option of the call that begins on `line` is written; `line` itself where it is not named there."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return line
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and call.lineno == line:
            for keyword in call.keywords:
                if keyword.arg == option:
                    return keyword.value.lineno
    return line
