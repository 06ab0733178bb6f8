"""A store's settings, in ``config.toml``: who stamps, whether at all, and how a person reads times and text."""

from __future__ import annotations

import tomllib
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationError

from collector.errors import InputError
from collector.language import say
from collector.model import Value
from collector.trust.known_authorities import PUBLIC_AUTHORITIES, named
from collector.trust.timestamp_authority import Authority

NAME = "config.toml"


class Config(Value):
    """The settings. `stamping` false switches every contact with time-stamp authorities off."""

    stamping: bool = True
    zone: str = "Asia/Jerusalem"
    language: str = "he"
    authorities: tuple[Authority, ...] = Field(default=PUBLIC_AUTHORITIES)

    @classmethod
    def of(cls, data: bytes | None) -> Config:
        """The settings from a file's bytes; the defaults where there is no file. Raises InputError."""
        if data is None:
            return cls()
        try:
            return cls.read(data.decode("utf-8"))
        except UnicodeDecodeError as error:
            raise InputError(say("store-not-utf-8-text", name=NAME), say("store-mend-delete-return-defaults")) from error

    @classmethod
    def read(cls, text: str) -> Config:
        """The settings from the file's text. Raises InputError with what is wrong."""
        try:
            doc = tomllib.loads(text)
            doc["authorities"] = [_authority(entry) for entry in doc.get("authorities", [])]
            config = cls.model_validate(doc)
            ZoneInfo(config.zone)
        except (tomllib.TOMLDecodeError, ValidationError, KeyError, TypeError, ValueError) as error:
            raise InputError(say("store-cannot-read", name=NAME, reason=error), say("store-mend-delete-return-defaults")) from error
        return config

    def write(self) -> str:
        """The file's text, with a word of help for each setting in the language that it names."""
        settings = ("title", "stamping", "zone", "authorities", "known")
        help_of = {name: f"# {say(f'store-config-{name}').in_(self.language)}" for name in settings}
        lines = [
            help_of["title"],
            "",
            help_of["stamping"],
            f"stamping = {str(self.stamping).lower()}",
            "",
            help_of["zone"],
            f"zone = {_quoted(self.zone)}",
            f"language = {_quoted(self.language)}",
            "",
            help_of["authorities"],
            help_of["known"],
        ]
        for authority in self.authorities:
            lines += ["", "[[authorities]]", f"name = {_quoted(authority.name)}"]
            if named(authority.name) != authority:
                lines += [f"url = {_quoted(authority.url)}", f"owner = {_quoted(authority.owner)}"]
                lines += [f'root_pem = """\n{authority.root_pem.strip()}\n"""']
        return "\n".join([*lines, ""])


def _authority(entry: dict[str, str]) -> Authority:
    known = named(entry["name"])
    if known is not None and set(entry) == {"name"}:
        return known
    return Authority.model_validate(entry)


def _quoted(text: str) -> str:
    escaped = "".join(f"\\u{ord(c):04x}" if ord(c) < 32 or c == "\x7f" else c for c in text.replace("\\", "\\\\").replace('"', '\\"'))
    return f'"{escaped}"'
