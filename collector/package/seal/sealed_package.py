"""Seals the files of a package: a bag of files, its manifest, seals over it, READ-ME, tag manifest, one ZIP."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from collector.clock import Clock
from collector.errors import InputError, StoreDamaged
from collector.language import say
from collector.model import Seal
from collector.package.content import leak_gate
from collector.package.package_parts import Files, Measured, all_measured
from collector.package.pages.html_templates import render
from collector.package.payload import Tell
from collector.package.payload_value import Payload
from collector.package.seal import bagit_files, manifest_seals
from collector.package.seal.standalone_verifier import standalone_verifier
from collector.package.seal.write_package import write
from collector.store import Config, Store
from collector.trust.digest import sha256
from collector.trust.signing_keys import SigningKey
from collector.trust.timestamp_client import Authority


@dataclass(frozen=True)
class Sealing:
    """Makes a bag of files: manifest, seals over it, READ-ME, tag manifest, ZIP."""

    store: Store
    key: SigningKey | None
    stampers: tuple[Authority, ...]
    now: datetime
    clock: Clock
    made: Payload
    secrets: tuple[str, ...]
    allow: tuple[str, ...]
    tell: Tell
    stamped: Mapping[str, Sequence[str]]
    """By name of a PDF: whose time-stamps it carries in itself."""

    async def write(self, out_dir: Path, name: str, files: Files, part: tuple[int, int]) -> tuple[Path, int, bytes, Seal]:
        """The package's file, its size, its manifest and its seal. Raises StoreDamaged for a kept file that is not what it was."""
        measures = await asyncio.to_thread(all_measured, files, self.made.searched.measures)
        self._check_kept(measures)
        manifest = bagit_files.manifest({path: measure.digest for path, measure in measures.items()})
        seals = await asyncio.to_thread(manifest_seals.seal_manifest, manifest, self.key, self.stampers, self.now, self.tell)
        manifest_seals.add_earlier(seals, self.store.all("seals"), (*self.stampers, *_once_trusted(self.store)), self.store.read)
        own_name = name if part[1] == 1 else f"{name}-part{part[0]}of{part[1]}"
        tags = self._tags(manifest, seals, own_name, sum(measure.size for measure in measures.values()), len(files), part)
        leak_gate.refuse(leak_gate.search(tags, {}, self.secrets, self.allow), self.made.dossier.case.id)
        package, size = await asyncio.to_thread(write, out_dir, own_name, {**files, **tags}, measures)
        assert seals.seal is not None
        return package, size, manifest, seals.seal

    def _check_kept(self, measures: Mapping[str, Measured]) -> None:
        for name, digest in self.made.recorded.items():
            if name in measures and measures[name].digest != digest:
                file = name.removeprefix("data/")
                raise StoreDamaged(say("package-file-changed", name=file), say("package-file-changed-next", name=file))

    def _tags(
        self, manifest: bytes, seals: manifest_seals.Seals, name: str, size: int, count: int, part: tuple[int, int]
    ) -> dict[str, bytes | Path]:
        """The bag's own files, in the order that avoids a circle: manifest, seals over it, READ-ME, tag manifest over all of those."""
        made, case = self.made, self.made.dossier.case
        assert seals.seal is not None
        own = self.stamped.get("data/complaint.pdf", ()) if part[0] == 1 else ()
        view = {
            "signer": seals.seal.signer,
            "signature_why": "" if seals.seal.signer else say("package-no-key"),
            "stamps": seals.stamps,
            "sealed": any(stamp["sealed"] for stamp in seals.stamps),
        }
        readme = render(
            "readme.html.j2", made.exhibits.language, self.clock.zone, gender=case.customer.gender,
            case=case, made=self.now, name=name, exhibits=made.exhibits.count, pages=made.pages, withheld=made.withheld, part=part,
            left_out=made.left_out, missing=made.missing, forgotten=made.forgotten, unsearchable=made.unsearchable,
            covered=made.covered, stamped=own, replayed=made.replay.pages, seal=view, earlier=seals.earlier,
        )  # fmt: skip
        info = bagit_files.bag_info(case=case.id, title=f"{case.title} – {case.provider}", made=self.now, size=size, files=count, part=part)
        tags: dict[str, bytes] = {
            "bagit.txt": bagit_files.DECLARATION, "bag-info.txt": info, bagit_files.MANIFEST: manifest,
            "READ-ME-FIRST.html": readme.encode(),
            "verify.py": standalone_verifier(),
        }  # fmt: skip
        tags |= {f"seals/{path}": content for path, content in manifest_seals.finish(seals).items()}
        return {**tags, bagit_files.TAG_MANIFEST: bagit_files.manifest({path: sha256(content) for path, content in tags.items()})}


def _once_trusted(store: Store) -> list[Authority]:
    """The authorities of all settings the store ever had: an earlier seal may be by one that is no longer asked."""
    found = list(store.config.authorities)
    for record in store.versions("store", "config"):
        with suppress(InputError):
            found += Config.read(str((record.doc or {}).get("text", ""))).authorities
    return found
