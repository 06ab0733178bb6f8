"""Places for stores in a database of the tests' own, for a login that is no superuser; and an object storage to keep files in."""

from __future__ import annotations

import itertools
import os
import socket
import subprocess
import sys
import time
import urllib.request
import uuid
from functools import cache

import psycopg
import pytest

from collector.store import Store
from collector.store.address import DatabaseAddress, database_address
from tests.samples.postgres_cluster import OWNER, Cluster, shared_cluster

LOGIN = "customer"
"""A login that may make its own tables in its database, and no more."""
_numbers = itertools.count(1)


@cache
def _database() -> tuple[Cluster, str]:
    cluster = shared_cluster()
    cluster.sql(f"CREATE ROLE {LOGIN} LOGIN")
    name = database_address(cluster.new_database()).url.partition("?")[0].rpartition("/")[2]
    cluster.sql(f"GRANT CREATE ON DATABASE {name} TO {LOGIN}")
    return cluster, name


def new_place(files: str = "", login: str = LOGIN) -> DatabaseAddress:
    """The place of a store that is not there yet, in a database that tests share. files: where its files go, "" for the database."""
    cluster, name = _database()
    return DatabaseAddress(database_address(cluster.address(name, login)).url, f"store{next(_numbers)}", files)


def as_superuser(store: Store, statement: str, *values: object) -> None:
    """Changes rows behind the store's back, as only who runs the database can."""
    address = database_address(store.body.location)
    with psycopg.connect(address.conninfo.replace(f"{LOGIN}@", f"{OWNER}@"), autocommit=True) as connection:
        connection.execute(statement.encode(), values)


@cache
def bucket() -> str:
    """The address of a bucket in an S3 server of this test process's own (moto: the protocol over HTTP, files in its memory)."""
    pytest.importorskip("moto.server", reason="moto is not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-W", "ignore", "-c", "import sys; from moto.server import main; main(['-H', '127.0.0.1', '-p', sys.argv[1]])", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    import atexit

    atexit.register(server.kill)
    os.environ.update(AWS_ACCESS_KEY_ID="tests", AWS_SECRET_ACCESS_KEY="tests", AWS_REGION="us-east-1")
    name, until = f"evidence-{uuid.uuid4().hex[:8]}", time.monotonic() + 30
    while True:
        try:
            with urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{port}/{name}", method="PUT")):
                return f"s3://{name}/stores?endpoint=http://127.0.0.1:{port}"
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
