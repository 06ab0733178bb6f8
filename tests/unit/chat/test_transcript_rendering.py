"""A transcript as page, text and table: everything there, nothing alive."""

from datetime import UTC, datetime, timedelta

import pytest

from collector.chat import to_csv, to_html, to_json, to_text
from collector.model import Attachment, Edit, Gap, Message, Role, Transcript

AT = datetime(2026, 11, 24, 6, 12, 0, 123000, UTC)
NASTY = '<script>alert(1)</script>=1+1\n\u202eevil & "quoted"'


@pytest.fixture
def transcript() -> Transcript:
    return Transcript(
        messages=(
            Message(n=1, role=Role.BOT, name="קומקום־בוט", text="שלום! איך אפשר לעזור?", at=AT, shown_time="08:12", before_recording=True),
            Message(n=2, role=Role.CUSTOMER, text=NASTY, at=AT + timedelta(seconds=9), pictures=("picture-001",)),
            Message(
                n=3,
                role=Role.AGENT,
                name="Dana <b>",
                text="₪10",
                at=AT + timedelta(seconds=20),
                edits=(Edit(at=AT + timedelta(seconds=30), text="₪100"),),
                deleted_at=AT + timedelta(seconds=40),
                attachments=(Attachment(name="label.png", url="javascript:alert(1)", kind="image"),),
            ),
            Message(n=4, role=Role.SYSTEM, text="=HYPERLINK(1)", at=AT + timedelta(seconds=60)),
        ),
        gaps=(Gap(start=AT + timedelta(seconds=45), end=AT + timedelta(seconds=55), why="page-away"),),
        reader="chat-reader 1",
    )


@pytest.mark.parametrize(("language", "direction"), [("he", "rtl"), ("en", "ltr")])
def test_the_page_is_inert_and_says_everything(transcript: Transcript, language: str, direction: str) -> None:
    page = to_html(transcript, "צ'אט <i>", "https://x.example/?a=1&b=<2>", language, links={"picture-001": "picture-001.png"})
    assert f'<html lang="{language}" dir="{direction}">' in page
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert "javascript:" not in page.replace("javascript:alert(1)</bdi>", "")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert 'href="picture-001.png"' in page
    for said in ("שלום! איך אפשר לעזור?", "₪100", "₪10", "Dana &lt;b&gt;"):
        assert said in page


def test_the_text_tells_times_edits_deletions_and_gaps(transcript: Transcript) -> None:
    text = to_text(transcript, "en")
    assert "[08:12:00] קומקום־בוט (bot) (before recording began; time shown: 08:12): שלום! איך אפשר לעזור?" in text
    assert "earlier text, until (08:12:30): ₪100" in text
    assert "deleted at 08:12:40" in text
    assert "not watched: 08:12:45–08:12:55" in text


def test_the_table_is_harmless_in_a_spreadsheet(transcript: Transcript) -> None:
    table = to_csv(transcript)
    assert table.startswith("\ufeffn,at,shown_time,role")
    assert "'=HYPERLINK(1)" in table
    assert "2026-11-24T06:12:00.123Z" in table


def test_the_json_form_has_every_field(transcript: Transcript) -> None:
    found = to_json(transcript, capture="chat-1")
    assert '"capture": "chat-1"' in found
    for field in ("before_recording", "attachments", "pictures", "role_reason", "deleted_at", "edits", "shown_time"):
        assert f'"{field}"' in found
