"""Puts what was captured into the store: every part through the leak gate, then the stamped copy, then the record."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from collector.capture import Caption, PageShot, Part, stamp
from collector.clock import Clock
from collector.model import Artifact, Capture, State, new_id
from collector.secrets import SecretBook, find_leaks
from collector.store import Store


@dataclass(frozen=True)
class EvidenceWriter:
    """Knows where things go in one run, and which secrets must never be among them."""

    store: Store
    clock: Clock
    case: str
    run: str
    secrets: SecretBook = field(default_factory=SecretBook)
    origin: Mapping[str, Any] = field(default_factory=dict)
    """Facts about the run that each capture carries: the recipe's name and digest, the software."""
    _pictured: set[str] = field(default_factory=set)
    """Digests of this run's own pictures."""

    def page(self, shot: PageShot, title: str = "", provider: str = "") -> Capture:
        """Keeps a page; a part that holds a secret is refused, and the capture says so."""
        capture_id = new_id("page", shot.started)
        unchanged = self._pictured_before(shot)
        files, reasons = self._parts(shot.parts, list(shot.reasons))
        if "picture" in shot.parts and "picture" in files and not unchanged:
            self._stamped(capture_id, shot.parts["picture"].data, shot.final_url or shot.url, shot.pictured, files, reasons)
        capture = Capture(
            id=capture_id,
            kind="page",
            case=self.case,
            run=self.run,
            provider=provider,
            title=title or shot.title,
            url=self.secrets.scrub(shot.url),
            final_url=self.secrets.scrub(shot.final_url),
            started=shot.started,
            ended=shot.ended,
            state=_state(shot.state, files, reasons),
            reasons=tuple(reasons),
            files=files,
            facts={**scrubbed(self.secrets, dict(shot.facts)), **({"picture_unchanged": True} if unchanged else {}), **self.origin},
        )
        self.store.append("captures", capture)
        return capture

    def _pictured_before(self, shot: PageShot) -> bool:
        """Whether an earlier run kept the very same picture: no second stamped copy is made of it, so that a year of daily checks of a page
        that stays the same remains small. The picture itself is part of each capture."""
        if "picture" not in shot.parts:
            return False
        digest = hashlib.sha256(shot.parts["picture"].data).hexdigest()
        before = digest not in self._pictured and self.store.objects.has(digest)
        if not before:
            self._pictured.add(digest)
        return before

    def file(
        self, part: Part, *, kind: str, title: str = "", url: str = "", facts: Mapping[str, Any] | None = None, unlocked: Part | None = None
    ) -> Capture:
        """Keeps a file as it is: a downloaded bill, an e-mail, a photo; of a locked one also the copy that its password opened.

        Raises SecretFound if it holds a secret of this run.
        """
        now = self.clock.now()
        parts = {"original": part, **({"unlocked": unlocked} if unlocked else {})}
        files, reasons = self._parts(parts, [doubt for doubt in part.doubts if doubt.startswith("download")])
        capture = Capture(
            id=new_id(kind, now),
            kind=kind,
            case=self.case,
            run=self.run,
            title=title or part.told_name or part.name,
            url=self.secrets.scrub(url),
            final_url=self.secrets.scrub(url),
            started=now,
            ended=now,
            state=State.FAILED if not files else State.PARTIAL if reasons else State.COMPLETE,
            reasons=tuple(reasons),
            files=files,
            facts={**({"file_name": part.told_name} if part.told_name else {}), **(facts or {}), **self.origin},
        )
        self.store.append("captures", capture)
        return capture

    def parts(self, parts: Mapping[str, Part]) -> tuple[dict[str, Artifact], list[str]]:
        """Keeps parts of a capture whose record the caller makes; the reasons tell which were refused because they hold a secret."""
        return self._parts(parts, [])

    def picture(self, capture_id: str, name: str, png: bytes, url: str, at: datetime) -> dict[str, Artifact]:
        """Keeps a chat's picture and its stamped copy: `name` ``picture-003`` gives ``picture-003`` and ``stamped-003``."""
        files: dict[str, Artifact] = {}
        self._stamped(capture_id, png, url, at, files, [], name)
        return files

    def _parts(self, parts: Mapping[str, Part], reasons: list[str]) -> tuple[dict[str, Artifact], list[str]]:
        files: dict[str, Artifact] = {}
        for name, part in parts.items():
            leaks = find_leaks(part.data, part.media_type, self.secrets)
            if name.startswith(("original", "export", "attachment-")):
                # a locked bill is evidence all the same; what nobody can look into holds no secret that could be read
                leaks = [leak for leak in leaks if leak.what != "not looked into"]
            if leaks:
                reasons.append(f"secret-refused: {name}: " + ", ".join(sorted({f"{leak.what} in {leak.where}" for leak in leaks})))
                continue
            files[name] = self.store.put(part.data, part.name, part.media_type)
        return files, reasons

    def _stamped(
        self, capture_id: str, png: bytes, url: str, at: datetime, files: dict[str, Artifact], reasons: list[str], name: str = "picture"
    ) -> None:
        digest = hashlib.sha256(png).hexdigest()
        if name not in files:
            files[name] = self.store.put(png, f"{name}.png", "image/png")
        caption = Caption(at=at, zone=self.clock.zone, url=self.secrets.scrub(url), capture=capture_id, digest=digest)
        stamped = name.replace("picture", "stamped")
        try:
            files[stamped] = self.store.put(stamp(png, caption), f"{stamped}.png", "image/png")
        except (ValueError, OSError) as error:
            reasons.append(f"stamp-failed: {error}")


def scrubbed(secrets: SecretBook, value: Any) -> Any:
    """A JSON value with every secret in its texts replaced."""
    if isinstance(value, str):
        return secrets.scrub(value)
    if isinstance(value, dict):
        return {key: scrubbed(secrets, item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [scrubbed(secrets, item) for item in value]
    return value


def _state(state: State, files: Mapping[str, Artifact], reasons: list[str]) -> State:
    if state is State.FAILED or not files:
        return State.FAILED
    return State.PARTIAL if reasons else state
