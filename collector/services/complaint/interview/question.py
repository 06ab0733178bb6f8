"""Questions that a person answers one after another, each of which may be skipped; whoever asks them brings its own voice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from collector.errors import InputError
from collector.language import Sentence, say
from collector.services.context import Context

Answers = dict[str, list[str]]
"""What was answered, by the question's key: one text, or several where a question is asked again and again."""
TRIES = 3
"""After so many answers that cannot be read a question is passed over, and that is told."""


@dataclass(frozen=True)
class Question:
    """One question. `choices`: the answers to choose from, by their key; without any, the person's own words.

    check: raises InputError for words that cannot be read. when: whether it is asked, by what was answered so far. many: asked again until
    it is skipped.
    """

    key: str
    text: Sentence
    choices: tuple[tuple[str, Sentence], ...] = ()
    check: Callable[[Context, str], object] | None = None
    when: Callable[[Mapping[str, list[str]]], bool] | None = None
    many: bool = False


class Interviewer(Protocol):
    """Whoever puts a question to the person."""

    def ask(self, question: Question) -> str | None:
        """What the person typed; "" where they skip it, None where nobody answers any more."""

    def tell(self, sentence: Sentence | str) -> None:
        """Says something between two questions."""


def put(context: Context, interviewer: Interviewer, questions: Iterable[Question]) -> Answers:
    """Asks all questions that apply. Where nobody answers any more, the rest is skipped."""
    answers: Answers = {}
    for question in questions:
        if question.when is not None and not question.when(answers):
            continue
        while (answer := _one(context, interviewer, question)) is not None and answer:
            answers.setdefault(question.key, []).append(answer)
            if not question.many:
                break
        if answer is None:
            break
    return answers


def _one(context: Context, interviewer: Interviewer, question: Question) -> str | None:
    """An answer that can be read, "" where it was skipped, None where nobody answers any more."""
    for _ in range(TRIES):
        given = interviewer.ask(question)
        if not given or not given.strip():
            return given if given is None else ""
        try:
            return _read(context, question, given.strip())
        except InputError as error:
            interviewer.tell(error.message)
            interviewer.tell(error.next_step)
    interviewer.tell(say("services-interview-passed-over"))
    return ""


def _read(context: Context, question: Question, given: str) -> str:
    """The answer, a choice as its key. Raises InputError."""
    if question.choices:
        return _chosen(context, question.choices, given)
    if question.check is not None:
        question.check(context, given)
    return given


def _chosen(context: Context, choices: Sequence[tuple[str, Sentence]], given: str) -> str:
    """The choice by its number, its key, or the beginning of what it is called in any language."""
    if given.isdigit() and 1 <= int(given) <= len(choices):
        return choices[int(given) - 1][0]
    word = given.casefold()
    named = [key for key, label in choices if word in (key.casefold(), label.casefold(), label.in_(context.language).casefold())]
    begun = [key for key, label in choices if any(t.casefold().startswith(word) for t in (key, label, label.in_("he"), label.in_("en")))]
    found = named or begun
    if len(set(found)) != 1:
        listed = ", ".join(f"{n} {label.in_(context.language)}" for n, (_, label) in enumerate(choices, 1))
        raise InputError(say("services-interview-no-choice", answer=given), say("services-interview-no-choice-next", choices=listed))
    return found[0]


def first(answers: Mapping[str, list[str]], key: str) -> str:
    """The first answer to a question; "" where it was skipped."""
    return next(iter(answers.get(key, [])), "")
