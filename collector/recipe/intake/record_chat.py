"""Records a chat into the store: each observation and picture is on disk before anything else happens; the record is closed at the end."""

from __future__ import annotations

import asyncio
import contextlib
import platform
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from collector.browser import Session, open_browser
from collector.capture import part_of
from collector.chat import ChatOutcome, ChatSettings, Controls, FileInfo, PictureInfo, QueueControls, watch_chat
from collector.clock import iso
from collector.errors import NothingFound
from collector.language import say
from collector.model import Artifact, Capture, Run, State, Transcript, new_id
from collector.recipe.intake.chat_contact import MARKS, keep_contact
from collector.recipe.intake.stored_transcript import keep_reading
from collector.recipe.lifecycle.active_run import finish, running
from collector.recipe.lifecycle.evidence_writer import EvidenceWriter, scrubbed
from collector.recipe.lifecycle.run_context import RunContext
from collector.recipe.loading.load_recipe import Recipe
from collector.secrets.encrypted_profile import kept_profile
from collector.store import seal_journal

Alongside = Callable[[Any], Awaitable[None]]
"""Something that happens in the page while it is recorded, such as the typing of the customer's side; it receives the page."""


@dataclass
class ChatRecord:
    """A chat's record while it grows: the sink and the writer of pictures that `watch_chat` writes to."""

    context: RunContext
    writer: EvidenceWriter
    url: str
    capture: Capture
    files: dict[str, Artifact] = field(default_factory=dict)
    pictures: int = 0
    attachments: int = 0
    marks: list[Mapping[str, Any]] = field(default_factory=list)
    taken: dict[str, str] = field(default_factory=dict)
    """When each picture was taken: the observations tell it too, but not in a package that they stay out of."""

    def sink(self, observations: list[dict[str, Any]]) -> None:
        """Puts a batch on disk, without the secrets of this run."""
        batch = scrubbed(self.context.book, observations) if len(self.context.book) else observations
        self.marks += [o for o in batch if o.get("k") in MARKS]
        self.context.store.stream(self.capture.id).append(batch)

    def picture(self, png: bytes, info: PictureInfo) -> str:
        """Puts a picture and its stamped copy on disk and returns its name, ``picture-003``."""
        self.pictures += 1
        name = f"picture-{self.pictures:03d}"
        files = self.writer.picture(self.capture.id, name, png, info.url, info.at)
        self.files |= files
        self.taken[name] = iso(info.at)
        self._note_files(name, info.at, info.why, files)
        return name

    def _note_files(self, name: str, at: datetime, why: str, files: Mapping[str, Artifact]) -> None:
        """Notes in the journal which files belong to the chat, for the case that the recording is cut off."""
        head = {"id": f"{self.capture.id}/{name}", "capture": self.capture.id, "case": self.context.case, "at": iso(at), "why": why}
        self.context.store.append("pictures", {**head, "files": {k: a.to_doc() for k, a in files.items()}})

    def attachment(self, data: bytes, info: FileInfo) -> str:
        """Puts a file that the chat shows on disk, unless it holds a secret of this run."""
        self.attachments += 1
        name = f"attachment-{self.attachments:03d}"
        kept, reasons = self.writer.parts({name: part_of(info.name or info.url.rpartition("/")[2] or name, data, info.media_type)})
        if not kept:
            return reasons[0].partition(":")[0]
        self.files |= kept
        self._note_files(name, self.context.clock.now(), "attachment", kept)
        return ""

    def close(self, outcome: ChatOutcome) -> Capture:
        """Ends the record: the last picture, the observations as one file, the transcript, and how it ended."""
        store, context = self.context.store, self.context
        reasons = list(outcome.reasons)
        if outcome.full is not None:
            self.files |= self.writer.picture(self.capture.id, "picture", outcome.full, outcome.final_url, outcome.ended)
        for number, tile in enumerate(outcome.tiles, 1):
            self.files[f"tile-{number:03d}"] = store.put(tile.png, f"tile-{number:03d}.png", "image/png")
        with contextlib.suppress(NothingFound):
            self.files["observations"] = store.finish_stream(self.capture.id)
        clean = Transcript.from_doc(scrubbed(context.book, outcome.transcript.to_doc()))
        transcript = keep_reading(store, context.clock, self.capture, clean, self.files)
        capture = self.capture.replace(
            ended=outcome.ended,
            title=self.capture.title or context.book.scrub(outcome.title),
            final_url=context.book.scrub(outcome.final_url),
            state=outcome.state,
            reasons=tuple(context.book.scrub(reason) for reason in reasons),
            files=self.files,
            facts={
                **self.capture.facts, **outcome.facts, "ended_by": outcome.ended_by, "observations": outcome.observations,
                "taken": self.taken,
            },
        )
        store.append("captures", capture)
        keep_contact(store, context.clock, capture, transcript, self.marks)
        return capture


async def record(
    context: RunContext,
    session: Session,
    writer: EvidenceWriter,
    where: Any,
    url: str,
    settings: ChatSettings,
    controls: Controls | None = None,
    alongside: Alongside | None = None,
) -> Capture:
    """Records the chat at `url` in `where` (a page, or a context in which a tab is found or opened) and returns its capture.

    Whatever `alongside` does wrong is a reason of the capture.
    """
    capture = _begun(context, session, writer, url)
    with context.store.recording(capture.id):
        context.store.append("captures", capture)
        context.tell(say("recipe-recording", capture=capture.id))
        chat = ChatRecord(context, writer, url, capture)
        trouble: list[str] = []
        beside = asyncio.create_task(_beside(context, alongside, where, trouble)) if alongside else None
        seals = asyncio.create_task(_seal_now_and_then(context))
        try:
            person = controls or QueueControls()
            outcome = await watch_chat(where, url, settings, chat.sink, chat.picture, context.clock, person, chat.attachment)
        finally:
            for task in (beside, seals):
                if task is not None:
                    task.cancel()
                    await asyncio.gather(task, return_exceptions=True)
        if trouble:
            outcome = replace(outcome, reasons=(*outcome.reasons, *trouble), state=_worse(outcome.state))
        return await asyncio.to_thread(chat.close, outcome)


def _begun(context: RunContext, session: Session, writer: EvidenceWriter, url: str) -> Capture:
    """The capture as it is when the recording begins."""
    started = context.clock.now()
    facts = {
        **writer.origin,
        "browser": f"{session.browser_name} {session.browser_version}",
        "attached": session.attached,
        "host": platform.node(),
    }
    return Capture(
        id=new_id("chat", started),
        kind="chat",
        case=context.case,
        run=writer.run,
        url=context.book.scrub(url),
        started=started,
        facts=facts,
    )


def _worse(state: State) -> State:
    return State.PARTIAL if state is State.COMPLETE else state


async def _beside(context: RunContext, alongside: Alongside, where: Any, trouble: list[str]) -> None:
    try:
        await alongside(where)
    except Exception as error:  # noqa: BLE001 - whatever it is, the recording goes on and says so
        what = context.book.scrub(str(error).partition("\n")[0])[:200]  # scrubbed before it is cut: half a secret is not found
        trouble.append(f"recipe-error: beside the chat: {type(error).__name__}: {what}")


SEAL_EVERY = 180.0


async def _seal_now_and_then(context: RunContext) -> None:
    """A seal every few minutes, so that even a recording that is cut off is proven up to shortly before."""
    while True:
        await asyncio.sleep(SEAL_EVERY)
        await asyncio.to_thread(seal_journal, context.store, context.key, context.authorities)


@contextlib.asynccontextmanager
async def _browser(context: RunContext, url: str, *, remember: bool) -> AsyncIterator[Session]:
    """A browser; with `remember` one with the profile that is kept of the address's site. A browser that is joined has its own."""
    if not remember or context.vault is None or context.browser.attach:
        async with open_browser(context.browser, context.clock) as session:
            yield session
        return
    site = urlsplit(url).hostname or url
    with kept_profile(context.vault, site, lambda: context.tell(say("recipe-profile-unreadable", site=site))) as folder:
        async with open_browser(replace(context.browser, profile=folder), context.clock) as session:
            yield session


async def record_chat(
    context: RunContext,
    url: str,
    *,
    controls: Controls | None = None,
    seconds: float | None = None,
    until_ended: bool = False,
    alongside: Alongside | None = None,
    listening: Callable[[], contextlib.AbstractContextManager[None]] = contextlib.nullcontext,
    recipe: Recipe | None = None,
    conversation: str = "",
    remember: bool = False,
) -> Run:
    """Opens a browser (or joins one) and records the chat at `url`. `listening` is entered while it runs: a terminal's keys.

    conversation: the name of the one conversation of a messenger that is recorded; remember: the browser's profile of this site is kept,
    encrypted, so that the person need not log in again.
    """
    settings = ChatSettings(seconds=seconds, until_ended=until_ended, conversation=conversation)
    name, digest = (recipe.name, recipe.digest) if recipe else ("chat", "")
    url = context.clean(url)
    with running(context, name, digest, {"url": url}) as active:
        async with _browser(context, url, remember=remember) as session:
            session.book = context.book
            session.events.leave_dialogs = not context.browser.headless or session.attached
            where = session.context if session.attached else await session.page()
            with listening():
                capture = await record(context, session, active.writer, where, url, settings, controls, alongside)
            active.kept(capture)
            context.kept(capture)
    return await asyncio.to_thread(finish, context, active)
