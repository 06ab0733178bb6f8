"""What a check in a program of its own is given as words, and what it answers."""

from __future__ import annotations

import json
from typing import Any

from collector.model import Watch


def recipe_words(watch: Watch) -> list[str]:
    """The recipe's own options, as words of a command."""
    return [word for name, value in watch.parameters.items() for word in (f"--{name.replace('_', '-')}", value)]


def true_reason(output: str) -> str:
    """Why a program of ours ended: the error that it printed for programs, else the last line it wrote."""
    lines = [line for line in output.strip().splitlines() if line.strip()]
    for line in reversed(lines):
        answer = json_object(line)
        if answer and answer.get("error"):
            return str(answer["error"])
    return lines[-1] if lines else "–"


def json_object(line: str) -> dict[str, Any] | None:
    """The JSON object on this line; None for any other line."""
    try:
        value = json.loads(line) if line.startswith("{") else None
    except ValueError:
        return None
    return value if isinstance(value, dict) else None
