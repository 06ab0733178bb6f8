"""Plays a case as a person would live it: a script of commands with the days on which they are typed, and what must hold at the end.

A line is one of

    now 05/03/2026 10:00        the clock stands there
    file photo.txt grey sofa    a file of the person's own, with these words; \\n begins a line
    $ log call --name Dana      a command that must succeed
    fact = log fact "…"         the same; {fact} is the id of its record from here on
    ! log demand "…"            a command that must be refused, with a next step
    ? opens 139.80              the first five lines of the letter hold these words
    ? letter|timeline TEXT      the letter, or the timeline that `collector timeline` prints, holds them; `no-letter`, `no-timeline`: it doesn't
    ? finding KIND              such a finding is there; `no-finding`: none
    ? cites ID                  the letter cites this rule; `no-cites`: it doesn't
    ? total 139.80              what is asked for in money
    ? said TEXT                 the last command said this
"""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from collector.case import Dossier, gather
from collector.cli import command_line
from collector.cli.output import Output
from collector.cli.session import Session, show
from collector.clock import ISRAEL, FixedClock
from collector.language import in_language
from collector.package.bidi_text import loose
from collector.package.content.case_content import usual_dossier
from collector.package.content.exhibits import number_exhibits
from collector.package.letter.composition import Letter, compose
from collector.package.letter.letter_text import letter_text
from collector.services.context import Context


@dataclass
class Player:
    """One store, one clock, and what was said last."""

    folder: Path
    screen: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch
    clock: FixedClock = field(default_factory=lambda: FixedClock(datetime(2026, 1, 1, 9, tzinfo=UTC)))
    names: dict[str, str] = field(default_factory=dict)
    said: str = ""
    _drawn_up: list[Dossier] = field(default_factory=list)
    _written: list[Letter] = field(default_factory=list)
    """The dossier and the letter as they stand since the last line that could change them: most lines only look at them."""

    def __post_init__(self) -> None:
        self.patch.chdir(self.folder)
        self.patch.setattr(command_line, "new_session", self._session)

    def _session(self, _store: str | None, out: Output, environment: dict[str, str]) -> Session:
        root = self.folder / "evidence"
        return Session(
            Context(root, clock=self.clock, language=out.language, report=lambda e: show(out, e), environment=environment), out
        )

    def play(self, script: str) -> None:
        """Plays all lines; one that does not hold fails with its number and words."""
        for number, line in enumerate(script.splitlines(), 1):
            words = line.strip()
            if words and not words.startswith("#"):
                fault = self._line(words)
                assert not fault, f"line {number}: {words}\n{fault}"

    def _line(self, words: str) -> str:
        first, _, rest = words.partition(" ")
        if first != "?":
            self._drawn_up, self._written = [], []
        if first == "now":
            self.clock.advance(datetime.strptime(rest, "%d/%m/%Y %H:%M").replace(tzinfo=ISRAEL) - self.clock.now())
            return ""
        if first == "file":
            name, _, text = rest.partition(" ")
            (self.folder / name).write_text(text.replace("\\n", "\n"), encoding="utf-8")
            return ""
        if first == "?":
            kind, _, wanted = rest.partition(" ")
            return self._holds(kind, wanted)
        if first in ("$", "!"):
            return self._run(rest, refused=first == "!")
        name, _, command = words.partition(" = ")
        fault = self._run("--json " + command)
        self.names[name.strip()] = _id_in(self.said)
        return fault or ("" if self.names[name.strip()] else f"no id in: {self.said}")

    def _run(self, command: str, refused: bool = False) -> str:
        arguments = shlex.split(command)
        code = command_line.run([a.format(**self.names) if "{" in a else a for a in arguments])
        shown = self.screen.readouterr()
        self.said = shown.out + shown.err
        if refused:
            return "" if code not in (0, 1) and len(shown.err.strip().splitlines()) >= 2 else f"not refused with a next step ({code}): {self.said}"
        return "" if code == 0 else f"exit code {code}: {self.said}"

    @property
    def dossier(self) -> Dossier:
        """The newest case as it stands now."""
        if not self._drawn_up:
            store = Context(self.folder / "evidence", clock=self.clock).read_store()
            self._drawn_up = [gather(store, str(store.all("cases")[-1]["id"]), self.clock.now())]
        return self._drawn_up[0]

    def letter(self) -> Letter:
        """The letter of the newest case, with the exhibits of its package."""
        if not self._written:
            store = Context(self.folder / "evidence", clock=self.clock).read_store()
            dossier = usual_dossier(store, str(store.all("cases")[-1]["id"]), self.clock.now(), ISRAEL)
            self._written = [compose(dossier, number_exhibits(dossier, dossier.case.language, ISRAEL), ISRAEL)]
        return self._written[0]

    def _holds(self, kind: str, wanted: str) -> str:
        wrong = kind.startswith("no-")
        shown = self._shown(kind.removeprefix("no-"))
        wanted = wanted.format(**self.names) if "{" in wanted else wanted
        found = wanted in (shown if isinstance(shown, list) else plain(shown))
        return "" if found != wrong else f"{'there' if wrong else 'not there'}:\n{shown}"

    def _shown(self, kind: str) -> str | list[str]:
        if kind == "opens":
            return "\n".join(loose(line) for line in self.letter().story[:5])
        if kind == "letter":
            return letter_text(self.letter())
        if kind == "timeline":
            self._run("--lang he timeline")
            return self.said
        if kind == "finding":
            return [f.kind for f in self.dossier.findings]
        if kind == "cites":
            return [r.id for r in self.dossier.rules if r.citable]
        if kind == "total":
            return [f"{amount:.2f}" for _, amount in self.dossier.totals]
        if kind == "demand":
            return "\n".join(in_language(d.text, self.dossier.case.language) for d in self.dossier.asked)
        assert kind == "said", f"no such check: {kind}"
        return self.said


def plain(text: str) -> str:
    """The words without marks of direction and with plain spaces, as a person would look for them."""
    return " ".join(text.translate({ord(c): None for c in "\u200e\u200f\u2066\u2067\u2068\u2069"}).replace("\u00a0", " ").replace("־", "-").split())


def _id_in(said: str) -> str:
    for line in said.splitlines():
        try:
            found = json.loads(line)
        except ValueError:
            continue
        if isinstance(found, dict) and (found.get("id") or found.get("capture")):
            return str(found.get("id") or found["capture"])
    return ""
