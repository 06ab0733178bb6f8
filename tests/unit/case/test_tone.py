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
    assert {point.kind for point in points(text)} == {"empty-threat"}
    assert not points("אשקול לפנות אל הרשות להגנת הצרכן")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("הנציג החצוף ענה לי", ["adjective"]),
        ("The rude agent hung up", ["adjective"]),
        ("זה בניגוד לחוק", ["law"]),
        ("לפי סעיף 13ד לחוק הגנת הצרכן, התשמ\"א-1981, החוק קובע שלושה ימים", []),
        ("This is illegal. See section 2 of another text.", ["law"]),
        ("This is illegal under section 13 of the Consumer Protection Law, 1981.", []),
        *((text, [kind]) for kind, texts in {
            "insult": ("אתם חבורת נבלות", "You bunch of weasels", "הטכנאי היה שיכור"),
            "adjective": ("הנציגה חסרת סבלנות", "הנציג דיבר אליי בגסות", "The agent was dismissive", "העובדת הייתה נוראית"),
            "threat": ("אני אדאג שתפשטו רגל", "אני יודע איפה אתם גרים", "You have been warned", "I will make your life miserable"),
            "empty-threat": ("אגיש נגדכם תביעה", "הפרקליט שלי ייצור קשר", "אני הולך לערוץ 12", "I'm taking you to court", "My attorney will be in touch"),
            "accusation": ("זו תרמית", "אתם פשוט גונבים אנשים", "You deceived me"),
            "law": ("החוק לצידי", "יש לי זכות על פי דין", "You are violating my consumer rights", "This violates the law"),
            "shouting": ("ANSWER ME NOW", "דייייי"),
            "sweeping": ("אף אחד אצלכם", "nobody ever called"),
        }.items() for text in texts),
        ("לא חוקי!! גנבים, אפנה לתקשורת", ["law", "shouting", "insult", "empty-threat"]),
    ],
)
def test_people_threats_and_law(text: str, kinds: list[str]) -> None:
    assert [p.kind for p in points(text)] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "אבקש להחזיר לי את ההפרש; החברה מחזירה בדרך כלל בתוך שבוע",
        "הספה צבועה אפור, והמשענת קרועה. המכונה נעצרת בסחיטה.",
        "אבוא אליכם לסניף ביום ראשון כדי לאטום את הפנייה",
        "No one came. The courier called me and I answered; my phone was stolen last year.",
        "כלבים לא הורשו במלון, וכרטיסי הקרקס לא הוחזרו. המזגן עובד גרוע. נפתח לי חדר קר. הנציג סירב למסור את שמו.",
        "The file is corrupt; we found rats in the room on 3/5. USB, VGA, HDMI failed. I will post the parcel; the legal department is closed.",
        "Payment was never confirmed. I will consider turning to the Consumer Protection Authority.",
    ],
)
def test_plain_words_are_left_alone(text: str) -> None:
    assert not points(text)


def test_each_word_comes_with_a_calmer_wording() -> None:
    (point,) = points("You are liars")
    assert point.calmer in point.advice and point.reason != point.advice
