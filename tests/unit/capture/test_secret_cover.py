"""What shows a secret is covered, however the page writes it; what does not stays to be read."""

from __future__ import annotations

import base64

import pytest

from collector.capture import Word
from collector.capture.archive.secret_cover import COVER, hidden_words
from collector.secrets import SecretBook

PASSWORD = "Zx9#kQ pl&Wm7'vT"
HARMLESS = ("5500123456", "4410099", "052-1234567", "129.90", "10/12/2026", "RR123456785IL", "f47ac10b-58cc-4372-a567-0e02b2c3d479")


def book() -> SecretBook:
    made = SecretBook()
    for value in (PASSWORD, "c00kZq7Rk2mXw9Ld4Tn8Vb", "839164"):
        made.add(value, "secret")
    return made


@pytest.mark.parametrize(
    "pieces",
    [
        ["Zx9#kQ", "pl&Wm7'vT"],
        ["Zx9#", "kQ", "pl&", "Wm7'vT"],
        ["c00kZq7R", "k2mXw9Ld4", "Tn8Vb"],
        [PASSWORD.encode().hex()],
        [base64.b64encode(f"4410023:{PASSWORD}".encode()).decode()],
        [base64.b64encode(PASSWORD.encode("utf-16-le")).decode()[:12], base64.b64encode(PASSWORD.encode("utf-16-le")).decode()[12:]],
        ["C00KZQ7RK2MX", "W9LD4TN8VB"],
        ["839164"],
    ],
)
def test_every_piece_of_a_secret_is_covered_and_nothing_beside_it(pieces: list[str]) -> None:
    texts = [*HARMLESS, *pieces, *HARMLESS]
    words, boxes = hidden_words([Word(text, 10.0 * number, 5, 9, 20) for number, text in enumerate(texts)], book())
    assert [word.text for word in words] == [*HARMLESS, *[COVER * 3] * len(pieces), *HARMLESS]
    assert boxes == [(10.0 * (len(HARMLESS) + number), 5, 9, 20) for number in range(len(pieces))]


def test_what_holds_no_secret_stays_as_it_is() -> None:
    words = [Word(text, 0, 0, 9, 9) for text in (*HARMLESS, "9839164")]
    assert hidden_words(words, book()) == (words, []) and hidden_words(words, None) == (words, [])
