"""Being asked: every question can be skipped, what cannot be read is asked again, and what was answered is on record."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from collector.case import gather
from collector.case.open_matters.checklist import checklist
from collector.cli.terminal.call_lines import read_line
from collector.clock import FixedClock
from collector.errors import InputError
from collector.language import say
from collector.services.complaint.cases import open_case
from collector.services.complaint.interview.call_interview import interview_call
from collector.services.complaint.interview.call_pad import open_pad
from collector.services.complaint.interview.case_interview import TROUBLES, interview_case
from collector.services.complaint.interview.proposals import proposals
from collector.services.complaint.interview.question import BACK, Question, first, put
from collector.services.context import Context

NOW = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


class Person:
    """Answers by the question's key; a list answers one time after another; what is not named is skipped."""

    def __init__(self, **answers: str | list[str]) -> None:
        self.answers = {key: list(value) if isinstance(value, list) else [value] for key, value in answers.items()}
        self.heard: list[str] = []
        self.asked: list[str] = []

    def ask(self, question: Question) -> str | None:
        self.asked.append(question.key)
        left = self.answers.get(question.key, [])
        return left.pop(0) if left else ""

    def tell(self, sentence: str) -> None:
        self.heard.append(str(sentence))


class Silent(Person):
    def ask(self, question: Question) -> str | None:
        super().ask(question)
        return None


def context(tmp_path: Path, language: str = "he") -> Context:
    return Context(tmp_path / "store", clock=FixedClock(NOW), language=language, environment={"COLLECTOR_PRIVATE": str(tmp_path)})


def with_case(tmp_path: Path) -> Context:
    made = context(tmp_path)
    open_case(made, "מחיר", "נט אור")
    return made


def test_a_call_is_written_down_from_the_answers(tmp_path: Path) -> None:
    here = with_case(tmp_path)
    person = Person(
        at="24/11/2026 09:10", direction="1", waited="9:30", agent="מכונה", name="-", refused="אי אפשר", promise=["יזכו אותי", "יחזרו"],
        promise_kind="they call", due="מחר 10:00", reference="4471", read_back="no", summary="הכול",
    )  # fmt: skip
    contact, promises = interview_call(here, None, person)
    assert (contact.agent_kind, contact.name, contact.name_refused, contact.waited_seconds) == ("bot", "", True, 570)
    assert (contact.reference, contact.note_read_back, contact.refused) == ("4471", False, "אי אפשר")
    assert [(p.text, p.kind, p.due is None, p.contact == contact.id) for p in promises] == [
        ("יזכו אותי", "other", True, True), ("יחזרו", "callback", False, True),
    ]  # fmt: skip


def test_a_call_of_which_nothing_is_remembered_is_still_a_call(tmp_path: Path) -> None:
    here = with_case(tmp_path)
    contact, promises = interview_call(here, None, Person())
    assert contact.channel == "call" and contact.at == NOW and contact.agent_kind == "unknown" and not promises
    silent = Silent()
    interview_call(here, None, silent)
    assert silent.asked == ["at"], "where nobody answers any more nothing is asked again"


def test_what_cannot_be_read_is_asked_again_and_then_passed_over(tmp_path: Path) -> None:
    here = with_case(tmp_path)
    person = Person(waited=["a while", "long", "12"], agent=["7", "x", "y"], at="tomorrow 09:00")
    contact, _ = interview_call(here, None, person)
    assert contact.waited_seconds == 720 and person.asked.count("waited") == 3
    assert contact.agent_kind == "unknown" and person.asked.count("agent") == 3 and person.heard
    assert contact.at <= NOW, "a time to come is no time of a call that is over"


def test_every_line_of_the_pad_is_on_disk_before_the_next(tmp_path: Path) -> None:
    here = with_case(tmp_path)
    pad = open_pad(here, None)
    assert isinstance(here.clock, FixedClock)
    for kind, text in (("bot", ""), ("hold", ""), ("human", "דנה"), ("promised", "זיכוי"), ("refused", "לא היום"), ("reference", "5512")):
        here.clock.advance(timedelta(seconds=60))
        pad = pad.mark(kind, text)
        kept = gather(here.read_store(), pad.contact.case, here.clock.now()).contacts[-1]
        assert kept == pad.contact and kept.moments[-1].at == here.clock.now()
    with pytest.raises(InputError):
        pad.mark("note", " ")
    with pytest.raises(InputError):
        pad.mark("shout", "x")
    here.clock.advance(timedelta(seconds=60))
    person = Person(read_back="yes", promise_kind="2", due="in 3 days", name="אחר", reference="9")
    contact, (promise,) = pad.finish(person)
    assert "name" not in person.asked and "reference" not in person.asked, "what was noted is not asked again"
    assert (contact.name, contact.reference, contact.agent_kind, contact.refused) == ("דנה", "5512", "human", "לא היום")
    assert contact.waited_seconds == 180 and contact.note_read_back is True and contact.ended is not None
    assert (contact.ended - contact.at).total_seconds() == 420
    assert (promise.kind, promise.by, promise.text, promise.contact) == ("refund", "דנה", "זיכוי", contact.id)
    line = next(e for e in gather(here.read_store(), contact.case, here.clock.now()).timeline if e.source == contact.id)
    assert all(word in line.detail for word in ("5512", "דנה", "זיכוי", "הוקרא"))


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("/h", ("hold", "")), ("/p Dana", ("human", "Dana")), ("/promise half price", ("promised", "half price")), ("/ב חצי מחיר", ("promised", "חצי מחיר")),
        ("/ref 55 12", ("reference", "55 12")), ("/end", ("end", "")), ("she laughed", ("note", "she laughed")), ("/unknown x", ("note", "/unknown x")),
    ],
)  # fmt: skip
def test_lines_of_the_pad(typed: str, line: tuple[str, str]) -> None:
    assert read_line(typed) == line


def started(tmp_path: Path, **answers: str | list[str]) -> tuple[Context, object]:
    here = context(tmp_path)
    made = interview_case(here, Person(**answers))
    return here, gather(here.read_store(), made.case.id, NOW)


def test_a_price_case_from_the_beginning(tmp_path: Path) -> None:
    here = context(tmp_path)
    person = Person(
        title="המחיר הוכפל", provider="נט אור", sector="1", trouble="מחיר", at="01/10/2026", promise="חצי מחיר", promise_by="דנה",
        promise_at="05/03/2026 10:20", known_by="2", price="64.95 ₪ לחודש", months="12", plan="סיבים", charged="129.90 ₪ לחודש",
        charged_at="10/11/2026", demand="החזר ההפרש", demand_sum="64.95", name="נועה לוי", gender="1",
    )  # fmt: skip
    made = interview_case(here, person)
    file = gather(here.read_store(), made.case.id, NOW)
    assert (made.trouble, made.known_by, made.records) == ("price", "call", 3)
    assert file.promises[0].months == 12 and file.promises[0].amount == Decimal("64.95")
    assert any(f.kind == "above-promise" for f in file.findings)
    assert file.case.customer.gender == "f" and file.case.sector == "telecom" and file.demands[0].amount == Decimal("64.95")
    assert any("recordings" in p.text for p in proposals(made.trouble, made.known_by))
    assert not set(person.asked) & {"window", "goods", "notice_at"}, "only the questions of this trouble"


def test_cancellation_technician_and_goods(tmp_path: Path) -> None:
    here = context(tmp_path)
    gym = interview_case(
        here,
        Person(
            title="t", provider="p", trouble="2", notice_at="01/08/2026", notice_by="registered mail", refused="רק בסניף",
            late_charge=["nonsense", "229 ₪, 01/10/2026", "229 ₪ 01/11/2026"],
        ),
    )  # fmt: skip
    file = gather(here.read_store(), gym.case.id, NOW)
    assert file.cancellations[0].by == "registered" and [c.amount for c in file.charges] == [Decimal(229)] * 2
    visit = interview_case(here, Person(title="t", provider="p", trouble="technician", window="23/11/2026 08:00-12:00"))
    assert gather(here.read_store(), visit.case.id, NOW).contacts[0].no_show
    sofa = interview_case(here, Person(title="t", provider="p", trouble="4", goods="1", at="20/10/2026", fact=["הספה אפורה", "היא קרועה"]))
    kinds = {f.text: f.kind for f in gather(here.read_store(), sofa.case.id, NOW).facts}
    assert kinds == {"הספה אפורה": "other-goods", "היא קרועה": "other"}


def test_goods_that_never_came_and_a_refund_that_did_not(tmp_path: Path) -> None:
    here = context(tmp_path)
    late = Person(
        title="לא הגיע", provider="p", trouble="goods", goods="3", delivery_due="10/10/2026", paid="1290 ₪, 01/10/2026", deal="1",
        fact="לא הגיע דבר",
    )  # fmt: skip
    made = interview_case(here, late)
    file = gather(here.read_store(), made.case.id, NOW)
    assert file.case.deal == "distance" and any(f.kind == "late-delivery" and f.captures == () for f in file.findings)
    refund = Person(
        title="החזר", provider="q", trouble="refund", promise="החזר מלא", back="2480 ₪", promise_at="01/09/2026",
        paid_by_day="22/09/2026", paid="2480 ₪, 01/08/2026",
    )  # fmt: skip
    made = interview_case(here, refund)
    file = gather(here.read_store(), made.case.id, NOW)
    assert any(f.kind == "refund-missing" for f in file.findings)


def test_answers_that_contradict_one_another_lose_nothing_else(tmp_path: Path) -> None:
    here = context(tmp_path)
    person = Person(
        title="t", provider="p", trouble="goods", goods="3", delivery_due="10/10/2026", paid="90 ₪, 12/10/2026", fact="לא הגיע", demand="החזר"
    )
    made = interview_case(here, person)
    file = gather(here.read_store(), made.case.id, NOW)
    assert person.heard and len(file.charges) == len(file.facts) == len(file.demands) == 1 and not file.promises


def test_nothing_said_opens_no_case(tmp_path: Path) -> None:
    here = context(tmp_path)
    with pytest.raises(InputError):
        interview_case(here, Person(title="only this"))
    assert not here.has_store


@pytest.mark.parametrize("trouble", TROUBLES)
def test_each_trouble_has_proposals_with_commands(trouble: str) -> None:
    for language in ("he", "en"):
        assert all("collector " in p.command.in_(language) for p in proposals(trouble, "memory"))


def lacking(items: Iterable[object]) -> set[str]:
    return {str(getattr(item.text, "message_id", "")).removeprefix("case-lacks-") for item in items if not item.done}  # type: ignore[attr-defined]


def test_the_checklist_tells_what_is_there_and_what_is_not(tmp_path: Path) -> None:
    from tests.samples import letter_cases

    sofa, newspaper = letter_cases.sofa(), letter_cases.newspaper()
    assert {"fact-evidence", "offer-and-photo", "call-details", "written"} <= lacking(checklist(sofa))
    lacks = lacking(checklist(newspaper))
    assert {"notice-evidence", "sending-evidence"} <= lacks and not lacks & {"written", "charge-evidence", "customer", "decisions", "sum"}
    (row,) = [item for item in checklist(sofa) if not item.done and "fact-evidence" in str(getattr(item.text, "message_id", ""))]
    assert row.record == "fact-2" and "collector link fact-2" in row.next
    assert all(item.next for item in checklist(sofa) if not item.done)


def test_one_can_go_back_to_the_question_before_with_its_answer_kept(tmp_path: Path) -> None:
    """Each line: what is answered, and which question with which answer of before stood there."""
    questions = [
        Question("who", say("app-cases")),
        Question("what", say("app-cases"), many=True),
        Question("sum", say("app-cases"), when=lambda answers: first(answers, "who") == "Dana"),
        Question("end", say("app-cases")),
    ]
    script = [
        ("Dan", "who", ""), ("a", "what", ""), ("b", "what", ""), (BACK, "what", ""), (BACK, "what", "b"), (BACK, "what", "a"),
        ("Dana", "who", "Dan"), ("a", "what", "a"), (BACK, "what", "b"), ("a!", "what", "a"), ("b", "what", "b"), ("", "what", ""),
        ("5", "sum", ""), (BACK, "end", ""), (BACK, "sum", "5"), (BACK, "what", ""), ("b", "what", "b"), ("", "what", ""), ("5", "sum", "5"),
        ("x", "end", ""),
    ]  # fmt: skip

    class Scripted(Person):
        def ask(self, question: Question) -> str | None:
            answer, key, before = script.pop(0)
            assert (question.key, question.before, question.may_go_back) == (key, before, key != "who")
            return answer

    assert put(context(tmp_path), Scripted(), questions) == {"who": ["Dana"], "what": ["a!", "b"], "sum": ["5"], "end": ["x"]}
    assert not script


def test_what_rights_and_promises_depend_on_is_asked(tmp_path: Path) -> None:
    here = context(tmp_path)
    person = Person(
        title="קורס", provider="מכללת דיגיטל", trouble="cancellation", notice_at="12/05/2026", deal="distance", made_on="05/05/2026",
    )  # fmt: skip
    started = interview_case(here, person)
    file = gather(here.read_store(), started.case.id, NOW)
    assert {"distance", "within-14-days"} <= file.held
    other = Person(title="מתנה", provider="ביטק", trouble="other", promise="שובר של 500", promise_at="02/04/2026", kept_by="01/06/2026")
    file = gather(here.read_store(), interview_case(here, other).case.id, NOW)
    assert [f.kind for f in file.findings] == ["promise-missed"]
    assert "made_on" not in other.asked
