"""Writes the program's own help into the README: ``python tests/write_help.py``. A test holds the two alike."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"


def main() -> None:
    shown = subprocess.run([sys.executable, "-m", "collector", "--help"], capture_output=True, text=True, encoding="utf-8", check=True).stdout
    text = README.read_text(encoding="utf-8")
    block = f"<!-- help -->\n```text\n{shown.strip()}\n```"
    README.write_text(re.sub(r"<!-- help -->\n```text\n.*?```", lambda _: block, text, flags=re.DOTALL), encoding="utf-8")


if __name__ == "__main__":
    main()
