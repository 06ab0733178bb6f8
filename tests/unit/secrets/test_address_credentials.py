"""User names and passwords in addresses are taken out at the door, and the passwords are known to the leak search."""

from __future__ import annotations

import pytest

from collector.secrets import SecretBook
from collector.secrets.address_credentials import without_credentials


@pytest.mark.parametrize(
    ("text", "left", "secrets"),
    [
        ("http://noa:Sesame-Open-77@127.0.0.1:8080/private/1", "http://127.0.0.1:8080/private/1", {"Sesame-Open-77"}),
        ("https://noa:a%40b%3Ac-77@host.example/", "https://host.example/", {"a%40b%3Ac-77", "a@b:c-77"}),
        ("a = HTTPS://tok3n-0123@host.example/x; b = https://host.example/@noa", "a = HTTPS://host.example/x; b = https://host.example/@noa", {"tok3n-0123"}),
        ("http://[::1]:80/a?mail=dana:x@host", "http://[::1]:80/a?mail=dana:x@host", set()),
        ("http://noa:word-1@[::1]/", "http://[::1]/", {"word-1"}),
        ("https://host.example/plans", "https://host.example/plans", set()),
    ],
)
def test_credentials_are_taken_out_and_noted(text: str, left: str, secrets: set[str]) -> None:
    book = SecretBook()
    assert without_credentials(text, book) == left
    assert {str(secret) for secret in book} == secrets
