"""What makes it checkable: heads, seals, verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

from pydantic import Field, WrapValidator, model_validator

from collector.language import Sentence
from collector.model.base import Instant, Value
from collector.model.reasons import stored_sentence, told_again


class SealState(StrEnum):
    """A seal is never silently absent: without an authority's answer it is PENDING and tried again."""

    SEALED = "sealed"
    PENDING = "pending"
    FAILED = "failed"
    OFF = "off"


Told = Annotated[str, WrapValidator(lambda value, check: value if isinstance(value, Sentence) else check(value))]
"""Text for a person: a sentence of the catalogues stays one, so that it can be said in the reader's language."""


class WithReason(Value):
    """A value with a reason in `WHY`; where that is one of our sentences, it is told in the reader's language long after."""

    WHY: ClassVar[str] = "why"
    said: dict[str, Any] | None = None
    """The sentence of the reason, ``{"id": message, "values": {…}}``, beside its English text."""

    @model_validator(mode="before")
    @classmethod
    def _keep_sentence(cls, data: Any) -> Any:
        kept = stored_sentence(data.get(cls.WHY)) if isinstance(data, Mapping) else None
        return {**data, "said": kept} if kept else data

    @model_validator(mode="after")
    def _with_sentence(self) -> Self:
        self.__dict__[self.WHY] = told_again(getattr(self, self.WHY), self.said)
        return self

    def replace(self, **changes: Any) -> Self:
        """As `Value.replace`; the sentence of a reason that is replaced goes with it."""
        return super().replace(**({"said": None} if self.WHY in changes else {}), **changes)


class Stamp(WithReason):
    """One authority's part of a seal. `reply` is the digest of the raw RFC 3161 response, kept before it was parsed; `query` of what it
    answers."""

    authority: str
    url: str = ""
    state: SealState = SealState.PENDING
    reply: str = ""
    query: str = ""
    at: Instant | None = None
    """The authority's own time (genTime)."""
    why: Told = ""


class Seal(WithReason):
    """A signature and time-stamps over one statement: `subject` is the digest of the exact bytes that were sealed."""

    WHY: ClassVar[str] = "signature_why"
    id: str
    at: Instant
    kind: str = "journal"
    """journal | package"""
    subject: str
    seq: int | None = None
    link: str = ""
    """The journal head that was sealed: the last record's number and chain link."""
    signature: str = ""
    """Digest of the SSHSIG file, or ""."""
    signer: str = ""
    """Fingerprint of the key, ``SHA256:…``."""
    signature_why: Told = ""
    stamps: tuple[Stamp, ...] = ()


class Verdict(StrEnum):
    """What came of checking one thing."""
    PASSED = "passed"
    FAILED = "failed"
    NOT_CHECKED = "not checked"
    FOREIGN = "foreign"
    """Beside what was sealed, no part of it, and without any effect on it."""


class Item(Value):
    """One thing that was checked: a file, a record, a signature, a time-stamp."""

    name: Told
    state: Verdict
    why: Told = ""


class Report(Value):
    """All that was checked; it collects every fault instead of stopping at the first."""

    items: tuple[Item, ...] = Field(default=())
    verdict: Told = ""
    """What it comes to, in one sentence; "" where nothing but the count of the items says it."""

    @property
    def ok(self) -> bool:
        """True if nothing failed; something not checked does not make it false, but it is listed."""
        return all(i.state is not Verdict.FAILED for i in self.items)
