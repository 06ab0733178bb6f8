"""Where the files of a store in a database are kept: in the database, in a folder that all its machines reach, or in an object storage."""

from __future__ import annotations

import secrets
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from collector.errors import InputError
from collector.language import say
from collector.store.files.durable_write import make_folder
from collector.store.files.object_files import ObjectFiles
from collector.store.interface import Objects
from collector.store.postgres.database_objects import DatabaseObjects
from collector.store.postgres.postgres_connection import Database


def own_place(wanted: str, store: str) -> str:
    """The place of one store's files below the place that was asked for: ``s3://bucket/evidence`` → ``s3://bucket/evidence/anna-1f0c…``.

    Stays as it is for the life of the store. Raises InputError for what is no place.
    """
    name = f"{store}-{secrets.token_hex(8)}"
    if not wanted:
        return ""
    if wanted.startswith("s3://"):
        parts = urlsplit(wanted)
        return urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}/{name}"))
    if not Path(wanted).is_absolute():
        raise InputError(say("store-file-place", place=wanted), say("store-file-place-next"))
    return str(Path(wanted) / name)


def objects_at(place: str, database: Database, store: int) -> Objects:
    """The files of a store, at the place that its row names. Raises InputError, StoreError."""
    if not place:
        return DatabaseObjects(database, store)
    if place.startswith("s3://"):
        from collector.store.postgres.bucket_objects import BucketObjects

        return BucketObjects(place, database, store)
    make_folder(Path(place))
    return ObjectFiles(Path(place) / "objects")
