"""A code of four or five digits is found where it is named as one, and nowhere else."""

from __future__ import annotations

import random

import pytest

from collector.secrets import Secret, SecretBook, find_leaks

CODE = Secret("4839", "one-time code")
NAMED = [
    "https://x.example/in?user=a&otp=4839",
    "https://x.example/in?otp=4839&b=1",
    "code=4839",
    '{"smsCode":"4839","a":1}',
    '{"verification_code": 4839}',
    "<input type=text name=code autocomplete=one-time-code maxlength=4 value=4839>",
    '<input value="4839" class="field" id="otp">',
    "Your code is 4839. Do not share it.",
    "4839 is your verification code",
    "קוד האימות שלך: 4839",
    "הקוד שלך הוא 4839",
    "4839 הוא קוד הכניסה שלך",
    "X-OTP-Token: 4839",
    "%22otp%22%3A%224839%22",
]
UNNAMED = [
    "129.90 4839 ₪", "מחיר 4,839 ₪", "טלפון 03-4839", "4839.90", "code=48391", "code=4839a", "barcode 4839", "encode 4839 px", "shopping 4839",
    "ab4839cd 14839 48390", '{"amount": 4839, "currency": "ILS"}', "<div data-n=4839>code</div>", "רחוב הרצל 4839", "<p>קוד</p>\n<p>4839</p>",
    "sha256:9f864839d081", "author 4839",
]  # fmt: skip


@pytest.mark.parametrize("text", NAMED)
@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_it_is_found_where_it_is_named(text: str, codec: str) -> None:
    if text.startswith("%"):
        codec = "utf-8"  # an address is plain ASCII
    leaks = find_leaks(text.encode(codec), "text/plain", [CODE])
    assert [leak.what for leak in leaks] == ["one-time code"]
    assert "4839" not in str(leaks[0])


@pytest.mark.parametrize("text", UNNAMED)
def test_it_is_not_found_where_it_is_only_a_number(text: str) -> None:
    assert find_leaks(text.encode(), "text/plain", [CODE]) == []


@pytest.mark.slow
def test_bytes_without_words_are_never_refused_for_it() -> None:
    chance = random.Random(7)
    data = chance.randbytes(400_000) + bytes(chance.choice(b"0123456789abcdef") for _ in range(200_000))
    codes = [Secret(f"{n:04d}", "one-time code") for n in range(0, 10_000, 397)]
    assert find_leaks(data, "application/octet-stream", codes) == []


def test_scrubbing_leaves_numbers_and_digests_whole() -> None:
    book = SecretBook()
    book.add("4839", "one-time code")
    book.add("483920", "one-time code")
    assert book.scrub("sha 9f4839200d, 4839 ₪, 1483920") == "sha 9f4839200d, 4839 ₪, 1483920"
    assert book.scrub("/in?otp=4839 and 483920") == "/in?otp=[one-time code] and [one-time code]"
