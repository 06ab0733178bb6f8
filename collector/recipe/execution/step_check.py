"""What became of one thing that a recipe needs, when it was tried."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from collector.language import Sentence, say

WELL = ("found", "read", "kept", "not-tried")


@dataclass(frozen=True)
class StepCheck:
    """What became of one thing that a recipe needs.

    `step` is the step's name, `line` the recipe's; `what` the option that names the thing (``at``, ``logged_in`` …) and `named` what it is
    there: a selector or an address. `state` is ``found``, ``read`` (a price), ``kept`` (a picture or file came), ``several``, ``unclear``,
    ``not-found``, ``failed``, ``refused`` or ``not-tried``; `value` what was read, `why` the reason in words, `url` the page.
    """

    step: str
    line: int
    what: str
    named: str
    state: str
    value: str = ""
    why: str = ""
    url: str = ""
    next_step: str = ""
    """What the person can do, where that is something else than to mend the line."""

    @property
    def state_words(self) -> Sentence:
        """What became of it, for a person."""
        return say(f"recipe-check-state-{self.state}")

    @property
    def well(self) -> bool:
        """Whether nothing has to be mended here."""
        return self.state in WELL

    def to_json(self) -> dict[str, Any]:
        """The form that programs read."""
        return asdict(self)
