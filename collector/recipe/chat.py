"""Records a chat into the store: each observation and picture is on disk before anything else happens; the record is closed at the end."""

from __future__ import annotations

import asyncio
import contextlib
import platform
import tempfile
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from filelock import FileLock

from collector.browser import Session, open_browser
from collector.chat import ChatOutcome, ChatSettings, Controls, PictureInfo, QueueControls, watch_chat
from collector.clock import iso
from collector.errors import NothingFound
from collector.model import Artifact, Capture, Run, State, Transcript, new_id
from collector.recipe.contact import MARKS, keep_contact
from collector.recipe.course import finish, running
from collector.recipe.desk import Desk
from collector.recipe.keep import Keeper, scrubbed
from collector.recipe.load import Recipe
from collector.recipe.reading import keep_reading

Alongside = Callable[[Any], Awaitable[None]]
"""Something that happens in the page while it is recorded, such as the typing of the customer's side; it receives the page."""


@dataclass
class ChatRecord:
    """A chat's record while it grows: the sink and the keeper of pictures that `watch_chat` writes to."""

    desk: Desk
    keeper: Keeper
    url: str
    capture: Capture
    files: dict[str, Artifact] = field(default_factory=dict)
    pictures: int = 0
    marks: list[Mapping[str, Any]] = field(default_factory=list)

    def sink(self, observations: list[dict[str, Any]]) -> None:
        """Puts a batch on disk, without the secrets of this run."""
        batch = scrubbed(self.desk.book, observations) if len(self.desk.book) else observations
        self.marks += [o for o in batch if o.get("k") in MARKS]
        self.desk.store.stream(self.capture.id).append(batch)

    def picture(self, png: bytes, info: PictureInfo) -> str:
        """Puts a picture and its stamped copy on disk and returns its name, ``picture-003``."""
        self.pictures += 1
        name = f"picture-{self.pictures:03d}"
        files = self.keeper.picture(self.capture.id, name, png, info.url, info.at)
        self.files |= files
        record = {
            "id": f"{self.capture.id}/{name}",
            "capture": self.capture.id,
            "case": self.desk.case,
            "at": iso(info.at),
            "why": info.why,
        }
        self.desk.store.append("pictures", {**record, "files": {k: a.to_doc() for k, a in files.items()}})
        return name

    def close(self, outcome: ChatOutcome) -> Capture:
        """Ends the record: the last picture, the observations as one file, the transcript, and how it ended."""
        store, desk = self.desk.store, self.desk
        reasons = list(outcome.reasons)
        if outcome.full is not None:
            self.files |= self.keeper.picture(self.capture.id, "picture", outcome.full, outcome.final_url, outcome.ended)
        for number, tile in enumerate(outcome.tiles, 1):
            self.files[f"tile-{number:03d}"] = store.put(tile.png, f"tile-{number:03d}.png", "image/png")
        with contextlib.suppress(NothingFound):
            self.files["observations"] = store.finish_stream(self.capture.id)
        clean = Transcript.from_doc(scrubbed(desk.book, outcome.transcript.to_doc()))
        transcript = keep_reading(store, desk.clock, self.capture, clean, self.files)
        capture = self.capture.replace(
            ended=outcome.ended,
            title=self.capture.title or desk.book.scrub(outcome.title),
            final_url=desk.book.scrub(outcome.final_url),
            state=outcome.state,
            reasons=tuple(desk.book.scrub(reason) for reason in reasons),
            files=self.files,
            facts={**self.capture.facts, **outcome.facts, "ended_by": outcome.ended_by, "observations": outcome.observations},
        )
        store.append("captures", capture)
        keep_contact(store, desk.clock, capture, transcript, self.marks)
        return capture


@contextlib.contextmanager
def being_recorded(capture_id: str) -> Iterator[None]:
    """Holds a lock for as long as the recording runs, by which others tell a live recording from one that was cut off."""
    with FileLock(recording_lock(capture_id), timeout=0):
        yield


def recording_lock(capture_id: str) -> Path:
    """The lock's file; outside the store, where it would be in the way of the check."""
    return Path(tempfile.gettempdir()) / f"collector-{capture_id}.lock"


async def record(
    desk: Desk,
    session: Session,
    keeper: Keeper,
    where: Any,
    url: str,
    settings: ChatSettings,
    controls: Controls | None = None,
    alongside: Alongside | None = None,
) -> Capture:
    """Records the chat at `url` in `where` (a page, or a context in which a tab is found or opened) and returns its capture.

    Whatever `alongside` does wrong is a reason of the capture.
    """
    started = desk.clock.now()
    facts = {
        **keeper.origin,
        "browser": f"{session.browser_name} {session.browser_version}",
        "attached": session.attached,
        "host": platform.node(),
    }
    capture = Capture(
        id=new_id("chat", started), kind="chat", case=desk.case, run=keeper.run, url=desk.book.scrub(url), started=started, facts=facts
    )
    with being_recorded(capture.id):
        desk.store.append("captures", capture)
        desk.tell(f"מקליט: {capture.id}", f"Recording: {capture.id}")
        chat = ChatRecord(desk, keeper, url, capture)
        trouble: list[str] = []
        beside = asyncio.create_task(_beside(desk, alongside, where, trouble)) if alongside else None
        seals = asyncio.create_task(_seal_now_and_then(desk))
        try:
            outcome = await watch_chat(where, url, settings, chat.sink, chat.picture, desk.clock, controls or QueueControls())
        finally:
            for task in (beside, seals):
                if task is not None:
                    task.cancel()
                    await asyncio.gather(task, return_exceptions=True)
        if trouble:
            outcome = replace(outcome, reasons=(*outcome.reasons, *trouble), state=_worse(outcome.state))
        return await asyncio.to_thread(chat.close, outcome)


def _worse(state: State) -> State:
    return State.PARTIAL if state is State.COMPLETE else state


async def _beside(desk: Desk, alongside: Alongside, where: Any, trouble: list[str]) -> None:
    try:
        await alongside(where)
    except Exception as error:  # noqa: BLE001 - whatever it is, the recording goes on and says so
        what = desk.book.scrub(str(error).partition("\n")[0])[:200]  # scrubbed before it is cut: half a secret is not found
        trouble.append(f"recipe-error: beside the chat: {type(error).__name__}: {what}")


SEAL_EVERY = 180.0


async def _seal_now_and_then(desk: Desk) -> None:
    """A seal every few minutes, so that even a recording that is cut off is proven up to shortly before."""
    while True:
        await asyncio.sleep(SEAL_EVERY)
        await asyncio.to_thread(desk.store.seal, desk.key, desk.authorities)


async def record_chat(
    desk: Desk,
    url: str,
    *,
    controls: Controls | None = None,
    seconds: float | None = None,
    until_ended: bool = False,
    alongside: Alongside | None = None,
    listening: Callable[[], contextlib.AbstractContextManager[None]] = contextlib.nullcontext,
    recipe: Recipe | None = None,
) -> Run:
    """Opens a browser (or joins one) and records the chat at `url`. `listening` is entered while it runs: a terminal's keys."""
    settings = ChatSettings(seconds=seconds, until_ended=until_ended)
    name, digest = (recipe.name, recipe.digest) if recipe else ("chat", "")
    with running(desk, name, digest, {"url": url}) as course:
        async with open_browser(desk.browser, desk.clock) as session:
            session.book = desk.book
            session.happenings.leave_dialogs = not desk.browser.headless or session.attached
            where = session.context if session.attached else await session.page()
            with listening():
                capture = await record(desk, session, course.keeper, where, url, settings, controls, alongside)
            course.kept(capture)
            desk.kept(capture)
    return await asyncio.to_thread(finish, desk, course)
