"""Words that close ears are pointed at; firm and polite ones are not."""

from __future__ import annotations

import pytest

from collector.case.tone.tone_points import points


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("אתם גנבים ושקרנים", ["insult", "insult"]),
        ("תשלמו על זה", ["threat"]),
        ("זו הונאה", ["accusation"]),
        ("מתי תחזרו???", ["shouting"]),
        ("אתם תמיד מאחרים", ["sweeping"]),
        ("You are liars", ["insult"]),
        ("I WANT MY MONEY BACK", ["shouting"]),
        ("this is fraud", ["accusation"]),
        ("you will regret this", ["threat"]),
        ('הנציג אמר לי "אתם גנבים" והמשיך', []),
        ('אבקש החזר של 779.40 ש"ח עד 10/12/2026. אם לא ייפתר העניין, אשקול לפנות לרשות להגנת הצרכן.', []),
        ("Please refund NIS 779.40 (incl. VAT) by 10/12/2026. Failing that I will consider turning to the small claims court.", []),
    ],
)
def test_tone(text: str, kinds: list[str]) -> None:
    found = points(text)
    assert [p.kind for p in found] == kinds
    assert all(p.words in text[p.start : p.end] and p.advice and p.advice.in_("he") != p.advice for p in found)


@pytest.mark.parametrize("text", ["אפנה לתקשורת ואתבע אתכם", "ניפגש בבית המשפט", "I will sue you", "I'll go to the press"])
def test_empty_threats(text: str) -> None:
    assert {point.kind for point in points(text)} == {"threat"}
    assert not points("אשקול לפנות אל הרשות להגנת הצרכן")
