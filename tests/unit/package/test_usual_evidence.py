"""A letter alone speaks of the same exhibits, and of the same desks, as the package that it goes out with."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from collector.case.rights.edited_rights import TABLE, OwnRight
from collector.clock import ISRAEL
from collector.model import Artifact, Capture, State, is_guessed, slug_of
from collector.package import Choice, Policy
from collector.package.bidi_text import free, html, loose, plain
from collector.package.content.case_content import case_content, usual_dossier
from collector.package.content.exhibits import number_exhibits
from collector.package.exhibit_names import exhibit_title
from tests.samples.filled_case import CASE, fill

CALLED = datetime(2026, 10, 1, 9, tzinfo=UTC)


def test_a_letter_alone_numbers_exhibits_as_the_package_does(tmp_path: Path) -> None:
    store, clock = fill(tmp_path / "evidence")
    now, zone = clock.now(), clock.zone
    file = store.put(b"a page that no record names", "page.txt", "text/plain")
    store.append("captures", Capture(id="page-0", kind="page", case=CASE, title="Nothing rests on it", started=now, state=State.COMPLETE, files={"text": file}))
    slug = str((store.latest("cases", CASE) or {}).get("slug") or (store.latest("cases", CASE) or {})["provider"])
    fields = {"address": "1 Market St., Tel Aviv"}
    store.append(TABLE, OwnRight(id="body-company", at=now, kind="body", name="company", provider=slug, fields=fields))
    packed = case_content(store, CASE, now, zone, Choice(), Policy())
    alone = usual_dossier(store, CASE, now, zone)
    assert "page-0" not in {c.id for c in alone.captures}
    told = [(e.number, e.capture.id if e.capture else e.kind) for e in number_exhibits(alone, "he", zone).all]
    assert told == [(e.number, e.capture.id if e.capture else e.kind) for e in number_exhibits(packed.dossier, "he", zone).all]
    assert [rung.address for rung in packed.dossier.ladder if rung.body == "company"] == ["1 Market St., Tel Aviv"]
    assert [rung.address for rung in alone.ladder] == [rung.address for rung in packed.dossier.ladder]


@pytest.mark.parametrize(
    ("provider", "slug"),
    [
        ("בזק", "bezeq"), ("סלקום", "cellcom"), ("רמי לוי תקשורת", "rami-levy-communications"), ("סופר־פארם", "super-pharm"), ("מי אביבים", "mi-avivim"), ("רשת לדוגמה", "reshet-ledogma"), ("יס", "yes"), ("ליווי", "livi"), ("ש", "sh"),
        ("ידיעות אחרונות", "yedioth-ahronoth"), ("מוקד 99", "moked-99"), ('Example בע"מ', "example-bam"), ("Пример", "primer"), ("–", ""), ("סלולר תבור", "cellular-tavor"),
    ],
)  # fmt: skip
def test_a_provider_has_a_name_for_files_that_can_be_read_aloud(provider: str, slug: str) -> None:
    assert slug_of(provider) == slug


def test_only_a_name_with_a_hebrew_word_that_nobody_knows_is_asked_about() -> None:
    asked = [name for name in ("בזק", "רמי לוי תקשורת", "Example Telecom", "סלולר תבור", "מוקד 99", "צוללן ובניו", "בנק צוללן") if is_guessed(name)]
    assert asked == ["צוללן ובניו", "בנק צוללן"]


@pytest.mark.parametrize(
    ("kind", "title", "facts", "media_type", "called"),
    [
        ("file", "bill_06.pdf", {"bill": {"date": "2026-06-05"}, "own_date": "2026-08-02T09:10:00Z", "own_date_from": "the e-mail's Date header"}, "application/pdf", "Bill of 05/06/2026"),
        ("file", "Bill with calls", {"bill": {"date": "2026-06-05"}}, "application/pdf", "Document: Bill with calls"),
        ("file", "IMG_2231.jpg", {"own_date": "2026-03-28T13:10:00Z", "own_date_from": "the picture's own EXIF data"}, "image/jpeg", "Picture of 28/03/2026"),
        ("file", "WhatsApp Image 2026-09-06 at 18.22.10.jpeg", {}, "image/jpeg", "Picture of 06/09/2026"),
        ("file", "scratch.jpg", {"own_date": "2026-03-28T13:10:00Z", "own_date_from": "the person"}, "image/jpeg", "Picture: scratch.jpg"),
        ("file", "contract.pdf", {}, "application/pdf", "Document: contract.pdf"),
        ("chat", "export", {"own_date": "2026-03-28T13:10:00Z", "own_date_from": "the export"}, "application/zip", "Chat of 28/03/2026"),
        ("email", "Your order", {}, "message/rfc822", "E-mail: Your order"),
    ],
)  # fmt: skip
def test_what_has_only_a_file_s_name_is_called_by_what_it_is_and_its_day(
    kind: str, title: str, facts: dict[str, object], media_type: str, called: str
) -> None:
    own = {**facts, "file_name": "export.zip" if kind == "chat" else "x.pdf" if " with " in title else title}
    file = Artifact(digest="0" * 64, size=1, name="original", media_type=media_type)
    capture = Capture(id="c", kind=kind, title=title, started=CALLED, state=State.COMPLETE, files={"original": file}, facts=own)
    assert loose(exhibit_title(capture, "en", ISRAEL)) == called


def test_hebrew_words_that_begin_with_a_latin_one_run_from_right_to_left() -> None:
    for text, turned in (("5G ללא הגבלה", True), ("WiFi לא עובד", True), ("Samsung Galaxy S23 שחור", False), ("מסלול 5G", False), ("5G", False)):
        assert ('dir="rtl"' in str(html((free(text),)))) is turned, text
        assert plain((free(text),)).startswith("\u2067") is turned, text
