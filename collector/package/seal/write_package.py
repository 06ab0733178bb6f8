"""Writes a package: a free name, one ZIP that is there whole or not at all, and never over another one."""

from __future__ import annotations

import os
import re
import secrets as randomness
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from collector.errors import Failed, StoreError
from collector.language import say
from collector.package.package_parts import Measured
from collector.package.seal import canonical_zip


def free_name(out_dir: Path, wanted: str) -> str:
    """The wanted name in plain ASCII, with ``-2``, ``-3`` … behind it where that is taken."""
    stem = re.sub(r"[^A-Za-z0-9._-]+", "-", wanted).strip("-.") or "case"
    name, number = stem, 1
    while any((out_dir / f"{name}{ending}").exists() for ending in ("", ".zip", ".pdf")) or any(out_dir.glob(f"{name}-part*.zip")):
        number += 1
        name = f"{stem}-{number}"
    return name


def write(out_dir: Path, name: str, files: Mapping[str, bytes | Path], known: Mapping[str, Measured]) -> tuple[Path, int]:
    """The ZIP under its name, whole or not at all, and never over another one. Raises StoreError."""
    package = out_dir / f"{name}.zip"
    with _placed(package) as part:
        with part.open("xb") as file:
            measures = {f"{name}/{path}": measure for path, measure in known.items()}
            canonical_zip.write({f"{name}/{path}": content for path, content in files.items()}, file, measures)
            file.flush()
            os.fsync(file.fileno())
        size = part.stat().st_size
    return package, size


def write_file(out_dir: Path, name: str, content: bytes | Path) -> Path:
    """One file under its name, whole or not at all, and never over another one. Raises StoreError."""
    target = out_dir / name
    with _placed(target) as part:
        part.write_bytes(content if isinstance(content, bytes) else content.read_bytes())
    return target


@contextmanager
def _placed(target: Path) -> Iterator[Path]:
    """A place to write to, which gets the target's name once all is written. Raises Failed where that is taken, StoreError."""
    part = target.with_name(f".{target.stem}-{randomness.token_hex(4)}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        yield part
        _rename(part, target)
    except FileExistsError as problem:
        raise Failed(say("package-written-meanwhile", path=target), say("package-written-meanwhile-next")) from problem
    except OSError as problem:
        raise StoreError(say("package-not-written", path=target, reason=problem.strerror), say("package-not-written-next")) from problem
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _rename(part: Path, package: Path) -> None:
    """Gives the file its name, which must be free. Raises FileExistsError."""
    if os.name == "nt":
        part.rename(package)
        return
    try:
        os.link(part, package)
    except FileExistsError:
        raise
    except OSError:  # a drive without hard links: reserve the name, then replace it
        package.open("xb").close()
        part.replace(package)
