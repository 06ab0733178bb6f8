"""A followed page that reads differently is told with its lines; a clock on it is not; the difference is marked on the pictures."""

from __future__ import annotations

import io
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from collector.capture import PageWords, Word, write_words
from collector.clock import FixedClock
from collector.model import Artifact, Capture, Check, Reading, State, Watch
from collector.services.context import Context
from collector.services.watching.marked_page_changes import mark_change, text_changes
from collector.store import create_store
from collector.watch import Ran, ToScreen, run_due

START = datetime(2026, 1, 1, 9, tzinfo=ZoneInfo("Asia/Jerusalem"))
FEE = "The fee for leaving early is {} a month"
RULE = "You may leave within 14 days of the order"


class Followed:
    """A daily watch whose page says what `say` was given last."""

    def __init__(self, root: Path) -> None:
        self.clock, self.lock, self.told, self.number = FixedClock(START), root / "lock", list[str](), 0
        self.store = create_store(root / "evidence", self.clock)
        self.store.append("watches", Watch(id="watch-1", recipe="any_page", cron="0 9 * * *", created=START))

    def day(self, *lines: str, state: State = State.COMPLETE, price: bool = False) -> list[str]:
        """One more day; returns what was told on it."""
        self.number, before = self.number + 1, len(self.told)
        self.clock.advance(timedelta(days=1))

        def visit(watch: Watch) -> Ran:
            run = f"run-{self.number}"
            capture = Capture(
                id=f"page-{self.number}", kind="page", run=run, title="Terms", url="https://x.test/terms", final_url="https://x.test/terms",
                started=self.clock.now(), state=state, files=self.files(lines),
            )  # fmt: skip
            self.store.append("captures", capture)
            if price:
                self.store.append("readings", Reading(id=f"r-{run}", at=self.clock.now(), run=run, capture=capture.id, amount=Decimal("64.90"), per="month"))
            return Ran(run, state)

        run_due(self.store, visit, self.clock, lock=self.lock, ways=[ToScreen(self.told.append, seen=True)], language="en")
        return self.told[before:]

    def files(self, lines: tuple[str, ...]) -> dict[str, Artifact]:
        words = [
            Word(word, 10 + 60 * place, 10 + 30 * row, 50, 20, line=row)
            for row, line in enumerate(lines) for place, word in enumerate(line.split())
        ]  # fmt: skip
        page = PageWords(tuple(words), 800, 200, 1.0)
        picture = io.BytesIO()
        Image.new("RGB", (800, 200), "white").save(picture, "PNG")
        parts = {"text": "\n".join(lines).encode(), "words": write_words(page), "picture": picture.getvalue()}
        return {name: self.store.put(data, name, "application/octet-stream") for name, data in parts.items()}


@pytest.fixture
def followed(tmp_path: Path) -> Followed:
    return Followed(tmp_path)


def test_what_went_and_what_came_is_told_once(followed: Followed) -> None:
    assert followed.day(FEE.format("64.90"), RULE) == []
    assert followed.day(FEE.format("64.90"), RULE) == []
    (told,) = followed.day(FEE.format("99.90"), RULE)
    assert "64.90" in told and "99.90" in told and "within 14 days" not in told and "watch changes any_page" in told
    assert followed.day(FEE.format("99.90"), RULE) == []
    assert [Check.from_doc(doc).moved for doc in followed.store.all("checks")] == [(), (), ("page-changed",), ()]


def test_a_short_line_with_a_sum_counts_and_a_clock_does_not(followed: Followed) -> None:
    followed.day("Now only", "64.90 ₪", "Updated this morning at 07:10")
    followed.day("Now only", "64.90 ₪", "Updated this morning at 07:25")
    followed.day("Now only", "64.90 ₪", "Updated this morning at 08:01")
    assert followed.day("Now only", "64.90 ₪", "Updated this morning at 09:30") == []
    (told,) = followed.day("Only today", "74.90 ₪", "Updated this morning at 09:45")
    assert "74.90" in told and "Updated" not in told


def test_lines_that_are_broken_elsewhere_are_no_change(followed: Followed) -> None:
    whole = ("You may leave within 14 days of the order", FEE.format("64.90"))
    followed.day(*whole)
    assert followed.day("You may leave within", "14 days of the order The fee for", "leaving early is 64.90 a month") == []
    assert followed.day(*whole) == []
    (told,) = followed.day("You may leave within 14 days of the order for a fee", FEE.format("64.90"))
    assert "for a fee" in told and "64.90" not in told


def test_the_number_of_a_visit_is_told_twice_at_most(followed: Followed) -> None:
    told = [followed.day(RULE, f"Your session has the id {number}") for number in ("a8f3c2e19b", "77bd0e4f21", "c0ffee1234", "9e8d7c6b5a", "b7c1d0aa52")]
    assert [len(each) for each in told] == [0, 1, 1, 0, 0]
    (changed,) = followed.day("You may leave within 7 days of the order", "Your session has the id 1b2c3d4e5f")
    assert "7 days" in changed and "session" not in changed


@pytest.mark.parametrize("adverts", [
    ("Try our new fibre for a whole month", "Bring a friend and get a gift", "Now in your town as well: the fast network"),
    tuple(f"Today our {what} is cheaper than anywhere else" for what in ("radio", "camera", "printer", "laptop", "kettle", "heater", "fridge", "mixer")),
    ("The new phone for 990 ₪ only here", "Ten channels more for 19 ₪", "A router for 249 ₪ at the shop"),
], ids=["three", "eight", "with sums"])  # fmt: skip
def test_an_advert_that_rotates_is_told_once_as_that(followed: Followed, adverts: tuple[str, ...]) -> None:
    told = [followed.day(RULE, adverts[day % len(adverts)], FEE.format("64.90")) for day in range(10)]
    assert [len(each) for each in told] == [0, 1, 1, 1, 0, 0, 0, 0, 0, 0] and "from check to check" in told[3][0]
    (changed,) = followed.day("You may leave within 7 days of the order", adverts[0], FEE.format("99.90"))
    assert "7 days" in changed and "99.90" in changed and adverts[0] not in changed


def test_a_fee_that_rises_again_and_again_is_told_each_time(followed: Followed) -> None:
    told = [followed.day(RULE, FEE.format(f"₪{amount}.90")) for amount in (64, 74, 84, 94, 99)]
    assert [len(each) for each in told] == [0, 1, 1, 1, 1] and "94.90" in told[3][0]


def test_a_failed_capture_and_an_account_page_are_no_change(followed: Followed) -> None:
    followed.day(FEE.format("64.90"))
    (told,) = followed.day("Please prove that you are no robot", state=State.FAILED)
    assert "robot" not in told
    assert followed.day(FEE.format("64.90")) == []
    assert followed.day("Your balance of today is nothing at all", price=True) == []


def test_a_page_that_is_another_one_is_told_as_that(followed: Followed) -> None:
    followed.day(*(f"Old paragraph number {n} of the terms" for n in range(30)))
    (told,) = followed.day(*(f"Something else entirely stands here now, part {n}" for n in range(30)))
    assert "another page" in told and "60 lines" in told


def test_the_differing_words_are_framed_on_both_pictures(followed: Followed, tmp_path: Path) -> None:
    followed.day(FEE.format("64.90"), RULE)
    followed.day(FEE.format("99.90"), RULE, "This third line was not there before")
    context = Context(tmp_path / "evidence", clock=followed.clock)
    found = text_changes(context, "any_page")
    (change,) = found.changes
    assert (found.checks, change.gone, len(change.new)) == (2, (FEE.format("64.90"),), 2)
    marked = mark_change(context, change, tmp_path / "marked")
    before, after = (Image.open(path) for path in marked.files)
    assert marked.unmarked == 0
    price = (10 + 60 * 6 - 3, 20)  # the left edge of the frame around the seventh word
    assert before.getpixel(price) == (200, 30, 30) and after.getpixel(price) == (20, 130, 60)
    assert before.getpixel((400, 50)) == (255, 255, 255), "a line that stayed is not touched"
    assert after.getpixel((20, 80)) != (255, 255, 255), "the third line is marked"
