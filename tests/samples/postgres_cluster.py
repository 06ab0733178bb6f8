"""A PostgreSQL cluster of the tests' own: made from the system's packages, in a folder that ends with the run, reached by a socket alone.

Each test process has one, made when it is first asked for; each test that wants one gets a fresh database in it. It does not wait for the
disk (``fsync=off``): what a crash of the machine leaves is not what these tests are about. `Cluster(durable=True)` does.
"""

from __future__ import annotations

import atexit
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import pytest

OWNER = "collector_tests"
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
OWNER_PROCESS = "test-process"
DISK = Path("/tmp")
SMALL = ("listen_addresses=", "shared_buffers=32MB", "max_connections=200", "logging_collector=off", "wal_level=replica")


def memory() -> Path:
    """Where the tests' folders lie in memory (`tests/conftest.py`), there a cluster lies, too, that need not wait for the disk."""
    return Path("/dev/shm") if os.environ.get("PYTEST_DEBUG_TEMPROOT") == "/dev/shm" else DISK


def programs() -> Path | None:
    """The folder of PostgreSQL's own programs; None where they are not installed."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name) if path.parent.name.isdigit() else 0)
    on_path = shutil.which("initdb")
    found = [Path(on_path).parent] if on_path else []
    return next((folder for folder in [*reversed(folders), *found] if (folder / "initdb").exists()), None)


class Cluster:
    """One running cluster. `address` of a database in it is what libpq takes."""

    def __init__(self, *, durable: bool = False, port: int = 0, log_disk: int = 0) -> None:
        """port: reached at 127.0.0.1 as well; 0 for the socket alone. log_disk: bytes of a disk of its own for the log of changes (pg_wal),
        where one can be mounted; see `has_log_disk`."""
        bin_folder = programs()
        if bin_folder is None:
            pytest.skip("needs the programs of PostgreSQL (initdb, pg_ctl)")
        self.programs = bin_folder
        self.folder = Path(tempfile.mkdtemp(prefix="pg-", dir=DISK if durable else memory()))  # short: a socket's path may have 107 characters
        self.port = port or 5432
        self._numbers = itertools.count(1)
        self.latest = ""
        """The name of the database that was made last."""
        self._as = self._other_user()
        self._remove_orphans()
        self.has_log_disk = bool(log_disk) and self._mounted(log_disk)
        log = ("--wal-segsize=1", "-X", str(self.log_disk)) if self.has_log_disk else ()
        self._run(
            "initdb", "-D", str(self.data), "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions", *log
        )
        settings = [*SMALL, f"unix_socket_directories={self.folder}", f"port={self.port}", *(() if durable else QUICK)]
        settings += ["listen_addresses=127.0.0.1"] if port else []
        settings += ["max_wal_size=32MB"] if self.has_log_disk else []
        with (self.data / "postgresql.conf").open("a", encoding="utf-8") as conf:
            conf.writelines(f"{name} = '{value}'\n" for name, _, value in (line.partition("=") for line in settings))
        (self.folder / OWNER_PROCESS).write_text(str(os.getpid()), encoding="ascii")
        self.start()
        atexit.register(self.remove)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def log_disk(self) -> Path:
        return self.folder / "log-disk" / "wal"

    def _mounted(self, size: int) -> bool:
        """Whether a small disk could be mounted for the log of changes; it belongs to the server's user."""
        disk, owner = self.folder / "log-disk", self.folder.stat()
        disk.mkdir()
        if not shutil.which("mount"):
            return False
        words = ["mount", "-t", "tmpfs", "-o", f"size={size},uid={owner.st_uid},gid={owner.st_gid}", "tmpfs", str(disk)]
        return subprocess.run(words, capture_output=True, check=False).returncode == 0

    def start(self) -> None:
        self._run("pg_ctl", "-D", str(self.data), "-l", str(self.folder / "log"), "-w", "-t", "60", "start")

    def stop(self, how: str = "fast") -> None:
        """how: ``fast``, or ``immediate``, which is what a power cut leaves."""
        self._run("pg_ctl", "-D", str(self.data), "-m", how, "-w", "stop", check=False)

    def remove(self) -> None:
        if self.folder.exists():
            self.stop("immediate")
            if self.has_log_disk:
                subprocess.run(["umount", "--lazy", str(self.log_disk.parent)], check=False)
            shutil.rmtree(self.folder, ignore_errors=True)

    def _remove_orphans(self) -> None:
        """Clusters whose test process was killed before it could remove them."""
        for note in (each for root in {DISK, memory()} for each in root.glob(f"pg-*/{OWNER_PROCESS}")):
            try:
                os.kill(int(note.read_text(encoding="ascii")), 0)
            except ProcessLookupError:
                self._run("pg_ctl", "-D", str(note.parent / "data"), "-m", "immediate", "-w", "stop", check=False)
                shutil.rmtree(note.parent, ignore_errors=True)
            except (OSError, ValueError):  # another user's, or gone meanwhile
                continue

    def address(self, database: str = "postgres", user: str = OWNER) -> str:
        return f"postgresql://{user}@/{database}?host={self.folder}&port={self.port}"

    def new_database(self, template: str = "") -> str:
        """The address of a fresh database: empty, or a copy of another one."""
        self.latest = f"test{next(self._numbers)}"
        self.sql(f"CREATE DATABASE {self.latest}" + (f" TEMPLATE {template}" if template else ""))
        return self.address(self.latest)

    def sql(self, text: str, database: str = "postgres") -> str:
        """What psql prints for a statement, without decoration."""
        return self.tool("psql", "-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", self.address(database), "-c", text).strip()

    def tool(self, name: str, *words: str) -> str:
        """One of PostgreSQL's client programs, as this user."""
        return subprocess.run([str(self.programs / name), *words], check=True, capture_output=True, text=True).stdout

    def _other_user(self) -> list[str]:
        """The server refuses to run as root: then another user owns and runs it."""
        if os.name != "posix" or os.geteuid() != 0:
            return []
        import pwd

        user = next((name for name in ("postgres", "nobody") if name in {each.pw_name for each in pwd.getpwall()}), None)
        if user is None or shutil.which("setpriv") is None:
            pytest.skip("needs a user other than root for PostgreSQL, and the program setpriv")
        found = pwd.getpwnam(user)
        os.chown(self.folder, found.pw_uid, found.pw_gid)
        self.folder.chmod(0o755)
        return ["setpriv", f"--reuid={found.pw_uid}", f"--regid={found.pw_gid}", "--clear-groups"]

    def _run(self, name: str, *words: str, check: bool = True) -> None:
        command = [*self._as, str(self.programs / name), *words]
        output = subprocess.DEVNULL if name == "pg_ctl" else subprocess.PIPE  # the server would keep a pipe open
        ended = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=self.folder, text=True, check=False)
        if check and ended.returncode:
            log = self.folder / "log"
            told = log.read_text(encoding="utf-8", errors="replace")[-2000:] if log.exists() else ended.stderr
            raise RuntimeError(f"{name} ended with {ended.returncode}: {told}")


@cache
def _shared() -> Cluster:
    return Cluster()


def shared_cluster() -> Cluster:
    """The cluster of this test process. Skips the test where PostgreSQL is not installed, or on Windows."""
    if sys.platform == "win32":
        pytest.skip("the tests' own cluster is made on POSIX systems only")
    return _shared()
