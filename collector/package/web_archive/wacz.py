"""Writes a WACZ 1.1.1: one WARC with its index, the list of pages, and the digests of both. Pure: the same pages give the same bytes."""

from __future__ import annotations

import io
import json
import uuid
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

from warcio.timeutils import datetime_to_iso_date, datetime_to_timestamp
from warcio.warcwriter import BufferWARCWriter

from collector.package.web_archive.archived_page import Resource, resources
from collector.trust.digest import sha256

WACZ = "data/pages.wacz"
"""Its name in the package."""
WARC, INDEX, PAGES, DATA = "archive/data.warc", "indexes/index.cdx", "pages/pages.jsonl", "datapackage.json"
MADE_FROM = "made from the page archives (MHTML) that the browser wrote at the capture, not from the network; scripts are left out"


@dataclass(frozen=True)
class PublicPage:
    """A captured page: the capture's id, its title and time, where its archive lies in the package, and the archive."""

    capture: str
    title: str
    at: datetime
    place: str
    mhtml: bytes


@dataclass(frozen=True)
class _Placed:
    """Where a resource's record is in the WARC."""

    page: PublicPage
    resource: Resource
    offset: int
    length: int
    digest: str


def wacz(pages: Iterable[PublicPage], software: str, made: datetime) -> tuple[bytes, int]:
    """The file and how many pages replay from it; b"" where none does. `software` is who wrote it, `made` when."""
    writer = BufferWARCWriter(gzip=False, warc_version="WARC/1.1")
    described = {"software": software, "format": "WARC File Format 1.1", "description": MADE_FROM}
    info = writer.create_warcinfo_record("data.warc", described)
    info.rec_headers.replace_header("WARC-Record-ID", _record_id(f"{software} {made.isoformat()}"))
    info.rec_headers.replace_header("WARC-Date", datetime_to_iso_date(made.astimezone(UTC)))
    writer.write_record(info)
    placed: list[_Placed] = []
    listed = [json.dumps({"format": "json-pages-1.0", "id": "pages", "title": "Pages"})]
    for page in pages:
        found = resources(page.mhtml, page.capture)
        placed += [_written(writer, page, resource) for resource in found]
        listed += [_listed(page, found[0].address)] if found else []
    if not placed:
        return b"", 0
    index = "".join(sorted(f"{_cdxj(each)}\n" for each in placed))
    files = {WARC: writer.get_contents(), INDEX: index.encode(), PAGES: "".join(f"{line}\n" for line in listed).encode()}
    return _zipped(files | _described(files, software, made)), len(listed) - 1


def _written(writer: BufferWARCWriter, page: PublicPage, resource: Resource) -> _Placed:
    """A `resource` record: what was shown, without an answer of a server that nobody kept."""
    offset = writer.out.tell()
    headers = {
        "WARC-Date": datetime_to_iso_date(page.at.astimezone(UTC)),
        "WARC-Record-ID": _record_id(f"{page.capture} {resource.address}"),
        "WARC-Payload-Digest": f"sha256:{sha256(resource.content)}",
    }
    record = writer.create_warc_record(
        resource.address, "resource", payload=io.BytesIO(resource.content), length=len(resource.content),
        warc_content_type=resource.media_type, warc_headers_dict=headers,
    )  # fmt: skip
    writer.write_record(record)
    return _Placed(page, resource, offset, writer.out.tell() - offset, headers["WARC-Payload-Digest"])


def _record_id(text: str) -> str:
    return f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, text)}>"


def _cdxj(placed: _Placed) -> str:
    """A line of the index: sort key, time, and where the record is."""
    where = {
        "url": placed.resource.address, "mime": placed.resource.media_type.partition(";")[0], "status": "200", "digest": placed.digest,
        "length": str(placed.length), "offset": str(placed.offset), "filename": "data.warc",
    }  # fmt: skip
    return f"{_sort_key(placed.resource.address)} {datetime_to_timestamp(placed.page.at.astimezone(UTC))} {json.dumps(where)}"


def _sort_key(address: str) -> str:
    """The address with its host turned round, as indexes are sorted: ``https://www.example.co.il/a?b`` is ``il,co,example)/a?b``."""
    parts = urlsplit(address.lower())
    host = (parts.hostname or "").removeprefix("www.")
    turned = host if host.replace(".", "").isdigit() else ",".join(reversed(host.split(".")))
    port = f":{parts.port}" if parts.port and parts.port not in (80, 443) else ""
    return f"{turned}{port}){parts.path or '/'}{f'?{parts.query}' if parts.query else ''}".replace(" ", "%20")


def _listed(page: PublicPage, address: str) -> str:
    """A line of the list of pages, with the capture and the archive it was made from."""
    known = {"id": page.capture, "url": address, "title": page.title or address, "ts": _time(page.at)}
    return json.dumps({**known, "archive": page.place, "archiveDigest": f"sha256:{sha256(page.mhtml)}"}, ensure_ascii=False)


def _time(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _described(files: Mapping[str, bytes], software: str, made: datetime) -> dict[str, bytes]:
    """What the file holds, and the digest of that."""
    held = [
        {"name": path.rpartition("/")[2], "path": path, "hash": f"sha256:{sha256(content)}", "bytes": len(content)}
        for path, content in files.items()
    ]
    described = {
        "profile": "data-package", "wacz_version": "1.1.1", "created": _time(made), "software": software, "description": MADE_FROM,
        "resources": held,
    }  # fmt: skip
    data = json.dumps(described, indent=1).encode() + b"\n"
    digest = {"path": DATA, "hash": f"sha256:{sha256(data)}"}
    return {DATA: data, "datapackage-digest.json": json.dumps(digest).encode() + b"\n"}


def _zipped(files: Mapping[str, bytes]) -> bytes:
    """A ZIP without compression, so that a player can read parts of it, and without the time of its making."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()
