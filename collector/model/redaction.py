"""What the customer wants covered in packages of a case."""

from __future__ import annotations

from pydantic import Field

from collector.model.base import Instant, Value


class Redaction(Value):
    """One thing to cover wherever a package of the case would show it: a `phrase`, a `kind` of personal detail, or a `box` on one file.

    A record with `capture` and `part` and no box says that the customer looked at that file and that nothing else on it must be covered.
    """

    id: str
    case: str
    at: Instant
    phrase: str = ""
    kind: str = ""
    """id-number | card | phone | email | address | account | birth-date | device-number | customer | representatives
    | tokens | other-conversations"""
    capture: str = ""
    part: str = ""
    page: int = Field(default=0, ge=0)
    """The page of a PDF, from 1; 0 for a picture."""
    box: tuple[float, float, float, float] | None = None
    """Left, top, width, height: pixels of a picture, points (1/72 inch) from a PDF page's upper left corner."""
    why: str = ""
    undone: bool = False
