"""A file of the person's own, read; the password of a locked PDF is asked for, and what is doubtful or private in a file is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from collector.capture import Part, part_of
from collector.documents import Document, private_facts, read, remarks, unlocked
from collector.language import Sentence, say
from collector.recipe.lifecycle.run_context import RunContext

AskPassword = Callable[[Sentence], str | None]
"""Asks for the password of a file; "" or None leaves it locked."""
TRIES = 3


@dataclass(frozen=True)
class OpenedFile:
    """The document as it was read, and the copy without the lock where a password opened it. The password itself is kept nowhere."""

    document: Document
    unlocked: Part | None = None


def nobody(purpose: Sentence) -> str | None:
    """There is nobody to ask."""
    del purpose
    return None


def open_file(data: bytes, name: str, ask: AskPassword, media_type: str = "") -> OpenedFile:
    """Reads the file. The password of a locked PDF is asked for, at most three times."""
    document = read(data, name, media_type=media_type)
    if document.kind != "pdf" or document.reason != "locked":
        return OpenedFile(document)
    question = say("recipe-pdf-password", name=name)
    for _ in range(TRIES):
        password = ask(question)
        if not password:
            break
        opened = unlocked(data, password)
        if opened is not None:
            part = part_of(name, opened, "application/pdf")
            found = read(data, name, password=password)
            return OpenedFile(found, part)
        question = say("recipe-pdf-password-wrong", name=name)
    return OpenedFile(document)


def tell_remarks(context: RunContext, title: str, document: Document) -> None:
    """Says what could not be read of a file, what may be wrong in it, and what it tells of the person."""
    for remark in (*remarks(document), *private_facts(document)):
        context.tell(say("recipe-file-remark", name=title, remark=remark))
