"""The person at a job's page, as the services know them: who gives login details, who is interviewed, who records a recipe."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from collector.app.button_names import in_app
from collector.app.jobs.background_job import Job, Question
from collector.language import Sentence, in_language, say
from collector.services.complaint.interview import question as interview

HOURS = 3 * 3600.0
"""How long a question waits that a person may have to look up a paper for."""

GUIDE_CHOICES = {
    "recipe-guide-log-in": {"in": "app-guide-logged-in", "no": "app-guide-no-login"},
    "recipe-guide-form-still-there": {"in": "app-guide-logged-in"},
    "recipe-guide-what-next": {"p": "app-guide-price", "k": "app-guide-page", "d": "app-guide-file", "q": "app-guide-done"},
    "recipe-guide-which-period": {each: f"app-guide-{each}" for each in ("month", "two-months", "year", "week", "day", "once")},
}
"""What the recording of a recipe takes as an answer to its questions, and the id of what each button says."""


@dataclass(frozen=True)
class PersonAtPage:
    """The person at the app's page: a running job's questions appear there."""

    job: Job
    present: bool = True

    async def login_detail(self, provider: str, field: str, shown: str) -> str | None:
        """A login detail, typed on the page."""
        text = say(f"app-asks-{field}", provider=provider, shown=shown)
        return await asyncio.to_thread(self.job.ask, Question(text, hidden=field == "password")) or None

    def answer(self, question: str) -> str | None:
        """An answer, typed on the page in the open; it may be skipped."""
        return self.job.ask(Question(question, hidden=False, may_skip=True))

    def passphrase(self, purpose: str, *, confirm: bool = False, optional: bool = False) -> str | None:
        """A passphrase, typed on the page; twice where `confirm`, until both are the same."""
        given = self.job.ask(Question(purpose, may_skip=optional))
        while confirm and given and self.job.ask(Question(say("app-asks-again", purpose=purpose))) != given:
            given = self.job.ask(Question(purpose))
        return given or None


@dataclass
class InterviewAtPage:
    """Puts the questions of an interview on a job's page, one at a time; what was said of an answer stands beside the next question."""

    job: Job
    language: str
    _said: list[str] = field(default_factory=list)

    def ask(self, question: interview.Question) -> str | None:
        """What the person answered; "" where they skip the question, `BACK`, None where they end the interview."""
        choices = tuple((key, in_language(label, self.language)) for key, label in question.choices)
        remark, self._said = " ".join(self._said), []
        asked = Question(
            question.text, hidden=False, choices=choices, may_skip=True, remark=remark, start=question.before,
            may_go_back=question.may_go_back, patience=HOURS,
        )  # fmt: skip
        return self.job.ask(asked)

    def tell(self, sentence: Sentence | str) -> None:
        """Says something between two questions."""
        self._said.append(in_app(sentence, self.language))


@dataclass(frozen=True)
class GuideAtPage:
    """Leads the person through recording a recipe: the window is theirs, the guide's words and questions are on the job's page."""

    job: Job
    language: str

    def tell(self, sentence: Sentence) -> None:
        """One sentence."""
        self.job.lines.append(sentence)
        self.job.changed()

    async def ask(self, question: Sentence, default: str = "") -> str:
        """What the person answers; `default` if they send nothing."""
        keys = GUIDE_CHOICES.get(question.message_id, {})
        choices = tuple((key, in_language(say(label), self.language)) for key, label in keys.items())
        asked = Question(question, hidden=False, choices=choices, start=default, may_skip=not choices, patience=HOURS)
        return await asyncio.to_thread(self.job.ask, asked) or default
