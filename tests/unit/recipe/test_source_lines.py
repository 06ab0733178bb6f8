"""A finding names the line on which the option stands, not that of the call's beginning."""

from __future__ import annotations

from collector.recipe.loading.source_lines import line_of

TEXT = """async def collect(visit):
    await visit.login(
        "https://x.example/in",
        # Seen only by somebody who is logged in.
        logged_in=".hello",
    )
    await visit.open("https://x.example/", wait_for="h1")
"""


def test_the_line_of_an_option_is_where_it_is_written() -> None:
    assert line_of(TEXT, 2, "logged_in") == 5
    assert line_of(TEXT, 2, "url") == 2
    assert line_of(TEXT, 7, "wait_for") == 7
    assert line_of("not ( python", 3, "at") == 3
