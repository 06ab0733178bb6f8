"""Checks the bag's own files (BagIt 1.0, RFC 8493) strictly: exactly the files that the manifests name, exactly as we write them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from collector.language import say
from collector.model import Item, Verdict
from collector.package.seal.bagit_files import DECLARATION, MANIFEST, TAG_MANIFEST, manifest
from collector.package.verify.package_source import Source, read_up_to, unsafe

_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")


def read_manifest(data: bytes, name: str) -> tuple[dict[str, str], list[Item]]:
    """The digests by path, and a fault for each line that is not exactly as `manifest` writes it."""
    faults: list[Item] = []
    digests: dict[str, str] = {}
    try:
        text = data.decode("ascii")
    except UnicodeDecodeError as problem:
        text = data.decode("ascii", "replace")
        faults.append(Item(name=name, state=Verdict.FAILED, why=say("package-verify-not-ascii", place=str(problem.start))))
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        found = _LINE.fullmatch(line)
        why = say("package-verify-manifest-line") if found is None else unsafe(found[2])
        if found is not None and found[2] in digests:
            why = say("package-verify-named-twice", name=found[2])
        if why or found is None:
            faults.append(Item(name=name, state=Verdict.FAILED, why=say("package-verify-line", line=str(number), why=why)))
        else:
            digests[found[2]] = found[1]
    if not faults and manifest(digests) != data:
        faults.append(Item(name=name, state=Verdict.FAILED, why=say("package-verify-unsorted")))
    return digests, faults


def check_bag(source: Source) -> list[Item]:
    """Whether the bag holds exactly the files its two manifests name, each with the right digest."""
    names = set(source.names())
    items: list[Item] = []
    payload = {name for name in names if name.startswith("data/")}
    tags = names - payload - {TAG_MANIFEST}
    for name, present in ((MANIFEST, payload), (TAG_MANIFEST, tags)):
        if name not in names:
            items.append(Item(name=name, state=Verdict.FAILED, why=say("package-verify-no-manifest")))
            continue
        digests, faults = read_manifest(read_up_to(source, name), name)
        items += faults
        checked = _check_files(source, digests, present)
        items += checked
        if not faults and not checked:
            items.append(Item(name=name, state=Verdict.PASSED, why=say("package-verify-bag-whole", count=len(digests))))
    whole = not any(item.state is Verdict.FAILED and item.name.startswith("data/") for item in items)
    return items + _check_declaration(source, names) + _check_info(source, names, payload, whole=whole)


def _check_files(source: Source, digests: Mapping[str, str], present: set[str]) -> list[Item]:
    items: list[Item] = []
    for name in sorted(set(digests) | present):
        if name not in present:
            items.append(Item(name=name, state=Verdict.FAILED, why=say("package-verify-file-missing")))
        elif name not in digests:
            items.append(Item(name=name, state=Verdict.FAILED, why=say("package-verify-file-added")))
        elif source.digest(name) != digests[name]:
            items.append(Item(name=name, state=Verdict.FAILED, why=say("package-verify-file-changed")))
    return items


def _check_declaration(source: Source, names: set[str]) -> list[Item]:
    if "bagit.txt" not in names:
        return [Item(name="bagit.txt", state=Verdict.FAILED, why=say("package-verify-missing"))]
    if read_up_to(source, "bagit.txt") != DECLARATION:
        return [Item(name="bagit.txt", state=Verdict.FAILED, why=say("package-verify-declaration"))]
    return [Item(name="bagit.txt", state=Verdict.PASSED)]


def _check_info(source: Source, names: set[str], payload: set[str], *, whole: bool) -> list[Item]:
    """Whether bag-info.txt says how much the payload holds; where a file of it is changed, missing or added, it is not to blame."""
    if "bag-info.txt" not in names:
        return [Item(name="bag-info.txt", state=Verdict.FAILED, why=say("package-verify-missing"))]
    wanted = f"Payload-Oxum: {sum(source.size(n) for n in payload)}.{len(payload)}"
    if whole and wanted not in read_up_to(source, "bag-info.txt").decode("utf-8", "replace").splitlines():
        return [Item(name="bag-info.txt", state=Verdict.FAILED, why=say("package-verify-lacks-line", line=wanted))]
    return [Item(name="bag-info.txt", state=Verdict.PASSED)]
