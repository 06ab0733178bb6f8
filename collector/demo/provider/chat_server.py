"""The chat's server side: a WebSocket over which the scripted agent talks, and a record of what was sent, changed and removed."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from aiohttp import WSMsgType, web

from collector.clock import Clock
from collector.demo.provider.agent_script import AGENT, BOT, Change, End, Listen, Pause, Remove, Say, Step

NAMES = {"agent": AGENT, "bot": BOT, "system": "", "customer": "את"}
"""As the widget shows them: the customer sees herself as "you"."""
LONGEST_MESSAGE = 2000
GONE_QUIET = "השיחה נסגרה בגלל חוסר פעילות"


@dataclass(frozen=True)
class Truth:
    """One thing that really happened in the chat, as the server did it.

    at: UTC, when the server handed it to the connection; id: the message's; what: sent, edited (marked says whether it shows) or deleted;
    text: what the message says from now on ("" when deleted); link: the label of what is attached.
    """

    at: datetime
    chat: int
    id: int
    what: Literal["sent", "edited", "deleted"]
    role: str
    name: str
    text: str
    marked: bool = True
    link: str = ""


@dataclass
class Conversation:
    """One customer's connection: plays the script, listens in between, writes down the truth."""

    number: int
    socket: web.WebSocketResponse
    clock: Clock
    speed: float
    patience: float
    ledger: list[Truth]
    heard: asyncio.Event = field(default_factory=asyncio.Event)
    by_key: dict[str, Truth] = field(default_factory=dict)
    count: int = 0

    async def play(self, script: Sequence[Step]) -> None:
        """Goes through the steps; a customer who stays silent for `patience` seconds ends the chat."""
        for step in script:
            if isinstance(step, Listen):
                try:
                    await asyncio.wait_for(self.heard.wait(), self.patience)
                except TimeoutError:
                    await self._do(End(GONE_QUIET))
                    return
                self.heard.clear()
            else:
                await self._do(step)

    async def hear(self, text: str) -> None:
        """The customer wrote something: it is shown to her by the server, like everybody's."""
        text = text.strip()[:LONGEST_MESSAGE]
        if text:
            await self._message(Say("customer", text))
            self.heard.set()

    async def _do(self, step: Step) -> None:
        if isinstance(step, Pause):
            await asyncio.sleep(step.seconds / self.speed)
        elif isinstance(step, Say):
            if step.typing:
                await self.socket.send_json({"type": "typing", "name": NAMES[step.role]})
                await asyncio.sleep(step.typing / self.speed)
            await self._message(step)
        elif isinstance(step, Change):
            old = self.by_key[step.key]
            await self.socket.send_json({"type": "edit", "id": old.id, "text": step.text, "marked": step.marked})
            self._note(old, "edited", step.text, step.marked)
        elif isinstance(step, Remove):
            old = self.by_key[step.key]
            await self.socket.send_json({"type": "delete", "id": old.id, "stone": step.stone})
            self._note(old, "deleted", "", step.stone)
        elif isinstance(step, End):
            await self._message(Say("system", step.text))
            await self.socket.send_json({"type": "end"})

    async def _message(self, step: Say) -> None:
        self.count += 1
        now = self.clock.now()
        truth = Truth(now, self.number, self.count, "sent", step.role, NAMES[step.role], step.text, link=step.link)
        shown: dict[str, Any] = {
            "type": "message",
            "id": truth.id,
            "role": truth.role,
            "name": truth.name,
            "text": truth.text,
            "time": f"{now.astimezone(self.clock.zone):%H:%M}",
            "choices": step.choices,
            "link": step.link,
        }
        await self.socket.send_json(shown)
        self.ledger.append(truth)
        if step.key:
            self.by_key[step.key] = truth

    def _note(self, old: Truth, what: Literal["edited", "deleted"], text: str, marked: bool) -> None:
        self.ledger.append(Truth(self.clock.now(), self.number, old.id, what, old.role, old.name, text, marked))


class ChatServer:
    """Takes WebSocket connections; each is a conversation of its own with the same script."""

    def __init__(self, script: Sequence[Step], clock: Clock, speed: float, patience: float) -> None:
        self.script = script
        self.clock = clock
        self.speed = speed
        self.patience = patience
        self.ledger: list[Truth] = []
        self._open: set[web.WebSocketResponse] = set()
        self._count = 0

    async def connect(self, request: web.Request, allowed: Callable[[str], bool]) -> web.StreamResponse:
        """Answers one connection until either side ends it; other sites' pages are refused."""
        if not allowed(request.headers.get("Origin", "")):
            return web.Response(status=403, text="another site may not talk here\n")
        socket = web.WebSocketResponse(heartbeat=20, max_msg_size=16 * 1024)
        await socket.prepare(request)
        self._count += 1
        self._open.add(socket)
        talk = Conversation(self._count, socket, self.clock, self.speed, self.patience, self.ledger)
        playing = asyncio.create_task(self._play(talk))
        try:
            await self._listen(talk)
        finally:
            self._open.discard(socket)
            playing.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await playing
        return socket

    async def close_all(self, *_: object) -> None:
        """Closes all connections."""
        for socket in list(self._open):
            await socket.close()

    async def _play(self, talk: Conversation) -> None:
        with contextlib.suppress(ConnectionError):
            await talk.play(self.script)

    async def _listen(self, talk: Conversation) -> None:
        async for message in talk.socket:
            if message.type is not WSMsgType.TEXT:
                break
            said = message.json()
            if isinstance(said, dict) and isinstance(said.get("text"), str):
                await talk.hear(said["text"])
