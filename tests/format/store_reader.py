"""A reader of evidence stores, written from docs/store-format.md alone. It uses nothing of the collector, only Python's own library.

    python store_reader.py STORE     checks it and prints what it found; the exit code is 0 if nothing was wrong
"""

import hashlib
import json
import sys
from pathlib import Path


def canonical(value):
    """The bytes over which digests are made."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def digest(data):
    return hashlib.sha256(data).hexdigest()


def read_journal(path, faults):
    """Every record, and the faults of the chain."""
    records, prev, expected = [], "0" * 64, 1
    for number, line in enumerate(path.read_bytes().split(b"\n")[:-1], start=1):
        try:
            record = json.loads(line)
            if canonical(record) != line:
                faults.append(f"line {number}: not canonical")
            linked = digest(canonical([record[key] for key in ("prev", "seq", "at", "table", "id", "digest")]))
        except (ValueError, KeyError, TypeError):
            faults.append(f"line {number}: not a record")
            continue
        if record["seq"] != expected or record["prev"] != prev:
            faults.append(f"record {record['seq']}: does not follow record {expected - 1}")
        if linked != record["link"]:
            faults.append(f"record {record['seq']}: its link does not fit")
        if record["salt"] is not None and digest(bytes.fromhex(record["salt"]) + canonical(record["doc"])) != record["digest"]:
            faults.append(f"record {record['seq']}: its content does not fit its digest")
        records.append(record)
        prev, expected = record["link"], record["seq"] + 1
    return records


def newest(records, table):
    """id → newest content of a table."""
    return {record["id"]: record["doc"] for record in records if record["table"] == table and record["doc"] is not None}


def check_mark(path, records, faults):
    mark = json.loads(path.read_bytes())
    said = mark.pop("sum")
    if digest(canonical(mark)) != said:
        faults.append("journal.mark: its sum does not fit")
    if mark["seq"] > len(records) or (records and mark["seq"] == records[-1]["seq"] and mark["link"] != records[-1]["link"]):
        faults.append(f"journal.mark: record {mark['seq']} was acknowledged and is not there")


def check_objects(root, records, faults):
    wanted = {name: doc for name, doc in newest(records, "files").items() if not doc.get("forgotten")}
    for name in wanted:
        path = root / "objects" / name[:2] / name
        if not path.exists():
            faults.append(f"object {name}: missing")
        elif digest(path.read_bytes()) != name:
            faults.append(f"object {name}: changed")
    return wanted


def check_seals(root, records, faults):
    """That each seal's statement is about this journal; signature and time-stamps are for ssh-keygen and openssl."""
    links = {record["seq"]: record["link"] for record in records}
    for name, seal in newest(records, "seals").items():
        path = root / "seals" / f"{name}.json"
        if digest(path.read_bytes()) != seal["subject"]:
            faults.append(f"seal {name}: its statement was changed")
        statement = json.loads(path.read_bytes())
        if links.get(statement["seq"]) != statement["link"]:
            faults.append(f"seal {name}: record {statement['seq']} is not as it was sealed")


def read_stream(path, faults):
    """A live chat's observations."""
    prev, found = digest(b"collector stream"), []
    for number, line in enumerate(path.read_bytes().split(b"\n")[:-1], start=1):
        row = json.loads(line)
        if row["prev"] != prev or row["n"] != number or row["link"] != digest(canonical([prev, number, row["at"], row["doc"]])):
            faults.append(f"{path.name} line {number}: does not follow")
        prev = row["link"]
        found.append(row["doc"])
    return found


def read_store(root):
    """Records, wanted files and faults of the store in `root`."""
    faults = []
    records = read_journal(root / "journal.jsonl", faults)
    check_mark(root / "journal.mark", records, faults)
    files = check_objects(root, records, faults)
    check_seals(root, records, faults)
    streams = {path.stem: read_stream(path, faults) for path in sorted((root / "streams").glob("*.jsonl"))}
    return records, files, streams, faults


if __name__ == "__main__":
    records, files, streams, faults = read_store(Path(sys.argv[1]))
    print(f"{len(records)} records, {len(files)} files, {len(streams)} live chats")
    print("\n".join(faults) or "nothing wrong")
    sys.exit(bool(faults))
