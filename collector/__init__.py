"""Documents a customer's trouble with a provider and turns it into a complaint that a stranger can check.

What stands in `__all__` is what a recipe may import; nothing else is public.
"""

from __future__ import annotations

from collector.version import __version__ as __version__

TYPE_CHECKING = False  # as a type checker reads it; to import `typing` would be half of what the first page of help costs
if TYPE_CHECKING:
    from typing import Any

    from collector.errors import CollectorError, Failed, LoggedOut, LoginRefused, PageFailed, UsageError
    from collector.model import Capture, Message, Reading, State, Transcript
    from collector.recipe import Visit

_ERRORS = ("CollectorError", "Failed", "LoggedOut", "LoginRefused", "PageFailed", "UsageError")
"""What the steps of a visit raise."""
__all__ = [
    "Capture", "CollectorError", "Failed", "LoggedOut", "LoginRefused", "Message", "PageFailed", "Reading", "State", "Transcript",
    "UsageError", "Visit",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    # Loaded when first used: a call for help must not wait for a browser library.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    home = "recipe" if name == "Visit" else "errors" if name in _ERRORS else "model"
    return getattr(import_module(f"collector.{home}"), name)
