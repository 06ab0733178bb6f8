"""The services' sentences as the app says them: where one names a command, the app names its own button.

Example: ``store-make-one-collector-init`` says "Make one: collector init". The catalogues also hold
``app-says-store-make-one-collector-init``, "Open a first case: “Tell what happened”", and the app says that one instead.
"""

from __future__ import annotations

from collector.language import Sentence, has_message, in_language, say
from collector.model.reasons import reason_text


def in_app(text: str, language: str) -> str:
    """A sentence in this language as the app says it; any other string as it is."""
    return in_language(of_app(text), language)


def of_app(text: str) -> str:
    """The sentence that the app says for this one, the sentences among its values included; any other string as it is."""
    if not isinstance(text, Sentence):
        return text
    values = {name: of_app(value) if isinstance(value, Sentence) else value for name, value in text.values.items()}
    own = f"app-says-{text.message_id}"
    if has_message(own):
        return say(own, **values)
    return text if values == text.values else Sentence(text.message_id, values)


def reason_in_app(reason: str, language: str) -> str:
    """The sentence for a stored reason as the app says it."""
    code = reason.partition(": ")[0]
    told, own = reason_text(reason, language), f"app-says-reason-{code}"
    return told.replace(say(f"reason-{code}").in_(language), say(own).in_(language)) if has_message(own) else told
