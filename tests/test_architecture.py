"""The walls of the house: who may import whom, and where the big libraries may be used."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "collector"
ORDER = (
    "language", "trust", "documents", "store", "secrets", "browser", "capture", "chat", "prices", "case", "package", "watch", "recipe", "demo",
    "services", "fleet", "app", "cli",
)  # fmt: skip
"""Each room knows only rooms before it, and the words everybody shares (errors, clock, model)."""
SHARED = ("errors", "clock", "model", "language", "version")
PURE = {"prices": ("trust", "store", "secrets", "browser", "capture", "chat"), "case": ("browser", "capture", "chat")}
"""Rooms before it that a room must not know all the same: it decides, and takes time, network and disk as arguments."""
CALLERS = {
    "cli": ("errors", "clock", "model", "language", "version", "services", "fleet", "app"),
    "app": ("errors", "clock", "model", "language", "version", "services"),
}
"""Rooms that call the services and know nothing below them. Rooms may be taken from these lists, none added."""
NEVER_STORE = ("secrets", "browser", "capture", "chat")
HOMES = {
    "typer": ("cli",),
    "tinydb": ("store",),
    "PIL": ("documents", "capture", "package", "demo"),
    "pypdfium2": ("documents",),
    "lxml": ("documents",),
    "oxmsg": ("documents",),
    "zxingcpp": ("package",),
    "playwright": ("browser", "capture", "chat"),
    "rich": ("cli",),
    "aiohttp": ("demo", "app", "chat"),
    "keyring": ("trust",),
    "obstore": ("store",),
    "procrastinate": ("fleet",),
    "authlib": ("fleet",),
}
"""Library → the rooms that may use it. demo/ draws its bill with PIL: it is the provider there, not the collector."""


@cache
def import_statements(path: Path) -> list[ast.Import | ast.ImportFrom]:
    """Everything that a file imports, wherever in it: at its top, inside functions, and for type checking only."""
    return [each for each in statements(ast.parse(path.read_bytes()).body) if isinstance(each, ast.Import | ast.ImportFrom)]


def statements(body: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Each statement and those inside it; not the expressions, in which nothing can be imported and which are most of a file."""
    for each in body:
        yield each
        for name in ("body", "orelse", "handlers", "finalbody", "cases"):
            yield from statements(getattr(each, name, ()))


def imports(path: Path) -> Iterator[str]:
    """The modules that a file imports, and what it imports from each as if it were a module, too."""
    for node in import_statements(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if parts[0] == "collector" and len(parts) > 1 else ""


FILES = sorted(p for p in ROOT.rglob("*.py") if len(p.relative_to(ROOT).parts) > 1 and "site" not in p.parts)


def may_know(room: str) -> set[str]:
    """The rooms that a room may import."""
    allowed = set(SHARED) | {room} | (set(ORDER[: ORDER.index(room)]) if room in ORDER else set())
    if room in NEVER_STORE:
        allowed.discard("store")
    allowed -= set(PURE.get(room, ()))
    return allowed & {room, *CALLERS[room]} if room in CALLERS else allowed


def test_each_room_knows_only_what_lies_behind_it() -> None:
    rooms = {p.name for p in ROOT.iterdir()}
    wrong = [
        f"{path.relative_to(ROOT)} looks forward: {module}"
        for path in FILES
        for module in imports(path)
        if room_of(module) in rooms - may_know(path.relative_to(ROOT).parts[0])
    ]
    assert len(FILES) > 500 and not wrong, "\n".join(wrong)
    assert "cli" not in may_know("services") and "store" not in may_know("capture") and "services" in may_know("app")


def test_libraries_stay_in_their_rooms() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} uses {module}"
        for path in FILES
        for module in imports(path)
        if path.relative_to(ROOT).parts[0] not in HOMES.get(module.split(".")[0], (path.relative_to(ROOT).parts[0],))
    ]
    assert not wrong, "\n".join(wrong)


MODULES = {
    ".".join(path.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(ROOT.rglob("*.py"))
}  # fmt: skip


def known_by(module: str) -> list[str]:
    """The files of the house that a file imports: at its top, inside functions, and for type checking only."""
    named: set[str] = set()
    for node in import_statements(MODULES[module]):
        if isinstance(node, ast.ImportFrom) and node.module:
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            named |= {name if name in MODULES else node.module for name in inner}
        elif isinstance(node, ast.Import):
            named |= {alias.name for alias in node.names}
    return sorted(named & set(MODULES) - {module})


def circles(graph: dict[str, list[str]]) -> list[list[str]]:
    """One circle for each file from which a way leads back to a file before it on that way."""
    found: list[list[str]] = []
    done: set[str] = set()

    def walk(module: str, way: list[str]) -> None:
        if module in way:
            found.append([*way[way.index(module) :], module])
        elif module not in done:
            for each in graph[module]:
                walk(each, [*way, module])
            done.add(module)

    for module in graph:
        walk(module, [])
    return found


def test_no_circle_of_imports_anywhere() -> None:
    found = circles({module: known_by(module) for module in MODULES})
    assert not found, "\n".join(" → ".join(circle) for circle in found)


def test_a_circle_would_be_found() -> None:
    assert circles({"a": ["b"], "b": ["c"], "c": ["b"]}) == [["b", "c", "b"]]
    assert circles({"a": ["b", "c"], "b": ["c"], "c": []}) == []
    assert known_by("collector.store.store") and "collector.store.interface" in known_by("collector.store.store")
    assert "collector.store.seal.seals" in known_by("collector.store")  # imported for type checking only


def test_the_map_names_every_room() -> None:
    rooms = {p.name for p in ROOT.iterdir() if p.is_dir() and p.name != "__pycache__"}
    assert rooms == set(ORDER) | {"model"}


def test_the_public_names_are_few() -> None:
    import collector

    values = ["Capture", "Message", "Reading", "State", "Transcript"]
    raised_by_steps = ["CollectorError", "Failed", "LoggedOut", "LoginRefused", "PageFailed", "UsageError"]
    assert sorted(collector.__all__) == sorted(["Visit", *values, *raised_by_steps])
    assert all(hasattr(collector, name) for name in collector.__all__)


MOST_LINES, MOST_FILES, LONGEST_NAME = 300, 15, 80
TOO_LONG_STILL: tuple[str, ...] = ()
"""Files that are longer all the same. This list may only shrink."""


def test_no_file_is_too_long_and_no_folder_too_full() -> None:
    long = {str(p.relative_to(ROOT)) for p in ROOT.rglob("*.py") if len(p.read_text(encoding="utf-8").splitlines()) > MOST_LINES}
    assert long <= set(TOO_LONG_STILL)
    folders = [p for p in ROOT.rglob("*") if p.is_dir() and p.name != "__pycache__"]
    inside = {p: [each for each in p.iterdir() if each.name not in ("__pycache__", "__init__.py")] for p in folders}
    assert not [str(p.relative_to(ROOT)) for p, files in inside.items() if len(files) > MOST_FILES and p.name != "templates"]


def test_names_of_tests_stay_short() -> None:
    tests = Path(__file__).parent
    names = [name for path in tests.rglob("*.py") for name in re.findall(r"^ *(?:async )?def (\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)]
    assert len(names) > 500
    assert [name for name in names if len(name) >= LONGEST_NAME] == []


DOORS = {
    ("content/case_content.py", "case_content"): "the whole case, each value of which the redactor covers before anything is made of it",
    ("content/case_content.py", "_texts_of_files"): "numbers that one file names and others repeat, to be covered in all; nothing of it is packed",
    ("content/case_content.py", "usual_dossier"): "a letter alone, which the person reads and sends; nothing of it is packed",
    ("payload.py", "latest"): "the letter's own wording and settings, covered by the redactor",
    ("payload.py", "_readable"): "holds `latest`",
    ("payload.py", "_extract"): "the journal: a record that holds something to cover stands as a digest",
    ("payload.py", "_gathered"): "the place of a file, for `Release`, which decides in which form it leaves",
    ("payload.py", "_page"): "names and times of time-stamp authorities",
    ("redaction/known_phrases.py", "phrases_nowhere"): "whether a phrase stands on record; nothing of it is packed",
    ("redaction/known_phrases.py", "_texts"): "the same",
    ("pdf/pictures/small_photo_copies.py", "copies_for"): "small copies of photographs, looked up by the digest of the bytes that leave",
    ("pdf/pictures/small_photo_copies.py", "keep_copies"): "makes such copies when photographs are added; nothing is packed",
    ("bundle.py", "payload"): "the language of the case",
    ("bundle.py", "holding"): "names of records, for the person at the desk; nothing of it is packed",
    ("bundle.py", "bundle"): "settings",
    ("bundle.py", "_with_allowed"): "what the customer said to be no secret, for the gate; nothing of it is packed",
    ("seal/sealed_package.py", "write"): "earlier seals: statements of numbers and digests",
    ("seal/sealed_package.py", "_once_trusted"): "root certificates",
    ("bundle.py", "_record"): "writes into the store",
    ("bundle.py", "_mailed"): "writes into the store; what goes out is the PDF of the payload",
}
"""Where the package room touches the store, and why nothing passes there that the policy step (package/redaction) has not seen."""
WRITERS = {"payload.py", "bundle.py", "content/exhibit_folders.py"}
"""Files that put anything into a package."""


def test_everything_that_leaves_passes_one_policy_step() -> None:
    room = ROOT / "package"
    touched, writing = set(), set()
    for path in sorted(room.rglob("*.py")):
        name, tree = path.relative_to(room).as_posix(), ast.parse(path.read_text(encoding="utf-8"))
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                reads = {ast.unparse(node.value) for node in ast.walk(function) if isinstance(node, ast.Attribute)}
                touched |= {(name, function.name)} if reads & {"store", "self.store"} else set()
        for node in ast.walk(tree):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AugAssign) else []
            written = {ast.unparse(each.value if isinstance(each, ast.Subscript) else each) for each in targets}
            writing |= {name} if any(each.endswith("made.files") for each in written) else set()
    assert touched == set(DOORS), "a new place reads the store for a package: let it pass the policy step, and say so here"
    assert writing - {"seal/manifest_seals.py"} <= WRITERS
    release = (room / "redaction" / "release.py").read_text(encoding="utf-8")
    assert release.count("self.locate(") == 1 and "Release(" in (room / "payload.py").read_text(encoding="utf-8")
