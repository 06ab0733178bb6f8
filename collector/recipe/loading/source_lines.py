"""Where in a recipe's text something stands. Pure."""

from __future__ import annotations

import ast
from pathlib import Path


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


def line_of_error(error: BaseException, path: Path) -> int:
    """The recipe's own line on which an error was raised, however deep below it; 0 where it passed through no line of the recipe."""
    trace, line = error.__traceback__, 0
    while trace is not None:
        line = trace.tb_lineno if trace.tb_frame.f_code.co_filename == str(path) else line
        trace = trace.tb_next
    return line
