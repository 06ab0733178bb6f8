"""The words of a transcript's page and text, in the reader's language. The page's template and style are in ``templates/``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from collector.language import has_message, say
from collector.model import Role

_WORDS = (
    "heading", "before", "shown", "nothing", "earlier", "deleted", "quote", "reactions", "aside", "doubt", "gap", "messages",
    "from", "times", "picture", "reader", "ended", "export", "mixed", "own-copy", "times-export",
)  # fmt: skip


@dataclass(frozen=True)
class TranscriptTerms:
    """All words in one language. `word`: by its name in the template; `role`: who speaks, by the role's code."""

    language: str
    word: Mapping[str, str]
    role: Mapping[str, str]

    def why(self, code: str) -> str:
        """Why the chat was not watched for a time; a code that has no sentence stands as it is."""
        return say(f"chat-gap-{code}").in_(self.language) if has_message(f"chat-gap-{code}") else code

    def attached(self, kind: str) -> str:
        """What kind of file or place a message showed."""
        return say(f"chat-attached-{kind}").in_(self.language) if has_message(f"chat-attached-{kind}") else kind

    def not_kept(self, reason: str) -> str:
        """Why the bytes of an attachment were not kept; a code that has no sentence stands as it is."""
        code = reason.partition(": ")[0]
        return say(f"chat-attachment-{code}").in_(self.language) if has_message(f"chat-attachment-{code}") else reason


def transcript_terms(language: str) -> TranscriptTerms:
    """The words in this language."""
    words = {name: say(f"chat-transcript-{name}").in_(language) for name in _WORDS}
    return TranscriptTerms(language, words, {role.value: say(f"chat-role-{role.value}").in_(language) for role in Role})
