#!/usr/bin/env python3
"""Checks a complaint package made by the program "collector", with nothing but Python 3.9 or newer.

    python3 verify.py PACKAGE.zip        (on Windows: py verify.py PACKAGE.zip; a folder with the unpacked package will do as well)

It only reads, says first whether anything was changed, then what does not fit and what it could not check; `openssl` and `ssh-keygen` help
with time-stamps and signature. Do not take this file from the package that you doubt: take it from the project's pages, or read it first.
Exit code: 0 unchanged, 1 something does not fit, 2 there is no package that could be looked at."""
from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import stat
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path

SYSTEM_FILES = {".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", ".localized", "icon\r", ".directory"}
SYSTEM_FOLDERS = {"__macosx", ".spotlight-v100", ".fseventsd", ".trashes", "$recycle.bin", "system volume information"}
DEVICES = {"con", "prn", "aux", "nul"} | {f"{kind}{n}" for kind in ("com", "lpt") for n in range(1, 10)}
BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError, ValueError, struct.error)
SSH = ["ssh-keygen", "-Y", "verify", "-f", "signers", "-I", "collector", "-n", "collector", "-s", "signature"]
TIME = ["openssl", "ts", "-verify", "-data", "data", "-in", "reply", "-CAfile", "root"]
TOLD_AT = re.compile(rb"\x18[\x0f-\x17](\d{14})(?:\.(\d+))?Z")  # the time in an authority's reply
HEX = rb"([0-9a-f]{64})"
FRONT = re.compile(rb'\{"at":"([^"\\]{24})","digest":"' + HEX + rb'","doc":')
BACK = re.compile(HEX + rb'","prev":"' + HEX + rb'","salt":(null|"[0-9a-f]{32}"),"seq":([1-9][0-9]*),"table":"([a-z_]+)"\}\n')
ACTIVE = re.compile(rb"(?i)<\s*(?:script|iframe|frame|object|embed|applet|form|base|link)\b"
                    rb"|<[a-z][^>]*(?:\son\w+\s*=|javascript:|http-equiv\s*=.?refresh)")  # fmt: skip
class NoPackage(Exception): ...

class Package:
    """The files of a package by their names inside it, and what was found."""

    def __init__(self, path: Path) -> None:
        self.failed, self.open, self.foreign = {}, [], []
        self.files, self.sums, self.lower, self.archive, self.form = {}, {}, set(), None, "folder"
        self.from_folder(path) if path.is_dir() else self.from_zip(path)
        if not {"bagit.txt", "manifest-sha256.txt"} & set(self.files) and not self.failed:
            raise NoPackage(f"{path} is not a package: there is no bagit.txt in it")

    def take(self, name: str, source: object, outside: bool = False) -> bool | None:
        """Notes a file of the package, or says why it is none. True if it belongs to it."""
        *folders, base = name.lower().split("/")
        if base in SYSTEM_FILES or base.startswith("._") or base.endswith(":zone.identifier") or SYSTEM_FOLDERS & set(folders):
            return self.foreign.append(name)
        bad = outside or not name.isascii() or not name.isprintable() or "\\" in name or ":" in name
        bad = bad or any(p in ("", ".", "..") or p != p.rstrip(". ") or p.split(".")[0].lower() in DEVICES for p in name.split("/"))
        if bad or name.lower() in self.lower:
            return self.fail(name, "a name or place that no file of a package has" if bad else "twice, or twice but for capitals")
        self.files[name], _ = source, self.lower.add(name.lower())
        return True

    def from_folder(self, root: Path) -> None:
        for _ in range(3):  # Explorer unpacks NAME.zip into NAME/NAME
            inside = [each for each in root.iterdir() if each.name.lower() not in SYSTEM_FILES | SYSTEM_FOLDERS]
            if (root / "bagit.txt").is_file() or (root / "manifest-sha256.txt").is_file() or len(inside) != 1 or not inside[0].is_dir():
                break
            root = inside[0]
        for path in sorted(root.rglob("*")):
            name = path.relative_to(root).as_posix()
            if path.is_symlink() or not (path.is_file() or path.is_dir()):
                self.fail(name, "a link or a special file, which no package holds")
            elif path.is_file() and self.take(name, path):
                self.sums[name] = sha256(path.open("rb"))

    def from_zip(self, path: Path) -> None:
        try:
            entries = (archive := zipfile.ZipFile(path)).infolist()
        except BROKEN as problem:
            raise NoPackage(f"{path} is no package, or no ZIP that can be read ({problem})") from problem
        self.archive = archive
        total, place = sum(e.file_size for e in entries), 0
        swells = total > 0xFFFFFFFF or len(entries) > 0xFFFF or (total > 64 << 20 and total > 100 * path.stat().st_size)
        for entry in sorted(entries, key=lambda e: e.header_offset):
            if swells or entry.header_offset < place or (entry.header_offset and not place):
                raise NoPackage(f"{path} is made to harm: it would swell, or its files do not stand one behind the other")
            place = entry.header_offset + 30 + entry.compress_size
        with path.open("rb") as file:
            found = [(file.seek(at), file.read(len(wanted)) == wanted)[1] for at, wanted in layout(entries)]
            found[-1] &= not file.read(1)
            self.failed |= {} if file.seek(-22, 2) and file.read(4) == b"PK\5\6" else {"container": "foreign bytes stand at its end"}
        self.form = "sealed" if (sealed := 2 * sum(found[:-1]) > len(entries)) else "repacked"
        names = {e: e.filename if sealed else e.filename.replace("\\", "/") for e in entries}  # as old Windows programs write it
        bags = [name[:-9] for name in names.values() if name.endswith("bagit.txt") and not name.startswith("__MACOSX")]
        top = min((b for b in bags if b[-1:] in ("", "/")), key=len, default=names[entries[0]].split("/")[0] + "/" if entries else "")
        for entry, name in names.items():
            inside, mode = name[len(top) :] if name.startswith(top) else name, entry.external_attr >> 16
            if name.endswith("/") and not entry.file_size and not sealed:
                continue
            if entry.create_system == 3 and stat.S_IFMT(mode) not in (0, stat.S_IFREG):
                self.fail(inside, "a link or a special file, which no package holds")
            elif self.take(inside, entry, outside=not name.startswith(top)):
                try:
                    self.sums[inside] = sha256(self.archive.open(entry))
                except BROKEN:
                    self.fail(inside, "its bytes do not fit their checksum in the ZIP")
                    del self.files[inside]
        for name, right in zip([*(n[len(top) :] for n in sorted(names.values())), "container"], found, strict=True):
            if sealed and not right:
                self.fail(name, "in the ZIP it does not stand as it was written")

    def fail(self, name: str, why: str) -> None:
        self.failed.setdefault(name, why)
    def size(self, name: str) -> int:
        return self.files[name].stat().st_size if self.form == "folder" else self.files[name].file_size
    def read(self, name: str) -> bytes:
        if self.size(name) > 1 << 30:
            raise NoPackage(f"{name} is larger than any package needs")
        return self.files[name].read_bytes() if self.form == "folder" else self.archive.read(self.files[name])

def sha256(file: object) -> str:
    total = hashlib.sha256()
    with file:
        for block in iter(lambda: file.read(1 << 20), b""):
            total.update(block)
    return total.hexdigest()

def layout(entries: list) -> list:
    """(place, bytes) of each file's header, and of the directory at the end, in the one way in which the collector writes a ZIP."""
    place, rows, pieces = 0, b"", []
    for e in sorted(entries, key=lambda e: e.filename):
        name = e.filename.encode("utf-8", "surrogateescape")
        same = (0x800, 0, 0, 0x21, e.CRC, e.file_size, e.file_size, len(name), 0)
        pieces.append((place, struct.pack("<4s5H3I2H", b"PK\3\4", 20, *same) + name))
        rows += struct.pack("<4s6H3I5H2I", b"PK\1\2", 3 << 8 | 20, 20, *same, 0, 0, 0, 0o100644 << 16, place) + name
        place += len(pieces[-1][1]) + e.file_size
    return [*pieces, (place, rows + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, len(entries), len(entries), len(rows), place, 0))]

def check_bag(p: Package) -> None:
    """The two lists of digests: exactly the files that they name, each with its digest."""
    payload = {name for name in p.files if name.startswith("data/")}
    tags = set(p.files) - payload - {"tagmanifest-sha256.txt"}
    for name, present in (("manifest-sha256.txt", payload), ("tagmanifest-sha256.txt", tags)):
        data = p.read(name) if name in p.files else b"missing"
        digests = {m[2]: m[1] for m in re.finditer(r"([0-9a-f]{64})  ([!-~][ -~]*)\n", data.decode("latin-1"))}
        if "".join(f"{digests[n]}  {n}\n" for n in sorted(digests)).encode() != data:
            p.fail(name, "not a sorted list of digests and names as the collector writes it")
        for file in sorted(present - set(digests)):
            p.fail(file, "added: no list names it")
        for file, digest in digests.items():
            if file not in present or p.sums[file] != digest:
                p.fail(file, "changed: its SHA-256 is another" if file in present else "missing")
    oxum = b"" if any(name[:5] == "data/" for name in p.failed) else b"Payload-Oxum: %d.%d\n" % (sum(map(p.size, payload)), len(payload))
    pages = [n for n in p.files if n.endswith((".html", ".htm")) and not re.match(r"data/index(-\w+)?\.html$", n)]
    p.failed |= {n: "it does something when it is opened, as no page of ours: do not open it" for n in pages if ACTIVE.search(p.read(n))}
    for name, wanted in (("bagit.txt", b"BagIt-Version: 1.0\n"), ("bag-info.txt", oxum)):
        if name not in p.files or wanted not in p.read(name):
            p.fail(name, "missing, or it does not say " + wanted.decode().strip())

def check_journal(p: Package) -> tuple[dict, dict]:
    """The chained journal. Returns each record's link by number, and the newest shown content by (table, id)."""
    links, docs, prev, withheld = {}, {}, b"0" * 64, 0
    lines = p.read("data/journal.jsonl").splitlines(keepends=True) if "data/journal.jsonl" in p.files else []
    for number, line in enumerate(lines, 1):
        rest, _, tail = line.rpartition(b',"link":"')
        rest, _, name = rest.rpartition(b',"id":')
        front, back = FRONT.match(rest), BACK.fullmatch(tail)
        try:
            (at, digest), (link, before, salt, seq, table), doc = front.groups(), back.groups(), rest[front.end() :]
            over = b'["%b",%b,"%b","%b",%b,"%b"]' % (before, seq, at, table, name, digest)
            right = hashlib.sha256(over).hexdigest().encode() == link and before == prev and int(seq) == number
            salted = b"" if salt == b"null" else bytes.fromhex(salt[1:-1].decode()) + doc
            right &= hashlib.sha256(salted).hexdigest().encode() == digest if salted else doc == b"null"
            key, shown = (table.decode(), json.loads(name)), json.loads(doc)
        except (AttributeError, ValueError, RecursionError):
            right = False
        prev = back[1] if back else b""
        if right:
            links[number] = prev.decode()
            withheld += shown is None
            docs |= {key: shown} if isinstance(shown, dict) else {}
        else:
            p.fail(f"data/journal.jsonl line {number}", "not the record that was written, or not in its place")
    p.failed |= {} if lines else {"data/journal.jsonl": "missing or empty: nothing ties the exhibits to a record"}
    p.open += [f"{withheld} records of the journal are shown as digests only: their place was checked, no words"] if withheld else []
    return links, docs

def check_exhibits(p: Package, docs: dict) -> None:
    """Each exhibit's files are those that the journal's record of its capture names."""
    for folder in sorted({m[1] for m in (re.match(r"(data/exhibits/\d+)/.", n) for n in p.files) if m}):
        try:
            told = json.loads(p.read(f"{folder}/capture.json"))
            record = docs.get(("captures", told["capture"]["id"]))
            covered, _ = told.get("redacted") or {}, {**(told.get("absent") or {})}
            placed, known = told["files"], {"capture.json", *told["derived"], *(f["name"] for f in told["files"].values())}
            for part, file in placed.items():
                own = covered.get(part, {}).get("digest")
                wanted = (record or told["capture"])["files"].get(part, {}).get("digest")
                if p.sums.get(f"{folder}/{file['name']}", wanted) != (own or wanted) or (own and file["digest"] != wanted):
                    p.fail(f"{folder}/{file['name']}", "not the file that was recorded")
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
            p.fail(f"{folder}/capture.json", "missing, or not the description of an exhibit")
            continue
        if record is None:
            p.open.append(f"{folder}: the journal withholds its record")
        elif record != told["capture"]:
            p.fail(f"{folder}/capture.json", "differs from the journal's record")
        for name in known ^ {n[len(folder) + 1 :] for n in p.files if n.startswith(folder + "/")}:
            p.fail(f"{folder}/{name}", "missing" if name in known else "no file of this exhibit")

def fits(call: list, data: bytes, **files: bytes) -> str:
    """What a public program says with these files beside it: "yes", "no", or "" where it is not installed here."""
    if not shutil.which(call[0]):
        return ""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in {"data": data, **files}.items():
            Path(folder, name).write_bytes(content)
        done = subprocess.run(call, cwd=folder, input=data, capture_output=True, check=False)
    return "yes" if re.search(rb'Verification: OK|Good "collector"', done.stdout + done.stderr) else "no"

def check_stamp(p: Package, stamp: dict, start: str, data: bytes) -> None:
    slug = re.sub(r"[^a-z0-9]+", "-", stamp["authority"].lower()).strip("-")
    path, root = f"{start}.{slug}.tsr", f"seals/{slug}.root.pem"
    if stamp["state"] != "sealed":
        return p.open.append(f"{path}: {stamp['state']}")
    if path not in p.files or p.sums[path] != stamp["reply"]:
        return p.fail(path, "missing, or not the reply that the seal names")
    at, part = TOLD_AT.search(p.read(path) + b"\x18\x0f%014dZ" % 0).groups(b"")
    times = [(at + each[:3].ljust(3, b"0")).decode() for each in (part, b"")]
    if stamp.get("at") and re.sub(r"\D", "", stamp["at"]) not in times:
        return p.fail(path, f"the seal names another time than this reply ({times[0]})")
    said = fits(TIME, data, reply=p.read(path), root=p.read(root)) if root in p.files else "no root is here"
    if said == "no":
        return p.fail(path, "the time-stamp does not fit (openssl)")
    told = {"yes": f"fits the root in {root}: compare that with what the authority publishes", "": "needs openssl"}.get(said, said)
    return p.open.append(f"{path}: {stamp.get('at') or times[0]}; {told}")

def check_seals(p: Package, links: dict, docs: dict) -> None:
    """The seal over the list of files, and the earlier ones over the journal."""
    manifest = p.read("manifest-sha256.txt") if "manifest-sha256.txt" in p.files else b""
    name, signers = "seals/manifest-sha256.txt.sig", "seals/allowed_signers"
    try:
        seal = json.loads(p.read("seals/seal.json"))
        start, _, public = p.read(signers).rpartition(b"ssh-ed25519 ") if seal["signature"] else (b"", b"", b"")
        key = "SHA256:" + base64.b64encode(hashlib.sha256(base64.b64decode(public)).digest()).decode().rstrip("=")
        if seal["subject"] != hashlib.sha256(manifest).hexdigest():
            p.fail("seals/seal.json", "it is over another list of files")
        if p.sums.get(name, "") != seal["signature"]:
            p.fail(name, "missing, or not the signature that the seal names")
        elif public and (start != b'collector namespaces="collector" ' or key != seal["signer"]):
            p.fail(signers, "not the key that the seal names")
        elif public and (said := fits(SSH, manifest, signature=p.read(name), signers=p.read(signers))) == "no":
            p.fail(name, "the signature does not fit the list of files (ssh-keygen)")
        else:
            told = f"fits, by the key {key}; whose key that is, it does not say" if public and said else "needs ssh-keygen"
            p.open.append("the signature: " + (told if public else "there is none"))
        for stamp in seal["stamps"]:
            check_stamp(p, stamp, "seals/manifest-sha256.txt", manifest)
        p.open += [] if seal["stamps"] else ["no time-stamp: the date rests on the customer's computer alone"]
        for (table, id), doc in docs.items():
            if table == "seals" and doc.get("kind", "journal") == "journal" and f"seals/journal/{id}.json" in p.files:
                check_earlier(p, f"seals/journal/{id}", doc, links, docs.get(("keys", doc.get("signer")), {}).get("public", ""))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        p.fail("seals/seal.json", "missing, or not the description of a seal")

def check_earlier(p: Package, start: str, doc: dict, links: dict, key: str) -> None:
    signer, statement = f'collector namespaces="collector" {key}\n'.encode(), p.read(f"{start}.json")
    said = json.loads(statement)
    if p.sums[f"{start}.json"] != doc["subject"] or (said["seq"] and links.get(said["seq"]) != said["link"]):
        p.fail(f"{start}.json", "not the statement, or not the record of the journal, that was sealed")
    elif key and f"{start}.sig" in p.files and fits(SSH, statement, signature=p.read(f"{start}.sig"), signers=signer) == "no":
        p.fail(f"{start}.sig", "the signature does not fit (ssh-keygen)")
    for stamp in doc.get("stamps", []):
        check_stamp(p, stamp, start, statement)

def check(path: Path) -> Package:
    """Looks at all of it. Raises NoPackage."""
    check_bag(p := Package(path))
    links, docs = check_journal(p)
    check_exhibits(p, docs)
    check_seals(p, links, docs)
    return p

def main() -> int:
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    try:
        p = check(Path(sys.argv[1]))
    except (IndexError, NoPackage) as problem:
        print(f"Not looked at: {problem}" if len(sys.argv) > 1 else __doc__)
        return 2
    form = {"sealed": "", "folder": " It was unpacked.", "repacked": " It was zipped again by another program."}[p.form]
    bad = f"DO NOT RELY ON THIS PACKAGE: not all of it is as sealed ({len(p.failed)}).\nאין להסתמך על החבילה: היא אינה כפי שנחתמה."
    count = sum(name.startswith("data/") for name in p.files)
    good = f"All {count} sealed files (data/) are as they were sealed.{form}\nכל {count} הקבצים החתומים (data/) הם כפי שנחתמו."
    print(bad if p.failed else good)
    for mark, lines in (("DOES NOT FIT", map(": ".join, p.failed.items())), ("NO PART OF IT, HARMLESS", p.foreign), ("NOTE", p.open)):
        print(*(f"{mark}: {line}\n" for line in lines), sep="", end="")
    return 1 if p.failed else 0

if __name__ == "__main__":
    sys.exit(main())
