"""Search, and what takes room."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector.errors import InputError
from collector.model import Capture, State
from collector.store import Store, search, usage
from collector.store.text_search.text_normalisation import find, normalised
from tests.samples.stores import MOMENT, a_store, rich_store


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("שָׁלוֹם", "שלום"), ('99 ש"ח', "99 שח"), ("99 ש״ח", '99 ש"ח'), ("צ'ק", "צק"), ("דו־חודשי", "דו חודשי"), ("דו-חודשי", "דו חודשי"),
        ("סכום\u200f כולל", "סכום כולל"), ("מחיר\u00a0מלא", "מחיר  מלא"), ("Half  PRICE", "half price"), ("שלומ", "שלום"), ("Café", "cafe"),
        ("\ufb2aלום", "שלום"), ("“חצי” מחיר", "חצי מחיר"), ("\u2067חצי\u2069 מחיר", "חצי מחיר"),
    ],
)  # fmt: skip
def test_the_same_word_however_it_is_written(text: str, other: str) -> None:
    assert normalised(text) == normalised(other)
    place = find(f"לפני {text} אחרי", normalised(other))
    assert place and normalised(f"לפני {text} אחרי"[place[0] : place[1]]) == normalised(other)


@given(st.text(), st.text(min_size=1))
def test_find_points_at_what_it_found(text: str, phrase: str) -> None:
    wanted = normalised(phrase).strip()
    place = find(text, wanted)
    assert (place is not None) == (wanted != "" and wanted in normalised(text))
    assert normalised(normalised(text)) == normalised(text)


def full_store(folder: Path) -> Store:
    store = rich_store(folder)
    transcript = {"messages": [{"n": 1, "text": "שלום"}, {"n": 2, "text": "מגיע לך חֲצִי מחיר ל־12 חודשים", "name": "דנה"}]}
    kept = store.put(orjson.dumps(transcript), "transcript.json", "application/json")
    chat = {"transcript": kept}
    store.append("captures", Capture(id="chat-5", kind="chat", case="2026-0002-y", started=MOMENT, state=State.COMPLETE, files=chat))
    letter = "Subject: =?utf-8?b?15fXqdeR15XXoNeZ16o=?=\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nחצי מחיר, כמובטח"
    mail = store.put(letter.encode(), "letter.eml", "message/rfc822")
    later = MOMENT + timedelta(days=3)
    store.append("captures", Capture(id="email-6", kind="email", started=later, state=State.COMPLETE, files={"original": mail}))
    store.put(b"%PDF", "חשבון מרץ.pdf", "application/pdf")
    return store


def test_a_phrase_is_found_everywhere_with_its_exhibit(tmp_path: Path) -> None:
    store = full_store(tmp_path)
    hits = list(search(store, 'חצי־מחיר'))
    assert [(hit.table, hit.id) for hit in hits] == [
        ("captures", "page-1"), ("captures", "chat-5"), ("captures", "email-6"), ("notes", "note-1"),
    ]  # fmt: skip
    page, chat, mail, note = hits
    assert page.file.startswith("objects/") and (store.root / page.file).exists() and page.case == "2026-0001-x"
    assert (chat.message, chat.capture, chat.case) == (2, "chat-5", "2026-0002-y") and "חֲצִי מחיר" in chat.excerpt
    assert mail.at == "2026-11-27T06:12:00.120Z"
    assert note.where == "text" and '"חצי מחיר"' in note.excerpt
    assert [hit.id for hit in search(store, "חשבונית")] == ["email-6"]
    assert [hit.where for hit in search(store, "חשבון מרץ")] == ["name"]


def test_search_is_narrowed_by_case_and_date(tmp_path: Path) -> None:
    store = full_store(tmp_path)
    assert [hit.id for hit in search(store, "חצי מחיר", case="2026-0002-y")] == ["chat-5"]
    assert [hit.id for hit in search(store, "חצי מחיר", since=MOMENT + timedelta(days=1))] == ["email-6"]
    assert list(search(store, "אין כזה")) == []
    with pytest.raises(InputError):
        list(search(store, ' "\u200f '))


def test_room(tmp_path: Path) -> None:
    store = full_store(tmp_path)
    shares = usage(store)
    whole = sum(path.stat().st_size for path in store.root.rglob("*") if path.is_file())
    assert sum(share.bytes for share in shares if share.by == "place") == whole
    assert {share.name for share in shares if share.by == "kind"} == {"page", "chat", "email"}
    assert next(share for share in shares if share.by == "case" and share.name == "2026-0001-x").files == 2


def test_the_same_picture_again_costs_nothing(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    first = store.put(b"picture" * 1000, "a.png", "image/png")
    before = sum(path.stat().st_size for path in store.root.rglob("*") if path.is_file())
    assert store.put(b"picture" * 1000, "a.png", "image/png") == first
    (tmp_path / "file.png").write_bytes(b"picture" * 1000)
    assert store.put(tmp_path / "file.png", "a.png", "image/png") == first
    assert sum(path.stat().st_size for path in store.root.rglob("*") if path.is_file()) == before
