"""Tries each recorded way again on one page, as the recipe will, and notes what cannot be found without the person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from collector.browser import PersonClick, visible
from collector.language import Sentence, say
from collector.recipe.recording.pointed_at import PointedAt, how_many, way_back
from collector.recipe.recording.write_recipe import RecipeStep
from collector.recipe.visit.opened_windows import OpenedWindows


@dataclass
class WaysAgain:
    """The steps of the recipe that come out of it; `indicators` shrinks to the signs of being logged in that all pages show."""

    page: Any
    windows: OpenedWindows
    indicators: list[str]
    moves: list[RecipeStep] = field(default_factory=list)
    doubts: list[Sentence] = field(default_factory=list)
    _here: str = ""

    async def try_all(self, marks: Sequence[PointedAt]) -> None:
        """Goes to each mark again and notes the steps that led there."""
        for mark in marks:
            await self._try(mark)
            self.page = await self.windows.close_all(self.page)

    async def closings(self, clicks: Sequence[PersonClick]) -> list[str]:
        """Of each click that closed a banner the best way that finds nothing now, so that nothing else is clicked where none comes."""
        found = []
        for click in clicks:
            gone = [way for way in click.ways if not await how_many(self.page, way)]
            found += gone[:1]
        return list(dict.fromkeys(found))

    async def _try(self, mark: PointedAt) -> None:
        url, clicks, at, self.page = await way_back(self.page, mark, self.windows)
        if not at and mark.kind == "price" and len(mark.ways) == 1:  # its place alone, and that shows another price by now
            self.doubts.append(say("recipe-doubt-left-out", title=mark.title))
            return
        if not at:
            self.doubts.append(say("recipe-doubt-not-found", title=mark.title))
            at = mark.ways[0]
        elif mark.kind == "price" and _by_place(mark, at):
            self.doubts.append(say("recipe-doubt-by-place", title=mark.title))
        self.indicators = [sign for sign in self.indicators if await visible(self.page, sign) is not None] or self.indicators
        way = url + "".join(way for click in clicks for way in click)
        if way != self._here:
            self.moves += _way(url, [click[0] for click in clicks], at)
        self._here = way
        self.moves.append(RecipeStep(mark.kind, at, title=mark.title, per=mark.per, saw=mark.saw, beside=mark.beside))


def _by_place(mark: PointedAt, at: str) -> bool:
    """Whether only its place leads to a price: its row has no name of its own, or the way that was found counts rows."""
    return mark.placed or at in mark.weak or (at == mark.ways[-1] and (len(mark.ways) > 1 or ":nth-of-type(" in at))


def _way(url: str, clicks: Sequence[str], at: str) -> list[RecipeStep]:
    if not clicks:
        return [RecipeStep("open", url, wait_for=at)]
    steps = [RecipeStep("click", click, wait_for=after) for click, after in zip(clicks, [*[""] * (len(clicks) - 1), at], strict=True)]
    return [RecipeStep("open", url), *steps]
