"""What all values share: frozen, checked when made, keys they do not know survive a round trip."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, PlainSerializer

from collector import clock

Instant = Annotated[datetime, AfterValidator(clock.milliseconds), PlainSerializer(clock.iso, return_type=str, when_used="json")]
"""A moment in UTC with milliseconds; JSON ``2026-11-24T06:12:00.123Z``."""

Amount = Annotated[Decimal, PlainSerializer(lambda d: format(d, "f"), return_type=str, when_used="json")]
"""Money, never a float; JSON is a string such as ``"129.90"``."""


class State(StrEnum):
    """How a run or a capture ended. RUNNING is what a record says until its end is written: found later, it was cut off."""

    RUNNING = "RUNNING"
    COMPLETE = "COMPLETE"
    PARTIAL = "PARTIAL"
    FAILED = "FAILED"


class Value(BaseModel):
    """A frozen value with a JSON form."""

    model_config = ConfigDict(frozen=True, extra="allow")

    def to_doc(self) -> dict[str, Any]:
        """The JSON form that is stored: empty (None) fields are left out."""
        return self.model_dump(mode="json", exclude_none=True)

    def to_json(self) -> dict[str, Any]:
        """The JSON form that programs read: every field is there, empty ones as null."""
        return self.model_dump(mode="json")

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> Self:
        """The value back from either form. Raises pydantic.ValidationError if it does not fit."""
        return cls.model_validate(dict(doc))

    def replace(self, **changes: Any) -> Self:
        """A copy with some fields changed, checked like any new value."""
        return type(self).model_validate({**{k: getattr(self, k) for k in self.model_fields_set | set(self.model_extra or {})}, **changes})


class Stated(Value):
    """What a person wrote down about a moment (`at`, in the classes made from it)."""

    at_typed: str = ""
    """Their words for the time ("last week"); "" for a time that the program noted itself."""
    day_only: bool = False
    """They named no hour, so that none may be told."""
    day_about: bool = False
    """They named the day only roughly ("early June")."""


def new_id(kind: str, at: datetime) -> str:
    """A name for a record that sorts by time and does not collide: ``chat-20261124-061200-3f9a2c``."""
    return f"{kind}-{at:%Y%m%d-%H%M%S}-{secrets.token_hex(3)}"
