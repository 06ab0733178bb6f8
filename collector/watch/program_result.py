"""How a program of the system answered."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """How a program ended: its exit code, its standard output as bytes, and its standard error as text."""

    code: int
    output: bytes = b""
    error: str = ""

    @property
    def text(self) -> str:
        """Its standard output; Windows programs may write UTF-16."""
        if self.output.startswith((b"\xff\xfe", b"\xfe\xff")):
            return self.output.decode("utf-16", "replace")
        return self.output.replace(b"\0", b"").decode("utf-8", "replace")

    @property
    def words(self) -> str:
        """What it said, for a person: its error, else its output."""
        return self.error.strip() or self.text.strip()
