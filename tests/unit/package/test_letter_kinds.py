"""What must hold of each kind of letter, whatever its wording: the story opens it, money comes before manners, a reader is asked what it can give."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from collector.case import Dossier
from collector.clock import ISRAEL
from collector.errors import InputError
from collector.package.bidi_text import plain
from collector.package.content.exhibits import number_exhibits
from collector.package.letter.composition import LetterChoice, compose, kind_named
from collector.package.letter.customer_wording import OwnWording, still_shown, wording_id
from collector.package.letter.edit_form import changes, form
from collector.package.letter.letter_kinds import KINDS, fitting_kind
from collector.package.letter.letter_text import letter_text
from collector.package.letter.letter_value import Letter
from tests.samples import letter_cases

CASES = {
    "newspaper": letter_cases.newspaper, "sofa": letter_cases.sofa, "internet": letter_cases.internet, "technician": letter_cases.technician,
}  # fmt: skip


def written(dossier: Dossier, kind: str = "", language: str = "he", **choice: object) -> Letter:
    exhibits = number_exhibits(dossier, language, ISRAEL)
    return compose(dossier, exhibits, ISRAEL, LetterChoice(kind=kind, **choice))  # type: ignore[arg-type]


def text_of(letter: Letter) -> str:
    return re.sub("[\u2066-\u2069]", "", letter_text(letter))


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["he", "en"])
def test_every_kind_can_be_written_of_every_case(name: str, kind: str, language: str) -> None:
    dossier = CASES[name]()
    if kind == "reminder" and name != "newspaper":
        with pytest.raises(InputError, match="nothing to remind of"):
            written(dossier, kind, language)
        return
    letter = written(dossier, kind, language)
    text = text_of(letter)
    assert 1 <= len(letter.story) <= 5
    assert dossier.case.provider in plain(letter.story[0])
    assert not re.search("[\ue000-\uf8ff]|{{|\\[(?:story|facts)\\]", text), "no mark and no template is left"
    assert "None" not in text and ".." not in text.replace("…", "") and " ," not in text
    keys = [line.key for section in letter.sections for line in section.lines]
    assert len(keys) == len(set(keys)), "each paragraph has a name of its own"
    if language == "en":
        own = re.sub("[\u0590-\u05ff]+", "", text)
        assert "Dear Sir or Madam" in own or kind == "claim"


@pytest.mark.parametrize(("name", "kind"), [("newspaper", "complaint"), ("sofa", "goods"), ("internet", "price"), ("technician", "technician")])
def test_the_kind_fits_the_main_grievance(name: str, kind: str) -> None:
    dossier = CASES[name]()
    found = fitting_kind(dossier.replace(addressee=next(r for r in dossier.ladder if r.body == "company"))).name
    assert found == kind


def test_the_main_grievance_and_its_sum_stand_in_the_first_five_lines() -> None:
    newspaper, sofa = written(CASES["newspaper"](), "complaint"), written(CASES["sofa"]())
    internet, technician = written(CASES["internet"](), language="en"), written(CASES["technician"]())
    assert "327.00" in "".join(map(plain, newspaper.story)) and "ביטול" in plain(newspaper.story[1])
    story = "".join(map(plain, sofa.story))
    assert "אפורה" in story and "קרועה" in story and "4,890.00" in story
    story = "".join(map(plain, internet.story))
    assert "half price for a year" in story and "129.90" in story and "Exhibit" in story
    assert "ואיש לא הגיע" in "".join(map(plain, technician.story))


def test_waiting_is_never_told_before_money_and_goods() -> None:
    for name, word in (("newspaper", "327.00"), ("sofa", "קרועה")):
        text = text_of(written(CASES[name](), "complaint"))
        assert "ההמתנה" in text and text.index(word) < text.index("ההמתנה")
        assert "ההמתנה" not in "".join(map(plain, written(CASES[name](), "complaint").story))


def test_what_was_said_in_one_call_is_one_sentence_and_missed_call_backs_are_one() -> None:
    text = text_of(written(CASES["sofa"](), "complaint"))
    assert text.count("שיחת טלפון") - text.count("שיחה מיום") <= 1
    assert re.search("אין החלפות; .*ההמתנה", text)
    assert "שתי שיחות חוזרות שהובטחו לי לא התקיימו" in text_of(written(CASES["newspaper"](), "complaint"))


def test_a_part_without_evidence_keeps_no_exhibit_of_the_other_part() -> None:
    line = next(x for x in written(CASES["sofa"]()).lines("story") if x.key == "story-happened")
    assert re.search(r"כחולה \(נספח 1\)\. .*המשענת השמאלית קרועה \[", plain(line.whole))


def test_the_third_reader_is_told_by_name_who_did_not_answer() -> None:
    for kind in ("regulator", "consumer", "card", "ceo", "reminder", "claim"):
        text = text_of(written(CASES["newspaper"](), kind))
        assert re.search(r"פניתי אל פניות הציבור, עיתון הבוקר \(אסמכתה: N-55\), ועד היום לא התקבלה תשובה", text), kind
        assert text.count("N-55), ועד היום") == 1, "told once"
    assert "אין בידי תיעוד של פנייה בכתב אל בית הספות" in text_of(written(CASES["sofa"](), "regulator"))


def test_an_inquiry_that_was_answered_is_not_called_unanswered() -> None:
    dossier = CASES["newspaper"]()
    step = dossier.steps[0].replace(answered=dossier.steps[0].at.replace(hour=12))
    text = text_of(written(dossier.replace(steps=(step,), findings=(), inquiries=()), "ceo"))
    told = next(line for line in text.splitlines() if "N-55" in line and "פניתי" in line)
    assert "תשובה התקבלה ביום" in told and "לא התקבלה תשובה" not in told
    assert "F-7), ועד היום לא התקבלה תשובה" in text, "the form that nobody answered is told by itself"


def test_the_demand_for_answers_names_the_open_inquiries() -> None:
    text = text_of(written(CASES["newspaper"](), "complaint"))
    row = next(line for line in text.splitlines() if "להשיב בכתב" in line)
    assert "F-7" in row and "N-55" in row and "פניות הציבור, עיתון הבוקר" in row


def test_a_court_is_asked_only_for_what_a_court_can_give() -> None:
    letter = written(CASES["newspaper"](), "claim")
    text = text_of(letter)
    names = [section.name for section in letter.sections]
    assert [n for n in names if n in ("parties", "story", "facts", "earlier", "law", "sums", "relief")] == [
        "parties", "story", "facts", "earlier", "law", "sums", "relief",
    ]  # fmt: skip
    assert "סכום התביעה: 327.00 ₪" in text and "לשלם לי 327.00 ₪" in text
    assert not re.search("הקלט|להשיב בכתב|לאשר בכתב|אשקול|אודה", text)
    days = re.findall(r"^\d+\. ביום (\d\d)/(\d\d)/(\d{4})", text, re.M)
    assert days == sorted(days, key=lambda d: (d[2], d[1], d[0])) and len(days) > 1, "a claim tells its facts by time"
    only_records = CASES["technician"]()
    assert not written(only_records, "claim").asks, "no sum was asked for"


def test_the_recordings_are_asked_for_within_the_days_of_the_law_and_nothing_else() -> None:
    letter = written(CASES["internet"](), "recordings", "en")
    text = text_of(letter)
    assert "4471" in text and "25/12/2026" in text and "Protection of Privacy Law" in text
    assert "129.90" not in text and "Failing that" not in text


def test_a_notice_of_cancellation_names_the_law_of_its_deal() -> None:
    assert "13ד:" in text_of(written(CASES["newspaper"](), "cancellation"))
    sofa = CASES["sofa"]()
    for days, cited in ((5, True), (40, False)):  # the law is cited only while its days run
        made_on = sofa.at - timedelta(days=days)
        facts = tuple(f.replace(at=made_on) for f in sofa.facts)
        at_a_distance = sofa.replace(case=sofa.case.replace(deal="distance", made_on=made_on), facts=facts)
        assert ("14ג:" in text_of(written(at_a_distance, "cancellation"))) is cited
    assert "הודעת הביטול שמסרתי" in text_of(written(CASES["newspaper"](), "cancellation"))


def test_the_writer_is_spoken_of_in_their_own_form() -> None:
    assert "אני לקוחה של" in text_of(written(CASES["newspaper"]())) and "אני לקוח של" in text_of(written(CASES["sofa"]()))
    assert "התובעת" in text_of(written(CASES["newspaper"](), "claim")) and "התובע:" in text_of(written(CASES["sofa"](), "claim"))


def test_sums_add_up() -> None:
    letter = written(CASES["internet"](), language="en")
    amounts = [plain(ask.amount) for ask in letter.asks if ask.amount]
    assert amounts == ["\u2066₪129.90\u2069"] and "64.95" in plain(letter.asks[0].sum_shown)
    assert "The sum in dispute: ₪129.90." in text_of(letter)


def test_an_hour_that_nobody_named_is_not_told() -> None:
    dossier = CASES["internet"]()
    noon = dossier.promises[0].replace(at=dossier.promises[0].at.replace(hour=9, minute=0))  # 12:00 in Israel: only a day was typed
    assert not re.search(r"On \d\d/\d\d/\d{4} at", text_of(written(dossier.replace(promises=(noon,)), "price", "en")))


def test_words_are_quoted_only_where_a_chat_on_record_holds_them() -> None:
    from collector.model import Message, Role, Transcript

    dossier = CASES["internet"]()
    assert "I was promised by Dana: half price for a year" in text_of(written(dossier, "price", "en"))
    message = Message(n=1, at=dossier.promises[0].at, role=Role.AGENT, name="Dana", text="Sure: half price for a year")
    heard = dossier.replace(transcripts={"chat": Transcript(messages=(message,))})
    assert 'I was told by Dana: "half price for a year"' in text_of(written(heard, "price", "en"))


def test_an_unknown_kind_is_refused_with_the_choice() -> None:
    with pytest.raises(InputError) as caught:
        kind_named("angry")
    assert "reminder" in caught.value.next_step


def test_a_persons_own_template_comes_first_and_is_told_when_it_is_broken(tmp_path: Path) -> None:
    own = tmp_path / "complaint.he.j2"
    own.write_text('[subject]\nשלום {{ provider }}\n[story]\n{{ happened }}\n[mine] {{ title }}\nמילים משלי: {{ total }}\n', "utf-8")
    letter = written(CASES["newspaper"](), "complaint", folders=(tmp_path,))
    assert text_of(letter).startswith("שלום עיתון הבוקר\n") and "מילים משלי: 327.00 ₪" in text_of(letter)
    assert letter.lines("story")[0].evidence, "evidence comes with the paragraph"
    own.write_text("[story]\n{{ no_such_thing }}", "utf-8")
    with pytest.raises(InputError):
        written(CASES["newspaper"](), "complaint", folders=(tmp_path,))
    own.write_text("{{ ''.__class__.__mro__ }}", "utf-8")
    with pytest.raises(InputError):
        written(CASES["newspaper"](), "complaint", folders=(tmp_path,))


def reworded(dossier: Dossier, edit: dict[str, str], kind: str = "complaint") -> Letter:
    computed = written(dossier, kind)
    edited = form(computed, "en")
    for before, after in edit.items():
        assert before in edited
        edited = edited.replace(before, after, 1)
    wording = OwnWording(
        id=wording_id(dossier.case.id, kind, "he"), case=dossier.case.id, at=dossier.at, kind=kind, language="he",
        changes=changes(computed, edited),
    )  # fmt: skip
    return written(dossier, kind, wording=wording)


def test_a_reworded_paragraph_keeps_its_exhibits_only_while_it_says_no_more() -> None:
    dossier = CASES["newspaper"]()
    said = next(x for x in written(dossier, "complaint").lines("story") if x.key == "story-happened")
    words = plain(said.text)
    shorter = words.replace(" בסך הכול", "")
    assert shorter != words
    kept = reworded(dossier, {words: shorter}).lines("story")
    assert any(shorter in plain(x.whole) and "(נספחים 1–3)" in plain(x.whole) and x.own_words for x in kept)
    sharper = reworded(dossier, {words: words.replace("חויבתי", "רומיתי")}).lines("story")
    assert "ללא נספח" in plain(next(x for x in sharper if x.key == "story-happened").whole)
    more = reworded(dossier, {words: words.replace("327.00", "9,999.00")}).lines("story")
    changed = next(x for x in more if x.key == "story-happened")
    assert "נספח 1" not in plain(changed.whole) and "[לפי רישומי, ללא נספח]" in plain(changed.whole)
    other = reworded(dossier, {words: "הנציג צעק עליי בטלפון"}).lines("story")
    assert "ללא נספח" in plain(next(x for x in other if x.key == "story-happened").whole)


def test_paragraphs_can_be_left_out_and_added_and_stale_ones_are_named() -> None:
    dossier = CASES["newspaper"]()
    letter = reworded(dossier, {"=== facts-timeline": "=== +\nדבר נוסף שאני יודעת\n\n=== facts-timeline"})
    own = next(x for s in letter.sections for x in s.lines if x.key == "own-1")
    assert plain(own.text) == "דבר נוסף שאני יודעת"
    assert "ללא נספח" in plain(own.evidence) and own.own_words
    computed = written(dossier, "complaint")
    stale = OwnWording(
        id="x", case="c", at=dossier.at, kind="complaint", language="he",
        changes=changes(computed, form(computed, "he").replace("להחזיר לי 327.00", "להשיב לי 327.00")),
    )  # fmt: skip
    later = dossier.replace(suggested=tuple(d.replace(text=f"{d.text}!") for d in dossier.suggested))
    letter = written(later, "complaint", wording=stale)
    assert letter.unused and "להשיב לי" not in text_of(letter)


@pytest.mark.parametrize("text", ["=== no-such\nx", "words before any heading", "=== story-who\nאני לקוחה (נספח 3)"])
def test_a_form_that_does_not_fit_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        changes(written(CASES["newspaper"](), "complaint"), text)


def test_a_wording_keeps_up_with_the_days_that_a_letter_sets_itself() -> None:
    dossier = CASES["newspaper"]()
    computed = written(dossier, "complaint")
    edited = form(computed, "he").replace("אבקש, עד", "נא להשיב לי עד")
    wording = OwnWording(id="x", case="c", at=dossier.at, kind="complaint", language="he", changes=changes(computed, edited))
    suggested = tuple(d.replace(due=d.due + timedelta(days=7) if d.due else None) for d in dossier.suggested)
    letter = written(dossier.replace(at=dossier.at + timedelta(days=7), suggested=suggested), "complaint", wording=wording)
    told = next(plain(line.text) for line in letter.lines("story") if line.key == "story-asked")
    before = next(plain(line.text) for line in computed.lines("story") if line.key == "story-asked")
    assert not letter.unused and "נא להשיב לי עד" in told
    assert re.findall(r"\d\d/\d\d/\d{4}", told) != re.findall(r"\d\d/\d\d/\d{4}", before), "the day moved on with the letter"


@pytest.mark.parametrize(
    ("new", "shown"),
    [
        ("139.90 ₪ is what I was charged and not less", False), ("And 139.90 ₪ I was charged", True), ("I was charged 139.90 ₪ in May", False),
        ("I was not charged 139.90 ₪", False), ("I was charged 139.90 ₪, and Dana lied", False), ("I was charged 500 ₪", False), ("They are rude", False),
    ],
)
def test_evidence_stays_only_beside_what_it_shows(new: str, shown: bool) -> None:
    assert still_shown("I was charged 139.90 ₪", new) == shown
    assert not still_shown("הטכנאי לא הגיע", "הטכנאי הגיע")
    assert not still_shown("64.95 was promised, 139.90 was charged", "139.90 was promised, 64.95 was charged")
