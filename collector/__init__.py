"""Documents a customer's trouble with a provider and turns it into a complaint that a stranger can check.

What stands in `__all__` is what a recipe may import; nothing else is public.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collector.model import Capture, Message, Reading, State, Transcript
    from collector.recipe import Visit

__version__ = "0.1.0"
__all__ = ["Capture", "Message", "Reading", "State", "Transcript", "Visit"]


def __getattr__(name: str) -> Any:
    # Loaded when first used: a call for help must not wait for a browser library.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("collector.recipe" if name == "Visit" else "collector.model"), name)
