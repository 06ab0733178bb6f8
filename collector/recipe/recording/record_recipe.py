"""Records a recipe: the person logs in and points, and is told what to point at next; then the ways are tried again without them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from collector.browser import Session, notice_person_input, session_of
from collector.capture import page_failed
from collector.errors import Failed, InputError
from collector.language import Sentence, say
from collector.recipe.recording.guide import Guide, PersonAtWindow
from collector.recipe.recording.login_recording import LoginRecording
from collector.recipe.recording.navigation_history import NavigationHistory
from collector.recipe.recording.recorded_steps import Marks
from collector.recipe.recording.recorded_ways_check import WaysAgain
from collector.recipe.recording.write_recipe import LoginPart, RecipeStep
from collector.recipe.visit.opened_windows import OpenedWindows


@dataclass(frozen=True)
class Recorded:
    """What was recorded, the session in which it was (see `session_of`), and what could not be done again without the person."""

    login: LoginPart | None
    moves: tuple[RecipeStep, ...]
    session: dict[str, Any] = field(repr=False, default_factory=dict)
    landing: str = ""
    doubts: tuple[Sentence, ...] = ()


async def record_recipe(session: Session, url: str, guide: Guide, provider: str = "") -> Recorded:
    """Lets the person show the way in `session`'s window, beginning at `url`.

    Raises PageFailed if the first page does not load, InputError if nothing was pointed at, Failed if the window is closed or nothing of
    what was pointed at is found again.
    """
    session.events.leave_dialogs = True
    page = await session.page()
    person_input = await notice_person_input(session.context, session.book)
    history = NavigationHistory(session, person_input)
    history.follow()
    await _open_first(page, url)
    person = PersonAtWindow(guide, history)
    login_recording = LoginRecording(session, person, person_input, url, provider)
    await login_recording.look(page)
    login = await login_recording.record()
    by_login = len(person_input.clicks)
    marks = Marks(person)
    await marks.record()
    if not marks.all and login is None:
        raise InputError(say("recipe-nothing-pointed-at-so"), say("recipe-run-again-point-at"))
    await person_input.settled()
    kept = await session_of(session, history.pages()[-1])
    session.book.add_state(kept["state"])
    again = WaysAgain(history.main_page(), OpenedWindows(session), login_recording.indicators)
    if marks.all:
        guide.tell(say("recipe-guide-trying-again"))
        session.events.leave_dialogs, session.events.accept_dialogs = False, history.accepted
        await again.try_all(marks.all)
    closed = [click for click in person_input.clicks if click.closed]
    before = await again.closings([click for click in closed if login and click in person_input.clicks[:by_login]])
    _dismiss_after_first(again.moves, [way for way in await again.closings(closed) if way not in before])
    if history.accepted and any(move.do == "click" for move in again.moves):
        again.moves.insert(0, RecipeStep("accept", ""))
    if not again.moves and login is None:
        raise Failed(say("recipe-nothing-what-pointed-at"), say("recipe-record-again-point-at"))
    home = next((move.at for move in again.moves if move.do == "open"), login_recording.account)
    if login:
        login = replace(login, home=home, logged_in=again.indicators[0], dismiss=next(iter(before), ""))
    return Recorded(login, tuple(again.moves), kept, home, (*login_recording.doubts, *again.doubts))


def _dismiss_after_first(moves: list[RecipeStep], ways: list[str]) -> None:
    """Puts the closing of banners behind the first page that the recipe opens: a browser that was never there shows them again."""
    first = next((number for number, move in enumerate(moves) if move.do == "open"), None)
    if first is None:
        return
    moves[first + 1 : first + 1] = [RecipeStep("dismiss", way) for way in ways]


async def _open_first(page: Any, url: str) -> None:
    try:
        await page.goto(url, wait_until="domcontentloaded", timeout=40_000)
    except Exception as error:
        failure = page_failed(error, url)
        if failure is None:
            raise
        raise failure from error
