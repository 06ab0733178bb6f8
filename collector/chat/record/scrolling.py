"""Goes through the whole conversation once more at the end: up, so that older messages load and are noted; down, picture by picture."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from collector.capture.picture.stitch import Tile
from collector.chat.interpret.region.region import Place
from collector.chat.observe.frame_share import NOTHING, THE_WINDOW, FrameShare, Lying
from collector.chat.observe.page_observer import ChatObserver
from collector.chat.record.outcome import ScrolledThrough
from collector.chat.record.seen_texts import most_stay

Shoot = Callable[[], Awaitable[bytes | None]]
"""Takes a picture of the window; None when it cannot be taken."""
KeepPicture = Callable[[], Awaitable[object]]
"""Takes a picture of the window and keeps it as one of the recording's own; None when it cannot be taken."""
Tell = Callable[[float], None]
"""Is told which share of the pictures is taken, 0 to 1."""

STEP = 0.75
"""Share of the box that is scrolled at once on the way up: what is drawn must overlap with what was drawn before."""
MOVE = 40
"""CSS pixels of the smallest step down."""
EDGE = 6
"""CSS pixels by which tiles overlap at least."""
PAUSE = 0.1
"""Seconds that the page is given at least to draw after each step, where its list changes its elements when it is scrolled."""
HOLD = 3.0
"""Seconds after which the pages are told again that the last picture is still being made."""
MOST_INSIDE, MOST_TURNS = 20, 12
"""Boxes inside of messages that are scrolled through, and how far each."""
TILE_SECONDS, LONGEST = 6.0, 300.0
"""Each picture that the list's height asks for may take so long, on a machine with much to do, and all of them together so long."""
STILL = 3
"""After so many steps that changed no element the list is one that has everything in the page: the rest of the way is one jump."""
LATE = 4
"""So many more pictures at most are taken of the end, where the list changed after the one before."""


async def scroll_through(
    observer: ChatObserver, place: Place, shoot: Shoot, keep: KeepPicture, tell: Tell, seconds: float = 75
) -> ScrolledThrough:
    """Scrolls the conversation to its beginning and back, within about `seconds`, longer where its height asks for many pictures.

    Leaves the page scrolled to the end, where a chat is read. `keep` pictures boxes inside of messages that scroll by themselves (cards)
    part by part.
    """
    way = _Scroll(observer, place, shoot, keep, tell)
    box = await observer.ask(place.doc, "scroller", place.node)
    if not box:
        way.box = place.node
        here = await way.where()
        if here:
            await way.picture(here, await way._lying(here))
        return way.walked
    way.box = int(box)
    clock = asyncio.get_running_loop()
    reached = await way.up(clock.time() + seconds * 0.45)
    enough = max(seconds * 0.35, await way.needed())
    way.walked.complete = await way.down(clock.time() + enough, clock.time() + enough + seconds * 0.2) and reached
    if place.doc in observer.frames:
        await observer.ask_page(observer.frames[place.doc].page, "release")
    return way.walked


@dataclass
class _Scroll:
    observer: ChatObserver
    place: Place
    shoot: Shoot
    keep: KeepPicture
    tell: Tell
    box: int = 0
    share: FrameShare = THE_WINDOW
    """What the window shows of the conversation's document now."""
    origin: float = 0
    held: bool = False
    """The list holds itself a little below its beginning, as one that snaps to its rows does."""
    covered_to: float = 0
    """How far down (scroll position, CSS pixels) the tiles so far show the box."""
    tried: set[tuple[str, int]] = field(default_factory=set)
    """Elements above the page that were put out of the way once, to see whether the page lets them be."""
    told: float = float("-inf")
    """When the pages were last told that they are pictured."""
    still: bool = False
    """Some steps down changed none of the list's elements: what is scrolled to stands there at once."""
    inside: list[int] = field(default_factory=list)
    """Boxes inside of messages that hold words that cannot be seen now."""
    turned: set[int] = field(default_factory=set)
    """Boxes inside of messages that were scrolled through."""
    walked: ScrolledThrough = field(default_factory=ScrolledThrough)

    async def where(self) -> Any:
        """Where the box stands and how far it is scrolled, in pixels of the window."""
        return await self._in_window(await self.observer.ask(self.place.doc, "where", self.box))

    async def _in_window(self, here: Any) -> Any:
        self.share = await self.observer.share(self.place.doc, lain=False)
        if not here:
            return None
        (x, y, width, height), scale = here["box"], self.share.scale
        box = [x * scale + self.share.x, y * scale + self.share.y, width * scale, height * scale]
        return {**here, **{name: here[name] * scale for name in ("top", "lowest", "height", "client")}, "box": box}

    async def go(self, top: float) -> Any:
        """Scrolls, and answers `where` once what came with it has been drawn."""
        await self._hold()
        least = 0 if self.still else PAUSE * 1000
        here = await self.observer.ask(self.place.doc, "scroll", self.box, top / self.share.scale, least)
        if here and not here["seen"]:
            await asyncio.sleep(PAUSE)
            return await self.where()
        return await self._in_window(here)

    async def _column(self) -> dict[str, list[float]]:
        """From where to where across the window the conversation stands; where the page is scrolled, others may stand beside it."""
        own = await self.observer.ask(self.place.doc, "where", self.place.node)
        return {"column": self.share.across(own["box"])} if own else {}

    async def _hold(self) -> None:
        """What each document is asked at every step is made ready there once; that ends by itself some seconds after the last step."""
        now = asyncio.get_running_loop().time()
        if now - self.told > HOLD and self.place.doc in self.observer.frames:
            self.told = now
            await self.observer.ask_page(self.observer.frames[self.place.doc].page, "hold")

    async def needed(self) -> float:
        """How many seconds the pictures of all that stands in the box may take."""
        here = await self.where()
        return min(LONGEST, TILE_SECONDS * float(here["height"]) / max(MOVE, float(here["client"]) * 0.9)) if here else 0.0

    async def up(self, end: float) -> bool:
        """To the beginning, waiting there for older messages; False when they went on coming until the time was over."""
        loop = asyncio.get_running_loop()
        patience = steps = 0
        here = await self.where()
        while here is not None and loop.time() < end:
            if here["top"] > (lowest := here["lowest"]) + 1 and not self.held:
                steps += 1
                far = lowest if steps > STILL and not here["moves"] else max(lowest, here["top"] - here["client"] * STEP)
                after = await self.go(far)
                self.held = far == lowest and after is not None and abs(after["top"] - here["top"]) <= 1
                here, patience = after, 0
                continue
            stood = await self.observer.ask(self.place.doc, "above", self.box)
            after = await self._wait_at_top(patience)
            start = here["top"] if self.held or after is None else after["lowest"]
            grown = after is not None and after["height"] > here["height"] + 2  # at its beginning, or at its end alone
            grown = grown and not most_stay(stood, await self.observer.ask(self.place.doc, "above", self.box))
            grown = grown or (after is not None and after["top"] > start + 1)
            patience = 0 if grown else patience + 1
            self.held = self.held and not grown
            if patience >= 4:
                return True
            here = after
        return False

    async def _wait_at_top(self, patience: int) -> Any:
        pressed = await self.observer.ask(self.place.doc, "earlier", self.box)
        await asyncio.sleep(0.5 if pressed else 0.25)
        here = await self.where()
        if here is not None and patience == 2:  # some lists load only when one arrives at the top, not when one is there
            await self.go(here["lowest"] + 30)
            here = await self.go(here["lowest"])
        return here

    async def down(self, pictures_until: float, end: float) -> bool:
        """To the end, a picture at each step as long as there is time for pictures; whether the end was reached."""
        loop = asyncio.get_running_loop()
        here = await self.come_into_view("start")
        self.origin = (float(here["top"]) if self.held else here["lowest"]) if here else 0.0
        last: float | None = None
        lying = NOTHING
        drawn = changed = here["moves"] if here else 0
        again = 0
        while here is not None and (last is None or here["top"] > last + 0.5 or (here["moves"] != drawn and (again := again + 1) < LATE)):
            lying = NOTHING
            if loop.time() < pictures_until:
                here, lying = await self._closer(here)
                await self._inside(lying, pictures_until)
                drawn = await self.picture(here, lying)
                self.tell(min(1.0, (here["top"] - self.origin + here["client"]) / here["height"]))
            else:
                self.walked.pictured = False
                if loop.time() > end or not here["moves"]:
                    break
            last = here["top"]
            self.still = here["moves"] == changed and len(self.walked.tiles) > STILL
            here = await self.go(last + max(MOVE, (here["client"] - lying.above - lying.below) * 0.9))
        if here is None:
            return False
        if lying.hidden and loop.time() < pictures_until:  # a box that is higher than the window: its end stands below
            here = await self.come_into_view("end") or here
            await self.picture(here, await self._lying(here))
        self.walked.height = float(here["height"])
        finished = loop.time() <= end or not here["moves"]
        await self.go(float(here["height"]))
        return finished

    async def come_into_view(self, edge: str) -> Any:
        """Moves the pages around so that the box's start or end can be seen, where the window does not show all of it."""
        await self.observer.ask(self.place.doc, "align", self.box, edge)
        await asyncio.sleep(PAUSE)
        return await self.where()

    async def _closer(self, here: Any) -> tuple[Any, Lying]:
        """What lies over the box here; where it hides what no tile before shows, the box is first scrolled back by that much."""
        lying = await self._lying(here)
        missing = float(here["top"]) + lying.above - self.covered_to if self.walked.tiles else 0.0
        if missing > -EDGE and lying.above:
            here = await self.go(float(here["top"]) - missing - EDGE) or here
            lying = await self._lying(here)
        return here, lying

    async def _lying(self, here: Any) -> Lying:
        """Nothing can be scrolled from under what lies over the beginning or the end: there nothing is cut off.

        A banner that the page shows again whenever it is hidden is taken for a part of the box that shows nothing of the conversation.
        """
        told = await self.observer.ask(self.place.doc, "overlaps", self.box)
        if not told:
            return NOTHING
        self.inside = told["inside"]
        over = {self.place.doc: set(told["over"])}
        for doc, number, _, firm in self.share.lying:
            if not firm:
                over.setdefault(doc, set()).add(number)
        refused = 0
        for doc, numbers in over.items():
            if fresh := {(doc, number) for number in numbers} - self.tried:
                self.tried |= fresh
                refused += await self.observer.ask(doc, "refuse", sorted(number for _, number in fresh)) or 0
        if refused:
            await self.where()
            return await self._lying(here)
        first = here["top"] <= self.origin + 1
        last = here["top"] + here["client"] >= self.origin + here["height"] - 1
        scale = self.share.scale
        cut, hidden = float(told["cut"]) * scale, float(told["hidden"]) * scale
        above, below = cut + (0.0 if first else told["above"] * scale), hidden + (0.0 if last else told["below"] * scale)
        return Lying(above, below, hidden, tuple((doc, tuple(numbers)) for doc, numbers in over.items() if numbers))

    @asynccontextmanager
    async def _aside(self, lying: Lying) -> AsyncIterator[None]:
        """What floats above the page is out of the way meanwhile."""
        drawn = [await self.observer.ask(doc, "aside", list(numbers)) for doc, numbers in lying.over]
        if not all(drawn):
            await asyncio.sleep(PAUSE)
        try:
            yield
        finally:
            for doc, _ in lying.over:
                await self.observer.ask(doc, "restore")

    async def _now_pictured(self, lying: Lying, again: bool = False) -> Any:
        """Which texts stand on the pictures so far, the one that was just taken among them; `again`: in place of the one before."""
        edges = (lying.above / self.share.scale, lying.below / self.share.scale)
        return await self.observer.ask(self.place.doc, "tile", self.box or self.place.node, *edges, again)

    async def _inside(self, lying: Lying, end: float) -> None:
        """Boxes inside of messages that scroll by themselves, such as cards side by side: each part is a picture of its own."""
        for box in self.inside:
            if box in self.turned or len(self.turned) > MOST_INSIDE:
                continue
            self.turned.add(box)
            async with self._aside(lying):
                for _ in range(MOST_TURNS):
                    if asyncio.get_running_loop().time() > end or not await self.observer.ask(self.place.doc, "turn", box):
                        break
                    await asyncio.sleep(PAUSE)
                    if await self.keep() is not None:
                        await self._now_pictured(lying)
                await self.observer.ask(self.place.doc, "turnBack", box)

    async def picture(self, here: Any, lying: Lying) -> int:
        """A tile of what can be seen of the box between what lies over it; what floats above the page is out of the way meanwhile.

        Returns how many changes of the list it shows, where that is known.
        """
        async with self._aside(lying):  # what is told to stand on a picture stood there before it was taken
            shown, png, now = await self._now_pictured(lying), await self.shoot(), await self.where()
            if shown and now and now["moves"] != shown["moves"]:  # what came meanwhile is on the next one
                here = await self.go(float(here["top"])) or here
                shown, png = await self._now_pictured(lying, again=True), await self.shoot()
        if png is None:
            return int(here["moves"])
        x, y, width, height = here["box"]
        box = (x, y + lying.above, width, height - lying.above - lying.below)
        ratio = float(here["ratio"])
        self.walked.tiles.append(Tile(png, box, float(here["top"]) + lying.above - self.origin, ratio))
        self.covered_to = float(here["top"]) + here["client"] - lying.below
        name = f"tile-{len(self.walked.tiles):03d}"
        told = {name: shown[name] if shown else [] for name in ("whole", "part")} | await self._column()
        self.observer.note({"k": "tile", "name": name, "doc": self.place.doc, "box": list(box), "ratio": ratio, **told})
        return int((shown or here)["moves"])
