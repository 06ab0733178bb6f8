"""Letter, exhibits, phrases, chart, texts: pure, from values alone."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from collector.case import Dossier, Rule, Rung
from collector.clock import ISRAEL
from collector.documents import read
from collector.model import Artifact, Capture, Case, Demand, Event, Finding, Person, Promise, State
from collector.package.bidi_text import day, free, html, inserted, loose, ltr, money, phrase, plain, told
from collector.package.content import price_chart
from collector.package.content.exhibits import number_exhibits
from collector.package.content.table_rows import build_tables
from collector.package.exhibit_names import hebrew_numeral
from collector.package.letter.composition import compose
from collector.package.letter.letter_context import answer_by, next_body
from collector.package.letter.letter_text import letter_text
from collector.package.letter.paragraphs.numbered_facts import MOST_FACTS
from collector.package.pages.labels import Labels
from collector.package.pages.plain_files import harmless, timeline_csv
from collector.package.pdf.document_text import printed_text
from collector.prices.history.price_row import PriceRow

NOW = datetime(2026, 9, 10, 7, 0, tzinfo=UTC)
PICTURE = Artifact(digest="0" * 64, size=1, media_type="image/png")
COMPANY = Rung(body="company", name_he="מחלקת פניות הציבור", name_en="Public Inquiries", state="next", confidence="V2")


def capture(number: int, **changes: object) -> Capture:
    at = NOW - timedelta(days=50 - number)
    base = Capture(id=f"page-{number}", kind="page", title=f"עמוד {number}", started=at, state=State.COMPLETE, files={"picture": PICTURE})
    return base.replace(**changes)


def dossier(**changes: object) -> Dossier:
    case = Case(id="2026-0001-x", title="מחיר שעלה", provider="אקספרס טלקום", opened=NOW)
    captures = (capture(1), capture(2), capture(3, files={}, state=State.FAILED), capture(4))
    return Dossier(case=case, at=NOW, captures=captures, addressee=COMPANY, ladder=(COMPANY,)).replace(**changes)


def letter(value: Dossier, language: str = "he") -> str:
    return letter_text(compose(value, number_exhibits(value, language, ISRAEL), ISRAEL))


def test_a_failed_capture_without_files_is_no_exhibit() -> None:
    exhibits = number_exhibits(dossier(), "he", ISRAEL)
    assert [e.kind for e in exhibits.all] == ["page", "page", "page", "timeline"]
    assert exhibits.of(["page-4", "page-3", "nothing"]) == (3,)
    assert next(e.folder for e in exhibits.all) == "exhibits/01"


@pytest.mark.parametrize(
    ("numbers", "he", "en"),
    [
        ((), "", ""),
        ((2,), "נספח 2", "Exhibit 2"),
        ((1, 2, 3, 5), "נספחים 1–3, 5", "Exhibits 1–3, 5"),
        ((2, 1), "נספחים 1–2", "Exhibits 1–2"),
    ],
)
def test_references(numbers: tuple[int, ...], he: str, en: str) -> None:
    assert plain(number_exhibits(dossier(), "he", ISRAEL).refer(numbers)) == he
    assert plain(number_exhibits(dossier(), "en", ISRAEL).refer(numbers)) == en


def test_a_court_reads_letters() -> None:
    for language, one, several in (("he", "נספח י״א", "נספחים א׳–ג׳, ה׳"), ("en", "Exhibit K", "Exhibits A–C, E")):
        exhibits = number_exhibits(dossier(), language, ISRAEL).lettered()
        told = [re.sub("[\u2066-\u2069]", "", plain(exhibits.refer(numbers))) for numbers in ((11,), (1, 2, 3, 5))]
        assert [text.replace("\xa0", " ") for text in told] == [one, several]
    assert [hebrew_numeral(number) for number in (1, 10, 15, 16, 22, 115, 304)] == ["א׳", "י׳", "ט״ו", "ט״ז", "כ״ב", "קט״ו", "ש״ד"]


def test_what_is_not_known_becomes_a_blank() -> None:
    text = letter(dossier())
    assert text.splitlines()[0] == '________ | ת"ז ________ | כתובת: ________ | טלפון: ________ | דוא"ל: ________'
    assert text.splitlines()[-3] == "________"
    assert "מס' לקוח ________" in letter(dossier(case=dossier().case.replace(plan="סיבים"))), "an ongoing deal has a number"


def test_a_claim_without_an_exhibit_says_so_and_one_with_points_at_it() -> None:
    seen = Finding(kind="above-promise", at=NOW, text="המחיר היה גבוה מהמובטח.", captures=("page-2",), verdict="accepted")
    told_only = Finding(kind="callback-missed", at=NOW, text="לא חזרו", verdict="accepted")
    lost = Finding(kind="edited", at=NOW, text="הודעה שונתה", captures=("page-3",), verdict="accepted")
    text = letter(dossier(findings=(seen, told_only, lost)))
    assert "המחיר היה גבוה מהמובטח (נספח 2)." in text
    assert text.count("[לפי רישומי, ללא נספח]") == 2


def test_the_customers_own_gaps_are_no_complaint() -> None:
    gap = Finding(kind="chat-gap", at=NOW, text="לא ניתן היה להקליט", verdict="accepted")
    assert "להקליט" not in letter(dossier(findings=(gap,)))


def test_only_verified_rules_are_cited() -> None:
    found = Finding(kind="above-promise", at=NOW, text="גבוה", captures=("page-1",), verdict="accepted")
    rule = Rule(
        id="a", topic_he="", topic_en="", law_he="חוק א", section="13ד1", rule_he="כלל מאומת", rule_en="", findings=("above-promise",),
        sources=("7",), checked_on="2026-11-24", confidence="V2",
    )  # fmt: skip
    guess = rule.replace(id="b", confidence="G", rule_he="כלל לא מאומת")
    other = rule.replace(id="c", findings=("late-visit",), rule_he="כלל אחר")
    text = letter(dossier(findings=(found,), rules=(guess, other, rule)))
    assert "חוק א, סעיף 13ד1: כלל מאומת." in text and "לא מאומת" not in text and "כלל אחר" not in text
    assert "אינם מתיישבים" in letter(dossier(findings=(found,), rules=(guess,)))


def test_only_a_body_that_may_be_named_is_named() -> None:
    unsure = Rung(body="ministry", name_he="משרד התקשורת", name_en="Ministry", confidence="D")
    sure = Rung(body="authority", name_he="הרשות להגנת הצרכן", name_en="Authority", confidence="V2")
    assert next_body(dossier(ladder=(COMPANY, unsure, sure))) == sure
    text = letter(dossier(ladder=(COMPANY, unsure)))
    assert "משרד התקשורת" not in text and "אשקול את המשך צעדיי" in text
    assert "אשקול לפנות אל הרשות להגנת הצרכן" in letter(dossier(ladder=(COMPANY, unsure, sure)))


def test_a_day_that_has_passed_is_asked_for_no_more() -> None:
    """A demand was written down with a day, and the letter is written after it: the letter's own day holds, above and in the table."""
    passed, ahead = (Demand(id="d", case="c", at=NOW, kind="fix", text="Mend it", due=NOW + timedelta(days=days)) for days in (-40, 40))
    told = [letter(dossier(demands=(each,)), "en") for each in (passed, ahead)]
    days = [f"{each.due.astimezone(ISRAEL):%d/%m/%Y}" for each in (passed, ahead) if each.due]
    assert days[0] not in told[0] and told[1].count(days[1]) >= 2 and "Mend it" in told[0]


def test_demands_show_their_sums_and_ask_for_the_recordings() -> None:
    refund = Demand(id="d", case="c", at=NOW, kind="refund", text="להחזיר את ההפרש", amount=Decimal("1234.5"), sum_shown="2 × 617.25")
    text = letter(dossier(suggested=(refund,)))
    assert "א. להחזיר את ההפרש – 1,234.50 ₪" in text and "החישוב: 2 × 617.25 = 1,234.50" in text
    assert "הקלטות" not in text, "where nobody spoke there are no recordings to ask for"
    own = refund.replace(id="e", text="לבטל את החיוב", amount=None, sum_shown="", kind="records")
    text = letter(dossier(demands=(own,), suggested=(refund,)))
    assert "להחזיר" in text and "הקלטות" not in text, "the person's own demand takes the place of one of its kind only"


def test_the_answer_is_never_due_on_a_weekend() -> None:
    friday = datetime(2026, 9, 11, 7, 0, tzinfo=UTC)
    assert answer_by(dossier(at=friday), ISRAEL).astimezone(ISRAEL).weekday() == 6


def test_a_long_list_of_findings_points_at_the_timeline() -> None:
    many = tuple(
        Finding(kind="above-promise", at=NOW, text=f"ממצא {n}", captures=("page-1",), verdict="accepted") for n in range(MOST_FACTS + 3)
    )
    assert "שני ממצאים נוספים מפורטים בציר הזמן (נספח 4)." in letter(dossier(findings=many))


def test_the_letter_in_english() -> None:
    promise = Promise(
        id="p", case="c", at=NOW, kind="price", text="half price", by="Dana", capture="page-1", amount=Decimal("64.95"), per="month"
    )
    case = dossier().case.replace(customer=Person(name="Noa Levi"))
    text = re.sub("[\u2066-\u2069]", "", letter(dossier(case=case, promises=(promise,)), "en"))
    assert "On 10/09/2026 at 10:00 I was promised by Dana: half price, that is ₪64.95 a month (Exhibit 1)." in text
    assert "Yours faithfully,\nNoa Levi" in text and not re.search(
        "[\u0590-\u05ff]", text.replace("אקספרס טלקום", "").replace("מחיר שעלה", "")
    )


def test_one_exhibit_is_no_range() -> None:
    told = {(lang, n): loose(phrase("package-letter-enclosed", lang, count=n, last=ltr(str(n)))) for lang in ("he", "en") for n in (1, 4)}
    assert told["he", 1] == "לוט: נספח 1" and told["he", 4] == "לוט: נספחים 1–4"
    assert told["en", 1] == "Encl.: Exhibit 1" and told["en", 4] == "Encl.: Exhibits 1–4"


def test_values_are_isolated_and_escaped() -> None:
    made = phrase("case-day-hour", "he", day=day(NOW, ISRAEL), hour=(free("<b>Dana K.</b>"), ltr("https://a.example/?x=1&y=2")))
    shown = str(html(made))
    assert '<bdi dir="ltr" class="ltr short">10/09/2026</bdi>' in shown and "&lt;b&gt;" in shown and "x=1&amp;y=2" in shown
    assert shown.count("<bdi") == shown.count("</bdi>")
    assert str(html((money(Decimal("-5"), "ILS", "he"),))) == '<bdi dir="rtl" class="money">\u200e-5.00\u00a0₪</bdi>'
    assert plain((free(""), ltr(" "))) == "________" * 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("במסלול Home Fibre 500 149.90 ₪", ["Home Fibre 500"]),
        ("של הנציגה דנה (Dana K.) נמחקה", ["Dana K."]),
        ("ראו https://a.example/x?y=1, תודה", ["https://a.example/x?y=1"]),
        ("חברת Acme Ltd. הודיעה", ["Acme Ltd."]),
        ("אין כאן דבר", []),
        ("עלייה של 15.4% ב-15/4", []),
    ],
)
def test_foreign_names_inside_a_sentence(text: str, names: list[str]) -> None:
    pieces = told(text, ["Home Fibre 500", "דנה", "15", "4"])
    assert [p.text for p in pieces if p.kind == "name"] == names and "".join(p.text for p in pieces) == text


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", " =1", "\u200f=1", "\t=x", '=HYPERLINK("http://x")'])
def test_cells_that_a_spreadsheet_would_run(cell: str) -> None:
    assert harmless(cell) == f"'{cell}" and harmless("שלום") == "שלום" and harmless("12.50") == "12.50"


def test_the_timeline_as_a_sheet() -> None:
    event = Event(at=NOW, kind="note", title="הערה", detail='=cmd|"x"\nשורה', captures=("page-1",))
    value = dossier(events=(event, event.replace(captures=())))
    rows = build_tables(value, number_exhibits(value, "he", ISRAEL), ISRAEL).timeline
    data = timeline_csv(rows, "he", ISRAEL).decode("utf-8-sig")
    assert "'=cmd" in data and data.count("\r\n") == 3 and "נספח 1" in data and "רישום של הלקוח/ה" in data
    assert "רישום של הלקוחה" in timeline_csv(rows, "he", ISRAEL, "f").decode("utf-8-sig")


def test_a_sentence_in_the_other_direction_is_one_piece() -> None:
    for text, language, pieces in (
        ("חבילה, 5GB, ללא חיוב", "en", ["free"]), ("Package, 5GB", "he", ["free"]), ("בזק charged me twice", "en", ["words"]),
        ("Example Telecom Ltd. חייבה אותי", "he", ["words", "name", "words"]), ("חויבתי ב־49", "he", ["words"]), ("49", "en", ["words"]),
    ):  # fmt: skip
        assert [piece.kind for piece in inserted(text, language)] == pieces, text


def rows(*amounts: str | None) -> list[PriceRow]:
    return [PriceRow(at=NOW + timedelta(days=30 * n), plan="A", amount=None if a is None else Decimal(a)) for n, a in enumerate(amounts)]


def test_the_chart_is_inert_and_starts_at_zero() -> None:
    svg = str(price_chart.draw(rows("129.90", "129.90", None, "149.90"), ISRAEL))
    assert svg.count("<circle") == 3 and "149.90" in svg and "0 ₪" in svg
    assert "<script" not in svg and "style=" not in svg and "http" not in svg
    assert price_chart.draw(rows(None), ISRAEL) == "" == price_chart.draw(rows("0"), ISRAEL)
    assert str(price_chart.draw(rows("0", "5"), ISRAEL)).count("<circle") == 2
    assert price_chart.draw(rows("19999.00", "0.05"), ISRAEL)


def test_a_mail_is_read_as_words() -> None:
    data = (
        b"From: a@example.org\nTo: b@example.org\nSubject: =?utf-8?b?16nXnNeV150=?=\nMIME-Version: 1.0\n"
        b"Content-Type: text/html; charset=utf-8\n\n<style>p{}</style><p>A &amp; B</p><script>alert(1)</script><div>C</div>"
    )
    lines, body = printed_text(read(data, "x.eml"), Labels("en"), "en")
    assert ("Subject", "שלום") in lines and body.split() == ["A", "&", "B", "C"]
