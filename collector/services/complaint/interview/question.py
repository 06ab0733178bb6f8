"""Questions that a person answers one after another, each of which may be skipped; the caller decides how they are put (terminal, app)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from collector.errors import InputError
from collector.language import Sentence, say
from collector.services.context import Context

Answers = dict[str, list[str]]
"""What was answered, by the question's key: one text, or several where a question is asked again and again."""
BACK = "\x08"
"""What an interviewer answers (the backspace, which no answer is) where the person goes back to the question before."""
TRIES = 3
"""After so many answers that cannot be read a question is passed over, and that is told."""


@dataclass(frozen=True)
class Question:
    """One question. `choices`: the answers to choose from, by their key; without any, the person's own words.

    check: raises InputError for words that cannot be read. when: whether it is asked, by what was answered so far. many: asked again until
    it is skipped. before: what was answered before the person went back to it; may_go_back: whether another one was asked before it.
    """

    key: str
    text: Sentence
    choices: tuple[tuple[str, Sentence], ...] = ()
    check: Callable[[Context, str], object] | None = None
    when: Callable[[Mapping[str, list[str]]], bool] | None = None
    many: bool = False
    before: str = ""
    may_go_back: bool = False


class Interviewer(Protocol):
    """The part that puts a question to the person (terminal, app)."""

    def ask(self, question: Question) -> str | None:
        """What the person typed; "" where they skip it, `BACK` for the question before, None where nobody answers any more."""

    def tell(self, sentence: Sentence | str) -> None:
        """Says something between two questions."""


def put(context: Context, interviewer: Interviewer, questions: Iterable[Question]) -> Answers:
    """Asks all questions that apply. Where nobody answers any more, the rest is skipped.

    Going back takes the answer before out again and asks for it anew, with what was answered:
        "Dana", skipped, BACK, BACK      Result: the first question once more, with "Dana" in its field
    """
    asked, answers, taken_back = list(questions), Answers(), Answers()
    steps: list[tuple[int, bool]] = []  # each time a question was put: its place, and whether it was answered
    place = 0
    while place < len(asked):
        question = asked[place]
        if question.when is not None and not question.when(answers):
            place += 1
            continue
        before = (taken_back.get(question.key) or [""]).pop()
        answer = _one(context, interviewer, replace(question, before=before, may_go_back=bool(steps)))
        if answer is None:
            break
        if answer == BACK:
            taken_back.setdefault(question.key, []).extend([before] if before else [])
            place = _back(asked, steps, answers, taken_back) if steps else place
            continue
        steps.append((place, bool(answer)))
        if answer:
            answers.setdefault(question.key, []).append(answer)
        place += 0 if answer and question.many else 1
    return answers


def _back(asked: Sequence[Question], steps: list[tuple[int, bool]], answers: Answers, taken_back: Answers) -> int:
    """The place of the question that was put last; its answer goes from `answers` to `taken_back`."""
    place, answered = steps.pop()
    if answered:
        key = asked[place].key
        taken_back.setdefault(key, []).append(answers[key].pop())
        if not answers[key]:
            del answers[key]
    return place


def _one(context: Context, interviewer: Interviewer, question: Question) -> str | None:
    """An answer that can be read, "" where it was skipped, `BACK`, None where nobody answers any more."""
    for _ in range(TRIES):
        given = interviewer.ask(question)
        if not given or not given.strip():
            return given if given is None else ""
        if given == BACK:
            return BACK
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
