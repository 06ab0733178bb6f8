"""Sets everything up in this folder and runs one thing: ``python3 start.py demo`` (``test``, ``fast``, ``check``, ``bench``), or a command.

Needs nothing but Python 3.11 or newer. What it makes stays in ``.venv`` beside this file.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
MARK = VENV / "set-up-for.txt"

TOOLS = {
    "openssl": "openssl", "ssh-keygen": "openssh-client", "qpdf": "qpdf", "pdftotext": "poppler-utils", "unzip": "unzip",
    "pg_createcluster": "postgresql",
}  # fmt: skip
"""Public program → its Debian package: the tests check packages and seals with them, and not only with our own code; PostgreSQL's own
programs lie where only Debian's wrapper, which comes with them, finds them."""

QUICK_BROWSER = "chromium-headless-shell"
"""Debian's Chromium without its windows: tests take it where it is (`tests/samples/own_browser.py`), for a page costs a quarter in it."""

COMPILE = "import compileall, sysconfig; compileall.compile_dir(sysconfig.get_path('purelib'), quiet=2, workers=0)"
"""Compiles what was installed on all processors, which pip does on one; a file that is for another Python is passed over, as pip does."""

STYLE = [["-m", "ruff", "check", "."], ["-m", "mypy"]]
PARALLEL = ["-m", "pytest", "-p", "tests.samples.how_it_ended", "-n", "auto", "--dist", "worksteal"]
ALONE = ["-m", "pytest", "-p", "tests.samples.how_it_ended", "-n", "0"]
RECORD = Path(".pytest_cache/v/collector/how-it-ended")
"""Where `tests/samples/how_it_ended.py` says which tests passed and which failed."""
MOST_LOOKED_AT_TWICE = 5
TEST = [["-m", "collector", "doctor", "--mend"], PARALLEL]
TASKS: dict[str, list[list[str]]] = {
    "style": STYLE,
    "test": TEST,
    "fast": [[*PARALLEL, "-m", "not browser and not database and not bench and not slow"]],
    "check": [*STYLE, *TEST],
    "bench": [["-m", "pytest", "-m", "bench", "-s", "tests/bench"]],
}


def tell(sentence: str) -> None:
    """One line of progress."""
    print(f"[start] {sentence}", file=sys.stderr, flush=True)


def is_root_on_debian() -> bool:
    """Whether system packages may be installed without asking anybody."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(packages: list[str]) -> int:
    """Installs Debian packages, quietly; returns the exit code of ``apt-get``, whose complaints are shown."""
    tell(f"installing the system package{'s' if len(packages) > 1 else ''} {', '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, stdout=subprocess.DEVNULL, check=False)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "--no-remove", *packages]
    return subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode


def install_tools() -> None:
    """The public programs that tests check with; where they may not be installed, they are named, and so is each test that is skipped."""
    missing = [program for program in TOOLS if shutil.which(program) is None]
    if missing and is_root_on_debian():
        apt_install([TOOLS[program] for program in missing])
        missing = [program for program in missing if shutil.which(program) is None]
    if missing:
        tell(f"{', '.join(missing)} not found: what the tests check with them is skipped, and listed at their end")


def install_quick_browser() -> None:
    """The browser in which tests are quickest, where it may be installed; without it they take some minutes longer."""
    if shutil.which(QUICK_BROWSER) or not is_root_on_debian():
        return
    if apt_install([QUICK_BROWSER]):
        tell(f"{QUICK_BROWSER} could not be installed (see above): the tests take the browser that is here, and some minutes longer")


def make_environment() -> None:
    """A virtual environment with pip; on Debian, where Python comes without it, its package is installed first."""
    if PYTHON.exists():
        return
    tell(f"making a Python environment in {VENV.name}")
    if subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, check=False).returncode == 0:
        return
    if not is_root_on_debian():
        sys.exit("Python's venv is missing here. Install it (Debian/Ubuntu: sudo apt install python3-venv) and run this again.")
    if apt_install(["python3-venv"]):
        sys.exit("The system package python3-venv could not be installed (see above).")
    shutil.rmtree(VENV, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)


def install(extra: str) -> None:
    """The collector itself, in place, with what it needs; skipped while ``pyproject.toml`` is the same as last time."""
    wanted = hashlib.sha256((HERE / "pyproject.toml").read_bytes()).hexdigest()
    done = MARK.read_text().split() if MARK.exists() else []
    if done[:1] == [wanted] and (not extra or extra in done):
        return
    tell("installing the collector and the libraries it uses (a minute or two, once)")
    target = f"{HERE}[{extra}]" if extra else str(HERE)
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile", "--editable", target]
    if subprocess.run(command, check=False).returncode:
        sys.exit("The libraries could not be installed. Check the internet connection and run this again.")
    subprocess.run([str(PYTHON), "-W", "ignore", "-c", COMPILE], check=False)
    MARK.write_text(f"{wanted} {extra}".strip())


def environment() -> dict[str, str]:
    """This process's variables, but for one that would have every program that is started here compile all of its code anew."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def run_tests(command: list[str], folder: Path = HERE) -> int:
    """Runs the tests in `folder`; a few that failed run once more, alone, and those that pass only then are named. Returns the exit code.

    A test that waits for a clock can fail where others take the processor from it. That is its fault, and is told; but it is another fault
    than the product's. Nothing is hidden: what failed at first stays on the screen, and a test that fails twice fails.
    """
    code, passed, failed = _looked(command, folder)
    if code != 1 or not 0 < len(failed) <= MOST_LOOKED_AT_TWICE:
        return code
    tell(f"{len(failed)} failed; once more, alone")
    code, alone, again = _looked([*ALONE, *failed], folder)
    flaky = [name for name in failed if name in alone and name not in again]
    for name in flaky:
        tell(f"flaky: {name} failed among the others and passed alone; please mend")
    rest = len(failed) - len(flaky)
    tell(f"{len({*passed} - {*failed})} passed, {len(flaky)} only alone" + (f", {rest} failed twice" if rest else ""))
    return code or int(rest > 0)


def _looked(command: list[str], folder: Path) -> tuple[int, list[str], list[str]]:
    """pytest's exit code, and the names of the tests that passed and that failed; none where it came to no end."""
    (folder / RECORD).unlink(missing_ok=True)
    code = subprocess.run([str(PYTHON), *command], cwd=folder, env=environment(), check=False).returncode
    ended = json.loads((folder / RECORD).read_text(encoding="utf-8")) if (folder / RECORD).exists() else {"passed": [], "failed": []}
    return code, ended["passed"], ended["failed"]


def main() -> int:
    """Sets up, then runs the task; returns its exit code."""
    if sys.version_info < (3, 11):
        sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    words = sys.argv[1:] or ["--help"]
    make_environment()
    install("dev" if words[0] in TASKS else "")
    if words[0] in ("test", "fast", "check", "bench"):
        install_tools()
    if words[0] in ("test", "check"):
        install_quick_browser()
    if words[0] not in TASKS:
        return subprocess.run([str(PYTHON), "-m", "collector", *words], env=environment(), check=False).returncode
    for position, step in enumerate(TASKS[words[0]]):
        more = words[1:] if position == len(TASKS[words[0]]) - 1 else []
        if step[: len(PARALLEL)] == PARALLEL:
            code = run_tests([*step, *more])
        else:
            code = subprocess.run([str(PYTHON), *step, *more], cwd=HERE, env=environment(), check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
