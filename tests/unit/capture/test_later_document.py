"""When the document that comes first is not the wanted one: ``Refresh``, ``Retry-After``."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from collector.capture.navigate.later_document import refresh_seconds, retry_seconds

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("0; url=/bill", 0), ("3;URL='/bill'", 3), ("1.5, /bill", 1.5), ("5", None), ("60; url=/", None), ("", None), ("soon; url=/x", None)],
)
def test_a_refresh_header_leads_on(header: str, seconds: float | None) -> None:
    assert refresh_seconds({"refresh": header}) == seconds


@pytest.mark.parametrize(
    ("status", "header", "seconds"),
    [
        (503, "", 3), (503, "2", 2), (429, "4", 4), (429, "", None), (403, "", None), (403, "1", 1), (200, "1", None), (None, "", None),
        (503, "3600", None), (503, "Sat, 28 Nov 2026 09:00:05 GMT", 5), (503, "Sat, 28 Nov 2026 08:00:00 GMT", 0.5), (503, "soon", 3),
    ],
)  # fmt: skip
def test_an_address_is_asked_for_once_more_where_that_helps(status: int | None, header: str, seconds: float | None) -> None:
    assert retry_seconds(status, {"retry-after": header} if header else {}, NOW) == seconds
