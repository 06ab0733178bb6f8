"""Why something is PARTIAL or FAILED: codes that are stored, and the sentences in which they are told.

A stored reason is ``code`` or ``code: detail``; `reason_text` turns it into a sentence, which stands in the catalogues as ``reason-CODE``.
A detail that is one of our own sentences is stored in English, and beside it the message and its values (`Reasoned.said`), so that a
person reads it in their language long after the program that found it has ended.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from pydantic import model_validator

from collector.language import Missing, Sentence, has_message, say
from collector.model.base import Value


def reason_text(reason: str, language: str = "en") -> str:
    """The sentence for a stored reason; an unknown code is shown as it is."""
    code, _, detail = reason.partition(": ")
    if isinstance(reason, ToldReason):
        detail = reason.sentence.in_(language)
    sentence = say(f"reason-{code}").in_(language) if has_message(f"reason-{code}") else code
    return f"{sentence} ({detail})" if detail else sentence


@dataclass(frozen=True)
class Reasons:
    """Stored reasons as one value of a sentence."""

    reasons: tuple[str, ...]

    def in_(self, language: str) -> str:
        """The reasons in this language, one after the other."""
        return "; ".join(reason_text(reason, language) for reason in self.reasons) or "–"


class StoredReason(str):
    """A stored reason as a value of a sentence, which says it in its own language."""

    def in_(self, language: str) -> str:
        """As `reason_text`."""
        return reason_text(self, language)


class ToldReason(StoredReason):
    """A stored reason that knows its detail as a sentence."""

    sentence: Sentence

    def __new__(cls, reason: str, sentence: Sentence) -> ToldReason:
        made = super().__new__(cls, reason)
        made.sentence = sentence
        return made


def because(code: str, detail: str) -> str:
    """The stored reason ``code: detail``; where the detail is a sentence of ours it stays one."""
    reason = f"{code}: {detail}"
    return ToldReason(reason, detail) if isinstance(detail, Sentence) else reason


class Reasoned(Value):
    """A record that says why it is not whole."""

    reasons: tuple[str, ...] = ()
    """Each ``code`` or ``code: detail``; empty where it is COMPLETE."""
    said: dict[str, dict[str, Any]] | None = None
    """``{"0": {"id": message, "values": {…}}}``: by its place in `reasons`, the sentence of each reason whose detail is one of ours."""

    @model_validator(mode="before")
    @classmethod
    def _keep_sentences(cls, data: Any) -> Any:
        if not isinstance(data, Mapping):
            return data
        reasons = enumerate(data.get("reasons") or ())
        told = {str(place): _stored(reason.sentence) for place, reason in reasons if isinstance(reason, ToldReason)}
        return {**data, "said": told} if told else data

    @model_validator(mode="after")
    def _with_sentences(self) -> Self:
        if said := self.said:
            self.__dict__["reasons"] = tuple(_with_sentence(reason, said.get(str(place))) for place, reason in enumerate(self.reasons))
        return self

    def replace(self, **changes: Any) -> Self:
        """As `Value.replace`; the sentences of reasons that are replaced go with them."""
        return super().replace(**({"said": None} if "reasons" in changes else {}), **changes)


def _stored(sentence: Sentence) -> dict[str, Any]:
    return {"id": sentence.message_id, "values": {name: _stored_value(value) for name, value in sentence.values.items()}}


def _stored_value(value: Any) -> Any:
    if isinstance(value, Sentence):
        return _stored(value)
    if hasattr(value, "in_"):
        return value.in_("en")
    return value if isinstance(value, int | float) and not isinstance(value, bool) else str(value)


def stored_sentence(text: object) -> dict[str, Any] | None:
    """A sentence in the form in which a record keeps it beside its English text; None for any other text."""
    return _stored(text) if isinstance(text, Sentence) else None


def told_again(text: str, said: Mapping[str, Any] | None) -> str:
    """The sentence that was kept beside a text, to be said in any language; the text where none was."""
    try:
        return _sentence(said) if said else text
    except (Missing, KeyError, TypeError):  # a later version has no such message: the English text still stands
        return str(text)


def _with_sentence(reason: str, said: Mapping[str, Any] | None) -> str:
    sentence = told_again(reason, said)
    return ToldReason(reason, sentence) if isinstance(sentence, Sentence) else str(reason)


def _sentence(said: Mapping[str, Any]) -> Sentence:
    return say(said["id"], **{name: _sentence(value) if isinstance(value, Mapping) else value for name, value in said["values"].items()})
